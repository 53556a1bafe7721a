import { ENTRY_FIELDS, type EntryField } from '@waymark/domain';
import { refusalOf } from '../../components/refusal';

/** Where a save stands. */
export type Saving =
  | { kind: 'none' }
  | { kind: 'busy' }
  | { kind: 'saved'; words: string; kpis: readonly { ref: string; name: string }[] }
  | { kind: 'signed out' }
  | { kind: 'conflict' }
  /**
   * Messages stand at the cells and above the grid.
   * @property others what is about no cell of them: "… and 9,900 more"
   */
  | { kind: 'faults'; others: readonly string[] }
  | { kind: 'refused'; message: string };

/** A message about one of the values sent, by its place among them. */
export interface PlacedFault {
  at: number;
  field: EntryField;
  message: string;
}

/** Why nothing was saved, and which values it was about. */
export function saveProblemOf(error: unknown): { saving: Saving; faults: PlacedFault[] } {
  const { code, faults } = refusalOf(error);
  const placed = faults.flatMap(({ field, message }) => placedAt(field, message));
  const others = faults.filter(({ field, message }) => placedAt(field, message).length === 0).map(({ message }) => message);
  if (code === 'UNAUTHENTICATED') return { saving: { kind: 'signed out' }, faults: [] };
  if (code === 'CONFLICT') return { saving: { kind: 'conflict' }, faults: placed };
  if (code === 'BAD_USER_INPUT' && placed.length > 0) return { saving: { kind: 'faults', others }, faults: placed };
  return { saving: { kind: 'refused', message: faults.map(({ message }) => message).join(' ') }, faults: [] };
}

/** "entries.3.value" is the value of the fourth one sent. */
function placedAt(path: string | null, message: string): PlacedFault[] {
  const [, at, name] = /^(?:input\.)?entries\.(\d+)(?:\.(\w+))?$/.exec(path ?? '') ?? [];
  if (at === undefined) return [];
  return [{ at: Number(at), field: ENTRY_FIELDS.find((field) => field === name) ?? 'value', message }];
}

/** "12 new values and 2 revised ones saved" */
export function savedInWords({ added, revised, same }: { added: number; revised: number; same: number }): string {
  const parts = [added > 0 ? `${counted(added, 'new value')}` : '', revised > 0 ? counted(revised, 'revised value') : ''].filter(Boolean);
  const saved = parts.length === 0 ? 'Nothing was new: nothing was written' : `${parts.join(' and ')} saved`;
  return same === 0 || parts.length === 0 ? saved : `${saved}; ${counted(same, 'value')} stood as typed already`;
}

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}
