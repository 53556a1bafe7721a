import type { Caller } from '../testing/callers';
import { startApp, type TestApp } from '../testing/test-app';
import { RECORD_TABLES } from './history.types';

let app: TestApp;
let manager: Caller;
beforeAll(async () => {
  app = await startApp();
  manager = await app.as('programme_manager', { name: 'Priya Shah' });
});
afterAll(() => app.stop());

interface Entry {
  recordedAt: string;
  actor: string;
  reason: string;
  operation: string;
  isUndoable: boolean;
  record: { kind: string; id: string; name: string; objective: number | null };
  changes: { field: string; label: string; before: string | null; after: string | null }[];
}

const ENTRY = 'recordedAt actor reason operation isUndoable record { kind id name objective } changes { field label before after }';

interface Told {
  items: Entry[];
  total: number;
  nextCursor: string | null;
  actors: string[];
  errors: { message: string; extensions: { code: string } }[];
}

async function read(given: object = {}, ask = manager.ask): Promise<Told> {
  const query = `query History($slug: String!, $actor: String, $objective: Int, $kind: RecordKind, $from: Day, $to: Day, $first: Int, $after: String) {
    programmeHistory(slug: $slug, actor: $actor, objective: $objective, kind: $kind, from: $from, to: $to, first: $first, after: $after) {
      items { ${ENTRY} } total nextCursor actors } }`;
  const { data, errors } = await ask(query, { slug: 'example', first: 200, ...given });
  return { ...data?.programmeHistory, errors };
}

