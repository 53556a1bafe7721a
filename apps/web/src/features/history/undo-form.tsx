import { useMutation } from '@apollo/client/react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import type { HistoryEntry } from './history.query';

const undoMutation = graphql(`
  mutation UndoChange($input: UndoChangeInput!) {
    undoChange(input: $input) {
      id
    }
  }
`);

export interface UndoFormProps {
  slug: string;
  entry: HistoryEntry;
  onUndone: (words: string) => void;
  onCancel: () => void;
}

/** What undoing means here. */
const MEANING = { insert: 'It is taken out of the plan again.', update: 'What it said before is put back.', delete: 'It is put back into the plan.' } as const;

/** Why somebody puts a change back. The undoing is a change of its own: nothing leaves the history. */
export function UndoForm({ slug, entry, onUndone, onCancel }: UndoFormProps) {
  const [undoChange] = useMutation(undoMutation, { fetchPolicy: 'no-cache' });
  const [reason, setReason] = useState('');
  const { refusal, isSending, faultAt, send } = useSending();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const { record, recordedAt, operation } = entry;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = reason.trim() === '' ? [{ field: 'reason', message: 'Say why: the reason stays in the history' }] : [];
    void send(missing, async () => {
      await undoChange({ variables: { input: { slug, kind: record.kind, id: record.id, recordedAt, reason } } });
      onUndone(`Undone: ${record.name}. ${MEANING[operation]}`);
    });
  };

  return (
    <form ref={form} className="wm-history__undo" onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (field === 'reason' ? id : undefined)} />
      <TextAreaField id={id} label={`Why undo this change to ${record.name}?`} hint={`${MEANING[operation]} The change and its undoing both stay in the history.`} value={reason} onChange={setReason} fault={faultAt('reason')} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          Undo this change
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Leave it as it is
        </button>
      </div>
    </form>
  );
}
