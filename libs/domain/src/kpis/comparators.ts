import { daysBetween } from '../day';
import { pointInWords } from '../by-when/by-when';
import type { AreaType, Comparator, Measure, Observation } from '../plan-kpis';
import type { ComparatorView } from '../views';
import { coveredInWords, stretchCovered } from './covered';
import type { FindSource } from './observation-view';
import { periodInWords } from './observed';
import { quantity } from './quantity';

/** "58% national average (England, year not stated)": silence about whose and when is said. */
export function comparatorInWords(comparator: Comparator): string {
  const parts = [areaInWords(comparator), comparatorPeriod(comparator) ?? 'period not stated', ...(comparator.basis ? [comparator.basis] : [])];
  return `${quantity(comparator.value, comparator.unit)} ${comparator.name} (${parts.join(', ')})`;
}

const AREA_WORDS = {
  england: 'England',
  region: 'region',
  statistical_neighbours: 'statistical neighbours',
  local_area: 'local area',
} as const;

function areaInWords({ areaType, areaName, neighbourModel }: Comparator): string {
  if (areaType === null) return areaName ?? 'area not stated';
  const of = areaType === 'statistical_neighbours' && areaName ? ` of ${areaName}` : '';
  const model = neighbourModel ? ` of the ${neighbourModel} model` : '';
  if (areaType === 'region' && areaName) return `${areaName} region`;
  if (areaType === 'local_area' && areaName) return areaName;
  return `${AREA_WORDS[areaType]}${of ? `${of}${model && `,${model}`}` : model}`;
}

/** As printed, else from its days; `null`: not stated. */
function comparatorPeriod({ periodText, periodStart, periodEnd }: Comparator): string | null {
  if (periodText !== null || !periodStart || !periodEnd) return periodText;
  const month = periodStart.slice(5, 7);
  const precision = month === '04' ? 'financial-year' : month === '09' ? 'academic-year' : 'year';
  return pointInWords({ earliest: periodStart, latest: periodEnd, precision });
}

/**
 * Why a comparator cannot simply be held against the latest value; `null`: it can.
 * @param all the comparators of the measure: where one states its basis, silence of another is a difference.
 */
export function mismatchOf(comparator: Comparator, measure: Measure, latest: Observation | null, all: readonly Comparator[]): string | null {
  const reasons: string[] = [];
  if (comparator.unit !== measure.unit) reasons.push(`in ${comparator.unit}, the value is in ${measure.unit}`);
  if (latest) {
    const period = comparatorPeriod(comparator);
    if (period === null) reasons.push('period not stated');
    else if (fitOf(comparator, measure, latest) > 0) reasons.push(`of ${period}, the value is of ${coveredInWords(measure, latest)}`);
  }
  if (comparator.areaType === null) reasons.push('area not stated');
  if (comparator.basis === null && all.some(({ basis }) => basis !== null)) reasons.push('basis not stated');
  return reasons.length > 0 ? reasons.join('; ') : null;
}

/** 0: of the same time; 1: of a longer one around it; 2: of another, or nobody says. */
function fitOf(comparator: Comparator, measure: Measure, latest: Observation): 0 | 1 | 2 {
  const { periodStart, periodEnd, periodText } = comparator;
  if (!periodStart || !periodEnd) return periodText !== null && namesOf(measure, latest).includes(periodText) ? 0 : 2;
  const covered = stretchCovered(measure, latest);
  if (!covered) return 2;
  if (periodStart === covered.start && periodEnd === covered.end) return 0;
  return periodStart <= covered.start && periodEnd >= covered.end ? 1 : 2;
}

/** As the document prints it, and in plain words; the month that dates a value of more than a month is no name of that time. */
function namesOf(measure: Measure, latest: Observation): string[] {
  const covered = coveredInWords(measure, latest);
  return [latest.periodText, covered].filter((name) => name === covered || name !== periodInWords(latest));
}

/** England speaks for the most children; a single area for the fewest. One that does not say comes last. */
const AREA_ORDER: readonly (AreaType | null)[] = ['england', 'region', 'statistical_neighbours', 'local_area', null];

/**
 * The comparator that fits the latest value best: in its unit, of its period, then by area, then of the nearest period, then the one
 * recorded last; `null`: none is in its unit.
 */
export function bestComparator<T extends Comparator>(comparators: readonly T[], measure: Measure, latest: Observation | null): T | null {
  const [best] = comparators
    .filter(({ unit }) => unit === measure.unit)
    .toSorted(
      (a, b) =>
        (latest ? fitOf(a, measure, latest) - fitOf(b, measure, latest) : 0) ||
        AREA_ORDER.indexOf(a.areaType) - AREA_ORDER.indexOf(b.areaType) ||
        distance(a, latest) - distance(b, latest) ||
        b.recordedAt.localeCompare(a.recordedAt),
    );
  return best ?? null;
}

/** Days between the ends of the two periods; without a value, the newest comparator is the nearest. */
function distance({ periodEnd }: Comparator, latest: Observation | null): number {
  if (!periodEnd) return Number.MAX_SAFE_INTEGER;
  return latest?.periodEnd ? Math.abs(daysBetween(periodEnd, latest.periodEnd)) : -daysBetween('1900-01-01', periodEnd);
}

/** What was said last first. */
export function comparatorViews(measure: Measure, rows: readonly Comparator[], latest: Observation | null, sourceOf: FindSource): ComparatorView[] {
  return rows
    .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
    .toReversed()
    .map((row) => ({ ...row, words: comparatorInWords(row), mismatch: mismatchOf(row, measure, latest, rows), source: sourceOf(row) }));
}
