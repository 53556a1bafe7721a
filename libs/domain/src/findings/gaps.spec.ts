import { assess } from '../assess';
import type { Plan } from '../plan';
import { kpi, measure, value } from '../testing/facts';
import { FAULTS } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';

const found = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;

describe('what is missing is one finding, however many lack it', () => {
  const lists = { kpi_without_owner: 'kpis', objective_without_sponsor: 'objectives' } as const;

  test('thirty-six KPIs without an owner, then thirty-five, then one, then none', () => {
    const plan = healthyPlan({ objectives: 4, kpis: 9 });
    const owned = (count: number) => found({ ...plan, kpis: plan.kpis.map((row, index) => ({ ...row, ownerId: index < count ? 'officer' : null })) });
    expect(owned(0)).toHaveLength(1);
    expect(owned(0)[0]).toMatchObject({
      id: 'kpi_without_owner',
      title: 'None of the 36 KPIs has an owner',
      arithmetic: ['36 KPIs: 0 with an owner, 36 without.'],
      objectives: [1, 2, 3, 4],
    });
    expect(owned(0)[0]?.records).toHaveLength(36);
    expect(owned(1).map(({ id, title }) => [id, title])).toEqual([['kpi_without_owner', '35 of 36 KPIs have no owner']]);
    expect(owned(35).map(({ id, title, objectives }) => [id, title, objectives])).toEqual([
      ['kpi_without_owner', 'KPI K4.9 Families seen in time, group 4-9 has no owner', [4]],
    ]);
    expect(owned(36)).toEqual([]);
  });

  test.each(Object.entries(lists))('%s names only those that lack it', (rule, list) => {
    const [finding] = found(FAULTS[rule as keyof typeof lists](healthyPlan()));
    expect(finding?.records).toHaveLength(1);
    expect(healthyPlan()[list].length).toBeGreaterThan(1);
  });

  test('no value: a related series and a hope do not answer for a KPI', () => {
    const plan = FAULTS.kpi_without_data(healthyPlan());
    const [finding] = found({
      ...plan,
      measures: [...plan.measures, measure('related', { kpiId: 'k1-1', name: 'Something near it', relation: 'related', position: 999 })],
      observations: [
        ...plan.observations,
        { ...value('2026-05', 12), id: 'r', measureId: 'related' },
        { ...value('2026-12', 40), id: 'h', measureId: 'x1-1', status: 'projected' },
      ],
    });
    expect(finding?.arithmetic).toEqual(['4 KPIs: 3 with a value of its own, 1 without.', '1 KPI of these has related figures, which do not answer for it.']);
  });

  test('no target: one on any of its series is enough', () => {
    const plan = healthyPlan();
    const moved = { ...plan, measures: [...plan.measures, measure('second', { kpiId: 'k1-1', position: 999 })], targets: plan.targets.map((row) => (row.measureId === 'x1-1' ? { ...row, measureId: 'second' } : row)) };
    expect(found(moved)).toEqual([]);
  });

  test('an area without a KPI is not also an area without data', () => {
    expect(found(FAULTS.area_without_kpi(healthyPlan())).map(({ rule, title }) => [rule, title])).toEqual([['area_without_kpi', 'Bare area has no KPI']]);
  });

  test('an area with one KPI reported has data', () => {
    expect(found(FAULTS.kpi_without_data(healthyPlan())).map(({ rule }) => rule)).toEqual(['kpi_without_data']);
  });

  test('a scorecard has no objectives, areas or promises to find fault with', () => {
    const plan = healthyPlan();
    const scorecard: Plan = {
      ...plan,
      programme: { ...plan.programme, kind: 'scorecard' },
      ...{ objectives: [], areas: [], projects: [], projectAreas: [], projectKpis: [], milestones: [], baselines: [], statusUpdates: [], confidenceDeclarations: [], kpiAreas: [] },
      kpis: plan.kpis.map((row) => ({ ...row, objectiveId: null })),
    };
    expect(found(scorecard)).toEqual([]);
    const bare = found({ ...scorecard, kpis: [...scorecard.kpis, kpi('bare', { objectiveId: null, position: 999 })] });
    expect(bare.map(({ rule, objectives }) => [rule, objectives])).toEqual([
      ['kpi_without_data', []],
      ['kpi_without_target', []],
      ['kpi_without_owner', []],
    ]);
  });

  test('an empty plan has nothing to find fault with', () => {
    const empty = Object.fromEntries(Object.entries(healthyPlan()).map(([list, rows]) => [list, Array.isArray(rows) ? [] : rows])) as unknown as Plan;
    expect(found(empty)).toEqual([]);
  });
});
