import type { Day } from '../day';
import { groupBy } from '../lists';
import type { Figures } from './identity';
import type { Line } from './lines';
import { isFew, PLACES } from './small-numbers';
import type { Span } from './spans';
import type { Telling } from './told';

/**
 * What tells a few people who came between two days, though nobody has written them down: of two running totals, of a quarter less
 * two of its months. Of a rolling year alone nothing: a month that came less one that went tells neither.
 */
export function* differencesIn({ spans }: Line, figures: Figures, threshold: number): Generator<Telling> {
  for (const place of PLACES) {
    const shown = spans.filter(({ value }) => (value.people()[place] ?? null) !== null);
    if (shown.length < 2) continue;
    const [steps, written] = [stepsOf(shown, place), new Set(shown.map(({ from, until }) => `${from} ${until}`))];
    for (const counted of connected(steps)) {
      for (const [index, { day, number }] of counted.entries()) {
        const before = counted[index - 1];
        if (!before || !isFew(number - before.number, threshold) || written.has(`${before.day} ${day}`)) continue;
        yield pathOf(steps, before.day, day).map(({ value }) => figures.of(value, place));
      }
    }
  }
}

interface Step {
  to: Day;
  by: number;
  span: Span;
}

/** From each day to those that a value joins it with. */
function stepsOf(spans: readonly Span[], place: number): ReadonlyMap<Day, readonly Step[]> {
  const steps = spans.flatMap((span) => {
    const by = span.value.people()[place] ?? 0;
    return [
      { at: span.from, to: span.until, by, span },
      { at: span.until, to: span.from, by: -by, span },
    ];
  });
  return groupBy(steps, ({ at }) => at);
}

interface Counted {
  day: Day;
  /** How many until this day, from wherever it was counted. */
  number: number;
}

/** Days that values connect, in their order. The unknown beginning of a running total is no day. */
function connected(steps: ReadonlyMap<Day, readonly Step[]>): Counted[][] {
  const seen = new Set<Day>();
  return [...steps.keys()].map((start) => {
    const found: Counted[] = seen.has(start) ? [] : [{ day: start, number: 0 }];
    seen.add(start);
    for (const { day, number } of found) {
      for (const { to, by } of steps.get(day) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        found.push({ day: to, number: number + by });
      }
    }
    return found.filter(({ day }) => /^\d/.test(day)).sort((a, b) => (a.day < b.day ? -1 : 1));
  });
}

/** The fewest values from one day to the other. */
function pathOf(steps: ReadonlyMap<Day, readonly Step[]>, from: Day, until: Day): Span[] {
  const cameBy = new Map<Day, { day: Day; span: Span } | null>([[from, null]]);
  for (const [day] of cameBy) {
    if (day === until) break;
    for (const { to, span } of steps.get(day) ?? []) if (!cameBy.has(to)) cameBy.set(to, { day, span });
  }
  const path: Span[] = [];
  for (let last = cameBy.get(until); last; last = cameBy.get(last.day)) path.push(last.span);
  return path;
}
