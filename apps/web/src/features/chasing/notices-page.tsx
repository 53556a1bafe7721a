import { useApolloClient } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { use, useCallback } from 'react';
import { AnnouncerContext, usePageTitle } from '../../components/announcer';
import { ErrorSummary } from '../../components/error-summary';
import { Main } from '../../components/main';
import { PageHeading } from '../../components/page-heading';
import { ProblemPage } from '../../components/problem-page';
import { Skeleton } from '../../components/skeleton';
import { useToday } from '../../components/today';
import { usePageQuery } from '../../components/use-page-query';
import { useSending } from '../../components/use-sending';
import { useMoreEntries } from '../history/use-more-entries';
import { NoticeItem } from './notice-item';
import { byDay, dayHeading } from './notice-words';
import { moreNoticesQuery, noticesQuery, type Notice } from './notices.query';
import { useReadNotices } from './use-read-notices';

export { noticesQuery } from './notices.query';

interface NoticeList {
  items: readonly Notice[];
  total: number;
  unread: number;
  nextCursor: string | null;
}

/** What somebody has been told, in all their programmes. */
export function NoticesPage() {
  const page = usePageQuery(noticesQuery, {});
  if (page.problem) return <ProblemPage problem={page.problem} retry={page.retry} />;
  return <Main isBusy={page.isBusy}>{page.data ? <Notices list={page.data.notices} /> : <Skeleton what="your notices" />}</Main>;
}

function Notices({ list }: { list: NoticeList }) {
  const client = useApolloClient();
  const today = useToday();
  const markRead = useReadNotices();
  usePageTitle('Notices');
  const fetchPart = useCallback(
    async (after: string) => (await client.query({ query: moreNoticesQuery, variables: { after }, fetchPolicy: 'no-cache' })).data?.notices ?? { items: [], total: 0, nextCursor: null },
    [client],
  );
  const { items, hasMore, isFetching, problem, fetchMore } = useMoreEntries(list, fetchPart);
  return (
    <>
      <PageHeading>Notices</PageHeading>
      <p className="wm-lead">
        {`${unreadInWords(list)} What you are told here can also come by e-mail, daily or weekly: `}
        <Link to="/account" className="govuk-link">
          choose on your account page
        </Link>
        .
      </p>
      {list.total === 0 ? (
        <p className="wm-empty">Nothing yet. You are told here when a report of yours is due, late or returned, and when a change request waits for you or is decided.</p>
      ) : (
        <MarkAll list={list} fetchPart={fetchPart} />
      )}
      {byDay(items).map(({ day, notices }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 className="wm-heading-m wm-notices__day" id={`day-${day}`}>
            {dayHeading(day, today)}
          </h2>
          <ul className="wm-notices">
            {notices.map((notice) => (
              // Nobody waits for it: what could not be marked stays unread.
              <NoticeItem key={notice.id} notice={notice} onOpen={() => notice.readAt === null && void markRead([notice.id]).catch(() => undefined)} />
            ))}
          </ul>
        </section>
      ))}
      {problem !== null && <p className="wm-inset">{problem}</p>}
      {hasMore && (
        <button type="button" className="govuk-button govuk-button--secondary wm-notices__more" aria-disabled={isFetching || undefined} onClick={fetchMore}>
          {`Show earlier notices (${items.length} of ${list.total} shown)`}
        </button>
      )}
    </>
  );
}

/** As many as can be told to the server at once. */
const AT_ONCE = 200;

type FetchPart = (after: string) => Promise<Pick<NoticeList, 'items' | 'nextCursor'>>;

function MarkAll({ list, fetchPart }: { list: NoticeList; fetchPart: FetchPart }) {
  const markRead = useReadNotices();
  const { say } = use(AnnouncerContext);
  const { refusal, isSending, send } = useSending();
  if (list.unread === 0) return null;
  const markAll = async () => {
    const ids = await unreadIds(list, fetchPart);
    for (let from = 0; from < ids.length; from += AT_ONCE) await markRead(ids.slice(from, from + AT_ONCE));
    say('All notices are marked as read');
  };
  return (
    <>
      <ErrorSummary refusal={refusal} idOf={() => undefined} />
      <button type="button" className="govuk-button govuk-button--secondary wm-notices__all" aria-disabled={isSending || undefined} onClick={() => void send([], markAll)}>
        Mark all as read
      </button>
    </>
  );
}

/** Of all notices, also of those that are not on the page yet. */
async function unreadIds(list: NoticeList, fetchPart: FetchPart): Promise<string[]> {
  const ids: string[] = [];
  let part: Pick<NoticeList, 'items' | 'nextCursor'> = list;
  for (;;) {
    ids.push(...part.items.filter(({ readAt }) => readAt === null).map(({ id }) => id));
    if (ids.length >= list.unread || part.nextCursor === null) return ids;
    part = await fetchPart(part.nextCursor);
  }
}

function unreadInWords({ unread }: NoticeList): string {
  if (unread === 0) return 'Nothing is unread.';
  return unread === 1 ? 'One is unread.' : `${unread} are unread.`;
}
