import { dayInWords } from '@waymark/domain';
import { graphql, type ResultOf } from '../../graphql';
import { SourceQuote } from './source-quote';

export const recordSourcesFragment = graphql(`
  fragment RecordSources on Programme {
    documents {
      id
      title
      body
      printedDate
      recordedOn
      note
    }
    sourceQuotes {
      id
      topic
      words
      quote
      note
      document {
        ref
        title
        printedDate
      }
    }
  }
`);

export type RecordSources = ResultOf<typeof recordSourcesFragment>;

/** The documents behind a record and what they say of the programme itself; nothing where facts are entered here. */
export function RecordSourcesList({ sources: { documents, sourceQuotes } }: { sources: RecordSources }) {
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents" className="wm-record">
      <h2 className="wm-heading-l" id="documents">
        Where this record comes from
      </h2>
      <ul className="wm-list">
        {documents.map((document) => (
          <li key={document.id}>
            {[document.title, document.body, document.printedDate ?? 'undated'].filter(Boolean).join(', ')}
            <span className="wm-secondary">
              {`Counts as recorded on ${dayInWords(document.recordedOn)}.${document.note ? ` ${document.note}` : ''}`}
            </span>
          </li>
        ))}
      </ul>
      {sourceQuotes.length > 0 && (
        <details className="govuk-details wm-behind">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">What they say of the programme: key dates, governance, reporting</span>
          </summary>
          <div className="wm-behind__text">
            {sourceQuotes.map((source) => (
              <SourceQuote key={source.id} source={source} topic={[source.topic, source.words].filter(Boolean).join(', ')} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
