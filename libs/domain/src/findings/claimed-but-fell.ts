import { areUnlike, isSettled, observedValue, periodInWords, quantity, seriesOf } from '../kpi';
import { gainOf, movementInWords } from '../kpis/movement';
import { firstDayOf } from '../kpis/series';
import type { Observation } from '../plan';
import { findingOf, recordsOf, seriesName, type Rule, type Series } from './evidence';

/** A document's verdict on a value, and what the series says instead. */
interface Contradiction {
  row: Observation;
  /** What it is held against first: the one that says the contrary. */
  against: Observation;
  sums: string[];
}

/** Fewer values have no middle to speak of: the one before decides. */
const LEAST_FOR_MIDDLE = 3;

/**
 * A document calls a value better (or worse) than what came before, and the series says the contrary. Of the value before it, the
 * first one and the middle one of all before, two must say so: one good month after a year of falling is no improvement, and one
 * bad month after a year of rising takes none back.
 */
export const improvementClaimedButFell: Rule = ({ series, sourceOf }) =>
  series.flatMap((one) => {
    const { measure, observations, traits } = one;
    if (!traits.hasClaim) return [];
    const standing = seriesOf(observations).filter((row) => isWhole(row, measure.unit));
    const found = observations.flatMap((row) => contradictionOf(row, standing, one) ?? []).sort((a, b) => (a.row.periodEnd ?? '').localeCompare(b.row.periodEnd ?? ''));
    const [first] = found;
    if (!first) return [];
    const others = found.length > 1 ? `, and ${found.length - 1} more` : '';
    return [
      findingOf('improvement_claimed_but_fell', {
        anchors: [measure.id],
        title: `${seriesName(one)}: called ${first.row.claimed} (${periodInWords(first.row)}), it is ${movementInWords(measure, first.against, first.row)}${others}`,
        explanation: 'The words and the figures of the report say the opposite, and a board remembers the words. Say since when it is meant, or take them back.',
        arithmetic: found.flatMap(({ sums }) => sums),
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: found.map(({ row }) => sourceOf(row)),
      }),
    ];
  });

function contradictionOf(row: Observation, standing: readonly Observation[], { measure }: Series): Contradiction | null {
  const { claimed } = row;
  if (claimed === null || !isWhole(row, measure.unit)) return null;
  const before = standing.filter((other) => isBefore(other, row) && !areUnlike(measure, other, row) && !measure.breaks.some(({ startsOn }) => isBetween(startsOn, other, row)));
  const [first, previous] = [before[0], before.at(-1)];
  if (!first || !previous) return null;
  const middle = before.length < LEAST_FOR_MIDDLE ? null : middleOf(before, measure.unit);
  const saysContrary = (other: Observation) => {
    const gain = gainOf(measure, other, row);
    return gain !== null && gain !== 0 && gain > 0 !== (claimed === 'better');
  };
  const contrary = [previous, first, ...(middle ? [middle] : [])].filter(saysContrary);
  const against = contrary.includes(previous) ? previous : first;
  if (middle ? contrary.length < 2 : !saysContrary(previous)) return null;
  const told = [...new Set([against, previous, first])].map((other) => sumOf(other, row, measure));
  return { row, against, sums: [...told, ...(middle ? [`The middle one of the ${before.length} values before is ${wordsOf(middle, measure.unit)}.`] : [])] };
}

/** Hopes and parts of a period are no results. */
function isWhole(row: Observation, unit: string): boolean {
  return isSettled(row) && row.status !== 'part_period' && row.periodEnd !== null && observedValue(row, unit) !== null;
}

function isBefore(other: Observation, row: Observation): boolean {
  return other.periodEnd !== null && row.periodEnd !== null && other.periodEnd < row.periodEnd;
}

function isBetween(day: string, other: Observation, row: Observation): boolean {
  return firstDayOf(other) < day && day <= firstDayOf(row);
}

function middleOf(rows: readonly Observation[], unit: string): Observation | null {
  const sorted = rows.toSorted((a, b) => (observedValue(a, unit) ?? 0) - (observedValue(b, unit) ?? 0));
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function sumOf(other: Observation, row: Observation, measure: Series['measure']): string {
  return `${wordsOf(row, measure.unit)} is ${movementInWords(measure, other, row)} (${quantity(observedValue(other, measure.unit) ?? 0, measure.unit)}).`;
}

function wordsOf(row: Observation, unit: string): string {
  return `${quantity(observedValue(row, unit) ?? 0, unit)} (${periodInWords(row)})`;
}
