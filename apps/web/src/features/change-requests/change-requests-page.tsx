import { getRouteApi, Link } from '@tanstack/react-router';
import { dayInWords } from '@waymark/domain';
import { FilterForm } from '../../components/filter-form';
import { filterRows } from '../../components/list-filter';
import { PageHeading } from '../../components/page-heading';
import { useListAddress } from '../../components/use-list-address';
import { usePageQuery } from '../../components/use-page-query';
import { graphql, type ResultOf } from '../../graphql';
import { PageWaiting } from '../programmes/page-waiting';
import { ProgrammeFrame } from '../programmes/programme-frame';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { changeRequestFilters } from './change-request-filters';
import { ChangeRequestList, changeRequestRowFragment, listed, type ListedRequest } from './change-request-list';
import { useMayAsk } from './use-may-ask';

export const changeRequestsQuery = graphql(
  `
    query ChangeRequests($slug: String!, $asAt: AsAt) {
      programme(slug: $slug, asAt: $asAt) {
        ...ProgrammeFrame
        needsAgreement
        changeRequests {
          ...ChangeRequestRow
        }
      }
    }
  `,
  [programmeFrameFragment, changeRequestRowFragment],
);

type Programme = ResultOf<typeof changeRequestsQuery>['programme'];

const route = getRouteApi('/programmes/$slug/change-requests');

/** What was asked of the board, and whom each request waits for. */
export function ChangeRequestsPage() {
  const { slug } = route.useParams();
  const asAt = route.useSearch()['as-at'] ?? null;
  const page = usePageQuery(changeRequestsQuery, { slug, asAt });
  if (!page.data) return <PageWaiting problem={page.problem} retry={page.retry} what="the change requests" />;
  const { programme } = page.data;
  return (
    <ProgrammeFrame programme={programme} page="Change requests" isBusy={page.isBusy}>
      <PageHeading>Change requests</PageHeading>
      <Content programme={programme} isEarlier={asAt !== null} />
    </ProgrammeFrame>
  );
}

function Content({ programme, isEarlier }: { programme: Programme; isEarlier: boolean }) {
  const { slug, needsAgreement, today, isHistorical, changeRequests } = programme;
  const address = useListAddress();
  const mayAsk = useMayAsk(slug) && !isEarlier && !isHistorical;
  const requests = listed(changeRequests, needsAgreement, today);
  const filters = changeRequestFilters(requests, programme.objectives, address.text);
  const shown = filterRows(requests, filters, address.text);
  return (
    <>
      <p className="wm-subtitle">
        {`A date in the plan moves only when the board has decided so${needsAgreement ? ', and the DfE and NHS England are then asked to agree' : ''}. Here is what was asked for, and whom it waits for. As at ${dayInWords(today)}.`}
      </p>
      {mayAsk && (
        <Link to="/programmes/$slug/ask-for-change" params={{ slug }} className="govuk-button wm-change-ask">
          Ask for a change
        </Link>
      )}
      {requests.length === 0 ? (
        <p className="wm-empty">{emptyWords(programme)}</p>
      ) : (
        <>
          <p className="wm-answer">
            <strong>{waitingInWords(requests)}</strong>
          </p>
          <FilterForm noun="change request" filters={filters} address={address} shown={shown.length} total={requests.length} />
          {shown.length === 0 ? <p className="wm-empty">No change request fits these filters.</p> : <ChangeRequestList slug={slug} requests={shown} address={address} />}
        </>
      )}
    </>
  );
}

function waitingInWords(requests: readonly ListedRequest[]): string {
  const counts = new Map<string, number>();
  for (const { waitsFor: whom } of requests) if (whom) counts.set(whom, (counts.get(whom) ?? 0) + 1);
  if (counts.size === 0) return 'None waits: all are settled.';
  return `${[...counts].map(([whom, count]) => `${count} ${count === 1 ? 'waits' : 'wait'} for ${whom}`).join('; ')}.`;
}

function emptyWords({ kind, isHistorical, today }: Programme): string {
  if (kind === 'scorecard') return 'This is a scorecard: it has no plan, so there is no date to move.';
  if (isHistorical) return 'No change request is recorded, and the record is closed. Where its documents tell of a date that was moved, the milestone’s own page says so.';
  return `Nobody has asked for a change by ${dayInWords(today)}. The programme manager, a sponsor or a project manager asks when a milestone cannot keep its date; the request and what became of it then stand here for good.`;
}
