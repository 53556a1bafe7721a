import { can, DomainError, type Subject } from '@waymark/domain';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../auth/actor';

/**
 * The account of an e-mail address, or a new one. Of a person who is known here, but in no programme whose members the
 * actor may read, the name has to be right: an address alone must not tell whose it is.
 * @throws DomainError BAD_USER_INPUT
 */
export async function personOf(manager: EntityManager, actor: SignedIn, { email, name }: { email: string; name: string }): Promise<{ accountId: string; isNew: boolean }> {
  const made: { id: string }[] = await manager.query('INSERT INTO account (email, name) VALUES ($1, $2) ON CONFLICT (lower(email)) DO NOTHING RETURNING id', [email, name]);
  if (made[0]) return { accountId: made[0].id, isNew: true };
  const [known]: { id: string; name: string; programmes: Subject[] }[] = await manager.query(
    `SELECT a.id, a.name,
      (SELECT coalesce(json_agg(json_build_object('programmeId', programme_id, 'isOpen', false)), '[]') FROM membership WHERE account_id = a.id) AS programmes
      FROM account a WHERE lower(a.email) = $1`,
    [email],
  );
  if (!known) throw new Error('An account came and went while a role was given');
  if (plain(known.name) !== plain(name) && !known.programmes.some((programme) => can(actor, 'member:read', programme))) {
    throw new DomainError('BAD_USER_INPUT', 'This address already has an account, made in another programme under another name. Make sure that it is theirs, and ask them how the name is written there.', 'name');
  }
  return { accountId: known.id, isNew: false };
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
