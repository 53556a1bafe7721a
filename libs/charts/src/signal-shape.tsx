import type { ControlSignal } from '@waymark/domain';
import { useId } from 'react';
import { PAPER, SIGNAL_INK } from './palette';

/** What each mark of a control chart stands for, for its legend. */
export const SIGNAL_WORDS: Readonly<Record<ControlSignal, string>> = {
  none: 'within what chance allows',
  improvement: 'a real change for the better',
  concern: 'a real change for the worse',
  high: 'really higher, neither better nor worse',
  low: 'really lower, neither better nor worse',
};

export interface SignalShapeProps {
  signal: ControlSignal;
  /** Width and height in pixels. */
  size?: number;
  /** Said by screen readers; leave out where words stand beside the shape. */
  label?: string;
  className?: string;
}

/** The mark of a point as a picture of its own, for a legend or a table. */
export function SignalShape({ signal, size = 14, label, className }: SignalShapeProps) {
  const id = useId();
  const named = label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-labelledby': id } as const);
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 20 20" focusable="false" {...named}>
      {label !== undefined && <title id={id}>{label}</title>}
      <SignalGlyph signal={signal} cx={10} cy={10} half={8.5} common={5.5} />
    </svg>
  );
}

export interface SignalGlyphProps {
  signal: ControlSignal;
  cx: number;
  cy: number;
  /** Half the width of a special mark, and the radius of a common one. */
  half: number;
  common: number;
  className?: string;
}

/** One form for each signal, so that colour is never the only cue: dot, ring, square, triangle up, triangle down. */
export function SignalGlyph({ signal, cx, cy, half, common, className }: SignalGlyphProps) {
  const ink = SIGNAL_INK[signal];
  const edge = { stroke: PAPER, strokeWidth: 1 };
  const h = round(half);
  switch (signal) {
    case 'none':
      return <circle className={className} cx={cx} cy={cy} r={round(common)} fill={ink} />;
    case 'improvement':
      // A ring: its edge lies on the radius, half of it outside.
      return <circle className={className} cx={cx} cy={cy} r={round(half * 0.7)} fill={PAPER} stroke={ink} strokeWidth={round(half * 0.55)} />;
    case 'concern':
      return <rect className={className} x={round(cx - half * 0.9)} y={round(cy - half * 0.9)} width={round(half * 1.8)} height={round(half * 1.8)} fill={ink} {...edge} />;
    case 'high':
      return <path className={className} d={`M${cx} ${round(cy - half)}l${h} ${round(half * 1.8)}h${round(-2 * half)}Z`} fill={ink} {...edge} />;
    case 'low':
      return <path className={className} d={`M${cx} ${round(cy + half)}l${h} ${round(-half * 1.8)}h${round(-2 * half)}Z`} fill={ink} {...edge} />;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
