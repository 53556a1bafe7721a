import { placeNotes, type PlacedNotes } from './break-notes';
import { axisWidth, HALO, hasUnitAtHead } from './chart-axes';
import { ChartFrame } from './chart-frame';
import { FONT_SIZE } from './chart-picture';
import { isTrial, placeControl, scaleOf, type ControlChartData, type PlacedControl } from './control-chart-data';
import { controlChartInWords, levelLabel } from './control-chart-words';
import { controlNames, type ControlName } from './control-names';
import { INK, SECONDARY_INK, SERIES_INK, SIGNAL_INK, TRIAL_INK } from './palette';
import { placeLabels, type LabelWish } from './place-labels';
import { pathThrough } from './scale';
import { SignalGlyph } from './signal-shape';

export interface ControlChartProps {
  data: ControlChartData;
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
}

const BLOCK = 'wm-control-chart';

/**
 * An XmR control chart in the form of NHS England's Making Data Count: a mean and two limits for each segment, and the points that are
 * more than chance by their shape. Draws nothing without a value.
 */
export function ControlChart({ data, width = 640, height = width < 520 ? 270 : 300, className }: ControlChartProps) {
  const { unit, control } = data;
  if (control.points.length === 0) return null;
  const names = controlNames(control, unit, width);
  const sides = { left: axisWidth(scaleOf(control, unit), unit), right: width - names.width - 12 };
  const across = placeControl(data, { ...sides, top: 0, bottom: 1 });
  const starts = across.segments.flatMap(({ x1, because }) => (because === null ? [] : [{ x: x1, words: because }]));
  const notes = placeNotes(starts, { left: 2, right: width - 2 });
  const head = hasUnitAtHead(unit) ? 30 : 14;
  const whole = height + notes.height;
  const frame: Frame = { ...sides, top: notes.height + head, bottom: whole - 38 };
  const placed = placeControl(data, frame);
  return (
    <ChartFrame block={BLOCK} title={data.title} words={controlChartInWords(data)} unit={unit} width={width} height={whole} className={className} plot={frame} placed={placed} notes={notes}>
      <Lines placed={placed} frame={frame} />
      <Points placed={placed} width={sides.right - sides.left} />
      <Names names={names.place(placed, frame)} x={sides.right} />
      <Labels placed={placed} frame={frame} data={data} hasTrialWords={!names.areBeside && isTrial(control, control.segments.length - 1)} notes={notes} />
    </ChartFrame>
  );
}

/** Mean solid, limits dashed, of trial limits shorter and lighter, the target in long dashes: told apart without colour. */
function Lines({ placed: { segments, target }, frame }: { placed: PlacedControl; frame: Frame }) {
  return (
    <g className={`${BLOCK}__lines`}>
      {target !== null && (
        <line className={`${BLOCK}__target`} x1={frame.left} x2={frame.right} y1={target} y2={target} stroke={SERIES_INK[2]} strokeWidth="2" strokeDasharray="11 5" />
      )}
      {segments.map(({ x1, x2, mean, lower, upper, isTrial: isGuess }) => (
        <g key={x1} className={isGuess ? `${BLOCK}__segment ${BLOCK}__segment--trial` : `${BLOCK}__segment`}>
          {mean !== null && <line className={`${BLOCK}__mean`} x1={x1} x2={x2} y1={mean} y2={mean} stroke={INK} strokeWidth="1.5" />}
          {[upper, lower].map(
            (limit, index) =>
              limit !== null && (
                <line
                  key={index}
                  className={`${BLOCK}__limit`}
                  x1={x1}
                  x2={x2}
                  y1={limit}
                  y2={limit}
                  stroke={isGuess ? TRIAL_INK : SECONDARY_INK}
                  strokeWidth={isGuess ? 1.25 : 1.75}
                  strokeDasharray={isGuess ? '2.5 3.5' : '6 4'}
                />
              ),
          )}
        </g>
      ))}
    </g>
  );
}

