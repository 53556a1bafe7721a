import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { RadiosField } from '../../components/choice-fields';
import { useSending } from '../../components/use-sending';
import { graphql } from '../../graphql';
import { NeededField } from './needed-field';
import { parseEnd } from './needed-choices';

const addDependencyMutation = graphql(`
  mutation AddDependency($input: AddDependencyInput!) {
    addDependency(input: $input) {
      id
    }
  }
`);

/** Whose page this is. */
export interface Dependent {
  kind: 'milestone' | 'project';
  id: string;
}

export interface AddDependencyProps {
  slug: string;
  dependent: Dependent;
  onBegin: () => void;
  onDone: (words: string) => void;
}

/** A button, and the form it opens. */
export function AddDependency({ onBegin, onDone, ...rest }: AddDependencyProps) {
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    onBegin();
  };
  const close = (words: string) => {
    setOpen(false);
    onDone(words);
  };
  if (isOpen) return <AddDependencyForm {...rest} onDone={close} onCancel={() => setOpen(false)} />;
  return (
    <button type="button" className="govuk-button govuk-button--secondary wm-dependencies__add" onClick={open}>
      Add a dependency
    </button>
  );
}

type Direction = 'needs' | 'neededBy';

const controlId = (field: string) => `dependency-${field}`;
/** The API names both ends; the other is chosen in one field, where a circle is also said. */
const CONTROLS: Readonly<Record<string, string>> = { needsId: 'needsId', needsKind: 'needsId', id: 'needsId', kind: 'needsId', note: 'note' };

function AddDependencyForm({ slug, dependent, onDone, onCancel }: Omit<AddDependencyProps, 'onBegin'> & { onCancel: () => void }) {
  const [addDependency] = useMutation(addDependencyMutation, { fetchPolicy: 'no-cache' });
  const [entered, setEntered] = useState({ direction: 'needs' as Direction, other: '', label: '', note: '' });
  const { refusal, isSending, faultAt, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const change = (part: Partial<typeof entered>) => setEntered({ ...entered, ...part });
  const { direction, other, label, note } = entered;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const end = parseEnd(other);
    void send(end ? [] : [{ field: 'needsId', message: 'Choose a milestone or a project' }], async () => {
      if (!end) return;
      const [waits, needed] = direction === 'needs' ? [dependent, end] : [end, dependent];
      await addDependency({ variables: { input: { slug, kind: waits.kind, id: waits.id, needsKind: needed.kind, needsId: needed.id, note: note.trim(), reason: '' } } });
      onDone(direction === 'needs' ? `Added: this ${dependent.kind} depends on ${label}.` : `Added: ${label} depends on this ${dependent.kind}.`);
    });
  };
  const fault = faultAt('needsId') ?? faultAt('needsKind') ?? faultAt('id') ?? faultAt('kind');
  return (
    <form ref={form} className="wm-evidence__form wm-dependencies__form" onSubmit={submit} noValidate>
      <ErrorSummary refusal={refusal} idOf={(field) => (CONTROLS[field] ? controlId(CONTROLS[field]) : undefined)} />
      <h3 className="wm-heading-m">Add a dependency</h3>
      <RadiosField
        id={controlId('direction')}
        label="Which waits for which"
        value={direction}
        choices={[
          { value: 'needs', label: `This ${dependent.kind} depends on the other` },
          { value: 'neededBy', label: `The other depends on this ${dependent.kind}` },
        ]}
        onChange={(chosen) => change({ direction: chosen })}
      />
      <NeededField id={controlId('needsId')} slug={slug} exceptId={dependent.id} value={other} onChange={(value, words) => change({ other: value, label: words })} fault={fault} />
      <TextAreaField
        id={controlId('note')}
        label="What is needed (optional)"
        hint="For example: the referral form, the funding, the post filled."
        value={note}
        onChange={(words) => change({ note: words })}
        fault={faultAt('note')}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : 'Add'}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
