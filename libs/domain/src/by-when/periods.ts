import {
  FESTIVALS,
  FINANCIAL_YEAR_MONTH,
  HALF_TERMS,
  SEASON_MONTHS,
  SUMMER_HOLIDAYS,
  TERMS,
  datesSpan,
  easterSpan,
  monthsSpan,
  quarterSpan,
} from './calendar';
import type { Span } from './calendar';
import { firstOf, isDigits, isJoint, isMark, skipLines, standsAsDate, yearAt } from './grammar';
import type { Context, DatePart, Remark, Rule, YearRead } from './grammar';
import { tokenAt } from './tokens';
import type { Token } from './tokens';
import { namedYearAt, years } from './years';
import type { YearKind } from './years';

/** Quarters, seasons, school terms and holidays. Each authority reads some of them its own way, so those are asked about. */

/** "Q2", "quarter 2 2024/25", "second quarter", "2024/25 Q2". */
const quarters: Rule = (context, at) => {
  const { tokens } = context;
  const first = tokenAt(tokens, at).kind === 'number' ? yearBeforeQuarter(context, at) : null;
  const start = first === null ? at : first.to;
  const found = quarterNumberAt(tokens, start);
  if (found === null) return null;
  const bracket = monthsInBrackets(context, found.to);
  const read = first ?? (bracket === null ? namedYearAt(context, afterMarks(tokens, found.to)) : null);
  const to = bracket?.to ?? (first === null && read !== null ? afterClose(tokens, found.to, read.to) : found.to);
  const isSaid = read !== null && (read.isSpan || read.kind !== null);
  const kind = read?.kind === 'calendar' ? 'calendar' : isSaid ? 'financial' : (context.quarters ?? 'financial');
  const part: DatePart = {
    from: at,
    to,
    year: read?.year ?? null,
    in: (year) => quarterSpan(year, found.quarter, kind),
    precision: 'quarter',
    unit: 'quarter',
    order: found.quarter,
  };
  if (bracket !== null) return { ...part, ...bracket, from: at };
  if (read !== null && read.kind !== null) return part;
  const other = kind === 'financial' ? 'calendar' : 'financial';
  const ask: Remark = (words, reading) =>
    `“${words}” is read as ${reading}, a quarter of the ${kind} year, which starts in ${kind === 'financial' ? 'April' : 'January'}. ` +
    `Is that right, or is it a quarter of the ${other} year?`;
  return { ...part, ask };
};

function yearBeforeQuarter(context: Context, at: number): (YearRead & { kind: YearKind | null }) | null {
  const read = namedYearAt(context, at);
  return read !== null && quarterNumberAt(context.tokens, read.to) !== null ? read : null;
}

const QUARTER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
};

function quarterNumberAt(tokens: readonly Token[], at: number): { quarter: number; to: number } | null {
  const [first, second, third] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)];
  const wordNumber = (text: string): number => (Object.hasOwn(QUARTER_WORDS, text) ? (QUARTER_WORDS[text] ?? 0) : 0);
  if (first.text === 'q' || first.text === 'qtr' || first.text === 'quarter') {
    const quarter = second.kind === 'number' ? second.value : first.text === 'q' ? 0 : wordNumber(second.text);
    const isGrown =
      third.isGlued && (third.kind === 'word' || (third.kind === 'dot' && tokenAt(tokens, at + 3).isGlued));
    return quarter >= 1 && quarter <= 4 && !isGrown && !isThingName(second.text) ? { quarter, to: at + 2 } : null;
  }
  if (first.text === 'last' && second.text === 'quarter' && third.text === 'of') return { quarter: 4, to: at + 2 };
  if (second.text === 'quarter' && wordNumber(first.text) > 0 && first.text.length > 4)
    return { quarter: wordNumber(first.text), to: at + 2 };
  const isOrdinal =
    first.kind === 'number' && ['st', 'nd', 'rd', 'th'].includes(second.text) && third.text === 'quarter';
  return isOrdinal && first.value >= 1 && first.value <= 4 ? { quarter: first.value, to: at + 3 } : null;
}

function isThingName(text: string): boolean {
  return text === 'first' || text === 'second' || text === 'third' || text === 'fourth' || text === 'final';
}

/** Steps over the comma, dash or bracket between a quarter and its year: "Q2, 2024", "Q2 (2024/25)". */
function afterMarks(tokens: readonly Token[], at: number): number {
  const mark = tokenAt(tokens, at);
  const isSteppable =
    mark.kind === 'comma' || mark.kind === 'open' || (isJoint(mark) && tokenAt(tokens, at + 1).isGlued);
  return skipLines(tokens, isSteppable ? at + 1 : at);
}

function afterClose(tokens: readonly Token[], opened: number, to: number): number {
  return tokenAt(tokens, opened).kind === 'open' && tokenAt(tokens, to).kind === 'close' ? to + 1 : to;
}

/** "(June to August)", "(Oct-Dec 2022)" after a season or a quarter: the text itself says which months. */
function monthsInBrackets(context: Context, at: number): Pick<DatePart, 'to' | 'year' | 'in' | 'order'> | null {
  const { tokens } = context;
  if (tokenAt(tokens, at).kind !== 'open') return null;
  const first = tokenAt(tokens, at + 1).month;
  const link = tokenAt(tokens, at + 2);
  const last = tokenAt(tokens, at + 3).month;
  if (first === 0 || last === 0 || (link.kind !== 'dash' && link.text !== 'to')) return null;
  const read = yearAt(context, at + 4, true);
  const close = read?.to ?? at + 4;
  if (tokenAt(tokens, close).kind !== 'close') return null;
  const count = ((last - first + 12) % 12) + 1;
  const year = read === null ? null : last < first ? read.year - 1 : read.year;
  return { to: close + 1, year, in: (y) => monthsSpan(y, first, count), order: first * 100 };
}

