import type { DataSource, EntityManager } from 'typeorm';
import { copyDatabase } from '../testing/test-app';
import { recordAs } from './record-as';

const manager = { actor: 'Programme manager', reason: 'A test of revisions' };

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => ({ dataSource, drop } = await copyDatabase()));
afterAll(() => drop());

async function revisions(): Promise<Record<string, number>> {
  const rows: { slug: string; revision: string }[] = await dataSource.query(
    'SELECT slug, revision FROM programme_revision r JOIN programme p ON p.id = r.programme_id',
  );
  return Object.fromEntries(rows.map(({ slug, revision }) => [slug, Number(revision)]));
}

async function idOf(slug: string): Promise<string> {
  const [{ id }] = await dataSource.query('SELECT id FROM programme WHERE slug = $1', [slug]);
  return id as string;
}

const retitle = (em: EntityManager, ref: string, title: string) =>
  em.query(`UPDATE project SET title = $2 WHERE ref = $1 AND programme_id = (SELECT id FROM programme WHERE slug = 'birmingham')`, [ref, title]);

describe('the revision of a programme', () => {
  it.each([
    ['one change', (em: EntityManager) => retitle(em, '1.1', 'x')],
    ['many changes in one transaction', async (em: EntityManager) => {
      for (const ref of ['1.1', '1.2', '1.3']) await retitle(em, ref, 'y');
    }],
    ['a deletion', (em: EntityManager) => em.query(`DELETE FROM project_kpi WHERE programme_id = (SELECT id FROM programme WHERE slug = 'birmingham')`)],
    ['its own row', (em: EntityManager) => em.query(`UPDATE programme SET name = name WHERE slug = 'birmingham'`)],
  ])('goes up by one for %s, and no other does', async (_, work) => {
    const before = await revisions();
    await recordAs(dataSource, manager, work);
    expect(await revisions()).toEqual({ ...before, birmingham: (before['birmingham'] ?? 0) + 1 });
  });

  it('stays where it is when a change is taken back', async () => {
    const before = await revisions();
    const change = recordAs(dataSource, manager, async (em) => {
      await retitle(em, '1.1', 'z');
      throw new Error('second thoughts');
    });
    await expect(change).rejects.toThrow('second thoughts');
    expect(await revisions()).toEqual(before);
  });

  it.each(['DELETE FROM programme_revision', 'TRUNCATE programme_revision'])('cannot begin again: %s', async (sql) => {
    await expect(dataSource.query(sql)).rejects.toMatchObject({ code: 'WM004' });
  });

  it('records second who writes second, whoever began first', async () => {
    const programme = await idOf('birmingham');
    const first = dataSource.createQueryRunner();
    await first.startTransaction();
    await first.query('SELECT now()');
    await recordAs(dataSource, { ...manager, programme }, (em) => retitle(em, '1.2', 'in between'));
    await first.query(`SELECT set_config('waymark.actor', 'Chair', true), set_config('waymark.reason', 'Began before', true)`);
    await retitle(first.manager, '1.1', 'began before');
    await retitle(first.manager, '1.3', 'began before');
    await first.commitTransaction();
    await first.release();
    const rows: { ref: string; at: string }[] = await dataSource.query(`SELECT ref, to_json(recorded_at) AS at FROM project WHERE programme_id = $1 AND ref IN ('1.1', '1.2', '1.3') ORDER BY ref`, [programme]);
    const [began, between, too] = rows.map(({ at }) => at);
    expect(began && between && began > between).toBe(true);
    expect(too).toBe(began);
  });

  it('has writers of one programme take turns, in whatever order each changes its rows', async () => {
    const recording = { ...manager, programme: await idOf('birmingham') };
    const before = await revisions();
    const inOrder = (refs: string[]) =>
      recordAs(dataSource, recording, async (em) => {
        for (const ref of refs) {
          await retitle(em, ref, refs.join());
          await em.query('SELECT pg_sleep(0.05)');
        }
      });
    await Promise.all([inOrder(['1.1', '1.2']), inOrder(['1.2', '1.1'])]);
    expect((await revisions())['birmingham']).toBe((before['birmingham'] ?? 0) + 2);
  });
});
