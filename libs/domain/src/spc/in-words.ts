import { LIMIT_FACTOR, NEAR_LIMIT_FACTOR } from './limits';
import { NEAR_WINDOW, type SpcCause } from './special-causes';
import { TRIAL_POINTS, type SpcImprovement, type XmrPoint, type XmrResult, type XmrSegment } from './xmr';
import { capital } from '../words';

export interface SpcWordsOptions {
  improvement: SpcImprovement;
  /** What a value counts, where `format` does not say it: "complaints". */
  unitWords?: string;
  /** What a point stands for. */
  noun: 'months' | 'quarters' | 'years' | 'points';
  format: (value: number) => string;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Times a value and the number of values: more than limits, their sums or a rounding make of them. */
const HEADROOM = 100;

/**
 * What the end of the series says, in one plain sentence: "The last nine months are all above the average of 52.3: a real rise, and an
 * improvement, not noise." A second one tells of trial limits.
 * @param labels of the points, in their order: "February 2022".
 */
export function spcInWords(result: XmrResult, labels: readonly string[], options: SpcWordsOptions): string {
  const segment = result.segments.at(-1);
  const last = result.points.at(-1);
  if (!segment || !last) return 'No value: nothing can be said yet.';
  const points = result.points.slice(segment.from, segment.to + 1);
  if (points.length === 1) {
    return `One value${result.points.length === 1 ? '' : ' since the limits were set anew'}: nothing can be said yet.`;
  }
  // Unknown, or of no width, which tells as little.
  if (segment.lower === segment.upper) return unknownInWords(points, options);
  const label = labels[segment.to] ?? `The last ${options.noun.slice(0, -1)}`;
  const sentence = SENTENCES[last.cause]({ segment, points, last, label, options });
  return result.trial ? `${sentence} ${trialInWords(points.length)}` : sentence;
}

interface End {
  segment: XmrSegment;
  /** Of the last group. */
  points: readonly XmrPoint[];
  last: XmrPoint;
  label: string;
  options: SpcWordsOptions;
}

const SENTENCES: Readonly<Record<SpcCause, (end: End) => string>> = {
  outside({ segment: { lower, upper }, points, last, label, options }) {
    const isUp = upper !== null && last.value > upper;
    const count = countBack(points, ({ value }) => (isUp ? value > upper : lower !== null && value < lower));
    const limit = isUp ? `above the upper limit of ${amount(upper, options)}` : `below the lower limit of ${amount(lower, options)}`;
    return `${count === 1 ? `${label} is` : `The last ${counted(count, options)} are ${every(count)}`} ${limit}: ${judged(isUp, options)}`;
  },
  trend({ points, last, options }) {
    const isUp = last.value > (points.at(-2)?.value ?? last.value);
    // The point a trend starts from belongs to it.
    const isStep = (from: number, to: number) => (isUp ? to > from : to < from);
    const steps = countBack(points, ({ value }, at) => isStep(valueAt(points, at - 1), value));
    const ends = `from ${options.format(valueAt(points, points.length - 1 - steps))} to ${amount(last.value, options)}`;
    return `${capital(counted(steps + 1, options))} ${isUp ? 'rising' : 'falling'} in a row, ${ends}: ${judged(isUp, options)}`;
  },
  'two-of-three'({ segment: { mean, lower, upper }, points, last, options }) {
    const isUp = mean !== null && last.value > mean;
    const window = points.slice(-NEAR_WINDOW);
    const close = window.filter(({ value }) => isNear(value, mean, isUp ? upper : lower)).length;
    // At least two, whatever rounding says of one on the very edge: the rule has marked the last.
    const count = Math.max(close, 2);
    const three = `the last ${counted(window.length, options)} are`;
    const who = count === window.length ? `${capital(three)} all` : `${capital(inWords(count))} of ${three}`;
    const limit = isUp ? `upper limit of ${amount(upper, options)}` : `lower limit of ${amount(lower, options)}`;
    return `${who} close to the ${limit}: ${judged(isUp, options)}`;
  },
  run({ segment: { mean }, points, last, options }) {
    const isUp = mean !== null && last.value > mean;
    const count = countBack(points, ({ value }) => mean !== null && (isUp ? value > mean : value < mean));
    const side = `${isUp ? 'above' : 'below'} the average of ${amount(mean, options)}`;
    return `The last ${counted(count, options)} are all ${side}: ${judged(isUp, options)}`;
  },
  common({ segment: { lower, upper }, points, label, options }) {
    const count = countBack(points, ({ cause }) => cause === 'common');
    const range = `within what chance allows, ${rangeInWords(lower, upper, options)}`;
    if (count === 1) return `No real change now: ${label} is back ${range}.`;
    if (count < points.length) return `No real change: the last ${counted(count, options)} move ${range}.`;
    return `No real change: ${count === 2 ? `both ${options.noun}` : `all ${counted(count, options)}`} move ${range}.`;
  },
};

/** "12,353 to 16,664 visits": a unit that both share is said once. */
function rangeInWords(lower: number | null, upper: number | null, options: SpcWordsOptions): string {
  const to = amount(upper, options);
  if (lower === null) return `unknown to ${to}`;
  const from = options.format(lower);
  const unit = / \D+$/.exec(to)?.[0];
  return `${unit && from.endsWith(unit) ? from.slice(0, -unit.length) : from} to ${to}`;
}

function unknownInWords(points: readonly XmrPoint[], options: SpcWordsOptions): string {
  // Whatever is reckoned from them is less than this.
  if (points.some(({ value }) => !Number.isFinite(value * points.length * HEADROOM))) return 'Limits unknown: the values are too large to be added up.';
  const [first] = points;
  return first && points.every(({ value }) => value === first.value)
    ? `Every value is the same, ${amount(first.value, options)}: limits unknown.`
    : 'Limits unknown: the values they rest on hardly vary.';
}

function trialInWords(count: number): string {
  if (count < TRIAL_POINTS) return `Trial limits: ${count} points, ${TRIAL_POINTS} are needed.`;
  return `Trial limits: made from fewer than ${TRIAL_POINTS} points.`;
}

/** "a real fall, and a concern, not noise." */
function judged(isUp: boolean, { improvement }: SpcWordsOptions): string {
  const change = `a real ${isUp ? 'rise' : 'fall'}`;
  if (improvement === 'neutral') return `${change}, not noise.`;
  return `${change}, and ${isUp === (improvement === 'increase') ? 'an improvement' : 'a concern'}, not noise.`;
}

/** Between two thirds of the way from the mean to this limit and the limit itself. */
function isNear(value: number, mean: number | null, limit: number | null): boolean {
  if (mean === null || limit === null) return false;
  const share = (value - mean) / (limit - mean);
  return share > NEAR_LIMIT_FACTOR / LIMIT_FACTOR && share <= 1;
}

/** How many points at the end are so, without a gap. */
function countBack(points: readonly XmrPoint[], isSo: (point: XmrPoint, at: number) => boolean): number {
  const at = points.findLastIndex((point, index) => !isSo(point, index));
  return points.length - 1 - at;
}

function valueAt(points: readonly XmrPoint[], at: number): number {
  return points[at]?.value ?? NaN;
}

function amount(value: number | null, { format, unitWords }: SpcWordsOptions): string {
  return value === null ? 'unknown' : `${format(value)}${unitWords ? ` ${unitWords}` : ''}`;
}

/** "nine months" */
function counted(count: number, { noun }: SpcWordsOptions): string {
  return `${inWords(count)} ${noun}`;
}

function every(count: number): string {
  return count === 2 ? 'both' : 'all';
}

/** Up to twelve. */
function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
