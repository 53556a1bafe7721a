import type { FindSource } from '../assess-kpis';
import { days, pastInWords, slippage } from '../commitment';
import { daysBetween, type Day } from '../day';
import type { Dependency } from '../plan-decisions';
import type { DependencyEnd, DependencyView, MilestoneView, ProjectView } from '../views';
import { milestoneEnd, milestoneOutlook, projectEnd, projectOutlook, type Outlook } from './dependency-end';
import { knockOnAmong } from './knock-on';

/**
 * Joins dependencies to what they tie, and hands them out: afterwards every milestone and project knows what it needs,
 * what needs it and what its forecast leaves too soon. A dependency on a record that is gone is left out.
 * @returns in plan order of what waits, then of what it needs.
 */
export function assessDependencies(rows: readonly Dependency[], projects: readonly ProjectView[], today: Day, sourceOf: FindSource): DependencyView[] {
  if (rows.length === 0) return [];
  const sideOf = sidesOf(projects, today);
  const joined = rows.flatMap((row) => {
    const [dependent, needs] = [sideOf(row.milestoneId ?? row.projectId), sideOf(row.needsMilestoneId ?? row.needsProjectId)];
    return dependent && needs ? [{ row, dependent, needs }] : [];
  });
  const inOrder = joined.toSorted((a, b) => a.dependent.place - b.dependent.place || a.needs.place - b.needs.place || a.row.id.localeCompare(b.row.id));
  const views = inOrder.map(({ row, dependent, needs }) => {
    const view: DependencyView = { ...row, dependent: dependent.end, needs: needs.end, clash: clashOf(dependent, needs, today), source: sourceOf(row) };
    dependent.view.needs.push(view);
    needs.view.neededBy.push(view);
    return view;
  });
  handOutKnockOn(views, projects, today);
  return views;
}

/** A milestone or project that dependencies tie. */
interface Side {
  /** In the order of the plan. */
  place: number;
  view: MilestoneView | ProjectView;
  outlook: Outlook;
  end: DependencyEnd;
}

/** Finds a milestone or project by its id; of a plan's many only those that are asked for are judged, each once. */
function sidesOf(projects: readonly ProjectView[], today: Day): (id: string | null) => Side | null {
  const records = new Map<string, { place: number; project: ProjectView; milestone: MilestoneView | null }>();
  for (const project of projects) {
    records.set(project.id, { place: records.size, project, milestone: null });
    for (const milestone of project.milestones) records.set(milestone.id, { place: records.size, project, milestone });
  }
  const sides = new Map<string, Side>();
  return (id) => {
    const record = id === null ? undefined : records.get(id);
    if (id === null || !record) return null;
    const known = sides.get(id) ?? sideOf(record.place, record.milestone ?? record.project, today);
    sides.set(id, known);
    return known;
  };
}

function sideOf(place: number, view: MilestoneView | ProjectView, today: Day): Side {
  if ('milestones' in view) {
    const outlook = projectOutlook(view, today);
    return { place, view, outlook, end: projectEnd(view, outlook) };
  }
  const outlook = milestoneOutlook(view, today);
  return { place, view, outlook, end: milestoneEnd(view, outlook) };
}

/** By last days; the count is a range where either date is no day: words never invent one. */
function clashOf(dependent: Side, needs: Side, today: Day): string | null {
  const { promised } = dependent.outlook;
  const { expected, isOverdue } = needs.outlook;
  // What is closed promises nothing any more.
  if (!promised || needs.end.isClosed || !expected || promised.latest >= expected.latest) return null;
  if (isOverdue) return `${pastInWords(promised, daysBetween(promised.latest, today))}, and what it needs is not there yet`;
  const { least, most } = slippage(promised, expected);
  const gap = least <= 0 ? `up to ${days(most)}` : least === most ? days(least) : `${least} to ${days(most)}`;
  return `due ${gap} before what it needs is expected`;
}

/** What is there later than others count on: a milestone's own forecast against all that wait for it. */
function handOutKnockOn(views: readonly DependencyView[], projects: readonly ProjectView[], today: Day): void {
  const needed = new Set(views.map(({ needs }) => needs.record.id));
  const knockOn = knockOnAmong(views);
  for (const project of projects) {
    for (const milestone of project.milestones) {
      if (!needed.has(milestone.id) && !needed.has(project.id)) continue;
      const { status, id: milestoneId, projectId } = milestone;
      const { expected } = milestoneOutlook(milestone, today);
      if (expected && status !== 'completed') milestone.knockOn = knockOn([{ milestoneId, projectId, latest: expected.latest }]);
    }
  }
}
