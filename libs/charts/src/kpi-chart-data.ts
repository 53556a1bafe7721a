import { addDays, daysBetween, dayInWords, type Day, type PointStanding } from '@waymark/domain';
import { nearestPeriod, periodsWithin, placeBreak, targetsInReach, type KpiBreak, type KpiComparatorSeries, type KpiTargetPoint, type PlacedSeries } from './kpi-held-data';
import { monthsOf, periodAxis, usualStep } from './period-axis';
import type { Tick } from './timeline-axis';
import { trendLineInWords } from './trend-line';
import { valueAxis, valueScale, type ValueAxis } from './value-axis';

/** part: only a part of its period so far. projected: not yet happened. unlike: covers another stretch of time than the rest. */
export type KpiPointKind = 'whole' | 'part' | 'projected' | 'unlike';

export interface KpiPoint {
  /** The last day of the period. */
  day: Day;
  value: number;
  /** "62%" */
  label: string;
  /** "February 2022: 62%" */
  words: string;
  kind: KpiPointKind;
}

/** A number to hold the values against, drawn across. */
export interface KpiLevel {
  value: number;
  /** "75%" */
  label: string;
  /** "at least 75% by 31 March 2019" */
  words: string;
}

export interface KpiChartData {
  title: string;
  unit: string;
  points: readonly KpiPoint[];
  /** Only where it is in the same unit. */
  target: KpiLevel | null;
  comparators: readonly KpiLevel[];
  /** The dated targets, in the same unit. Two or more in reach are joined, and take the place of the level of one of them. */
  trajectory?: readonly KpiTargetPoint[];
  /** Comparators with their periods, in the same unit, one series for each area; those without stay in `comparators`. */
  comparatorSeries?: readonly KpiComparatorSeries[];
  breaks?: readonly KpiBreak[];
}

/** A name at the right, at the height of its line. */
export interface KpiName {
  kind: 'target' | 'comparator';
  y: number;
  label: string;
  words: string;
}

export interface PlacedKpi {
  axis: ValueAxis;
  up: { value: number; y: number }[];
  across: Tick[];
  dots: { point: KpiPoint; x: number; y: number }[];
  /** Joins values that can be compared; dashed where one end is not the whole truth. */
  joins: { x1: number; y1: number; x2: number; y2: number; isDashed: boolean }[];
  levels: KpiName[];
  targets: { point: KpiTargetPoint; x: number; y: number }[];
  series: PlacedSeries[];
  /** Of the levels, the trajectory and the series. */
  names: KpiName[];
  breaks: { x: number; words: string }[];
}

/** Values, levels and scales in their places; time is to scale, so a gap looks like one. */
export function placeKpi(data: KpiChartData, plot: { left: number; right: number; top: number; bottom: number }): PlacedKpi {
  const points = inOrder(data.points);
  const { span, targets, series, levels } = heldBy(data);
  const axis = scaleOf(data);
  const y = valueScale(axis, plot.bottom, plot.top);
  const anchor = points.at(-1)?.day ?? span[1];
  const drawn: [Day, Day] = [earliest([anchor, ...[...points, ...targets].map(({ day }) => day)]), latest([anchor, ...targets.map(({ day }) => day)])];
  const every = monthsOf(usualStep(points)) === 12 ? 12 : 1;
  const time = periodAxis({ span, drawn, anchor, every }, plot.left, plot.right);
  const dots = points.map((point) => ({ point, x: time.x(point.day), y: y(point.value) }));
  const breaks = (data.breaks ?? []).filter(({ day }) => day > span[0] && day <= span[1]);
  const placedLevels = levels.map(({ kind, value, label, words }): KpiName => ({ kind, label, words, y: y(value) }));
  const placedSeries = series.map(({ name, periods }): PlacedSeries => {
    const within = (day: Day) => time.x(day < span[0] ? span[0] : day > span[1] ? span[1] : day);
    const last = periods.at(-1)!;
    return { name, label: last.label, y: y(last.value), steps: periods.map(({ from, to, value }) => ({ x1: within(from), x2: within(to), y: y(value) })) };
  });
  const last = targets.length > 1 ? targets.at(-1)! : null;
  return {
    axis,
    up: axis.ticks.map((value) => ({ value, y: y(value) })),
    across: time.ticks,
    dots,
    joins: joinsOf(dots, breaks),
    levels: placedLevels,
    targets: targets.map((point) => ({ point, x: time.x(point.day), y: y(point.value) })),
    series: placedSeries,
    names: [
      ...placedLevels,
      ...(last ? [{ kind: 'target' as const, y: y(last.value), label: last.label, words: `Target: ${last.words}` }] : []),
      ...placedSeries.map(({ name, label, y: height }) => ({ kind: 'comparator' as const, y: height, label, words: `${name} ${label}` })),
    ],
    breaks: breaks.map(({ day, words }) => ({ x: placeBreak(day, dots, time.x), words })),
  };
}

