import { addDays, assess, dayInLondon, type Plan, type Sourced } from '@waymark/domain';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { seeds } from '../seed';
import { loadSeeds } from '../seed/load-seeds';
import { TODAY } from '../testing/test-cluster';
import { copyDatabase } from '../testing/test-app';
import { recordAs } from '../database/record-as';
import { lastFactOf, loadPlan, loadPlans } from './load-plan';

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

describe('as at the very moment of a change', () => {
  it('is read with the change, though moments are told to the millisecond only', async () => {
    await recordAs(dataSource, { actor: 'Test', reason: 'Another name' }, (manager) => manager.query(`UPDATE programme SET name = name || ' 1' WHERE slug = 'example'`));
    const told = new Date((await loadPlan(dataSource, 'example'))?.programme.recordedAt ?? '').getTime();
    const nameAt = async (moment: number) => (await loadPlan(dataSource, 'example', new Date(moment).toISOString()))?.programme.name;
    expect([await nameAt(told - 1), await nameAt(told)]).toEqual([expect.not.stringMatching(/ 1$/), expect.stringMatching(/ 1$/)]);
  });
});

describe('a row from before a column was made', () => {
  it('is read as if it had said no', async () => {
    await recordAs(dataSource, { actor: 'Test', reason: 'Another name' }, (manager) => manager.query(`UPDATE programme SET name = name || ' 2' WHERE slug = 'derby'`));
    await dataSource.transaction(async (manager) => {
      await manager.query('ALTER TABLE programme_history DISABLE TRIGGER keep_row');
      await manager.query(`UPDATE programme_history SET row = row - 'needs_agreement' - 'inspection' WHERE row ->> 'slug' = 'derby'`);
      await manager.query('ALTER TABLE programme_history ENABLE TRIGGER keep_row');
    });
    const [then] = await loadPlans(dataSource, [{ slug: 'derby', asAt: endOf('2022-12-31') }]);
    expect(then?.plan.programme).toMatchObject({ needsAgreement: false, inspection: null });
    expect(then?.plan.programme.name).not.toMatch(/ 2$/);
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

describe('a plan read with the statements that decide', () => {
  /** Everything that is derived, but for the lists of statements themselves. */
  const derived = (plan: Plan, today: string, asAt: string) => {
    const { milestones, objectives, projects, findings, answer, recordedDays, kpis } = assess(plan, today, asAt);
    return {
      milestones: milestones.map(({ project, statements, findings: own, baselines: _, needs, neededBy, changeRequests, ...row }) => ({
        ...row,
        project: project.ref,
        last: statements[0],
        findings: own.length,
        // Views that lead back to the whole plan: what they say of this milestone is enough.
        clashes: [...needs, ...neededBy].map(({ id, clash }) => [id, clash]),
        asked: changeRequests.map(({ number, state, blockers }) => [number, state, blockers]),
      })),
      objectives: objectives.map(({ schedule, declared, disagreement, impact, thread }) => ({ schedule, declared, disagreement, impact, thread })),
      projects: projects.map(({ schedule }) => schedule),
      verdicts: kpis.map(({ verdict }) => verdict),
      findings,
      answer,
      recordedDays,
      lastFact: lastFactOf(plan),
    };
  };

  beforeAll(async () => {
    // Done late: admitted by colour, by a forecast, by nobody; and a statement deleted since.
    const late = await dataSource.query(`SELECT m.id, m.programme_id, b.latest::text AS due FROM milestone m JOIN baseline_version b ON b.milestone_id = m.id
      WHERE b.version = 1 AND NOT EXISTS (SELECT FROM status_update s WHERE s.milestone_id = m.id AND s.status = 'completed')
        AND b.latest BETWEEN '2022-03-01' AND '2025-06-01' ORDER BY b.latest, m.id LIMIT 4`);
    expect(late).toHaveLength(4);
    const say = (index: number, daysAfter: number, status: string, extra: Record<string, unknown>) =>
      recordAs(dataSource, { actor: 'Officer', reason: 'Report' }, (em) => {
        const row = { id: randomUUID(), milestone_id: late[index].id, programme_id: late[index].programme_id, status, narrative: 'x', stated_by: 'Officer', ...extra };
        return em.query(
          `INSERT INTO status_update (stated_on, ${Object.keys(row).join(', ')}) VALUES ($1::date + $2::integer, ${Object.keys(row).map((_, n) => `$${n + 3}`).join(', ')})`,
          [late[index].due, daysAfter, ...Object.values(row)],
        );
      });
    const point = (kind: string, day: string) => ({ [`${kind}_text`]: day, [`${kind}_earliest`]: day, [`${kind}_latest`]: day, [`${kind}_precision`]: 'day' });
    for (const [index, admission] of [{ confidence: 'red' }, point('forecast', '2030-01-01'), {}, {}].entries()) {
      for (const days of [-60, -30]) await say(index, days, 'in_progress', {});
      await say(index, -10, 'in_progress', admission);
      for (const days of [80, 110]) await say(index, days, 'completed', point('actual', addDays(late[index].due, 60)));
    }
    await recordAs(dataSource, { actor: 'Officer', reason: 'Mistake' }, (em) =>
      em.query(`DELETE FROM status_update WHERE milestone_id = $1 AND status = 'completed'`, [late[3].id]),
    );
  });

  it.each([
    ['birmingham', null],
    ['birmingham', endOf('2022-03-24')],
    ['birmingham', endOf('2023-04-30')],
    ['example', null],
    ['example', endOf('2025-12-01')],
    ['example', endOf(TODAY)],
  ])('is judged as the whole plan is: %s at %s', async (slug, asAt) => {
    const now = `${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`;
    const [whole] = await loadPlans(dataSource, [{ slug, asAt }], now);
    const [lean] = await loadPlans(dataSource, [{ slug, asAt }], now, 'deciding');
    if (!whole || !lean) throw new Error('no plan');
    const today = dayInLondon(asAt ?? (whole.plan.programme.isHistorical ? lastFactOf(whole.plan) : now));
    expect(lean.plan.statusUpdates.length).toBeLessThanOrEqual(whole.plan.statusUpdates.length);
    expect(derived(lean.plan, today, now)).toEqual(derived(whole.plan, today, now));
  });

  it('leaves most statements of a long plan where they are', async () => {
    const [{ id, programme_id }] = await dataSource.query(`SELECT m.id, m.programme_id FROM milestone m JOIN programme g ON g.id = m.programme_id WHERE slug = 'example' LIMIT 1`);
    await recordAs(dataSource, { actor: 'Officer', reason: 'Reports' }, (em) =>
      em.query(
        `INSERT INTO status_update (id, programme_id, milestone_id, stated_on, status, narrative, stated_by)
         SELECT gen_random_uuid(), $1, $2, '2020-01-01'::date + n, 'in_progress', 'x', 'Officer' FROM generate_series(1, 500) n`,
        [programme_id, id],
      ),
    );
    const count = async (read: 'all' | 'deciding') => (await loadPlans(dataSource, [{ slug: 'example', asAt: null }], undefined, read))[0]?.plan.statusUpdates.length ?? 0;
    expect((await count('all')) - (await count('deciding'))).toBeGreaterThan(450);
  });

  it('shares what has not changed between two moments, and shows each as it was', async () => {
    const [now, then] = await loadPlans(dataSource, [
      { slug: 'birmingham', asAt: null },
      { slug: 'birmingham', asAt: endOf('2022-03-24') },
    ]);
    const kept = then?.plan.kpis[0];
    expect(now?.plan.kpis.find(({ id }) => id === kept?.id)).toBe(kept);
    expect(then?.plan).toEqual({ ...(await loadPlan(dataSource, 'birmingham', endOf('2022-03-24'))) });
  });
});
