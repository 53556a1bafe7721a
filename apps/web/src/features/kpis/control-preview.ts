import { controlOf, type ControlView, type Observation } from '@waymark/domain';
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

/** All periods on the chart at which no stretch begins yet, newest first. */
export function rebasePoints({ control }: Pick<Charted, 'control'>, values: readonly MeasureValue[]): RebasePoint[] {
  if (!control) return [];
  const starts = new Set(control.segments.map(({ from }) => control.points[from]?.day));
  const charted = new Set(control.points.map(({ day }) => day));
  const points = values.flatMap(({ periodStart, periodEnd, periodWords, status }): RebasePoint[] =>
    periodStart !== null && periodEnd !== null && status !== 'part_period' && status !== 'projected' && charted.has(periodEnd) && !starts.has(periodEnd) ? [{ startsOn: periodStart, words: periodWords }] : [],
  );
  return points.toReversed();
}

/**
 * The chart as it would be with one more rebase, by the same rules as the server's.
 * @param values all of the series, in its order.
 */
export function previewRebase(measure: Charted, values: readonly MeasureValue[], { startsOn, reason }: { startsOn: string; reason: string }): ControlView | null {
  const nobody = { sourceDocumentId: null, quote: null };
  const { id, unit, polarity, window, frequency, control, breaks, rebases } = measure;
  const row = { recordedAt: '', measureId: id };
  const { control: preview } = controlOf({
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
    breaks: breaks.map((each) => ({ ...each, ...row, ...nobody })),
    rebases: [...rebases.map((each) => ({ ...each, ...row })), { ...row, id: 'new', startsOn, reason, decidedBy: '', decidedOn: startsOn }].toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)),
    target: control?.target ?? null,
  });
  return preview;
}

/** The schema spells some of them otherwise. */
function precisionOf({ precision }: MeasureValue): Observation['precision'] {
  if (precision === 'academic_year') return 'academic-year';
  return precision === 'financial_year' ? 'financial-year' : precision;
}
