import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The first schema: a plan, its facts and their history. Rows of a programme can only refer to rows
 * of the same programme: every reference carries `programme_id`.
 */
export class Plan1764000000001 implements MigrationInterface {
  name = 'Plan1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEEDS);
    await runner.query(HISTORY_FUNCTIONS);
    for (const sql of TABLES) await runner.query(sql);
    await runner.query(`
      DO $$ BEGIN
        PERFORM system_version(name) FROM unnest(ARRAY[
          'programme', 'tolerances', 'source_document', 'source_quote', 'organisation', 'officer', 'objective', 'area',
          'project', 'project_officer', 'project_area', 'kpi', 'kpi_area', 'project_kpi', 'milestone', 'baseline_version',
          'status_update', 'confidence_declaration', 'measure', 'target', 'comparator', 'observation'
        ]) AS name;
        PERFORM append_only(name) FROM unnest(ARRAY[
          'baseline_version', 'status_update', 'confidence_declaration', 'observation'
        ]) AS name;
      END $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema cannot be undone: it would drop the record.'));
  }
}

/** Times may be stated only while a programme is first being filled from documents; never again after that. */
const SEEDS = `
CREATE TABLE seed (
  programme_id uuid PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  opened_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz
);

CREATE FUNCTION guard_seed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM programme WHERE id = NEW.programme_id)
      OR EXISTS (SELECT FROM programme_history WHERE id = NEW.programme_id) THEN
      RAISE EXCEPTION 'programme % exists: its times can no longer be stated', NEW.slug USING ERRCODE = 'WM002';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' OR OLD.closed_at IS NOT NULL OR NEW.programme_id <> OLD.programme_id OR NEW.slug <> OLD.slug THEN
    RAISE EXCEPTION 'the seed of % is closed', OLD.slug USING ERRCODE = 'WM002';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON seed FOR EACH ROW EXECUTE FUNCTION guard_seed();
`;

const HISTORY_FUNCTIONS = `
-- Who, when, why and the old row, for every table alike. Rows keep since when they stand recorded;
-- what they replaced goes to the table's history, deleted rows included.
CREATE FUNCTION record_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor text := nullif(btrim(current_setting('waymark.actor', true)), '');
  reason text := nullif(btrim(current_setting('waymark.reason', true)), '');
  stated text := nullif(current_setting('waymark.recorded_at', true), '');
  moment timestamptz := now();
  programme uuid;
BEGIN
  IF actor IS NULL OR reason IS NULL THEN
    RAISE EXCEPTION 'a change to % needs an actor and a reason', TG_TABLE_NAME USING ERRCODE = 'WM001';
  END IF;
  programme := CASE
    WHEN TG_TABLE_NAME = 'programme' THEN CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END
    WHEN TG_OP = 'DELETE' THEN (to_jsonb(OLD) ->> 'programme_id')::uuid
    ELSE (to_jsonb(NEW) ->> 'programme_id')::uuid
  END;
  IF stated IS NOT NULL THEN
    IF NOT EXISTS (SELECT FROM seed WHERE programme_id = programme AND closed_at IS NULL) THEN
      RAISE EXCEPTION 'the time of a change to % cannot be stated', TG_TABLE_NAME USING ERRCODE = 'WM002';
    END IF;
    moment := least(stated::timestamptz, now());
  END IF;
  IF TG_OP <> 'INSERT' AND moment <= OLD.recorded_at THEN
    -- Two changes in one transaction, or one that began before the other and came second: keep their order.
    moment := OLD.recorded_at + interval '1 microsecond';
  END IF;
  IF TG_OP <> 'INSERT' THEN
    IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) -> 'id' <> to_jsonb(OLD) -> 'id'
      OR to_jsonb(NEW) -> 'programme_id' <> to_jsonb(OLD) -> 'programme_id') THEN
      RAISE EXCEPTION 'a row of % keeps its id and its programme', TG_TABLE_NAME USING ERRCODE = 'WM003';
    END IF;
    EXECUTE format(
      'INSERT INTO %I (id, programme_id, row, recorded_from, recorded_to, operation, changed_by, changed_reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', TG_TABLE_NAME || '_history')
      USING OLD.id, programme, to_jsonb(OLD), OLD.recorded_at, moment, lower(TG_OP), actor, reason;
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  NEW.recorded_at := moment;
  NEW.recorded_by := actor;
  NEW.recorded_reason := reason;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the record is kept, a later fact corrects an earlier one', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'WM004';
END $$;

