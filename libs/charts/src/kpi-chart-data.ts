import { addDays, daysBetween, type Day } from '@waymark/domain';
import { timelineAxis, type Tick } from './timeline-axis';
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
}

export interface PlacedKpi {
  axis: ValueAxis;
  up: { value: number; y: number }[];
  across: Tick[];
  dots: { point: KpiPoint; x: number; y: number }[];
  /** Joins values that can be compared; dashed where one end is not the whole truth. */
  joins: { x1: number; y1: number; x2: number; y2: number; isDashed: boolean }[];
  levels: { kind: 'target' | 'comparator'; y: number; label: string; words: string }[];
}

/** Values, levels and scales in their places; time is to scale, so a gap looks like one. */
export function placeKpi(data: KpiChartData, plot: { left: number; right: number; top: number; bottom: number }): PlacedKpi {
  const points = inOrder(data.points);
  const levels = levelsOf(data);
  const axis = valueAxis(
    points.map((point) => point.value),
    levels.map((level) => level.value),
    data.unit,
  );
  const y = valueScale(axis, plot.bottom, plot.top);
  const time = timelineAxis(spanOf(points), plot.left, plot.right);
  const dots = points.map((point) => ({ point, x: time.x(point.day), y: y(point.value) }));
  const joined = dots.filter(({ point }) => point.kind !== 'unlike');
  return {
    axis,
    up: axis.ticks.map((value) => ({ value, y: y(value) })),
    across: time.ticks,
    dots,
    joins: joined.slice(1).map((to, index) => {
      const from = joined[index]!;
      return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, isDashed: from.point.kind !== 'whole' || to.point.kind !== 'whole' };
    }),
    levels: levels.map(({ kind, value, label, words }) => ({ kind, label, words, y: y(value) })),
  };
}

/** The target, and comparators with the same value as one line with both names. */
function levelsOf({ target, comparators }: KpiChartData): (KpiLevel & { kind: 'target' | 'comparator' })[] {
  const byValue = new Map<number, KpiLevel[]>();
  for (const level of comparators) byValue.set(level.value, [...(byValue.get(level.value) ?? []), level]);
  return [
    ...(target ? [{ ...target, kind: 'target' as const, words: `Target: ${target.words}` }] : []),
    ...[...byValue.values()].map((same) => ({ ...same[0]!, kind: 'comparator' as const, words: [...new Set(same.map(({ words }) => words))].join('; ') })),
  ];
}

/** What the picture shows, for those who do not see it. */
export function kpiChartInWords(data: KpiChartData): string {
  const points = inOrder(data.points).map((point) => ({ ...point, isPartial: point.kind === 'part' }));
  const levels = levelsOf(data);
  const { note } = valueAxis(
    points.map((point) => point.value),
    levels.map((level) => level.value),
    data.unit,
  );
  const compared = levels.filter((level) => level.kind === 'comparator').map((level) => level.words);
  const sentences = [trendLineInWords({ name: data.title, points, target: data.target }), compared.length > 0 ? `Compared with ${compared.join('; ')}.` : '', note ?? ''];
  return sentences.filter(Boolean).join(' ');
}

/** Said beside the picture where the scale is not the one a reader takes for granted. */
export function kpiChartNote(data: KpiChartData): string | null {
  return valueAxis(
    data.points.map((point) => point.value),
    levelsOf(data).map((level) => level.value),
    data.unit,
  ).note;
}

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
