import { useApolloClient } from '@apollo/client/react';
import { noticesQuery, readNoticesMutation } from './notices.query';
import { unreadCountQuery } from './unread-count.query';

/** Marks notices as read, here and in the header's count. */
export function useReadNotices(): (ids: readonly string[]) => Promise<void> {
  const client = useApolloClient();
  return async (ids) => {
    await client.mutate({
      mutation: readNoticesMutation,
      variables: { input: { ids: [...ids] } },
      update: (cache, { data }) => {
        if (!data) return;
        const unread = data.readNotices;
        const readAt = new Date().toISOString();
        const read = <Item extends { id: string; readAt: string | null }>(item: Item) => (ids.includes(item.id) && item.readAt === null ? { ...item, readAt } : item);
        cache.updateQuery({ query: unreadCountQuery }, (known) => known && { notices: { ...known.notices, unread } });
        cache.updateQuery({ query: noticesQuery }, (known) => known && { notices: { ...known.notices, unread, items: known.notices.items.map(read) } });
      },
    });
  };
}
