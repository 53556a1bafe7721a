import { pointInWords } from '../by-when/by-when';
import { shiftInWords } from '../changes/shift';
import { dayInWords } from '../day';
import type { BaselineVersion, DatedPoint } from '../plan';
import type { ChangeAction, ChangeStep, ChangeStepKind } from '../plan-decisions';
import type { ChangeState } from './transitions';

/**
 * How far a request has come, and who is waited for.
 * @param steps those that count.
 */
export function stateInWords(state: ChangeState, steps: readonly Pick<ChangeStep, 'step' | 'takenOn'>[], needsAgreement: boolean): string {
  const on = (kind: ChangeStepKind) => dayInWords(steps.find(({ step }) => step === kind)?.takenOn ?? '');
  const approved = () => `Approved by the board on ${on('approve')}`;
  switch (state) {
    case 'submitted':
      return 'Waits to be recommended to the board by the programme manager or the sponsor';
    case 'recommended':
      return `Waits for the board; recommended on ${on('recommend')}`;
    case 'approved':
      return needsAgreement ? `${approved()}; agreement by the DfE and NHS England awaited` : approved();
    case 'agreed':
      return `${approved()}; agreed by the DfE and NHS England on ${on('agree')}`;
    case 'not_agreed':
      return `${approved()}; not agreed by the DfE and NHS England, ${on('decline')}`;
    case 'rejected':
      return `Rejected by the board on ${on('reject')}`;
    case 'withdrawn':
      return `Withdrawn on ${on('withdraw')}`;
  }
}

type Promised = Pick<BaselineVersion, 'version' | keyof DatedPoint>;

/** How far a request moves one date: against the approved baseline and, where that is another, the first promise. */
export function movementInWords(action: ChangeAction, original: Promised | null, before: Promised | null, after: DatedPoint | null): string {
  if (action === 'add') return 'new';
  if (action === 'cancel' || !after) return before ? `no longer promised; was due ${pointInWords(before)}` : 'no longer in the plan';
  if (!before) return 'a date for the first time';
  const fromFirst = `${shiftInWords(original ?? before, after)} than first promised`;
  return !original || original.version === before.version ? fromFirst : `${shiftInWords(before, after)} than approved, ${fromFirst}`;
}
