import { useMutation } from '@apollo/client/react';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import type { Dependency } from './dependency.fragment';

const removeDependencyMutation = graphql(`
  mutation RemoveDependency($input: RemoveDependencyInput!) {
    removeDependency(input: $input) {
      id
    }
  }
`);

export interface RemoveDependencyFormProps {
  slug: string;
  link: Pick<Dependency, 'id'>;
  /** The other end. */
  name: string;
  onDone: (words: string) => void;
  onCancel: () => void;
}

/** Why nothing waits any more. The history keeps both. */
export function RemoveDependencyForm({ slug, link: { id }, name, onDone, onCancel }: RemoveDependencyFormProps) {
  const [removeDependency] = useMutation(removeDependencyMutation, { fetchPolicy: 'no-cache' });
  const [reason, setReason] = useState('');
  const { refusal, isSending, faultAt, send } = useSending();
  const fieldId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = reason.trim() === '' ? [{ field: 'reason', message: 'Say why: the reason stays in the history' }] : [];
    void send(missing, async () => {
      await removeDependency({ variables: { input: { slug, id, reason } } });
      onDone(`Removed: the dependency with ${name}.`);
    });
  };
  return (
    <form ref={form} className="wm-evidence__form" onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (field === 'reason' ? fieldId : undefined)} />
      <TextAreaField id={fieldId} label={`Why remove the dependency with “${name}”?`} hint="The reason stays in the history." value={reason} onChange={setReason} fault={faultAt('reason')} />
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
