import { assess, dayInLondon, type Sourced } from '@waymark/domain';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { seeds } from '../seed';
import { loadSeeds } from '../seed/load-seeds';
import { TODAY } from '../testing/test-cluster';
import { copyDatabase } from '../testing/test-app';
import { loadPlan, loadPlans } from './load-plan';

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => ({ dataSource, drop } = await copyDatabase()));
afterAll(() => drop());

const endOf = (day: string) => `${day}T23:59:59.999Z`;

describe('loadPlan', () => {
  it('reads a whole plan in one statement', async () => {
    const query = jest.spyOn(Client.prototype, 'query');
    const plans = await loadPlans(dataSource, [
      { slug: 'birmingham', asAt: null },
      { slug: 'birmingham', asAt: endOf('2022-03-24') },
      { slug: 'example', asAt: null },
    ]);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    expect(plans.map((row) => row?.plan.programme.slug)).toEqual(['birmingham', 'birmingham', 'example']);
  });

  it('has the whole of Birmingham', async () => {
    const plan = await loadPlan(dataSource, 'birmingham');
    expect([plan?.objectives, plan?.projects, plan?.kpis, plan?.areas, plan?.observations].map((list) => list?.length)).toEqual([4, 31, 36, 13, 150]);
    expect(plan?.objectives.every((row) => row.sponsorId === null)).toBe(true);
  });

  it('shows three different, true pictures of Birmingham', async () => {
    const pictures = [];
    for (const day of ['2021-11-01', '2022-03-24', '2023-04-30']) {
      const plan = await loadPlan(dataSource, 'birmingham', endOf(day));
      if (!plan) throw new Error(`no plan on ${day}`);
      const { projects, milestones } = assess(plan, day, endOf(day));
      pictures.push({
        day,
        observations: plan.observations.length,
        statements: plan.statusUpdates.length,
        complete: milestones.filter((row) => row.schedule.colour === 'complete').length,
        notAssured: projects.filter((row) => row.schedule.colour === 'not_assured').length,
        strategy: projects.find((row) => row.ref === '1.1')?.milestones[0]?.schedule.words,
      });
    }
    expect(pictures.map(({ strategy }) => strategy)).toEqual(['due 30 August 2022', 'due 30 August 2022', 'completed 203 days late']);
    expect(new Set(pictures.map((picture) => JSON.stringify({ ...picture, day: '' }))).size).toBe(3);
    const counts = pictures.map(({ observations, statements, complete }) => [observations, statements, complete]);
    for (const [earlier, later] of [[0, 1], [1, 2]] as const) {
      counts[earlier]?.forEach((count, index) => expect(counts[later]?.[index]).toBeGreaterThanOrEqual(count));
    }
  });

  it('is not there before its first fact, nor under a name nobody has', async () => {
    expect(await loadPlan(dataSource, 'birmingham', endOf('2021-10-12'))).toBeNull();
    expect(await loadPlan(dataSource, 'birmingham', endOf('2021-10-13'))).not.toBeNull();
    expect(await loadPlan(dataSource, 'nowhere')).toBeNull();
  });

  it('finds the day before a closed record opens by itself', async () => {
    const [before] = await loadPlans(dataSource, [{ slug: 'birmingham', asAt: null, daysBeforeOpening: 42 }]);
    expect(before?.asAt).toBe('2023-03-19T23:59:59.999Z');
    const [live] = await loadPlans(dataSource, [{ slug: 'example', asAt: null, daysBeforeOpening: 42 }], '2026-04-15T12:00:00Z');
    expect(dayInLondon(live?.asAt ?? '')).toBe('2026-03-04');
  });
});

describe('loadSeeds', () => {
  it('loads nothing twice', async () => {
    expect(await loadSeeds(dataSource, seeds, TODAY)).toEqual([]);
  });

  it('gives every fact of the real programmes its document and its words', async () => {
    for (const slug of ['birmingham', 'derby']) {
      const plan = await loadPlan(dataSource, slug);
      const facts: (Sourced[] | undefined)[] = [plan?.projects, plan?.kpis, plan?.objectives, plan?.areas, plan?.milestones, plan?.baselines, plan?.statusUpdates, plan?.observations, plan?.targets, plan?.comparators];
      for (const row of facts.flatMap((list) => list ?? [])) expect([row.sourceDocumentId, row.quote]).toEqual([expect.any(String), expect.stringMatching(/\S/)]);
    }
  });
});
