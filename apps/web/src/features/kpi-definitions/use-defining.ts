import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { defineKpiQuery, type DefinedPlan } from './definition.fragment';

/** What the two forms need beside what they edit. */
export interface Defining {
  plan: DefinedPlan;
  /**
   * Sends what was entered; what it gives shows the answer.
   * @param ref of the KPI as it is then.
   */
  save: <Input extends { slug: string }>(mutation: DefineMutation<Input>, input: Omit<Input, 'slug'>, ref: string) => Promise<() => void>;
  /** Fetches the KPI anew: somebody else has changed it. */
  refresh: () => Promise<void>;
  /** Back to the KPI's definition, with what was done. */
  finish: (words: string, ref: string) => Promise<void>;
}

export type DefineMutation<Input> = TypedDocumentNode<{ saved: DefinedPlan }, OperationVariables & { input: Input; ref: string; isEdit: boolean }>;

/** @param ref '' where the KPI is yet to be made. */
export function useSaveDefinition(slug: string, ref: string): Pick<Defining, 'save' | 'refresh'> {
  const client = useApolloClient();
  return {
    async save(mutation, input, then) {
      const sent = { input: { ...input, slug }, ref: then, isEdit: true } as Parameters<typeof client.mutate>[0]['variables'];
      const { data } = await client.mutate({ mutation, variables: sent as never, fetchPolicy: 'no-cache' });
      return () => {
        if (data) client.writeQuery({ query: defineKpiQuery, variables: { slug, ref: then, isEdit: true }, data: { programme: data.saved } });
      };
    },
    async refresh() {
      await client.query({ query: defineKpiQuery, variables: { slug, ref, isEdit: ref !== '' }, fetchPolicy: 'network-only' });
    },
  };
}
