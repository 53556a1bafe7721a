import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** What signs the cookies of this installation, alike for all its processes: the first of them draws it. */
export async function sessionSecret(dataSource: DataSource, given: string | null): Promise<string> {
  if (given) return given;
  await dataSource.query('INSERT INTO installation (session_secret) VALUES ($1) ON CONFLICT DO NOTHING', [randomBytes(32).toString('base64url')]);
  const [row]: { session_secret: string }[] = await dataSource.query('SELECT session_secret FROM installation');
  if (!row) throw new Error('The installation has no secret');
  return row.session_secret;
}
