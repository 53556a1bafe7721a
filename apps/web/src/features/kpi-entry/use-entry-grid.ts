import { useApolloClient, useQuery } from '@apollo/client/react';
import type { Day } from '@waymark/domain';
import { useCallback, useState } from 'react';
import { problemOf, type Problem } from '../../components/problem';
import { useRestOfList } from '../../components/use-rest-of-list';
import type { Cadence } from './cadence';
import { spanOf } from './entry-grid';
import { enterKpisQuery, type EntryProgramme, type WireKpi } from './entry-grid.query';

/** An answer with the choice it answers: what is shown never mixes the values of one span with the columns of another. */
export interface Answered {
  programme: EntryProgramme;
  kpis: readonly WireKpi[];
  cadence: Cadence;
  page: number;
}

export interface UseEntryGrid {
  /** `null`: not here yet, or refused. */
  answered: Answered | null;
  isBusy: boolean;
  problem: Problem | null;
  retry: () => void;
  refetch: () => Promise<unknown>;
}

type Shown = Pick<Answered, 'programme' | 'cadence' | 'page'>;

/**
 * The KPIs with the values of one page of periods. Once shown they stay on the screen, whatever becomes of the
 * connection or the session: somebody is typing into them.
 */
export function useEntryGrid(slug: string, cadence: Cadence, today: Day, page: number): UseEntryGrid {
  const span = spanOf(cadence, today, page);
  const variables = { slug, ...span };
  const { data, error, loading, refetch } = useQuery(enterKpisQuery, { variables, fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const [shown, setShown] = useState<Shown | null>(null);
  if (data && (shown?.programme !== data.programme || shown.cadence !== cadence || shown.page !== page)) setShown({ programme: data.programme, cadence, page });
  const kept = shown?.programme.slug === slug ? shown : null;
  const client = useApolloClient();
  const kpis = useRestOfList(kept?.programme.kpis ?? NONE, useFetchPart(client, slug, span));
  const retry = () => void refetch().catch(() => undefined);
  return {
    answered: kept && { ...kept, kpis },
    isBusy: loading && !data,
    problem: error && !loading && !kept ? problemOf(error) : null,
    retry,
    refetch,
  };
}

const NONE: EntryProgramme['kpis'] = { items: [], total: 0, nextCursor: null };

function useFetchPart(client: ReturnType<typeof useApolloClient>, slug: string, { from, to }: { from: Day; to: Day }) {
  return useCallback(
    async (after: string) => {
      const { data } = await client.query({ query: enterKpisQuery, variables: { slug, from, to, after }, fetchPolicy: 'network-only' });
      if (!data) throw new Error('No answer');
      return data.programme.kpis;
    },
    [client, slug, from, to],
  );
}
