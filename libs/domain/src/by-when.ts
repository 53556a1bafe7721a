import type { Day } from './day';

/** How exactly a point in time is known. */
export const PRECISIONS = [
  'day',
  'month',
  'quarter',
  'season',
  'year',
  'academic-year',
  'financial-year',
  'approximate',
  'range',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What a point of a by-when text is for. */
export const POINT_ROLES = ['start', 'due', 'review', 'milestone'] as const;
export type PointRole = (typeof POINT_ROLES)[number];

/** One point in time that a text names. */
export interface ByWhenPoint {
  /** First and last day it can mean. */
  earliest: Day;
  latest: Day;
  precision: Precision;
  role: PointRole;
  /** The words around the date: "Review First Year". */
  label: string | null;
}

/** A promise as written and as read. */
export interface ByWhen {
  text: string;
  ongoing: boolean;
  points: ByWhenPoint[];
  /** What was understood without being a date, and why. */
  notes: string[];
  /** What a person must settle. */
  questions: string[];
}
