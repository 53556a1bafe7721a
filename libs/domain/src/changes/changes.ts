import type { ProgrammeView } from '../views';
import { CHANGE_KINDS, type Change, type ChangesView } from './change';
import { changeRequestChanges, planVersionChanges } from './decisions';
import { paired, type Draft } from './draft';
import { addedKpi, kpiChanges, measuresChanges, removedKpi } from './kpis';
import { addedMilestone, milestoneChanges, removedMilestone } from './milestones';
import { addedObjective, objectiveChanges, programmeChanges, removedObjective } from './objectives';
import { addedArea, addedProject, areaChanges, projectChanges, removedArea, removedProject } from './projects';
import { changesInWords } from './words';

/**
 * What the record says now that it did not say before: each telling thing once.
 * @param before `null` when the plan had not begun by the earlier day.
 */
export function changesBetween(now: ProgrammeView, before: ProgrammeView | null): ChangesView {
  const items = before ? changesOf(before, now) : [];
  return { programme: now, today: now.today, comparedWith: before?.today ?? null, items, words: changesInWords(items, now, before) };
}

/** Those of one record and of what it holds. */
export function changesAbout<Told extends Pick<Change, 'within'>>(changes: readonly Told[], id: string): Told[] {
  return changes.filter(({ within }) => within.includes(id));
}

function changesOf(before: ProgrammeView, now: ProgrammeView): Change[] {
  const drafts = [
    ...programmeChanges(before, now),
    ...paired(before.objectives, now.objectives, {
      both: (was, is) => objectiveChanges(was, is, now),
      added: (row) => [addedObjective(row)],
      removed: (row) => [removedObjective(row)],
    }),
    ...paired(before.areas, now.areas, {
      both: (was, is) => areaChanges(was, is, now),
      added: (row) => [addedArea(row, now)],
      removed: (row) => [removedArea(row, before)],
    }),
    ...paired(before.projects, now.projects, {
      both: projectChanges,
      added: (row) => [addedProject(row)],
      removed: (row) => [removedProject(row)],
    }),
    ...milestonesChanges(before, now),
    ...paired(before.kpis, now.kpis, { both: kpiChanges, added: addedKpi, removed: (row) => [removedKpi(row)] }),
    ...changeRequestChanges(before, now),
    ...planVersionChanges(before, now),
    ...measuresChanges(before.contextMeasures, now.contextMeasures, null, null),
  ];
  return drafts.sort(byObjectiveThenKind).map(({ aspect, ...change }) => ({ id: idOf(change, aspect, before, now), ...change }));
}

/** A project that comes or goes takes its milestones with it: said once, of the project. */
function milestonesChanges(before: ProgrammeView, now: ProgrammeView): Draft[] {
  const earlier = new Set(before.projects.map(({ id }) => id));
  const current = new Set(now.projects.map(({ id }) => id));
  return paired(before.milestones, now.milestones, {
    both: (was, is) => milestoneChanges(was, is, now),
    added: (row) => [addedMilestone(row, now)].filter(({ kind }) => kind !== 'added' || earlier.has(row.project.id)),
    removed: (row) => (current.has(row.project.id) ? [removedMilestone(row)] : []),
  });
}

/** Sorting keeps the plan's order within. */
function byObjectiveThenKind(a: Draft, b: Draft): number {
  return (a.objective ?? Infinity) - (b.objective ?? Infinity) || CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind);
}

/** With the days: the same record may change in the same way between two others. */
function idOf({ kind, record }: Pick<Change, 'kind' | 'record'>, aspect: string, before: ProgrammeView, now: ProgrammeView): string {
  return [`${before.today}..${now.today}`, kind, record.id, ...(aspect ? [aspect.replaceAll(' ', '-')] : [])].join('/');
}
