import { useCallback } from 'react';
import { useRestOfList } from '../../components/use-rest-of-list';
import { SourceList } from '../sources/source-quote';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { RELATION_WORDS } from './kpi-words';
import { MeasureAnswer } from './measure-answer';
import { MeasureCommentary } from './measure-commentary';
import { MeasureComparators } from './measure-comparators';
import { MeasureDefinition } from './measure-definition';
import { MeasureFacts } from './measure-facts';
import { MeasureLimits } from './measure-limits';
import { MeasureTargets } from './measure-targets';
import { MeasureValues } from './measure-values';
import type { MeasureWays } from './measure-ways';

interface KpiMeasureProps {
  slug: string;
  kpiRef: string;
  measure: KpiMeasureData;
  ways: MeasureWays;
  /** Must stay the same from one drawing to the next. */
  fetchSeries: (measureId: string, after: string) => Promise<KpiMeasureData['series']>;
}

/** One series in full: the answer, what is behind it, the picture, every value, what it is held against, and how it is counted. */
export function KpiMeasure({ slug, kpiRef, measure, ways, fetchSeries }: KpiMeasureProps) {
  const { id, name, unit, window, series, relation, target, comparators, source, control } = measure;
  const fetchPart = useCallback((after: string) => fetchSeries(id, after), [fetchSeries, id]);
  const values = useRestOfList(series, fetchPart);
  const title = `measure-${id}-name`;
  const only = onlyValue(values);
  return (
    <article className="wm-kpi-measure" id={`measure-${id}`} tabIndex={-1} aria-labelledby={title}>
      <h3 className="wm-heading-m" id={title}>
        {name}
      </h3>
      {RELATION_WORDS[relation] && <p className="wm-secondary">{RELATION_WORDS[relation]}</p>}
      <MeasureAnswer measure={measure} />
      <MeasureCommentary measure={measure} ways={ways} />
      <MeasureFacts measure={measure} />
      <MeasureLimits measure={measure} values={values} ways={ways} />
      {only ? only.note && <p className="wm-note wm-note--small">{only.note}</p> : <MeasureValues name={name} unit={unit} window={window} values={values} control={control} />}
      {series.total > values.length && <p className="wm-secondary">{`The first ${values.length} of ${series.total} values: the others are on their way or did not arrive.`}</p>}
      <MeasureTargets measure={measure} ways={ways} />
      <MeasureComparators measure={measure} ways={ways} />
      <MeasureDefinition slug={slug} kpiRef={kpiRef} measure={measure} ways={ways} />
      <SourceList
        sources={[only?.source, source, target?.source, ...comparators.map((comparator) => comparator.source), ...measure.breaks.map((one) => one.source)]}
        summary="The words it came from"
      />
    </article>
  );
}

/** A single reported value stands among the facts already: a table of one row would only repeat it. */
function onlyValue(values: readonly KpiMeasureData['series']['items'][number][]) {
  const [first] = values;
  return values.length === 1 && first?.value !== null && first?.status === 'actual' ? first : null;
}
