import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import type { Report } from './sponsor.fragment';
import { useRespond, type Answering } from './use-respond';

export interface ReturnFormProps extends Answering {
  report: Report;
  /** Of the milestone. */
  name: string;
  onCancel: () => void;
}

/** What is to be put right: the report is owed again. */
export function ReturnForm({ report, name, onCancel, ...answering }: ReturnFormProps) {
  const respond = useRespond(answering);
  const [comment, setComment] = useState('');
  const { refusal, isSending, faultAt, send } = useSending();
  const fieldId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  // The API names the comment by its place in the list; there is one.
  const fault = faultAt('comment') ?? faultAt('responses.0.comment');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(comment.trim() === '' ? [{ field: 'comment', message: 'Say what is to be put right' }] : [], async () => {
      await respond([{ statusUpdateId: report.id, kind: 'returned', comment: comment.trim() }]);
      answering.onDone(`Returned: ${name}. Its report is owed again, and your comment stands beside it.`);
    });
  };
  return (
    <form ref={form} className="wm-evidence__form" onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (field.endsWith('comment') ? fieldId : undefined)} />
      <TextAreaField
        id={fieldId}
        label={`What is to be put right in the report on “${name}”?`}
        hint="The owner reads this, and reports again. It stays in the record."
        rows={3}
        value={comment}
        onChange={setComment}
        fault={fault}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : 'Return the report'}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
