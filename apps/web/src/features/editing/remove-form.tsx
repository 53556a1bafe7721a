import { useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import type { VariablesOf } from '../../graphql';
import { removeRecord } from './edit-mutations';
import type { Editing } from './use-editing';

type RemovableKind = VariablesOf<typeof removeRecord>['input']['kind'];

export interface RemoveFormProps {
  editing: Editing;
  kind: RemovableKind;
  id: string;
  /** "project 2.4 Case management system" */
  name: string;
  /** What goes with it, and what does not. */
  meaning: string;
}

/** Takes a record out of the plan, for a reason. Its history stays, and it can be put back from there. */
export function RemoveForm({ editing: { save, finish }, kind, id, name, meaning }: RemoveFormProps) {
  const [reason, setReason] = useState('');
  const { refusal, isSending, faultAt, send } = useSending();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = reason.trim() === '' ? [{ field: 'reason', message: 'Say why: the reason stays in the history' }] : [];
    void send(missing, async () => {
      const show = await save(removeRecord, { kind, id, reason });
      await finish(`Removed: ${name}. It can be put back from the history.`);
      show();
    });
  };
  return (
    <details className="govuk-details wm-edit-remove">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{`Remove ${name}`}</span>
      </summary>
      <form className="govuk-details__text" onSubmit={submit} noValidate>
        <ErrorSummary refusal={refusal} idOf={(field) => (field === 'reason' ? 'remove-reason' : undefined)} />
        <p>{meaning}</p>
        <TextAreaField id="remove-reason" label="Why is it removed?" hint="The reason stays in the history, from where it can be put back." value={reason} onChange={setReason} fault={faultAt('reason')} />
        <button type="submit" className="govuk-button govuk-button--warning" aria-disabled={isSending || undefined}>
          Remove
        </button>
      </form>
    </details>
  );
}
