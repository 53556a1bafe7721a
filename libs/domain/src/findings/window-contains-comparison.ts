import { dayInWords } from '../day';
import { areUnlike } from '../kpi';
import type { MeasureWindow } from '../plan';
import type { ComparatorView, ObservationView } from '../views';
import { findingOf, recordsOf, seriesName, type Evidence, type Rule, type Series } from './evidence';
import { fillingOf, shortestByStart } from './filled-spans';
import { isSameArea } from './period-should-be-a-year';

/** They reach back over time that others have counted: that a later one contains an earlier one is what they are. */
const RUNNING: readonly (MeasureWindow | null)[] = ['rolling_12_months', 'cumulative_year', 'snapshot'];

interface Period {
  periodStart: string | null;
  periodEnd: string | null;
}

/**
 * The latest value of a series lies within what it is compared with, or around it: the value it is judged against, or the area's own
 * figure for a longer time where that is the comparator shown. What a sentence of a document sets against each other is another rule's.
 */
export const windowContainsComparison: Rule = ({ series, programme, sourceOf }) =>
  series.flatMap((one) => {
    const { measure } = one;
    const { latest } = measure;
    if (!latest || !latest.periodStart || latest.periodStart === latest.periodEnd) return [];
    const judged = [measure.previous, measure.baseline].filter((row) => row !== null && isJudged(row, latest, one));
    const shown = measure.comparator && isSameArea(measure.comparator, programme.localArea) && isWithin(latest, measure.comparator) ? measure.comparator : null;
    const compared = [...new Map([...judged, shown].flatMap((row) => (row ? [[row.id, row]] : []))).values()];
    return compared.length > 0 ? [tell(one, latest, compared, sourceOf)] : [];
  });

function isJudged(row: ObservationView, latest: ObservationView, { measure, observations }: Series): boolean {
  const outer = isWithin(latest, row) ? row : isWithin(row, latest) ? latest : null;
  if (!outer?.periodStart || !outer.periodEnd) return false;
  const isRunning = [row, latest].some(({ window }) => RUNNING.includes(window ?? measure.window));
  const isToldAsSentence = row.quote !== null && row.quote === latest.quote && row.quote.includes('compar');
  if (isRunning || isToldAsSentence || areUnlike(measure, row, latest)) return false;
  // A total that stands among its periods is compared with none of them.
  const others = observations.filter(({ id }) => id !== outer.id);
  return fillingOf(outer.periodStart, outer.periodEnd, shortestByStart(others, measure)) === null;
}

/** A day within a month is a day of it. */
function isWithin(inner: Period, outer: Period): boolean {
  if (!inner.periodStart || !inner.periodEnd || !outer.periodStart || !outer.periodEnd || inner.periodStart === inner.periodEnd) return false;
  if (outer.periodStart === inner.periodStart && outer.periodEnd === inner.periodEnd) return false;
  return outer.periodStart <= inner.periodStart && outer.periodEnd >= inner.periodEnd;
}

function tell(one: Series, latest: ObservationView, compared: readonly (ObservationView | ComparatorView)[], sourceOf: Evidence['sourceOf']) {
  return findingOf('window_contains_comparison', {
    anchors: [one.measure.id],
    title: `${seriesName(one)}: compared with a time that overlaps its own`,
    explanation: 'The same cases are on both sides, which makes any change look smaller than it is. Compare with a time of the same length that ended before.',
    arithmetic: [
      `${latest.valueWords}: ${spanOf(latest)}.`,
      ...compared.map((row) => `${'valueWords' in row ? row.valueWords : row.words}: ${spanOf(row)}, which ${isWithin(row, latest) ? 'lies within' : 'contains'} it.`),
    ],
    records: recordsOf(one),
    touches: [one.kpi?.objective],
    sources: [latest, ...compared].map(sourceOf),
  });
}

function spanOf({ periodStart, periodEnd }: Period): string {
  return `${dayInWords(periodStart ?? '')} to ${dayInWords(periodEnd ?? '')}`;
}
