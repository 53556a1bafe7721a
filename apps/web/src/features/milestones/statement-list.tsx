import { dayInWords, type Day } from '@waymark/domain';
import { RagTag } from '../../components/rag-tag';
import { graphql, type ResultOf } from '../../graphql';
import { SourceQuote, sourceFragment } from '../sources/source-quote';
import { REASON_WORDS } from '../updates/update-words';

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
      confidenceReason
      confidenceUntil
      isNoChange
      narrative
      reasonCategory
      reason
      recovery
      statedBy
      readingNote
      response {
        kind
        comment
        respondedBy
        respondedOn
      }
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
export function StatementList({ statements, today }: { statements: readonly Statement[]; today: Day }) {
  if (statements.length === 0) return <p className="wm-empty">Nobody has reported on this promise.</p>;
  return (
    <>
      <h4 className="wm-heading-s">{statements.length === 1 ? 'What was reported' : 'What was reported, newest first'}</h4>
      <ol className="wm-statements">
        {statements.map((statement) => (
          <li key={statement.id} className="wm-statements__item">
            <Statement statement={statement} today={today} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** "Under way", "Under way, no change": what a report says in two words. */
export function statusInWords({ status, isNoChange }: Pick<Statement, 'status' | 'isNoChange'>): string {
  return `${STATEMENT_STATUS_WORDS[status]}${isNoChange ? ', no change' : ''}`;
}

/** Why it slips, what is done about it, and why the owner is more confident than the dates are. */
export function explanationsOf({ reasonCategory, reason, recovery, confidenceReason, confidenceUntil }: Statement, today: Day): string[] {
  const why = [reasonCategory && REASON_WORDS[reasonCategory], reason].filter(Boolean).join(': ');
  const until = confidenceUntil && (confidenceUntil < today ? `, until ${dayInWords(confidenceUntil)}, so it has lapsed` : `, until ${dayInWords(confidenceUntil)}`);
  return [why && `Why it slips: ${why}`, recovery && `To recover: ${recovery}`, confidenceReason && `Declared better than the dates say: ${until ? confidenceReason.replace(/\.$/, '') : confidenceReason}${until ?? ''}`].filter(
    (line): line is string => Boolean(line),
  );
}

/** "Returned on 3 March 2026 by Sponsor, objective 2: “Which two schools?”" */
function responseInWords({ kind, comment, respondedBy, respondedOn }: NonNullable<Statement['response']>): string {
  const done = kind === 'returned' ? 'Returned' : 'Acknowledged';
  return `${done} on ${dayInWords(respondedOn)} by ${respondedBy}${comment ? `: “${comment}”` : ''}`;
}

function Statement({ statement, today }: { statement: Statement; today: Day }) {
  const { forecast, actual, confidence, narrative, readingNote, response, source } = statement;
  const dates = [forecast && `expected ${forecast.words}`, actual && `done ${actual.words}`].filter(Boolean).join(', ');
  return (
    <>
      <p className="wm-statements__head">
        <strong>{dayInWords(statement.statedOn)}</strong>
        {`, ${statement.statedBy}: ${statusInWords(statement).toLowerCase()}${dates ? `, ${dates}` : ''}`}
        {confidence && (
          <>
            {' '}
            <RagTag colour={confidence} />
          </>
        )}
      </p>
      {narrative && <p>{narrative}</p>}
      {explanationsOf(statement, today).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {response && <p className="wm-statements__response">{responseInWords(response)}</p>}
      {source && source.quote !== narrative && <SourceQuote source={source} />}
      {readingNote && <p className="wm-secondary">{`How we read it: ${readingNote}`}</p>}
    </>
  );
}
