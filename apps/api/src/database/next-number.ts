import type { EntityManager } from 'typeorm';

/** The next number of a programme's records: one that was given once is not given again, whatever became of it. */
export async function nextNumber(manager: EntityManager, table: 'risk' | 'change_request', programmeId: string): Promise<number> {
  const [row]: { next: number }[] = await manager.query(
    `SELECT coalesce(max(number), 0) + 1 AS next FROM (
      SELECT number FROM ${table} WHERE programme_id = $1
      UNION ALL SELECT (row ->> 'number')::integer FROM ${table}_history WHERE programme_id = $1
    ) given`,
    [programmeId],
  );
  return row?.next ?? 1;
}
