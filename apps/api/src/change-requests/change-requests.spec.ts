import { CHANGE_TRANSITIONS, ROLES, SCOPED_ROLES, type ChangeStepKind, type Role } from '@waymark/domain';
import { randomUUID } from 'node:crypto';
import { loadPlan } from '../plans/load-plan';
import { giveRole, type Caller } from '../testing/callers';
import { startApp, type Answer, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

const MILESTONE = `id name status isOngoing original { id version text latest approvedOn decision }
  approved { id version text earliest latest approvedOn decision approver reason changeRequest { ref label } }
  baselines { version } statements { id status narrative statedBy statedOn } changeRequests { number } project { id ref objective { number } }`;
const SHOWN = `changeRequests { id number kind state stateWords requestedBy blockers reason
  items { action called afterWords movementWords before { version } milestone { id } } steps { step takenOn takenBy decision comment evidenceUrl boardMeeting { heldOn } } }
  boardMeetings { id heldOn }`;
const ASK = `mutation ($input: AskForChangeInput!) { askForChange(input: $input) { number programme { ${SHOWN} } } }`;
const STEP = `mutation ($input: TakeChangeStepInput!) { takeChangeStep(input: $input) { ${SHOWN} } }`;

/** Of the project manager and the sponsor. */
const OWN = [1, 2, 3];

let app: TestApp;
let people: Record<Role, Caller>;
let milestones: Milestone[];

beforeAll(async () => {
  app = await startApp();
  people = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await app.as(role, SCOPED_ROLES.has(role) ? { objectives: OWN } : {})]))) as Record<Role, Caller>;
  milestones = (await read()).filter(
    ({ status, isOngoing, approved, changeRequests, project }) =>
      ['not_started', 'in_progress'].includes(status) && !isOngoing && approved && changeRequests.length === 0 && OWN.includes(project.objective.number),
  );
});
afterAll(() => app.stop());

interface Entry {
  reason: string;
  isUndoable: boolean;
  record: { name: string; objective: number };
  changes: { label: string; after: string }[];
}

interface Milestone {
  id: string;
  name: string;
  status: string;
  isOngoing: boolean;
  original: { id: string; version: number; text: string; latest: string };
  approved: { id: string; version: number; text: string; latest: string } | null;
  baselines: { version: number }[];
  statements: { id: string; status: string; narrative: string; statedBy: string; statedOn: string }[];
  changeRequests: { number: number }[];
  project: { id: string; ref: string; objective: { number: number } };
}

async function read(asAt: string | null = null): Promise<Milestone[]> {
  const { data, errors } = await app.ask(`query ($asAt: AsAt) { programme(slug: "example", asAt: $asAt) { milestones(first: 200) { items { ${MILESTONE} } } } }`, { asAt });
  expect(errors).toEqual([]);
  return data.programme.milestones.items;
}

const now = async ({ id }: { id: string }) => (await read()).find((row) => row.id === id) as Milestone;

/** Each test moves another. */
function another(): Milestone {
  const milestone = milestones.pop();
  if (!milestone) throw new Error('The example has no more open milestones of theirs');
  return milestone;
}

const move = ({ id, approved }: Milestone, byWhen = '30 June 2027') => ({ action: 'move', milestoneId: id, name: '', byWhen, seenBaselineId: approved?.id });
const cancel = (milestone: Milestone) => ({ ...move(milestone, ''), action: 'cancel' });
const add = (name: string, byWhen = '31 July 2027') => ({ action: 'add', milestoneId: null, name, byWhen, seenBaselineId: null });

function requestFor({ project }: Milestone, items: object[], over: object = {}) {
  return { slug: 'example', id: randomUUID(), projectId: project.id, kind: 'move', title: 'Later', reasonCategory: 'recruitment', reason: 'Two posts are empty.', items, ...over };
}

const ask = (input: object, who: Caller = people.project_manager) => who.ask(ASK, { input });

/** A request that is there, as far as the state wanted. */
async function asked(milestone: Milestone, items: object[], over: object = {}, state: 'submitted' | 'recommended' = 'recommended'): Promise<string> {
  const input = requestFor(milestone, items, over);
  expect((await ask(input)).errors).toEqual([]);
  if (state === 'recommended') expect((await take(people.sponsor, input.id, 'recommend')).errors).toEqual([]);
  return input.id;
}

