import { addDays, addMonths, type Day } from '../day';
import { yearStart } from '../kpis/covered';
import { firstDay, monthNumber } from '../kpis/months';
import { groupBy } from '../lists';
import type { PeriodValue } from './period-value';

/**
 * A value that counts what came between two days: how many had come until the second, less how many until the first. Where the
 * beginning of a running total is not known, it is a name that sorts behind all days.
 */
export interface Span {
  value: PeriodValue;
  from: Day;
  /** The day after its last. */
  until: Day;
  /** It counts from the start of a year, or of the last twelve months. */
  isRunning: boolean;
}

/** Of one measure. Undated values and those of a single moment span nothing. */
export function spansOf(values: readonly PeriodValue[]): Span[] {
  const dated = values.filter(({ versions: [row] }) => row?.periodStart && row.periodEnd);
  const running = dated.filter((value) => windowOf(value) === 'cumulative_year');
  const beginnings = running.length > 0 ? yearBeginnings(running) : null;
  return dated.flatMap((value): Span[] => {
    const [window, { start, end }] = [windowOf(value), daysOf(value)];
    if (window === 'snapshot') return [];
    const until = dayAfter(end);
    if (window === 'cumulative_year') return [{ value, from: beginnings?.get(value) ?? start, until, isRunning: true }];
    if (window !== 'rolling_12_months') return [{ value, from: start, until, isRunning: false }];
    const yearBefore = addMonths(until, -12);
    // Mostly recorded under the month that ends it.
    return [{ value, from: start < addMonths(yearBefore, 1) ? start : yearBefore, until, isRunning: true }];
  });
}

export function daysOf({ versions: [row] }: PeriodValue): { start: Day; end: Day } {
  return { start: row?.periodStart ?? '', end: row?.periodEnd ?? '' };
}

function windowOf({ measure, versions: [row] }: PeriodValue): PeriodValue['measure']['window'] {
  return row?.window ?? measure.window;
}

/** From which day each running total of a measure counts. */
function yearBeginnings(running: readonly PeriodValue[]): Map<PeriodValue, Day> {
  const starts = groupBy(running, (value) => daysOf(value).start);
  const beginnings = new Map<PeriodValue, Day>();
  let begun: Day | null = null;
  let before: PeriodValue | null = null;
  for (const value of running.toSorted((a, b) => (daysOf(a).end < daysOf(b).end ? -1 : 1))) {
    const { start, end } = daysOf(value);
    const { yearType } = value.measure;
    if (yearType !== null) beginnings.set(value, firstDay(yearStart(monthNumber(end), yearType)));
    else if ((starts.get(start)?.length ?? 0) > 1 || addMonths(start, 4) <= end) beginnings.set(value, start);
    else {
      // Nobody says which year. What falls has begun anew.
      if (begun === null) begun = `since ${value.measure.id}`;
      else if (before && hasFallen(before, value)) begun = start;
      beginnings.set(value, begun);
      before = value;
    }
  }
  return beginnings;
}

function hasFallen(before: PeriodValue, now: PeriodValue): boolean {
  const numbers = before.recorded();
  return now.recorded().some((number, place) => number !== null && number < (numbers[place] ?? 0));
}

const AFTER = new Map<Day, Day>();

/** Kept, because thousands of values end on a few hundred days. */
export function dayAfter(day: Day): Day {
  let next = AFTER.get(day);
  if (next === undefined) AFTER.set(day, (next = addDays(day, 1)));
  return next;
}
