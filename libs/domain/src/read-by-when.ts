import { parseByWhen, pointInWords } from './by-when/by-when';
import type { Day } from './day';
import type { ByWhenView } from './views';

/** Some 150 plans of this size; then the memory begins again. */
const REMEMBERED = 10_000;

const remembered = new Map<string, ByWhenView>();

/** A by-when as read on a day, with its points in words. Reading is dear and its words seldom change, so it is remembered. */
export function readByWhen(text: string, on: Day): ByWhenView {
  const key = `${on} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const byWhen = parseByWhen(text, { on });
  const view = { ...byWhen, points: byWhen.points.map((point) => ({ ...point, words: pointInWords(point) })) };
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, view);
  return view;
}
