import { Facts, type Fact } from '../../components/facts';
import { RagTag } from '../../components/rag-tag';
import { VerdictTag, type Verdict } from '../../components/verdict-tag';
import { capital } from '../../components/words';
import { Comparators } from './comparators';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { POLARITY_WORDS, WINDOW_WORDS } from './kpi-words';

type Value = { valueWords: string; periodWords: string };
type Movement = { verdict: Verdict; words: string } | null;

/** Verdicts with an amount: the others say why there is none. */
const JUDGED: ReadonlySet<Verdict> = new Set<Verdict>(['better', 'worse', 'same', 'no_polarity']);

/** What a measure is now, what it was, what it is held against, and what nobody has said about it. */
export function MeasureFacts({ measure }: { measure: KpiMeasureData }) {
  const { latest, baseline, previous, yearBefore, sincePrevious, sinceYearBefore, comparator, comparators, polarity, polarityStanding, note } = measure;
  const best = comparators.filter((one) => one.id === comparator?.id);
  const shown = best.length > 0 ? best : comparators.slice(0, 1);
  const isFarBack = baseline !== null && ![previous?.id, yearBefore?.id, latest?.id].includes(baseline.id);
  const judged = JUDGED.has(measure.verdict) ? { verdict: measure.verdict, words: lower(measure.verdictWords.replace(/^[^:]*: /, '')) } : null;
  const isMovementShown = isFarBack ? judged !== null : sincePrevious !== null;
  const facts: (Fact | null)[] = [
    { name: 'Latest', value: latest ? <Latest latest={latest} /> : 'Never reported' },
    latest && previous && { name: 'The value before', value: <Before value={previous} movement={sincePrevious} /> },
    latest && yearBefore && yearBefore.id !== previous?.id ? { name: 'A year before', value: <Before value={yearBefore} movement={sinceYearBefore} /> } : null,
    latest && baseline && isFarBack ? { name: 'First comparable value', value: <Before value={baseline} movement={judged} /> } : null,
    latest && !isMovementShown ? { name: 'Change', value: measure.verdictWords } : null,
    { name: 'Target', value: <Target measure={measure} /> },
    {
      name: 'Compared with',
      value:
        shown.length === 0 ? (
          'Nothing is given to compare with'
        ) : (
          <>
            <Comparators comparators={shown} />
            {comparators.length > shown.length && <span className="wm-secondary">{`The nearest of ${comparators.length}: the others stand below.`}</span>}
          </>
        ),
    },
    measure.pooledWords ? { name: 'All values together', value: measure.pooledWords } : null,
    measure.gapWords ? { name: 'Missing', value: <Missing measure={measure} /> } : null,
    { name: 'Better is', value: polarity ? `${POLARITY_WORDS[polarity]}${polarityStanding === 'proposed' ? ' (our reading; the documents do not say)' : ''}` : 'Not stated: nobody says which way is better' },
    { name: 'Each value covers', value: measure.window ? WINDOW_WORDS[measure.window] : 'Not stated' },
    note ? { name: 'Note', value: note } : null,
  ];
  return <Facts className="wm-facts--columns" facts={facts} />;
}

/** "Down 6 requests" begins a sentence elsewhere. */
function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function Latest({ latest }: { latest: NonNullable<KpiMeasureData['latest']> }) {
  return (
    <>
      <strong className="wm-latest">{latest.valueWords}</strong>
      {`, ${latest.periodWords}`}
      {latest.publishedWords && <span className="wm-secondary">{`Published as ${latest.publishedWords}; the counts give another value`}</span>}
      {latest.revisedWords && <span className="wm-secondary">{latest.revisedWords}</span>}
    </>
  );
}

function Before({ value, movement }: { value: Value; movement: Movement }) {
  return (
    <>
      {`${value.valueWords}, ${value.periodWords}`}
      {movement && (
        <span className="wm-fact-line">
          <VerdictTag verdict={movement.verdict} /> {movement.words.replace(/ since .*$/, '')}
        </span>
      )}
    </>
  );
}

function Target({ measure: { target, targetColour, targetWords } }: { measure: KpiMeasureData }) {
  return (
    <>
      {targetColour && <RagTag colour={targetColour} />} {targetWords === 'no target set' ? 'No target is set' : capital(targetWords)}
      {target?.note && <span className="wm-secondary">{target.note}</span>}
    </>
  );
}

/** Data gaps in sight: what nobody has said anything about, and what was said of the rest. */
function Missing({ measure: { gapWords, gaps } }: { measure: KpiMeasureData }) {
  const isOverdue = gaps.some(({ standing }) => standing === 'overdue');
  return <span className={isOverdue ? 'wm-overdue' : ''}>{gapWords}</span>;
}
