import { ACADEMIC_YEAR_MONTH, FINANCIAL_YEAR_MONTH, monthsSpan } from './calendar';
import {
  isDateLead,
  isDigits,
  isJoint,
  isMark,
  isYearNumber,
  standsAsDate,
  yearAt,
  yearSpanAt,
} from './grammar';
import type { Context, DatePart, Rule, YearRead } from './grammar';
import { tokenAt } from './tokens';
import type { Token } from './tokens';

/** Financial, academic and calendar years. */

export type YearKind = 'financial' | 'academic' | 'calendar';

const KINDS: Readonly<Record<string, YearKind>> = {
  financial: 'financial',
  fiscal: 'financial',
  tax: 'financial',
  municipal: 'financial',
  fy: 'financial',
  academic: 'academic',
  school: 'academic',
  ay: 'academic',
  calendar: 'calendar',
};

/** "financial year", "FY", "school year" before or after a year: the kind and the place after the words. */
export function yearKindAt(tokens: readonly Token[], at: number): { kind: YearKind; to: number } | null {
  const word = tokenAt(tokens, at).text;
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  if (kind === undefined) return null;
  const next = tokenAt(tokens, at + 1).text;
  if (next === 'year' || next === 'years') return { kind, to: at + 2 };
  return word === 'fy' || word === 'ay' ? { kind, to: at + 1 } : null;
}

export function yearPart(from: number, to: number, year: number | null, kind: YearKind): DatePart {
  const firstMonth = kind === 'calendar' ? 1 : kind === 'financial' ? FINANCIAL_YEAR_MONTH : ACADEMIC_YEAR_MONTH;
  return {
    from,
    to,
    year,
    in: (y) => monthsSpan(y, firstMonth, 12),
    precision: kind === 'calendar' ? 'year' : `${kind}-year`,
    unit: 'year',
    order: 0,
  };
}

/** "2022/23" as it may stand after a name: also "22/23" and "FY23". */
export function namedYearAt(context: Context, at: number): (YearRead & { kind: YearKind | null }) | null {
  const { tokens } = context;
  let from = tokenAt(tokens, at).text === 'of' ? at + 1 : at;
  if (tokenAt(tokens, from).text === 'the') from++;
  const before = yearKindAt(tokens, from);
  if (before !== null) from = tokenAt(tokens, before.to).text === 'of' ? before.to + 1 : before.to;
  const read = yearSpanAt(tokens, from, false) ?? shortSpanAt(tokens, from) ?? yearAt(context, from, before !== null);
  if (read === null) return null;
  const after = before ?? yearKindAt(tokens, read.to);
  return { ...read, kind: after?.kind ?? null, to: Math.max(read.to, before === null ? (after?.to ?? 0) : 0) };
}

/** "22/23": two years in a row, only where a year must follow. */
function shortSpanAt(tokens: readonly Token[], at: number): YearRead | null {
  const [first, link, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)];
  if (!isDigits(first, 2) || !isDigits(second, 2) || (link.kind !== 'slash' && link.kind !== 'dash')) return null;
  if (!link.isGlued || !second.isGlued || second.value !== first.value + 1) return null;
  const after = tokenAt(tokens, at + 3);
  return after.month > 0 || (isJoint(after) && tokenAt(tokens, at + 4).kind === 'number')
    ? null
    : { year: 2000 + first.value, isSpan: true, to: at + 3 };
}

/** "2024/25", "academic year 2022/23", "2022-23 school year", "FY23", "2023". */
export const years: Rule = (context, at, isLinked) => {
  const { tokens } = context;
  const named = yearKindAt(tokens, at);
  if (named !== null) {
    const ending = ['ending', 'ended'].includes(tokenAt(tokens, named.to).text);
    const read =
      namedYearAt(context, ending ? named.to + 1 : at) ?? (ending ? yearOfMarch(context, named.to + 1) : null);
    if (read === null) return null;
    const start = ending && !read.isSpan ? read.year - 1 : read.year;
    return { ...yearPart(at, read.to, start, named.kind), ...askForStart(named.kind, read.isSpan || ending) };
  }
  if (tokenAt(tokens, at).text === 'year' && !isLinked) {
    const read = yearAt(context, at + 1);
    return read === null || read.isSpan ? null : yearPart(at, read.to, read.year, 'calendar');
  }
  const first = tokenAt(tokens, at);
  if (first.kind !== 'number' || (first.isGlued && !isMark(tokenAt(tokens, at - 1)))) return null;
  if (first.isGlued && isJoint(tokenAt(tokens, at - 1)) && !isLinked) return null;
  const span = yearSpanAt(tokens, at, false);
  if (span !== null) return askedSpan(context, at, span);
  const short = shortSpanAt(tokens, at);
  if (short !== null && (yearKindAt(tokens, short.to) !== null || standsAsDate(context, at, short.to)))
    return askedSpan(context, at, short);
  return manyYears(context, at) ?? bareYear(context, at, isLinked);
};