-- Gives a table its history: the columns that say since when, who and why, the history table and the trigger.
CREATE FUNCTION system_version(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I
    ADD COLUMN recorded_at timestamptz NOT NULL,
    ADD COLUMN recorded_by text NOT NULL,
    ADD COLUMN recorded_reason text NOT NULL', name);
  EXECUTE format('CREATE TABLE %I (
    history_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    row jsonb NOT NULL,
    recorded_from timestamptz NOT NULL,
    recorded_to timestamptz NOT NULL,
    operation text NOT NULL CHECK (operation IN (''update'', ''delete'')),
    changed_by text NOT NULL,
    changed_reason text NOT NULL,
    CHECK (recorded_from <= recorded_to))', name || '_history');
  EXECUTE format('CREATE INDEX ON %I (programme_id, recorded_to)', name || '_history');
  EXECUTE format('CREATE INDEX ON %I (id, recorded_from)', name || '_history');
  EXECUTE format('CREATE TRIGGER record_history BEFORE INSERT OR UPDATE OR DELETE ON %I
    FOR EACH ROW EXECUTE FUNCTION record_history()', name);
  EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', name);
  EXECUTE format('CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON %I
    FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_history');
  EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', name || '_history');
END $$;

CREATE FUNCTION append_only(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
END $$;
`;

const oneOf = (column: string, values: string) =>
  `CHECK (${column} IN (${values
    .split(' ')
    .map((value) => `'${value}'`)
    .join(', ')}))`;

const PRECISIONS = 'day month quarter season year academic-year financial-year approximate range';

/** Columns of a fact taken from a document: both or neither. */
const SOURCED = `
  source_document_id uuid,
  quote text CHECK (quote <> ''),
  CHECK ((source_document_id IS NULL) = (quote IS NULL)),
  FOREIGN KEY (programme_id, source_document_id) REFERENCES source_document (programme_id, id)`;

const ROW = `
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme (id),
  UNIQUE (programme_id, id)`;

const TABLES = [
  `CREATE TABLE programme (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text NOT NULL,
    plan_name text NOT NULL,
    local_area text NOT NULL,
    kind text NOT NULL ${oneOf('kind', 'plan scorecard')},
    plan_standing text NOT NULL ${oneOf('plan_standing', 'draft approved')},
    plan_standing_note text,
    is_example boolean NOT NULL,
    is_historical boolean NOT NULL,
    starts_on date NOT NULL,
    position integer NOT NULL
  )`,
  `CREATE INDEX ON programme (position, slug)`,
  `CREATE TABLE tolerances (${ROW},
    UNIQUE (programme_id),
    green_days integer NOT NULL CHECK (green_days >= 0),
    amber_days integer NOT NULL,
    statement_days integer NOT NULL CHECK (statement_days > 0),
    horizon_days integer NOT NULL CHECK (horizon_days > 0),
    not_assured_share double precision NOT NULL CHECK (not_assured_share > 0 AND not_assured_share <= 1),
    red_share double precision NOT NULL CHECK (red_share > 0 AND red_share <= 1),
    CHECK (amber_days > green_days)
  )`,
  `CREATE TABLE source_document (${ROW},
    ref text NOT NULL,
    title text NOT NULL,
    body text,
    printed_date text,
    recorded_on date NOT NULL,
    note text,
    UNIQUE (programme_id, ref)
  )`,
  `CREATE TABLE source_quote (${ROW},
    subject_kind text NOT NULL ${oneOf('subject_kind', 'programme objective project area kpi measure')},
    subject_id uuid,
    topic text NOT NULL,
    quote text NOT NULL CHECK (quote <> ''),
    source_document_id uuid NOT NULL,
    earliest date,
    latest date,
    "precision" text ${oneOf('"precision"', PRECISIONS)},
    note text,
    position integer NOT NULL,
    CHECK ((subject_kind = 'programme') = (subject_id IS NULL)),
    CHECK ((earliest IS NULL) = (latest IS NULL) AND (earliest IS NULL) = ("precision" IS NULL) AND earliest <= latest),
    FOREIGN KEY (programme_id, source_document_id) REFERENCES source_document (programme_id, id)
  )`,
  `CREATE TABLE organisation (${ROW},
    name text NOT NULL,
    abbreviation text,
    UNIQUE (programme_id, name),${SOURCED}
  )`,
  `CREATE TABLE officer (${ROW},
    role text NOT NULL,
    kind text NOT NULL ${oneOf('kind', 'role team')},
    organisation_id uuid,
    UNIQUE (programme_id, role, organisation_id),
    FOREIGN KEY (programme_id, organisation_id) REFERENCES organisation (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE objective (${ROW},
    number integer NOT NULL CHECK (number > 0),
    name text NOT NULL,
    theme text NOT NULL,
    heading text NOT NULL,
    sponsor_id uuid,
    benefits text[] NOT NULL,
    UNIQUE (programme_id, number),
    FOREIGN KEY (programme_id, sponsor_id) REFERENCES officer (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE area (${ROW},
    objective_id uuid,
    name text NOT NULL,
    aliases text[] NOT NULL,
    position integer NOT NULL,
    UNIQUE (programme_id, name),
    FOREIGN KEY (programme_id, objective_id) REFERENCES objective (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE project (${ROW},
    objective_id uuid NOT NULL,
    ref text NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    sub_actions text[] NOT NULL,
    officers_text text NOT NULL,
    by_when_text text NOT NULL,
    note text,
    position integer NOT NULL,
    UNIQUE (programme_id, ref),
    FOREIGN KEY (programme_id, objective_id) REFERENCES objective (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE project_officer (${ROW},
    project_id uuid NOT NULL,
    officer_id uuid NOT NULL,
    position integer NOT NULL,
    UNIQUE (project_id, officer_id),
    FOREIGN KEY (programme_id, project_id) REFERENCES project (programme_id, id),
    FOREIGN KEY (programme_id, officer_id) REFERENCES officer (programme_id, id)
  )`,
  `CREATE TABLE project_area (${ROW},
    project_id uuid NOT NULL,
    area_id uuid NOT NULL,
    standing text NOT NULL ${oneOf('standing', 'stated proposed')},
    UNIQUE (project_id, area_id),
    FOREIGN KEY (programme_id, project_id) REFERENCES project (programme_id, id),
    FOREIGN KEY (programme_id, area_id) REFERENCES area (programme_id, id)
  )`,
  `CREATE TABLE kpi (${ROW},
    objective_id uuid,
    owner_id uuid,
    ref text NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    definition text,
    numerator_definition text,
    denominator_definition text,
    frequency text ${oneOf('frequency', 'monthly quarterly termly annual')},
    note text,
    position integer NOT NULL,
    UNIQUE (programme_id, ref),
    FOREIGN KEY (programme_id, objective_id) REFERENCES objective (programme_id, id),
    FOREIGN KEY (programme_id, owner_id) REFERENCES officer (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE kpi_area (${ROW},
    kpi_id uuid NOT NULL,
    area_id uuid NOT NULL,
    standing text NOT NULL ${oneOf('standing', 'stated proposed')},
    UNIQUE (kpi_id, area_id),
    FOREIGN KEY (programme_id, kpi_id) REFERENCES kpi (programme_id, id),
    FOREIGN KEY (programme_id, area_id) REFERENCES area (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE project_kpi (${ROW},
    project_id uuid NOT NULL,
    kpi_id uuid NOT NULL,
    standing text NOT NULL ${oneOf('standing', 'stated proposed')},
    UNIQUE (project_id, kpi_id),
    FOREIGN KEY (programme_id, project_id) REFERENCES project (programme_id, id),
    FOREIGN KEY (programme_id, kpi_id) REFERENCES kpi (programme_id, id)
  )`,
  `CREATE TABLE milestone (${ROW},
    project_id uuid NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    role text NOT NULL ${oneOf('role', 'start due review milestone')},
    is_ongoing boolean NOT NULL,
    review_on date,
    position integer NOT NULL,
    CHECK (is_ongoing OR review_on IS NULL),
    FOREIGN KEY (programme_id, project_id) REFERENCES project (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE baseline_version (${ROW},
    milestone_id uuid NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    standing text NOT NULL ${oneOf('standing', 'draft approved')},
    text text NOT NULL,
    earliest date NOT NULL,
    latest date NOT NULL,
    "precision" text NOT NULL ${oneOf('"precision"', PRECISIONS)},
    approved_on date,
    decision text,
    approver text,
    reason text,
    UNIQUE (milestone_id, version),
    CHECK (earliest <= latest),
    -- A later baseline exists only by decision: when, which, by whom, why.
    CHECK (version = 1 OR (approved_on IS NOT NULL AND decision IS NOT NULL AND approver IS NOT NULL AND reason IS NOT NULL)),
    CHECK (standing = 'draft' OR approved_on IS NOT NULL),
    FOREIGN KEY (programme_id, milestone_id) REFERENCES milestone (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE status_update (${ROW},
    milestone_id uuid NOT NULL,
    stated_on date NOT NULL,
    status text NOT NULL ${oneOf('status', 'not_started in_progress completed cancelled')},
    forecast_text text,
    forecast_earliest date,
    forecast_latest date,
    forecast_precision text ${oneOf('forecast_precision', PRECISIONS)},
    actual_text text,
    actual_earliest date,
    actual_latest date,
    actual_precision text ${oneOf('actual_precision', PRECISIONS)},
    confidence text ${oneOf('confidence', 'green amber red')},
    narrative text NOT NULL CHECK (narrative <> ''),
    stated_by text NOT NULL CHECK (stated_by <> ''),
    reading_note text,
    CHECK (num_nulls(forecast_text, forecast_earliest, forecast_latest, forecast_precision) IN (0, 4)
      AND forecast_earliest <= forecast_latest),
    CHECK (num_nulls(actual_text, actual_earliest, actual_latest, actual_precision) IN (0, 4)
      AND actual_earliest <= actual_latest),
    CHECK (actual_latest IS NULL OR status = 'completed'),
    FOREIGN KEY (programme_id, milestone_id) REFERENCES milestone (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE confidence_declaration (${ROW},
    objective_id uuid NOT NULL,
    confidence text NOT NULL ${oneOf('confidence', 'green amber red')},
    sentence text NOT NULL CHECK (sentence <> ''),
    declared_by text NOT NULL CHECK (declared_by <> ''),
    declared_on date NOT NULL,
    FOREIGN KEY (programme_id, objective_id) REFERENCES objective (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE measure (${ROW},
    kpi_id uuid,
    name text NOT NULL CHECK (name <> ''),
    unit text NOT NULL CHECK (unit <> ''),
    relation text NOT NULL ${oneOf('relation', 'direct related proposed')},
    polarity text ${oneOf('polarity', 'higher lower target')},
    polarity_standing text ${oneOf('polarity_standing', 'stated proposed')},
    "window" text ${oneOf('"window"', 'snapshot month quarter year cumulative_year rolling_12_months other')},
    note text,
    position integer NOT NULL,
    CHECK ((polarity IS NULL) = (polarity_standing IS NULL)),
    FOREIGN KEY (programme_id, kpi_id) REFERENCES kpi (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE target (${ROW},
    measure_id uuid NOT NULL,
    value double precision NOT NULL,
    unit text NOT NULL,
    qualifier text,
    due_on date,
    note text,
    FOREIGN KEY (programme_id, measure_id) REFERENCES measure (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE comparator (${ROW},
    measure_id uuid NOT NULL,
    name text NOT NULL,
    area_type text ${oneOf('area_type', 'england region statistical_neighbours local_area')},
    value double precision NOT NULL,
    unit text NOT NULL,
    period_text text,
    basis text,
    FOREIGN KEY (programme_id, measure_id) REFERENCES measure (programme_id, id),${SOURCED}
  )`,
  `CREATE TABLE observation (${ROW},
    measure_id uuid NOT NULL,
    period_start date,
    period_end date,
    period_text text NOT NULL,
    "precision" text ${oneOf('"precision"', PRECISIONS)},
    status text NOT NULL ${oneOf('status', 'actual provisional projected part_period work_in_progress to_be_supplied not_available cannot_be_measured')},
    value double precision CHECK (value <> 'NaN' AND value NOT IN ('Infinity', '-Infinity')),
    numerator double precision CHECK (numerator >= 0),
    denominator double precision CHECK (denominator >= 0),
    respondents integer CHECK (respondents >= 0),
    qualifier text,
    "window" text ${oneOf('"window"', 'snapshot month quarter year cumulative_year rolling_12_months other')},
    printed_as text,
    note text,
    CHECK (num_nulls(period_start, period_end, "precision") IN (0, 3) AND period_start <= period_end),
    CHECK ((value IS NOT NULL) = (status IN ('actual', 'provisional', 'projected', 'part_period'))),
    FOREIGN KEY (programme_id, measure_id) REFERENCES measure (programme_id, id),${SOURCED}
  )`,
  // One index for each reference; the leading programme_id serves the read of a whole plan.
  ...[
    'source_quote source_document_id',
    'organisation source_document_id',
    'officer organisation_id',
    'officer source_document_id',
    'objective sponsor_id',
    'objective source_document_id',
    'area objective_id',
    'area source_document_id',
    'project objective_id',
    'project source_document_id',
    'project_officer project_id',
    'project_officer officer_id',
    'project_area project_id',
    'project_area area_id',
    'kpi objective_id',
    'kpi owner_id',
    'kpi source_document_id',
    'kpi_area kpi_id',
    'kpi_area area_id',
    'kpi_area source_document_id',
    'project_kpi project_id',
    'project_kpi kpi_id',
    'milestone project_id',
    'milestone source_document_id',
    'baseline_version milestone_id',
    'baseline_version source_document_id',
    'status_update milestone_id',
    'status_update source_document_id',
    'confidence_declaration objective_id',
    'confidence_declaration source_document_id',
    'measure kpi_id',
    'measure source_document_id',
    'target measure_id',
    'target source_document_id',
    'comparator measure_id',
    'comparator source_document_id',
    'observation measure_id',
    'observation source_document_id',
  ].map((reference) => {
    const [table, column] = reference.split(' ');
    return `CREATE INDEX ON ${table} (programme_id, ${column})`;
  }),
];
