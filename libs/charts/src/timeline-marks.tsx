import type { Axis } from './timeline-axis';
import { endOf, isSameSpan, type TimelineRow } from './timeline-data';
import type { Day } from '@waymark/domain';
import { APPROVED_FILL, INK, PAPER, RAG_INK, type RagColour } from './palette';

const HALF = 7;

/**
 * The marks of one row at height `y`. A span wider than a day stretches its own shape from the first to
 * the last day it can mean: a month is never drawn as a day.
 */
export function RowMarks({ row, axis, y, today, end }: { row: TimelineRow; axis: Axis; y: number; today: Day; end: number }) {
  const finish = endOf(row, today);
  const ink = RAG_INK[row.colour];
  const from = row.original ?? row.approved;
  return (
    <g className={`wm-timeline__marks wm-timeline__marks--${row.colour}`}>
      {row.isOngoing && <OngoingArrow from={axis.x(from?.latest ?? today)} to={end} y={y} ink={ink} />}
      {finish && from && (
        <line
          className={`wm-timeline__run wm-timeline__run--${finish.kind}`}
          x1={axis.x(from.latest)}
          x2={axis.x(finish.span.latest < from.latest ? finish.span.latest : finish.span.earliest)}
          y1={y}
          y2={y}
          stroke={ink}
          strokeWidth="4"
          strokeDasharray={finish.kind === 'silent' ? '5 4' : undefined}
        />
      )}
      {row.original && <path className="wm-timeline__original" d={diamond(axis, row.original, y)} fill={PAPER} stroke={INK} strokeWidth="2" />}
      {row.approved && !isSameSpan(row.approved, row.original) && (
        <path className="wm-timeline__approved" d={diamond(axis, row.approved, y)} fill={APPROVED_FILL} stroke={PAPER} strokeWidth="1" />
      )}
      {finish?.kind === 'expected' && <Capsule axis={axis} span={finish.span} y={y} colour={row.colour} />}
      {finish?.kind === 'silent' && <SilentRing cx={axis.x(today)} y={y} ink={ink} />}
      {finish?.kind === 'done' && <DoneBox axis={axis} span={finish.span} y={y} />}
    </g>
  );
}

function OngoingArrow({ from, to, y, ink }: { from: number; to: number; y: number; ink: string }) {
  return (
    <g className="wm-timeline__ongoing">
      <line x1={from} x2={to - 8} y1={y} y2={y} stroke={ink} strokeWidth="4" />
      <path d={`M${to - 10} ${y - 7}L${to} ${y}L${to - 10} ${y + 7}Z`} fill={ink} />
    </g>
  );
}

function Capsule({ axis, span, y, colour }: { axis: Axis; span: { earliest: Day; latest: Day }; y: number; colour: RagColour }) {
  const [x1, x2] = ends(axis, span, HALF);
  return <rect className="wm-timeline__forecast" x={x1} y={y - HALF} width={x2 - x1} height={HALF * 2} rx={HALF} fill={RAG_INK[colour]} />;
}

/** Past its date and nobody has said until when: the ring is open and stands at today. */
function SilentRing({ cx, y, ink }: { cx: number; y: number; ink: string }) {
  return <circle className="wm-timeline__silent" cx={cx} cy={y} r={HALF - 0.5} fill={PAPER} stroke={ink} strokeWidth="2" strokeDasharray="3.2 1.9" />;
}

function DoneBox({ axis, span, y }: { axis: Axis; span: { earliest: Day; latest: Day }; y: number }) {
  const [x1, x2] = ends(axis, span, HALF);
  const middle = (x1 + x2) / 2;
  return (
    <g className="wm-timeline__done">
      <rect x={x1} y={y - HALF} width={x2 - x1} height={HALF * 2} fill={RAG_INK.complete} />
      <path d={`M${middle - 4} ${y + 0.5}l2.8 2.8 5-6.2`} fill="none" stroke={PAPER} strokeWidth="2" />
    </g>
  );
}

function diamond(axis: Axis, span: { earliest: Day; latest: Day }, y: number): string {
  const [x1, x2] = ends(axis, span, HALF);
  return `M${x1} ${y}L${x1 + HALF} ${y - HALF}H${x2 - HALF}L${x2} ${y}L${x2 - HALF} ${y + HALF}H${x1 + HALF}Z`;
}

/** Left and right end of a mark, never narrower than its own shape. */
function ends(axis: Axis, span: { earliest: Day; latest: Day }, half: number): [number, number] {
  const left = axis.x(span.earliest);
  const right = axis.x(span.latest);
  const middle = (left + right) / 2;
  return right - left < half * 2 ? [middle - half, middle + half] : [left, right];
}
