import type { KpiChartData, KpiPointKind } from '@waymark/charts';
import type { ReactNode } from 'react';

const LINE = '#12436d';
const hollow = { fill: '#fff', stroke: LINE, strokeWidth: 3 };

const MARKS: readonly { kind: KpiPointKind; words: string; shape: ReactNode }[] = [
  { kind: 'whole', words: 'value', shape: <circle cx="10" cy="10" r="8" fill={LINE} /> },
  { kind: 'part', words: 'part of its period so far, not judged', shape: <circle cx="10" cy="10" r="7.5" {...hollow} /> },
  { kind: 'projected', words: 'projected, not yet happened', shape: <path d="M10 1 19 10 10 19 1 10Z" {...hollow} /> },
  { kind: 'unlike', words: 'covers another stretch of time, not joined', shape: <rect x="2.5" y="2.5" width="15" height="15" {...hollow} /> },
];

/** The marks in use, and the names of the lines where the picture has no room for them. */
export function KpiLegend({ data, hasNames }: { data: KpiChartData; hasNames: boolean }) {
  const shown = MARKS.filter(({ kind }) => data.points.some((point) => point.kind === kind));
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
      {data.target && <Line words={hasNames ? `target: ${data.target.words}` : 'target'} dash="9 4" ink="#801650" />}
      {data.comparators.length > 0 && <Line words={hasNames ? data.comparators.map(({ words }) => words).join('; ') : 'compared with'} dash="2 4" ink="#484949" />}
    </p>
  );
}

function Line({ words, dash, ink }: { words: string; dash: string; ink: string }) {
  return (
    <span className="wm-legend__entry wm-legend__entry--wraps">
      <svg width="30" height="10" viewBox="0 0 30 10" aria-hidden="true" focusable="false" className="wm-rag__shape">
        <line x1="0" x2="30" y1="5" y2="5" stroke={ink} strokeWidth="2" strokeDasharray={dash} />
      </svg>{' '}
      {words}
    </span>
  );
}
