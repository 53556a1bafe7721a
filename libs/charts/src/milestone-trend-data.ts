import { addDays, daysBetween, pointInWords, type Day, type ForecastPoint } from '@waymark/domain';
import { timelineAxis, type Tick } from './timeline-axis';

export interface MilestoneTrendData {
  title: string;
  /** The day the record is read at. */
  today: Day;
  /** The whole story in a sentence. */
  words: string;
  /** Oldest first. */
  points: readonly ForecastPoint[];
}

/** Edges of the plot in pixels; `top` is above `bottom`, so the smaller number. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A point with its place: `top` is its last day, `bottom` its first; for a day both are the same. */
export interface PlacedPoint {
  point: ForecastPoint;
  x: number;
  top: number;
  bottom: number;
}

export interface Stretch {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface PlacedTrend {
  marks: PlacedPoint[];
  /** From one expectation to the next; dashed where the later report gave no date. */
  links: (Stretch & { isCarriedOver: boolean })[];
  /** The first promise across the plot; a month is as high as its days. */
  promise: PlacedPoint | null;
  /** Each approved date from its decision until the next one. */
  steps: Stretch[];
  /** Where the expected date is the day it was said; null where the axes do not meet. */
  due: Stretch | null;
  today: number;
  across: Tick[];
  up: Tick[];
}

/** Marks of one day stand side by side, this many pixels apart. */
const DODGE = 13;

/** Every mark in its place: report dates across, expected dates upwards. */
export function placeTrend({ points, today }: Pick<MilestoneTrendData, 'points' | 'today'>, plot: Plot): PlacedTrend {
  const said = airy([today, ...points.map((point) => point.saidOn)], 0.05);
  const expected = airy(points.length > 0 ? points.flatMap((point) => [point.earliest, point.latest]) : [today], 0.14);
  const across = timelineAxis(said, plot.left, plot.right);
  const upwards = timelineAxis(expected, 0, plot.bottom - plot.top);
  const y = (day: Day) => round(plot.bottom - upwards.x(day));
  const marks = points.map((point, index) => ({ point, x: round(across.x(point.saidOn) + dodge(points, index)), top: y(point.latest), bottom: y(point.earliest) }));
  const chain = marks.filter(({ point }) => point.kind !== 'rebaselined');
  const approvals = marks.filter(({ point }) => point.kind === 'rebaselined');
  return {
    marks,
    links: chain.slice(1).map((mark, index) => linkBetween(chain[index]!, mark)),
    promise: marks.find(({ point }) => point.kind === 'promised') ?? null,
    steps: approvals.map((mark, index) => ({ x1: mark.x, x2: approvals[index + 1]?.x ?? plot.right, y1: mark.top, y2: mark.top })),
    due: dueLine(said, expected, across.x, y),
    today: across.x(today),
    across: across.ticks,
    up: upwards.ticks.map((tick) => ({ ...tick, x: round(plot.bottom - tick.x) })),
  };
}

/**
 * A promise that holds is level: a month and a day inside it are no slip. Otherwise from the nearest
 * end of the one to the nearest end of the other, which is the least that the date has moved.
 */
function linkBetween(from: PlacedPoint, to: PlacedPoint): Stretch & { isCarriedOver: boolean } {
  const top = Math.max(from.top, to.top);
  const bottom = Math.min(from.bottom, to.bottom);
  const ends: [number, number] =
    top <= bottom ? [round((top + bottom) / 2), round((top + bottom) / 2)] : to.bottom < from.top ? [from.top, to.bottom] : [from.bottom, to.top];
  return { x1: from.x, y1: ends[0], x2: to.x, y2: ends[1], isCarriedOver: to.point.isCarriedOver };
}

function dodge(points: readonly ForecastPoint[], index: number): number {
  const same = points.flatMap((point, at) => (point.saidOn === points[index]!.saidOn ? [at] : []));
  return (same.indexOf(index) - (same.length - 1) / 2) * DODGE;
}

function dueLine(said: readonly [Day, Day], expected: readonly [Day, Day], x: (day: Day) => number, y: (day: Day) => number): Stretch | null {
  const first = said[0] > expected[0] ? said[0] : expected[0];
  const last = said[1] < expected[1] ? said[1] : expected[1];
  return first < last ? { x1: x(first), y1: y(first), x2: x(last), y2: y(last) } : null;
}

/** First and last day with room around them, so that no mark is cut and one day is not a point. */
function airy(days: readonly Day[], share: number): [Day, Day] {
  const first = days.reduce((a, b) => (b < a ? b : a));
  const last = days.reduce((a, b) => (b > a ? b : a));
  const air = Math.max(20, Math.ceil(daysBetween(first, last) * share));
  return [addDays(first, -air), addDays(last, air)];
}

/** "22 July 2022", "July 2022": no more than is known. */
export function expectedInWords({ earliest, latest }: Pick<ForecastPoint, 'earliest' | 'latest'>): string {
  return pointInWords({ earliest, latest, precision: 'range' });
}

export function milestoneTrendInWords({ words, points }: Pick<MilestoneTrendData, 'words' | 'points'>): string {
  if (points.length === 0) return 'There is no date to draw.';
  return [words, ...points.map((point) => `${point.words.replace(/\.$/, '')}.`)].filter(Boolean).join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
