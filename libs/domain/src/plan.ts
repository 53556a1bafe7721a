import type { Precision, PointRole } from './by-when/by-when';
import type { Day, Instant } from './day';
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
} from './plan-decisions';
import type {
  Comparator,
  DefinitionBreak,
  Kpi,
  KpiCommentary,
  Measure,
  Observation,
  Rebase,
  Target,
} from './plan-kpis';
import type { Tolerances } from './tolerances';

export * from './plan-kpis';

/**
 * The shape of a whole plan as it is read: flat lists of rows, tied by ids. The database's entities
 * implement these types, `loadPlan` returns them, `assess` judges them and the client previews with
 * them, so that a rule is written once.
 */
export interface Plan {
  programme: Programme;
  tolerances: Tolerances & { recordedAt: Instant };
  sourceDocuments: SourceDocument[];
  sourceQuotes: SourceQuote[];
  organisations: Organisation[];
  officers: ResponsibleOfficer[];
  areas: Area[];
  objectives: Objective[];
  projects: Project[];
  projectOfficers: ProjectOfficer[];
  projectAreas: ProjectArea[];
  projectKpis: ProjectKpi[];
  milestones: Milestone[];
  baselines: BaselineVersion[];
  statusUpdates: StatusUpdate[];
  confidenceDeclarations: ConfidenceDeclaration[];
  kpis: Kpi[];
  kpiAreas: KpiArea[];
  measures: Measure[];
  targets: Target[];
  comparators: Comparator[];
  observations: Observation[];
  definitionBreaks: DefinitionBreak[];
  rebases: Rebase[];
  kpiCommentaries: KpiCommentary[];
  boardMeetings: BoardMeeting[];
  evidence: Evidence[];
  dependencies: Dependency[];
  risks: Risk[];
  riskAssessments: RiskAssessment[];
  changeRequests: ChangeRequest[];
  changeItems: ChangeItem[];
  changeSteps: ChangeStep[];
  planVersions: PlanVersion[];
  planVersionSteps: PlanVersionStep[];
  updateResponses: UpdateResponse[];
}

/** Every row: who it is and since when this version of it stands recorded. */
export interface Row {
  id: string;
  recordedAt: Instant;
}

/** A fact taken from a document: which one, and its words. Both `null` for what is entered here. */
export interface Sourced {
  sourceDocumentId: string | null;
  quote: string | null;
}

/** `plan` has objectives and projects; `scorecard` has indicators only. */
export const PROGRAMME_KINDS = ['plan', 'scorecard'] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

/** Whether the plan's dates are a draft's or approved by the board. */
export const PLAN_STANDINGS = ['draft', 'approved'] as const;
export type PlanStanding = (typeof PLAN_STANDINGS)[number];

export interface Programme extends Row {
  slug: string;
  /** "SEND Improvement Programme" */
  name: string;
  /** "Accelerated Progress Plan" */
  planName: string;
  localArea: string;
  kind: ProgrammeKind;
  planStanding: PlanStanding;
  /** The words behind the standing: "DRAFT, attached as Appendix A to the report of 13 October 2021". */
  planStandingNote: string | null;
  /** Made-up records: said on every page. */
  isExample: boolean;
  /** The record is closed: it opens as at its last recorded fact, not today. */
  isHistorical: boolean;
  /** First day the programme can be looked at: the day its first fact is recorded. */
  startsOn: Day;
  /** Listed first to last on the start page. */
  position: number;
  /** Readable by whoever reaches this server; otherwise only by those who hold a role in it. */
  isOpen: boolean;
  /** The plan's cover, as the Department's template has it: dates as written, "24 to 27 May 2021"; `null`: not said. */
  inspection: string | null;
  revisit: string | null;
  /** When the letter about the revisit was published. */
  revisitPublished: string | null;
  accountableCouncil: string | null;
  accountableHealth: string | null;
  adviserDfe: string | null;
  adviserNhs: string | null;
  /** Moved deadlines are also to be agreed by the DfE and NHS England. */
  needsAgreement: boolean;
  /** Counts of people from 1 to one below it are kept from the public; 0: none are. */
  smallNumber: number;
}

