import { MOST_ITEMS } from '../editing/form';
import { CHANGE_ACTIONS, type ChangeAction, type ChangeRequestKind } from '../plan-decisions';

interface Limits {
  least: number;
  most: number;
}

const NONE: Limits = { least: 0, most: 0 };
const ONE: Limits = { least: 1, most: 1 };
const SOME: Limits = { least: 1, most: Infinity };
const SEVERAL: Limits = { least: 2, most: Infinity };

/** What each kind of request does, and no more: a board decides about one thing at a time. */
const KINDS: Readonly<Record<ChangeRequestKind, Readonly<Record<ChangeAction, Limits>> & { fault: string }>> = {
  move: { move: SOME, add: NONE, cancel: NONE, fault: 'Moving takes one milestone or more, each with its new date, and nothing else.' },
  add: { move: NONE, add: SOME, cancel: NONE, fault: 'Adding takes one new milestone or more, and nothing else.' },
  split: { move: NONE, add: SEVERAL, cancel: ONE, fault: 'Splitting takes one milestone that ends, and two or more new ones in its place.' },
  merge: { move: NONE, add: ONE, cancel: SEVERAL, fault: 'Merging takes two or more milestones that end, and one new one in their place.' },
  cancel: { move: NONE, add: NONE, cancel: SOME, fault: 'Cancelling takes one milestone or more, and nothing else.' },
};

/** Why these items are not what this kind of request takes; `null` where they are. */
export function kindFault(kind: ChangeRequestKind, items: readonly { action: ChangeAction }[]): string | null {
  if (items.length > MOST_ITEMS) return `A request takes ${MOST_ITEMS} milestones at most. Make two of it.`;
  const fits = CHANGE_ACTIONS.every((action) => {
    const count = items.filter((item) => item.action === action).length;
    return count >= KINDS[kind][action].least && count <= KINDS[kind][action].most;
  });
  return fits ? null : KINDS[kind].fault;
}
