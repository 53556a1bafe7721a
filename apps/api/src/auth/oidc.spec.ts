import { fork, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openDatabase } from '../database/data-source';
import { DIRECTORY_REASON } from '../people/directory-accounts';
import { copyDatabase, serve, standingClock, askAt } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

let directory: ChildProcess;
let issuer: string;
let app: Awaited<ReturnType<typeof serve>>;
let database: Awaited<ReturnType<typeof copyDatabase>>;

/** The organisation has to know our address, and we have to know theirs. */
beforeAll(async () => {
  database = await copyDatabase();
  const port = await freePort();
  directory = fork(join(__dirname, '../testing/directory.mjs'), [`http://127.0.0.1:${port}/auth/oidc/callback`], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  issuer = await new Promise((resolve, reject) => {
    directory.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    let words = '';
    directory.stderr?.on('data', (text: Buffer) => (words += text.toString()));
    directory.once('exit', (code) => reject(new Error(`The directory ended with ${code}: ${words}`)));
  });
  const oidc = { issuer, clientId: 'waymark', clientSecret: 'a secret of the tests', name: 'Exampleshire Council', roleClaim: 'roles' };
  app = await serve(await openDatabase(database.url), standingClock(TODAY), { oidc, port });
});
afterAll(async () => {
  await app.stop();
  directory.kill();
  await database.drop();
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** What a browser does with redirects and cookies, until a page of ours that is no part of signing in. */
class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  async go(address: string): Promise<string> {
    let url = new URL(address, app.url);
    for (let step = 0; step < 12; step += 1) {
      if (url.origin === app.url && !url.pathname.startsWith('/auth/')) return url.href.slice(url.origin.length);
      const response = await this.step(url);
      const location = response.headers.get('location');
      if (!location) throw new Error(`${response.status} at ${url.href}: ${await response.text()}`);
      url = new URL(location, url);
    }
    throw new Error('Round and round');
  }

  async step(url: URL): Promise<Response> {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: this.cookies(url.origin) } });
    const jar = this.jars.get(url.origin) ?? new Map<string, string>();
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    this.jars.set(url.origin, jar);
    return response;
  }

  cookies(origin: string): string {
    return [...(this.jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async me(): Promise<{ id: string; name: string; email: string; hasPassword: boolean; memberships: { slug: string; words: string }[] } | null> {
    return (await askAt(app.url, { cookie: this.cookies(app.url) })('{ me { id name email hasPassword memberships { slug words } } }')).data.me;
  }
}

const person = (claims: object) => fetch(`${issuer}/next`, { method: 'POST', body: JSON.stringify({ sub: 'kim', name: 'Kim Newman', email: 'Kim@Council.Example', ...claims }) });
const signIn = async (claims: object, returnTo = '/programmes/example', browser = new Browser()) => {
  await person(claims);
  return { page: await browser.go(`/auth/oidc/start?return=${encodeURIComponent(returnTo)}`), browser };
};

it('lets a person of the organisation in, to the page they came from, with the roles of the directory', async () => {
  const { page, browser } = await signIn({ roles: ['waymark:example:project_manager:objective-2', 'waymark:birmingham:observer', 'Fleet manager'] }, '/programmes/example/projects/2.4');
  expect(page).toBe('/programmes/example/projects/2.4');
  expect(await browser.me()).toMatchObject({
    name: 'Kim Newman',
    email: 'kim@council.example',
    hasPassword: false,
    memberships: [
      { slug: 'birmingham', words: 'Observer (DfE or NHS England)' },
      { slug: 'example', words: 'Project manager, objective 2' },
    ],
  });
  expect((await app.ask('{ signInOptions { organisation } }')).data.signInOptions.organisation).toBe('Exampleshire Council');
});

it('brings the roles in step at each sign-in, but leaves those that an administrator gave', async () => {
  const first = await (await signIn({ sub: 'lee', name: 'Lee', email: 'lee@council.example', roles: ['waymark:example:sponsor:objective-1', 'waymark:birmingham:chair'] })).browser.me();
  const admin = await app.as('administrator');
  const given = await admin.ask(
    'mutation { saveMember(input: { slug: "example", email: "lee@council.example", name: "Lee", role: data_officer, objectiveIds: [], projectIds: [], reason: "By hand" }) { invitation } }',
  );
  expect([given.errors, given.data?.saveMember.invitation]).toEqual([[], null]);
  const { browser } = await signIn({ sub: 'lee', name: 'Lee Married', email: 'lee@council.example', roles: ['waymark:example:sponsor:objective-3', 'waymark:example:data_officer'] });
  const second = await browser.me();
  expect(second).toMatchObject({ id: first?.id, name: 'Lee Married' });
  expect(second?.memberships.map(({ words }) => words).sort()).toEqual(['Data officer', 'Sponsor, objective 3']);
  const [gone] = await app.dataSource.query<Record<string, unknown>[]>('SELECT row, changed_by, changed_by_account, changed_reason FROM membership_history WHERE operation = $1', ['delete']);
  expect(gone).toMatchObject({ changed_by: 'Lee Married', changed_by_account: first?.id, changed_reason: DIRECTORY_REASON, row: { role: 'chair' } });
  await signIn({ sub: 'lee', name: 'Lee', roles: [] });
  expect((await browser.me())?.memberships.map(({ words }) => words)).toEqual(['Data officer']);
});

it('knows a person of Entra ID by tenant and object id, and nobody by their address', async () => {
  const roles = ['waymark:example:board_member'];
  const one = await (await signIn({ sub: 'pairwise-1', tid: 'tenant', oid: 'object', roles, email: 'sam@council.example' })).browser.me();
  const same = await (await signIn({ sub: 'pairwise-2', tid: 'tenant', oid: 'object', roles, email: 'sam@council.example' })).browser.me();
  const other = await (await signIn({ sub: 'pairwise-3', tid: 'tenant', oid: 'another', roles, email: 'sam@council.example' })).browser.me();
  expect(same?.id).toBe(one?.id);
  expect([other?.id === one?.id, one?.email, other?.email]).toEqual([false, 'sam@council.example', null]);
});

it.each([
  ['nobody who has no role here', { sub: 'noone', roles: ['waymark:nowhere:chair', 'waymark:example:sponsor:objective-99'] }, 'no-role'],
  ['nobody whom the organisation refuses', { refused: true }, 'organisation-refused'],
])('lets in %s, and says why', async (_, claims, problem) => {
  const { page, browser } = await signIn(claims);
  expect([page, await browser.me()]).toEqual([`/sign-in?problem=${problem}`, null]);
});

it('leaves a disabled account outside', async () => {
  const roles = ['waymark:example:chair'];
  const me = await (await signIn({ sub: 'gone', roles })).browser.me();
  await app.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [me?.id]);
  expect((await signIn({ sub: 'gone', roles })).page).toBe('/sign-in?problem=no-role');
});

it("takes an answer once, and only the one to this browser's own question", async () => {
  await person({ roles: ['waymark:example:chair'] });
  const mine = new Browser();
  const thiefs = new Browser();
  // Up to the answer, which the thief brings to another browser, and which is then used twice.
  let url = new URL('/auth/oidc/start', app.url);
  while (url.pathname !== '/auth/oidc/callback') url = new URL((await mine.step(url)).headers.get('location') ?? '', url);
  expect(url.searchParams.get('code')).toBeTruthy();
  expect(await thiefs.go(url.href)).toBe('/sign-in?problem=expired');
  await thiefs.step(new URL('/auth/oidc/start', app.url));
  expect(await thiefs.go(url.href)).toBe('/sign-in?problem=expired');
  expect(await mine.go(url.href)).toBe('/');
  expect(await mine.go(url.href)).toBe('/sign-in?problem=expired');
  expect([await thiefs.me(), (await mine.me())?.name]).toEqual([null, 'Kim Newman']);
});

it('sets out beside the session there is, keeps nothing here, and has ten minutes to come back', async () => {
  const { browser } = await signIn({ roles: ['waymark:example:chair'] });
  const me = await browser.me();
  const sessions = () => app.dataSource.query('SELECT sid, expire FROM session ORDER BY sid');
  const before: unknown = await sessions();
  const { headers } = await browser.step(new URL('/auth/oidc/start', app.url));
  const [cookie = ''] = headers.getSetCookie();
  await new Browser().step(new URL('/auth/oidc/start', app.url));
  expect(cookie).toMatch(/^waymark-journey=[^;]+; Max-Age=600; Path=\/; .*HttpOnly; SameSite=Lax$/);
  expect([await browser.me(), await sessions()]).toEqual([me, before]);
  const own = cookie.slice(0, cookie.indexOf(';'));
  const state = new URL(headers.get('location') ?? '').searchParams.get('state') ?? '';
  const problemOf = async (sent: string) => (await fetch(`${app.url}/auth/oidc/callback?state=${state}`, { redirect: 'manual', headers: { cookie: sent } })).headers.get('location')?.split('=')[1];
  expect([await problemOf(own), await problemOf(`${own}x`), await problemOf(own.split('.')[0] ?? '')]).toEqual(['organisation-refused', 'expired', 'expired']);
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 601_000);
  expect(await problemOf(own)).toBe('expired');
  now.mockRestore();
});

it('counts an answer against the address, unless it lets somebody in', async () => {
  const points = async () => (await app.dataSource.query<{ points: number }[]>(`SELECT points FROM rate_limit WHERE key LIKE 'address:%'`))[0]?.points;
  await signIn({ refused: true });
  const counted = await points();
  await signIn({ roles: ['waymark:example:chair'] });
  expect([counted, await points()]).toEqual([expect.any(Number), counted]);
});

it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])('goes back to no other site: %s', async (returnTo) => {
  expect((await signIn({ roles: ['waymark:example:chair'] }, returnTo)).page).toBe('/');
});

it('asks with PKCE, state and nonce, each time anew', async () => {
  const ask = async () => new URL((await new Browser().step(new URL('/auth/oidc/start', app.url))).headers.get('location') ?? '').searchParams;
  const [one, two] = [await ask(), await ask()];
  expect(one.get('code_challenge_method')).toBe('S256');
  for (const name of ['code_challenge', 'state', 'nonce']) expect([name, (one.get(name) ?? '').length > 20, one.get(name) === two.get(name)]).toEqual([name, true, false]);
});
