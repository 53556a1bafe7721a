import { addDays, daysBetween, TRIAL_POINTS, type ControlPoint, type ControlSegment, type ControlView, type Day } from '@waymark/domain';
import { monthsOf, periodAxis, usualStep } from './period-axis';
import type { Tick } from './timeline-axis';
import { valueAxis, valueScale, type ValueAxis } from './value-axis';

/** As much of a `ControlView` as is drawn. */
export interface DrawnControl extends Pick<ControlView, 'target' | 'isTrial' | 'words'> {
  /** By day. */
  points: readonly DrawnPoint[];
  segments: readonly Readonly<ControlSegment>[];
}

export type DrawnPoint = Readonly<Pick<ControlPoint, 'day' | 'value' | 'signal' | 'words'>>;

export interface ControlChartData {
  title: string;
  unit: string;
  control: DrawnControl;
}

export interface PlacedPoint {
  point: DrawnPoint;
  x: number;
  y: number;
}

/** A stretch with its own mean and limits; `null`: unknown, not drawn. */
export interface PlacedSegment {
  x1: number;
  x2: number;
  mean: number | null;
  lower: number | null;
  upper: number | null;
  isTrial: boolean;
  /** Why it begins; `null`: it is the first. */
  because: string | null;
}

export interface PlacedControl {
  axis: ValueAxis;
  up: { value: number; y: number }[];
  across: Tick[];
  dots: PlacedPoint[];
  /** Points joined by one line: of one segment, without a gap in time. A single point is no run. */
  runs: PlacedPoint[][];
  /** From one segment into the next: the process changed between these two. */
  crossings: [PlacedPoint, PlacedPoint][];
  segments: PlacedSegment[];
  target: number | null;
}

/** Longer than this share of the usual step between two values, and one is missing between them. A leap month is 1.1 of another. */
const GAP = 1.6;
/** The scale of a control chart is cut rather than leave its limits this close together: what matters is between them. */
const CUT = { hiddenShare: 0.4, air: 0.15 };

export function placeControl({ unit, control }: Pick<ControlChartData, 'unit' | 'control'>, plot: { left: number; right: number; top: number; bottom: number }): PlacedControl {
  const { points, segments, target } = control;
  const step = usualStep(points);
  const axis = scaleOf(control, unit);
  const y = valueScale(axis, plot.bottom, plot.top);
  const known = (value: number | null) => (value === null ? null : y(value));
  const span = spanOf(points, step);
  const drawn: [Day, Day] = [points[0]?.day ?? span[0], points.at(-1)?.day ?? span[1]];
  const time = periodAxis({ span, drawn, anchor: drawn[1], every: monthsOf(step) }, plot.left, plot.right);
  const dots = points.map((point): PlacedPoint => ({ point, x: time.x(point.day), y: y(point.value) }));
  const starts = new Set(segments.map(({ from }) => from));
  const isGap = (index: number) => daysBetween(points[index - 1]!.day, points[index]!.day) > step * GAP;
  return {
    axis,
    up: axis.ticks.map((value) => ({ value, y: y(value) })),
    across: time.ticks,
    dots,
    runs: runsOf(dots, (index) => starts.has(index) || isGap(index)),
    crossings: dots.flatMap((dot, index): [PlacedPoint, PlacedPoint][] => (index > 0 && starts.has(index) && !isGap(index) ? [[dots[index - 1]!, dot]] : [])),
    segments: segments.map((segment, index) => ({
      ...stretch(dots, segment, time.x(addDays(span[0], Math.ceil(step / 2))) - time.x(span[0])),
      mean: known(segment.mean),
      lower: known(segment.lower),
      upper: known(segment.upper),
      isTrial: isTrial(control, index),
      because: segment.because,
    })),
    target: known(target),
  };
}

/** The last segment as the rules say, the earlier ones by their points. */
export function isTrial({ segments, isTrial: isLastTrial }: DrawnControl, index: number): boolean {
  const segment = segments[index]!;
  return index === segments.length - 1 ? isLastTrial : segment.to - segment.from + 1 < TRIAL_POINTS;
}

export function scaleOf({ points, segments, target }: DrawnControl, unit: string): ValueAxis {
  const limits = segments.flatMap(({ mean, lower, upper }) => [mean, lower, upper]).filter((value) => value !== null);
  return valueAxis([...points.map(({ value }) => value), ...limits], target === null ? [] : [target], unit, CUT);
}

function runsOf(dots: readonly PlacedPoint[], isBroken: (index: number) => boolean): PlacedPoint[][] {
  const runs: PlacedPoint[][] = [];
  dots.forEach((dot, index) => {
    if (index === 0 || isBroken(index)) runs.push([dot]);
    else runs.at(-1)!.push(dot);
  });
  return runs.filter((run) => run.length > 1);
}

/** From half a step before its first point to half a step after its last, but never past the middle to its neighbour. */
function stretch(dots: readonly PlacedPoint[], { from, to }: Readonly<ControlSegment>, half: number): { x1: number; x2: number } {
  const first = dots[from]!.x;
  const last = dots[to]!.x;
  const before = dots[from - 1]?.x ?? -Infinity;
  const after = dots[to + 1]?.x ?? Infinity;
  return { x1: round(Math.max(first - half, (before + first) / 2)), x2: round(Math.min(last + half, (last + after) / 2)) };
}

/** Half a step of room on both sides, so that the lines of a segment have somewhere to begin and end. */
function spanOf(points: readonly { day: Day }[], step: number): [Day, Day] {
  const first = points[0]?.day ?? '2000-01-01';
  const last = points.at(-1)?.day ?? first;
  const air = Math.ceil(Math.max(step * 0.6, daysBetween(first, last) * 0.015, 2));
  return [addDays(first, -air), addDays(last, air)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
