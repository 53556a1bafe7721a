import type { StoredChange } from './entries';
import { historySql } from './history-sql';
import { RECORD_TABLES, type RecordKind } from './history.types';
import type { Known } from './names';

/** Which changes; `null`: whatever. */
export interface HistoryFilter {
  actor: string | null;
  objective: number | null;
  kind: RecordKind | null;
  /** First and last day in England. */
  from: string | null;
  to: string | null;
}

export interface StoredHistory {
  total: number;
  entries: StoredChange[];
  known: Known[];
  /** Everybody who changed any of the records asked for. */
  actors: string[];
  /** The programme's record is closed: nothing in it changes any more. */
  isClosed: boolean;
}

/** Who holds which role is for those who may see the members. */
export const MEMBER_KINDS: ReadonlySet<RecordKind> = new Set<RecordKind>(['membership', 'membership_scope']);

const ALL = Object.keys(RECORD_TABLES) as RecordKind[];
const OPEN = ALL.filter((kind) => !MEMBER_KINDS.has(kind));

export interface HistoryStatement {
  /** To prepare it under. */
  name: string;
  text: string;
  values: unknown[];
}

/** @param id of the record; `null`: all. */
export function historyStatement(
  programmeId: string,
  { actor, objective, kind, from, to }: HistoryFilter,
  id: string | null,
  { start, count, withMembers }: { start: number; count: number; withMembers: boolean },
): HistoryStatement {
  const name = kind ?? (withMembers ? 'all' : 'open');
  const text = texts.get(name) ?? historySql(kind ? [kind] : withMembers ? ALL : OPEN);
  texts.set(name, text);
  return { name: `history-${name}`, text, values: [programmeId, actor, objective, from, to, id, count, start] };
}

const texts = new Map<string, string>();
