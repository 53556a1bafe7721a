import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';

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
    baselines {
      version
      text
      earliest
      latest
      precision
      approvedOn
      recordedAt
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
    }
    evidence {
      id
    }
  }
`);

export type UpdateMilestone = ResultOf<typeof updateMilestoneFragment>;
export type Statement = UpdateMilestone['statements'][number];

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
  [programmeFrameFragment, updateMilestoneFragment],
);

export type MyUpdates = ResultOf<typeof updatesQuery>['myUpdates'];

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
