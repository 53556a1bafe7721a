import { graphql, type ResultOf } from '../../graphql';
import { sourceFragment } from '../sources/source-quote';
import { comparatorFragment } from './comparators';
import { definitionVersionFragment } from './definition-versions';
import { measureControlFragment, measureValueFragment, trajectoryFragment } from './measure-series.fragment';

/** One series with all its article shows. */
export const kpiMeasureFragment = graphql(
  `
    fragment KpiMeasure on Measure {
      ...MeasureControl
      relation
      polarityStanding
      note
      verdict
      verdictWords
      definitionWords
      definitionVersions {
        ...DefinitionVersionFields
      }
      baseline {
        id
        valueWords
        periodWords
      }
      previous {
        id
        valueWords
        periodWords
      }
      yearBefore {
        id
        valueWords
        periodWords
      }
      latest {
        id
        valueWords
        publishedWords
        revisedWords
        periodWords
        periodEnd
      }
      sincePrevious {
        verdict
        words
      }
      sinceYearBefore {
        verdict
        words
      }
      target {
        id
        value
        unit
        words
        note
        source {
          ...SourceFields
        }
      }
      targetWords
      targetColour
      trajectory {
        ...Trajectory
      }
      comparator {
        id
      }
      comparators {
        ...ComparatorFields
      }
      pooledWords
      gapWords
      gaps {
        words
        periodStart
        dueOn
        standing
      }
      exception
      owesCommentary
      commentaries {
        id
        aboutEnd
        words
        action
        writtenBy
        writtenOn
      }
      parts {
        id
        name
        verdict
        latest {
          valueWords
          periodWords
        }
      }
      partsWords
      series(first: 200) {
        total
        nextCursor
        items {
          ...MeasureValue
        }
      }
      source {
        ...SourceFields
      }
    }
  `,
  [measureControlFragment, comparatorFragment, definitionVersionFragment, trajectoryFragment, measureValueFragment, sourceFragment],
);

export type KpiMeasureData = ResultOf<typeof kpiMeasureFragment>;
