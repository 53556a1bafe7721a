import type { Measure, Observation } from '../plan';

/** The numbers of people that a value rests on, each at its own place; `null`: not known, or not people. */
export type PeopleCounted = readonly (number | null)[];

/** Those counted, those they are counted out of, those left over, those who answered. */
export const PLACES = [0, 1, 2, 3] as const;
export const [COUNTED, WHOLE] = PLACES;

/** A unit that begins with people, or with what is kept of each of them: "children waiting over 18 weeks" are children. */
const PEOPLE =
  /^(?:(?:the )?number of )?(?:(?:new|open|all|other|young|disabled|looked-after|looked after) )*(?:child(?:ren)?|pupils?|students?|learners?|people|persons?|patients?|adults?|famil(?:y|ies)|parents?|carers?|siblings?|bab(?:y|ies)|infants?|toddlers?|teenagers?|boys?|girls?|cases?|complaints?|appeals?|requests?|referrals?|assessments?|plans?|EHCPs?|EHC plans?|placements?|exclusions?|suspensions?|tribunals?)\b/i;

/** A rate whatever it begins with, "pupils per teacher"; of so many a month it is a count. */
const RATE = /%|\bper ?cent|\bper\b(?! (?:day|week|month|quarter|term|year)\b)/i;

/** Units of a measure without a kind that say that its value does not count people. */
const NOT_COUNTED =
  /%|£|\b(?:per ?cent|percentage|points?|rate|ratio|score|average|mean|median|GBP|pounds?|FTE|WTE|posts?|hours?|minutes?|days?|weeks?|months?|years?|per)\b/i;

/** Whether a value is itself a number of people. Where no kind says so its unit tells, and only a whole number is a count. */
function isCount(measure: Measure, value: number | null): boolean {
  return measure.kind === 'count' || (value !== null && Number.isInteger(value) && isOfPeople(measure));
}

const KNOWN = new WeakMap<Measure, boolean>();

/** Kept, because it is asked of every value. */
function isOfPeople(measure: Measure): boolean {
  const known = KNOWN.get(measure);
  if (known !== undefined) return known;
  const { kind, unit } = measure;
  const isNamed = PEOPLE.test(unit) && !RATE.test(unit);
  const isOf = kind === null ? isNamed || !NOT_COUNTED.test(unit) : kind === 'amount' && isNamed;
  KNOWN.set(measure, isOf);
  return isOf;
}

/** Of an average, the longest, or an amount, the counts above the line are days or money. */
export function isRate({ kind, unit }: Measure): boolean {
  return kind === 'share' || kind === 'ratio' || (kind === null && unit === '%');
}

/** Only of a whole are those who are left a number of people. */
function isShare({ kind, unit }: Measure): boolean {
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
  // Nearly all values of a count: asked of every value at every public read.
  if (measure.kind === 'count' && row.numerator === null && row.denominator === null && row.respondents === null) return isFew(row.value, threshold);
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
