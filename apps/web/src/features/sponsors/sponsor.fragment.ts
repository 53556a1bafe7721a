import { graphql, type ResultOf } from '../../graphql';
import { changeFragment } from '../changes/change.fragment';
import { milestoneDatesFragment } from '../milestones/milestone-dates';
import { statementFragment } from '../milestones/statement-list';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';

/** A milestone whose newest report waits for its sponsor. */
export const awaitingFragment = graphql(
  `
    fragment AwaitingReport on Milestone {
      id
      name
      project {
        ref
        title
      }
      schedule {
        colour
        words
        isRebaselined
        isReviewDue
      }
      slippageOriginal {
        least
      }
      ...MilestoneDates
      statements {
        ...StatementRow
      }
      evidence {
        id
      }
    }
  `,
  [milestoneDatesFragment, statementFragment],
);

export type AwaitingReport = ResultOf<typeof awaitingFragment>;
export type Report = AwaitingReport['statements'][number];

export const sponsoredFragment = graphql(
  `
    fragment SponsoredObjectiveFields on SponsoredObjective {
      lookedAt
      since
      objective {
        id
        number
        name
        schedule {
          colour
          words
        }
        declared {
          confidence
          sentence
          declaredBy
          declaredOn
        }
        isDeclarationStale
        disagreement
        impact {
          words
        }
        thread {
          words
          alarm
        }
      }
      changes {
        ...ChangeFields
      }
      awaiting {
        ...AwaitingReport
      }
      changeRequests {
        id
        number
        title
        requestedBy
        requestedOn
        stateWords
        project {
          ref
          title
        }
      }
    }
  `,
  [changeFragment, awaitingFragment],
);

export type SponsoredObjective = ResultOf<typeof sponsoredFragment>;

/** The sponsor's objectives as they stand, in one question. */
export const sponsorQuery = graphql(
  `
    query SponsorPage($slug: String!) {
      programme(slug: $slug) {
        ...ProgrammeFrame
      }
      myObjectives(slug: $slug) {
        ...SponsoredObjectiveFields
      }
    }
  `,
  [programmeFrameFragment, sponsoredFragment],
);

export type SponsorData = ResultOf<typeof sponsorQuery>;

export const respondMutation = graphql(`
  mutation RespondToUpdates($input: RespondToUpdatesInput!) {
    respondToUpdates(input: $input) {
      id
    }
  }
`);

export const declareMutation = graphql(`
  mutation DeclareConfidence($input: DeclareConfidenceInput!) {
    declareConfidence(input: $input) {
      id
    }
  }
`);

export const lookedMutation = graphql(`
  mutation LookedAtObjective($input: LookedAtObjectiveInput!) {
    lookedAtObjective(input: $input)
  }
`);
