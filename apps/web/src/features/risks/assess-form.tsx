import { dayInWords, riskFaults, type RiskStatus } from '@waymark/domain';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { RadiosField } from '../../components/choice-fields';
import { ErrorSummary } from '../../components/error-summary';
import { TextAreaField } from '../../components/form-field';
import { refusalOf } from '../../components/refusal';
import { useSending } from '../../components/use-sending';
import { RatingFields } from './rating-fields';
import type { Risk } from './risk.fragment';
import { ratingOf } from './risk-values';
import { KIND_WORDS, ratingsInWords } from './risk-words';
import type { RiskActions } from './use-risk-actions';

const STATUSES: readonly { value: RiskStatus; label: string; hint: string }[] = [
  { value: 'open', label: 'Open', hint: 'It is still watched.' },
  { value: 'closed', label: 'Closed', hint: 'It can no longer happen, or is dealt with. Say why below.' },
];

const FIELDS = new Set(['likelihood', 'impact', 'status', 'note']);

/** How a risk stands today: a new assessment beside the earlier ones. */
export function AssessForm({ risk, actions, onCancel }: { risk: Risk; actions: RiskActions; onCancel: () => void }) {
  const [last] = risk.assessments;
  const [seen, setSeen] = useState(last?.id ?? null);
  const [entered, setEntered] = useState({ likelihood: String(risk.likelihood ?? ''), impact: String(risk.impact), status: risk.status, note: '' });
  const { refusal, isSending, faultAt, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const prefix = `assess-${risk.number}-`;
  const change = (part: Partial<typeof entered>) => setEntered({ ...entered, ...part });
  const isOvertaken = last !== undefined && last.id !== seen;
  const ratings = { likelihood: ratingOf(entered.likelihood, risk.kind), impact: ratingOf(entered.impact) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { status, note } = entered;
    void send(riskFaults({ kind: risk.kind, ...ratings, status, note }), async () => {
      const { likelihood, impact } = ratings;
      if (impact === null) return;
      try {
        // Theirs stands above the form by now: what is sent is said after it.
        const show = await actions.assess({ riskId: risk.id, seenAssessmentId: last?.id ?? null, status, likelihood, impact, note: note.trim(), reason: '' });
        setSeen(null);
        await actions.finish(status === 'closed' ? `Closed: ${risk.ref} ${risk.title}.` : `Assessed: ${risk.ref} ${risk.title}.`);
        show();
      } catch (error) {
        if (refusalOf(error).code === 'CONFLICT') await actions.refresh().catch(() => undefined);
        throw error;
      }
    });
  };
  return (
    <form ref={form} className="wm-evidence__form" onSubmit={submit} noValidate>
      <h4 className="wm-heading-m">{`How does ${risk.ref} stand today?`}</h4>
      <ErrorSummary refusal={refusal} idOf={(field) => (FIELDS.has(field) ? `${prefix}${field}` : undefined)} />
      {isOvertaken && (
        <p className="wm-inset">
          <strong>Assessed meanwhile</strong>
          {` by ${last.assessedBy}, ${dayInWords(last.assessedOn)}: ${ratingsInWords(last)}${last.note ? `. “${last.note}”` : ''}. What you entered is still here; saving it adds yours after theirs.`}
        </p>
      )}
      <RatingFields prefix={prefix} kind={risk.kind} likelihood={entered.likelihood} impact={entered.impact} onChange={change} faultAt={faultAt} />
      <RadiosField id={`${prefix}status`} label={`This ${KIND_WORDS[risk.kind].toLowerCase()} is`} value={entered.status} choices={STATUSES} onChange={(status) => change({ status })} fault={faultAt('status')} />
      <TextAreaField id={`${prefix}note`} label="What has changed" hint="In a sentence, for the board. It stays in the register." value={entered.note} onChange={(note) => change({ note })} fault={faultAt('note')} />
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button" aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : 'Save the assessment'}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
