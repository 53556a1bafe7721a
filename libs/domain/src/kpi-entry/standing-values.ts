import type { Day } from '../day';
import { observedValue } from '../kpis/observed';
import type { EntryMeasure } from './entry';

/** A value that stands now. */
export type StandingValue = EntryMeasure['series'][number];

/** The dated values of a measure, found without going through all of them. */
export interface StandingValues {
  /** The value of a period; of a measure known by its last day, the value of that day, whatever stretch it is written with. */
  at: (start: Day, end: Day) => StandingValue | null;
  /** The last settled number of a period that ended before a day. */
  before: (end: Day) => number | null;
  /** The middle one of the settled numbers; `null` when there are fewer than `LEAST_FOR_MEDIAN`. */
  median: number | null;
  /** The least of them; `null`: there is none. */
  least: number | null;
  /** Its last dated value. */
  newest: StandingValue | null;
}

/** Of fewer values nothing can be called usual. */
const LEAST_FOR_MEDIAN = 3;

/** Windows whose value is known by its last day: documents date "the 12 months to February" by February alone. */
export function isKnownByEnd(window: EntryMeasure['window']): boolean {
  return window === 'snapshot' || window === 'rolling_12_months' || window === 'cumulative_year';
}

/** Made once for a measure; then each question is quick. The grid fills its cells by it. */
export function standingValues(measure: Pick<EntryMeasure, 'unit' | 'window' | 'series'>): StandingValues {
  const byPeriod = new Map<string, StandingValue>();
  const byEnd = new Map<Day, StandingValue>();
  const settled: { end: Day; value: number }[] = [];
  let newest: StandingValue | null = null;
  for (const observation of measure.series) {
    const { periodStart, periodEnd, status } = observation;
    if (periodStart === null || periodEnd === null) continue;
    byPeriod.set(`${periodStart}/${periodEnd}`, observation);
    byEnd.set(periodEnd, observation);
    if (newest === null || periodEnd >= (newest.periodEnd ?? '')) newest = observation;
    const value = status === 'actual' || status === 'provisional' ? observedValue(observation, measure.unit) : null;
    if (value !== null) settled.push({ end: periodEnd, value });
  }
  settled.sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
  const sorted = settled.map(({ value }) => value).sort((a, b) => a - b);
  const isByEnd = isKnownByEnd(measure.window);
  return {
    at: (start, end) => byPeriod.get(`${start}/${end}`) ?? (isByEnd ? byEnd.get(end) : undefined) ?? null,
    before: (end) => settled[firstFrom(settled, end) - 1]?.value ?? null,
    median: sorted.length < LEAST_FOR_MEDIAN ? null : (sorted[Math.floor(sorted.length / 2)] ?? null),
    least: sorted[0] ?? null,
    newest,
  };
}

/** The index of the first that ended on or after a day. */
function firstFrom(settled: readonly { end: Day }[], end: Day): number {
  let [low, high] = [0, settled.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((settled[middle]?.end ?? '') < end) low = middle + 1;
    else high = middle;
  }
  return low;
}
