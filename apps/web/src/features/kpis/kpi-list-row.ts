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
      id
      role
      organisation
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
      name
      relation
      exception
      owesCommentary
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

/** Measures of a KPI that the board needs to hear of: the headline may be fine while another is not. */
export function exceptionsOf({ measures }: KpiListRow) {
  return measures.filter(({ exception }) => exception !== null);
}

/** Those of them whose owner has said nothing, as the finding counts them. */
export function owedBy({ measures }: KpiListRow) {
  return measures.filter(({ owesCommentary }) => owesCommentary);
}

/** A measure beside the headline in words: "the related series “Cases opened”"; `null`: it is the headline. */
export function besideHeadline({ id, name, relation }: KpiListRow['measures'][number], { headline }: KpiListRow): string | null {
  if (id === headline?.id) return null;
  return relation === 'direct' ? `“${name}”` : `the ${relation === 'related' ? 'related series' : 'proposed match'} “${name}”`;
}

/** What the documents say in place of a value, where they say anything. */
export function silenceOf({ measures }: KpiListRow) {
  return measures.map(({ series }) => series.items[0]?.status).find((status) => status !== undefined) ?? null;
}
