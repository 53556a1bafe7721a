import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { problemOf, type Problem } from '../../components/problem';
import { meQuery } from '../people/me';
import { updatesQuery, type MyUpdates } from './updates.query';

export interface MyUpdatesAnswer {
  /** `null`: not here yet, or refused. */
  updates: MyUpdates | null;
  /** Whose they are. */
  accountId: string;
  problem: Problem | null;
  refetch: () => Promise<unknown>;
}

/**
 * What one person owes. Once shown it stays on the screen, whatever becomes of the connection or the
 * session: somebody is typing into it.
 */
export function useMyUpdates(slug: string): MyUpdatesAnswer {
  const { data, error, loading, refetch } = useQuery(updatesQuery, { variables: { slug }, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const me = useQuery(meQuery);
  const accountId = me.data?.me?.id;
  const [shown, setShown] = useState<{ updates: MyUpdates; accountId: string } | null>(null);
  const isNew = data && accountId !== undefined && (shown?.updates !== data.myUpdates || shown.accountId !== accountId);
  if (isNew) setShown({ updates: data.myUpdates, accountId });
  const kept = shown?.updates.programme.slug === slug ? shown : null;
  const failure = error && !loading ? error : me.error && !me.loading ? me.error : null;
  return { updates: kept?.updates ?? null, accountId: kept?.accountId ?? '', problem: failure && !kept ? problemOf(failure) : null, refetch };
}
