import type { Instant, Plan } from '@waymark/domain';
import type { DataSource } from 'typeorm';
import { queryPrepared } from '../database/prepared';
import { PLAN_TABLES } from './plan-tables';

/** Which plan, and as recorded when. */
export interface WantedPlan {
  slug: string;
  /** `null` is now, unless `daysBeforeOpening` says otherwise. */
  asAt: Instant | null;
  /** Instead: the end of the day this many days before the day on which the programme opens. */
  daysBeforeOpening?: number;
}

export interface LoadedPlan {
  plan: Plan;
  /** The moment it was read at; `null` is now. */
  asAt: Instant | null;
}

/**
 * Reads a whole plan, now or as it was recorded at a moment, in one round trip.
 * @returns `null` when there was no such programme at that moment.
 */
export async function loadPlan(dataSource: DataSource, slug: string, asAt: Instant | null = null): Promise<Plan | null> {
  const [loaded] = await loadPlans(dataSource, [{ slug, asAt }]);
  return loaded?.plan ?? null;
}

/**
 * Several plans, or one at several moments, in one round trip; in the order asked for.
 * @param now the moment at which a live programme opens.
 */
export async function loadPlans(
  dataSource: DataSource,
  wanted: readonly WantedPlan[],
  now: Instant = new Date().toISOString(),
): Promise<(LoadedPlan | null)[]> {
  const rows = await queryPrepared<{ n: string; as_at: Date | null; plan: RawPlan }>(dataSource, 'load-plans', SQL, [
    wanted.map(({ slug }) => slug),
    wanted.map(({ asAt }) => asAt),
    wanted.map(({ daysBeforeOpening }) => daysBeforeOpening ?? null),
    now,
  ]);
  const found = new Map(rows.map((row) => [Number(row.n), row]));
  return wanted.map((_, index) => {
    const row = found.get(index + 1);
    const plan = planOf(row?.plan);
    return row && plan ? { plan, asAt: row.as_at?.toISOString() ?? null } : null;
  });
}

/** Rows as the database's JSON has them: column names, lists by name. */
type RawRow = Record<string, unknown>;
type RawPlan = { programme: RawRow[]; tolerances: RawRow[] } & Record<string, RawRow[]>;

/** The rows of one table: as they are, or as they were. History holds the old row as it stood. */
function rowsOf(table: string, key: 'id' | 'programme_id'): string {
  return `(
    SELECT coalesce(json_agg(version.row), '[]'::json) FROM (
      SELECT to_json(t) AS row FROM ${table} t
        WHERE t.${key} = programme.id AND (wanted.as_at IS NULL OR t.recorded_at <= wanted.as_at)
      UNION ALL
      SELECT h.row::json FROM ${table}_history h
        WHERE wanted.as_at IS NOT NULL AND h.${key} = programme.id
          AND h.recorded_from <= wanted.as_at AND h.recorded_to > wanted.as_at
    ) version)`;
}

/** Facts: the last of them is where a closed record opens. Said alike by `lastFactOf`. */
const FACT_TABLES = ['baseline_version', 'status_update', 'observation', 'source_quote'];

/** When the last fact of a plan was recorded; its beginning where there is none. */
export function lastFactOf(plan: Plan): Instant {
  const facts = [plan.baselines, plan.statusUpdates, plan.observations, plan.sourceQuotes].flat();
  return facts.reduce((last, fact) => (fact.recordedAt > last ? fact.recordedAt : last), plan.programme.recordedAt);
}

const SQL = `
  SELECT asked.n, wanted.as_at, json_build_object(
    'programme', ${rowsOf('programme', 'id')},
    'tolerances', ${rowsOf('tolerances', 'programme_id')},
    ${PLAN_TABLES.map(({ list, table }) => `'${list}', ${rowsOf(table, 'programme_id')}`).join(',\n    ')}
  ) AS plan
  FROM unnest($1::text[], $2::timestamptz[], $3::integer[]) WITH ORDINALITY AS asked(slug, as_at, days_before, n)
  JOIN LATERAL (
    SELECT id, is_historical, recorded_at FROM programme WHERE slug = asked.slug
    UNION ALL
    -- A programme renamed or deleted since is still found by the name it had.
    SELECT id, (h.row ->> 'is_historical')::boolean, recorded_from FROM programme_history h
      WHERE asked.as_at IS NOT NULL AND h.row ->> 'slug' = asked.slug
      AND h.recorded_from <= asked.as_at AND h.recorded_to > asked.as_at
    LIMIT 1
  ) programme ON true
  CROSS JOIN LATERAL (
    SELECT CASE WHEN asked.days_before IS NULL THEN asked.as_at ELSE (
      (CASE WHEN programme.is_historical THEN greatest(programme.recorded_at, ${FACT_TABLES.map(
        (table) => `(SELECT max(recorded_at) FROM ${table} f WHERE f.programme_id = programme.id)`,
      ).join(', ')}) ELSE $4::timestamptz END AT TIME ZONE 'Europe/London')::date + 1 - asked.days_before
    )::timestamp AT TIME ZONE 'Europe/London' - interval '1 millisecond' END AS as_at
  ) wanted`;

function planOf(raw: RawPlan | undefined): Plan | null {
  const [programme] = raw?.programme ?? [];
  const [tolerances] = raw?.tolerances ?? [];
  if (!raw || !programme || !tolerances) return null;
  const lists = Object.fromEntries(PLAN_TABLES.map(({ list }) => [list, (raw[list] ?? []).map(propertiesOf)]));
  // The row types are the entities', whose columns a test holds against the tables.
  return { programme: propertiesOf(programme), tolerances: propertiesOf(tolerances), ...lists } as unknown as Plan;
}

const properties = new Map<string, string>();

function propertiesOf(row: RawRow): RawRow {
  const result: RawRow = {};
  for (const column in row) {
    let name = properties.get(column);
    if (name === undefined) {
      name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
      properties.set(column, name);
    }
    result[name] = row[column];
  }
  return result;
}
