import { daysBetween, dayInWords, type Day } from '@waymark/domain';
import { ChartPicture } from './chart-picture';
import { PAPER, SECONDARY_INK, SERIES_INK } from './palette';
import { linearScale, pathThrough } from './scale';

export interface TrendPoint {
  day: Day;
  value: number;
  /** "February 2022: 62%" */
  words?: string;
  /** Covers only a part of its period: drawn hollow, joined by dashes. */
  isPartial?: boolean;
}

export interface TrendData {
  name: string;
  points: readonly TrendPoint[];
  target?: { value: number; words: string } | null;
  comparator?: { value: number; words: string } | null;
}

export interface TrendLineProps {
  data: TrendData;
  width?: number;
  height?: number;
  className?: string;
}

const DOT = 4;
const MARGIN = DOT + 2;

/**
 * A small line of a measure's values. Time is a scale, not a sequence: ten months between two values
 * look ten times as wide as one.
 */
export function TrendLine({ data, width = 120, height = 36, className }: TrendLineProps) {
  const points = inOrder(data.points);
  const x = timeScale(points, width);
  const y = valueScale(data, height);
  const at = (point: TrendPoint): [number, number] => [round(x(point.day)), round(y(point.value))];
  const whole = points.filter((point, index) => !(point.isPartial && index === points.length - 1));
  const last = points.at(-1);
  const isTailPartial = whole.length < points.length;
  return (
    <ChartPicture title={`Trend: ${data.name}`} words={trendLineInWords(data)} width={width} height={height} className={className}>
      {data.target && <Level y={y(data.target.value)} width={width} dash="5 3" ink={SERIES_INK[2]} name="target" />}
      {data.comparator && <Level y={y(data.comparator.value)} width={width} dash="1.5 3" ink={SECONDARY_INK} name="comparator" />}
      {whole.length > 1 && <path className="wm-trend__line" d={pathThrough(whole.map(at))} fill="none" stroke={SERIES_INK[0]} strokeWidth="2" strokeLinejoin="round" />}
      {isTailPartial && whole.length > 0 && last && (
        <path className="wm-trend__part" d={pathThrough([at(whole.at(-1)!), at(last)])} fill="none" stroke={SERIES_INK[0]} strokeWidth="2" strokeDasharray="3 3" />
      )}
      {points.slice(0, -1).map((point) => (
        <Dot key={`${point.day} ${point.value}`} at={at(point)} radius={points.length > 12 ? 0 : 2} isHollow={point.isPartial === true} />
      ))}
      {last && <Dot at={at(last)} radius={DOT} isHollow={last.isPartial === true} />}
    </ChartPicture>
  );
}

function Level({ y, width, dash, ink, name }: { y: number; width: number; dash: string; ink: string; name: string }) {
  const at = round(y);
  return <line className={`wm-trend__${name}`} x1={0} x2={width} y1={at} y2={at} stroke={ink} strokeWidth="1.5" strokeDasharray={dash} />;
}

function Dot({ at: [cx, cy], radius, isHollow }: { at: [number, number]; radius: number; isHollow: boolean }) {
  if (radius === 0) return null;
  const paint = isHollow ? { fill: PAPER, stroke: SERIES_INK[0], strokeWidth: 2 } : { fill: SERIES_INK[0] };
  return <circle className={isHollow ? 'wm-trend__dot wm-trend__dot--part' : 'wm-trend__dot'} cx={cx} cy={cy} r={radius} {...paint} />;
}

/** What the line shows, for those who do not see it and for the sentence beside it. */
export function trendLineInWords(data: TrendData): string {
  const points = inOrder(data.points);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return 'No values to draw.';
  const sentences =
    points.length === 1
      ? [`One value. ${pointInWords(first)}.`]
      : [`${points.length} values. First, ${pointInWords(first)}. Last, ${pointInWords(last)}.`, ...extremesInWords(points)];
  if (last.isPartial) sentences.push('The last value covers only part of its period.');
  if (data.target) sentences.push(`Target: ${data.target.words}.`);
  if (data.comparator) sentences.push(`Compared with ${data.comparator.words}.`);
  return sentences.join(' ');
}

/** Only what lies beyond both ends: a line that only rises has nothing more to say. */
function extremesInWords(points: readonly TrendPoint[]): string[] {
  const ends = [points[0]!.value, points.at(-1)!.value];
  const highest = points.reduce((a, b) => (b.value > a.value ? b : a));
  const lowest = points.reduce((a, b) => (b.value < a.value ? b : a));
  return [
    ...(highest.value > Math.max(...ends) ? [`Highest, ${pointInWords(highest)}.`] : []),
    ...(lowest.value < Math.min(...ends) ? [`Lowest, ${pointInWords(lowest)}.`] : []),
  ];
}

function pointInWords(point: TrendPoint): string {
  return point.words ?? `${dayInWords(point.day)}: ${point.value}`;
}

function inOrder(points: readonly TrendPoint[]): TrendPoint[] {
  return [...points].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function timeScale(points: readonly TrendPoint[], width: number): (day: Day) => number {
  const first = points[0]?.day;
  const last = points.at(-1)?.day;
  // One moment only: at the right edge, where the latest value always stands.
  if (!first || !last || first === last) return () => width - MARGIN;
  const scale = linearScale([0, daysBetween(first, last)], [MARGIN, width - MARGIN]);
  return (day) => scale(daysBetween(first, day));
}

function valueScale(data: TrendData, height: number): (value: number) => number {
  const values = data.points.map((point) => point.value);
  if (data.target) values.push(data.target.value);
  if (data.comparator) values.push(data.comparator.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (values.length === 0 || low === high) return () => height / 2;
  return linearScale([low, high], [height - MARGIN, MARGIN]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
