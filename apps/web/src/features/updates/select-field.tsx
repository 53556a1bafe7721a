import { describedBy, FieldError } from '../../components/form-field';

export interface SelectFieldProps {
  id: string;
  label: string;
  fault: string | undefined;
  value: string;
  options: readonly { value: string; words: string }[];
  onChange: (value: string) => void;
}

/** One of a few, by keyboard with its first letter. */
export function SelectField({ id, label, fault, value, options, onChange }: SelectFieldProps) {
  return (
    <div className={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldError id={id} fault={fault} />
      <select
        id={id}
        className={`govuk-select wm-updates__select${fault ? ' govuk-select--error' : ''}`}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, undefined, fault)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
