import { useCallback } from 'react';
import { useRestOfList } from '../../components/use-rest-of-list';
import { VerdictTag } from '../../components/verdict-tag';
import { graphql, type ResultOf } from '../../graphql';
import { SourceList, sourceFragment } from '../sources/source-quote';
import { RELATION_WORDS } from './kpi-words';
import { MeasureChart } from './measure-chart';
import { MeasureFacts, measureFactsFragment } from './measure-facts';
import { measureValueFragment, MeasureValues } from './measure-values';

export const kpiMeasureFragment = graphql(
  `
    fragment KpiMeasure on Measure {
      id
      name
      unit
      relation
      window
      verdict
      target {
        value
        unit
        words
        source {
          ...SourceFields
        }
      }
      comparators {
        source {
          ...SourceFields
        }
      }
      ...MeasureFacts
      series(first: 200) {
        total
        nextCursor
        items {
          ...MeasureValue
        }
      }
      source {
        ...SourceFields
      }
    }
  `,
  [measureFactsFragment, measureValueFragment, sourceFragment],
);

export type KpiMeasureData = ResultOf<typeof kpiMeasureFragment>;

interface KpiMeasureProps {
  measure: KpiMeasureData;
  /** Must stay the same from one drawing to the next. */
  fetchSeries: (measureId: string, after: string) => Promise<KpiMeasureData['series']>;
}

/** One series in full: facts, picture, every value, and the words they came from. */
export function KpiMeasure({ measure, fetchSeries }: KpiMeasureProps) {
  const { id, name, unit, window, series, relation, target, comparators, source } = measure;
  const fetchPart = useCallback((after: string) => fetchSeries(id, after), [fetchSeries, id]);
  const values = useRestOfList(series, fetchPart);
  const title = `measure-${id}-name`;
  const only = onlyValue(values);
  return (
    <article className="wm-kpi-measure" id={`measure-${id}`} tabIndex={-1} aria-labelledby={title}>
      <div className="wm-measure__head">
        <h3 className="wm-heading-m" id={title}>
          {name}
        </h3>
        <VerdictTag verdict={measure.verdict} />
      </div>
      {RELATION_WORDS[relation] && <p className="wm-secondary">{RELATION_WORDS[relation]}</p>}
      <MeasureChart measure={{ ...measure, series: { items: values } }} />
      <MeasureFacts measure={measure} />
      {only ? only.note && <p className="wm-note wm-note--small">{only.note}</p> : <MeasureValues name={name} unit={unit} window={window} values={values} />}
      {series.total > values.length && <p className="wm-secondary">{`The first ${values.length} of ${series.total} values: the others are on their way or did not arrive.`}</p>}
      <SourceList sources={[only?.source, source, target?.source, ...comparators.map((comparator) => comparator.source)]} summary="The words it came from" />
    </article>
  );
}

/** A single reported value stands among the facts already: a table of one row would only repeat it. */
function onlyValue(values: readonly KpiMeasureData['series']['items'][number][]) {
  const [first] = values;
  return values.length === 1 && first?.value !== null && first?.status === 'actual' ? first : null;
}
