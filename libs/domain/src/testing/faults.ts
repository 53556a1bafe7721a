import type { FindingRule } from '../findings/finding';
import type { Comparator, Kpi, Measure, Milestone, Observation, Plan, Project } from '../plan';
import type { Risk } from '../plan-decisions';
import { done, measure, update, value } from './facts';
import { dependency } from './register-facts';

/**
 * One fault for each rule, put into a healthy plan of at least two objectives, two projects and two
 * KPIs in each; the plan itself stays as it is.
 */
export const FAULTS: Readonly<Record<FindingRule, (plan: Plan) => Plan>> = {
  mean_of_rates: (plan) => withFigures(plan, 'x1-1', [rate('2026-01', 90, 9, 10), rate('2026-02', 10, 10, 100), { ...rate('2026-01', 50, 19, 110), id: 'sum', periodEnd: '2026-02-28', precision: 'range' }]),
  late_never_reported: (plan) => ({
    ...plan,
    statusUpdates: [
      ...plan.statusUpdates.filter(({ milestoneId }) => milestoneId !== 'd1-1'),
      update('2026-03-01', { id: 'w', milestoneId: 'd1-1' }),
      update('2026-05-12', { id: 'v', milestoneId: 'd1-1', ...done('2026-05-10') }),
    ],
  }),
  improvement_claimed_but_fell: (plan) =>
    withFigures(higherIsBetter(plan, 'x1-1'), 'x1-1', [rate('2026-03', 25, 5, 20), rate('2026-04', 75, 15, 20), { ...rate('2026-05', 50, 10, 20), claimed: 'better' }]),
  comparators_conflict: (plan) => changeIn(plan, 'comparators', 'c-1-1-region', (row: Comparator) => ({ ...row, areaType: 'england' })),
  baseline_moves: (plan) =>
    withFigures(plan, 'x1-1', [
      claimed('2025-04', 53, 'from 53% in April to 62% in February'),
      claimed('2026-02', 62, 'from 53% in April to 62% in February'),
      claimed('2025-09', 51, 'from 51% in September to 67% in May'),
      claimed('2026-05', 67, 'from 51% in September to 67% in May'),
    ]),
  due_before_its_whole: (plan) => changeIn(plan, 'projects', 'p1-1', (row: Project) => ({ ...row, subActions: ['Deliver as part of project 1.2'] })),
  due_before_what_it_needs: (plan) => ({ ...plan, dependencies: [...plan.dependencies, dependency('m1-1', 'm2-2')] }),
  declared_better_than_calculated: (plan) => ({
    ...plan,
    statusUpdates: plan.statusUpdates.map((row) =>
      row.milestoneId === 'm1-1' ? { ...row, forecastText: 'x', forecastEarliest: '2028-01-01', forecastLatest: '2028-01-01', forecastPrecision: 'day', confidence: 'red' } : row,
    ),
  }),
  delivering_not_working: (plan) => withFigures(higherIsBetter(plan, 'x1-1'), 'x1-1', [rate('2026-04', 75, 15, 20), rate('2026-05', 50, 10, 20)]),
  totals_do_not_reconcile: (plan) =>
    withMeasures(
      plan,
      [
        measure('open', { kind: 'count', unit: 'cases', polarity: null, polarityStanding: null, window: 'snapshot', inflowId: 'in', outflowId: 'out' }),
        measure('in', { kind: 'count', unit: 'cases', polarity: null, polarityStanding: null }),
        measure('out', { kind: 'count', unit: 'cases', polarity: null, polarityStanding: null }),
      ],
      [onDay('open', '2026-04-30', 100), onDay('open', '2026-05-31', 90), { ...value('2026-05', 30), id: 'came', measureId: 'in' }, { ...value('2026-05', 20), id: 'went', measureId: 'out' }],
    ),
  parts_do_not_add_up: (plan) =>
    withMeasures(
      plan,
      ['whole', 'one', 'other'].map((id) => measure(id, { kind: 'count', unit: 'places', polarity: null, polarityStanding: null, partOfId: id === 'whole' ? null : 'whole' })),
      [onDay('whole', '2026-05-31', 100), onDay('one', '2026-05-31', 60), onDay('other', '2026-05-31', 30)],
    ),
  period_should_be_a_year: (plan) =>
    changeIn(withFigures(plan, 'x1-1', [rate('2026-05', 65, 780, 1200)]), 'comparators', 'c-1-1-region', (row: Comparator) => ({
      ...row,
      areaType: 'local_area',
      ...{ numerator: 725, denominator: 1250, periodStart: '2025-01-01', periodEnd: '2025-12-31' },
    })),
  unlike_definitions_compared: (plan) => ({ ...plan, targets: plan.targets.map((row) => (row.measureId === 'x1-1' ? { ...row, unit: 'weeks' } : row)) }),
  printed_rate_differs: (plan) => withFigures(plan, 'x1-1', [rate('2026-04', 50, 10, 20), rate('2026-05', 65, 12, 20)]),
  values_conflict: (plan) =>
    withFigures(plan, 'x1-1', [
      { ...rate('2026-05', 53, null, null), id: 'one', sourceDocumentId: 'doc-A', quote: '53%' },
      { ...rate('2026-05', 55, null, null), id: 'two', sourceDocumentId: 'doc-B', quote: '55%', recordedAt: '2026-02-01T09:00:00.000Z' },
    ]),
  one_value_two_windows: (plan) => ({
    ...plan,
    measures: [...plan.measures, measure('requests', { kpiId: 'k1-1', name: 'Requests', unit: 'requests', window: 'quarter', polarity: 'lower', position: 999 })],
    observations: [
      ...plan.observations,
      { ...value('2026-05', 186), id: 'q', measureId: 'requests', sourceDocumentId: 'doc-A', window: 'quarter' as const },
      { ...value('2026-05', 186), id: 'y', measureId: 'requests', sourceDocumentId: 'doc-A', periodStart: '2025-11-01', precision: 'range', window: 'cumulative_year' as const },
    ],
  }),
  risk_overdue: (plan) => changeIn(plan, 'risks', 'r1', (row: Risk) => ({ ...row, dueOn: '2026-06-29' })),
  objective_without_sponsor: (plan) => ({ ...plan, objectives: plan.objectives.map((row) => (row.id === 'o1' ? { ...row, sponsorId: null } : row)) }),
  area_without_kpi: (plan) => ({ ...plan, areas: [...plan.areas, { ...plan.areas[0]!, id: 'bare', name: 'Bare area', position: 99 }] }),
  area_without_data: (plan) => ({
    ...plan,
    areas: [...plan.areas, { ...plan.areas[0]!, id: 'mute', name: 'Mute area', position: 99 }],
    kpis: [...plan.kpis, { ...plan.kpis[0]!, id: 'mute-kpi', name: 'Never reported', ref: 'K9.9', position: 999 }],
    measures: [...plan.measures, measure('mute-measure', { kpiId: 'mute-kpi', position: 999 })],
    targets: [...plan.targets, { ...plan.targets[0]!, id: 'mute-target', measureId: 'mute-measure' }],
    kpiAreas: [...plan.kpiAreas, { ...plan.kpiAreas[0]!, id: 'mute-link', kpiId: 'mute-kpi', areaId: 'mute' }],
  }),
  kpi_without_data: (plan) => withFigures(plan, 'x1-1', []),
  kpi_without_target: (plan) => ({ ...plan, targets: plan.targets.filter(({ measureId }) => measureId !== 'x1-1') }),
  kpi_without_owner: (plan) => changeIn(plan, 'kpis', 'k1-1', (row: Kpi) => ({ ...row, ownerId: null })),
  risk_without_owner: (plan) => changeIn(plan, 'risks', 'r1', (row: Risk) => ({ ...row, ownerId: null })),
  risk_without_mitigation: (plan) => changeIn(plan, 'risks', 'r1', (row: Risk) => ({ ...row, mitigation: null })),
  name_hides_measures: (plan) => changeIn(plan, 'kpis', 'k1-1', (row: Kpi) => ({ ...row, name: 'Average and longest wait for therapy' })),
  name_contradicts_definition: (plan) =>
    changeIn(plan, 'kpis', 'k1-1', (row: Kpi) => ({ ...row, name: 'Plans ceased within last quarter', definition: 'All plans ceased, cumulative over the year' })),
  ongoing_without_review: (plan) => changeIn(plan, 'milestones', 'g1', (row: Milestone) => ({ ...row, reviewOn: null })),
  undated_values: (plan) => ({
    ...plan,
    observations: [...plan.observations, { ...value('2026-05', 70), id: 'undated', measureId: 'x1-1', periodStart: null, periodEnd: null, precision: null, periodText: 'so far' }],
  }),
  exception_without_commentary: (plan) => ({
    ...withFigures(higherIsBetter(plan, 'x1-1'), 'x1-1', [rate('2026-05', 50, 10, 20)]),
    targets: plan.targets.map((row) => (row.measureId === 'x1-1' ? { ...row, dueOn: '2026-05-31' } : row)),
    kpiCommentaries: plan.kpiCommentaries.filter(({ measureId }) => measureId !== 'x1-1'),
  }),
  values_overdue: (plan) => changeIn(withFigures(plan, 'x1-1', [rate('2026-03', 50, 10, 20)]), 'kpis', 'k1-1', (row: Kpi) => ({ ...row, frequency: 'monthly' })),
  points_called_percent: (plan) =>
    changeIn(plan, 'measures', 'x1-1', (row: Measure) => ({ ...row, sourceDocumentId: 'doc-A', quote: '14% improvement in problem-solving (57% – 71%)' })),
  printed_rate_misrounded: (plan) => withFigures(plan, 'x1-1', [rate('2026-04', 70, 12, 17), rate('2026-05', 50, 10, 20)]),
  windows_overlap: (plan) =>
    withFigures(plan, 'x1-1', [
      { ...claimed('2026-05', 18, '18% in May compared to 25% since January'), id: 'inner' },
      { ...claimed('2026-05', 25, '18% in May compared to 25% since January'), id: 'outer', periodStart: '2026-01-01', precision: 'range' },
    ]),
  window_contains_comparison: (plan) =>
    withFigures(plan, 'x1-1', [rate('2026-05', 18, null, null), { ...rate('2026-05', 25, null, null), periodStart: '2026-01-01', precision: 'range' }]),
  dates_out_of_order: (plan) => changeIn(plan, 'projects', 'p1-1', (row: Project) => ({ ...row, byWhenText: '31 December 2026\n1 September 2026' })),
  same_name: (plan) => changeIn(plan, 'kpis', 'k1-1', (row: Kpi) => ({ ...row, name: plan.kpis.find(({ id }) => id === 'k1-2')?.name ?? '' })),
};

