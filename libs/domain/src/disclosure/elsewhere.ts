import { groupBy } from '../lists';
import type { Measure, Observation } from '../plan';
import type { Figures, Identity } from './identity';
import { isTelling, periodOf, type PeriodValue } from './period-value';
import { COUNTED, isRate, peopleIn, WHOLE, type PeopleCounted } from './small-numbers';
import { twin } from './twins';

/** The same number under another name, in another KPI or in the context. */
export interface Tie {
  one: Place;
  other: Place;
}

interface Place {
  measure: Measure;
  place: number;
}

/** In which periods two series say the same. */
interface Match extends Tie {
  periods: ReadonlySet<string>;
}

/** So often two series agree before it is no chance. */
const NO_CHANCE = 4;
/** One of the two may have been revised: of so many periods in which they agree one may be another number. */
const PER_REVISION = 4;
/** After so many that differ, more of them than not, nobody looks on: nearly all series are of this kind. */
const ENOUGH = 3;

/** What is recorded of a period: one version of it. */
interface Entry {
  period: string;
  people: PeopleCounted;
}

interface Series {
  measure: Measure;
  entries: readonly Entry[];
}

/**
 * Finds the same number elsewhere. One number is many things by chance: so series are tied that agree at least four times, or where
 * one other KPI, or the context, has both numbers of a rate in one period.
 */
export class Elsewhere {
  private readonly beginnings = new Map<string, readonly Entry[]>();
  private readonly whole = new Map<string, readonly Entry[]>();

  constructor(
    private readonly measures: readonly Measure[],
    private readonly rows: ReadonlyMap<string, readonly Observation[]>,
  ) {}

  tiesOf(measure: Measure): Tie[] {
    const numbers = groupBy(this.entriesOf(measure), ({ period }) => period);
    const matches = this.measures.flatMap((other) => (other === measure || !other.countsPeople ? [] : this.matchesOf(measure, numbers, other)));
    return matches.filter((match) => isNoChance(match) || matches.some((second) => areBothNumbers(match, second)));
  }

  private matchesOf(measure: Measure, numbers: Numbers, other: Measure): Match[] {
    const isHopeless = mayMatch(numbers, this.entriesOf(other, this.beginnings, A_FEW)) === false;
    return isHopeless ? [] : matchesOf(measure, numbers, { measure: other, entries: this.entriesOf(other) });
  }

  private entriesOf(measure: Measure, read = this.whole, most = Infinity): readonly Entry[] {
    let entries = read.get(measure.id);
    if (!entries) {
      const rows = this.rows.get(measure.id) ?? [];
      const telling = (rows.length > most ? rows.slice(0, most) : rows).filter(isTelling);
      read.set(measure.id, (entries = telling.map((row) => ({ period: periodOf(row), people: peopleIn(row, measure) }))));
    }
    return entries;
  }
}

type Numbers = ReadonlyMap<string, readonly Entry[]>;

/** How many values are looked at first. */
const A_FEW = 6;

/** A first look at a few periods: nearly all series have nothing in common. `null`: too few of them are the same periods. */
function mayMatch(numbers: Numbers, entries: readonly Entry[]): boolean | null {
  let looked = 0;
  for (const { period, people } of entries) {
    for (const here of numbers.get(period) ?? []) {
      for (const place of [COUNTED, WHOLE]) {
        const number = here.people[place] ?? null;
        if (number !== null && number > 0 && (number === people[COUNTED] || number === people[WHOLE])) return true;
      }
      looked += 1;
    }
    if (looked >= ENOUGH) return false;
  }
  return null;
}

function matchesOf(measure: Measure, numbers: Numbers, other: Series): Match[] {
  let open = placesOf(measure).flatMap((one) => placesOf(other.measure).map((place) => ({ one, other: place, periods: new Set<string>(), differ: 0 })));
  for (const { period, people } of other.entries) {
    const here = numbers.get(period);
    if (!here) continue;
    for (const match of open) {
      const number = people[match.other.place] ?? null;
      if (!here.some((version) => (version.people[match.one.place] ?? null) === number)) match.differ += 1;
      else if (number !== null && number > 0) match.periods.add(period);
    }
    open = open.filter(({ periods, differ }) => differ < ENOUGH || differ <= periods.size);
    if (open.length === 0) return [];
  }
  return open.filter(({ periods, differ }) => periods.size > 0 && periods.size >= differ * PER_REVISION);
}

function placesOf(measure: Measure): Place[] {
  return (isRate(measure) ? [COUNTED, WHOLE] : [COUNTED]).map((place) => ({ measure, place }));
}

/** Two shares of the same children are not the same number: what they count out of gives neither away. */
function isNoChance({ one, other, periods }: Match): boolean {
  return periods.size >= NO_CHANCE && !(one.place === WHOLE && other.place === WHOLE);
}

function areBothNumbers(first: Match, second: Match): boolean {
  if (first.one.place === second.one.place || first.other.measure.kpiId !== second.other.measure.kpiId) return false;
  return [...first.periods].some((period) => second.periods.has(period));
}

export function identitiesOfTies(ties: readonly Tie[], values: readonly PeriodValue[], figures: Figures): Identity[] {
  if (ties.length === 0) return [];
  const byMeasure = groupBy(values, ({ measure }) => measure.id);
  return ties.flatMap(({ one, other }) => {
    const there = new Map((byMeasure.get(other.measure.id) ?? []).map((value) => [value.period, value]));
    return (byMeasure.get(one.measure.id) ?? []).flatMap((value) => {
      const same = there.get(value.period);
      return same ? [twin(figures, [value, one.place], [same, other.place])] : [];
    });
  });
}
