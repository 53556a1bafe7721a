import { startApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

interface Row {
  area: { name: string };
  projects: { project: { ref: string; areas: { area: { name: string } }[] } }[];
  kpis: { kpi: { verdict: string } }[];
  gaps: string[];
}

const THREAD = `{ programme(slug: "birmingham") { areas { name } projects(first: 200) { items { ref areas { area { name } } } } goldenThread { words
  areas { gaps words area { name } projects { standing project { ref areas { area { name } } } } kpis { standing kpi { ref verdict } } }
  projectsWithoutArea { ref } kpisWithoutArea { ref } } } }`;

describe('the golden thread', () => {
  it('has a row for every area, with what serves it and where it breaks off', async () => {
    const { areas, projects, goldenThread } = (await app.ask(THREAD)).data.programme;
    const rows = goldenThread.areas as Row[];
    expect(rows.map(({ area }) => area.name)).toEqual(areas.map(({ name }: { name: string }) => name));
    for (const { area, projects: serving, kpis, gaps } of rows) {
      expect(serving.every(({ project }) => project.areas.some((link) => link.area.name === area.name))).toBe(true);
      expect([gaps.includes('no_project'), gaps.includes('no_kpi')]).toEqual([serving.length === 0, kpis.length === 0]);
      expect(gaps.includes('no_value')).toBe(kpis.length > 0 && kpis.every(({ kpi }) => kpi.verdict === 'no_data'));
    }
    expect(rows.some(({ gaps }) => gaps.length > 0)).toBe(true);
    const without = projects.items.filter((project: { areas: unknown[] }) => project.areas.length === 0);
    expect(goldenThread.projectsWithoutArea.map(({ ref }: { ref: string }) => ref)).toEqual(without.map(({ ref }: { ref: string }) => ref));
  });
});
