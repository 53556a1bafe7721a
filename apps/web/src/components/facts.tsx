import type { ReactNode } from 'react';

export interface Fact {
  name: string;
  value: ReactNode;
}

/** Key facts as a GOV.UK summary list. */
export function Facts({ facts, className = '' }: { facts: readonly (Fact | null)[]; className?: string }) {
  return (
    <dl className={`govuk-summary-list wm-facts ${className}`}>
      {facts
        .filter((fact) => fact !== null)
        .map(({ name, value }) => (
          <div key={name} className="govuk-summary-list__row">
            <dt className="govuk-summary-list__key">{name}</dt>
            <dd className="govuk-summary-list__value">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** One line, or several as a list. */
export function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return lines[0];
  return (
    <ul className="wm-list wm-list--tight">
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
