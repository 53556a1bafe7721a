import { Client } from 'pg';
import { startApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

interface Hit {
  record: { kind: string; id: string; label: string; ref: string | null };
  programmeSlug: string;
  programmeName: string;
  context: string;
}

const SEARCH = `query ($text: String!, $slug: String, $asAt: AsAt) {
  search(text: $text, slug: $slug, asAt: $asAt) { programmeSlug programmeName context record { kind id label ref } }
}`;

const search = async (text: string, slug: string | null = null, asAt: string | null = null): Promise<Hit[]> =>
  (await app.ask(SEARCH, { text, slug, asAt })).data.search;

describe('search', () => {
  it('finds a project, a KPI, an area and an officer by a few letters', async () => {
    const first = async (text: string) => (await search(text, 'birmingham'))[0]?.record;
    expect(await first('parent por')).toMatchObject({ kind: 'project', ref: '3.4' });
    expect(await first('1.1')).toMatchObject({ kind: 'project', ref: '1.1' });
    const kinds = async (text: string) => new Set((await search(text, 'birmingham')).map(({ record }) => record.kind));
    expect(await kinds('wait')).toContain('kpi');
    expect(await kinds('co-production')).toContain('area');
    expect(await kinds('ad commiss')).toContain('officer');
  });

  it('leads to records that are there', async () => {
    const [hit] = await search('parent portal', 'birmingham');
    const { data } = await app.ask('query ($ref: String!) { programme(slug: "birmingham") { project(ref: $ref) { id } } }', { ref: hit?.record.ref });
    expect(data.programme.project.id).toBe(hit?.record.id);
  });

  it('searches every programme in one statement when none is named, and says which it found in', async () => {
    const query = jest.spyOn(Client.prototype, 'query');
    const hits = await search('20 weeks');
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    expect(new Set(hits.map(({ programmeSlug }) => programmeSlug)).size).toBeGreaterThan(1);
    expect(hits.every(({ programmeName }) => programmeName !== '')).toBe(true);
  });

  it('finds the programme itself by its area', async () => {
    const [hit] = await search('derby');
    expect(hit).toMatchObject({ programmeSlug: 'derby', record: { kind: 'programme' } });
  });

  it('looks at the record as it was', async () => {
    const [before, after] = [await search('strategy', 'birmingham', '2021-11-01'), await search('strategy', 'birmingham', '2023-04-30')];
    expect(before.length).toBeGreaterThan(0);
    expect(after.length).toBeGreaterThan(0);
    const { errors } = await app.ask(SEARCH, { text: 'strategy', slug: 'birmingham', asAt: '2020-01-01' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'asAt' }] });
  });

  it.each(['', '   ', '%', '_', "'; drop table project; --", '\\', '\u0000'])('has nothing for %j, and is not harmed by it', async (text) => {
    expect(await search(text)).toEqual([]);
    expect(await search(text, 'birmingham')).toEqual([]);
  });

  it.each([
    ['a text that is too long', { text: 'x'.repeat(101) }, 'BAD_USER_INPUT', 'text'],
    ['a programme that is not there', { text: 'x', slug: 'nowhere' }, 'NOT_FOUND', 'slug'],
  ])('refuses %s', async (_, variables, code, field) => {
    const { errors } = await app.ask(SEARCH, variables);
    expect(errors[0]?.extensions).toMatchObject({ code, fields: [{ field }] });
  });
});
