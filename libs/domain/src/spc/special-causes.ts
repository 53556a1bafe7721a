import type { Limits } from './limits';

/** Weakest first: where several rules mark one point, the last of them names it. NHSRplotthedots 0.2.2, `ptd_special_cause_type`. */
export const SPC_CAUSES = ['common', 'run', 'two-of-three', 'trend', 'outside'] as const;
export type SpcCause = (typeof SPC_CAUSES)[number];

/** Seven points in a row on one side of the mean. NHS England, Making Data Count; `ptd_seven_point_one_side_mean`. */
export const RUN_LENGTH = 7;

/** Seven points that rise, or fall, at each of the six steps. NHS England, Making Data Count; `ptd_seven_point_trend`. Other tools use 5. */
export const TREND_LENGTH = 7;

/** Of three points in a row on one side of the mean, two close to the limit. NHS England, Making Data Count; `ptd_two_in_three`. */
export const NEAR_WINDOW = 3;

const RUN = SPC_CAUSES.indexOf('run');
const TWO_OF_THREE = SPC_CAUSES.indexOf('two-of-three');
const TREND = SPC_CAUSES.indexOf('trend');
const OUTSIDE = SPC_CAUSES.indexOf('outside');

/** For each point the place of its cause in `SPC_CAUSES`, and its way: 1 above or rising, -1 below or falling, 0 for common cause. */
export interface Marks {
  causes: Uint8Array;
  ways: Int8Array;
}

/**
 * Marks what the four rules find among the points `from` to `to`, both included; nothing outside them is looked at. One pass: a rule that
 * comes true marks what led to it once, then each further point.
 * @param trendLength points in a trend, at least 3.
 */
export function markSpecialCauses(
  marks: Marks,
  values: readonly number[],
  from: number,
  to: number,
  { mean, lower, upper, nearLower, nearUpper }: Limits,
  trendLength: number,
): void {
  let run = 0;
  let side = 0;
  let steps = 0;
  let way = 0;
  let near = 0;
  let before = values[from] ?? NaN;
  for (let at = from; at <= to; at++) {
    const value = values[at] ?? NaN;
    const isOutside = value > upper || value < lower;
    const itsSide = value > mean ? 1 : value < mean ? -1 : 0;
    const itsWay = value > before ? 1 : value < before ? -1 : 0;
    before = value;

    if (isOutside) mark(marks, at, at, OUTSIDE, itsSide);

    run = itsSide === 0 ? 0 : itsSide === side ? run + 1 : 1;
    side = itsSide;
    if (run >= RUN_LENGTH) mark(marks, run === RUN_LENGTH ? at - RUN_LENGTH + 1 : at, at, RUN, side);

    // The later trend also takes the peak it shares with the one before.
    steps = itsWay === 0 ? 0 : itsWay === way ? steps + 1 : 1;
    way = itsWay;
    if (steps >= trendLength - 1) mark(marks, steps === trendLength - 1 ? at - trendLength + 1 : at, at, TREND, way);

    // The last three points as bits. A point outside the limits is not "close" to them.
    const isNear = !isOutside && (value > nearUpper || value < nearLower);
    near = ((near << 1) | (isNear ? 1 : 0)) & 0b111;
    if (run >= NEAR_WINDOW && (near === 0b011 || near >= 0b101)) {
      for (let back = 0; back < NEAR_WINDOW; back++) if (near & (1 << back)) mark(marks, at - back, at - back, TWO_OF_THREE, side);
    }
  }
}

function mark({ causes, ways }: Marks, from: number, to: number, cause: number, way: number): void {
  for (let at = from; at <= to; at++) {
    if (cause < (causes[at] ?? 0)) continue;
    causes[at] = cause;
    ways[at] = way;
  }
}
