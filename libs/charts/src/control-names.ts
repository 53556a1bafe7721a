import { isTrial, type DrawnControl, type PlacedControl } from './control-chart-data';
import { levelLabel } from './control-chart-words';
import { INK, SECONDARY_INK, SERIES_INK } from './palette';
import { standApart } from './stand-apart';
import { textWidth } from './wrap-label';

/** From this width a line's name stands beside its value; below, above it and shorter. */
export const CONTROL_NAMES_BESIDE = 640;

export const CONTROL_LINES = ['upper', 'mean', 'lower', 'target'] as const;
export type ControlLine = (typeof CONTROL_LINES)[number];

export interface ControlName {
  kind: ControlLine;
  lines: string[];
  /** Middle of the name, and of the line it names. */
  y: number;
  lineY: number;
  ink: string;
}

export interface ControlNames {
  areBeside: boolean;
  /** Room the names need right of the plot. */
  width: number;
  place: (placed: Pick<PlacedControl, 'segments' | 'target'>, plot: { top: number; bottom: number }) => ControlName[];
}

const FONT_SIZE = 12.5;
/** Bold letters are about this much wider. */
const BOLD = 1.07;
const NAME_LINE = 13;

/** The mean and the limits that count now, and the target, by name at the right; the earlier ones are told in words. */
export function controlNames(control: DrawnControl, unit: string, width: number): ControlNames {
  const areBeside = width >= CONTROL_NAMES_BESIDE;
  const last = control.segments.at(-1);
  const limit = areBeside && isTrial(control, control.segments.length - 1) ? 'trial ' : '';
  const values: Record<ControlLine, number | null> = { upper: last?.upper ?? null, mean: last?.mean ?? null, lower: last?.lower ?? null, target: control.target };
  const words: Record<ControlLine, string> = areBeside
    ? { upper: `${limit}upper limit`, mean: 'mean', lower: `${limit}lower limit`, target: 'target' }
    : { upper: 'upper', mean: 'mean', lower: 'lower', target: 'target' };
  const names = CONTROL_LINES.flatMap((kind) => {
    const value = values[kind];
    if (value === null) return [];
    const label = levelLabel(value, unit);
    return [{ kind, lines: areBeside ? [`${words[kind]} ${label}`] : [words[kind], label] }];
  });
  return {
    areBeside,
    width: names.length === 0 ? 6 : 12 + Math.max(...names.flatMap(({ lines }) => lines.map((line) => textWidth(line, FONT_SIZE) * BOLD))),
    place: ({ segments, target }, { top, bottom }) => {
      const places: Record<ControlLine, number | null> = { ...(segments.at(-1) ?? { upper: null, mean: null, lower: null }), target };
      const placed = names.map((name) => ({ ...name, lineY: places[name.kind] ?? bottom, high: name.lines.length * NAME_LINE + 2 }));
      const middles = standApart(placed.map(({ lineY, high }) => ({ y: lineY, high })), top - 14, bottom + 6);
      return placed.map(({ kind, lines, lineY }, index) => ({ kind, lines, lineY, y: middles[index]!, ink: inkOf(kind) }));
    },
  };
}

function inkOf(kind: ControlLine): string {
  return kind === 'mean' ? INK : kind === 'target' ? SERIES_INK[2] : SECONDARY_INK;
}
