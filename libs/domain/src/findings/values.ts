import { dayInWords, daysBetween } from '../day';
import { observedValue, periodInWords, quantity } from '../kpi';
import { listInWords } from '../words';
import { groupBy } from '../lists';
import type { MeasureWindow, Observation } from '../plan';
import { measureRef } from '../records';
import { counted, findingOf, recordsOf, seriesName, type Rule, type Series } from './evidence';
import { decimalsOf } from './printed-values';

/** A later document that says it corrects an earlier one does not contradict it. */
const SAYS_REVISED = /\b(?:revis|correct|restat|amend|final|updat|late\b)/i;

/** Two documents give one period of one series different values, and neither calls it a revision. */
export const valuesConflict: Rule = ({ series, sourceOf }) =>
  series.flatMap((one) => {
    const { measure, observations, traits } = one;
    if (traits.isInOrder || new Set(observations.map((row) => (row.periodStart && row.periodEnd ? `${row.periodStart}/${row.periodEnd}` : row.id))).size === observations.length) return [];
    const actual = observations.filter((row) => row.status === 'actual' && row.value !== null && row.sourceDocumentId !== null && row.periodEnd !== null);
    const clashing = [...groupBy(actual, (row) => `${row.periodStart}/${row.periodEnd}/${row.window ?? measure.window}`).values()].filter(
      (rows) => rows.some((row) => rows.some((other) => contradict(row, other, measure.unit))) && !rows.some((row) => SAYS_REVISED.test(`${row.note} ${row.qualifier}`)),
    );
    if (clashing.length === 0) return [];
    const ordered = clashing.toSorted((a, b) => (a[0]?.periodEnd ?? '').localeCompare(b[0]?.periodEnd ?? ''));
    return [
      findingOf('values_conflict', {
        anchors: [measure.id],
        title: `${seriesName(one)}: two documents give different values for ${listInWords(ordered.flatMap(([row]) => (row ? [periodInWords(row)] : [])))}`,
        explanation: 'One is a revision or they count different things; neither document says. Ask which stands and why.',
        arithmetic: ordered.flatMap((rows) =>
          rows
            .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt) || (a.id < b.id ? -1 : 1))
            .map((row) => `${periodInWords(row)}: ${quantity(row.value ?? 0, measure.unit)} in ${sourceOf(row)?.document.title ?? 'a document'}.`),
        ),
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: ordered.flat().map(sourceOf),
      }),
    ];
  });

/** Apart by more than the coarser of the two can hide. */
function contradict(a: Observation, b: Observation, unit: string): boolean {
  if (a.sourceDocumentId === b.sourceDocumentId) return false;
  const digit = 10 ** -Math.min(decimalsOf(a.value ?? 0), decimalsOf(b.value ?? 0));
  const apart = (first: number | null, second: number | null) => Math.abs((first ?? 0) - (second ?? 0)) >= digit;
  return apart(a.value, b.value) && apart(observedValue(a, unit), observedValue(b, unit));
}

/** Most days a window can have; those that are not here cannot be told apart by their length. */
const LONGEST: Readonly<Partial<Record<MeasureWindow, number>>> = { month: 31, quarter: 92, year: 366, cumulative_year: 366, rolling_12_months: 366 };
/** Below it, the same count twice may well be chance. */
const TELLING_COUNT = 10;

/** One document gives one count for a quarter (or month) and again for a longer stretch around it. */
export const oneValueTwoWindows: Rule = ({ series, sourceOf }) =>
  series.flatMap((one) => {
    const { measure, observations, traits } = one;
    if (measure.unit === '%' || !traits.hasWindow) return [];
    const pair = observations.flatMap((long) => {
      const short = observations.find((row) => isSameForLess(row, long, one));
      return short ? [{ short, long }] : [];
    })[0];
    if (!pair) return [];
    const { short, long } = pair;
    const value = quantity(short.value ?? 0, measure.unit);
    const [shorter, longer] = [windowOf(short, one), `${dayInWords(long.periodStart ?? '')} to ${dayInWords(long.periodEnd ?? '')}`];
    return [
      findingOf('one_value_two_windows', {
        anchors: [measure.id],
        title: `${seriesName(one)}: ${value}, for one ${shorter} and again for ${longer}`,
        explanation: 'Both can only be right if nothing happened in the rest of the longer time. Settle which window the count is for.',
        arithmetic: [
          `${value} for the ${shorter}, at ${dayInWords(short.periodEnd ?? '')}.`,
          `${value} for ${longer}, ${daysBetween(long.periodStart ?? '', long.periodEnd ?? '') + 1} days: “${long.periodText}”.`,
          `${short.value} − ${long.value} leaves 0 for all the other days.`,
        ],
        records: recordsOf(one),
        touches: [one.kpi?.objective],
        sources: [sourceOf(short), sourceOf(long)],
      }),
    ];
  });

