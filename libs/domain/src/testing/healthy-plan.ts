import { addDays, addMonths, monthEnd, type Day } from '../day';
import type { Observation, Plan } from '../plan';
import { baseline, comparator, done, forecast, kpi, measure, milestone, objective, plan, project, target, update, value } from './facts';
import { assessment, dependency, risk } from './register-facts';

/** The day on which a healthy plan is looked at. */
export const HEALTHY_DAY: Day = '2026-06-30';

const recordedAt = '2026-01-01T09:00:00.000Z';
const typed = { sourceDocumentId: null, quote: null };
const THINGS = ['harbour', 'meadow', 'orchard', 'lantern', 'quarry', 'willow', 'beacon', 'thicket'];

export interface Size {
  objectives: number;
  /** In each objective. */
  projects: number;
  /** In each objective, all linked to its one area. */
  kpis: number;
  /** Months of figures, the last one May 2026. */
  months: number;
  /** Any number: other figures for another one. */
  seed: number;
}

/**
 * A plan in which nothing is wrong: every objective sponsored, every promise reported on, every KPI
 * owned, aimed and counted, every risk answered. Ids: `o1`, `a1`, `p1-1`, `m1-1`, `k1-1`, `x1-1`, `r1`;
 * milestones `d1-1` are done late and were reported late, `g1` is ongoing with a review date; `p2-2`
 * needs `m2-1`, which is due before.
 */
