import type { EditedPlan, EditedProject } from './edited-plan.fragment';

/** A project's form. */
export interface ProjectValues {
  objectiveId: string;
  ref: string;
  title: string;
  subActions: string;
  byWhen: string;
  note: string;
  officerIds: readonly string[];
  areaIds: readonly string[];
  kpiIds: readonly string[];
}

export interface KnownProject extends EditedProject {
  objective: { id: string };
}

export function projectValues({ objective, ref, title, subActions, byWhen, note, officers, areas, kpis }: KnownProject): ProjectValues {
  return {
    objectiveId: objective.id,
    ref,
    title,
    subActions: subActions.join('\n'),
    byWhen: byWhen.text,
    note: note ?? '',
    officerIds: officers.map(({ id }) => id),
    areaIds: areas.map(({ area }) => area.id),
    kpiIds: kpis.map(({ kpi }) => kpi.id),
  };
}

export function emptyProject(plan: EditedPlan): ProjectValues {
  const objectiveId = plan.editedObjectives[0]?.id ?? '';
  return { objectiveId, ref: nextRef(plan, objectiveId), title: '', subActions: '', byWhen: '', note: '', officerIds: [], areaIds: [], kpiIds: [] };
}

/** The objective's number and the place after its last project: "2.14". */
export function nextRef({ editedObjectives }: EditedPlan, objectiveId: string): string {
  const objective = editedObjectives.find(({ id }) => id === objectiveId);
  if (!objective) return '';
  const places = objective.projects.map(({ ref }) => Number.parseInt(ref.split('.')[1] ?? '', 10)).filter(Number.isInteger);
  return `${objective.number}.${Math.max(0, ...places) + 1}`;
}
