/** A plan of Birmingham's size, and as many areas like it as wanted, written in SQL: the same on every run but for the day. */
const OBJECTIVES = 4;
const PROJECTS = 40;
const MILESTONES = 5; // for each project
const KPIS = 50;

const id = (slug, kind, expression) => `md5('${slug}/${kind}/' || ${expression})::uuid`;

/**
 * Writes one live programme with `months` months behind it: monthly statements on every milestone, monthly values of
 * every KPI, some rows edited each month. Through the product's own triggers, as a seed is.
 */
export async function writePlan(client, { slug, months }) {
  const programme = `md5('${slug}')::uuid`;
  const run = (sql) => client.query(sql);
  const begin = `(date_trunc('month', current_date) - interval '${months} months')::date`;
  const sign = (moment, reason) =>
    run(`SELECT set_config('waymark.actor', 'Programme office', true), set_config('waymark.reason', '${reason}', true),
      set_config('waymark.recorded_at', ((${moment})::timestamp AT TIME ZONE 'Europe/London')::text, true)`);
  const sourced = (n) => `${id(slug, 'document', n)}, 'As printed in the report, ' || ${n}`;

  await run('BEGIN');
  await run(`INSERT INTO seed (programme_id, slug) VALUES (${programme}, '${slug}')`);
  await sign(begin, 'Plan as submitted');
  await run(`INSERT INTO programme (id, slug, name, plan_name, local_area, kind, plan_standing, is_example, is_historical, starts_on, position, is_open)
    VALUES (${programme}, '${slug}', 'SEND improvement in ${slug}', 'Accelerated Progress Plan', '${slug}', 'plan', 'approved', true, false, ${begin}, 1, true)`);
  await run(`INSERT INTO tolerances (id, programme_id, green_days, amber_days, statement_days, horizon_days, not_assured_share, red_share)
    VALUES (${id(slug, 'tolerances', `''`)}, ${programme}, 7, 31, 35, 42, 0.5, 0.25)`);
  await run(`INSERT INTO source_document (id, programme_id, ref, title, recorded_on)
    SELECT ${id(slug, 'document', 'n')}, ${programme}, 'D' || n, 'Progress report ' || n, ${begin} + n * 180 FROM generate_series(0, ${Math.ceil(months / 6)}) n`);
  await run(`INSERT INTO organisation (id, programme_id, name) SELECT ${id(slug, 'organisation', 'n')}, ${programme}, 'Organisation ' || n FROM generate_series(1, 4) n`);
  await run(`INSERT INTO officer (id, programme_id, role, kind, organisation_id, source_document_id, quote)
    SELECT ${id(slug, 'officer', 'n')}, ${programme}, 'Assistant Director ' || n, 'role', ${id(slug, 'organisation', '(1 + n % 4)')}, ${sourced('0')}
    FROM generate_series(1, 20) n`);
  await run(`INSERT INTO objective (id, programme_id, number, name, theme, heading, sponsor_id, benefits, source_document_id, quote)
    SELECT ${id(slug, 'objective', 'n')}, ${programme}, n, 'Objective ' || n || ': children and young people get the right support', 'Theme ' || n,
      'Heading ' || n, ${id(slug, 'officer', 'n')}, ARRAY['Families know what is on offer', 'Needs are met sooner'], ${sourced('0')}
    FROM generate_series(1, ${OBJECTIVES}) n`);
  await run(`INSERT INTO area (id, programme_id, objective_id, name, aliases, position, source_document_id, quote)
    SELECT ${id(slug, 'area', 'n')}, ${programme}, ${id(slug, 'objective', `(1 + n % ${OBJECTIVES})`)}, 'Area of significant weakness ' || n, '{}', n, ${sourced('0')}
    FROM generate_series(1, 13) n`);
  await run(`INSERT INTO project (id, programme_id, objective_id, ref, title, sub_actions, officers_text, by_when_text, position, source_document_id, quote)
    SELECT ${id(slug, 'project', 'n')}, ${programme}, ${id(slug, 'objective', `(1 + n % ${OBJECTIVES})`)}, (1 + n % ${OBJECTIVES}) || '.' || n,
      'Project ' || n || ' of the improvement programme', ARRAY['Draft', 'Consult', 'Approve'], 'Assistant Director ' || (1 + n % 20),
      to_char(${begin} + n * 30, CASE n % 3 WHEN 0 THEN 'FMDD FMMonth YYYY' WHEN 1 THEN 'FMMonth YYYY' ELSE '"By the end of" FMMonth YYYY' END), n, ${sourced('0')}
    FROM generate_series(1, ${PROJECTS}) n`);
  await run(`INSERT INTO project_officer (id, programme_id, project_id, officer_id, position)
    SELECT ${id(slug, 'project_officer', 'n')}, ${programme}, ${id(slug, 'project', 'n')}, ${id(slug, 'officer', '(1 + n % 20)')}, 1 FROM generate_series(1, ${PROJECTS}) n`);
  await run(`INSERT INTO project_area (id, programme_id, project_id, area_id, standing)
    SELECT ${id(slug, 'project_area', 'n')}, ${programme}, ${id(slug, 'project', 'n')}, ${id(slug, 'area', '(1 + n % 13)')}, 'stated' FROM generate_series(1, ${PROJECTS}) n`);
  await run(`INSERT INTO kpi (id, programme_id, objective_id, owner_id, ref, name, definition, frequency, position, source_document_id, quote)
    SELECT ${id(slug, 'kpi', 'n')}, ${programme}, ${id(slug, 'objective', `(1 + n % ${OBJECTIVES})`)}, ${id(slug, 'officer', '(1 + n % 20)')},
      'K' || (1 + n % ${OBJECTIVES}) || '.' || n, 'Percentage of plans issued within the time allowed, group ' || n, 'Plans issued in time over plans issued', 'monthly', n, ${sourced('0')}
    FROM generate_series(1, ${KPIS}) n`);
  await run(`INSERT INTO kpi_area (id, programme_id, kpi_id, area_id, standing)
    SELECT ${id(slug, 'kpi_area', 'n')}, ${programme}, ${id(slug, 'kpi', 'n')}, ${id(slug, 'area', '(1 + n % 13)')}, 'stated' FROM generate_series(1, ${KPIS}) n`);
  await run(`INSERT INTO project_kpi (id, programme_id, project_id, kpi_id, standing)
    SELECT ${id(slug, 'project_kpi', 'n')}, ${programme}, ${id(slug, 'project', `(1 + n % ${PROJECTS})`)}, ${id(slug, 'kpi', 'n')}, 'stated' FROM generate_series(1, ${KPIS}) n`);
  await run(`INSERT INTO measure (id, programme_id, kpi_id, name, unit, relation, polarity, polarity_standing, "window", position, source_document_id, quote)
    SELECT ${id(slug, 'measure', 'n')}, ${programme}, ${id(slug, 'kpi', 'n')}, 'Issued in time, group ' || n, '%', 'direct', 'higher', 'stated', 'month', n, ${sourced('0')}
    FROM generate_series(1, ${KPIS}) n`);
  await run(`INSERT INTO target (id, programme_id, measure_id, value, unit, due_on, source_document_id, quote)
    SELECT ${id(slug, 'target', 'n')}, ${programme}, ${id(slug, 'measure', 'n')}, 75, '%', current_date + 200, ${sourced('0')} FROM generate_series(1, ${KPIS}) n`);
  await run(`INSERT INTO comparator (id, programme_id, measure_id, name, area_type, value, unit, period_text, source_document_id, quote)
    SELECT ${id(slug, 'comparator', 'n')}, ${programme}, ${id(slug, 'measure', 'n')}, 'national average', 'england', 58, '%', '2021', ${sourced('0')} FROM generate_series(1, ${KPIS}) n`);

  // A milestone's promise lies between the beginning and a year after today; each slips by its number.
  const due = (m) => `(${begin} + 30 + (${m} * ${months * 30 + 365}) / ${PROJECTS * MILESTONES})`;
  const reached = (m) => `(${due(m)} + (${m} * 37) % 140 - 20)`;
  await run(`INSERT INTO milestone (id, programme_id, project_id, name, role, is_ongoing, position, source_document_id, quote)
    SELECT ${id(slug, 'milestone', 'm')}, ${programme}, ${id(slug, 'project', `(1 + m % ${PROJECTS})`)}, 'Milestone ' || m, 'due', false, m, ${sourced('0')}
    FROM generate_series(1, ${PROJECTS * MILESTONES}) m`);
  await run(`INSERT INTO baseline_version (id, programme_id, milestone_id, version, standing, text, earliest, latest, "precision", approved_on, decision, approver, source_document_id, quote)
    SELECT ${id(slug, 'baseline', 'm')}, ${programme}, ${id(slug, 'milestone', 'm')}, 1, 'approved', ${due('m')}::text, ${due('m')}, ${due('m')}, 'day', ${begin}, 'Decision 1', 'Board', ${sourced('0')}
    FROM generate_series(1, ${PROJECTS * MILESTONES}) m`);

  for (let month = 1; month <= months; month += 1) {
    const day = `(${begin} + interval '${month} months' - interval '2 days')::date`;
    const document = sourced(String(Math.floor(month / 6)));
    await sign(`${day} + time '12:00'`, `Report of month ${month}`);
    await run(`INSERT INTO status_update (id, programme_id, milestone_id, stated_on, status, forecast_text, forecast_earliest, forecast_latest, forecast_precision,
        actual_text, actual_earliest, actual_latest, actual_precision, confidence, narrative, stated_by, source_document_id, quote)
      SELECT ${id(slug, `statement/${month}`, 'm')}, ${programme}, ${id(slug, 'milestone', 'm')}, ${day}, s.status,
        CASE WHEN s.status <> 'completed' THEN f.day::text END, CASE WHEN s.status <> 'completed' THEN f.day END, CASE WHEN s.status <> 'completed' THEN f.day END,
        CASE WHEN s.status <> 'completed' THEN 'day' END,
        CASE WHEN s.status = 'completed' THEN ${reached('m')}::text END, CASE WHEN s.status = 'completed' THEN ${reached('m')} END,
        CASE WHEN s.status = 'completed' THEN ${reached('m')} END, CASE WHEN s.status = 'completed' THEN 'day' END,
        'amber', 'Month ${month}: the working group has met, the draft is with partners and the next step is agreed.', 'Assistant Director ' || (1 + m % 20), ${document}
      FROM generate_series(1, ${PROJECTS * MILESTONES}) m
      CROSS JOIN LATERAL (SELECT CASE WHEN ${reached('m')} <= ${day} THEN 'completed' WHEN ${due('m')} - 200 <= ${day} THEN 'in_progress' ELSE 'not_started' END AS status) s
      CROSS JOIN LATERAL (SELECT greatest(${due('m')} + least(${month} * 2, (m * 37) % 140), ${day}) AS day) f`);
    await run(`INSERT INTO observation (id, programme_id, measure_id, period_start, period_end, period_text, "precision", status, value, numerator, denominator, source_document_id, quote)
      SELECT ${id(slug, `observation/${month}`, 'n')}, ${programme}, ${id(slug, 'measure', 'n')}, date_trunc('month', ${day})::date, (date_trunc('month', ${day}) + interval '1 month - 1 day')::date,
        to_char(${day}, 'FMMonth YYYY'), 'month', 'actual', round(100.0 * v.counted / 200, 1), v.counted, 200, ${document}
      FROM generate_series(1, ${KPIS}) n CROSS JOIN LATERAL (SELECT 60 + (n * 31 + ${month} * 17) % 90 AS counted) v`);
    await run(`UPDATE project SET note = 'Reviewed in month ${month}' WHERE programme_id = ${programme} AND position % 5 = ${month % 5}`);
    await run(`UPDATE milestone SET name = name WHERE programme_id = ${programme} AND position % 5 = ${month % 5}`);
    if (month % 3 === 0) {
      await run(`INSERT INTO confidence_declaration (id, programme_id, objective_id, confidence, sentence, declared_by, declared_on, source_document_id, quote)
        SELECT ${id(slug, `declaration/${month}`, 'n')}, ${programme}, ${id(slug, 'objective', 'n')}, 'amber', 'Feasible if the posts are filled.', 'Sponsor ' || n, ${day}, ${document}
        FROM generate_series(1, ${OBJECTIVES}) n`);
    }
    if (month === Math.floor(months / 2)) {
      await run(`INSERT INTO baseline_version (id, programme_id, milestone_id, version, standing, text, earliest, latest, "precision", approved_on, decision, approver, reason)
        SELECT ${id(slug, 'baseline/2', 'm')}, ${programme}, ${id(slug, 'milestone', 'm')}, 2, 'approved', (${due('m')} + 30)::text, ${due('m')} + 30, ${due('m')} + 30, 'day',
          ${day}, 'Decision 2', 'Board', 'Posts were filled late'
        FROM generate_series(4, ${PROJECTS * MILESTONES}, 4) m`);
    }
  }
  await run(`UPDATE seed SET closed_at = now() WHERE programme_id = ${programme}`);
  await run('COMMIT');
}

