import { recordAs } from '../database/record-as';
import { loadPlan } from '../plans/load-plan';
import type { Caller } from '../testing/callers';
import { startApp, type Answer, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

const SHOWN = 'recordedAt planStanding planStandingNote needsAgreement smallNumber planVersions { id number title standing standingWords asAt steps { standing takenOn takenBy decision } }';
const call = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${SHOWN} } }`;

let app: TestApp;
let manager: Caller;
let chair: Caller;
beforeAll(async () => {
  app = await startApp();
  [manager, chair] = [await app.as('programme_manager'), await app.as('chair')];
  // The example's versions are its own; this plan begins.
  await recordAs(app.dataSource, { actor: 'Test', reason: 'A plan that begins' }, async (m) => {
    await m.query('DELETE FROM plan_version_step');
    await m.query('DELETE FROM plan_version');
    await m.query(`UPDATE programme SET plan_standing = 'draft', plan_standing_note = NULL WHERE slug = 'example'`);
  });
});
afterAll(() => app.stop());

const open = (title: string, who: Caller = manager) => who.ask(call('openPlanVersion', 'OpenPlanVersionInput'), { input: { slug: 'example', title, note: '' } });
const take = (planVersionId: string, standing: string, over: object = {}, who: Caller = standing === 'approved' ? chair : manager) =>
  who.ask(call('takeVersionStep', 'TakeVersionStepInput'), {
    input: { slug: 'example', planVersionId, standing, takenOn: TODAY, decision: 'Decision 4', evidenceUrl: 'https://example.gov.uk/letter', ...over },
  });
const code = ({ errors }: Answer) => errors[0]?.extensions.code ?? 'done';
const fields = ({ errors }: Answer) => errors[0]?.extensions.fields?.map(({ field }) => field);
const drafts = async (): Promise<{ id: string; text: string; latest: string; version: number }[]> =>
  app.dataSource.query(`SELECT id, text, to_json(latest) AS latest, version FROM baseline_version WHERE standing = 'draft' AND programme_id = (SELECT id FROM programme WHERE slug = 'example')`);

async function addProject(ref: string): Promise<void> {
  const { data } = await app.ask('{ programme(slug: "example") { objectives { id } } }');
  const input = { slug: 'example', id: null, seenAt: null, reason: '', objectiveId: data.programme.objectives[0].id, ref, title: `New ${ref}`, byWhen: 'June 2026', note: '' };
  const { errors } = await manager.ask('mutation ($input: SaveProjectInput!) { saveProject(input: $input) { id } }', { input: { ...input, subActions: [], officerIds: [], areaIds: [], kpiIds: [] } });
  expect(errors).toEqual([]);
}

it('turns draft dates into original baselines when the board approves, and no date moves', async () => {
  await addProject('1.18');
  const [draft] = await drafts();
  const [{ written }] = await app.dataSource.query('SELECT to_json(recorded_at) AS written FROM baseline_version WHERE id = $1', [draft?.id]);
  const opened = await open(' The first plan ');
  expect(opened.errors).toEqual([]);
  const [version] = opened.data.openPlanVersion.planVersions;
  expect(version).toMatchObject({ number: 1, title: 'The first plan', standing: 'draft', asAt: null });
  expect((await open('Another')).errors[0]).toMatchObject({ message: expect.stringContaining('Version 1 is still a draft'), extensions: { code: 'CONFLICT' } });

  const approved = await take(version.id, 'approved');
  expect(approved.errors).toEqual([]);
  const plan = approved.data.takeVersionStep;
  expect(plan).toMatchObject({ planStanding: 'approved', planStandingNote: 'Version 1, approved by the board on 2 March 2026: Decision 4' });
  expect(plan.planVersions[0]).toMatchObject({ standing: 'approved', steps: [{ takenBy: 'Chair (Commissioner)', decision: 'Decision 4' }] });
  expect(await drafts()).toEqual([]);
  const [row] = await app.dataSource.query('SELECT standing, text, to_json(latest) AS latest, version, to_json(approved_on) AS approved_on, decision, approver, to_json(written_at) AS written FROM baseline_version WHERE id = $1', [draft?.id]);
  expect(row).toEqual({ written, standing: 'approved', text: draft?.text, latest: draft?.latest, version: 1, approved_on: TODAY, decision: 'Decision 4', approver: 'The board' });

  // The moment that an answer gives shows the version as approved; the one before shows the draft.
  const standingAt = async (moment: string) => (await loadPlan(app.dataSource, 'example', moment))?.baselines.find(({ id }) => id === draft?.id)?.standing;
  const { asAt } = plan.planVersions[0];
  expect(await standingAt(asAt)).toBe('approved');
  expect(await standingAt(new Date(Date.parse(asAt) - 2).toISOString())).toBe('draft');

  expect(fields(await take(version.id, 'agreed', { evidenceUrl: '' }))).toEqual(['evidenceUrl']);
  expect((await take(version.id, 'agreed')).errors).toEqual([]);
  expect((await take(version.id, 'published')).data.takeVersionStep.planVersions[0]).toMatchObject({ standing: 'published', steps: [{}, {}, {}] });
});

it('approved twice at once is approved once; what was added since is promised then', async () => {
  await addProject('1.17');
  const { data } = await open('After the stocktake');
  const [{ id, number }] = data.openPlanVersion.planVersions;
  expect(number).toBe(2);
  const answers = await Promise.all([take(id, 'approved'), take(id, 'approved', { decision: 'Decision 5' }, await app.as('chair'))]);
  expect(answers.map(code).sort()).toEqual(['CONFLICT', 'done']);
  expect(await drafts()).toEqual([]);
  const [{ plan_standing_note: note }] = await app.dataSource.query(`SELECT plan_standing_note FROM programme WHERE slug = 'example'`);
  expect(note).toMatch(/^Version 1/);
});

it.each<[string, () => Promise<Answer>, string, string[] | undefined]>([
  ['a version without a title', () => open(' '), 'BAD_USER_INPUT', ['title']],
  ['a chair who opens one', () => open('Mine', chair), 'FORBIDDEN', undefined],
  ['a programme manager who approves', async () => take(await newest(), 'approved', {}, manager), 'FORBIDDEN', undefined],
  ['a chair who publishes', async () => take(await newest(), 'published', {}, chair), 'FORBIDDEN', undefined],
  ['going back to a draft', async () => take(await newest(), 'draft'), 'BAD_USER_INPUT', ['standing']],
  ['a day to come, and no decision', async () => take(await newest(), 'agreed', { takenOn: '2026-03-03', decision: '' }), 'BAD_USER_INPUT', ['takenOn', 'decision']],
  ['a version that is none', () => take('no id', 'agreed'), 'NOT_FOUND', ['planVersionId']],
])('refuses %s', async (_, ask, expected, at) => {
  const answer = await ask();
  expect(code(answer)).toBe(expected);
  if (at) expect(fields(answer)).toEqual(at);
});

const newest = async (): Promise<string> => (await app.ask('{ programme(slug: "example") { planVersions { id } } }')).data.programme.planVersions[0].id;

it('keeps the dates of a draft, also for whoever writes to the database', async () => {
  await addProject('1.16');
  const [draft] = await drafts();
  for (const change of [`latest = '2030-01-01'`, `text = 'later'`, `version = 2`, `latest = '2030-01-01', standing = 'approved'`]) {
    const changed = recordAs(app.dataSource, { actor: 'Test', reason: 'By hand' }, (m) => m.query(`UPDATE baseline_version SET ${change} WHERE id = $1`, [draft?.id]));
    await expect(changed).rejects.toMatchObject({ driverError: { code: 'WM004' } });
  }
});

it('has rules of its own: whether moved deadlines are to be agreed', async () => {
  const { data } = await app.ask('{ programme(slug: "example") { recordedAt needsAgreement smallNumber } }');
  const { recordedAt: seenAt, needsAgreement } = data.programme;
  const edit = (who: Caller) => who.ask(call('editPlanRules', 'EditPlanRulesInput'), { input: { slug: 'example', reason: '', seenAt, needsAgreement: !needsAgreement, smallNumber: 7 } });
  expect(code(await edit(chair))).toBe('FORBIDDEN');
  expect((await edit(manager)).data.editPlanRules).toMatchObject({ needsAgreement: !needsAgreement, smallNumber: 7 });
  expect(code(await edit(manager))).toBe('CONFLICT');
});
