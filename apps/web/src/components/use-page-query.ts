import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { problemOf, type Problem } from './problem';

export type PageQuery<Data> =
  | { data: Data; isBusy: boolean; problem: null; retry: () => void }
  | { data: null; isBusy: boolean; problem: Problem | null; retry: () => void };

/**
 * A page's one question. While another day is fetched the picture before it stays, so that nothing
 * jumps. A day in the address is a closed picture and may come from memory; without one the record
 * moves on, so the remembered answer is shown and asked for again.
 */
export function usePageQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables & { asAt?: unknown },
): PageQuery<Data> {
  const fetchPolicy = variables.asAt ? 'cache-first' : 'cache-and-network';
  const options = { variables, fetchPolicy, notifyOnNetworkStatusChange: true } as unknown as useQuery.Options<Data, Variables>;
  const { data, previousData, error, loading, refetch } = useQuery<Data, Variables>(document, options);
  const retry = () => void refetch().catch(() => undefined);
  if (error && !loading) return { data: null, isBusy: false, problem: problemOf(error), retry };
  const shown = (data ?? previousData ?? null) as Data | null;
  if (shown) return { data: shown, isBusy: loading && !data, problem: null, retry };
  return { data: null, isBusy: loading, problem: null, retry };
}
