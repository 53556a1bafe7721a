import type { ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { ConflictNotice, type ComparedField } from './conflict-notice';
import type { RecordForm } from './use-record-form';

export interface RecordFormShellProps<Values> {
  form: RecordForm<Values>;
  heading: string;
  /** Each value in words, for comparing two versions; `name` as the API names the field. */
  compared: readonly ComparedField<Values>[];
  /** A field that is asked for only at times, and not compared. */
  extraField: string;
  isNew: boolean;
  /** What becomes of the reason; `null`: none is asked for. */
  reasonHint: string | null;
  /** The way out, where there is one. */
  cancel: ReactNode;
  children: ReactNode;
}

/** Id of the control of a field, the same in all such forms: one is open at a time. */
export function controlId(field: string): string {
  return `edit-${field}`;
}

/** What the form of a record has on a page of its own: what is wrong, somebody else's version, why, and the way out. */
export function RecordFormShell<Values>({ form, heading, compared, extraField, isNew, reasonHint, cancel, children }: RecordFormShellProps<Values>) {
  const { refusal, isSending, theirs } = form;
  const known = new Set([...compared.map(({ name }) => name), 'reason', extraField]);
  return (
    <form className="wm-edit-form" onSubmit={form.submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (known.has(field) ? controlId(field) : undefined)} />
      <h2 className="wm-heading-l wm-edit-form__heading" tabIndex={-1}>
        {heading}
      </h2>
      {theirs && <ConflictNotice form={form} theirs={theirs} compared={compared} />}
      {children}
      {reasonHint !== null && <TextAreaField id={controlId('reason')} label="Why (optional)" hint={reasonHint} value={form.reason} onChange={form.setReason} fault={form.faultAt('reason')} />}
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : theirs ? 'Save over their version' : isNew ? 'Add' : 'Save'}
        </button>
        {cancel}
      </div>
    </form>
  );
}
