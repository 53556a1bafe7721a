import { useId, useState, type ReactNode } from 'react';
import type { ChoiceFilter, DayFilter, TickFilter } from './list-filter';
import { TICKED } from './list-filter';
import { datePartsOf, parseDateInput, type DateParts } from './parse-date-input';

export interface FieldProps<Filter> {
  filter: Filter;
  /** What stands in the address. */
  text: string | undefined;
  problem: string | null;
  onChange: (text: string | undefined) => void;
}

/** One of several, or all. */
export function ChoiceField<Row>({ filter, text, problem, onChange }: FieldProps<ChoiceFilter<Row>>) {
  const id = useId();
  return (
    <Group problem={problem} id={id}>
      {(errorId) => (
        <>
          <label className="govuk-label" htmlFor={id}>
            {filter.label}
          </label>
          <FieldProblem id={errorId} problem={problem} />
          <select
            id={id}
            name={filter.name}
            className={`govuk-select${problem ? ' govuk-select--error' : ''}`}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? errorId : undefined}
            value={problem ? '' : (text ?? '')}
            onChange={(event) => onChange(event.target.value || undefined)}
          >
            <option value="">{filter.allLabel}</option>
            {filter.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </>
      )}
    </Group>
  );
}

/** Only those that are so. */
export function TickField<Row>({ filter, text, problem, onChange }: FieldProps<TickFilter<Row>>) {
  const id = useId();
  return (
    <Group problem={problem} id={id}>
      {(errorId) => (
        <>
          <FieldProblem id={errorId} problem={problem} />
          <div className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                id={id}
                name={filter.name}
                type="checkbox"
                className="govuk-checkboxes__input"
                aria-describedby={problem ? errorId : undefined}
                checked={text === TICKED}
                onChange={(event) => onChange(event.target.checked ? TICKED : undefined)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                {filter.label}
              </label>
            </div>
          </div>
        </>
      )}
    </Group>
  );
}

const PARTS = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 3 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

/**
 * A date in three fields. It counts as soon as it is whole, or as all of it is gone; what is half typed
 * is only called wrong when the focus leaves it.
 */
export function DayField<Row>({ filter, text, problem, onChange }: FieldProps<DayFilter<Row>>) {
  const id = useId();
  const [fields, setFields] = useState<DateParts>(datePartsOf(text ?? ''));
  const [typedProblem, setTypedProblem] = useState<string | null>(null);
  const [seen, setSeen] = useState(text);
  const [sent, setSent] = useState(text);
  if (text !== seen) {
    setSeen(text);
    // Not what was typed here: Back was pressed, or the filters were cleared.
    if (text !== sent) {
      setSent(text);
      setFields(datePartsOf(text ?? ''));
      setTypedProblem(null);
    }
  }
  const shownProblem = typedProblem ?? (sent === text ? problem : null);

  function type(next: DateParts) {
    const read = parseDateInput(next);
    const day = 'day' in read ? read.day : undefined;
    setFields(next);
    setTypedProblem(null);
    if ((day === undefined && !isEmpty(next)) || day === sent) return;
    setSent(day);
    onChange(day);
  }

  function leave() {
    const read = parseDateInput(fields);
    if (!isEmpty(fields) && 'message' in read) setTypedProblem(read.message);
  }

  return (
    <Group problem={shownProblem} id={id}>
      {(errorId) => (
        <fieldset
          className="govuk-fieldset"
          aria-describedby={shownProblem ? errorId : undefined}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) leave();
          }}
        >
          <legend className="govuk-fieldset__legend wm-filters__legend">{filter.label}</legend>
          <FieldProblem id={errorId} problem={shownProblem} />
          <div className="govuk-date-input">
            {PARTS.map(({ part, label, width }) => (
              <div className="govuk-date-input__item" key={part}>
                <label className="govuk-label govuk-date-input__label" htmlFor={`${id}${part}`}>
                  {label}
                </label>
                <input
                  className={`govuk-input govuk-date-input__input govuk-input--width-${width}${shownProblem ? ' govuk-input--error' : ''}`}
                  id={`${id}${part}`}
                  type="text"
                  inputMode={part === 'month' ? 'text' : 'numeric'}
                  autoComplete="off"
                  aria-invalid={shownProblem ? true : undefined}
                  value={fields[part]}
                  onChange={(event) => type({ ...fields, [part]: event.target.value })}
                />
              </div>
            ))}
          </div>
        </fieldset>
      )}
    </Group>
  );
}

function isEmpty(fields: DateParts): boolean {
  return Object.values(fields).every((value) => value.trim() === '');
}

function Group({ problem, id, children }: { problem: string | null; id: string; children: (errorId: string) => ReactNode }) {
  return <div className={`govuk-form-group wm-filters__field${problem ? ' govuk-form-group--error' : ''}`}>{children(`${id}error`)}</div>;
}

function FieldProblem({ id, problem }: { id: string; problem: string | null }) {
  if (!problem) return null;
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error: </span>
      {problem}
    </p>
  );
}
