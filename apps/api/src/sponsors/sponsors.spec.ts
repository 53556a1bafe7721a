import { randomUUID } from 'node:crypto';
import type { Caller } from '../testing/callers';
import { startApp, type Answer, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

const MINE = `{ myObjectives(slug: "example") {
  objective { id number } lookedAt since changes { kind record { id } } awaiting { id } changeRequests { id title }
} }`;
const RESPOND = 'mutation ($input: RespondToUpdatesInput!) { respondToUpdates(input: $input) { id statements { id response { kind comment respondedBy respondedOn } } } }';
const LOOK = 'mutation ($input: LookedAtObjectiveInput!) { lookedAtObjective(input: $input) }';

let app: TestApp;
let owner: Caller;
let sponsor: Caller;
beforeAll(async () => {
  app = await startApp();
  [owner, sponsor] = [await app.as('project_manager', { objectives: [2] }), await app.as('sponsor', { objectives: [2] })];
});
afterAll(() => app.stop());

type Shown = Answer['data'];

async function mine(who: Caller = sponsor): Promise<Shown> {
  const { data, errors } = await who.ask(MINE);
  expect(errors).toEqual([]);
  return data.myObjectives[0];
}

interface Row {
  id: string;
  status: string;
  statements: { id: string }[];
  project: { id: string };
}

async function lists(): Promise<Record<'owed' | 'reported' | 'later', Row[]>> {
  const row = '{ id status statements { id } project { id } }';
  return (await owner.ask(`{ myUpdates(slug: "example") { owed ${row} reported ${row} later ${row} } }`)).data.myUpdates;
}

const used = new Set<string>();
/** A milestone that is under way, with a new report. */
async function reported(): Promise<{ milestone: Row; statementId: string }> {
  const { owed, reported: said, later } = await lists();
  const milestone = [...owed, ...said, ...later].find(({ id, status }) => status === 'in_progress' && !used.has(id)) as Row;
  used.add(milestone.id);
  return { milestone, statementId: await report(milestone) };
}

async function report({ id: milestoneId, statements: [newest] }: Row): Promise<string> {
  const id = randomUUID();
  const words = { narrative: 'Training has begun.', reasonCategory: 'recruitment', reason: 'Two posts are empty.', recovery: 'Agency staff.', confidenceReason: '', confidenceUntil: '' };
  const update = { id, milestoneId, seenStatementId: newest?.id ?? null, isNoChange: false, status: 'in_progress', forecast: 'January 2027', actual: '', confidence: null, ...words, isPastForecastMeant: false };
  const { errors } = await owner.ask('mutation ($input: SaveUpdatesInput!) { saveUpdates(input: $input) { milestones { id } } }', { input: { slug: 'example', updates: [update] } });
  expect(errors).toEqual([]);
  return id;
}

const respond = (who: Caller, ...responses: object[]) => who.ask(RESPOND, { input: { slug: 'example', responses } });
const code = ({ errors }: Answer) => errors[0]?.extensions.code ?? 'done';
const fields = ({ errors }: Answer) => errors[0]?.extensions.fields?.map(({ field }) => field);
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe('my objectives', () => {
  it('owe a new sponsor nothing for the past, and tell what comes from then on, until it was looked at', async () => {
    const first = await mine();
    expect(first).toMatchObject({ objective: { number: 2 }, lookedAt: null, changes: [], awaiting: [] });
    const { milestone } = await reported();
    const told = await mine();
    expect(ids(told.awaiting)).toEqual([milestone.id]);
    expect(told.since).toBe(first.since);
    expect(told.changes).toContainEqual(expect.objectContaining({ record: { id: milestone.id } }));

    const look = { slug: 'example', objectiveId: told.objective.id };
    expect((await sponsor.ask(LOOK, { input: look })).data.lookedAtObjective).toBe(true);
    const looked = await mine();
    expect(looked).toMatchObject({ lookedAt: looked.since, changes: [] });
    expect(ids(looked.awaiting)).toEqual([milestone.id]);
    expect((await sponsor.ask(LOOK, { input: look })).errors).toEqual([]);
    // Somebody else has not looked.
    expect(await mine(await app.as('sponsor', { objectives: [2] }))).toMatchObject({ lookedAt: null, awaiting: [] });
  });

  it('show the change requests that wait for a recommendation', async () => {
    const { milestone } = await reported();
    const input = { slug: 'example', id: randomUUID(), projectId: milestone.project.id, kind: 'add', title: 'One more', reasonCategory: 'scope', reason: 'Asked for.' };
    const items = [{ action: 'add', milestoneId: null, name: 'One more', byWhen: '30 June 2027', seenBaselineId: null }];
    await owner.ask('mutation ($input: AskForChangeInput!) { askForChange(input: $input) { number } }', { input: { ...input, items } });
    expect((await mine()).changeRequests).toContainEqual({ id: input.id, title: 'One more' });
    expect((await mine(await app.as('sponsor', { objectives: [1] }))).changeRequests).not.toContainEqual(expect.objectContaining({ id: input.id }));
  });

  it('are a sponsor’s only', async () => {
    for (const who of [owner, await app.as('programme_manager')]) expect(code(await who.ask(MINE))).toBe('FORBIDDEN');
    expect(code(await sponsor.ask(MINE.replace('example', 'birmingham')))).toBe('FORBIDDEN');
  });
});

describe('an answer to a report', () => {
  it('that returns it leaves it owed again, and tells its owner', async () => {
    const { milestone, statementId } = await reported();
    const returned = { statusUpdateId: statementId, kind: 'returned', comment: ' Which posts? ' };
    const { data, errors } = await respond(sponsor, returned);
    expect(errors).toEqual([]);
    const response = { kind: 'returned', comment: 'Which posts?', respondedBy: 'Sponsor, objective 2', respondedOn: TODAY };
    expect(data.respondToUpdates[0].statements[0]).toEqual({ id: statementId, response });
    expect(ids((await lists()).owed)).toContain(milestone.id);
    expect(ids((await mine()).awaiting)).not.toContain(milestone.id);
    const told = await app.dataSource.query(`SELECT account_id FROM notice WHERE kind = 'update_returned' AND status_update_id = $1`, [statementId]);
    expect(told).toContainEqual({ account_id: owner.accountId });
    // Sent again because the answer never came: it is one.
    await respond(sponsor, returned);
    expect(await app.dataSource.query('SELECT recorded_reason FROM update_response WHERE status_update_id = $1', [statementId])).toEqual([{ recorded_reason: 'Returned 1 report' }]);

    const newer = await report({ ...milestone, statements: [{ id: statementId }] });
    expect(ids((await mine()).awaiting)).toContain(milestone.id);
    expect(await respond(sponsor, { ...returned, kind: 'acknowledged' })).toMatchObject({ errors: [{ extensions: { code: 'CONFLICT', fields: [{ field: 'responses.0' }] } }] });
    expect((await respond(sponsor, { statusUpdateId: newer, kind: 'acknowledged', comment: '' })).errors).toEqual([]);
    expect(ids((await mine()).awaiting)).not.toContain(milestone.id);
  });

  it('is saved with the others, or none is', async () => {
    const [one, two] = [await reported(), await reported()];
    const acknowledged = { statusUpdateId: one.statementId, kind: 'acknowledged', comment: '' };
    const answer = await respond(sponsor, acknowledged, { statusUpdateId: two.statementId, kind: 'returned', comment: ' ' });
    expect([code(answer), fields(answer)]).toEqual(['BAD_USER_INPUT', ['responses.1.comment']]);
    expect(fields(await respond(sponsor, acknowledged, acknowledged))).toEqual(['responses.1.statusUpdateId']);
    expect(ids((await mine()).awaiting)).toEqual(expect.arrayContaining([one.milestone.id, two.milestone.id]));
  });

  it('is for the sponsor of the objective', async () => {
    const { statementId } = await reported();
    const input = { statusUpdateId: statementId, kind: 'acknowledged', comment: '' };
    for (const who of [owner, await app.as('sponsor', { objectives: [1] }), await app.as('programme_manager')]) expect(code(await respond(who, input))).toBe('FORBIDDEN');
    expect(code(await respond(sponsor, { ...input, statusUpdateId: randomUUID() }))).toBe('NOT_FOUND');
  });
});

describe('delivery confidence', () => {
  const DECLARE = 'mutation ($input: DeclareConfidenceInput!) { declareConfidence(input: $input) { objectives { id declared { confidence sentence declaredBy declaredOn } } } }';
  const declare = (who: Caller, objectiveId: string, sentence: string) => who.ask(DECLARE, { input: { slug: 'example', objectiveId, confidence: 'amber', sentence } });

  it('is declared by the sponsor, with a reason', async () => {
    const { objective } = await mine();
    const { data } = await declare(sponsor, objective.id, 'Two posts are empty.');
    const { declared } = data.declareConfidence.objectives.find(({ id }: { id: string }) => id === objective.id);
    expect(declared).toEqual({ confidence: 'amber', sentence: 'Two posts are empty.', declaredBy: 'Sponsor, objective 2', declaredOn: TODAY });
    expect(fields(await declare(sponsor, objective.id, ' '))).toEqual(['sentence']);
    expect(code(await declare(await app.as('sponsor', { objectives: [1] }), objective.id, 'Mine.'))).toBe('FORBIDDEN');
    expect(code(await declare(sponsor, randomUUID(), 'None.'))).toBe('NOT_FOUND');
  });
});
