import { assess, endOfDayInLondon, type Day, type Plan, type ProgrammeView } from '@waymark/domain';
import type { PlanListName, ProgrammeSeed, SeedBatch } from '../seed/seed.types';

/** The lists in the order of their references: a row only points back. */
export const LISTS: PlanListName[] = [
  'sourceDocuments', 'organisations', 'officers', 'objectives', 'areas', 'projects', 'projectOfficers', 'kpis',
  'projectAreas', 'projectKpis', 'kpiAreas', 'changeRequests', 'milestones', 'baselines', 'statusUpdates', 'confidenceDeclarations',
  'measures', 'targets', 'comparators', 'observations', 'definitionBreaks', 'rebases', 'kpiCommentaries', 'boardMeetings', 'evidence',
  'changeItems', 'changeSteps', 'dependencies', 'risks', 'riskAssessments', 'planVersions', 'planVersionSteps', 'updateResponses', 'sourceQuotes',
];

export type AnyRow = { id: string } & Record<string, unknown>;

export const rowsIn = (batch: SeedBatch, list: PlanListName) => (batch.rows[list] ?? []) as unknown as AnyRow[];

export const rowsOf = <K extends PlanListName>(seed: ProgrammeSeed, list: K): Plan[K] =>
  seed.batches.flatMap((batch) => rowsIn(batch, list).map((row) => ({ ...row, recordedAt: batch.recordedAt }))) as unknown as Plan[K];

/** The plan as it stood on a day, as the database would read it. */
export function planAsAt(seed: ProgrammeSeed, day: Day): Plan {
  const instant = endOfDayInLondon(day);
  const batches = seed.batches.filter((batch) => batch.recordedAt <= instant);
  const lists = Object.fromEntries(LISTS.map((list) => [list, rowsOf({ ...seed, batches }, list)])) as unknown as Plan;
  for (const batch of batches) {
    for (const [list, changes] of Object.entries(batch.changes ?? {})) {
      const rows = lists[list as PlanListName] as unknown as AnyRow[];
      for (const change of changes) Object.assign(rows.find((row) => row.id === change.id) ?? {}, change);
    }
  }
  const recordedAt = batches[0]?.recordedAt ?? '';
  const reset = batches.findLast((batch) => batch.tolerances);
  const tolerances = { ...(reset?.tolerances ?? seed.tolerances), recordedAt: reset?.recordedAt ?? recordedAt };
  return { ...lists, programme: { ...seed.programme, recordedAt }, tolerances };
}

export const picture = (seed: ProgrammeSeed, day: Day): ProgrammeView => assess(planAsAt(seed, day), day, endOfDayInLondon(day));
