import type { CopiedTable, CopyValue } from '../../components/table-copy';
import { graphql, type ResultOf } from '../../graphql';
import { STATUS_WORDS, WINDOW_WORDS } from '../kpis/kpi-words';
import { sourceFragment } from '../sources/source-quote';

export const indicatorFragment = graphql(
  `
    fragment Indicator on Kpi {
      id
      ref
      name
      definition
      frequency
      note
      measures {
        id
        name
        unit
        window
        latest {
          value
          valueWords
          publishedWords
          periodWords
          printedAs
          source {
            ...SourceFields
          }
        }
        target {
          value
        }
        targetWords
        targetColour
        series(first: 1) {
          items {
            status
            periodWords
            source {
              ...SourceFields
            }
          }
        }
      }
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

export type Indicator = ResultOf<typeof indicatorFragment>;
export type IndicatorMeasure = Indicator['measures'][number];

/** One line for each series: a spreadsheet has no cells across rows. */
export function indicatorsToCopy(kpis: readonly Indicator[]): CopiedTable {
  return {
    headers: ['Indicator', 'Series', 'Latest', 'Unit', 'Period', 'As published', 'Target', 'Against the target', 'Covers'],
    rows: kpis.flatMap((kpi) => {
      const name = `${kpi.ref} ${kpi.name}`;
      if (kpi.measures.length === 0) return [[name, null, 'Never reported']];
      return kpi.measures.map((measure): CopyValue[] => {
        const { latest, series, window } = measure;
        const value = latest ? (latest.value ?? latest.valueWords) : (series.items[0] && STATUS_WORDS[series.items[0].status]) ?? 'Never reported';
        return [name, measure.name, value, measure.unit, latest?.periodWords, asPublished(measure), measure.target?.value, measure.targetWords, window && WINDOW_WORDS[window]];
      });
    }),
  };
}

/** The value in the words of the document, where they differ. */
export function asPublished({ latest, series }: IndicatorMeasure): string {
  if (!latest) return series.items.length > 0 ? 'No value' : '';
  return latest.publishedWords ?? 'The same';
}
