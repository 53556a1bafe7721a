import { addDays, dayInWords, monthEnd, monthStart, partsOf } from '../day';
import type { Day } from '../day';
import { amountAt, isTiedToEvent, unitAt } from './amounts';
import type { Amount } from './amounts';
import { dayAfter, monthsSpan, pieceOf, quarterSpan, spanOf, weekSpan } from './calendar';
import type { Piece, Span } from './calendar';
import { dayRule } from './days';
import { YEARS_OF_A_PLAN, firstOf, isDigits, isMark, isNear } from './grammar';
import type { Context, DatePart, Remark, Rule } from './grammar';
import { periodRule } from './periods';
import { yearKindAt, yearPart } from './years';
import { tokenAt } from './tokens';
import type { Token } from './tokens';

/** Dates counted from the document ("within the next 5 months", "end of next month") and parts of a period ("mid-May"). */

const WINDOW_LEADS = new Set(['within', 'in', 'over', 'during', 'for']);
const COMING = new Set(['next', 'coming', 'following']);

const askAboutDocument =
  (on: Day | null): Remark =>
  (words, reading) =>
    `“${words}” is read as ${reading}, counted from the document's date${on === null ? '' : `, ${dayInWords(on)}`}. Is that right?`;

function relativePart(
  context: Context,
  from: number,
  to: number,
  span: Span | null,
  precision: DatePart['precision'],
): DatePart {
  return {
    from,
    to,
    year: span === null ? null : partsOf(span.earliest)[0],
    in: () => span,
    precision,
    unit: 'other',
    order: 0,
    isRelative: true,
    ask: askAboutDocument(context.on),
  };
}

/** "within the next 5 months", "within 6 weeks", "the next two years", "in 6 weeks' time". */
const amounts: Rule = (context, at) => {
  const { tokens, on } = context;
  const lead = tokenAt(tokens, at).text;
  let next = WINDOW_LEADS.has(lead) ? at + 1 : at;
  if (tokenAt(tokens, next).text === 'the') next++;
  const isComing = COMING.has(tokenAt(tokens, next).text);
  if (isComing) next++;
  const isLed = lead === 'within' || lead === 'in' || isComing;
  const amount = amountAt(tokens, next) ?? (isComing && next > at + 1 ? oneUnitAt(tokens, next) : null);
  if (amount === null || amount.most === 0) return null;
  let { to } = amount;
  const isFromNow = tokenAt(tokens, to).text === 'from' && ['now', 'today'].includes(tokenAt(tokens, to + 1).text);
  if (!(isLed || isFromNow) || isTiedToEvent(tokens, to)) return null;
  if (isFromNow) to += 2;
  if (tokenAt(tokens, to).text === 'time') to++;
  if (on === null) return relativePart(context, at, to, null, 'range');
  const latest = dayAfter(on, amount.most, amount.unit);
  if (isComing || lead === 'within') return relativePart(context, at, to, spanOf(on, latest), 'range');
  // "In 6 weeks" points at the end of that time; the last week, month or year of it is as near as the words go.
  if (amount.least < amount.most)
    return relativePart(context, at, to, spanOf(dayAfter(on, amount.least, amount.unit), latest), 'approximate');
  if (amount.unit === 'day') return relativePart(context, at, to, spanOf(latest, latest), 'day');
  const before = dayAfter(on, amount.most - 1, amount.unit);
  return relativePart(context, at, to, spanOf(before === null ? null : addDays(before, 1), latest), 'approximate');
};

function oneUnitAt(tokens: readonly Token[], at: number): Amount | null {
  const unit = unitAt(tokens, at);
  // "In the next year" may also be the calendar's next year, which the named periods read.
  return unit === null || unit === 'year' ? null : { least: 1, most: 1, unit, to: at + 1 };
}

