import type { Day } from '../day';
import { isFew } from './small-numbers';
import type { PeriodValue } from './period-value';
import type { Span } from './spans';

/** How many came between two days, and how many hidden values that leaves out. */
export interface Reckoned {
  number: number;
  secrets: number;
}

/** What a series tells of any two of its days that its values connect. */
export class Reckoning {
  private readonly before = new Map<Day, { day: Day } & Reckoned>();

  /** Nothing where the two days are connected already: the first that says it counts. */
  add(from: Day, until: Day, number: number, secrets = 0): void {
    const [a, b] = [this.rootOf(from), this.rootOf(until)];
    if (a.day !== b.day) this.before.set(b.day, { day: a.day, number: a.number + number - b.number, secrets: a.secrets + secrets - b.secrets });
  }

  between(from: Day, until: Day): Reckoned | null {
    const [a, b] = [this.rootOf(from), this.rootOf(until)];
    return a.day === b.day ? { number: b.number - a.number, secrets: b.secrets - a.secrets } : null;
  }

  private rootOf(day: Day): { day: Day } & Reckoned {
    const root = { day, number: 0, secrets: 0 };
    for (let next = this.before.get(day); next; next = this.before.get(root.day)) {
      root.day = next.day;
      root.number += next.number;
      root.secrets += next.secrets;
    }
    return root;
  }
}

/** As recorded, whatever is hidden: whether an identity is true. */
export function recordedBetween(spans: readonly Span[], place: number): Reckoning {
  const reckoning = new Reckoning();
  for (const { value, from, until } of spans) {
    const number = value.recorded()[place] ?? null;
    if (number !== null) reckoning.add(from, until, number);
  }
  return reckoning;
}

/** As the public can reckon it, with what is hidden left out. */
export function shownBetween(spans: readonly Span[], place: number): Reckoning {
  const reckoning = new Reckoning();
  for (const { value, from, until } of spans) {
    const number = value.isHidden() ? 0 : (value.people()[place] ?? null);
    if (number !== null) reckoning.add(from, until, number, value.isHidden() ? 1 : 0);
  }
  return reckoning;
}

/**
 * Whether two series tell of each other is seen by their numbers: how often they agree, how often they do not, and how often what
 * is hidden would be a small number if they did, which is when it matters most.
 */
export class Evidence {
  agree = 0;
  disagree = 0;
  wouldTell = 0;

  /** Noughts agree with everything. A fraction is a rounding. */
  hold(one: number, other: number): void {
    if (one === 0 && other === 0) return;
    if (Math.abs(one - other) < 1) this.agree += 1;
    else this.disagree += 1;
  }

  suspect(left: number, threshold: number): void {
    if (isFew(Math.abs(left), threshold)) this.wouldTell += 1;
  }

  /** @param isStated somebody has said that they do: then it takes numbers to contradict it. */
  isTie(isStated: boolean): boolean {
    const speaksFor = this.agree + this.wouldTell;
    return (isStated || speaksFor > 0) && speaksFor >= this.disagree;
  }
}

export function isKnown(value: PeriodValue): boolean {
  return value.isShown() || value.isHidden();
}
