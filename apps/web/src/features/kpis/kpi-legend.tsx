import { COMPARATOR_DASHES, STANDING_WORDS, TargetShape, type KpiChartData, type KpiPointKind } from '@waymark/charts';
import { POINT_STANDINGS } from '@waymark/domain';
import type { ReactNode } from 'react';
import { LineKey } from './control-figure';

const LINE = '#12436d';
const TARGET_INK = '#801650';
const SECONDARY_INK = '#484949';
const hollow = { fill: '#fff', stroke: LINE, strokeWidth: 3 };

const MARKS: readonly { kind: KpiPointKind; words: string; shape: ReactNode }[] = [
  { kind: 'whole', words: 'value', shape: <circle cx="10" cy="10" r="8" fill={LINE} /> },
  { kind: 'part', words: 'part of its period so far, not judged', shape: <circle cx="10" cy="10" r="7.5" {...hollow} /> },
  { kind: 'projected', words: 'projected, not yet happened', shape: <path d="M10 1 19 10 10 19 1 10Z" {...hollow} /> },
  { kind: 'unlike', words: 'covers another stretch of time, not joined', shape: <rect x="2.5" y="2.5" width="15" height="15" {...hollow} /> },
];

/** The marks in use, and the names of the lines where the picture has no room for them. */
export function KpiLegend({ data, hasNames }: { data: KpiChartData; hasNames: boolean }) {
  const { points, target, trajectory = [], comparators, comparatorSeries = [] } = data;
  const shown = MARKS.filter(({ kind }) => points.some((point) => point.kind === kind));
  const kept = trajectory.length > 1 ? POINT_STANDINGS.filter((standing) => trajectory.some((point) => point.standing === standing)) : [];
  return (
    <p className="wm-legend">
      {shown.map(({ kind, words, shape }) => (
        <span key={kind} className="wm-legend__entry wm-legend__entry--wraps">
          <svg width="13" height="13" viewBox="0 0 20 20" aria-hidden="true" focusable="false" className="wm-rag__shape">
            {shape}
          </svg>{' '}
          {words}
        </span>
      ))}
      {kept.map((standing) => (
        <span key={standing} className="wm-legend__entry wm-legend__entry--wraps">
          <TargetShape standing={standing} size={14} className="wm-rag__shape" /> {`target ${STANDING_WORDS[standing]}`}
        </span>
      ))}
      {target && kept.length === 0 && <LineKey words={hasNames ? `target: ${target.words}` : 'target'} dash="9 4" ink={TARGET_INK} />}
      {comparators.length > 0 && <LineKey words={hasNames ? comparators.map(({ words }) => words).join('; ') : 'compared with'} dash="2 4" ink={SECONDARY_INK} />}
      {hasNames && comparatorSeries.map(({ name }, index) => <LineKey key={name} words={name} dash={COMPARATOR_DASHES[index % COMPARATOR_DASHES.length] ?? ''} ink={SECONDARY_INK} />)}
    </p>
  );
}
