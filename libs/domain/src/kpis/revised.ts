import { dayInLondon, dayInWords } from '../day';
import type { Observation } from '../plan-kpis';
import { observationInWords } from './observed';

/** What a value said before: `null` for one that is still what was first recorded. */
export type RevisionOf = (row: Observation) => string | null;

/**
 * "Revised: was 60% (30 of 50) until 3 March 2026". The same words said again by another document are no revision.
 * @param observations all that were ever recorded of a measure.
 * @param series those that stand.
 */
export function revisionsOf(observations: readonly Observation[], series: readonly Observation[], unit: string): RevisionOf {
  if (observations.length === series.length) return () => null;
  const recorded = new Map<string, Observation[]>();
  for (const row of observations) {
    if (!row.periodStart || !row.periodEnd) continue;
    const key = `${row.periodStart}/${row.periodEnd}`;
    recorded.set(key, [...(recorded.get(key) ?? []), row]);
  }
  return (row) => revisedInWords(recorded.get(`${row.periodStart}/${row.periodEnd}`) ?? [], row, unit);
}

function revisedInWords(rows: readonly Observation[], standing: Observation, unit: string): string | null {
  const words = observationInWords(standing, unit);
  const history = rows.filter(({ id, recordedAt }) => id !== standing.id && recordedAt <= standing.recordedAt).toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  const at = history.findLastIndex((row) => observationInWords(row, unit) !== words);
  const was = history[at];
  if (!was) return null;
  const next = history[at + 1] ?? standing;
  // Two recorded together are one and the same report.
  if (was.recordedAt === next.recordedAt) return null;
  return `Revised: was ${observationInWords(was, unit)} until ${dayInWords(dayInLondon(next.recordedAt))}`;
}