export function scaleOf(data: KpiChartData): ValueAxis {
  const { targets, series, levels } = heldBy(data);
  const held = [...levels, ...targets, ...series.flatMap(({ periods }) => periods)];
  return valueAxis(
    data.points.map((point) => point.value),
    held.map(({ value }) => value),
    data.unit,
  );
}

/** What the values are held against, and the days from end to end. */
function heldBy({ points: unordered, target, comparators, trajectory = [], comparatorSeries = [] }: KpiChartData) {
  const points = inOrder(unordered);
  const days = spanOf(points);
  const targets = points.length > 0 ? targetsInReach(trajectory, [points[0]!.day, points.at(-1)!.day]) : [];
  const ends = targets.map(({ day }) => day);
  const span: [Day, Day] = [earliest([days[0], ...ends.map((day) => addDays(day, -14))]), latest([days[1], ...ends.map((day) => addDays(day, 14))])];
  const series = comparatorSeries.map((each) => ({ name: each.name, periods: periodsWithin(each, span), nearest: nearestPeriod(each, span) }));
  const lone = series.flatMap(({ periods, nearest }) => (periods.length === 0 && nearest ? [nearest] : []));
  const isJoined = targets.length > 1 && targets.some(({ value }) => value === target?.value);
  const level = target ?? (targets.length === 1 ? targets[0]! : null);
  return { span, targets, series: series.filter(({ periods }) => periods.length > 0), levels: levelsOf(isJoined ? null : level, [...comparators, ...lone]) };
}

/** The target, and comparators with the same value as one line with both names. */
function levelsOf(target: KpiLevel | null, comparators: readonly KpiLevel[]): (KpiLevel & { kind: 'target' | 'comparator' })[] {
  const byValue = new Map<number, KpiLevel[]>();
  for (const level of comparators) byValue.set(level.value, [...(byValue.get(level.value) ?? []), level]);
  return [
    ...(target ? [{ ...target, kind: 'target' as const, words: `Target: ${target.words}` }] : []),
    ...[...byValue.values()].map((same) => ({ ...same[0]!, kind: 'comparator' as const, words: [...new Set(same.map(({ words }) => words))].join('; ') })),
  ];
}

/** Not across a break, nor to a value that covers another stretch of time. */
function joinsOf(dots: PlacedKpi['dots'], breaks: readonly KpiBreak[]): PlacedKpi['joins'] {
  const joined = dots.filter(({ point }) => point.kind !== 'unlike');
  return joined.slice(1).flatMap((to, index) => {
    const from = joined[index]!;
    if (breaks.some(({ day }) => from.point.day < day && day <= to.point.day)) return [];
    return [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, isDashed: from.point.kind !== 'whole' || to.point.kind !== 'whole' }];
  });
}

/** What the picture shows, for those who do not see it. */
export function kpiChartInWords(data: KpiChartData): string {
  const points = inOrder(data.points).map((point) => ({ ...point, isPartial: point.kind === 'part' }));
  const { series, levels, targets } = heldBy(data);
  const compared = levels.filter((level) => level.kind === 'comparator').map((level) => level.words);
  const areas = series.map(({ periods }) => (periods.length === 1 ? periods[0]!.words : `${periods[0]!.words} to ${periods.at(-1)!.words}`));
  const sentences = [
    trendLineInWords({ name: data.title, points, target: targets.length > 1 ? null : data.target }),
    targets.length > 1 ? `Targets: ${targets.map(({ words, standing }) => `${words}, ${STANDING_WORDS[standing]}`).join('; ')}.` : '',
    compared.length + areas.length > 0 ? `Compared with ${[...compared, ...areas].join('; ')}.` : '',
    ...(data.breaks ?? []).map(({ day, words }) => `From ${dayInWords(day)}: ${words.replace(/\.$/, '')}. Values before and after are not compared.`),
    scaleOf(data).note ?? '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Said beside the picture where the scale is not the one a reader takes for granted. */
export function kpiChartNote(data: KpiChartData): string | null {
  return scaleOf(data).note;
}

/** How a point of a trajectory was kept, for a legend. */
export const STANDING_WORDS: Readonly<Record<PointStanding, string>> = {
  met: 'met',
  missed: 'missed',
  not_yet_due: 'not yet due',
  no_value: 'no value to tell',
  not_comparable: 'cannot be compared',
};

function inOrder(points: readonly KpiPoint[]): KpiPoint[] {
  return [...points].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Room around the first and last value; a single one stands in the middle of a quarter. */
function spanOf(points: readonly KpiPoint[]): [Day, Day] {
  const first = points[0]?.day ?? '2000-01-01';
  const last = points.at(-1)?.day ?? first;
  const air = Math.max(14, Math.ceil(daysBetween(first, last) * 0.05), first === last ? 46 : 0);
  return [addDays(first, -air), addDays(last, air)];
}

function earliest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b < a ? b : a));
}

function latest(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b > a ? b : a));
}
