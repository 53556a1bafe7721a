import type { ByWhen, ByWhenPoint } from './by-when/by-when';
import type { Ledger, SlippageInWords } from './commitment';
import type { Day, Instant } from './day';
import type { Finding } from './findings/finding';
import type { Impact, Thread } from './impact';
import type { MeasureJudgement, TargetJudgement, TrendPoint, Verdict } from './kpi';
import type {
  Area,
  BaselineVersion,
  BoardMeeting,
  Comparator,
  ConfidenceDeclaration,
  DatedPoint,
  Evidence,
  Kpi,
  LinkStanding,
  Measure,
  Milestone,
  Objective,
  Observation,
  Programme,
  Project,
  ResponsibleOfficer,
  SourceDocument,
  SourceQuote,
  StatusUpdate,
  Target,
} from './plan';
import type { ScheduleRag } from './rag';
import type { RollUp } from './roll-up';
import type { Tolerances } from './tolerances';

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
export type BaselineView = BaselineVersion & InWords & { source: SourceView | null };
export type StatementView = StatusUpdate & {
  forecast: DatedPointView | null;
  actual: DatedPointView | null;
  source: SourceView | null;
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

export interface MeasureView
  extends Measure,
    Pick<MeasureJudgement, 'verdict' | 'verdictWords'>,
    TargetJudgement {
  baseline: ObservationView | null;
  previous: ObservationView | null;
  latest: ObservationView | null;
  target: TargetView | null;
  comparators: ComparatorView[];
  trend: TrendPoint[];
  trendWords: string;
  series: ObservationView[];
  source: SourceView | null;
}

export interface ObservationView extends Omit<Observation, 'value'> {
  /** Computed from the counts where they are known, else as published. */
  value: number | null;
  periodWords: string;
  valueWords: string;
  publishedWords: string | null;
  source: SourceView | null;
}

export type TargetView = Target & InWords & { source: SourceView | null };
export type ComparatorView = Comparator & InWords & { source: SourceView | null };
