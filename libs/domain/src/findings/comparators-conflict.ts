import { quantity } from '../kpi';
import { listInWords } from '../words';
import { groupBy } from '../lists';
import type { ComparatorView } from '../views';
import { findingOf, recordsOf, seriesName, type Rule, type Series } from './evidence';

/**
 * Comparators of one series that claim to be the same thing and have different values. A different area, period, basis or
 * model of neighbours, or one that only one of them states, may explain the difference: no fault.
 */
export const comparatorsConflict: Rule = ({ series }) =>
  series.flatMap((one) => {
    const { measure } = one;
    if (measure.comparators.length < 2) return [];
    const clashing = [...groupBy(measure.comparators, claimOf).values()].filter((group) => new Set(group.map(({ value }) => value)).size > 1).flat();
    if (clashing.length === 0) return [];
    const oldestFirst = [...clashing].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.value - b.value || (a.id < b.id ? -1 : 1));
    const values = [...new Set(oldestFirst.map(({ value, unit }) => quantity(value, unit)))];
    return [
      findingOf('comparators_conflict', {
        anchors: [measure.id],
        title: `${seriesName(one)} is compared with ${listInWords(values)}, and nothing says why they differ`,
        explanation: 'As stated they cannot both be right, and the choice decides whether the value looks good. Give each its area, year, basis and source.',
        arithmetic: [...oldestFirst.map(wordsOf), ...againstEach(one, oldestFirst)],
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: oldestFirst.map(({ source }) => source),
      }),
    ];
  });

/** Who is compared with, when and how: all England is one area whatever it is called. */
function claimOf({ areaType, areaName, neighbourModel, name, unit, periodText, periodStart, periodEnd, basis }: ComparatorView): string {
  const who = areaType === 'england' ? '' : areaName === null ? areaNameOf(name) : plain(areaName);
  const when = periodText === null && periodEnd !== null ? `${periodStart}/${periodEnd}` : plain(periodText);
  return [areaType, who, plain(neighbourModel), unit, when, plain(basis)].join('|');
}

/** "National average" and "national indicator" name one area. */
function areaNameOf(name: string): string {
  return plain(name.replace(/\b(?:averages?|means?|indicators?|performance|figures?|benchmarks?|rates?|comparators?|values?|levels?|latest|the)\b/gi, ' '));
}

function plain(text: string | null): string {
  return (text ?? '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}

function wordsOf({ words, source }: ComparatorView): string {
  return `${words}${source ? `: ${source.document.title}` : ''}.`;
}

function againstEach({ measure: { latest, unit } }: Series, comparators: readonly ComparatorView[]): string[] {
  if (!latest || latest.value === null) return [];
  const value = latest.value;
  const sides = [...new Map(comparators.filter((row) => row.unit === unit).map((row) => [row.value, row])).values()].map((row) => {
    const gap = Number((value - row.value).toFixed(1));
    const size = unit === '%' ? `${Math.abs(gap)} percentage points` : quantity(Math.abs(gap), unit);
    return gap === 0 ? `level with ${quantity(row.value, unit)}` : `${size} ${gap > 0 ? 'above' : 'below'} ${quantity(row.value, unit)}`;
  });
  return sides.length > 1 ? [`The latest value, ${latest.valueWords}, is ${listInWords(sides)}.`] : [];
}
