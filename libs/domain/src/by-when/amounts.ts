import type { TimeUnit } from './calendar';
import { tokenAt } from './tokens';
import type { Token } from './tokens';

const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ');
const MORE_NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  couple: 2,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};

const UNITS: Readonly<Record<string, TimeUnit>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'week',
  fortnights: 'week',
  month: 'month',
  months: 'month',
  mth: 'month',
  mths: 'month',
  year: 'year',
  years: 'year',
  yr: 'year',
  yrs: 'year',
};

/** An amount of time: "3 months", "four to five-year", "6-8 weeks". */
export interface Amount {
  least: number;
  most: number;
  unit: TimeUnit;
  to: number;
}

export function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const least = countAt(tokens, at);
  if (least === null) return null;
  let next = at + 1;
  let most = least;
  const link = tokenAt(tokens, next);
  if (link.kind === 'dash' || link.text === 'to' || link.text === 'or') {
    const second = countAt(tokens, next + 1);
    if (second !== null) {
      most = second;
      next += 2;
    }
  }
  if (tokenAt(tokens, next).kind === 'dash') next++;
  const unit = unitAt(tokens, next);
  if (unit === null) return null;
  const factor = tokenAt(tokens, next).text.startsWith('fortnight') ? 2 : 1;
  const hasApostrophe = tokenAt(tokens, next + 1).kind === 'quote';
  return {
    least: Math.min(least, most) * factor,
    most: Math.max(least, most) * factor,
    unit,
    to: next + (hasApostrophe ? 2 : 1),
  };
}

/** "weeks", "months'", "yr". */
export function unitAt(tokens: readonly Token[], at: number): TimeUnit | null {
  const word = tokenAt(tokens, at).text.replace(/['’]s?$/, '');
  return Object.hasOwn(UNITS, word) ? (UNITS[word] ?? null) : null;
}

function countAt(tokens: readonly Token[], at: number): number | null {
  const token = tokenAt(tokens, at);
  if (token.kind === 'number')
    return token.value >= 0 && !(token.isGlued && tokenAt(tokens, at - 1).kind === 'word') ? token.value : null;
  const index = NUMBER_WORDS.indexOf(token.text);
  if (index >= 0) return index;
  return Object.hasOwn(MORE_NUMBERS, token.text) ? (MORE_NUMBERS[token.text] ?? null) : null;
}

/** Words after an amount that tie it to an event: "within 6 weeks of approval". */
const EVENT_WORDS = new Set(['of', 'after', 'from', 'following', 'before', 'prior', 'post', 'since', 'ago']);

/** Whether an amount counts from something other than the document; "from now" does not. */
export function isTiedToEvent(tokens: readonly Token[], at: number): boolean {
  const next = tokenAt(tokens, at + 1).text;
  return EVENT_WORDS.has(tokenAt(tokens, at).text) && !['now', 'today', 'this'].includes(next);
}
