import { assess } from '../assess';
import { changesBetween, type Change, type ChangesView } from '../changes';
import type { Day } from '../day';
import type { Plan, ResponsibleOfficer, StatusUpdate } from '../plan';
import type { ProgrammeView } from '../views';
import { baseline, forecast, kpi, measure, milestone, objective, plan, project, update, value } from './facts';

/** The same plan on two days, for tests of what changed between them. */
export const BEFORE: Day = '2026-05-19';
export const NOW: Day = '2026-06-30';

export function at(facts: Plan, day: Day): ProgrammeView {
  return assess(facts, day, `${day}T12:00:00.000Z`);
}

export const typed = { recordedAt: '2026-06-01T09:00:00.000Z', sourceDocumentId: null, quote: null };
const officer = (id: string, role: string): ResponsibleOfficer => ({ id, ...typed, role, kind: 'role', organisationId: null, holder: null });

/** One objective, one project, one milestone due in the time between, under way and on course. */
export const base = plan({
  officers: [officer('f1', 'Head of Plans'), officer('f2', 'Head of Data')],
  areas: [{ id: 'a', ...typed, objectiveId: 'o1', name: 'Waits', aliases: [], monitoring: null, position: 1 }],
  objectives: [objective(1)],
  projects: [project('1.1', { id: 'p', title: 'Portal' })],
  milestones: [milestone({ projectId: 'p' })],
  baselines: [baseline('2026-06-10')],
  statusUpdates: [update('2026-05-10', { id: 'u0', ...forecast('2026-06-10') })],
  kpis: [kpi('K1', { id: 'k' })],
  measures: [measure('x')],
  observations: [value('2026-01', 40)],
});

/** @param then what was recorded on the earlier day, where that is not `base`. */
export function between(facts: Partial<Plan>, then: Partial<Plan> = {}): ChangesView {
  return changesBetween(at({ ...base, ...facts }, NOW), at({ ...base, ...then }, BEFORE));
}

/** Kind, direction and words of each. */
export function told(items: readonly Change[]): string[] {
  return items.map(({ kind, direction, words }) => `${kind} ${direction} ${words}`);
}

/** What `base` says, and more. */
export function said(...updates: StatusUpdate[]): Pick<Plan, 'statusUpdates'> {
  return { statusUpdates: [...base.statusUpdates, ...updates] };
}
