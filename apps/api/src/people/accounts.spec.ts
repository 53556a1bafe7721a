import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { Passwords } from '../auth/passwords';
import { openDatabase } from '../database/data-source';
import { giveRole } from '../testing/callers';
import { askAt, serve, standingClock, startApp, type Answer, type Ask, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';
import { makeInvitation } from './invitations';

const mockVerify = jest.fn();
jest.mock('@node-rs/argon2', () => {
  const actual = jest.requireActual<{ verify: (hash: string, password: string) => Promise<boolean> }>('@node-rs/argon2');
  return { ...actual, verify: async (hash: string, password: string) => (await mockVerify(hash), actual.verify(hash, password)) };
});

let app: TestApp;
/** Another process: its own memory, the same database. */
let other: Awaited<ReturnType<typeof serve>>;
let hash: string;

const PASSWORD = 'otter lantern gravel';

beforeAll(async () => {
  app = await startApp();
  other = await serve(await openDatabase(app.databaseUrl), standingClock(TODAY));
  hash = await new Passwords().hash(PASSWORD);
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});
beforeEach(() => app.dataSource.query('DELETE FROM rate_limit'));

const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { id name email hasPassword isDemo memberships { words } } }';
const ME = '{ me { id name } }';

/** An account that can sign in with `PASSWORD`, unless said otherwise. */
async function account(given: { passwordHash?: string | null; isDisabled?: boolean; isDemo?: boolean } = {}): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@council.example`;
  const passwordHash = given.passwordHash === undefined ? hash : given.passwordHash;
  const values = [id, email, 'Robin Example', passwordHash, given.isDisabled ? new Date() : null, given.isDemo ?? false];
  await app.dataSource.query('INSERT INTO account (id, email, name, password_hash, disabled_at, is_demo) VALUES ($1, $2, $3, $4, $5, $6)', values);
  return { id, email };
}

const cookieOf = ({ headers }: Answer): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';
const as = (cookie: string): Ask => askAt(app.url, { cookie });
const signIn = (email: string, password = PASSWORD, ask: Ask = app.ask) => ask(SIGN_IN, { email, password });
const isIn = async (cookie: string) => (await as(cookie)(ME)).data.me !== null;

describe('signing in', () => {
  it('begins a session of twelve hours, which reading does not lengthen', async () => {
    const { id, email } = await account();
    const answer = await signIn(`  ${email.toUpperCase()} `);
    expect(answer.data.signIn).toEqual({ id, name: 'Robin Example', email, hasPassword: true, isDemo: false, memberships: [] });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^waymark=s%3A.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    const expires = async () => (await app.dataSource.query<{ expire: Date }[]>(`SELECT expire FROM session WHERE sess ->> 'accountId' = $1`, [id]))[0]?.expire ?? new Date(0);
    const before = await expires();
    expect(Math.round((before.getTime() - Date.now()) / 60_000)).toBe(12 * 60);
    const read = await as(cookieOf(answer))(ME);
    expect([read.data.me.id, read.headers.getSetCookie()]).toEqual([id, []]);
    expect(await expires()).toEqual(before);
    await app.dataSource.query(`UPDATE session SET expire = now() - interval '1 second' WHERE sess ->> 'accountId' = $1`, [id]);
    expect(await isIn(cookieOf(answer))).toBe(false);
  });

  it('leaves whatever session the request came with: nobody can be given one beforehand', async () => {
    const { email } = await account();
    const given = cookieOf(await signIn((await account()).email));
    const own = cookieOf(await signIn(email, PASSWORD, as(given)));
    expect(own).not.toBe(given);
    expect([await isIn(given), await isIn(own)]).toEqual([false, true]);
    expect((await as('waymark=s%3Amade-up.signature')(ME)).data.me).toBeNull();
  });

  it('says and does the same for no account, a wrong password, a disabled account, one without a password, one of the demo', async () => {
    const emails = [
      'nobody@council.example',
      'no address',
      'no\u0000body@council.example',
      (await account()).email,
      (await account({ isDisabled: true })).email,
      (await account({ passwordHash: null })).email,
      (await account({ isDemo: true })).email,
    ];
    const answers: unknown[] = [];
    for (const email of emails) {
      mockVerify.mockClear();
      // The right password where there is one, but for the account whose password is what is wrong.
      const answer = await signIn(email, email === emails[3] ? 'otter lantern pebbles' : PASSWORD);
      const [kept] = mockVerify.mock.calls.flat() as string[];
      answers.push({ status: answer.status, data: answer.data as unknown, errors: answer.errors, cookies: answer.headers.getSetCookie(), work: [mockVerify.mock.calls.length, kept?.split('$').slice(0, 4)] });
    }
    expect(answers[0]).toMatchObject({ errors: [{ message: 'The e-mail address or the password is not right', extensions: { code: 'BAD_USER_INPUT' } }], cookies: [], work: [1, hash.split('$').slice(0, 4)] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('begins nothing where the password ends while it is compared', async () => {
    const { id, email } = await account();
    mockVerify.mockImplementationOnce(() => app.dataSource.query('UPDATE account SET password_hash = NULL WHERE id = $1', [id]));
    expect((await signIn(email)).errors[0]?.message).toBe('The e-mail address or the password is not right');
    expect(await app.dataSource.query(`SELECT FROM session WHERE sess ->> 'accountId' = $1`, [id])).toEqual([]);
  });

  it('keeps passwords with argon2id at the cost OWASP asks for', () => {
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('refuses a disabled account at its next request', async () => {
    const { id, email } = await account();
    const cookie = cookieOf(await signIn(email));
    await app.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [id]);
    expect(await isIn(cookie)).toBe(false);
  });
});

describe('attempts', () => {
  it.each([['an account', true], ['no account', false]])('on %s end after ten, in every process, for the right password too', async (_, exists) => {
    const email = exists ? (await account()).email : `${randomUUID()}@council.example`;
    for (let time = 0; time < 10; time += 1) {
      const { errors } = await signIn(email, `wrong ${time}`, time % 2 ? app.ask : other.ask);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    for (const ask of [app.ask, other.ask]) {
      const { errors, data, status } = await signIn(email, PASSWORD, ask);
      expect([status, data, errors]).toEqual([200, null, [{ message: 'Too many attempts. Try again in 15 minutes.', path: ['signIn'], extensions: { code: 'TOO_MANY_REQUESTS', fields: [] } }]]);
    }
  });

  it('at the same moment count as well', async () => {
    const { email } = await account();
    const codes = (await Promise.all(Array.from({ length: 14 }, (_, time) => signIn(email, `wrong ${time}`, time % 2 ? app.ask : other.ask)))).map(({ errors }) => errors[0]?.extensions.code);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(4);
  });

  it('are forgiven by the right one', async () => {
    const { email } = await account();
    for (let round = 0; round < 2; round += 1) {
      for (let time = 0; time < 9; time += 1) await signIn(email, `wrong ${time}`);
      expect((await signIn(email)).errors).toEqual([]);
    }
  });

  it('on a spent account leave the address its own', async () => {
    const { email } = await account();
    for (let time = 0; time < 12; time += 1) await signIn(email, `wrong ${time}`);
    expect(await app.dataSource.query(`SELECT points FROM rate_limit WHERE key LIKE 'address:%'`)).toEqual([{ points: 10 }]);
  });

  it('from one address end after a hundred, whoever they are for, and then use up nobody', async () => {
    const { email } = await account();
    await signIn(email);
    const counted = await app.dataSource.query(`UPDATE rate_limit SET points = 100 WHERE key LIKE 'address:%' RETURNING points`);
    expect(counted[1]).toBe(1);
    expect((await signIn(email)).errors[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    expect(await app.dataSource.query(`SELECT FROM rate_limit WHERE key LIKE 'account:%'`)).toEqual([]);
  });
});

describe('a session', () => {
  it('that was copied ends with signing out everywhere, in every process', async () => {
    const { email } = await account();
    const [first, second] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
    const thief = askAt(other.url, { cookie: second });
    expect((await thief(ME)).data.me).not.toBeNull();
    expect((await as(first)('mutation { signOutEverywhere }')).data).toEqual({ signOutEverywhere: true });
    expect((await thief(ME)).data.me).toBeNull();
    expect((await thief('mutation { signOutEverywhere }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await isIn(first)).toBe(false);
  });

  it('ends alone with signing out, also by its copy', async () => {
    const { email } = await account();
    const [first, second] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
    const { data, headers } = await as(first)('mutation { signOut }');
    expect([data, headers.getSetCookie()[0]]).toEqual([{ signOut: true }, expect.stringMatching(/^waymark=;.*Expires=Thu, 01 Jan 1970/)]);
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
    expect((await app.ask('mutation { signOut }')).data).toEqual({ signOut: true });
    const both = await as(second)(`mutation { a: signOut b: signOut c: signIn(input: { email: "${email}", password: "${PASSWORD}" }) { email } }`);
    expect([both.errors, both.data]).toEqual([[], { a: true, b: true, c: { email } }]);
    expect(await isIn(both.headers.getSetCookie().at(-1)?.split(';')[0] ?? '')).toBe(true);
  });

  it('is never written into any history, nor is a password', async () => {
    const { id, email } = await account();
    await signIn(email);
    const tables: { name: string }[] = await app.dataSource.query(`SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relname LIKE '%\\_history'`);
    const names = tables.map(({ name }) => name);
    expect(names).toContain('membership_history');
    expect(names.filter((name) => /^(account|session|rate|installation)/.test(name))).toEqual([]);
    const [{ sid }]: [{ sid: string }] = await app.dataSource.query(`SELECT sid FROM session WHERE sess ->> 'accountId' = $1`, [id]);
    for (const name of names) {
      const found: unknown[] = await app.dataSource.query(`SELECT FROM "${name}" h WHERE h::text LIKE '%argon2%' OR h::text LIKE $1`, [`%${sid}%`]);
      expect([name, found]).toEqual([name, []]);
    }
  });
});

describe('a password', () => {
  const CHANGE = 'mutation ($current: String!, $password: String!) { changePassword(input: { current: $current, password: $password }) { id } }';
  const SET = 'mutation ($token: String!, $password: String!) { setPassword(input: { token: $token, password: $password }) { id name } }';
  const tokenFor = async (id: string) => (await makeInvitation(app.dataSource.manager, id)).split('token=')[1] as string;

  it('is changed by whoever knows it, which ends the other sessions', async () => {
    const { email } = await account();
    const [own, elsewhere] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
    const refused = await as(own)(CHANGE, { current: 'not the password', password: 'pebble harbour violin' });
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'current' }] });
    const weak = await as(own)(CHANGE, { current: PASSWORD, password: 'password1234' });
    expect(weak.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'password' }] });
    const changed = await as(own)(CHANGE, { current: PASSWORD, password: 'pebble harbour violin' });
    expect(changed.errors).toEqual([]);
    expect([await isIn(elsewhere), await isIn(own), await isIn(cookieOf(changed))]).toEqual([false, false, true]);
    expect((await signIn(email)).errors).toHaveLength(1);
    expect((await signIn(email, 'pebble harbour violin')).errors).toEqual([]);
  });

  it('is set once by an invitation, which ends all sessions', async () => {
    const { id, email } = await account();
    const before = cookieOf(await signIn(email));
    const token = await tokenFor(id);
    expect((await app.ask(SET, { token, password: 'short' })).errors[0]?.extensions).toMatchObject({ fields: [{ field: 'password' }] });
    const [one, two] = await Promise.all(['violin harbour pebble', 'gravel lantern otter'].map((password) => app.ask(SET, { token, password })));
    const outcomes = [one!, two!].map(({ errors }) => errors[0]?.extensions.fields?.[0]?.field);
    expect([...outcomes].sort()).toEqual(['token', undefined]);
    expect(await isIn(before)).toBe(false);
    expect(await isIn(cookieOf(outcomes[0] ? two! : one!))).toBe(true);
    const [{ kept }]: [{ kept: string }] = await app.dataSource.query('SELECT count(*) AS kept FROM account_token WHERE account_id = $1', [id]);
    expect(kept).toBe('0');
  });

  it('is not set by a link of more than a week ago, one that a newer replaced, or none', async () => {
    const { id } = await account({ passwordHash: null });
    const [replaced, old] = [await tokenFor(id), await tokenFor(id)];
    await app.dataSource.query(`UPDATE account_token SET expires_at = expires_at - interval '7 days' WHERE account_id = $1`, [id]);
    for (const token of [replaced, old, 'made-up', '']) {
      const { errors } = await app.ask(SET, { token, password: PASSWORD });
      expect(errors[0]).toMatchObject({ message: expect.stringMatching(/^This link has been used or has expired/), extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'token' }] } });
    }
    const stored: { token_hash: string }[] = await app.dataSource.query('SELECT token_hash FROM account_token WHERE account_id = $1', [id]);
    expect(stored[0]?.token_hash).not.toContain(old);
  });
});

/** A request with headers that fetch would not send. */
function send(url: string, headers: Record<string, string>, method = 'POST'): Promise<{ status: number; body: string; cookies: string[] }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text)).on('end', () => resolve({ status: response.statusCode ?? 0, body, cookies: response.headers['set-cookie'] ?? [] }));
    });
    sent.on('error', reject).end(method === 'POST' ? JSON.stringify({ query: 'mutation { signOut }' }) : undefined);
  });
}

describe('a page of another site', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['nowhere', { origin: 'null' }, 403],
    ['another site, by a browser that hides it', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['our own', { 'sec-fetch-site': 'same-origin' }, 200],
    ['no browser', {}, 200],
  ])('cannot change anything: from %s', async (_, headers, status) => {
    const answer = await send(`${app.url}/graphql`, headers);
    expect(answer.status).toBe(status);
    if (status === 403) expect(JSON.parse(answer.body)).toEqual({ errors: [{ message: 'This request came from a page of another site, so it was refused.', extensions: { code: 'FORBIDDEN' } }] });
  });

  it('is told from our own page by its origin', async () => {
    expect((await send(`${app.url}/graphql`, { origin: app.url })).status).toBe(200);
    expect((await send(`${app.url}/health/live`, { origin: 'https://evil.example' }, 'GET')).status).toBe(200);
  });
});

describe('the demo', () => {
  it.each(['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via'])('is for this machine alone: not through a proxy that sends %s', async (header) => {
    const { id } = await account({ isDemo: true });
    await giveRole(app.dataSource, id, 'chair', {});
    const ask = askAt(app.url, { [header]: 'somewhere' });
    const { errors } = await ask('mutation ($id: ID!) { signInAs(input: { accountId: $id }) { id } }', { id });
    expect(errors[0]).toMatchObject({ message: expect.stringContaining('WAYMARK_ORIGIN'), extensions: { code: 'FORBIDDEN' } });
    const offered = async (from: Ask) => (await from('{ signInOptions { demoAccounts { id } } }')).data.signInOptions.demoAccounts.length as number;
    expect([await offered(ask), (await offered(app.ask)) > 0]).toEqual([0, true]);
  });
});

describe('under a public address', () => {
  const origin = 'https://waymark.example.gov.uk';
  let open: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    open = await serve(await openDatabase(app.databaseUrl), standingClock(TODAY), { origin, isDemo: false });
  });
  afterAll(async () => {
    await open.stop();
  });

  const proxied = { host: 'waymark.example.gov.uk', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };

  it('answers to that name, and only its own pages may change anything', async () => {
    expect((await send(`${open.url}/health/live`, proxied, 'GET')).status).toBe(200);
    expect((await send(`${open.url}/health/live`, { host: 'evil.example' }, 'GET')).status).toBe(421);
    expect((await send(`${open.url}/graphql`, { ...proxied, origin })).status).toBe(200);
    for (const forged of ['http://waymark.example.gov.uk', 'https://waymark.example.gov.uk.evil.example', 'https://evil.example', open.url]) {
      expect([forged, (await send(`${open.url}/graphql`, { ...proxied, origin: forged })).status]).toEqual([forged, 403]);
    }
  });

  it('sends the cookie over https only, tied to this host', async () => {
    const { email } = await account();
    const answer = await signIn(email, PASSWORD, askAt(open.url, { 'x-forwarded-proto': 'https' }));
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-waymark=.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
    expect((await signIn(email, PASSWORD, askAt(open.url))).errors[0]?.extensions.code).toBe('INTERNAL');
  });

  it('has no demo: its accounts are not offered, cannot be signed in as, and are nobody with a session from elsewhere', async () => {
    const { id } = await account({ isDemo: true });
    const SIGN_IN_AS = 'mutation ($id: ID!) { signInAs(input: { accountId: $id }) { id } }';
    const ask = askAt(open.url, { 'x-forwarded-proto': 'https' });
    expect((await ask('{ signInOptions { organisation demoAccounts { id } } }')).data.signInOptions).toEqual({ organisation: null, demoAccounts: [] });
    const [refused, unknown] = [await ask(SIGN_IN_AS, { id }), await app.ask(SIGN_IN_AS, { id: randomUUID() })];
    expect(refused.errors).toEqual(unknown.errors);
    expect(refused.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const session = cookieOf(await app.ask(SIGN_IN_AS, { id }));
    expect(await isIn(session)).toBe(true);
    expect((await askAt(open.url, { cookie: session.replace('waymark', '__Host-waymark') })(ME)).data.me).toBeNull();
    expect((await app.ask(SIGN_IN_AS, { id: (await account()).id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
