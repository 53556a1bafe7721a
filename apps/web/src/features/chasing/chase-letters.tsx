import { useEffect, useRef } from 'react';
import type { Letter } from './desk.query';

interface ChaseLettersProps {
  letters: readonly Letter[];
  isSending: boolean;
  onSend: () => void;
  onCancel: () => void;
}

/** Exactly what each will receive, before anything is sent. */
export function ChaseLetters({ letters, isSending, onSend, onCancel }: ChaseLettersProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [first] = letters;
  const whom = letters.length === 1 && first ? first.name : `${letters.length} people`;
  if (!first) {
    return (
      <div className="wm-task">
        <p className="wm-body">Nobody of them owes a report any more: there is nothing to send.</p>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onCancel}>
          Back
        </button>
      </div>
    );
  }
  return (
    <section className="wm-task" aria-labelledby="letters">
      <h3 className="wm-heading-m wm-letters__heading" id="letters" tabIndex={-1} ref={heading}>
        {`What ${whom} will receive`}
      </h3>
      <p className="wm-body">Nothing is sent yet. Whoever reports before you press Send is no longer asked.</p>
      {letters.map((letter) => (
        <article key={letter.accountId} className="wm-letter" aria-labelledby={`letter-${letter.accountId}`}>
          <h4 className="wm-heading-s" id={`letter-${letter.accountId}`}>
            {letter.name}: {letter.isMailed ? 'in the tool and by e-mail' : 'in the tool only'}
          </h4>
          <div className="wm-letter__frame">
            <p className="wm-letter__subject">
              <span className="wm-secondary">Subject</span> {letter.subject}
            </p>
            <p className="wm-letter__text">{letter.text.trim()}</p>
          </div>
        </article>
      ))}
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" aria-disabled={isSending || undefined} onClick={onSend}>
          {`Send to ${whom}`}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Do not send
        </button>
      </div>
    </section>
  );
}
