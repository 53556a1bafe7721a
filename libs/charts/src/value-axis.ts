import { linearScale } from './scale';

export interface ValueAxis {
  low: number;
  high: number;
  ticks: number[];
  /** Said beside the picture where the scale is not the one a reader takes for granted; null where it is. */
  note: string | null;
}

/** Percentages that are all this small would lie flat on the floor of a scale to 100. */
const SMALL_PERCENT = 20;
/** A change of less than this share of the scale, about a dozen pixels of the picture, is hidden by it. */
const HIDDEN_SHARE = 0.05;
/** Room above and below on a cut scale, as a share of what is drawn. */
const AIR = 0.5;
const TICKS = 5;

/**
 * A scale from nought, to 100 for percentages. It is cut only where that would hide every change, and
 * then it says so: a cut scale makes small changes look large.
 * @param values what the measure has been; `levels` what it is held against: both must fit.
 * @param cut from which share of the scale on a change can be seen, and the room left around it once cut.
 */
export function valueAxis(values: readonly number[], levels: readonly number[], unit: string, { hiddenShare = HIDDEN_SHARE, air = AIR } = {}): ValueAxis {
  const all = [...values, ...levels];
  if (all.length === 0) return axis(0, unit === '%' ? 100 : 1, null, unit);
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const isPercent = unit === '%' && lowest >= 0 && highest <= 100;
  const top = isPercent && highest > SMALL_PERCENT ? 100 : highest;
  if (lowest < 0) return axis(lowest, Math.max(0, highest), null, unit);
  if (isHidden(values, top * hiddenShare) && (highest - lowest) * 2 < top) return cutAxis(lowest, highest, unit, (highest - lowest) * air);
  const whole = axis(0, top, null, unit);
  return isPercent && whole.high < 100 ? { ...whole, note: `The scale ends at ${tickInWords(whole.high, unit)}, not at 100%.` } : whole;
}

function isHidden(values: readonly number[], least: number): boolean {
  if (values.length < 2) return false;
  const spread = Math.max(...values) - Math.min(...values);
  return spread > 0 && spread < least;
}

function cutAxis(lowest: number, highest: number, unit: string, air: number): ValueAxis {
  // What is above 100% must still fit; what is not needs no room there.
  const end = unit === '%' ? Math.max(highest, Math.min(100, highest + air)) : highest + air;
  const cut = axis(Math.max(0, lowest - air), end, null, unit);
  if (cut.low === 0) return cut;
  return { ...cut, note: `The scale is cut: it runs from ${tickInWords(cut.low, unit)} to ${tickInWords(cut.high, unit)}, not from 0, so small changes look large.` };
}

/** Ends on round numbers, with a tick at each. */
function axis(low: number, high: number, note: string | null, unit: string): ValueAxis {
  const end = high > low ? high : low + 1;
  const step = roundStep((end - low) / TICKS, unit);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(end / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks, note };
}

/** 1, 2 or 5 and their tens, and quarters of a hundred per cent; nobody counts half a child. */
function roundStep(rough: number, unit: string): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ((unit === '%' && power === 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]).find((candidate) => candidate * power >= rough * 0.999) ?? 10);
  return unit === '%' || step >= 1 ? step : Math.max(step, 0.1);
}

const GROUPED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** "40%", "£2,000,000", "16,000"; the unit of counts stands at the head of the axis. */
export function tickInWords(value: number, unit: string): string {
  const number = GROUPED.format(value);
  if (unit === '%') return `${number}%`;
  return unit === 'GBP' ? `£${number}` : number;
}

export function valueScale({ low, high }: Pick<ValueAxis, 'low' | 'high'>, bottom: number, top: number): (value: number) => number {
  const scale = linearScale([low, high], [bottom, top]);
  return (value) => Math.round(scale(value) * 10) / 10;
}
