import { dayInWords, readChangeStep, type BoardMeeting, type ChangeStepDraft, type ChangeTransition } from '@waymark/domain';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { SelectField } from '../../components/choice-fields';
import { DateInput } from '../../components/date-input';
import { TextAreaField, TextField } from '../../components/form-field';
import { datePartsOf, parseDateInput, type DateParts } from '../../components/parse-date-input';
import type { Fault } from '../../components/refusal';
import type { Sending } from '../../components/use-sending';
import type { ChangeRequest, DecidedPlan } from './change-request.fragment';
import { meaningOf } from './step-meaning';

/** Id of the control of a field: one form is open at a time. */
export function stepControl(field: string): string {
  return `step-${field}`;
}

export interface StepFormProps {
  plan: DecidedPlan;
  request: ChangeRequest;
  transition: ChangeTransition;
  sending: Sending;
  onSend: (wrong: readonly Fault[], draft: ChangeStepDraft) => void;
  onCancel: () => void;
}

/** Says what a step does, and asks what its record needs. */
export function StepForm({ plan, request, transition, sending: { faultAt, isSending }, onSend, onCancel }: StepFormProps) {
  const { step, label, asks, action } = transition;
  const isBoards = action === 'board:decide';
  const meetings = plan.boardMeetings.filter(({ heldOn }) => heldOn >= request.requestedOn && heldOn <= plan.today);
  const last = isBoards ? meetings.at(-1) : undefined;
  const [parts, setParts] = useState<DateParts>(datePartsOf(last?.heldOn ?? plan.today));
  const [words, setWords] = useState({ comment: '', decision: '', evidenceUrl: '' });
  const [boardMeetingId, setMeeting] = useState(last?.id ?? NO_MEETING);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('h3')?.focus(), []);

  const chooseMeeting = (id: string) => {
    setMeeting(id);
    // What a meeting decided, it decided that day.
    const meeting = meetings.find((one) => one.id === id);
    if (meeting) setParts(datePartsOf(meeting.heldOn));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = parseDateInput(parts);
    const draft = { ...words, boardMeetingId: boardMeetingId || null, takenOn: 'day' in day ? day.day : '' };
    const { faults } = readChangeStep(draft, transition, { requestedOn: request.requestedOn, steps: request.steps, meetings: plan.boardMeetings, today: plan.today });
    onSend('message' in day ? faults.map((fault) => (fault.field === 'takenOn' ? { ...fault, message: day.message } : fault)) : faults, draft);
  };
  const set = (field: keyof typeof words) => ({ id: stepControl(field), value: words[field], onChange: (text: string) => setWords({ ...words, [field]: text }), fault: faultAt(field) });
  return (
    <form ref={form} className="wm-change-form wm-change-step-form" onSubmit={submit} noValidate aria-busy={isSending || undefined} aria-labelledby="step-heading">
      <h3 className="wm-heading-m" id="step-heading" tabIndex={-1}>
        {label}
      </h3>
      <div className="wm-change-meaning">
        {meaningOf(step, request, plan.needsAgreement).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {isBoards && (
        <>
          <SelectField
            id={stepControl('boardMeetingId')}
            label="Meeting of the board that decided"
            hint={meetings.length === 0 ? 'No meeting has been held since this was asked for.' : undefined}
            value={boardMeetingId}
            choices={[...meetings.toReversed().map(meetingChoice), { value: NO_MEETING, label: 'Decided outside a meeting' }]}
            onChange={chooseMeeting}
            fault={faultAt('boardMeetingId')}
          />
          <TextField label={boardMeetingId ? 'How the minutes name the decision (optional)' : 'How the minutes name the decision'} hint="For example: Board decision 7." {...set('decision')} />
        </>
      )}
      <DateInput id={stepControl('takenOn')} label={isBoards ? 'Day of the decision' : 'Day'} hint={`For example, ${exampleOf(plan.today)}`} value={parts} onChange={setParts} fault={faultAt('takenOn')} />
      <TextAreaField label={asks.includes('comment') ? COMMENT_LABELS[step] ?? 'Why' : 'Comment (optional)'} {...set('comment')} />
      {(isBoards || asks.includes('evidenceUrl')) && (
        <TextField label={asks.includes('evidenceUrl') ? 'Link to where it can be read' : 'Link to the minutes (optional)'} hint="Begins with https://. Whoever reads the plan can follow it." {...set('evidenceUrl')} />
      )}
      <div className="govuk-button-group">
        <button type="submit" className={`govuk-button${step === 'reject' || step === 'withdraw' || step === 'decline' ? ' govuk-button--warning' : ''}`} aria-disabled={isSending || undefined}>
          {isSending ? 'Saving' : label}
        </button>
        <button type="button" className="wm-link-button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const NO_MEETING = '';

const COMMENT_LABELS: Partial<Record<ChangeTransition['step'], string>> = { reject: 'Why the board rejects it', withdraw: 'Why it is withdrawn', decline: 'Why they did not agree' };

function meetingChoice({ id, heldOn }: Pick<BoardMeeting, 'id' | 'heldOn'>): { value: string; label: string } {
  return { value: id, label: dayInWords(heldOn) };
}

function exampleOf(today: string): string {
  const { day, month, year } = datePartsOf(today);
  return `${day} ${month} ${year}`;
}
