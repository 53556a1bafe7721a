import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { sourceFragment } from '../sources/source-quote';

export const riskFragment = graphql(
  `
    fragment RiskFields on Risk {
      id
      recordedAt
      number
      ref
      kind
      title
      description
      mitigation
      dueOn
      isOverdue
      status
      likelihood
      impact
      score
      level
      trend
      trendWords
      objective {
        id
        number
        name
      }
      project {
        id
        ref
        title
      }
      owner {
        id
        role
        holder
      }
      assessments {
        id
        assessedOn
        assessedBy
        status
        likelihood
        impact
        note
      }
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

export type Risk = ResultOf<typeof riskFragment>;
export type RiskAssessment = Risk['assessments'][number];

/** The register, with all that its forms choose from. */
export const registerFragment = graphql(
  `
    fragment RiskRegister on Programme {
      ...ProgrammeFrame
      risks {
        ...RiskFields
      }
      officers {
        id
        role
        holder
      }
      registerObjectives: objectives {
        id
        number
        name
        projects {
          id
          ref
          title
        }
      }
    }
  `,
  [programmeFrameFragment, riskFragment],
);

export type Register = ResultOf<typeof registerFragment>;

export const risksQuery = graphql(
  `
    query Risks($slug: String!, $asAt: AsAt) {
      programme(slug: $slug, asAt: $asAt) {
        ...RiskRegister
      }
    }
  `,
  [registerFragment],
);

/** Both answer with the register as it stands then. */
export const saveRiskMutation = graphql(
  `
    mutation SaveRisk($input: SaveRiskInput!) {
      register: saveRisk(input: $input) {
        ...RiskRegister
      }
    }
  `,
  [registerFragment],
);

export const assessRiskMutation = graphql(
  `
    mutation AssessRisk($input: AssessRiskInput!) {
      register: assessRisk(input: $input) {
        ...RiskRegister
      }
    }
  `,
  [registerFragment],
);
