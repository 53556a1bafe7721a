import { dayInWords } from '@waymark/domain';
import { CommentaryForm } from './commentary-form';
import type { KpiMeasureData } from './kpi-measure.fragment';
import { BeginButton, Done, taskIn, type MeasureWays } from './measure-ways';

type Commentary = KpiMeasureData['commentaries'][number];

/** Why the board needs to hear from the owner, what was said, and what nobody has said yet. */
export function MeasureCommentary({ measure, ways }: { measure: KpiMeasureData; ways: MeasureWays }) {
  const { id, name, exception, owesCommentary, commentaries, latest } = measure;
  const mayComment = ways.mayComment && latest !== null;
  const isWriting = mayComment && taskIn(ways, id, 'commentary') !== null;
  const [newest, ...earlier] = commentaries;
  if (!exception && !newest && !mayComment) return null;
  return (
    <section className={exception || newest ? `wm-behind-it${owesCommentary ? ' wm-behind-it--owed' : ''}` : ''} aria-label={`What is behind it: ${name}`}>
      {exception && (
        <p className="wm-behind-it__exception">
          <strong>{owesCommentary ? 'The board needs to hear from its owner. ' : 'The board looks at it. '}</strong>
          {exception}
          {exception.endsWith('.') ? '' : '.'}
        </p>
      )}
      {owesCommentary && <p className="wm-behind-it__owed">Owed: nobody has said what is behind it since this value was recorded.</p>}
      <Done ways={ways} measureId={id} part="commentary" />
      {newest && <Said commentary={newest} />}
      {earlier.length > 0 && (
        <details className="govuk-details wm-behind">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{earlier.length === 1 ? 'What was said before' : `${earlier.length} earlier comments`}</span>
          </summary>
          <div className="wm-behind__text">
            {earlier.map((commentary) => (
              <Said key={commentary.id} commentary={commentary} />
            ))}
          </div>
        </details>
      )}
      {isWriting ? (
        <CommentaryForm measure={measure} ways={ways} />
      ) : (
        mayComment && <BeginButton ways={ways} measureId={id} part="commentary" words={newest && !owesCommentary ? 'Add to what is behind it' : 'Say what is behind it'} name={name} isMain={owesCommentary} />
      )}
    </section>
  );
}

function Said({ commentary: { words, action, writtenBy, writtenOn, aboutEnd } }: { commentary: Commentary }) {
  return (
    <figure className="wm-said">
      <blockquote className="wm-said__words">{words}</blockquote>
      {action && (
        <p className="wm-said__action">
          <strong>What is done about it: </strong>
          {action}
        </p>
      )}
      <figcaption className="wm-secondary">{`${writtenBy}, ${dayInWords(writtenOn)}${aboutEnd ? `, on the value to ${dayInWords(aboutEnd)}` : ''}`}</figcaption>
    </figure>
  );
}
