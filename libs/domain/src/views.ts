import type { ByWhen, ByWhenPoint } from './by-when/by-when';
import type { Ledger, SlippageInWords } from './commitment';
import type { Day, Instant } from './day';
import type { Finding } from './findings/finding';
import type { Impact, Thread } from './impact';
import type { Verdict } from './kpi';
import type { MeasureView } from './kpi-views';
import type {
  Area,
  BaselineVersion,
  BoardMeeting,
  ConfidenceDeclaration,
  DatedPoint,
  Evidence,
  Kpi,
  LinkStanding,
  Milestone,
  Objective,
  Programme,
  Project,
  ResponsibleOfficer,
  SourceDocument,
  SourceQuote,
  StatusUpdate,
} from './plan';
import type {
  ChangeItem,
  ChangeRequest,
  ChangeStep,
  Dependency,
  PlanVersion,
  PlanVersionStep,
  Risk,
  RiskAssessment,
  UpdateResponse,
  VersionStanding,
} from './plan-decisions';
import type { ChangeState } from './change-requests/transitions';
import type { KnockOn } from './dependencies/knock-on';
import type { RecordRef } from './records';
import type { RiskLevel, RiskTrend } from './risks/risk-score';
import type { Colour, ScheduleRag } from './rag';
import type { RollUp } from './roll-up';
import type { Tolerances } from './tolerances';

export * from './kpi-views';

/**
 * An assessed plan: the rows, joined to each other and with everything derived beside them. It is
 * one graph of plain objects; whoever shows it only picks parts.
 */
export interface ProgrammeView extends Programme {
  asAt: Instant;
  today: Day;
  lastRecordedOn: Day;
  /** Newest first. */
  recordedDays: RecordedDay[];
  answer: Answer;
  tolerances: Tolerances & { recordedAt: Instant };
  /** `null` for a scorecard. */
  schedule: RollUp | null;
  documents: SourceDocument[];
  sourceQuotes: SourceQuoteView[];
  areas: AreaView[];
  objectives: ObjectiveView[];
  projects: ProjectView[];
  milestones: MilestoneView[];
  kpis: KpiView[];
  contextMeasures: MeasureView[];
  officers: OfficerView[];
  /** By date. */
  boardMeetings: BoardMeeting[];
  dependencies: DependencyView[];
  /** Open ones first, the gravest first; then closed ones, newest first. */
  risks: RiskView[];
  /** Newest first. */
  changeRequests: ChangeRequestView[];
  /** Newest first. */
  planVersions: PlanVersionView[];
  /** What the plan gets wrong, worst first. */
  findings: Finding[];
}

/** A day on which something was recorded, with the documents it came from. */
export interface RecordedDay {
  day: Day;
  documents: string[];
}

/** The answer in a sentence: a lead to set in bold, and the rest. */
export interface Answer {
  lead: string;
  rest: string;
}

export interface SourceView {
  document: SourceDocument;
  quote: string;
}

export interface SourceQuoteView extends SourceQuote {
  document: SourceDocument;
  /** The day or span it speaks of. */
  words: string | null;
}

export interface InWords {
  words: string;
}

export type DatedPointView = DatedPoint & InWords;
/** The decision that made a baseline; `null` where only a document tells of it. */
export type BaselineView = BaselineVersion & InWords & { source: SourceView | null; changeRequest: RecordRef | null };
export type StatementView = StatusUpdate & {
  forecast: DatedPointView | null;
  actual: DatedPointView | null;
  source: SourceView | null;
  /** The sponsor's answer; `null`: none yet. */
  response: UpdateResponse | null;
};
export type OfficerView = ResponsibleOfficer & { organisation: string | null };

export interface MilestoneView extends Milestone, Pick<Ledger, 'status' | 'confidence'> {
  project: ProjectView;
  schedule: ScheduleRag;
  original: BaselineView | null;
  approved: BaselineView | null;
  baselines: BaselineView[];
  forecast: DatedPointView | null;
  actual: DatedPointView | null;
  slippageOriginal: SlippageInWords | null;
  slippageApproved: SlippageInWords | null;
  statements: StatementView[];
  /** Newest first. */
  evidence: Evidence[];
  /** What it waits for, and what waits for it, by itself; its project's stand there. */
  needs: DependencyView[];
  neededBy: DependencyView[];
  /** What comes too soon for it, as it is now forecast. */
  knockOn: KnockOn[];
  /** Those that are not settled yet. */
  changeRequests: ChangeRequestView[];
  /** The findings that name it. */
  findings: Finding[];
  source: SourceView | null;
}

export type ByWhenView = Omit<ByWhen, 'points'> & { points: (ByWhenPoint & InWords)[] };

