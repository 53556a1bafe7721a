import { groupBy } from '../lists';
import type { Measure, Observation } from '../plan';
import { peopleIn, type PeopleCounted } from './small-numbers';

/** What is recorded of one period of one measure, with all its versions, and what of it is hidden so far. */
export interface PeriodValue {
  measure: Measure;
  /** "2022-04-01/2022-04-30", or the printed words where there is no date. */
  period: string;
  /** As recorded, oldest first. */
  versions: readonly Observation[];
  /** Something of it was hidden by our rules. */
  isTouched(): boolean;
  /** Hides all that was entered here; false where there is nothing left to hide, or it does not count people. */
  hide(): boolean;
  /** The newest version that the public sees with a value; `null`: none. */
  shown(): Observation | null;
  /** Kept from the public, by us or by whoever entered it: neither shown nor simply missing. */
  isHidden(): boolean;
  /** Of what is shown. */
  people(): PeopleCounted;
}

/**
 * Every period of every measure, in the measures' order.
 * @param hidden gathers what is hidden of all of them.
 */
export function valuesByPeriod(measures: readonly Measure[], observations: readonly Observation[], hidden: Set<Observation>): PeriodValue[] {
  const rows = groupBy(observations, (row) => row.measureId);
  return measures.flatMap((measure) =>
    Array.from(groupBy(rows.get(measure.id) ?? [], periodOf), ([period, versions]) => new Recorded(measure, period, versions.length > 1 ? versions.sort(byRecording) : versions, hidden)),
  );
}

class Recorded implements PeriodValue {
  constructor(
    readonly measure: Measure,
    readonly period: string,
    readonly versions: readonly Observation[],
    private readonly all: Set<Observation>,
  ) {}

  isTouched(): boolean {
    return this.versions.some((row) => this.all.has(row));
  }

  hide(): boolean {
    if (!this.measure.countsPeople) return false;
    const before = this.all.size;
    for (const row of this.versions) if (row.sourceDocumentId === null && isTelling(row)) this.all.add(row);
    return this.all.size > before;
  }

  shown(): Observation | null {
    return this.versions.findLast((row) => isTelling(row) && !this.all.has(row)) ?? null;
  }

  isHidden(): boolean {
    return this.shown() === null && this.versions.some((row) => row.status === 'suppressed' || this.all.has(row));
  }

  people(): PeopleCounted {
    const row = this.shown();
    return row ? peopleIn(row, this.measure) : [];
  }
}

function isTelling({ value, numerator, denominator, respondents }: Observation): boolean {
  return value !== null || numerator !== null || denominator !== null || respondents !== null;
}

/** Undated values of one printed period are taken for one: better too much hidden than too little. */
function periodOf({ periodStart, periodEnd, periodText }: Observation): string {
  return periodStart && periodEnd ? `${periodStart}/${periodEnd}` : periodText;
}

function byRecording(a: Observation, b: Observation): number {
  return a.recordedAt.localeCompare(b.recordedAt) || Number(a.denominator !== null) - Number(b.denominator !== null);
}
