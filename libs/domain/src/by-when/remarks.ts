import { isBreak, tokenAt } from './tokens';
import type { Token } from './tokens';
import { isDateLead, wordsOf } from './grammar';
import type { Context } from './grammar';
import { amountAt, isTiedToEvent } from './amounts';

/** Words that bear on a by-when without being a date. */
export interface NonDate {
  to: number;
  kind:
    'ongoing' | 'perhaps-ongoing' | 'unknown' | 'how-often' | 'how-long' | 'looks-back' | 'depends' | 'time' | 'filler';
  note: string | null;
  question: string | null;
  /** Says nothing about what a date is for, so it is no part of a label. */
  isQuiet: boolean;
}

const phrases = (text: string): readonly (readonly string[])[] =>
  text.split(',').map((phrase) => phrase.trim().split(' '));

const ONGOING = phrases(
  'ongoing, on - going, on going, in perpetuity, indefinitely, open - ended, all year round, rolling programme',
);
/** They may also describe something else ("continuous improvement by March"), so a deadline outweighs them. */
const PERHAPS_ONGOING = phrases(
  'continuous, continuously, continual, continually, continuing, throughout, bau, b . a . u, business as usual, business - as - usual, permanent, permanently',
);
const UNKNOWN = phrases(
  'tbc, tbd, tba, t . b . c, t . b . d, unknown, not yet known, not known, undetermined, undecided, no date, no fixed date, no set date, ' +
    'no agreed date, no firm date, no end date, no deadline, date awaited, date to follow, in due course, to follow, ' +
    'when available, as required, as needed, as necessary, as and when, as appropriate',
);
const NOT_YET = new Set(
  'set agreed confirmed decided determined available scheduled fixed clear announced finalised planned dated'.split(
    ' ',
  ),
);
const AT_ONCE = phrases(
  'asap, a . s . a . p, as soon as possible, as soon as practicable, immediate, immediately, urgent, urgently',
);
const NOT_APPLICABLE = phrases('n / a, n . a, na, not applicable, none');
const HOW_OFTEN = phrases(
  'daily, weekly, fortnightly, monthly, bimonthly, bi - monthly, quarterly, termly, half - termly, half termly, annually, yearly, biannually, ' +
    'bi - annually, half - yearly, half yearly, biennially, per week, per month, per quarter, per term, per year, per annum, year on year',
);
const DEPENDS = phrases(
  'linked to, linked with, dependent on, dependent upon, depends on, depends upon, depending on, subject to, contingent on, contingent upon, ' +
    'conditional on, conditional upon, reliant on, relies on, tied to, pending, awaiting, in line with, aligned to, aligned with',
);
const PERIODS = new Set(
  'day days week weeks month months quarter quarters term terms half year years meeting meetings cycle'.split(' '),
);
const BACK = new Set(['last', 'past', 'previous', 'preceding']);
const TIMES = new Set(['once', 'twice', 'times']);
/** They stress a date and say nothing about it. */
const FILLERS = phrases('at the latest, at latest, inclusive');
const MINUS = new Set(['not', 'no', 'non', 'isn', 'longer']);

/** Reads words that are no date at a place. Dates are tried first. */
export function nonDateAt(context: Context, at: number): NonDate | null {
  const { tokens } = context;
  const token = tokenAt(tokens, at);
  if (token.kind !== 'word' && token.kind !== 'number') return null;
  if (token.kind === 'word')
    return statusAt(context, at) ?? howOften(context, at) ?? looksBack(context, at) ?? howLong(context, at);
  return timeOfDay(tokens, at) ?? howLong(context, at);
}

/** "10 am", "17:00": no part of the promise, nor of what it is for. */
function timeOfDay(tokens: readonly Token[], at: number): NonDate | null {
  const mark = tokenAt(tokens, at + 1);
  const hasMinutes =
    (mark.kind === 'colon' || mark.kind === 'dot') && mark.isGlued && tokenAt(tokens, at + 2).kind === 'number';
  const end = hasMinutes ? at + 3 : at + 1;
  const isNamed = ['am', 'pm', 'noon', 'hrs'].includes(tokenAt(tokens, end).text);
  if (!isNamed && !(hasMinutes && mark.kind === 'colon')) return null;
  return { to: isNamed ? end + 1 : end, kind: 'time', note: null, question: null, isQuiet: true };
}

