import type { Precision } from './by-when';
import { MONTHS, dayInWords, isDay, monthEnd, monthInWords, monthStart, partsOf } from '../day';
import type { Day } from '../day';
import { seasonOf } from './calendar';

interface Span {
  earliest: Day;
  latest: Day;
}

/**
 * A point in time in the GOV.UK style: no ordinals, no commas, "to" in a range. It says no more than
 * is known: a month stays a month, and what is approximate says "about".
 */
export function pointInWords(point: Span & { precision: Precision }): string {
  const { earliest, latest, precision } = point;
  if (!isDay(earliest) || !isDay(latest)) return '';
  const [firstYear, firstMonth] = partsOf(earliest);
  const [lastYear] = partsOf(latest);
  const span = spanInWords(point);
  switch (precision) {
    case 'approximate':
      return `about ${span}`;
    case 'quarter':
      return `${span} (quarter)`;
    case 'season': {
      const name = seasonOf(firstMonth);
      const years = firstYear === lastYear ? `${firstYear}` : `${firstYear} to ${lastYear}`;
      return isWholeMonths(point) && name !== null ? `${name} ${years} (${monthsInWords(point)})` : span;
    }
    case 'year':
      return earliest.endsWith('-01-01') && latest === `${firstYear}-12-31` ? `${firstYear}` : span;
    case 'financial-year':
      return isYearFrom('-04-01', point) ? `financial year ${firstYear} to ${lastYear}` : span;
    case 'academic-year':
      return isYearFrom('-09-01', point) ? `academic year ${firstYear} to ${lastYear}` : span;
    case 'day':
    case 'month':
    case 'range':
      return span;
  }
}

/** "22 April 2022", "January 2022", "April to May 2023", "10 November to 21 December 2022". */
export function spanInWords({ earliest, latest }: Span): string {
  if (earliest === latest) return dayInWords(earliest);
  const [firstYear, firstMonth, firstDay] = partsOf(earliest);
  const [lastYear, lastMonth] = partsOf(latest);
  if (isWholeMonths({ earliest, latest })) {
    if (firstYear !== lastYear) return `${monthInWords(earliest)} to ${monthInWords(latest)}`;
    return firstMonth === lastMonth ? monthInWords(earliest) : `${MONTHS[firstMonth - 1]} to ${monthInWords(latest)}`;
  }
  if (firstYear !== lastYear) return `${dayInWords(earliest)} to ${dayInWords(latest)}`;
  if (firstMonth !== lastMonth) return `${firstDay} ${MONTHS[firstMonth - 1]} to ${dayInWords(latest)}`;
  return `${firstDay} to ${dayInWords(latest)}`;
}

function monthsInWords({ earliest, latest }: Span): string {
  return `${MONTHS[partsOf(earliest)[1] - 1]} to ${MONTHS[partsOf(latest)[1] - 1]}`;
}

function isWholeMonths({ earliest, latest }: Span): boolean {
  return earliest === monthStart(earliest) && latest === monthEnd(latest);
}

function isYearFrom(start: string, { earliest, latest }: Span): boolean {
  return earliest.endsWith(start) && partsOf(latest)[0] === partsOf(earliest)[0] + 1;
}
