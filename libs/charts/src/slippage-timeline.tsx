import { dayInWords } from '@waymark/domain';
import { ChartPicture } from './chart-picture';
import { INK, RAG_INK, RULE, SECONDARY_INK } from './palette';
import { RagGlyph } from './rag-shape';
import { timelineAxis, type Axis } from './timeline-axis';
import { axisSpan, type TimelineData, type TimelineRow } from './timeline-data';
import { RowMarks } from './timeline-marks';
import { rowInWords, slippageTimelineInWords } from './timeline-words';
import { wrapLabel } from './wrap-label';

export interface SlippageTimelineProps {
  data: TimelineData;
  width?: number;
  /** `beside`: labels left of the bars. `stacked`: above them, for narrow places. */
  layout?: 'beside' | 'stacked';
  className?: string;
}

interface Frame {
  width: number;
  labelWidth: number;
  slipWidth: number;
  axisFrom: number;
  axisTo: number;
  rowHeight: number;
  fontSize: number;
  /** Lines kept for a label. */
  labelLines: number;
}

const TOP = 58;
const BOTTOM = 8;
const STACKED_FONT = 15;
const DETAIL_FONT = 12.5;
/** Bold letters of 14 pixels take the room of plain ones of 15. */
const BOLD_FONT = 15;
/** From the foot of a stacked row to its bar. */
const BAR_UP = 24;
/** Below this width labels beside the bars leave the bars no room. */
export const STACK_BELOW = 520;

/** Promises on one time axis: when each was first made for, last approved for, and is now expected or was kept. */
export function SlippageTimeline({ data, width = 580, layout = width < STACK_BELOW ? 'stacked' : 'beside', className }: SlippageTimelineProps) {
  const frame = layout === 'stacked' ? stackedFrame(width, data.rows) : besideFrame(width);
  const axis = timelineAxis(axisSpan(data), frame.axisFrom, frame.axisTo);
  const height = data.rows.length === 0 ? TOP : TOP + data.rows.length * frame.rowHeight + BOTTOM;
  const words = [slippageTimelineInWords(data), ...data.rows.slice(1).map((row) => rowInWords(row, data))].join(' ');
  return (
    <ChartPicture title={data.title} words={words} width={width} height={height} fontSize={frame.fontSize} className={className}>
      {data.rows.length === 0 ? (
        <text x={0} y={TOP / 2} fill={SECONDARY_INK}>
          There are no promises to draw.
        </text>
      ) : (
        <>
          <Grid axis={axis} height={height} frame={frame} layout={layout} rows={data.rows.length} />
          {data.rows.map((row, index) => {
            const top = TOP + index * frame.rowHeight;
            return layout === 'stacked' ? (
              <StackedRow key={row.key} row={row} top={top} frame={frame} axis={axis} today={data.today} />
            ) : (
              <BesideRow key={row.key} row={row} top={top} frame={frame} axis={axis} today={data.today} />
            );
          })}
          <Today axis={axis} data={data} height={height} frame={frame} layout={layout} />
        </>
      )}
    </ChartPicture>
  );
}

function besideFrame(width: number): Frame {
  const labelWidth = Math.round(Math.min(380, width * 0.36));
  const slipWidth = Math.round(Math.min(210, width * 0.24));
  return { width, labelWidth, slipWidth, axisFrom: labelWidth + 10, axisTo: width - slipWidth - 10, rowHeight: 44, fontSize: 14, labelLines: 2 };
}

function stackedFrame(width: number, rows: readonly TimelineRow[]): Frame {
  const labelLines = rows.some((row) => row.detail || wrapLabel(row.label, width, STACKED_FONT).length > 1) ? 2 : 1;
  return { width, labelWidth: width, slipWidth: width, axisFrom: 8, axisTo: width - 8, rowHeight: 74 + labelLines * 18, fontSize: STACKED_FONT, labelLines };
}

function Grid({ axis, height, frame, layout, rows }: { axis: Axis; height: number; frame: Frame; layout: string; rows: number }) {
  return (
    <g className="wm-timeline__axis" fontSize="12" fill={SECONDARY_INK}>
      {axis.ticks.map((tick) => (
        <g key={tick.day}>
          {layout === 'beside' && <line x1={tick.x} x2={tick.x} y1={TOP - 6} y2={height - BOTTOM} stroke={RULE} strokeWidth="1" />}
          {layout === 'stacked' &&
            Array.from({ length: rows }, (_, row) => {
              const bar = TOP + (row + 1) * frame.rowHeight - BAR_UP;
              return <line key={row} x1={tick.x} x2={tick.x} y1={bar - 11} y2={bar + 11} stroke={RULE} strokeWidth="1" />;
            })}
          {tick.x + 26 <= frame.axisTo + 14 && (
            <>
              <text x={tick.x + 3} y={TOP - 12}>
                {tick.label}
              </text>
              {tick.year && (
                <text x={tick.x + 3} y={TOP - 26} fontWeight="700">
                  {tick.year}
                </text>
              )}
            </>
          )}
        </g>
      ))}
    </g>
  );
}

