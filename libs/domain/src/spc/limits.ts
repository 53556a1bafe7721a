/**
 * A limit lies 2.66 average moving ranges from the mean: 3 sigma, sigma being the average moving range / 1.128.
 * NHS England, Making Data Count; NHSRplotthedots 0.2.2, `ptd_spc_standard` (limit <- 2.66).
 */
export const LIMIT_FACTOR = 2.66;

/** "Close to a limit" begins at 2 sigma, two thirds of the way: 1.77333. The same source (limitclose <- 2 * (limit / 3)). */
export const NEAR_LIMIT_FACTOR = 2 * (LIMIT_FACTOR / 3);

/**
 * A moving range is an outlier from 3.267 times the average one, its own upper limit (D4 for ranges of two), and is left out of the
 * average once. NHSRplotthedots 0.2.2, `screen_outliers`, on by default; the Excel tool of Making Data Count does not screen.
 */
export const OUTLIER_FACTOR = 3.267;

/** In the unit of the values; NaN where unknown, so that no comparison with it holds. */
export interface Limits {
  mean: number;
  lower: number;
  upper: number;
  /** From here to the limit a point is close to it. */
  nearLower: number;
  nearUpper: number;
}

/**
 * The limits of the points `from` to `to`, both included. They are not clipped at 0 or 100. Unknown without a moving range, when all
 * moving ranges are screened out (all values are equal), and when the values are too large to be added up.
 * @param values finite.
 */
export function limitsOf(values: readonly number[], from: number, to: number, isScreened: boolean): Limits {
  const mean = meanOf(values, from, to);
  const all = averageMovingRange(values, from, to, Infinity);
  const average = isScreened ? averageMovingRange(values, from, to, OUTLIER_FACTOR * all) : all;
  return {
    mean,
    lower: finite(mean - LIMIT_FACTOR * average),
    upper: finite(mean + LIMIT_FACTOR * average),
    nearLower: finite(mean - NEAR_LIMIT_FACTOR * average),
    nearUpper: finite(mean + NEAR_LIMIT_FACTOR * average),
  };
}

/** Corrected by what the first sum rounded off: the mean of equal values is their value, and one on the mean is on it. */
function meanOf(values: readonly number[], from: number, to: number): number {
  const count = to - from + 1;
  let sum = 0;
  for (let at = from; at <= to; at++) sum += values[at] ?? 0;
  const mean = sum / count;
  let rest = 0;
  for (let at = from; at <= to; at++) rest += (values[at] ?? 0) - mean;
  return finite(mean + rest / count);
}

/** Of the moving ranges below `below`; NaN without one. */
function averageMovingRange(values: readonly number[], from: number, to: number, below: number): number {
  let sum = 0;
  let count = 0;
  let before = values[from] ?? 0;
  for (let at = from + 1; at <= to; at++) {
    const value = values[at] ?? 0;
    const range = Math.abs(value - before);
    if (range < below) {
      sum += range;
      count++;
    }
    before = value;
  }
  return sum / count;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}
