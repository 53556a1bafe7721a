import { graphql, type ResultOf } from '../../graphql';
import { programmeFrameFragment } from '../programmes/programme-frame.fragment';
import { recordFindingFragment } from '../records/record-findings';
import { sourceFragment } from '../sources/source-quote';
import { kpiFactsFragment } from './kpi-facts';
import { kpiMeasureFragment } from './kpi-measure.fragment';

/** One KPI with all its page shows; `$ref` is a variable of whoever asks. */
export const kpiOnPageFragment = graphql(
  `
    fragment KpiOnPage on Programme {
      ...ProgrammeFrame
      kpi(ref: $ref) {
        id
        ref
        name
        verdict
        note
        frequency
        headline {
          name
          verdictWords
        }
        ...KpiFacts
        measures {
          ...KpiMeasure
        }
        findings {
          ...RecordFinding
        }
        sourceQuotes {
          id
          topic
          quote
          words
          note
          document {
            ref
            title
            printedDate
          }
        }
        source {
          ...SourceFields
        }
      }
    }
  `,
  [programmeFrameFragment, kpiFactsFragment, kpiMeasureFragment, recordFindingFragment, sourceFragment],
);

export type KpiOnPage = ResultOf<typeof kpiOnPageFragment>;

export const kpiQuery = graphql(
  `
    query Kpi($slug: String!, $asAt: AsAt, $ref: String!) {
      programme(slug: $slug, asAt: $asAt) {
        ...KpiOnPage
      }
    }
  `,
  [kpiOnPageFragment],
);
