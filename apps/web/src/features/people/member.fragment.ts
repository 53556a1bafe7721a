import { graphql, type ResultOf } from '../../graphql';

export const memberFragment = graphql(`
  fragment Member on Member {
    accountId
    name
    email
    isDisabled
    isInvited
    roles {
      id
      role
      objectiveIds
      projectIds
      words
    }
  }
`);

export type Member = ResultOf<typeof memberFragment>;
export type MemberRole = Member['roles'][number];
