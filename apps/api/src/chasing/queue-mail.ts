import type { Day, Instant } from '@waymark/domain';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export interface NewMail {
  accountId: string;
  kind: 'digest' | 'chase';
  subject: string;
  text: string;
}

/**
 * Keeps a mail and queues its sending, in the transaction that caused it.
 * @returns its id; `null`: the day's digest has been made, here or by another process.
 */
export async function queueMail(manager: EntityManager, { accountId, kind, subject, text }: NewMail, today: Day, now: Instant): Promise<string | null> {
  const id = randomUUID();
  const made: unknown[] = await manager.query(
    'INSERT INTO mail (id, account_id, kind, digest_on, subject, body, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id',
    [id, accountId, kind, today, subject, text, now],
  );
  if (made.length === 0) return null;
  await queueSending(manager, id);
  return id;
}

async function queueSending(manager: EntityManager, mailId: string): Promise<void> {
  await manager.query(`SELECT graphile_worker.add_job('send_mail', json_build_object('mailId', $1::text), job_key => $1::text)`, [mailId]);
}

/** Far longer than sending takes: who holds a job so long has died. */
const ABANDONED_MINUTES = 15;

/** The queue itself would give such a job back after four hours only. One queued again has lost its key to the new one. */
export async function requeueAbandoned(manager: EntityManager): Promise<void> {
  await manager.query(
    `SELECT graphile_worker.add_job('send_mail', json_build_object('mailId', j.key), job_key => j.key)
      FROM graphile_worker.jobs j WHERE j.task_identifier = 'send_mail' AND j.key IS NOT NULL AND j.locked_at < now() - $1 * interval '1 minute'`,
    [ABANDONED_MINUTES],
  );
}
