import type { Caller } from '../testing/callers';
import { startApp, type Answer, type TestApp } from '../testing/test-app';

const SHOWN = 'dependencies { id note clash dependent { record { id label } } needs { record { id } } }';
const ADD = `mutation ($input: AddDependencyInput!) { addDependency(input: $input) { ${SHOWN} } }`;
const REMOVE = `mutation ($input: RemoveDependencyInput!) { removeDependency(input: $input) { ${SHOWN} } }`;

let app: TestApp;
let manager: Caller;
let projects: { id: string; ref: string; title: string; milestones: { id: string; name: string }[] }[];
beforeAll(async () => {
  app = await startApp();
  manager = await app.as('programme_manager', { name: 'Priya Shah' });
  projects = (await app.ask('{ programme(slug: "example") { projects(first: 200) { items { id ref title milestones { id name } } } } }')).data.programme.projects.items;
});
afterAll(() => app.stop());

const project = (ref: string) => projects.find((row) => row.ref === ref) as (typeof projects)[number];

function add(from: string, to: string, over: object = {}, who: Caller = manager): Promise<Answer> {
  const input = { slug: 'example', reason: '', kind: 'project', id: project(from).id, needsKind: 'project', needsId: project(to).id, note: '', ...over };
  return who.ask(ADD, { input });
}

const remove = (id: string, reason: string, who: Caller = manager) => who.ask(REMOVE, { input: { slug: 'example', id, reason } });
const code = ({ errors }: Answer) => errors[0]?.extensions.code ?? 'done';
const found = async (from: string, to: string) => {
  const { data } = await app.ask(`{ programme(slug: "example") { ${SHOWN} } }`);
  return data.programme.dependencies.find((row: Answer['data']) => row.dependent.record.id === project(from).id && row.needs.record.id === project(to).id);
};

it('ties what waits to what it needs, and is taken away with a reason', async () => {
  const own = await app.as('project_manager', { objectives: [1] });
  const { data, errors } = await add('1.1', '4.1', { note: ' One system ' }, own);
  expect(errors).toEqual([]);
  expect(data.addDependency.dependencies).toContainEqual(expect.objectContaining({ note: 'One system' }));
  const { id } = await found('1.1', '4.1');
  expect(code(await add('1.1', '4.1'))).toBe('BAD_USER_INPUT');
  expect((await remove(id, ' ', own)).errors[0]?.extensions.fields?.map(({ field }) => field)).toEqual(['reason']);
  expect((await remove(id, 'Not any more', own)).errors).toEqual([]);
  expect(await found('1.1', '4.1')).toBeUndefined();
  expect(code(await remove(id, 'Again', own))).toBe('NOT_FOUND');
  const { data: told } = await app.ask('query ($id: ID!) { history(slug: "example", kind: dependency, id: $id) { items { operation reason isUndoable record { name objective } } } }', { id });
  const name = `1.1 ${project('1.1').title} needs 4.1 ${project('4.1').title}`;
  expect(told.history.items).toEqual([
    { operation: 'delete', reason: 'Not any more', isUndoable: false, record: { name, objective: 1 } },
    { operation: 'insert', reason: `Added: ${name}`, isUndoable: false, record: { name, objective: 1 } },
  ]);
});

it('refuses a circle through four projects, with the way round', async () => {
  for (const [from, to] of [['1.1', '2.1'], ['2.1', '3.1'], ['3.1', '4.1']] as const) expect((await add(from, to)).errors).toEqual([]);
  const { errors } = await add('4.1', '1.1');
  const called = (ref: string) => `${ref} ${project(ref).title}`;
  const way = [['4.1', '1.1'], ['1.1', '2.1'], ['2.1', '3.1'], ['3.1', '4.1']].map(([from = '', to = '']) => `${called(from)} needs ${called(to)}`);
  expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'needsId', message: `${called('4.1')} would wait for itself: ${way.join(', ')}.` }] } });
  expect(await found('4.1', '1.1')).toBeUndefined();
});

it('of two that would close a circle at once, one is refused', async () => {
  const answers = await Promise.all([add('1.2', '2.2'), add('2.2', '1.2')]);
  expect(answers.map(code).sort()).toEqual(['BAD_USER_INPUT', 'done']);
});

it.each<[string, () => object, string, string]>([
  ['itself', () => ({ needsId: project('1.1').id }), 'needsId', 'would wait for itself'],
  ['a milestone of its own', () => ({ needsKind: 'milestone', needsId: project('1.1').milestones[0]?.id }), 'needsId', 'would wait for itself'],
  ['what is not in the plan', () => ({ needsKind: 'milestone' }), 'needsId', 'The plan has no such milestone.'],
  ['a note of three thousand letters', () => ({ note: 'x'.repeat(3000) }), 'note', '2,000'],
])('does not let a project wait for %s', async (_, over, field, message) => {
  const { errors } = await add('1.1', '3.2', over());
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field, message: expect.stringContaining(message) }] });
});

it('is for whoever answers for what waits', async () => {
  const other = await app.as('project_manager', { objectives: [2] });
  expect(code(await add('1.3', '2.1', {}, other))).toBe('FORBIDDEN');
  expect(code(await add('2.3', '1.3', {}, other))).toBe('done');
  expect(code(await remove((await found('1.1', '2.1')).id, 'Not mine', other))).toBe('FORBIDDEN');
});

it('goes with the project that waits when that is taken out of the plan', async () => {
  const removal = 'mutation ($input: RemoveRecordInput!) { removeRecord(input: $input) { id } }';
  const made = await manager.ask('mutation ($input: SaveProjectInput!) { saveProject(input: $input) { projects(first: 200) { items { id ref title milestones { id name } } } objectives { id } } }', {
    input: { slug: 'example', id: null, seenAt: null, reason: '', objectiveId: await objectiveId(), ref: '1.19', title: 'Short-lived', byWhen: 'June 2026', note: '', subActions: [], officerIds: [], areaIds: [], kpiIds: [] },
  });
  projects = made.data.saveProject.projects.items;
  expect((await add('1.19', '1.3')).errors).toEqual([]);
  expect((await manager.ask(removal, { input: { slug: 'example', reason: 'Not needed', kind: 'project', id: project('1.19').id } })).errors).toEqual([]);
  const [{ count }] = await app.dataSource.query('SELECT count(*)::integer AS count FROM dependency WHERE project_id = $1', [project('1.19').id]);
  expect(count).toBe(0);
});

async function objectiveId(): Promise<string> {
  return (await app.ask('{ programme(slug: "example") { objectives { id } } }')).data.programme.objectives[0].id;
}
