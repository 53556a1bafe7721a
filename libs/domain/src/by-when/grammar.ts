import type { Precision } from './by-when';
import { daySpan, monthsSpan } from './calendar';
import type { Span } from './calendar';
import { isBreak, tokenAt } from './tokens';
import type { Token } from './tokens';
import type { Day } from '../day';

/** What the rules that read a date may look at. */
export interface Context {
  plain: string;
  tokens: readonly Token[];
  /** The document's date; `null` when it is unknown, and then nothing is settled from it. */
  on: Day | null;
  /** `null`: not said, so financial. */
  quarters: 'financial' | 'calendar' | null;
}

/** One date of the text, before its year is settled. It covers the tokens `from` up to, not including, `to`. */
export interface DatePart {
  from: number;
  to: number;
  /** As written; `null` when the text leaves it out. A financial or academic year counts by its start. */
  year: number | null;
  /** The days it means in a year; `null` where the calendar has none. */
  in: (year: number) => Span | null;
  precision: Precision;
  /** What neighbours in a range or a list share: only like with like. */
  unit: 'day' | 'month' | 'quarter' | 'season' | 'year' | 'other';
  /** Place within its year, so that "November to March 2024" begins in 2023. */
  order: number;
  /** "June 24": the year could be a day of the month. */
  hasDoubtfulYear?: boolean;
  /** "May 10": a day number alone may follow ("to 12"). */
  isMonthFirst?: boolean;
  /** "end of": the promise is the last day. */
  isEndOf?: boolean;
  /** Counted from the document's date. */
  isRelative?: boolean;
  /** "last summer": without a year it lies before the document's date. */
  isPast?: boolean;
  /** "next summer": without a year it begins after the document's date. */
  isNext?: boolean;
  /** Questions and notes, given the words as written and the days they were read as. */
  ask?: Remark;
  note?: Remark;
}

export type Remark = (words: string, reading: string) => string;

/** A rule looks for one kind of date at a place. */
export type Rule = (context: Context, at: number, isLinked: boolean) => DatePart | null;

/** The first rule that fits. */
export function firstOf(rules: readonly Rule[]): Rule {
  return (context, at, isLinked) => {
    for (const rule of rules) {
      const part = rule(context, at, isLinked);
      if (part !== null) return part;
    }
    return null;
  };
}

