import { dayInWords } from '@waymark/domain';
import { capital } from '../../components/words';
import { SourceList } from '../sources/source-quote';
import type { Change } from './change.fragment';
import { changeKindInWords } from './change-words';
import { DirectionTag } from './direction-tag';

/** One change: whether it is good news, what happened, from what to what, when it was recorded and by whose words. */
export function ChangeItem({ change }: { change: Change }) {
  const { kind, words, direction, recordedOn, source } = change;
  return (
    <li className="wm-change">
      <DirectionTag direction={direction} />
      <div className="wm-change__what">
        <p className="wm-change__words">
          <Sentence kind={changeKindInWords(kind)} words={words} />
        </p>
        <BeforeAfter change={change} />
        <SourceList sources={[source]} summary="The words it comes from" />
      </div>
      <p className="wm-change__when">{recordedOn ? `Recorded ${dayInWords(recordedOn)}` : 'No single record: time passed'}</p>
    </li>
  );
}

/** "Completed 203 days late": what the sentence itself begins with is not said twice. */
function Sentence({ kind, words }: { kind: string; words: string }) {
  const isSaid = words.toLowerCase().startsWith(kind.toLowerCase());
  return isSaid ? (
    <>
      <strong>{kind}</strong>
      {words.slice(kind.length)}
    </>
  ) : (
    <>
      <strong>{kind}:</strong> {words}
    </>
  );
}

/** Both sides, where the sentence does not already say them. */
function BeforeAfter({ change: { words, before, after } }: { change: Change }) {
  const isSaid = (side: string | null) => side === null || words.toLowerCase().includes(side.toLowerCase());
  if (isSaid(before) && isSaid(after)) return null;
  return (
    <p className="wm-change__sides">
      <span className="govuk-visually-hidden">From </span>
      {capital(before ?? 'nothing')} <span aria-hidden="true">→</span>
      <span className="govuk-visually-hidden">to</span> {capital(after ?? 'nothing')}
    </p>
  );
}
