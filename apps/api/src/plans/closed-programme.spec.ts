import { recordAs } from '../database/record-as';
import { startApp, type Ask, type TestApp } from '../testing/test-app';
import type { Caller } from '../testing/callers';
import { Programme } from './programme.entity';

let app: TestApp;
let member: Caller;
let stranger: Caller;
let kpiId: string;

/** Derby's record is closed to the public: known by a name of its own, so that no earlier answer is about it. */
beforeAll(async () => {
  app = await startApp();
  member = await app.as('observer', { slug: 'derby' });
  stranger = await app.as('programme_manager', { slug: 'example' });
  [{ id: kpiId }] = await app.dataSource.query<[{ id: string }]>(`SELECT k.id FROM kpi k JOIN programme g ON g.id = k.programme_id WHERE slug = 'derby' LIMIT 1`);
  await setOpen(false);
});
afterAll(() => app.stop());

const setOpen = (isOpen: boolean) =>
  recordAs(app.dataSource, { actor: 'Programme manager', reason: 'A test of who may read' }, (em) => em.update(Programme, { slug: 'derby' }, { isOpen }));

const NOWHERE = { message: 'There is no programme called "derby"', extensions: { code: 'NOT_FOUND', fields: [{ field: 'slug', message: 'There is no programme called "derby"' }] } };

const READINGS: [string, string][] = [
  ['programme', 'programme(slug: $slug) { name kpis { items { name } } }'],
  ['programme as at a day when it was open', 'programme(slug: $slug, asAt: "2018-11-01") { name }'],
  ['board', 'board(slug: $slug) { today }'],
  ['changes', 'changes(slug: $slug) { __typename }'],
  ['findings', 'findings(slug: $slug) { __typename }'],
  ['search', 'search(text: "plans", slug: $slug) { programmeSlug }'],
  ['history', 'history(slug: $slug, kind: kpi, id: "ID") { total }'],
  ['programme history', 'programmeHistory(slug: $slug) { total }'],
];

it.each(READINGS)('%s: there for its members, and for nobody else, in any order', async (_, field) => {
  const read = (ask: Ask, slug = 'derby') => ask(`query ($slug: String!) { ${field.replace('ID', kpiId)} }`, { slug });
  // Three times: the first is noticed, the second kept, the third given from memory.
  for (let time = 0; time < 3; time += 1) {
    for (const ask of [member.ask, app.ask, stranger.ask]) {
      const { errors, data } = await read(ask);
      if (ask === member.ask) expect(errors).toEqual([]);
      else expect([data, errors]).toEqual([null, [expect.objectContaining(NOWHERE)]]);
    }
  }
  const { errors } = await read(app.ask, 'nowhere');
  expect(errors[0]?.message).toBe(NOWHERE.message.replace('derby', 'nowhere'));
});

it('is left out of lists and of the search everywhere, for those who may not read it', async () => {
  const seen = async (ask: Ask) => {
    const { data } = await ask('{ programmes { total items { slug } } search(text: "derby") { programmeSlug } }');
    return { total: data.programmes.total, slugs: data.programmes.items.map(({ slug }: { slug: string }) => slug), found: data.search.length > 0 };
  };
  for (let time = 0; time < 3; time += 1) {
    expect(await seen(member.ask)).toEqual({ total: 3, slugs: ['birmingham', 'derby', 'example'], found: true });
    for (const ask of [app.ask, stranger.ask]) expect(await seen(ask)).toEqual({ total: 2, slugs: ['birmingham', 'example'], found: false });
  }
});

it('is given from memory to nobody who may no longer read it, and again to whoever may', async () => {
  const read = async (ask: Ask) => (await ask('{ programme(slug: "derby") { localArea } }')).errors[0]?.extensions.code ?? 'read';
  const twice = async (ask: Ask) => [await read(ask), await read(ask), await read(ask)];
  await setOpen(true);
  for (const ask of [app.ask, stranger.ask, member.ask]) expect(await twice(ask)).toEqual(['read', 'read', 'read']);
  await setOpen(false);
  for (const ask of [app.ask, stranger.ask]) expect(await read(ask)).toBe('NOT_FOUND');
  expect(await twice(member.ask)).toEqual(['read', 'read', 'read']);
  await recordAs(app.dataSource, { actor: 'Administrator', reason: 'A test of who may read' }, (em) => em.query('DELETE FROM membership WHERE account_id = $1', [member.accountId]));
  expect(await read(member.ask)).toBe('NOT_FOUND');
});

it('keeps nothing that is about the person who asks', async () => {
  const two = [await app.as('chair', { name: 'First' }), await app.as('chair', { name: 'Second' })];
  for (const query of ['{ me { name } programmes { total } }', 'query Q { ...Root } fragment Root on Query { me { name } }', '{ programmes { total } you: me { name } }']) {
    for (let time = 0; time < 3; time += 1) {
      for (const { ask, name } of two) expect(JSON.stringify((await ask(query)).data)).toContain(name);
      expect(JSON.stringify((await app.ask(query)).data)).not.toMatch(/First|Second/);
    }
  }
});
