import { observationsByMeasure } from '../kpis/series';
import { byId, groupBy } from '../lists';
import type { Measure, Observation, Plan } from '../plan';
import { Elsewhere, type Tie } from './elsewhere';
import { isFew, isSmall, peopleIn } from './small-numbers';

/** The measures with something to hide, and those whose values could tell it. */
export interface Concerned {
  measures: Measure[];
  ties: Tie[];
  /** By measure, of all of them. */
  rows: ReadonlyMap<string, readonly Observation[]>;
}

/**
 * `null`: none. A look along the rows first, because this runs at every public read and most series have nothing to hide; then from each measure to
 * the others of its KPI, its whole and its parts, its flows and its stock, and the same number elsewhere.
 */
export function concernedIn({ measures, observations }: Plan, threshold: number): Concerned | null {
  const concerned = withSecrets(measures, observations, threshold);
  if (concerned.size === 0) return null;
  const [all, rows, ties] = [byId(measures), observationsByMeasure(observations), [] as Tie[]];
  const [relatives, elsewhere] = [relativesIn(measures), new Elsewhere(measures, rows)];
  // What is added on the way is looked at too.
  for (const id of concerned) {
    const measure = all.get(id);
    if (!measure) continue;
    const found = measure.countsPeople ? elsewhere.tiesOf(measure) : [];
    ties.push(...found);
    for (const other of [...relatives(measure), ...found.map((tie) => tie.other.measure.id)]) concerned.add(other);
  }
  return { measures: measures.filter(({ id }) => concerned.has(id)), ties, rows };
}

function relativesIn(measures: readonly Measure[]): (measure: Measure) => string[] {
  const [ofKpi, partsOf] = [groupBy(measures, ({ kpiId }) => kpiId), groupBy(measures, ({ partOfId }) => partOfId)];
  const [stocksIn, stocksOut] = [groupBy(measures, ({ inflowId }) => inflowId), groupBy(measures, ({ outflowId }) => outflowId)];
  return ({ id, kpiId, partOfId, inflowId, outflowId }) => {
    const others = [kpiId === null ? [] : ofKpi.get(kpiId), partsOf.get(id), stocksIn.get(id), stocksOut.get(id)].flatMap((rows) => rows ?? []);
    return [...others.map((other) => other.id), ...[partOfId, inflowId, outflowId].flatMap((other) => other ?? [])];
  };
}

function withSecrets(measures: readonly Measure[], observations: readonly Observation[], threshold: number): Set<string> {
  const all = byId(measures);
  const found = new Set<string>();
  const running: Observation[] = [];
  let measure: Measure | undefined;
  for (const row of observations) {
    // Rows mostly stand beside their own kind.
    if (measure?.id !== row.measureId) measure = all.get(row.measureId);
    if (!measure || found.has(measure.id)) continue;
    if (row.status === 'suppressed') found.add(measure.id);
    else if (!measure.countsPeople) continue;
    else if (row.sourceDocumentId === null && isSmall(row, measure, threshold)) found.add(measure.id);
    else if ((row.window ?? measure.window) === 'cumulative_year') running.push(row);
  }
  for (const [id, rows] of groupBy(running, ({ measureId }) => measureId)) {
    const counting = all.get(id);
    if (counting && !found.has(id) && growsByFew(rows, counting, threshold)) found.add(id);
  }
  return found;
}

function growsByFew(rows: readonly Observation[], measure: Measure, threshold: number): boolean {
  const numbers = rows.toSorted((a, b) => ((a.periodEnd ?? '') < (b.periodEnd ?? '') ? -1 : 1)).map((row) => peopleIn(row, measure));
  return numbers.some((now, index) => {
    const before = numbers[index - 1];
    return before !== undefined && now.some((number, place) => number !== null && isFew(number - (before[place] ?? number), threshold));
  });
}
