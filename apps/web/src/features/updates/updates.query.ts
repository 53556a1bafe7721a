import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { recordRefFragment } from '../records/record-address';

/** What a report on a milestone starts from, and all that its preview follows from. */
export const updateMilestoneFragment = graphql(`
  fragment UpdateMilestone on Milestone {
    id
    name
    isOngoing
    reviewOn
    status
    confidence
    project {
      id
      ref
      title
    }
    schedule {
      colour
      words
      isRebaselined
    }
    original {
      words
      standing
      latest
    }
    approved {
      words
      approvedOn
      approver
      decision
      latest
    }
    forecast {
      words
      latest
    }
    slippageApproved {
      least
    }
    changeRequests {
      number
      stateWords
    }
    baselines {
      version
      text
      earliest
      latest
      precision
      approvedOn
      recordedAt
      writtenAt
    }
    statements {
      id
      statedOn
      recordedAt
      statedBy
      isNoChange
      status
      forecast {
        text
        earliest
        latest
        precision
        words
      }
      actual {
        text
        earliest
        latest
        precision
        words
      }
      confidence
      confidenceReason
      confidenceUntil
      reasonCategory
      reason
      recovery
      narrative
      response {
        kind
        comment
        respondedOn
      }
    }
    evidence {
      id
    }
  }
`);

export type UpdateMilestone = ResultOf<typeof updateMilestoneFragment>;
export type Statement = UpdateMilestone['statements'][number];

/** As much of a dependency as a knock-on is reckoned from, and told. */
const dependencyEndFragment = graphql(
  `
    fragment UpdateDependencyEnd on DependencyEnd {
      record {
        ...RecordRefFields
      }
      projectId
      latest
      isClosed
      words
    }
  `,
  [recordRefFragment],
);

export const updatesQuery = graphql(
  `
    query MyUpdates($slug: String!) {
      myUpdates(slug: $slug) {
        programme {
          ...ProgrammeFrame
          tolerances {
            greenDays
            amberDays
            statementDays
            horizonDays
            notAssuredShare
            redShare
          }
          dependencies {
            id
            dependent {
              ...UpdateDependencyEnd
            }
            needs {
              ...UpdateDependencyEnd
            }
          }
        }
        meeting {
          heldOn
          cutOffOn
        }
        cutOff
        owed {
          ...UpdateMilestone
        }
        reported {
          ...UpdateMilestone
        }
        later {
          ...UpdateMilestone
        }
      }
    }
  `,
  [programmeFrameFragment, updateMilestoneFragment, dependencyEndFragment],
);

export type MyUpdates = ResultOf<typeof updatesQuery>['myUpdates'];
export type UpdateDependency = MyUpdates['programme']['dependencies'][number];

export const saveUpdatesMutation = graphql(
  `
    mutation SaveUpdates($input: SaveUpdatesInput!) {
      saveUpdates(input: $input) {
        milestones {
          ...UpdateMilestone
        }
      }
    }
  `,
  [updateMilestoneFragment],
);

/** The lists once these milestones are reported on: what was saved is no longer owed. */
export function withReported(updates: MyUpdates, saved: readonly UpdateMilestone[]): MyUpdates {
  const ids = new Set(saved.map(({ id }) => id));
  const others = (milestones: MyUpdates['owed']) => milestones.filter(({ id }) => !ids.has(id));
  return { ...updates, owed: others(updates.owed), later: others(updates.later), reported: [...saved, ...others(updates.reported)] };
}
