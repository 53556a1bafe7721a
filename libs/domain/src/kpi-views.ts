import type { Day } from './day';
import type { MeasureJudgement, TargetJudgement, TrendPoint, Verdict } from './kpi';
import type { Comparator, DefinitionBreak, KpiCommentary, Measure, Observation, Rebase, Target } from './plan-kpis';
import type { InWords, SourceView } from './views';

/** What is derived of a measure and its values. */
export interface MeasureView extends Measure, Pick<MeasureJudgement, 'verdict' | 'verdictWords'>, TargetJudgement {
  /** The first value that can be compared with the latest. */
  baseline: ObservationView | null;
  previous: ObservationView | null;
  /** The value of the same period a year before. */
  yearBefore: ObservationView | null;
  latest: ObservationView | null;
  /** From the previous value, and from that of a year before, to the latest; `null` where there is none to compare with. */
  sincePrevious: MeasureMovement | null;
  sinceYearBefore: MeasureMovement | null;
  /** The target that counts today: the next one of its trajectory, else the last. */
  target: TargetView | null;
  /** The targets that stand, by date, each with the value of its day. */
  trajectory: TrajectoryPoint[];
  /** The comparator that fits the latest value best: same period before any other, England before the rest. */
  comparator: ComparatorView | null;
  /** What was said last first. */
  comparators: ComparatorView[];
  trend: TrendPoint[];
  trendWords: string;
  series: ObservationView[];
  /** `null` where a control chart would mislead; then `controlAbsence` says why. */
  control: ControlView | null;
  controlAbsence: string | null;
  /** All values that can be pooled, counts over counts: "152 of 377 over ten months: 40.3%"; `null` where there are none. */
  pooledWords: string | null;
  /** Periods without a value, oldest first, and what is said of them. */
  gaps: DataGap[];
  /** "3 values overdue: March, April and May 2022"; `null`: none is missing. */
  gapWords: string | null;
  /** Why the board needs to hear from its owner; `null`: it does not. */
  exception: string | null;
  /** An exception that nobody has commented on since its value was recorded. */
  owesCommentary: boolean;
  /** Newest first. */
  commentaries: KpiCommentary[];
  /** "Share of a whole; higher is better; one month; expected monthly, 14 days after" */
  definitionWords: string;
  /** By date. */
  breaks: DefinitionBreakView[];
  /** By date. */
  rebases: Rebase[];
  /** In order; empty for a measure without parts. */
  parts: MeasureView[];
  /** "The 5 parts add up to 537, as printed"; `null` without parts. */
  partsWords: string | null;
  source: SourceView | null;
}

/** A change between two values: percentages in percentage points, better or worse by polarity. */
export interface MeasureMovement {
  verdict: Verdict;
  /** "up 4.2 percentage points since January 2022" */
  words: string;
}

export interface ObservationView extends Omit<Observation, 'value'> {
  /** Computed from the counts where they are known, else as published. */
  value: number | null;
  periodWords: string;
  valueWords: string;
  publishedWords: string | null;
  /** "Revised: was 12 until 3 March 2026"; `null`: this is what was first recorded. */
  revisedWords: string | null;
  source: SourceView | null;
}

export type TargetView = Target & InWords & { source: SourceView | null };

export interface ComparatorView extends Comparator, InWords {
  /** Why it cannot simply be held against the latest value: "of 2021, the value is of May 2022"; `null`: it can. */
  mismatch: string | null;
  source: SourceView | null;
}

export type DefinitionBreakView = DefinitionBreak & { source: SourceView | null };

/** How one point of a trajectory was kept. */
export const POINT_STANDINGS = ['met', 'missed', 'not_yet_due', 'no_value', 'not_comparable'] as const;
export type PointStanding = (typeof POINT_STANDINGS)[number];

/** One point of a target's trajectory beside the value of its day. */
export interface TrajectoryPoint {
  target: TargetView;
  /** The last value whose period ended by the target's day; `null`: none. Of an undated target, the latest. */
  actual: ObservationView | null;
  standing: PointStanding;
  words: string;
}

/** A period for which a value was due, or is promised, and is not there. */
export interface DataGap {
  periodStart: Day;
  periodEnd: Day;
  /** "March 2022" */
  words: string;
  /** The last day on which it was in time. */
  dueOn: Day;
  standing: DataGapStanding;
}

/** What is said instead of a value; `overdue`: nothing is said. */
export const DATA_GAP_STANDINGS = ['overdue', 'work_in_progress', 'to_be_supplied', 'not_available', 'cannot_be_measured', 'suppressed'] as const;
export type DataGapStanding = (typeof DATA_GAP_STANDINGS)[number];

/** As in `xmr`; spelled as the schema spells them. */
export const CONTROL_CAUSES = ['common', 'outside', 'trend', 'two_of_three', 'run'] as const;
export type ControlCause = (typeof CONTROL_CAUSES)[number];

export const CONTROL_SIGNALS = ['none', 'improvement', 'concern', 'high', 'low'] as const;
export type ControlSignal = (typeof CONTROL_SIGNALS)[number];

export const ASSURANCES = ['consistent_pass', 'inconsistent', 'consistent_fail'] as const;
export type ControlAssurance = (typeof ASSURANCES)[number];

export interface ControlPoint {
  /** Last day of the period. */
  day: Day;
  value: number;
  cause: ControlCause;
  signal: ControlSignal;
  /** "February 2022: 62%, below the lower limit" */
  words: string;
}

/** A stretch with one mean and one pair of limits; `null`: unknown. */
export interface ControlSegment {
  /** Indexes of its first and last point. */
  from: number;
  to: number;
  mean: number | null;
  lower: number | null;
  upper: number | null;
  /** Why it begins: the reason of a rebase, or the new definition; `null`: it is the first. */
  because: string | null;
}

/** An XmR control chart by the rules of NHS England's Making Data Count, and what it says. */
export interface ControlView {
  points: ControlPoint[];
  segments: ControlSegment[];
  /** Of the last point. */
  variation: ControlSignal;
  variationCause: ControlCause;
  /** Whether the last point stands above or below its mean; `null`: on it, or nothing is known. */
  side: 'high' | 'low' | null;
  /** `null`: without a target, or where no limits are known. */
  assurance: ControlAssurance | null;
  assuranceWords: string | null;
  /** What the assurance is reckoned against. */
  target: number | null;
  /** Fewer than 12 points: the limits are a first guess. */
  isTrial: boolean;
  /** "Nine months below the earlier average: a real fall, not noise." */
  words: string;
}