export interface ProjectView extends Project {
  objective: ObjectiveView;
  officers: OfficerView[];
  byWhen: ByWhenView;
  schedule: RollUp;
  milestones: MilestoneView[];
  needs: DependencyView[];
  neededBy: DependencyView[];
  areas: { standing: LinkStanding; area: AreaView }[];
  kpis: { standing: LinkStanding; kpi: KpiView }[];
  sourceQuotes: SourceQuoteView[];
  /** The findings that name it. */
  findings: Finding[];
  source: SourceView | null;
}

export interface ObjectiveView extends Objective {
  sponsor: OfficerView | null;
  schedule: RollUp;
  declared: ConfidenceDeclaration | null;
  /** Declared so long ago that it no longer counts. */
  isDeclarationStale: boolean;
  disagreement: string | null;
  impact: Impact;
  thread: Thread;
  areas: AreaView[];
  projects: ProjectView[];
  kpis: KpiView[];
  /** The findings that touch it or anything within it. */
  findings: Finding[];
  source: SourceView | null;
}

export interface AreaView extends Area {
  kpis: KpiView[];
  projects: ProjectView[];
  /** Of its projects. */
  schedule: RollUp;
  /** Of its KPIs. */
  impact: Impact;
  thread: Thread;
  /** The findings that name it. */
  findings: Finding[];
  source: SourceView | null;
}

export interface KpiView extends Kpi {
  owner: OfficerView | null;
  objective: ObjectiveView | null;
  areas: { standing: LinkStanding; area: AreaView }[];
  /** Of the KPI's own measures; related ones do not answer for it. */
  verdict: Verdict;
  headline: MeasureView | null;
  measures: MeasureView[];
  /** Projects meant to move it. */
  projects: { standing: LinkStanding; project: ProjectView }[];
  sourceQuotes: SourceQuoteView[];
  /** The findings that name it or one of its measures. */
  findings: Finding[];
  source: SourceView | null;
}

/** One side of a dependency. */
export interface DependencyEnd {
  record: RecordRef;
  /** Of the milestone's project; the project's own id where the whole project is meant. */
  projectId: string;
  /** Last day of what is promised: of a project, of its last open milestone; `null`: nothing is. */
  latest: Day | null;
  /** Last day that is expected: done, forecast, else promised, and never before today unless done. */
  expected: Day | null;
  /** Completed or cancelled. */
  isClosed: boolean;
  colour: Colour;
  /** "due 30 June 2026, forecast 12 July 2026" */
  words: string;
}

export interface DependencyView extends Dependency {
  dependent: DependencyEnd;
  needs: DependencyEnd;
  /** "due 12 days before what it needs is expected"; `null`: in order, or nothing to measure. */
  clash: string | null;
  source: SourceView | null;
}

export interface RiskView extends Risk {
  /** "R4", "I5" */
  ref: string;
  objective: ObjectiveView;
  project: ProjectView | null;
  owner: OfficerView | null;
  /** Newest first; never empty. */
  assessments: RiskAssessment[];
  status: RiskAssessment['status'];
  likelihood: number | null;
  impact: number;
  /** Likelihood times impact; of an issue, five times its impact: it is certain. */
  score: number;
  level: RiskLevel;
  trend: RiskTrend;
  /** "Risen from 6 to 12 since 3 March 2026" */
  trendWords: string;
  /** Open, and its mitigation was to be in place by now. */
  isOverdue: boolean;
  source: SourceView | null;
}

export interface ChangeItemView extends ChangeItem {
  /** `null` for a new one. */
  milestone: MilestoneView | null;
  /** What the milestone is or will be called. */
  called: string;
  original: BaselineView | null;
  /** The baseline that it was built on. */
  before: BaselineView | null;
  /** The date asked for, in words; `null` where it is cancelled. */
  afterWords: string | null;
  /** "62 days later than approved, 92 days later than first promised" */
  movementWords: string;
}

export interface ChangeRequestView extends ChangeRequest {
  project: ProjectView;
  items: ChangeItemView[];
  /** In the order in which they were taken. */
  steps: (ChangeStep & { boardMeeting: BoardMeeting | null })[];
  state: ChangeState;
  /** "Waits for the board", "Approved by the board on 17 March 2026; agreement by the DfE and NHS England awaited" */
  stateWords: string;
  /** Why it cannot be approved as it is: "1.2 was completed on 3 March 2026". */
  blockers: string[];
  /** What its dates would leave too soon. */
  knockOn: KnockOn[];
}

export interface PlanVersionView extends PlanVersion {
  standing: VersionStanding;
  /** Whose wording of the standing is ours: "Agreed by the DfE and NHS England on 3 April 2026". */
  standingWords: string;
  /** In order. */
  steps: (PlanVersionStep & { source: SourceView | null })[];
  /** The moment its content is read at; `null`: a draft, which is the plan as it stands. */
  asAt: Instant | null;
  source: SourceView | null;
}
