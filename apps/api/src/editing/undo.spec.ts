import { recordAs } from '../database/record-as';
import type { Caller } from '../testing/callers';
import { startApp, type Answer, type TestApp } from '../testing/test-app';

let app: TestApp;
let manager: Caller;
beforeAll(async () => {
  app = await startApp();
  manager = await app.as('programme_manager', { name: 'Priya Shah' });
});
afterAll(() => app.stop());

type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

async function mutate(mutation: string, input: object): Promise<Answer> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return manager.ask(`mutation Edit($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input: { slug: 'example', reason: 'Because', ...input } });
}

async function done(mutation: string, input: object): Promise<void> {
  expect((await mutate(mutation, input)).errors).toEqual([]);
}

/** A record's history, newest first. */
async function entries(kind: string, id: string): Promise<Row[]> {
  const query = `query History($kind: RecordKind!, $id: ID!) { history(slug: "example", kind: $kind, id: $id) { items {
    recordedAt operation isUndoable reason record { kind id name } changes { field label before after } } } }`;
  return (await manager.ask(query, { kind, id })).data.history.items;
}

async function newest(kind: string, id: string): Promise<Row> {
  const [entry] = await entries(kind, id);
  return entry ?? {};
}

async function undo({ record: { kind, id }, recordedAt }: Row): Promise<Answer> {
  return mutate('undoChange', { kind, id, recordedAt });
}

async function undone(entry: Row): Promise<void> {
  expect((await undo(entry)).errors).toEqual([]);
}

/** Rows of a table in the example, as they are. */
async function rows(table: string, where = 'true'): Promise<Row[]> {
  return app.dataSource.query(`SELECT t.* FROM ${table} t JOIN programme g ON g.id = t.programme_id WHERE g.slug = 'example' AND ${where} ORDER BY t.id`);
}

async function saved(table: string, where = 'true'): Promise<Row> {
  const [row] = await app.dataSource.query(
    `SELECT t.*, to_json(t.recorded_at) AS "seenAt" FROM ${table} t JOIN programme g ON g.id = t.programme_id
     WHERE g.slug = 'example' AND ${where} ORDER BY t.recorded_at DESC LIMIT 1`,
  );
  return row as Row;
}

const objective = (given: object) => ({ theme: '', sponsorId: null, benefits: [], ...given });
const without = (row: Row) => Object.fromEntries(Object.entries(row).filter(([column]) => !column.startsWith('recorded_')));

describe('undoing a change', () => {
  it('puts back the fields that it touched, and says so as a new change', async () => {
    const { id, seenAt, number, name, theme, benefits, sponsor_id } = await saved('objective', 'number = 1');
    await done('saveObjective', objective({ id, seenAt, number, name: 'Renamed', theme: 'Another' }));
    const entry = await newest('objective', id);
    expect(entry).toMatchObject({ operation: 'update', isUndoable: true });
    await undone(entry);
    expect(await saved('objective', 'number = 1')).toMatchObject({ name, theme, benefits, sponsor_id, recorded_by: 'Priya Shah', recorded_reason: 'Because' });
  });

  it('leaves what others changed since, and refuses what was changed again, by name', async () => {
    const before = await saved('objective', 'number = 2');
    const asIs = { id: before['id'], number: 2, theme: before['theme'], benefits: before['benefits'], sponsorId: before['sponsor_id'] };
    await done('saveObjective', { ...asIs, seenAt: before['seenAt'], name: 'First' });
    const first = await newest('objective', before['id']);
    await done('saveObjective', { ...asIs, seenAt: (await saved('objective', 'number = 2'))['seenAt'], name: 'First', theme: 'Kept' });
    await undone(first);
    expect(await saved('objective', 'number = 2')).toMatchObject({ name: before['name'], theme: 'Kept' });
    const refused = await undo(first);
    expect(refused.errors[0]).toMatchObject({ message: expect.stringMatching(/^"Name" changed again since/), extensions: { code: 'CONFLICT' } });
  });

  it('brings a removed project back under its id, with its links and milestones; the roles given for it are not given back', async () => {
    const [one, two] = await rows('officer');
    const [area] = await rows('area');
    const [kpi] = await rows('kpi');
    const { id: objectiveId } = await saved('objective', 'number = 1');
    const made = { objectiveId, ref: '1.50', title: 'Short-lived', subActions: [], byWhen: 'June 2026 and ongoing', note: '' };
    await done('saveProject', { ...made, officerIds: [one?.['id'], two?.['id']], areaIds: [area?.['id']], kpiIds: [kpi?.['id']] });
    const project = await saved('project', `ref = '1.50'`);
    await app.as('project_manager', { projects: ['1.50'] });
    const ofMilestones = `milestone_id IN (SELECT id FROM milestone WHERE project_id = '${project['id']}')`;
    const parts = async () => ({
      project: (await rows('project', `t.id = '${project['id']}'`)).map(without),
      milestones: (await rows('milestone', `project_id = '${project['id']}'`)).map(without),
      baselines: (await rows('baseline_version', ofMilestones)).map(without),
      officers: (await rows('project_officer', `project_id = '${project['id']}'`)).map(without),
      areas: (await rows('project_area', `project_id = '${project['id']}'`)).map(without),
      kpis: (await rows('project_kpi', `project_id = '${project['id']}'`)).map(without),
      scopes: (await rows('membership_scope', `project_id = '${project['id']}'`)).map(without),
    });
    const before = await parts();
    expect(Object.values(before).map((list) => list.length)).toEqual([1, 2, 1, 2, 1, 1, 1]);
    await done('removeRecord', { kind: 'project', id: project['id'] });
    expect(Object.values(await parts()).flat()).toEqual([]);
    const removal = await newest('project', project['id']);
    await undone(removal);
    expect(await parts()).toEqual({ ...before, scopes: [] });
    expect((await undo(removal)).errors[0]?.extensions.code).toBe('CONFLICT');
    const entry = await newest('project', project['id']);
    expect(entry).toMatchObject({ operation: 'insert', isUndoable: true, record: { name: 'Project 1.50 Short-lived' } });
    await undone(entry);
    expect(Object.values(await parts()).flat()).toEqual([]);
  });

  /** A project of objective 1 without links, with its milestones. */
  async function newProject(ref: string): Promise<{ id: string; milestones: string[] }> {
    const { id: objectiveId } = await saved('objective', 'number = 1');
    const made = { objectiveId, ref, title: 'Short-lived', subActions: [], byWhen: 'June 2026 and ongoing', note: '' };
    await done('saveProject', { ...made, officerIds: [], areaIds: [], kpiIds: [] });
    const { id } = await saved('project', `ref = '${ref}'`);
    const milestones = await app.dataSource.query('SELECT id FROM milestone WHERE project_id = $1 ORDER BY position', [id]);
    return { id, milestones: milestones.map((row: Row) => row['id']) };
  }

  const links = async () => (await rows('dependency')).map((row) => `${row['milestone_id'] ?? row['project_id']} ${row['needs_milestone_id'] ?? row['needs_project_id']}`);
  const tie = (kind: string, id: unknown, needsKind: string, needsId: unknown) => done('addDependency', { kind, id, needsKind, needsId, note: '' });

  it('of a move to another objective takes the risks of the project back with it', async () => {
    const { id } = await newProject('1.52');
    const [from, to] = [await saved('objective', 'number = 1'), await saved('objective', 'number = 3')];
    const risk = { kind: 'risk', title: 'Moves along', description: '', mitigation: '', dueOn: '', likelihood: 2, impact: 3 };
    await done('saveRisk', { ...risk, objectiveId: from['id'], projectId: id });
    const { seenAt } = await saved('project', `t.id = '${id}'`);
    const moved = { objectiveId: to['id'], ref: '3.52', title: 'Short-lived', subActions: [], byWhen: 'June 2026 and ongoing', note: '' };
    await done('saveProject', { ...moved, id, seenAt, officerIds: [], areaIds: [], kpiIds: [] });
    expect((await saved('risk', `t.title = 'Moves along'`))['objective_id']).toBe(to['id']);
    await undone(await newest('project', id));
    expect(await saved('project', `t.id = '${id}'`)).toMatchObject({ ref: '1.52', objective_id: from['id'] });
    expect((await saved('risk', `t.title = 'Moves along'`))['objective_id']).toBe(from['id']);
  });

  it('of the removal of a project brings back what it waited for, where that is still there', async () => {
    const [project, other, kept] = [await newProject('1.53'), await newProject('1.54'), await saved('project', `ref = '2.2'`)];
    const [due, review] = project.milestones;
    const before = await links();
    await tie('milestone', due, 'milestone', review);
    await tie('project', project.id, 'project', kept['id']);
    await tie('milestone', due, 'project', other.id);
    await done('removeRecord', { kind: 'project', id: project.id });
    expect((await links()).sort()).toEqual(before.sort());
    await done('removeRecord', { kind: 'project', id: other.id });
    await undone(await newest('project', project.id));
    expect((await links()).sort()).toEqual([...before, `${due} ${review}`, `${project.id} ${kept['id']}`].sort());
  });

  it('of a removal leaves out the dependency that would by now close a circle', async () => {
    const [a, b, c] = [await newProject('1.55'), await newProject('1.56'), await newProject('1.57')];
    await tie('project', a.id, 'project', b.id);
    await tie('project', c.id, 'project', a.id);
    // Once, what others waited for went without a word.
    await recordAs(app.dataSource, { actor: 'Officer', reason: 'x' }, async (m) => {
      await m.query('DELETE FROM dependency WHERE $1 IN (project_id, needs_project_id)', [a.id]);
      await m.query('DELETE FROM baseline_version WHERE milestone_id = ANY($1)', [a.milestones]);
      await m.query('DELETE FROM milestone WHERE project_id = $1', [a.id]);
      await m.query('DELETE FROM project WHERE id = $1', [a.id]);
    });
    await tie('project', b.id, 'project', c.id);
    await undone(await newest('project', a.id));
    const now = (await links()).filter((link) => [a, b, c].some(({ id }) => link.includes(id)));
    expect(now.sort()).toEqual([`${a.id} ${b.id}`, `${b.id} ${c.id}`].sort());
  });

  it('takes a record that was put back out again, though its officer was renamed before and it was written anew at once', async () => {
    await done('saveOfficer', { role: 'To rename', kind: 'role', holder: '', organisation: '' });
    const officer = await saved('officer', `role = 'To rename'`);
    const { id: objectiveId } = await saved('objective', 'number = 1');
    const made = { objectiveId, ref: '1.51', title: 'Put back', subActions: [], byWhen: 'ongoing', note: '' };
    await done('saveProject', { ...made, officerIds: [officer['id']], areaIds: [], kpiIds: [] });
    const { id } = await saved('project', `ref = '1.51'`);
    await done('removeRecord', { kind: 'project', id });
    await done('saveOfficer', { id: officer['id'], seenAt: officer['seenAt'], role: 'Renamed', kind: 'role', holder: '', organisation: '' });
    await undone(await newest('project', id));
    const [anew, putBack] = await entries('project', id);
    expect([anew, putBack]).toMatchObject([{ operation: 'update', recordedAt: putBack?.['recordedAt'], isUndoable: false }, { operation: 'insert', isUndoable: true }]);
    await undone(putBack ?? {});
    expect(await rows('project', `t.id = '${id}'`)).toEqual([]);
  });

  it('of a link takes it out of the words of the project, and of its removal puts it back in', async () => {
    const project = await saved('project', `ref = '2.2'`);
    const [link] = await rows('project_officer', `project_id = '${project['id']}'`);
    const made = await newest('project_officer', link?.['id']);
    expect(made).toMatchObject({ operation: 'insert', isUndoable: true });
    await undone(made);
    expect((await saved('project', `ref = '2.2'`))['officers_text']).not.toBe(project['officers_text']);
    await undone(await newest('project_officer', link?.['id']));
    expect((await saved('project', `ref = '2.2'`))['officers_text']).toBe(project['officers_text']);
  });

  it('is refused where what it names is gone, or its number is taken', async () => {
    await done('saveObjective', objective({ number: 7, name: 'Old' }));
    const { id } = await saved('objective', 'number = 7');
    await done('removeRecord', { kind: 'objective', id });
    await done('saveObjective', objective({ number: 7, name: 'New' }));
    expect((await undo(await newest('objective', id))).errors[0]?.extensions.code).toBe('CONFLICT');
    expect((await saved('objective', 'number = 7'))['name']).toBe('New');
  });

  it.each<[string, string, string]>([
    ['a report', 'status_update', 'status_update'],
    ['a baseline', 'baseline', 'baseline_version'],
    ['a value', 'observation', 'observation'],
    ['a role', 'membership', 'membership'],
  ])('is refused of %s', async (_, kind, table) => {
    const [row] = await rows(table);
    const entry = await newest(kind, row?.['id']);
    expect(entry['isUndoable']).toBe(false);
    const { errors } = await undo(entry);
    expect(errors[0]).toMatchObject({ message: expect.stringMatching(/corrected by a new fact/), extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('brings removed evidence back', async () => {
    const sql = [
      `INSERT INTO evidence (id, programme_id, milestone_id, kind, title, url, added_by, added_on)
        SELECT gen_random_uuid(), programme_id, id, 'link', 'To undo', 'https://example.org', 'Officer', '2026-03-01' FROM milestone
        WHERE programme_id = (SELECT id FROM programme WHERE slug = 'example') LIMIT 1 RETURNING id`,
      `DELETE FROM evidence WHERE title = 'To undo'`,
    ];
    const [[{ id }]] = await recordAs(app.dataSource, { actor: 'Officer', reason: 'x' }, async (em) => [await em.query(sql[0] ?? ''), await em.query(sql[1] ?? '')]);
    await undone(await newest('evidence', id));
    expect(await saved('evidence', `t.id = '${id}'`)).toMatchObject({ title: 'To undo', recorded_by: 'Priya Shah' });
  });

  it('of a moved meeting heeds the other meetings', async () => {
    await done('saveBoardMeeting', { heldOn: '2026-06-01', cutOffOn: '2026-05-25', note: '' });
    const { id, seenAt } = await saved('board_meeting', `held_on = '2026-06-01'`);
    await done('saveBoardMeeting', { id, seenAt, heldOn: '2026-07-01', cutOffOn: '2026-05-25', note: '' });
    const moved = await newest('board_meeting', id);
    await done('saveBoardMeeting', { heldOn: '2026-06-01', cutOffOn: '2026-05-25', note: 'Another' });
    const { errors } = await undo(moved);
    expect(errors[0]?.message).toBe('The board meets on 1 June 2026 already.');
  });

  it.each<[string, string, string, string | undefined]>([
    ['whose day has passed', '2026-03-01', '2026-02-20', '1 March 2026 is past. Give today or a later day.'],
    ['whose cut-off alone has passed', '2026-03-03', '2026-02-20', undefined],
  ])('of the removal of a meeting %s', async (_, heldOn, cutOffOn, message) => {
    const sql = [
      `INSERT INTO board_meeting (id, programme_id, held_on, cut_off_on)
        SELECT gen_random_uuid(), id, $1, $2 FROM programme WHERE slug = 'example' RETURNING id`,
      'DELETE FROM board_meeting WHERE id = $1',
    ];
    const [{ id }] = await recordAs(app.dataSource, { actor: 'Officer', reason: 'x' }, (em) => em.query(sql[0] ?? '', [heldOn, cutOffOn]));
    await recordAs(app.dataSource, { actor: 'Officer', reason: 'x' }, (em) => em.query(sql[1] ?? '', [id]));
    expect((await undo(await newest('board_meeting', id))).errors[0]?.message).toBe(message);
    expect(await rows('board_meeting', `t.id = '${id}'`)).toHaveLength(message ? 0 : 1);
  });

  it('needs a reason and a change that there was', async () => {
    const { id, recorded_at } = await saved('objective', 'number = 1');
    const change = { kind: 'objective', id, recordedAt: (recorded_at as Date).toISOString() };
    expect((await mutate('undoChange', { ...change, reason: '' })).errors[0]?.extensions.fields?.[0]?.field).toBe('reason');
    for (const other of [{ recordedAt: '2020-01-01T00:00:00.000Z' }, { recordedAt: 'then' }, { id: 'nobody' }, { kind: 'area' }]) {
      expect((await mutate('undoChange', { ...change, ...other })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
