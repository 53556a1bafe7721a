import { RECORD_TABLES, type RecordKind } from './history.types';

/** What an entry belongs to: the column that names a record with a place in the plan; `null`: it has none. */
const SUBJECTS: Readonly<Record<RecordKind, string | null>> = {
  programme: null,
  tolerances: null,
  objective: 'id',
  area: 'id',
  project: 'id',
  officer: null,
  change_request: 'id',
  change_item: 'change_request_id',
  change_step: 'change_request_id',
  plan_version: null,
  plan_version_step: null,
  milestone: 'id',
  baseline: 'milestone_id',
  status_update: 'milestone_id',
  update_response: 'status_update_id',
  evidence: 'milestone_id',
  board_meeting: null,
  membership: null,
  membership_scope: 'objective_id project_id',
  confidence_declaration: 'objective_id',
  dependency: 'milestone_id project_id',
  risk: 'id',
  risk_assessment: 'risk_id',
  kpi: 'id',
  measure: 'id',
  observation: 'measure_id',
  target: 'measure_id',
  comparator: 'measure_id',
  definition_break: 'measure_id',
  rebase: 'measure_id',
  kpi_commentary: 'measure_id',
  project_officer: 'project_id',
  project_area: 'project_id',
  project_kpi: 'project_id',
  kpi_area: 'kpi_id',
};

/** Records that are written anew when only their links change, so that a conflict is seen: such an entry says nothing. */
const TOUCHED: ReadonlySet<RecordKind> = new Set<RecordKind>(['project', 'kpi']);

/** Columns that say who and when; the entry itself says them. */
export const BOOKKEEPING = ['id', 'programme_id', 'recorded_at', 'recorded_by', 'recorded_reason', 'recorded_by_account', 'written_at'];

/**
 * One statement for a page of the changes to a programme, to all tables of these kinds: the versions of a row follow
 * each other, so the first was an insert, every other an update, and a row deleted ends with its deletion. What is
 * on the page comes with its rows, and everything in the plan with what it was called last.
 * $1 programme, $2 actor, $3 number of an objective, $4 and $5 first and last day in England, $6 id of the record;
 * each but the first may be null. $7 how many, $8 after how many.
 */
export function historySql(kinds: readonly RecordKind[]): string {
  return `
  WITH known AS MATERIALIZED (${KNOWN}),
  placed AS MATERIALIZED (
    SELECT k.id, coalesce(p.place * 1000, 0) + k.place AS place,
      CASE 'objective' WHEN k.kind THEN k.ref WHEN p.kind THEN p.ref WHEN g.kind THEN g.ref END::integer AS objective
    FROM known k LEFT JOIN known p ON p.id = k.parent LEFT JOIN known g ON g.id = p.parent
  ),
  events AS MATERIALIZED (${kinds.map(eventsOf).join('\n    UNION ALL')}),
  asked AS MATERIALIZED (
    SELECT e.*, p.objective, row_number() OVER (ORDER BY e.at DESC, e.rank, p.place NULLS FIRST, e.operation DESC, e.id) AS n
    FROM events e LEFT JOIN placed p ON p.id = e.subject
    WHERE ($2::text IS NULL OR e.actor = $2) AND ($3::integer IS NULL OR p.objective = $3)
      AND ($4::date IS NULL OR e.at >= $4::date::timestamp AT TIME ZONE 'Europe/London')
      AND ($5::date IS NULL OR e.at < ($5::date + 1)::timestamp AT TIME ZONE 'Europe/London')
  ),
  page AS MATERIALIZED (SELECT * FROM asked WHERE n > $8::bigint AND n <= $8::bigint + $7::bigint),
  found AS MATERIALIZED (${kinds.map(rowsOf).join('\n    UNION ALL')})
  SELECT
    (SELECT count(*) FROM asked)::integer AS total,
    (SELECT coalesce(json_agg(json_build_object('kind', p.kind, 'id', p.id, 'recordedAt', p.at, 'operation', p.operation, 'actor', p.actor,
        'reason', p.reason, 'objective', p.objective, 'rows', f.rows) ORDER BY p.n), '[]')
      FROM page p JOIN (SELECT n, json_object_agg(side, row) AS rows FROM found GROUP BY n) f ON f.n = p.n) AS entries,
    (SELECT is_historical FROM programme WHERE id = $1) AS "isClosed",
    (SELECT coalesce(json_agg(json_build_object('kind', kind, 'id', id, 'ref', ref, 'name', name, 'parent', parent)), '[]') FROM known) AS known,
    (SELECT coalesce(json_agg(actor ORDER BY actor), '[]') FROM (SELECT DISTINCT actor FROM events) people) AS actors`;
}

