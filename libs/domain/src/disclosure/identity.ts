import type { PeriodValue } from './period-value';

/**
 * A number that others may tell: of a value, at one of its places; or how many had come until a day (`value` is `null`), which
 * nobody writes down, but of which each value of a period is a difference.
 */
export interface Figure {
  readonly value: PeriodValue | null;
  /** Whose; of what nobody writes down, one of those that count the same. */
  readonly measureId: string;
  readonly place: number;
  /** Until which day; `null`: of a value. */
  readonly day: string | null;
}

export interface Term {
  readonly of: Figure;
  readonly sign: 1 | -1;
}

/**
 * Numbers that add up to nought, whatever they are: a total less its parts; a longer period less the shorter ones that fill it;
 * what is open less what was open, came and went. Whoever knows all of them but one knows that one.
 */
export type Identity = readonly Term[];

/** One figure for each number, however many identities it stands in. */
export class Figures {
  private readonly ofValues = new Map<PeriodValue, Figure[]>();
  private readonly unwritten = new Map<string, Figure>();

  of(value: PeriodValue, place: number): Figure {
    let own = this.ofValues.get(value);
    if (!own) this.ofValues.set(value, (own = []));
    return (own[place] ??= { value, measureId: value.measure.id, place, day: null });
  }

  /** How many a measure, and those that count the same, had counted until a day. */
  until(measureId: string, place: number, day: string): Figure {
    const key = `${place} ${day} ${measureId}`;
    let figure = this.unwritten.get(key);
    if (!figure) this.unwritten.set(key, (figure = { value: null, measureId, place, day }));
    return figure;
  }
}

/** What the public reads there; `null`: nothing. */
export function shownNumber({ value, place }: Figure): number | null {
  return value?.people()[place] ?? null;
}

export function isSecret({ value }: Figure): boolean {
  return value !== null && value.isHidden();
}
