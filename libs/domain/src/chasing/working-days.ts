import { addDays, dayOf, daysBetween, monthEnd, partsOf, type Day } from '../day';

/** Whether people in England work on a day: Monday to Friday, except bank holidays in England. */
export function isWorkingDay(day: Day): boolean {
  return weekdayOf(day) < SATURDAY && !bankHolidays(partsOf(day)[0]).has(day);
}

/** The `count`th working day after a day, before it when negative; the day itself for 0, whatever it is. */
export function addWorkingDays(day: Day, count: number): Day {
  const step = Math.sign(count);
  let [found, left] = [day, Math.abs(count)];
  while (left > 0) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier: from `to` on, up to the day before `from`. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) {
    const back = workingDaysBetween(addDays(to, -1), addDays(from, -1));
    return back === 0 ? 0 : -back;
  }
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The first working day of the week that holds a day; weeks begin on Monday. England has no week without one. */
export function firstWorkingDayOfWeek(day: Day): Day {
  return addWorkingDays(addDays(day, -weekdayOf(day) - 1), 1);
}

/**
 * The bank holidays of a year in England by the rules of gov.uk/bank-holidays: a holiday on a weekend has a substitute,
 * the next working day that is none. Later proclamations are not known; each changes the table of one-offs.
 */
export function bankHolidays(year: number): ReadonlySet<Day> {
  const known = YEARS.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const days = new Set<Day>([
    orMonday(on(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ]);
  const { moved, added } = ONE_OFF_HOLIDAYS[year] ?? {};
  for (const day of moved ?? []) days.delete(day);
  for (const day of added ?? []) days.add(day);
  YEARS.set(year, days);
  return days;
}

/** What was proclaimed for one year: the days that were moved away, and those that were added. Source: gov.uk/bank-holidays. */
export const ONE_OFF_HOLIDAYS: Readonly<Record<number, { moved?: readonly Day[]; added: readonly Day[] }>> = {
  // Royal wedding.
  2011: { added: ['2011-04-29'] },
  // Spring bank holiday moved; Diamond Jubilee.
  2012: { moved: ['2012-05-28'], added: ['2012-06-04', '2012-06-05'] },
  // Early May bank holiday moved to VE day.
  2020: { moved: ['2020-05-04'], added: ['2020-05-08'] },
  // Spring bank holiday moved; Platinum Jubilee; state funeral of Queen Elizabeth II.
  2022: { moved: ['2022-05-30'], added: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  // Coronation of King Charles III.
  2023: { added: ['2023-05-08'] },
};

const YEARS = new Map<number, ReadonlySet<Day>>();

const A_MONDAY: Day = '1900-01-01';
const SATURDAY = 5;

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
}

function on(year: number, month: number, day: number): Day {
  return dayOf(year, month, day) as Day;
}

function firstMonday(year: number, month: number): Day {
  const seventh = on(year, month, 7);
  return addDays(seventh, -weekdayOf(seventh));
}

/** A day on a weekend gives the Monday after it. */
function orMonday(day: Day): Day {
  return weekdayOf(day) < SATURDAY ? day : addDays(day, 7 - weekdayOf(day));
}

function lastMonday(year: number, month: number): Day {
  const last = monthEnd(on(year, month, 1));
  return addDays(last, -weekdayOf(last));
}

/** Christmas Day and Boxing Day, two days together: a substitute for both when they fall on a weekend. */
function christmas(year: number): Day[] {
  const [day, boxing] = [on(year, 12, 25), on(year, 12, 26)];
  const weekday = weekdayOf(day);
  // Friday: Boxing Day on the Monday. Saturday: both. Sunday: Boxing Day is the Monday itself, Christmas the Tuesday.
  if (weekday === SATURDAY - 1) return [day, on(year, 12, 28)];
  if (weekday === SATURDAY) return [on(year, 12, 27), on(year, 12, 28)];
  if (weekday === SATURDAY + 1) return [boxing, on(year, 12, 27)];
  return [day, boxing];
}

/** Easter Sunday of the Gregorian calendar: the anonymous computus, as Meeus gives it. */
function easterSunday(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return on(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
