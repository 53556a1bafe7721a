import type { Direction } from '../board';
import { days, slippage, slippageInWords, type Span } from '../commitment';

/**
 * How an expected date moved: later is worse, earlier better. A date that only became more exact is
 * the same; of one that became vaguer both ways nobody can tell.
 */
export function shiftDirection(from: Span, to: Span): Direction {
  if (to.latest > from.latest) return to.earliest < from.earliest ? 'unknown' : 'worse';
  return to.latest < from.latest && to.earliest < from.earliest ? 'better' : 'same';
}

/** "61 days later", "1 to 61 days later", "at most 8 days later", "20 days earlier", "no later": spans stay spans. */
export function shiftInWords(from: Span, to: Span): string {
  const words = slippageInWords(from, to);
  if (words !== 'on time') return words.replace(/late$/, 'later').replace(/early$/, 'earlier');
  return shiftDirection(from, to) === 'better' ? `at most ${days(-slippage(from, to).least)} earlier` : 'no later';
}

export function isSameSpan(a: Span, b: Span): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}
