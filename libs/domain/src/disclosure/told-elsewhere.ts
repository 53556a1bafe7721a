import type { Day } from '../day';
import { groupBy } from '../lists';
import type { Measure, Observation, YearType } from '../plan';
import type { PeriodValue } from './period-value';
import { isFew, peopleIn, type PeopleCounted } from './small-numbers';

/** A number under two names: a count that is also above or below the line of a rate of the same KPI and period. */
export type Twins = readonly [PeriodValue, PeriodValue];

/** "Closed in time", and its share: of the rows as recorded, so that what is hidden later is still known to be the same. */
export function twinsOf(values: readonly PeriodValue[]): Twins[] {
  const rates = groupBy(
    values.filter(({ measure, versions }) => measure.kpiId !== null && versions.some(hasCounts)),
    placeOf,
  );
  if (rates.size === 0) return [];
  const others = values.filter(({ versions }) => versions.some((row) => !hasCounts(row)));
  return others.flatMap((count) => (rates.get(placeOf(count)) ?? []).flatMap((rate): Twins[] => (rate.measure !== count.measure && areTwins(count, rate) ? [[count, rate]] : [])));
}

/** Where one of two twins is hidden, so is the other. */
export function hideTwins(twins: readonly Twins[]): void {
  for (const [one, other] of twins) {
    if (one.isTouched() === other.isTouched()) continue;
    (one.isTouched() ? other : one).hide();
  }
}

function placeOf({ measure, period }: PeriodValue): string {
  return `${measure.kpiId} ${period}`;
}

function areTwins(count: PeriodValue, share: PeriodValue): boolean {
  return count.versions.some((row) => {
    if (hasCounts(row)) return false;
    const [counted] = peopleIn(row, count.measure);
    return typeof counted === 'number' && counted > 0 && share.versions.some(({ numerator, denominator }) => counted === numerator || counted === denominator);
  });
}

function hasCounts({ numerator, denominator }: Observation): boolean {
  return numerator !== null || denominator !== null;
}

/** Series that count from the start of a year, each by date. */
export function runningTotalsOf(values: readonly PeriodValue[]): PeriodValue[][] {
  const running = values.filter(({ versions: [row], measure }) => row?.periodEnd && (row.window ?? measure.window) === 'cumulative_year');
  return [...groupBy(running, ({ measure }) => measure.id).values()].map((series) => series.sort((a, b) => endOf(a).localeCompare(endOf(b))));
}

/**
 * What is counted from the start of a year tells each month by its difference from the one before. A value is hidden where it is
 * only a few more than the last one shown in the same year. Rolling twelve months are left: their difference is a month that
 * came less one that went, and tells neither.
 */
export function hideDifferences(series: readonly (readonly PeriodValue[])[], threshold: number): void {
  for (const values of series) {
    let last: PeriodValue | null = null;
    for (const value of values) {
      if (value.shown() === null) continue;
      if (last && isSameYear(last, value) && isFewMore(last.people(), value.people(), threshold)) value.hide();
      if (value.shown() !== null) last = value;
    }
  }
}

function isFewMore(before: PeopleCounted, now: PeopleCounted, threshold: number): boolean {
  return now.some((count, place) => isFew(more(before[place], count), threshold));
}

function more(before: number | null | undefined, now: number | null): number | null {
  return typeof before === 'number' && now !== null ? now - before : null;
}

/** The months in which the years begin. */
const YEAR_STARTS: Readonly<Record<YearType, number>> = { calendar: 1, financial: 4, academic: 9 };

/** Where nobody says which year, any two values may be of one: what falls has begun anew, and its difference tells nothing. */
function isSameYear(a: PeriodValue, b: PeriodValue): boolean {
  const { yearType } = a.measure;
  return yearType === null || yearOf(endOf(a), yearType) === yearOf(endOf(b), yearType);
}

function yearOf(day: Day, yearType: NonNullable<Measure['yearType']>): number {
  return Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < YEAR_STARTS[yearType] ? 1 : 0);
}

function endOf({ versions: [row] }: PeriodValue): Day {
  return row?.periodEnd ?? '';
}
