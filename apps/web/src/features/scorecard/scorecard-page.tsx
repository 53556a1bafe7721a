import { getRouteApi } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment, programmeTitle } from '../programmes/programme-frame.fragment';
import { indicatorFragment } from './indicator';
import { IndicatorTable } from './indicator-table';

export const scorecardQuery = graphql(
  `
    query Scorecard($slug: String!, $asAt: AsAt) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        answer {
          lead
          rest
        }
        kpis(first: 50) {
          total
          items {
            ...Indicator
          }
        }
        documents {
          id
          title
          body
          printedDate
        }
      }
    }
  `,
  [programmeFrameFragment, indicatorFragment],
);

type Programme = ResultOf<typeof scorecardQuery>['programme'];

const route = getRouteApi('/programmes/$slug');

/** A programme that has indicators and no plan: what was published, and what was not. */
export function ScorecardPage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(scorecardQuery, { slug, asAt });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the scorecard" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page="Scorecard" isBusy={page.isBusy}>
      <ScorecardContent programme={programme} />
    </ProgrammeFrame>
  );
}

function ScorecardContent({ programme }: { programme: Programme }) {
  const { answer, kpis, documents } = programme;
  return (
    <>
      <PageHeading>{programmeTitle(programme)}</PageHeading>
      <p className="wm-subtitle">{`${programme.planName}. As at ${dayInWords(programme.today)}.`}</p>
      <p className="wm-answer">
        <strong>{answer.lead}</strong> {answer.rest}
      </p>
      <p className="wm-draft">This is a scorecard: the record holds indicators and no plan, so there are no promises and nothing to be late.</p>
      {kpis.items.length === 0 ? <p className="wm-empty">No indicator has been recorded.</p> : <IndicatorTable slug={programme.slug} kpis={kpis.items} />}
      {kpis.total > kpis.items.length && <p className="wm-secondary">{`The first ${kpis.items.length} of ${kpis.total} indicators.`}</p>}
      <section aria-labelledby="documents">
        <h2 className="wm-heading-l" id="documents">
          Where the figures come from
        </h2>
        <ul className="wm-list">
          {documents.map((document) => (
            <li key={document.id}>{[document.title, document.body, document.printedDate ?? 'undated'].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
