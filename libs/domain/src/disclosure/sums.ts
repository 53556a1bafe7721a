import { addDays } from '../day';
import { groupBy } from '../lists';
import { isFew } from './small-numbers';
import type { PeriodValue } from './period-value';

/** A total and what adds up to it: the measure's parts in one period, or the shorter periods that fill a longer one. */
export interface Sum {
  total: PeriodValue;
  parts: PeriodValue[];
}

export function sumsOf(values: readonly PeriodValue[]): Sum[] {
  return [...sumsOfParts(values), ...sumsOverTime(values)];
}

function sumsOfParts(values: readonly PeriodValue[]): Sum[] {
  const parts = groupBy(
    values.filter(({ measure }) => measure.partOfId !== null),
    ({ measure, period }) => `${measure.partOfId} ${period}`,
  );
  if (parts.size === 0) return [];
  return values.flatMap((total) => {
    const own = parts.get(`${total.measure.id} ${total.period}`);
    return own ? [{ total, parts: own }] : [];
  });
}

/** Twelve months beside their year, in one measure that may be added up, or of which nobody says that it may not. */
function sumsOverTime(values: readonly PeriodValue[]): Sum[] {
  const addable = values.filter(({ measure }) => measure.maySum !== false);
  return [...groupBy(addable, ({ measure }) => measure.id).values()].flatMap((own) => {
    const dated = own.filter(({ versions: [row] }) => row?.periodStart && row.periodEnd);
    const starting = new Map<string, PeriodValue>();
    let isNested = false;
    for (const value of dated) {
      const [start, end] = spanOf(value);
      const other = starting.get(start);
      if (other) isNested = true;
      if (!other || end < spanOf(other)[1]) starting.set(start, value);
    }
    return isNested ? dated.flatMap((total) => filledBy(total, starting)) : [];
  });
}

function filledBy(total: PeriodValue, starting: ReadonlyMap<string, PeriodValue>): Sum[] {
  const [start, end] = spanOf(total);
  const parts: PeriodValue[] = [];
  for (let next = starting.get(start); next && next !== total && spanOf(next)[1] <= end; next = starting.get(addDays(spanOf(next)[1], 1))) parts.push(next);
  const last = parts.at(-1);
  return parts.length > 1 && last && spanOf(last)[1] === end ? [{ total, parts }] : [];
}

function spanOf({ versions: [row] }: PeriodValue): [start: string, end: string] {
  return [row?.periodStart ?? '', row?.periodEnd ?? ''];
}

/**
 * Secondary suppression. What is hidden among the parts can be reckoned as the total less what is shown: so at least two parts
 * are hidden, and what is left for them together is not itself small. The next smallest goes first, because it costs least; a
 * zero protects nothing. Where the parts alone cannot hide it, the total goes. A hidden total is not to be added up from
 * its parts either.
 */
export function hidePartsThatGiveAway(sums: readonly Sum[], threshold: number): void {
  for (const sum of sums) {
    const { total, parts } = sum;
    if (total.isHidden()) {
      if (parts.every((part) => part.shown() !== null)) hideSmallest(parts);
      continue;
    }
    if (total.shown() === null) continue;
    while (givesAway(sum, threshold) && (hideSmallest(parts) || total.hide()));
  }
}

function givesAway({ total, parts }: Sum, threshold: number): boolean {
  const hidden = parts.filter((part) => part.isHidden()).length;
  if (hidden === 0 || total.isHidden()) return false;
  if (hidden === 1) return true;
  // For each of the numbers a value rests on: what remains for those that are hidden together.
  return total.people().some((whole, place) => {
    const left = parts.reduce((rest, part) => rest - (part.people()[place] ?? 0), whole ?? 0);
    return isFew(left, threshold);
  });
}

function hideSmallest(parts: readonly PeriodValue[]): boolean {
  const counted = parts.map((part) => ({ part, count: part.people().find((number) => number !== null) ?? 0 }));
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
    .some(({ part }) => part.hide());
}
