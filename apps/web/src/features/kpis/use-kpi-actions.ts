import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { VariablesOf } from '../../graphql';
import { removeKpiFactMutation, saveComparatorMutation, saveRebaseMutation, saveTargetMutation, writeCommentaryMutation } from './kpi-mutations';
import { kpiQuery, type KpiOnPage } from './kpi-page.fragment';

type InputOf<Mutation> = Omit<VariablesOf<Mutation> extends { input: infer Input } ? Input : never, 'slug'>;
type FactMutation<Input> = TypedDocumentNode<{ saved: KpiOnPage }, OperationVariables & { input: Input; ref: string }>;
export type SaveTargetInput = InputOf<typeof saveTargetMutation>;
export type SaveComparatorInput = InputOf<typeof saveComparatorMutation>;
export type SaveRebaseInput = InputOf<typeof saveRebaseMutation>;
export type WriteCommentaryInput = InputOf<typeof writeCommentaryMutation>;

/** What the forms of the page can do; each gives what shows the answer. */
export interface KpiActions {
  saveTarget: (input: SaveTargetInput) => Promise<() => void>;
  saveComparator: (input: SaveComparatorInput) => Promise<() => void>;
  saveRebase: (input: SaveRebaseInput) => Promise<() => void>;
  remove: (id: string, reason: string) => Promise<() => void>;
  comment: (input: WriteCommentaryInput) => Promise<() => void>;
  /** Fetches the KPI anew: somebody else has changed it. */
  refresh: () => Promise<void>;
}

export function useKpiActions(slug: string, ref: string): KpiActions {
  const client = useApolloClient();
  const variables = { slug, asAt: null, ref };
  const send = async <Input extends { slug: string }>(mutation: FactMutation<Input>, input: Omit<Input, 'slug'>) => {
    const sent = { input: { ...input, slug }, ref } as Parameters<typeof client.mutate>[0]['variables'];
    const { data } = await client.mutate({ mutation, variables: sent as never, fetchPolicy: 'no-cache' });
    return () => {
      if (data) client.writeQuery({ query: kpiQuery, variables, data: { programme: data.saved } });
    };
  };
  return {
    saveTarget: (input) => send(saveTargetMutation, input),
    saveComparator: (input) => send(saveComparatorMutation, input),
    saveRebase: (input) => send(saveRebaseMutation, input),
    remove: (id, reason) => send(removeKpiFactMutation, { id, reason }),
    comment: (input) => send(writeCommentaryMutation, input),
    async refresh() {
      await client.query({ query: kpiQuery, variables, fetchPolicy: 'network-only' });
    },
  };
}
