import { dayInWords } from '@waymark/domain';
import { HALO } from './chart-axes';
import { ChartPicture, FONT_SIZE } from './chart-picture';
import { expectedInWords, milestoneTrendInWords, placeTrend, type MilestoneTrendData, type PlacedTrend, type Plot, type Stretch } from './milestone-trend-data';
import { ends, TrendMark } from './milestone-trend-marks';
import { APPROVED_FILL, INK, RULE, SECONDARY_INK, SERIES_INK } from './palette';
import { placeLabels, type LabelWish } from './place-labels';
import { textWidth } from './wrap-label';

export interface MilestoneTrendProps {
  data: MilestoneTrendData;
  width?: number;
  height?: number;
  className?: string;
}

const AXIS_LEFT = 76;

/**
 * A milestone trend chart: report dates across, the date expected then upwards. Level while the
 * promise holds, rising as it slips; on the dotted line a date falls due.
 */
export function MilestoneTrend({ data, width = 640, height = width < 520 ? 320 : 360, className }: MilestoneTrendProps) {
  const plot: Plot = { left: AXIS_LEFT, right: width - 10, top: 42, bottom: height - 46 };
  const placed = placeTrend(data, plot);
  return (
    <ChartPicture title={data.title} words={milestoneTrendInWords(data)} width={width} height={height} fontSize={FONT_SIZE} className={className}>
      {data.points.length === 0 ? (
        <text x={0} y={plot.top} fill={SECONDARY_INK}>
          There is no date to draw.
        </text>
      ) : (
        <>
          <Axes placed={placed} plot={plot} />
          <DueLine placed={placed} plot={plot} />
          <FirstPromise placed={placed} plot={plot} />
          <Today placed={placed} plot={plot} words={dayInWords(data.today)} />
          {placed.steps.map((step) => (
            <line key={step.x1} className="wm-milestone-trend__step" {...step} stroke={APPROVED_FILL} strokeWidth="3" />
          ))}
          {placed.links.map((link) => (
            <line
              key={link.x2}
              className="wm-milestone-trend__link"
              x1={link.x1}
              y1={link.y1}
              x2={link.x2}
              y2={link.y2}
              stroke={SERIES_INK[0]}
              strokeWidth="2"
              strokeDasharray={link.isCarriedOver ? '3 3' : undefined}
            />
          ))}
          {placed.marks.map((mark, index) => (
            <TrendMark key={index} mark={mark} />
          ))}
          <Labels placed={placed} plot={plot} />
        </>
      )}
    </ChartPicture>
  );
}

