import { addMonths, type Day } from '../day';
import type { DefinitionBreak, KpiCommentary, Observation, Rebase } from '../plan-kpis';
import { value } from './facts';

/** What is said and decided about a series, for tests. */
const recordedAt = '2026-01-01T09:00:00.000Z';
const typed = { sourceDocumentId: null, quote: null };

export function definitionBreak(startsOn: Day, rest: Partial<DefinitionBreak> = {}): DefinitionBreak {
  return { id: `d-${startsOn}`, recordedAt, ...typed, measureId: 'x', startsOn, was: null, now: 'counted by person', windowBefore: null, reason: 'New return.', statedBy: 'Data officer', ...rest };
}

export function rebase(startsOn: Day, rest: Partial<Rebase> = {}): Rebase {
  return { id: `r-${startsOn}`, recordedAt, measureId: 'x', startsOn, reason: 'A new team began.', decidedBy: 'Data officer', decidedOn: startsOn, ...rest };
}

export function commentary(aboutEnd: Day | null, writtenOn: Day, rest: Partial<KpiCommentary> = {}): KpiCommentary {
  return {
    id: `k-${writtenOn}`,
    recordedAt: `${writtenOn}T10:00:00.000Z`,
    measureId: 'x',
    aboutEnd,
    words: 'Two staff were away.',
    action: null,
    writtenBy: 'Data officer',
    writtenOn,
    ...rest,
  };
}

/** Months in a row from the first, each with its value; `null` leaves a month out. */
export function months(first: string, values: readonly (number | null)[], rest: Partial<Observation> = {}): Observation[] {
  return values.flatMap((of, index) => (of === null ? [] : [value(addMonths(`${first}-01`, index).slice(0, 7), of, rest)]));
}
