import type { DataSource } from 'typeorm';
import { PLAN_TABLES } from './plan-tables';
import { Programme, Tolerances } from './programme.entity';

/** Which statements a plan is read with: all, or those that decide what is derived from it. */
export type StatementsRead = 'all' | 'deciding';

/** A table of a plan and the columns that its readers know, in the order in which they are sent. */
export interface ReadTable {
  /** The list's name in a `Plan`; the first two are one row each. */
  list: string;
  table: string;
  key: 'id' | 'programme_id';
  /** `empty`: what a column holds that was not there yet. */
  columns: { name: string; property: string; empty: null | false }[];
}

/** Who changed a row and why is asked of its history, and whose row it is, is known. */
const NOT_READ = new Set(['programme_id', 'recorded_by', 'recorded_reason', 'recorded_by_account']);

export function readTables(dataSource: DataSource): ReadTable[] {
  return [{ list: 'programme', table: 'programme', entity: Programme }, { list: 'tolerances', table: 'tolerances', entity: Tolerances }, ...PLAN_TABLES].map(
    ({ list, table, entity }) => ({
      list,
      table,
      key: table === 'programme' ? 'id' : 'programme_id',
      columns: dataSource
        .getMetadata(entity)
        .columns.filter(({ databaseName }) => !NOT_READ.has(databaseName))
        .map(({ databaseName, propertyName, type, isNullable }) => ({ name: databaseName, property: propertyName, empty: type === 'boolean' && !isNullable ? false : null })),
    }),
  );
}

const STATEMENTS = 'status_update';

/** Facts: the last of them is where a closed record opens. Said alike by `lastFactOf`. */
const FACT_TABLES = ['baseline_version', STATEMENTS, 'observation', 'source_quote'];

/**
 * One statement for any number of plans at any number of moments. Rows as they are go out once for each programme,
 * column by column, which costs half of what a row at a time does; for each moment only what stood then and no longer
 * does. $1 slugs, $2 moments, $3 days before opening, $4 now.
 */
export function planSql(tables: readonly ReadTable[], statements: StatementsRead): string {
  const whole = tables.filter(({ table }) => statements === 'all' || table !== STATEMENTS);
  const own = tables.find(({ table }) => table === STATEMENTS);
  const deciding = own && statements === 'deciding' ? columnsOf(own, `${STATEMENTS} t WHERE t.id IN (${DECIDING})`) : 'NULL::json';
  return `
  WITH asked AS MATERIALIZED (${ASKED})
  SELECT NULL::bigint AS n, id, NULL::json AS as_at,
    json_build_array(${whole.map((each) => columnsOf(each, `${each.table} t WHERE t.${each.key} = programme.id`)).join(',\n      ')}) AS lists,
    NULL::json AS statements
  FROM (SELECT DISTINCT id FROM asked) programme
  UNION ALL
  SELECT n, id, to_json(as_at),
    CASE WHEN as_at IS NOT NULL THEN json_build_array(${tables.map(replacedSince).join(',\n      ')}) END,
    ${deciding}
  FROM asked`;
}

function columnsOf({ columns }: ReadTable, from: string): string {
  return `(SELECT json_build_array(${columns.map(({ name }) => `json_agg(t."${name}")`).join(', ')}) FROM ${from})`;
}

/** History holds the old row as it stood. */
function replacedSince({ table }: ReadTable): string {
  return `(SELECT json_agg(h.row) FROM ${table}_history h WHERE h.programme_id = asked.id AND h.recorded_from <= asked.as_at AND h.recorded_to > asked.as_at)`;
}

