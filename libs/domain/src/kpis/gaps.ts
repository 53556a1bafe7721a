import { addDays, type Day } from '../day';
import type { DataGap } from '../kpi-views';
import type { Frequency, Measure, Observation } from '../plan-kpis';
import { listInWords } from '../words';
import { reachesBackTo } from './covered';
import { isSettled, observedValue, periodInWords } from './observed';
import { firstDay, lastDay, monthName, monthNumber, monthsInWords, stretchName, type MonthNumber } from './months';

/** Older periods are past mending: a series that stopped is not missing for ever. */
export const GAP_LIMIT = 24;

/** Months from one expected value to the next; terms are reckoned to end with December, April and August. */
const STEPS: Readonly<Record<Frequency, number>> = { monthly: 1, quarterly: 3, termly: 4, annual: 12 };

const STATED = ['work_in_progress', 'to_be_supplied', 'not_available', 'cannot_be_measured', 'suppressed'] as const;
type Stated = (typeof STATED)[number];

const isStated = (status: Observation['status']): status is Stated => (STATED as readonly string[]).includes(status);

/**
 * Periods for which a value was due, or is promised, and is not there; oldest first, of the last 24 expected. Values are expected from
 * the first that was reported on; before that, and where nobody says how often, only what was said instead of a value is a gap.
 * @param frequency `null`: nobody says.
 * @param series as it stands, in time order.
 */
export function gapsOf(measure: Measure, frequency: Frequency | null, series: readonly Observation[], today: Day): DataGap[] {
  const first = series.find((row) => row.periodEnd !== null && hasValue(row, measure));
  const stated = statedGaps(measure, series);
  const overdue = first?.periodEnd && frequency ? overdueGaps(measure, STEPS[frequency], first.periodEnd, series, stated, today) : [];
  if (stated.length === 0) return overdue;
  return [...stated, ...overdue].sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : a.periodEnd > b.periodEnd ? 1 : 0)).slice(-GAP_LIMIT);
}

/** A part of a period is no value of it, nor is a hope. */
function hasValue(row: Observation, { unit }: Measure): boolean {
  return isSettled(row) && row.status !== 'part_period' && observedValue(row, unit) !== null;
}

function statedGaps(measure: Measure, series: readonly Observation[]): DataGap[] {
  const gaps: DataGap[] = [];
  for (const row of series) {
    const { periodStart, periodEnd, status } = row;
    if (!isStated(status) || !periodStart || !periodEnd || observedValue(row, measure.unit) !== null) continue;
    gaps.push({ periodStart, periodEnd, words: periodInWords(row), dueOn: addDays(periodEnd, measure.publicationDelay ?? 0), standing: status });
  }
  return gaps;
}

function overdueGaps(measure: Measure, step: number, firstEnd: Day, series: readonly Observation[], stated: readonly DataGap[], today: Day): DataGap[] {
  const from = slotOf(monthNumber(firstEnd), step) + step;
  const to = newestSlot(from, step, measure.publicationDelay ?? 0, today);
  const earliest = Math.max(from, to - (GAP_LIMIT - 1) * step);
  if (to < from) return [];
  const filled = filledSlots(measure, series, earliest, to, step);
  for (const { periodStart, periodEnd } of stated) fill(filled, monthNumber(periodStart), monthNumber(periodEnd), earliest, step);
  const gaps: DataGap[] = [];
  for (let slot = earliest, index = 0; slot <= to; slot += step, index += 1) if (!filled[index]) gaps.push(overdueGap(measure, slot, step));
  return gaps;
}

/** The month with which the expected period ends; terms end when terms end, the rest as the first value did. */
function slotOf(month: MonthNumber, step: number): MonthNumber {
  return step === STEPS.termly ? Math.floor(month / step) * step + step - 1 : month;
}

/** The last expected period whose value should be there. */
function newestSlot(from: MonthNumber, step: number, delay: number, today: Day): MonthNumber {
  const month = monthNumber(addDays(today, -delay));
  const slot = from + Math.floor((month - from) / step) * step;
  return addDays(lastDay(slot), delay) < today ? slot : slot - step;
}

/** Which of the expected periods have a value: from the end of the series back, for only the last ones are asked about. */
function filledSlots(measure: Measure, series: readonly Observation[], earliest: MonthNumber, to: MonthNumber, step: number): boolean[] {
  const filled = new Array<boolean>(Math.floor((to - earliest) / step) + 1).fill(false);
  for (let at = series.length - 1; at >= 0; at -= 1) {
    const row = series[at];
    if (!row?.periodEnd) break;
    const end = monthNumber(row.periodEnd);
    if (end <= earliest - step) break;
    if (!hasValue(row, measure)) continue;
    fill(filled, answersFrom(measure, row, end), end, earliest, step);
  }
  return filled;
}

