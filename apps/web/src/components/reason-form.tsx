import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ErrorSummary } from './error-summary';
import { FormButtons } from './form-buttons';
import { TextAreaField } from './form-field';
import { useSending } from './use-sending';

export interface ReasonFormProps {
  /** "Why remove “Minutes of May”?" */
  label: string;
  hint: string;
  /** Said where nothing is given. */
  missing: string;
  /** "Remove" */
  verb: string;
  isWarning?: boolean;
  /** Of the way out: "Leave it". */
  cancel: string;
  /** The field of the API's input in which the words go; the last part of its path. */
  field: string;
  /** Given the words without spaces around them. */
  onSend: (words: string) => Promise<void>;
  onCancel: () => void;
}

/** One text that must be given before something is done. */
export function ReasonForm({ label, hint, missing, verb, isWarning = false, cancel, field, onSend, onCancel }: ReasonFormProps) {
  const [words, setWords] = useState('');
  const { refusal, isSending, send } = useSending();
  const fieldId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  // The API may name it by its place in a list.
  const isOurs = (name: string | null) => name === field || name?.endsWith(`.${field}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(words.trim() === '' ? [{ field, message: missing }] : [], () => onSend(words.trim()));
  };
  return (
    <form ref={form} className="wm-evidence__form" onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(name) => (isOurs(name) ? fieldId : undefined)} />
      <TextAreaField id={fieldId} label={label} hint={hint} rows={3} value={words} onChange={setWords} fault={refusal?.faults.find((fault) => isOurs(fault.field))?.message} />
      <FormButtons isSending={isSending} verb={verb} isWarning={isWarning} cancel={cancel} onCancel={onCancel} />
    </form>
  );
}
