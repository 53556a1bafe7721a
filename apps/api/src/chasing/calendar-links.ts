import type { Instant } from '@waymark/domain';
import { createHash, randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** Whoever has it reads the calendar; another one ends it. */
export async function makeCalendarSecret(dataSource: DataSource, accountId: string, now: Instant): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await dataSource.query(
    `INSERT INTO calendar_link (account_id, token_hash, made_at) VALUES ($1, $2, $3)
      ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at`,
    [accountId, hashOf(secret), now],
  );
  return secret;
}

export async function removeCalendarSecret(dataSource: DataSource, accountId: string): Promise<void> {
  await dataSource.query('DELETE FROM calendar_link WHERE account_id = $1', [accountId]);
}

/** Whose calendar a secret opens, with the programmes that they hold a role in; `null`: nobody's. */
export async function findCalendar(dataSource: DataSource, secret: string, isDemo: boolean): Promise<{ accountId: string; name: string; slugs: string[] } | null> {
  const [row]: { accountId: string; name: string; slugs: string[] }[] = await dataSource.query(
    `SELECT a.id AS "accountId", a.name,
        ARRAY(SELECT DISTINCT p.slug FROM membership m JOIN programme p ON p.id = m.programme_id WHERE m.account_id = a.id AND NOT p.is_historical) AS slugs
      FROM calendar_link c JOIN account a ON a.id = c.account_id
      WHERE c.token_hash = $1 AND a.disabled_at IS NULL AND (NOT a.is_demo OR $2)`,
    [hashOf(secret), isDemo],
  );
  return row ?? null;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
