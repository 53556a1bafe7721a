import { useApolloClient } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { PageHeading } from '../../components/page-heading';
import { usePageQuery } from '../../components/use-page-query';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeTitle } from '../programmes/programme-frame.fragment';
import { RecordLink } from '../records/record-link';
import { Entries } from './entries';
import { moreRecordHistoryQuery, recordHistoryQuery } from './history.query';
import { refOf, type RecordKind } from './record-kinds';

export interface RecordHistoryProps {
  slug: string;
  asAt: string | null;
  record: { kind: RecordKind; id: string };
}

/** All that one record ever said. */
export function RecordHistory({ slug, asAt, record: { kind, id } }: RecordHistoryProps) {
  const client = useApolloClient();
  const page = usePageQuery(recordHistoryQuery, { slug, asAt, recordKind: kind, recordId: id });
  const fetchPart = useCallback(
    async (after: string) => {
      const { data } = await client.query({ query: moreRecordHistoryQuery, variables: { slug, recordKind: kind, recordId: id, after }, fetchPolicy: 'no-cache' });
      return data?.history ?? { items: [], total: 0, nextCursor: null };
    },
    [client, slug, kind, id],
  );
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the history" />;
  const { programme, current, history } = page.data;
  const record = history.items[0]?.record;
  const name = record?.name ?? 'one record';
  const ref = record && refOf(record, current);
  return (
    <ProgrammeFrame programme={programme} page={`History of ${name}`} isBusy={page.isBusy}>
      <PageHeading caption={programmeTitle(programme)}>{`History of ${name}`}</PageHeading>
      <p className="wm-subtitle">Every change to this one record, newest first. What is part of it has a history of its own.</p>
      <ul className="wm-history__ways">
        {ref && (
          <li>
            <RecordLink slug={slug} record={ref}>{`Go to ${name}`}</RecordLink>
          </li>
        )}
        <li>
          <Link to="/programmes/$slug/history" params={{ slug }} className="govuk-link">
            History of the whole programme
          </Link>
        </li>
      </ul>
      <Entries programme={programme} present={current} first={history} fetchPart={fetchPart} refresh={page.retry} isOfRecord empty="Nothing about it has been recorded." />
    </ProgrammeFrame>
  );
}
