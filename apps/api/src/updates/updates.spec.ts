import { randomUUID } from 'node:crypto';
import { giveRole, type Caller } from '../testing/callers';
import { startApp, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

/** The made-up programme on the day on which all specs play. */
let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

const OWED = `{ myUpdates(slug: "example") {
  meeting { heldOn cutOffOn } cutOff
  owed { ...Row } reported { ...Row } later { ...Row }
} } fragment Row on Milestone { id name status project { ref objective { number } } statements { id statedOn } schedule { colour } }`;

const SAVE = `mutation ($input: SaveUpdatesInput!) { saveUpdates(input: $input) { milestones {
  id status confidence forecast { words } actual { words } schedule { colour words } slippageApproved { words }
  statements { id statedOn statedBy status narrative isNoChange reasonCategory reason recovery confidence confidenceReason confidenceUntil forecast { words text } }
} } }`;

interface Owed {
  id: string;
  status: string;
  project: { ref: string; objective: { number: number } };
  statements: { id: string; statedOn: string }[];
}

async function lists(person: Caller): Promise<{ owed: Owed[]; reported: Owed[]; later: Owed[] }> {
  const { data, errors } = await person.ask(OWED);
  expect(errors).toEqual([]);
  return data.myUpdates;
}

/** An open milestone of objective 2, with what its writer has on the screen. */
async function open(person: Caller): Promise<Owed> {
  const { owed, reported, later } = await lists(person);
  const found = [...owed, ...reported, ...later].find(({ status }) => status === 'in_progress');
  if (!found) throw new Error('the example has work under way in objective 2');
  return found;
}

const blank = {
  isNoChange: false,
  status: 'in_progress',
  forecast: '',
  actual: '',
  confidence: null,
  narrative: 'Training has begun.',
  reasonCategory: null,
  reason: '',
  recovery: '',
  confidenceReason: '',
  confidenceUntil: '',
  isPastForecastMeant: false,
};

const explained = { reasonCategory: 'recruitment', reason: 'Two posts are empty.', recovery: 'Agency staff from April.' };

function report(milestone: Owed, over: object = {}) {
  return { id: randomUUID(), milestoneId: milestone.id, seenStatementId: milestone.statements[0]?.id ?? null, ...blank, ...over };
}

const save = (person: Caller, ...updates: object[]) => person.ask(SAVE, { input: { slug: 'example', updates } });
const history = async (id: string) => Number((await app.dataSource.query('SELECT count(*) FROM status_update WHERE milestone_id = $1', [id]))[0].count);

describe('my updates', () => {
  it('are of the objective I answer for, and a whole cycle is in progress', async () => {
    const person = await app.as('project_manager', { objectives: [2] });
    const { owed, reported, later } = await lists(person);
    expect(owed.length).toBeGreaterThan(2);
    expect(reported.length).toBeGreaterThan(0);
    expect(new Set([...owed, ...reported, ...later].map(({ project }) => project.objective.number))).toEqual(new Set([2]));
  });

  it('are nobody’s who answers for nothing', async () => {
    const observer = await app.as('observer');
    const { errors } = await observer.ask(OWED);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('saving', () => {
  it('says who, by their role, and what it gives', async () => {
    const person = await app.as('project_manager', { objectives: [2], name: 'Priya Example' });
    const milestone = await open(person);
    const { data, errors } = await save(person, report(milestone, { forecast: 'mid December 2026', confidence: 'red', ...explained }));
    expect(errors).toEqual([]);
    const [saved] = data.saveUpdates.milestones;
    expect(saved).toMatchObject({ confidence: 'red', forecast: { words: expect.stringContaining('December 2026') }, schedule: { colour: 'red' } });
    expect(saved.statements[0]).toMatchObject({ statedOn: TODAY, statedBy: 'Project manager, objective 2', ...explained, forecast: { text: 'mid December 2026' } });
    const [row] = await app.dataSource.query('SELECT recorded_by, recorded_by_account, recorded_reason FROM status_update WHERE id = $1', [saved.statements[0].id]);
    expect(row).toEqual({ recorded_by: 'Priya Example', recorded_by_account: person.accountId, recorded_reason: expect.stringMatching(/^Report for the board of /) });
  });

  it('makes one update of a save that is repeated after a time-out, and says so when the words differ', async () => {
    const person = await app.as('project_manager', { objectives: [2] });
    const milestone = await open(person);
    const update = report(milestone, { forecast: 'January 2027', ...explained });
    const before = await history(milestone.id);
    const answers = await Promise.all([save(person, update), save(person, update), save(person, update)]);
    expect(answers.map(({ errors }) => errors)).toEqual([[], [], []]);
    expect(await history(milestone.id)).toBe(before + 1);
    const { errors } = await save(person, { ...update, narrative: 'Other words.' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', fields: [{ field: 'updates.0' }] });
    expect(await history(milestone.id)).toBe(before + 1);
  });

  it('knows a repeated save for what it is, also when somebody has reported since', async () => {
    const [first, second] = [await app.as('project_manager', { objectives: [2] }), await app.as('programme_manager')];
    const milestone = await open(first);
    const update = report(milestone, { forecast: 'August 2027', ...explained });
    await save(first, update);
    const later = await open(second);
    expect((await save(second, report({ ...later, id: milestone.id, statements: [{ id: update.id, statedOn: '' }] }, { forecast: 'May 2027', ...explained }))).errors).toEqual([]);
    const before = await history(milestone.id);
    expect((await save(first, { ...update, id: update.id.toUpperCase() })).errors).toEqual([]);
    expect(await history(milestone.id)).toBe(before);
  });

  it('is said by the role that allows it, whatever else the person is', async () => {
    const person = await app.as('observer');
    await giveRole(app.dataSource, person.accountId, 'project_manager', { objectives: [2] });
    const { data } = await save(person, report(await open(person), { forecast: 'September 2027', ...explained }));
    expect(data.saveUpdates.milestones[0].statements[0].statedBy).toBe('Project manager, objective 2');
  });

  it('overwrites nothing unseen: of two at once, one is told', async () => {
    const [first, second] = [await app.as('project_manager', { objectives: [2] }), await app.as('programme_manager')];
    const milestone = await open(first);
    const answers = await Promise.all([
      save(first, report(milestone, { forecast: 'February 2027', ...explained })),
      save(second, report(milestone, { forecast: 'March 2027', ...explained })),
    ]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'saved').sort();
    expect(codes).toEqual(['CONFLICT', 'saved']);
    const loser = answers[0].errors.length > 0 ? first : second;
    const again = await open(loser);
    const { errors } = await save(loser, report(again, { forecast: 'March 2027', ...explained }));
    expect(errors).toEqual([]);
  });

  it('saves all or none, and names every fault at its field', async () => {
    const person = await app.as('project_manager', { objectives: [2] });
    const { owed, reported, later } = await lists(person);
    const [one, two] = [...owed, ...reported, ...later].filter(({ status }) => status === 'in_progress');
    if (!one || !two) throw new Error('two milestones under way');
    const { errors } = await save(person, report(one, { forecast: 'April 2027', ...explained }), report(two, { forecast: 'soonish', narrative: '' }));
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const fields = errors[0]?.extensions.fields?.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['updates.1.forecast', 'updates.1.narrative']));
    expect(fields?.some((field) => field.startsWith('updates.0'))).toBe(false);
    const after = await lists(person);
    expect([...after.owed, ...after.reported].find(({ id }) => id === one.id)?.statements[0]?.id).toBe(one.statements[0]?.id);
  });

  it.each([
    ['a milestone of another objective', (person: Caller) => foreign(person, 'example', 1), 'FORBIDDEN'],
    ['a milestone of another programme', (person: Caller) => foreign(person, 'birmingham', 2), 'NOT_FOUND'],
    ['a milestone that is none', () => Promise.resolve(randomUUID()), 'NOT_FOUND'],
  ])('refuses %s', async (_, idOf, code) => {
    const person = await app.as('project_manager', { objectives: [2] });
    const milestoneId = await idOf(person);
    const { errors } = await save(person, { ...report(await open(person)), milestoneId });
    expect(errors[0]?.extensions.code).toBe(code);
  });

  it('refuses the id of somebody else’s report, and tells nothing of it', async () => {
    const person = await app.as('project_manager', { objectives: [2] });
    const [{ id }] = await app.dataSource.query(`SELECT s.id FROM status_update s JOIN programme p ON p.id = s.programme_id WHERE p.slug = 'birmingham' LIMIT 1`);
    const { errors } = await save(person, { ...report(await open(person), { forecast: 'May 2027', ...explained }), id });
    expect(errors[0]).toMatchObject({ extensions: { code: 'CONFLICT', fields: [{ field: 'updates.0' }] } });
  });

  it('leaves a closed record as its documents say', async () => {
    const person = await app.as('programme_manager', { slug: 'birmingham' });
    const { errors } = await person.ask(SAVE, { input: { slug: 'birmingham', updates: [report({ ...(await open(await app.as('programme_manager'))) })] } });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('takes any letters and keeps them, and no sentence of ten thousand', async () => {
    const person = await app.as('project_manager', { objectives: [2] });
    const narrative = '<script>alert(1)</script> التدريب بدأ 👩‍🏫';
    const { data, errors } = await save(person, report(await open(person), { forecast: 'June 2027', narrative, ...explained }));
    expect(errors).toEqual([]);
    expect(data.saveUpdates.milestones[0].statements[0].narrative).toBe(narrative);
    const long = await save(person, report(await open(person), { forecast: 'June 2027', narrative: 'x'.repeat(10_000), ...explained }));
    expect(long.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'updates.0.narrative', message: expect.stringContaining('2,000') }] });
  });
});

async function foreign(person: Caller, slug: string, objective: number): Promise<string> {
  const { data } = await person.ask('query ($slug: String!, $number: Int!) { programme(slug: $slug) { objective(number: $number) { projects { milestones { id } } } } }', { slug, number: objective });
  return data.programme.objective.projects.flatMap(({ milestones }: { milestones: { id: string }[] }) => milestones)[0].id;
}
