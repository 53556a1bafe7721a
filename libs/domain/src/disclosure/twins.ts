import { groupBy } from '../lists';
import type { Figures, Identity } from './identity';
import type { PeriodValue } from './period-value';
import { isKnown } from './reckoning';
import { COUNTED, isRate, peopleIn, WHOLE } from './small-numbers';

/**
 * "Closed in time", and its share in the same KPI: a count that is also above or below the line of a rate of its period. What was
 * withheld by hand has no number: it is taken for the same where the two mostly are.
 */
export function identitiesOfTwins(values: readonly PeriodValue[], figures: Figures): Identity[] {
  const known = values.filter((value) => value.measure.kpiId !== null && isKnown(value));
  const rates = groupBy(
    known.filter(({ measure, versions }) => isRate(measure) || versions.some(hasCounts)),
    placeOf,
  );
  if (rates.size === 0) return [];
  const pairs = known.flatMap((count) => (isRate(count.measure) ? [] : (rates.get(placeOf(count)) ?? []).flatMap((rate) => (rate.measure === count.measure ? [] : [{ count, rate }]))));
  return [...groupBy(pairs, ({ count, rate }) => `${count.measure.id} ${rate.measure.id}`).values()].flatMap((series) => [COUNTED, WHOLE].flatMap((place) => twinsAt(place, series, figures)));
}

interface Pair {
  count: PeriodValue;
  rate: PeriodValue;
}

function twinsAt(place: number, series: readonly Pair[], figures: Figures): Identity[] {
  const compared = series.map(({ count, rate }) => ({ count, rate, isSame: isSameNumber(count, rate, place) }));
  const [same, other] = [true, false].map((wanted) => compared.filter(({ isSame }) => isSame === wanted).length);
  const areMostly = (same ?? 0) > (other ?? 0);
  return compared.flatMap(({ count, rate, isSame }) => ((isSame ?? areMostly) ? [twin(figures, [count, COUNTED], [rate, place])] : []));
}

export type At = readonly [value: PeriodValue, place: number];

export function twin(figures: Figures, one: At, other: At): Identity {
  return [
    { of: figures.of(...one), sign: 1 },
    { of: figures.of(...other), sign: -1 },
  ];
}

function placeOf({ measure, period }: PeriodValue): string {
  return `${measure.kpiId} ${period}`;
}

/** Of all versions as recorded, so that what is hidden later is still known to be the same; `null`: one of them was withheld by hand. */
function isSameNumber(count: PeriodValue, rate: PeriodValue, place: number): boolean | null {
  const counted = count.versions.flatMap((row) => (hasCounts(row) ? [] : (peopleIn(row, count.measure)[COUNTED] ?? [])));
  const numbers = rate.versions.flatMap((row) => (place === COUNTED ? row.numerator : row.denominator) ?? []);
  if (counted.some((number) => number > 0 && numbers.includes(number))) return true;
  const isUnknown = (value: PeriodValue, found: readonly number[]) => found.length === 0 && value.isHidden();
  return isUnknown(count, counted) || isUnknown(rate, numbers) ? null : false;
}

function hasCounts({ numerator, denominator }: PeriodValue['versions'][number]): boolean {
  return numerator !== null || denominator !== null;
}
