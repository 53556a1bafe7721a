import { copyDatabase } from '../testing/test-app';
import { loadPlan } from '../plans/load-plan';
import { ENTITIES, PLAN_TABLES } from '../plans/plan-tables';
import { Project } from '../plans/project.entity';
import { ProjectKpi } from '../plans/links.entity';
import { recordAs, signAs } from './record-as';
import type { DataSource } from 'typeorm';

const manager = { actor: 'Programme manager', reason: 'A test of the record' };

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => ({ dataSource, drop } = await copyDatabase()));
afterAll(() => drop());

async function now(): Promise<string> {
  const [{ now }] = await dataSource.query('SELECT clock_timestamp() AS now');
  return (now as Date).toISOString();
}

describe('the record', () => {
  it('shows the old picture after a rename, an unlink and a delete', async () => {
    const before = await loadPlan(dataSource, 'birmingham');
    const moment = await now();
    const project = before?.projects.find((row) => row.ref === '3.4');
    const unlinked = before?.projectKpis.filter((row) => row.projectId === project?.id) ?? [];
    const deleted = before?.statusUpdates.find((row) => row.narrative !== '');
    expect(unlinked.length).toBeGreaterThan(0);

    await recordAs(dataSource, manager, (em) => em.update(Project, { id: project?.id }, { title: 'Another title' }));
    await recordAs(dataSource, manager, (em) => em.delete(ProjectKpi, { projectId: project?.id }));
    await recordAs(dataSource, manager, (em) => em.query('DELETE FROM status_update WHERE id = $1', [deleted?.id]));

    const after = await loadPlan(dataSource, 'birmingham');
    expect(after?.projects.find((row) => row.id === project?.id)?.title).toBe('Another title');
    expect(after?.projectKpis.some((row) => row.projectId === project?.id)).toBe(false);
    expect(after?.statusUpdates.some((row) => row.id === deleted?.id)).toBe(false);

    const then = await loadPlan(dataSource, 'birmingham', moment);
    const sorted = (rows: { id: string }[] | undefined) => [...(rows ?? [])].sort((a, b) => a.id.localeCompare(b.id));
    for (const { list } of PLAN_TABLES) expect(sorted(then?.[list])).toEqual(sorted(before?.[list]));
    expect(then?.programme).toEqual(before?.programme);
  });

  it('says who, when, why, and keeps the old row', async () => {
    const [row] = await dataSource.query(
      `SELECT row ->> 'title' AS title, operation, changed_by, changed_reason, recorded_to > recorded_from AS ordered
       FROM project_history WHERE changed_by = $1`,
      [manager.actor],
    );
    expect(row).toEqual({
      title: 'Launch Parent Portal as part of the SENAR Case management System Upgrade',
      operation: 'update',
      changed_by: manager.actor,
      changed_reason: manager.reason,
      ordered: true,
    });
  });

  it.each([
    ['an actor', { actor: '', reason: 'why' }],
    ['a reason', { actor: 'who', reason: '  ' }],
  ])('refuses a change without %s', async (_, recording) => {
    const change = recordAs(dataSource, recording, (em) => em.update(Project, { ref: '1.1' }, { title: 'x' }));
    await expect(change).rejects.toMatchObject({ code: 'WM001' });
  });

  it('refuses a change outside any signature', async () => {
    await expect(dataSource.query(`UPDATE project SET title = 'x' WHERE ref = '1.1'`)).rejects.toMatchObject({ code: 'WM001' });
  });

  it('keeps the order of two changes in one transaction', async () => {
    await recordAs(dataSource, manager, async (em) => {
      await em.update(Project, { ref: '1.2' }, { title: 'first' });
      await em.update(Project, { ref: '1.2' }, { title: 'second' });
    });
    const rows = await dataSource.query(
      `SELECT row ->> 'title' AS title FROM project_history WHERE changed_reason = $1 AND row ->> 'ref' = '1.2' ORDER BY recorded_to`,
      [manager.reason],
    );
    expect(rows.at(-1)).toEqual({ title: 'first' });
  });
});

