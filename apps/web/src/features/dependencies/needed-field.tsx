import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { describedBy, FieldError } from '../../components/form-field';
import { neededChoicesQuery, neededGroups } from './needed-choices';

export interface NeededFieldProps {
  id: string;
  slug: string;
  /** What cannot be chosen: whose page this is. */
  exceptId: string;
  value: string;
  onChange: (value: string, label: string) => void;
  fault: string | undefined;
}

/** One of the plan's projects and milestones, by objective; typing leaves those with the words. */
export function NeededField({ id, slug, exceptId, value, onChange, fault }: NeededFieldProps) {
  const { data, error, refetch } = useQuery(neededChoicesQuery, { variables: { slug } });
  const [sought, setSought] = useState('');
  const groups = neededGroups(data?.programme.neededObjectives ?? [], sought, exceptId);
  const shown = groups.flatMap(({ choices }) => choices);
  const seek = (text: string) => {
    setSought(text);
    // What the list no longer shows is not sent.
    const isLeft = neededGroups(data?.programme.neededObjectives ?? [], text, exceptId).some(({ choices }) => choices.some((choice) => choice.value === value));
    if (value !== '' && !isLeft) onChange('', '');
  };
  const choose = (next: string) => onChange(next, shown.find((choice) => choice.value === next)?.label ?? '');
  return (
    <div className={`govuk-form-group${fault ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor={`${id}-find`}>
        Find a milestone or project
      </label>
      <div className="wm-ticks__search">
        <input
          id={`${id}-find`}
          type="text"
          className="govuk-input"
          autoComplete="off"
          value={sought}
          // Enter would send the form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          onChange={(event) => seek(event.target.value)}
        />
        <span className="wm-secondary" role="status">
          {data ? `${shown.length} to choose from` : error ? '' : 'Fetching the plan'}
        </span>
      </div>
      {error && (
        <p>
          The plan could not be fetched.{' '}
          <button type="button" className="wm-link-button" onClick={() => void refetch().catch(() => undefined)}>
            Try again
          </button>
        </p>
      )}
      <label className="govuk-label wm-label" htmlFor={id}>
        The other milestone or project
      </label>
      <FieldError id={id} fault={fault} />
      <select
        id={id}
        className={`govuk-select wm-select${fault ? ' govuk-select--error' : ''}`}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy(id, undefined, fault)}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">Choose</option>
        {groups.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