/**
 * Copies a programme with all its rows and history, `copies` times, under slugs `area-1`, `area-2` ... Without the triggers:
 * they would give the copies other times than the original has.
 */
export async function copyPlan(client, slug, copies) {
  const { rows: columns } = await client.query(`
    SELECT table_name AS "table", array_agg(column_name::text ORDER BY ordinal_position) AS names, array_agg(data_type::text ORDER BY ordinal_position) AS types
    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
    WHERE table_schema = 'public' AND is_identity = 'NO' AND table_name <> 'migrations' GROUP BY 1`);
  await client.query('SET session_replication_role = replica');
  // People are of the installation, not of a programme.
  for (const { table, names, types } of columns.filter(({ table, names }) => table === 'programme' || names.includes('programme_id'))) {
    const value = (name, type) => {
      if (type === 'uuid') return `md5(t."${name}"::text || n)::uuid`;
      if (name === 'slug') return `'area-' || n`;
      if (name === 'position' && table === 'programme') return `1 + n`;
      return `t."${name}"`;
    };
    const key = table === 'programme' ? 'id' : 'programme_id';
    await client.query(`INSERT INTO ${table} (${names.map((name) => `"${name}"`)}) OVERRIDING SYSTEM VALUE
      SELECT ${names.map((name, index) => value(name, types[index]))} FROM generate_series(1, ${copies}) n CROSS JOIN ${table} t WHERE t.${key} = md5('${slug}')::uuid`);
  }
  await client.query('RESET session_replication_role');
}

/** A change that leaves the answer's size as it is: one sentence of one project. */
export const BUMP = `
  WITH signed AS MATERIALIZED (SELECT set_config('waymark.actor', 'Bench', true), set_config('waymark.reason', 'A change before each read', true))
  UPDATE project SET note = 'Changed at ' || clock_timestamp() FROM signed
  WHERE programme_id = md5($1)::uuid AND position = 1`;
