import { addDays, dayInWords, dayOf, daysBetween, monthEnd, monthInWords, monthStart, partsOf, type DatedPoint, type Day } from '@waymark/domain';

/** Days from the day of the first start: -30 is thirty days before it. The whole example is laid around it. */
export type Offset = number;

/** A promise the way plans write it: a day, a month or a quarter of the financial year. */
export type PromiseFact = { day: Offset } | { month: Offset } | { quarter: Offset };

/** Turns offsets into days for one first start. */
export interface Calendar {
  today: Day;
  /** The working day at or before an offset. */
  at: (offset: Offset) => Day;
  /** A promise, forecast or achievement as a dated point with its words. */
  point: (promise: PromiseFact) => DatedPoint;
}

export function calendarAround(today: Day): Calendar {
  const at = (offset: Offset) => workingDay(addDays(today, offset));
  return { today, at, point: (promise) => pointOf(today, at, promise) };
}

/** Saturdays and Sundays go back to the Friday: nobody reports or promises at the weekend. */
export function workingDay(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : addDays(day, 4 - weekday);
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  // 3 January 2000 was a Monday.
  return ((daysBetween('2000-01-03', day) % 7) + 7) % 7;
}

function pointOf(today: Day, at: (offset: Offset) => Day, promise: PromiseFact): DatedPoint {
  if ('day' in promise) {
    const day = at(promise.day);
    return { text: dayInWords(day), earliest: day, latest: day, precision: 'day' };
  }
  if ('month' in promise) {
    const day = addDays(today, promise.month);
    return { text: monthInWords(day), earliest: monthStart(day), latest: monthEnd(day), precision: 'month' };
  }
  return quarterOf(addDays(today, promise.quarter));
}

/** "Q3 2026/27": quarters of the financial year, April to June is the first. */
function quarterOf(day: Day): DatedPoint {
  const [year, month] = partsOf(day);
  const firstMonth = month - ((month - 1) % 3);
  const quarter = firstMonth === 1 ? 4 : (firstMonth - 1) / 3;
  const from = firstMonth === 1 ? year - 1 : year;
  return {
    text: `Q${quarter} ${from}/${String((from + 1) % 100).padStart(2, '0')}`,
    earliest: dayOf(year, firstMonth, 1) as Day,
    latest: monthEnd(dayOf(year, firstMonth + 2, 1) as Day),
    precision: 'quarter',
  };
}
