import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each programme's revision number: one more for every transaction that changes any of its rows, set in
 * that transaction. Whoever reads the number and then the plan has a plan at least as new as the number.
 */
export class Revision1764000000002 implements MigrationInterface {
  name = 'Revision1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REVISION);
    await runner.query(RECORD_HISTORY);
    await runner.query(INDEXES);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Revisions cannot be undone: they would begin again, and an old answer could pass for a new one.'));
  }
}

const REVISION = `
-- No reference to programme: the number outlives it, so that none is ever given twice.
CREATE TABLE programme_revision (
  programme_id uuid PRIMARY KEY,
  revision bigint NOT NULL CHECK (revision > 0),
  changed_in xid8 NOT NULL
);

INSERT INTO programme_revision SELECT id, 1, pg_current_xact_id() FROM programme;

CREATE TRIGGER keep_row BEFORE DELETE ON programme_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON programme_revision EXECUTE FUNCTION refuse_change();

-- Once for each transaction. The row stays locked to its end: changes to one programme take turns, so that a
-- later number is always a later commit. A writer should lock it first (recordAs does), or two that meet in
-- different order are ended by PostgreSQL as a deadlock.
CREATE FUNCTION bump_revision(programme uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM programme_revision WHERE programme_id = programme AND changed_in = pg_current_xact_id()) THEN
    RETURN;
  END IF;
  INSERT INTO programme_revision AS r VALUES (programme, 1, pg_current_xact_id())
    ON CONFLICT (programme_id) DO UPDATE SET revision = r.revision + 1, changed_in = excluded.changed_in;
END $$;
`;

/** What a board looks up in a plan of any age: what was said last, what was promised, when the last fact was recorded. */
const INDEXES = `
CREATE INDEX ON status_update (milestone_id, stated_on);
CREATE INDEX ON status_update (programme_id, recorded_at);
CREATE INDEX ON baseline_version (programme_id, recorded_at);
CREATE INDEX ON observation (programme_id, recorded_at);
CREATE INDEX ON source_quote (programme_id, recorded_at);
`;

/** As in the first migration, with the revision. */
const RECORD_HISTORY = `
CREATE OR REPLACE FUNCTION record_history() RETURNS trigger LANGUAGE plpgsql AS $$
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
  PERFORM bump_revision(programme);
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
`;
