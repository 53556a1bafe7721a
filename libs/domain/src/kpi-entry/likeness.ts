import { observedValue } from '../kpis/observed';
import { quantity } from '../kpis/quantity';
import type { EntryMeasure } from './entry';
import type { StandingValue, StandingValues } from './standing-values';
import type { Figures } from './read-figures';
import type { Period } from './period';

/** Ten times more or less than usual is most often a slip of a digit, or thousands. */
export const UNLIKE_TIMES = 10;
/** Half of the whole within one period is most often another column, or the share that was not. */
export const UNLIKE_POINTS = 50;

/** Why a number looks unlike the others of its measure; `null`: it does not. */
export function unlikeness(figures: Figures, period: Period, measure: EntryMeasure, standing: StandingValues): string | null {
  const value = observedValue(figures, measure.unit);
  if (value === null) return null;
  return measure.unit === '%' ? unlikeShare(figures, value, period, measure, standing) : unlikeAmount(value, measure, standing);
}

function unlikeShare(figures: Figures, value: number, period: Period, { unit }: EntryMeasure, { least, before }: StandingValues): string | null {
  const { typed } = figures;
  // A spreadsheet keeps 62% as 0.62 and gives that when it is copied as a plain number.
  if (typed && figures.numerator === null && value > 0 && value < 1 && least !== null && least > 1) {
    return `${value}%: did you mean ${Number((value * 100).toPrecision(12))}%? The other values are above 1%.`;
  }
  const last = before(period.end);
  if (last === null || Math.abs(value - last) <= UNLIKE_POINTS) return null;
  return `${quantity(value, unit)} looks unlike the value before, ${quantity(last, unit)}: more than ${UNLIKE_POINTS} percentage points away. Look again.`;
}

function unlikeAmount(value: number, { unit }: EntryMeasure, { median }: StandingValues): string | null {
  if (median === null || median <= 0) return null;
  // One or two where nought was, or nought where one or two were, is no slip.
  const isFarBelow = value <= median / UNLIKE_TIMES && median >= UNLIKE_TIMES;
  if (!isFarBelow && (value < median * UNLIKE_TIMES || value < UNLIKE_TIMES)) return null;
  return `${quantity(value, unit)} looks unlike the other values: usual is ${quantity(median, unit)}. Look again.`;
}

/** Whether an entry says what stands already. An empty note changes nothing, and rates that rest on the same counts are one. */
export function isSame(figures: Figures, note: string | null, standing: StandingValue): boolean {
  const { status, numerator, denominator, respondents, qualifier } = figures;
  const isAlike =
    status === standing.status &&
    numerator === standing.numerator &&
    denominator === standing.denominator &&
    respondents === standing.respondents &&
    qualifier === standing.qualifier &&
    (note === null || note === standing.note);
  return isAlike && isSameValue(figures, standing.value);
}

function isSameValue({ value, typed, numerator, denominator }: Figures, stands: number | null): boolean {
  if (value === stands) return true;
  if (stands === null || numerator === null || denominator === null) return false;
  return typed === null || Math.abs(typed.value - stands) <= 0.5 * 10 ** -typed.decimals + 1e-9;
}
