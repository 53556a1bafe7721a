import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { ConflictNotice, type ComparedField } from './conflict-notice';
import type { PlanPart } from './plan-parts';
import type { RecordForm } from './use-record-form';

export interface RecordFormShellProps<Values> {
  slug: string;
  part: PlanPart;
  form: RecordForm<Values>;
  heading: string;
  /** Each value in words, for comparing two versions; `name` as the API names the field. */
  compared: readonly ComparedField<Values>[];
  isNew?: boolean;
  /** The part's one form: there is no list to go back to. */
  isWholePart?: boolean;
  children: ReactNode;
}

/** Id of the control of a field, the same in all forms of the page: one is open at a time. */
export function controlId(field: string): string {
  return `edit-${field}`;
}

/** What every form of the page has: what is wrong, somebody else's version, why, and the way out. */
export function RecordFormShell<Values>({ slug, part, form, heading, compared, isNew = false, isWholePart = false, children }: RecordFormShellProps<Values>) {
  const { refusal, isSending, theirs } = form;
  const known = new Set([...compared.map(({ name }) => name), 'reason', 'byWhen']);
  return (
    <form className="wm-edit-form" onSubmit={form.submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (known.has(field) ? controlId(field) : undefined)} />
      <h2 className="wm-heading-l wm-edit-form__heading" tabIndex={-1}>
        {heading}
      </h2>
      {theirs && <ConflictNotice form={form} theirs={theirs} compared={compared} />}
      {children}
      <TextAreaField
        id={controlId('reason')}
        label="Why (optional)"
        hint="Kept in the history with the change: a decision, a correction, who asked for it."
        value={form.reason}
        onChange={form.setReason}
        fault={form.faultAt('reason')}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : theirs ? 'Save over their version' : isNew ? 'Add' : 'Save'}
        </button>
        {!isWholePart && (
          <Link to="/programmes/$slug/edit" params={{ slug }} search={{ part }} className="govuk-link">
            Cancel
          </Link>
        )}
      </div>
    </form>
  );
}
