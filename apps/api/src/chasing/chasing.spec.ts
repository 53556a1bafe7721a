import { addDays, addWorkingDays, isWorkingDay, type Day } from '@waymark/domain';
import { runOnce } from 'graphile-worker';
import { randomUUID } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { Client, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source';
import { JOBS_SCHEMA, jobsLogger, openJobsPool } from '../database/jobs-schema';
import { recordAs } from '../database/record-as';
import { settings } from '../settings';
import type { Caller } from '../testing/callers';
import { startMailServer, type MailServer } from '../testing/mail-server';
import { copyDatabase, serve, type TestApp } from '../testing/test-app';
import { Chasing } from './chasing.service';
import { Mailer } from './mailer';
import { notifyChange, notifyReturned } from './notify';
import { tasksOf } from './worker';

/** The example, its next board on 24 March 2026 with an early cut-off on the 5th: everybody's turn comes before it. */
const [CUT_OFF, BOARD] = ['2026-03-05', '2026-03-24'];

let database: Awaited<ReturnType<typeof copyDatabase>>;
let second: DataSource;
let pool: Pool;
let mail: MailServer;
let app: Omit<TestApp, 'databaseUrl'>;
let now = '2026-03-02T09:00:00.000Z';
const clock = { now: () => now, today: () => now.slice(0, 10) };
const people: Record<'daily' | 'weekly' | 'none' | 'manager' | 'sponsor' | 'late', Caller> = {} as never;

beforeAll(async () => {
  mail = await startMailServer();
  database = await copyDatabase();
  second = await new DataSource(dataSourceOptions(database.url)).initialize();
  pool = openJobsPool(database.url);
  app = await serve(database.dataSource, clock, { mail: { url: mail.url, from: 'Waymark <waymark@example.org>' } });
  await nextBoard(CUT_OFF);
  for (const name of ['daily', 'weekly', 'none', 'late'] as const) people[name] = await app.as('project_manager', { objectives: [2], name });
  people.manager = await app.as('programme_manager', { name: 'Priya Fenwick' });
  people.sponsor = await app.as('sponsor', { objectives: [2], name: 'sponsor' });
  for (const name of ['weekly', 'none'] as const) await people[name].ask('mutation ($input: ChooseDigestInput!) { chooseDigest(input: $input) { digest } }', { input: { digest: name } });
  await givenOn('2026-01-05', Object.values(people));
  await givenOn(addDays(CUT_OFF, 1), [people.late]);
});

afterAll(async () => {
  await app.stop();
  await pool.end();
  if (second.isInitialized) await second.destroy();
  await database.drop();
  await mail.stop();
});

async function nextBoard(cutOffOn: Day): Promise<void> {
  await recordAs(database.dataSource, { actor: 'Test', reason: 'One board to come' }, async (manager) => {
    await manager.query(`DELETE FROM board_meeting WHERE held_on >= '2026-03-02' AND programme_id = (SELECT id FROM programme WHERE slug = 'example')`);
    await manager.query(`INSERT INTO board_meeting (id, programme_id, held_on, cut_off_on) SELECT $1, id, $2, $3 FROM programme WHERE slug = 'example'`, [randomUUID(), BOARD, cutOffOn]);
  });
}

/** The record keeps its own time, which is not that of the test. */
async function givenOn(day: Day, callers: Caller[]): Promise<void> {
  await database.dataSource.transaction(async (manager) => {
    await manager.query('SET LOCAL session_replication_role = replica');
    const ids = callers.map(({ accountId }) => accountId);
    await manager.query('UPDATE membership SET recorded_at = $2 WHERE account_id = ANY($1::uuid[])', [ids, `${day}T10:00:00Z`]);
    await manager.query('UPDATE membership_scope SET recorded_at = $2 WHERE membership_id IN (SELECT id FROM membership WHERE account_id = ANY($1::uuid[]))', [ids, `${day}T10:00:00Z`]);
  });
}

const given = () => ({ ...settings({}), mail: { url: mail.url, from: 'Waymark <waymark@example.org>' } });
const chasing = (dataSource = database.dataSource) => new Chasing(dataSource, clock as never, given());
const tick = () => Promise.all([chasing().tick(), chasing(second).tick()]);

/** Works off what is due now, once. */
async function work(url: string | null = mail.url, timeoutMs = 10_000): Promise<void> {
  const mailer = url === null ? null : new Mailer({ url, from: 'Waymark <waymark@example.org>' }, timeoutMs);
  await runOnce({ pgPool: pool, schema: JOBS_SCHEMA, logger: jobsLogger, noHandleSignals: true, taskList: tasksOf(chasing(), given(), mailer) });
}

const nameOf = (address: string) => Object.entries(people).find(([, { accountId }]) => address.startsWith(accountId))?.[0] ?? address;
const mails = () => mail.received.splice(0).map(({ to, subject }) => `${nameOf(to)}: ${subject}`).sort();
const noticesOf = async (person: Caller) => (await person.ask('{ notices(first: 200) { total unread items { id kind words readAt record { kind } } } }')).data.notices;

describe('a fortnight, by two processes at once', () => {
  const told: Record<Day, string[]> = {};

  beforeAll(async () => {
    for (let day: Day = '2026-03-02'; day <= '2026-03-16'; day = addDays(day, 1)) {
      // Before eight people are told in the tool, and nobody is written to.
      if (day === '2026-03-03') {
        now = `${day}T07:55:00.000Z`;
        await chasing().tick();
        expect(await database.dataSource.query('SELECT FROM graphile_worker.jobs')).toEqual([]);
      }
      now = `${day}T08:00:00.000Z`;
      await tick();
      await work();
      if (mail.received.length > 0) told[day] = mails();
    }
  }, 120_000);

  it('writes to the owner, then the programme manager, then the sponsor, once a day at most', () => {
    const owed = expect.stringMatching(/^\d+ reports? owed for the board of 24 March 2026$/) as string;
    expect(Object.keys(told)).toEqual(['2026-03-03', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-16']);
    expect(Object.values(told).map((lines) => lines.map((line) => line.split(': ')[0]))).toEqual([['daily'], ['weekly'], ['daily'], ['manager'], ['sponsor'], ['weekly']]);
    expect(told['2026-03-03']?.[0]?.slice('daily: '.length)).toEqual(owed);
    expect(told['2026-03-10']).toEqual([expect.stringMatching(/^daily: Late: \d+ reports? for the board of 24 March 2026$/)]);
    expect(told['2026-03-11']).toEqual([expect.stringMatching(/^manager: \d+ reports? late for the board of 24 March 2026$/)]);
    expect(told['2026-03-12']?.[0]).toMatch(/^sponsor: \d+ reports? late in your objective for the board of 24 March 2026$/);
    expect(Object.keys(told).every(isWorkingDay)).toBe(true);
  });

  it('tells all of it in the tool, once, also whoever wants no e-mail', async () => {
    const { items, total, unread } = await noticesOf(people.none);
    expect(new Set(items.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['reminder', 'late_owner']));
    expect(new Set(items.map(({ words }: { words: string }) => words)).size).toBe(total);
    expect([unread, items.every(({ record }: { record: { kind: string } }) => record.kind === 'milestone')]).toEqual([total, true]);
  });

  it.each([
    ['unread', 0],
    ['items { id }', 1],
  ])('reads for %s so many plans: %i', async (fields, expected) => {
    const query = jest.spyOn(Client.prototype, 'query');
    const { errors } = await people.none.ask(`{ notices(first: 1) { ${fields} } }`);
    const plans = query.mock.calls.filter(([config]) => (config as { name?: string } | undefined)?.name?.startsWith('load-plans'));
    query.mockRestore();
    expect([errors, plans.length]).toEqual([[], expected]);
  });

  it('asks nobody who came after the cut-off', async () => {
    expect((await noticesOf(people.late)).total).toBe(0);
  });

  it('begins anew with a later cut-off', async () => {
    now = '2026-03-16T18:00:00.000Z';
    const before = (await noticesOf(people.none)).total;
    await database.dataSource.query(`UPDATE notice SET read_at = $1`, [now]);
    await nextBoard('2026-03-18');
    await tick();
    await work();
    expect(mails().map((line) => line.split(':')[0])).toEqual(['daily', 'late']);
    const { items, total } = await noticesOf(people.none);
    // The board was replaced by another one, and its notices went with it.
    expect([before > 0, total > 0, new Set(items.map(({ kind }: { kind: string }) => kind))]).toEqual([true, true, new Set(['reminder'])]);
  });

  it('writes to nobody of what others answer for meanwhile, and looks at that once', async () => {
    now = '2026-03-17T07:55:00.000Z';
    const moved = await app.as('project_manager', { objectives: [2], name: 'moved' });
    await givenOn('2026-01-05', [moved]);
    await chasing().tick();
    expect((await noticesOf(moved)).total).toBeGreaterThan(0);
    await database.dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(`UPDATE membership SET role = 'observer' WHERE account_id = $1`, [moved.accountId]);
    });
    now = '2026-03-17T08:00:00.000Z';
    const looked = jest.spyOn(database.dataSource, 'transaction');
    const one = chasing();
    await one.tick();
    await one.tick();
    const times = looked.mock.calls.length;
    looked.mockRestore();
    await work();
    expect([times, mails()]).toEqual([1, []]);
  });
});

describe('a decision and its notice', () => {
  const request = async (fails: boolean, requestedOn: Day = clock.today()): Promise<string> => {
    const id = randomUUID();
    await recordAs(database.dataSource, { actor: 'Priya', account: people.manager.accountId, reason: 'Asked' }, async (manager) => {
      await manager.query(
        `INSERT INTO change_request (id, programme_id, number, kind, project_id, title, reason_category, reason, requested_by, requested_on)
          SELECT $1, p.programme_id, (SELECT 900 + count(*) FROM change_request), 'move', p.id, 'Move it', 'data', 'Late data', 'Programme manager', $2
          FROM project p JOIN programme g ON g.id = p.programme_id JOIN objective o ON o.id = p.objective_id WHERE g.slug = 'example' AND o.number = 2 LIMIT 1`,
        [id, requestedOn],
      );
      const [{ programme_id }] = await manager.query('SELECT programme_id FROM change_request WHERE id = $1', [id]);
      await notifyChange(manager, programme_id, id, 'change_submitted', people.manager.accountId);
      if (fails) throw new Error('killed');
    }).catch((error: Error) => expect(error.message).toBe('killed'));
    return id;
  };
  const toldOf = async (id: string) => (await database.dataSource.query('SELECT account_id FROM notice WHERE change_request_id = $1', [id])).map(({ account_id }: { account_id: string }) => account_id);

  it('are there together, or neither is', async () => {
    expect(await toldOf(await request(true))).toEqual([]);
    // The one who asked knows.
    expect(await toldOf(await request(false))).toEqual([people.sponsor.accountId]);
  });

  it('are of the day on which it is told, however long ago it was taken', async () => {
    const id = await request(false, '2025-11-03');
    const [row] = await database.dataSource.query(`SELECT bool_and(made_on = (made_at AT TIME ZONE 'Europe/London')::date) AS told FROM notice WHERE change_request_id = $1`, [id]);
    expect(row.told).toBe(true);
  });

  it('go to those whose turn it is, and to those whom it concerns', async () => {
    const chair = await app.as('chair', { name: 'chair' });
    await app.as('project_manager', { objectives: [1], name: 'elsewhere' });
    const names = async (kind: string) =>
      (await database.dataSource.query('SELECT a.name FROM notice n JOIN account a ON a.id = n.account_id WHERE kind = $1 ORDER BY a.name COLLATE "C"', [kind])).map(({ name }: { name: string }) => name);
    const id = await request(false);
    const [{ programme_id, statement }] = await database.dataSource.query(
      `SELECT c.programme_id, (SELECT u.id FROM status_update u JOIN milestone m ON m.id = u.milestone_id WHERE m.project_id = c.project_id LIMIT 1) AS statement FROM change_request c WHERE id = $1`,
      [id],
    );
    await database.dataSource.transaction(async (manager) => {
      await notifyChange(manager, programme_id, id, 'change_recommended', people.sponsor.accountId);
      await notifyChange(manager, programme_id, id, 'change_decided', chair.accountId);
      await notifyReturned(manager, programme_id, statement, people.sponsor.accountId);
    });
    const owners = ['daily', 'late', 'none', 'weekly'];
    expect(await names('change_recommended')).toEqual(['chair']);
    expect(await names('change_decided')).toEqual(['Priya Fenwick', ...owners, 'sponsor'].sort());
    expect(await names('update_returned')).toEqual(owners);
    await database.dataSource.query('DELETE FROM notice WHERE change_request_id = $1 OR status_update_id = $2', [id, statement]);
  });

  it.each([
    ['before eight on the last working day of winter time', '2026-03-27T07:59:00.000Z', 0],
    ['after eight on the first day of summer time that is one of work', '2026-03-30T07:01:00.000Z', 1],
    ['on New Year’s Eve', '2026-12-31T08:00:00.000Z', 1],
    ['on New Year’s Day', '2027-01-01T12:00:00.000Z', 0],
    ['on the first working day of the year', '2027-01-04T08:00:00.000Z', 1],
  ])('are written of %s', async (_, instant, count) => {
    now = instant;
    await request(false);
    await database.dataSource.query('UPDATE notice SET read_at = $1 WHERE account_id <> $2', [now, people.sponsor.accountId]);
    await tick();
    await work();
    expect(mails()).toHaveLength(count);
  });
});

describe('a mail server', () => {
  const state = () => database.dataSource.query('SELECT a.name, m.sent_at IS NOT NULL AS sent, m.refused_at IS NOT NULL AS refused, m.problem FROM mail m JOIN account a ON a.id = m.account_id WHERE m.digest_on = $1 ORDER BY a.name', [clock.today()]);
  const dueAgain = () => database.dataSource.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
  const queueAgain = () => database.dataSource.query(`SELECT graphile_worker.add_job('send_mail', json_build_object('mailId', id)) FROM mail WHERE digest_on = $1`, [clock.today()]);
  let day = '2027-02-01';

  /** A digest each for the sponsor and the owner, on a working day of its own. */
  beforeEach(async () => {
    now = `${day}T09:00:00.000Z`;
    day = addWorkingDays(day, 1);
    await database.dataSource.query('UPDATE notice SET read_at = $1', [now]);
    await database.dataSource.query(
      `INSERT INTO notice (programme_id, account_id, kind, change_request_id, made_on, made_at)
        SELECT programme_id, account_id, 'change_decided', id, $2, $3 FROM change_request, unnest($1::uuid[]) AS account_id WHERE number = (SELECT max(number) FROM change_request)`,
      [[people.sponsor.accountId, people.daily.accountId], clock.today(), now],
    );
    await tick();
  });

  it('that is down gets it when it is up again, once', async () => {
    await work('smtp://127.0.0.1:9');
    expect(await state()).toEqual(['daily', 'sponsor'].map((name) => ({ name, sent: false, refused: false, problem: expect.stringContaining('ECONNREFUSED') })));
    expect(mails()).toEqual([]);
    await dueAgain();
    await Promise.all([work(), work()]);
    expect(mails().map((line) => line.split(':')[0])).toEqual(['daily', 'sponsor']);
    await queueAgain();
    await work();
    expect([mails(), await state()]).toEqual([[], ['daily', 'sponsor'].map((name) => ({ name, sent: true, refused: false, problem: null }))]);
  });

  it('that says nothing is left, and asked again', async () => {
    const silent = createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    try {
      await work(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, 100);
    } finally {
      silent.close();
    }
    expect((await state()).map(({ sent, refused }: { sent: boolean; refused: boolean }) => [sent, refused])).toEqual([[false, false], [false, false]]);
    await dueAgain();
    await work();
    expect(mails()).toHaveLength(2);
  });

  it('that refuses one address gets the other, and is not asked again', async () => {
    const address = `${people.daily.accountId}@example.org`;
    mail.refused.add(address);
    await work();
    mail.refused.delete(address);
    expect(await state()).toEqual([
      { name: 'daily', sent: false, refused: true, problem: expect.stringContaining('no such mailbox') },
      { name: 'sponsor', sent: true, refused: false, problem: null },
    ]);
    expect([mails().length, await database.dataSource.query('SELECT FROM graphile_worker.jobs')]).toEqual([1, []]);
  });

  it('gets what the process that held it left behind, under the same id', async () => {
    await database.dataSource.query(`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '20 minutes', locked_by = 'killed', attempts = 1`);
    await work();
    expect(mails()).toEqual([]);
    await tick();
    const queued = async () => (await database.dataSource.query('SELECT FROM graphile_worker.jobs')).length;
    const once = await queued();
    await tick();
    expect(await queued()).toBe(once);
    await work();
    const ids = mail.received.map(({ messageId }) => messageId);
    expect(mails()).toHaveLength(2);
    // Killed after the server's OK, before our commit.
    await database.dataSource.query(`UPDATE mail SET sent_at = NULL WHERE digest_on = $1`, [clock.today()]);
    await queueAgain();
    await work();
    expect(mail.received.splice(0).map(({ messageId }) => messageId).sort()).toEqual(ids.sort());
  });

  it('that is set up no longer is waited for until the last try', async () => {
    await work(null);
    const problem = expect.stringContaining('No mail server is set up');
    expect(await state()).toEqual(['daily', 'sponsor'].map((name) => ({ name, sent: false, refused: false, problem })));
    await database.dataSource.query('UPDATE graphile_worker._private_jobs SET run_at = now(), attempts = max_attempts - 1 WHERE locked_at IS NULL');
    await work(null);
    expect(await state()).toEqual(['daily', 'sponsor'].map((name) => ({ name, sent: false, refused: true, problem })));
  });

  it('gets nothing for whoever has left meanwhile, or wants none', async () => {
    await people.daily.ask('mutation ($input: ChooseDigestInput!) { chooseDigest(input: $input) { digest } }', { input: { digest: 'none' } });
    await recordAs(database.dataSource, { actor: 'Test', reason: 'Left' }, async (manager) => {
      await manager.query('DELETE FROM membership_scope WHERE membership_id IN (SELECT id FROM membership WHERE account_id = $1)', [people.sponsor.accountId]);
      await manager.query('DELETE FROM membership WHERE account_id = $1', [people.sponsor.accountId]);
    });
    await work();
    expect([mails(), await state()]).toEqual([
      [],
      [
        { name: 'daily', sent: false, refused: true, problem: 'They chose meanwhile to get no e-mail' },
        { name: 'sponsor', sent: false, refused: true, problem: 'They have left a programme that it tells of' },
      ],
    ]);
  });
});
