import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NEW, type PlanPart } from './plan-parts';

export interface ListedRecord {
  id: string;
  name: string;
  /** What else tells it from the others. */
  details: readonly (string | null)[];
}

export interface RecordListProps {
  slug: string;
  part: PlanPart;
  heading: string;
  children?: ReactNode;
  /** "Add a project"; without it none can be added. */
  addLabel?: string;
  records: readonly ListedRecord[];
  empty: string;
}

/** What there is of one kind, each with the way to its form. */
export function RecordList({ slug, part, heading, children, addLabel, records, empty }: RecordListProps) {
  return (
    <>
      <h2 className="wm-heading-l wm-edit-form__heading" tabIndex={-1}>
        {heading}
      </h2>
      {children}
      {addLabel && (
        <Link to="/programmes/$slug/edit" params={{ slug }} search={{ part, record: NEW }} className="govuk-button wm-edit-add">
          {addLabel}
        </Link>
      )}
      {records.length === 0 && <p className="wm-empty">{empty}</p>}
      <ul className="wm-edit-list">
        {records.map(({ id, name, details }) => (
          <li key={id} className="wm-edit-list__item">
            <div>
              <strong>{name}</strong>
              {details.filter(Boolean).map((line) => (
                <span key={line} className="wm-secondary">
                  {line}
                </span>
              ))}
            </div>
            <Link to="/programmes/$slug/edit" params={{ slug }} search={{ part, record: id }} className="govuk-link wm-edit-list__change">
              Change<span className="govuk-visually-hidden">{` ${name}`}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
