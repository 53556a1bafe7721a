import { days } from '../commitment';
import { dayInWords, daysBetween } from '../day';
import { projectRef } from '../records';
import { isOpen } from '../roll-up';
import type { BaselineView, MilestoneView, ProjectView } from '../views';
import { contentWords, dependenciesOf } from './dependencies';
import { findingOf, type Rule } from './evidence';

/**
 * A project promised for a day before the thing it says it is part of, or waits for, while both are
 * open. Its last date against the other's first: only what fits in no reading is a fault.
 */
export const dueBeforeItsWhole: Rule = ({ programme: { projects, dependencies } }) => {
  const words = new Map<ProjectView, Set<string>>();
  const nameWords = (project: ProjectView) => {
    const known = words.get(project) ?? contentWords(project.title);
    words.set(project, known);
    return known;
  };
  return projects.flatMap((project) =>
    dependenciesOf(project, projects, nameWords).flatMap(({ whole, words: said }) => {
      // Where the dependency itself is recorded, its own rule speaks of it, and knows which dates it ties.
      if (dependencies.some(({ dependent, needs }) => dependent.projectId === project.id && needs.projectId === whole.id)) return [];
      const own = openDates(project).reduce<BaselineView | null>((last, date) => (last && last.latest >= date.latest ? last : date), null);
      const others = openDates(whole).reduce<BaselineView | null>((first, date) => (first && first.latest <= date.latest ? first : date), null);
      if (!own || !others || own.latest >= others.earliest) return [];
      const gap = days(daysBetween(own.latest, others.earliest));
      const [part, other] = [projectRef(project), projectRef(whole)];
      const forecast = whole.milestones.find(({ approved }) => approved?.id === others.id)?.forecast;
      return [
        findingOf('due_before_its_whole', {
          anchors: [project.id, whole.id],
          title: `${part.label} is due ${gap} before ${other.label}`,
          explanation: `It says “${said}”. Unless it can stand alone, one of the two dates is wrong.`,
          arithmetic: [
            `${part.ref} is due ${own.words}; ${other.ref} is due ${others.words}.`,
            `${dayInWords(own.latest)} to ${dayInWords(others.earliest)} is ${gap}.`,
            ...(forecast ? [`${other.ref} is now forecast for ${forecast.words}.`] : []),
          ],
          records: [part, other],
          touches: [project.objective, whole.objective],
          sources: [project.source, whole.source],
        }),
      ];
    }),
  );
};

/** What is still promised; points on the way count only where the project has no due date. */
function openDates({ milestones }: ProjectView): BaselineView[] {
  const open = milestones.filter(({ isOngoing, schedule }) => !isOngoing && isOpen(schedule.colour));
  const due = open.filter(({ role }) => role === 'due');
  return (due.length > 0 ? due : open.filter(({ role }) => role === 'milestone')).flatMap(({ approved }: MilestoneView) => approved ?? []);
}
