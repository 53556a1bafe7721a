import { ROLES } from '@waymark/domain';
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../database/data-source';
import { createDatabase, dropDatabase } from '../database/embedded-postgres-databases';
import { recordAs } from '../database/record-as';
import { askAt, serve, standingClock, startApp, type Ask, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';
import { loadDemoAccounts, seedDemoAccounts } from './demo-accounts';
import { example } from './example';
import { loadSeeds } from './load-seeds';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await loadDemoAccounts(app.dataSource);
});
afterAll(() => app.stop());

const OPTIONS = '{ signInOptions { organisation demoAccounts { id name words programmeName slug } } }';
const offered = async () => (await app.ask(OPTIONS)).data.signInOptions.demoAccounts as { id: string; words: string; slug: string }[];

it('offers one person for each role of the example, in the order of the roles', async () => {
  expect((await offered()).map(({ words }) => words)).toEqual([
    'Administrator',
    'Programme manager',
    'Project manager, objective 2',
    'Sponsor, objective 2',
    'Board member',
    'Chair (Commissioner)',
    'Observer (DfE or NHS England)',
    'Data officer',
  ]);
});

it('lets a newcomer in as each of them, without a password', async () => {
  for (const [index, { id }] of (await offered()).entries()) {
    const { headers, errors } = await app.ask('mutation ($id: ID!) { signInAs(input: { accountId: $id }) { id } }', { id });
    expect(errors).toEqual([]);
    const { data } = await askAt(app.url, { cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' })('{ me { id isDemo hasPassword memberships { role slug isExample } } }');
    expect(data.me).toEqual({ id, isDemo: true, hasPassword: false, memberships: [{ role: ROLES[index], slug: 'example', isExample: true }] });
  }
});

it('is loaded once: who was removed stays away', async () => {
  const [first] = await offered();
  await recordAs(app.dataSource, { actor: 'Administrator', reason: 'A test' }, (em) => em.query('DELETE FROM membership WHERE account_id = $1', [first?.id]));
  await loadDemoAccounts(app.dataSource);
  expect(await offered()).toHaveLength(7);
});

describe('a demo that begins with the example', () => {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const cluster = process.env['WAYMARK_TEST_URL'] as string;
  let first: Omit<TestApp, 'databaseUrl'>;
  beforeAll(async () => {
    const dataSource = await openDatabase(await createDatabase(cluster, name));
    await loadSeeds(dataSource, [example], TODAY, seedDemoAccounts);
    // As at every start: everybody is there already.
    await loadDemoAccounts(dataSource);
    first = await serve(dataSource, standingClock(TODAY));
  });
  afterAll(async () => {
    await first.stop();
    if (first.dataSource.isInitialized) await first.dataSource.destroy();
    await dropDatabase(cluster, name);
  });

  const signedIn = async (words: string): Promise<Ask> => {
    const { demoAccounts } = (await first.ask(OPTIONS)).data.signInOptions as { demoAccounts: { id: string; words: string }[] };
    const { headers } = await first.ask('mutation ($id: ID!) { signInAs(input: { accountId: $id }) { id } }', { id: demoAccounts.find((person) => person.words === words)?.id });
    return askAt(first.url, { cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' });
  };

  it('has something to do for the sponsor, who owes nothing from before', async () => {
    const sponsor = await signedIn('Sponsor, objective 2');
    const { data } = await sponsor('{ myObjectives(slug: "example") { awaiting { name } changeRequests { number } } }');
    expect(data.myObjectives).toEqual([{ awaiting: [{ name: 'System live' }, { name: 'Waiting list reviewed every week' }], changeRequests: [{ number: 8 }] }]);
  });

  it('has a returned report for the project manager, beside what is owed for the board', async () => {
    const manager = await signedIn('Project manager, objective 2');
    const { data } = await manager('{ myUpdates(slug: "example") { owed { name statements { response { kind } } } } }');
    const owed = data.myUpdates.owed as { name: string; statements: { response: { kind: string } | null }[] }[];
    expect(owed.filter(({ statements: [newest] }) => newest?.response?.kind === 'returned').map((milestone) => milestone.name)).toEqual(['New process live']);
    expect(owed.length).toBeGreaterThan(3);
  });
});
