import { addDays, dayInWords, type Day } from '../day';
import { periodInWords, quantity, seriesOf } from '../kpi';
import { firstDayOf } from '../kpis/series';
import { findingOf, recordsOf, seriesName, type Evidence, type Family, type Rule, type Series } from './evidence';
import { fillingOf, isAddable, isSpanned, shortestByStart, sum, type Spanned } from './filled-spans';
import type { Finding } from './finding';
import { isRounded } from './printed-values';

/** What is open does not follow from what was open, came in and went out; a total is not the sum of its periods. */
export const totalsDoNotReconcile: Rule = (evidence) => [...stocks(evidence), ...evidence.families.flatMap((family) => totals(family, evidence))];

const EXPLANATION = 'One of the figures is wrong, or they count different things, and every statement about the backlog rests on them. Count again, and say what is counted.';

function stocks({ series, sourceOf }: Evidence): Finding[] {
  const seriesById = new Map(series.map((one) => [one.measure.id, one]));
  return series.flatMap((one) => {
    const { measure, observations } = one;
    const [inflow, outflow] = [seriesById.get(measure.inflowId ?? ''), seriesById.get(measure.outflowId ?? '')];
    if (!inflow || !outflow) return [];
    const flows = { in: flowOf(inflow), out: flowOf(outflow) };
    const rows = seriesOf(observations).filter(isSpanned);
    const faults = rows.flatMap((to, index) => {
      const from = rows[index - 1];
      return from && !measure.breaks.some(({ startsOn }) => firstDayOf(from) < startsOn && startsOn <= firstDayOf(to)) ? (stockFault(from, to, flows, measure.unit) ?? []) : [];
    });
    const [first] = faults;
    if (!first) return [];
    return [
      findingOf('totals_do_not_reconcile', {
        anchors: [measure.id],
        title: `${seriesName(one)}: ${quantity(first.to.value, measure.unit)} (${periodInWords(first.to)}) cannot follow from ${first.from.value} (${periodInWords(first.from)})`,
        explanation: EXPLANATION,
        arithmetic: faults.flatMap(({ sums }) => sums),
        records: [...recordsOf(one), ...[inflow, outflow].flatMap((flow) => recordsOf(flow).slice(0, 1))],
        touches: [one.kpi?.objective],
        sources: faults.flatMap(({ from, to }) => [sourceOf(from), sourceOf(to)]),
      }),
    ];
  });
}

type Flow = (after: Day, until: Day) => number | null;

function flowOf({ measure, observations }: Series): Flow {
  const shortest = shortestByStart(seriesOf(observations), measure);
  return (after, until) => {
    const rows = fillingOf(addDays(after, 1), until, shortest);
    return rows && sum(rows.map(({ value }) => value));
  };
}

interface StockFault {
  from: Spanned;
  to: Spanned;
  sums: string[];
}

/**
 * A stock "in November" may be of its first day or of its last: it is a fault only where no reading of the two fits, and only where
 * every reading can be reckoned.
 */
function stockFault(from: Spanned, to: Spanned, flows: { in: Flow; out: Flow }, unit: string): StockFault | null {
  const readings = daysOf(from).flatMap((after) =>
    daysOf(to).map((until) => {
      const [came, went] = after <= until ? [flows.in(after, until), flows.out(after, until)] : [null, null];
      return came === null || went === null ? null : { after, until, came, went, expected: from.value + came - went };
    }),
  );
  const reckoned = readings.flatMap((reading) => reading ?? []);
  const expected = reckoned.map((reading) => reading.expected);
  const [least, most, last] = [Math.min(...expected), Math.max(...expected), reckoned.at(-1)];
  if (!last || reckoned.length < readings.length || (to.value >= least && to.value <= most)) return null;
  const gap = Math.abs(to.value - last.expected);
  const sums = [
    `${from.value} (${periodInWords(from)}) + ${last.came} in − ${last.went} out, ${dayInWords(addDays(last.after, 1))} to ${dayInWords(last.until)}, is ${last.expected}.`,
    `${quantity(to.value, unit)} (${periodInWords(to)}) is ${gap} ${to.value < last.expected ? 'fewer' : 'more'}.`,
    ...(least < most ? [`Counted on the first day of these periods instead of the last, it would be ${least} to ${most}.`] : []),
  ];
  return { from, to, sums };
}

/** At the end of which days a stock may have been counted. */
function daysOf({ periodStart, periodEnd }: Spanned): Day[] {
  return periodStart === periodEnd ? [periodEnd] : [addDays(periodStart, -1), periodEnd];
}

/** Printed totals of counts; what is wrong with rates over a span is told with the rates. */
function totals({ series, mayNest }: Family, { sourceOf }: Evidence): Finding[] {
  if (!mayNest && series.length < 2) return [];
  const addable = series.filter(({ measure }) => isAddable(measure) && measure.unit !== '%');
  if (addable.length === 0) return [];
  return series.flatMap((one) => {
    const candidates = addable.filter((other) => other === one || isTotalOf(one, other));
    const faults = candidates.flatMap((parts) => longerThan(parts, one).flatMap((row) => totalFault(row, parts) ?? []));
    const [first] = faults;
    if (!first) return [];
    return [
      findingOf('totals_do_not_reconcile', {
        anchors: [one.measure.id],
        title: `${seriesName(one)}: ${quantity(first.row.value, one.measure.unit)} for ${periodInWords(first.row)}, and its periods add up to ${first.total}`,
        explanation: EXPLANATION,
        arithmetic: faults.map(({ row, total, sums }) => `${sums} is ${total}; ${row.value} is printed for ${row.periodText}.`),
        records: [...recordsOf(one), ...(first.parts === one ? [] : recordsOf(first.parts).slice(0, 1))],
        touches: [one.kpi?.objective],
        sources: faults.map(({ row }) => sourceOf(row)),
      }),
    ];
  });
}

/** "Cases closed, total of the table" is the total of "Cases closed". */
function isTotalOf(total: Series, part: Series): boolean {
  const [name, of] = [total.measure.name.toLowerCase(), part.measure.name.toLowerCase()];
  return total.measure.unit === part.measure.unit && name.startsWith(of) && /\b(?:totals?|altogether|overall)\b/.test(name.slice(of.length));
}

/** The values of a series that start with a shorter one of the other: the rest cannot be its totals, and they are nearly all. */
function longerThan({ measure, observations }: Series, { observations: totals }: Series): Spanned[] {
  const shortest = shortestByStart(observations, measure);
  return seriesOf(totals).filter((row): row is Spanned => isSpanned(row) && (shortest.get(row.periodStart)?.periodEnd ?? row.periodEnd) < row.periodEnd);
}

/** Against the periods as they were known when the total was recorded: a later revision does not make it wrong. */
function totalFault(row: Spanned, parts: Series): { row: Spanned; parts: Series; total: number; sums: string } | null {
  const known = parts.observations.filter((other) => other.id !== row.id && other.recordedAt <= row.recordedAt);
  const values = fillingOf(row.periodStart, row.periodEnd, shortestByStart(seriesOf(known), parts.measure))?.map(({ value }) => value);
  if (!values || values.length < 2) return null;
  const total = Number(sum(values).toFixed(6));
  return isRounded(row.value, total) ? null : { row, parts, total, sums: values.join(' + ') };
}
