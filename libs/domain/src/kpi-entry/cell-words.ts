import type { ObservationStatus } from '../plan-kpis';

/** Why there is no number. */
export type AbsentStatus = Exclude<ObservationStatus, NumberedStatus>;

/** The statuses that come with a number. */
export const NUMBERED_STATUSES = ['actual', 'provisional', 'projected', 'part_period'] as const;
export type NumberedStatus = (typeof NUMBERED_STATUSES)[number];

export function isNumbered(status: ObservationStatus): status is NumberedStatus {
  return (NUMBERED_STATUSES as readonly ObservationStatus[]).includes(status);
}

/** A status as messages name it. */
export const STATUS_NAMES: Readonly<Record<ObservationStatus, string>> = {
  actual: 'actual',
  provisional: 'provisional',
  projected: 'projected',
  part_period: 'part of the period',
  work_in_progress: 'work in progress',
  to_be_supplied: 'to be supplied',
  not_available: 'not available',
  cannot_be_measured: 'cannot be measured',
  suppressed: 'suppressed',
};

/**
 * Words that stand in a cell instead of a number. The signs are those of the Government Analysis Function ("Symbols in
 * tables": [c] confidential, [x] not available, [z] not applicable, [low] nought once rounded) and of the DfE's open data,
 * which writes them without brackets. "x" alone is missing on purpose, see `DOUBTFUL`.
 */
const WORDS: Readonly<Record<AbsentStatus, string>> = {
  not_available: 'n/a|na|n.a|not available|unavailable|data not available|no data|not collected|not known|[x]|..|:',
  to_be_supplied: 'tbc|tba|tbs|to be confirmed|to be supplied|to be provided|to follow|awaited|awaiting data|data awaited|pending|not yet available',
  work_in_progress: 'work in progress|wip|in progress|in development|under development',
  cannot_be_measured: "cannot be measured|can't be measured|can not be measured|not measurable|unmeasurable|not applicable|[z]|z",
  suppressed: '*|**|[c]|c|supp|suppressed|confidential|withheld|redacted|[low]|low|[k]|k',
};

export const ABSENT: ReadonlyMap<string, AbsentStatus> = new Map(
  (Object.keys(WORDS) as AbsentStatus[]).flatMap((status) => WORDS[status].split('|').map((word) => [word, status] as const)),
);

/** What a number was marked with, by the same guidance: provisional, forecast, revised, estimated. */
export const MARKS: Readonly<Record<string, { status: 'provisional' | 'projected' | null; qualifier: string | null }>> = {
  p: { status: 'provisional', qualifier: null },
  f: { status: 'projected', qualifier: null },
  r: { status: null, qualifier: null },
  e: { status: null, qualifier: 'estimated' },
};

/** What spreadsheets write where a formula went wrong, and what to do. */
export const SPREADSHEET_ERRORS: ReadonlyMap<string, string> = new Map([
  ['#div/0!', 'it divided by nought. If there was nothing to count, type cannot be measured'],
  ['#n/a', 'it looked something up and did not find it. If there is no value, type n/a'],
  ['#ref!', 'its formula points to a cell that is gone. Mend it there and copy again'],
  ['#value!', 'its formula met a text where it wants a number. Mend it there and copy again'],
  ['#name?', 'its formula holds a name it does not know. Mend it there and copy again'],
  ['#num!', 'the number cannot be worked out. Mend it there and copy again'],
  ['#null!', 'its formula points to cells that do not meet. Mend it there and copy again'],
]);

/** Texts that may mean two things, and what to type for either. */
export const DOUBTFUL: ReadonlyMap<string, string> = new Map([
  ...['-', '--', '–', '—', '−'].map((dash) => [dash, 'A dash may mean nought or nothing. Type 0, or say why there is no number: n/a'] as const),
  ['x', 'In older tables x is a number held back, today it is one that is not available. Type c for the first or n/a for the second'],
  ['.', 'A dot may mean nought or nothing. Type 0, or say why there is no number: n/a'],
  ['~', 'This sign may mean nought or a number held back. Type 0 or c'],
]);

export const NOUGHT: ReadonlySet<string> = new Set(['nil', 'zero', 'nought']);
