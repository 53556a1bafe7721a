import { groupBy } from '../lists';
import type { Figures, Identity } from './identity';
import type { PeriodValue } from './period-value';
import { Evidence, isKnown, recordedBetween, Reckoning, shownBetween } from './reckoning';
import { COUNTED, isRate, PLACES, WHOLE } from './small-numbers';
import { spansOf, type Span } from './spans';

/** A count that goes on through time, told in one or several windows, of one or several measures of a KPI. */
export interface Line {
  id: string;
  measureIds: ReadonlySet<string>;
  /** The shorter first within those that begin together. */
  spans: Span[];
  /** On which one of them begins or ends. */
  days: ReadonlySet<string>;
  /** Whether some of its values tell of others: more than a chain of periods. */
  isTelling: boolean;
}

/**
 * @param values with what is small hidden already.
 * @param flows measures that come in and go out of a stock: they are added up whatever is said of them.
 */
export function linesOf(values: readonly PeriodValue[], flows: ReadonlySet<string>, threshold: number): Line[] {
  const series = [...groupBy(values.filter(isKnown), ({ measure }) => measure.id).values()].flatMap((own): Series[] => {
    const spans = spansOf(own).sort(byBeginning);
    const [first] = own;
    if (!first || spans.length === 0 || isStock(first) || !(flows.has(first.measure.id) || mayBeAdded(first, spans))) return [];
    return [{ measure: first.measure, spans, ties: new Set([first.measure.id]), recorded: new Map(), shown: new Map() }];
  });
  tieWithinKpis(series, threshold);
  return [...new Set(series.map(({ ties }) => ties))].map((ties) => {
    const spans = series.filter((one) => one.ties === ties).flatMap((one) => one.spans);
    if (ties.size > 1) spans.sort(byBeginning);
    return { id: [...ties][0] ?? '', measureIds: ties, spans, days: new Set(spans.flatMap(({ from, until }) => [from, until])), isTelling: isMoreThanChain(spans) };
  });
}

/** A stock is a number at a moment, whatever period it is recorded under. */
export function isStock({ measure }: PeriodValue): boolean {
  return measure.inflowId !== null && measure.outflowId !== null;
}

/** Every value is how many had come until its end, less how many until its beginning. */
export function identitiesOfLine({ id, spans }: Line, figures: Figures): Identity[] {
  return PLACES.flatMap((place) => {
    const own = spans.filter(({ value }) => value.isHidden() || (value.people()[place] ?? null) !== null);
    // A flow may be all hidden, and its stock shown.
    if (place !== COUNTED && own.every(({ value }) => value.isHidden())) return [];
    return own.map(({ value, from, until }): Identity => [
      { of: figures.until(id, place, from), sign: 1 },
      { of: figures.of(value, place), sign: 1 },
      { of: figures.until(id, place, until), sign: -1 },
    ]);
  });
}

interface Series {
  measure: PeriodValue['measure'];
  spans: Span[];
  /** The ids of all that count the same. */
  ties: Set<string>;
  recorded: Map<number, Reckoning>;
  shown: Map<number, Reckoning>;
}

/** "May not be added up" holds for the value of a rate, never for its counts; of a count only where its numbers agree. */
function mayBeAdded({ measure }: PeriodValue, spans: readonly Span[]): boolean {
  if (measure.maySum !== false || isRate(measure) || spans.every(({ value }) => (value.recorded()[COUNTED] ?? null) === null)) return true;
  const [reckoning, evidence] = [new Reckoning(), new Evidence()];
  for (const { value, from, until } of spans.toReversed()) {
    const [number, others] = [value.recorded()[COUNTED] ?? null, reckoning.between(from, until)];
    if (number === null) continue;
    if (others) evidence.hold(number, others.number);
    reckoning.add(from, until, number);
  }
  return evidence.agree > 0 && evidence.isTie(false);
}

function tieWithinKpis(series: readonly Series[], threshold: number): void {
  const alike = groupBy(series, ({ measure: { id, kpiId, kind, unit } }) => (kpiId === null ? id : `${kpiId} ${kind} ${unit}`));
  for (const group of alike.values()) {
    group.forEach((one, index) => {
      for (const other of group.slice(index + 1)) if (one.ties !== other.ties && countTheSame(one, other, threshold)) tie(one, other, group);
    });
  }
}

function tie(one: Series, other: Series, group: readonly Series[]): void {
  const former = other.ties;
  for (const series of group) {
    if (series.ties !== former) continue;
    series.ties = one.ties;
    one.ties.add(series.measure.id);
  }
}

/** A month's values beside a quarter's, a running total's or a rolling year's, where their numbers do not contradict it. */
function countTheSame(one: Series, other: Series, threshold: number): boolean {
  const evidence = new Evidence();
  for (const place of [COUNTED, WHOLE]) {
    hold(one, other, place, threshold, evidence);
    hold(other, one, place, threshold, evidence);
  }
  return evidence.isTie(false);
}

/** What several values of one say together against single values of the other. */
function hold(one: Series, other: Series, place: number, threshold: number, evidence: Evidence): void {
  const own = new Set(one.spans.map(({ from, until, isRunning }) => `${from} ${until} ${isRunning}`));
  for (const { value, from, until, isRunning } of other.spans) {
    // Two months of two measures are alike by chance.
    if (own.has(`${from} ${until} ${isRunning}`)) continue;
    const recorded = value.recorded()[place] ?? null;
    const together = recorded === null ? null : recordedOf(one, place).between(from, until);
    if (recorded !== null && together) evidence.hold(recorded, together.number);
    const shown = value.people()[place] ?? null;
    const open = shownOf(one, place).between(from, until);
    // What was withheld by hand has no number that could agree.
    if (open && (shown === null ? value.isHidden() : open.secrets !== 0)) evidence.suspect((shown ?? 0) - open.number, threshold);
  }
}

function recordedOf({ spans, recorded }: Series, place: number): Reckoning {
  const reckoning = recorded.get(place) ?? recordedBetween(spans, place);
  recorded.set(place, reckoning);
  return reckoning;
}

function shownOf({ spans, shown }: Series, place: number): Reckoning {
  const reckoning = shown.get(place) ?? shownBetween(spans, place);
  shown.set(place, reckoning);
  return reckoning;
}

/** A chain of periods, each beginning after the one before, tells of none of them. */
function isMoreThanChain(spans: readonly Span[]): boolean {
  const joined = new Reckoning();
  return spans.some(({ value, from, until }) => {
    if (joined.between(from, until)) return true;
    joined.add(from, until, value.isHidden() ? 1 : 0);
    return false;
  }) || spans.some(({ isRunning }) => isRunning);
}

function byBeginning(a: Span, b: Span): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.until === b.until ? 0 : a.until < b.until ? -1 : 1;
}
