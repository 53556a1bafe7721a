import { MONTHS, addDays, isDay } from '../day';
import { daySpan, spanOf } from './calendar';
import {
  NUMBERED_THINGS,
  YEARS_OF_A_PLAN,
  YEARS_OF_A_STRATEGY,
  afterWeekday,
  dayPart,
  firstOf,
  isDigits,
  isJoint,
  isMark,
  isNear,
  isYearNumber,
  monthPart,
  skipLines,
  standsAsDate,
  yearAt,
  yearWithin,
} from './grammar';
import type { Context, DatePart, Rule } from './grammar';
import { inNumbers } from './numbers';
import { afterWords, tokenAt } from './tokens';
import type { Token } from './tokens';

/** Days and months in words ("4 Nov 2024", "May 25, 2025"), and weeks by a day. */

const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
const COUNTING = new Set('first second third fourth fifth sixth final last next this'.split(' '));

/** Whether a number belongs to a word: "B12", "phase 3", "2.11". */
function isNumberOfThing({ tokens }: Context, at: number): boolean {
  const token = tokenAt(tokens, at);
  const previous = tokenAt(tokens, at - 1);
  if (token.isGlued && previous.kind === 'word' && previous.month === 0) return true;
  return token.value <= 13 && NUMBERED_THINGS.has(previous.text) && !COUNTING.has(tokenAt(tokens, at - 2).text);
}

/** "1", "1st", "31 st": a number of one or two digits, possibly no day of any month. */
export function dayNumberAt(context: Context, at: number): { value: number; isOrdinal: boolean; to: number } | null {
  const token = tokenAt(context.tokens, at);
  if (!(isDigits(token, 1) || isDigits(token, 2)) || isNumberOfThing(context, at)) return null;
  const isOrdinal = ORDINALS.has(tokenAt(context.tokens, at + 1).text);
  return { value: token.value, isOrdinal, to: at + (isOrdinal ? 2 : 1) };
}

/** Steps over the dash, slash or dot of "4-Nov-24". */
function afterJoint(tokens: readonly Token[], at: number): number {
  return isJoint(tokenAt(tokens, at)) && tokenAt(tokens, at + 1).isGlued ? at + 1 : at;
}

/** The place after a month's name and its full stop, as in "Sept. 2022". */
function afterMonth(tokens: readonly Token[], at: number): number {
  const dot = tokenAt(tokens, at + 1);
  return dot.kind === 'dot' &&
    dot.isGlued &&
    !isMark(tokenAt(tokens, at + 2)) &&
    tokenAt(tokens, at + 2).kind === 'number'
    ? at + 2
    : at + 1;
}

const TIME_WORDS = new Set(
  'am pm a.m p.m day days week weeks month months year years term terms hour hours working school'.split(' '),
);

/** Whether a two-digit number counts something else: a time, a share, the day of the next month. */
function isNoYear(context: Context, at: number): boolean {
  const next = tokenAt(context.tokens, at + 1);
  if (ORDINALS.has(next.text) || TIME_WORDS.has(next.text) || next.text === '%') return true;
  if (next.month > 0 && !standsAlone(next)) return true;
  if (next.text === 'of' && tokenAt(context.tokens, at + 2).month > 0) return true;
  return (
    next.isGlued &&
    (next.kind === 'colon' ||
      (isJoint(next) && tokenAt(context.tokens, at + 2).kind === 'number' && next.kind !== 'dash'))
  );
}

function standsAlone(token: Token): boolean {
  return token.text === 'may' && !token.isCapital;
}

/** Whether "22" after a month is more likely 2022 than a day: near the document's year, or no day at all. */
function isLikelyYear(context: Context, value: number): boolean {
  return value > 31 || isNear(context, value, YEARS_OF_A_PLAN);
}

