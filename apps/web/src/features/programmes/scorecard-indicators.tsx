import { Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { DataTable } from '../../components/data-table';
import { RagTag } from '../../components/rag-tag';
import { usePageQuery } from '../../components/use-page-query';
import { capital } from '../../components/words';
import { graphql, type ResultOf } from '../../graphql';
import { STATUS_WORDS } from '../kpis/kpi-words';
import { programmeTitle } from './programme-frame.fragment';
import { openedAt, type SideProgramme } from './side-by-side-facts';

export const scorecardIndicatorsQuery = graphql(`
  query ScorecardIndicators($slug: String!, $asAt: AsAt) {
    programme(slug: $slug, asAt: $asAt) {
      id
      kpis(first: 100) {
        total
        items {
          id
          ref
          name
          measures {
            id
            name
            relation
            latest {
              valueWords
              periodWords
            }
            targetWords
            targetColour
            comparators {
              id
              words
            }
            series(first: 1) {
              items {
                status
              }
            }
          }
        }
      }
    }
  }
`);

type Indicator = ResultOf<typeof scorecardIndicatorsQuery>['programme']['kpis']['items'][number];

/** One series of an indicator; an indicator without any is a row all the same. */
interface IndicatorRow {
  kpi: Indicator;
  measure: Indicator['measures'][number] | null;
}

/** A scorecard as the scorecard it is: latest value, target, colour against it, what it is held against. */
export function ScorecardIndicators({ programme }: { programme: SideProgramme }) {
  const page = usePageQuery(scorecardIndicatorsQuery, { slug: programme.slug, asAt: openedAt(programme)['as-at'] ?? null });
  const id = `indicators-${programme.slug}`;
  return (
    <section aria-labelledby={id}>
      <h2 className="wm-heading-l" id={id}>
        {`${programmeTitle(programme)}: the scorecard`}
      </h2>
      <p className="wm-figure__words">{`As at ${dayInWords(programme.today)}. A row for each series; an indicator may have several.`}</p>
      {page.problem && <p className="wm-empty">The indicators could not be read. Try again in a moment.</p>}
      {page.data && <Indicators programme={programme} kpis={page.data.programme.kpis.items} total={page.data.programme.kpis.total} />}
    </section>
  );
}

function Indicators({ programme, kpis, total }: { programme: SideProgramme; kpis: readonly Indicator[]; total: number }) {
  const rows = kpis.flatMap((kpi): IndicatorRow[] => (kpi.measures.length === 0 ? [{ kpi, measure: null }] : kpi.measures.map((measure) => ({ kpi, measure }))));
  return (
    <>
      <DataTable
        caption={`Indicators of ${programmeTitle(programme)}`}
        isCaptionHidden
        className="wm-table--scorecard"
        rows={rows}
        rowKey={({ kpi, measure }) => measure?.id ?? kpi.id}
        columns={[
          { key: 'indicator', header: 'Indicator', isRowHeader: true, cell: (row) => <Name programme={programme} row={row} /> },
          { key: 'latest', header: 'Latest', cell: ({ measure }) => <Latest measure={measure} /> },
          { key: 'target', header: 'Against target', cell: ({ measure }) => <Target measure={measure} /> },
          { key: 'comparator', header: 'Compared with', cell: ({ measure }) => measure?.comparators.map(({ words }) => words).join('; ') || 'No comparator given' },
        ]}
      />
      {total > kpis.length && <p className="wm-secondary">{`The first ${kpis.length} of ${total} indicators.`}</p>}
    </>
  );
}

function Name({ programme, row: { kpi, measure } }: { programme: SideProgramme; row: IndicatorRow }) {
  // The name of an indicator stands once; its other series go by their own.
  const isFirst = measure === null || measure === kpi.measures[0];
  return (
    <>
      <Link to="/programmes/$slug/kpis/$ref" params={{ slug: programme.slug, ref: kpi.ref }} search={openedAt(programme)} className="govuk-link">
        {`${kpi.ref} ${isFirst ? kpi.name : measure?.name}`}
      </Link>
      {isFirst && measure && measure.name !== kpi.name && <span className="wm-secondary">{measure.name}</span>}
    </>
  );
}

function Target({ measure }: { measure: IndicatorRow['measure'] }) {
  if (!measure) return 'No target set';
  return (
    <>
      {measure.targetColour && <RagTag colour={measure.targetColour} />} {capital(measure.targetWords)}
    </>
  );
}

function Latest({ measure }: { measure: IndicatorRow['measure'] }) {
  if (measure?.latest) {
    return (
      <>
        <strong>{measure.latest.valueWords}</strong>
        <span className="wm-secondary">{measure.latest.periodWords}</span>
      </>
    );
  }
  const last = measure?.series.items.at(-1);
  return <span className="wm-verdict wm-verdict--unknown">{last ? STATUS_WORDS[last.status] : 'Never reported'}</span>;
}
