import { graphql, type ResultOf } from '../../graphql';

export const sourceFragment = graphql(`
  fragment SourceFields on Source {
    quote
    document {
      ref
      title
      printedDate
    }
  }
`);

export type Source = ResultOf<typeof sourceFragment>;

/** The words of a document, and which one: every fact leads to its source. */
export function SourceQuote({ source, topic }: { source: Source; topic?: string }) {
  const { quote, document } = source;
  return (
    <figure className="wm-quote">
      {topic && <p className="wm-quote__topic">{topic}</p>}
      <blockquote className="wm-quote__words">{`“${quote}”`}</blockquote>
      <figcaption className="wm-quote__from">{[document.title, document.printedDate ?? 'undated'].join(', ')}</figcaption>
    </figure>
  );
}

/** Quotes folded away under one summary; the same words are shown once. */
export function SourceList({ sources, summary = 'Where this comes from' }: { sources: readonly (Source | null | undefined)[]; summary?: string }) {
  const seen = new Map<string, Source>();
  for (const source of sources) if (source) seen.set(`${source.document.ref} ${source.quote}`, source);
  if (seen.size === 0) return null;
  return (
    <details className="govuk-details wm-behind">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="wm-behind__text">
        {[...seen].map(([key, source]) => (
          <SourceQuote key={key} source={source} />
        ))}
      </div>
    </details>
  );
}
