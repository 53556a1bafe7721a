import type { Instant } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';

/** Who changes the record, and why; the database refuses a change without either. */
export interface Recording {
  actor: string;
  /** The account of that person; `null` where no person acts. */
  account?: string | null;
  reason: string;
  /** Id of the programme that changes: its writers take turns from their first statement on, and cannot lock each other out. */
  programme?: string;
}

/** Runs one change to the record in a transaction of its own. */
export function recordAs<T>(dataSource: DataSource, recording: Recording, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return dataSource.transaction(async (manager) => {
    if (recording.programme) await manager.query('SELECT FROM programme_revision WHERE programme_id = $1 FOR UPDATE', [recording.programme]);
    await signAs(manager, recording);
    return work(manager);
  });
}

/**
 * Says who and why for what follows in the transaction. Stating `recordedAt` is refused by the
 * database except while a programme is first being seeded.
 */
export async function signAs(manager: EntityManager, { actor, reason, account }: Recording, recordedAt: Instant | null = null): Promise<void> {
  await manager.query(
    `SELECT set_config('waymark.actor', $1, true), set_config('waymark.reason', $2, true), set_config('waymark.recorded_at', $3, true),
      set_config('waymark.account', $4, true)`,
    [actor, reason, recordedAt ?? '', account ?? ''],
  );
}
