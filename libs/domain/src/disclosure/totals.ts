import { groupBy } from '../lists';
import type { Figures, Identity, Term } from './identity';
import { isStock, type Line } from './lines';
import type { PeriodValue } from './period-value';
import { Evidence, isKnown, recordedBetween, shownBetween } from './reckoning';
import { COUNTED, PLACES, WHOLE } from './small-numbers';
import { dayAfter, daysOf, spansOf, type Span } from './spans';

/**
 * A total less its parts, of one period: those that somebody has called its parts. A total or part that is not recorded for that
 * period may follow from longer or shorter ones of its own; a part of which nothing is known is taken for nought.
 */
export function identitiesOfParts(values: readonly PeriodValue[], lines: readonly Line[], figures: Figures): Identity[] {
  const parts = values.filter((value) => value.measure.partOfId !== null && isKnown(value));
  if (parts.length === 0) return [];
  const totals = new Map(values.filter(isKnown).map((value) => [`${value.measure.id} ${value.period}`, value]));
  const lineOf = new Map(lines.flatMap((line) => [...line.measureIds].map((id) => [id, line] as const)));
  const siblings = groupBy(parts, ({ measure }) => measure.partOfId);
  return [...groupBy(parts, ({ measure, period }) => `${measure.partOfId} ${period}`).entries()].flatMap(([key, own]) => {
    const [total, [first]] = [totals.get(key), own];
    if (!first) return [];
    const [span] = spansOf([first]);
    const missing = new Set((siblings.get(first.measure.partOfId) ?? []).map(({ measure }) => measure.id));
    for (const { measure } of own) missing.delete(measure.id);
    return PLACES.flatMap((place) => {
      const follow = (id: string, sign: Term['sign']) => followingTerms(lineOf.get(id), span, place, sign, figures);
      const unrecorded = [...missing].flatMap((id) => follow(id, -1));
      if (total) return identityAt(place, [total], own, figures).map((terms) => [...terms, ...unrecorded]);
      const reckoned = follow(first.measure.partOfId ?? '', 1);
      return reckoned.length === 0 ? [] : identityAt(place, [], own, figures).map((terms) => [...reckoned, ...terms, ...unrecorded]);
    });
  });
}

/** How many until the end of a period less how many until its beginning, of a measure with other values that reach these days. */
function followingTerms(line: Line | undefined, period: Span | undefined, place: number, sign: Term['sign'], figures: Figures): Term[] {
  if (!line || !period || period.isRunning || ![period.from, period.until].every((day) => line.days.has(day))) return [];
  return [
    { of: figures.until(line.id, place, period.until), sign },
    { of: figures.until(line.id, place, period.from), sign: sign === 1 ? -1 : 1 },
  ];
}

/** None where one of the numbers is neither read nor withheld: it may be anything. */
function identityAt(place: number, totals: readonly PeriodValue[], parts: readonly PeriodValue[], figures: Figures): Identity[] {
  const all = [...totals, ...parts];
  const isRead = (value: PeriodValue) => (value.people()[place] ?? null) !== null;
  if ((place !== COUNTED && !all.some(isRead)) || !all.every((value) => value.isHidden() || isRead(value))) return [];
  const term = (value: PeriodValue, sign: Term['sign']): Term => ({ of: figures.of(value, place), sign });
  return [[...totals.map((value) => term(value, 1)), ...parts.map((value) => term(value, -1))]];
}

/**
 * In time and late are all, though nobody has called them parts: two counts of a KPI that are a third in every period in which all
 * of them are recorded.
 */
export function identitiesOfPairs(values: readonly PeriodValue[], figures: Figures): Identity[] {
  const ofKpis = groupBy(
    values.filter((value) => value.measure.kpiId !== null && isKnown(value)),
    ({ measure }) => measure.kpiId,
  );
  return [...ofKpis.values()].flatMap((ofKpi) => {
    const series = [...groupBy(ofKpi, ({ measure }) => measure.id).values()].map((own) => new Map(own.map((value) => [value.period, value])));
    if (series.length < 3) return [];
    return series.flatMap((one, index) =>
      series.slice(index + 1).flatMap((other) => series.flatMap((all) => (all === one || all === other ? [] : [COUNTED, WHOLE].flatMap((place) => pairsOf(all, one, other, place, figures))))),
    );
  });
}

type ByPeriod = ReadonlyMap<string, PeriodValue>;

