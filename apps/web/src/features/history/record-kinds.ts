import type { HistoryEntry, PresentRecords } from './history.query';
import type { RecordRef } from '../records/record-link';

export type RecordKind = HistoryEntry['record']['kind'];

/** What is changed: as a choice, one of them, several; in the order in which one save is told: its record first, then its parts, links last. */
export const RECORD_KINDS: Readonly<Record<RecordKind, readonly [choice: string, one: string, several: string]>> = {
  programme: ['Cover', 'cover', 'covers'],
  tolerances: ['Tolerances', 'set of tolerances', 'sets of tolerances'],
  objective: ['Objectives', 'objective', 'objectives'],
  area: ['Areas of weakness', 'area of weakness', 'areas of weakness'],
  project: ['Projects', 'project', 'projects'],
  officer: ['Officers', 'officer', 'officers'],
  kpi: ['KPIs', 'KPI', 'KPIs'],
  board_meeting: ['Board meetings', 'board meeting', 'board meetings'],
  change_request: ['Change requests', 'change request', 'change requests'],
  change_step: ['Decisions on change requests', 'step of a change request', 'steps of change requests'],
  change_item: ['What change requests ask for', 'milestone asked for', 'milestones asked for'],
  plan_version: ['Versions of the plan', 'version of the plan', 'versions of the plan'],
  plan_version_step: ['Approvals of the plan', 'approval of the plan', 'approvals of the plan'],
  risk: ['Risks and issues', 'risk or issue', 'risks and issues'],
  risk_assessment: ['Assessments of risks', 'assessment of a risk', 'assessments of risks'],
  dependency: ['Dependencies', 'dependency', 'dependencies'],
  status_update: ['Reports on milestones', 'report', 'reports'],
  update_response: ['Answers to reports', 'answer to a report', 'answers to reports'],
  evidence: ['Evidence', 'piece of evidence', 'pieces of evidence'],
  confidence_declaration: ['Declared confidence', 'declaration of confidence', 'declarations of confidence'],
  milestone: ['Milestones', 'milestone', 'milestones'],
  baseline: ['Baselines', 'baseline', 'baselines'],
  measure: ['Measures', 'measure', 'measures'],
  definition_break: ['Changes of definition', 'change of a definition', 'changes of definitions'],
  observation: ['Values of measures', 'value', 'values'],
  kpi_commentary: ['Commentaries on values', 'commentary', 'commentaries'],
  target: ['Targets', 'target', 'targets'],
  comparator: ['Comparators', 'comparator', 'comparators'],
  rebase: ['New limits of control charts', 'set of new limits', 'sets of new limits'],
  membership: ['Roles of people', 'role of a person', 'roles of people'],
  membership_scope: ['What roles are for', 'scope of a role', 'scopes of roles'],
  project_officer: ['Officers of projects', 'link to an officer', 'links to officers'],
  project_area: ['Areas of projects', 'link to an area', 'links to areas'],
  project_kpi: ['KPIs of projects', 'link to a KPI', 'links to KPIs'],
  kpi_area: ['Areas of KPIs', 'link of a KPI to an area', 'links of KPIs to areas'],
};

const ORDER = Object.keys(RECORD_KINDS);

/** Place of a kind in the telling of one save. */
export function kindRank(kind: string): number {
  const place = ORDER.indexOf(kind);
  return place === -1 ? ORDER.length : place;
}

/** "1 milestone", "2 links to areas" */
export function countOfKind(kind: RecordKind, count: number): string {
  // A kind of a newer server is told by its own name.
  const [, one, several] = RECORD_KINDS[kind] ?? [kind, kind, kind];
  return `${count} ${count === 1 ? one : several}`;
}

/** "kind:id", as the address names a record; `null`: it does not. */
export function recordInAddress(text: string): { kind: RecordKind; id: string } | null {
  const [kind = '', ...rest] = text.split(':');
  const id = rest.join(':');
  return kind in RECORD_KINDS && id !== '' ? { kind: kind as RecordKind, id } : null;
}

/** The record for a link to its page; `null` where it has none, or is no longer in the plan. */
export function refOf({ kind, id, name }: HistoryEntry['record'], { id: programmeId, presentObjectives, presentAreas }: PresentRecords): RecordRef | null {
  const projects = presentObjectives.flatMap((objective) => objective.projects);
  switch (kind) {
    case 'programme':
      return { kind, id: programmeId, label: name, ref: '' };
    case 'objective': {
      const found = presentObjectives.find((one) => one.id === id);
      return found ? { kind, id, label: name, ref: String(found.number) } : null;
    }
    case 'project': {
      const found = projects.find((one) => one.id === id);
      return found ? { kind, id, label: name, ref: found.ref } : null;
    }
    case 'kpi': {
      const found = presentObjectives.flatMap(({ kpis }) => kpis).find((one) => one.id === id);
      return found ? { kind, id, label: name, ref: found.ref } : null;
    }
    case 'milestone':
      return projects.some(({ milestones }) => milestones.some((one) => one.id === id)) ? { kind, id, label: name, ref: id } : null;
    case 'area':
      return presentAreas.some((one) => one.id === id) ? { kind, id, label: name, ref: id } : null;
    default:
      return null;
  }
}
