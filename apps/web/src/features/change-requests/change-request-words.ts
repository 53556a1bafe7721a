import type { ChangeRequestKind, ChangeState, ChangeStepKind } from '@waymark/domain';

/** What can be asked for, in the order in which it is offered. */
export const KIND_CHOICES: readonly { value: ChangeRequestKind; label: string; hint: string }[] = [
  { value: 'move', label: 'Move a date', hint: 'One milestone or more gets a new date. The first promise stays on the board beside it.' },
  { value: 'add', label: 'Add a milestone', hint: 'Something to be promised that the plan does not have yet.' },
  { value: 'split', label: 'Split a milestone', hint: 'One milestone ends, and two or more new ones take its place.' },
  { value: 'merge', label: 'Merge milestones', hint: 'Two or more milestones end, and one new one takes their place.' },
  { value: 'cancel', label: 'Cancel a milestone', hint: 'It will not be done. It stays in the plan, marked as cancelled by decision.' },
];

export const KIND_NAMES: Readonly<Record<ChangeRequestKind, string>> = { move: 'Move', add: 'Add', split: 'Split', merge: 'Merge', cancel: 'Cancel' };

/** As a tag says it. */
export const STATE_NAMES: Readonly<Record<ChangeState, string>> = {
  submitted: 'Asked for',
  recommended: 'Recommended',
  approved: 'Approved',
  agreed: 'Agreed',
  not_agreed: 'Not agreed',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
};

/** What was done, in the record of its steps. */
export const STEP_NAMES: Readonly<Record<ChangeStepKind, string>> = {
  recommend: 'Recommended to the board',
  approve: 'Approved by the board',
  reject: 'Rejected by the board',
  withdraw: 'Withdrawn',
  agree: 'Agreed by the DfE and NHS England',
  decline: 'Not agreed by the DfE and NHS England',
};
