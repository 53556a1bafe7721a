import { addDays, daysBetween, type Day, type PointStanding } from '@waymark/domain';

/** A point of a target's trajectory, on its day. */
export interface KpiTargetPoint {
  day: Day;
  value: number;
  /** "75%" */
  label: string;
  /** "at least 75% by 31 March 2022" */
  words: string;
  standing: PointStanding;
}

/** Somebody else's values over the same years. */
export interface KpiComparatorSeries {
  /** "England" */
  name: string;
  /** By period. */
  points: readonly KpiComparatorPeriod[];
}

export interface KpiComparatorPeriod {
  /** First and last day. */
  from: Day;
  to: Day;
  value: number;
  /** "58%" */
  label: string;
  /** "58% England, 2021" */
  words: string;
}

/** From here on counted otherwise: values on its two sides are not joined. */
export interface KpiBreak {
  /** The first day that is counted in the new way. */
  day: Day;
  /** "Counted per child, not per plan" */
  words: string;
}

export interface PlacedSeries {
  name: string;
  /** Of the last period shown. */
  label: string;
  y: number;
  /** Each period as a level stretch. */
  steps: { x1: number; x2: number; y: number }[];
}

type Span = readonly [Day, Day];

/** A target further ahead than the values reach back, and than this many days, would squeeze them into a corner. */
const FAR_AHEAD = 400;

/** The points of a trajectory that can be shown beside the values, by day. */
export function targetsInReach(trajectory: readonly KpiTargetPoint[], [first, last]: Span): KpiTargetPoint[] {
  const reach = Math.max(FAR_AHEAD, daysBetween(first, last));
  return trajectory
    .filter(({ day }) => day >= addDays(first, -reach) && day <= addDays(last, reach))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The periods that reach into the picture. */
export function periodsWithin({ points }: KpiComparatorSeries, [first, last]: Span): KpiComparatorPeriod[] {
  return points.filter(({ from, to }) => to >= first && from <= last).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Of a series that does not reach into the picture: the period nearest to it, drawn across. */
export function nearestPeriod({ points }: KpiComparatorSeries, [first, last]: Span): KpiComparatorPeriod | null {
  const distance = ({ from, to }: KpiComparatorPeriod) => Math.max(daysBetween(to, first), daysBetween(last, from));
  return points.reduce<KpiComparatorPeriod | null>((best, point) => (best && distance(best) <= distance(point) ? best : point), null);
}

/** Where the line of a break stands: on its day, yet clear of the values on both sides. */
export function placeBreak(day: Day, dots: readonly { point: { day: Day }; x: number }[], x: (day: Day) => number): number {
  const before = dots.findLast(({ point }) => point.day < day)?.x;
  const after = dots.find(({ point }) => point.day >= day)?.x;
  const clear = before !== undefined && after !== undefined ? Math.min(CLEAR, (after - before) / 2) : CLEAR;
  return Math.round(Math.min(Math.max(x(day), (before ?? -Infinity) + clear), (after ?? Infinity) - clear) * 10) / 10;
}

const CLEAR = 9;
