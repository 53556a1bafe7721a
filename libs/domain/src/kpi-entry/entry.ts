import type { Precision } from '../by-when/by-when';
import type { Day } from '../day';
import type { MeasureView } from '../kpi-views';
import type { Observation, ObservationStatus } from '../plan-kpis';

/** One value of a measure as it was typed or pasted; '' is an empty cell. */
export interface ObservationEntry {
  measureId: string;
  /** "Feb 2022", "2022-02", "Q1 2022/23", "1 October 2018", "2022-02-01 to 2022-02-11" */
  period: string;
  /** "62%", "1,234", "n/a", "<5" */
  value: string;
  numerator: string;
  denominator: string;
  respondents: string;
  /** `null`: as the cells say; a number is an actual one. */
  status: ObservationStatus | null;
  note: string;
  /** The observation that stood in its place when the grid was filled; `null`: none. */
  seenId: string | null;
}

export const ENTRY_FIELDS = ['measureId', 'period', 'value', 'numerator', 'denominator', 'respondents', 'status', 'note'] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What is wrong with a cell. An error keeps all from being saved; a warning only asks to look again. */
export interface EntryFault {
  /** Which entry, from 0. */
  index: number;
  field: EntryField;
  severity: 'error' | 'warning';
  message: string;
}

/** An entry as it would be recorded. */
export interface ReadEntry extends Pick<Observation, 'measureId' | 'periodText' | 'status' | 'value' | 'numerator' | 'denominator' | 'respondents' | 'qualifier' | 'note'> {
  index: number;
  periodStart: Day;
  periodEnd: Day;
  precision: Precision;
}

/** What saving would do. */
export interface EntryChange {
  index: number;
  kind: 'new' | 'revision' | 'same';
  /** "37.7% (20 of 53)"; `null`: nothing was there. */
  before: string | null;
  after: string;
  /** "February 2022: 61.5% (8 of 13), was 37.7% (20 of 53)" */
  words: string;
}

export interface EntryCheck {
  /** In the order of the entries; `null` where an error stands. */
  read: (ReadEntry | null)[];
  /** By entry, then by field. */
  faults: EntryFault[];
  /** Of the entries that could be read. */
  changes: EntryChange[];
  /** Which entries somebody else was quicker with: their faults are conflicts. */
  overtaken: number[];
}

/** What checking needs of a measure: its definition, and the values that stand now. */
export type EntryMeasure = Pick<MeasureView, 'id' | 'name' | 'unit' | 'kind' | 'window' | 'yearType'> & {
  series: readonly Pick<
    Observation,
    'id' | 'periodStart' | 'periodEnd' | 'periodText' | 'precision' | 'status' | 'value' | 'numerator' | 'denominator' | 'respondents' | 'qualifier' | 'note'
  >[];
};
