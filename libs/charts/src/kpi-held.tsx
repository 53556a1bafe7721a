import type { PlacedKpi } from './kpi-chart-data';
import { SECONDARY_INK, SERIES_INK } from './palette';
import { pathThrough } from './scale';
import { TargetGlyph } from './target-shape';

/** One pattern for each area to compare with; the levels of one number across have their own. */
export const COMPARATOR_DASHES = ['7 3 2 3', '12 3', '1 2', '4 2 1 2 1 2'] as const;

/** Comparators as steps, one for each of their periods; the names stand at the right. */
export function ComparatorSteps({ series }: { series: PlacedKpi['series'] }) {
  return (
    <g className="wm-kpi-chart__series" fill="none" stroke={SECONDARY_INK}>
      {series.map(({ name, steps }, index) => {
        const dash = COMPARATOR_DASHES[index % COMPARATOR_DASHES.length];
        const path = pathThrough(steps.flatMap(({ x1, x2, y }): [number, number][] => [[x1, y], [x2, y]]));
        return <path key={name} className="wm-kpi-chart__steps" d={path} strokeWidth="2" strokeDasharray={dash} />;
      })}
    </g>
  );
}

/** The target from one of its dates to the next; a single one has its level. */
export function TargetPath({ targets }: { targets: PlacedKpi['targets'] }) {
  if (targets.length < 2) return null;
  return <path className="wm-kpi-chart__path" d={pathThrough(targets.map(({ x, y }) => [x, y]))} fill="none" stroke={SERIES_INK[2]} strokeWidth="2" strokeDasharray="9 4" />;
}

/** Each of its points by whether it was kept; above the values, which a kept target may stand on. */
export function TargetMarks({ targets }: { targets: PlacedKpi['targets'] }) {
  return (
    <g className="wm-kpi-chart__kept">
      {targets.map(({ point, x, y }) => (
        <TargetGlyph key={point.day} className={`wm-kpi-chart__target-mark wm-kpi-chart__target-mark--${point.standing}`} standing={point.standing} x={x} y={y} />
      ))}
    </g>
  );
}
