import { DataSource, DefaultNamingStrategy, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from '../plans/plan-tables';
import { migrateJobs } from './jobs-schema';
import { Plan1764000000001 } from './migrations/0001-plan';
import { Revision1764000000002 } from './migrations/0002-revision';
import { People1764000000003 } from './migrations/0003-people';
import { Decisions1764000000004 } from './migrations/0004-decisions';
import { InTurn1764000000005 } from './migrations/0005-in-turn';
import { Kpis1764000000006 } from './migrations/0006-kpis';
import { WindowBefore1764000000007 } from './migrations/0007-window-before';

/** `startsOn` in code is `starts_on` in the database. */
class SnakeCase extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }

  override columnName(property: string, given: string | undefined): string {
    return given ?? snake(property);
  }
}

function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

/** Oldest PostgreSQL that the migrations are tested on. */
export const OLDEST_POSTGRES = 14;

export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: [
      Plan1764000000001,
      Revision1764000000002,
      People1764000000003,
      Decisions1764000000004,
      InTurn1764000000005,
      Kpis1764000000006,
      WindowBefore1764000000007,
    ],
    namingStrategy: new SnakeCase(),
    applicationName: 'waymark',
    // Days and moments must not depend on where the server stands. Planning the one big read takes
    // two to three times as long as running it: one plan a connection, and no compiling of it (JIT).
    extra: { options: '-c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan', connectionTimeoutMillis: 10_000 },
    poolSize: 10,
  };
}

/** Connects and brings the schema up to date; several processes starting at once take turns. */
export async function openDatabase(url: string): Promise<DataSource> {
  const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
  try {
    await migrate(dataSource, url);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function migrate(dataSource: DataSource, url: string): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock(hashtext($1))', ['waymark migrations']);
    await dataSource.runMigrations({ transaction: 'each' });
    await migrateJobs(url);
  } finally {
    await runner.query('SELECT pg_advisory_unlock(hashtext($1))', ['waymark migrations']).catch(() => undefined);
    await runner.release();
  }
}