/** The programme, the moment (\`null\`: now) and the day it is judged on. A programme renamed or deleted since is still found by the name it had. */
const ASKED = `
    SELECT wanted.n, programme.id, moment.as_at, (coalesce(moment.as_at, opening.at) AT TIME ZONE 'Europe/London')::date AS day
    FROM unnest($1::text[], $2::timestamptz[], $3::integer[]) WITH ORDINALITY AS wanted(slug, as_at, days_before, n)
    JOIN LATERAL (
      SELECT id, is_historical, recorded_at FROM programme WHERE slug = wanted.slug
      UNION ALL
      SELECT id, (h.row ->> 'is_historical')::boolean, recorded_from FROM programme_history h
        WHERE wanted.as_at IS NOT NULL AND h.row ->> 'slug' = wanted.slug
        AND h.recorded_from <= wanted.as_at AND h.recorded_to > wanted.as_at
      LIMIT 1
    ) programme ON true
    CROSS JOIN LATERAL (
      SELECT CASE WHEN NOT programme.is_historical THEN $4::timestamptz ELSE greatest(programme.recorded_at, ${FACT_TABLES.map(
        (table) => `(SELECT max(recorded_at) FROM ${table} f WHERE f.programme_id = programme.id)`,
      ).join(', ')}) END AS at
    ) opening
    CROSS JOIN LATERAL (
      SELECT CASE WHEN wanted.days_before IS NULL THEN wanted.as_at ELSE (
        (opening.at AT TIME ZONE 'Europe/London')::date + 1 - wanted.days_before
      )::timestamp AT TIME ZONE 'Europe/London' - interval '1 millisecond' END AS as_at
    ) moment`;

/** A statement known at the moment asked for. */
const KNOWN = '(asked.as_at IS NULL OR s.recorded_at <= asked.as_at)';

/** The statements of the last day on which a milestone was spoken of, and of which something is true. */
const lastSaid = (truth: string) => `
      SELECT s.* FROM ${STATEMENTS} s WHERE s.milestone_id = m.id AND s.stated_on <= asked.day AND ${KNOWN} AND ${truth}
        ORDER BY s.stated_on DESC FETCH FIRST 1 ROW WITH TIES`;

/**
 * A plan five years old has ten thousand statements; these decide its colours, forecasts, findings and recorded days:
 * of each milestone what was said last and forecast last; where it was done late, one report that said it would be, or,
 * where none did, every one; and one statement of each day on which any was recorded. A test holds it against the whole.
 */
const DECIDING = `
    SELECT s.id FROM milestone m CROSS JOIN LATERAL (${lastSaid('true')}) s WHERE m.programme_id = asked.id
    UNION ALL
    SELECT s.id FROM milestone m CROSS JOIN LATERAL (${lastSaid('s.forecast_latest IS NOT NULL')}) s WHERE m.programme_id = asked.id
    UNION ALL
    SELECT s.id FROM milestone m
      CROSS JOIN LATERAL (${lastSaid('true')}) done
      CROSS JOIN LATERAL (SELECT min(b.latest) AS first, max(b.latest) AS last FROM baseline_version b WHERE b.milestone_id = m.id) promised
      LEFT JOIN LATERAL (
        SELECT s.id FROM ${STATEMENTS} s WHERE s.milestone_id = m.id AND ${KNOWN} AND s.status <> 'completed' AND s.stated_on <= done.actual_latest
          AND (s.confidence IN ('amber', 'red') OR s.status = 'cancelled' OR s.forecast_latest > promised.last)
        LIMIT 1
      ) admitted ON true
      JOIN ${STATEMENTS} s ON s.milestone_id = m.id AND s.id = coalesce(admitted.id, s.id)
      WHERE m.programme_id = asked.id AND done.status = 'completed' AND done.actual_earliest > promised.first
    UNION ALL
    (WITH RECURSIVE recorded(id, at) AS (
      (SELECT s.id, s.recorded_at FROM ${STATEMENTS} s WHERE s.programme_id = asked.id ORDER BY s.recorded_at LIMIT 1)
      UNION ALL
      SELECT next.* FROM recorded CROSS JOIN LATERAL (
        SELECT s.id, s.recorded_at FROM ${STATEMENTS} s WHERE s.programme_id = asked.id
          AND s.recorded_at >= ((recorded.at AT TIME ZONE 'Europe/London')::date + 1)::timestamp AT TIME ZONE 'Europe/London'
          ORDER BY s.recorded_at LIMIT 1
      ) next
    ) SELECT id FROM recorded)
    UNION ALL
    -- What was deleted since may have decided too: then nothing is left out.
    SELECT s.id FROM ${STATEMENTS} s WHERE s.programme_id = asked.id AND asked.as_at IS NOT NULL
      AND EXISTS (SELECT FROM ${STATEMENTS}_history h WHERE h.programme_id = asked.id AND h.recorded_to > asked.as_at)`;
