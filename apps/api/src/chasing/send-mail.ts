import type { PoolClient } from 'pg';
import type { Mailer } from './mailer';

/** What the desk shows of a server's words. */
const LONGEST_PROBLEM = 300;

interface MailRow {
  id: string;
  subject: string;
  body: string;
  settled: boolean;
  name: string;
  address: string;
  /** Why they are not to be written to any more; `null`: they are. */
  unwanted: string | null;
}

/**
 * Sends one mail, once: its row is held while it goes, and what has gone or was refused stays so. Killed between the
 * server's OK and the commit it goes again, under the same Message-ID.
 * @param mailer `null`: e-mail was set up when it was queued, and no longer is; it waits for the next try, and is refused with the last.
 * @param isLastTry whether the queue gives up when it fails now.
 * @throws Error where it is to be tried again; the row says what was wrong.
 */
export async function sendMail(client: PoolClient, mailer: Mailer | null, mailId: string, isLastTry: boolean): Promise<void> {
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<MailRow>(HELD, [mailId]);
    const [mail] = rows;
    if (mail && !mail.settled) await settle(client, mailer, mail);
    // Gone with its account, or in other hands: then those tell how it went, and this job looks again.
    if (!mail && (await client.query('SELECT FROM mail WHERE id = $1', [mailId])).rowCount) throw new InOtherHands();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (error instanceof InOtherHands) throw error;
    const words = problemOf(error);
    await client.query('UPDATE mail SET problem = $2, refused_at = CASE WHEN $3 THEN now() END WHERE id = $1 AND sent_at IS NULL', [mailId, words, isLastTry]).catch(() => undefined);
    throw error;
  }
}

class InOtherHands extends Error {
  override message = 'Another process is sending it';
}

async function settle(client: PoolClient, mailer: Mailer | null, { id, name, address, unwanted, subject, body }: MailRow): Promise<void> {
  if (!mailer && unwanted === null) throw new Error('No mail server is set up: set WAYMARK_SMTP_URL and WAYMARK_MAIL_FROM');
  const refusal = mailer && unwanted === null ? await mailer.send({ id, name, address, subject, body }) : { refused: unwanted };
  if (refusal) await client.query('UPDATE mail SET refused_at = now(), problem = $2 WHERE id = $1', [id, problemOf(refusal.refused)]);
  else await client.query('UPDATE mail SET sent_at = now(), problem = NULL WHERE id = $1', [id]);
}

/** Much may have changed since it was queued: it was written of programmes that they held a role in, to somebody who wanted it. */
const HELD = `
  SELECT m.id, m.subject, m.body, m.sent_at IS NOT NULL OR m.refused_at IS NOT NULL AS settled, a.name, a.email AS address,
    CASE
      WHEN a.disabled_at IS NOT NULL OR a.is_demo OR a.email IS NULL THEN 'The account is disabled, or has no address'
      WHEN EXISTS (
        SELECT FROM notice n WHERE n.mail_id = m.id
          AND NOT EXISTS (SELECT FROM membership s WHERE s.programme_id = n.programme_id AND s.account_id = m.account_id)
      ) THEN 'They have left a programme that it tells of'
      WHEN m.kind = 'digest' AND a.digest = 'none' THEN 'They chose meanwhile to get no e-mail'
    END AS unwanted
  FROM mail m JOIN account a ON a.id = m.account_id WHERE m.id = $1 FOR UPDATE OF m SKIP LOCKED`;

function problemOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PROBLEM) || 'unknown';
}
