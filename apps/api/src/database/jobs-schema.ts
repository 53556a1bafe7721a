import { Logger, runMigrations } from 'graphile-worker';
import { Pool } from 'pg';
import { logger } from '../logger';

/** Where the queue keeps its tables, whatever the environment says. */
export const JOBS_SCHEMA = 'graphile_worker';

/** Of one process: two jobs at once, what they ask, and one connection that listens. */
const CONNECTIONS = 5;

/** What the queue says, in our log: a job that failed is tried again, so it is a warning. */
export const jobsLogger = new Logger(() => (level, message, meta) => {
  const isTrouble = ['error', 'warning'].includes(String(level));
  logger[isTrouble ? 'warn' : 'debug']({ err: meta?.['error'] }, message);
});

/** A pool for the queue alone: work in the background takes no connection from a page. */
export function openJobsPool(url: string, connections = CONNECTIONS): Pool {
  const pool = new Pool({ connectionString: url, max: connections, application_name: 'waymark jobs', options: '-c timezone=UTC', connectionTimeoutMillis: 10_000 });
  // A connection that is lost is replaced when one is needed next; unheard, the error would end the process.
  const lost = (error: Error) => logger.warn({ err: error }, 'a connection of the queue was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => void client.on('error', lost));
  return pool;
}

/** Makes the queue's tables, or brings them up to date: a transaction of ours can then add a job. */
export async function migrateJobs(url: string): Promise<void> {
  const pool = openJobsPool(url, 1);
  try {
    await runMigrations({ pgPool: pool, schema: JOBS_SCHEMA, logger: jobsLogger });
  } finally {
    await pool.end();
  }
}
