import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { FormButtons } from '../../components/form-buttons';
import type { Sending } from '../../components/use-sending';

export interface TaskFormProps {
  heading: string;
  /** One below the heading under which the form opens. */
  level: 4 | 5;
  sending: Pick<Sending, 'refusal' | 'isSending'>;
  /** As the API names them. */
  fields: ReadonlySet<string>;
  /** Id of the control of a field. */
  idOf: (field: string) => string;
  /** "Save the commentary" */
  verb: string;
  onSubmit: (event: FormEvent) => void;
  onCancel: () => void;
  children: ReactNode;
}

/** What every form in a measure's article has. It opens where its button was pressed, so its first control takes the focus. */
export function TaskForm({ heading, level, sending: { refusal, isSending }, fields, idOf, verb, onSubmit, onCancel, children }: TaskFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea, summary')?.focus(), []);
  const Heading = level === 4 ? 'h4' : 'h5';
  return (
    <form ref={form} className="wm-measure-form" onSubmit={onSubmit} noValidate>
      <Heading className="wm-heading-s">{heading}</Heading>
      <ErrorSummary refusal={refusal} idOf={(field) => (fields.has(field) ? idOf(field) : undefined)} />
      {children}
      <FormButtons isSending={isSending} verb={verb} onCancel={onCancel} />
    </form>
  );
}
