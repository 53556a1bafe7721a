import { useApolloClient } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { useRestOfList } from '../../components/use-rest-of-list';
import { graphql, type ResultOf } from '../../graphql';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { useCan } from './me';
import { MemberTasks, type Task } from './member-tasks';
import { MemberTable } from './member-table';
import { memberFragment } from './member.fragment';

export const membersQuery = graphql(
  `
    query Members($slug: String!, $asAt: AsAt) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
      }
      current: programme(slug: $slug) {
        id
        objectives {
          id
          number
          name
          projects {
            id
            ref
            title
          }
        }
      }
      members(slug: $slug, first: 100) {
        items {
          ...Member
        }
        total
        nextCursor
      }
    }
  `,
  [programmeFrameFragment, memberFragment],
);

const restQuery = graphql(
  `
    query MoreMembers($slug: String!, $after: String!) {
      members(slug: $slug, first: 100, after: $after) {
        items {
          ...Member
        }
        total
        nextCursor
      }
    }
  `,
  [memberFragment],
);

type Data = ResultOf<typeof membersQuery>;

const route = getRouteApi('/programmes/$slug/people');

/** Who has which role in the programme: read by those who run it, changed by administrators. */
export function MembersPage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(membersQuery, { slug, asAt });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the people" />;
  return (
    <ProgrammeFrame programme={page.data.programme} page="People" isBusy={page.isBusy}>
      <Members data={page.data} slug={slug} isEarlier={asAt !== null} refresh={page.retry} />
    </ProgrammeFrame>
  );
}

function Members({ data, slug, isEarlier, refresh }: { data: Data; slug: string; isEarlier: boolean; refresh: () => void }) {
  const client = useApolloClient();
  const mayManage = useCan(slug)('member:manage');
  const [task, setTask] = useState<Task | null>(null);
  const fetchPart = useCallback(
    async (after: string) => (await client.query({ query: restQuery, variables: { slug, after }, fetchPolicy: 'no-cache' })).data?.members ?? { items: [], total: 0, nextCursor: null },
    [client, slug],
  );
  const members = useRestOfList(data.members, fetchPart);
  return (
    <>
      <PageHeading>People</PageHeading>
      <p className="wm-lead">
        {mayManage
          ? 'Who has which role in this programme. A role says what somebody may do here; giving and removing one is kept in the history with your reason.'
          : 'Who has which role in this programme. An administrator gives and removes roles.'}
        {isEarlier && ' These are the people of today, whatever day the record is read at.'}
      </p>
      {mayManage && <MemberTasks key={slug} slug={slug} objectives={data.current.objectives} task={task} setTask={setTask} refresh={refresh} />}
      {members.length === 0 ? <p className="wm-empty">Nobody has a role here yet.</p> : <MemberTable members={members} mayManage={mayManage} onTask={setTask} />}
    </>
  );
}
