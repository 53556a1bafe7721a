import { controlOf, rebaseStarts, type ControlFacts, type ControlView, type Observation } from '@waymark/domain';
import type { KpiMeasureData } from './kpi-measure.fragment';
import type { MeasureValue } from './measure-series.fragment';

/** A period from which the limits could be reckoned anew. */
export interface RebasePoint {
  /** First day of the period. */
  startsOn: string;
  /** "March 2022" */
  words: string;
}

type Charted = Pick<KpiMeasureData, 'id' | 'unit' | 'polarity' | 'window' | 'frequency' | 'control' | 'breaks' | 'rebases'>;

/**
 * All periods from which the server would let them be, newest first: enough values have followed, and no stretch begins there yet.
 * @param values all of the series, in its order.
 */
export function rebasePoints(measure: Charted, values: readonly MeasureValue[]): RebasePoint[] {
  const words = new Map(values.map(({ id, periodWords }) => [id, periodWords]));
  return rebaseStarts(factsOf(measure, values)).map(({ id, periodStart }) => ({ startsOn: periodStart ?? '', words: words.get(id) ?? '' }));
}

/**
 * The chart as it would be with one more rebase, by the same rules as the server's.
 * @param values all of the series, in its order.
 */
export function previewRebase(measure: Charted, values: readonly MeasureValue[], { startsOn, reason }: { startsOn: string; reason: string }): ControlView | null {
  const facts = factsOf(measure, values);
  const added = { recordedAt: '', measureId: measure.id, id: 'new', startsOn, reason, decidedBy: '', decidedOn: startsOn };
  return controlOf({ ...facts, rebases: [...facts.rebases, added].toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)) }).control;
}

/** What is on the screen, as the rules take it. */
function factsOf({ id, unit, polarity, window, frequency, control, breaks, rebases }: Charted, values: readonly MeasureValue[]): ControlFacts {
  const nobody = { sourceDocumentId: null, quote: null };
  const row = { recordedAt: '', measureId: id };
  return {
    measure: {
      ...nobody,
      ...row,
      id,
      unit,
      polarity,
      window,
      frequency,
      kpiId: null,
      name: '',
      relation: 'direct',
      polarityStanding: null,
      note: null,
      position: 0,
      kind: null,
      yearType: null,
      publicationDelay: null,
      maySum: null,
      countsPeople: false,
      partOfId: null,
      inflowId: null,
      outflowId: null,
    },
    frequency,
    series: values.map((value): Observation => ({ ...value, precision: precisionOf(value), ...row, ...nobody })),
    breaks: breaks.map((each) => ({ ...each, windowBefore: null, ...row, ...nobody })),
    rebases: rebases.map((each) => ({ ...each, ...row })),
    target: control?.target ?? null,
  };
}

/** The schema spells some of them otherwise. */
function precisionOf({ precision }: MeasureValue): Observation['precision'] {
  if (precision === 'academic_year') return 'academic-year';
  return precision === 'financial_year' ? 'financial-year' : precision;
}
