import type { ReactNode } from 'react';
import { RagTag } from '../../components/rag-tag';
import { capital } from '../../components/words';
import { graphql, type ResultOf } from '../../graphql';
import { FREQUENCY_WORDS, STATUS_WORDS, WINDOW_WORDS } from '../kpis/kpi-words';
import { SourceList, sourceFragment } from '../sources/source-quote';

export const indicatorFragment = graphql(
  `
    fragment Indicator on Kpi {
      id
      ref
      name
      definition
      frequency
      note
      measures {
        id
        name
        window
        latest {
          valueWords
          publishedWords
          periodWords
          printedAs
          source {
            ...SourceFields
          }
        }
        targetWords
        targetColour
        series(first: 1) {
          items {
            status
            periodWords
            source {
              ...SourceFields
            }
          }
        }
      }
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

type Indicator = ResultOf<typeof indicatorFragment>;
type IndicatorMeasure = Indicator['measures'][number];

const HEADERS = ['Indicator', 'Latest', 'As published', 'Target', 'Covers'] as const;

/**
 * The scorecard itself: one row for each series, with the indicator's name across its rows. Where it is
 * too narrow for columns it becomes a list, hence the written-out roles (see DataTable).
 */
export function IndicatorTable({ kpis }: { kpis: readonly Indicator[] }) {
  return (
    <table className="govuk-table wm-table wm-table--indicators" role="table">
      <caption className="govuk-visually-hidden">Indicators</caption>
      <thead>
        <tr role="row">
          {HEADERS.map((header) => (
            <th key={header} scope="col" role="columnheader" className="govuk-table__header">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      {kpis.map((kpi) => (
        <tbody key={kpi.id} id={`kpi-${kpi.ref}`}>
          <IndicatorRows kpi={kpi} />
        </tbody>
      ))}
    </table>
  );
}

function IndicatorRows({ kpi }: { kpi: Indicator }) {
  const name = (
    <th scope="rowgroup" role="rowheader" rowSpan={Math.max(1, kpi.measures.length)} className="govuk-table__header wm-table__row-header wm-table__cell--indicator">
      <IndicatorName kpi={kpi} />
    </th>
  );
  if (kpi.measures.length === 0) {
    return (
      <tr role="row">
        {name}
        <Cell header="Latest">
          <strong>Never reported</strong>
        </Cell>
      </tr>
    );
  }
  return kpi.measures.map((measure, index) => (
    <tr key={measure.id} role="row">
      {index === 0 && name}
      <Cell header="Latest">
        {kpi.measures.length > 1 && measure.name !== kpi.name && <span className="wm-secondary wm-secondary--dark">{measure.name}</span>}
        <LatestValue measure={measure} />
      </Cell>
      <Cell header="As published">
        {asPublished(measure)}
        {measure.latest?.printedAs && <span className="wm-secondary">{`worded “${measure.latest.printedAs}”`}</span>}
      </Cell>
      <Cell header="Target">
        {measure.targetColour && <RagTag colour={measure.targetColour} />} {capital(measure.targetWords)}
      </Cell>
      <Cell header="Covers">
        {measure.window ? WINDOW_WORDS[measure.window] : 'Window not stated'}
        {index === 0 && kpi.frequency && <span className="wm-secondary">{`Reported ${FREQUENCY_WORDS[kpi.frequency]}`}</span>}
      </Cell>
    </tr>
  ));
}

function Cell({ header, children }: { header: (typeof HEADERS)[number]; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell it is, even as a block
    <td role="cell" data-label={header} className="govuk-table__cell">
      <div className="wm-table__value">{children}</div>
    </td>
  );
}

function IndicatorName({ kpi }: { kpi: Indicator }) {
  return (
    <>
      <span className="wm-indicator__name">{`${kpi.ref} ${kpi.name}`}</span>
      {kpi.definition && <span className="wm-secondary">{kpi.definition}</span>}
      {kpi.note && <span className="wm-note wm-note--small">{kpi.note}</span>}
      <SourceList sources={[kpi.source, ...kpi.measures.map((measure) => measure.latest?.source ?? measure.series.items[0]?.source)]} summary="Source" />
    </>
  );
}

function LatestValue({ measure }: { measure: IndicatorMeasure }) {
  if (measure.latest) {
    return (
      <>
        <strong>{measure.latest.valueWords}</strong>
        <span className="wm-secondary">{measure.latest.periodWords}</span>
      </>
    );
  }
  // No value was given; the last thing said about it says why.
  const last = measure.series.items.at(-1);
  if (!last) return <strong>Never reported</strong>;
  return (
    <>
      <span className="wm-verdict wm-verdict--unknown">{STATUS_WORDS[last.status]}</span>
      <span className="wm-secondary">{last.periodWords}</span>
    </>
  );
}

function asPublished({ latest, series }: IndicatorMeasure): string {
  if (!latest) return series.items.length > 0 ? 'No value' : '';
  return latest.publishedWords ?? 'The same';
}
