import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';

/** A KPI as its form edits it, `$ref` and `$isEdit` are variables of whoever asks; and all that its forms choose from. */
export const definedPlanFragment = graphql(
  `
    fragment DefinedPlan on Programme {
      ...ProgrammeFrame
      officers {
        id
        role
        organisation
        holder
      }
      areas {
        id
        name
      }
      definedObjectives: objectives {
        id
        number
        name
        projects {
          id
          ref
          title
        }
      }
      otherKpis: kpis(first: 200) {
        items {
          id
          ref
          measures {
            id
            name
            unit
          }
        }
      }
      kpi(ref: $ref) @include(if: $isEdit) {
        id
        recordedAt
        ref
        name
        definition
        numeratorDefinition
        denominatorDefinition
        frequency
        note
        objective {
          id
        }
        owner {
          id
        }
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
        measures {
          id
          recordedAt
          name
          unit
          relation
          kind
          polarity
          window
          yearType
          frequency
          publicationDelay
          maySum
          countsPeople
          partOfId
          inflowId
          outflowId
          note
          definitionWords
          latest {
            id
          }
        }
      }
    }
  `,
  [programmeFrameFragment],
);

export type DefinedPlan = ResultOf<typeof definedPlanFragment>;
export type DefinedKpi = NonNullable<DefinedPlan['kpi']>;
export type DefinedMeasure = DefinedKpi['measures'][number];

export const defineKpiQuery = graphql(
  `
    query DefineKpi($slug: String!, $ref: String!, $isEdit: Boolean!) {
      programme(slug: $slug) {
        ...DefinedPlan
      }
    }
  `,
  [definedPlanFragment],
);

export const saveKpiMutation = graphql(
  `
    mutation SaveKpi($input: SaveKpiInput!, $ref: String!, $isEdit: Boolean!) {
      saved: saveKpi(input: $input) {
        ...DefinedPlan
      }
    }
  `,
  [definedPlanFragment],
);

export const saveMeasureMutation = graphql(
  `
    mutation SaveMeasure($input: SaveMeasureInput!, $ref: String!, $isEdit: Boolean!) {
      saved: saveMeasure(input: $input) {
        ...DefinedPlan
      }
    }
  `,
  [definedPlanFragment],
);
