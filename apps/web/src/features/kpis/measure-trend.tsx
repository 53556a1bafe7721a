import { TrendLine, type TrendData } from '@waymark/charts';

export interface DrawnMeasure {
  name: string;
  unit: string;
  trend: readonly { day: string; value: number; words: string; isPartial: boolean }[];
  target: { value: number; words: string } | null;
  comparators: readonly { value: number; unit: string; words: string }[];
}

/** A measure's values as a small line, with its target and first comparator where they share the unit. */
export function MeasureTrend({ measure, width, height }: { measure: DrawnMeasure; width: number; height: number }) {
  if (measure.trend.length === 0) return <span className="wm-secondary">No dated values to draw</span>;
  return <TrendLine data={trendDataOf(measure)} width={width} height={height} className="wm-trend" />;
}

export function trendDataOf({ name, unit, trend, target, comparators }: DrawnMeasure): TrendData {
  const comparator = comparators.find((candidate) => candidate.unit === unit) ?? null;
  return { name, points: trend, target, comparator };
}
