import type { SlippageInWords } from '../commitment';
import type { Day } from '../day';
import type { BaselineVersion, Confidence, DatedPoint, Milestone, MilestoneStatus, ReasonCategory, StatusUpdate } from '../plan';
import type { ScheduleRag } from '../rag';
import type { Tolerances } from '../tolerances';
import type { DatedPointView } from '../views';

/** What a person has typed or chosen so far in the row of one milestone. */
export interface UpdateDraft {
  /** "No change": what was said last still stands; of the other fields only the words count. */
  isNoChange: boolean;
  /** `cancelled` is refused: a milestone is cancelled by decision. */
  status: MilestoneStatus;
  /** By-when text as typed; empty: none given. */
  forecast: string;
  /** By-when text as typed, for a completed milestone only; empty: none given. */
  actual: string;
  confidence: Confidence | null;
  /** The sentence. */
  narrative: string;
  reasonCategory: ReasonCategory | null;
  reason: string;
  recovery: string;
  confidenceReason: string;
  /** One day, as ISO or as any by-when text that is one day; empty: none given. */
  confidenceUntil: string;
  /** A forecast in the past is asked about; yes, it is meant. */
  isPastForecastMeant: boolean;
}

export type BaselineFact = Pick<BaselineVersion, 'version' | 'text' | 'earliest' | 'latest' | 'precision' | 'approvedOn' | 'recordedAt' | 'writtenAt'>;

/** What was said before, in the shape a client reads it. */
export interface StatementFact
  extends Pick<
    StatusUpdate,
    | 'id'
    | 'statedOn'
    | 'recordedAt'
    | 'status'
    | 'confidence'
    | 'confidenceReason'
    | 'confidenceUntil'
    | 'reasonCategory'
    | 'reason'
    | 'recovery'
    | 'narrative'
  > {
  forecast: DatedPoint | null;
  actual: DatedPoint | null;
}

/** As much of a milestone as its next update depends on; a `MilestoneView` is one as it stands. */
export interface MilestoneFacts extends Pick<Milestone, 'isOngoing' | 'reviewOn'> {
  baselines: readonly BaselineFact[];
  /** Newest first. */
  statements: readonly StatementFact[];
}

/** Why a draft cannot be saved: the field, and what to do about it in plain words. */
export interface UpdateFault {
  field: keyof UpdateDraft;
  message: string;
}

/** What saving the draft would give; as much of it as can be read while it is not complete. */
export interface UpdatePreview {
  /** The date this update gives, as understood: "mid May 2022" is "11 to 20 May 2022". `null`: gives none, or it cannot be read. */
  forecast: DatedPointView | null;
  actual: DatedPointView | null;
  /** "Read as 11 to 20 May 2022"; `null` while no date is typed that can be read. */
  reading: string | null;
  schedule: ScheduleRag;
  slippageOriginal: SlippageInWords | null;
  slippageApproved: SlippageInWords | null;
  /** Which further questions the form must show. */
  asks: { reason: boolean; confidenceReason: boolean; pastForecast: boolean; actual: boolean };
}

export type NewStatement = Omit<StatusUpdate, 'id' | 'recordedAt' | 'milestoneId' | 'statedBy' | 'sourceDocumentId' | 'quote'>;

export interface ReadUpdate {
  faults: UpdateFault[];
  preview: UpdatePreview;
  /** `null` when there are faults. */
  statement: NewStatement | null;
}

export interface UpdateContext {
  today: Day;
  tolerances: Tolerances;
}

/** Where the form starts: the status as last said, and nothing else carried over. */
export function emptyDraft(facts: Pick<MilestoneFacts, 'statements'>): UpdateDraft {
  return {
    isNoChange: false,
    status: facts.statements[0]?.status ?? 'not_started',
    forecast: '',
    actual: '',
    confidence: null,
    narrative: '',
    reasonCategory: null,
    reason: '',
    recovery: '',
    confidenceReason: '',
    confidenceUntil: '',
    isPastForecastMeant: false,
  };
}
