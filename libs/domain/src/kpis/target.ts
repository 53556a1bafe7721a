import { dayInWords, type Day } from '../day';
import type { Measure, Observation, Target } from '../plan-kpis';
import type { Colour } from '../rag';
import { observedValue } from './observed';
import { difference, differenceApart, isSameNumber, quantity, quantityApart, quantityAsGiven } from './quantity';

export interface TargetJudgement {
  targetWords: string;
  /** `null` where no target exists or it cannot be compared. */
  targetColour: Colour | null;
}

/** The targets that stand, by date, one without a date last: of one date, the one recorded last. */
export function standingTargets(targets: readonly Target[]): Target[] {
  if (targets.length < 2) return [...targets];
  const newest = new Map<Day | null, Target>();
  for (const target of targets.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))) newest.set(target.dueOn, target);
  return [...newest.values()].sort((a, b) => (a.dueOn === b.dueOn ? 0 : (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
}

/** The next to fall due, else the one that was due last; one without a date counts only where none has any. */
export function currentTarget(standing: readonly Target[], today: Day): Target | null {
  return standing.find(({ dueOn }) => dueOn !== null && dueOn >= today) ?? lastDue(standing, today) ?? standing[0] ?? null;
}

/** The last whose day has passed. */
export function lastDue(standing: readonly Target[], today: Day): Target | null {
  return standing.findLast(({ dueOn }) => dueOn !== null && dueOn < today) ?? null;
}

/**
 * RAG against target only where a target exists: green met, amber not met before its day, red after. Short of what was already due
 * by an earlier day of its trajectory it is red as well.
 * @param due the last target whose day has passed, where the trajectory goes on.
 */
export function judgeTarget(measure: Measure, target: Target | null, latest: Observation | null, today: Day, due: Target | null = null): TargetJudgement {
  if (!target) return { targetWords: 'no target set', targetColour: null };
  const named = targetInWords(target);
  const value = latest ? observedValue(latest, measure.unit) : null;
  if (value === null) return { targetWords: `target ${named}, nothing to compare`, targetColour: null };
  const obstacle = obstacleTo(measure, target);
  if (obstacle) return { targetWords: `target ${named}${obstacle}`, targetColour: null };
  const gap = gapTo(measure, target, value);
  if (gap <= 0) return { targetWords: `target ${named} met`, targetColour: 'green' };
  const exactly = nearlyMet(measure, target, value);
  const words = `${exactly ? `${exactly}, ` : ''}${gapInWords(measure, target, gap)} ${value < target.value ? 'below' : 'above'} the target of ${named}`;
  if (due && due !== target && !obstacleTo(measure, due) && gapTo(measure, due, value) > 0) {
    return { targetWords: `${words}; behind its trajectory, ${targetInWords(due)}`, targetColour: 'red' };
  }
  return { targetWords: words, targetColour: target.dueOn !== null && today <= target.dueOn ? 'amber' : 'red' };
}

/** How far a value falls short; 0 or less: met. Of one that should stay close, how far off it lies when that is beyond the tolerance. */
export function gapTo({ polarity }: Measure, target: Target, value: number): number {
  if (isSameNumber(value, target.value)) return 0;
  if (polarity === 'higher') return target.value - value;
  if (polarity === 'lower') return value - target.value;
  const [off, tolerance] = [Math.abs(value - target.value), target.tolerance ?? 0];
  return off <= tolerance || isSameNumber(off, tolerance) ? 0 : off;
}

/** "0.03 percentage points": never nought, nor as much as is let pass. */
export function gapInWords({ polarity, unit }: Measure, target: Target, gap: number): string {
  return differenceApart(gap, polarity === 'target' ? (target.tolerance ?? 0) : 0, unit);
}

/** A value that misses its target and would read like it, in as many digits as tell them apart; `null`: they read apart. */
export function nearlyMet({ unit }: Measure, target: Target, value: number): string | null {
  return quantity(value, unit) === quantityAsGiven(target.value, unit) ? quantityApart(value, target.value, unit) : null;
}

/** Why values cannot be held against a target, to be said after its name; `null`: they can. */
export function obstacleTo(measure: Measure, target: Target): string | null {
  if (target.unit !== measure.unit) return `: not comparable, the value is in ${measure.unit}`;
  if (measure.polarity === null) return ', no one says which way is better';
  if (measure.polarity === 'target' && target.tolerance === null) return ': no tolerance is set';
  return null;
}

/** "over 60% by 31 March 2022", "50%, give or take 5 percentage points". */
export function targetInWords(target: Target): string {
  const tolerance = target.tolerance === null ? '' : `, give or take ${difference(target.tolerance, target.unit)}`;
  const due = target.dueOn ? `${tolerance ? ',' : ''} by ${dayInWords(target.dueOn)}` : '';
  return `${target.qualifier ? `${target.qualifier} ` : ''}${quantityAsGiven(target.value, target.unit)}${tolerance}${due}`;
}
