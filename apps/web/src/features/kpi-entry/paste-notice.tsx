import type { PasteOutcome } from './paste-block';
import { counted } from './save-values';

export interface PasteNoticeProps {
  outcome: PasteOutcome;
  /** Once the paste is undone: values typed after it, which stay; `null`: it is not. */
  typedSince: number | null;
  onUndo: () => void;
  /** Pastes the block with its lines as columns instead. */
  onTurn: () => void;
  onClose: () => void;
}

/** What a pasted block became: how many values, what was understood, and what could not be placed. */
export function PasteNotice({ outcome: { count, words, problems, text, turned }, typedSince, onUndo, onTurn, onClose }: PasteNoticeProps) {
  const isUndone = typedSince !== null;
  return (
    <div className="wm-entry__pasted" role="status">
      {isUndone ? (
        <p>
          <strong>The paste is undone.</strong>
          {` ${counted(typedSince, 'value')} typed since ${typedSince === 1 ? 'stays' : 'stay'} as typed.`}
        </p>
      ) : (
        <p>
          <strong>{count === 0 ? 'Nothing was pasted.' : `${counted(count, 'cell')} pasted.`}</strong>
          {words !== null && ` ${words}`}
        </p>
      )}
      {!isUndone && problems.length > 0 && (
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
      {!isUndone && turned !== null && (
        <p>
          The block seems to have its periods in lines and its KPIs side by side.{' '}
          <button type="button" className="wm-link-button" onClick={onTurn}>
            Turn the block and paste it
          </button>
        </p>
      )}
      <div className="wm-entry__buttons">
        {!isUndone && count > 0 && (
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
