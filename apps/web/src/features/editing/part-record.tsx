import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NEW, type PlanPart } from './plan-parts';
import type { Editing } from './use-editing';

export interface PartProps {
  editing: Editing;
  /** The address's record: an id, or `NEW`; without it the list is shown. */
  record: string | undefined;
}

export interface PartRecordProps<Item extends { id: string }> extends PartProps {
  part: PlanPart;
  items: readonly Item[];
  list: ReactNode;
  /** @param item `null`: a new one. */
  form: (item: Item | null) => ReactNode;
}

/** The list of a part, or the form of the record that the address names. */
export function PartRecord<Item extends { id: string }>({ editing: { slug }, part, record, items, list, form }: PartRecordProps<Item>) {
  if (record === undefined) return list;
  if (record === NEW) return form(null);
  const item = items.find(({ id }) => id === record);
  if (item) return form(item);
  return (
    <>
      <p className="wm-empty">The plan has no such record. Somebody may have removed it.</p>
      <ul className="wm-list">
        <li>
          <Link to="/programmes/$slug/edit" params={{ slug }} search={{ part }} className="govuk-link">
            Back to the list
          </Link>
        </li>
        <li>
          <Link to="/programmes/$slug/history" params={{ slug }} className="govuk-link">
            What was changed, and by whom
          </Link>
        </li>
      </ul>
    </>
  );
}
