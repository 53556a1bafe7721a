import type { StockStory } from './kpi-story';
import { randomFor, type SeriesValue } from './series';

/** Series that follow from others, so that what should add up does. */

const count = (value: SeriesValue, number: number): SeriesValue => ({ ...value, value: number, numerator: null, denominator: null, respondents: null, note: null });

/** What a rate is counted out of, month by month. */
export function outOfValues(rate: readonly SeriesValue[]): SeriesValue[] {
  return rate.flatMap((value) => (value.denominator === null ? [] : [count(value, value.denominator)]));
}

/** A whole in parts, each month a little differently; the last part takes the rest. */
export function partValues(whole: readonly SeriesValue[], parts: readonly { key: string; share: number }[]): Map<string, SeriesValue[]> {
  const made = new Map(parts.map(({ key }) => [key, [] as SeriesValue[]]));
  const random = randomFor(parts.map(({ key }) => key).join());
  for (const value of whole) {
    let rest = value.value ?? 0;
    parts.forEach(({ key, share }, place) => {
      const wanted = Math.round((value.value ?? 0) * share * (0.85 + random() * 0.3));
      const own = place === parts.length - 1 ? rest : Math.min(rest, wanted);
      rest -= own;
      made.get(key)?.push(count(value, own));
    });
  }
  return made;
}

/** What is open at the end of each month: what was open before, what came in, less what went out. */
export function stockValues({ opening }: StockStory, inflow: readonly SeriesValue[], outflow: readonly SeriesValue[]): SeriesValue[] {
  let open = opening;
  return inflow.map((value, index) => {
    open += (value.value ?? 0) - (outflow[index]?.value ?? 0);
    if (open < 0) throw new Error(`${value.periodText}: more was done than was open`);
    return count(value, open);
  });
}
