import { ChartPicture } from './chart-picture';
import { placeControl, type ControlChartData } from './control-chart-data';
import { APPROVED_FILL, CHANCE_FILL, SERIES_INK, SIGNAL_INK } from './palette';
import { linearScale, pathThrough } from './scale';
import { SignalGlyph } from './signal-shape';

export interface SpcTrendProps {
  data: ControlChartData;
  width?: number;
  height?: number;
  className?: string;
}

/** Half of the last point's mark. */
const HALF = 6;
const MARGIN = HALF + 1;
/** Places are rounded to tenths: first laid out this high, then made to fit. */
const FINE = 1000;

/** A control chart for a row of a table: what chance allows as a band, the mean, the line, and the last point by its signal. */
export function SpcTrend({ data, width = 160, height = 40, className }: SpcTrendProps) {
  const { dots, runs, crossings, segments, target } = placeControl(data, { left: MARGIN, right: width - MARGIN, top: 0, bottom: FINE });
  const last = dots.at(-1);
  if (!last) return null;
  const y = fitted([...dots.map((dot) => dot.y), ...segments.flatMap(({ mean, lower, upper }) => [mean, lower, upper]), target], height);
  return (
    <ChartPicture title={`Trend: ${data.title}`} words={`${data.control.words} Last, ${last.point.words}.`} width={width} height={height} className={className}>
      {segments.map(({ x1, x2, mean, lower, upper }) => (
        <g key={x1}>
          {lower !== null && upper !== null && <rect className="wm-spc-trend__chance" x={x1} width={round(x2 - x1)} y={y(upper)} height={round(y(lower) - y(upper))} fill={CHANCE_FILL} />}
          {mean !== null && <line className="wm-spc-trend__mean" x1={x1} x2={x2} y1={y(mean)} y2={y(mean)} stroke={APPROVED_FILL} strokeWidth="1" />}
        </g>
      ))}
      {target !== null && <line className="wm-spc-trend__target" x1={0} x2={width} y1={y(target)} y2={y(target)} stroke={SERIES_INK[2]} strokeWidth="1.5" strokeDasharray="5 3" />}
      {runs.map((run) => (
        <path key={run[0]!.x} className="wm-spc-trend__run" d={pathThrough(run.map((dot) => [dot.x, y(dot.y)]))} fill="none" stroke={SIGNAL_INK.none} strokeWidth="1.5" strokeLinejoin="round" />
      ))}
      {crossings.map(([from, to]) => (
        <line key={to.x} className="wm-spc-trend__crossing" x1={from.x} x2={to.x} y1={y(from.y)} y2={y(to.y)} stroke={SIGNAL_INK.none} strokeWidth="1.5" strokeDasharray="1.5 2.5" />
      ))}
      <SignalGlyph className={`wm-spc-trend__last wm-spc-trend__last--${last.point.signal}`} signal={last.point.signal} cx={last.x} cy={y(last.y)} half={HALF} common={4} />
    </ChartPicture>
  );
}

/** From the scale of a large picture to all of a small one: values and limits fill it, nought and ticks are not needed. */
function fitted(places: readonly (number | null)[], height: number): (place: number) => number {
  const known = places.filter((place) => place !== null);
  const [top, bottom] = [Math.min(...known), Math.max(...known)];
  if (top === bottom) return () => height / 2;
  const scale = linearScale([top, bottom], [MARGIN, height - MARGIN]);
  return (place) => round(scale(place));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