const said: Readonly<Partial<Record<ChangeStepKind, object>>> = {
  approve: { decision: 'Board decision 7' },
  reject: { decision: 'Board decision 8', comment: 'Not yet.' },
  withdraw: { comment: 'No longer needed.' },
  agree: { evidenceUrl: 'https://example.gov.uk/letter' },
  decline: { comment: 'They ask for more.', evidenceUrl: 'https://example.gov.uk/letter' },
};

function take({ ask: send }: Pick<Caller, 'ask'>, changeRequestId: string, step: ChangeStepKind, over: object = {}): Promise<Answer> {
  return send(STEP, { input: { slug: 'example', changeRequestId, step, takenOn: TODAY, comment: '', boardMeetingId: null, decision: '', evidenceUrl: '', ...said[step], ...over } });
}

const code = ({ errors }: Answer) => errors[0]?.extensions.code ?? 'done';
const fields = ({ errors }: Answer) => errors[0]?.extensions.fields?.map(({ field }) => field);
const requestIn = (answer: Answer, id: string) => answer.data.takeChangeStep.changeRequests.find((row: { id: string }) => row.id === id);
const count = async (table: string, id: string) => Number((await app.dataSource.query(`SELECT count(*) FROM ${table} WHERE change_request_id = $1`, [id]))[0].count);

describe('a change request', () => {
  it('goes from asking to the board and beyond, and leaves both slippages', async () => {
    const milestone = another();
    const input = requestFor(milestone, [move(milestone)]);
    const { data, errors } = await ask(input);
    expect(errors).toEqual([]);
    const { number, programme } = data.askForChange;
    expect(programme.changeRequests[0]).toMatchObject({ id: input.id, number, state: 'submitted', requestedBy: 'Project manager, objectives 1, 2 and 3', blockers: [] });
    expect(await now(milestone)).toMatchObject({ approved: milestone.approved, changeRequests: [{ number }] });

    expect(requestIn(await take(people.sponsor, input.id, 'recommend'), input.id)).toMatchObject({ state: 'recommended', steps: [{ takenBy: 'Sponsor, objectives 1, 2 and 3' }] });
    const approval = await take(people.chair, input.id, 'approve');
    expect(approval.errors).toEqual([]);
    expect(requestIn(approval, input.id)).toMatchObject({ state: 'approved', steps: [{}, { decision: 'Board decision 7', takenBy: 'Chair (Commissioner)' }] });

    const moved = await now(milestone);
    expect(moved.original).toEqual(milestone.original);
    expect(moved.approved).toMatchObject({
      version: (milestone.approved?.version ?? 0) + 1,
      latest: '2027-06-30',
      approvedOn: TODAY,
      decision: 'Board decision 7',
      approver: 'The board',
      reason: 'Two posts are empty.',
      changeRequest: { ref: String(number) },
    });
    expect(moved.changeRequests).toEqual([]);
    const agreed = requestIn(await take(people.programme_manager, input.id, 'agree'), input.id);
    expect(agreed).toMatchObject({ state: 'agreed', steps: [{}, {}, { evidenceUrl: 'https://example.gov.uk/letter' }] });

    // The decision is the reason of what it wrote; the moment before, the old baseline was in force.
    const [row] = await app.dataSource.query('SELECT recorded_reason AS reason, to_json(recorded_at) AS at FROM baseline_version WHERE change_request_id = $1', [input.id]);
    expect(row.reason).toBe(`Change request ${number} approved: Board decision 7`);
    const versionsAt = async (moment: string) => (await loadPlan(app.dataSource, 'example', moment))?.baselines.filter(({ milestoneId }) => milestoneId === milestone.id).length;
    const { data: history } = await app.ask(`{ ${['change_request', 'change_item', 'change_step'].map((kind) => `${kind}: programmeHistory(slug: "example", kind: ${kind}) { items { reason isUndoable record { name objective } changes { label after } } }`).join(' ')} }`);
    const told = Object.values(history as Record<string, { items: Entry[] }>).flatMap(({ items }) => items.filter(({ reason }) => reason.startsWith(`Change request ${number} `)));
    const objective = milestone.project.objective.number;
    expect(told.map(({ record, isUndoable }) => [record.name, record.objective, isUndoable])).toEqual([
      [`Change request ${number}: Later`, objective, false],
      [expect.stringMatching(`^Asked for in change request ${number}: ${milestone.project.ref} `), objective, false],
      [`Change request ${number}: agreement by the DfE and NHS England`, objective, false],
      [`Change request ${number}: approval`, objective, false],
      [`Change request ${number}: recommendation`, objective, false],
    ]);
    expect(told[3]?.changes).toContainEqual({ label: 'Decision', after: 'Board decision 7' });
    expect(await versionsAt(row.at)).toBe(moved.baselines.length);
    expect(await versionsAt(new Date(Date.parse(row.at) - 1).toISOString())).toBe(moved.baselines.length - 1);
  });

  it('splits and merges: what ends is cancelled by decision, what is new has a baseline of its own', async () => {
    const milestone = another();
    const id = await asked(milestone, [cancel(milestone), add('First half', '31 May 2026'), add('Second half')], { kind: 'split' });
    expect((await take(people.chair, id, 'approve')).errors).toEqual([]);
    const cancelled = await now(milestone);
    expect(cancelled).toMatchObject({ status: 'cancelled', approved: milestone.approved });
    expect(cancelled.statements[0]).toMatchObject({ statedBy: 'The board', statedOn: TODAY });
    expect(cancelled.statements[0]?.narrative).toMatch(/^Split into “First half” and “Second half” by the board on 2 March 2026: Board decision 7\. /);
    const parts = (await read()).filter(({ project }) => project.id === milestone.project.id).slice(-2);
    const made = { original: { version: 1, approvedOn: TODAY, decision: 'Board decision 7' }, baselines: [{}] };
    expect(parts).toMatchObject([{ name: 'First half', ...made }, { name: 'Second half', ...made }]);

    const merged = await asked(milestone, parts.map(cancel), { kind: 'merge', items: [...parts.map(cancel), add('Both halves')] });
    expect((await take(people.chair, merged, 'approve')).errors).toEqual([]);
    const after = (await read()).filter(({ project }) => project.id === milestone.project.id).slice(-3);
    expect(after.map(({ name, status }) => [name, status])).toEqual([['First half', 'cancelled'], ['Second half', 'cancelled'], ['Both halves', 'not_started']]);
  });

  it('that is rejected or withdrawn leaves the plan as it is', async () => {
    const milestone = another();
    const rejected = await asked(milestone, [move(milestone)], {}, 'submitted');
    expect(requestIn(await take(people.chair, rejected, 'reject'), rejected)).toMatchObject({ state: 'rejected', steps: [{ comment: 'Not yet.' }] });
    const withdrawn = await asked(milestone, [move(milestone)]);
    expect(requestIn(await take(people.project_manager, withdrawn, 'withdraw'), withdrawn)).toMatchObject({ state: 'withdrawn' });
    expect(await now(milestone)).toMatchObject({ approved: milestone.approved, changeRequests: [] });
    for (const id of [rejected, withdrawn]) expect(code(await take(people.chair, id, 'approve'))).toBe('CONFLICT');
  });
});

