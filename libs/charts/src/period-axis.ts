import { addMonths, daysBetween, monthEnd, monthStart, MONTHS, partsOf, type Day } from '@waymark/domain';
import { linearScale } from './scale';
import { MONTH_PX, STEPS, type Axis, type Tick } from './timeline-axis';

/** A bold year needs this many pixels to stand clear of the next. */
const YEAR_PX = 36;

export interface PeriodAxisOptions {
  /** From edge to edge. */
  span: readonly [Day, Day];
  /** First and last of what is drawn, last days of their periods: ticks from the one to the other. */
  drawn: readonly [Day, Day];
  /** Last day of the last value's period: months are counted back from it. */
  anchor: Day;
  /** Months between two values: nothing is named in between. */
  every: number;
}

/**
 * Time for values that belong to periods. A value stands at its period's last day, so the name of a month stands under its last day
 * too: the tick of a first of February would name January's value "Feb". Ticks of quarters and years meet the values whichever month
 * they end in.
 */
export function periodAxis({ span: [first, last], drawn, anchor, every }: PeriodAxisOptions, from: number, to: number): Axis {
  const days = Math.max(1, daysBetween(first, last));
  const scale = linearScale([0, days], [from, to]);
  const x = (day: Day) => Math.round(scale(daysBetween(first, day)) * 10) / 10;
  const perMonth = (to - from) / (days / 30.44);
  const step = STEPS.find((each) => each >= every && perMonth * each >= (each >= 12 ? YEAR_PX : MONTH_PX)) ?? 600;
  const ends = [drawn[0] > first ? drawn[0] : first, drawn[1] < last ? monthEnd(drawn[1]) : last] as const;
  return { x, step, ticks: named(ticksBetween([ends[0], ends[1] < last ? ends[1] : last], anchor, step, x), step) };
}

function ticksBetween([first, last]: readonly [Day, Day], anchor: Day, step: number, x: (day: Day) => number): Tick[] {
  const ticks: Tick[] = [];
  let month = monthStart(anchor);
  while (monthEnd(addMonths(month, step)) <= last) month = addMonths(month, step);
  for (; monthEnd(month) >= first; month = addMonths(month, -step)) {
    const day = monthEnd(month);
    if (day <= last) ticks.unshift({ day, x: x(day), label: MONTHS[partsOf(day)[1] - 1]!.slice(0, 3), year: day.slice(0, 4) });
  }
  return ticks;
}

/** The days most values are apart. */
export function usualStep(points: readonly { day: Day }[]): number {
  const steps = points.slice(1).map(({ day }, index) => daysBetween(points[index]!.day, day));
  const middle = steps.sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)];
  return Math.max(1, middle ?? LONE_STEP);
}

/** Days taken for a step where there is only one value. */
const LONE_STEP = 30;

/** Whole months in a step: 1 for what comes more often. */
export function monthsOf(days: number): number {
  return Math.max(1, Math.round(days / 30.44));
}

/** The year under the first month and under the first of each further year; under every month where they are a year or more apart. */
function named(ticks: readonly Tick[], step: number): Tick[] {
  if (step >= 12) return [...ticks];
  const isNew = (index: number) => index === 0 || ticks[index]!.year !== ticks[index - 1]!.year;
  const second = ticks.findIndex((_, index) => index > 0 && isNew(index));
  const isCrowded = second > 0 && ticks[second]!.x - ticks[0]!.x < YEAR_PX;
  return ticks.map((tick, index) => ({ ...tick, year: isNew(index) && !(index === 0 && isCrowded) ? tick.year : null }));
}
