import { Client } from 'pg';
import { startApp, type TestApp } from '../testing/test-app';

let app: TestApp;
beforeAll(async () => (app = await startApp()));
afterAll(() => app.stop());

interface Finding {
  id: string;
  rule: string;
  severity: string;
  title: string;
  arithmetic: string[];
  records: { kind: string; id: string }[];
  objectives: number[];
  sources: { quote: string }[];
}

const FINDINGS = `query ($slug: String!, $asAt: AsAt, $comparedWith: AsAt) {
  findings(slug: $slug, asAt: $asAt, comparedWith: $comparedWith) {
    today comparedWith counts { severity count }
    items { state finding { id rule severity title explanation arithmetic objectives records { kind id label ref } sources { quote document { title } } } }
  }
}`;

interface Answer {
  today: string;
  comparedWith: string | null;
  counts: { severity: string; count: number }[];
  items: { state: string | null; finding: Finding }[];
}

const findings = async (variables: Record<string, unknown>) => (await app.ask(FINDINGS, variables)).data.findings as Answer;

describe('findings', () => {
  it('come worst first, counted, each with an identity of its own, in one statement to the database', async () => {
    const query = jest.spyOn(Client.prototype, 'query');
    const { items, counts } = await findings({ slug: 'birmingham' });
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    const there = items.filter(({ state }) => state !== 'gone').map(({ finding }) => finding);
    const order = counts.map(({ severity }) => severity);
    expect(order).toEqual(['misleads', 'blocks', 'untidy']);
    const ranks = there.map(({ severity }) => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(counts.map(({ count }) => count)).toEqual(order.map((severity) => there.filter((finding) => finding.severity === severity).length));
    expect(new Set(there.map(({ id }) => id)).size).toBe(there.length);
  });

  it('know the average of 51% that is 40.3%, with its sum and its source', async () => {
    const { items } = await findings({ slug: 'birmingham', asAt: '2022-03-24' });
    const found = items.map(({ finding }) => finding).find(({ rule }) => rule === 'mean_of_rates');
    expect(found).toMatchObject({ severity: 'misleads', title: expect.stringMatching(/51%.*40\.3%|40\.3%.*51%/) });
    expect(found?.arithmetic.join(' ')).toMatch(/152 of 377/);
    expect(found?.sources.length).toBeGreaterThan(0);
  });

  it('know the strategy approved 203 days late and never reported late', async () => {
    const { items } = await findings({ slug: 'birmingham', asAt: '2023-04-30' });
    const late = items.map(({ finding }) => finding).filter(({ rule }) => rule === 'late_never_reported');
    expect(late.some(({ title, arithmetic }) => /203 days/.test(`${title} ${arithmetic.join(' ')}`))).toBe(true);
  });

  it('make one of all KPIs without an owner', async () => {
    const { items } = await findings({ slug: 'birmingham' });
    const owners = items.filter(({ finding }) => finding.rule === 'kpi_without_owner');
    expect(owners).toHaveLength(1);
    const total = (await app.ask('{ programme(slug: "birmingham") { kpis { total } } }')).data.programme.kpis.total as number;
    expect(owners[0]?.finding.records.filter(({ kind }) => kind === 'kpi')).toHaveLength(total);
  });

  it('are followed: what was not there on the earlier day is new', async () => {
    const { items, comparedWith } = await findings({ slug: 'birmingham', asAt: '2023-04-30', comparedWith: '2021-11-01' });
    expect(comparedWith).toBe('2021-11-01');
    const stateOf = (rule: string) => items.filter(({ finding }) => finding.rule === rule).map(({ state }) => state);
    expect(stateOf('late_never_reported')).toContain('new');
    expect(stateOf('objective_without_sponsor')).toContain('still_there');
  });

  it("read a scorecard's indicators without asking it for projects", async () => {
    const { items } = await findings({ slug: 'derby' });
    const rules = new Set(items.map(({ finding }) => finding.rule));
    expect(rules.has('objective_without_sponsor')).toBe(false);
    expect(items.length).toBeGreaterThan(0);
  });

  it('puts the two sharpest on the board, and counts the rest', async () => {
    const { board } = (await app.ask('{ board(slug: "birmingham") { sharpest { state finding { id severity } } findingCounts { severity count } } }')).data;
    const { items, counts } = await findings({ slug: 'birmingham' });
    expect(board.sharpest.map((row: { finding: Finding }) => row.finding.id)).toEqual(items.slice(0, 2).map(({ finding }) => finding.id));
    expect(board.findingCounts).toEqual(counts);
  });
});
