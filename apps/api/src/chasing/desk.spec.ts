import { randomUUID } from 'node:crypto';
import { urlInLog } from '../server';
import type { Caller } from '../testing/callers';
import { startMailServer, type MailServer } from '../testing/mail-server';
import { startApp, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

let app: TestApp;
let mail: MailServer;
let manager: Caller;
let owner: Caller;

/** This one also works on its queue. */
beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp(TODAY, { jobs: true, mail: { url: mail.url, from: 'waymark@example.org' } });
  manager = await app.as('programme_manager', { name: 'Priya Fenwick' });
  owner = await app.as('project_manager', { objectives: [2], name: 'Tom Okafor' });
});
afterAll(async () => {
  await app.stop();
  await mail.stop();
});

const DESK = `{ desk(slug: "example") {
  meeting { heldOn cutOffOn } cutOff escalation today sendsMail
  owners { accountId name words isMailed owed { id project { ref objective { number } } } lastChase { words isRefused } }
  unowned { id project { objective { number } } } sponsors { name objectives lookedAt awaiting } withoutSponsor
  changeRequests { id } notAssured { id schedule { colour } }
} }`;
const desk = async () => (await manager.ask(DESK)).data.desk;
const PREVIEW = 'query ($ids: [ID!]!) { chasePreview(slug: "example", accountIds: $ids) { accountId subject text isMailed } }';
const preview = async (...ids: string[]) => (await manager.ask(PREVIEW, { ids })).data.chasePreview;
const chase = (...accountIds: string[]) => manager.ask('mutation ($input: ChaseInput!) { chase(input: $input) { owners { accountId lastChase { words isRefused } } } }', { input: { slug: 'example', accountIds } });
const lastOf = async ({ accountId }: Caller) => (await desk()).owners.find((row: { accountId: string }) => row.accountId === accountId)?.lastChase ?? null;

it('shows who owes what, for what nobody answers, and which sponsor has not looked', async () => {
  await app.as('sponsor', { objectives: [2], name: 'Helen Castle' });
  const shown = await desk();
  expect(shown).toMatchObject({ today: TODAY, sendsMail: true, cutOff: expect.stringContaining('Cut-off: '), escalation: expect.stringContaining('Those who owe are reminded from') });
  const [tom] = shown.owners;
  expect(tom).toMatchObject({ accountId: owner.accountId, name: 'Tom Okafor', words: 'Project manager, objective 2', isMailed: true, lastChase: null });
  const numbers = (rows: { project: { objective: { number: number } } }[]) => [...new Set(rows.map(({ project }) => project.objective.number))];
  expect(numbers(tom.owed)).toEqual([2]);
  expect(numbers(shown.unowned)).not.toContain(2);
  expect(shown.sponsors).toEqual([{ name: 'Helen Castle', objectives: [2], lookedAt: null, awaiting: expect.any(Number) }]);
  expect(shown.withoutSponsor).toEqual([1, 3, 4]);
});

it('sees what the next board will see as not assured, before it is', async () => {
  const { notAssured } = await desk();
  expect(notAssured.length).toBeGreaterThan(0);
  expect(notAssured.some(({ schedule }: { schedule: { colour: string } }) => schedule.colour !== 'not_assured')).toBe(true);
});

it('shows what they will receive, and that is what they receive, once however often it is sent', async () => {
  const [shown] = await preview(owner.accountId, manager.accountId);
  expect(shown).toMatchObject({ accountId: owner.accountId, isMailed: true, text: expect.stringContaining('Priya Fenwick asks you for this.') });
  const answers = await Promise.all([chase(owner.accountId), chase(owner.accountId), chase(owner.accountId)]);
  expect(answers.map(({ errors }) => errors)).toEqual([[], [], []]);
  await mail.hasReceived(1);
  expect(mail.received.splice(0)).toEqual([{ to: `${owner.accountId}@example.org`, subject: shown.subject, text: shown.text, messageId: expect.stringContaining('@example.org>') }]);
  const { items, total } = (await owner.ask('{ notices { total items { kind } } }')).data.notices;
  expect([total, items.every(({ kind }: { kind: string }) => kind === 'chased')]).toEqual([(await desk()).owners[0].owed.length, true]);
  expect(await preview(owner.accountId)).toEqual([]);
});

it('tells in the tool alone whoever wants no e-mail, and writes to the weekly at once', async () => {
  const quiet = await app.as('project_manager', { objectives: [2], name: 'Quiet' });
  const weekly = await app.as('project_manager', { objectives: [2], name: 'Weekly' });
  const CHOOSE = 'mutation ($input: ChooseDigestInput!) { chooseDigest(input: $input) { digest isMailed } }';
  expect((await quiet.ask(CHOOSE, { input: { digest: 'none' } })).data.chooseDigest).toEqual({ digest: 'none', isMailed: true });
  await weekly.ask(CHOOSE, { input: { digest: 'weekly' } });
  await chase(quiet.accountId, weekly.accountId, randomUUID());
  await mail.hasReceived(1);
  expect(mail.received.splice(0).map(({ to }) => to)).toEqual([`${weekly.accountId}@example.org`]);
  expect(await lastOf(quiet)).toEqual({ words: 'In the tool', isRefused: false });
});