function pairsOf(all: ByPeriod, one: ByPeriod, other: ByPeriod, place: number, figures: Figures): Identity[] {
  const [evidence, found] = [new Evidence(), [] as Identity[]];
  for (const [period, total] of all) {
    const parts = [one.get(period), other.get(period)].filter((part) => part !== undefined);
    if (parts.length < 2) continue;
    const [whole, first, second] = [total, ...parts].map((value) => value.recorded()[place] ?? null);
    // A part that is nought leaves the other beside its whole, which many counts are by chance.
    if (typeof whole === 'number' && typeof first === 'number' && typeof second === 'number' && first * second !== 0) evidence.hold(whole, first + second);
    if (evidence.disagree > 0) return [];
    found.push(...identityAt(place, [total], parts, figures));
  }
  return evidence.agree > 0 ? found : [];
}

/**
 * What is open now less what was open is what came less what went. A stock "in November" may be of its first day or of its last: it
 * is taken for the last, and for the first where the numbers say so.
 */
export function identitiesOfStocks(values: readonly PeriodValue[], lines: readonly Line[], figures: Figures, threshold: number): Identity[] {
  const stocks = groupBy(
    values.filter((value) => isStock(value) && isKnown(value) && daysOf(value).end !== ''),
    ({ measure }) => measure.id,
  );
  return [...stocks.values()].flatMap((own) => {
    const { inflowId, outflowId } = own[0]?.measure ?? {};
    const [inflow, outflow] = [inflowId, outflowId].map((id) => lines.find(({ measureIds }) => measureIds.has(id ?? '')));
    if (!inflow || !outflow) return [];
    const series = own.toSorted((a, b) => (daysOf(a).end < daysOf(b).end ? -1 : 1));
    return READINGS.flatMap(({ dayOf, isUsual }) => {
      const steps = series.slice(1).map((to, index): Step => ({ from: series[index] ?? to, to }));
      const apart = steps.filter(({ from, to }) => dayOf(from) < dayOf(to) && [from, to].every((value) => value.isHidden() || (value.people()[COUNTED] ?? null) !== null));
      return isTrue(apart, dayOf, inflow, outflow, threshold, isUsual) ? apart.map((step) => identityOf(step, dayOf, inflow, outflow, figures)) : [];
    });
  });
}

interface Step {
  from: PeriodValue;
  to: PeriodValue;
}

/** Until which day what is open had come and gone. */
type DayOf = (value: PeriodValue) => string;

const READINGS: readonly { dayOf: DayOf; isUsual: boolean }[] = [
  { dayOf: (value) => dayAfter(daysOf(value).end), isUsual: true },
  { dayOf: (value) => daysOf(value).start, isUsual: false },
];

function isTrue(steps: readonly Step[], dayOf: DayOf, inflow: Line, outflow: Line, threshold: number, isUsual: boolean): boolean {
  const evidence = new Evidence();
  const [cameRecorded, wentRecorded] = [inflow, outflow].map(({ spans }) => recordedBetween(spans, COUNTED));
  const [cameShown, wentShown] = [inflow, outflow].map(({ spans }) => shownBetween(spans, COUNTED));
  for (const { from, to } of steps) {
    const days = [dayOf(from), dayOf(to)] as const;
    const [was, is] = [from, to].map((value) => value.recorded()[COUNTED] ?? null);
    const [came, went] = [cameRecorded?.between(...days), wentRecorded?.between(...days)];
    if (typeof was === 'number' && typeof is === 'number' && came && went) evidence.hold(is, was + came.number - went.number);
    const [seenCame, seenWent] = [cameShown?.between(...days), wentShown?.between(...days)];
    const isSecret = [from, to].some((value) => value.isHidden()) || seenCame?.secrets !== 0 || seenWent?.secrets !== 0;
    if (isSecret && seenCame && seenWent) evidence.suspect((from.people()[COUNTED] ?? 0) + seenCame.number - seenWent.number - (to.people()[COUNTED] ?? 0), threshold);
  }
  return evidence.isTie(isUsual);
}

function identityOf({ from, to }: Step, dayOf: DayOf, inflow: Line, outflow: Line, figures: Figures): Identity {
  const flow = ({ id }: Line, sign: Term['sign']): Term[] => [
    { of: figures.until(id, COUNTED, dayOf(from)), sign },
    { of: figures.until(id, COUNTED, dayOf(to)), sign: sign === 1 ? -1 : 1 },
  ];
  return [{ of: figures.of(to, COUNTED), sign: 1 }, { of: figures.of(from, COUNTED), sign: -1 }, ...flow(inflow, 1), ...flow(outflow, -1)];
}
