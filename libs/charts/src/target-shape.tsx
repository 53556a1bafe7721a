import type { PointStanding } from '@waymark/domain';
import { PAPER, SERIES_INK } from './palette';

export interface TargetShapeProps {
  standing: PointStanding;
  /** Width and height in pixels. */
  size?: number;
  className?: string;
}

/** The mark of a target's point as a picture of its own, for a legend: its words stand beside it. */
export function TargetShape({ standing, size = 16, className }: TargetShapeProps) {
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <TargetGlyph standing={standing} x={8} y={8} />
    </svg>
  );
}

/** Met is ticked, missed crossed, not yet due open, what cannot be told open with a bar. */
export function TargetGlyph({ standing, x, y, className }: { standing: PointStanding; x: number; y: number; className?: string }) {
  const ink = SERIES_INK[2];
  return (
    <g className={className}>
      {standing === 'missed' ? (
        <>
          <path d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} fill="none" stroke={PAPER} strokeWidth="6" />
          <path d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} fill="none" stroke={ink} strokeWidth="3" />
        </>
      ) : (
        <circle cx={x} cy={y} r={standing === 'met' ? 7 : 6} fill={standing === 'met' ? ink : PAPER} stroke={standing === 'met' ? PAPER : ink} strokeWidth={standing === 'met' ? 1 : 2} />
      )}
      {standing === 'met' && <path d={`M${x - 3.5} ${y}l2.6 2.8 4.6-5.4`} fill="none" stroke={PAPER} strokeWidth="2" />}
      {(standing === 'no_value' || standing === 'not_comparable') && <path d={`M${x - 3} ${y}h6`} stroke={ink} strokeWidth="2" />}
    </g>
  );
}
