import { dayInLondon, type Day } from '@waymark/domain';
import type { HistoryEntry } from './history.query';
import { countOfKind, kindRank, type RecordKind } from './record-kinds';

/** What one person did at one moment for one reason. */
export interface Save {
  key: string;
  /** The entry that says what the save was about. */
  lead: HistoryEntry;
  rest: HistoryEntry[];
}

export interface DayOfSaves {
  day: Day;
  saves: Save[];
}

/** Newest first, as they come: by day in England, and by save within it. */
export function byDay(entries: readonly HistoryEntry[]): DayOfSaves[] {
  const days = new Map<Day, Save[]>();
  for (const save of bySave(entries)) {
    const day = dayInLondon(save.lead.recordedAt);
    days.set(day, [...(days.get(day) ?? []), save]);
  }
  return [...days].map(([day, saves]) => ({ day, saves }));
}

function bySave(entries: readonly HistoryEntry[]): Save[] {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.recordedAt, entry.actor, entry.reason]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].flatMap(([key, group]) => {
    // Sorting is stable: among its like, what the server has first leads.
    const [lead, ...rest] = [...group].sort((a, b) => kindRank(a.record.kind) - kindRank(b.record.kind));
    return lead ? [{ key, lead, rest }] : [];
  });
}

/** "and 4 more: 2 milestones, 2 links to areas" */
export function restInWords(rest: readonly HistoryEntry[]): string {
  const counts = new Map<RecordKind, number>();
  for (const { record } of rest) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
  return `and ${rest.length} more: ${[...counts].map(([kind, count]) => countOfKind(kind, count)).join(', ')}`;
}

/** Names an entry among all: a record changes once at one moment. */
export function keyOf({ recordedAt, record, operation }: HistoryEntry): string {
  return `${record.kind}:${record.id}:${recordedAt}:${operation}`;
}