function yearOfMarch(context: Context, at: number): (YearRead & { kind: null }) | null {
  const day = tokenAt(context.tokens, at).value === 31 ? at + 1 : at;
  if (tokenAt(context.tokens, day).month !== 3) return null;
  const read = yearAt(context, day + 1);
  return read && { ...read, kind: null };
}

function askForStart(kind: YearKind, isPlain: boolean): Pick<DatePart, 'ask'> {
  if (isPlain || kind === 'calendar') return {};
  return {
    ask: (words, reading) =>
      `“${words}” names one year. It is read as ${reading}. Is that right, or is it the year before?`,
  };
}

function askedSpan({ tokens }: Context, at: number, span: YearRead): DatePart {
  const after = yearKindAt(tokens, span.to);
  if (after !== null && after.kind !== 'calendar') return yearPart(at, after.to, span.year, after.kind);
  return {
    ...yearPart(at, span.to, span.year, 'financial'),
    ask: (words) =>
      `“${words}” is read as the financial year, 1 April ${span.year} to 31 March ${span.year + 1}. ` +
      `Is it the financial year, or the academic year from September ${span.year} to August ${span.year + 1}?`,
  };
}

/** "2021-24": more than two years. */
function manyYears({ tokens }: Context, at: number): DatePart | null {
  const [first, link, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1), tokenAt(tokens, at + 2)];
  if (!isDigits(first, 4) || !isYearNumber(first.value) || !isDigits(second, 2)) return null;
  if (!['dash', 'slash'].includes(link.kind) || !link.isGlued || !second.isGlued) return null;
  const last = first.value - (first.value % 100) + second.value;
  if (last <= first.value || isJoint(tokenAt(tokens, at + 3)) || tokenAt(tokens, at + 3).month > 0) return null;
  return {
    ...yearPart(at, at + 3, first.value, 'calendar'),
    in: (year) => monthsSpan(year, 1, (last - first.value + 1) * 12),
    precision: 'range',
    ask: (words, reading) =>
      `“${words}” is read as ${reading}. Are these calendar years, or financial or academic ones?`,
  };
}

const YEAR_LEADS = new Set(['and', 'or', 'on']);

function bareYear(context: Context, at: number, isLinked: boolean): DatePart | null {
  const { tokens } = context;
  const token = tokenAt(tokens, at);
  if (!isDigits(token, 4) || !isYearNumber(token.value)) return null;
  const next = tokenAt(tokens, at + 1);
  if (next.isGlued && !isMark(next)) return null;
  if (next.isGlued && isJoint(next) && tokenAt(tokens, at + 2).isGlued && tokenAt(tokens, at + 2).kind === 'number') {
    if (!isDigits(tokenAt(tokens, at + 2), 4)) return null;
  }
  let before = at - 1;
  while (tokenAt(tokens, before).text === 'the' || tokenAt(tokens, before).text === 'year') before--;
  const previous = tokenAt(tokens, before);
  const isLed = isDateLead(previous) && !YEAR_LEADS.has(previous.text);
  // "Review 2023" ends with its year; "2023 children" goes on.
  const isLast =
    (isMark(next) || RANGE_WORDS.has(next.text)) &&
    token.value >= 2000 &&
    token.value < 2100 &&
    previous.kind !== 'other';
  return isLed || isLast || isLinked ? yearPart(at, at + 1, token.value, 'calendar') : null;
}

const RANGE_WORDS = new Set(['to', 'and', 'or', 'until']);
