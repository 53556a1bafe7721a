import type { Direction } from '../board';
import type { Day } from '../day';
import type { RecordRef } from '../records';
import type { ProgrammeView, SourceView } from '../views';

/** What can have happened between two days, most telling first. */
export const CHANGE_KINDS = [
  'completed',
  'reopened',
  'cancelled',
  'baseline_moved',
  'change_decided',
  'change_requested',
  'forecast_moved',
  'colour_changed',
  'confidence_declared',
  'value_reported',
  'value_revised',
  'target_set',
  'comparator_given',
  'stated',
  'answerable_changed',
  'plan_version',
  'added',
  'removed',
  'reworded',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One difference between the record on two days. */
export interface Change {
  /** Unique in any comparison; the same whenever the same two days are compared. */
  id: string;
  kind: ChangeKind;
  /** Its `ref` is `null` for what was removed: it has no page any more. */
  record: RecordRef;
  /** Number of the objective it belongs to; `null` for the programme as a whole. */
  objective: number | null;
  /** Ids of the record and of the records it is part of: a milestone's project, its objective, a measure's KPI. */
  within: string[];
  /** One line: "now expected 61 days late; was on time". */
  words: string;
  before: string | null;
  after: string | null;
  direction: Direction;
  /** The day it was recorded, where one fact did it. */
  recordedOn: Day | null;
  source: SourceView | null;
}

export interface ChangesView {
  programme: ProgrammeView;
  today: Day;
  /** `null`: the plan had not begun by the earlier day; then nothing can be compared. */
  comparedWith: Day | null;
  /** By objective, then most telling first. */
  items: Change[];
  /** "Between 24 March 2022 and 30 April 2023: 3 completed, 5 promises slipped further ..." */
  words: string;
}
