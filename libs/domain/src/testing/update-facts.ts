import type { Day } from '../day';
import type { BaselineVersion, Milestone, StatusUpdate } from '../plan';
import { emptyDraft, type MilestoneFacts, type UpdateDraft } from '../updates/draft';
import { statementFact } from '../updates/statement';
import { baseline } from './facts';

/** A milestone's facts as a client reads them, from rows; promised by the 30th of April unless said otherwise. */
export function factsOf(
  updates: readonly StatusUpdate[] = [],
  { baselines = [baseline('2022-04-30', { recordedAt: '2022-01-01T09:00:00.000Z' })], ...rest }: Partial<Pick<Milestone, 'isOngoing' | 'reviewOn'>> & { baselines?: BaselineVersion[] } = {},
): MilestoneFacts {
  return {
    isOngoing: false,
    reviewOn: null,
    ...rest,
    baselines,
    statements: updates.map(statementFact),
  };
}

/** A draft with everything a plain report needs. */
export function report(rest: Partial<UpdateDraft> = {}): UpdateDraft {
  return { ...emptyDraft({ statements: [] }), status: 'in_progress', narrative: 'Work goes on.', ...rest };
}

export const EXPLAINED: Partial<UpdateDraft> = { reasonCategory: 'data', reason: 'Cleansing takes longer.', recovery: 'Two analysts added.' };

/** The day on which updates are written in tests: the month is young, the promise six weeks off. */
export const WRITING_DAY: Day = '2022-03-15';
