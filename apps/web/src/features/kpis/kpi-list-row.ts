import type { Verdict } from '../../components/verdict-tag';
import { graphql, type ResultOf } from '../../graphql';

/** A KPI in one line of the list of all. */
export const kpiListRowFragment = graphql(`
  fragment KpiListRow on Kpi {
    id
    ref
    name
    verdict
    objective {
      number
      name
    }
    areas {
      standing
      area {
        id
        name
      }
    }
    owner {
      role
    }
    headline {
      id
      name
      unit
      relation
      verdict
      verdictWords
      latest {
        value
        valueWords
        publishedWords
        periodWords
        periodEnd
        status
      }
      previous {
        value
        valueWords
        periodWords
      }
      yearBefore {
        value
        valueWords
        periodWords
      }
      sincePrevious {
        verdict
        words
      }
      sinceYearBefore {
        verdict
        words
      }
      control {
        variation
        side
        assurance
        assuranceWords
        target
        isTrial
        words
        points {
          day
          value
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
      gapWords
      exception
      owesCommentary
      commentaries {
        id
        words
        action
        writtenBy
        writtenOn
      }
      target {
        value
        words
      }
      targetWords
      targetColour
      comparator {
        value
        words
        mismatch
      }
      comparators {
        id
        value
        words
      }
    }
    measures {
      id
      series(first: 1) {
        items {
          status
        }
      }
    }
  }
`);

export type KpiListRow = ResultOf<typeof kpiListRowFragment>;

/** In the order a board asks: what got worse, what nobody knows, what got better. */
export const VERDICTS = ['worse', 'no_data', 'unlike', 'no_polarity', 'one_value', 'same', 'better'] as const satisfies readonly Verdict[];

/** What the documents say in place of a value, where they say anything. */
export function silenceOf({ measures }: KpiListRow) {
  return measures.map(({ series }) => series.items[0]?.status).find((status) => status !== undefined) ?? null;
}
