import { readDirectoryRoles, type DirectoryRole } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';
import type { DirectoryPerson } from '../auth/oidc';
import { recordAs } from '../database/record-as';
import { logger } from '../logger';
import { emailOf, isEmail } from './email';
import { giveRole, takeRole } from './memberships';
import { LONGEST_NAME } from './typed-line';

/** By this reason the roles that the directory gave are told from those that an administrator gave. */
export const DIRECTORY_REASON = "Roles from the organisation's directory";

/**
 * The account of a person of the organisation, with the roles that its directory gives them now; those given by an
 * administrator stay as they are.
 * @returns `null` for somebody who has no role here.
 */
export async function accountOfPerson(dataSource: DataSource, person: DirectoryPerson): Promise<string | null> {
  const { roles, unknown } = readDirectoryRoles(person.roles);
  if (unknown.length > 0) logger.warn({ unknown: unknown.slice(0, 20), issuer: person.issuer }, 'roles of the directory that give nothing here');
  const accountId = await accountOf(dataSource, person, roles.length > 0);
  if (!accountId) return null;
  const account = { id: accountId, name: nameOf(person) };
  const given: { id: string; slug: string }[] = await dataSource.query(
    `SELECT DISTINCT g.id, g.slug FROM programme g WHERE g.slug = ANY($1)
      OR EXISTS (SELECT FROM membership m WHERE m.programme_id = g.id AND m.account_id = $2 AND m.recorded_reason = $3)`,
    [roles.map(({ slug }) => slug), accountId, DIRECTORY_REASON],
  );
  for (const { id, slug } of given) await bringInStep(dataSource, account, id, roles.filter((role) => role.slug === slug));
  const held: unknown[] = await dataSource.query('SELECT FROM membership WHERE account_id = $1', [accountId]);
  return held.length > 0 ? accountId : null;
}

/** By issuer and subject only: an e-mail address can be given to another, or claimed. */
async function accountOf(dataSource: DataSource, person: DirectoryPerson, mayBeNew: boolean): Promise<string | null> {
  const [known]: { id: string }[] = await dataSource.query('SELECT id FROM account WHERE oidc_issuer = $1 AND oidc_subject = $2', [person.issuer, person.subject]);
  if (!known && !mayBeNew) return null;
  const email = person.email && isEmail(emailOf(person.email)) ? emailOf(person.email) : null;
  // Somebody else's address stays theirs.
  const [account]: { id: string }[] = await dataSource.query(
    `INSERT INTO account AS a (oidc_issuer, oidc_subject, name, email)
      VALUES ($1, $2, $3, (SELECT $4::text WHERE NOT EXISTS (SELECT FROM account WHERE lower(email) = $4)))
      ON CONFLICT (oidc_issuer, oidc_subject) DO UPDATE SET name = excluded.name, email = coalesce(excluded.email, a.email)
      RETURNING id`,
    [person.issuer, person.subject, nameOf(person), email],
  );
  return account?.id ?? null;
}

/** One programme's roles as the directory has them. */
async function bringInStep(dataSource: DataSource, account: { id: string; name: string }, programmeId: string, roles: readonly DirectoryRole[]): Promise<void> {
  const recording = { actor: account.name, account: account.id, reason: DIRECTORY_REASON, programme: programmeId };
  await recordAs(dataSource, recording, async (manager) => {
    const held: { id: string; role: string; isGiven: boolean }[] = await manager.query(
      'SELECT id, role, recorded_reason = $3 AS "isGiven" FROM membership WHERE programme_id = $1 AND account_id = $2',
      [programmeId, account.id, DIRECTORY_REASON],
    );
    const kept = new Set<string>();
    for (const given of roles) {
      if (held.some(({ role, isGiven }) => role === given.role && !isGiven)) continue;
      const parts = await partsOf(manager, programmeId, given);
      if (!parts) continue;
      await giveRole(manager, { programmeId, accountId: account.id, role: given.role, ...parts });
      kept.add(given.role);
    }
    for (const { id, role, isGiven } of held) if (isGiven && !kept.has(role)) await takeRole(manager, id);
  });
}

/** `null`: of what the role is given for, the plan has nothing. */
async function partsOf(manager: EntityManager, programmeId: string, { role, objectives, projects }: DirectoryRole): Promise<{ objectiveIds: string[]; projectIds: string[] } | null> {
  const [found]: { objectiveIds: string[]; projectIds: string[] }[] = await manager.query(
    `SELECT ARRAY(SELECT id FROM objective WHERE programme_id = $1 AND number = ANY($2::int[])) AS "objectiveIds",
      ARRAY(SELECT id FROM project WHERE programme_id = $1 AND ref = ANY($3::text[])) AS "projectIds"`,
    [programmeId, objectives, projects],
  );
  const parts = found ?? { objectiveIds: [], projectIds: [] };
  const [asked, there] = [objectives.length + projects.length, parts.objectiveIds.length + parts.projectIds.length];
  if (there < asked) logger.warn({ role, objectives, projects }, 'the plan has not all parts of a role of the directory');
  return asked > 0 && there === 0 ? null : parts;
}

function nameOf({ name }: DirectoryPerson): string {
  return Array.from(name.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '').trim()).slice(0, LONGEST_NAME).join('') || 'Somebody without a name';
}
