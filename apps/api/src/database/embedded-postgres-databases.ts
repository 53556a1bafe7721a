import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier, type DatabaseError } from 'pg';

/** "The source database is being accessed by other users": the template's last connection is still closing. */
const objectInUse = '55006';
const patienceMs = 5_000;

/** Creates a database beside the one `url` names, a copy of `template` where given, and answers its address. */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const copy = template ? ` TEMPLATE ${escapeIdentifier(template)}` : '';
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      await runOn(url, `CREATE DATABASE ${escapeIdentifier(name)}${copy}`);
      return databaseUrl(url, name);
    } catch (error) {
      if ((error as DatabaseError).code !== objectInUse || Date.now() > until) throw error;
      await pause(25);
    }
  }
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await runOn(url, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
}

export function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

/** One statement on `postgres`, the database that is always there and that nobody copies or drops. */
export async function runOn(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl(url, 'postgres'), ssl: false });
  // A server that goes away while we talk must not bring the process down; the query itself reports it.
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end().catch(() => {});
  }
}