export interface SourceDocument extends Row {
  /** "S1" */
  ref: string;
  title: string;
  body: string | null;
  /** The date as printed; `null` when the document carries none. */
  printedDate: string | null;
  /** The day its facts count as recorded. */
  recordedOn: Day;
  note: string | null;
}

/** What a source quote is about. */
export const QUOTE_SUBJECTS = ['programme', 'objective', 'project', 'area', 'kpi', 'measure'] as const;
export type QuoteSubject = (typeof QUOTE_SUBJECTS)[number];

/** Words of a document that bear on a record without being an update, an observation or a target. */
export interface SourceQuote extends Row {
  subjectKind: QuoteSubject;
  /** `null` for the programme itself. */
  subjectId: string | null;
  /** What it says, in short: "launch date confirmed". */
  topic: string;
  quote: string;
  sourceDocumentId: string;
  earliest: Day | null;
  latest: Day | null;
  precision: Precision | null;
  note: string | null;
  position: number;
}

export interface Organisation extends Row, Sourced {
  name: string;
  abbreviation: string | null;
}

export const OFFICER_KINDS = ['role', 'team'] as const;
export type OfficerKind = (typeof OFFICER_KINDS)[number];

/** A role that answers for projects; a person may hold it. */
export interface ResponsibleOfficer extends Row, Sourced {
  role: string;
  kind: OfficerKind;
  organisationId: string | null;
  /** Name of the person who holds the role; `null`: not said. Who held it before is in the history. */
  holder: string | null;
}

/** How the Department watches an area: its words for the end of monitoring, and for its return. */
export const AREA_MONITORINGS = ['monitored', 'stepped_down', 'business_as_usual', 'reopened'] as const;
export type AreaMonitoring = (typeof AREA_MONITORINGS)[number];

/** An area of significant weakness named by the inspection. */
export interface Area extends Row, Sourced {
  objectiveId: string | null;
  name: string;
  /** Other spellings in the documents. */
  aliases: string[];
  /** `null`: no source says. */
  monitoring: AreaMonitoring | null;
  position: number;
}

export interface Objective extends Row, Sourced {
  number: number;
  name: string;
  theme: string;
  /** The heading as printed. */
  heading: string;
  /** `null`: nobody is named. */
  sponsorId: string | null;
  benefits: string[];
}

export interface Project extends Row, Sourced {
  objectiveId: string;
  /** "2.13": objective number, then place in it. */
  ref: string;
  title: string;
  subActions: string[];
  /** The officers' cell as written. */
  officersText: string;
  /** The by-when cell as written. */
  byWhenText: string;
  note: string | null;
  position: number;
}

export interface ProjectOfficer extends Row {
  projectId: string;
  officerId: string;
  position: number;
}

/** Whether a link stands in a document or is a reading of ours. */
export const LINK_STANDINGS = ['stated', 'proposed'] as const;
export type LinkStanding = (typeof LINK_STANDINGS)[number];

export interface ProjectArea extends Row {
  projectId: string;
  areaId: string;
  standing: LinkStanding;
}

export interface ProjectKpi extends Row {
  projectId: string;
  kpiId: string;
  standing: LinkStanding;
}

export interface KpiArea extends Row, Sourced {
  kpiId: string;
  areaId: string;
  standing: LinkStanding;
}

/** One promised point of a project; an ongoing one has no end but a review date. */
export interface Milestone extends Row, Sourced {
  projectId: string;
  name: string;
  role: PointRole;
  isOngoing: boolean;
  /** For an ongoing milestone: when it is next reviewed; `null` means none is set. */
  reviewOn: Day | null;
  position: number;
  /** The decision that added it; `null`: it was in the plan. */
  changeRequestId: string | null;
}

