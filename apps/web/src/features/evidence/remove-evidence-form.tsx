import { useMutation } from '@apollo/client/react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import type { Evidence } from './evidence.fragment';

const removeEvidenceMutation = graphql(`
  mutation RemoveEvidence($input: RemoveEvidenceInput!) {
    removeEvidence(input: $input) {
      id
    }
  }
`);

export interface RemoveEvidenceFormProps {
  slug: string;
  item: Evidence;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** Why evidence is taken away. Its history stays. */
export function RemoveEvidenceForm({ slug, item: { id, title }, onDone, onCancel }: RemoveEvidenceFormProps) {
  const [removeEvidence] = useMutation(removeEvidenceMutation, { fetchPolicy: 'no-cache' });
  const [reason, setReason] = useState('');
  const { refusal, isSending, faultAt, send } = useSending();
  const fieldId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = reason.trim() === '' ? [{ field: 'reason', message: 'Say why: the reason stays in the history' }] : [];
    void send(missing, async () => {
      await removeEvidence({ variables: { input: { slug, id, reason } } });
      onDone(`Removed: ${title}. It can be put back from the history.`);
    });
  };
  return (
    <form ref={form} className="wm-evidence__form" onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (field === 'reason' ? fieldId : undefined)} />
      <TextAreaField id={fieldId} label={`Why remove “${title}”?`} hint="The reason stays in the history." value={reason} onChange={setReason} fault={faultAt('reason')} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button govuk-button--warning" aria-disabled={isSending || undefined}>
          Remove
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Leave it
        </button>
      </div>
    </form>
  );
}
