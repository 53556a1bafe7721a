import type { Day } from './day';
import {
  comparatorInWords,
  judgeMeasure,
  judgeTarget,
  observationInWords,
  observedValue,
  periodInWords,
  publishedInWords,
  seriesOf,
  targetInWords,
  trendInWords,
  trendOf,
  type Verdict,
} from './kpi';
import { groupBy } from './lists';
import { once } from './once';
import type { Measure, Observation, Plan } from './plan';
import type { MeasureView, ObservationView, SourceView } from './views';

/** Finds the document and words behind a row. */
export type FindSource = (row: { sourceDocumentId: string | null; quote: string | null }) => SourceView | null;

/** Every measure of a plan, judged; in their order. */
export function assessMeasures(plan: Plan, today: Day, sourceOf: FindSource): MeasureView[] {
  const observations = groupBy(plan.observations, (row) => row.measureId);
  const targets = groupBy(plan.targets, (row) => row.measureId);
  const comparators = groupBy(plan.comparators, (row) => row.measureId);
  return plan.measures.map((measure) => {
    const series = seriesOf(observations.get(measure.id) ?? []);
    const judgement = judgeMeasure(measure, series, today);
    // The target that was set last stands; earlier ones are history.
    const target = (targets.get(measure.id) ?? []).toSorted(byRecording).at(-1) ?? null;
    const view = (row: Observation | null) => row && viewOf(row, measure, sourceOf);
    const trend = once(() => trendOf(measure, series));
    const views = once(() => series.map((row) => viewOf(row, measure, sourceOf)));
    return {
      ...measure,
      verdict: judgement.verdict,
      verdictWords: judgement.verdictWords,
      baseline: view(judgement.baseline),
      previous: view(judgement.previous),
      latest: view(judgement.latest),
      target: target && { ...target, words: targetInWords(target), source: sourceOf(target) },
      ...judgeTarget(measure, target, judgement.latest, today),
      // What was said last first.
      comparators: (comparators.get(measure.id) ?? []).toSorted(byRecording).toReversed().map((row) => ({ ...row, words: comparatorInWords(row), source: sourceOf(row) })),
      get trend() {
        return trend();
      },
      get trendWords() {
        return trendInWords(trend(), series);
      },
      get series() {
        return views();
      },
      source: sourceOf(measure),
    };
  });
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

/** A plan has thousands of values and a page shows few: their words are made for those who ask. */
class ObservationWords {
  readonly #row: Observation;
  readonly #unit: string;
  readonly #sourceOf: FindSource;

  constructor(row: Observation, unit: string, sourceOf: FindSource) {
    this.#row = row;
    this.#unit = unit;
    this.#sourceOf = sourceOf;
  }

  get periodWords(): string {
    return periodInWords(this.#row);
  }

  get valueWords(): string {
    return observationInWords(this.#row, this.#unit);
  }

  get publishedWords(): string | null {
    return publishedInWords(this.#row, this.#unit);
  }

  get source(): SourceView | null {
    return this.#sourceOf(this.#row);
  }
}

function viewOf(row: Observation, measure: Measure, sourceOf: FindSource): ObservationView {
  return Object.assign(new ObservationWords(row, measure.unit, sourceOf), row, { value: observedValue(row, measure.unit) });
}

function byRecording(a: { recordedAt: string }, b: { recordedAt: string }): number {
  return a.recordedAt.localeCompare(b.recordedAt);
}
