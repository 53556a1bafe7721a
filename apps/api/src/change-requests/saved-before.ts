import { cleanText, DomainError } from '@waymark/domain';
import type { PlanChange } from '../plans/plan-change';
import { ChangeItem, ChangeRequest } from './change-request.entity';
import type { AskForChangeInput } from './change-requests.inputs';

/**
 * The number of a request that was saved before under the same id, word for word; `null`: it is new.
 * @throws DomainError CONFLICT where the id is another request's, whoever's: nothing is told of it.
 */
export async function savedBefore({ manager, programme, actor }: PlanChange, input: AskForChangeInput): Promise<number | null> {
  const saved = await manager.findOneBy(ChangeRequest, { id: input.id.toLowerCase() });
  if (!saved) return null;
  const isOwn = saved.programmeId === programme.programmeId && saved.recordedByAccount === actor.accountId;
  const items = await manager.find(ChangeItem, { where: { changeRequestId: saved.id }, order: { position: 'ASC' } });
  if (isOwn && saysTheSame(saved, items, input)) return saved.number;
  const message = isOwn ? 'This request is saved already, in other words.' : 'This request cannot be saved under its number. Ask again.';
  throw new DomainError('CONFLICT', message, 'id');
}

function saysTheSame(saved: ChangeRequest, items: readonly ChangeItem[], input: AskForChangeInput): boolean {
  const { kind, projectId, title, reasonCategory, reason } = saved;
  const asked = [input.kind, input.projectId, input.title, input.reasonCategory ?? null, input.reason, input.items.flatMap(({ action, ...item }) => [action, ...askedOf(action, item)])];
  const kept = [kind, projectId, title, reasonCategory, reason, items.flatMap((item) => [item.action, item.milestoneId, item.seenBaselineId, item.name ?? '', item.text ?? ''])];
  return plain(asked) === plain(kept);
}

/** Only what its action takes was kept. */
function askedOf(action: ChangeItem['action'], { milestoneId, seenBaselineId, name, byWhen }: Omit<AskForChangeInput['items'][number], 'action'>): unknown[] {
  if (action === 'add') return [null, null, name, byWhen];
  return [milestoneId ?? null, seenBaselineId ?? null, '', action === 'move' ? byWhen : ''];
}

/** As texts are kept, white space apart. */
function plain(words: unknown): string {
  return JSON.stringify(words, (_, value: unknown) => (typeof value === 'string' ? cleanText(value, '', Infinity).text.replace(/\s+/g, ' ') : value));
}
