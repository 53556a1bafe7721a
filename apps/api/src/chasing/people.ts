import type { Digest, Holding, Role } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { reachOf, SCOPES, type ScopeRow } from '../auth/load-actor';

/** A member of a programme who can sign in. */
export interface Person {
  accountId: string;
  name: string;
  /** `null`: not to be written to; the demo's people have no address. */
  address: string | null;
  digest: Digest;
}

export interface People {
  holdings: Holding[];
  persons: Map<string, Person>;
}

/** Who holds what in a programme, since when. @param isDemo whether the demo's people are let in. */
export async function readPeople(database: DataSource | EntityManager, programmeId: string, isDemo: boolean): Promise<People> {
  const rows: (Holding & Person)[] = await database.query(PEOPLE, [programmeId, isDemo]);
  return {
    holdings: rows.map(({ accountId, role, objectiveId, projectId, since }) => ({ accountId, role, objectiveId, projectId, since })),
    persons: new Map(rows.map(({ accountId, name, address, digest }) => [accountId, { accountId, name, address, digest }])),
  };
}

/** "Project manager, objective 2": what an account is in a programme, by its role. */
export async function roleWordsOf(database: DataSource | EntityManager, programmeId: string, role: Role): Promise<Map<string, string>> {
  const rows: { accountId: string; scopes: ScopeRow[] }[] = await database.query(
    `SELECT m.account_id AS "accountId", (${SCOPES}) AS scopes FROM membership m WHERE m.programme_id = $1 AND m.role = $2`,
    [programmeId, role],
  );
  return new Map(rows.map(({ accountId, scopes }) => [accountId, reachOf(role, scopes).words]));
}

/** Names by account, for those who answer for something. */
export function namesOf(accountIds: readonly string[], persons: ReadonlyMap<string, Person>): string[] {
  return accountIds.flatMap((accountId) => persons.get(accountId)?.name ?? []);
}

const PEOPLE = `
  SELECT m.account_id AS "accountId", m.role, s.objective_id AS "objectiveId", s.project_id AS "projectId",
    to_json(greatest(m.recorded_at, s.recorded_at)) AS since, a.name, a.digest, CASE WHEN NOT a.is_demo THEN a.email END AS address
  FROM membership m
  JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL AND (NOT a.is_demo OR $2)
  LEFT JOIN membership_scope s ON s.programme_id = m.programme_id AND s.membership_id = m.id
  WHERE m.programme_id = $1
  ORDER BY a.name COLLATE "und-x-icu", a.id`;
