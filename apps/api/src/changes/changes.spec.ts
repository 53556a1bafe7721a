import { Client } from 'pg';
import { startApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

interface Change {
  id: string;
  kind: string;
  objective: number | null;
  within: string[];
  words: string;
  before: string | null;
  after: string | null;
  direction: string;
  recordedOn: string | null;
  record: { kind: string; id: string; label: string; ref: string | null };
  source: { quote: string } | null;
}

const CHANGES = `query ($slug: String!, $asAt: AsAt, $comparedWith: AsAt) {
  changes(slug: $slug, asAt: $asAt, comparedWith: $comparedWith) {
    today comparedWith words programme { slug }
    items { id kind objective within words before after direction recordedOn record { kind id label ref } source { quote } }
  }
}`;

const changes = async (variables: Record<string, unknown>) => (await app.ask(CHANGES, variables)).data.changes as { today: string; comparedWith: string | null; words: string; items: Change[] };

describe('what changed', () => {
  it('tells that the strategy was completed 203 days late, in one statement to the database', async () => {
    const query = jest.spyOn(Client.prototype, 'query');
    const { today, comparedWith, items } = await changes({ slug: 'birmingham', asAt: '2023-04-30', comparedWith: '2022-03-24' });
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    expect([today, comparedWith]).toEqual(['2023-04-30', '2022-03-24']);
    const completed = items.filter(({ kind, record }) => kind === 'completed' && record.label.startsWith('1.1 '));
    expect(completed).toHaveLength(1);
    expect(completed[0]).toMatchObject({ objective: 1, words: expect.stringMatching(/203 days late/), source: { quote: expect.any(String) } });
  });

  it('has an identity for each, and every record is there', async () => {
    const { items } = await changes({ slug: 'birmingham', asAt: '2023-04-30', comparedWith: '2022-03-24' });
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.every(({ within, record }) => within.includes(record.id))).toBe(true);
  });

  it('is empty where nothing was recorded between the days', async () => {
    const { items, words } = await changes({ slug: 'derby', asAt: '2018-10-29' });
    expect(items).toEqual([]);
    expect(words).toMatch(/\S.*\.$/);
  });

  it('says that the plan had not begun', async () => {
    expect((await changes({ slug: 'birmingham', asAt: '2021-10-20' })).comparedWith).toBeNull();
  });

  it('refuses to look forward', async () => {
    const { errors } = await app.ask(CHANGES, { slug: 'birmingham', asAt: '2022-03-24', comparedWith: '2022-03-24' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'comparedWith' }] });
  });
});
