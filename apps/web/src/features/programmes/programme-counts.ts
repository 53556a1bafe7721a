import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';

const owedCountQuery = graphql(`
  query OwedCount($slug: String!) {
    myUpdates(slug: $slug) {
      owed {
        id
      }
    }
  }
`);

const answerCountQuery = graphql(`
  query AnswerCount($slug: String!) {
    myObjectives(slug: $slug) {
      awaiting {
        id
      }
      changeRequests {
        id
      }
    }
  }
`);

/** How many reports the person owes; `null`: not known yet. Not kept: a report made a moment ago counts. */
export function useOwedCount(slug: string, isAsked: boolean): number | null {
  const { data } = useQuery(owedCountQuery, { variables: { slug }, skip: !isAsked, fetchPolicy: 'no-cache' });
  return data?.myUpdates.owed.length ?? null;
}

/** How many reports and change requests wait for a sponsor; `null`: not known yet. */
export function useAnswerCount(slug: string, isAsked: boolean): number | null {
  const { data } = useQuery(answerCountQuery, { variables: { slug }, skip: !isAsked, fetchPolicy: 'no-cache' });
  return data?.myObjectives.reduce((sum, { awaiting, changeRequests }) => sum + awaiting.length + changeRequests.length, 0) ?? null;
}