/** "next month", "this year", "the current financial year"; with "the" alone only after "end of" and its like. */
const namedPeriods: Rule = (context, at, isLinked) => {
  const { tokens, on } = context;
  let next = tokenAt(tokens, at).text === 'the' ? at + 1 : at;
  const word = tokenAt(tokens, next).text;
  const offset = word === 'next' || word === 'coming' ? 1 : 0;
  const isNamed = offset === 1 || word === 'this' || word === 'current';
  if (!isNamed && !(isLinked && OF_WORDS.has(tokenAt(tokens, at - 1).text))) return null;
  if (isNamed) next++;
  const kind = yearKindAt(tokens, next);
  const unit = tokenAt(tokens, next).text;
  if (kind !== null) {
    const after = tokenAt(tokens, kind.to).text === 'of' ? kind.to + 1 : kind.to;
    if (tokenAt(tokens, after).kind === 'number') return null;
    const base = yearPart(at, kind.to, null, kind.kind);
    return on === null
      ? base
      : { ...relativePart(context, at, kind.to, currentOf(base, on, offset), base.precision), unit: 'year' };
  }
  // "End of Year 11" is a school year group.
  if (!['week', 'month', 'quarter', 'year', 'term'].includes(unit) || tokenAt(tokens, next + 1).kind === 'number')
    return null;
  const [span, precision] = on === null ? [null, 'range' as const] : periodOf(on, unit, offset);
  return {
    ...relativePart(context, at, next + 1, span, precision),
    unit: unit === 'month' ? 'month' : unit === 'year' ? 'year' : 'other',
  };
};

const OF_WORDS = new Set(['of', 'in', 'end', 'early', 'mid', 'middle', 'late']);

/** The stretch that holds the document's date, or the one after it. */
function currentOf(part: DatePart, on: Day, offset: number): Span | null {
  const year = partsOf(on)[0];
  const start = [year, year - 1].find((y) => (part.in(y)?.earliest ?? '9') <= on) ?? year;
  return part.in(start + offset);
}

function periodOf(on: Day, unit: string, offset: number): [Span | null, DatePart['precision']] {
  const [year, month] = partsOf(on);
  switch (unit) {
    case 'week':
      return [weekSpan(on, offset), 'range'];
    case 'month':
      return [monthsSpan(year, month + offset), 'month'];
    case 'quarter': {
      // Quarters of the financial and the calendar year begin in the same months.
      const index = Math.floor((month - 1) / 3) + offset;
      return [quarterSpan(year + Math.floor(index / 4), (index % 4) + 1, 'calendar'), 'quarter'];
    }
    case 'term':
      return [termSpan(year, month, offset), 'approximate'];
    default:
      return [monthsSpan(year + offset, 1, 12), 'year'];
  }
}

/** Terms begin in January, April and September, as the named terms are read. */
function termSpan(year: number, month: number, offset: number): Span | null {
  const index = (month >= 9 ? 2 : month >= 4 ? 1 : 0) + offset;
  const [firstMonth, count] = (
    [
      [1, 3],
      [4, 4],
      [9, 4],
    ] as const
  )[index % 3] ?? [1, 3];
  return monthsSpan(year + Math.floor(index / 3), firstMonth, count);
}

/** "next March", "this autumn", "last summer": the word says which year, as far as it goes. */
const namedTimes: Rule = (context, at) => {
  const word = tokenAt(context.tokens, at).text;
  if (!['next', 'this', 'coming', 'last'].includes(word)) return null;
  const part = firstOf([dayRule, periodRule])(context, at + 1, true);
  if (part === null || part.year !== null || part.unit === 'quarter') return null;
  return { ...part, from: at, isPast: word === 'last', isNext: word === 'next' || word === 'coming' };
};

/** "today", "year end". */
const namedDays: Rule = (context, at) => {
  const { tokens, on } = context;
  const word = tokenAt(tokens, at).text;
  if (word === 'today' || word === 'tomorrow') {
    const day = on === null ? null : addDays(on, word === 'today' ? 0 : 1);
    return relativePart(context, at, at + 1, spanOf(day, day), 'day');
  }
  const end = tokenAt(tokens, at + 1).kind === 'dash' ? at + 2 : at + 1;
  if ((word !== 'year' && word !== 'month') || tokenAt(tokens, end).text !== 'end') return null;
  const following = firstOf([periodRule, dayRule])(context, end + 1, true);
  if (following !== null) return following.unit === 'day' ? null : { ...following, from: at, isEndOf: true };
  if (word === 'month') {
    const span = on === null ? null : spanOf(monthStart(on), monthEnd(on));
    return { ...relativePart(context, at, end + 1, span, 'month'), isEndOf: true };
  }
  const base = yearPart(at, end + 1, null, 'financial');
  const span = on === null ? null : currentOf(base, on, 0);
  return {
    ...relativePart(context, at, end + 1, span, 'financial-year'),
    isEndOf: true,
    ask: (words, reading) =>
      `“${words}” is read as the end of the financial year, ${reading}. Is that right, or is another year meant?`,
  };
};

export const relativeRule: Rule = firstOf([amounts, namedPeriods, namedTimes, namedDays]);

