import type { PointRole } from './by-when';
import { wordsOf } from './grammar';
import type { Context } from './grammar';
import { START_VERB } from './phrases';
import type { Phrase } from './phrases';
import { isBreak, tokenAt } from './tokens';
import type { Token } from './tokens';

/** Finds out which words of a cell say what each of its dates is for. */

/** Words between two dates, or before the first or after the last. */
interface Chunk {
  /** Without the marks and small words at its ends. */
  from: number;
  to: number;
  rawFrom: number;
  rawTo: number;
  isBracket: boolean;
  /** What stands on either side. */
  left: Border;
  right: Border;
  /** A dash or colon ties it to what stands there. */
  isTiedLeft: boolean;
  isTiedRight: boolean;
}

type Border = 'date' | 'comma' | 'break';

export interface Label {
  text: string | null;
  role: PointRole | null;
  /** A bracket that stands between this date and the next. */
  bracketBetween: string | null;
}

/** What surrounds each phrase. `isQuiet` marks tokens that belong to no label. */
export function labelsOf(context: Context, phrases: readonly Phrase[], isQuiet: (token: number) => boolean): Label[] {
  const gaps = phrases.map((phrase, index) =>
    chunksOf(context, phrases[index - 1]?.to ?? 0, phrase.from, index > 0, true, isQuiet),
  );
  const last = chunksOf(context, phrases.at(-1)?.to ?? 0, context.tokens.length, true, false, isQuiet);
  const isLabelFirst = (gaps[0] ?? []).length > 0;
  const before: Chunk[][] = phrases.map(() => []);
  const after: Chunk[][] = phrases.map(() => []);
  gaps.forEach((chunks, index) => {
    for (const chunk of chunks)
      (index === 0 || goesToNext(chunk, isLabelFirst) ? before[index] : after[index - 1])?.push(chunk);
  });
  after.at(-1)?.push(...last);
  const isBracketed = last.some(({ isBracket }) => isBracket);
  return phrases.map((phrase, index) => {
    const [ahead, behind] = [nearest(before[index] ?? [], true), nearest(after[index] ?? [], false)];
    const text = [labelText(context, ahead), labelText(context, behind)].filter((part) => part !== '').join(' ');
    const bracket =
      index < phrases.length - 1 && !isBracketed ? (after[index] ?? []).find((chunk) => chunk.isBracket) : undefined;
    return {
      text: text === '' ? null : text,
      role: roleOf(context.tokens, phrase, ahead, behind),
      bracketBetween: bracket === undefined ? null : wordsOf(context, bracket.from, bracket.to),
    };
  });
}

function goesToNext(chunk: Chunk, isLabelFirst: boolean): boolean {
  if (chunk.isBracket) return false;
  if (chunk.isTiedLeft !== chunk.isTiedRight) return chunk.isTiedRight;
  if (chunk.left !== chunk.right && !chunk.isTiedLeft) {
    if (chunk.left === 'date') return false;
    if (chunk.right === 'date') return true;
  }
  return isLabelFirst;
}

/** The chunks next to the date on one line; a chunk of another line counts when that line has none. */
function nearest(chunks: readonly Chunk[], isBefore: boolean): Chunk[] {
  const ordered = isBefore ? [...chunks].reverse() : chunks;
  const taken: Chunk[] = [];
  for (const chunk of ordered) {
    if (taken.length > 0 && (isBefore ? chunk.right : chunk.left) === 'break') break;
    taken.push(chunk);
  }
  return isBefore ? taken.reverse() : taken;
}

function labelText(context: Context, chunks: readonly Chunk[]): string {
  const [first] = chunks;
  const last = chunks.at(-1);
  if (first === undefined || last === undefined) return '';
  const words = wordsOf(context, first.from, last.to);
  const isClosed = last.isBracket && first !== last;
  return isClosed ? `${words})` : words;
}

const SMALL_AT_END = new Set(
  (
    'by on in at before from until till to up of for the a an and or then than is are was be within around about during ' +
    'between since no not later earlier time date'
  ).split(' '),
);
/** Small words that mean something unless a small word follows them. */
const SMALL_BY_COMPANY = new Set(['up', 'no', 'not', 'later', 'earlier', 'time', 'date']);
const SMALL_AT_START = new Set(['and', 'or', 'then', 'at', 'onwards', 'onward', 'inclusive']);

function chunksOf(
  context: Context,
  from: number,
  to: number,
  isAfterDate: boolean,
  isBeforeDate: boolean,
  isQuiet: (token: number) => boolean,
): Chunk[] {
  const { tokens } = context;
  const chunks: Chunk[] = [];
  let left: Border = isAfterDate ? 'date' : 'break';
  let start = from;
  const close = (end: number, right: Border, isBracket: boolean): void => {
    const chunk = trimmed(tokens, start, end, isQuiet);
    if (chunk !== null) {
      chunks.push({ ...chunk, rawFrom: start, rawTo: end, isBracket, left, right });
    }
    // An empty piece ties nothing: "31 July 2022, – Review".
    left = chunk === null && left === 'date' && right !== 'break' ? 'date' : right;
  };
  let isInBracket = false;
  for (let at = from; at < to; at++) {
    const token = tokenAt(tokens, at);
    const border = borderAt(tokens, at, start, to);
    if (token.kind === 'open' || token.kind === 'close') {
      const isClosing = token.kind === 'close';
      close(at, 'comma', isInBracket && isClosing);
      isInBracket = !isClosing;
      start = at + 1;
    } else if (border !== null && !(isInBracket && border === 'comma')) {
      close(at, border, false);
      if (border === 'break') isInBracket = false;
      start = at + 1;
    }
  }
  close(to, isBeforeDate ? 'date' : 'break', false);
  return chunks;
}

