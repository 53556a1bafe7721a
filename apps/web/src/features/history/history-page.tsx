import { useApolloClient } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import { FilterForm } from '../../components/filter-form';
import { PageHeading } from '../../components/page-heading';
import { useListAddress } from '../../components/use-list-address';
import { usePageQuery } from '../../components/use-page-query';
import type { ListPart } from '../../components/use-rest-of-list';
import { MissingPage } from '../programmes/missing-page';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeTitle, type FramedProgramme } from '../programmes/programme-frame.fragment';
import { Entries } from './entries';
import { askedBy, historyFilters, type HistoryVariables } from './history-filters';
import { historyQuery, moreHistoryQuery, type HistoryEntry, type PresentRecords } from './history.query';
import { RecordHistory } from './record-history';
import { recordInAddress } from './record-kinds';

export { historyQuery } from './history.query';

const route = getRouteApi('/programmes/$slug/history');

/** Who changed what, when and why: of a programme, or of one record. */
export function HistoryPage() {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const asAt = search['as-at'] ?? null;
  if (search.record === undefined) return <WholeHistory slug={slug} asAt={asAt} />;
  const record = recordInAddress(search.record);
  if (!record) return <MissingPage message={`“${search.record}” names no record.`} />;
  return <RecordHistory key={search.record} slug={slug} asAt={asAt} record={record} />;
}

function WholeHistory({ slug, asAt }: { slug: string; asAt: string | null }) {
  const address = useListAddress();
  const asked = askedBy(address.text);
  const isInOrder = asked.from === null || asked.to === null || asked.from <= asked.to;
  const variables = isInOrder ? asked : { ...asked, from: null, to: null };
  const page = usePageQuery(historyQuery, { slug, asAt, isOfRecord: false, ...variables });
  if (!page.data?.programmeHistory) return <PageWaiting problem={page.problem} retry={page.retry} what="the history" />;
  const { programme, current, programmeHistory } = page.data;
  const filters = historyFilters(programme, programmeHistory.actors);
  return (
    <ProgrammeFrame programme={programme} page="History" isBusy={page.isBusy}>
      <PageHeading caption={programmeTitle(programme)}>History</PageHeading>
      <p className="wm-subtitle">
        Every change to the record: who, when, why, and what it said before. Nothing can be taken out of it.
        {asAt !== null && ' This is all of it, whatever day the record is read at.'}
      </p>
      <div className="wm-history-filters">
        <FilterForm noun="change" filters={filters} address={address} shown={programmeHistory.total} total={programmeHistory.total} />
      </div>
      {isInOrder ? (
        <Listed programme={programme} present={current} first={programmeHistory} variables={variables} refresh={page.retry} />
      ) : (
        <p className="wm-empty">The day “From” is after the day “Until”, so neither is filtered by. Change one of them.</p>
      )}
    </ProgrammeFrame>
  );
}

interface ListedProps {
  programme: FramedProgramme;
  present: PresentRecords;
  first: ListPart<HistoryEntry>;
  variables: HistoryVariables;
  refresh: () => void;
}

function Listed({ programme, present, first, variables, refresh }: ListedProps) {
  const client = useApolloClient();
  const { slug } = programme;
  const { actor, objective, kind, from, to } = variables;
  const fetchPart = useCallback(
    async (after: string) => {
      const { data } = await client.query({ query: moreHistoryQuery, variables: { slug, actor, objective, kind, from, to, after }, fetchPolicy: 'no-cache' });
      return data?.programmeHistory ?? { items: [], total: 0, nextCursor: null };
    },
    [client, slug, actor, objective, kind, from, to],
  );
  const isFiltered = [actor, objective, kind, from, to].some((value) => value !== null);
  return (
    <Entries
      programme={programme}
      present={present}
      first={first}
      fetchPart={fetchPart}
      refresh={refresh}
      isOfRecord={false}
      empty={isFiltered ? 'No change fits these filters.' : 'Nothing has been recorded yet. Each report, edit and decision appears here with who made it and why.'}
    />
  );
}
