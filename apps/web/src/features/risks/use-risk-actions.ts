import { useApolloClient } from '@apollo/client/react';
import type { Day } from '@waymark/domain';
import type { VariablesOf } from '../../graphql';
import { assessRiskMutation, risksQuery, saveRiskMutation, type Register } from './risk.fragment';
import type { SaveRiskInput } from './risk-values';

export type AssessRiskInput = Omit<VariablesOf<typeof assessRiskMutation>['input'], 'slug'>;

/** What the forms of the register can do; each gives what shows the answer. */
export interface RiskActions {
  today: Day;
  save: (input: SaveRiskInput) => Promise<() => void>;
  assess: (input: AssessRiskInput) => Promise<() => void>;
  /** Fetches the register anew: somebody else has changed it. */
  refresh: () => Promise<void>;
  /** Closes the form and says what was done. */
  finish: (words: string) => Promise<void>;
}

export function useRiskActions({ slug, today }: Pick<Register, 'slug' | 'today'>, finish: (words: string) => void): RiskActions {
  const client = useApolloClient();
  const variables = { slug, asAt: null };
  const shown = (register: Register | undefined) => () => {
    if (register) client.writeQuery({ query: risksQuery, variables, data: { programme: register } });
  };
  return {
    today,
    async save(input) {
      const { data } = await client.mutate({ mutation: saveRiskMutation, variables: { input: { ...input, slug } }, fetchPolicy: 'no-cache' });
      return shown(data?.register);
    },
    async assess(input) {
      const { data } = await client.mutate({ mutation: assessRiskMutation, variables: { input: { ...input, slug } }, fetchPolicy: 'no-cache' });
      return shown(data?.register);
    },
    async refresh() {
      await client.query({ query: risksQuery, variables, fetchPolicy: 'network-only' });
    },
    finish(words) {
      finish(words);
      return Promise.resolve();
    },
  };
}
