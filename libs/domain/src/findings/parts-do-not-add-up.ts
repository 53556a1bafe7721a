import { isSettled, periodInWords, seriesOf } from '../kpi';
import { groupBy } from '../lists';
import type { Observation } from '../plan';
import { findingOf, recordsOf, seriesName, type Rule, type Series } from './evidence';
import { isAddable, sum } from './filled-spans';

/** The parts of a total, of one period, are together another number. Rates are added up by their counts, never by themselves. */
export const partsDoNotAddUp: Rule = ({ series, sourceOf }) => {
  const partsOf = groupBy(
    series.filter(({ measure }) => measure.partOfId !== null),
    ({ measure }) => measure.partOfId,
  );
  if (partsOf.size === 0) return [];
  return series.flatMap((one) => {
    const parts = partsOf.get(one.measure.id) ?? [];
    if (parts.length < 2) return [];
    const faults = seriesOf(one.observations).flatMap((row) => faultOf(row, one, parts) ?? []);
    const [first] = faults;
    if (!first) return [];
    return [
      findingOf('parts_do_not_add_up', {
        anchors: [one.measure.id],
        title: `${seriesName(one)}: ${first.title}`,
        explanation: 'A case is missing, counted twice, or the parts are not all of the whole. Which one it is decides what the whole can be used for.',
        arithmetic: faults.flatMap(({ sums }) => sums),
        records: [...recordsOf(one), ...parts.flatMap((part) => recordsOf(part).slice(0, 1))],
        touches: [one.kpi?.objective],
        sources: faults.flatMap(({ rows }) => rows.map(sourceOf)),
      }),
    ];
  });
};

interface Fault {
  title: string;
  sums: string[];
  rows: Observation[];
}

function faultOf(whole: Observation, of: Series, parts: readonly Series[]): Fault | null {
  const rows = parts.map(({ observations }) => seriesOf(observations).find((row) => isSamePeriod(row, whole)));
  const known = rows.filter((row) => row !== undefined);
  // A part without a value may be all of the difference.
  if (known.length < parts.length || ![whole, ...known].every((row) => isSettled(row) && row.qualifier === null)) return null;
  const isCounted = [of, ...parts].every(({ measure }) => isCount(measure));
  const faults = (isCounted ? (['value'] as const) : (['numerator', 'denominator'] as const)).flatMap((field) => {
    const [total, numbers] = [whole[field], known.map((row) => row[field])];
    if (total === null || numbers.includes(null)) return [];
    const together = sum(numbers.map((number) => number ?? 0));
    return together === total ? [] : [{ total, together, sums: `${periodInWords(whole)}: ${numbers.join(' + ')} is ${together}, not ${total}${WORDS[field]}.` }];
  });
  const [first] = faults;
  if (!first) return null;
  return { title: `the ${parts.length} parts add up to ${first.together}, not ${first.total}`, sums: faults.map(({ sums }) => sums), rows: [whole, ...known] };
}

const WORDS = { value: '', numerator: ' above the line', denominator: ' below the line' } as const;

/** Whether values of several periods may be added is another question: open cases of five teams are. */
function isCount(measure: Series['measure']): boolean {
  return isAddable({ ...measure, maySum: measure.maySum === false ? null : measure.maySum }) && measure.unit !== '%';
}

function isSamePeriod(a: Observation, b: Observation): boolean {
  return a.periodStart === b.periodStart && a.periodEnd === b.periodEnd && (a.periodEnd !== null || a.periodText === b.periodText);
}
