import { graphql, type ResultOf } from '../../graphql';
import { FindingRecords } from '../findings/finding-records';
import { SeverityTag } from '../findings/severity-tag';
import { SourceList, sourceFragment } from '../sources/source-quote';
import { recordRefFragment } from './record-link';

export const recordFindingFragment = graphql(
  `
    fragment RecordFinding on Finding {
      id
      severity
      title
      explanation
      arithmetic
      records {
        ...RecordRefFields
      }
      sources {
        ...SourceFields
      }
    }
  `,
  [recordRefFragment, sourceFragment],
);

export type RecordFinding = ResultOf<typeof recordFindingFragment>;

/** What the plan gets wrong about one record, on that record's page; nothing where nothing was found. */
export function RecordFindings({ slug, recordId, findings }: { slug: string; recordId: string; findings: readonly RecordFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h2 className="wm-heading-l" id="findings">
        What does not add up
      </h2>
      {findings.map(({ id, severity, title, explanation, arithmetic, records, sources }) => (
        <article key={id} className={`wm-finding wm-finding--${severity}`} aria-labelledby={`finding-${id}`}>
          <h3 className="wm-finding__title" id={`finding-${id}`}>
            {title}
          </h3>
          <p className="wm-finding__tags">
            <SeverityTag severity={severity} />
          </p>
          <p className="wm-body">{explanation}</p>
          {arithmetic.length > 0 && (
            <details className="govuk-details wm-behind">
              <summary className="govuk-details__summary">
                <span className="govuk-details__summary-text">The arithmetic</span>
              </summary>
              <ol className="wm-sum">
                {arithmetic.map((step, index) => (
                  <li key={`${index} ${step}`}>{step}</li>
                ))}
              </ol>
            </details>
          )}
          <FindingRecords slug={slug} records={records.filter((record) => record.id !== recordId)} />
          <SourceList sources={sources} summary={sources.length === 1 ? 'The words it comes from' : 'The words they come from'} />
        </article>
      ))}
    </section>
  );
}