function statusAt(context: Context, at: number): NonDate | null {
  const { tokens } = context;
  const quiet = (
    to: number,
    kind: NonDate['kind'],
    remark?: (words: string) => string,
    question: string | null = null,
  ): NonDate => ({
    to,
    kind,
    note: remark === undefined ? null : remark(`“${wordsOf(context, at, to)}”`),
    question,
    isQuiet: true,
  });
  const filler = afterAny(tokens, at, FILLERS);
  if (filler > 0) return quiet(filler, 'filler');
  const isNegated = MINUS.has(tokenAt(tokens, at - 1).text);
  let to = afterAny(tokens, at, ONGOING);
  if (to > 0) return isNegated ? null : quiet(to, 'ongoing');
  to = afterAny(tokens, at, PERHAPS_ONGOING);
  if (to > 0)
    return isNegated
      ? null
      : {
          ...quiet(to, 'perhaps-ongoing'),
          isQuiet: isBreak(tokenAt(tokens, to)) || tokenAt(tokens, at).text === 'throughout',
        };
  to = Math.max(afterAny(tokens, at, UNKNOWN), afterNotYet(tokens, at));
  if (to > 0)
    return quiet(to, 'unknown', (words) => `${words} says that no date is set yet.`, 'When will a date be set?');
  to = afterAny(tokens, at, AT_ONCE);
  if (to > 0) return { ...quiet(to, 'unknown', (words) => `${words} names no day.`), isQuiet: false };
  to = afterAny(tokens, at, NOT_APPLICABLE);
  if (to > 0 && isAlone(tokens, at, to))
    return quiet(to, 'unknown', (words) => `${words} says that no date applies.`, 'Does this need a date?');
  to = afterAny(tokens, at, DEPENDS);
  if (to < 0) return null;
  const words = `“${wordsOf(context, at, clauseEnd(tokens, to))}”`;
  return {
    to,
    kind: 'depends',
    note: `${words} makes this depend on something else.`,
    question: `The text says ${words}. Which item is that, and does this have to wait for it?`,
    isQuiet: false,
  };
}

/** "to be confirmed", "not yet agreed". */
function afterNotYet(tokens: readonly Token[], at: number): number {
  const [first, second, third] = [tokenAt(tokens, at).text, tokenAt(tokens, at + 1).text, tokenAt(tokens, at + 2).text];
  if (first === 'to' && second === 'be' && (NOT_YET.has(third) || third === 'advised')) return at + 3;
  if (first === 'not' && second === 'yet' && NOT_YET.has(third)) return at + 3;
  return first === 'not' && NOT_YET.has(second) ? at + 2 : -1;
}

function isAlone(tokens: readonly Token[], from: number, to: number): boolean {
  return [tokenAt(tokens, from - 1), tokenAt(tokens, to)].every(({ kind }) => kind !== 'word' && kind !== 'number');
}

/** "every 4 months", "monthly", "twice a year", "six-weekly". */
function howOften(context: Context, at: number): NonDate | null {
  const { tokens } = context;
  const { text } = tokenAt(tokens, at);
  let to = afterAny(tokens, at, HOW_OFTEN);
  if (text === 'every' || text === 'each') {
    const amount = amountAt(tokens, at + 1);
    const skip = ['other', 'single', 'second', 'third'].includes(tokenAt(tokens, at + 1).text) ? at + 2 : at + 1;
    const noun = tokenAt(tokens, skip).kind === 'word' && tokenAt(tokens, skip + 1).kind === 'dash' ? skip + 2 : skip;
    if (amount !== null) to = amount.to;
    else if (PERIODS.has(tokenAt(tokens, noun).text)) to = noun + 1;
    else if (PERIODS.has(tokenAt(tokens, skip).text)) to = skip + 1;
    // "Every 31 March": the day after it is read as the next one.
    else if (tokenAt(tokens, skip).month > 0 || tokenAt(tokens, skip).kind === 'number') to = at + 1;
    if (to === at + 1) {
      return {
        ...often(to, `“${wordsOf(context, at, skip + 2)}” comes round again. Only its next time is read.`),
        isQuiet: true,
      };
    }
  }
  if (
    TIMES.has(text) &&
    ['a', 'per', 'each', 'every'].includes(tokenAt(tokens, at + 1).text) &&
    PERIODS.has(tokenAt(tokens, at + 2).text)
  )
    to = at + 3;
  if (to < 0) return null;
  return often(to, `“${wordsOf(context, at, to)}” says how often, not by when.`);
}

