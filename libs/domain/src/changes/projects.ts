import { areaRef, projectRef } from '../records';
import type { AreaView, MilestoneView, ProgrammeView, ProjectView } from '../views';
import { answering, draft, gone, joined, rewording, rolesOf, type Draft, type Subject } from './draft';

export function projectChanges(before: ProjectView, now: ProjectView): Draft[] {
  const subject = projectSubject(now);
  return [
    ...answering(subject, 'responsible', rolesOf(before.officers), rolesOf(now.officers), before.officersText === now.officersText ? null : now),
    ...rewording(subject, 'title', before.title, now.title, now),
    ...rewording(subject, 'by when', before.byWhenText || null, now.byWhenText || null, now),
    ...subActionChange(subject, before, now),
  ];
}

export function addedProject(now: ProjectView): Draft {
  const due = now.milestones.flatMap(({ approved }) => approved ?? []).sort((a, b) => a.latest.localeCompare(b.latest)).at(-1);
  const after = `${milestonesInWords(now.milestones)}${due ? `, due ${due.words}` : ''}`;
  return draft('added', projectSubject(now), { words: `added to the plan: ${after}`, after, fact: now });
}

export function removedProject(before: ProjectView): Draft {
  const was = before.schedule.words;
  return draft('removed', gone(projectSubject(before)), { words: `taken out of the plan; was ${was}`, before: was });
}

export function areaChanges(before: AreaView, now: AreaView, programme: ProgrammeView): Draft[] {
  return rewording(areaSubject(now, programme), 'name', before.name, now.name, now);
}

export function addedArea(now: AreaView, programme: ProgrammeView): Draft {
  return draft('added', areaSubject(now, programme), { words: 'named as an area of significant weakness', after: now.name, fact: now });
}

export function removedArea(before: AreaView, programme: ProgrammeView): Draft {
  return draft('removed', gone(areaSubject(before, programme)), { words: 'no longer named as an area of significant weakness', before: before.name });
}

function projectSubject(project: ProjectView): Subject {
  return { record: projectRef(project), objective: project.objective.number, within: [project.id, project.objective.id] };
}

function areaSubject(area: AreaView, { objectives }: ProgrammeView): Subject {
  const objective = objectives.find(({ id }) => id === area.objectiveId);
  return { record: areaRef(area), objective: objective?.number ?? null, within: [area.id, ...(objective ? [objective.id] : [])] };
}

function subActionChange(subject: Subject, before: ProjectView, now: ProjectView): Draft[] {
  const out = before.subActions.filter((action) => !now.subActions.includes(action));
  const given = now.subActions.filter((action) => !before.subActions.includes(action));
  if (out.length + given.length === 0) return [];
  const counts = [...(given.length > 0 ? [`${given.length} new`] : []), ...(out.length > 0 ? [`${out.length} taken out`] : [])];
  const words = `sub-actions worded otherwise: ${counts.join(', ')}`;
  return [draft('reworded', subject, { words, before: joined(out), after: joined(given), direction: 'same', fact: now, aspect: 'sub-actions' })];
}

function milestonesInWords(milestones: readonly MilestoneView[]): string {
  return milestones.length === 0 ? 'no milestone' : milestones.length === 1 ? '1 milestone' : `${milestones.length} milestones`;
}