function Axes({ placed, plot }: { placed: PlacedTrend; plot: Plot }) {
  return (
    <g className="wm-milestone-trend__axes" fontSize="12" fill={SECONDARY_INK}>
      <text x={0} y={12} fontWeight="700">
        Expected date
      </text>
      <text x={plot.right} y={plot.bottom + 42} textAnchor="end" fontWeight="700">
        Day it was said
      </text>
      {placed.up.map((tick) => (
        <g key={tick.day}>
          <line x1={plot.left} x2={plot.right} y1={tick.x} y2={tick.x} stroke={RULE} strokeWidth="1" />
          <text x={plot.left - 8} y={tick.x} textAnchor="end" dominantBaseline="central">
            {/^\d+$/.test(tick.label) ? tick.label : `${tick.label} ${tick.day.slice(0, 4)}`}
          </text>
        </g>
      ))}
      <line x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} stroke={INK} strokeWidth="1" />
      {placed.across.map((tick) => (
        <g key={tick.day}>
          <line x1={tick.x} x2={tick.x} y1={plot.bottom} y2={plot.bottom + 5} stroke={INK} strokeWidth="1" />
          {tick.x + 26 <= plot.right + 6 && (
            <text x={tick.x} y={plot.bottom + 17} textAnchor="middle">
              {tick.label}
            </text>
          )}
          {tick.year && tick.x + 26 <= plot.right + 6 && (
            <text x={tick.x} y={plot.bottom + 31} fontWeight="700" textAnchor="middle">
              {tick.year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function DueLine({ placed, plot }: { placed: PlacedTrend; plot: Plot }) {
  const { due } = placed;
  if (!due) return null;
  const label = dueLabel(due, placed, plot);
  return (
    <g className="wm-milestone-trend__due">
      <line {...due} stroke={SECONDARY_INK} strokeWidth="1.5" strokeDasharray="1.5 4" strokeLinecap="round" />
      {label && (
        <text {...label} fontSize="12" fill={SECONDARY_INK} {...HALO}>
          {DUE_WORDS}
        </text>
      )}
    </g>
  );
}

const DUE_WORDS = 'due that day';

/** Under the line where no other line runs through the letters; nowhere, if there is no such place. */
function dueLabel(due: Stretch, { promise, steps, today }: PlacedTrend, plot: Plot): { x: number; y: number } | null {
  const levels = [...steps.map((step) => step.y1), ...(promise ? [promise.top, promise.bottom + 19] : [])];
  const width = textWidth(DUE_WORDS, 12);
  for (const share of [0.75, 0.6, 0.45, 0.3, 0.15]) {
    const x = due.x1 + (due.x2 - due.x1) * share + 12;
    const y = due.y1 + (due.y2 - due.y1) * share + 14;
    const isFree = x + width <= plot.right && y < plot.bottom - 4 && (today < x - 6 || today > x + width + 6) && levels.every((level) => Math.abs(level - (y - 4)) > 11);
    if (isFree) return { x: Math.round(x), y: Math.round(y) };
  }
  return null;
}

/** Across the whole plot, since every later date is held against it. */
function FirstPromise({ placed: { promise }, plot }: { placed: PlacedTrend; plot: Plot }) {
  if (!promise) return null;
  const words = `First promise: ${expectedInWords(promise.point)}`;
  const fits = promise.x + 14 + textWidth(words, FONT_SIZE) <= plot.right;
  return (
    <g className="wm-milestone-trend__promise">
      {promise.bottom > promise.top && (
        <rect x={plot.left} y={promise.top} width={plot.right - plot.left} height={promise.bottom - promise.top} fill={RULE} fillOpacity="0.45" />
      )}
      <line x1={plot.left} x2={plot.right} y1={promise.top} y2={promise.top} stroke={INK} strokeWidth="1.5" strokeDasharray="7 4" />
      <text x={fits ? promise.x + 14 : plot.right} y={promise.bottom + 19} textAnchor={fits ? 'start' : 'end'} fill={INK} {...HALO}>
        {words}
      </text>
    </g>
  );
}

function Today({ placed: { today }, plot, words }: { placed: PlacedTrend; plot: Plot; words: string }) {
  const half = textWidth(words, 12.5) / 2;
  return (
    <g className="wm-milestone-trend__today">
      <line x1={today} x2={today} y1={plot.top - 10} y2={plot.bottom} stroke={INK} strokeWidth="1.5" strokeDasharray="4 3" />
      <text x={Math.min(today, plot.right - half)} y={plot.top - 18} textAnchor="middle" fontSize="12" fontWeight="700" fill={INK}>
        {words}
      </text>
    </g>
  );
}

/** The last expectation is what the reader came for; then the approved dates. The first promise has its line. */
function Labels({ placed: { marks }, plot }: { placed: PlacedTrend; plot: Plot }) {
  const last = marks.findLast(({ point }) => point.kind === 'reported' || point.kind === 'achieved');
  const wanted = [...(last ? [last] : []), ...marks.filter(({ point }) => point.kind === 'rebaselined')];
  const wishes = wanted.map((mark, index): LabelWish => {
    const [top, bottom] = ends(mark);
    const words = expectedInWords(mark.point);
    const text = mark.point.kind === 'achieved' ? `Done ${words}` : mark.point.kind === 'rebaselined' ? `Approved ${words}` : words;
    return { key: `${index}`, text, x: mark.x, lines: [top - 10, bottom + 11, top - 25, bottom + 26, top - 40, bottom + 41].filter((y) => y > plot.top && y < plot.bottom - 8) };
  });
  const boxes = marks.map((mark) => {
    const [top, bottom] = ends(mark);
    return { left: mark.x - 7, right: mark.x + 7, top, bottom };
  });
  return (
    <g className="wm-milestone-trend__labels" fontWeight="700" fill={INK}>
      {placeLabels(wishes, { left: plot.left + 2, right: plot.right, fontSize: FONT_SIZE, marks: boxes }).map(({ key, text, x, y }) => (
        <text key={key} x={x} y={y} textAnchor="middle" dominantBaseline="central" {...HALO}>
          {text}
        </text>
      ))}
    </g>
  );
}
