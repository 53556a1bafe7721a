import type { Precision } from './by-when';
import { daySpan } from './calendar';
import type { Span } from './calendar';
import { dayNumberAt, dayRule } from './days';
import { firstOf, skipLines, wordsOf, yearAt } from './grammar';
import type { Context, DatePart } from './grammar';
import { periodRule } from './periods';
import { narrowedRule, relativeRule } from './relative';
import { settle } from './settle';
import { tokenAt } from './tokens';

/** What one date phrase says: a date, a range or a list. */
export interface Phrase {
  from: number;
  to: number;
  points: PhrasePoint[];
  notes: string[];
  questions: string[];
}

export interface PhrasePoint extends Span {
  precision: Precision;
  words: string;
  /** Which end of "commencing X – Y" it is. */
  side?: 'start' | 'end';
  isEndOf: boolean;
}

type Link = 'to' | 'and' | 'list';

const partRule = firstOf([narrowedRule, relativeRule, dayRule, periodRule]);

const TO_WORDS = new Set(['to', 'until', 'till', 'through', 'thru', 'til']);
const AND_WORDS = new Set(['and', 'or', 'plus']);
const ABOUT_WORDS = new Set(['about', 'around', 'approximately', 'approx', 'circa', 'roughly']);

/** Verbs that say when something begins: "commencing May 2024 – July 2026" has a start and an end. */
export const START_VERB = /^(?:re)?(?:commenc|start|begin|began|begun|launch|kick)/;

/** Reads the date phrase at a place, if one stands there. */
export function phraseAt(context: Context, at: number): Phrase | null {
  const { tokens } = context;
  let from = at;
  const isShort = ['c', 'ca'].includes(tokenAt(tokens, at).text) && tokenAt(tokens, at + 1).kind === 'dot';
  const isAbout = isShort || ABOUT_WORDS.has(tokenAt(tokens, at).text);
  if (isAbout) from = tokenAt(tokens, at + 1).kind === 'dot' ? at + 2 : at + 1;
  const isBetween = tokenAt(tokens, from).text === 'between';
  if (isBetween) from++;
  const chain = chainAt(context, from, isAbout);
  if (chain === null) return null;
  const phrase = read(context, chain, at, isBetween);
  if (isAbout) for (const point of phrase.points) point.precision = 'approximate';
  return phrase;
}

interface Chain {
  parts: DatePart[];
  /** How each part but the last is tied to the next. */
  links: Link[];
  to: number;
}

function chainAt(context: Context, from: number, isLinked: boolean): Chain | null {
  const days = dayListAt(context, from);
  const first = days === null ? partRule(context, from, isLinked) : null;
  if (days === null && first === null) return null;
  const chain: Chain = days ?? { parts: first === null ? [] : [first], links: [], to: first?.to ?? from };
  for (;;) {
    const link = linkAt(context, chain.to);
    if (link === null) return chain;
    const next = continuationAt(context, link.to, chain.parts.at(-1));
    if (next === null) return chain;
    chain.links.push(link.kind, ...next.links);
    chain.parts.push(...next.parts);
    chain.to = next.to;
  }
}

/** "10 to 12 May 2022", "10, 11 and 12 May", "10/11 May": days that share the month written after the last. */
function dayListAt(context: Context, from: number): Chain | null {
  const days: { from: number; to: number; value: number }[] = [];
  const links: Link[] = [];
  let at = from;
  if (dayRule(context, from, false) !== null) return null;
  for (;;) {
    const last = days.length === 0 ? null : dayRule(context, at, true);
    if (last !== null && last.unit === 'day') {
      if (last.isMonthFirst) return null;
      return { parts: [...days.map((day) => sameMonth(last, day)), last], links, to: last.to };
    }
    const start = tokenAt(context.tokens, at).text === 'the' ? at + 1 : at;
    const day = dayNumberAt(context, start);
    if (day === null || day.value < 1 || days.length > 8) return null;
    days.push({ from: at, to: day.to, value: day.value });
    const slash = tokenAt(context.tokens, day.to);
    const link = linkAt(context, day.to);
    if (link === null) return null;
    links.push(slash.kind === 'slash' ? 'to' : link.kind);
    at = link.to;
  }
}

/** Another day of a day's month. */
function sameMonth(sample: DatePart, { from, to, value }: { from: number; to: number; value: number }): DatePart {
  const month = Math.floor(sample.order / 100);
  return { ...sample, from, to, order: month * 100 + value, in: (year) => daySpan(year, month, value), ask: undefined };
}

function continuationAt(context: Context, at: number, previous: DatePart | undefined): Chain | null {
  const { tokens } = context;
  const opened = tokenAt(tokens, at).kind === 'open' ? at + 1 : at;
  const days = dayListAt(context, opened);
  if (days !== null) return days;
  const part = americanDayAt(context, at, previous) ?? partRule(context, opened, true);
  if (part === null) return null;
  if (opened === at) return { parts: [part], links: [], to: part.to };
  return tokenAt(tokens, part.to).kind === 'close'
    ? { parts: [{ ...part, to: part.to + 1 }], links: [], to: part.to + 1 }
    : null;
}

