import { Facts, type Fact } from '../../components/facts';
import { RagTag } from '../../components/rag-tag';
import { capital } from '../../components/words';
import { graphql, type ResultOf } from '../../graphql';
import { Comparators, comparatorFragment } from './comparators';
import { POLARITY_WORDS, WINDOW_WORDS } from './kpi-words';

export const measureFactsFragment = graphql(
  `
    fragment MeasureFacts on Measure {
      polarity
      polarityStanding
      window
      note
      verdictWords
      baseline {
        valueWords
        periodWords
      }
      previous {
        valueWords
        periodWords
      }
      latest {
        valueWords
        publishedWords
        periodWords
      }
      target {
        note
      }
      targetWords
      targetColour
      comparators {
        ...ComparatorFields
      }
    }
  `,
  [comparatorFragment],
);

type Measured = ResultOf<typeof measureFactsFragment>;
type Value = { valueWords: string; periodWords: string } | null;

/** What a measure is now, what it was, what it is held against, and what nobody has said about it. */
export function MeasureFacts({ measure }: { measure: Measured }) {
  const { latest, baseline, previous, target, targetColour, targetWords, comparators, polarity, polarityStanding, note } = measure;
  const facts: (Fact | null)[] = [
    { name: 'Latest', value: latest ? <Latest latest={latest} /> : 'Never reported' },
    latest && { name: 'Change', value: measure.verdictWords },
    dated('First comparable value', baseline),
    dated('The value before', sameValue(previous, baseline) ? null : previous),
    {
      name: 'Target',
      value: (
        <>
          {targetColour && <RagTag colour={targetColour} />} {targetWords === 'no target set' ? 'No target is set' : capital(targetWords)}
          {target?.note && <span className="wm-secondary">{target.note}</span>}
        </>
      ),
    },
    { name: 'Compared with', value: comparators.length === 0 ? 'Nothing is given to compare with' : <Comparators comparators={comparators} /> },
    { name: 'Better is', value: polarity ? `${POLARITY_WORDS[polarity]}${polarityStanding === 'proposed' ? ' (our reading; the documents do not say)' : ''}` : 'Not stated: nobody says which way is better' },
    { name: 'Each value covers', value: measure.window ? WINDOW_WORDS[measure.window] : 'Not stated' },
    note ? { name: 'Note', value: note } : null,
  ];
  return <Facts className="wm-facts--columns" facts={facts} />;
}

function Latest({ latest }: { latest: NonNullable<Measured['latest']> }) {
  return (
    <>
      <strong className="wm-latest">{latest.valueWords}</strong>
      {`, ${latest.periodWords}`}
      {latest.publishedWords && <span className="wm-secondary">{`Published as ${latest.publishedWords}; the counts give another value`}</span>}
    </>
  );
}

function dated(name: string, value: Value): Fact | null {
  return value && { name, value: `${value.valueWords}, ${value.periodWords}` };
}

function sameValue(a: Value, b: Value): boolean {
  return a?.periodWords === b?.periodWords && a?.valueWords === b?.valueWords;
}