/** "Summer 2024", "winter 2022/23", "autumn term 2022", "summer half term", "Easter 2023", "by Christmas". */
const seasons: Rule = (context, at, isLinked) => {
  const { tokens } = context;
  const name = tokenAt(tokens, at).text;
  const season = Object.hasOwn(SEASON_MONTHS, name) ? SEASON_MONTHS[name] : undefined;
  const named = holidayAt(tokens, at);
  if (season === undefined && named === null) return null;
  const isSeason = named === null;
  const nameEnd = named?.to ?? at + 1;
  const firstMonth = named?.firstMonth ?? season ?? 1;
  const inYear = named?.in ?? ((year: number) => monthsSpan(year, season ?? 1, 3));
  const early = isSeason ? monthsInBrackets(context, nameEnd) : null;
  const read = early === null ? seasonYearAt(context, nameEnd) : null;
  const yearEnd = early?.to ?? read?.to ?? nameEnd;
  if (read === null && early === null && !named?.isPlain && !isLinked && !standsAsDate(context, at, yearEnd))
    return null;
  const part: DatePart = {
    from: at,
    to: yearEnd,
    // A school year's spring and summer lie in its second half.
    year: read === null ? (early?.year ?? null) : read.isSpan && firstMonth < 9 ? read.year + 1 : read.year,
    in: inYear,
    precision: isSeason ? 'season' : 'approximate',
    unit: isSeason ? 'season' : 'other',
    order: firstMonth * 100,
    ask: isSeason ? askAboutSeason : askAboutTerm,
  };
  const explained = isSeason ? (early ?? monthsInBrackets(context, yearEnd)) : null;
  return explained === null
    ? part
    : { ...part, ...explained, year: explained.year ?? part.year, from: at, ask: undefined };
};

const askAboutSeason: Remark = (words, reading) =>
  `“${words}” is read as ${reading}. Is that right, or does it mean a school term?`;
const askAboutTerm: Remark = (words, reading) =>
  `“${words}” is read as about ${reading}. Which days are meant? Term and holiday dates are set locally.`;

function seasonYearAt(context: Context, at: number): YearRead | null {
  const { tokens } = context;
  const from = afterMarks(tokens, at);
  const read = namedYearAt(context, from);
  if (read !== null) return { ...read, to: afterClose(tokens, at, read.to) };
  const short = tokenAt(tokens, from);
  const isNear = context.on === null || Math.abs(2000 + short.value - Number(context.on.slice(0, 4))) <= 10;
  const isPlain = from === at && isDigits(short, 2) && isNear && isMark(tokenAt(tokens, at + 1)) && !short.isGlued;
  return isPlain ? { year: 2000 + short.value, isSpan: false, to: at + 1 } : null;
}

interface Holiday {
  to: number;
  firstMonth: number;
  in: (year: number) => Span | null;
  /** Plain enough to be a date wherever it stands. */
  isPlain: boolean;
}

function holidayAt(tokens: readonly Token[], at: number): Holiday | null {
  const name = tokenAt(tokens, at).text;
  const dates = (table: typeof TERMS, to: number): Holiday | null => {
    const found = Object.hasOwn(table, name) ? table[name] : undefined;
    return found === undefined
      ? null
      : { to, firstMonth: found[0], in: (year) => datesSpan(year, found), isPlain: true };
  };
  const halfEnd = tokenAt(tokens, at + 2).kind === 'dash' ? at + 3 : at + 2;
  if (tokenAt(tokens, at + 1).text === 'half' && tokenAt(tokens, halfEnd).text === 'term')
    return dates(HALF_TERMS, halfEnd + 1);
  const next = tokenAt(tokens, at + 1).text;
  if (next === 'term' || next === 'terms') {
    // "Spring term 2" is its second half; half terms are too local to say when.
    return dates(TERMS, [1, 2].includes(tokenAt(tokens, at + 2).value) ? at + 3 : at + 2);
  }
  const isHoliday = next === 'holiday' || next === 'holidays' || next === 'break';
  if (name === 'summer' && isHoliday) {
    return {
      to: at + 2,
      firstMonth: SUMMER_HOLIDAYS[0],
      in: (year) => datesSpan(year, SUMMER_HOLIDAYS),
      isPlain: true,
    };
  }
  const to = isHoliday ? at + 2 : at + 1;
  if (name === 'easter') return { to, firstMonth: 4, in: easterSpan, isPlain: false };
  const festival = dates(FESTIVALS, to);
  return festival && { ...festival, isPlain: false };
}

/** "first half of 2023" is read with the other parts of a period; this is "H1 2023". */
const halves: Rule = (context, at) => {
  const { tokens } = context;
  const number = tokenAt(tokens, at + 1);
  if (tokenAt(tokens, at).text !== 'h' || !number.isGlued || (number.value !== 1 && number.value !== 2)) return null;
  const read = namedYearAt(context, afterMarks(tokens, at + 2));
  if (read === null) return null;
  const firstMonth = (read.isSpan || read.kind === 'financial' ? FINANCIAL_YEAR_MONTH : 1) + (number.value - 1) * 6;
  return {
    from: at,
    to: read.to,
    year: read.year,
    in: (year) => monthsSpan(year, firstMonth, 6),
    precision: 'approximate',
    unit: 'other',
    order: number.value,
    ask: (words, reading) => `“${words}” is read as ${reading}. Is that the half-year meant?`,
  };
};

export const periodRule: Rule = firstOf([quarters, seasons, halves, years]);
