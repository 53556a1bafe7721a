/**
 * Calendar days as plain strings, `YYYY-MM-DD`. They sort as text, survive JSON, and have no time
 * zone: a deadline must not move by an hour's error at the change to summer time.
 */
export type Day = string;

/** A moment in UTC, ISO 8601, as `Date.prototype.toISOString` writes it. */
export type Instant = string;

const DAY_MS = 86_400_000;

/** Whether a text is a real day of the calendar between the years 1900 and 2200. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = partsOf(text);
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Builds a day; returns `null` where the calendar has no such day (31 June, 29 February 2023). */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): [year: number, month: number, day: number] {
  return [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10)];
}

/** A plan's words ask for the parts of ten thousand days: no pieces of text are made for it. */
function digits(day: Day, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) number = number * 10 + day.charCodeAt(index) - 48;
  return number;
}

/** Number of days in a month, leap years included. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(toMs(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same day `count` months later, held back to the month's last day (31 January + 1 = 28 February). */
export function addMonths(day: Day, count: number): Day {
  const [year, month, dayOfMonth] = partsOf(day);
  const index = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth))) as Day;
}

/** Whole days from one day to another; positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** The first day of the month that holds `day`. */
export function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The last day of the month that holds `day`. */
export function monthEnd(day: Day): Day {
  const [year, month] = partsOf(day);
  return `${day.slice(0, 7)}-${String(daysInMonth(year, month)).padStart(2, '0')}`;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "31 March 2022": the GOV.UK style, no ordinals and no comma. */
export function dayInWords(day: Day): string {
  const [year, month, dayOfMonth] = partsOf(day);
  return `${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** "March 2022". */
export function monthInWords(day: Day): string {
  const [year, month] = partsOf(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** The calendar day in England at a moment (Europe/London, summer time included). */
export function dayInLondon(instant: Instant): Day {
  return LONDON_DAY.format(new Date(instant));
}

/**
 * The last moment of a day in England: what "as at 24 March 2022" means. Everything recorded on
 * that day counts.
 */
export function endOfDayInLondon(day: Day): Instant {
  const nextMidnightUtc = toMs(addDays(day, 1));
  // London is at UTC or an hour ahead of it, so its midnight is one of these two moments.
  const candidates = [nextMidnightUtc - 3_600_000, nextMidnightUtc];
  const midnight = candidates.find((ms) => dayInLondon(new Date(ms).toISOString()) > day) ?? nextMidnightUtc;
  return new Date(midnight - 1).toISOString();
}

// en-CA writes YYYY-MM-DD.
const LONDON_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function toMs(day: Day): number {
  const [year, month, dayOfMonth] = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth);
}
