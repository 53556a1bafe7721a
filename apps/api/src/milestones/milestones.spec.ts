import { startApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

const MILESTONE = `query ($id: ID!) { programme(slug: "birmingham") { milestone(id: $id) {
  id project { ref } slippageOriginal { words } trend { words points { kind saidOn earliest latest words isCarriedOver } } findings { rule } } } }`;

const idOf = async (ref: string): Promise<string> =>
  (await app.ask('query ($ref: String!) { programme(slug: "birmingham") { project(ref: $ref) { milestones { id } } } }', { ref })).data.programme.project.milestones[0].id;

describe('a milestone', () => {
  it('has its trend: what was promised, what was reported, when it was achieved', async () => {
    const id = await idOf('1.1');
    const { milestone } = (await app.ask(MILESTONE, { id })).data.programme;
    expect(milestone).toMatchObject({ id, project: { ref: '1.1' } });
    const { points, words } = milestone.trend;
    expect(points[0]).toMatchObject({ kind: 'promised', latest: '2022-08-30' });
    expect(points.at(-1)).toMatchObject({ kind: 'achieved', latest: '2023-03-21' });
    expect(words).toMatch(/203 days late/);
    const days = points.map(({ saidOn }: { saidOn: string }) => saidOn);
    expect([...days].sort()).toEqual(days);
  });

  it('was achieved late and never reported late, and says so', async () => {
    const { milestone } = (await app.ask(MILESTONE, { id: await idOf('1.1') })).data.programme;
    expect(milestone.findings.map(({ rule }: { rule: string }) => rule)).toContain('late_never_reported');
  });

  it.each(['no-such-milestone', '\u0000'])('is not found by %j', async (id) => {
    const { errors } = await app.ask(MILESTONE, { id });
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [{ field: 'id' }] });
  });
});
