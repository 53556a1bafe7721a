import { addMonths, dayInWords, daysBetween, type Day } from './day';
import { gainOf, movementInWords, movementVerdict, unlikeInWords } from './kpis/movement';
import { unlikeness } from './kpis/observed';
import { comparableOf, type Comparable } from './kpis/series';
import type { DefinitionBreak, Measure, Observation } from './plan-kpis';
import { capital } from './words';

export { areUnlike, isSettled, observationInWords, observedValue, periodInWords, publishedInWords, windowOf } from './kpis/observed';
export { quantity } from './kpis/quantity';
export { seriesOf, TREND_LIMIT, trendInWords, trendOf, type TrendPoint } from './kpis/series';
export { judgeTarget, targetInWords, type TargetJudgement } from './kpis/target';
export { comparatorInWords } from './kpis/comparators';

/**
 * How a series stands. `better`, `worse`, `same` need a polarity and two comparable values;
 * otherwise the reason why it cannot be judged. What chance would do by itself is `same` (see `withinChance`).
 */
export const VERDICTS = ['better', 'worse', 'same', 'one_value', 'no_polarity', 'unlike', 'no_data'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface MeasureJudgement {
  verdict: Verdict;
  verdictWords: string;
  baseline: Observation | null;
  previous: Observation | null;
  latest: Observation | null;
}

/** What a value is judged by besides the measure itself. */
export interface JudgedBy {
  /** By date: values are compared with those counted in the same way only. */
  breaks?: readonly DefinitionBreak[];
  /** What it should be close to, in the measure's unit. */
  aim?: number | null;
}

/** Latest, change since the first value and since the one before, honest to polarity. */
export function judgeMeasure(measure: Measure, series: readonly Observation[], today: Day, { breaks = [], aim = null }: JudgedBy = {}): MeasureJudgement {
  return judgeComparable(measure, comparableOf(series, breaks), today, aim);
}

/** As `judgeMeasure`, where what may be compared is already known. */
export function judgeComparable(measure: Measure, { rows, latest, brokenOn }: Comparable, today: Day, aim: number | null): MeasureJudgement {
  const isAlike = (row: Observation) => row !== latest && latest !== null && unlikeness(measure, row, latest) === null;
  // Where nothing like the latest is there, it is said what it cannot be compared with.
  const baseline = rows.length > 1 ? (rows.find(isAlike) ?? rows[0] ?? null) : null;
  const previous = rows.length > 1 ? (rows.findLast(isAlike) ?? rows.at(-2) ?? null) : null;
  const verdict = !latest ? 'no_data' : !baseline ? 'one_value' : movementVerdict(measure, baseline, latest, aim);
  const words =
    latest && baseline
      ? changeInWords(measure, verdict, baseline, previous, latest, aim)
      : !latest
        ? 'Never reported'
        : brokenOn
          ? `One value since the definition changed on ${dayInWords(brokenOn)}: nothing like it to compare with`
          : 'One value: nothing like it to compare with';
  return { verdict, verdictWords: `${words}${ageInWords(latest, today)}`, baseline, previous, latest };
}

/** A value older than this is said to be: DfE and NHS England take stock every six months. */
export const OLD_VALUE_MONTHS = 6;

function ageInWords(latest: Observation | null, today: Day): string {
  if (!latest?.periodEnd || latest.periodEnd >= addMonths(today, -OLD_VALUE_MONTHS)) return '';
  const months = Math.floor(daysBetween(latest.periodEnd, today) / (365.25 / 12));
  return `; no newer value for ${months} months`;
}

function changeInWords(measure: Measure, verdict: Verdict, baseline: Observation, previous: Observation | null, latest: Observation, aim: number | null): string {
  if (verdict === 'unlike') return `Cannot be judged: ${unlikeInWords(measure, baseline, latest)}`;
  const since = movementInWords(measure, baseline, latest, aim);
  if (verdict === 'no_polarity') return `${capital(since)}; nobody says which way is better`;
  const lead = verdict === 'better' ? 'Better' : verdict === 'worse' ? 'Worse' : 'No change';
  return `${lead}: ${since}${reversal(measure, baseline, previous, latest, aim)}`;
}

/** A gain since the beginning must not hide a fall since the last report, nor the other way round. */
function reversal(measure: Measure, baseline: Observation, previous: Observation | null, latest: Observation, aim: number | null): string {
  if (!previous || previous === baseline || unlikeness(measure, previous, latest) !== null) return '';
  const overall = gainOf(measure, baseline, latest, aim) ?? 0;
  const recent = gainOf(measure, previous, latest, aim) ?? 0;
  return Math.sign(overall) * Math.sign(recent) < 0 ? `, but ${movementInWords(measure, previous, latest, aim)}` : '';
}
