import type { Plan } from '@waymark/domain';
import type { ObjectLiteral } from 'typeorm';
import { ChangeItem, ChangeRequest, ChangeStep } from '../change-requests/change-request.entity';
import { Dependency } from '../dependencies/dependency.entity';
import { PlanVersion, PlanVersionStep } from '../plan-versions/plan-version.entity';
import { Risk, RiskAssessment } from '../risks/risk.entity';
import { UpdateResponse } from '../milestones/update-response.entity';
import { BoardMeeting } from '../boards/board-meeting.entity';
import { Comparator, Target } from '../kpis/reference-value.entity';
import { DefinitionBreak, KpiCommentary, Rebase } from '../kpis/kpi-facts.entity';
import { Kpi } from '../kpis/kpi.entity';
import { Measure } from '../kpis/measure.entity';
import { Observation } from '../kpis/observation.entity';
import { BaselineVersion } from '../milestones/baseline-version.entity';
import { Evidence } from '../milestones/evidence.entity';
import { Milestone } from '../milestones/milestone.entity';
import { StatusUpdate } from '../milestones/status-update.entity';
import type { PlanListName } from '../seed/seed.types';
import { Area } from './area.entity';
import { KpiArea, ProjectArea, ProjectKpi, ProjectOfficer } from './links.entity';
import { ConfidenceDeclaration, Objective } from './objective.entity';
import { Officer, Organisation } from './officer.entity';
import { Programme, Tolerances } from './programme.entity';
import { Project } from './project.entity';
import { SourceDocument } from './source-document.entity';
import { SourceQuote } from './source-quote.entity';

export interface PlanTable<K extends keyof Plan = PlanListName> {
  /** The list's name in a `Plan`. */
  list: K;
  table: string;
  entity: new () => ObjectLiteral;
}

/** The lists of a plan, referenced before referring: the order in which rows can be inserted. */
export const PLAN_TABLES: readonly PlanTable[] = [
  { list: 'sourceDocuments', table: 'source_document', entity: SourceDocument },
  { list: 'organisations', table: 'organisation', entity: Organisation },
  { list: 'officers', table: 'officer', entity: Officer },
  { list: 'objectives', table: 'objective', entity: Objective },
  { list: 'areas', table: 'area', entity: Area },
  { list: 'projects', table: 'project', entity: Project },
  { list: 'projectOfficers', table: 'project_officer', entity: ProjectOfficer },
  { list: 'projectAreas', table: 'project_area', entity: ProjectArea },
  { list: 'kpis', table: 'kpi', entity: Kpi },
  { list: 'kpiAreas', table: 'kpi_area', entity: KpiArea },
  { list: 'projectKpis', table: 'project_kpi', entity: ProjectKpi },
  { list: 'changeRequests', table: 'change_request', entity: ChangeRequest },
  { list: 'milestones', table: 'milestone', entity: Milestone },
  { list: 'baselines', table: 'baseline_version', entity: BaselineVersion },
  { list: 'statusUpdates', table: 'status_update', entity: StatusUpdate },
  { list: 'confidenceDeclarations', table: 'confidence_declaration', entity: ConfidenceDeclaration },
  { list: 'measures', table: 'measure', entity: Measure },
  { list: 'targets', table: 'target', entity: Target },
  { list: 'comparators', table: 'comparator', entity: Comparator },
  { list: 'observations', table: 'observation', entity: Observation },
  { list: 'definitionBreaks', table: 'definition_break', entity: DefinitionBreak },
  { list: 'rebases', table: 'rebase', entity: Rebase },
  { list: 'kpiCommentaries', table: 'kpi_commentary', entity: KpiCommentary },
  { list: 'boardMeetings', table: 'board_meeting', entity: BoardMeeting },
  { list: 'evidence', table: 'evidence', entity: Evidence },
  { list: 'changeItems', table: 'change_item', entity: ChangeItem },
  { list: 'changeSteps', table: 'change_step', entity: ChangeStep },
  { list: 'dependencies', table: 'dependency', entity: Dependency },
  { list: 'risks', table: 'risk', entity: Risk },
  { list: 'riskAssessments', table: 'risk_assessment', entity: RiskAssessment },
  { list: 'planVersions', table: 'plan_version', entity: PlanVersion },
  { list: 'planVersionSteps', table: 'plan_version_step', entity: PlanVersionStep },
  { list: 'updateResponses', table: 'update_response', entity: UpdateResponse },
  { list: 'sourceQuotes', table: 'source_quote', entity: SourceQuote },
];

export const ENTITIES = [Programme, Tolerances, ...PLAN_TABLES.map(({ entity }) => entity)];