/** "4 Nov 2024", "the 4th of November", "Thursday, 31st March 22", "4-Nov-24". */
const dayFirst: Rule = (context, at) => {
  const { tokens } = context;
  let start = afterWeekday(tokens, at);
  if (tokenAt(tokens, start).text === 'the') start++;
  const day = dayNumberAt(context, start);
  if (day === null) return null;
  let next = skipLines(tokens, afterJoint(tokens, day.to));
  const of = afterWords(tokens, next, ['of']);
  if (of > 0) next = skipLines(tokens, of);
  const { month } = tokenAt(tokens, next);
  if (month === 0 || isVerb(context, next)) return null;
  const joint = afterMonth(tokens, next);
  const yearPlace = afterJoint(tokens, joint);
  const shortPlace = skipLines(tokens, tokenAt(tokens, yearPlace).kind === 'comma' ? yearPlace + 1 : yearPlace);
  const isShort =
    isDigits(tokenAt(tokens, shortPlace), 2) && !isNoYear(context, shortPlace) && shortPlace === yearPlace;
  const read = yearAt(context, yearPlace, isShort);
  if (read === null) return dayPart(at, next + 1, null, month, day.value);
  return { ...dayPart(at, read.to, yearWithin(read, month), month, day.value), ...askAboutSpan(read.isSpan) };
};

/** "2 may need": a verb, not a month. */
function isVerb({ tokens }: Context, at: number): boolean {
  const token = tokenAt(tokens, at);
  const next = tokenAt(tokens, at + 1);
  return token.text === 'may' && !token.isCapital && next.kind === 'word' && MODAL_COMPANY.has(next.text);
}

const MODAL_COMPANY = new Set(
  'be not have need also take require change slip vary include well only still come become move get go delay apply never'.split(
    ' ',
  ),
);

function askAboutSpan(isSpan: boolean): Pick<DatePart, 'ask'> {
  return isSpan
    ? { ask: (words, reading) => `“${words}” gives two years. It is read as ${reading}. Is that right?` }
    : {};
}

/** "June 2024", "May 25, 2025", "Jun-24", "June 24" and a month alone. */
const monthFirst: Rule = (context, at, isLinked) => {
  const { tokens } = context;
  const start = afterWeekday(tokens, at);
  const { month } = tokenAt(tokens, start);
  if (month === 0 || tokenAt(tokens, start + 1).text === 'half') return null;
  const afterName = afterMonth(tokens, start);
  const place = skipLines(tokens, afterJoint(tokens, afterName));
  const long = yearAt(context, place);
  if (long !== null) {
    return { ...monthPart(at, long.to, yearWithin(long, month), month), ...askAboutSpan(long.isSpan) };
  }
  const bare = isBareMonth(context, start, isLinked) ? monthPart(at, start + 1, null, month) : null;
  const number = tokenAt(tokens, place);
  if (!isDigits(number, 1) && !isDigits(number, 2)) return bare;
  const day = dayNumberAt(context, place);
  if (day === null) return bare;
  const yearPlace = tokenAt(tokens, day.to).kind === 'comma' ? day.to + 1 : day.to;
  const full = yearAt(context, day.to, day.isOrdinal && !isNoYear(context, yearPlace));
  if (full !== null && !(tokenAt(tokens, place + 1).isGlued && full.isSpan)) {
    return { ...dayPart(at, full.to, yearWithin(full, month), month, day.value), isMonthFirst: true };
  }
  if (day.isOrdinal) return { ...dayPart(at, day.to, null, month, day.value), isMonthFirst: true };
  const isJoined = place > afterName && tokenAt(tokens, place).isGlued;
  if (isNoYear(context, place) && !isJoined) return bare;
  return dayOrYear(context, at, place, month, isJoined) ?? bare;
};