function often(to: number, note: string): NonDate {
  return { to, kind: 'how-often', note, question: null, isQuiet: false };
}

/** "In the last 9 months", "last quarter". */
function looksBack(context: Context, at: number): NonDate | null {
  const { tokens } = context;
  let next = ['in', 'within', 'over', 'during', 'for'].includes(tokenAt(tokens, at).text) ? at + 1 : at;
  if (tokenAt(tokens, next).text === 'the') next++;
  if (!BACK.has(tokenAt(tokens, next).text)) return null;
  const isPeriod =
    PERIODS.has(tokenAt(tokens, next + 1).text) ||
    ['academic', 'financial', 'school', 'calendar'].includes(tokenAt(tokens, next + 1).text);
  const to = amountAt(tokens, next + 1)?.to ?? (isPeriod ? next + 2 : -1);
  if (to < 0) return null;
  const note = `“${wordsOf(context, at, to)}” looks back from the document, so it is not a date to come.`;
  return { to, kind: 'looks-back', note, question: null, isQuiet: true };
}

const AGE_LEADS = new Set(['age', 'aged', 'ages', 'age:', 'under', 'over']);

/** "four to five-year", "20 week": a length of time, or an age. */
function howLong(context: Context, at: number): NonDate | null {
  const { tokens } = context;
  if (['a', 'an', 'zero'].includes(tokenAt(tokens, at).text)) return null;
  const weekly = sixWeekly(tokens, at);
  if (weekly > 0) return often(weekly, `“${wordsOf(context, at, weekly)}” says how often, not by when.`);
  const amount = amountAt(tokens, at);
  if (amount === null) return null;
  const words = `“${wordsOf(context, at, amount.to)}”`;
  const isOld =
    tokenAt(tokens, amount.to).text === 'old' ||
    tokenAt(tokens, amount.to + 1).text === 'olds' ||
    tokenAt(tokens, amount.to).text === 'olds';
  const isAge =
    isOld ||
    AGE_LEADS.has(tokenAt(tokens, at - 1).text) ||
    (amount.unit === 'year' && amount.least < amount.most && amount.most >= 16);
  const { to } = amount;
  if (isAge && amount.unit === 'year')
    return { to, kind: 'how-long', note: `${words} is read as an age, not as a date.`, question: null, isQuiet: false };
  if (isTiedToEvent(tokens, to)) {
    const clause = `“${wordsOf(context, at, clauseEnd(tokens, to))}”`;
    return {
      to,
      kind: 'how-long',
      note: `${clause} counts from another day, so the day itself is not given.`,
      question: `From which day does ${clause} count?`,
      isQuiet: false,
    };
  }
  return { to, kind: 'how-long', note: `${words} is a length of time, not a date.`, question: null, isQuiet: false };
}

/** "six-weekly", "6 monthly". */
function sixWeekly(tokens: readonly Token[], at: number): number {
  const isCount =
    tokenAt(tokens, at).kind === 'number' ||
    ['two', 'three', 'four', 'six', 'eight', 'twelve'].includes(tokenAt(tokens, at).text);
  const next = tokenAt(tokens, at + 1).kind === 'dash' ? at + 2 : at + 1;
  return isCount && ['weekly', 'monthly', 'yearly'].includes(tokenAt(tokens, next).text) ? next + 1 : -1;
}

function afterAny(tokens: readonly Token[], at: number, lists: readonly (readonly string[])[]): number {
  const { text } = tokenAt(tokens, at);
  let best = -1;
  for (const words of lists) {
    if (words[0] !== text || words.length <= best - at) continue;
    if (
      words.every(
        (word, step) =>
          tokenAt(tokens, at + step).text === word || (word === '-' && tokenAt(tokens, at + step).kind === 'dash'),
      )
    ) {
      best = at + words.length;
    }
  }
  return best;
}

const CLAUSE = 12;

/** The end of the words that belong together from a place: a bracket, a break, a sentence, or a date's lead. */
function clauseEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end < at + CLAUSE) {
    const token = tokenAt(tokens, end);
    if (isBreak(token) || ['close', 'open', 'semicolon', 'comma'].includes(token.kind)) break;
    if (token.kind === 'dot' && !tokenAt(tokens, end + 1).isGlued) break;
    if (token.text === 'by' || (token.month > 0 && isDateLead(tokenAt(tokens, end - 1)))) break;
    end++;
  }
  return end;
}
