import { isSameSpan, shiftInWords } from './changes/shift';
import { dayInLondon, dayInWords, type Day } from './day';
import { lateness, promiseInWords, storyOf } from './milestone-trend-story';
import type { BaselineView, DatedPointView, MilestoneView, StatementView } from './views';

/** What a point of a milestone trend is: the first promise, a later approved one, a report, the end. */
export const TREND_KINDS = ['promised', 'rebaselined', 'reported', 'achieved'] as const;
export type TrendKind = (typeof TREND_KINDS)[number];

/** What was expected of a milestone as said on one day. */
export interface ForecastPoint {
  kind: TrendKind;
  /** The day it was said: the horizontal axis. */
  saidOn: Day;
  /** First and last day that was expected then: the vertical axis. */
  earliest: Day;
  latest: Day;
  /** "24 March 2022: expected July 2022, 92 to 122 days late" */
  words: string;
  /** The report gave no date: the last one given still stands. */
  isCarriedOver: boolean;
}

export interface MilestoneTrend {
  /** Oldest first. */
  points: ForecastPoint[];
  /** The whole story in a sentence, for those who do not see the chart. */
  words: string;
}

/** How the expected date moved from report to report: level while the promise holds, rising as it slips. */
export function milestoneTrendOf(milestone: MilestoneView): MilestoneTrend {
  if (milestone.isOngoing) return { points: [], words: 'Ongoing work has no date to follow.' };
  const points = pointsOf(milestone);
  return { points, words: storyOf(milestone, points) };
}

type Said = { on: Day } & ({ baseline: BaselineView } | { statement: StatementView });

function pointsOf(milestone: MilestoneView): ForecastPoint[] {
  const points: ForecastPoint[] = [];
  let forecast: DatedPointView | null = null;
  let promise: BaselineView | null = null;
  for (const said of saidInOrder(milestone)) {
    if ('baseline' in said) {
      promise = said.baseline;
      points.push(promisePoint(milestone, promise, said.on));
      continue;
    }
    const { statement } = said;
    forecast = statement.forecast ?? forecast;
    const point = statementPoint(milestone, statement, forecast ?? promise);
    if (point) points.push(point);
  }
  return points;
}

/** Promises in force and statements, oldest first; of one day the promise comes first. */
function saidInOrder({ baselines, approved, statements }: MilestoneView): Said[] {
  const inForce = baselines.filter(({ version }) => version <= (approved?.version ?? 0));
  return [
    ...inForce.map((baseline) => ({ on: baseline.approvedOn ?? dayInLondon(baseline.recordedAt), baseline })),
    // They come newest first.
    ...statements.toReversed().map((statement) => ({ on: statement.statedOn, statement })),
  ].sort((a, b) => a.on.localeCompare(b.on));
}

function promisePoint(milestone: MilestoneView, promise: BaselineView, saidOn: Day): ForecastPoint {
  const { original } = milestone;
  const isFirst = promise.version === original?.version;
  const moved = original && !isFirst ? `, ${shiftInWords(original, promise)} than first promised` : '';
  const decision = promise.decision ? ` (${promise.decision})` : '';
  return isFirst
    ? point('promised', saidOn, promise, `promised for ${promiseInWords(milestone, promise)}`)
    : point('rebaselined', saidOn, promise, `re-baselined to ${promise.words}${moved}${decision}`);
}

/** @param standing the last date given before or with the statement; `null` when none was. */
function statementPoint(milestone: MilestoneView, statement: StatementView, standing: DatedPointView | BaselineView | null): ForecastPoint | null {
  const { statedOn, status, forecast, actual } = statement;
  if (status === 'completed') {
    return actual && point('achieved', statedOn, actual, `achieved ${actual.words}${lateness(milestone, actual)}`);
  }
  // Nothing is expected of what was cancelled.
  if (status === 'cancelled' || !standing) return null;
  if (forecast) return point('reported', statedOn, forecast, `expected ${forecast.words}${lateness(milestone, forecast)}`);
  const isFirstPromise = milestone.original !== null && isSameSpan(milestone.original, standing);
  const fate = standing.latest < statedOn ? 'had passed' : `still stood${isFirstPromise ? '' : lateness(milestone, standing)}`;
  return { ...point('reported', statedOn, standing, `no new date given, ${standing.words} ${fate}`), isCarriedOver: true };
}

function point(kind: TrendKind, saidOn: Day, { earliest, latest }: { earliest: Day; latest: Day }, words: string): ForecastPoint {
  return { kind, saidOn, earliest, latest, words: `${dayInWords(saidOn)}: ${words}`, isCarriedOver: false };
}
