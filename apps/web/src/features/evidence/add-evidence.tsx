import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary';
import type { Sending } from '../../components/use-sending';
import { FileForm } from './file-form';
import { LinkForm } from './link-form';
import { TestimonyForm } from './testimony-form';

export interface AddFormProps {
  slug: string;
  milestoneId: string;
  onDone: (words: string) => void;
  onCancel: () => void;
}

const KINDS = [
  { kind: 'link', label: 'Add a link' },
  { kind: 'file', label: 'Upload a file' },
  { kind: 'testimony', label: 'Add somebody’s words' },
] as const;

const FORMS = { link: LinkForm, file: FileForm, testimony: TestimonyForm } as const;

/** Three ways to add evidence, one at a time. */
export function AddEvidence({ slug, milestoneId, onBegin, onDone }: Omit<AddFormProps, 'onCancel'> & { onBegin: () => void }) {
  const [kind, setKind] = useState<keyof typeof FORMS | null>(null);
  const begin = (next: keyof typeof FORMS) => {
    setKind(next);
    onBegin();
  };
  if (kind === null) {
    return (
      <div className="govuk-button-group wm-evidence__add">
        {KINDS.map(({ kind: each, label }) => (
          <button key={each} type="button" className="govuk-button govuk-button--secondary" onClick={() => begin(each)}>
            {label}
          </button>
        ))}
      </div>
    );
  }
  const Form = FORMS[kind];
  const close = (words: string) => {
    setKind(null);
    onDone(words);
  };
  return <Form slug={slug} milestoneId={milestoneId} onDone={close} onCancel={() => setKind(null)} />;
}

export interface AddShellProps {
  heading: string;
  button: string;
  sending: Sending;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** Id of the control of a field, the same in all three forms: one is open at a time. */
export function evidenceControl(field: string): string {
  return `evidence-${field}`;
}

const FIELDS = new Set(['title', 'url', 'file', 'words', 'whose', 'saidOn']);

/** What the three forms have alike. Opened by a button, it takes the focus at its first field. */
export function AddShell({ heading, button, sending: { refusal, isSending }, onSubmit, onCancel, children }: AddShellProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={form} className="wm-evidence__form" onSubmit={submit} noValidate aria-busy={isSending || undefined}>
      <ErrorSummary refusal={refusal} idOf={(field) => (FIELDS.has(field) ? evidenceControl(field) : undefined)} />
      <h3 className="wm-heading-m">{heading}</h3>
      {children}
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : button}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
