import type { DefinitionBreak, Measure, MeasureWindow, Observation } from '../plan-kpis';
import { listInWords } from '../words';
import { isSettled, windowOf } from './observed';
import { countInWords, grouped, quantity } from './quantity';
import { comparableOf, firstDayOf, seriesOf } from './series';

/** Counts over counts: the only average of rates there is. */
export interface Pooled {
  numerator: number;
  denominator: number;
  /** In per cent. */
  rate: number;
  /** How many values went into it. */
  values: number;
}

/**
 * Pools values with both counts, settled, dated, and of periods that do not overlap: of two that do, the one that ends first goes in, a
 * part of a period only where no whole one covers it. Of one period the last recorded counts. `null` where there is nothing to pool.
 */
export function pool(observations: readonly Observation[]): Pooled | null {
  return sumOf(poolable(seriesOf(observations)));
}

function sumOf(rows: readonly Observation[]): Pooled | null {
  if (rows.length === 0) return null;
  let [numerator, denominator] = [0, 0];
  for (const row of rows) {
    numerator += row.numerator ?? 0;
    denominator += row.denominator ?? 0;
  }
  return { numerator, denominator, rate: (numerator * 100) / denominator, values: rows.length };
}

/** Values that follow each other; of a snapshot or a rolling year the same cases would be counted again and again. */
const POOLED_WINDOWS: readonly (MeasureWindow | null)[] = ['month', 'quarter', 'year'];

/** @param series in time order, each period once. */
function poolable(series: readonly Observation[], isAlike: (row: Observation) => boolean = () => true): readonly Observation[] {
  const [whole, parts]: [Observation[], Observation[]] = [[], []];
  for (const row of series) {
    if (!isCounted(row) || !isAlike(row)) continue;
    (row.status === 'part_period' ? parts : whole).push(row);
  }
  const kept = apart(whole);
  const partly = apart(parts).filter((part) => !kept.some((row) => overlap(row, part)));
  return partly.length > 0 ? [...kept, ...partly] : kept;
}

function isCounted(row: Observation): boolean {
  const { numerator, denominator, window } = row;
  if (numerator === null || denominator === null || denominator <= 0 || row.periodStart === null) return false;
  return isSettled(row) && (window === null || POOLED_WINDOWS.includes(window));
}

/** As many as fit beside each other: by the end of their periods, the shorter first, each that begins after the one before. */
function apart(series: readonly Observation[]): readonly Observation[] {
  if (series.every((row, index) => index === 0 || isAfter(row, series[index - 1]))) return series;
  const kept: Observation[] = [];
  for (const row of series.toSorted(byEnd)) if (isAfter(row, kept.at(-1))) kept.push(row);
  return kept;
}

function isAfter({ periodStart }: Observation, before: Observation | undefined): boolean {
  return !before || (periodStart ?? '') > (before.periodEnd ?? '');
}

function byEnd(a: Observation, b: Observation): number {
  if (a.periodEnd !== b.periodEnd) return (a.periodEnd ?? '') < (b.periodEnd ?? '') ? -1 : 1;
  return (a.periodStart ?? '') > (b.periodStart ?? '') ? -1 : 1;
}

function overlap(a: Observation, b: Observation): boolean {
  return (a.periodStart ?? '') <= (b.periodEnd ?? '') && (b.periodStart ?? '') <= (a.periodEnd ?? '');
}

/** `null`: a percentage that gives its counts. */
const RATE_KINDS: readonly Measure['kind'][] = ['share', 'ratio', null];

/**
 * "152 of 377 over ten months and part of another: 40.3%", of what has been counted in one way since the last change of definition;
 * `null` for what is not a rate over counts, and where there is nothing to add to the single values.
 */
export function pooledInWords(measure: Measure, series: readonly Observation[], breaks: readonly DefinitionBreak[] = []): string | null {
  if (measure.unit !== '%' || !RATE_KINDS.includes(measure.kind)) return null;
  const isOneWay = countedOneWay(series, breaks);
  const isAlike = (row: Observation) => POOLED_WINDOWS.includes(windowOf(measure, row)) && isOneWay(row);
  const rows = poolable(series, isAlike);
  const pooled = sumOf(rows);
  if (!pooled || pooled.values < 2) return null;
  return `${grouped(pooled.numerator)} of ${grouped(pooled.denominator)} over ${periodsInWords(measure, rows)}: ${quantity(pooled.rate, '%')}`;
}

/** Whether a value was counted as the latest is. */
function countedOneWay(series: readonly Observation[], breaks: readonly DefinitionBreak[]): (row: Observation) => boolean {
  const latest = breaks.length > 0 ? comparableOf(series, breaks).latest : null;
  if (!latest) return () => true;
  const since = breaks.findLast(({ startsOn }) => startsOn <= firstDayOf(latest))?.startsOn ?? '';
  const until = breaks.find(({ startsOn }) => startsOn > since)?.startsOn ?? '9999';
  return (row) => firstDayOf(row) >= since && firstDayOf(row) < until;
}

/** "ten months and part of another" */
function periodsInWords(measure: Measure, rows: readonly Observation[]): string {
  const counts = new Map<string, number>();
  let partly = 0;
  for (const row of rows) {
    const window = windowOf(measure, row) ?? 'period';
    if (row.status === 'part_period') partly += 1;
    else counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  if (counts.size === 0) return `parts of ${countInWords(partly, 'periods')}`;
  const whole = [...counts].map(([window, count]) => countInWords(count, `${window}s`));
  const parts = partly === 0 ? [] : [partly === 1 ? 'part of another' : `parts of ${countInWords(partly, 'others')}`];
  return listInWords([...whole, ...parts]);
}