it('says that the mail server refused an address', async () => {
  const gone = await app.as('project_manager', { objectives: [2], name: 'Gone' });
  const other = await app.as('project_manager', { objectives: [2], name: 'Other' });
  mail.refused.add(`${gone.accountId}@example.org`);
  await chase(gone.accountId);
  // One after the other: when the second has come, the first was tried, or is being.
  await chase(other.accountId);
  await mail.hasReceived(1);
  let last = await lastOf(gone);
  for (let turn = 0; turn < 200 && !last.isRefused; turn += 1) last = await lastOf(gone);
  expect(last).toEqual({ words: expect.stringMatching(/^In the tool; the e-mail was refused: .*no such mailbox/), isRefused: true });
});

it('reads and counts notices of the person alone', async () => {
  const { items, unread } = (await owner.ask('{ notices(first: 2) { unread items { id } } }')).data.notices;
  const READ = 'mutation ($input: ReadNoticesInput!) { readNotices(input: $input) }';
  const ids = [...items.map(({ id }: { id: string }) => id), 'no id'];
  await manager.ask(READ, { input: { ids } });
  expect((await owner.ask('{ notices { unread } }')).data.notices.unread).toBe(unread);
  expect((await owner.ask(READ, { input: { ids } })).data.readNotices).toBe(unread - 2);
});

it('has no chasing in a closed record', async () => {
  const elsewhere = await app.as('programme_manager', { slug: 'birmingham' });
  const { errors } = await elsewhere.ask('{ desk(slug: "birmingham") { today } }');
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
});

it.each([
  ['/calendar/secret.ics', '/calendar/-'],
  ['/Calendar/secret.ics?x=1', '/calendar/-'],
  ['http://localhost/CALENDAR/secret.ics', 'http://localhost/calendar/-'],
  ['/auth/invitation?token=secret', '/auth/invitation'],
])('logs of %s: %s', (url, logged) => {
  expect(urlInLog(url)).toBe(logged);
});

describe('a calendar', () => {
  const make = async () => (await owner.ask('mutation { makeCalendarLink }')).data.makeCalendarLink as string;
  const get = (path: string) => fetch(`${app.url}${path}`);

  it('holds the boards and one’s own open milestones, each on its day, under one id for good', async () => {
    const response = await get(await make());
    const text = (await response.text()).replace(/\r\n /g, '');
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store']);
    const { meeting } = await desk();
    const day = (value: string) => `DTSTART;VALUE=DATE:${value.replaceAll('-', '')}`;
    expect(text).toContain(day(meeting.heldOn));
    expect(text).toContain(day(meeting.cutOffOn));
    const [promise] = await app.dataSource.query(
      `SELECT m.id, to_json(b.latest) AS latest FROM milestone m JOIN baseline_version b ON b.milestone_id = m.id AND b.version = 1 JOIN project p ON p.id = m.project_id JOIN objective o ON o.id = p.objective_id
        WHERE o.number = 2 AND m.programme_id = (SELECT id FROM programme WHERE slug = 'example') AND NOT m.is_ongoing
          AND NOT EXISTS (SELECT FROM baseline_version v WHERE v.milestone_id = m.id AND v.version > 1)
          AND NOT EXISTS (SELECT FROM status_update u WHERE u.milestone_id = m.id AND u.status IN ('completed', 'cancelled')) LIMIT 1`,
    );
    const event = text.split('BEGIN:VEVENT').find((part) => part.includes(`UID:milestone-${promise.id}@waymark`));
    expect(event).toContain(day(promise.latest));
    expect(text).toBe((await (await get(await make())).text()).replace(/\r\n /g, ''));
    const others = await app.dataSource.query(`SELECT m.id FROM milestone m JOIN project p ON p.id = m.project_id JOIN objective o ON o.id = p.objective_id WHERE o.number <> 2`);
    expect(others.filter(({ id }: { id: string }) => text.includes(id))).toEqual([]);
  });

  it('is nobody’s once there is another, it is revoked, the account is disabled, or it was never one', async () => {
    const first = await make();
    const current = await make();
    const status = async (address: string) => (await get(address)).status;
    expect([await status(first), await status(current)]).toEqual([404, 200]);
    await app.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [owner.accountId]);
    expect(await status(current)).toBe(404);
    await app.dataSource.query('UPDATE account SET disabled_at = NULL WHERE id = $1', [owner.accountId]);
    expect((await owner.ask('mutation { revokeCalendarLink { calendarMadeAt } }')).data.revokeCalendarLink.calendarMadeAt).toBeNull();
    expect([await status(current), await status('/calendar/%00'), await status('/calendar/..%2f')]).toEqual([404, 404, 404]);
    const [row] = await app.dataSource.query('SELECT count(*) FROM calendar_link');
    expect(row.count).toBe('0');
  });
});

it('leaves the record as it was: being told is no change of the plan', async () => {
  const [before] = await app.dataSource.query('SELECT sum(revision) FROM programme_revision');
  await chase(owner.accountId);
  expect((await app.dataSource.query('SELECT sum(revision) FROM programme_revision'))[0]).toEqual(before);
});
