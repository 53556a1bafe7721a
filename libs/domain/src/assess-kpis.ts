import type { Day } from './day';
import type { Verdict } from './kpi';
import { AssessedMeasure } from './kpis/assessed-measure';
import type { FindSource } from './kpis/observation-view';
import { observationsByMeasure } from './kpis/series';
import { byId, groupBy } from './lists';
import { once } from './once';
import type { Measure, Observation, Plan } from './plan';
import type { MeasureView } from './views';

export type { FindSource } from './kpis/observation-view';

/** Every measure of a plan, judged; in their order. */
export function assessMeasures(plan: Plan, today: Day, sourceOf: FindSource): MeasureView[] {
  const kpis = byId(plan.kpis);
  const [observations, targets, comparators] = [observationsOf(plan), rowsOf(plan.targets), rowsOf(plan.comparators)];
  const [breaks, rebases, commentaries] = [rowsOf(plan.definitionBreaks), rowsOf(plan.rebases), rowsOf(plan.kpiCommentaries)];
  const pairs: { measure: Measure; assessed: AssessedMeasure }[] = plan.measures.map((measure) => ({
    measure,
    assessed: new AssessedMeasure(
      measure,
      {
        kpi: measure.kpiId === null ? null : (kpis.get(measure.kpiId) ?? null),
        observations: observations(measure),
        targets: targets(measure),
        comparators: comparators(measure),
        breaks: breaks(measure).toSorted(byStart),
        rebases: rebases(measure).toSorted(byStart),
        commentaries: commentaries(measure).toSorted(byRecording).toReversed(),
        parts: () => (parts().get(measure.id) ?? []).map(({ assessed }) => assessed),
      },
      today,
      sourceOf,
    ),
  }));
  const parts = once(() => groupBy(pairs, ({ measure }) => measure.partOfId));
  return pairs.map(({ assessed }) => AssessedMeasure.viewOf(assessed));
}

function observationsOf(plan: Plan): (measure: Measure) => readonly Observation[] {
  const groups = observationsByMeasure(plan.observations);
  return ({ id }) => groups.get(id) ?? [];
}

/** The rows of a measure, in their order. */
function rowsOf<T extends { measureId: string }>(rows: readonly T[]): (measure: Measure) => readonly T[] {
  const groups = groupBy(rows, (row) => row.measureId);
  return ({ id }) => groups.get(id) ?? [];
}

/** The measure the board shows: the KPI's own before a related one, bad news before good. */
export function headlineOf(measures: readonly MeasureView[]): MeasureView | null {
  const spoken = measures.filter((measure) => measure.verdict !== 'no_data');
  const own = spoken.filter((measure) => measure.relation === 'direct');
  const candidates = own.length > 0 ? own : spoken;
  return candidates.find((measure) => measure.verdict === 'worse') ?? candidates[0] ?? null;
}

/** The verdict of a KPI is that of its own headline; related measures do not answer for it. */
export function kpiVerdict(headline: MeasureView | null): Verdict {
  return headline?.relation === 'direct' ? headline.verdict : 'no_data';
}

function byRecording(a: { recordedAt: string }, b: { recordedAt: string }): number {
  return a.recordedAt.localeCompare(b.recordedAt);
}

function byStart(a: { startsOn: Day }, b: { startsOn: Day }): number {
  return a.startsOn.localeCompare(b.startsOn);
}