interface Narrowing {
  to: number;
  /** `null`: the whole, of which the last day is promised. */
  first: Piece | null;
  last: Piece | null;
}

const THIRDS: Readonly<Record<string, number>> = { early: 0, mid: 1, middle: 1, late: 2 };
const ORDINALS: Readonly<Record<string, number>> = {
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  '1': 0,
  '2': 1,
  '3': 2,
  '4': 3,
};

function narrowingAt(tokens: readonly Token[], at: number): Narrowing | null {
  const third = thirdAt(tokens, at);
  if (third !== null) {
    const link = tokenAt(tokens, at + 1);
    const second = link.text === 'to' || ['dash', 'slash', 'and'].includes(link.kind) ? thirdAt(tokens, at + 2) : null;
    return { to: second === null ? at + 1 : at + 3, first: third, last: second ?? third };
  }
  const word = tokenAt(tokens, at).text;
  if (word === 'end') return { to: at + 1, first: null, last: null };
  const isOf = tokenAt(tokens, at + 1).text === 'of';
  if ((word === 'start' || word === 'beginning') && isOf)
    return { to: at + 1, first: { piece: 0, of: 3 }, last: { piece: 0, of: 3 } };
  const isSuffixed = ['st', 'nd', 'rd', 'th'].includes(tokenAt(tokens, at + 1).text);
  const noun = tokenAt(tokens, isSuffixed ? at + 2 : at + 1).text;
  const to = isSuffixed ? at + 3 : at + 2;
  if (!['of', 'in'].includes(tokenAt(tokens, to).text)) return null;
  const isLast = word === 'last' || word === 'final' || word === 'latter';
  const index = isLast ? 0 : Object.hasOwn(ORDINALS, word) ? ORDINALS[word] : undefined;
  if (index === undefined) return null;
  if (noun === 'half' && index < 2) {
    const half = { piece: isLast ? 1 : index, of: 2 };
    return { to, first: half, last: half };
  }
  if (noun !== 'week') return null;
  const week = { piece: isLast ? 3 : index, of: 4 };
  return { to, first: week, last: week };
}

function thirdAt(tokens: readonly Token[], at: number): Piece | null {
  const { text } = tokenAt(tokens, at);
  const piece = Object.hasOwn(THIRDS, text) ? THIRDS[text] : undefined;
  return piece === undefined ? null : { piece, of: 3 };
}

/** "early 2025", "mid-May", "end of June 2025", "first half of 2023", "last week of June". */
export const narrowedRule: Rule = (context, at) => {
  const { tokens } = context;
  const start = tokenAt(tokens, at).text === 'the' ? at + 1 : at;
  const narrowing = narrowingAt(tokens, start);
  if (narrowing === null) return null;
  let next = narrowing.to;
  if (tokenAt(tokens, next).kind === 'dash' && tokenAt(tokens, next).isGlued) next++;
  if (['of', 'in'].includes(tokenAt(tokens, next).text)) next++;
  const afterThe = tokenAt(tokens, next).text === 'the' ? next + 1 : next;
  const part = wholeRule(context, next, true) ?? wholeRule(context, afterThe, true) ?? shortYear(context, next);
  if (part === null || part.unit === 'day') return null;
  const { first, last } = narrowing;
  if (first?.of === 4 && part.unit !== 'month') return null;
  if (first === null || last === null) return { ...part, from: at, isEndOf: true, note: noteOnEnd };
  return {
    ...part,
    from: at,
    order: part.order + first.piece,
    precision: 'approximate',
    in: (year) => {
      const whole = part.in(year);
      if (whole === null) return null;
      return spanOf(pieceOf(whole, first)?.earliest ?? null, pieceOf(whole, last)?.latest ?? null);
    },
    note: (words, reading) => `“${words}” is read as ${reading}, because it names no exact days.`,
  };
};

/** The "22" of "late 22". */
function shortYear(context: Context, at: number): DatePart | null {
  const year = tokenAt(context.tokens, at);
  if (!isDigits(year, 2) || !isMark(tokenAt(context.tokens, at + 1)) || !isNear(context, year.value, YEARS_OF_A_PLAN))
    return null;
  const ask: Remark = (words, reading) => `“${words}” is read as ${reading}. Is that right?`;
  return { ...yearPart(at, at + 1, 2000 + year.value, 'calendar'), ask };
}

const wholeRule = firstOf([periodRule, relativeRule, dayRule]);

const noteOnEnd: Remark = (words, reading) => `“${words}” is kept as ${reading}: it is late only after the last day.`;
