import { pointInWords } from './by-when/by-when';
import { addMonths, dayInWords, daysBetween, type Day } from './day';
import type { Comparator, MeasureWindow, Measure, Observation, Target } from './plan';
import type { Colour } from './rag';

/**
 * How a series stands. `better`, `worse`, `same` need a polarity and two comparable values;
 * otherwise the reason why it cannot be judged. Whether a change is more than chance is not asked here.
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

export interface TrendPoint {
  /** The last day of the period. */
  day: Day;
  value: number;
  /** "February 2022: 62%" */
  words: string;
  isPartial: boolean;
}

/** What a line can show; a longer series is drawn from its latest points. */
export const TREND_LIMIT = 120;

/**
 * The value of an observation: a rate is computed from its counts where they are known, because
 * printed percentages are cut, rounded and averaged. `null` when there is none.
 */
export function observedValue(observation: Observation, unit: string): number | null {
  const { numerator, denominator, value } = observation;
  if (unit === '%' && value !== null && numerator !== null && denominator !== null && denominator > 0) {
    return (numerator * 100) / denominator;
  }
  return value;
}

/** "40.3% (152 of 377)", "21 weeks", "over 80 FTE", "no value: work in progress". */
export function observationInWords(observation: Observation, unit: string): string {
  const value = observedValue(observation, unit);
  if (value === null) return observation.status === 'actual' ? 'no value' : `no value: ${observation.status.replaceAll('_', ' ')}`;
  const { numerator, denominator, respondents, qualifier } = observation;
  const prefix = qualifier && !/round/i.test(qualifier) ? `${qualifier} ` : '';
  const counts =
    numerator !== null && denominator !== null
      ? ` (${grouped(numerator)} of ${grouped(denominator)})`
      : numerator !== null
        ? ` (${grouped(numerator)}, of how many is not stated)`
        : respondents !== null
          ? ` (of ${grouped(respondents)} who answered)`
          : '';
  return `${prefix}${quantity(value, unit)}${counts}`;
}

/** The printed value where the counts give another: "51%". `null` when they agree or there are no counts. */
export function publishedInWords(observation: Observation, unit: string): string | null {
  const computed = observedValue(observation, unit);
  if (computed === null || observation.value === null || computed === observation.value) return null;
  const decimals = decimalsOf(observation.value);
  return roundHalfUp(computed, decimals) === observation.value ? null : quantity(observation.value, unit);
}

/** "February 2022", or the printed words where the source gives no date. */
export function periodInWords(observation: Observation): string {
  const { periodStart, periodEnd, precision, periodText } = observation;
  if (!periodStart || !periodEnd || !precision) return periodText;
  return pointInWords({ earliest: periodStart, latest: periodEnd, precision });
}

/** A value with its unit: percentages to one decimal, thousands grouped. */
export function quantity(value: number, unit: string): string {
  if (unit === '%') return `${decimal(value)}%`;
  if (unit === '% (percentage points)') return `${decimal(value)} percentage points`;
  if (unit === 'GBP') return `£${grouped(value)}`;
  return `${decimal(value)} ${value === 1 ? unit.replace(/^([a-z]+)s$/, '$1') : unit}`;
}

/**
 * A measure's values in time order, one for each period: a later recording of the same period
 * revises the earlier one. Values without a date come first; they can be shown, not drawn.
 */
export function seriesOf(observations: readonly Observation[]): Observation[] {
  const byPeriod = new Map<string, Observation>();
  const undated: Observation[] = [];
  for (const observation of [...observations].sort(byRecording)) {
    const { periodStart, periodEnd } = observation;
    if (periodStart && periodEnd) byPeriod.set(`${periodStart}/${periodEnd}`, observation);
    else undated.push(observation);
  }
  return [...undated, ...[...byPeriod.values()].sort(byPeriodEnd)];
}

