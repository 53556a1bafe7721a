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
  /** Hides all that was entered here; false where there is nothing left to hide, or it does not count people. */
  hide(): boolean;
  /** Hides what was entered before somebody withdrew it, whatever it counts; a value entered later stands. */
  hideWithdrawn(): void;
  /** It counts people and was not taken from a published document. */
  mayBeHidden(): boolean;
  /** The public sees its newest version. */
  isShown(): boolean;
  /** Its newest version is kept from the public, by us or by whoever entered it, whatever a document printed before. */
  isHidden(): boolean;
  /** Of the newest version, where the public sees it. */
  people(): PeopleCounted;
  /** Of the newest version with a value, whatever is hidden of it. */
  recorded(): PeopleCounted;
}

/**
 * Every period of every measure, in the measures' order.
 * @param rows by measure.
 * @param hidden gathers what is hidden of all of them.
 */
export function valuesByPeriod(measures: readonly Measure[], rows: ReadonlyMap<string, readonly Observation[]>, hidden: Set<Observation>): PeriodValue[] {
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
  ) {
    this.newest = versions.findLast((row) => row.status === 'suppressed' || isTelling(row)) ?? null;
  }

  private readonly newest: Observation | null;
  private seen: PeopleCounted | null = null;
  private truth: PeopleCounted | null = null;

  hide(): boolean {
    return this.measure.countsPeople && this.hideAmong(this.versions);
  }

  hideWithdrawn(): void {
    const at = this.versions.findLastIndex(({ status }) => status === 'suppressed');
    if (at > 0) this.hideAmong(this.versions.slice(0, at));
  }

  mayBeHidden(): boolean {
    return this.measure.countsPeople && this.newest?.sourceDocumentId === null;
  }

  isShown(): boolean {
    return this.newest !== null && !this.isHidden();
  }

  isHidden(): boolean {
    return this.newest !== null && (this.newest.status === 'suppressed' || this.all.has(this.newest));
  }

  people(): PeopleCounted {
    return (this.seen ??= this.newest && this.isShown() ? peopleIn(this.newest, this.measure) : []);
  }

  recorded(): PeopleCounted {
    const row = this.truth ? null : this.versions.findLast(isTelling);
    return (this.truth ??= row ? peopleIn(row, this.measure) : []);
  }

  private hideAmong(versions: readonly Observation[]): boolean {
    const before = this.all.size;
    for (const row of versions) if (row.sourceDocumentId === null && isTelling(row)) this.all.add(row);
    this.seen = null;
    return this.all.size > before;
  }
}

export function isTelling({ value, numerator, denominator, respondents }: Observation): boolean {
  return value !== null || numerator !== null || denominator !== null || respondents !== null;
}

/** Undated values of one printed period are taken for one: better too much hidden than too little. */
export function periodOf({ periodStart, periodEnd, periodText }: Pick<Observation, 'periodStart' | 'periodEnd' | 'periodText'>): string {
  return periodStart && periodEnd ? `${periodStart}/${periodEnd}` : periodText;
}

function byRecording(a: Observation, b: Observation): number {
  return a.recordedAt.localeCompare(b.recordedAt) || Number(a.denominator !== null) - Number(b.denominator !== null);
}
