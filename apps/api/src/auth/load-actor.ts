import { roleWords, type Role } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { queryPrepared } from '../database/prepared';
import type { HeldRole, SignedIn } from './actor';

/**
 * Who an account is and what it holds, in one statement.
 * @param isDemo whether the demo's accounts are let in.
 * @returns `null` for an account that is gone, disabled, or of a demo elsewhere.
 */
export async function loadActor(database: DataSource | EntityManager, accountId: string, isDemo: boolean): Promise<SignedIn | null> {
  const [row] = await queryPrepared<AccountRow>(database, 'load-actor', SQL, [accountId, isDemo]);
  if (!row) return null;
  const { id, memberships, ...account } = row;
  return { accountId: id, ...account, memberships: memberships.map(heldRoleOf) };
}

interface AccountRow {
  id: string;
  name: string;
  email: string | null;
  isDemo: boolean;
  hasPassword: boolean;
  memberships: MembershipRow[];
}

interface MembershipRow {
  id: string;
  programmeId: string;
  slug: string;
  programmeName: string;
  isExample: boolean;
  role: Role;
  scopes: ScopeRow[];
}

/** An objective with its number, or a project with its ref. */
export interface ScopeRow {
  objectiveId: string | null;
  projectId: string | null;
  number: number | null;
  ref: string | null;
}

function heldRoleOf({ scopes, ...row }: MembershipRow): HeldRole {
  return { ...row, ...reachOf(row.role, scopes) };
}

/** What a role is given for, as ids and in words. */
export function reachOf(role: Role, scopes: readonly ScopeRow[]): { objectiveIds: string[]; projectIds: string[]; words: string } {
  const given = <K extends keyof ScopeRow>(key: K) => scopes.flatMap((scope) => scope[key] ?? []) as NonNullable<ScopeRow[K]>[];
  return { objectiveIds: given('objectiveId'), projectIds: given('projectId'), words: roleWords(role, given('number'), given('ref')) };
}

/** The scopes of the membership `m`, as JSON. */
export const SCOPES = `
  SELECT coalesce(json_agg(json_build_object('objectiveId', s.objective_id, 'projectId', s.project_id, 'number', o.number, 'ref', p.ref)
    ORDER BY o.number, p.ref), '[]')
  FROM membership_scope s LEFT JOIN objective o ON o.id = s.objective_id LEFT JOIN project p ON p.id = s.project_id
  WHERE s.programme_id = m.programme_id AND s.membership_id = m.id`;

const SQL = `
  SELECT a.id, a.name, a.email, a.is_demo AS "isDemo", a.password_hash IS NOT NULL AS "hasPassword",
    (SELECT coalesce(json_agg(json_build_object('id', m.id, 'programmeId', g.id, 'slug', g.slug, 'programmeName', g.name,
        'isExample', g.is_example, 'role', m.role, 'scopes', (${SCOPES})) ORDER BY g.position, g.slug, m.recorded_at, m.id), '[]')
      FROM membership m JOIN programme g ON g.id = m.programme_id WHERE m.account_id = a.id) AS memberships
  FROM account a
  WHERE a.id = $1 AND a.disabled_at IS NULL AND (NOT a.is_demo OR $2)`;