interface RowProps {
  row: TimelineRow;
  top: number;
  frame: Frame;
  axis: Axis;
  today: string;
}

function BesideRow({ row, top, frame, axis, today }: RowProps) {
  const y = top + frame.rowHeight / 2;
  const slipX = frame.width - frame.slipWidth;
  return (
    <g className="wm-timeline__row">
      <Label row={row} x={0} y={y} frame={frame} />
      <RowMarks row={row} axis={axis} y={y} today={today} end={frame.axisTo + 6} />
      <RagGlyph colour={row.colour} cx={slipX + 8} cy={y} size={14} />
      <SlipLines row={row} x={slipX + 22} y={y} width={frame.slipWidth - 22} />
    </g>
  );
}

function StackedRow({ row, top, frame, axis, today }: RowProps) {
  const y = top + frame.rowHeight - BAR_UP;
  const slipY = y - 29;
  return (
    <g className="wm-timeline__row">
      <line x1={0} x2={frame.width} y1={top + 0.5} y2={top + 0.5} stroke={RULE} strokeWidth="1" />
      <Label row={row} x={0} y={top + 10.5 + labelCount(row, frame) * 8.5} frame={frame} />
      <RagGlyph colour={row.colour} cx={7} cy={slipY} size={13} />
      <text x={20} y={slipY} dominantBaseline="central" fill={RAG_INK[row.colour]} fontWeight="700">
        {row.slip}
        {row.slipNote && <tspan fontWeight="400">{`, ${row.slipNote}`}</tspan>}
      </text>
      <RowMarks row={row} axis={axis} y={y} today={today} end={frame.axisTo + 6} />
    </g>
  );
}

function labelCount(row: TimelineRow, { labelWidth, fontSize, labelLines }: Frame): number {
  return row.detail ? 2 : wrapLabel(row.label, labelWidth, fontSize, labelLines).length;
}

/** The promise, and under it what it belongs to. */
function Label({ row, x, y, frame }: { row: TimelineRow; x: number; y: number; frame: Frame }) {
  const { labelWidth, fontSize, labelLines } = frame;
  if (!row.detail) return <TextLines lines={wrapLabel(row.label, labelWidth, fontSize, labelLines)} x={x} y={y} />;
  return (
    <>
      <TextLines lines={wrapLabel(row.label, labelWidth, fontSize, 1)} x={x} y={y - 8.5} />
      <g fontSize={DETAIL_FONT}>
        <TextLines lines={wrapLabel(row.detail, labelWidth, DETAIL_FONT, 1)} x={x} y={y + 8.5} ink={SECONDARY_INK} />
      </g>
    </>
  );
}

/** The days in bold, and what is known about them under it. */
function SlipLines({ row, x, y, width }: { row: TimelineRow; x: number; y: number; width: number }) {
  const ink = RAG_INK[row.colour];
  if (!row.slipNote) return <TextLines lines={wrapLabel(row.slip, width, BOLD_FONT, 2)} x={x} y={y} ink={ink} weight="700" />;
  return (
    <>
      <TextLines lines={wrapLabel(row.slip, width, BOLD_FONT, 1)} x={x} y={y - 8.5} ink={ink} weight="700" />
      <g fontSize={DETAIL_FONT}>
        <TextLines lines={wrapLabel(row.slipNote, width, DETAIL_FONT, 1)} x={x} y={y + 8.5} ink={ink} />
      </g>
    </>
  );
}

/** Lines of text centred on `y`. */
function TextLines({ lines, x, y, ink = INK, weight }: { lines: string[]; x: number; y: number; ink?: string; weight?: string }) {
  const start = y - (lines.length - 1) * 8.5;
  return (
    <text fill={ink} fontWeight={weight} dominantBaseline="central">
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={start + index * 17}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Today({ axis, data, height, frame, layout }: { axis: Axis; data: TimelineData; height: number; frame: Frame; layout: string }) {
  const x = axis.x(data.today);
  const words = dayInWords(data.today);
  const half = (words.length * 12 * 0.52) / 2;
  const middle = Math.min(Math.max(x, frame.axisFrom + half), frame.axisTo - half);
  // Between stacked rows stands text: the line keeps to the bars.
  const bars = data.rows.map((_, row) => TOP + (row + 1) * frame.rowHeight - BAR_UP);
  const parts: [number, number][] = layout === 'beside' ? [[TOP - 6, height - BOTTOM]] : [[TOP - 9, TOP], ...bars.map((y): [number, number] => [y - 13, y + 13])];
  return (
    <g className="wm-timeline__today">
      {parts.map(([from, to]) => (
        <line key={from} x1={x} x2={x} y1={from} y2={to} stroke={INK} strokeWidth="1.5" strokeDasharray="4 3" />
      ))}
      <text x={middle} y={9} textAnchor="middle" fontSize="12" fontWeight="700" fill={INK}>
        {words}
      </text>
    </g>
  );
}
