import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DomainError } from '@waymark/domain';
import { DataSource } from 'typeorm';
import { cursorAfter, readPage, type Page } from '../graphql/page';
import { checkSlug } from '../plans/plans.service';
import { RECORD_TABLES, type FieldChange, type HistoryEntry, type HistoryOperation, type RecordKind } from './history.types';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Columns that say who and when; the entry itself says them. */
const BOOKKEEPING = new Set(['id', 'programme_id', 'recorded_at', 'recorded_by', 'recorded_reason']);

interface Change {
  total: string;
  recorded_at: Date;
  actor: string;
  reason: string;
  operation: HistoryOperation;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

@Injectable()
export class HistoryService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Every change to one record, newest first; a deleted record keeps its history.
   * @throws DomainError NOT_FOUND when the programme never had such a record.
   */
  async history(slug: string, kind: RecordKind, id: string, first: number, after: string | null): Promise<Page<HistoryEntry>> {
    checkSlug(slug);
    const { start, end } = readPage(first, after);
    const rows: Change[] = UUID.test(id) ? await this.dataSource.query(changesOf(RECORD_TABLES[kind]), [slug, id, first, start]) : [];
    const total = Number(rows[0]?.total ?? 0);
    if (total === 0 && start === 0) throw new DomainError('NOT_FOUND', `The programme has no such ${kind.replaceAll('_', ' ')}`, 'id');
    return { items: rows.map(entryOf), total, nextCursor: cursorAfter(end, total) };
  }
}

/**
 * The versions of a row in order, each with the one before it: the first was an insert, every other
 * an update, and a row deleted ends with its deletion.
 */
function changesOf(table: string): string {
  const key = table === 'programme' ? 'id' : 'programme_id';
  return `
    WITH programme_asked AS (SELECT id FROM programme WHERE slug = $1),
    versions AS (
      SELECT to_jsonb(t) AS row, recorded_at AS since FROM ${table} t
        WHERE id = $2 AND ${key} IN (SELECT id FROM programme_asked)
      UNION ALL
      SELECT row, recorded_from FROM ${table}_history
        WHERE id = $2 AND ${key} IN (SELECT id FROM programme_asked)
    ),
    changes AS (
      SELECT since AS recorded_at, row ->> 'recorded_by' AS actor, row ->> 'recorded_reason' AS reason,
        CASE WHEN lag(row) OVER (ORDER BY since) IS NULL THEN 'insert' ELSE 'update' END AS operation,
        lag(row) OVER (ORDER BY since) AS before, row AS after
      FROM versions
      UNION ALL
      SELECT recorded_to, changed_by, changed_reason, 'delete', row, NULL FROM ${table}_history
        WHERE id = $2 AND operation = 'delete' AND ${key} IN (SELECT id FROM programme_asked)
    )
    SELECT count(*) OVER () AS total, * FROM changes ORDER BY recorded_at DESC LIMIT $3 OFFSET $4`;
}

function entryOf({ recorded_at, actor, reason, operation, before, after }: Change): HistoryEntry {
  return { recordedAt: recorded_at.toISOString(), actor, reason, operation, changes: changesBetween(before, after) };
}

function changesBetween(before: Change['before'], after: Change['after']): FieldChange[] {
  const fields = Object.keys({ ...before, ...after }).filter((field) => !BOOKKEEPING.has(field));
  return fields
    .map((field) => ({ field, before: words(before?.[field]), after: words(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

function words(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join('; ') : JSON.stringify(value);
}