/**
 * The first month that a value answers for. A running total contains the earlier ones of its year; the 12 months to one month say
 * nothing of the 12 months to another.
 */
function answersFrom(measure: Measure, { window: own, periodStart }: Observation, end: MonthNumber): MonthNumber {
  const window = own ?? measure.window;
  if (window === 'cumulative_year') return reachesBackTo(window, measure.yearType, end) ?? end;
  return window === 'rolling_12_months' || !periodStart ? end : monthNumber(periodStart);
}

/** A value of a longer stretch answers for each period that ends within it. */
function fill(filled: boolean[], from: MonthNumber, to: MonthNumber, earliest: MonthNumber, step: number): void {
  const first = Math.max(0, Math.ceil((from - earliest) / step));
  const last = Math.min(filled.length - 1, Math.ceil((to - earliest) / step));
  for (let index = first; index <= last; index += 1) filled[index] = true;
}

function overdueGap(measure: Measure, slot: MonthNumber, step: number): DataGap {
  const periodEnd = lastDay(slot);
  const from = startOf(measure, slot, step);
  return {
    periodStart: firstDay(from),
    periodEnd,
    words: measure.window === 'rolling_12_months' ? `12 months to ${monthName(slot)}` : stretchName(from, slot),
    dueOn: addDays(periodEnd, measure.publicationDelay ?? 0),
    standing: 'overdue',
  };
}

function startOf({ window, yearType }: Measure, slot: MonthNumber, step: number): MonthNumber {
  return reachesBackTo(window, yearType, slot) ?? slot - step + 1;
}

/** "3 values overdue: March, April and May 2022; work in progress: June 2022"; `null`: none is missing. */
export function gapsInWords(measure: Measure, gaps: readonly DataGap[], series: readonly Observation[]): string | null {
  const isNever = !series.some((row) => isSettled(row) && observedValue(row, measure.unit) !== null);
  const stated = STATED.flatMap((standing) => {
    const own = gaps.filter((gap) => gap.standing === standing);
    return own.length > 0 ? [`${STATED_WORDS[standing]}: ${periodsInWords(own)}`] : [];
  });
  const overdue = gaps.filter(({ standing }) => standing === 'overdue');
  const least = overdue.length === GAP_LIMIT ? 'at least ' : '';
  const late = overdue.length > 0 ? [`${least}${overdue.length} ${overdue.length === 1 ? 'value' : 'values'} overdue: ${overdueInWords(measure, overdue)}`] : [];
  const words = [...(isNever ? ['Never reported'] : []), ...late, ...stated].join('; ');
  return words === '' ? null : words;
}

const STATED_WORDS: Readonly<Record<Stated, string>> = {
  work_in_progress: 'work in progress',
  to_be_supplied: 'to be supplied',
  not_available: 'not available',
  cannot_be_measured: 'cannot be measured',
  suppressed: 'withheld because the numbers are small',
};

/** How values that reach back are called, before the months that they reach to. */
const REACHING: Readonly<Partial<Record<NonNullable<Measure['window']>, string>>> = {
  rolling_12_months: '12 months to each of',
  cumulative_year: 'running totals to each of',
};

function overdueInWords({ window }: Measure, overdue: readonly DataGap[]): string {
  const reaching = window && REACHING[window];
  if (!reaching || overdue.length < 2) return periodsInWords(overdue);
  return `${reaching} ${monthsInWords(overdue.map(({ periodEnd }) => monthNumber(periodEnd)))}`;
}

/** Of more periods than this only the first and the last are named. */
const NAMED_PERIODS = 6;

function periodsInWords(gaps: readonly DataGap[]): string {
  const months = gaps.map(({ periodStart, periodEnd }) => (periodStart.slice(0, 7) === periodEnd.slice(0, 7) ? monthNumber(periodEnd) : null));
  const named = months.filter((month) => month !== null);
  if (named.length === gaps.length) return monthsInWords(named);
  if (gaps.length <= NAMED_PERIODS) return listInWords(gaps.map(({ words }) => words));
  return `the first of ${gaps[0]?.words}, the last of ${gaps.at(-1)?.words}`;
}
