import { graphql, type ResultOf } from '../../graphql';
import { milestoneDatesFragment } from '../milestones/milestone-dates';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { recordRefFragment } from '../records/record-address';

export const changeItemFragment = graphql(
  `
    fragment ChangeItemFields on ChangeItem {
      id
      action
      called
      afterWords
      movementWords
      original {
        words
      }
      before {
        words
      }
      milestone {
        id
        name
        schedule {
          words
        }
        ...MilestoneDates
      }
    }
  `,
  [milestoneDatesFragment],
);

export const changeStepFragment = graphql(`
  fragment ChangeStepFields on ChangeStep {
    id
    step
    takenOn
    takenBy
    comment
    decision
    evidenceUrl
    boardMeeting {
      heldOn
    }
  }
`);

export const changeRequestFragment = graphql(
  `
    fragment ChangeRequestFields on ChangeRequest {
      id
      number
      kind
      title
      reasonCategory
      reason
      requestedBy
      requestedOn
      state
      stateWords
      blockers
      project {
        id
        ref
        title
        objective {
          id
          number
          name
        }
        milestones {
          id
          name
        }
      }
      items {
        ...ChangeItemFields
      }
      steps {
        ...ChangeStepFields
      }
      knockOn {
        words
        record {
          ...RecordRefFields
        }
      }
    }
  `,
  [changeItemFragment, changeStepFragment, recordRefFragment],
);

/** All that the page of one request shows, whichever it is: the rows are few. */
export const decidedPlanFragment = graphql(
  `
    fragment DecidedPlan on Programme {
      ...ProgrammeFrame
      needsAgreement
      boardMeetings {
        id
        heldOn
      }
      changeRequests {
        ...ChangeRequestFields
      }
    }
  `,
  [programmeFrameFragment, changeRequestFragment],
);

export const changeRequestQuery = graphql(
  `
    query ChangeRequestPage($slug: String!, $asAt: AsAt) {
      programme(slug: $slug, asAt: $asAt) {
        ...DecidedPlan
      }
    }
  `,
  [decidedPlanFragment],
);

export type DecidedPlan = ResultOf<typeof decidedPlanFragment>;
export type ChangeRequest = ResultOf<typeof changeRequestFragment>;
export type ChangeItem = ResultOf<typeof changeItemFragment>;
export type ChangeStep = ResultOf<typeof changeStepFragment>;
