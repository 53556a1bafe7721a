import { Client, type Pool } from 'pg';
import { gunzipSync } from 'node:zlib';
import { request } from 'node:http';
import { openDatabase } from '../database/data-source';
import { recordAs } from '../database/record-as';
import { Project } from '../plans/project.entity';
import { serve, standingClock, startApp, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

let app: TestApp;
let other: Awaited<ReturnType<typeof serve>>;
const clock = { ...standingClock(TODAY) };

beforeAll(async () => {
  app = await startApp();
  // Another process: its own pool and memory, the same database.
  other = await serve(await openDatabase(app.databaseUrl), clock);
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});
afterEach(() => jest.restoreAllMocks());

const TITLE = 'query Title($slug: String!, $ref: String!) { programme(slug: $slug) { project(ref: $ref) { title } } }';
const titleOf = async (ref: string, from: Pick<TestApp, 'ask'> = app): Promise<string> =>
  (await from.ask(TITLE, { slug: 'birmingham', ref })).data.programme.project.title as string;

const rename = (ref: string, title: string, { dataSource }: Pick<TestApp, 'dataSource'> = app) =>
  recordAs(dataSource, { actor: 'Programme manager', reason: 'A test of freshness' }, (em) => em.update(Project, { ref }, { title }));

/** How many statements a piece of work sends to the database. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(Client.prototype, 'query');
  await work();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}

/** Asked twice, an answer is kept. */
async function keep(ask: () => Promise<unknown>): Promise<void> {
  await ask();
  await ask();
}

/** Headers and bytes as they come, nothing unpacked. */
function raw(body: string, headers: Record<string, string>): Promise<{ headers: Record<string, unknown>; bytes: Buffer; status: number | undefined }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks), status: response.statusCode }));
    });
    sent.on('error', reject).end(body);
  });
}

describe('an answer about an unchanged plan', () => {
  it('costs one small look at the revision', async () => {
    await keep(() => titleOf('1.1'));
    const query = jest.spyOn(Client.prototype, 'query');
    expect(await titleOf('1.1')).toContain('Strategy');
    expect(query.mock.calls.map(([config]) => (config as unknown as { name: string }).name)).toEqual(['revisions']);
  });

  it('is another for other variables, another operation, another query', async () => {
    await keep(() => titleOf('1.1'));
    expect(await titleOf('1.2')).not.toBe(await titleOf('1.1'));
    const two = 'query A { programme(slug: "birmingham") { slug } } query B { programme(slug: "derby") { slug } }';
    const named = async (operationName: string) => {
      const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: two, operationName }) });
      return ((await response.json()) as { data: { programme: { slug: string } } }).data.programme.slug;
    };
    for (let time = 0; time < 3; time += 1) expect([await named('A'), await named('B')]).toEqual(['birmingham', 'derby']);
  });

  it('has the bytes, headers and status that Apollo gives, plain and packed', async () => {
    const body = JSON.stringify({ query: '{ programme(slug: "birmingham") { name projects(first: 50) { items { ref title officersText } } } }' });
    const first = await raw(body, {});
    await raw(body, {});
    const kept = await raw(body, {});
    const packed = await raw(body, { 'accept-encoding': 'gzip, deflate, br' });
    expect(kept.bytes.equals(first.bytes)).toBe(true);
    expect(gunzipSync(packed.bytes).equals(first.bytes)).toBe(true);
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: expect.stringContaining('Accept-Encoding') });
    for (const { headers, status } of [kept, packed]) {
      expect(status).toBe(200);
      for (const name of ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options']) expect([name, headers[name]]).toEqual([name, first.headers[name]]);
    }
    const spoken = await raw(body, { accept: 'application/graphql-response+json' });
    expect(spoken.headers['content-type']).toContain('application/graphql-response+json');
  });
});