function eventsOf(kind: RecordKind): string {
  const table = RECORD_TABLES[kind];
  const rank = Object.keys(RECORD_TABLES).indexOf(kind);
  const key = kind === 'programme' ? 'id' : 'programme_id';
  const subject = (of: (column: string) => string) =>
    SUBJECTS[kind] ? `coalesce(${SUBJECTS[kind].split(' ').map(of).join(', ')})` : 'NULL::uuid';
  const replaced = subject((column) => `(h.row ->> '${column}')::uuid`);
  const isAsked = (row: string) => `($6::uuid IS NULL OR ${row}.id = $6)`;
  const isFirst = (row: string, since: string) =>
    `NOT EXISTS (SELECT FROM ${table}_history b WHERE b.id = ${row}.id AND b.recorded_to = ${row}.${since} AND b.operation = 'update')`;
  const said = (row: string) => `${row} - '{${BOOKKEEPING.join(',')}}'::text[]`;
  const isChange = TOUCHED.has(kind)
    ? `AND (h.operation = 'delete' OR ${said('h.row')} IS DISTINCT FROM (
        SELECT ${said('to_jsonb(t)')} FROM ${table} t WHERE t.id = h.id AND t.recorded_at = h.recorded_to
        UNION ALL SELECT ${said('a.row')} FROM ${table}_history a WHERE a.id = h.id AND a.recorded_from = h.recorded_to
        LIMIT 1))`
    : '';
  return `
    SELECT ${rank} AS rank, '${kind}' AS kind, t.id, t.recorded_at AS at, 'insert' AS operation, t.recorded_by AS actor, t.recorded_reason AS reason,
      ${subject((column) => `t.${column}`)} AS subject
      FROM ${table} t WHERE t.${key} = $1 AND ${isAsked('t')} AND ${isFirst('t', 'recorded_at')}
    UNION ALL
    SELECT ${rank}, '${kind}', h.id, h.recorded_from, 'insert', h.row ->> 'recorded_by', h.row ->> 'recorded_reason', ${replaced}
      FROM ${table}_history h WHERE h.programme_id = $1 AND ${isAsked('h')} AND ${isFirst('h', 'recorded_from')}
    UNION ALL
    SELECT ${rank}, '${kind}', h.id, h.recorded_to, h.operation, h.changed_by, h.changed_reason, ${replaced}
      FROM ${table}_history h WHERE h.programme_id = $1 AND ${isAsked('h')} ${isChange}`;
}

/** The rows of what is on the page: before and after, where those were replaced, and as it is now. */
function rowsOf(kind: RecordKind): string {
  const table = RECORD_TABLES[kind];
  return `
    SELECT p.n, 'now' AS side, to_jsonb(t) AS row
      FROM page p JOIN ${table} t ON t.id = p.id WHERE p.kind = '${kind}'
    UNION ALL
    SELECT p.n, CASE WHEN p.operation <> 'insert' AND h.recorded_to = p.at THEN 'before' ELSE 'after' END, h.row
      FROM page p JOIN ${table}_history h ON h.id = p.id WHERE p.kind = '${kind}'
      AND ((p.operation <> 'insert' AND h.recorded_to = p.at) OR (p.operation <> 'delete' AND h.recorded_from = p.at))`;
}

/** What has a name, and the columns of its ref (one or two), name, parent and place. */
const NAMED: Readonly<Record<string, readonly [ref: string, name: string, parent: string, place: string]>> = {
  objective: ['number', 'name', '', 'number'],
  area: ['', 'name', 'objective_id', 'position'],
  project: ['ref', 'title', 'objective_id', 'position'],
  officer: ['', 'role', '', ''],
  milestone: ['', 'name', 'project_id', 'position'],
  kpi: ['ref', 'name', 'objective_id', 'position'],
  measure: ['', 'name', 'kpi_id', 'position'],
  organisation: ['', 'name', '', ''],
  source_document: ['ref', 'title', '', ''],
  board_meeting: ['', 'held_on', '', ''],
  membership: ['role', 'account_id', '', ''],
  risk: ['kind number', 'title', 'objective_id', 'number'],
  change_request: ['number', 'title', 'project_id', 'number'],
  plan_version: ['number', 'title', '', 'number'],
};

const KNOWN = [
  ...Object.entries(NAMED).map(([table, [ref, name, parent, place]]) => {
    const live = (column: string, type: string) => (column ? `t.${column}::${type}` : `NULL::${type}`);
    const gone = (column: string, type: string) => (column ? `(h.row ->> '${column}')::${type}` : `NULL::${type}`);
    const columns = (of: typeof live) =>
      `${ref.split(' ').map((column) => of(column, 'text')).join(` || ' ' || `)} AS ref, ${of(name, 'text')} AS name, ${of(parent, 'uuid')} AS parent, coalesce(${of(place, 'integer')}, 0) AS place`;
    return `
    SELECT '${table}' AS kind, t.id, ${columns(live)} FROM ${table} t WHERE t.programme_id = $1
    UNION ALL
    (SELECT DISTINCT ON (h.id) '${table}', h.id, ${columns(gone)} FROM ${table}_history h
      WHERE h.programme_id = $1 AND h.operation = 'delete' AND NOT EXISTS (SELECT FROM ${table} t WHERE t.id = h.id)
      ORDER BY h.id, h.recorded_to DESC)`;
  }),
  // Of reports only those that were answered: an answer lies where its milestone does.
  `
    SELECT DISTINCT 'report', s.id, m.id::text, m.name, m.project_id, m.position
      FROM update_response a JOIN status_update s ON s.id = a.status_update_id JOIN milestone m ON m.id = s.milestone_id WHERE a.programme_id = $1`,
  `
    SELECT 'programme', g.id, NULL, g.name, NULL, 0 FROM programme g WHERE g.id = $1
    UNION ALL
    SELECT 'account', a.id, NULL, a.name, NULL, 0 FROM account a WHERE a.id IN (
      SELECT account_id FROM membership WHERE programme_id = $1
      UNION SELECT (row ->> 'account_id')::uuid FROM membership_history WHERE programme_id = $1)`,
].join('\n    UNION ALL');
