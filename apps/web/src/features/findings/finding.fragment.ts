import { graphql, type ResultOf } from '../../graphql';
import { recordRefFragment } from '../records/record-link';
import { sourceFragment } from '../sources/source-quote';

export const followedFindingFragment = graphql(
  `
    fragment FollowedFindingFields on FollowedFinding {
      state
      finding {
        id
        rule
        severity
        title
        explanation
        arithmetic
        objectives
        records {
          ...RecordRefFields
        }
        sources {
          ...SourceFields
        }
      }
    }
  `,
  [recordRefFragment, sourceFragment],
);

export type FollowedFinding = ResultOf<typeof followedFindingFragment>;
export type Finding = FollowedFinding['finding'];
