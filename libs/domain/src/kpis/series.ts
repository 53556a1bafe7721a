import type { Day } from '../day';
import { groupBy } from '../lists';
import { onceFor } from '../once';
import type { DefinitionBreak, Measure, Observation } from '../plan-kpis';
import { isSettled, observationInWords, observedValue, periodInWords } from './observed';

export interface TrendPoint {
  /** The last day of the period. */
  day: Day;
  value: number;
  /** "February 2022: 62%" */
  words: string;
  isPartial: boolean;
}

/** What a line can show; a longer series is drawn from its latest points. */
export const TREND_LIMIT = 120;

/**
 * A measure's values in time order, one for each period: a later recording of the same period
 * revises the earlier one. Values without a date come first; they can be shown, not drawn.
 */
export function seriesOf(observations: readonly Observation[]): Observation[] {
  // Mostly they come in order, each period once.
  if (isInOrder(observations)) return [...observations];
  const sorted = [...observations].sort(byPeriod);
  return sorted.filter((row, index) => {
    const next = sorted[index + 1];
    return !isDated(row) || row.periodEnd !== next?.periodEnd || row.periodStart !== next.periodStart;
  });
}

/** All dated, by their ends, and no period twice. */
export const isInOrder: (observations: readonly Observation[]) => boolean = onceFor((observations) => {
  let [start, end] = ['', ''];
  for (const { periodStart, periodEnd } of observations) {
    if (!periodStart || !periodEnd || periodEnd < end || (periodEnd === end && periodStart <= start)) return false;
    start = periodStart;
    end = periodEnd;
  }
  return true;
});

/** The observations of a plan by their measure, in their order. */
export const observationsByMeasure: (observations: readonly Observation[]) => ReadonlyMap<string, Observation[]> = onceFor((observations) =>
  groupBy(observations, (row) => row.measureId),
);

function byPeriod(a: Observation, b: Observation): number {
  const [first, second] = [isDated(a) ? a : UNDATED, isDated(b) ? b : UNDATED];
  return compare(first.periodEnd, second.periodEnd) || compare(first.periodStart, second.periodStart) || byRecording(a, b);
}

const UNDATED = { periodStart: '', periodEnd: '' };

function byRecording(a: Observation, b: Observation): number {
  // Of two recorded together, the one with its counts says more and wins.
  return compare(a.recordedAt, b.recordedAt) || Number(a.denominator !== null) - Number(b.denominator !== null);
}

function compare(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}

export function isDated(row: Observation): boolean {
  return row.periodStart !== null && row.periodEnd !== null;
}

/** What may be compared with each other, oldest first; and the last of them, or what can at least be shown. */
export interface Comparable {
  rows: Observation[];
  latest: Observation | null;
  /** The definition changed before the latest value, and after other ones: those are not among `rows`. */
  brokenOn: Day | null;
}

/**
 * Settled values of whole periods with a date, counted as the latest is counted. Parts of a period stand in only where there is
 * nothing else; an undated value can be shown, and compared with nothing.
 * @param breaks by date.
 */
export function comparableOf(series: readonly Observation[], breaks: readonly DefinitionBreak[] = []): Comparable {
  const [whole, parts]: [Observation[], Observation[]] = [[], []];
  for (const row of series) {
    if (row.periodEnd !== null && isSettled(row) && row.value !== null) (row.status === 'part_period' ? parts : whole).push(row);
  }
  const rows = whole.length > 0 ? whole : parts;
  const latest = rows.at(-1) ?? series.findLast((row) => isSettled(row) && row.value !== null) ?? null;
  const since = latest && breaks.findLast(({ startsOn }) => startsOn <= firstDayOf(latest))?.startsOn;
  if (!since) return { rows, latest, brokenOn: null };
  const own = rows.filter((row) => firstDayOf(row) >= since);
  return { rows: own, latest, brokenOn: own.length < rows.length ? since : null };
}

/** The day that decides under which definition a value was counted: a period that straddles a change is of the old one. */
export function firstDayOf({ periodStart, periodEnd }: Observation): Day {
  return periodStart ?? periodEnd ?? '';
}

/** The points a line can show, oldest first. */
export function trendOf(measure: Measure, series: readonly Observation[]): TrendPoint[] {
  const points: TrendPoint[] = [];
  for (let at = series.length - 1; at >= 0 && points.length < TREND_LIMIT; at -= 1) {
    const row = series[at];
    if (row?.periodEnd && row.value !== null && isSettled(row)) points.push(new SeriesPoint(row, measure.unit));
  }
  return points.reverse();
}

export function trendInWords(trend: readonly TrendPoint[], series: readonly Observation[]): string {
  const first = series.find((observation) => observation.periodEnd === trend[0]?.day);
  const last = series.findLast((observation) => observation.periodEnd === trend.at(-1)?.day);
  if (!first || !last) return 'no dated values';
  if (trend.length === 1) return `1 value, ${periodInWords(first)}`;
  return `${trend.length} values, ${periodInWords(first)} to ${periodInWords(last)}`;
}

/** A line has a hundred points, and few of them are ever read out. */
class SeriesPoint implements TrendPoint {
  readonly #row: Observation;
  readonly #unit: string;

  constructor(row: Observation, unit: string) {
    this.#row = row;
    this.#unit = unit;
  }

  get day(): Day {
    return this.#row.periodEnd ?? '';
  }

  get value(): number {
    return observedValue(this.#row, this.#unit) ?? 0;
  }

  get isPartial(): boolean {
    return this.#row.status === 'part_period';
  }

  get words(): string {
    return `${periodInWords(this.#row)}: ${observationInWords(this.#row, this.#unit)}${this.isPartial ? ', part of the period' : ''}`;
  }
}
