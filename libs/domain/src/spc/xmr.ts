import { DomainError } from '../domain-error';
import { limitsOf } from './limits';
import { markSpecialCauses, SPC_CAUSES, TREND_LENGTH, type Marks, type SpcCause } from './special-causes';

/** Which way is better; `neutral`: neither. */
export type SpcImprovement = 'increase' | 'decrease' | 'neutral';
/** `high` and `low` stand for a special cause where neither way is better. */
export type SpcSignal = 'none' | 'improvement' | 'concern' | 'high' | 'low';
/** Whether the target will be met if nothing changes; `inconsistent`: it lies within the limits, hit or miss. */
export type SpcAssurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

export interface XmrOptions {
  improvement: SpcImprovement;
  target?: number | null;
  /** Indexes at which a new group begins, in any order; 0, repeated ones and those outside the series say nothing. */
  rebaseAt?: readonly number[];
  /** Only the first so many points of each group make its mean and limits. */
  fixAfter?: number | null;
  /** Whether extreme moving ranges are left out of the limits; yes unless told. */
  screenOutliers?: boolean;
  /** Points in a trend: 7 unless told. */
  trendLength?: number;
}

/** A group of points with one mean and one pair of limits; `null`: unknown. Indexes from 0, both included. */
export interface XmrSegment {
  from: number;
  to: number;
  mean: number | null;
  lower: number | null;
  upper: number | null;
}

export interface XmrPoint {
  value: number;
  cause: SpcCause;
  signal: SpcSignal;
}

export interface XmrResult {
  segments: XmrSegment[];
  points: XmrPoint[];
  /** Of the last point. */
  variation: SpcSignal;
  /** `null` without a target, a better way or known limits. */
  assurance: SpcAssurance | null;
  /** The limits of the last group rest on too few points: they are a first guess. */
  trial: boolean;
}

/**
 * Limits from fewer points are "trial limits". NHS England, Making Data Count, and NHSRplotthedots: its text and tests say "n < 12", while
 * its code's default, 13, warns at exactly 12 too; the text is followed.
 */
export const TRIAL_POINTS = 12;

/** Two points have one step, and each pair would be a trend. */
const LEAST_TREND_LENGTH = 3;

const SIGNALS: Readonly<Record<SpcImprovement, { up: SpcSignal; down: SpcSignal }>> = {
  increase: { up: 'improvement', down: 'concern' },
  decrease: { up: 'concern', down: 'improvement' },
  neutral: { up: 'high', down: 'low' },
};

/**
 * The control chart of single values (XmR) by the rules of NHS England's Making Data Count, as NHSRplotthedots 0.2.2 computes them. No rule
 * and no moving range crosses from one group into the next. Linear in the number of values.
 *
 * `fixAfter` counts in each group, as it does there: points before a rebase say nothing about the process after it.
 * @throws DomainError BAD_USER_INPUT for a value or target that is no finite number, an `improvement` that is none of the three, a `fixAfter`
 * or `trendLength` that makes no sense.
 */
export function xmr(values: readonly number[], options: XmrOptions): XmrResult {
  const { improvement, target = null, rebaseAt = [], fixAfter = null, screenOutliers = true, trendLength = TREND_LENGTH } = options;
  check(values, { improvement, target, fixAfter, trendLength });
  const marks: Marks = { causes: new Uint8Array(values.length), ways: new Int8Array(values.length) };
  const segments = groupsOf(values.length, rebaseAt).map(([from, to]): XmrSegment => {
    const limits = limitsOf(values, from, fixAfter === null ? to : Math.min(to, from + fixAfter - 1), screenOutliers);
    markSpecialCauses(marks, values, from, to, limits, trendLength);
    return { from, to, mean: known(limits.mean), lower: known(limits.lower), upper: known(limits.upper) };
  });
  const points = pointsOf(values, marks, improvement);
  const last = segments.at(-1);
  return {
    segments,
    points,
    variation: points.at(-1)?.signal ?? 'none',
    assurance: last ? assuranceOf(last, target, improvement) : null,
    trial: Math.min(last ? last.to - last.from + 1 : 0, fixAfter ?? Infinity) < TRIAL_POINTS,
  };
}

function groupsOf(count: number, rebaseAt: readonly number[]): [from: number, to: number][] {
  if (count === 0) return [];
  const starts = [...new Set(rebaseAt)].filter((at) => Number.isInteger(at) && at > 0 && at < count).sort((a, b) => a - b);
  return [0, ...starts].map((from, index) => [from, (starts[index] ?? count) - 1]);
}

function pointsOf(values: readonly number[], { causes, ways }: Marks, improvement: SpcImprovement): XmrPoint[] {
  const { up, down } = SIGNALS[improvement];
  return values.map((value, at) => {
    const way = ways[at] ?? 0;
    return { value, cause: SPC_CAUSES[causes[at] ?? 0] ?? 'common', signal: way === 0 ? 'none' : way > 0 ? up : down };
  });
}

/** On a limit is within it. NHSRplotthedots 0.2.2, `ptd_calculate_assurance_type`; there unknown limits read as "inconsistent". */
function assuranceOf({ lower, upper }: XmrSegment, target: number | null, improvement: SpcImprovement): SpcAssurance | null {
  if (target === null || improvement === 'neutral' || lower === null || upper === null) return null;
  if (target >= lower && target <= upper) return 'inconsistent';
  return target < lower === (improvement === 'increase') ? 'consistent_pass' : 'consistent_fail';
}

type Checked = Required<Pick<XmrOptions, 'improvement' | 'target' | 'fixAfter' | 'trendLength'>>;

function check(values: readonly number[], { improvement, target, fixAfter, trendLength }: Checked): void {
  // A caller without types can send anything.
  if (!Object.hasOwn(SIGNALS, improvement)) {
    throw new DomainError('BAD_USER_INPUT', `Which way is better is one of ${Object.keys(SIGNALS).join(', ')}.`, 'improvement');
  }
  for (let at = 0; at < values.length; at++) {
    if (!Number.isFinite(values[at])) throw new DomainError('BAD_USER_INPUT', `Value ${at} is no finite number.`, `values.${at}`);
  }
  if (target !== null && !Number.isFinite(target)) throw new DomainError('BAD_USER_INPUT', 'The target is no finite number.', 'target');
  if (fixAfter !== null && !(Number.isInteger(fixAfter) && fixAfter > 0)) {
    throw new DomainError('BAD_USER_INPUT', 'Limits can be fixed after a whole number of points, 1 or more.', 'fixAfter');
  }
  if (!(Number.isInteger(trendLength) && trendLength >= LEAST_TREND_LENGTH)) {
    throw new DomainError('BAD_USER_INPUT', `A trend is a whole number of points, ${LEAST_TREND_LENGTH} or more.`, 'trendLength');
  }
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
