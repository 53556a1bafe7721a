import { DomainError } from '@waymark/domain';
import { createHash, randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';

/** Long enough for a holiday week. */
export const INVITATION_DAYS = 7;

/** A person whom a link lets in. */
export interface Invited {
  accountId: string;
  name: string;
  email: string | null;
}

/**
 * Makes the link with which a person sets their password, once; older ones end.
 * @returns its path: the only time that its secret is seen.
 */
export async function makeInvitation(manager: EntityManager, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await manager.query('DELETE FROM account_token WHERE account_id = $1', [accountId]);
  await manager.query(`INSERT INTO account_token (token_hash, account_id, expires_at) VALUES ($1, $2, now() + $3 * interval '1 day')`, [
    hashOf(token),
    accountId,
    INVITATION_DAYS,
  ]);
  return `/set-password?token=${token}`;
}

/** A link for somebody who may have a password already: it ends, and so does every session. @returns the link's path. */
export async function renewInvitation(manager: EntityManager, accountId: string): Promise<string> {
  await manager.query('UPDATE account SET password_hash = NULL WHERE id = $1', [accountId]);
  await manager.query(`DELETE FROM session WHERE sess ->> 'accountId' = $1`, [accountId]);
  return makeInvitation(manager, accountId);
}

/** @throws DomainError BAD_USER_INPUT for a link that is none, has been used or has expired. */
export async function findInvited(dataSource: DataSource, token: string): Promise<Invited> {
  const [invited]: Invited[] = await dataSource.query(
    `SELECT a.id AS "accountId", a.name, a.email FROM account_token t JOIN account a ON a.id = t.account_id
      WHERE t.token_hash = $1 AND t.expires_at > now() AND a.disabled_at IS NULL AND NOT a.is_demo`,
    [hashOf(token)],
  );
  if (!invited) throw ended();
  return invited;
}

/** Uses the link up and sets the password; of two who try at once, one does. */
export async function acceptInvitation(dataSource: DataSource, token: string, passwordHash: string): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const [used]: [{ account_id: string }[], number] = await manager.query('DELETE FROM account_token WHERE token_hash = $1 AND expires_at > now() RETURNING account_id', [
      hashOf(token),
    ]);
    if (!used[0]) throw ended();
    await manager.query('UPDATE account SET password_hash = $2 WHERE id = $1', [used[0].account_id, passwordHash]);
  });
}

function ended(): DomainError {
  return new DomainError('BAD_USER_INPUT', 'This link has been used or has expired. Ask whoever sent it for a new one.', 'token');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
