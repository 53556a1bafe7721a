import { addDays, daysBetween, type Day } from '@waymark/domain';
import type { RagColour } from './palette';

/** A promise or a fact on the calendar: the first and the last day it can mean. */
export interface TimelineSpan {
  earliest: Day;
  latest: Day;
  /** "Summer 2022" */
  words: string;
}

export interface TimelineRow {
  key: string;
  /** "3.1 Design a co-production framework" */
  label: string;
  /** Under it, in a quieter hand: what the promise belongs to. */
  detail?: string | undefined;
  colour: RagColour;
  original: TimelineSpan | null;
  /** Drawn only where it differs from the original. */
  approved: TimelineSpan | null;
  forecast: TimelineSpan | null;
  actual: TimelineSpan | null;
  isOngoing: boolean;
  /** Past already when it was first written down, and never confirmed: no days mount. */
  isUnconfirmed?: boolean | undefined;
  /** At the right: "203 days late". */
  slip: string;
  /** Under it, in a quieter hand: "nothing reported". */
  slipNote?: string | undefined;
}

export interface TimelineData {
  title: string;
  today: Day;
  rows: readonly TimelineRow[];
}

/** Where a row ends, and how sure that end is. */
export interface TimelineEnd {
  kind: 'done' | 'expected' | 'silent';
  span: { earliest: Day; latest: Day };
}

/**
 * Done, else expected, else today: an open promise whose date has passed has slipped at least until
 * today, whether or not anybody said so. A finished one without a date has no end to draw.
 */
export function endOf(row: TimelineRow, today: Day): TimelineEnd | null {
  if (row.isOngoing || row.colour === 'cancelled') return null;
  if (row.actual) return { kind: 'done', span: row.actual };
  if (row.colour === 'complete') return null;
  // A forecast that has itself gone by tells nobody anything.
  if (row.forecast && row.forecast.latest >= today) return { kind: 'expected', span: row.forecast };
  if (row.isUnconfirmed) return null;
  const promise = row.approved ?? row.original;
  if (promise && promise.latest < today) return { kind: 'silent', span: { earliest: today, latest: today } };
  return null;
}

export function isSameSpan(a: TimelineSpan | null, b: TimelineSpan | null): boolean {
  return a !== null && b !== null && a.earliest === b.earliest && a.latest === b.latest;
}

/** First and last day of the axis, with air at both ends so that no mark is cut. */
export function axisSpan(data: TimelineData): [Day, Day] {
  const days = [data.today];
  for (const row of data.rows) {
    for (const span of [row.original, row.approved, row.forecast, row.actual]) {
      if (span) days.push(span.earliest, span.latest);
    }
  }
  const first = days.reduce((a, b) => (b < a ? b : a));
  const last = days.reduce((a, b) => (b > a ? b : a));
  const air = Math.max(10, Math.ceil(daysBetween(first, last) * 0.04));
  return [addDays(first, -air), addDays(last, air)];
}
