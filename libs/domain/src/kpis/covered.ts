import { pointInWords } from '../by-when/by-when';
import { addDays, addMonths, type Day } from '../day';
import type { Measure, MeasureWindow, Observation, YearType } from '../plan-kpis';
import { firstDay, lastDay, monthName, monthNumber, stretchName, type MonthNumber } from './months';
import { periodInWords } from './observed';

type Dated = Pick<Observation, 'periodStart' | 'periodEnd' | 'precision' | 'periodText' | 'window'>;
type Windowed = Pick<Measure, 'window' | 'yearType'>;

/** The first month of each year type, counted from January as 0. */
const YEAR_STARTS: Readonly<Record<YearType, number>> = { calendar: 0, financial: 3, academic: 8 };

/** The month in which the year of a month begins. */
export function yearStart(month: MonthNumber, yearType: YearType): MonthNumber {
  return month - ((((month - YEAR_STARTS[yearType]) % 12) + 12) % 12);
}

/** The first month of what a value known by its last one covers; `null`: its window does not reach back, or nobody says how far. */
export function reachesBackTo(window: MeasureWindow | null, yearType: YearType | null, last: MonthNumber): MonthNumber | null {
  if (window === 'rolling_12_months') return last - 11;
  return window === 'cumulative_year' && yearType !== null ? yearStart(last, yearType) : null;
}

/**
 * First and last day of the time that a value covers. Documents date "the 12 months to December" by December alone, and a running total
 * by its last month: what they cover begins earlier. `null`: it has no date.
 */
export function stretchCovered(measure: Windowed, row: Dated): { start: Day; end: Day } | null {
  const { periodStart, periodEnd } = row;
  if (!periodStart || !periodEnd) return null;
  const window = row.window ?? measure.window;
  const last = monthNumber(periodEnd);
  if (window === 'rolling_12_months' && periodEnd !== lastDay(last)) return { start: addDays(addMonths(periodEnd, -12), 1), end: periodEnd };
  const first = reachesBackTo(window, measure.yearType, last);
  return { start: first === null ? periodStart : firstDay(first), end: periodEnd };
}

/** The time that a value covers: "12 months to December 2025", "April to August 2022"; of other windows its period. */
export function coveredInWords(measure: Windowed, row: Dated): string {
  const covered = stretchCovered(measure, row);
  const window = row.window ?? measure.window;
  if (!covered || (window !== 'rolling_12_months' && (window !== 'cumulative_year' || measure.yearType === null))) return periodInWords(row);
  const [first, last] = [monthNumber(covered.start), monthNumber(covered.end)];
  if (covered.end !== lastDay(last)) return pointInWords({ earliest: covered.start, latest: covered.end, precision: 'range' });
  return window === 'rolling_12_months' ? `12 months to ${monthName(last)}` : stretchName(first, last);
}
