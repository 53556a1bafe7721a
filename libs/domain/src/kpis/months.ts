import { MONTHS, daysInMonth, type Day } from '../day';
import { listInWords } from '../words';

/** Months counted from the year 0: January 2022 is 24264. A series of them needs no dates to be made. */
export type MonthNumber = number;

export function monthNumber(day: Day): MonthNumber {
  const year = (day.charCodeAt(0) - 48) * 1000 + (day.charCodeAt(1) - 48) * 100 + (day.charCodeAt(2) - 48) * 10 + day.charCodeAt(3) - 48;
  return year * 12 + (day.charCodeAt(5) - 48) * 10 + day.charCodeAt(6) - 49;
}

export function dayOfMonth(day: Day): number {
  return (day.charCodeAt(8) - 48) * 10 + day.charCodeAt(9) - 48;
}

export function firstDay(month: MonthNumber): Day {
  return `${prefix(month)}-01`;
}

export function lastDay(month: MonthNumber): Day {
  return `${prefix(month)}-${String(daysInMonth(Math.floor(month / 12), (month % 12) + 1))}`;
}

function prefix(month: MonthNumber): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** "March 2022" */
export function monthName(month: MonthNumber): string {
  return `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;
}

/** The stretch of months that ends with one: "January to March 2022", "December 2021 to February 2022", "March 2022", "2022". */
export function stretchName(from: MonthNumber, to: MonthNumber): string {
  if (from === to) return monthName(to);
  const [first, last] = [Math.floor(from / 12), Math.floor(to / 12)];
  if (from % 12 === 0 && to - from === 11) return String(first);
  return first === last ? `${MONTHS[from % 12]} to ${monthName(to)}` : `${monthName(from)} to ${monthName(to)}`;
}

/** More months than this in a row are named by the first and the last. */
const NAMED_IN_A_ROW = 4;

/** "March, April and May 2022", "March 2022 to February 2023", "November 2021, and March to July 2022" of months in their order. */
export function monthsInWords(months: readonly MonthNumber[]): string {
  const runs: [from: MonthNumber, to: MonthNumber][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last?.[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  const said = runs.flatMap(([from, to]) =>
    to - from < NAMED_IN_A_ROW ? Array.from({ length: to - from + 1 }, (_, index) => ({ from: from + index, to: from + index })) : [{ from, to }],
  );
  return listInWords(said.map(({ from, to }, index) => (from === to && isNameEnough(from, said[index + 1]) ? (MONTHS[from % 12] ?? '') : spanName(from, to))));
}

function spanName(from: MonthNumber, to: MonthNumber): string {
  return from === to ? monthName(to) : Math.floor(from / 12) === Math.floor(to / 12) ? `${MONTHS[from % 12]} to ${monthName(to)}` : `${monthName(from)} to ${monthName(to)}`;
}

/** The year is said once, with the last month of it. */
function isNameEnough(month: MonthNumber, next: { from: MonthNumber; to: MonthNumber } | undefined): boolean {
  return next !== undefined && next.from === next.to && Math.floor(next.from / 12) === Math.floor(month / 12);
}
