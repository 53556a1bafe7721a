import { dayInWords, type Day } from '../day';
import type { DefinitionBreak, Measure, Observation, Rebase } from '../plan-kpis';
import { RUN_LENGTH } from '../spc';
import { chartedOf } from './charted';
import { periodInWords } from './observed';
import { countInWords, numberInWords } from './quantity';
import { capital } from '../words';

/** What a chart needs of a changed definition. */
type CountedAnew = Pick<DefinitionBreak, 'startsOn' | 'now'>;

/** What cuts the chart of a series into stretches. */
export interface StretchFacts {
  measure: Measure;
  /** As it stands, in time order. */
  series: readonly Observation[];
  breaks: readonly CountedAnew[];
  rebases: readonly Rebase[];
}

/**
 * Limits are reckoned anew for a shift that is sustained, beside being big and explained (NHS England, Making Data Count, which leaves how
 * long to judgement). The least that its own rules take for a shift is a run, seven points; from fewer a rebase would only hide a signal.
 */
export const LEAST_SINCE_REBASE = RUN_LENGTH;

/** Where a new stretch begins among the values of a chart, and why. */
export function cutsOf(rows: readonly Observation[], breaks: readonly CountedAnew[], rebases: readonly Rebase[]): Map<number, string> {
  const cuts = new Map<number, string>();
  const reasons = [
    ...breaks.map(({ startsOn, now }) => ({ startsOn, because: `New definition: ${now}` })),
    ...rebases.map(({ startsOn, reason }) => ({ startsOn, because: reason })),
  ];
  for (const { startsOn, because } of reasons) {
    const at = cutAt(rows, startsOn);
    if (at <= 0) continue;
    const other = cuts.get(at);
    cuts.set(at, other ? `${other}; ${because}` : because);
  }
  return cuts;
}

/** Why limits cannot begin anew on a day; `null`: they can. */
export function rebaseFault({ measure, series, breaks, rebases }: StretchFacts, startsOn: Day): string | null {
  const { rows, absence } = chartedOf(measure, series);
  const [first, last] = [rows[0], rows.at(-1)];
  if (absence !== null || !first || !last) return absence ?? 'There is no control chart.';
  const at = cutAt(rows, startsOn);
  if (at === 0) return `The chart begins on ${firstDay(first)}: give a later day.`;
  const row = rows[at];
  if (!row) return `The last period of the chart begins on ${firstDay(last)}: give an earlier day.`;
  const there = rebases.find((other) => cutAt(rows, other.startsOn) === at);
  if (there) return `Limits begin anew from ${dayInWords(there.startsOn)} already, at the same value: ${periodInWords(row)}.`;
  // Values on the two sides of a new definition are not compared, nor is a change sustained that the next one ended.
  const end = Math.min(rows.length, ...[...cutsOf(rows, breaks, rebases).keys()].filter((cut) => cut > at));
  const [count, next] = [end - at, rows[end]];
  if (count >= LEAST_SINCE_REBASE) return null;
  const stand = `${capital(countInWords(count, 'values'))} ${count === 1 ? 'stands' : 'stand'} from ${dayInWords(startsOn)}`;
  const until = next ? `until limits begin anew in ${periodInWords(next)}` : 'on';
  return `${stand} ${until}: ${numberInWords(LEAST_SINCE_REBASE)} are needed to show that the change has lasted.`;
}

/** The values at which limits could begin anew, newest first; where they do already nothing would. */
export function rebaseStarts(facts: StretchFacts): Observation[] {
  const { rows } = chartedOf(facts.measure, facts.series);
  const cuts = cutsOf(rows, facts.breaks, facts.rebases);
  return rows.filter(({ periodStart }, at) => periodStart !== null && !cuts.has(at) && rebaseFault(facts, periodStart) === null).toReversed();
}

/** The first value of a period that starts on the day or later; -1: there is none. */
function cutAt(rows: readonly Observation[], startsOn: Day): number {
  return rows.findIndex(({ periodStart }) => periodStart !== null && periodStart >= startsOn);
}

function firstDay({ periodStart }: Observation): string {
  return dayInWords(periodStart ?? '');
}