/** Latest, change since the first value and since the one before, honest to polarity. */
export function judgeMeasure(measure: Measure, series: readonly Observation[], today: Day): MeasureJudgement {
  const known = series.filter((observation) => isSettled(observation) && observedValue(observation, measure.unit) !== null);
  const dated = known.filter((observation) => observation.periodEnd !== null);
  const whole = dated.filter((observation) => observation.status !== 'part_period');
  const comparable = whole.length > 0 ? whole : dated;
  const latest = comparable.at(-1) ?? known.at(-1) ?? null;
  const baseline = comparable.length > 1 ? (comparable[0] ?? null) : null;
  const previous = comparable.length > 1 ? (comparable.at(-2) ?? null) : null;
  const verdict = verdictOn(measure, baseline, latest);
  const verdictWords = `${verdictInWords(verdict, measure, baseline, previous, latest)}${ageInWords(latest, today)}`;
  return { verdict, verdictWords, baseline, previous, latest };
}

/** A value older than this is said to be: DfE and NHS England take stock every six months. */
export const OLD_VALUE_MONTHS = 6;

function ageInWords(latest: Observation | null, today: Day): string {
  if (!latest?.periodEnd || latest.periodEnd >= addMonths(today, -OLD_VALUE_MONTHS)) return '';
  const months = Math.floor(daysBetween(latest.periodEnd, today) / (365.25 / 12));
  return `; no newer value for ${months} months`;
}

/** The points a line can show, oldest first. */
export function trendOf(measure: Measure, series: readonly Observation[]): TrendPoint[] {
  return series
    .filter((observation) => isSettled(observation) && observation.periodEnd !== null)
    .flatMap((observation) => {
      const value = observedValue(observation, measure.unit);
      if (value === null || !observation.periodEnd) return [];
      const isPartial = observation.status === 'part_period';
      const words = `${periodInWords(observation)}: ${observationInWords(observation, measure.unit)}${isPartial ? ', part of the period' : ''}`;
      return [{ day: observation.periodEnd, value, words, isPartial }];
    })
    .slice(-TREND_LIMIT);
}

export function trendInWords(trend: readonly TrendPoint[], series: readonly Observation[]): string {
  const first = series.find((observation) => observation.periodEnd === trend[0]?.day);
  const last = series.findLast((observation) => observation.periodEnd === trend.at(-1)?.day);
  if (!first || !last) return 'no dated values';
  if (trend.length === 1) return `1 value, ${periodInWords(first)}`;
  return `${trend.length} values, ${periodInWords(first)} to ${periodInWords(last)}`;
}

export interface TargetJudgement {
  targetWords: string;
  /** `null` where no target exists or it cannot be compared. */
  targetColour: Colour | null;
}

/** RAG against target only where a target exists: green met, amber not met before its day, red after. */
export function judgeTarget(measure: Measure, target: Target | null, latest: Observation | null, today: Day): TargetJudgement {
  if (!target) return { targetWords: 'no target set', targetColour: null };
  const named = targetInWords(target);
  const value = latest ? observedValue(latest, measure.unit) : null;
  if (value === null) return { targetWords: `target ${named}, nothing to compare`, targetColour: null };
  if (target.unit !== measure.unit) {
    return { targetWords: `target ${named}: not comparable, the value is in ${measure.unit}`, targetColour: null };
  }
  if (measure.polarity !== 'higher' && measure.polarity !== 'lower') {
    return { targetWords: `target ${named}, no one says which way is better`, targetColour: null };
  }
  const gap = measure.polarity === 'higher' ? value - target.value : target.value - value;
  if (gap >= 0) return { targetWords: `target ${named} met`, targetColour: 'green' };
  const side = measure.polarity === 'higher' ? 'below' : 'above';
  const words = `${difference(-gap, measure.unit)} ${side} the target of ${named}`;
  return { targetWords: words, targetColour: target.dueOn !== null && today <= target.dueOn ? 'amber' : 'red' };
}

export function targetInWords(target: Target): string {
  const due = target.dueOn ? ` by ${dayInWords(target.dueOn)}` : '';
  return `${target.qualifier ? `${target.qualifier} ` : ''}${quantity(target.value, target.unit)}${due}`;
}

/** "58% national average (England, year not stated)": silence about whose and when is said. */
export function comparatorInWords(comparator: Comparator): string {
  const area = comparator.areaType === null ? 'area not stated' : AREA_WORDS[comparator.areaType];
  const parts = [area, comparator.periodText ?? 'period not stated', ...(comparator.basis ? [comparator.basis] : [])];
  return `${quantity(comparator.value, comparator.unit)} ${comparator.name} (${parts.join(', ')})`;
}

const AREA_WORDS = {
  england: 'England',
  region: 'region',
  statistical_neighbours: 'statistical neighbours',
  local_area: 'local area',
} as const;

