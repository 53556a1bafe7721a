import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';

const entryMeasureFragment = graphql(`
  fragment EntryMeasure on Measure {
    id
    name
    unit
    kind
    window
    yearType
    frequency
    valuesBetween(from: $from, to: $to) {
      id
      periodStart
      periodEnd
      periodText
      precision
      status
      value
      numerator
      denominator
      respondents
      qualifier
      note
      recordedAt
    }
  }
`);

/** The KPIs with the values of some periods. Without an answer for another day: values are entered today. */
export const enterKpisQuery = graphql(
  `
    query EnterKpis($slug: String!, $from: Day!, $to: Day!, $after: String) {
      programme(slug: $slug) {
        ...ProgrammeFrame
        id
        contextMeasures {
          ...EntryMeasure
        }
        kpis(first: 100, after: $after) {
          total
          nextCursor
          items {
            id
            ref
            name
            frequency
            objective {
              number
            }
            measures {
              ...EntryMeasure
            }
          }
        }
      }
    }
  `,
  [programmeFrameFragment, entryMeasureFragment],
);

export const enterObservationsMutation = graphql(`
  mutation EnterObservations($input: EnterObservationsInput!) {
    enterObservations(input: $input) {
      added
      revised
      same
    }
  }
`);

export type EntryProgramme = ResultOf<typeof enterKpisQuery>['programme'];
export type WireKpi = EntryProgramme['kpis']['items'][number];
export type WireMeasure = ResultOf<typeof entryMeasureFragment>;
export type WireValue = WireMeasure['valuesBetween'][number];