/** The words as written between two tokens, on one line. */
export function wordsOf({ plain, tokens }: Context, from: number, to: number): string {
  if (to <= from) return '';
  return plain
    .slice(tokenAt(tokens, from).start, tokenAt(tokens, to - 1).end)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that lead to a date: after one of them a bare month, season or year is meant as one. */
const DATE_LEADS = new Set(
  (
    'by in during before from until till since on this next last coming following after through throughout to than ' +
    'between about around circa approximately due deadline target commencing commenced starting started beginning ' +
    'ending within early mid late end for'
  ).split(' '),
);

export function isDateLead(token: Token): boolean {
  return DATE_LEADS.has(token.text);
}

/** Whether a phrase without a number stands where a date would: led to, or alone between marks. */
export function standsAsDate({ tokens }: Context, from: number, to: number): boolean {
  let before = from - 1;
  while (tokenAt(tokens, before).text === 'the') before--;
  const previous = tokenAt(tokens, before);
  return isDateLead(previous) || (isMark(previous) && isMark(tokenAt(tokens, to)));
}

export function isMark(token: Token): boolean {
  return isBreak(token) || MARKS.has(token.kind);
}

const MARKS = new Set<Token['kind']>(['open', 'close', 'comma', 'colon', 'semicolon', 'dash', 'slash', 'dot', 'and']);

export function skipLines(tokens: readonly Token[], at: number): number {
  let next = at;
  while (tokenAt(tokens, next).kind === 'line') next++;
  return next;
}

/** A year after a date: "2022", "'22", "of 2022", "2024/25". */
export interface YearRead {
  /** The first of the two in a span. */
  year: number;
  isSpan: boolean;
  to: number;
}

/**
 * Reads a year. Two digits count only where the caller knows that a year must follow, and always as 20xx:
 * a plan does not look back to the last century.
 */
export function yearAt({ tokens }: Context, at: number, isShortAllowed = false): YearRead | null {
  let from = skipLines(tokens, at);
  if (tokenAt(tokens, from).kind === 'comma' || tokenAt(tokens, from).text === 'of') from = skipLines(tokens, from + 1);
  const token = tokenAt(tokens, from);
  if (token.kind === 'quote') {
    const short = tokenAt(tokens, from + 1);
    return short.isGlued && isDigits(short, 2) ? { year: 2000 + short.value, isSpan: false, to: from + 2 } : null;
  }
  if (isDigits(token, 4)) {
    if (!isYearNumber(token.value) && !isMark(tokenAt(tokens, from + 1))) return null;
    const span = yearSpanAt(tokens, from, true);
    return span ?? { year: token.value, isSpan: false, to: from + 1 };
  }
  return isShortAllowed && isDigits(token, 2) ? { year: 2000 + token.value, isSpan: false, to: from + 1 } : null;
}

/** Two years in a row: "2024/25", "2024-25", "2024 to 2025". */
export function yearSpanAt(tokens: readonly Token[], at: number, isTight: boolean): YearRead | null {
  const first = tokenAt(tokens, at);
  const link = tokenAt(tokens, at + 1);
  const second = tokenAt(tokens, at + 2);
  if (!isDigits(first, 4) || !isYearNumber(first.value)) return null;
  const isLink = link.kind === 'slash' || link.kind === 'dash' || (!isTight && link.text === 'to');
  if (!isLink || (isTight && !(link.isGlued && second.isGlued))) return null;
  const next = first.value + 1;
  if (!(isDigits(second, 4) && second.value === next) && !(isDigits(second, 2) && second.value === next % 100))
    return null;
  // "1 April 2024-25 March 2025" is a range of days.
  const after = tokenAt(tokens, at + 3);
  if (after.month > 0 || (isJoint(after) && tokenAt(tokens, at + 4).kind === 'number')) return null;
  return { year: first.value, isSpan: true, to: at + 3 };
}

/** The calendar year that a month belongs to in "2024/25": from April on the first. */
export function yearWithin(read: YearRead, month: number): number {
  return read.isSpan && month < 4 ? read.year + 1 : read.year;
}

export function isYearNumber(value: number): boolean {
  return value >= 1900 && value <= 2200;
}

export function isDigits(token: Token, length: number): boolean {
  return token.kind === 'number' && token.end - token.start === length;
}

/** A dash, slash or dot inside a date, with no space before it. */
export function isJoint(token: Token): boolean {
  return token.isGlued && (token.kind === 'dash' || token.kind === 'slash' || token.kind === 'dot');
}

/** A day of a month. */
export function dayPart(from: number, to: number, year: number | null, month: number, day: number): DatePart {
  return { from, to, year, in: (y) => daySpan(y, month, day), precision: 'day', unit: 'day', order: month * 100 + day };
}

/** A whole month. */
export function monthPart(from: number, to: number, year: number | null, month: number): DatePart {
  return { from, to, year, in: (y) => monthsSpan(y, month), precision: 'month', unit: 'month', order: month * 100 };
}

const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun'.split(
    ' ',
  ),
);

/** "Thursday," before a date says nothing that the date does not. */
export function afterWeekday(tokens: readonly Token[], at: number): number {
  if (!WEEKDAYS.has(tokenAt(tokens, at).text)) return at;
  let next = at + 1;
  while (['comma', 'dot', 'line'].includes(tokenAt(tokens, next).kind) || tokenAt(tokens, next).text === 'the') next++;
  return next;
}

/** After one of these a small number counts things and is no day: "Phase 2 March 2022". */
export const NUMBERED_THINGS = new Set(
  (
    'phase stage year step tranche cohort version v wave part step level band tier objective priority workstream ks ' +
    'round sprint term group table section para paragraph page annex appendix item week quarter'
  ).split(' '),
);

/** An Accelerated Progress Plan runs for a year or two; a strategy for up to ten. */
export const YEARS_OF_A_PLAN = 2;
export const YEARS_OF_A_STRATEGY = 10;

/** Whether a year of two digits lies within so many years of the document. */
export function isNear({ on }: Context, shortYear: number, years: number): boolean {
  // Without a document's date, plans of the 2020s are the likeliest.
  return on === null ? shortYear >= 20 : Math.abs(2000 + shortYear - Number(on.slice(0, 4))) <= years;
}
