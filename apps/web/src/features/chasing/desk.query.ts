import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';

const deskMilestoneFragment = graphql(`
  fragment DeskMilestone on Milestone {
    id
    name
    isOngoing
    project {
      ref
    }
    schedule {
      colour
      words
    }
    approved {
      words
      latest
    }
    statements {
      statedOn
    }
  }
`);

const deskFragment = graphql(
  `
    fragment DeskFields on Desk {
      today
      meeting {
        heldOn
      }
      cutOff
      escalation
      sendsMail
      owners {
        accountId
        name
        words
        isMailed
        owed {
          ...DeskMilestone
        }
        lastChase {
          at
          words
          isRefused
        }
      }
      unowned {
        ...DeskMilestone
      }
      sponsors {
        accountId
        name
        objectives
        lookedAt
        awaiting
      }
      withoutSponsor
      changeRequests {
        id
        number
        title
        state
        requestedBy
        requestedOn
        blockers
      }
      notAssured {
        ...DeskMilestone
      }
    }
  `,
  [deskMilestoneFragment],
);

export type Desk = ResultOf<typeof deskFragment>;
export type DeskOwner = Desk['owners'][number];
export type DeskMilestone = ResultOf<typeof deskMilestoneFragment>;

export const deskQuery = graphql(
  `
    query DeskPage($slug: String!) {
      programme(slug: $slug) {
        ...ProgrammeFrame
      }
      desk(slug: $slug) {
        ...DeskFields
      }
    }
  `,
  [programmeFrameFragment, deskFragment],
);

/** A programme manager reports on any milestone: what they are told of their own reports is told of all. */
export const reportedCountQuery = graphql(`
  query ReportedCount($slug: String!) {
    myUpdates(slug: $slug) {
      reported {
        id
      }
    }
  }
`);

export const chasePreviewQuery = graphql(`
  query ChasePreview($slug: String!, $accountIds: [ID!]!) {
    chasePreview(slug: $slug, accountIds: $accountIds) {
      accountId
      name
      subject
      text
      isMailed
    }
  }
`);

export type Letter = ResultOf<typeof chasePreviewQuery>['chasePreview'][number];

export const chaseMutation = graphql(
  `
    mutation Chase($input: ChaseInput!) {
      chase(input: $input) {
        ...DeskFields
      }
    }
  `,
  [deskFragment],
);
