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

/** One series in full: facts, picture, every value, and the words they came from. */
export function KpiMeasure({ measure }: { measure: KpiMeasureData }) {
  const { id, name, unit, window, series, relation, target, comparators, source } = measure;
  const title = `measure-${id}-name`;
  const only = onlyValue(series.items);
  return (
    <article className="wm-kpi-measure" id={`measure-${id}`} tabIndex={-1} aria-labelledby={title}>
      <div className="wm-measure__head">
        <h3 className="wm-heading-m" id={title}>
          {name}
        </h3>
        <VerdictTag verdict={measure.verdict} />
      </div>
      {RELATION_WORDS[relation] && <p className="wm-secondary">{RELATION_WORDS[relation]}</p>}
      <MeasureChart measure={measure} />
      <MeasureFacts measure={measure} />
      {only ? only.note && <p className="wm-note wm-note--small">{only.note}</p> : <MeasureValues name={name} unit={unit} window={window} values={series.items} />}
      {series.total > series.items.length && <p className="wm-secondary">{`The first ${series.items.length} of ${series.total} values.`}</p>}
      <SourceList sources={[only?.source, source, target?.source, ...comparators.map((comparator) => comparator.source)]} summary="The words it came from" />
    </article>
  );
}

/** A single reported value stands among the facts already: a table of one row would only repeat it. */
function onlyValue(values: KpiMeasureData['series']['items']) {
  const [first] = values;
  return values.length === 1 && first?.value !== null && first?.status === 'actual' ? first : null;
}
