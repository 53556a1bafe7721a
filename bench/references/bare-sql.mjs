const point = (row, kind) =>
  `CASE WHEN ${row}.${kind}_latest IS NOT NULL THEN json_build_object('text', ${row}.${kind}_text, 'earliest', ${row}.${kind}_earliest, 'latest', ${row}.${kind}_latest, 'precision', ${row}.${kind}_precision) END`;

/** The plan query's JSON in one statement; written for speed, as one would who serves nothing else. */
export const PLAN_SQL = `
  SELECT json_build_object('data', json_build_object('programme', json_build_object('slug', g.slug, 'name', g.name,
    'objectives', (SELECT json_agg(json_build_object('number', o.number, 'name', o.name,
      'projects', (SELECT coalesce(json_agg(json_build_object('ref', p.ref, 'title', p.title,
        'milestones', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'role', m.role, 'isOngoing', m.is_ongoing,
            'status', coalesce(last.status, 'not_started'), 'confidence', last.confidence,
            'forecast', ${point('expected', 'forecast')}, 'actual', CASE WHEN last.status = 'completed' THEN ${point('last', 'actual')} END,
            'baselines', (SELECT coalesce(json_agg(json_build_object('version', b.version, 'standing', b.standing, 'text', b.text,
              'earliest', b.earliest, 'latest', b.latest, 'precision', b."precision") ORDER BY b.version), '[]') FROM baseline_version b WHERE b.milestone_id = m.id))
          ORDER BY m.position), '[]')
          FROM milestone m
          LEFT JOIN LATERAL (SELECT * FROM status_update s WHERE s.milestone_id = m.id AND s.stated_on <= current_date ORDER BY s.stated_on DESC LIMIT 1) last ON true
          LEFT JOIN LATERAL (SELECT * FROM status_update s WHERE s.milestone_id = m.id AND s.stated_on <= current_date AND s.forecast_latest IS NOT NULL
            ORDER BY s.stated_on DESC LIMIT 1) expected ON true
          WHERE m.programme_id = g.id AND m.project_id = p.id)) ORDER BY p.position), '[]')
        FROM project p WHERE p.programme_id = g.id AND p.objective_id = o.id)) ORDER BY o.number)
      FROM objective o WHERE o.programme_id = g.id),
    'kpis', json_build_object('items', (SELECT json_agg(json_build_object('ref', k.ref, 'name', k.name, 'definition', k.definition,
      'measures', (SELECT coalesce(json_agg(json_build_object('name', m.name, 'unit', m.unit,
        'series', json_build_object('items', (SELECT coalesce(json_agg(json_build_object('periodStart', v.period_start, 'periodEnd', v.period_end, 'numerator', v.numerator, 'denominator', v.denominator) ORDER BY v.period_end), '[]')
          FROM observation v WHERE v.programme_id = g.id AND v.measure_id = m.id))) ORDER BY m.position), '[]')
        FROM measure m WHERE m.programme_id = g.id AND m.kpi_id = k.id)) ORDER BY k.position) FROM kpi k WHERE k.programme_id = g.id))
  )))::text AS body
  FROM programme g WHERE g.slug = $1`;

const rows = (table) => `'${table}', (SELECT coalesce(json_agg(t), '[]') FROM ${table} t WHERE t.programme_id = g.id)`;

/** The rows that a board is derived from, as they are now; of statements each milestone's last, and its last with a forecast. */
export const BOARD_SQL = `
  SELECT json_build_object('data', json_build_object('programme', to_json(g),
    ${['tolerances', 'source_document', 'source_quote', 'organisation', 'officer', 'objective', 'area', 'project', 'project_officer', 'project_area', 'kpi',
      'kpi_area', 'project_kpi', 'milestone', 'baseline_version', 'confidence_declaration', 'measure', 'target', 'comparator', 'observation'].map(rows).join(',\n    ')},
    'status_update', (SELECT coalesce(json_agg(s), '[]') FROM milestone m CROSS JOIN LATERAL (
      (SELECT * FROM status_update s WHERE s.milestone_id = m.id ORDER BY s.stated_on DESC LIMIT 1)
      UNION (SELECT * FROM status_update s WHERE s.milestone_id = m.id AND s.forecast_latest IS NOT NULL ORDER BY s.stated_on DESC LIMIT 1)
    ) s WHERE m.programme_id = g.id)
  ))::text AS body
  FROM programme g WHERE g.slug = $1`;

/** The same columns as a report, into a table without history, permission, revision or notification. */
export const INSERT_SQL = 'INSERT INTO bare_report SELECT * FROM json_populate_record(NULL::bare_report, $1)';