/** The more there are, the smaller, but a special one is always the larger. */
function Points({ placed: { dots, runs, crossings }, width }: { placed: PlacedControl; width: number }) {
  const room = width / dots.length;
  const common = Math.min(3.5, Math.max(1.7, room * 0.3));
  const half = Math.min(6.5, Math.max(4, room * 0.6));
  const isCommon = ({ point }: { point: { signal: string } }) => point.signal === 'none';
  return (
    <g className={`${BLOCK}__points`}>
      {runs.map((run) => (
        <path
          key={run[0]!.x}
          className={`${BLOCK}__run`}
          d={pathThrough(run.map(({ x, y }) => [x, y]))}
          fill="none"
          stroke={SIGNAL_INK.none}
          strokeWidth={room < 10 ? 1.25 : 1.75}
          strokeLinejoin="round"
        />
      ))}
      {crossings.map(([from, to]) => (
        <line key={to.x} className={`${BLOCK}__crossing`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={SIGNAL_INK.none} strokeWidth="1.5" strokeDasharray="1.5 3" />
      ))}
      {[...dots.filter(isCommon), ...dots.filter((dot) => !isCommon(dot))].map(({ point, x, y }, index) => (
        <SignalGlyph key={index} className={`${BLOCK}__point ${BLOCK}__point--${point.signal}`} signal={point.signal} cx={x} cy={y} half={half} common={common} />
      ))}
    </g>
  );
}

/** At the height of its line; where it had to move, a thin line leads back. */
function Names({ names, x }: { names: readonly ControlName[]; x: number }) {
  return (
    <g className={`${BLOCK}__names`} dominantBaseline="central">
      {names.map(({ kind, lines, y, lineY, ink }) => (
        <g key={kind}>
          {Math.abs(y - lineY) > 3 && <path d={`M${x + 1} ${lineY}L${x + 7} ${y}`} fill="none" stroke={ink} strokeWidth="1" />}
          <text className={`${BLOCK}__name`} fill={ink} fontWeight="700">
            {lines.map((line, index) => (
              <tspan key={index} x={x + 9} y={y + (index - (lines.length - 1) / 2) * NAME_STEP}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </g>
  );
}

function across(y: number, { left, right }: Frame) {
  return { left, right, top: y - 1, bottom: y + 1 };
}

const NAME_STEP = 13;
/** Shares of the segment at which the words about trial limits are tried. */
const TRIAL_PLACES = [0.2, 0.5, 0.8, 0.35, 0.65];

/** The latest value, and in a narrow picture that the limits are a first guess; what has no room is in the words. */
function Labels({ placed, frame, data, hasTrialWords, notes }: { placed: PlacedControl; frame: Frame; data: ControlChartData; hasTrialWords: boolean; notes: PlacedNotes }) {
  const { dots, segments, target } = placed;
  const last = dots.at(-1)!;
  const inside = (y: number) => y > frame.top - 8 && y < frame.bottom - 6;
  const latest: LabelWish = {
    key: 'latest',
    text: levelLabel(last.point.value, data.unit),
    x: last.x,
    lines: [last.y - 16, last.y + 17, last.y - 30, last.y + 31].filter(inside),
  };
  const { x1, x2, mean, upper, lower } = segments.at(-1)!;
  const guesses = (hasTrialWords && upper !== null ? TRIAL_PLACES : []).map((share): LabelWish => ({ key: 'trial', text: 'trial limits', x: x1 + (x2 - x1) * share, lines: [upper! - 9, upper! + 11] }));
  const marks = [
    ...dots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 })),
    ...notes.notes.map(({ x }) => ({ left: x - 1, right: x + 1, top: frame.top, bottom: frame.bottom })),
    ...(target === null ? [] : [across(target, frame)]),
  ];
  const lines = [mean, upper, lower].flatMap((y) => (y === null ? [] : [across(y, frame)]));
  const room = { left: frame.left + 2, right: frame.right, fontSize: FONT_SIZE + 1 };
  // Clear of every line if there is such a place, else at least of every mark.
  const clear = placeLabels([latest], { ...room, marks: [...marks, ...lines] });
  const found = placeLabels([...(clear[0] ? [{ ...latest, lines: [clear[0].y] }] : [latest]), ...guesses], { ...room, marks });
  const value = found.find(({ key }) => key === 'latest');
  const trial = found.find(({ key }) => key === 'trial');
  return (
    <g className={`${BLOCK}__labels`} textAnchor="middle" dominantBaseline="central">
      {value && (
        <text className={`${BLOCK}__latest`} x={value.x} y={value.y} fontSize={FONT_SIZE + 1} fontWeight="700" fill={INK} {...HALO}>
          {value.text}
        </text>
      )}
      {trial && (
        <text className={`${BLOCK}__trial`} x={trial.x} y={trial.y} fill={SECONDARY_INK} {...HALO}>
          {trial.text}
        </text>
      )}
    </g>
  );
}