function verdictOn(measure: Measure, baseline: Observation | null, latest: Observation | null): Verdict {
  if (!latest) return 'no_data';
  if (!baseline || baseline === latest) return 'one_value';
  if (areUnlike(measure, baseline, latest)) return 'unlike';
  const change = changeBetween(measure, baseline, latest);
  if (change === 0) return 'same';
  if (measure.polarity !== 'higher' && measure.polarity !== 'lower') return 'no_polarity';
  return change > 0 === (measure.polarity === 'higher') ? 'better' : 'worse';
}

function verdictInWords(
  verdict: Verdict,
  measure: Measure,
  baseline: Observation | null,
  previous: Observation | null,
  latest: Observation | null,
): string {
  if (verdict === 'no_data') return 'Never reported';
  if (!baseline || !latest || verdict === 'one_value') return 'One value: nothing like it to compare with';
  const since = movementSince(measure, baseline, latest);
  if (verdict === 'unlike') return `Cannot be judged: ${periodInWords(baseline)} and ${periodInWords(latest)} cover different windows`;
  if (verdict === 'no_polarity') return `${capital(since)}; nobody says which way is better`;
  const lead = { better: 'Better', worse: 'Worse', same: 'No change' }[verdict];
  return `${lead}: ${since}${reversal(measure, baseline, previous, latest)}`;
}

/** A gain since the beginning must not hide a fall since the last report, nor the other way round. */
function reversal(measure: Measure, baseline: Observation, previous: Observation | null, latest: Observation): string {
  if (!previous || previous === baseline || areUnlike(measure, previous, latest)) return '';
  const overall = changeBetween(measure, baseline, latest);
  const recent = changeBetween(measure, previous, latest);
  return Math.sign(overall) * Math.sign(recent) < 0 ? `, but ${movementSince(measure, previous, latest)}` : '';
}

function movementSince(measure: Measure, from: Observation, to: Observation): string {
  const change = changeBetween(measure, from, to);
  if (change === 0) return `unchanged since ${periodInWords(from)}`;
  return `${change > 0 ? 'up' : 'down'} ${difference(Math.abs(change), measure.unit)} since ${periodInWords(from)}`;
}

/** The difference of two percentages is in percentage points, never in per cent. */
function difference(amount: number, unit: string): string {
  return unit === '%' ? `${decimal(amount)} percentage points` : quantity(amount, unit);
}

function changeBetween(measure: Measure, from: Observation, to: Observation): number {
  const [before, after] = [observedValue(from, measure.unit) ?? 0, observedValue(to, measure.unit) ?? 0];
  return roundHalfUp(after - before, 1);
}

function areUnlike(measure: Measure, a: Observation, b: Observation): boolean {
  const [first, second] = [windowOf(measure, a), windowOf(measure, b)];
  return first !== null && second !== null && first !== second;
}

/** `other` means the source does not say: it may be alike. */
function windowOf(measure: Measure, observation: Observation): MeasureWindow | null {
  const window = observation.window ?? measure.window;
  return window === 'other' ? null : window;
}

/** Projected values are hopes, not results. */
function isSettled(observation: Observation): boolean {
  return observation.status === 'actual' || observation.status === 'provisional' || observation.status === 'part_period';
}

function byRecording(a: Observation, b: Observation): number {
  // Of two recorded together, the one with its counts says more and wins.
  return a.recordedAt.localeCompare(b.recordedAt) || Number(a.denominator !== null) - Number(b.denominator !== null);
}

function byPeriodEnd(a: Observation, b: Observation): number {
  return (a.periodEnd ?? '').localeCompare(b.periodEnd ?? '') || (a.periodStart ?? '').localeCompare(b.periodStart ?? '');
}

function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The tiny addend undoes binary fractions such as 1.005 standing just below their half.
  return (Math.sign(value) * Math.floor(Math.abs(value) * factor + 0.5 + 1e-9)) / factor;
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

function decimal(value: number): string {
  return ONE_DECIMAL.format(roundHalfUp(value, 1));
}

function grouped(value: number): string {
  return GROUPED.format(value);
}

// Made once: making a formatter costs far more than using it.
const ONE_DECIMAL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const GROUPED = new Intl.NumberFormat('en-GB');

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
