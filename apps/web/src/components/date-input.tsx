import { FieldSet } from './choice-fields';
import type { FormFieldProps } from './form-field';
import type { DatePart, DateParts } from './parse-date-input';

const PARTS: readonly { part: DatePart; label: string; width: number }[] = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 3 },
  { part: 'year', label: 'Year', width: 4 },
];

/** A day in three fields, as part of a form. The first has the id that an error summary leads to. */
export function DateInput({ id, label, hint, fault, value, onChange }: FormFieldProps & { value: DateParts; onChange: (value: DateParts) => void }) {
  return (
    <FieldSet id={id} label={label} hint={hint} fault={fault}>
      <div className="govuk-date-input">
        {PARTS.map(({ part, label: name, width }, index) => {
          const partId = index === 0 ? id : `${id}-${part}`;
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={partId}>
                {name}
              </label>
              <input
                id={partId}
                type="text"
                inputMode={part === 'month' ? 'text' : 'numeric'}
                autoComplete="off"
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${fault ? ' govuk-input--error' : ''}`}
                aria-invalid={fault ? true : undefined}
                value={value[part]}
                onChange={(event) => onChange({ ...value, [part]: event.target.value })}
              />
            </div>
          );
        })}
      </div>
    </FieldSet>
  );
}
