import { Client } from 'pg';
import { recordAs } from '../database/record-as';
import { Project } from '../plans/project.entity';
import { startApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

/** Whatever was asked before, the next request is answered. */
afterEach(async () => {
  expect((await app.ask('{ programmes { total } }')).data.programmes.total).toBe(3);
});

const at = (asAt: string) => app.ask('query ($asAt: AsAt) { board(slug: "birmingham", asAt: $asAt) { today } }', { asAt });
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${app.url}/graphql`, { method: 'POST', headers, body });

describe('what cannot be answered gets a clear message and a code', () => {
  it.each([
    ['an unknown programme', '{ programme(slug: "atlantis") { name } }', 'NOT_FOUND', 'There is no programme called "atlantis"', 'slug'],
    ['an unknown project', '{ programme(slug: "birmingham") { project(ref: "9.9") { title } } }', 'NOT_FOUND', 'The plan has no project "9.9"', 'ref'],
    ['an unknown objective', '{ programme(slug: "birmingham") { objective(number: 5) { name } } }', 'NOT_FOUND', 'The plan has no objective 5', 'number'],
    ['a page of none', '{ programmes(first: 0) { total } }', 'BAD_USER_INPUT', 'first must be between 1 and 200', 'first'],
    ['a page of too many', '{ programmes(first: 201) { total } }', 'BAD_USER_INPUT', 'first must be between 1 and 200', 'first'],
    ['a cursor of nowhere', '{ programmes(after: "!!") { total } }', 'BAD_USER_INPUT', 'after is not a cursor of this list', 'after'],
  ])('%s', async (_, query, code, message, field) => {
    const { errors } = await app.ask(query);
    expect(errors).toEqual([expect.objectContaining({ message, extensions: { code, fields: [{ field, message }] } })]);
  });

  it.each([
    ['no day of the calendar', '2022-02-30', '"2022-02-30" is not a real date: give a day such as 2022-03-24'],
    ['no date at all', 'soon', '"soon" is not a real date: give a day such as 2022-03-24'],
    ['before the plan began', '2021-10-12', 'The record begins on 13 October 2021: choose that day or a later one'],
    ['in the future', '2026-03-03', '3 March 2026 is in the future: choose today or an earlier day'],
  ])('as at %s', async (_, asAt, message) => {
    const { errors } = await at(asAt);
    expect(errors[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'asAt', message }] } });
  });

  it('compared with a day after the one shown', async () => {
    const { errors } = await app.ask('{ board(slug: "birmingham", asAt: "2022-03-24", comparedWith: "2022-03-25") { today } }');
    expect(errors[0]?.message).toBe('Choose a day before 24 March 2022, the day shown, to compare with');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'comparedWith' }] });
  });

  it('a query too deep, also through fragments', async () => {
    const deep = (levels: number): string => (levels === 0 ? 'title' : `objective { projects { ${deep(levels - 1)} } }`);
    const { errors } = await app.ask(`{ programme(slug: "birmingham") { project(ref: "1.1") { ${deep(6)} } } }`);
    expect(errors[0]).toMatchObject({ message: 'The query is too deep: at most 12 levels', extensions: { code: 'QUERY_TOO_DEEP' } });
  });

  it('a query too dear, by nesting or by repeating', async () => {
    const nested = '{ programme(slug: "birmingham") { objectives { projects { milestones { project { milestones { project { milestones { project { milestones { name } } } } } } } } } } }';
    const repeated = `{ ${Array.from({ length: 100 }, (_, n) => `p${n}: programme(slug: "birmingham") { objectives { projects { milestones { statements { status } } } } }`).join('\n')} }`;
    for (const query of [nested, repeated]) {
      const { errors, status } = await app.ask(query);
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COSTLY']);
    }
  });

  it('a query with more words than any of ours', async () => {
    const { errors, status } = await app.ask(`{ ${'programmes { total } '.repeat(2000)} }`);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });

  it.each([
    ['no query', '{ programmes {', 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ secrets }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing argument', '{ programme { name } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (_, query, status, code) => {
    const answer = await app.ask(query);
    expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
  });

  it.each([
    ['a number for a moment', '$v: AsAt', 'board(slug: "birmingham", asAt: $v) { today }', 42],
    ['a whole number out of range', '$v: Int!', 'programmes(first: $v) { total }', 2 ** 31],
    ['a fraction', '$v: Int!', 'programmes(first: $v) { total }', 1.5],
    ['nothing', '$v: String!', 'programme(slug: $v) { name }', null],
    ['a word of no list', '$v: RecordKind!', 'history(slug: "birmingham", kind: $v, id: "x") { total }', 'wrong'],
  ])('a variable that is %s', async (_, declared, field, v) => {
    const { errors, status } = await app.ask(`query (${declared}) { ${field} }`, { v });
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it.each(['bir\u0000m', '', 'Birmingham', '../etc', 'x'.repeat(100_000)])('a name that cannot be a programme: %j', async (slug) => {
    for (const field of ['programme(slug: $slug) { name }', 'board(slug: $slug) { today }', 'history(slug: $slug, kind: kpi, id: "x") { total }']) {
      const { errors } = await app.ask(`query ($slug: String!) { ${field} }`, { slug });
      expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(errors[0]?.message.length).toBeLessThan(150);
    }
  });

  it.each(['mutation', 'subscription'])('a %s, of which there is none', async (kind) => {
    const { errors, status } = await app.ask(`${kind} { anything }`);
    expect([status, errors[0]?.extensions.code]).toEqual([400, expect.stringMatching(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/)]);
  });

  it('a query known by its hash only', async () => {
    const response = await post(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }));
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it('a query that no parser can climb', async () => {
    const { errors, status } = await app.ask(`{ a(b: ${'['.repeat(30_000)}${']'.repeat(30_000)}) }`);
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    expect(errors[0]?.message).not.toMatch(/call stack/);
  });

  it('a body that is no JSON, or far too long', async () => {
    const broken = await post('{"query": "{ programmes');
    expect([broken.status, await broken.json()]).toEqual([400, { errors: [{ message: 'The request body is not JSON.', extensions: { code: 'BAD_REQUEST' } }] }]);
    const long = await post(JSON.stringify({ query: `{ programmes { total } } # ${'x'.repeat(300_000)}` }));
    expect([long.status, await long.json()]).toEqual([
      413,
      { errors: [{ message: 'The request is too large: at most 256kb.', extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it('a request that another site could have sent', async () => {
    const simple = await post('{ programmes { total } }', { 'content-type': 'text/plain' });
    expect(simple.status).toBe(400);
    const get = await fetch(`${app.url}/graphql?query=${encodeURIComponent('{ programmes { total } }')}`);
    expect(get.status).toBe(400);
  });
});

it('masks what goes wrong inside, with a reference to quote', async () => {
  const broken = jest.spyOn(Client.prototype, 'query').mockImplementation(() => {
    throw new Error('password of the database is hunter2');
  });
  const { errors } = await app.ask('{ board(slug: "birmingham") { today } }');
  broken.mockRestore();
  expect(JSON.stringify(errors)).not.toContain('hunter2');
  const { reference } = errors[0]?.extensions ?? {};
  expect(errors[0]).toMatchObject({
    message: `Something went wrong on our side. Quote reference ${reference} when you report it.`,
    extensions: { code: 'INTERNAL', reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
  });
});

it('reads a plan whose by-when is a hundred thousand characters long', async () => {
  const byWhenText = 'by the 31st of '.repeat(7_000);
  const [{ id }] = await app.dataSource.query(`SELECT p.id FROM project p JOIN programme g ON g.id = p.programme_id WHERE slug = 'birmingham' AND ref = '1.6'`);
  await recordAs(app.dataSource, { actor: 'Importer', reason: 'A cell gone wrong' }, (em) => em.update(Project, { id }, { byWhenText }));
  const { data } = await app.ask('{ programme(slug: "birmingham") { project(ref: "1.6") { byWhen { text points { words } notes } } } }');
  expect(data.programme.project.byWhen).toMatchObject({ text: byWhenText, points: [], notes: [expect.stringMatching(/too long/i)] });
});
