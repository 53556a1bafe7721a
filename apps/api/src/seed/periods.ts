import { addDays, addMonths, dayInWords, monthEnd, monthInWords, type Day } from '@waymark/domain';
import type { PeriodFact } from './facts';

const YEAR_TYPE = 'The source does not say whether this is a financial or an academic year';

/** A calendar month: `month('2021-04')`. */
export function month(yearAndMonth: string, text?: string, note?: string): PeriodFact {
  const start = `${yearAndMonth}-01`;
  return { start, end: monthEnd(start), precision: 'month', text: text ?? monthInWords(start), ...(note ? { note } : {}) };
}

/** A month the document prints without its year. */
export function monthWithoutYear(yearAndMonth: string, text: string): PeriodFact {
  return month(yearAndMonth, text, `The year of "${text}" is not printed; read as the last one before the document.`);
}

export function day(on: Day, text?: string): PeriodFact {
  return { start: on, end: on, precision: 'day', text: text ?? dayInWords(on) };
}

export function range(start: Day, end: Day, text: string, note?: string): PeriodFact {
  return { start, end, precision: 'range', text, ...(note ? { note } : {}) };
}

export function calendarYear(year: number, text: string, note?: string): PeriodFact {
  return { start: `${year}-01-01`, end: `${year}-12-31`, precision: 'year', text, ...(note ? { note } : {}) };
}

/** "2021/22", read as 1 April 2021 to 31 March 2022. */
export function financialYear(from: number, text: string): PeriodFact {
  const note = `${YEAR_TYPE}; read as 1 April ${from} to 31 March ${from + 1}.`;
  return { start: `${from}-04-01`, end: `${from + 1}-03-31`, precision: 'financial-year', text, note };
}

/** "2020/21" where school years are meant, read as 1 September to 31 August. */
export function academicYear(from: number, text: string): PeriodFact {
  const note = `${YEAR_TYPE}; read as 1 September ${from} to 31 August ${from + 1}.`;
  return { start: `${from}-09-01`, end: `${from + 1}-08-31`, precision: 'academic-year', text, note };
}

/** "In the last 6 months", counted back from the day the document counts as recorded. */
export function lastMonths(count: number, until: Day, text: string): PeriodFact {
  return {
    start: addDays(addMonths(until, -count), 1),
    end: until,
    precision: 'approximate',
    text,
    note: `Relative to the document; counted back from ${dayInWords(until)}, the day it counts as recorded.`,
  };
}

/** "Since February 2022", up to the day the document counts as recorded. */
export function since(start: Day, until: Day, text: string): PeriodFact {
  return {
    start,
    end: until,
    precision: 'approximate',
    text,
    note: `The end is not stated; read as ${dayInWords(until)}, the day the document counts as recorded.`,
  };
}

/** No date at all, or one that cannot be settled from the document. */
export function undated(text: string, note?: string): PeriodFact {
  return { start: null, end: null, precision: null, text, ...(note ? { note } : {}) };
}
