import type { Precision } from '../by-when/by-when';
import { pointInWords, spanInWords } from '../by-when/words';
import { MONTHS, monthEnd, monthStart, partsOf, type Day } from '../day';

/** The stretch of time a value speaks of. */
export interface Period {
  start: Day;
  end: Day;
  precision: Precision;
  /** "February 2022", "autumn term 2022" */
  text: string;
}

/** How a stretch is best named: a month, a quarter, a year, a day, or from and to. */
export function periodOf(start: Day, end: Day): Period {
  const precision = precisionOf(start, end);
  const point = { earliest: start, latest: end, precision };
  return { start, end, precision, text: precision === 'quarter' ? spanInWords(point) : pointInWords(point) };
}

/** Months a stretch of whole months has; `null`: it begins or ends within one. */
export function wholeMonths(start: Day, end: Day): number | null {
  if (start !== monthStart(start) || end !== monthEnd(end)) return null;
  const [[firstYear, firstMonth], [lastYear, lastMonth]] = [partsOf(start), partsOf(end)];
  return (lastYear - firstYear) * 12 + lastMonth - firstMonth + 1;
}

function precisionOf(start: Day, end: Day): Precision {
  if (start === end) return 'day';
  const months = wholeMonths(start, end);
  const first = partsOf(start)[1];
  if (months === 1) return 'month';
  if (months === 3 && first % 3 === 1) return 'quarter';
  if (months === 12) return first === 1 ? 'year' : first === 4 ? 'financial-year' : first === 9 ? 'academic-year' : 'range';
  return 'range';
}

/** "2022/23". */
export function yearPair(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((name, index) => [name, name.slice(0, 3), name.slice(0, 4)].map((form) => [form.toLowerCase(), index + 1] as const)),
);

/** The month a word names, 1 to 12; `null`: none. */
export function monthNamed(word: string): number | null {
  return MONTH_NUMBERS.get(word.toLowerCase().replace(/\.$/, '')) ?? null;
}
