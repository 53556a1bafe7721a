import type { Precision } from './by-when/by-when';
import type { Day } from './day';
import type { LinkStanding, Row, Sourced } from './plan';

/** KPIs as they are read: definitions, values, and what they are held against. */

/** Which way is better: higher, lower, or close to the target. */
export const POLARITIES = ['higher', 'lower', 'target'] as const;
export type Polarity = (typeof POLARITIES)[number];

/**
 * What kind of number a value is, which decides what may be done with it. share: a part of a whole, never above 100%.
 * ratio: of one thing to another, 174.6% of a target is possible. average, longest: of single cases, never added or
 * averaged again. amount: money, posts.
 */
export const MEASURE_KINDS = ['count', 'share', 'ratio', 'average', 'longest', 'amount'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Which year a cumulative or yearly value belongs to. */
export const YEAR_TYPES = ['calendar', 'financial', 'academic'] as const;
export type YearType = (typeof YEAR_TYPES)[number];

/** What stretch of time one value covers. */
export const MEASURE_WINDOWS = ['snapshot', 'month', 'quarter', 'year', 'cumulative_year', 'rolling_12_months', 'other'] as const;
export type MeasureWindow = (typeof MEASURE_WINDOWS)[number];

export const FREQUENCIES = ['monthly', 'quarterly', 'termly', 'annual'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export interface Kpi extends Row, Sourced {
  /** `null` in a scorecard. */
  objectiveId: string | null;
  ownerId: string | null;
  ref: string;
  name: string;
  definition: string | null;
  numeratorDefinition: string | null;
  denominatorDefinition: string | null;
  frequency: Frequency | null;
  /** What the source gets wrong or leaves open about the KPI. */
  note: string | null;
  position: number;
}

/** How a series answers its KPI. */
export const MEASURE_RELATIONS = ['direct', 'related', 'proposed'] as const;
export type MeasureRelation = (typeof MEASURE_RELATIONS)[number];

/** One series of numbers. A KPI may have several ("average and longest wait"); context has no KPI. */
export interface Measure extends Row, Sourced {
  kpiId: string | null;
  name: string;
  unit: string;
  relation: MeasureRelation;
  polarity: Polarity | null;
  /** `null` when there is no polarity. */
  polarityStanding: LinkStanding | null;
  /** `null`: the source does not say. */
  window: MeasureWindow | null;
  note: string | null;
  position: number;
  /** `null`: not said. */
  kind: MeasureKind | null;
  yearType: YearType | null;
  /** How often a value is expected; `null`: as often as the KPI says. */
  frequency: Frequency | null;
  /** Days after a period's end until its value is expected; `null`: not said. */
  publicationDelay: number | null;
  /** Whether values of several periods may be added up; `null`: not said. */
  maySum: boolean | null;
  /** It counts people: small numbers are kept from the public. */
  countsPeople: boolean;
  /** The measure it is one part of: "Year 6" of all transition points. */
  partOfId: string | null;
  /** Of a stock such as open complaints: what comes in and what goes out between two values. */
  inflowId: string | null;
  outflowId: string | null;
}

/** What kind of value an observation is; the last five have none. */
export const OBSERVATION_STATUSES = [
  'actual',
  'provisional',
  'projected',
  'part_period',
  'work_in_progress',
  'to_be_supplied',
  'not_available',
  'cannot_be_measured',
  'suppressed',
] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** A value of a measure; appended, a later one for the same period revises it. */
export interface Observation extends Row, Sourced {
  measureId: string;
  /** First and last day of the period; both `null` when the source gives no date. */
  periodStart: Day | null;
  periodEnd: Day | null;
  /** The period as printed. */
  periodText: string;
  precision: Precision | null;
  status: ObservationStatus;
  /** As published; `null` where the source has none. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  respondents: number | null;
  /** "over", "more than", "rounded to thousands" */
  qualifier: string | null;
  /** Where it differs from the measure's, or the source does not say (`other`). */
  window: MeasureWindow | null;
  /** The measure as this document words it. */
  printedAs: string | null;
  note: string | null;
  /** What the document says has happened, whatever the numbers say; `null`: nothing. */
  claimed: Claim | null;
  /** Who entered it: a role; `null`: it was taken from a document. */
  enteredBy: string | null;
}

/** A document's own verdict on a value. */
export const CLAIMS = ['better', 'worse'] as const;
export type Claim = (typeof CLAIMS)[number];

export interface Target extends Row, Sourced {
  measureId: string;
  value: number;
  unit: string;
  qualifier: string | null;
  /** `null`: no date is given. */
  dueOn: Day | null;
  note: string | null;
  /** How far off on either side is still met, where the best is to stay close to it. */
  tolerance: number | null;
}

export const AREA_TYPES = ['england', 'region', 'statistical_neighbours', 'local_area'] as const;
export type AreaType = (typeof AREA_TYPES)[number];

/** A number to compare with, and whose it is; silence about area or period stays silence. */
export interface Comparator extends Row, Sourced {
  measureId: string;
  /** As printed: "national average". */
  name: string;
  areaType: AreaType | null;
  value: number;
  unit: string;
  /** As printed; `null` when not given. */
  periodText: string | null;
  /** "excluding exceptions"; `null` when not given. */
  basis: string | null;
  /** "West Midlands"; `null` when the type says it or nobody does. */
  areaName: string | null;
  /** Of statistical neighbours: which model's, "April 2021". */
  neighbourModel: string | null;
  /** First and last day of the period it covers; both `null` when not given. */
  periodStart: Day | null;
  periodEnd: Day | null;
  numerator: number | null;
  denominator: number | null;
  note: string | null;
}

/** From here on a measure is counted otherwise: values on its two sides are not compared. Appended. */
export interface DefinitionBreak extends Row, Sourced {
  measureId: string;
  /** The first day that is counted in the new way. */
  startsOn: Day;
  /** The definition before and after, in words. */
  was: string | null;
  now: string;
  /** What one value covered before, where that is what changed; `null`: as much as after, or nobody knows. */
  windowBefore: MeasureWindow | null;
  reason: string;
  /** A role, or the document's author. */
  statedBy: string;
}

/** From here on a control chart reckons its mean and limits anew: a judgement about a big, explained, lasting shift. */
export interface Rebase extends Row {
  measureId: string;
  startsOn: Day;
  reason: string;
  decidedBy: string;
  decidedOn: Day;
}

/** What the owner says about a value of a measure; appended. */
export interface KpiCommentary extends Row {
  measureId: string;
  /** Last day of the period it speaks of; `null`: of an undated value. */
  aboutEnd: Day | null;
  words: string;
  /** What is done about it; `null`: nothing is said. */
  action: string | null;
  writtenBy: string;
  writtenOn: Day;
}
