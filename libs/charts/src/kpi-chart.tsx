import { useId } from 'react';
import { kpiChartInWords, placeKpi, type KpiChartData, type KpiPoint, type PlacedKpi } from './kpi-chart-data';
import { FONT, INK, PAPER, RULE, SECONDARY_INK, SERIES_INK } from './palette';
import { placeLabels, type LabelWish } from './place-labels';
import { tickInWords } from './value-axis';
import { textWidth, wrapLabel } from './wrap-label';

export interface KpiChartProps {
  data: KpiChartData;
  width?: number;
  height?: number;
  className?: string;
}

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
  /** Room at the right for the names of lines; in a narrow picture only their values. */
  names: number;
  hasNames: boolean;
}

const FONT_SIZE = 12.5;
/** From this width the names of target and comparators have a column of their own. */
export const KPI_NAMES_BESIDE = 640;
const NAMES_WIDTH = 176;
const VALUES_WIDTH = 56;
const NAME_LINE = 14;
const DOT = 4.5;
/** Beyond this many, a label at each dot would be a list, not a picture. */
const FEW = 8;

/** Values of a measure on a scale with its unit, held against target and comparators. Draws nothing where there is no dated value. */
export function KpiChart({ data, width = 640, height = width < 520 ? 270 : 300, className }: KpiChartProps) {
  const id = useId();
  if (data.points.length === 0) return null;
  const hasNames = width >= KPI_NAMES_BESIDE;
  const names = data.target || data.comparators.length > 0 ? (hasNames ? NAMES_WIDTH : VALUES_WIDTH) : 0;
  const scale = placeKpi(data, { left: 0, right: 1, top: 0, bottom: 1 }).axis.ticks;
  const left = 14 + Math.max(...scale.map((tick) => textWidth(tickInWords(tick, data.unit), 12)));
  const frame: Frame = { left, right: width - names - 10, top: 34, bottom: height - 38, width, names, hasNames };
  const placed = placeKpi(data, frame);
  return (
    <svg
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT}
      fontSize={FONT_SIZE}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{data.title}</title>
      <desc id={`${id}d`}>{kpiChartInWords(data)}</desc>
      <Axes placed={placed} frame={frame} unit={data.unit} />
      <Levels placed={placed} frame={frame} />
      {placed.joins.map((join, index) => (
        <line
          key={index}
          className="wm-kpi-chart__join"
          x1={join.x1}
          y1={join.y1}
          x2={join.x2}
          y2={join.y2}
          stroke={SERIES_INK[0]}
          strokeWidth="2"
          strokeDasharray={join.isDashed ? '4 3' : undefined}
        />
      ))}
      {placed.dots.map((dot, index) => (
        <Dot key={index} {...dot} />
      ))}
      <Labels placed={placed} frame={frame} />
    </svg>
  );
}

