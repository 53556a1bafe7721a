import { graphql, type ResultOf } from '../../graphql';
import { sourceFragment } from '../sources/source-quote';

export const measureValueFragment = graphql(
  `
    fragment MeasureValue on Observation {
      id
      recordedAt
      periodStart
      periodEnd
      periodText
      periodWords
      precision
      status
      value
      valueWords
      publishedWords
      revisedWords
      numerator
      denominator
      respondents
      qualifier
      window
      printedAs
      note
      claimed
      enteredBy
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

export type MeasureValue = ResultOf<typeof measureValueFragment>;

/** A control chart, or why there is none, and what else cuts a series into stretches. */
export const measureControlFragment = graphql(
  `
    fragment MeasureControl on Measure {
      id
      name
      unit
      polarity
      window
      frequency
      control {
        target
        isTrial
        words
        variation
        variationCause
        side
        assurance
        assuranceWords
        points {
          day
          value
          cause
          signal
          words
        }
        segments {
          from
          to
          mean
          lower
          upper
          because
        }
      }
      controlAbsence
      breaks {
        id
        startsOn
        was
        now
        reason
        statedBy
        source {
          ...SourceFields
        }
      }
      rebases {
        id
        startsOn
        reason
        decidedBy
        decidedOn
      }
    }
  `,
  [sourceFragment],
);

export type MeasureControlData = ResultOf<typeof measureControlFragment>;
export type ControlData = NonNullable<MeasureControlData['control']>;

export const trajectoryFragment = graphql(`
  fragment Trajectory on TrajectoryPoint {
    standing
    words
    target {
      id
      recordedAt
      value
      unit
      qualifier
      dueOn
      tolerance
      note
      words
    }
    actual {
      id
      valueWords
      periodWords
    }
  }
`);

export type TrajectoryData = ResultOf<typeof trajectoryFragment>;
