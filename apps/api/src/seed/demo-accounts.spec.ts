import { ROLES } from '@waymark/domain';
import { recordAs } from '../database/record-as';
import { startApp, askAt, type TestApp } from '../testing/test-app';
import { loadDemoAccounts } from './demo-accounts';

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
