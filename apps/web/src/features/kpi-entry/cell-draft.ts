import { quantity, readCell, STATUS_NAMES, type ObservationEntry, type ObservationStatus, type StandingValue } from '@waymark/domain';
import type { Column, GridMeasure } from './entry-grid';

/** What is typed for one period of a measure: all of it, so that what was there before is sent along. */
export type CellDraft = Omit<ObservationEntry, 'measureId' | 'period'>;

/** The texts of a period that a person types. */
export type CellField = 'value' | 'numerator' | 'denominator' | 'respondents' | 'note';

export function standingAt({ standing }: Pick<GridMeasure, 'standing'>, { start, end }: Pick<Column, 'start' | 'end'>): StandingValue | null {
  return standing.at(start, end);
}

const EMPTY: CellDraft = { value: '', numerator: '', denominator: '', respondents: '', status: null, note: '', seenId: null };

/** What the cells of a period say before anybody types: what stands there, in words that are read back as the same. */
export function startOf(measure: Pick<GridMeasure, 'rows' | 'standing' | 'unit'>, column: Pick<Column, 'start' | 'end'>): CellDraft {
  const stands = standingAt(measure, column);
  if (!stands) return EMPTY;
  const { id, status, value, numerator, denominator, respondents, qualifier, note } = stands;
  const hasCounts = measure.rows.some(({ part }) => part === 'numerator');
  const counts = { numerator: textOf(numerator), denominator: textOf(denominator), respondents: textOf(respondents), note: note ?? '', seenId: id };
  if (isAbsent(status)) {
    // Of a percentage ">95" holds a small rest back; beside the counts it would be one of them.
    if (status === 'suppressed' && measure.unit === '%' && /^[>≥]/.test(qualifier ?? '')) return { ...counts, value: qualifier ?? '', status: null };
    const why = wordFor(status, qualifier);
    return { ...counts, value: hasCounts ? '' : why, numerator: hasCounts ? why : '', status: why === '' ? status : null };
  }
  // A rate is computed from its counts: only one without them is typed.
  const typed = numerator !== null && denominator !== null ? '' : numberText(value, qualifier);
  return { ...counts, value: typed, status: status === 'actual' ? null : status };
}

/** Short enough for a cell; what it means is read back below it. */
const SHORT: Readonly<Partial<Record<ObservationStatus, string>>> = { not_available: 'n/a', to_be_supplied: 'tbs', work_in_progress: 'wip' };

/** Why there is no number, as a cell says it; '': no word says the same, and the kind of value alone does. */
function wordFor(status: ObservationStatus, qualifier: string | null): string {
  const words = status === 'suppressed' ? [qualifier ?? ''] : [qualifier ?? '', SHORT[status] ?? STATUS_NAMES[status]];
  const said = words.find((word) => {
    const reading = readCell(word);
    return reading.kind === 'status' && reading.status === status;
  });
  return said ?? '';
}

/** "over 80"; a qualifier that no cell can say ("rounded to thousands") is left out, so that the number stays readable. */
function numberText(value: number | null, qualifier: string | null): string {
  const bare = textOf(value);
  if (qualifier === null) return bare;
  const text = `${qualifier} ${bare}`;
  const reading = readCell(text);
  return reading.kind === 'number' && reading.qualifier === qualifier ? text : bare;
}

const PLAIN = new Intl.NumberFormat('en-GB', { useGrouping: false, maximumSignificantDigits: 15 });

/** Never "1e-7" nor more digits than a cell takes. */
function textOf(value: number | null): string {
  if (value === null) return '';
  const text = String(value);
  return text.length > 15 || text.includes('e') ? PLAIN.format(value) : text;
}

const NUMBERED: readonly ObservationStatus[] = ['actual', 'provisional', 'projected', 'part_period'];

export function isAbsent(status: ObservationStatus): boolean {
  return !NUMBERED.includes(status);
}

export function isSameDraft(a: CellDraft, b: CellDraft): boolean {
  return (Object.keys(EMPTY) as (keyof CellDraft)[]).every((key) => a[key] === b[key]);
}

/** A draft with one text changed. A kind of value that a typed word or number contradicts goes with it. */
export function typed(draft: CellDraft, field: CellField, text: string): CellDraft {
  const next = { ...draft, [field]: text };
  if (field === 'note' || draft.status === null) return next;
  const reading = readCell(text);
  const isNumber = reading.kind === 'number' && (field === 'value' || field === 'numerator');
  const isContradicted = reading.kind === 'status' ? reading.status !== draft.status : isNumber && isAbsent(draft.status);
  return isContradicted ? { ...next, status: null } : next;
}

/** A draft with another kind of value: where there is none to be, what stood there as a number goes. */
export function withStatus(draft: CellDraft, status: ObservationStatus | null, start: CellDraft): CellDraft {
  if (status === null || !isAbsent(status)) {
    const wasWord = (text: string) => (readCell(text).kind === 'status' ? '' : text);
    return status === null ? { ...draft, status } : { ...draft, status, value: wasWord(draft.value), numerator: wasWord(draft.numerator) };
  }
  const untouched = (field: 'value' | 'numerator') => (draft[field] === start[field] || readCell(draft[field]).kind === 'status' ? '' : draft[field]);
  return { ...draft, status, value: untouched('value'), numerator: untouched('numerator') };
}

/** The rate of two counts as typed: "61.5%"; `null` where they give none. */
export function rateInWords({ numerator, denominator }: CellDraft, unit: string): string | null {
  const [above, below] = [readCell(numerator), readCell(denominator)];
  if (unit !== '%' || above.kind !== 'number' || below.kind !== 'number' || below.value <= 0) return null;
  return quantity((above.value / below.value) * 100, unit);
}
