import type { MigrationInterface, QueryRunner } from 'typeorm';

/** KPIs that tell the truth: what kind of number a measure is, where its definition changes, and what is said about it. */
export class Kpis1764000000006 implements MigrationInterface {
  name = 'Kpis1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(TABLES);
    await runner.query(`
      DO $$ BEGIN
        PERFORM system_version(name), sign_rows(name) FROM unnest(ARRAY['definition_break', 'rebase', 'kpi_commentary']) AS name;
        PERFORM append_only(name) FROM unnest(ARRAY['definition_break', 'kpi_commentary']) AS name;
      END $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('What KPIs mean cannot be undone: it would drop what was entered and said.'));
  }
}

const ROW = `
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme (id),
  UNIQUE (programme_id, id)`;

const SOURCED = `
  source_document_id uuid,
  quote text CHECK (quote <> ''),
  CHECK ((source_document_id IS NULL) = (quote IS NULL)),
  FOREIGN KEY (programme_id, source_document_id) REFERENCES source_document (programme_id, id)`;

/** New columns are added without touching the rows: what is recorded keeps its time. */
const COLUMNS = `
ALTER TABLE programme ADD COLUMN small_number integer NOT NULL DEFAULT 5 CHECK (small_number BETWEEN 0 AND 100);

ALTER TABLE measure
  ADD COLUMN kind text CHECK (kind IN ('count', 'share', 'ratio', 'average', 'longest', 'amount')),
  ADD COLUMN year_type text CHECK (year_type IN ('calendar', 'financial', 'academic')),
  ADD COLUMN frequency text CHECK (frequency IN ('monthly', 'quarterly', 'termly', 'annual')),
  ADD COLUMN publication_delay integer CHECK (publication_delay BETWEEN 0 AND 1000),
  ADD COLUMN may_sum boolean,
  ADD COLUMN counts_people boolean NOT NULL DEFAULT true,
  ADD COLUMN part_of_id uuid CHECK (part_of_id <> id),
  ADD COLUMN inflow_id uuid,
  ADD COLUMN outflow_id uuid,
  ADD FOREIGN KEY (programme_id, part_of_id) REFERENCES measure (programme_id, id) DEFERRABLE INITIALLY DEFERRED,
  ADD FOREIGN KEY (programme_id, inflow_id) REFERENCES measure (programme_id, id) DEFERRABLE INITIALLY DEFERRED,
  ADD FOREIGN KEY (programme_id, outflow_id) REFERENCES measure (programme_id, id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ON measure (programme_id, part_of_id);
CREATE INDEX ON measure (programme_id, inflow_id);
CREATE INDEX ON measure (programme_id, outflow_id);

ALTER TABLE observation
  ADD COLUMN claimed text CHECK (claimed IN ('better', 'worse')),
  ADD COLUMN entered_by text CHECK (entered_by <> ''),
  DROP CONSTRAINT observation_status_check,
  ADD CONSTRAINT observation_status_check CHECK (status IN ('actual', 'provisional', 'projected', 'part_period', 'work_in_progress',
    'to_be_supplied', 'not_available', 'cannot_be_measured', 'suppressed'));

ALTER TABLE target ADD COLUMN tolerance double precision CHECK (tolerance >= 0);

ALTER TABLE comparator
  ADD COLUMN area_name text CHECK (area_name <> ''),
  ADD COLUMN neighbour_model text CHECK (neighbour_model <> ''),
  ADD COLUMN period_start date,
  ADD COLUMN period_end date,
  ADD COLUMN numerator double precision CHECK (numerator >= 0),
  ADD COLUMN denominator double precision CHECK (denominator >= 0),
  ADD COLUMN note text CHECK (note <> ''),
  ADD CHECK (num_nulls(period_start, period_end) IN (0, 2) AND period_start <= period_end);
`;

const TABLES = `
CREATE TABLE definition_break (${ROW},
  measure_id uuid NOT NULL,
  starts_on date NOT NULL,
  was text CHECK (was <> ''),
  now text NOT NULL CHECK (now <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  stated_by text NOT NULL CHECK (stated_by <> ''),
  FOREIGN KEY (programme_id, measure_id) REFERENCES measure (programme_id, id),${SOURCED}
);
CREATE INDEX ON definition_break (programme_id, measure_id);
CREATE INDEX ON definition_break (programme_id, source_document_id);

CREATE TABLE rebase (${ROW},
  measure_id uuid NOT NULL,
  starts_on date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  decided_by text NOT NULL CHECK (decided_by <> ''),
  decided_on date NOT NULL,
  UNIQUE (measure_id, starts_on),
  FOREIGN KEY (programme_id, measure_id) REFERENCES measure (programme_id, id)
);
CREATE INDEX ON rebase (programme_id, measure_id);

CREATE TABLE kpi_commentary (${ROW},
  measure_id uuid NOT NULL,
  about_end date,
  words text NOT NULL CHECK (words <> ''),
  action text CHECK (action <> ''),
  written_by text NOT NULL CHECK (written_by <> ''),
  written_on date NOT NULL,
  FOREIGN KEY (programme_id, measure_id) REFERENCES measure (programme_id, id)
);
CREATE INDEX ON kpi_commentary (programme_id, measure_id);
`;
