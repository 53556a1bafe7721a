import { addDays } from '../day';
import { quantity } from '../kpi';
import { byId, groupBy } from '../lists';
import type { Observation } from '../plan';
import type { ObservationView } from '../views';
import { findingOf, recordsOf, seriesName, type Evidence, type Series } from './evidence';
import type { Finding } from './finding';
import { exactRate, isCut, isRounded } from './printed-values';

/** A rate over a span printed as the plain mean of the rates of its parts, where the counts together give another. */
export interface MeanOfRates {
  /** The series the parts are of. */
  parts: Series;
  whole: Observation;
  of: Series;
  rates: number[];
  mean: number;
  numerator: number;
  denominator: number;
}

export function tellMeans(means: readonly MeanOfRates[], { sourceOf }: Evidence): Finding[] {
  return [...groupBy(means, ({ of }) => of.measure.id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { of, parts, whole } = first;
    const others = own.length > 1 ? `, and ${own.length - 1} more` : '';
    return [
      findingOf('mean_of_rates', {
        anchors: [of.measure.id],
        title: `${seriesName(parts)}: printed as ${quantity(whole.value ?? 0, '%')} on average, it is ${quantity(pooledRate(first), '%')}${others}`,
        explanation: 'A plain mean of rates gives a period with a few cases the weight of one with many. Divide all that met it by all there were.',
        arithmetic: own.flatMap(sumsOf),
        records: [...recordsOf(of), ...(parts.measure === of.measure ? [] : recordsOf(parts).slice(0, 1))],
        touches: [of.kpi?.objective],
        sources: [...own.map((mean) => sourceOf(mean.whole)), parts.measure.source],
      }),
    ];
  });
}

function sumsOf(found: MeanOfRates): string[] {
  const { whole, rates, mean, numerator, denominator } = found;
  const printed = whole.value ?? 0;
  return [
    `${whole.periodText}: ${numerator} of ${denominator} is ${exactRate(pooledRate(found), printed)}, printed ${quantity(printed, '%')}.`,
    `(${rates.map((rate) => Number(rate.toFixed(2))).join(' + ')}) ÷ ${rates.length} is ${exactRate(mean, printed)}: the plain mean of ${rates.length} rates.`,
  ];
}

function pooledRate({ numerator, denominator }: MeanOfRates): number {
  return (numerator * 100) / denominator;
}

/**
 * Looks within one KPI, or within one series that no KPI covers: the parts follow each other without a
 * gap from the first day of the span to its last. That the span counts the same cases shows in its own
 * counts, in being of the same series, or in being called an average.
 */
export function meansOfRates({ families }: Evidence): MeanOfRates[] {
  return families.flatMap(({ series, mayNest }) => {
    if (!mayNest) return [];
    const group = series.filter(({ measure }) => measure.unit === '%');
    const starts = firstEnds(group);
    return group.flatMap((of) =>
      of.measure.series
        .filter(({ periodStart, periodEnd }) => periodStart && periodEnd && (starts.get(periodStart) ?? periodEnd) < periodEnd)
        .flatMap((span) => group.flatMap((parts) => meanIn(span, of, parts) ?? []).slice(0, 1)),
    );
  });
}

/** For each day on which a counted rate starts, the earliest end: where a longer one starts too, it may have parts. */
function firstEnds(group: readonly Series[]): Map<string, string> {
  const ends = new Map<string, string>();
  for (const { measure } of group) {
    for (const { periodStart, periodEnd, denominator } of measure.series) {
      if (!periodStart || !periodEnd || !denominator) continue;
      const known = ends.get(periodStart);
      if (known === undefined || periodEnd < known) ends.set(periodStart, periodEnd);
    }
  }
  return ends;
}

function meanIn(span: ObservationView, of: Series, parts: Series): MeanOfRates | null {
  const whole = of.observations.find(({ id }) => id === span.id);
  const within = partsOf(span, parts);
  if (!whole || whole.value === null || within.length === 0) return null;
  const numerator = sum(within.map((row) => row.numerator ?? 0));
  const denominator = sum(within.map((row) => row.denominator ?? 0));
  const hasCounts = whole.numerator !== null && whole.denominator !== null;
  if (hasCounts && (whole.numerator !== numerator || whole.denominator !== denominator)) return null;
  if (!hasCounts && of !== parts && !isCalledAverage(whole, of)) return null;
  const pooled = (numerator * 100) / denominator;
  if (agrees(whole.value, pooled)) return null;
  const printed = byId(parts.observations);
  const exact = within.map((row) => ((row.numerator ?? 0) * 100) / (row.denominator ?? 1));
  const asPrinted = within.map((row, index) => printed.get(row.id)?.value ?? exact[index] ?? 0);
  // Whoever took the mean took it of what stood in the table.
  const rates = [asPrinted, exact].find((list) => agrees(whole.value ?? 0, sum(list) / list.length));
  return rates ? { parts, whole, of, rates, mean: sum(rates) / rates.length, numerator, denominator } : null;
}

/** The counted rates that fill a span from its first day to its last without a gap; none where they do not. */
function partsOf(span: ObservationView, { measure }: Series): ObservationView[] {
  const rows = measure.series
    .filter((row) => row.id !== span.id && row.denominator && row.numerator !== null && row.periodStart && row.periodEnd)
    .sort((a, b) => `${a.periodStart}${a.periodEnd}`.localeCompare(`${b.periodStart}${b.periodEnd}`));
  const within: ObservationView[] = [];
  let next = span.periodStart;
  for (const row of rows) {
    if (row.periodStart !== next || !row.periodEnd || !span.periodEnd || row.periodEnd > span.periodEnd) continue;
    within.push(row);
    if (row.periodEnd === span.periodEnd) return within;
    next = addDays(row.periodEnd, 1);
  }
  return [];
}

function isCalledAverage(whole: Observation, { measure }: Series): boolean {
  return /\b(?:average|mean)\b/i.test([whole.printedAs, whole.periodText, whole.quote, measure.name].join(' '));
}

function agrees(printed: number, exact: number): boolean {
  return isRounded(printed, exact) || isCut(printed, exact);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
