import { graphql } from '../../graphql';
import { kpiOnPageFragment } from './kpi-page.fragment';

/** Each answers with the KPI as its page shows it then. */
export const saveTargetMutation = graphql(
  `
    mutation SaveTarget($input: SaveTargetInput!, $ref: String!) {
      saved: saveTarget(input: $input) {
        ...KpiOnPage
      }
    }
  `,
  [kpiOnPageFragment],
);

export const saveComparatorMutation = graphql(
  `
    mutation SaveComparator($input: SaveComparatorInput!, $ref: String!) {
      saved: saveComparator(input: $input) {
        ...KpiOnPage
      }
    }
  `,
  [kpiOnPageFragment],
);

export const saveRebaseMutation = graphql(
  `
    mutation SaveRebase($input: SaveRebaseInput!, $ref: String!) {
      saved: saveRebase(input: $input) {
        ...KpiOnPage
      }
    }
  `,
  [kpiOnPageFragment],
);

export const removeKpiFactMutation = graphql(
  `
    mutation RemoveKpiFact($input: RemoveKpiFactInput!, $ref: String!) {
      saved: removeKpiFact(input: $input) {
        ...KpiOnPage
      }
    }
  `,
  [kpiOnPageFragment],
);

export const writeCommentaryMutation = graphql(
  `
    mutation WriteCommentary($input: WriteCommentaryInput!, $ref: String!) {
      saved: writeCommentary(input: $input) {
        ...KpiOnPage
      }
    }
  `,
  [kpiOnPageFragment],
);
