import { graphql, type ResultOf } from '../../graphql';

/** A KPI in one line: its latest value, how it moved, what it is held against. */
export const kpiRowFragment = graphql(`
  fragment KpiRow on Kpi {
    id
    ref
    name
    verdict
    objective {
      number
    }
    headline {
      id
      name
      relation
      verdict
      verdictWords
      targetWords
      target {
        value
        words
      }
      comparators {
        id
        value
        unit
        words
      }
      unit
      latest {
        valueWords
        publishedWords
        periodWords
        status
      }
      trend {
        day
        value
        words
        isPartial
      }
      trendWords
    }
  }
`);

export type KpiRow = ResultOf<typeof kpiRowFragment>;
