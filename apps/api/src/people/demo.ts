import { ROLES, type Role } from '@waymark/domain';
import type { Request } from 'express';
import type { DataSource } from 'typeorm';
import { reachOf, SCOPES, type ScopeRow } from '../auth/load-actor';
import type { DemoAccount } from './account.types';

/** The accounts that anybody at the demo may sign in as, in the order of the roles. */
export async function demoAccounts(dataSource: DataSource): Promise<DemoAccount[]> {
  const rows: { id: string; name: string; programmeName: string; slug: string; role: Role; scopes: ScopeRow[] }[] = await dataSource.query(`
    SELECT a.id, a.name, g.name AS "programmeName", g.slug, m.role, (${SCOPES}) AS scopes
    FROM account a JOIN membership m ON m.account_id = a.id JOIN programme g ON g.id = m.programme_id
    WHERE a.is_demo AND a.disabled_at IS NULL ORDER BY a.name`);
  rows.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return rows.map(({ role, scopes, ...row }) => ({ ...row, words: reachOf(role, scopes).words }));
}

/** What proxies add to a request. */
const OF_PROXIES = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'];

/** Whether somebody elsewhere may have sent it: a proxy on this machine asks as this machine. */
export function cameByProxy({ headers }: Request): boolean {
  return OF_PROXIES.some((name) => headers[name] !== undefined);
}

export async function isDemoAccount(dataSource: DataSource, accountId: string): Promise<boolean> {
  const rows: unknown[] = await dataSource.query('SELECT FROM account WHERE id = $1 AND is_demo', [accountId]);
  return rows.length > 0;
}
