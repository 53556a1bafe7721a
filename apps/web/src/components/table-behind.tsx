import type { ReactNode } from 'react';

/** The table behind a chart: every figure in it can be read, copied and heard. */
export function TableBehind({ children, summary = 'Show as a table' }: { children: ReactNode; summary?: string }) {
  return (
    <details className="govuk-details wm-behind">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text wm-behind__text">{children}</div>
    </details>
  );
}
