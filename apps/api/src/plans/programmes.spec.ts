import { Client } from 'pg';
import { recordAs } from '../database/record-as';
import { startApp, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';
import { Project } from './project.entity';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

describe('programmes', () => {
  it('lists the real ones first, each with the sentence that is its answer', async () => {
    const { data } = await app.ask('{ programmes { total nextCursor items { slug isExample today answer { lead rest } } } }');
    expect(data.programmes).toMatchObject({ total: 3, nextCursor: null });
    expect(data.programmes.items.map((row: { slug: string; isExample: boolean; today: string }) => [row.slug, row.isExample, row.today])).toEqual([
      ['birmingham', false, '2023-04-30'],
      ['derby', false, '2018-10-29'],
      ['example', true, TODAY],
    ]);
    for (const row of data.programmes.items) expect(row.answer.lead).toMatch(/\S.*\.$/);
  });

  it('pages through them to the end and no further', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await app.ask('query ($after: String) { programmes(first: 2, after: $after) { total nextCursor items { slug } } }', { after });
      seen.push(...data.programmes.items.map((row: { slug: string }) => row.slug));
      after = data.programmes.nextCursor;
    } while (after !== null);
    expect(seen).toEqual(['birmingham', 'derby', 'example']);
  });

  it('costs the same number of statements however many there are', async () => {
    const query = jest.spyOn(Client.prototype, 'query');
    await app.ask('{ programmes(first: 1) { items { slug answer { lead } } } }');
    const one = query.mock.calls.length;
    query.mockClear();
    await app.ask('{ programmes(first: 3) { items { slug answer { lead } } } }');
    expect(query.mock.calls.length).toBe(one);
    query.mockRestore();
  });
});

describe('a project', () => {
  it('gives the promise as written and as read, with what a person must settle', async () => {
    const { data } = await app.ask(`{ programme(slug: "birmingham") { project(ref: "1.5") { byWhen { text points { words role } questions }
      officersText officers { role organisation } areas { standing area { name } } kpis { standing } source { quote document { ref } }
      milestones { name original { words } } } } }`);
    const { project } = data.programme;
    expect(project.byWhen.text).toContain('31 December 2022');
    expect(project.byWhen.points.map((row: { words: string }) => row.words)).toEqual(['31 December 2022', '1 September 2022']);
    expect(project.byWhen.questions.length).toBeGreaterThan(0);
    expect(project.milestones).toHaveLength(2);
    expect(project.officers.map((row: { role: string }) => row.role)).toEqual(['AD SEND, Inclusion and Wellbeing', 'Director of Nursing and Quality']);
    expect(project.areas.every((row: { standing: string }) => row.standing === 'proposed')).toBe(true);
    expect(project.source.document.ref).toBe('S1');
  });

  it('pages a series', async () => {
    const { data } = await app.ask(`{ programme(slug: "birmingham", asAt: "2022-03-24") { kpi(ref: "K3.6") { measures { name series(first: 3) { total nextCursor items { periodText } } } } } }`);
    const long = data.programme.kpi.measures.find((row: { series: { total: number } }) => row.series.total > 3);
    expect(long.series.items).toHaveLength(3);
    expect(long.series.nextCursor).not.toBeNull();
  });
});

describe('history of a record', () => {
  it('says who, when and why, with old and new, and keeps what was deleted', async () => {
    const [{ id }] = await app.dataSource.query(`SELECT p.id FROM project p JOIN programme g ON g.id = p.programme_id WHERE slug = 'birmingham' AND ref = '1.4'`);
    const by = (reason: string) => ({ actor: 'Programme manager', reason });
    await recordAs(app.dataSource, by('Clearer title'), (em) => em.update(Project, { id }, { title: 'Workforce strategy' }));
    await recordAs(app.dataSource, by('Second thoughts'), (em) => em.update(Project, { id }, { title: 'Develop a Workforce Strategy' }));
    const ask = (first: number, after: string | null = null) =>
      app.ask(
        `query ($id: ID!, $first: Int!, $after: String) { history(slug: "birmingham", kind: project, id: $id, first: $first, after: $after) {
          total nextCursor items { actor reason operation recordedAt changes { field before after } } } }`,
        { id, first, after },
      );
    const { total, items, nextCursor } = (await ask(2)).data.history;
    expect(total).toBe(3);
    expect(items[0]).toMatchObject({
      actor: 'Programme manager',
      reason: 'Second thoughts',
      operation: 'update',
      changes: [{ field: 'title', before: 'Workforce strategy', after: 'Develop a Workforce Strategy' }],
    });
    const rest = (await ask(2, nextCursor)).data.history;
    expect(rest.items).toHaveLength(1);
    expect(rest.items[0]).toMatchObject({ operation: 'insert', recordedAt: '2021-10-13T12:00:00.000Z' });
    expect(rest.nextCursor).toBeNull();
  });

  it.each([
    ['an id that nobody has', '00000000-0000-4000-8000-000000000000'],
    ['no id at all', 'what'],
  ])('does not know %s', async (_, id) => {
    const { errors } = await app.ask('query ($id: ID!) { history(slug: "birmingham", kind: project, id: $id) { total } }', { id });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it("does not give away another programme's records", async () => {
    const [{ id }] = await app.dataSource.query(`SELECT k.id FROM kpi k JOIN programme g ON g.id = k.programme_id WHERE slug = 'derby' LIMIT 1`);
    const { errors } = await app.ask('query ($id: ID!) { history(slug: "birmingham", kind: kpi, id: $id) { total } }', { id });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
