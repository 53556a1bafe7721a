import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CopyTableButton } from '../../components/copy-table-button';
import { RagTag } from '../../components/rag-tag';
import { SortableHeader } from '../../components/sortable-header';
import { isBlank, sortRows, type SortValue } from '../../components/table-order';
import { useTableOrder } from '../../components/use-table-order';
import { capital } from '../../components/words';
import { FREQUENCY_WORDS, STATUS_WORDS, WINDOW_WORDS } from '../kpis/kpi-words';
import { SourceList } from '../sources/source-quote';
import { asPublished, indicatorsToCopy, type Indicator, type IndicatorMeasure } from './indicator';

/** An indicator with several series goes by its first one. */
const COLUMNS: readonly { key: string; header: string; sortBy: (kpi: Indicator) => SortValue }[] = [
  { key: 'indicator', header: 'Indicator', sortBy: ({ ref }) => ref },
  { key: 'latest', header: 'Latest', sortBy: ({ measures }) => measures[0]?.latest?.value },
  { key: 'published', header: 'As published', sortBy: ({ measures }) => measures[0] && asPublished(measures[0]) },
  { key: 'target', header: 'Target', sortBy: ({ measures }) => measures[0]?.target?.value },
  { key: 'covers', header: 'Covers', sortBy: ({ measures }) => measures[0]?.window && WINDOW_WORDS[measures[0].window] },
];

/**
 * The scorecard itself: one row for each series, with the indicator's name across its rows. Where it is
 * too narrow for columns it becomes a list, hence the written-out roles (see DataTable).
 */
export function IndicatorTable({ slug, kpis }: { slug: string; kpis: readonly Indicator[] }) {
  const { order, change } = useTableOrder(COLUMNS);
  const by = COLUMNS.find(({ key }) => key === order?.key);
  const sorted = order && by ? sortRows(kpis, by.sortBy, order.isDescending) : kpis;
  const copied = indicatorsToCopy(sorted);
  return (
    <div className="wm-table-frame wm-table-frame--no-caption">
      <CopyTableButton caption="Indicators" count={copied.rows.length} table={() => copied} />
      <table className="govuk-table wm-table wm-table--sortable wm-table--indicators" role="table">
        <caption className="govuk-visually-hidden">Indicators</caption>
        <thead>
          <tr role="row">
            {COLUMNS.map((column) => (
              <SortableHeader
                key={column.key}
                column={column}
                order={order?.key === column.key ? order : null}
                onSort={kpis.length > 1 && kpis.some((kpi) => !isBlank(column.sortBy(kpi))) ? () => change(column) : null}
              />
            ))}
          </tr>
        </thead>
        {sorted.map((kpi) => (
          <tbody key={kpi.id} id={`kpi-${kpi.ref}`}>
            <IndicatorRows slug={slug} kpi={kpi} />
          </tbody>
        ))}
      </table>
    </div>
  );
}

function IndicatorRows({ slug, kpi }: { slug: string; kpi: Indicator }) {
  const name = (
    <th scope="rowgroup" role="rowheader" rowSpan={Math.max(1, kpi.measures.length)} className="govuk-table__header wm-table__row-header wm-table__cell--indicator">
      <IndicatorName slug={slug} kpi={kpi} />
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

function Cell({ header, children }: { header: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- a cell it is, even as a block
    <td role="cell" data-label={header} className="govuk-table__cell">
      <div className="wm-table__value">{children}</div>
    </td>
  );
}

function IndicatorName({ slug, kpi }: { slug: string; kpi: Indicator }) {
  return (
    <>
      <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref: kpi.ref }} className="govuk-link wm-indicator__name">
        {`${kpi.ref} ${kpi.name}`}
      </Link>
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
