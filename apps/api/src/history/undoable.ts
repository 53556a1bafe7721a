import type { HistoryOperation, RecordKind } from './history.types';
import { BOOKKEEPING } from './history-sql';

/** A row of any table, as the database writes it. */
export type StoredRow = Record<string, unknown>;

/** Links can be made and unmade; they have nothing to change. */
export const LINK_KINDS = ['project_officer', 'project_area', 'project_kpi', 'kpi_area'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What an undo may touch, by what was done. Everything else is a fact or moves by decision: a new fact corrects it. */
const UNDOABLE: Readonly<Record<HistoryOperation, ReadonlySet<RecordKind>>> = {
  insert: new Set<RecordKind>(['objective', 'area', 'project', 'officer', 'board_meeting', ...LINK_KINDS]),
  update: new Set<RecordKind>(['programme', 'tolerances', 'objective', 'area', 'project', 'officer', 'board_meeting']),
  delete: new Set<RecordKind>(['objective', 'area', 'project', 'officer', 'board_meeting', 'evidence', ...LINK_KINDS]),
};

/** The only columns of a programme that people edit: its cover. */
const COVER = new Set(
  'name plan_name local_area inspection revisit revisit_published accountable_council accountable_health adviser_dfe adviser_nhs'.split(' '),
);

/** Kept by other rules: the by-when by decision, the officers' words by the links, the place in a list by nobody. */
const KEPT: Readonly<Partial<Record<RecordKind, ReadonlySet<string>>>> = {
  project: new Set(['by_when_text', 'officers_text', 'position']),
};

const NOT_SAID = new Set(BOOKKEEPING);

/** Columns in which two versions of a row differ; one that was made after the first version is not known to. */
export function differing(before: StoredRow, after: StoredRow): string[] {
  return Object.keys(after).filter((column) => !NOT_SAID.has(column) && column in before && !isSame(before[column], after[column]));
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Columns that an undo of this update would put back. */
export function columnsToPutBack(kind: RecordKind, before: StoredRow, after: StoredRow): string[] {
  return differing(before, after).filter((column) => (kind === 'programme' ? COVER.has(column) : !KEPT[kind]?.has(column)));
}

/** Whether a programme manager can put back what a change replaced. */
export function isUndoable(
  kind: RecordKind,
  operation: HistoryOperation,
  before: StoredRow | null,
  after: StoredRow | null,
  isThere: boolean,
): boolean {
  if (!UNDOABLE[operation].has(kind)) return false;
  if (operation === 'delete') return !isThere;
  return isThere && (operation === 'insert' || columnsToPutBack(kind, before ?? {}, after ?? {}).length > 0);
}