export function healthyPlan({ objectives = 2, projects = 2, kpis = 2, months = 6, seed = 1 }: Partial<Size> = {}): Plan {
  const numbers = Array.from({ length: objectives }, (_, index) => index + 1);
  const places = (count: number) => numbers.flatMap((number) => Array.from({ length: count }, (_, index) => ({ number, place: index + 1, key: `${number}-${index + 1}` })));
  return plan({
    sourceDocuments: ['A', 'B'].map((ref) => ({ id: `doc-${ref}`, recordedAt, ref, title: `Report ${ref}`, body: null, printedDate: null, recordedOn: '2026-01-01', note: null })),
    officers: [{ id: 'officer', recordedAt, ...typed, role: 'Head of SEND', kind: 'role', organisationId: null, holder: null }],
    objectives: numbers.map((number) => objective(number, { sponsorId: 'officer' })),
    areas: numbers.map((number) => ({ id: `a${number}`, recordedAt, ...typed, objectiveId: `o${number}`, name: `Area ${number}`, aliases: [], monitoring: null, position: number })),
    confidenceDeclarations: numbers.map((number) => ({
      id: `c${number}`,
      recordedAt,
      ...typed,
      objectiveId: `o${number}`,
      confidence: 'green' as const,
      sentence: 'On course.',
      declaredBy: 'Head of SEND',
      declaredOn: '2026-06-20',
    })),
    projects: places(projects).map(({ number, place, key }) =>
      project(`p${key}`, {
        objectiveId: `o${number}`,
        ref: `${number}.${place}`,
        title: `Open the ${THINGS[number % 8]} ${THINGS[(place + 3) % 8]} centre ${key}`,
        byWhenText: dueOn(number, place),
        position: number * 100 + place,
      }),
    ),
    projectAreas: places(projects).map(({ number, key }) => ({ id: `pa${key}`, recordedAt, projectId: `p${key}`, areaId: `a${number}`, standing: 'stated' as const })),
    milestones: [
      ...places(projects).map(({ key }) => milestone({ id: `m${key}`, projectId: `p${key}`, name: 'Centre open', position: 2 })),
      ...places(1).map(({ key }) => milestone({ id: `d${key}`, projectId: `p${key}`, name: 'Site bought', role: 'milestone', position: 1 })),
      ...numbers.map((number) => milestone({ id: `g${number}`, projectId: `p${number}-1`, name: 'Meet monthly', role: 'review', isOngoing: true, reviewOn: '2026-12-01', position: 3 })),
    ],
    baselines: [
      ...places(projects).map(({ number, place, key }) => baseline(dueOn(number, place), { milestoneId: `m${key}` })),
      ...places(1).map(({ key }) => baseline('2026-03-31', { milestoneId: `d${key}` })),
    ],
    statusUpdates: [
      ...places(projects).map(({ key }) => update('2026-06-15', { id: `u${key}`, milestoneId: `m${key}`, confidence: 'green' })),
      ...places(1).flatMap(({ key }) => [
        update('2026-03-01', { id: `w${key}`, milestoneId: `d${key}`, ...forecast('2026-05-10') }),
        update('2026-05-12', { id: `v${key}`, milestoneId: `d${key}`, ...done('2026-05-10') }),
      ]),
      ...numbers.map((number) => update('2026-06-15', { id: `ug${number}`, milestoneId: `g${number}` })),
    ],
    dependencies: places(projects).flatMap(({ number, place, key }) => (number > 1 && place === 2 ? [dependency(`p${key}`, `m${number}-1`)] : [])),
    risks: numbers.map((number) => risk(number, { objectiveId: `o${number}`, ownerId: 'officer', mitigation: 'Two more sites looked at.', dueOn: '2026-12-01' })),
    riskAssessments: numbers.map((number) => assessment(`r${number}`, '2026-06-10')),
    kpis: places(kpis).map(({ number, place, key }) =>
      kpi(`k${key}`, { objectiveId: `o${number}`, ownerId: 'officer', ref: `K${number}.${place}`, name: `Families seen in time, group ${key}`, position: number * 100 + place }),
    ),
    kpiAreas: places(kpis).map(({ number, key }) => ({ id: `ka${key}`, recordedAt, ...typed, kpiId: `k${key}`, areaId: `a${number}`, standing: 'stated' as const })),
    projectKpis: places(1).map(({ key }) => ({ id: `pk${key}`, recordedAt, projectId: `p${key}`, kpiId: `k${key}`, standing: 'stated' as const })),
    // Nobody says which way is better: figures made by chance may fall, and that is no fault of the plan.
    measures: places(kpis).map(({ number, place, key }) =>
      measure(`x${key}`, { kpiId: `k${key}`, name: `Seen in time, group ${key}`, polarity: null, polarityStanding: null, position: number * 100 + place }),
    ),
    targets: places(kpis).map(({ key }) => target(90, { id: `t${key}`, measureId: `x${key}`, dueOn: '2027-03-31' })),
    comparators: places(kpis).flatMap(({ key }) => [average(key, 'england', 61), average(key, 'region', 58)]),
    observations: places(kpis).flatMap(({ number, place, key }) => monthsOf(`x${key}`, months, seed * 31 + number * 7 + place)),
    // Whatever the figures are, their owner has spoken of them.
    kpiCommentaries: places(kpis).map(({ key }) => ({
      ...{ id: `kc${key}`, recordedAt, measureId: `x${key}`, aboutEnd: '2026-05-31', words: 'As expected.', action: null },
      ...{ writtenBy: 'Head of SEND', writtenOn: '2026-06-20' },
    })),
  });
}

/** Later by a month for each place, so that an earlier project is due before a later one. */
function dueOn(number: number, place: number): Day {
  return addDays(addMonths('2026-12-15', place), number);
}

/** Monthly rates with their counts, printed to the whole number or to one decimal, always rounded. The last one is the best: no series stands still. */
export function monthsOf(measureId: string, months: number, seed: number): Observation[] {
  return Array.from({ length: months }, (_, index) => {
    const start = addMonths('2026-05-01', index + 1 - months);
    const denominator = 20 + ((seed * 37 + index * 53) % 90);
    const numerator = months > 1 && index === months - 1 ? denominator : (seed * 11 + index * 29) % denominator;
    const digits = seed % 2 === 0 ? 1 : 10;
    const printed = Math.round((numerator * 100 * digits) / denominator) / digits;
    return value(start.slice(0, 7), printed, { id: `${measureId}-${start}`, measureId, periodStart: start, periodEnd: monthEnd(start), numerator, denominator });
  });
}

function average(key: string, areaType: 'england' | 'region', of: number): Plan['comparators'][number] {
  return comparator(of, { id: `c-${key}-${areaType}`, measureId: `x${key}`, areaType });
}
