import { Client } from 'pg';
import { startApp, type TestApp } from '../testing/test-app';
import { TODAY } from '../testing/test-cluster';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

const BOARD = `query Board($slug: String!, $asAt: AsAt, $comparedWith: AsAt) {
  board(slug: $slug, asAt: $asAt, comparedWith: $comparedWith) {
    today comparedWith slipsTotal kpisTotal kpisNeverReported rulesWords
    answer { lead rest }
    programme { name planStanding isExample asAt schedule { colour words } recordedDays { day documents } }
    objectives {
      objective { number sponsor { role } schedule { colour counts { colour count } open total } declared { confidence } disagreement
        impact { total reported words } thread { words alarm } }
      movement { direction before words }
    }
    slips { name project { ref } schedule { colour words facts } slippageOriginal { least most words } original { words standing } }
    dueSoon { project { ref } approved { latest } }
    kpis { ref verdict headline { name relation verdictWords targetWords latest { valueWords publishedWords periodWords } comparators { words } trend { day value } } }
  }
}`;

const board = async (variables: Record<string, unknown>) => (await app.ask(BOARD, variables)).data.board;

describe("Birmingham's board", () => {
  it('opens as at its last recorded fact, compared with six weeks before, in one round trip to the database', async () => {
    const query = jest.spyOn(Client.prototype, 'query');
    const { today, comparedWith, programme } = await board({ slug: 'birmingham' });
    expect([today, comparedWith, programme.planStanding]).toEqual(['2023-04-30', '2023-03-19', 'draft']);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockClear();
    await board({ slug: 'birmingham', asAt: '2022-03-24', comparedWith: '2021-11-01' });
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });

  it('knows the strategy approved 203 days after the date in the draft plan', async () => {
    const { slips } = await board({ slug: 'birmingham' });
    const { milestones } = (await app.ask(`{ programme(slug: "birmingham") { project(ref: "1.1") { milestones {
      schedule { colour words } slippageOriginal { least most } original { words standing } } } } }`)).data.programme.project;
    expect(milestones).toEqual([
      {
        schedule: { colour: 'complete', words: 'completed 203 days late' },
        slippageOriginal: { least: 203, most: 203 },
        original: { words: '30 August 2022', standing: 'draft' },
      },
    ]);
    expect(slips).toHaveLength(8);
    expect([...slips].sort((a, b) => b.slippageOriginal.least - a.slippageOriginal.least)).toEqual(slips);
  });

  it('shows silence as silence: no sponsor, nothing declared, nothing green without a statement', async () => {
    for (const asAt of ['2021-11-01', '2022-03-24', '2022-12-31', '2023-04-30']) {
      const { objectives } = await board({ slug: 'birmingham', asAt });
      expect(objectives).toHaveLength(4);
      for (const { objective } of objectives) {
        expect([objective.sponsor, objective.declared, objective.disagreement]).toEqual([null, null, null]);
        expect(objective.schedule.colour).not.toBe('green');
      }
    }
  });

  it('computes the rate that was printed as an average of 51% from its counts', async () => {
    const { kpi } = (await app.ask(`{ programme(slug: "birmingham", asAt: "2022-03-24") { kpi(ref: "K3.7") { verdict measures { name
      relation latest { valueWords publishedWords } trend { value isPartial } } } } }`)).data.programme;
    const total = kpi.measures.find((row: { latest: { publishedWords: string | null } | null }) => row.latest?.publishedWords === '51%');
    expect(total.latest.valueWords).toBe('40.3% (152 of 377)');
    expect(kpi.verdict).toBe('no_data');
    const months = kpi.measures.find((row: { trend: unknown[] }) => row.trend.length === 11);
    expect(months.trend.at(-1).isPartial).toBe(true);
    expect(months.latest.valueWords).toBe('37.7% (20 of 53)');
  });

  it('reports only what was known on the day', async () => {
    const known = async (asAt: string) => (await board({ slug: 'birmingham', asAt })).kpisNeverReported;
    const [november, march, april] = await Promise.all([known('2021-11-01'), known('2022-03-24'), known('2023-04-30')]);
    expect(november).toBeGreaterThan(march);
    expect(march).toBeGreaterThan(april);
  });

  it('has nothing to compare with at the beginning, and says so', async () => {
    const { comparedWith, objectives } = await board({ slug: 'birmingham', asAt: '2021-11-01' });
    expect(comparedWith).toBeNull();
    expect(objectives[0].movement).toEqual({ direction: 'unknown', before: null, words: 'nothing earlier in the record to compare with' });
  });
});

describe("the example's board", () => {
  it('is live today, labelled as made up, and shows every kind of thing', async () => {
    const { today, programme, objectives, slips, dueSoon, kpis } = await board({ slug: 'example' });
    expect([today, programme.isExample]).toEqual([TODAY, true]);
    expect(objectives.some(({ objective }: { objective: { thread: { alarm: boolean } } }) => objective.thread.alarm)).toBe(true);
    expect(objectives.some(({ objective }: { objective: { disagreement: string | null } }) => objective.disagreement)).toBe(true);
    expect(slips.length).toBeGreaterThan(3);
    expect(dueSoon.length).toBeGreaterThan(1);
    expect(new Set(kpis.map((row: { verdict: string }) => row.verdict))).toEqual(expect.objectContaining(new Set(['better', 'worse'])));
  });
});

describe("Derby's scorecard", () => {
  it('has indicators and no plan', async () => {
    const { data } = await app.ask(`{ programme(slug: "derby") { kind schedule { colour } objectives { number } answer { lead rest }
      kpis(first: 20) { total items { ref headline { targetWords targetColour latest { valueWords status } } measures { name } } } } }`);
    expect(data.programme).toMatchObject({ kind: 'scorecard', schedule: null, objectives: [], kpis: { total: 14 } });
    const send6 = data.programme.kpis.items.find((row: { ref: string }) => row.ref === 'SEND6');
    expect(send6.headline.targetWords).toContain('75%');
    expect(data.programme.answer.rest).toContain('75%');
  });
});
