import { graphql, type ResultOf } from '../../graphql';
import { recordRefFragment } from '../records/record-link';
import { sourceFragment } from '../sources/source-quote';

export const changeFragment = graphql(
  `
    fragment ChangeFields on Change {
      id
      kind
      record {
        ...RecordRefFields
      }
      objective
      within
      words
      before
      after
      direction
      recordedOn
      source {
        ...SourceFields
      }
    }
  `,
  [recordRefFragment, sourceFragment],
);

export type Change = ResultOf<typeof changeFragment>;
