import { pointInWords } from '../by-when/by-when';
import { daysBetween, type Day } from '../day';
import type { MeasureWindow, Measure, Observation } from '../plan-kpis';
import { lastDay, monthName, monthNumber } from './months';
import { decimalsOf, grouped, quantity, roundHalfUp } from './quantity';

/**
 * The value of an observation: a rate is computed from its counts where they are known, because
 * printed percentages are cut, rounded and averaged. `null` when there is none.
 */
export function observedValue(observation: Pick<Observation, 'value' | 'numerator' | 'denominator'>, unit: string): number | null {
  const { numerator, denominator, value } = observation;
  if (unit === '%' && value !== null && numerator !== null && denominator !== null && denominator > 0) {
    return (numerator * 100) / denominator;
  }
  return value;
}

/** "40.3% (152 of 377)", "21 weeks", "over 80 FTE", "no value: work in progress". */
export function observationInWords(observation: Pick<Observation, 'status' | 'value' | 'numerator' | 'denominator' | 'respondents' | 'qualifier'>, unit: string): string {
  const value = observedValue(observation, unit);
  if (value === null) return observation.status === 'actual' ? 'no value' : `no value: ${observation.status.replaceAll('_', ' ')}`;
  const { numerator, denominator, respondents, qualifier } = observation;
  const prefix = qualifier && !/round/i.test(qualifier) ? `${qualifier} ` : '';
  const counts =
    numerator !== null && denominator !== null
      ? ` (${grouped(numerator)} of ${grouped(denominator)})`
      : numerator !== null
        ? ` (${grouped(numerator)}, of how many is not stated)`
        : respondents !== null
          ? ` (of ${grouped(respondents)} who answered)`
          : '';
  return `${prefix}${quantity(value, unit)}${counts}`;
}

/** The printed value where the counts give another: "51%". `null` when they agree or there are no counts. */
export function publishedInWords(observation: Observation, unit: string): string | null {
  const computed = observedValue(observation, unit);
  if (computed === null || observation.value === null || computed === observation.value) return null;
  const decimals = decimalsOf(observation.value);
  return roundHalfUp(computed, decimals) === observation.value ? null : quantity(observation.value, unit);
}

/** "February 2022", or the printed words where the source gives no date. */
export function periodInWords(observation: Pick<Observation, 'periodStart' | 'periodEnd' | 'precision' | 'periodText'>): string {
  const { periodStart, periodEnd, precision, periodText } = observation;
  if (!periodStart || !periodEnd || !precision) return periodText;
  if (precision === 'month' && isWholeMonth(periodStart, periodEnd)) return monthName(monthNumber(periodStart));
  return pointInWords({ earliest: periodStart, latest: periodEnd, precision });
}

/** The most common period by far, and the quickest to name. */
function isWholeMonth(start: Day, end: Day): boolean {
  return start.endsWith('-01') && end === lastDay(monthNumber(start));
}

/** Projected values are hopes, not results. */
export function isSettled({ status }: Observation): boolean {
  return status === 'actual' || status === 'provisional' || status === 'part_period';
}

/** `other` means the source does not say: it may be alike. */
export function windowOf(measure: Pick<Measure, 'window'>, observation: Pick<Observation, 'window'>): MeasureWindow | null {
  const window = observation.window ?? measure.window;
  return window === 'other' ? null : window;
}

/** Of one that is longer by more than this share a difference says nothing; months, and a holiday more, are alike. */
const LONGER_BY = 1.5;

/**
 * Why the difference of two values would say nothing: their windows are not the same, or under one name they cover unlike stretches of
 * time. What is added up through a year is alike at the same month of each; a rate since its beginning need not rise, and can be compared
 * at any. `null`: they can be compared.
 */
export function unlikeness(measure: Pick<Measure, 'window' | 'kind' | 'unit'>, a: Observation, b: Observation): 'window' | 'stretch' | null {
  if (areUnlike(measure, a, b)) return 'window';
  const window = windowOf(measure, a) ?? windowOf(measure, b);
  if (window === 'snapshot' || window === 'rolling_12_months' || !a.periodStart || !a.periodEnd || !b.periodStart || !b.periodEnd) return null;
  if (window === 'cumulative_year') return isAddedUp(measure) && (monthNumber(a.periodEnd) - monthNumber(b.periodEnd)) % 12 !== 0 ? 'stretch' : null;
  // A single day is when something was counted, not for how long.
  if (a.periodStart === a.periodEnd || b.periodStart === b.periodEnd) return null;
  const [first, second] = [daysBetween(a.periodStart, a.periodEnd) + 1, daysBetween(b.periodStart, b.periodEnd) + 1];
  return Math.max(first, second) > LONGER_BY * Math.min(first, second) ? 'stretch' : null;
}

function isAddedUp({ kind, unit }: Pick<Measure, 'kind' | 'unit'>): boolean {
  return kind === 'count' || kind === 'amount' || (kind === null && unit !== '%');
}

/** Their windows have different names. */
export function areUnlike(measure: Pick<Measure, 'window'>, a: Observation, b: Observation): boolean {
  const [first, second] = [windowOf(measure, a), windowOf(measure, b)];
  return first !== null && second !== null && first !== second;
}
