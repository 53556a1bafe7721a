import { addDays, addMonths, dayOf, daysBetween, daysInMonth, isDay, monthEnd, monthStart, partsOf } from '../day';
import type { Day } from '../day';

/** First and last day of a stretch of time. */
export interface Span {
  earliest: Day;
  latest: Day;
}

/** A span where both ends are days of the calendar, in order; otherwise `null`. */
export function spanOf(earliest: Day | null, latest: Day | null): Span | null {
  if (earliest === null || latest === null || earliest > latest) return null;
  return isDay(earliest) && isDay(latest) ? { earliest, latest } : null;
}

export function daySpan(year: number, month: number, day: number): Span | null {
  const at = dayOf(year, month, day);
  return spanOf(at, at);
}

/** Whole months from a month on; a month beyond 12 runs into later years. */
export function monthsSpan(year: number, month: number, count = 1): Span | null {
  const first = year * 12 + month - 1;
  const last = first + count - 1;
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1];
  return spanOf(
    dayOf(Math.floor(first / 12), (first % 12) + 1, 1),
    dayOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  );
}

/** The English financial year of councils and the NHS: 1 April to 31 March. */
export const FINANCIAL_YEAR_MONTH = 4;
/** The academic year of school statistics: 1 September to 31 August. */
export const ACADEMIC_YEAR_MONTH = 9;

/** Meteorological seasons (Met Office): spring is March to May. A winter runs into the next year. */
export const SEASON_MONTHS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

export function seasonOf(firstMonth: number): string | null {
  return Object.keys(SEASON_MONTHS).find((name) => SEASON_MONTHS[name] === firstMonth) ?? null;
}

/** Quarter 1 to 4 of a year; a financial year is named by the year it starts in. */
export function quarterSpan(year: number, quarter: number, kind: 'financial' | 'calendar'): Span | null {
  const firstMonth = kind === 'financial' ? FINANCIAL_YEAR_MONTH : 1;
  return monthsSpan(year, firstMonth + (quarter - 1) * 3, 3);
}

/** A named stretch of the school or church year, as [month, day] of first and last day. */
type Dates = readonly [fromMonth: number, fromDay: number, toMonth: number, toDay: number];

/** Each authority sets its own term dates, so these are rounded to whole months. */
export const TERMS: Readonly<Record<string, Dates>> = {
  autumn: [9, 1, 12, 31],
  spring: [1, 1, 3, 31],
  summer: [4, 1, 7, 31],
};

/** Half-term weeks fall within these days in nearly all English authorities. */
export const HALF_TERMS: Readonly<Record<string, Dates>> = {
  autumn: [10, 20, 11, 5],
  october: [10, 20, 11, 5],
  spring: [2, 10, 2, 25],
  february: [2, 10, 2, 25],
  summer: [5, 24, 6, 7],
  may: [5, 24, 6, 7],
};

/** "By Christmas" means before the holiday, so the last day is Christmas Day. */
export const FESTIVALS: Readonly<Record<string, Dates>> = {
  christmas: [12, 19, 12, 25],
  xmas: [12, 19, 12, 25],
};

export const SUMMER_HOLIDAYS: Dates = [7, 21, 8, 31];

export function datesSpan(year: number, [fromMonth, fromDay, toMonth, toDay]: Dates): Span | null {
  return spanOf(dayOf(year, fromMonth, fromDay), dayOf(year, toMonth, toDay));
}

/** Good Friday to Easter Monday (the anonymous Gregorian computation of Easter Sunday). */
export function easterSpan(year: number): Span | null {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const sunday = dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
  return sunday === null ? null : spanOf(addDays(sunday, -2), addDays(sunday, 1));
}

/** The Monday-to-Sunday week `offset` weeks from the one that holds a day. */
export function weekSpan(day: Day, offset: number): Span | null {
  // 3 January 2000 was a Monday.
  const weekday = ((daysBetween('2000-01-03', day) % 7) + 7) % 7;
  const monday = addDays(day, offset * 7 - weekday);
  return spanOf(monday, addDays(monday, 6));
}

/** How a text narrows a stretch down: a part of it counted in equal pieces. */
export interface Piece {
  piece: number;
  of: number;
}

/**
 * One of `of` equal pieces of a span: a month goes by days (early 1 to 10, mid 11 to 20, late 21 to the
 * end), anything longer by whole months (early year: January to April).
 */
export function pieceOf(span: Span, { piece, of }: Piece): Span | null {
  const [firstYear, firstMonth] = partsOf(span.earliest);
  const [lastYear, lastMonth, lastDay] = partsOf(span.latest);
  const months = (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
  const isWhole = span.earliest === monthStart(span.earliest) && span.latest === monthEnd(span.latest);
  if (isWhole && months % of === 0) {
    const size = months / of;
    return monthsSpan(firstYear, firstMonth + piece * size, size);
  }
  if (isWhole && months === 1) {
    const size = Math.floor(30 / of);
    const from = piece * size + 1;
    const to = piece === of - 1 ? lastDay : Math.min(from + size - 1, lastDay);
    return spanOf(dayOf(firstYear, firstMonth, from), dayOf(firstYear, firstMonth, to));
  }
  const size = Math.floor((daysBetween(span.earliest, span.latest) + 1) / of);
  const from = addDays(span.earliest, piece * size);
  return spanOf(from, piece === of - 1 ? span.latest : addDays(from, size - 1));
}

/** The day a number of days, weeks, months or years on; `null` when that is beyond the calendar we read. */
export function dayAfter(day: Day, count: number, unit: TimeUnit): Day | null {
  // Past 300 years the arithmetic leaves the years a plan can name.
  if (count > DAYS_IN_300_YEARS / DAYS_ROUGHLY[unit]) return null;
  const later =
    unit === 'day' || unit === 'week'
      ? addDays(day, unit === 'day' ? count : count * 7)
      : monthsLater(day, count, unit);
  return isDay(later) ? later : null;
}

export type TimeUnit = 'day' | 'week' | 'month' | 'year';

const DAYS_ROUGHLY: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 30, year: 365 };
const DAYS_IN_300_YEARS = 110_000;

function monthsLater(day: Day, count: number, unit: TimeUnit): Day {
  return addMonths(day, unit === 'year' ? count * 12 : count);
}