describe('an answer is never stale', () => {
  it('when the change came through another process, or by hand', async () => {
    for (const from of [app, other]) await keep(() => titleOf('1.3', from));
    for (const [writer, reader] of [[other, app], [app, other], [app, app]] as const) {
      const title = `Renamed ${Math.random()}`;
      await rename('1.3', title, writer);
      expect(await titleOf('1.3', reader)).toBe(title);
      expect(await titleOf('1.3', writer)).toBe(title);
    }
  });

  it('when a change is committed while an older plan is still being read', async () => {
    await keep(() => titleOf('1.4'));
    await rename('1.4', 'Before');
    const pool = (app.dataSource.driver as unknown as { master: Pool }).master;
    const query = pool.query.bind(pool) as (config: { name: string }) => Promise<unknown>;
    let release: () => void = () => {};
    let looked: () => void = () => {};
    const lookedAgain = new Promise<void>((resolve) => (looked = resolve));
    const read = new Promise<void>((started) => {
      let isHeld = false;
      jest.spyOn(pool, 'query').mockImplementation((async (config: { name: string }) => {
        const rows = await query(config);
        if (isHeld && config.name === 'revisions') setImmediate(looked);
        if (isHeld || config.name === 'revisions') return rows;
        isHeld = true;
        started();
        await new Promise<void>((resolve) => (release = resolve));
        return rows;
      }) as never);
    });
    const slow = titleOf('1.4');
    await read;
    await rename('1.4', 'After');
    const late = titleOf('1.4');
    await lookedAgain;
    release();
    expect([await slow, await late]).toEqual(['Before', 'After']);
    expect(await titleOf('1.4')).toBe('After');
  });

  it('about all programmes, when one of them changes', async () => {
    const ask = async () => (await app.ask('{ programmes { items { slug kpis(first: 1) { items { name } } } } }')).data.programmes.items as { kpis: { items: { name: string }[] } }[];
    await keep(ask);
    const derby = (em: { query: (sql: string) => Promise<unknown> }) =>
      em.query(`UPDATE kpi SET name = 'Renamed' WHERE id = (SELECT k.id FROM kpi k JOIN programme g ON g.id = k.programme_id WHERE slug = 'derby' ORDER BY k.position LIMIT 1)`);
    await recordAs(app.dataSource, { actor: 'Programme manager', reason: 'A test of freshness' }, derby);
    expect((await ask())[1]?.kpis.items[0]?.name).toBe('Renamed');
  });

  it('when the programme is called something else since', async () => {
    const ask = () => app.ask('{ programme(slug: "derby") { name } }');
    await keep(ask);
    const call = (from: string, to: string) =>
      recordAs(app.dataSource, { actor: 'Programme manager', reason: 'A test of names' }, (em) => em.query('UPDATE programme SET slug = $2 WHERE slug = $1', [from, to]));
    await call('derby', 'derby-city');
    expect((await ask()).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await call('derby-city', 'derby');
    expect((await ask()).errors).toEqual([]);
  });

  it('the next day', async () => {
    const ask = async () => (await other.ask('{ board(slug: "example") { today } }')).data.board.today as string;
    await keep(ask);
    Object.assign(clock, standingClock('2026-03-03'));
    expect(await ask()).toBe('2026-03-03');
    Object.assign(clock, standingClock(TODAY));
    expect(await ask()).toBe(TODAY);
  });
});

describe('many who ask at once', () => {
  it('share one reading of the plan, and each gets the answer', async () => {
    await keep(() => titleOf('2.1'));
    await rename('2.1', 'Shared');
    const query = jest.spyOn(Client.prototype, 'query');
    const titles = await Promise.all(Array.from({ length: 12 }, () => titleOf('2.1')));
    expect(new Set(titles)).toEqual(new Set(['Shared']));
    expect(query.mock.calls.filter(([config]) => (config as unknown as { name: string }).name.startsWith('load-plans'))).toHaveLength(1);
  });

  it('are answered even where the first of them goes away', async () => {
    await keep(() => titleOf('2.2'));
    await rename('2.2', 'Still here');
    const leaving = new AbortController();
    const body = JSON.stringify({ query: TITLE, variables: { slug: 'birmingham', ref: '2.2' } });
    const left = fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: leaving.signal }).catch(() => 'left');
    const others = Array.from({ length: 4 }, () => titleOf('2.2'));
    leaving.abort();
    expect(new Set(await Promise.all(others))).toEqual(new Set(['Still here']));
    expect(await left).toBe('left');
  });
});

describe('what is never given from memory', () => {
  it('an error', async () => {
    const ask = () => app.ask(TITLE, { slug: 'birmingham', ref: '9.9' });
    await keep(ask);
    const { errors } = await ask();
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await statements(ask)).toBeGreaterThan(0);
  });

  it('what limits refuse, however often it is asked', async () => {
    const query = 'query ($first: Int!) { programmes(first: $first) { items { projects(first: 200) { items { milestones { name } } } } } }';
    await keep(() => app.ask(query, { first: 1 }));
    for (let time = 0; time < 3; time += 1) expect((await app.ask(query, { first: 200 })).errors[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
    expect((await app.ask(query, { first: 1 })).errors).toEqual([]);
  });

  it('anything that another site could have sent, or by another name of this server', async () => {
    const body = JSON.stringify({ query: '{ programmes { total } }' });
    await keep(() => raw(body, {}));
    expect((await raw(body, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await raw(body, { host: 'evil.example' })).status).toBe(421);
  });

  it.each([
    ['lists', '['.repeat(120_000) + ']'.repeat(120_000)],
    ['objects', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`],
  ])('variables nested beyond what can be written down, which are refused in words: %s', async (_, nested) => {
    const { status, bytes } = await raw(`{"query":"query ($slug: String!) { programme(slug: $slug) { name } }","variables":{"slug":${nested}}}`, {});
    const { errors } = JSON.parse(bytes.toString()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([status, errors]).toEqual([400, [{ message: expect.stringContaining('Variable "$slug" got invalid value'), extensions: { code: 'BAD_USER_INPUT' } }]]);
  });

  it('anything, without the database', async () => {
    await keep(() => titleOf('2.3'));
    jest.spyOn(Client.prototype, 'query').mockImplementation(() => {
      throw new Error('the database is gone');
    });
    const { errors } = await app.ask(TITLE, { slug: 'birmingham', ref: '2.3' });
    expect(errors[0]?.extensions.code).toBe('INTERNAL');
  });
});
