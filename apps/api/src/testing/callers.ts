import type { NestExpressApplication } from '@nestjs/platform-express';
import { SCOPED_ROLES, type Role } from '@waymark/domain';
import { createHmac, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Sessions, SESSION_HOURS, SESSION_SECRET } from '../auth/sessions';
import { recordAs } from '../database/record-as';
import { askAt, type Ask, type TestApp } from './test-app';

/** What a person's role is given for. */
export interface Given {
  slug?: string;
  /** Numbers. */
  objectives?: number[];
  /** Refs: "2.4". */
  projects?: string[];
  name?: string;
}

/** A person who has signed in. */
export interface Caller {
  accountId: string;
  name: string;
  /** "waymark=..." */
  cookie: string;
  ask: Ask;
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

export function callersOf(app: NestExpressApplication, url: string): TestApp['as'] {
  const dataSource = app.get(DataSource);
  return async (role, given = {}) => {
    const name = given.name ?? `Test ${role ?? 'person'}`;
    const accountId = randomUUID();
    await dataSource.query('INSERT INTO account (id, name, email) VALUES ($1, $2, $3)', [accountId, name, `${accountId}@example.org`]);
    if (role) await giveRole(dataSource, accountId, role, given);
    const cookie = await sessionOf(app, accountId);
    return { accountId, name, cookie, ask: askAt(url, { cookie }), fetch: (path, init) => fetch(`${url}${path}`, { ...init, headers: { ...headersOf(init), cookie } }) };
  };
}

/** As an administrator would have given it. */
export async function giveRole(dataSource: DataSource, accountId: string, role: Role, { slug = 'example', objectives, projects }: Given): Promise<string> {
  const id = randomUUID();
  const numbers = objectives ?? (SCOPED_ROLES.has(role) && !projects ? [1] : []);
  await recordAs(dataSource, { actor: 'Test administrator', reason: 'A role for a test' }, async (manager) => {
    const [programme]: { id: string }[] = await manager.query('SELECT id FROM programme WHERE slug = $1', [slug]);
    if (!programme) throw new Error(`There is no programme ${slug}`);
    await manager.query('INSERT INTO membership (id, programme_id, account_id, role) VALUES ($1, $2, $3, $4)', [id, programme.id, accountId, role]);
    const made: { id: string }[] = await manager.query(SCOPES, [id, programme.id, numbers, projects ?? []]);
    if (made.length !== numbers.length + (projects?.length ?? 0)) throw new Error(`${slug} has not all of ${numbers.join()} ${projects?.join() ?? ''}`);
  });
  return id;
}

const SCOPES = `
  INSERT INTO membership_scope (id, programme_id, membership_id, objective_id, project_id)
  SELECT gen_random_uuid(), $2, $1, objective_id, project_id FROM (
    SELECT id AS objective_id, NULL::uuid AS project_id FROM objective WHERE programme_id = $2 AND number = ANY($3::int[])
    UNION ALL
    SELECT NULL, id FROM project WHERE programme_id = $2 AND ref = ANY($4::text[])
  ) scope RETURNING id`;

/** A session as signing in leaves it. */
async function sessionOf(app: NestExpressApplication, accountId: string): Promise<string> {
  const id = randomUUID();
  const expires = new Date(Date.now() + SESSION_HOURS * 3_600_000);
  const session = { cookie: { originalMaxAge: SESSION_HOURS * 3_600_000, expires, httpOnly: true, path: '/', sameSite: 'lax' }, accountId };
  await app.get(DataSource).query('INSERT INTO session (sid, sess, expire) VALUES ($1, $2, $3)', [id, session, expires]);
  const signature = createHmac('sha256', app.get<string>(SESSION_SECRET)).update(id).digest('base64').replace(/=+$/, '');
  return `${app.get(Sessions).cookieName}=${encodeURIComponent(`s:${id}.${signature}`)}`;
}

function headersOf(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers).entries());
}