describe('who may take which step', () => {
  const ALLOWED: Record<ChangeStepKind, Role[]> = {
    recommend: ['programme_manager', 'sponsor'],
    approve: ['chair'],
    reject: ['chair'],
    // The project manager has asked; a sponsor withdraws only their own.
    withdraw: ['programme_manager', 'project_manager'],
    agree: ['programme_manager'],
    decline: ['programme_manager'],
  };
  const FROM: Record<ChangeStepKind, string> = { recommend: 'submitted', approve: 'recommended', reject: 'submitted', withdraw: 'submitted', agree: 'approved', decline: 'approved' };
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    const milestone = another();
    ids['submitted'] = await asked(milestone, [move(milestone)], {}, 'submitted');
    ids['recommended'] = await asked(milestone, [move(milestone, '31 August 2027')]);
    ids['approved'] = await asked(milestone, [add('For the table')], { kind: 'add' });
    expect((await take(people.chair, ids['approved'], 'approve')).errors).toEqual([]);
  });

  // Whoever may hears that this day is none, and nothing is changed.
  it.each(CHANGE_TRANSITIONS.map(({ step }) => step))('%s', async (step) => {
    const codes = await Promise.all(ROLES.map(async (role) => code(await take(people[role], ids[FROM[step]] ?? '', step, { takenOn: 'no day' }))));
    expect(ROLES.filter((_, index) => codes[index] === 'BAD_USER_INPUT')).toEqual(ALLOWED[step]);
  });

  it('is asked of the objective, and of who has signed in', async () => {
    const id = ids['submitted'] ?? '';
    expect(code(await take(await app.as('sponsor', { objectives: [4] }), id, 'recommend'))).toBe('FORBIDDEN');
    expect(code(await take(await app.as('project_manager', { objectives: [4] }), id, 'withdraw'))).toBe('FORBIDDEN');
    expect(code(await take({ ask: app.ask }, id, 'recommend'))).toBe('UNAUTHENTICATED');
  });

  it('refuses who asked as the board’s voice', async () => {
    const both = await app.as('chair');
    await giveRole(app.dataSource, both.accountId, 'programme_manager', {});
    const milestone = another();
    const input = requestFor(milestone, [move(milestone)]);
    await ask(input, both);
    expect((await take(both, input.id, 'recommend')).errors).toEqual([]);
    expect(code(await take(both, input.id, 'approve'))).toBe('FORBIDDEN');
  });

  it('refuses an approver who loses the role before deciding', async () => {
    const chair = await app.as('chair');
    const milestone = another();
    const id = await asked(milestone, [move(milestone)]);
    const runner = app.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`SELECT FROM programme_revision r JOIN programme p ON p.id = r.programme_id WHERE slug = 'example' FOR UPDATE OF r`);
    const deciding = take(chair, id, 'approve');
    await isWaiting();
    await runner.query(`SELECT set_config('waymark.actor', 'Test administrator', true), set_config('waymark.reason', 'Left', true)`);
    await runner.query('DELETE FROM membership WHERE account_id = $1', [chair.accountId]);
    await runner.commitTransaction();
    await runner.release();
    expect(code(await deciding)).toBe('FORBIDDEN');
    expect(await count('baseline_version', id)).toBe(0);
  });
});

