import { graphql } from '../../graphql';
import { editedPlanFragment } from './edited-plan.fragment';

/** Each answers with the whole plan as it stands then. */
export const editCover = graphql(
  `
    mutation EditCover($input: EditCoverInput!) {
      edited: editCover(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const editTolerances = graphql(
  `
    mutation EditTolerances($input: EditTolerancesInput!) {
      edited: editTolerances(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const editPlanRules = graphql(
  `
    mutation EditPlanRules($input: EditPlanRulesInput!) {
      edited: editPlanRules(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const saveObjective = graphql(
  `
    mutation SaveObjective($input: SaveObjectiveInput!) {
      edited: saveObjective(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const saveArea = graphql(
  `
    mutation SaveArea($input: SaveAreaInput!) {
      edited: saveArea(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const saveOfficer = graphql(
  `
    mutation SaveOfficer($input: SaveOfficerInput!) {
      edited: saveOfficer(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const saveProject = graphql(
  `
    mutation SaveProject($input: SaveProjectInput!) {
      edited: saveProject(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const saveKpiLinks = graphql(
  `
    mutation SaveKpiLinks($input: SaveKpiLinksInput!) {
      edited: saveKpiLinks(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const saveBoardMeeting = graphql(
  `
    mutation SaveBoardMeeting($input: SaveBoardMeetingInput!) {
      edited: saveBoardMeeting(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);

export const removeRecord = graphql(
  `
    mutation RemoveRecord($input: RemoveRecordInput!) {
      edited: removeRecord(input: $input) {
        ...EditedPlan
      }
    }
  `,
  [editedPlanFragment],
);
