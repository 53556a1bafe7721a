import { useState, type KeyboardEvent } from 'react';
import { FieldError } from '../../components/form-field';

export interface DateFieldProps {
  id: string;
  label: string;
  /** "for example 14 April, or May 2022" */
  example: string;
  value: string;
  /** "Read as 11 to 20 May 2022"; `null`: cannot be read yet. */
  reading: string | null;
  fault: string | undefined;
  /** Everything missing is said, also while somebody types. */
  isChecked: boolean;
  onChange: (value: string) => void;
  /** For the empty field: Enter gives this. */
  offer?: { words: string; hint: string };
}

/** A date in any words, read back under the field at every key. What cannot be read is said on leaving it. */
export function DateField({ id, label, example, value, reading, fault, isChecked, onChange, offer }: DateFieldProps) {
  const [isLeft, setLeft] = useState(false);
  const shown = fault && (isChecked || (isLeft && value.trim() !== '')) ? fault : undefined;
  const isOffered = offer !== undefined && value.trim() === '';

  function onKeyDown(event: KeyboardEvent) {
    if (!isOffered || event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChange(offer.words);
  }

  return (
    <div className={`govuk-form-group${shown ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldError id={id} fault={shown} />
      <input
        id={id}
        type="text"
        className={`govuk-input${shown ? ' govuk-input--error' : ''}`}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={shown ? true : undefined}
        aria-describedby={`${id}-reading${shown ? ` ${id}-error` : ''}`}
        value={value}
        onBlur={() => setLeft(true)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setLeft(false);
          onChange(event.target.value);
        }}
      />
      <p id={`${id}-reading`} className={reading ? 'wm-updates__reading' : 'wm-updates__example'} aria-live="polite">
        {reading ?? (isOffered ? offer.hint : example)}
      </p>
      {isOffered && (
        <button type="button" className="wm-link-button" tabIndex={-1} onClick={() => onChange(offer.words)}>
          Today
        </button>
      )}
    </div>
  );
}
