import { daySpan } from './calendar';
import {
  NUMBERED_THINGS,
  YEARS_OF_A_STRATEGY,
  afterWeekday,
  dayPart,
  isDigits,
  isJoint,
  isNear,
  isYearNumber,
  monthPart,
  standsAsDate,
  yearSpanAt,
} from './grammar';
import type { Context, DatePart, Rule } from './grammar';
import { tokenAt } from './tokens';
import type { Token } from './tokens';

/** "2024-11-04", "04/11/24", "04.11.2024", "03/2022", "2022-10", "04/11". The day comes before the month, always. */
export const inNumbers: Rule = (context, at) => {
  const { tokens } = context;
  const start = afterWeekday(tokens, at);
  const first = tokenAt(tokens, start);
  const previous = tokenAt(tokens, start - 1);
  if (first.kind !== 'number' || (first.isGlued && previous.kind === 'word')) return null;
  if (first.isGlued && previous.kind === 'other') return null;
  const joint = tokenAt(tokens, start + 1);
  const second = tokenAt(tokens, start + 2);
  if (!['slash', 'dash', 'dot'].includes(joint.kind) || second.kind !== 'number') return null;
  const isTight = joint.isGlued && second.isGlued;
  if (!isTight && joint.kind !== 'slash') return null;
  return threeNumbers(context, at, start, isTight) ?? (isTight ? twoNumbers(context, at, start) : null);
};

function threeNumbers({ tokens }: Context, at: number, start: number, isTight: boolean): DatePart | null {
  const [first, joint, second, again, third] = [0, 1, 2, 3, 4].map((step) => tokenAt(tokens, start + step)) as [
    Token,
    Token,
    Token,
    Token,
    Token,
  ];
  if (again.kind !== joint.kind || third.kind !== 'number' || (isTight && !(again.isGlued && third.isGlued)))
    return null;
  const isShortPair = second.end - second.start <= 2;
  if (isDigits(first, 4) && isShortPair && third.end - third.start <= 2) {
    return dayPart(at, afterTime(tokens, start + 5), first.value, second.value, third.value);
  }
  const isYear = isDigits(third, 4) || isDigits(third, 2);
  if (first.end - first.start > 2 || !isShortPair || !isYear) return null;
  const after = tokenAt(tokens, start + 5);
  if (isDigits(third, 2)) {
    // Four numbers in a row, or a section number such as 2.13.45, are no date.
    if (after.kind === joint.kind && after.isGlued && tokenAt(tokens, start + 6).isGlued) return null;
    if (joint.kind === 'dot' && daySpan(2000 + third.value, second.value, first.value) === null) return null;
    if (joint.kind === 'dot' && NUMBERED_THINGS.has(tokenAt(tokens, start - 1).text)) return null;
  }
  const year = isDigits(third, 2) ? 2000 + third.value : third.value;
  return dayPart(at, afterTime(tokens, start + 5), year, second.value, first.value);
}

/** Steps over "T00:00:00.000Z" and "00:00:00", which spreadsheets add to a day. */
function afterTime(tokens: readonly Token[], at: number): number {
  const hasT = tokenAt(tokens, at).text === 't' && tokenAt(tokens, at).isGlued;
  let next = hasT ? at + 1 : at;
  if (tokenAt(tokens, next).kind !== 'number' || tokenAt(tokens, next + 1).kind !== 'colon') return at;
  while (
    next === at ||
    next === at + 1 ||
    (tokenAt(tokens, next).isGlued && ['number', 'colon', 'dot', 'word'].includes(tokenAt(tokens, next).kind))
  ) {
    next++;
  }
  return next;
}

function twoNumbers(context: Context, at: number, start: number): DatePart | null {
  const { tokens } = context;
  const [first, joint, second] = [tokenAt(tokens, start), tokenAt(tokens, start + 1), tokenAt(tokens, start + 2)];
  const to = start + 3;
  if (
    isJoint(tokenAt(tokens, to)) &&
    tokenAt(tokens, to + 1).kind === 'number' &&
    tokenAt(tokens, to).kind === joint.kind
  )
    return null;
  const isMonthNumber = (value: number): boolean => value >= 1 && value <= 12;
  if (isDigits(second, 4) && isYearNumber(second.value) && first.end - first.start <= 2 && isMonthNumber(first.value)) {
    return monthPart(at, to, second.value, first.value);
  }
  if (isDigits(first, 4) && isYearNumber(first.value) && isDigits(second, 2) && isMonthNumber(second.value)) {
    if (joint.kind === 'dot' || yearSpanAt(tokens, start, true) !== null || tokenAt(tokens, to).month > 0) return null;
    return {
      ...monthPart(at, to, first.value, second.value),
      ask: (words, reading) => `“${words}” is read as ${reading}. Is that right?`,
    };
  }
  if (joint.kind !== 'slash' || tokenAt(tokens, to).month > 0 || !standsAsDate(context, at, to)) return null;
  // "1/2" is a fraction, and "24/7" means always.
  const isDayOnly = first.value > 12 && !(first.value === 24 && second.value === 7);
  if (first.end - first.start > 2 || !(isDigits(second, 2) || (isDigits(second, 1) && isDayOnly))) return null;
  if (isMonthNumber(second.value) && first.value >= 1 && first.value <= 31)
    return dayPart(at, to, null, second.value, first.value);
  if (
    !isMonthNumber(first.value) ||
    !isNear(context, second.value, YEARS_OF_A_STRATEGY) ||
    second.value === first.value + 1
  )
    return null;
  return {
    ...monthPart(at, to, 2000 + second.value, first.value),
    hasDoubtfulYear: true,
    ask: (words, reading) => `“${words}” is read as ${reading}. Is that right?`,
  };
}
