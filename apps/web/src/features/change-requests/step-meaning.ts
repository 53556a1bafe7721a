import type { ChangeStepKind } from '@waymark/domain';
import type { ChangeItem, ChangeRequest } from './change-request.fragment';

/** What a step does, in plain words, before it is taken. */
export function meaningOf(step: ChangeStepKind, { items }: Pick<ChangeRequest, 'items'>, needsAgreement: boolean): string[] {
  switch (step) {
    case 'recommend':
      return ['The board is then asked to decide. No date moves yet.'];
    case 'approve':
      return [
        ...items.map(effectOf),
        needsAgreement ? 'The decision holds from its approval; whether the DfE and NHS England agree is recorded afterwards.' : 'The decision holds at once.',
        'It cannot be taken back: another date needs another request.',
      ];
    case 'reject':
      return ['Every date stays as it is. The request and the reason stay on the record.'];
    case 'withdraw':
      return ['Every date stays as it is, and nobody is asked to decide. The request stays on the record.'];
    case 'agree':
      return ['The dates are in force since the board approved them; this records that the DfE and NHS England agree.'];
    case 'decline':
      return ['The dates that the board approved stay in force until it decides anew; everybody sees that the DfE and NHS England did not agree.'];
  }
}

/** What becomes of one milestone when the board approves. */
export function effectOf({ action, called, afterWords, movementWords }: ChangeItem): string {
  if (action === 'add') return `“${called}” will be a new milestone, first promised for ${afterWords}.`;
  if (action === 'cancel') return `“${called}” will be cancelled by decision. It stays in the plan, marked as such.`;
  return `“${called}” will be due ${afterWords}. ${againstFirst(movementWords)}`;
}

function againstFirst(movementWords: string): string {
  const [, shift] = /(?:^|, )([^,]+) than first promised$/.exec(movementWords) ?? [];
  if (shift === undefined) return 'That will be its first promise.';
  return /later$/.test(shift) && shift !== 'no later' ? `It will be ${shift} than first promised, and that stays on the board.` : `That is ${shift} than first promised.`;
}

/** What was done, once it is done. */
export const DONE_WORDS: Readonly<Record<ChangeStepKind, string>> = {
  recommend: 'Recommended. It now waits for the board.',
  approve: 'Approved. The plan has changed with it.',
  reject: 'Rejected. Every date stays as it is.',
  withdraw: 'Withdrawn. Every date stays as it is.',
  agree: 'The agreement of the DfE and NHS England is recorded.',
  decline: 'It is recorded that the DfE and NHS England did not agree.',
};
