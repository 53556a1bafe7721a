import { dayInWords, isDay, type Day } from '../day';
import type { Fault } from '../domain-error';
import { Form, orNull } from '../editing/form';
import type { BoardMeeting } from '../plan';
import type { ChangeStep } from '../plan-decisions';
import { readEvidence, readTakenOn } from './decision-form';
import type { ChangeTransition } from './transitions';

/** A step as a person fills it in; '' is nothing given. */
export interface ChangeStepDraft {
  takenOn: string;
  comment: string;
  boardMeetingId: string | null;
  decision: string;
  evidenceUrl: string;
}

export interface ChangeStepContext {
  requestedOn: Day;
  /** In the order in which they were taken. */
  steps: readonly Pick<ChangeStep, 'takenOn'>[];
  meetings: readonly Pick<BoardMeeting, 'id' | 'heldOn'>[];
  today: Day;
}

/** A step as it will be kept. */
export type NewChangeStep = Pick<ChangeStep, 'step' | 'takenOn' | 'comment' | 'boardMeetingId' | 'decision' | 'evidenceUrl'>;

export interface ReadChangeStep {
  /** At "takenOn", "comment", "boardMeetingId", "decision", "evidenceUrl". */
  faults: readonly Fault[];
  /** `null` where anything is wrong. */
  step: NewChangeStep | null;
}

/**
 * Reads what is said with a step: its day, and what the table asks for. A decision of the board names the meeting or
 * how the minutes name it; of a meeting alone the words are ours. Never throws.
 */
export function readChangeStep(draft: ChangeStepDraft, { step, asks, action }: ChangeTransition, context: ChangeStepContext): ReadChangeStep {
  const form = new Form();
  const last = context.steps.at(-1);
  const earlier = [
    { day: context.requestedOn, words: 'The request was made' },
    ...(last ? [{ day: last.takenOn, words: 'The step before was taken' }] : []),
  ];
  readTakenOn(form, draft.takenOn, earlier, context.today);
  const comment = orNull(form.text(draft.comment, { field: 'comment', called: 'The comment' }));
  if (comment === null && asks.includes('comment')) form.refuse('comment', 'Say why.');
  const evidenceUrl = readEvidence(form, draft.evidenceUrl, asks.includes('evidenceUrl'));
  // Only the board meets; what others say has a day and no meeting.
  const said = action === 'board:decide' ? boardDecision(form, draft, context) : NOBODY_DECIDED;
  if (asks.includes('decision') && said.decision === null) form.refuse('decision', 'Choose the board meeting that decided, or say how the minutes name the decision.');
  const faults = form.refused;
  return { faults, step: faults.length > 0 ? null : { step, takenOn: draft.takenOn, comment, evidenceUrl, ...said } };
}

type Said = Pick<NewChangeStep, 'boardMeetingId' | 'decision'>;
const NOBODY_DECIDED: Said = { boardMeetingId: null, decision: null };

function boardDecision(form: Form, { boardMeetingId, decision, takenOn }: ChangeStepDraft, { meetings, requestedOn }: ChangeStepContext): Said {
  const words = orNull(form.line(decision, { field: 'decision', called: 'The decision' }));
  if (boardMeetingId === null) return { boardMeetingId, decision: words };
  const meeting = meetings.find(({ id }) => id === boardMeetingId);
  if (!meeting) form.refuse('boardMeetingId', 'There is no such meeting of the board.');
  else if (isDay(takenOn) && meeting.heldOn > takenOn) form.refuse('boardMeetingId', `The board met on ${dayInWords(meeting.heldOn)}, after the day of the decision.`);
  else if (meeting.heldOn < requestedOn) form.refuse('boardMeetingId', `The board met on ${dayInWords(meeting.heldOn)}, before this was asked for.`);
  return { boardMeetingId, decision: words ?? (meeting ? `Decision of the board of ${dayInWords(meeting.heldOn)}` : UNKNOWN_MEETING) };
}

/** Refused already: that no decision is named would be a second fault for the same slip. */
const UNKNOWN_MEETING = '';
