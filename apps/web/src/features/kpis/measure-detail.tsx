import { Facts } from '../../components/facts';
import { RagTag } from '../../components/rag-tag';
import { VerdictTag } from '../../components/verdict-tag';
import { capital } from '../../components/words';
import { graphql, type ResultOf } from '../../graphql';
import { SourceList, sourceFragment } from '../sources/source-quote';
import { AREA_TYPE_WORDS, POLARITY_WORDS, RELATION_WORDS, WINDOW_WORDS } from './kpi-words';
import { MeasureTrend, trendDataOf } from './measure-trend';
import { TrendTable } from './trend-table';
import { trendLineInWords } from '@waymark/charts';

export const measureDetailFragment = graphql(
  `
    fragment MeasureDetail on Measure {
      id
      name
      unit
      relation
      polarity
      polarityStanding
      window
      note
      verdict
      verdictWords
      baseline {
        valueWords
        periodWords
      }
      latest {
        valueWords
        publishedWords
        periodWords
        status
        note
        source {
          ...SourceFields
        }
      }
      target {
        value
        words
      }
      targetWords
      targetColour
      comparators {
        id
        name
        value
        unit
        areaType
        periodText
        basis
        words
        source {
          ...SourceFields
        }
      }
      trend {
        day
        value
        words
        isPartial
      }
      trendWords
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

export type MeasureDetailData = ResultOf<typeof measureDetailFragment>;

/** One series: what it is now, what it was, what it is held against, and what we do not know. */
export function MeasureDetail({ measure }: { measure: MeasureDetailData }) {
  const { latest, baseline, polarity, polarityStanding, comparators } = measure;
  const relation = RELATION_WORDS[measure.relation];
  return (
    <article className="wm-measure">
      <div className="wm-measure__head">
        <h4 className="wm-measure__name">{measure.name}</h4>
        <VerdictTag verdict={measure.verdict} />
      </div>
      {relation && <p className="wm-secondary">{relation}</p>}
      <div className="wm-measure__body">
        <div className="wm-measure__picture">
          <MeasureTrend measure={measure} width={230} height={76} />
          {measure.trend.length > 0 && <p className="wm-secondary">{measure.trend.length > 2 ? trendLineInWords(trendDataOf(measure)) : measure.trendWords}</p>}
          {measure.trend.length > 1 && <TrendTable measure={measure} />}
        </div>
        <Facts
          className="wm-facts--columns"
          facts={[
            {
              name: 'Latest',
              value: latest ? (
                <>
                  <strong>{latest.valueWords}</strong>
                  {`, ${latest.periodWords}`}
                  {latest.publishedWords && `; published as ${latest.publishedWords}`}
                </>
              ) : (
                'Never reported'
              ),
            },
            baseline && { name: 'First value', value: `${baseline.valueWords}, ${baseline.periodWords}` },
            { name: 'Change', value: measure.verdictWords },
            {
              name: 'Target',
              value: (
                <>
                  {measure.targetColour && <RagTag colour={measure.targetColour} />} {capital(measure.targetWords)}
                </>
              ),
            },
            { name: 'Compared with', value: comparators.length === 0 ? 'Nothing given to compare with' : <Comparators comparators={comparators} /> },
            {
              name: 'Better is',
              value: polarity ? `${POLARITY_WORDS[polarity]}${polarityStanding === 'proposed' ? ' (our reading; the documents do not say)' : ''}` : 'Not stated',
            },
            { name: 'Each value covers', value: measure.window ? WINDOW_WORDS[measure.window] : 'Window not stated' },
            measure.note || latest?.note ? { name: 'Note', value: [measure.note, latest?.note].filter(Boolean).join(' ') } : null,
          ]}
        />
      </div>
      <SourceList sources={[latest?.source, measure.source, ...comparators.map((comparator) => comparator.source)]} />
    </article>
  );
}

/** Whose number, of when, on what basis: silence about any of them is said. */
function Comparators({ comparators }: { comparators: MeasureDetailData['comparators'] }) {
  return (
    <ul className="wm-list wm-list--tight">
      {comparators.map(({ id, name, value, unit, areaType, periodText, basis }) => (
        <li key={id}>
          {`${unit === '%' ? `${value}%` : `${value} ${unit}`}, ${name}: `}
          {[areaType ? AREA_TYPE_WORDS[areaType] : 'area not stated', periodText ?? 'period not stated', basis ?? 'basis not stated'].join(', ')}
        </li>
      ))}
    </ul>
  );
}
