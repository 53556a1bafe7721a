import { useApolloClient } from '@apollo/client/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { useCallback, useMemo } from 'react';
import { CountBar } from '../../components/count-bar';
import { FilterForm } from '../../components/filter-form';
import { filterRows } from '../../components/list-filter';
import { PageHeading } from '../../components/page-heading';
import { useListAddress } from '../../components/use-list-address';
import { usePageQuery } from '../../components/use-page-query';
import { useRestOfList } from '../../components/use-rest-of-list';
import { graphql, type ResultOf } from '../../graphql';
import { DraftNotice } from '../programmes/draft-notice';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { COLOURS } from './colour-order';
import { milestoneFilters } from './milestone-filters';
import { MilestoneList } from './milestone-list';
import { milestoneRowFragment } from './milestone-row';

export const milestonesQuery = graphql(
  `
    query Milestones($slug: String!, $asAt: AsAt, $after: String) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        milestones(first: 200, after: $after) {
          total
          nextCursor
          items {
            ...MilestoneRow
          }
        }
      }
    }
  `,
  [programmeFrameFragment, milestoneRowFragment],
);

type Programme = ResultOf<typeof milestonesQuery>['programme'];

const route = getRouteApi('/programmes/$slug/milestones');

/** All promises of a plan in one list. */
export function MilestonesPage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(milestonesQuery, { slug, asAt });
  const client = useApolloClient();
  const fetchPart = useCallback(
    async (after: string) => {
      const { data } = await client.query({ query: milestonesQuery, variables: { slug, asAt, after }, fetchPolicy: 'network-only' });
      if (!data) throw new Error('No answer');
      return data.programme.milestones;
    },
    [client, slug, asAt],
  );
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the milestones" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page="Milestones" isBusy={page.isBusy}>
      <PageHeading>Milestones</PageHeading>
      {programme.kind === 'scorecard' ? <NoMilestones slug={slug} /> : <MilestonesContent programme={programme} fetchPart={fetchPart} />}
    </ProgrammeFrame>
  );
}

function NoMilestones({ slug }: { slug: string }) {
  return (
    <p className="wm-empty">
      {'This is a scorecard: the record holds indicators and no plan, so nothing is promised and nothing can be late. '}
      <Link to="/programmes/$slug/kpis" params={{ slug }} className="govuk-link">
        See its indicators
      </Link>
    </p>
  );
}

interface MilestonesContentProps {
  programme: Programme;
  fetchPart: (after: string) => Promise<Programme['milestones']>;
}

function MilestonesContent({ programme, fetchPart }: MilestonesContentProps) {
  const address = useListAddress();
  const all = useRestOfList(programme.milestones, fetchPart);
  const filters = useMemo(() => milestoneFilters(programme.objectives, all), [programme.objectives, all]);
  const shown = filterRows(all, filters, address.text);
  const counts = COLOURS.map((colour) => ({ colour, count: all.filter(({ schedule }) => schedule.colour === colour).length })).filter(({ count }) => count > 0);
  if (all.length === 0) return <p className="wm-empty">{`No promise is recorded by ${dayInWords(programme.today)}. Milestones appear here with the plan that makes them.`}</p>;
  return (
    <>
      <p className="wm-subtitle">{`Every promise of the plan with its dates, as at ${dayInWords(programme.today)}.`}</p>
      <DraftNotice programme={programme} />
      <div className="wm-list-summary">
        <CountBar counts={counts} noun="milestone" />
      </div>
      <FilterForm noun="milestone" filters={filters} address={address} shown={shown.length} total={all.length} />
      {all.length < programme.milestones.total && <p className="wm-note">{`The first ${all.length} of ${programme.milestones.total} milestones: the others are on their way or did not arrive.`}</p>}
      {shown.length === 0 ? <p className="wm-empty">No milestone fits these filters.</p> : <MilestoneList slug={programme.slug} milestones={shown} address={address} />}
    </>
  );
}
