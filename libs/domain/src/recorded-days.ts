import { dayInLondon, type Instant } from './day';
import { groupBy } from './lists';
import type { Plan, Row } from './plan';
import type { RecordedDay } from './views';

/** The days on which the facts of a plan were recorded, newest first, with the documents of the day. */
export function recordedDaysOf(plan: Plan): RecordedDay[] {
  const lists: Row[][] = [
    [plan.programme],
    plan.objectives,
    plan.projects,
    plan.milestones,
    plan.baselines,
    plan.statusUpdates,
    plan.confidenceDeclarations,
    plan.kpis,
    plan.observations,
    plan.targets,
    plan.comparators,
    plan.definitionBreaks,
    plan.rebases,
    plan.kpiCommentaries,
    plan.sourceQuotes,
  ];
  const moments = new Set<Instant>();
  // Rows recorded together mostly stand together: most are not looked up.
  let last: Instant = '';
  for (const rows of lists) {
    for (const { recordedAt } of rows) {
      if (recordedAt === last) continue;
      moments.add(recordedAt);
      last = recordedAt;
    }
  }
  const days = new Set([...moments].map(dayInLondon));
  const titles = groupBy(plan.sourceDocuments, (row) => row.recordedOn);
  return [...days]
    .sort((a, b) => b.localeCompare(a))
    .map((day) => ({ day, documents: (titles.get(day) ?? []).map((document) => document.title) }));
}