/** The "12, 2022" of "May 10 to 12, 2022". */
function americanDayAt(context: Context, at: number, previous: DatePart | undefined): DatePart | null {
  if (previous?.isMonthFirst !== true || previous.year !== null) return null;
  const day = dayNumberAt(context, at);
  if (day === null || tokenAt(context.tokens, day.to).month > 0 || tokenAt(context.tokens, day.to).kind === 'slash')
    return null;
  const year = yearAt(context, day.to);
  return { ...sameMonth(previous, { from: at, to: year?.to ?? day.to, value: day.value }), year: year?.year ?? null };
}

function linkAt({ tokens }: Context, at: number): { kind: Link; to: number } | null {
  const from = skipLines(tokens, at);
  const token = tokenAt(tokens, from);
  if (from > at && token.kind !== 'dash' && token.kind !== 'slash' && !TO_WORDS.has(token.text) && token.kind !== 'and')
    return null;
  const to = skipLines(tokens, from + 1);
  if (token.kind === 'dash' || TO_WORDS.has(token.text)) return { kind: 'to', to };
  if (token.kind === 'and' || token.kind === 'slash' || AND_WORDS.has(token.text)) return { kind: 'and', to };
  if (token.kind !== 'comma') return null;
  return AND_WORDS.has(tokenAt(tokens, to).text) ? { kind: 'list', to: to + 1 } : { kind: 'list', to };
}

function read(context: Context, { parts, links, to }: Chain, from: number, isBetween: boolean): Phrase {
  const phrase: Phrase = { from, to, points: [], notes: [], questions: [] };
  const settled = settle(context, parts, phrase);
  for (let index = 0; index < parts.length; index++) {
    const [part, next] = [parts[index], parts[index + 1]];
    const [first, second] = [settled[index] ?? null, settled[index + 1] ?? null];
    if (part === undefined) continue;
    // Half a range is no promise: with one end impossible neither counts.
    if (next !== undefined && links[index] === 'to' && (first === null || second === null)) {
      index++;
      continue;
    }
    if (first === null) continue;
    const isRange = next !== undefined && second !== null && joins(links, index, part, next, isBetween);
    if (isRange && first.earliest <= second.latest) {
      addRange(context, phrase, [part, first], [next, second]);
      index++;
    } else {
      if (isRange) {
        phrase.questions.push(
          `“${wordsOf(context, part.from, next.to)}” ends before it starts. Which dates are meant?`,
        );
      }
      phrase.points.push(pointOf(context, part, first));
    }
  }
  return phrase;
}

/** Whether two neighbours are the ends of one stretch: "X to Y", "between X and Y", "April and May". */
function joins(links: readonly Link[], index: number, part: DatePart, next: DatePart, isBetween: boolean): boolean {
  const link = links[index];
  if (link === 'to') return true;
  if (link !== 'and' || links.length !== 1) return false;
  if (isBetween) return true;
  const isPair =
    part.unit === next.unit && (part.unit === 'month' || part.unit === 'quarter' || part.unit === 'season');
  if (!isPair || part.precision !== next.precision) return false;
  const step = part.unit === 'quarter' ? 1 : part.unit === 'month' ? 100 : 300;
  const round = part.unit === 'quarter' ? 4 : 1200;
  return (next.order - part.order + round) % round === step;
}

function addRange(
  context: Context,
  phrase: Phrase,
  [part, first]: [DatePart, Span],
  [next, second]: [DatePart, Span],
): void {
  const isAfterStart = startVerbBefore(context, phrase.from);
  if (isAfterStart) {
    phrase.points.push(
      { ...pointOf(context, part, first), side: 'start' },
      { ...pointOf(context, next, second), side: 'end' },
    );
    return;
  }
  const to = phrase.points.length === 0 && next.to === phrase.to ? quarterRemark(context, phrase.to) : 0;
  if (to > 0) phrase.to = to;
  phrase.points.push({
    earliest: first.earliest,
    latest: second.latest > first.latest ? second.latest : first.latest,
    precision: to > 0 ? 'quarter' : 'range',
    words: wordsOf(context, part.from, next.to),
    isEndOf: next.isEndOf === true,
  });
}

/** "January to March 2022 (quarter)", the way a quarter is written back. */
function quarterRemark({ tokens }: Context, at: number): number {
  const isRemark =
    tokenAt(tokens, at).kind === 'open' &&
    tokenAt(tokens, at + 1).text === 'quarter' &&
    tokenAt(tokens, at + 2).kind === 'close';
  return isRemark ? at + 3 : 0;
}

function startVerbBefore({ tokens }: Context, from: number): boolean {
  return [1, 2, 3].some((back) => START_VERB.test(tokenAt(tokens, from - back).text));
}

function pointOf(context: Context, part: DatePart, span: Span): PhrasePoint {
  return {
    ...span,
    precision: part.precision,
    words: wordsOf(context, part.from, part.to),
    isEndOf: part.isEndOf === true,
  };
}
