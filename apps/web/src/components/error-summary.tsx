import { useEffect, useRef, type MouseEvent } from 'react';
import type { Refusal } from './refusal';

export interface ErrorSummaryProps {
  refusal: Refusal | null;
  /** Id of the control of a field; `undefined`: it is not on this page. */
  idOf: (field: string) => string | undefined;
}

/** What is wrong, all of it, above the form. It takes the focus after each attempt that failed. */
export function ErrorSummary({ refusal, idOf }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  if (!refusal) return null;
  return (
    <div className="govuk-error-summary wm-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {refusal.faults.map(({ field, message }) => {
              const id = field === null ? undefined : idOf(field);
              return <li key={`${field} ${message}`}>{id === undefined ? message : <FaultLink id={id} message={message} />}</li>;
            })}
          </ul>
        </div>
      </div>
    </div>
  );
}

function FaultLink({ id, message }: { id: string; message: string }) {
  // To the field, without a word in the address.
  const go = (event: MouseEvent) => {
    const control = document.getElementById(id);
    if (!control) return;
    event.preventDefault();
    control.focus();
    control.scrollIntoView({ block: 'center' });
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {message}
    </a>
  );
}
