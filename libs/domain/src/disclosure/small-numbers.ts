import type { Measure, Observation } from '../plan';

/** The numbers of people that a value rests on, each at its own place; `null`: not known, or not people. */
export type PeopleCounted = readonly (number | null)[];

/** Units of a measure without a kind that say that its value does not count people. */
const NOT_COUNTED =
  /%|£|\b(?:per ?cent|percentage|points?|rate|ratio|score|average|mean|median|GBP|pounds?|FTE|WTE|posts?|hours?|minutes?|days?|weeks?|months?|years?|per)\b/i;

/** Whether a value is itself a number of people. Without a kind its unit tells, and only a whole number is a count. */
function isCount({ kind, unit }: Measure, value: number | null): boolean {
  return kind === 'count' || (kind === null && !NOT_COUNTED.test(unit) && value !== null && Number.isInteger(value));
}

/** Of an average, the longest, or an amount, the counts above the line are days or money. */
function isRate({ kind, unit }: Measure): boolean {
  return kind === 'share' || kind === 'ratio' || (kind === null && unit === '%');
}

/** Only of a whole are those who are left a number of people. */
export function isShare({ kind, unit }: Measure): boolean {
  return kind === 'share' || (kind === null && unit === '%');
}

/**
 * How many people a value rests on: those counted, those it counts over, those left over (of a share), those who answered.
 * What is not written down and follows from the percentage is reckoned: 92% of 12 who answered are 11.
 */
export function peopleIn(row: Observation, measure: Measure): PeopleCounted {
  const base = row.denominator ?? (isRate(measure) ? row.respondents : null);
  const known = isCount(measure, row.value) ? (row.value ?? row.numerator) : isRate(measure) ? row.numerator : null;
  const counted = known ?? (isRate(measure) ? portionOf(base, row.value, measure) : null);
  const whole = base ?? (isShare(measure) ? wholeOf(counted, row.value, measure) : null);
  const left = isShare(measure) && counted !== null && whole !== null ? whole - counted : null;
  return [counted, whole, left, row.respondents];
}

/** A count from 1 to one below the threshold, or a figure that rests on one. */
export function isSmall(row: Observation, measure: Measure, threshold: number): boolean {
  return peopleIn(row, measure).some((count) => isFew(count, threshold));
}

/** Zero tells of nobody. */
export function isFew(count: number | null, threshold: number): boolean {
  return count !== null && count > 0 && count < threshold;
}

function portionOf(base: number | null, value: number | null, { unit }: Measure): number | null {
  return unit === '%' && base !== null && value !== null ? Math.round((base * value) / 100) : null;
}

function wholeOf(counted: number | null, value: number | null, { unit }: Measure): number | null {
  return unit === '%' && counted !== null && value !== null && value > 0 ? Math.round((counted * 100) / value) : null;
}
