import { useMutation } from '@apollo/client/react';
import { refusalOf } from '../../components/refusal';
import type { VariablesOf } from '../../graphql';
import { respondMutation } from './sponsor.fragment';

type Answer = VariablesOf<typeof respondMutation>['input']['responses'][number];

export interface Answering {
  slug: string;
  /** Shows what was done, and what is left. */
  onDone: (words: string) => void;
  /** Fetches the page anew: somebody has reported again meanwhile. */
  refresh: () => void;
}

/** The way of a sponsor's answers to the server. Where a newer report has come, it is fetched: it is the one to read. */
export function useRespond({ slug, refresh }: Pick<Answering, 'slug' | 'refresh'>): (responses: Answer[]) => Promise<void> {
  const [respond] = useMutation(respondMutation, { fetchPolicy: 'no-cache' });
  return async (responses) => {
    try {
      await respond({ variables: { input: { slug, responses } } });
    } catch (error) {
      if (refusalOf(error).code === 'CONFLICT') refresh();
      throw error;
    }
  };
}
