import { pointInWords } from './by-when/by-when';
import { dayInLondon, daysBetween, type Day } from './day';
import type { BaselineVersion, Confidence, DatedPoint, Milestone, MilestoneStatus, StatusUpdate } from './plan';

/** First and last day something can mean. */
export interface Span {
  earliest: Day;
  latest: Day;
}

/**
 * Days late, negative when early. `least` counts from the target's last day to the first day the
 * other date can be, `most` from its first day to the last: a month against a day is a range,
 * because slippage never invents days.
 */
export interface Slippage {
  least: number;
  most: number;
}

/** Slippage with its words; `isOpenEnded` while nobody has given a new date and the days still mount. */
export interface SlippageInWords extends Slippage {
  isOpenEnded: boolean;
  words: string;
}

/** What a milestone has promised, expects and achieved, as recorded. */
export interface Ledger {
  /** Version 1; never changes. `null` for an ongoing milestone or one without a date. */
  original: BaselineVersion | null;
  /** The version in force; the original until a decision replaces it. */
  approved: BaselineVersion | null;
  /** All versions, first to last. */
  baselines: BaselineVersion[];
  status: MilestoneStatus;
  /** The last forecast anybody gave; it stands until replaced or achieved. */
  forecast: DatedPoint | null;
  /** `null` on a completed milestone: done, and no date is stated. */
  actual: DatedPoint | null;
  /** Confidence of the last statement; `null` when it declared none, or one that has lapsed. */
  confidence: Confidence | null;
  /** All statements, newest first. */
  statements: StatusUpdate[];
}

/** Days of slippage of one span against a promised one. */
export function slippage(promised: Span, other: Span): Slippage {
  return {
    least: daysBetween(promised.latest, other.earliest),
    most: daysBetween(promised.earliest, other.latest),
  };
}

/** Days past the last day of a promise; 0 until it has passed. A month is late only after its last day. */
export function daysPast(promised: Span, today: Day): number {
  return Math.max(0, daysBetween(promised.latest, today));
}

/** "203 days late", "62 to 92 days late", "20 days early", "on time", "at most 8 days late". */
export function slippageInWords(promised: Span, other: Span): string {
  const { least, most } = slippage(promised, other);
  if (least > 0) return least === most ? `${days(least)} late` : `${least} to ${days(most)} late`;
  if (other.latest > promised.latest) return `at most ${days(most)} late`;
  if (most < 0) return least === most ? `${days(-least)} early` : `${-most} to ${days(-least)} early`;
  return 'on time';
}

/** Puts a milestone's facts in order. Statements after `today` are not known yet and left out. */
export function ledger(
  milestone: Pick<Milestone, 'id'>,
  baselines: readonly BaselineVersion[],
  statusUpdates: readonly StatusUpdate[],
  today: Day,
): Ledger {
  const versions = baselines
    .filter((version) => version.milestoneId === milestone.id)
    .sort((a, b) => a.version - b.version);
  const inForce = versions.filter((version) => version.approvedOn === null || version.approvedOn <= today);
  const statements = statusUpdates
    .filter((update) => update.milestoneId === milestone.id && update.statedOn <= today)
    .sort(newestFirst);
  const last = statements[0];
  const status = last?.status ?? 'not_started';
  return {
    original: versions[0] ?? null,
    approved: inForce.at(-1) ?? versions[0] ?? null,
    baselines: versions,
    status,
    forecast: firstOf(statements, forecastOf),
    actual: status === 'completed' && last ? actualOf(last) : null,
    confidence: last && !hasLapsed(last, today) ? last.confidence : null,
    statements,
  };
}

/**
 * Where a milestone stands against one of its baselines: by its actual when done, by its forecast
 * while that can still be met, else by today once the promise has passed.
 * @returns `null` when there is nothing to measure: done without a date, or not late and not forecast.
 */
export function slippageAgainst(promised: Span | null, facts: Ledger, today: Day): SlippageInWords | null {
  if (!promised || facts.status === 'cancelled') return null;
  const reached = facts.status === 'completed' ? facts.actual : standingForecast(facts, today);
  if (reached) return { ...slippage(promised, reached), isOpenEnded: false, words: slippageInWords(promised, reached) };
  if (facts.status === 'completed' || wasPastWhenWritten(facts)) return null;
  const past = daysPast(promised, today);
  if (past === 0) return null;
  return {
    ...slippage(promised, { earliest: today, latest: today }),
    isOpenEnded: true,
    words: `${pastInWords(promised, past)}, no new date`,
  };
}

/**
 * A date already past when it was first written down is history, not a promise: nobody can be late
 * for it, though nobody may have confirmed it either.
 */
export function wasPastWhenWritten({ original }: Pick<Ledger, 'original'>): boolean {
  return original !== null && original.latest < dayInLondon(original.writtenAt ?? original.recordedAt);
}

/** The forecast, unless its last day has gone by without the milestone being done. */
export function standingForecast(facts: Ledger, today: Day): DatedPoint | null {
  if (facts.status === 'completed' || facts.status === 'cancelled') return null;
  return facts.forecast && facts.forecast.latest >= today ? facts.forecast : null;
}

/** "83 days past its date", or past the end of a month: the words never invent a day. */
export function pastInWords(promised: Span & { precision?: DatedPoint['precision'] }, past: number): string {
  if (promised.earliest === promised.latest || !promised.precision) return `${days(past)} past its date`;
  return `${days(past)} past the end of ${pointInWords({ ...promised, precision: promised.precision })}`;
}

/** "1 day", "31 days". */
export function days(count: number): string {
  return `${GROUPED.format(count)} ${count === 1 ? 'day' : 'days'}`;
}

const GROUPED = new Intl.NumberFormat('en-GB');

/** A status update's forecast; `null` when it gave none. */
export function forecastOf(update: StatusUpdate): DatedPoint | null {
  const { forecastText: text, forecastEarliest: earliest, forecastLatest: latest, forecastPrecision: precision } = update;
  return earliest && latest && precision ? { text: text ?? '', earliest, latest, precision } : null;
}

/** A status update's completion date; `null` when it gave none. */
export function actualOf(update: StatusUpdate): DatedPoint | null {
  const { actualText: text, actualEarliest: earliest, actualLatest: latest, actualPrecision: precision } = update;
  return earliest && latest && precision ? { text: text ?? '', earliest, latest, precision } : null;
}

/** A forecast as the columns of a status update. */
export function forecastColumns(point: DatedPoint | null) {
  return {
    forecastText: point?.text ?? null,
    forecastEarliest: point?.earliest ?? null,
    forecastLatest: point?.latest ?? null,
    forecastPrecision: point?.precision ?? null,
  };
}

/** A completion date as the columns of a status update. */
export function actualColumns(point: DatedPoint | null) {
  return {
    actualText: point?.text ?? null,
    actualEarliest: point?.earliest ?? null,
    actualLatest: point?.latest ?? null,
    actualPrecision: point?.precision ?? null,
  };
}

/** A confidence better than the calculated colour counts up to the day it was given for, that day included. */
function hasLapsed({ confidenceUntil }: StatusUpdate, today: Day): boolean {
  return confidenceUntil !== null && confidenceUntil < today;
}

function newestFirst(a: StatusUpdate, b: StatusUpdate): number {
  return b.statedOn.localeCompare(a.statedOn) || b.recordedAt.localeCompare(a.recordedAt);
}

function firstOf<T, R>(list: readonly T[], pick: (item: T) => R | null): R | null {
  for (const item of list) {
    const found = pick(item);
    if (found) return found;
  }
  return null;
}
