import { addMonths, monthEnd, type Day } from '../day';
import type { MeasureMovement } from '../kpi-views';
import type { Measure, Observation } from '../plan-kpis';
import { observedValue, periodInWords, unlikeness, windowOf } from './observed';
import { decimalsSaid, difference, isSameNumber, quantity, roundHalfUp } from './quantity';

/** What a change between two values is; without a target nobody can say whether one that should stay close to it is better. */
export type MovementVerdict = 'better' | 'worse' | 'same' | 'no_polarity' | 'unlike';

/**
 * From one value to a later one: better or worse by polarity, in words that say from when and by how much.
 * @param aim what a value should be close to, in the measure's unit; `null`: nothing is set.
 */
export function movementOf(measure: Measure, from: Observation, to: Observation, aim: number | null = null): MeasureMovement & { verdict: MovementVerdict } {
  const verdict = movementVerdict(measure, from, to, aim);
  return { verdict, words: verdict === 'unlike' ? `cannot be judged: ${unlikeInWords(measure, from, to)}` : movementInWords(measure, from, to, aim) };
}

/** "April 2026 and September 2026 are running totals of unlike stretches of a year" */
export function unlikeInWords(measure: Measure, from: Observation, to: Observation): string {
  const both = `${periodInWords(from)} and ${periodInWords(to)}`;
  if (unlikeness(measure, from, to) === 'window') return `${both} cover different windows`;
  return windowOf(measure, to) === 'cumulative_year' ? `${both} are running totals of unlike stretches of a year` : `${both} are not of one length`;
}

export function movementVerdict(measure: Measure, from: Observation, to: Observation, aim: number | null = null): MovementVerdict {
  if (unlikeness(measure, from, to) !== null) return 'unlike';
  const change = changeBetween(measure, from, to);
  if (change === 0) return 'same';
  const gain = gainOf(measure, from, to, aim);
  if (gain === null) return 'no_polarity';
  return gain === 0 ? 'same' : gain > 0 ? 'better' : 'worse';
}

/** Positive when better; `null` where nobody says which way is better. */
export function gainOf(measure: Measure, from: Observation, to: Observation, aim: number | null = null): number | null {
  if (measure.polarity === 'higher') return changeBetween(measure, from, to);
  if (measure.polarity === 'lower') return -changeBetween(measure, from, to);
  if (measure.polarity === null || aim === null) return null;
  const [before, after] = [valueOf(measure, from), valueOf(measure, to)];
  return roundHalfUp(Math.abs(before - aim) - Math.abs(after - aim), decimalsOfBoth(before, after, measure.unit));
}

/** "up 4.2 percentage points since January 2022", and of what should stay close to its target, whether it came nearer. */
export function movementInWords(measure: Measure, from: Observation, to: Observation, aim: number | null = null): string {
  const change = changeBetween(measure, from, to) || exactChange(measure, from, to);
  if (change === 0) return `unchanged since ${periodInWords(from)}`;
  const words = `${change > 0 ? 'up' : 'down'} ${difference(Math.abs(change), measure.unit)} since ${periodInWords(from)}`;
  const gain = measure.polarity === 'target' ? gainOf(measure, from, to, aim) : null;
  if (gain === null || aim === null) return words;
  const named = quantity(aim, measure.unit);
  return `${words}, ${gain > 0 ? `nearer to ${named}` : gain < 0 ? `further from ${named}` : `as far from ${named} as before`}`;
}

/** Both exact values are compared; what is less than half of the last digit that either is said with is no change. */
export function changeBetween(measure: Measure, from: Observation, to: Observation): number {
  const [before, after] = [valueOf(measure, from), valueOf(measure, to)];
  return roundHalfUp(after - before, decimalsOfBoth(before, after, measure.unit));
}

function decimalsOfBoth(before: number, after: number, unit: string): number {
  return Math.max(decimalsSaid(before, unit), decimalsSaid(after, unit));
}

/** Of values that are all but equal: too little to judge, but they are not the same. */
function exactChange(measure: Measure, from: Observation, to: Observation): number {
  const [before, after] = [valueOf(measure, from), valueOf(measure, to)];
  return isSameNumber(before, after) ? 0 : after - before;
}

/** The value of the same period a year before another: as long, and ending 12 months earlier; `null`: there is none. */
export function yearBeforeOf(rows: readonly Observation[], latest: Observation | null): Observation | null {
  if (!latest?.periodStart || !latest.periodEnd) return null;
  const [start, end] = [addMonths(latest.periodStart, -12), yearEarlier(latest.periodEnd)];
  return rows.findLast((row) => row.periodEnd === end && (row.periodStart === start || isLastOfMonth(row, latest))) ?? null;
}

/** The end of February is the end of February, leap year or not. */
function yearEarlier(day: Day): Day {
  const earlier = addMonths(day, -12);
  return day === monthEnd(day) ? monthEnd(earlier) : earlier;
}

/** Two days can both be the last of February and yet not a year apart. */
function isLastOfMonth(row: Observation, latest: Observation): boolean {
  return row.periodStart === row.periodEnd && latest.periodStart === latest.periodEnd;
}

function valueOf(measure: Measure, row: Observation): number {
  return observedValue(row, measure.unit) ?? 0;
}
