import { daysBetween, type Day } from '../day';
import type { Frequency, Measure, MeasureWindow, Observation } from '../plan-kpis';
import { listInWords } from '../words';
import { dayOfMonth, monthNumber, monthsInWords } from './months';
import { isSettled, observedValue, periodInWords } from './observed';
import { numberInWords } from './quantity';

/** The values a control chart can be made of. */
export interface Charted {
  window: MeasureWindow;
  rows: Observation[];
  values: number[];
  /** Values that were left out, by why. */
  leftOut: Map<LeftOut, number>;
  /** Why no chart can be made; `null`: it can. */
  absence: string | null;
}

type LeftOut = 'part' | 'projected' | 'undated' | 'unlike';

/** Points follow each other and share no case; a chart of anything else would show patterns of its own making. */
const CHARTED_WINDOWS: readonly MeasureWindow[] = ['snapshot', 'month', 'quarter', 'year'];

/** Fewest and most days of each window. */
const LENGTHS: Readonly<Partial<Record<MeasureWindow, [least: number, most: number]>>> = { month: [28, 31], quarter: [89, 92], year: [365, 366] };

/** Two values have one moving range: the least that limits can be reckoned from. */
export const LEAST_POINTS = 2;

/** Values of equal windows that do not overlap, settled, dated, of whole periods; and what was left out for it. */
export function chartedOf(measure: Measure, series: readonly Observation[]): Charted {
  const window = chartedWindow(measure, series);
  const charted: Charted = { window: window ?? 'other', rows: [], values: [], leftOut: new Map(), absence: absenceFor(window) };
  if (charted.absence !== null || window === null) return charted;
  const length = LENGTHS[window];
  let end: Day = '';
  for (const row of series) {
    const value = observedValue(row, measure.unit);
    if (value === null) continue;
    const reason = reasonToLeaveOut(row, window, length);
    if (reason !== null) {
      charted.leftOut.set(reason, (charted.leftOut.get(reason) ?? 0) + 1);
      continue;
    }
    if (row.periodStart !== null && row.periodStart <= end) {
      charted.absence = `No control chart: its periods overlap, ${periodInWords(row)} begins before the one before it ends.`;
      return charted;
    }
    end = row.periodEnd ?? end;
    charted.rows.push(row);
    charted.values.push(value);
  }
  if (charted.values.length < LEAST_POINTS) charted.absence = tooFewInWords(charted);
  return charted;
}

/** The measure's; until the first value is counted by it, that of the values there are: a changed definition takes no chart away. */
function chartedWindow({ window, unit }: Measure, series: readonly Observation[]): MeasureWindow | null {
  const own = window ?? series.findLast((row) => row.window !== null)?.window ?? null;
  const hasValue = (row: Observation) => observedValue(row, unit) !== null;
  const isCounted = series.some((row) => (row.window === null || row.window === own) && hasValue(row));
  return isCounted ? own : (series.findLast(hasValue)?.window ?? own);
}

function reasonToLeaveOut(row: Observation, window: MeasureWindow, length: [number, number] | undefined): LeftOut | null {
  if (!isSettled(row)) return 'projected';
  if (row.status === 'part_period') return 'part';
  const { periodStart, periodEnd } = row;
  if (periodStart === null || periodEnd === null) return 'undated';
  if ((row.window ?? window) !== window) return 'unlike';
  if (!length || (window === 'month' && isCalendarMonth(periodStart, periodEnd))) return null;
  const days = daysBetween(periodStart, periodEnd) + 1;
  return days < length[0] || days > length[1] ? 'unlike' : null;
}

/** Told by its characters: it is asked of every value, and nearly always so. */
function isCalendarMonth(start: Day, end: Day): boolean {
  return dayOfMonth(start) === 1 && dayOfMonth(end) >= 28 && monthNumber(start) === monthNumber(end);
}

function absenceFor(window: MeasureWindow | null): string | null {
  if (window === null || window === 'other') return 'No control chart: nobody says what stretch of time a value covers.';
  if (CHARTED_WINDOWS.includes(window)) return null;
  const why = window === 'rolling_12_months' ? 'each value shares eleven months with the next' : 'each value contains the one before it';
  return `No control chart: ${why}, which makes chance look like a trend.`;
}

function tooFewInWords(charted: Charted): string {
  const lead = charted.values.length === 1 ? 'One value: nothing can be said yet.' : 'No value that a control chart could show.';
  return [lead, leftOutInWords(charted)].filter((sentence) => sentence !== null).join(' ');
}

const LEFT_OUT: Readonly<Record<LeftOut, [one: string, many: string]>> = {
  part: ['part of a period', 'parts of a period'],
  projected: ['projected value', 'projected values'],
  undated: ['value without a date', 'values without a date'],
  unlike: ['value of another window', 'values of another window'],
};

/** "Left out: one part of a period and two projected values."; `null`: nothing was. */
export function leftOutInWords({ leftOut }: Charted): string | null {
  if (leftOut.size === 0) return null;
  return `Left out: ${listInWords([...leftOut].map(([reason, count]) => `${numberInWords(count)} ${LEFT_OUT[reason][count === 1 ? 0 : 1]}`))}.`;
}

const STEPS: Readonly<Partial<Record<MeasureWindow, number>>> = { month: 1, quarter: 3, year: 12 };
const SNAPSHOT_STEPS: Readonly<Partial<Record<Frequency, number>>> = { monthly: 1, quarterly: 3, annual: 12 };

/** More months than this are counted, not named. */
const NAMED_MONTHS = 6;

/** "February and March 2022 have no value: the line passes over them."; `null`: the points follow each other. */
export function missingInWords({ rows, window }: Charted, frequency: Frequency | null): string | null {
  const step = window === 'snapshot' ? frequency && SNAPSHOT_STEPS[frequency] : STEPS[window];
  if (!step) return null;
  const months: number[] = [];
  let before: number | null = null;
  for (const { periodEnd } of rows) {
    const month = monthNumber(periodEnd ?? '');
    if (before !== null) for (let missing = before + step; missing < month; missing += step) months.push(missing);
    before = month;
  }
  if (months.length === 0) return null;
  if (step > 1) return `${months.length} ${step === 3 ? 'quarter' : 'year'}${months.length === 1 ? ' has' : 's have'} no value: the line passes over ${months.length === 1 ? 'it' : 'them'}.`;
  const named = months.length > NAMED_MONTHS ? `${months.length} months between ${monthsInWords(months.slice(0, 1))} and ${monthsInWords(months.slice(-1))}` : monthsInWords(months);
  return `${named} ${months.length === 1 ? 'has' : 'have'} no value: the line passes over ${months.length === 1 ? 'it' : 'them'}.`;
}
