/**
 * All that was ever recorded of the definitions of some measures, in one statement: the versions of each and of every
 * KPI it belonged to, its breaks, and what the records that they name are called, those removed since as they were
 * called last. $1 ids of the measures, $2 the roles in which somebody may define.
 */
export const DEFINITIONS_SQL = `
  WITH measures AS MATERIALIZED (${versionsOf('measure', 'id = ANY($1::uuid[])')}),
  kpis AS MATERIALIZED (${versionsOf('kpi', `id IN (SELECT (row ->> 'kpi_id')::uuid FROM measures)`)}),
  named AS MATERIALIZED (
    SELECT (row ->> 'owner_id')::uuid AS id FROM kpis
    UNION SELECT (row ->> tie)::uuid FROM measures, unnest(ARRAY['part_of_id', 'inflow_id', 'outflow_id']) tie
  ),
  ties AS MATERIALIZED (SELECT m.id, m.name, m.kpi_id FROM measure m WHERE m.id IN (SELECT id FROM named))
  SELECT
    (SELECT coalesce(json_agg(${signed('v')} ORDER BY v.at), '[]') FROM measures v) AS measures,
    (SELECT coalesce(json_agg(${signed('v')} ORDER BY v.at), '[]') FROM kpis v) AS kpis,
    (SELECT coalesce(json_agg(json_build_object('measureId', b.measure_id, 'recordedAt', ${utc('b.recorded_at')}, 'startsOn', b.starts_on, 'was', b.was,
        'now', b.now, 'reason', b.reason, 'statedBy', b.stated_by) ORDER BY b.recorded_at, b.starts_on), '[]')
      FROM definition_break b WHERE b.measure_id = ANY($1::uuid[])) AS breaks,
    (SELECT coalesce(json_agg(k), '[]') FROM (
      SELECT 'officer' AS kind, o.id, NULL AS ref, o.role AS name, NULL::uuid AS parent FROM officer o WHERE o.id IN (SELECT id FROM named)
      UNION ALL
      (SELECT DISTINCT ON (h.id) 'officer', h.id, NULL, h.row ->> 'role', NULL::uuid FROM officer_history h
        WHERE h.id IN (SELECT id FROM named) AND h.operation = 'delete' AND NOT EXISTS (SELECT FROM officer o WHERE o.id = h.id)
        ORDER BY h.id, h.recorded_to DESC)
      UNION ALL
      SELECT 'measure', t.id, NULL, t.name, t.kpi_id FROM ties t
      UNION ALL
      SELECT 'kpi', p.id, p.ref, p.name, NULL FROM kpi p WHERE p.id IN (SELECT kpi_id FROM ties)
    ) k) AS known`;

/** A row as it stands, and all it replaced. */
function versionsOf(table: string, which: string): string {
  return `
    SELECT id, programme_id, recorded_at AS at, to_jsonb(t) AS row FROM ${table} t WHERE ${which}
    UNION ALL
    SELECT id, programme_id, recorded_from, row FROM ${table}_history WHERE ${which}`;
}

/** A version with the role that its writer held then, the one given first. */
function signed(version: string): string {
  return `json_build_object('id', ${version}.id, 'recordedAt', ${utc(`${version}.at`)}, 'row', ${version}.row, 'role', (
      SELECT held.role FROM (
        SELECT m.role, m.recorded_at AS since, NULL::timestamptz AS until FROM membership m
          WHERE m.programme_id = ${version}.programme_id AND m.account_id = (${version}.row ->> 'recorded_by_account')::uuid
        UNION ALL
        SELECT h.row ->> 'role', h.recorded_from, h.recorded_to FROM membership_history h
          WHERE h.programme_id = ${version}.programme_id AND h.row ->> 'account_id' = ${version}.row ->> 'recorded_by_account'
      ) held
      WHERE held.role = ANY($2::text[]) AND held.since <= ${version}.at AND (held.until IS NULL OR held.until > ${version}.at)
      ORDER BY held.since LIMIT 1))`;
}

/** To the microsecond, in UTC: such texts sort as their moments do. */
function utc(moment: string): string {
  return `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
