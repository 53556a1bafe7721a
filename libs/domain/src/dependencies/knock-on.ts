import { days } from '../commitment';
import { dayInWords, daysBetween, type Day } from '../day';
import { groupBy } from '../lists';
import type { RecordRef } from '../records';

/** As much of a dependency as a knock-on is reckoned from; a `DependencyView` fits. */
export interface KnockOnLink {
  dependent: KnockOnEnd;
  needs: KnockOnEnd;
}

export interface KnockOnEnd {
  record: RecordRef;
  projectId: string;
  latest: Day | null;
  isClosed: boolean;
}

/** A milestone that is to end later than it was promised. */
export interface Move {
  milestoneId: string;
  projectId: string;
  /** Its new last day. */
  latest: Day;
}

/** Something promised for a day before what it waits for would be there. */
export interface KnockOn {
  record: RecordRef;
  /** What it waits for. */
  needs: RecordRef;
  /** Days by which it comes too soon, from its last day to the last day of what it needs. */
  days: number;
  /** "due by 30 June 2026, 12 days before 2.4 Case management system would be there" */
  words: string;
}

/**
 * Everything that would come too soon, directly or through others, in the order of the links; each record once, with the
 * worst. What comes too soon can itself be there no earlier than what it waits for; what is promised late enough stops
 * the knock-on, and so does what is closed. Moves are set against each other's new dates.
 */
export function knockOnOf(moves: readonly Move[], links: readonly KnockOnLink[]): KnockOn[] {
  return links.length === 0 || moves.length === 0 ? [] : knockOnAmong(links)(moves);
}

/** `knockOnOf` for many moves among the same links. */
export function knockOnAmong(links: readonly KnockOnLink[]): (moves: readonly Move[]) => KnockOn[] {
  const waiting = groupBy(links, ({ needs }) => needs.record.id);
  const waitingForParts = groupBy(
    links.filter(({ needs }) => needs.record.kind !== 'project'),
    ({ needs }) => needs.projectId,
  );
  return (moves) => {
    const promised = promisesWith(moves);
    const isTooSoon = (end: KnockOnEnd, day: Day) => {
      const latest = promised(end);
      return !end.isClosed && (latest === null || latest < day);
    };
    const hits = new Map<KnockOnLink, Day>();
    const held = new Set<string>();
    // The latest first: whatever reaches a record first is the worst that reaches it.
    for (const move of moves.toSorted((a, b) => b.latest.localeCompare(a.latest))) {
      const day = move.latest;
      // Grows while it is walked: records that are there no earlier than this day.
      const holding: Held[] = [{ isProject: false, id: move.milestoneId, projectId: move.projectId }];
      for (const { isProject, id, projectId } of holding) {
        if (held.has(id)) continue;
        held.add(id);
        // A project holds back its milestones; a milestone keeps its project from being there, not the others in it.
        const around = isProject ? (waitingForParts.get(id) ?? []).filter(({ needs }) => isTooSoon(needs, day)) : (waiting.get(projectId) ?? []);
        for (const link of [...(waiting.get(id) ?? []), ...around]) {
          const { dependent, needs } = link;
          if (needs.isClosed || hits.has(link) || !isTooSoon(dependent, day)) continue;
          hits.set(link, day);
          holding.push({ isProject: dependent.record.kind === 'project', id: dependent.record.id, projectId: dependent.projectId });
        }
      }
    }
    return inWords(links, hits, promised);
  };
}

interface Held {
  isProject: boolean;
  id: string;
  /** Of a milestone's project; a project's own id. */
  projectId: string;
}

/** The last day of an end once the moves are made. */
function promisesWith(moves: readonly Move[]): (end: KnockOnEnd) => Day | null {
  const own = new Map(moves.map(({ milestoneId, latest }) => [milestoneId, latest]));
  const last = new Map<string, Day>();
  for (const { projectId, latest } of moves) if ((last.get(projectId) ?? '') < latest) last.set(projectId, latest);
  return ({ record, latest }) => {
    if (record.kind !== 'project') return own.get(record.id) ?? latest;
    const moved = last.get(record.id);
    return moved !== undefined && latest !== null && moved > latest ? moved : latest;
  };
}

function inWords(links: readonly KnockOnLink[], hits: ReadonlyMap<KnockOnLink, Day>, promised: (end: KnockOnEnd) => Day | null): KnockOn[] {
  const worst = new Map<string, KnockOn>();
  for (const link of links) {
    const { dependent, needs } = link;
    const [day, due] = [hits.get(link), promised(dependent)];
    if (day === undefined || due === null) continue;
    const gap = daysBetween(due, day);
    if ((worst.get(dependent.record.id)?.days ?? 0) >= gap) continue;
    const words = `due by ${dayInWords(due)}, ${days(gap)} before ${needs.record.label} would be there`;
    worst.set(dependent.record.id, { record: dependent.record, needs: needs.record, days: gap, words });
  }
  return [...worst.values()];
}
