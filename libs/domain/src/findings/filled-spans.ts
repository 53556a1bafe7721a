import { addDays, type Day } from '../day';
import { isSettled } from '../kpi';
import type { Measure, MeasureWindow, Observation } from '../plan';

/** A value of a stretch of time, whole and settled, with nothing like "about" before it. */
export type Spanned = Observation & { periodStart: Day; periodEnd: Day; value: number };

/** They reach back over time that others have counted. */
const RUNNING: readonly (MeasureWindow | null)[] = ['rolling_12_months', 'cumulative_year', 'snapshot'];

/** The shortest value that starts on each day: what longer ones can be added up from. */
export function shortestByStart(rows: readonly Observation[], measure: Measure): Map<Day, Spanned> {
  const shortest = new Map<Day, Spanned>();
  for (const row of rows) {
    if (!isSpanned(row) || RUNNING.includes(row.window ?? measure.window)) continue;
    const known = shortest.get(row.periodStart);
    if (!known || row.periodEnd < known.periodEnd) shortest.set(row.periodStart, row);
  }
  return shortest;
}

/** The values that fill a span from its first day to its last without a gap; `null` where they do not. */
export function fillingOf(from: Day, to: Day, shortest: ReadonlyMap<Day, Spanned>): Spanned[] | null {
  const rows: Spanned[] = [];
  for (let next = from; next <= to; ) {
    const row = shortest.get(next);
    if (!row || row.periodEnd > to) return null;
    rows.push(row);
    next = addDays(row.periodEnd, 1);
  }
  return rows;
}

export function isSpanned(row: Observation): row is Spanned {
  return row.periodStart !== null && row.periodEnd !== null && row.value !== null && row.qualifier === null && isSettled(row);
}

/** Where nobody says that it counts, a value may be an average, and averages are never added up. */
export function isAddable({ kind, maySum }: Measure): boolean {
  return maySum === true || (maySum === null && (kind === 'count' || kind === 'amount'));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
