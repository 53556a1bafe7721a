import type { PasteOutcome } from './value-grid';
import { counted } from './save-values';

export interface PasteNoticeProps {
  outcome: PasteOutcome;
  onUndo: () => void;
  onClose: () => void;
}

/** What a pasted block became: how many values, what was understood, and what could not be placed. */
export function PasteNotice({ outcome: { count, words, problems, text }, onUndo, onClose }: PasteNoticeProps) {
  return (
    <div className="wm-entry__pasted" role="status">
      <p>
        <strong>{count === 0 ? 'Nothing was pasted.' : `${counted(count, 'cell')} pasted.`}</strong>
        {words !== null && ` ${words}`}
      </p>
      {problems.length > 0 && (
        <>
          <ul className="wm-entry__problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">The block as it was pasted</span>
            </summary>
            {/* It may be wide: it scrolls, and can be reached to do so. */}
            {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre className="wm-entry__block" tabIndex={0}>
              {text}
            </pre>
          </details>
        </>
      )}
      <div className="wm-entry__buttons">
        {count > 0 && (
          <button type="button" className="wm-link-button" onClick={onUndo}>
            Undo the paste
          </button>
        )}
        <button type="button" className="wm-link-button" onClick={onClose}>
          Close
        </button>
      </div>
    </div>
  );
}
