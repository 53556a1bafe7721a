import { pointInWords } from '../by-when/by-when';
import type { Day } from '../day';
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

/** They cover different stretches of time: their difference says nothing. */
export function areUnlike(measure: Pick<Measure, 'window'>, a: Observation, b: Observation): boolean {
  const [first, second] = [windowOf(measure, a), windowOf(measure, b)];
  return first !== null && second !== null && first !== second;
}
