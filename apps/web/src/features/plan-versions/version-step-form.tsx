import { readVersionStep, type VersionTransition } from '@waymark/domain';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { DateInput } from '../../components/date-input';
import { ErrorSummary } from '../../components/error-summary';
import { TextField } from '../../components/form-field';
import { datePartsOf, parseDateInput, type DateParts } from '../../components/parse-date-input';
import { useSending } from '../../components/use-sending';
import { meaningOf } from './version-words';
import type { PlanVersion } from './versions.fragment';

export interface VersionStepFormProps {
  version: PlanVersion;
  transition: VersionTransition;
  isFirstApproval: boolean;
  today: string;
  /** Sends it; throws where it is refused. */
  save: (draft: { takenOn: string; decision: string; evidenceUrl: string }) => Promise<void>;
  onCancel: () => void;
}

const control = (field: string) => `version-${field}`;
const FIELDS: ReadonlySet<string> = new Set(['takenOn', 'decision', 'evidenceUrl']);

/** Records that a version has come further: by which decision, on which day, and where it can be read. */
export function VersionStepForm({ version, transition, isFirstApproval, today, save, onCancel }: VersionStepFormProps) {
  const { to, label } = transition;
  const [parts, setParts] = useState<DateParts>(datePartsOf(today));
  const [words, setWords] = useState({ decision: '', evidenceUrl: '' });
  const { faultAt, isSending, refusal, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('h3')?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = parseDateInput(parts);
    const draft = { ...words, takenOn: 'day' in day ? day.day : '' };
    const { faults } = readVersionStep(draft, transition, version, today);
    const wrong = 'message' in day ? faults.map((fault) => (fault.field === 'takenOn' ? { ...fault, message: day.message } : fault)) : faults;
    void send(wrong, () => save(draft));
  };
  return (
    <form ref={form} className="wm-change-form" onSubmit={submit} noValidate aria-busy={isSending || undefined} aria-labelledby={control('heading')}>
      <ErrorSummary refusal={refusal} idOf={(field) => (FIELDS.has(field) ? control(field) : undefined)} />
      <h3 className="wm-heading-m" id={control('heading')} tabIndex={-1}>
        {`Version ${version.number}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`}
      </h3>
      <div className="wm-change-meaning">
        <p>{meaningOf(to, isFirstApproval)}</p>
      </div>
      <DateInput id={control('takenOn')} label={DAYS[to] ?? 'Day'} value={parts} onChange={setParts} fault={faultAt('takenOn')} />
      <TextField
        id={control('decision')}
        label={to === 'published' ? 'What was published' : 'How the decision is named'}
        hint={HINTS[to]}
        value={words.decision}
        onChange={(decision) => setWords({ ...words, decision })}
        fault={faultAt('decision')}
      />
      <TextField
        id={control('evidenceUrl')}
        label={to === 'agreed' ? 'Link to where it can be read' : 'Link to where it can be read (optional)'}
        hint="Begins with https://. Whoever reads the plan can follow it."
        value={words.evidenceUrl}
        onChange={(evidenceUrl) => setWords({ ...words, evidenceUrl })}
        fault={faultAt('evidenceUrl')}
      />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : label}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const DAYS: Partial<Record<VersionTransition['to'], string>> = { approved: 'Day of the decision', agreed: 'Day they agreed', published: 'Day it was published' };
const HINTS: Partial<Record<VersionTransition['to'], string>> = {
  approved: 'For example: Decision 4 of the board of 17 March 2026.',
  agreed: 'For example: Letter of the Department after the stocktake.',
  published: 'For example: Published on the local offer’s page.',
};