/** Until somebody waits for the programme. */
async function isWaiting(): Promise<void> {
  for (;;) {
    const [{ waiting }] = await app.dataSource.query(`SELECT count(*)::integer AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    if (waiting > 0) return;
  }
}

describe('asking', () => {
  it('twice under one id is one request, and in other words a conflict', async () => {
    const milestone = another();
    const input = requestFor(milestone, [move(milestone)], { title: ' Later  than promised ' });
    const answers = await Promise.all([ask(input), ask(input), ask({ ...input, id: input.id.toUpperCase() })]);
    const numbers = answers.map(({ data }) => data?.askForChange?.number);
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toBeGreaterThan(0);
    expect(code(await ask({ ...input, reason: 'Other words.' }))).toBe('CONFLICT');
    expect(code(await ask(input, people.programme_manager))).toBe('CONFLICT');
    expect(await count('change_item', input.id)).toBe(1);
  });

  it.each<[string, (milestone: Milestone) => object, string[]]>([
    ['no reason', (milestone) => requestFor(milestone, [move(milestone)], { reason: ' ', reasonCategory: null }), ['reasonCategory', 'reason']],
    ['no date', (milestone) => requestFor(milestone, [move(milestone, 'soonish')]), ['items.0.byWhen']],
    ['a date gone by', (milestone) => requestFor(milestone, [move(milestone, '1 March 2026')]), ['items.0.byWhen']],
    ['nothing to move', (milestone) => requestFor(milestone, []), ['items']],
    ['a baseline that is no longer the one', (milestone) => requestFor(milestone, [{ ...move(milestone), seenBaselineId: null }]), ['items.0']],
    ['a milestone of another project', (milestone) => requestFor(milestone, [move({ ...milestone, id: randomUUID() })]), ['items.0.milestoneId']],
    ['a name that is taken', (milestone) => requestFor(milestone, [add(milestone.name)], { kind: 'add' }), ['items.0.name']],
  ])('refuses %s, at its field', async (_, inputOf, at) => {
    const answer = await ask(inputOf(milestones[0] as Milestone));
    expect([code(answer), fields(answer)]).toEqual(['BAD_USER_INPUT', at]);
  });

  it('is for one’s own objective', async () => {
    const milestone = milestones[0] as Milestone;
    for (const who of [await app.as('project_manager', { objectives: [4] }), people.chair]) expect(code(await ask(requestFor(milestone, [move(milestone)]), who))).toBe('FORBIDDEN');
  });
});

describe('approving', () => {
  it('twice at once approves once', async () => {
    const milestone = another();
    const id = await asked(milestone, [move(milestone)]);
    const answers = await Promise.all([take(people.chair, id, 'approve'), take(await app.as('chair'), id, 'approve', { decision: 'Board decision 9' })]);
    expect(answers.map(code).sort()).toEqual(['CONFLICT', 'done']);
    expect(answers.find(({ errors }) => errors.length > 0)?.errors[0]?.message).toMatch(/cannot take this step now\. Approved by the board on 2 March 2026/);
    expect(await count('baseline_version', id)).toBe(1);
  });

  it.each<[string, (milestone: Milestone) => Promise<unknown>, RegExp]>([
    ['completed', (milestone) => complete(milestone), /was completed on 2 March 2026/],
    ['cancelled by decision', (milestone) => decide(milestone, [cancel(milestone)], 'cancel'), /was cancelled by decision/],
    ['moved by another request', (milestone) => decide(milestone, [move(milestone, '30 September 2027')], 'move'), /has moved since this was asked for: it is now 30 September 2027/],
  ])('is refused where the milestone was %s meanwhile', async (_, meanwhile, why) => {
    const milestone = another();
    const id = await asked(milestone, [move(milestone)]);
    await meanwhile(milestone);
    const { errors } = await take(people.chair, id, 'approve');
    expect(errors[0]).toMatchObject({ message: expect.stringMatching(why), extensions: { code: 'CONFLICT' } });
    expect(await count('baseline_version', id)).toBe(0);
    expect(await count('change_step', id)).toBe(1);
  });

  it('needs a decision and a day that has come, not before it was asked', async () => {
    const milestone = another();
    const id = await asked(milestone, [move(milestone)]);
    const answer = await take(people.chair, id, 'approve', { takenOn: '2026-03-03', decision: '', evidenceUrl: 'javascript:alert(1)' });
    expect(fields(answer)?.sort()).toEqual(['decision', 'evidenceUrl', 'takenOn']);
    expect(fields(await take(people.chair, id, 'approve', { takenOn: '2026-03-01' }))).toEqual(['takenOn']);
    expect(fields(await take(people.chair, id, 'approve', { boardMeetingId: randomUUID() }))).toEqual(['boardMeetingId']);
    expect(code(await take(people.chair, randomUUID(), 'approve'))).toBe('NOT_FOUND');
  });

  it('and telling who is concerned are one: where one fails, neither is there', async () => {
    const milestone = another();
    const id = await asked(milestone, [move(milestone)]);
    await app.dataSource.query(`
      CREATE FUNCTION no_notice() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the process was killed'; END $$;
      CREATE TRIGGER no_notice BEFORE INSERT ON notice FOR EACH ROW EXECUTE FUNCTION no_notice()`);
    expect(code(await take(people.chair, id, 'approve'))).toBe('INTERNAL');
    expect(await now(milestone)).toMatchObject({ approved: milestone.approved, changeRequests: [{}] });
    expect(await count('change_step', id)).toBe(1);
    await app.dataSource.query('DROP TRIGGER no_notice ON notice');
    expect(code(await take(people.chair, id, 'approve'))).toBe('done');
    const told = await app.dataSource.query(`SELECT DISTINCT kind FROM notice WHERE change_request_id = $1 ORDER BY kind`, [id]);
    expect(told).toEqual([{ kind: 'change_decided' }, { kind: 'change_recommended' }, { kind: 'change_submitted' }]);
  });

  it('never touches what was promised first', async () => {
    const [row] = await app.dataSource.query('SELECT id FROM baseline_version WHERE version = 1 AND standing = \'approved\' LIMIT 1');
    for (const change of [`latest = '2030-01-01'`, `text = 'later'`, `decision = 'another'`]) {
      await expect(app.dataSource.query(`UPDATE baseline_version SET ${change} WHERE id = $1`, [row.id])).rejects.toMatchObject({ driverError: { code: 'WM004' } });
    }
  });
});

async function complete({ id, statements }: Milestone): Promise<void> {
  const update = { id: randomUUID(), milestoneId: id, seenStatementId: statements[0]?.id ?? null, isNoChange: false, status: 'completed', forecast: '', actual: '2 March 2026', confidence: null };
  const words = { narrative: 'Done.', reasonCategory: null, reason: '', recovery: '', confidenceReason: '', confidenceUntil: '', isPastForecastMeant: false };
  const { errors } = await people.project_manager.ask('mutation ($input: SaveUpdatesInput!) { saveUpdates(input: $input) { milestones { id } } }', { input: { slug: 'example', updates: [{ ...update, ...words }] } });
  expect(errors).toEqual([]);
}

async function decide(milestone: Milestone, items: object[], kind: string): Promise<void> {
  expect((await take(people.chair, await asked(milestone, items, { kind }), 'approve')).errors).toEqual([]);
}