describe('what nobody can do to the record', () => {
  it('state a time, once a programme has been seeded', async () => {
    const change = dataSource.transaction(async (em) => {
      await signAs(em, manager, '2021-10-14T12:00:00.000Z');
      await em.update(Project, { ref: '1.1' }, { title: 'x' });
    });
    await expect(change).rejects.toMatchObject({ code: 'WM002' });
  });

  it.each([
    `UPDATE seed SET closed_at = NULL WHERE slug = 'birmingham'`,
    `DELETE FROM seed WHERE slug = 'birmingham'`,
    `INSERT INTO seed (programme_id, slug) SELECT id, 'again' FROM programme WHERE slug = 'birmingham'`,
  ])('open a seed again: %s', async (sql) => {
    await expect(dataSource.query(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^(WM002|23505)$/) });
  });

  it.each([
    `UPDATE project_history SET changed_by = 'somebody else'`,
    'DELETE FROM project_history',
    'TRUNCATE project_history',
    'TRUNCATE observation',
  ])('change the history: %s', async (sql) => {
    await expect(dataSource.query(sql)).rejects.toMatchObject({ code: 'WM004' });
  });

  it.each(['baseline_version', 'status_update', 'observation'])('edit a fact in %s', async (table) => {
    const change = recordAs(dataSource, manager, (em) => em.query(`UPDATE ${table} SET quote = quote`));
    await expect(change).rejects.toMatchObject({ code: 'WM004' });
  });

  it('move a row to another programme or give it another id', async () => {
    const move = (set: string) => recordAs(dataSource, manager, (em) => em.query(`UPDATE project SET ${set} WHERE ref = '1.1'`));
    await expect(move(`programme_id = (SELECT id FROM programme WHERE slug = 'derby')`)).rejects.toMatchObject({ code: 'WM003' });
    await expect(move('id = gen_random_uuid()')).rejects.toMatchObject({ code: 'WM003' });
  });

  it("refer to another programme's row", async () => {
    const change = recordAs(dataSource, manager, (em) =>
      em.query(`INSERT INTO area (id, programme_id, objective_id, name, aliases, position)
        SELECT gen_random_uuid(), derby.id, objective.id, 'x', '{}', 1
        FROM programme derby, objective JOIN programme home ON home.id = objective.programme_id
        WHERE derby.slug = 'derby' AND home.slug = 'birmingham' LIMIT 1`),
    );
    await expect(change).rejects.toMatchObject({ code: '23503' });
  });

  it('move a baseline without a decision', async () => {
    const change = recordAs(dataSource, manager, (em) =>
      em.query(`INSERT INTO baseline_version (id, programme_id, milestone_id, version, standing, text, earliest, latest, "precision")
        SELECT gen_random_uuid(), programme_id, milestone_id, 2, 'draft', 'later', '2030-01-01', '2030-01-01', 'day'
        FROM baseline_version LIMIT 1`),
    );
    await expect(change).rejects.toMatchObject({ code: '23514' });
  });
});

describe('the schema', () => {
  it('gives every table a history, but for its own bookkeeping', async () => {
    const rows: { name: string }[] = await dataSource.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    const names = new Set(rows.map(({ name }) => name));
    const bare = [...names].filter((name) => !name.endsWith('_history') && !names.has(`${name}_history`));
    expect(bare.sort()).toEqual(['account', 'account_token', 'calendar_link', 'evidence_file', 'installation', 'mail', 'migrations', 'notice', 'objective_look', 'programme_revision', 'rate_limit', 'seed', 'session']);
    const triggers: { name: string }[] = await dataSource.query(
      `SELECT event_object_table AS name FROM information_schema.triggers WHERE trigger_name = 'record_history' GROUP BY 1`,
    );
    expect(triggers.map(({ name }) => name).sort()).toEqual([...names].filter((name) => names.has(`${name}_history`)).sort());
  });

  it('has the columns that the entities say, and no others', async () => {
    for (const entity of ENTITIES) {
      const { tableName, columns } = dataSource.getMetadata(entity);
      const rows: { name: string; nullable: boolean; type: string }[] = await dataSource.query(
        `SELECT column_name AS name, is_nullable = 'YES' AS nullable, CASE data_type WHEN 'ARRAY' THEN 'text'
           WHEN 'timestamp with time zone' THEN 'timestamptz' ELSE data_type END AS type
         FROM information_schema.columns WHERE table_name = $1 ORDER BY 1`,
        [tableName],
      );
      const said = columns.map((column) => ({ name: column.databaseName, nullable: column.isNullable, type: String(column.type) }));
      expect([tableName, rows]).toEqual([tableName, said.sort((a, b) => (a.name < b.name ? -1 : 1))]);
    }
  });

  it('has an index that begins with the columns of every reference', async () => {
    const rows = await dataSource.query(`
      SELECT conrelid::regclass::text AS table, conname FROM pg_constraint c
      WHERE contype = 'f' AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = c.conrelid
          AND (string_to_array(i.indkey::text, ' ')::smallint[])[1:cardinality(c.conkey)] @> c.conkey)`);
    expect(rows).toEqual([]);
  });
});
