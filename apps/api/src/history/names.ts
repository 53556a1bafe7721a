import { dayInWords, milestoneRef, roleWords, type Role } from '@waymark/domain';
import type { RecordKind } from './history.types';
import type { StoredRow } from './undoable';

/** What a record is called, and what it is part of. */
export interface Known {
  kind: string;
  id: string;
  ref: string | null;
  name: string;
  parent: string | null;
}

/** What is done to a change request, as a noun. */
const STEPS: Readonly<Record<string, string>> = {
  recommend: 'recommendation',
  approve: 'approval',
  reject: 'rejection',
  withdraw: 'withdrawal',
  agree: 'agreement by the DfE and NHS England',
  decline: 'refusal by the DfE and NHS England',
};

/** Records in words, as they were called last. */
export class Names {
  private readonly known: Map<string, Known>;

  constructor(known: readonly Known[]) {
    this.known = new Map(known.map((row) => [row.id, row]));
  }

  /** "2.4 Case management system", "Head of SEND". */
  readonly of = (id: string): string | null => {
    const row = this.known.get(id);
    if (!row) return null;
    const { kind, ref, name, parent } = row;
    if (kind === 'objective') return `Objective ${ref} ${name}`;
    if (kind === 'kpi') return `KPI ${ref} ${name}`;
    if (kind === 'milestone') return this.milestone(row);
    if (kind === 'measure') return parent ? `KPI ${this.known.get(parent)?.ref ?? ''}: ${name}` : name;
    if (kind === 'report') return this.milestone(row);
    if (kind === 'board_meeting') return dayInWords(name);
    if (kind === 'risk') return `${(ref ?? '').replace(/^(\w)\w+ /, (_, letter: string) => letter.toUpperCase())} ${name}`;
    if (kind === 'change_request') return `Change request ${ref}: ${name}`;
    if (kind === 'plan_version') return `Version ${ref} of the plan: ${name}`;
    if (kind === 'membership') return `${roleWords(ref as Role, [], [])} of ${this.of(name) ?? 'somebody'}`;
    return ref ? `${ref} ${name}` : name;
  };

  /** "Report on 2.4 Case management system". */
  record(kind: RecordKind, id: string, row: StoredRow): string {
    const named = (column: string) => (typeof row[column] === 'string' ? this.of(row[column]) : null) ?? 'a record that is gone';
    const short = (column: string) => this.known.get(String(row[column]))?.ref ?? '';
    const said = (column: string) => (typeof row[column] === 'string' || typeof row[column] === 'number' ? String(row[column]) : '');
    switch (kind) {
      case 'programme':
        return `Programme ${this.of(id)}`;
      case 'tolerances':
        return 'Tolerances';
      case 'objective':
      case 'kpi':
        return `${this.of(id)}`;
      case 'area':
        return `Area ${this.of(id)}`;
      case 'project':
        return `Project ${this.of(id)}`;
      case 'officer':
        return `Officer ${this.of(id)}`;
      case 'change_request':
      case 'plan_version':
        return `${this.of(id)}`;
      case 'change_item':
        return `Asked for in change request ${short('change_request_id')}: ${row['milestone_id'] ? named('milestone_id') : said('name')}`;
      case 'change_step':
        return `Change request ${short('change_request_id')}: ${STEPS[said('step')] ?? said('step')}`;
      case 'plan_version_step':
        return `Version ${short('plan_version_id')} of the plan: ${said('standing')}`;
      case 'update_response':
        return `Answer to the report on ${named('status_update_id')}`;
      case 'dependency':
        return `${named(row['milestone_id'] ? 'milestone_id' : 'project_id')} needs ${named(row['needs_milestone_id'] ? 'needs_milestone_id' : 'needs_project_id')}`;
      case 'risk':
        return `${said('kind') === 'issue' ? 'Issue' : 'Risk'} ${this.of(id)}`;
      case 'risk_assessment':
        return `Assessment of ${named('risk_id')}`;
      case 'milestone':
        return `Milestone ${this.of(id)}`;
      case 'measure':
        return `Measure ${this.of(id)}`;
      case 'baseline':
        return `Baseline ${said('version')} of ${named('milestone_id')}`;
      case 'status_update':
        return `Report on ${named('milestone_id')}`;
      case 'evidence':
        return `Evidence for ${named('milestone_id')}: ${said('title')}`;
      case 'board_meeting':
        return `Board meeting on ${dayInWords(this.known.get(id)?.name ?? said('held_on'))}`;
      case 'membership':
        return `Role: ${this.of(id)}`;
      case 'membership_scope':
        return `Role: ${named('membership_id')}, for ${named(row['objective_id'] ? 'objective_id' : 'project_id')}`;
      case 'confidence_declaration':
        return `Declared confidence of ${named('objective_id')}`;
      case 'observation':
        return `Value of ${named('measure_id')} for ${said('period_text')}`;
      case 'target':
        return `Target of ${named('measure_id')}`;
      case 'comparator':
        return `Comparator of ${named('measure_id')}: ${said('name')}`;
      case 'definition_break':
        return `New definition of ${named('measure_id')} from ${dayInWords(said('starts_on'))}`;
      case 'rebase':
        return `New limits of ${named('measure_id')} from ${dayInWords(said('starts_on'))}`;
      case 'kpi_commentary':
        return `Commentary on ${named('measure_id')}`;
      case 'project_officer':
        return `Link of project ${short('project_id')} to ${named('officer_id')}`;
      case 'project_area':
        return `Link of project ${short('project_id')} to area ${named('area_id')}`;
      case 'project_kpi':
        return `Link of project ${short('project_id')} to ${named('kpi_id')}`;
      case 'kpi_area':
        return `Link of KPI ${short('kpi_id')} to area ${named('area_id')}`;
    }
  }

  /** A milestone often bears its project's name: then it is said once. */
  private milestone({ id, name, parent }: Known): string {
    const project = this.known.get(parent ?? '');
    return project ? milestoneRef({ id, name, project: { ref: project.ref ?? '', title: project.name } }).label : name;
  }
}
