import type { Precision } from './by-when/by-when';
import type { Day } from './day';
import type { ReasonCategory, Row, Sourced } from './plan';

/** Something that must be there before something else can be: a milestone or a project on either side. */
export interface Dependency extends Row, Sourced {
  /** What waits: exactly one of the two. */
  milestoneId: string | null;
  projectId: string | null;
  /** What it waits for: exactly one of the two. */
  needsMilestoneId: string | null;
  needsProjectId: string | null;
  note: string | null;
}

/** A risk may happen, an issue has. */
export const RISK_KINDS = ['risk', 'issue'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

export const RISK_STATUSES = ['open', 'closed'] as const;
export type RiskStatus = (typeof RISK_STATUSES)[number];

/** A line of the register; how likely and how grave it is stands in its assessments. */
export interface Risk extends Row, Sourced {
  /** "R4": its number in the programme, never given twice. */
  number: number;
  kind: RiskKind;
  objectiveId: string;
  projectId: string | null;
  title: string;
  /** What causes it and what follows; `null`: not said. */
  description: string | null;
  ownerId: string | null;
  /** `null`: none is recorded, and the register says so. */
  mitigation: string | null;
  /** When the mitigation is to be in place. */
  dueOn: Day | null;
}

/** How a risk stood on a day; appended, never edited. */
export interface RiskAssessment extends Row {
  riskId: string;
  assessedOn: Day;
  status: RiskStatus;
  /** 1 to 5; `null` for an issue: it has happened. */
  likelihood: number | null;
  /** 1 to 5. */
  impact: number;
  note: string | null;
  assessedBy: string;
}

/** What is asked of the board, in the order in which it is offered. */
export const CHANGE_REQUEST_KINDS = ['move', 'add', 'split', 'merge', 'cancel'] as const;
export type ChangeRequestKind = (typeof CHANGE_REQUEST_KINDS)[number];

/** A change asked for; appended, never edited: another wording is another request. */
export interface ChangeRequest extends Row {
  /** "Change request 7": its number in the programme. */
  number: number;
  kind: ChangeRequestKind;
  /** The project whose milestones it changes. */
  projectId: string;
  title: string;
  reasonCategory: ReasonCategory;
  reason: string;
  /** A role. */
  requestedBy: string;
  requestedOn: Day;
}

/** What becomes of one milestone. */
export const CHANGE_ACTIONS = ['move', 'add', 'cancel'] as const;
export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

export interface ChangeItem extends Row {
  changeRequestId: string;
  position: number;
  action: ChangeAction;
  /** `null` for a new one. */
  milestoneId: string | null;
  /** Of a new one. */
  name: string | null;
  /** The approved baseline that the request was built on; `null` for a new one, or one without a date. */
  seenBaselineId: string | null;
  /** The date asked for; all four `null` where it is cancelled. */
  text: string | null;
  earliest: Day | null;
  latest: Day | null;
  precision: Precision | null;
}

/** What can be done to a change request. `agree` and `decline` are what the DfE and NHS England said, recorded here. */
export const CHANGE_STEPS = ['recommend', 'approve', 'reject', 'withdraw', 'agree', 'decline'] as const;
export type ChangeStepKind = (typeof CHANGE_STEPS)[number];

export interface ChangeStep extends Row {
  changeRequestId: string;
  step: ChangeStepKind;
  /** Day of the decision. */
  takenOn: Day;
  /** A role. */
  takenBy: string;
  comment: string | null;
  /** The meeting that decided. */
  boardMeetingId: string | null;
  /** As the minutes name it: "Board decision 7". */
  decision: string | null;
  /** Where it can be read. */
  evidenceUrl: string | null;
}

/** A version of the whole plan. What stood in it is read from the record as at its approval. */
export interface PlanVersion extends Row, Sourced {
  number: number;
  /** "After the stocktake of June 2026" */
  title: string;
  openedOn: Day;
  note: string | null;
}

/** How far a version of the plan has come. */
export const VERSION_STANDINGS = ['draft', 'approved', 'agreed', 'published'] as const;
export type VersionStanding = (typeof VERSION_STANDINGS)[number];

export interface PlanVersionStep extends Row, Sourced {
  planVersionId: string;
  /** Never `draft`: that is where it begins. */
  standing: VersionStanding;
  takenOn: Day;
  takenBy: string;
  /** "Decision 4 of the board of 17 March 2026" */
  decision: string;
  evidenceUrl: string | null;
}

/** A sponsor's answer to a report. */
export const RESPONSE_KINDS = ['acknowledged', 'returned'] as const;
export type ResponseKind = (typeof RESPONSE_KINDS)[number];

export interface UpdateResponse extends Row {
  statusUpdateId: string;
  kind: ResponseKind;
  /** What is to be put right; `null` only where it is acknowledged. */
  comment: string | null;
  respondedBy: string;
  respondedOn: Day;
}
