import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { editQuery, type EditedPlan } from './edited-plan.fragment';

/** What the parts of the page need beside their records. */
export interface Editing {
  slug: string;
  plan: EditedPlan;
  /**
   * Sends an edit. The answer is handed to `onSaved`, which shows it: what is open has been told by then that it is done.
   */
  save: <Input extends { slug: string }>(mutation: EditMutation<Input>, input: Omit<Input, 'slug'>) => Promise<() => void>;
  /** Fetches the plan anew: somebody else has changed it. */
  refresh: () => Promise<void>;
  /** Back to the list of the part, with what was done. */
  finish: (words: string) => Promise<void>;
}

export type EditMutation<Input> = TypedDocumentNode<{ edited: EditedPlan }, OperationVariables & { input: Input }>;

/** The way of an edit to the server, and of its answer into every picture of the plan as it stands. */
export function useSaveEdit(slug: string): Editing['save'] {
  const client = useApolloClient();
  return async (mutation, input) => {
    const variables = { input: { ...input, slug } } as Parameters<typeof client.mutate>[0]['variables'];
    const { data } = await client.mutate({ mutation, variables: variables as never, fetchPolicy: 'no-cache' });
    return () => {
      if (data) client.writeQuery({ query: editQuery, variables: { slug }, data: { programme: data.edited } });
    };
  };
}
