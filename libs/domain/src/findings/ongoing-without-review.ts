import { milestoneRef } from '../records';
import { isOpen } from '../roll-up';
import type { MilestoneView } from '../views';
import { counted, findingOf, type Rule } from './evidence';

/** Ongoing work, still open, with neither a review date of its own nor a dated review beside it in its project. */
export const ongoingWithoutReview: Rule = ({ programme }) => {
  const ongoing = programme.milestones.filter(({ isOngoing, schedule }) => isOngoing && isOpen(schedule.colour));
  const without = ongoing.filter((milestone) => milestone.reviewOn === null && !hasDatedReview(milestone));
  if (without.length === 0) return [];
  const [only] = without;
  return [
    findingOf('ongoing_without_review', {
      anchors: [],
      title:
        without.length === 1 && only
          ? `${milestoneRef(only).label} is ongoing and no review date is set`
          : `${without.length} commitments are ongoing and have no review date`,
      explanation: 'What has no end can never be late, and without a review nobody asks whether it works. Set a day to look at each.',
      arithmetic: [`${counted(ongoing.length, 'ongoing commitment')}: ${ongoing.length - without.length} with a review date, ${without.length} without.`],
      records: without.map(milestoneRef),
      touches: without.map(({ project }) => project.objective),
      sources: without.map(({ source, project }) => source ?? project.source),
    }),
  ];
};

function hasDatedReview({ project }: MilestoneView): boolean {
  return project.milestones.some(({ role, isOngoing, approved }) => role === 'review' && !isOngoing && approved !== null);
}
