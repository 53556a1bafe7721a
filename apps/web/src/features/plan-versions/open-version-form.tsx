import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField, TextField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';

const control = (field: string) => `open-version-${field}`;
const FIELDS: ReadonlySet<string> = new Set(['title', 'note']);

export interface OpenVersionFormProps {
  /** Sends it; throws where it is refused. */
  save: (version: { title: string; note: string }) => Promise<void>;
  onCancel: () => void;
}

/** Begins the next version of the plan, as a draft. */
export function OpenVersionForm({ save, onCancel }: OpenVersionFormProps) {
  const [values, setValues] = useState({ title: '', note: '' });
  const { faultAt, isSending, refusal, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(values.title.trim() === '' ? [{ field: 'title', message: 'Enter what the version is called' }] : [], () => save(values));
  };
  return (
    <form ref={form} className="wm-change-form" onSubmit={submit} noValidate aria-busy={isSending || undefined} aria-labelledby={control('heading')}>
      <ErrorSummary refusal={refusal} idOf={(field) => (FIELDS.has(field) ? control(field) : undefined)} />
      <h2 className="wm-heading-m" id={control('heading')}>
        Open a version
      </h2>
      <p className="wm-body">It begins as a draft, which is the plan as it stands. What the board then approves is kept as this version.</p>
      <TextField id={control('title')} label="What it is called" hint="For example: After the stocktake of June 2026." value={values.title} onChange={(title) => setValues({ ...values, title })} fault={faultAt('title')} />
      <TextAreaField id={control('note')} label="Note (optional)" hint="Why there is a new version." value={values.note} onChange={(note) => setValues({ ...values, note })} fault={faultAt('note')} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : 'Open the version'}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
