import { actualColumns, forecastColumns, ledger, slippageAgainst, type Ledger, type SlippageInWords } from '../commitment';
import { dayInWords, type Day } from '../day';
import type { BaselineVersion, DatedPoint, StatusUpdate } from '../plan';
import { scheduleRag, type ScheduleRag } from '../rag';
import type { MilestoneFacts, StatementFact, UpdateContext } from './draft';

/** How a milestone stands, by the rules that judge the whole plan. */
export interface Outlook {
  ledger: Ledger;
  schedule: ScheduleRag;
  slippageOriginal: SlippageInWords | null;
  slippageApproved: SlippageInWords | null;
}

/** As much of a statement as the colour and the slippage follow from. */
type Said = Pick<StatementFact, 'status' | 'forecast' | 'actual'>;

/** Later than every real recording: what is about to be said is the last word of its day. */
const NOT_YET_RECORDED = '9999-12-31T00:00:00.000Z';

const UNSAID = {
  confidence: null,
  confidenceReason: null,
  confidenceUntil: null,
  reasonCategory: null,
  reason: null,
  recovery: null,
  narrative: '',
} as const;

/** @param said what would be stated today; `null`: as the milestone stands */
export function outlook(facts: MilestoneFacts, said: Said | null, { today, tolerances }: UpdateContext): Outlook {
  const known = ledgerOf(facts, said, today);
  return {
    ledger: known,
    schedule: scheduleRag(facts, known, today, tolerances),
    slippageOriginal: slippageAgainst(known.original, known, today),
    slippageApproved: slippageAgainst(known.approved, known, today),
  };
}

/** The facts in order, with what would be stated today. */
export function ledgerOf(facts: MilestoneFacts, said: Said | null, today: Day): Ledger {
  const statements: readonly StatementFact[] = said
    ? [{ ...UNSAID, ...said, id: '', statedOn: today, recordedAt: NOT_YET_RECORDED }, ...facts.statements]
    : facts.statements;
  return ledger({ id: MILESTONE }, facts.baselines.map(baselineRow), statements.map(statementRow), today);
}

/** "The date last expected, 14 March 2022, has gone by."; `null` while a date given still stands ahead. */
export function missedDate(facts: Ledger, today: Day): string | null {
  const { forecast, approved } = facts;
  const gone = (called: string, point: DatedPoint) => `The ${called}, ${dayInWords(point.latest)}, has gone by.`;
  if (forecast) return forecast.latest >= today ? null : gone('date last expected', forecast);
  return approved && approved.latest < today ? gone('date promised', approved) : null;
}

/** The facts are those of one milestone, whatever its id. */
const MILESTONE = 'milestone';
const NO_SOURCE = { milestoneId: MILESTONE, sourceDocumentId: null, quote: null } as const;

function baselineRow(fact: MilestoneFacts['baselines'][number]): BaselineVersion {
  return { ...fact, ...NO_SOURCE, id: '', standing: 'approved', decision: null, approver: null, reason: null, changeRequestId: null };
}

function statementRow(fact: StatementFact): StatusUpdate {
  const { forecast, actual, ...rest } = fact;
  return {
    ...rest,
    ...NO_SOURCE,
    ...forecastColumns(forecast),
    ...actualColumns(actual),
    statedBy: '',
    readingNote: null,
    isNoChange: false,
    changeRequestId: null,
  };
}
