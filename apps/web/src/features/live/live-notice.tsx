import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { use, useMemo, useSyncExternalStore } from 'react';
import { AnnouncerContext, type Announcer } from '../../components/announcer';
import { LiveFeed } from './live-feed';
import { isOwnChange } from './own-changes';

const feeds = new WeakMap<ApolloClient, Map<string, LiveFeed>>();

/** One feed for each programme, however many of its pages come and go. */
function feedOf(client: ApolloClient, slug: string, announcer: Announcer): LiveFeed {
  const own = feeds.get(client) ?? new Map<string, LiveFeed>();
  feeds.set(client, own);
  const known = own.get(slug);
  if (known) return known;
  const feed = new LiveFeed(slug, () => {
    const isOwn = isOwnChange();
    // What is drawn anew keeps focus and scroll position; only words say that it is new.
    void client.refetchQueries({ include: 'active' }).then(
      () => isOwn || announcer.say('The plan has changed. This page shows it as it is now.'),
      () => undefined,
    );
  });
  own.set(slug, feed);
  return feed;
}

/** Keeps a page of a live programme up to date, and says when it cannot. */
export function LiveNotice({ slug }: { slug: string }) {
  const client = useApolloClient();
  const announcer = use(AnnouncerContext);
  const feed = useMemo(() => feedOf(client, slug, announcer), [client, slug, announcer]);
  const { lostAt } = useSyncExternalStore(feed.watch, feed.current);
  return (
    <div role="status">
      {lostAt !== null && (
        <div className="wm-lost">
          <p className="govuk-width-container">
            <strong>Connection lost.</strong> {`This page may be out of date since ${lostAt}. It catches up by itself when the connection is back; what you have typed is kept.`}
          </p>
        </div>
      )}
    </div>
  );
}
