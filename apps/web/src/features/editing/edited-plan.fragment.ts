import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';

/** All of a plan that can be edited, each record with the version it is. */
export const editedPlanFragment = graphql(
  `
    fragment EditedPlan on Programme {
      ...ProgrammeFrame
      id
      recordedAt
      needsAgreement
      smallNumber
      inspection
      revisit
      revisitPublished
      accountableCouncil
      accountableHealth
      adviserDfe
      adviserNhs
      tolerances {
        recordedAt
        greenDays
        amberDays
        statementDays
        horizonDays
        notAssuredShare
        redShare
      }
      officers {
        id
        recordedAt
        role
        kind
        holder
        organisation
      }
      areas {
        id
        recordedAt
        name
        aliases
        monitoring
      }
      boardMeetings {
        id
        recordedAt
        heldOn
        cutOffOn
        note
      }
      editedObjectives: objectives {
        id
        recordedAt
        number
        name
        theme
        benefits
        sponsor {
          id
        }
        areas {
          id
        }
        projects {
          id
          recordedAt
          ref
          title
          subActions
          note
          byWhen {
            text
          }
          milestones {
            id
            name
            isOngoing
            approved {
              words
            }
          }
          officers {
            id
          }
          areas {
            area {
              id
            }
          }
          kpis {
            kpi {
              id
            }
          }
        }
      }
      kpis(first: 200) {
        items {
          id
          recordedAt
          ref
          name
          areas {
            area {
              id
            }
          }
          projects {
            project {
              id
            }
          }
        }
        total
      }
    }
  `,
  [programmeFrameFragment],
);

export type EditedPlan = ResultOf<typeof editedPlanFragment>;
export type EditedObjective = EditedPlan['editedObjectives'][number];
export type EditedProject = EditedObjective['projects'][number];
export type EditedArea = EditedPlan['areas'][number];
export type EditedOfficer = EditedPlan['officers'][number];
export type EditedMeeting = EditedPlan['boardMeetings'][number];
export type EditedKpi = EditedPlan['kpis']['items'][number];

/** The plan as it stands: an earlier picture of it cannot be edited. */
export const editQuery = graphql(
  `
    query Edit($slug: String!) {
      programme(slug: $slug) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);