function Axes({ placed, frame, unit }: { placed: PlacedKpi; frame: Frame; unit: string }) {
  const { left, right, bottom } = frame;
  return (
    <g className="wm-kpi-chart__axes" fontSize="12" fill={SECONDARY_INK}>
      {unit !== '%' && unit !== 'GBP' && (
        <text x={0} y={12} fontWeight="700">
          {unit}
        </text>
      )}
      {placed.up.map(({ value, y }) => (
        <g key={value}>
          <line x1={left} x2={right} y1={y} y2={y} stroke={value === 0 ? INK : RULE} strokeWidth="1" />
          <text x={left - 8} y={y} textAnchor="end" dominantBaseline="central">
            {tickInWords(value, unit)}
          </text>
        </g>
      ))}
      {placed.axis.low > 0 && <path className="wm-kpi-chart__cut" d={`M${left} ${bottom - 2}l5 -3l-10 -5l10 -5l-5 -3`} fill="none" stroke={INK} strokeWidth="1.5" />}
      {placed.across.map((tick) => (
        <g key={tick.day}>
          <line x1={tick.x} x2={tick.x} y1={bottom} y2={bottom + 5} stroke={INK} strokeWidth="1" />
          {tick.x + 13 <= right + 8 && (
            <text x={tick.x} y={bottom + 18} textAnchor="middle">
              {tick.label}
            </text>
          )}
          {tick.year && tick.x + 13 <= right + 8 && (
            <text x={tick.x} y={bottom + 32} fontWeight="700" textAnchor="middle">
              {tick.year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** Target in long dashes, comparators dotted: told apart without colour, and each by its name. */
function Levels({ placed, frame }: { placed: PlacedKpi; frame: Frame }) {
  const names = namesBeside(placed.levels, frame);
  return (
    <g className="wm-kpi-chart__levels">
      {placed.levels.map(({ kind, y, words }, index) => (
        <g key={words}>
          <line
            className={`wm-kpi-chart__${kind}`}
            x1={frame.left}
            x2={frame.right}
            y1={y}
            y2={y}
            stroke={inkOf(kind)}
            strokeWidth="2"
            strokeDasharray={kind === 'target' ? '9 4' : '2 4'}
          />
          <Name lines={names[index]!.lines} x={frame.right + 8} y={names[index]!.y} ink={inkOf(kind)} />
        </g>
      ))}
    </g>
  );
}

function inkOf(kind: 'target' | 'comparator'): string {
  return kind === 'target' ? SERIES_INK[2] : SECONDARY_INK;
}

/** Names at the height of their lines, pushed down where one would stand on another. */
export function namesBeside(levels: PlacedKpi['levels'], { top, bottom, names: room, hasNames }: Pick<Frame, 'top' | 'bottom' | 'names' | 'hasNames'>): { lines: string[]; y: number }[] {
  const names = levels.map(({ kind, label, words, y }) => ({
    lines: wrapLabel(hasNames ? words : kind === 'target' ? `target ${label}` : label, room - 10, FONT_SIZE + 0.5, 3),
    y,
  }));
  const high = ({ lines }: { lines: string[] }) => lines.length * NAME_LINE + 4;
  let free = top - 20;
  for (const name of [...names].sort((a, b) => a.y - b.y)) {
    name.y = Math.max(name.y, free + high(name) / 2);
    free = name.y + high(name) / 2;
  }
  const over = free - (bottom + 34);
  if (over > 0) for (const name of names) name.y -= over;
  return names;
}

function Name({ lines, x, y, ink }: { lines: string[]; x: number; y: number; ink: string }) {
  const start = y - ((lines.length - 1) * NAME_LINE) / 2;
  return (
    <text fill={ink} fontWeight="700" dominantBaseline="central">
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={start + index * NAME_LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Whole values are filled; what is not the whole truth is hollow, a projection a hollow diamond, an unlike one a hollow square. */
function Dot({ point, x, y }: { point: KpiPoint; x: number; y: number }) {
  const name = `wm-kpi-chart__dot wm-kpi-chart__dot--${point.kind}`;
  const hollow = { fill: PAPER, stroke: SERIES_INK[0], strokeWidth: 2 };
  switch (point.kind) {
    case 'whole':
      return <circle className={name} cx={x} cy={y} r={DOT} fill={SERIES_INK[0]} />;
    case 'part':
      return <circle className={name} cx={x} cy={y} r={DOT} {...hollow} />;
    case 'projected':
      return <path className={name} d={`M${x} ${y - 6}l6 6l-6 6l-6 -6Z`} {...hollow} />;
    case 'unlike':
      return <rect className={name} x={x - DOT} y={y - DOT} width={DOT * 2} height={DOT * 2} {...hollow} />;
  }
}

/** Last and first first, then the extremes; with few values all of them. What has no room is in the table. */
function Labels({ placed: { dots }, frame }: { placed: PlacedKpi; frame: Frame }) {
  const byValue = [...dots].sort((a, b) => a.point.value - b.point.value);
  const wanted = [dots.at(-1)!, dots[0]!, byValue.at(-1)!, byValue[0]!, ...(dots.length <= FEW ? dots : [])];
  const wishes = [...new Set(wanted)].map(({ point, x, y }, index): LabelWish => ({
    key: `${point.day} ${point.value}`,
    text: point.label,
    x,
    // The latest value is always named, if need be further off; the rest only close by.
    lines: [y - 15, y + 16, ...(index === 0 ? [y - 28, y + 29] : [])].filter((line) => line > frame.top - 26 && line < frame.bottom),
  }));
  const marks = dots.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  return (
    <g className="wm-kpi-chart__labels" fontWeight="700" fill={INK}>
      {placeLabels(wishes, { left: frame.left + 2, right: frame.right + 8, fontSize: FONT_SIZE + 1, marks }).map(({ key, text, x, y }) => (
        <text key={key} x={x} y={y} textAnchor="middle" dominantBaseline="central" {...HALO}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** Letters stay legible where lines pass behind them. */
const HALO = { stroke: PAPER, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' } as const;
