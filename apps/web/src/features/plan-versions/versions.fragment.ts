import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { sourceFragment } from '../sources/source-quote';

export const planVersionFragment = graphql(
  `
    fragment PlanVersionFields on PlanVersion {
      id
      number
      title
      openedOn
      note
      standing
      standingWords
      asAt
      steps {
        id
        standing
        takenOn
        takenBy
        decision
        evidenceUrl
        source {
          ...SourceFields
        }
      }
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

export const versionedPlanFragment = graphql(
  `
    fragment VersionedPlan on Programme {
      ...ProgrammeFrame
      planVersions {
        ...PlanVersionFields
      }
    }
  `,
  [programmeFrameFragment, planVersionFragment],
);

export const versionsQuery = graphql(
  `
    query Versions($slug: String!, $asAt: AsAt) {
      programme(slug: $slug, asAt: $asAt) {
        ...VersionedPlan
      }
    }
  `,
  [versionedPlanFragment],
);

export type VersionedPlan = ResultOf<typeof versionedPlanFragment>;
export type PlanVersion = ResultOf<typeof planVersionFragment>;