function borderAt(tokens: readonly Token[], at: number, start: number, to: number): Border | null {
  const token = tokenAt(tokens, at);
  if (token.kind === 'line') {
    // "31 July 2022 –" and its label may be torn apart at the end of a line.
    const previous = tokenAt(tokens, at - 1);
    const isTorn =
      at > start && (previous.kind === 'dash' || previous.kind === 'colon') && (at - 1 === start || at + 1 >= to);
    return isTorn ? null : 'break';
  }
  if (isBreak(token) || token.kind === 'semicolon') return 'break';
  if (token.kind === 'comma') return 'comma';
  if (token.kind !== 'dot') return null;
  const next = tokenAt(tokens, at + 1);
  return next.isGlued ? null : next.isCapital ? 'break' : 'comma';
}

function trimmed(
  tokens: readonly Token[],
  start: number,
  end: number,
  isQuiet: (token: number) => boolean,
): Pick<Chunk, 'from' | 'to' | 'isTiedLeft' | 'isTiedRight'> | null {
  let [from, to] = [start, end];
  const isMeaningless = (at: number): boolean => isQuiet(at) || !['word', 'number'].includes(tokenAt(tokens, at).kind);
  while (from < to && (isMeaningless(from) || SMALL_AT_START.has(tokenAt(tokens, from).text))) from++;
  while (from < to && (isMeaningless(to - 1) || isSmallEnd(tokens, from, to))) to--;
  if (!hasWord(tokens, from, to)) return null;
  const isTie = (at: number): boolean =>
    at >= start && at < end && ['dash', 'colon', 'slash'].includes(tokenAt(tokens, at).kind);
  const first = tokenAt(tokens, start).kind === 'line' ? start + 1 : start;
  const last = tokenAt(tokens, end - 1).kind === 'line' ? end - 2 : end - 1;
  return { from, to, isTiedLeft: isTie(first), isTiedRight: isTie(last) };
}

function isSmallEnd(tokens: readonly Token[], from: number, to: number): boolean {
  const { text } = tokenAt(tokens, to - 1);
  if (!SMALL_AT_END.has(text)) return false;
  // "Launch time" keeps its noun; "in time (for)" and "no later (than)" lose all of theirs.
  return !SMALL_BY_COMPANY.has(text) || to - 1 === from || SMALL_AT_END.has(tokenAt(tokens, to - 2).text);
}

function hasWord(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokenAt(tokens, at).kind === 'word') return true;
  return false;
}

const REVIEW = /^(?:review|stocktake|revisit|checkpoint)/;
const DUE =
  /^(?:due|deadline|complet|finish|final|conclud|deliver|ends?$|ended|ending|clos(?:e|es|ed|ing)$|achiev|target|submi|expir)/;
const REACH = 25;

/** The role that the words nearest to a date give it. */
function roleOf(
  tokens: readonly Token[],
  phrase: Phrase,
  ahead: readonly Chunk[],
  behind: readonly Chunk[],
): PointRole | null {
  const words: Token[] = [];
  const first = ahead[0];
  for (let at = phrase.from - 1; first !== undefined && at >= first.rawFrom && words.length < REACH; at--)
    words.push(tokenAt(tokens, at));
  const isAhead = words.some(({ text }) => wordRole(text) !== null);
  const lead = leadRole(tokens, phrase);
  if (!isAhead && lead === 'start') return lead;
  const last = behind.at(-1);
  const isDependent = behind.length > 0 && DEPENDENT.has(tokenAt(tokens, behind[0]?.from ?? 0).text);
  for (let at = phrase.to; !isDependent && last !== undefined && at < last.rawTo && words.length < 2 * REACH; at++)
    words.push(tokenAt(tokens, at));
  const found = words.map(({ text }) => wordRole(text)).filter((role) => role !== null);
  // "Review completed by July" is still a review.
  if (found[0] === 'due' && found.includes('review')) return 'review';
  return found[0] ?? lead;
}

function wordRole(word: string): PointRole | null {
  if (START_VERB.test(word)) return 'start';
  if (REVIEW.test(word)) return 'review';
  return DUE.test(word) ? 'due' : null;
}

const DEPENDENT = new Set([
  'linked',
  'dependent',
  'depends',
  'depending',
  'subject',
  'contingent',
  'conditional',
  'pending',
  'awaiting',
]);

/** "from April", "April onwards", "by April". */
function leadRole(tokens: readonly Token[], { from, to, points }: Phrase): PointRole | null {
  let at = from - 1;
  while (tokenAt(tokens, at).text === 'the') at--;
  const lead = tokenAt(tokens, at).text;
  const next = tokenAt(tokens, to).text;
  const isRange = points[0]?.precision === 'range';
  const previous = tokenAt(tokens, at - 1).text;
  // "Not before April", "no earlier than April": it may begin then.
  if ((lead === 'before' && previous === 'not') || (lead === 'than' && ['earlier', 'sooner'].includes(previous)))
    return 'start';
  if (next === 'onwards' || next === 'onward' || (!isRange && (lead === 'from' || lead === 'since'))) return 'start';
  return ['by', 'until', 'till', 'before'].includes(lead) ? 'due' : null;
}
