import type { Day } from '@waymark/domain';
import { useId, useRef, useState, type FormEvent } from 'react';
import { datePartsOf, parseDateInput, type DatePart, type DateParts } from './parse-date-input';

export interface DateFormProps {
  legend: string;
  hint: string;
  submitLabel: string;
  /** What is wrong with a real day here; `null` when nothing is. */
  check: (day: Day) => string | null;
  onChoose: (day: Day) => void;
  /** A text that was refused, and why. */
  initial?: { text: string; message: string };
}

const FIELDS: readonly { part: DatePart; label: string; width: number }[] = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 3 },
  { part: 'year', label: 'Year', width: 4 },
];
const EMPTY: DateParts = { day: '', month: '', year: '' };

interface Problem {
  message: string;
  parts: readonly DatePart[];
}

/** A GOV.UK date input with its button. What was typed stays; the message stands at the fields it is about. */
export function DateForm({ legend, hint, submitLabel, check, onChoose, initial }: DateFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState<DateParts>(initial ? datePartsOf(initial.text) : EMPTY);
  const [problem, setProblem] = useState<Problem | null>(initial ? { message: initial.message, parts: ['day', 'month', 'year'] } : null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const read = parseDateInput(fields);
    const found = 'message' in read ? read : problemOf(check(read.day));
    setProblem(found);
    if (found) form.current?.querySelector<HTMLInputElement>(`[name="${found.parts[0]}"]`)?.focus();
    else if ('day' in read) onChoose(read.day);
  }

  return (
    <form ref={form} onSubmit={submit} noValidate className="wm-date-form">
      <div className={problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        <fieldset className="govuk-fieldset" aria-describedby={problem ? `${id}hint ${id}error` : `${id}hint`}>
          <legend className="govuk-fieldset__legend wm-date-form__legend">{legend}</legend>
          <p id={`${id}hint`} className="govuk-hint wm-date-form__hint">
            {hint}
          </p>
          <p id={`${id}error`} className="govuk-error-message" role="alert" hidden={!problem}>
            <span className="govuk-visually-hidden">Error: </span>
            {problem?.message}
          </p>
          <div className="govuk-date-input">
            {FIELDS.map(({ part, label, width }) => {
              const isWrong = problem?.parts.includes(part) ?? false;
              return (
                <div className="govuk-date-input__item" key={part}>
                  <label className="govuk-label govuk-date-input__label" htmlFor={`${id}${part}`}>
                    {label}
                  </label>
                  <input
                    className={`govuk-input govuk-date-input__input govuk-input--width-${width}${isWrong ? ' govuk-input--error' : ''}`}
                    id={`${id}${part}`}
                    name={part}
                    type="text"
                    inputMode={part === 'month' ? 'text' : 'numeric'}
                    autoComplete="off"
                    aria-invalid={isWrong || undefined}
                    value={fields[part]}
                    onChange={(event) => setFields({ ...fields, [part]: event.target.value })}
                  />
                </div>
              );
            })}
          </div>
        </fieldset>
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary wm-date-form__button">
        {submitLabel}
      </button>
    </form>
  );
}

function problemOf(message: string | null): Problem | null {
  return message === null ? null : { message, parts: ['day', 'month', 'year'] };
}
