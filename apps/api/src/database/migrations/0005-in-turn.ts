import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order of the record is the order in which writers had the programme to themselves. */
export class InTurn1764000000005 implements MigrationInterface {
  name = 'InTurn1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IN_TURN);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The order of the record cannot be undone.'));
  }
}

/**
 * As in the second migration, but a change counts from the moment it has the programme to itself, not from when its
 * transaction began: who comes second is recorded second.
 */
const IN_TURN = `
CREATE OR REPLACE FUNCTION record_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor text := nullif(btrim(current_setting('waymark.actor', true)), '');
  reason text := nullif(btrim(current_setting('waymark.reason', true)), '');
  stated text := nullif(current_setting('waymark.recorded_at', true), '');
  moment timestamptz;
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
  SELECT changed_at INTO moment FROM programme_revision WHERE programme_id = programme;
  IF stated IS NOT NULL THEN
    IF NOT EXISTS (SELECT FROM seed WHERE programme_id = programme AND closed_at IS NULL) THEN
      RAISE EXCEPTION 'the time of a change to % cannot be stated', TG_TABLE_NAME USING ERRCODE = 'WM002';
    END IF;
    moment := least(stated::timestamptz, moment);
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
