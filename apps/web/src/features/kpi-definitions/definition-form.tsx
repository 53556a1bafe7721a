import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { ConflictNotice, type ComparedField } from '../editing/conflict-notice';
import type { RecordForm } from '../editing/use-record-form';

export interface DefinitionFormProps<Values> {
  slug: string;
  /** Of the KPI; '' where it is yet to be made. */
  kpiRef: string;
  form: RecordForm<Values>;
  heading: string;
  compared: readonly ComparedField<Values>[];
  isNew: boolean;
  /** A series goes back to the KPI, the KPI to its page. */
  isOfMeasure: boolean;
  children: ReactNode;
}

/** Id of the control of a field: one form is open at a time. */
export function controlId(field: string): string {
  return `define-${field}`;
}

/** What both forms have: what is wrong, somebody else's version, why, and the way out. */
export function DefinitionForm<Values>({ slug, kpiRef, form, heading, compared, isNew, isOfMeasure, children }: DefinitionFormProps<Values>) {
  const { refusal, isSending, theirs } = form;
  const known = new Set([...compared.map(({ name }) => name), 'reason', 'breaksOn']);
  return (
    <form className="wm-edit-form wm-define-form" onSubmit={form.submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (known.has(field) ? controlId(field) : undefined)} />
      <h2 className="wm-heading-l wm-edit-form__heading" tabIndex={-1}>
        {heading}
      </h2>
      {theirs && <ConflictNotice form={form} theirs={theirs} compared={compared} />}
      {children}
      {!isNew && (
        <TextAreaField
          id={controlId('reason')}
          label="Why (optional)"
          hint="Kept in the history, and at the break in the series where there is one."
          value={form.reason}
          onChange={form.setReason}
          fault={form.faultAt('reason')}
        />
      )}
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : theirs ? 'Save over their version' : isNew ? 'Add' : 'Save'}
        </button>
        <Cancel slug={slug} kpiRef={kpiRef} isOfMeasure={isOfMeasure} />
      </div>
    </form>
  );
}

function Cancel({ slug, kpiRef, isOfMeasure }: { slug: string; kpiRef: string; isOfMeasure: boolean }) {
  if (isOfMeasure) {
    return (
      <Link to="/programmes/$slug/define-kpi" params={{ slug }} search={{ ref: kpiRef }} className="govuk-link">
        Cancel
      </Link>
    );
  }
  return kpiRef === '' ? (
    <Link to="/programmes/$slug/kpis" params={{ slug }} className="govuk-link">
      Cancel
    </Link>
  ) : (
    <Link to="/programmes/$slug/kpis/$ref" params={{ slug, ref: kpiRef }} className="govuk-link">
      Cancel
    </Link>
  );
}
