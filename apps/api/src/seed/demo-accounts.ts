import type { Role } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { recordAs } from '../database/record-as';
import { SLUG } from './example/names';
import { seedId } from './seed-id';

/** Made-up people of the made-up programme, one for each role. None has a password. */
const PEOPLE: readonly { role: Role; name: string; objective?: number }[] = [
  { role: 'administrator', name: 'Ada Marsh' },
  { role: 'programme_manager', name: 'Priya Fenwick' },
  { role: 'project_manager', name: 'Tom Okafor', objective: 2 },
  { role: 'sponsor', name: 'Helen Castle', objective: 2 },
  { role: 'board_member', name: 'Samir Quill' },
  { role: 'chair', name: 'Margaret Thorne' },
  { role: 'observer', name: 'Owen Pryce' },
  { role: 'data_officer', name: 'Lin Barrow' },
];

/** For the demo alone: whoever is at this machine may sign in as any of them. One that is there already stays as it is. */
export async function loadDemoAccounts(dataSource: DataSource): Promise<void> {
  const [programme]: { id: string }[] = await dataSource.query('SELECT id FROM programme WHERE slug = $1', [SLUG]);
  if (!programme) return;
  await recordAs(dataSource, { actor: 'Waymark demo', reason: 'One person for each role of the example', programme: programme.id }, async (manager) => {
    for (const person of PEOPLE) await addPerson(manager, programme.id, person);
  });
}

async function addPerson(manager: EntityManager, programmeId: string, { role, name, objective }: (typeof PEOPLE)[number]): Promise<void> {
  const [accountId, membershipId] = [seedId(SLUG, `account/${role}`), seedId(SLUG, `membership/${role}`)];
  const made: unknown[] = await manager.query('INSERT INTO account (id, name, is_demo) VALUES ($1, $2, true) ON CONFLICT DO NOTHING RETURNING id', [accountId, name]);
  if (made.length === 0) return;
  await manager.query('INSERT INTO membership (id, programme_id, account_id, role) VALUES ($1, $2, $3, $4)', [membershipId, programmeId, accountId, role]);
  if (objective === undefined) return;
  await manager.query(
    `INSERT INTO membership_scope (id, programme_id, membership_id, objective_id)
      SELECT $1, $2, $3, id FROM objective WHERE programme_id = $2 AND number = $4`,
    [seedId(SLUG, `membership/${role}/objective`), programmeId, membershipId, objective],
  );
}
