import { useId, useState, type ReactNode } from 'react';
import { describedBy, FieldError, FormField, type FormFieldProps } from './form-field';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

/** One of several in a list that opens. */
export function SelectField<Value extends string>({ id, label, hint, fault, value, choices, onChange }: FormFieldProps & { value: Value; choices: readonly Choice<Value>[]; onChange: (value: Value) => void }) {
  return (
    <FormField id={id} label={label} hint={hint} fault={fault}>
      <select
        id={id}
        name={id}
        className={`govuk-select wm-select${fault ? ' govuk-select--error' : ''}`}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, hint, fault)}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}

/** One of a few, all in sight. The first has the id that an error summary leads to. */
export function RadiosField<Value extends string>({ id, label, hint, fault, value, choices, onChange }: FormFieldProps & { value: Value; choices: readonly Choice<Value>[]; onChange: (value: Value) => void }) {
  return (
    <FieldSet id={id} label={label} hint={hint} fault={fault}>
      <div className="govuk-radios govuk-radios--small">
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <div className="govuk-radios__item" key={choice.value}>
              <input
                id={choiceId}
                type="radio"
                name={id}
                className="govuk-radios__input"
                aria-describedby={choice.hint ? `${choiceId}-means` : undefined}
                checked={value === choice.value}
                onChange={() => onChange(choice.value)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={choiceId}>
                {choice.label}
              </label>
              {choice.hint && (
                <div className="govuk-hint govuk-radios__hint" id={`${choiceId}-means`}>
                  {choice.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </FieldSet>
  );
}

/** A longer list is searched rather than read. */
const SEARCHED_FROM = 9;

/** Any of many. What is ticked comes back in the order of ticking. */
export function TicksField({ id, label, hint, fault, chosen, choices, noun, onChange }: FormFieldProps & { chosen: readonly string[]; choices: readonly Choice<string>[]; noun: string; onChange: (chosen: string[]) => void }) {
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const shown = choices.filter((choice) => words.every((word) => choice.label.toLowerCase().includes(word)));
  const toggle = (value: string, isTicked: boolean) => onChange(isTicked ? [...chosen.filter((each) => each !== value), value] : chosen.filter((each) => each !== value));
  const isSearched = choices.length >= SEARCHED_FROM;
  return (
    <FieldSet id={id} label={label} hint={hint} fault={fault}>
      {choices.length === 0 && <p className="wm-secondary">{`There is no ${noun} in the plan yet.`}</p>}
      {isSearched && <Search noun={noun} value={sought} onChange={setSought} outcome={`${chosen.length} ticked, ${shown.length} of ${choices.length} shown`} />}
      <div className={`govuk-checkboxes govuk-checkboxes--small wm-ticks${isSearched ? ' wm-ticks--many' : ''}`}>
        {shown.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <div className="govuk-checkboxes__item" key={choice.value}>
              <input id={choiceId} type="checkbox" className="govuk-checkboxes__input" checked={chosen.includes(choice.value)} onChange={(event) => toggle(choice.value, event.target.checked)} />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={choiceId}>
                {choice.label}
              </label>
            </div>
          );
        })}
      </div>
    </FieldSet>
  );
}

function Search({ noun, value, onChange, outcome }: { noun: string; value: string; onChange: (value: string) => void; outcome: string }) {
  const id = useId();
  return (
    <div className="wm-ticks__search">
      <label className="govuk-label" htmlFor={id}>
        {`Find ${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`}
      </label>
      <input
        id={id}
        type="text"
        className="govuk-input"
        autoComplete="off"
        value={value}
        // Enter would send the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="wm-secondary" role="status">
        {outcome}
      </span>
    </div>
  );
}

/** The same for several controls that answer one question. */
export function FieldSet({ id, label, hint, fault, children }: FormFieldProps & { children: ReactNode }) {
  return (
    <div className={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(id, hint, fault)}>
        <legend className="govuk-fieldset__legend wm-label">{label}</legend>
        {hint && (
          <div id={`${id}-hint`} className="govuk-hint">
            {hint}
          </div>
        )}
        <FieldError id={id} fault={fault} />
        {children}
      </fieldset>
    </div>
  );
}
