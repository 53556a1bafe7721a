import { dayInWords } from '@waymark/domain';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';
import { SourceQuote, sourceFragment } from '../sources/source-quote';

export const statementFragment = graphql(
  `
    fragment StatementRow on StatusUpdate {
      id
      statedOn
      status
      forecast {
        words
      }
      actual {
        words
      }
      confidence
      narrative
      statedBy
      readingNote
      source {
        ...SourceFields
      }
    }
  `,
  [sourceFragment],
);

type Statement = ResultOf<typeof statementFragment>;

export const STATEMENT_STATUS_WORDS = { not_started: 'Not started', in_progress: 'Under way', completed: 'Completed', cancelled: 'Cancelled' } as const;

/** What anybody said about a promise, newest first, in their own words. */
export function StatementList({ statements }: { statements: readonly Statement[] }) {
  if (statements.length === 0) return <p className="wm-empty">Nobody has reported on this promise.</p>;
  return (
    <>
      <h4 className="wm-heading-s">{statements.length === 1 ? 'What was reported' : 'What was reported, newest first'}</h4>
      <ol className="wm-statements">
        {statements.map((statement) => (
          <li key={statement.id} className="wm-statements__item">
            <Statement statement={statement} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Statement({ statement }: { statement: Statement }) {
  const { forecast, actual, confidence, narrative, readingNote, source } = statement;
  const dates = [forecast && `expected ${forecast.words}`, actual && `done ${actual.words}`].filter(Boolean).join(', ');
  return (
    <>
      <p className="wm-statements__head">
        <strong>{dayInWords(statement.statedOn)}</strong>
        {`, ${statement.statedBy}: ${STATEMENT_STATUS_WORDS[statement.status].toLowerCase()}${dates ? `, ${dates}` : ''}`}
        {confidence && (
          <>
            {' '}
            <RagTag colour={confidence} />
          </>
        )}
      </p>
      {narrative && <p>{narrative}</p>}
      {source && source.quote !== narrative && <SourceQuote source={source} />}
      {readingNote && <p className="wm-secondary">{`How we read it: ${readingNote}`}</p>}
    </>
  );
}
