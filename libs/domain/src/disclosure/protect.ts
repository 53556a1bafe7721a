import { groupBy } from '../lists';
import { differencesIn } from './differences';
import { identitiesOfTies, type Tie } from './elsewhere';
import { Figures, shownNumber, type Identity } from './identity';
import { identitiesOfLine, linesOf, type Line } from './lines';
import type { PeriodValue } from './period-value';
import type { Span } from './spans';
import { tellingIn, type Telling } from './told';
import { identitiesOfPairs, identitiesOfParts, identitiesOfStocks } from './totals';
import { identitiesOfTwins } from './twins';

/**
 * Secondary suppression: hides what a hidden number could be reckoned from, until nothing of it can be reckoned.
 * @param values with what is small hidden already.
 */
export function protect(values: readonly PeriodValue[], ties: readonly Tie[], threshold: number): void {
  for (const group of groupsOf(values, ties, threshold)) {
    // Each round hides at least one value more.
    do hideDifferences(group, threshold);
    while (hideTelling(group, threshold));
  }
}

/** One at a time: what one has hidden may leave the next, or tell another. */
function hideDifferences({ lines, figures, spans }: Group, threshold: number): void {
  for (const line of lines) while (hideDifference(differencesIn(line, figures, threshold), spans));
}

function hideDifference(found: Iterable<Telling>, spans: Group['spans']): boolean {
  for (const numbers of found) if (hideCheapest(numbers, spans)) return true;
  return false;
}

function hideTelling({ identities, spans }: Group, threshold: number): boolean {
  const found = tellingIn(identities, threshold);
  // What was hidden on the way may have settled another.
  return found.filter((numbers) => numbers.every((figure) => shownNumber(figure) !== null) && hideCheapest(numbers, spans)).length > 0;
}

/** Values that hang together by what they tell of each other. */
interface Group {
  figures: Figures;
  identities: Identity[];
  lines: Line[];
  /** Those of the same days as a value, itself among them. */
  spans: ReadonlyMap<PeriodValue, readonly Span[]>;
}

function groupsOf(values: readonly PeriodValue[], ties: readonly Tie[], threshold: number): Group[] {
  const figures = new Figures();
  const flows = new Set(values.flatMap(({ measure }) => [measure.inflowId, measure.outflowId].flatMap((id) => id ?? [])));
  const lines = linesOf(values, flows, threshold);
  const stocks = identitiesOfStocks(values, lines, figures, threshold);
  const flowing = stocks.length > 0 ? flows : new Set<string>();
  const telling = lines.filter(({ isTelling, measureIds }) => isTelling || [...measureIds].some((id) => flowing.has(id)));
  const identities = [
    ...telling.flatMap((line) => identitiesOfLine(line, figures)),
    ...stocks,
    ...identitiesOfParts(values, telling, figures),
    ...identitiesOfPairs(values, figures),
    ...identitiesOfTwins(values, figures),
    ...identitiesOfTies(ties, values, figures),
  ];
  const spans = new Map(telling.flatMap((line) => [...groupBy(line.spans, ({ from, until }) => `${from} ${until}`).values()].flatMap((own) => own.map(({ value }) => [value, own] as const))));
  const groups = new Map<string, Group>();
  const joined = joinedBy(identities);
  const groupOf = (measureId: string): Group => {
    const key = joined(measureId);
    const group = groups.get(key) ?? { figures, identities: [], lines: [], spans };
    groups.set(key, group);
    return group;
  };
  for (const identity of identities) groupOf(identity[0]?.of.measureId ?? '').identities.push(identity);
  for (const line of telling) groupOf(line.id).lines.push(line);
  return [...groups.values()];
}

/** Of each measure one that stands for all it hangs together with. */
function joinedBy(identities: readonly Identity[]): (measureId: string) => string {
  const next = new Map<string, string>();
  const last = (id: string): string => {
    let end = id;
    for (let other = next.get(end); other !== undefined; other = next.get(end)) end = other;
    return end;
  };
  for (const [first, ...others] of identities) {
    if (!first) continue;
    for (const { of } of others) {
      if (of.measureId === first.of.measureId) continue;
      const [one, other] = [last(first.of.measureId), last(of.measureId)];
      if (one !== other) next.set(other, one);
    }
  }
  return last;
}

/**
 * The smallest number, because it costs least; a zero protects nothing, unless nothing is all there is. Of running totals the latest:
 * those before it are told by others.
 */
function hideCheapest(numbers: Telling, spans: Group['spans']): boolean {
  const isNothing = numbers.every((figure) => shownNumber(figure) === 0);
  const candidates = numbers.flatMap((figure): Candidate[] => {
    const { value } = figure;
    const count = shownNumber(figure) ?? 0;
    if (!value || (count === 0 && !isNothing) || !value.mayBeHidden()) return [];
    const beside = spans.get(value) ?? [];
    const own = beside.find((span) => span.value === value);
    const isRepeated = beside.some((span) => span !== own && span.value.isShown());
    return [{ value, count, isRepeated, runsUntil: own?.isRunning ? own.until : '' }];
  });
  const [cheapest] = candidates.sort(byCost);
  return cheapest?.value.hide() ?? false;
}

interface Candidate {
  value: PeriodValue;
  count: number;
  /** Another value says the same: to hide it alone hides nothing. */
  isRepeated: boolean;
  /** Of a running total its last day. */
  runsUntil: string;
}

function byCost(a: Candidate, b: Candidate): number {
  if (a.isRepeated !== b.isRepeated) return a.isRepeated ? 1 : -1;
  if (a.runsUntil === b.runsUntil) return a.count - b.count || (a.value.period < b.value.period ? -1 : 1);
  if (a.runsUntil === '' || b.runsUntil === '') return a.runsUntil === '' ? -1 : 1;
  return a.runsUntil < b.runsUntil ? 1 : -1;
}
