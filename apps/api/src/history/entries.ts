import { columnLabel, columnValue } from '@waymark/domain';
import type { DataSource } from 'typeorm';
import { BOOKKEEPING } from './history-sql';
import { RECORD_TABLES, type FieldChange, type HistoryEntry, type HistoryOperation, type RecordKind } from './history.types';
import type { Names } from './names';
import { differing, isUndoable, type StoredRow } from './undoable';

/** A change as the database tells it. */
export interface StoredChange {
  kind: RecordKind;
  id: string;
  recordedAt: string;
  operation: HistoryOperation;
  actor: string;
  reason: string;
  objective: number | null;
  /** `now`: as it stands; also what came after, where nothing has replaced that. */
  rows: { before?: StoredRow; after?: StoredRow; now?: StoredRow };
}

export interface Shown {
  /** The record of the programme: nothing can be undone. */
  isClosed: boolean;
  /** To somebody who holds no role in it. */
  isPublic: boolean;
}

export function entryOf(dataSource: DataSource, change: StoredChange, names: Names, { isClosed, isPublic }: Shown): HistoryEntry {
  const { kind, id, recordedAt, operation, actor, reason, objective, rows } = change;
  const before = operation === 'insert' ? null : (rows.before ?? null);
  const after = operation === 'delete' ? null : (rows.after ?? rows.now ?? null);
  const isThere = rows.now !== undefined;
  const columns = columnsOf(dataSource, kind).filter((name) => !(isPublic && isKeptFromPublic(kind, name, after ?? before ?? {})));
  return {
    record: { kind, id, name: names.record(kind, id, after ?? before ?? {}), objective },
    recordedAt,
    actor,
    reason,
    operation,
    changes: changesBetween(columns, kind, before, after, names),
    isUndoable: !isClosed && isUndoable(kind, operation, before, after, isThere),
  };
}

/**
 * What is entered may be about few people, or give away what is: of that, and of what owners say of it, the history tells the public when
 * and who, and no number.
 */
function isKeptFromPublic(kind: RecordKind, column: string, row: StoredRow): boolean {
  return !row['source_document_id'] && TELLING[kind]?.has(column) === true;
}

const TELLING: Readonly<Partial<Record<RecordKind, ReadonlySet<string>>>> = {
  observation: new Set(['value', 'numerator', 'denominator', 'respondents', 'qualifier', 'printed_as', 'note', 'quote', 'claimed']),
  kpi_commentary: new Set(['words', 'action']),
};

/** Of what was made or removed, what was set; where it stood in a list says nothing, and its name says what it is part of. */
function changesBetween(columns: string[], kind: RecordKind, before: StoredRow | null, after: StoredRow | null, names: Names): FieldChange[] {
  const changed = before && after ? new Set(differing(before, after)) : null;
  const fields = columns.filter((field) => (changed ? changed.has(field) : !isImplied(kind, field)));
  // Of what was made, a no says nothing.
  const isSaid = (value: unknown) => changed !== null || value !== false;
  const words = (row: StoredRow | null, field: string) => (isSaid(row?.[field]) ? columnValue(kind, field, row?.[field], names.of) : null);
  return fields
    .map((field) => ({ field, label: columnLabel(field), before: words(before, field), after: words(after, field) }))
    .filter((change) => change.before !== change.after);
}

const IMPLIED = new Set(['position', 'file_id', 'slug']);
const READ_FROM_TEXT = /^(forecast|actual)_(earliest|latest|precision)$/;

function isImplied(kind: RecordKind, field: string): boolean {
  return IMPLIED.has(field) || READ_FROM_TEXT.test(field) || (field === 'milestone_id' && kind !== 'milestone') || NAMED_BY[kind]?.has(field) === true;
}

/** Columns that only say what the name says. */
const NAMED_BY: Readonly<Partial<Record<RecordKind, ReadonlySet<string>>>> = {
  change_request: new Set(['number']),
  // The baseline that was on the screen has no name.
  change_item: new Set(['change_request_id', 'seen_baseline_id', 'name']),
  change_step: new Set(['change_request_id', 'step']),
  plan_version: new Set(['number']),
  plan_version_step: new Set(['plan_version_id', 'standing']),
  update_response: new Set(['status_update_id']),
  dependency: new Set(['project_id', 'needs_milestone_id', 'needs_project_id']),
  risk: new Set(['number', 'kind']),
  risk_assessment: new Set(['risk_id']),
  observation: new Set(['measure_id', 'period_text']),
  target: new Set(['measure_id']),
  comparator: new Set(['measure_id', 'name']),
  definition_break: new Set(['measure_id', 'starts_on']),
  rebase: new Set(['measure_id', 'starts_on']),
  kpi_commentary: new Set(['measure_id']),
};

/** As the entities list them, with the document last; tables that are no part of a plan have none, and say all alike. */
function columnsOf(dataSource: DataSource, kind: RecordKind): string[] {
  const found = columnsOfKind.get(kind);
  if (found) return found;
  const table = RECORD_TABLES[kind];
  const said = dataSource.entityMetadatas.find(({ tableName }) => tableName === table)?.columns.map(({ databaseName }) => databaseName);
  const own = (said ?? ['account_id', 'role', 'membership_id', 'objective_id', 'project_id']).filter((name) => !BOOKKEEPING.includes(name));
  const columns = [...own.filter((name) => !SOURCE.includes(name)), ...own.filter((name) => SOURCE.includes(name))];
  columnsOfKind.set(kind, columns);
  return columns;
}

const SOURCE = ['source_document_id', 'quote'];
const columnsOfKind = new Map<RecordKind, string[]>();
