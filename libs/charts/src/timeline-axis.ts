import { addMonths, daysBetween, monthStart, partsOf, MONTHS, type Day } from '@waymark/domain';
import { linearScale } from './scale';

export interface Tick {
  day: Day;
  x: number;
  /** "Jan"; a year where ticks are years. */
  label: string;
  /** The year under the first tick and under each January; null elsewhere. */
  year: string | null;
}

export interface Axis {
  x: (day: Day) => number;
  ticks: Tick[];
  /** Months from one tick to the next. */
  step: number;
}

/** Steps a reader can count in: a month, a quarter, half a year, a year and its multiples. */
export const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600] as const;
/** A three-letter month needs this many pixels to stand clear of its neighbour. */
export const MONTH_PX = 27;

export function timelineAxis([first, last]: readonly [Day, Day], from: number, to: number): Axis {
  const days = Math.max(1, daysBetween(first, last));
  const scale = linearScale([0, days], [from, to]);
  const x = (day: Day) => Math.round(scale(daysBetween(first, day)) * 10) / 10;
  const step = stepFor(days, to - from);
  return { x, step, ticks: ticksBetween(first, last, step, x) };
}

function stepFor(days: number, width: number): number {
  const months = days / 30.44;
  return STEPS.find((step) => (width / months) * step >= MONTH_PX) ?? 600;
}

function ticksBetween(first: Day, last: Day, step: number, x: (day: Day) => number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = firstTick(first, step); day <= last; day = addMonths(day, step)) {
    const [year, month] = partsOf(day);
    const isYearly = step >= 12;
    const isNewYear = month === 1 || ticks.length === 0;
    ticks.push({
      day,
      x: x(day),
      label: isYearly ? String(year) : MONTHS[month - 1]!.slice(0, 3),
      year: !isYearly && isNewYear ? String(year) : null,
    });
  }
  return ticks;
}

/** The first whole step inside the axis: quarters from January, decades from a round year. */
function firstTick(first: Day, step: number): Day {
  let day = monthStart(first);
  while (day < first || !isOnStep(day, step)) day = addMonths(day, 1);
  return day;
}

function isOnStep(day: Day, step: number): boolean {
  const [year, month] = partsOf(day);
  return (year * 12 + month - 1) % step === 0;
}