function dayOrYear(context: Context, at: number, place: number, month: number, isJoined: boolean): DatePart | null {
  const { tokens } = context;
  const { value } = tokenAt(tokens, place);
  const asDay = value >= 1 ? dayPart(at, place + 1, null, month, value) : null;
  if (!isDigits(tokenAt(tokens, place), 2)) return asDay && { ...asDay, isMonthFirst: true };
  const link = tokenAt(tokens, place + 1);
  const isDayRange = (link.kind === 'dash' || link.text === 'to') && dayNumberAt(context, place + 2) !== null;
  const endsRange = isDayRange && tokenAt(tokens, place + 3).month === 0;
  if (isJoined || (isLikelyYear(context, value) && !endsRange)) {
    return {
      ...monthPart(at, place + 1, 2000 + value, month),
      hasDoubtfulYear: true,
      ask: (words, reading) =>
        asDay !== null && daySpan(2000, month, value) !== null
          ? `“${words}” is read as ${reading}. Is that right, or is it ${value} ${MONTHS[month - 1]}?`
          : `“${words}” is read as ${reading}. Is that right?`,
    };
  }
  if (asDay === null) return null;
  if (endsRange || !isNear(context, value, YEARS_OF_A_STRATEGY)) return { ...asDay, isMonthFirst: true };
  return {
    ...asDay,
    isMonthFirst: true,
    ask: (words, reading) =>
      `“${words}” is read as ${reading}. Is that right, or is it a month of the year ${2000 + value}?`,
  };
}

/** "2022 October", "2022 October 15". */
const yearFirst: Rule = (context, at) => {
  const { tokens } = context;
  const year = tokenAt(tokens, at);
  const { month } = tokenAt(tokens, at + 1);
  if (!isDigits(year, 4) || !isYearNumber(year.value) || month === 0 || year.isGlued) return null;
  if (yearAt(context, at + 2) !== null) return null;
  const day = dayNumberAt(context, at + 2);
  if (day === null) return monthPart(at, at + 2, year.value, month);
  return tokenAt(tokens, day.to).month > 0 ? null : dayPart(at, day.to, year.value, month, day.value);
};

/** Months that are also verbs or names of people: alone they need company that makes them a date. */
const VERBS = new Set(['may', 'march', 'mar', 'sun']);
const NAMES = new Set(['jan', 'april', 'may', 'june', 'august']);

function isBareMonth(context: Context, at: number, isLinked: boolean): boolean {
  const token = tokenAt(context.tokens, at);
  const next = tokenAt(context.tokens, at + 1);
  if (isVerb(context, at) || (token.text === 'may' && MODAL_COMPANY.has(next.text))) return false;
  if (isLinked || standsAsDate(context, at, at + 1)) return true;
  if (VERBS.has(token.text) && (!token.isCapital || next.kind === 'word')) return false;
  return !(NAMES.has(token.text) && next.isCapital);
}

/** "w/c 7 March 2022", "week ending 11 March 2022": the seven days from or up to the day. */
const weekByDay: Rule = (context, at, isLinked) => {
  const { tokens } = context;
  let next = -1;
  let shift = 0;
  for (const [words, days] of WEEK_LEADS) {
    next = afterWords(tokens, at, words);
    shift = days;
    if (next > 0) break;
  }
  if (next <= 0) return null;
  const day = dayOrMonth(context, next, isLinked);
  if (day === null || day.unit !== 'day') return null;
  return {
    ...day,
    from: at,
    precision: 'range',
    unit: 'other',
    in: (year) => {
      const span = day.in(year);
      if (span === null || !isDay(span.earliest)) return null;
      return spanOf(addDays(span.earliest, Math.min(shift, 0)), addDays(span.earliest, Math.max(shift, 0)));
    },
  };
};

const WEEK_LEADS: readonly (readonly [words: readonly string[], days: number])[] = [
  [['w', '/', 'c'], 6],
  [['wc'], 6],
  [['w', '/', 'b'], 6],
  [['week', 'commencing'], 6],
  [['week', 'beginning'], 6],
  [['week', 'starting'], 6],
  [['week', 'of'], 6],
  [['w', '/', 'e'], -6],
  [['week', 'ending'], -6],
];

const dayOrMonth = firstOf([inNumbers, dayFirst, yearFirst, monthFirst]);

/** Any day, month or week given by a day. */
export const dayRule: Rule = firstOf([weekByDay, dayOrMonth]);
