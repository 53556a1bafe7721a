import type { Risk } from './plan-decisions';
import { registerRef } from './risks/risk-score';
import type { KpiView, MeasureView, MilestoneView, ObjectiveView, ProjectView } from './views';

/** The kinds of record a finding, a change or a search can lead to. */
export const RECORD_KINDS = ['programme', 'objective', 'project', 'milestone', 'kpi', 'measure', 'area', 'officer', 'risk', 'change_request'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Names one record of a plan, so that whoever reads about it can go to it. */
export interface RecordRef {
  kind: RecordKind;
  id: string;
  /** As people call it: "3.4 Parent Portal", "KPI 1.2 Plans finished within 20 weeks". */
  label: string;
  /**
   * What the address of its page needs: the objective's number, the project's or KPI's ref, the
   * milestone's, area's or officer's id, the number of a risk or change request, for a measure its KPI's ref; `null` where there is no page.
   */
  ref: string | null;
}

export function objectiveRef(objective: Pick<ObjectiveView, 'id' | 'number' | 'name'>): RecordRef {
  return { kind: 'objective', id: objective.id, label: `Objective ${objective.number}: ${objective.name}`, ref: String(objective.number) };
}

export function projectRef(project: Pick<ProjectView, 'id' | 'ref' | 'title'>): RecordRef {
  return { kind: 'project', id: project.id, label: `${project.ref} ${project.title}`, ref: project.ref };
}

/** A milestone often bears its project's name: then it is said once. */
export function milestoneRef(milestone: Pick<MilestoneView, 'id' | 'name'> & { project: Pick<ProjectView, 'ref' | 'title'> }): RecordRef {
  const { ref, title } = milestone.project;
  const label = milestone.name.includes(title) ? `${ref} ${milestone.name}` : `${ref} ${title}: ${milestone.name}`;
  return { kind: 'milestone', id: milestone.id, label, ref: milestone.id };
}

export function kpiRef(kpi: Pick<KpiView, 'id' | 'ref' | 'name'>): RecordRef {
  return { kind: 'kpi', id: kpi.id, label: `KPI ${kpi.ref} ${kpi.name}`, ref: kpi.ref };
}

/** @param kpi the KPI it speaks for; `null` for a series that no KPI covers. */
export function measureRef(measure: Pick<MeasureView, 'id' | 'name'>, kpi: { ref: string } | null): RecordRef {
  return { kind: 'measure', id: measure.id, label: kpi ? `KPI ${kpi.ref}: ${measure.name}` : measure.name, ref: kpi?.ref ?? null };
}

export function areaRef(area: { id: string; name: string }): RecordRef {
  return { kind: 'area', id: area.id, label: area.name, ref: area.id };
}

export function officerRef(officer: { id: string; role: string }): RecordRef {
  return { kind: 'officer', id: officer.id, label: officer.role, ref: officer.id };
}

export function riskRef(risk: Pick<Risk, 'id' | 'kind' | 'number' | 'title'>): RecordRef {
  return { kind: 'risk', id: risk.id, label: `${registerRef(risk)} ${risk.title}`, ref: String(risk.number) };
}

export function changeRequestRef(request: { id: string; number: number; title: string }): RecordRef {
  return { kind: 'change_request', id: request.id, label: `Change request ${request.number}: ${request.title}`, ref: String(request.number) };
}
