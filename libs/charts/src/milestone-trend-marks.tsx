import { APPROVED_FILL, INK, PAPER, RAG_INK, SERIES_INK } from './palette';
import type { PlacedPoint } from './milestone-trend-data';

/** Half the width of a mark. */
const HALF = 6.5;

/**
 * One shape for each kind, so that colour is never the only cue: an open diamond was promised, a grey
 * one approved, a round mark reported, a ticked square is done. What spans more than a day is as high
 * as its days.
 */
export function TrendMark({ mark }: { mark: PlacedPoint }) {
  const { point, x } = mark;
  const [top, bottom] = ends(mark);
  const name = `wm-milestone-trend__mark wm-milestone-trend__mark--${point.isCarriedOver ? 'carried' : point.kind}`;
  switch (point.kind) {
    case 'promised':
      return <path className={name} d={diamond(x, top, bottom)} fill={PAPER} stroke={INK} strokeWidth="2" />;
    case 'rebaselined':
      return <path className={name} d={diamond(x, top, bottom)} fill={APPROVED_FILL} stroke={INK} strokeWidth="1" />;
    case 'achieved':
      return (
        <g className={name}>
          <rect x={x - HALF} y={top} width={HALF * 2} height={bottom - top} fill={RAG_INK.complete} />
          <path d={`M${x - 4} ${(top + bottom) / 2 + 0.5}l2.8 2.8 5-6.2`} fill="none" stroke={PAPER} strokeWidth="2" />
        </g>
      );
    case 'reported':
      return (
        <rect
          className={name}
          x={x - HALF + 1}
          y={top + 1}
          width={HALF * 2 - 2}
          height={bottom - top - 2}
          rx={HALF - 1}
          stroke={SERIES_INK[0]}
          strokeWidth="2"
          {...(point.isCarriedOver ? { fill: PAPER, strokeDasharray: '2.6 1.8' } : { fill: SERIES_INK[0] })}
        />
      );
  }
}

/** Top and bottom of a mark, never smaller than its own shape. */
export function ends({ top, bottom }: Pick<PlacedPoint, 'top' | 'bottom'>): [number, number] {
  const middle = (top + bottom) / 2;
  return bottom - top < HALF * 2 ? [middle - HALF, middle + HALF] : [top, bottom];
}

function diamond(x: number, top: number, bottom: number): string {
  return `M${x} ${top}L${x + HALF} ${top + HALF}V${bottom - HALF}L${x} ${bottom}L${x - HALF} ${bottom - HALF}V${top + HALF}Z`;
}
