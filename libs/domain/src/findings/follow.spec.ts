import { assess } from '../assess';
import type { Plan } from '../plan';
import { FAULTS } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan } from '../testing/healthy-plan';
import { followFindings } from './follow';

const view = (plan: Plan) => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`);

describe('findings followed since an earlier day', () => {
  const healthy = healthyPlan();
  const owners = FAULTS.kpi_without_owner(healthy);
  const both = FAULTS.same_name(owners);

  test.each([
    ['nothing earlier', both, null, [['kpi_without_owner', null], ['same_name', null]]],
    ['new', both, owners, [['kpi_without_owner', 'still_there'], ['same_name', 'new']]],
    ['gone', owners, both, [['kpi_without_owner', 'still_there'], ['same_name', 'gone']]],
    ['all gone', healthy, both, [['kpi_without_owner', 'gone'], ['same_name', 'gone']]],
    ['none', healthy, healthy, []],
  ] as const)('%s', (_, now, before, expected) => {
    const { items } = followFindings(view(now), before && view(before));
    expect(items.map(({ finding, state }) => [finding.rule, state])).toEqual(expected);
  });

  test('one KPI put right of two: still there', () => {
    const two = { ...owners, kpis: owners.kpis.map((row) => (row.id === 'k2-1' ? { ...row, ownerId: null } : row)) };
    expect(followFindings(view(owners), view(two)).items.map(({ state }) => state)).toEqual(['still_there']);
  });

  test('counted by severity as they are now, zeros included', () => {
    expect(followFindings(view(owners), view(both)).counts).toEqual([
      { severity: 'misleads', count: 0 },
      { severity: 'blocks', count: 1 },
      { severity: 'untidy', count: 0 },
    ]);
  });
});
