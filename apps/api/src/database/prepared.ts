import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';

/**
 * Runs a statement that each connection prepares once under its name: planning the one big read
 * costs more than running it. TypeORM has no names for statements, its pool has.
 * @param database the manager of a transaction where it is to be read within it.
 */
export async function queryPrepared<T extends QueryResultRow>(
  database: DataSource | EntityManager,
  name: string,
  text: string,
  values: unknown[],
): Promise<T[]> {
  return (await (await connectionOf(database)).query<T>({ name, text, values })).rows;
}

async function connectionOf(database: DataSource | EntityManager): Promise<Pool | PoolClient> {
  if (database instanceof DataSource) return (database.driver as unknown as { master: Pool }).master;
  if (!database.queryRunner) throw new Error('Outside of a transaction, ask the data source');
  return (await database.queryRunner.connect()) as PoolClient;
}
