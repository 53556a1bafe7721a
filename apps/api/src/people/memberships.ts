import { DomainError, type Role } from '@waymark/domain';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { reachOf, SCOPES, type ScopeRow } from '../auth/load-actor';
import type { Member } from './member.types';

/** A role and what it is given for. */
export interface Gift {
  programmeId: string;
  accountId: string;
  role: Role;
  objectiveIds: readonly string[];
  projectIds: readonly string[];
}

/**
 * Gives a role, or changes for what it is given. What stays as it is, is not recorded again.
 * @throws DomainError BAD_USER_INPUT for an objective or project that is not the programme's.
 */
export async function giveRole(manager: EntityManager, { programmeId, accountId, role, objectiveIds, projectIds }: Gift): Promise<void> {
  await manager.query('INSERT INTO membership (id, programme_id, account_id, role) VALUES ($1, $2, $3, $4) ON CONFLICT (programme_id, account_id, role) DO NOTHING', [
    randomUUID(),
    programmeId,
    accountId,
    role,
  ]);
  const [membership]: { id: string }[] = await manager.query('SELECT id FROM membership WHERE programme_id = $1 AND account_id = $2 AND role = $3', [programmeId, accountId, role]);
  const scope = [membership?.id, programmeId, objectiveIds, projectIds];
  await manager.query(
    `DELETE FROM membership_scope WHERE membership_id = $1 AND programme_id = $2
      AND NOT (coalesce(objective_id = ANY($3::uuid[]), false) OR coalesce(project_id = ANY($4::uuid[]), false))`,
    scope,
  );
  await manager.query(ADD_SCOPES, scope);
  const [kept]: { objectives: string; projects: string }[] = await manager.query(
    'SELECT count(objective_id) AS objectives, count(project_id) AS projects FROM membership_scope WHERE membership_id = $1',
    [membership?.id],
  );
  if (Number(kept?.objectives) < new Set(objectiveIds).size) throw new DomainError('BAD_USER_INPUT', 'The plan has no such objective', 'objectiveIds');
  if (Number(kept?.projects) < new Set(projectIds).size) throw new DomainError('BAD_USER_INPUT', 'The plan has no such project', 'projectIds');
}

const ADD_SCOPES = `
  INSERT INTO membership_scope (id, programme_id, membership_id, objective_id, project_id)
  SELECT gen_random_uuid(), $2, $1, objective_id, project_id FROM (
    SELECT id AS objective_id, NULL::uuid AS project_id FROM objective WHERE programme_id = $2 AND id = ANY($3::uuid[])
    UNION ALL
    SELECT NULL, id FROM project WHERE programme_id = $2 AND id = ANY($4::uuid[])
  ) part
  ON CONFLICT DO NOTHING`;

export async function takeRole(manager: EntityManager, membershipId: string): Promise<void> {
  await manager.query('DELETE FROM membership_scope WHERE membership_id = $1', [membershipId]);
  await manager.query('DELETE FROM membership WHERE id = $1', [membershipId]);
}

/**
 * The members of a programme by name, each with their roles in it alone.
 * @param only one account, or `null` for all.
 */
export async function readMembers(
  manager: EntityManager,
  programmeId: string,
  { isDemo, only = null, start = 0, first = 1 }: { isDemo: boolean; only?: string | null; start?: number; first?: number },
): Promise<{ items: Member[]; total: number }> {
  const rows: (Omit<Member, 'roles'> & { total: string; roles: RoleRow[] })[] = await manager.query(MEMBERS, [programmeId, isDemo, only, first, start]);
  const total = Number(rows[0]?.total ?? 0);
  return { total, items: rows.map(({ total: _, roles, ...row }) => ({ ...row, roles: roles.map(({ scopes, ...role }) => ({ ...role, ...reachOf(role.role, scopes) })) })) };
}

interface RoleRow {
  id: string;
  role: Role;
  recordedAt: string;
  scopes: ScopeRow[];
}

const MEMBERS = `
  SELECT count(*) OVER () AS total, a.id AS "accountId", a.name, a.email,
    a.disabled_at IS NOT NULL OR (a.is_demo AND NOT $2) AS "isDisabled",
    a.password_hash IS NULL AND a.oidc_subject IS NULL AND NOT a.is_demo AS "isInvited",
    (SELECT json_agg(json_build_object('id', m.id, 'role', m.role, 'recordedAt', m.recorded_at, 'scopes', (${SCOPES})) ORDER BY m.recorded_at, m.id)
      FROM membership m WHERE m.programme_id = $1 AND m.account_id = a.id) AS roles
  FROM account a
  WHERE EXISTS (SELECT FROM membership m WHERE m.programme_id = $1 AND m.account_id = a.id) AND a.id = coalesce($3, a.id)
  ORDER BY a.name COLLATE "und-x-icu", a.id LIMIT $4 OFFSET $5`;