/** A month's rate with its counts. */
export function rate(month: string, printed: number, numerator: number | null, denominator: number | null): Observation {
  return { ...value(month, printed), id: `r-${month}-${printed}`, numerator, denominator };
}

/** A month's value out of a sentence of a document. */
export function claimed(month: string, printed: number, quote: string): Observation {
  return { ...value(month, printed), id: `c-${month}-${printed}`, sourceDocumentId: 'doc-A', quote };
}

/** The figures of one series replaced. */
export function withFigures(plan: Plan, measureId: string, figures: readonly Observation[]): Plan {
  return { ...plan, observations: [...plan.observations.filter((row) => row.measureId !== measureId), ...figures.map((row) => ({ ...row, measureId }))] };
}

/** More series of a KPI, with their values. */
export function withMeasures(plan: Plan, measures: readonly Measure[], figures: readonly Observation[], kpiId = 'k1-1'): Plan {
  return {
    ...plan,
    measures: [...plan.measures, ...measures.map((row, index) => ({ ...row, kpiId, position: 900 + index }))],
    observations: [...plan.observations, ...figures],
  };
}

/** What there was at the end of a day. */
export function onDay(measureId: string, day: string, counted: number): Observation {
  return { ...value(day.slice(0, 7), counted), id: `${measureId}-${day}`, measureId, periodStart: day, periodEnd: day, precision: 'day' };
}

/** As `healthyPlan` leaves it, nobody says which way is better. */
export function higherIsBetter(plan: Plan, measureId: string): Plan {
  return changeIn(plan, 'measures', measureId, (row: Measure) => ({ ...row, polarity: 'higher', polarityStanding: 'stated' }));
}

/** One row changed. */
export function changeIn<K extends 'comparators' | 'projects' | 'kpis' | 'milestones' | 'measures' | 'risks', T extends Plan[K][number]>(plan: Plan, list: K, id: string, change: (row: T) => T): Plan {
  return { ...plan, [list]: (plan[list] as T[]).map((row) => (row.id === id ? change(row) : row)) };
}
