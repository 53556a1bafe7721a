import { useId, useState, type ReactNode } from 'react';

export interface FormFieldProps {
  /** Also the id, so that an error summary can lead here. */
  id: string;
  label: string;
  hint?: ReactNode;
  fault?: string | undefined;
}

export interface TextFieldProps extends FormFieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email';
  /** As the browser knows it: "email", "name", "off". */
  autoComplete?: string;
  className?: string;
}

/** One line of text with its label above, hint and error message. */
export function TextField({ id, label, hint, fault, value, onChange, type = 'text', autoComplete = 'off', className = '' }: TextFieldProps) {
  return (
    <FormField id={id} label={label} hint={hint} fault={fault}>
      <input
        id={id}
        name={id}
        type={type}
        className={`govuk-input${fault ? ' govuk-input--error' : ''} ${className}`}
        autoComplete={autoComplete}
        autoCapitalize={type === 'email' ? 'none' : undefined}
        spellCheck={type === 'email' ? false : undefined}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormField>
  );
}

/** Several lines of text. */
export function TextAreaField({ id, label, hint, fault, value, onChange, rows = 2 }: FormFieldProps & { value: string; onChange: (value: string) => void; rows?: number }) {
  return (
    <FormField id={id} label={label} hint={hint} fault={fault}>
      <textarea
        id={id}
        name={id}
        rows={rows}
        className={`govuk-textarea${fault ? ' govuk-textarea--error' : ''}`}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormField>
  );
}

/** A password that can be shown while it is typed. */
export function PasswordField({ id, label, hint, fault, value, onChange, autoComplete }: TextFieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const [isShown, setShown] = useState(false);
  const statusId = useId();
  return (
    <FormField id={id} label={label} hint={hint} fault={fault} className="govuk-password-input">
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          id={id}
          name={id}
          type={isShown ? 'text' : 'password'}
          className={`govuk-input govuk-password-input__input${fault ? ' govuk-input--error' : ''}`}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={fault ? true : undefined}
          aria-describedby={describedBy(id, hint, fault)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle"
          aria-controls={id}
          aria-label={isShown ? 'Hide password' : 'Show password'}
          aria-describedby={statusId}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
      <div id={statusId} className="govuk-visually-hidden" aria-live="polite">
        {isShown ? 'Your password is visible' : 'Your password is hidden'}
      </div>
    </FormField>
  );
}

/** What stands around a control: its label above, hint and error message. */
export function FormField({ id, label, hint, fault, className = '', children }: FormFieldProps & { className?: string; children: ReactNode }) {
  return (
    <div className={`govuk-form-group ${className}${fault ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label wm-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      <FieldError id={id} fault={fault} />
      {children}
    </div>
  );
}

/** The message at a field, above its control. */
export function FieldError({ id, fault }: { id: string; fault: string | undefined }) {
  if (!fault) return null;
  return (
    <p id={`${id}-error`} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error: </span>
      {fault}
    </p>
  );
}

/** Ids of a control's hint and message. */
export function describedBy(id: string, hint: ReactNode, fault: string | undefined): string | undefined {
  return [hint ? `${id}-hint` : '', fault ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}
