import { pointInWords } from '../by-when/by-when';
import type { Day } from '../day';
import type { DatedPoint } from '../plan';
import type { ChangeItem } from '../plan-decisions';
import { milestoneRef } from '../records';
import type { ProjectView } from '../views';
import { sameName } from './names';
import type { ChangedMilestone } from './read-change';

/** A milestone as it is when the board decides; a `MilestoneView` fits. */
export interface MilestoneNow extends ChangedMilestone {
  project: Pick<ProjectView, 'ref' | 'title'>;
  actual: DatedPoint | null;
}

/**
 * Why a request cannot be approved as it is: what it changes was done, cancelled or moved meanwhile, or the date asked for has gone
 * by. Empty: it can be.
 * @param milestonesNow of its project.
 */
export function changeBlockers(
  items: readonly Pick<ChangeItem, 'action' | 'milestoneId' | 'name' | 'seenBaselineId' | 'earliest' | 'latest' | 'precision'>[],
  milestonesNow: readonly MilestoneNow[],
  today: Day,
): string[] {
  return items.flatMap((item) => {
    const { action, milestoneId, name, seenBaselineId } = item;
    if (action === 'add') {
      const taken = milestonesNow.find((milestone) => name !== null && sameName(milestone.name, name));
      return taken ? [`${milestoneRef(taken).label} is in the plan already.`] : pastDate(item, `“${name}”`, today);
    }
    const milestone = milestonesNow.find(({ id }) => id === milestoneId);
    if (!milestone) return ['One of its milestones is no longer in the plan.'];
    const { label } = milestoneRef(milestone);
    if (milestone.status === 'completed') return [`${label} was completed${completedInWords(milestone.actual)}.`];
    if (milestone.status === 'cancelled') return [`${label} was cancelled by decision.`];
    const { approved } = milestone;
    if ((approved?.id ?? null) === seenBaselineId) return pastDate(item, label, today);
    return [`The baseline of ${label} has moved since this was asked for: ${approved ? `it is now ${pointInWords(approved)}` : 'it has none now'}.`];
  });
}

/** A promise that is past when it is made could never be late. */
function pastDate({ earliest, latest, precision }: Pick<ChangeItem, 'earliest' | 'latest' | 'precision'>, called: string, today: Day): string[] {
  if (!earliest || !latest || !precision || latest >= today) return [];
  return [`The date asked for ${called}, ${pointInWords({ earliest, latest, precision })}, has gone by.`];
}

function completedInWords(actual: DatedPoint | null): string {
  if (!actual) return '';
  const lead = actual.precision === 'day' ? ' on' : actual.precision === 'month' ? ' in' : ',';
  return `${lead} ${pointInWords(actual)}`;
}
