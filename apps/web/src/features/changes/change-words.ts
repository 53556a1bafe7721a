import type { ChangeKind, Direction } from '@waymark/domain';

/** What happened, in the words that lead a change. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  completed: 'Completed',
  reopened: 'Reopened',
  cancelled: 'Cancelled',
  baseline_moved: 'Promise moved by decision',
  change_decided: 'Change request decided',
  change_requested: 'Change asked for',
  forecast_moved: 'Expected date moved',
  colour_changed: 'Colour changed',
  confidence_declared: 'Confidence declared',
  value_reported: 'Value reported',
  value_revised: 'Value revised',
  target_set: 'Target set',
  comparator_given: 'Comparator given',
  stated: 'Reported',
  answerable_changed: 'Somebody else answers for it',
  plan_version: 'Version of the plan',
  added: 'Added',
  removed: 'Taken out',
  reworded: 'Reworded',
};

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  better: 'Better',
  worse: 'Worse',
  same: 'Neither better nor worse',
  unknown: 'Not judged',
};

/** A kind that a newer server knows and this page does not is named as the server spells it. */
export function changeKindInWords(kind: string): string {
  return (CHANGE_WORDS as Readonly<Record<string, string>>)[kind] ?? kind.replaceAll('_', ' ');
}

/** "29 changes: 12 better, 9 worse, 8 neither". */
export function countsInWords(changes: readonly { direction: Direction }[]): string {
  const count = (...directions: Direction[]) => changes.filter(({ direction }) => directions.includes(direction)).length;
  const parts = [
    [count('better'), 'better'],
    [count('worse'), 'worse'],
    [count('same', 'unknown'), 'neither'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}: ${said.join(', ')}`;
}
