import type { Role } from '@waymark/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { recordAs, signAs } from '../database/record-as';
import { calendarAround } from './example/calendar';
import { SLUG } from './example/names';
import type { AlongWith } from './load-seeds';
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

const RECORDING = { actor: 'Waymark demo', reason: 'One person for each role of the example' };

/** Days before the first start: after the last board, and before the last round of reports. A new sponsor owes nothing for the past. */
const CAME = -10;

/** For a demo that begins with the example: its people came before the last reports, so that each of them has something to do. */
export const seedDemoAccounts: AlongWith = async (manager, { programme: { id, slug } }, today) => {
  if (slug !== SLUG) return;
  await signAs(manager, RECORDING, `${calendarAround(today).at(CAME)}T09:00:00.000Z`);
  for (const person of PEOPLE) await addPerson(manager, id, person);
};

/** For the demo alone: whoever is at this machine may sign in as any of them. One that is there already stays as it is. */
export async function loadDemoAccounts(dataSource: DataSource): Promise<void> {
  const [programme]: { id: string }[] = await dataSource.query('SELECT id FROM programme WHERE slug = $1', [SLUG]);
  if (!programme) return;
  await recordAs(dataSource, { ...RECORDING, programme: programme.id }, async (manager) => {
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
