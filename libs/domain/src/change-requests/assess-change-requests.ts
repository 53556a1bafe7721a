import { pointInWords } from '../by-when/by-when';
import type { Day } from '../day';
import { knockOnOf, type Move } from '../dependencies/knock-on';
import { byId, groupBy } from '../lists';
import type { BoardMeeting, DatedPoint, Programme } from '../plan';
import type { ChangeItem, ChangeRequest, ChangeStep } from '../plan-decisions';
import type { ChangeItemView, ChangeRequestView, DependencyView, MilestoneView, ProjectView } from '../views';
import { changeBlockers } from './blockers';
import { OPEN_CHANGE_STATES, stateOf } from './transitions';
import { movementInWords, stateInWords } from './words';

export interface ChangeRows {
  changeRequests: readonly ChangeRequest[];
  changeItems: readonly ChangeItem[];
  changeSteps: readonly ChangeStep[];
}

/** Change requests as they stand on a day, newest first; open ones are handed to their milestones. */
export function assessChangeRequests(
  rows: ChangeRows,
  projects: readonly ProjectView[],
  dependencies: readonly DependencyView[],
  meetings: readonly BoardMeeting[],
  { needsAgreement }: Pick<Programme, 'needsAgreement'>,
  today: Day,
): ChangeRequestView[] {
  const itemsOf = groupBy(rows.changeItems.toSorted((a, b) => a.position - b.position), (row) => row.changeRequestId);
  const taken = rows.changeSteps.filter((row) => row.takenOn <= today).sort((a, b) => a.recordedAt.localeCompare(b.recordedAt));
  const stepsOf = groupBy(taken, (row) => row.changeRequestId);
  const projectOf = byId(projects);
  const meetingOf = byId(meetings);
  return rows.changeRequests
    .filter((row) => row.requestedOn <= today)
    .sort((a, b) => b.number - a.number)
    .flatMap((row): ChangeRequestView[] => {
      const project = projectOf.get(row.projectId);
      if (!project) return [];
      const milestones = byId(project.milestones);
      const items = (itemsOf.get(row.id) ?? []).map((item) => itemView(item, item.milestoneId ? (milestones.get(item.milestoneId) ?? null) : null));
      const steps = (stepsOf.get(row.id) ?? []).map((step) => ({ ...step, boardMeeting: step.boardMeetingId ? (meetingOf.get(step.boardMeetingId) ?? null) : null }));
      const state = stateOf(steps);
      // What is decided has its effect already: the plan itself shows it.
      const isOpen = OPEN_CHANGE_STATES.has(state);
      const view: ChangeRequestView = {
        ...row,
        project,
        items,
        steps,
        state,
        stateWords: stateInWords(state, steps, needsAgreement),
        blockers: isOpen ? changeBlockers(items, project.milestones, today) : [],
        knockOn: isOpen ? knockOnOf(items.flatMap(moveOf), dependencies) : [],
      };
      if (isOpen) for (const { milestone } of items) milestone?.changeRequests.push(view);
      return [view];
    });
}

function itemView(item: ChangeItem, milestone: MilestoneView | null): ChangeItemView {
  const original = milestone?.original ?? null;
  const before = milestone?.baselines.find(({ id }) => id === item.seenBaselineId) ?? null;
  const after = askedFor(item);
  return {
    ...item,
    milestone,
    called: milestone?.name ?? item.name ?? 'a milestone that is no longer in the plan',
    original,
    before,
    afterWords: after && pointInWords(after),
    movementWords: movementInWords(item.action, original, before, after),
  };
}

function askedFor({ text, earliest, latest, precision }: ChangeItem): DatedPoint | null {
  return text !== null && earliest && latest && precision ? { text, earliest, latest, precision } : null;
}

/** Earlier ones too: what is moved forward may come too soon for what is moved back beside it. */
function moveOf({ milestone, latest }: ChangeItemView): Move[] {
  return milestone && latest ? [{ milestoneId: milestone.id, projectId: milestone.projectId, latest }] : [];
}
