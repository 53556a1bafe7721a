import { knockOnOf, movementInWords, pointInWords, readChange, type ChangeItemDraft, type DatedPoint, type Day, type KnockOn } from '@waymark/domain';
import type { AskedPlan, KnownMilestone } from './asked-plan.fragment';

/** A date as it was read, with what it means beside those in the plan. */
export interface DateReading {
  point: DatedPoint | null;
  /** "30 June 2026 → 30 September 2026, 92 days later than first promised"; `null`: nothing can be read yet. */
  words: string | null;
}

/** Reads one date by the rules that the whole request is read by, whatever else of it is missing. */
export function readingOfItem(item: ChangeItemDraft, milestones: readonly KnownMilestone[], today: Day): DateReading {
  // Only the date is asked about: the rest is made good.
  const whole = { ...item, name: item.action === 'add' ? 'x' : '' };
  const { change } = readChange({ kind: item.action === 'add' ? 'add' : 'move', title: 'x', reasonCategory: 'other', reason: 'x', items: [whole] }, item.action === 'add' ? [] : milestones, today);
  const read = change?.items[0];
  if (!read?.earliest || !read.latest || !read.precision || read.text === null) return { point: null, words: null };
  const point = { text: read.text, earliest: read.earliest, latest: read.latest, precision: read.precision };
  if (item.action === 'add') return { point, words: `First promised for ${pointInWords(point)}` };
  const milestone = milestones.find(({ id }) => id === item.milestoneId);
  const before = milestone?.approved ?? null;
  return { point, words: `${before?.words ?? 'No date'} → ${pointInWords(point)}: ${movementInWords('move', milestone?.original ?? null, before, point)}` };
}

/** What the new dates would leave too soon, as the request is typed. */
export function knockOnOfItems(items: readonly ChangeItemDraft[], projectId: string, milestones: readonly KnownMilestone[], { dependencies, today }: AskedPlan): KnockOn[] {
  const moves = items.flatMap((item) => {
    if (item.action !== 'move' || item.milestoneId === null) return [];
    const before = milestones.find(({ id }) => id === item.milestoneId)?.approved;
    const { point } = readingOfItem(item, milestones, today);
    return point && (!before || point.latest > before.latest) ? [{ milestoneId: item.milestoneId, projectId, latest: point.latest }] : [];
  });
  return knockOnOf(moves, dependencies);
}

/** What waits for a milestone that would end. */
export function leftWaiting(items: readonly ChangeItemDraft[], { dependencies }: AskedPlan): AskedPlan['dependencies'] {
  const ending = new Set(items.filter(({ action }) => action === 'cancel').map(({ milestoneId }) => milestoneId));
  return dependencies.filter(({ dependent, needs }) => ending.has(needs.record.id) && !dependent.isClosed && !ending.has(dependent.record.id));
}
