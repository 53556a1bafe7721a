import { dayOf, MONTHS, type Day } from '@waymark/domain';

export type DatePart = 'day' | 'month' | 'year';
export type DateParts = Record<DatePart, string>;

export type DateInputResult = { day: Day } | { message: string; parts: DatePart[] };

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/**
 * Reads the three fields of a date input. Months may be numbers or names, whole or shortened. The
 * messages are those of the GOV.UK date input; `parts` says which fields they are about.
 */
export function parseDateInput(fields: DateParts): DateInputResult {
  const missing = PARTS.filter((part) => fields[part].trim() === '');
  if (missing.length === PARTS.length) return { message: 'Enter a date', parts: [...PARTS] };
  if (missing.length > 0) return { message: `Date must include a ${missing.join(' and ')}`, parts: missing };
  const day = wholeNumber(fields.day);
  const month = monthNumber(fields.month);
  const year = wholeNumber(fields.year);
  if (year !== null && fields.year.trim().length !== 4) return { message: 'Year must include 4 numbers', parts: ['year'] };
  const unreadable = PARTS.filter((part) => ({ day, month, year })[part] === null);
  if (day === null || month === null || year === null) return { message: 'Date must be a real date', parts: unreadable };
  const found = dayOf(year, month, day);
  return found ? { day: found } : { message: 'Date must be a real date', parts: [...PARTS] };
}

/** The fields that would give this text: what was in the address goes back into the form. */
export function datePartsOf(text: string): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d{1,4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return { day: withoutZero(day), month: withoutZero(month), year };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** "3", "03", "March", "mar", "Sept." */
function monthNumber(text: string): number | null {
  const number = wholeNumber(text);
  if (number !== null) return number;
  const name = text.trim().toLowerCase().replace(/\.$/, '');
  if (name.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name));
  return index === -1 ? null : index + 1;
}

function withoutZero(text: string): string {
  return text.replace(/^0+(?=\d)/, '');
}
