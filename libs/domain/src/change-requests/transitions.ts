import type { Action } from '../permission';
import type { ChangeStep, ChangeStepKind } from '../plan-decisions';

/** Where a change request stands, in the order of its life. */
export const CHANGE_STATES = ['submitted', 'recommended', 'approved', 'agreed', 'not_agreed', 'rejected', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** Those that somebody still has to do something about, besides an agreement. */
export const OPEN_CHANGE_STATES: ReadonlySet<ChangeState> = new Set<ChangeState>(['submitted', 'recommended']);

/**
 * Who is to act next; `null`: nobody, it is settled.
 * @param needsAgreement of the programme.
 */
export function waitsFor(state: ChangeState, needsAgreement: boolean): string | null {
  if (state === 'submitted') return 'the programme manager or the sponsor';
  if (state === 'recommended') return 'the board';
  return state === 'approved' && needsAgreement ? 'the DfE and NHS England' : null;
}

/** Who somebody is to a request. */
export interface ChangeActor {
  /** They asked for it themselves. */
  isOwn: boolean;
  /** They run the programme. */
  isManager: boolean;
}

/** Why this person may not take a step that their role allows: withdrawn by who asked, or who runs the programme; nobody decides for the board on their own. */
export function refusedStep(step: ChangeStepKind, { isOwn, isManager }: ChangeActor): string | null {
  if (step === 'withdraw' && !isOwn && !isManager) return 'Only who asked for it, or the programme manager, can withdraw it.';
  if (step === 'approve' && isOwn) return 'You asked for this yourself: somebody else records what the board decides.';
  return null;
}

export interface ChangeTransition {
  step: ChangeStepKind;
  from: readonly ChangeState[];
  to: ChangeState;
  /** Who may, by the permission table. */
  action: Action;
  /** As a button says it. */
  label: string;
  /** What must be said with it. */
  asks: readonly ('comment' | 'decision' | 'evidenceUrl')[];
}

/** The one table of what can become of a change request, in the order in which it is offered. */
export const CHANGE_TRANSITIONS: readonly ChangeTransition[] = [
  { step: 'recommend', from: ['submitted'], to: 'recommended', action: 'change:recommend', label: 'Recommend to the board', asks: [] },
  { step: 'approve', from: ['recommended'], to: 'approved', action: 'board:decide', label: 'Approve', asks: ['decision'] },
  { step: 'reject', from: ['submitted', 'recommended'], to: 'rejected', action: 'board:decide', label: 'Reject', asks: ['decision', 'comment'] },
  { step: 'withdraw', from: ['submitted', 'recommended'], to: 'withdrawn', action: 'change:request', label: 'Withdraw', asks: ['comment'] },
  // Only where the programme's rules want it; the baseline is in force since the approval.
  { step: 'agree', from: ['approved'], to: 'agreed', action: 'change:agree', label: 'Record the agreement of the DfE and NHS England', asks: ['evidenceUrl'] },
  { step: 'decline', from: ['approved'], to: 'not_agreed', action: 'change:agree', label: 'Record that the DfE and NHS England did not agree', asks: ['comment', 'evidenceUrl'] },
];

/** Steps that only some programmes take. */
const AGREEMENT: ReadonlySet<ChangeStepKind> = new Set<ChangeStepKind>(['agree', 'decline']);

/**
 * Where a request stands after its steps. One that the table does not allow changes nothing: the first decision stands.
 * @param steps in the order in which they were recorded.
 */
export function stateOf(steps: readonly Pick<ChangeStep, 'step'>[]): ChangeState {
  return steps.reduce<ChangeState>((state, { step }) => transitionFor(step, state, true)?.to ?? state, 'submitted');
}

/**
 * The line of the table for a step; `null`: it cannot be taken now.
 * @param needsAgreement of the programme.
 */
export function transitionFor(step: ChangeStepKind, state: ChangeState, needsAgreement: boolean): ChangeTransition | null {
  if (AGREEMENT.has(step) && !needsAgreement) return null;
  return CHANGE_TRANSITIONS.find((line) => line.step === step && line.from.includes(state)) ?? null;
}

/** What somebody can do with a request now, in the order of the table. */
export function stepsOffered(state: ChangeState, actorMay: (action: Action) => boolean, needsAgreement: boolean): ChangeTransition[] {
  return CHANGE_TRANSITIONS.filter(({ step, action }) => transitionFor(step, state, needsAgreement) !== null && actorMay(action));
}
