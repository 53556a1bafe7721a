import { placeNotes } from './break-notes';
import { axisWidth, HALO } from './chart-axes';
import { ChartFrame } from './chart-frame';
import { FONT_SIZE } from './chart-picture';
import { kpiChartInWords, placeKpi, scaleOf, type KpiChartData, type KpiName, type KpiPoint, type PlacedKpi } from './kpi-chart-data';
import { ComparatorSteps, TargetMarks, TargetPath } from './kpi-held';
import { INK, PAPER, SECONDARY_INK, SERIES_INK } from './palette';
import { placeLabels, type LabelWish } from './place-labels';
import { standApart } from './stand-apart';
import { wrapLabel } from './wrap-label';

export interface KpiChartProps {
  data: KpiChartData;
  width?: number;
  /** Without the words above the plot, which add what they need. */
  height?: number;
  className?: string;
}

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Room at the right for the names of lines; in a narrow picture only their values. */
  names: number;
  hasNames: boolean;
}

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
  if (data.points.length === 0) return null;
  const hasNames = width >= KPI_NAMES_BESIDE;
  const left = axisWidth(scaleOf(data), data.unit);
  const isHeld = data.target || [data.comparators, data.trajectory ?? [], data.comparatorSeries ?? []].some(({ length }) => length > 0);
  const names = isHeld ? (hasNames ? NAMES_WIDTH : VALUES_WIDTH) : 0;
  const right = width - names - 10;
  const notes = placeNotes(placeKpi(data, { left, right, top: 0, bottom: 1 }).breaks, { left: 2, right: width - 2 });
  const whole = height + notes.height;
  const frame: Frame = { left, right, top: notes.height + 34, bottom: whole - 38, names, hasNames };
  const placed = placeKpi(data, frame);
  return (
    <ChartFrame block="wm-kpi-chart" title={data.title} words={kpiChartInWords(data)} unit={data.unit} width={width} height={whole} className={className} plot={frame} placed={placed} notes={notes}>
      <ComparatorSteps series={placed.series} />
      <Levels placed={placed} frame={frame} />
      <TargetPath targets={placed.targets} />
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
      <TargetMarks targets={placed.targets} />
      <Labels placed={placed} frame={frame} />
    </ChartFrame>
  );
}

/** Target in long dashes, comparators dotted: told apart without colour, and each by its name. */
function Levels({ placed, frame }: { placed: PlacedKpi; frame: Frame }) {
  const names = namesBeside(placed.names, frame);
  return (
    <g className="wm-kpi-chart__levels">
      {placed.levels.map(({ kind, y, words }) => (
        <line
          key={words}
          className={`wm-kpi-chart__${kind}`}
          x1={frame.left}
          x2={frame.right}
          y1={y}
          y2={y}
          stroke={inkOf(kind)}
          strokeWidth="2"
          strokeDasharray={kind === 'target' ? '9 4' : '2 4'}
        />
      ))}
      {placed.names.map(({ kind, words }, index) => (
        <Name key={words} lines={names[index]!.lines} x={frame.right + 8} y={names[index]!.y} ink={inkOf(kind)} />
      ))}
    </g>
  );
}

function inkOf(kind: 'target' | 'comparator'): string {
  return kind === 'target' ? SERIES_INK[2] : SECONDARY_INK;
}

/** Names at the height of their lines, pushed aside where one would stand on another. */
export function namesBeside(names: readonly KpiName[], { top, bottom, names: room, hasNames }: Pick<Frame, 'top' | 'bottom' | 'names' | 'hasNames'>): { lines: string[]; y: number }[] {
  const wrapped = names.map(({ kind, label, words, y }) => ({
    lines: wrapLabel(hasNames ? words : kind === 'target' ? `target ${label}` : label, room - 10, FONT_SIZE + 0.5, 3),
    y,
  }));
  const middles = standApart(
    wrapped.map(({ lines, y }) => ({ y, high: lines.length * NAME_LINE + 4 })),
    top - 20,
    bottom + 8,
  );
  return wrapped.map(({ lines }, index) => ({ lines, y: middles[index]! }));
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
function Labels({ placed: { dots, targets, breaks }, frame }: { placed: PlacedKpi; frame: Frame }) {
  const byValue = [...dots].sort((a, b) => a.point.value - b.point.value);
  const wanted = [dots.at(-1)!, dots[0]!, byValue.at(-1)!, byValue[0]!, ...(dots.length <= FEW ? dots : [])];
  const wishes = [...new Set(wanted)].map(({ point, x, y }, index): LabelWish => ({
    key: `${point.day} ${point.value}`,
    text: point.label,
    x,
    // The latest value is always named, if need be further off; the rest only close by.
    lines: [y - 15, y + 16, ...(index === 0 ? [y - 28, y + 29] : [])].filter((line) => line > frame.top - 26 && line < frame.bottom),
  }));
  const marks = [
    ...dots.map(({ x, y }) => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT })),
    ...targets.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 })),
    ...breaks.map(({ x }) => ({ left: x - 1, right: x + 1, top: frame.top, bottom: frame.bottom })),
  ];
  return (
    <g className="wm-kpi-chart__labels" fontWeight="700" fill={INK}>
      {placeLabels(wishes, { left: frame.left + 2, right: frame.names > 0 ? frame.right : frame.right + 8, fontSize: FONT_SIZE + 1, marks }).map(({ key, text, x, y }) => (
        <text key={key} x={x} y={y} textAnchor="middle" dominantBaseline="central" {...HALO}>
          {text}
        </text>
      ))}
    </g>
  );
}