async function edit(mutation: string, input: object): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation Edit($input: ${type}!) { ${mutation}(input: $input) { id } }`;
  const { errors } = await manager.ask(query, { input: { slug: 'example', reason: 'Because', ...input } });
  expect(errors).toEqual([]);
}

async function current(fields: string) {
  return (await manager.ask(`{ programme(slug: "example") { ${fields} } }`)).data.programme;
}

const told = ({ changes }: Entry) => changes.map(({ label, before, after }) => `${label}: ${before} -> ${after}`);

it('tells old and new in words: names for ids, days and lists as people write them', async () => {
  const { officers, objectives } = await current('officers { id role } objectives { id recordedAt number name theme benefits sponsor { id role } }');
  const [objective] = objectives;
  const sponsor = officers.find(({ id }: { id: string }) => id !== objective.sponsor.id);
  const { number, name, theme, benefits } = objective;
  await edit('saveObjective', { id: objective.id, seenAt: objective.recordedAt, number, name, theme, benefits: [...benefits, 'One more'], sponsorId: sponsor.id });
  await edit('saveBoardMeeting', { heldOn: '2027-03-24', cutOffOn: '2027-03-17', note: '' });
  const { items } = await read({ actor: 'Priya Shah' });
  expect(items).toMatchObject([
    {
      ...{ actor: 'Priya Shah', reason: 'Because', operation: 'insert', isUndoable: true },
      record: { kind: 'board_meeting', name: 'Board meeting on 24 March 2027', objective: null },
    },
    { operation: 'update', isUndoable: true, record: { kind: 'objective', id: objective.id, name: `Objective 1 ${name}`, objective: 1 } },
  ]);
  expect(items.map(told)).toEqual([
    ['Held on: null -> 24 March 2027', 'Cut-off: null -> 17 March 2027'],
    [`Sponsor: ${objective.sponsor.role} -> ${sponsor.role}`, `Benefits: ${benefits.join('; ')} -> ${[...benefits, 'One more'].join('; ')}`],
  ]);
});

it('names links, reports and roles by what they belong to, as it was called last', async () => {
  await app.as('sponsor', { name: 'Amara Osei', objectives: [2] });
  const { objectives, projects } = await current(`objectives { number name }
    projects(first: 200) { items { id recordedAt ref title byWhen { text } objective { id } officers { id } kpis { kpi { id } } } }`);
  const { id, recordedAt, ref, byWhen, objective, officers, kpis } = projects.items.find((row: { ref: string }) => row.ref === '2.1');
  const officerIds = officers.map((row: { id: string }) => row.id);
  const input = { id, seenAt: recordedAt, ref, byWhen: byWhen.text, objectiveId: objective.id, officerIds, subActions: [], note: '' };
  await edit('saveProject', { ...input, title: 'Called last', areaIds: [], kpiIds: kpis.map((row: { kpi: { id: string } }) => row.kpi.id) });
  const names = async (kind: string) => (await read({ kind, objective: 2 })).items.map(({ record }) => record.name);
  expect(await names('membership_scope')).toEqual([`Role: Sponsor of Amara Osei, for Objective 2 ${objectives[1].name}`]);
  expect((await read({ kind: 'membership' })).items.map(({ record }) => record.name)).toContain('Role: Sponsor of Amara Osei');
  expect((await names('project_area'))[0]).toMatch(/^Link of project 2\.1 to area \w/);
  expect(await names('project')).toContain('Project 2.1 Called last');
  expect(await names('milestone')).toEqual(expect.arrayContaining([expect.stringMatching(/^Milestone 2\.1 Called last/)]));
  expect(await names('status_update')).toEqual(expect.arrayContaining([expect.stringMatching(/^Report on 2\.1 Called last/)]));
});

it('shows who holds which role to those who may see the members, and to nobody else', async () => {
  const observer = await app.as('observer');
  const isMember = ({ record }: Entry) => record.kind.startsWith('membership');
  expect((await read({ from: '2026-03-03' })).items.some(isMember)).toBe(true);
  for (const ask of [observer.ask, app.ask]) {
    const { items, actors } = await read({ from: '2026-03-03' }, ask);
    expect(items.filter(isMember)).toEqual([]);
    expect(actors).not.toContain('Test administrator');
  }
  expect((await read({ kind: 'membership' }, observer.ask)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await read({ kind: 'membership_scope' }, app.ask)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('shows a record that was deleted and put back as deleted and made, with nothing before it', async () => {
  await edit('saveArea', { objectiveId: null, name: 'Short-lived', aliases: [], monitoring: 'monitored' });
  const made = (await read({ kind: 'area', actor: 'Priya Shah' })).items[0];
  const id = made?.record.id;
  await edit('removeRecord', { kind: 'area', id });
  const history = async () =>
    (await manager.ask(`query One($id: ID!) { history(slug: "example", kind: area, id: $id) { total items { ${ENTRY} } } }`, { id })).data.history.items as Entry[];
  const removed = (await history())[0];
  expect(removed).toMatchObject({ operation: 'delete', isUndoable: true, record: { name: 'Area Short-lived' } });
  expect(removed && told(removed)).toEqual(['Name: Short-lived -> null', 'Monitoring: monitored -> null']);
  await edit('undoChange', { kind: 'area', id, recordedAt: removed?.recordedAt });
  expect((await history()).map((entry) => [entry.operation, entry.isUndoable, told(entry)[0]])).toEqual([
    ['insert', true, 'Name: null -> Short-lived'],
    ['delete', false, 'Name: Short-lived -> null'],
    ['insert', true, 'Name: null -> Short-lived'],
  ]);
});

it('pages through a whole plan, newest first, each change once', async () => {
  const entries: Entry[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const page = await read({ slug: 'birmingham', after }, app.ask);
    entries.push(...page.items);
    ({ nextCursor: after, total } = page);
  } while (after);
  expect(entries).toHaveLength(total);
  expect(new Set(entries.map(({ record, recordedAt, operation }) => `${record.kind} ${record.id} ${recordedAt} ${operation}`)).size).toBe(total);
  expect(entries.map(({ recordedAt }) => recordedAt)).toEqual(entries.map(({ recordedAt }) => recordedAt).sort().reverse());
  // What was laid down in one instant stands in the order of the plan.
  const first = entries.filter(({ record, operation }) => record.kind === 'project' && operation === 'insert').map(({ record }) => record.name.split(' ')[1]);
  expect(first).toEqual([...first].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'en', { numeric: true })));
  // A closed record: nothing in it can be undone.
  expect(entries.filter(({ isUndoable }) => isUndoable)).toEqual([]);
  // Every row of every table was made once.
  const key = (table: string) => (table === 'programme' ? 'id' : 'programme_id');
  const own = `(SELECT id FROM programme WHERE slug = 'birmingham')`;
  const counts = Object.values(RECORD_TABLES).map((table) => `SELECT count(*) FROM ${table} WHERE ${key(table)} = ${own}`);
  const [{ rows }] = await app.dataSource.query(`SELECT sum(count)::integer AS rows FROM (${counts.join(' UNION ALL ')}) tables`);
  expect(entries.filter(({ operation }) => operation === 'insert')).toHaveLength(rows);
});

describe('filters', () => {
  it.each<[object, (entry: Entry) => boolean]>([
    [{ kind: 'project' }, ({ record }) => record.kind === 'project'],
    [{ objective: 2 }, ({ record }) => record.objective === 2],
    [{ to: '2026-01-31' }, ({ recordedAt }) => recordedAt < '2026-02-01'],
    [{ from: '2026-02-01', to: '2026-02-28' }, ({ recordedAt }) => recordedAt >= '2026-02-01' && recordedAt < '2026-03-01'],
    [
      { objective: 2, kind: 'status_update', from: '2026-01-01' },
      ({ record, recordedAt }) => record.kind === 'status_update' && record.objective === 2 && recordedAt > '2026',
    ],
  ])('%j', async (filter, isMeant) => {
    const { items, total, actors } = await read(filter);
    expect(total).toBeGreaterThan(0);
    expect(items.filter((entry) => !isMeant(entry))).toEqual([]);
    expect(actors).toEqual(expect.arrayContaining(items.map(({ actor }) => actor)));
  });

  it('counts a day in England', async () => {
    const { items } = await read({ actor: 'Priya Shah', first: 1 });
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(items[0]?.recordedAt ?? ''));
    expect((await read({ actor: 'Priya Shah', from: day, to: day })).total).toBeGreaterThan(0);
    expect((await read({ actor: 'Priya Shah', to: '2026-03-02' })).total).toBe(0);
  });

  it.each<[object, string]>([
    [{ from: '2026-02-02', to: '2026-02-01' }, 'BAD_USER_INPUT'],
    [{ actor: 'a\0b' }, 'BAD_USER_INPUT'],
    [{ first: 0 }, 'BAD_USER_INPUT'],
    [{ slug: 'nowhere' }, 'NOT_FOUND'],
  ])('%j is refused: %s', async (filter, code) => expect((await read(filter)).errors[0]?.extensions.code).toBe(code));
});

it("finds no record of another programme's", async () => {
  const [{ id }] = await app.dataSource.query(`SELECT t.id FROM objective t JOIN programme p ON p.id = t.programme_id WHERE p.slug = 'birmingham' LIMIT 1`);
  for (const asked of [id, 'no id', '00000000-0000-4000-8000-000000000000']) {
    const { errors } = await manager.ask('query One($id: ID!) { history(slug: "example", kind: objective, id: $id) { total } }', { id: asked });
    expect(errors[0]).toMatchObject({ message: 'The programme has no such objective', extensions: { code: 'NOT_FOUND' } });
  }
});
