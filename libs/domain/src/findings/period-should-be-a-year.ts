import { daysBetween } from '../day';
import { isSettled, periodInWords } from '../kpi';
import type { Comparator, Observation } from '../plan';
import { findingOf, recordsOf, seriesName, type Rule, type Series } from './evidence';

const MONTHS = 12;
const YEAR_DAYS: readonly number[] = [365, 366];

/** A count below the line that a whole year is known to have. */
interface YearOf {
  count: number;
  words: string;
}

/**
 * A rate of one month over as many cases as the area has in a year: the words say "in May", the counts are those of twelve months.
 * The month's count is nearer to the year's than to a twelfth of it. A value that is recorded as rolling or cumulative says so.
 */
export const periodShouldBeAYear: Rule = ({ series, sourceOf, programme }) =>
  series.flatMap((one) => {
    // Years first: few series have one, and every series has months.
    const years = [...yearsIn(one), ...one.measure.comparators.flatMap((row) => (isSameArea(row, programme.localArea) ? yearIn(row) : []))];
    if (years.length === 0) return [];
    const months = one.observations.filter((row) => isMonth(row, one) && row.denominator !== null && isSettled(row));
    const faults = months.flatMap((row) => {
      const count = row.denominator ?? 0;
      const year = nearest(count, years);
      return year && isYearSized(count, year.count) ? [{ row, year, count }] : [];
    });
    const [first] = faults;
    if (!first) return [];
    return [
      findingOf('period_should_be_a_year', {
        anchors: [one.measure.id],
        title: `${seriesName(one)}: ${grouped(first.row.numerator, first.count)} in ${periodInWords(first.row)} is about a year of them`,
        explanation: 'It reads as one month and counts as many as twelve. What was done in the month itself cannot be told, and no other month compares with it.',
        arithmetic: faults.flatMap(({ row, year, count }) => [
          `${periodInWords(row)}: ${GROUPED.format(count)} below the line.`,
          `${year.words}: about ${GROUPED.format(year.count)}; a twelfth of it is ${GROUPED.format(Math.round(year.count / MONTHS))}.`,
        ]),
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: faults.map(({ row }) => sourceOf(row)),
      }),
    ];
  });

function isMonth(row: Observation, { measure }: Series): boolean {
  const window = row.window ?? measure.window;
  if (window !== null && window !== 'other' && window !== 'month') return false;
  return row.precision === 'month' && isWithinOneMonth(row);
}

/** Of the same series. */
function yearsIn({ observations, traits }: Series): YearOf[] {
  if (!traits.hasLong) return [];
  return observations.flatMap((row) => (isYear(row) && row.denominator ? [{ count: row.denominator, words: periodInWords(row) }] : []));
}

/** Of the same area: a published count, or what follows from the count above the line and the rate. */
function yearIn(row: Comparator): YearOf[] {
  if (!isYear(row)) return [];
  const count = row.denominator ?? (row.unit === '%' && row.numerator !== null && row.value > 0 ? Math.round((row.numerator * 100) / row.value) : null);
  return count ? [{ count, words: [row.name, row.periodText ?? row.periodEnd?.slice(0, 4), row.basis].filter(Boolean).join(', ') }] : [];
}

/** The plan's own area, not another authority. */
export function isSameArea({ areaType, areaName }: Comparator, localArea: string): boolean {
  return areaType === 'local_area' && (areaName === null || areaName.trim().toLowerCase() === localArea.trim().toLowerCase());
}

type Period = Pick<Observation, 'periodStart' | 'periodEnd'>;

function isYear(row: Period): boolean {
  const { periodStart, periodEnd } = row;
  return periodStart !== null && periodEnd !== null && !isWithinOneMonth(row) && YEAR_DAYS.includes(daysBetween(periodStart, periodEnd) + 1);
}

/** By their letters: counting days costs more, and this passes every value of the plan at every read. */
function isWithinOneMonth({ periodStart, periodEnd }: Period): boolean {
  return periodStart?.slice(0, 7) === periodEnd?.slice(0, 7);
}

function nearest(count: number, years: readonly YearOf[]): YearOf | null {
  return years.toSorted((a, b) => Math.abs(a.count - count) - Math.abs(b.count - count))[0] ?? null;
}

function isYearSized(count: number, year: number): boolean {
  return Math.abs(count - year) < Math.abs(count - year / MONTHS);
}

function grouped(numerator: number | null, denominator: number): string {
  return numerator === null ? GROUPED.format(denominator) : `${GROUPED.format(numerator)} of ${GROUPED.format(denominator)}`;
}

const GROUPED = new Intl.NumberFormat('en-GB');
