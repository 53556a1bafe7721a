import fc from 'fast-check';
import { assess } from '../assess';
import type { Plan } from '../plan';
import { FAULTS } from '../testing/faults';
import { HEALTHY_DAY, healthyPlan, type Size } from '../testing/healthy-plan';
import { FINDING_RULES, SEVERITIES, type Finding, type FindingRule } from './finding';

const found = (plan: Plan): Finding[] => assess(plan, HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`).findings;
const idsOf = (plan: Plan): string[] => found(plan).map(({ id }) => id);

const sizes: fc.Arbitrary<Size> = fc.record({
  objectives: fc.integer({ min: 2, max: 4 }),
  projects: fc.integer({ min: 2, max: 4 }),
  kpis: fc.integer({ min: 2, max: 4 }),
  months: fc.integer({ min: 1, max: 14 }),
  seed: fc.integer({ min: 1, max: 10_000 }),
});

/** The rules whose fault shows in another way as well. */
const ALSO: Partial<Record<FindingRule, FindingRule[]>> = {
  // The only KPI of an area that was never reported was never reported.
  area_without_data: ['kpi_without_data'],
};
const expected = (rule: FindingRule) => [rule, ...(ALSO[rule] ?? [])];

/** The same rows, last first. */
const reversed = (plan: Plan): Plan =>
  Object.fromEntries(Object.entries(plan).map(([list, rows]) => [list, Array.isArray(rows) ? [...rows].reverse() : rows])) as unknown as Plan;

/** Changes that concern no fault: other words and one more report. */
const reworded = (plan: Plan): Plan => ({
  ...plan,
  programme: { ...plan.programme, name: 'Another name' },
  objectives: plan.objectives.map((row) => ({ ...row, name: `${row.name} reworded`, theme: 'x' })),
  officers: plan.officers.map((row) => ({ ...row, role: 'Director' })),
  statusUpdates: plan.statusUpdates.map((row) => ({ ...row, narrative: 'Said otherwise.' })),
});

describe('findings', () => {
  test('a healthy plan has none, whatever its size and figures', () => {
    fc.assert(fc.property(sizes, (size) => expect(found(healthyPlan(size))).toEqual([])), { numRuns: 30 });
  });

  test.each(FINDING_RULES)('%s: its fault is found once, and gone with the fault', (rule) => {
    fc.assert(
      fc.property(sizes, (size) => {
        const findings = found(FAULTS[rule](healthyPlan(size)));
        expect(findings.map((finding) => finding.rule)).toEqual(expected(rule));
        const [finding] = findings;
        expect(finding?.id.split(':')[0]).toBe(rule);
        expect(finding?.records.length).toBeGreaterThan(0);
        expect(finding?.arithmetic.length).toBeGreaterThan(0);
        expect(finding?.title).not.toMatch(/undefined|null|NaN/);
        expect(finding?.arithmetic.join()).not.toMatch(/undefined|null|NaN/);
      }),
      { numRuns: 3 },
    );
  });

  test.each(FINDING_RULES)('%s: the same finding whatever the order of the rows and the words about it', (rule) => {
    const faulty = FAULTS[rule](healthyPlan());
    const ids = idsOf(faulty);
    expect(ids[0]?.split(':')[0]).toBe(rule);
    expect(idsOf(reversed(faulty))).toEqual(ids);
    expect(idsOf(reworded(faulty))).toEqual(ids);
  });

  test('every fault at once: each rule once, by severity and then in the order of the rules', () => {
    // Two faults that replace the figures or the name of one record cannot share a plan.
    const together: FindingRule[] = [
      'late_never_reported',
      'comparators_conflict',
      'due_before_its_whole',
      'due_before_what_it_needs',
      'totals_do_not_reconcile',
      'parts_do_not_add_up',
      'one_value_two_windows',
      'risk_overdue',
      'objective_without_sponsor',
      'area_without_kpi',
      'kpi_without_target',
      'kpi_without_owner',
      'risk_without_owner',
      'risk_without_mitigation',
      'name_hides_measures',
      'ongoing_without_review',
      'undated_values',
      'points_called_percent',
      'printed_rate_misrounded',
      'dates_out_of_order',
    ];
    const plan = together.reduceRight((faulty, rule) => FAULTS[rule](faulty), healthyPlan());
    const findings = found(plan);
    expect(findings.map(({ rule }) => rule)).toEqual(together);
    expect(findings.map(({ severity }) => SEVERITIES.indexOf(severity))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
  });

  test('no two findings share an identity', () => {
    const plan = FAULTS.same_name(FAULTS.kpi_without_owner(FAULTS.dates_out_of_order(healthyPlan())));
    const ids = idsOf(plan);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('each record knows its findings, and its objective too', () => {
    const view = assess(FAULTS.kpi_without_owner(healthyPlan()), HEALTHY_DAY, `${HEALTHY_DAY}T22:59:59.999Z`);
    const [finding] = view.findings;
    expect(view.kpis.filter(({ findings }) => findings.includes(finding as Finding)).map(({ id }) => id)).toEqual(['k1-1']);
    expect(view.objectives.filter(({ findings }) => findings.length > 0).map(({ number }) => number)).toEqual([1]);
  });
});
