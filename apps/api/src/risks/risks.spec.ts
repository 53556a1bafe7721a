import { recordAs } from '../database/record-as';
import type { Caller } from '../testing/callers';
import { startApp, type Answer, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

const SHOWN = 'risks { id number ref recordedAt kind title mitigation dueOn objective { id number } project { id } owner { id } status likelihood impact score trend assessments { id assessedOn assessedBy note } }';
const SAVE = `mutation ($input: SaveRiskInput!) { saveRisk(input: $input) { ${SHOWN} } }`;
const ASSESS = `mutation ($input: AssessRiskInput!) { assessRisk(input: $input) { ${SHOWN} } }`;

let app: TestApp;
let manager: Caller;
let objectives: { id: string; projects: { id: string }[] }[];
let officers: { id: string }[];
beforeAll(async () => {
  app = await startApp();
  manager = await app.as('programme_manager');
  ({ objectives, officers } = (await app.ask('{ programme(slug: "example") { objectives { id projects { id } } officers { id } } }')).data.programme);
});
afterAll(() => app.stop());

type Shown = Answer['data'];

const blank = () => ({
  ...{ slug: 'example', id: null, seenAt: null, reason: '', kind: 'risk', objectiveId: objectives[0]?.id, projectId: null, title: 'Staff leave' },
  ...{ description: '', ownerId: null, mitigation: '', dueOn: '', likelihood: 2, impact: 3 },
});
const save = (over: object = {}, who: Caller = manager) => who.ask(SAVE, { input: { ...blank(), ...over } });

async function added(over: object = {}, who: Caller = manager): Promise<Shown> {
  const { data, errors } = await save(over, who);
  expect(errors).toEqual([]);
  return data.saveRisk.risks.toSorted((a: Shown, b: Shown) => b.number - a.number)[0];
}

function assess(risk: Shown, over: object = {}, who: Caller = manager): Promise<Answer> {
  const input = { slug: 'example', reason: '', riskId: risk.id, seenAssessmentId: risk.assessments[0].id, status: 'open', likelihood: 4, impact: 3, note: '', ...over };
  return who.ask(ASSESS, { input });
}

const after = ({ data }: Answer, { id }: { id: string }): Shown => (data.assessRisk ?? data.saveRisk).risks.find((row: Shown) => row.id === id);
/** What an edit sends of a risk that nobody touched. */
const asShown = ({ id, recordedAt: seenAt, kind, title, mitigation, dueOn, objective, project, owner }: Shown) => ({
  ...{ id, seenAt, kind, title, mitigation: mitigation ?? '', dueOn: dueOn ?? '', objectiveId: objective.id, projectId: project?.id ?? null, ownerId: owner?.id ?? null },
  ...{ likelihood: null, impact: null },
});
const code = ({ errors }: Answer) => errors[0]?.extensions.code ?? 'done';
const fields = ({ errors }: Answer) => errors[0]?.extensions.fields?.map(({ field }) => field);

it('is added with its first assessment, and its trend follows from those that come', async () => {
  const sponsor = await app.as('sponsor', { objectives: [1] });
  const risk = await added({ projectId: objectives[0]?.projects[0]?.id, ownerId: officers[0]?.id, mitigation: ' Agency staff ', dueOn: '2026-06-30' }, sponsor);
  expect(risk).toMatchObject({ ref: `R${risk.number}`, mitigation: 'Agency staff', dueOn: '2026-06-30', score: 6, trend: 'new', owner: { id: officers[0]?.id } });
  expect(risk.assessments).toMatchObject([{ assessedOn: TODAY, assessedBy: 'Sponsor, objective 1' }]);
  const risen = after(await assess(risk, {}, sponsor), risk);
  expect(risen).toMatchObject({ score: 12, trend: 'rising', assessments: [{}, { id: risk.assessments[0].id }] });
  expect(fields(await assess(risen, { status: 'closed' }))).toEqual(['note']);
  expect(after(await assess(risen, { status: 'closed', note: 'Posts are filled.' }), risk)).toMatchObject({ status: 'closed' });
});

it('never gives a number twice', async () => {
  const { id, number } = await added();
  await recordAs(app.dataSource, { actor: 'Test', reason: 'By hand' }, async (m) => {
    await m.query('DELETE FROM risk_assessment WHERE risk_id = $1', [id]);
    await m.query('DELETE FROM risk WHERE id = $1', [id]);
  });
  const [first, second] = await Promise.all([save(), save()]);
  const numbers = [first, second].map(({ data }) => Math.max(...data.saveRisk.risks.map((row: Shown) => row.number)));
  expect(numbers.sort((a, b) => a - b).at(-1)).toBe(number + 2);
});

it('is edited without touching what was thought of it; a newer version or assessment is a conflict', async () => {
  const risk = await added();
  const edited = after(await save({ ...asShown(risk), title: 'Staff leave in summer' }), risk);
  expect(edited).toMatchObject({ title: 'Staff leave in summer', number: risk.number, assessments: [{ id: risk.assessments[0].id }] });
  expect(code(await save({ ...asShown(risk), title: 'Older' }))).toBe('CONFLICT');
  const answers = await Promise.all([assess(edited), assess(edited, { likelihood: 5 })]);
  expect(answers.map(code).sort()).toEqual(['CONFLICT', 'done']);
});

it.each<[string, object, string[]]>([
  ['a rating off the scale', { likelihood: 6, impact: 0 }, ['likelihood', 'impact']],
  ['an issue that is likely', { kind: 'issue' }, ['likelihood']],
  ['no title and no day', { title: ' ', dueOn: '31 June' }, ['title', 'dueOn']],
  ['an owner who is nobody', { ownerId: '00000000-0000-4000-8000-000000000000' }, ['ownerId']],
])('refuses %s', async (_, over, at) => {
  const answer = await save(over);
  expect([code(answer), fields(answer)?.sort()].flat()).toEqual(['BAD_USER_INPUT', ...at.sort()]);
});

it('lies in one objective, and moves only between those of who moves it', async () => {
  const risk = await added();
  const projectId = objectives[1]?.projects[0]?.id;
  expect(fields(await save({ projectId }))).toEqual(['projectId']);
  const [own, both] = [await app.as('sponsor', { objectives: [1] }), await app.as('sponsor', { objectives: [1, 2] })];
  const moved = { ...asShown(risk), objectiveId: objectives[1]?.id, projectId };
  expect(code(await save(moved, own))).toBe('FORBIDDEN');
  expect(code(await save({ ...moved, objectiveId: objectives[0]?.id, projectId: null }, await app.as('sponsor', { objectives: [2] })))).toBe('FORBIDDEN');
  expect(after(await save(moved, both), risk)).toMatchObject({ objective: { number: 2 }, project: { id: projectId } });
  expect(code(await assess(risk, {}, own))).toBe('FORBIDDEN');
});

it('that has happened stays an issue', async () => {
  const risk = await added();
  const issue = after(await save({ ...asShown(risk), kind: 'issue' }), risk);
  expect(issue).toMatchObject({ ref: `I${risk.number}`, likelihood: null, score: 15 });
  expect(fields(await save({ ...asShown(issue), kind: 'risk' }))).toContain('kind');
});

it('keeps its owner and its objective in the plan', async () => {
  const risk = await added({ ownerId: officers[0]?.id, projectId: objectives[0]?.projects[0]?.id });
  const remove = (kind: string, id: string | undefined) =>
    manager.ask('mutation ($input: RemoveRecordInput!) { removeRecord(input: $input) { id } }', { input: { slug: 'example', reason: 'Gone', kind, id } });
  expect((await remove('officer', officers[0]?.id)).errors[0]?.message).toContain(`R${risk.number}`);
  expect((await remove('objective', objectives[0]?.id)).errors[0]?.message).toMatch(/\d risks and issues/);
});
