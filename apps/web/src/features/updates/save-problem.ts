import type { UpdateDraft, UpdateFault } from '@waymark/domain';
import { refusalOf } from '../../components/refusal';

/** Why nothing was saved. Numbers are places in what was sent. */
export type SaveProblem =
  /** No answer, or one that says the database is away: what was sent may have arrived or not. */
  | { kind: 'unreachable' }
  | { kind: 'signed out' }
  | { kind: 'conflict' }
  | { kind: 'faults'; faults: { at: number; fault: UpdateFault }[] }
  | { kind: 'refused'; message: string };

export function saveProblemOf(error: unknown): SaveProblem {
  const { code, faults } = refusalOf(error);
  if (code === 'NETWORK' || code === 'UNAVAILABLE') return { kind: 'unreachable' };
  if (code === 'UNAUTHENTICATED') return { kind: 'signed out' };
  if (code === 'CONFLICT') return { kind: 'conflict' };
  const placed = faults.flatMap(({ field, message }) => placeOf(field, message));
  if (code === 'BAD_USER_INPUT' && placed.length > 0) return { kind: 'faults', faults: placed };
  return { kind: 'refused', message: faults.map(({ message }) => message).join(' ') };
}

/** "updates.2.forecast" is the forecast of the third update. */
function placeOf(path: string | null, message: string): { at: number; fault: UpdateFault }[] {
  const [, at, field] = /^(?:input\.)?updates\.(\d+)\.(\w+)$/.exec(path ?? '') ?? [];
  return at === undefined ? [] : [{ at: Number(at), fault: { field: field as keyof UpdateDraft, message } }];
}