/** A span of days with the words it came from: a forecast, an actual, a baseline. */
export interface DatedPoint {
  text: string;
  earliest: Day;
  latest: Day;
  precision: Precision;
}

/** Version 1 is the original and never changes; later ones need a decision. */
export interface BaselineVersion extends Row, Sourced, DatedPoint {
  milestoneId: string;
  version: number;
  standing: PlanStanding;
  /** Day of the decision; `null` for a draft. */
  approvedOn: Day | null;
  /** "Board decision 7" */
  decision: string | null;
  approver: string | null;
  reason: string | null;
  /** When it was first written down: a draft that is approved later keeps it. `null`: when it was recorded. */
  writtenAt: Instant | null;
  /** The change request that was approved; `null` for the original, and where only a document tells. */
  changeRequestId: string | null;
}

/** Milestone status in the order of its life; cancelled only by decision. */
export const MILESTONE_STATUSES = ['not_started', 'in_progress', 'completed', 'cancelled'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** Delivery confidence, three points since 2021 (IPA, now NISTA). */
export const CONFIDENCES = ['green', 'amber', 'red'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Why something slips: the reasons that boards are given, one to choose. */
export const REASON_CATEGORIES = ['recruitment', 'data', 'partner', 'funding', 'scope', 'external', 'other'] as const;
export type ReasonCategory = (typeof REASON_CATEGORIES)[number];

/** What somebody said about a milestone; appended, never edited. */
export interface StatusUpdate extends Row, Sourced {
  milestoneId: string;
  /** The day the statement was made. */
  statedOn: Day;
  status: MilestoneStatus;
  forecastText: string | null;
  forecastEarliest: Day | null;
  forecastLatest: Day | null;
  forecastPrecision: Precision | null;
  /** All four `null` on a completed milestone: done, and the source gives no date. */
  actualText: string | null;
  actualEarliest: Day | null;
  actualLatest: Day | null;
  actualPrecision: Precision | null;
  confidence: Confidence | null;
  narrative: string;
  /** A role, or the document's author. */
  statedBy: string;
  /** How we read the words, where reading was needed. */
  readingNote: string | null;
  /** "No change": a dated statement of a person that what was said last still stands, repeated in full. */
  isNoChange: boolean;
  /** Bad news explains itself: why, in which of the usual ways, and what is done to recover. */
  reasonCategory: ReasonCategory | null;
  reason: string | null;
  recovery: string | null;
  /** Why the owner declares better than the calculated colour, and the last day on which that counts. */
  confidenceReason: string | null;
  confidenceUntil: Day | null;
  /** The approved change request that cancelled the milestone. */
  changeRequestId: string | null;
}

/** A meeting of the board, and the last day on which a report still reaches its papers. */
export interface BoardMeeting extends Row {
  heldOn: Day;
  cutOffOn: Day;
  note: string | null;
}

/** A link, an uploaded file, or testimony: somebody's words. */
export const EVIDENCE_KINDS = ['link', 'file', 'testimony'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What shows that a milestone is reached, or how it goes. */
export interface Evidence extends Row {
  milestoneId: string;
  kind: EvidenceKind;
  title: string;
  /** Of a link. */
  url: string | null;
  /** Of a file: its content is kept apart, and served as a download only. */
  fileId: string | null;
  fileName: string | null;
  mediaType: string | null;
  sizeBytes: number | null;
  /** Of testimony: the words, whose (a role, never a child), and when they were said. */
  words: string | null;
  whose: string | null;
  saidOn: Day | null;
  /** Who added it: a role. */
  addedBy: string;
  addedOn: Day;
}

/** An owner's declared delivery confidence for an objective. */
export interface ConfidenceDeclaration extends Row, Sourced {
  objectiveId: string;
  confidence: Confidence;
  sentence: string;
  declaredBy: string;
  declaredOn: Day;
}