function isSameForLess(short: Observation, long: Observation, series: Series): boolean {
  const [shorter, longer] = [windowOf(short, series), windowOf(long, series)];
  const most = shorter ? LONGEST[shorter] : undefined;
  if ((shorter !== 'month' && shorter !== 'quarter') || !longer || LONGEST[longer] === undefined || shorter === longer || most === undefined) return false;
  if (short.value !== long.value || short.value === null || short.value < TELLING_COUNT || short.qualifier !== null || long.qualifier !== null) return false;
  if (short.sourceDocumentId === null || short.sourceDocumentId !== long.sourceDocumentId) return false;
  if (!long.periodStart || !long.periodEnd || !short.periodEnd || short.periodEnd < long.periodStart || short.periodEnd > long.periodEnd) return false;
  return daysBetween(long.periodStart, long.periodEnd) + 1 > most;
}

function windowOf(row: Observation, { measure }: Series): MeasureWindow | null {
  return row.window ?? measure.window;
}

/** A value with no date can be shown; it can be neither drawn nor compared. One finding for the plan. */
export const undatedValues: Rule = ({ series, sourceOf }) => {
  const undated = series.flatMap((one) => {
    if (!one.traits.hasUndated) return [];
    const rows = one.observations.filter(({ periodEnd, value }) => periodEnd === null && value !== null);
    return rows.length > 0 ? [{ one, rows }] : [];
  });
  const rows = undated.flatMap((entry) => entry.rows);
  if (rows.length === 0) return [];
  return [
    findingOf('undated_values', {
      anchors: [],
      title: `${counted(rows.length, 'value')} ${rows.length === 1 ? 'has' : `in ${undated.length} series have`} no date`,
      explanation: 'Without a date a value has no place in time: it can be shown, and compared with nothing. Ask for the period of each.',
      arithmetic: undated.map(({ one, rows: own }) => `${seriesName(one)}: ${own.map((row) => `${quantity(row.value ?? 0, one.measure.unit)} (${row.periodText})`).join(', ')}.`),
      records: undated.map(({ one }) => measureRef(one.measure, one.kpi)),
      touches: undated.map(({ one }) => one.kpi?.objective),
      sources: rows.map(sourceOf),
    }),
  ];
};

/** A sentence that compares a time with a longer time around it: what is compared is in both. */
export const windowsOverlap: Rule = ({ families, sourceOf }) =>
  families.flatMap(({ series, mayNest }) => {
    if (!mayNest) return [];
    const compared = series.flatMap((one) =>
      one.observations.filter((row) => row.sourceDocumentId !== null && row.quote?.includes('compar') && row.periodStart && row.periodEnd).map((row) => ({ one, row })),
    );
    const pairs = [...groupBy(compared, ({ row }) => row.quote).values()].flatMap((rows) => nestedIn(rows) ?? []);
    // A pair of series compared so again and again is one fault.
    return [...groupBy(pairs, ({ inner, outer }) => `${inner.one.measure.id} ${outer.one.measure.id}`).values()].map((same) => {
      const both = same.flatMap(({ inner, outer }) => [inner, outer]);
      const ones = [...new Set(both.map(({ one }) => one))];
      return findingOf('windows_overlap', {
        anchors: ones.map(({ measure }) => measure.id),
        title: `${ones.slice(0, 1).map(seriesName).join()}: compared with a time that contains it`,
        explanation: 'The value is part of what it is compared with, which makes the change look smaller than it is. Compare it with the time before.',
        arithmetic: both.map(
          ({ one, row }) => `${quantity(row.value ?? 0, one.measure.unit)}: ${dayInWords(row.periodStart ?? '')} to ${dayInWords(row.periodEnd ?? '')} (“${row.periodText}”).`,
        ),
        records: [...new Map(ones.flatMap(recordsOf).map((record) => [record.id, record])).values()],
        touches: ones.map(({ kpi }) => kpi?.objective),
        sources: both.map(({ row }) => sourceOf(row)),
      });
    });
  });

interface Compared {
  one: Series;
  row: Observation;
}

function nestedIn(rows: readonly Compared[]): { inner: Compared; outer: Compared } | null {
  for (const inner of rows) {
    const outer = rows.find(({ one, row }) => one.measure.unit === inner.one.measure.unit && isWithin(inner.row, row));
    if (outer) return { inner, outer };
  }
  return null;
}

function isWithin(inner: Observation, outer: Observation): boolean {
  if (!inner.periodStart || !inner.periodEnd || !outer.periodStart || !outer.periodEnd || inner.periodStart === inner.periodEnd) return false;
  return outer.periodStart <= inner.periodStart && outer.periodEnd >= inner.periodEnd && (outer.periodStart !== inner.periodStart || outer.periodEnd !== inner.periodEnd);
}
