import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What moves a deadline: dependencies, risks, change requests and their steps, versions of the plan, sponsors' answers;
 * and how people are told: notices, e-mail, calendars.
 */
export class Decisions1764000000004 implements MigrationInterface {
  name = 'Decisions1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLAN_TABLES);
    await runner.query(PLAN_COLUMNS);
    await runner.query(KEPT_BASELINES);
    await runner.query(PEOPLE);
    await runner.query(`
      DO $$ BEGIN
        PERFORM system_version(name), sign_rows(name) FROM unnest(ARRAY[
          'dependency', 'risk', 'risk_assessment', 'change_request', 'change_item', 'change_step', 'plan_version',
          'plan_version_step', 'update_response'
        ]) AS name;
        PERFORM append_only(name) FROM unnest(ARRAY[
          'risk_assessment', 'change_request', 'change_item', 'change_step', 'plan_version', 'plan_version_step',
          'update_response'
        ]) AS name;
      END $$`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Decisions cannot be undone: it would drop why deadlines moved.'));
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

const refersTo = (column: string, table: string) => `FOREIGN KEY (programme_id, ${column}) REFERENCES ${table} (programme_id, id)`;

const PRECISIONS = `'day', 'month', 'quarter', 'season', 'year', 'academic-year', 'financial-year', 'approximate', 'range'`;
const REASONS = `'recruitment', 'data', 'partner', 'funding', 'scope', 'external', 'other'`;

const PLAN_TABLES = `
CREATE TABLE dependency (${ROW},
  milestone_id uuid,
  project_id uuid,
  needs_milestone_id uuid,
  needs_project_id uuid,
  note text CHECK (note <> ''),
  CHECK (num_nonnulls(milestone_id, project_id) = 1),
  CHECK (num_nonnulls(needs_milestone_id, needs_project_id) = 1),
  ${refersTo('milestone_id', 'milestone')},
  ${refersTo('project_id', 'project')},
  ${refersTo('needs_milestone_id', 'milestone')},
  ${refersTo('needs_project_id', 'project')},${SOURCED}
);
CREATE UNIQUE INDEX ON dependency (programme_id, coalesce(milestone_id, project_id), coalesce(needs_milestone_id, needs_project_id));
CREATE INDEX ON dependency (programme_id, milestone_id);
CREATE INDEX ON dependency (programme_id, project_id);
CREATE INDEX ON dependency (programme_id, needs_milestone_id);
CREATE INDEX ON dependency (programme_id, needs_project_id);
CREATE INDEX ON dependency (programme_id, source_document_id);

CREATE TABLE risk (${ROW},
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('risk', 'issue')),
  objective_id uuid NOT NULL,
  project_id uuid,
  title text NOT NULL CHECK (title <> ''),
  description text CHECK (description <> ''),
  owner_id uuid,
  mitigation text CHECK (mitigation <> ''),
  due_on date,
  UNIQUE (programme_id, number),
  ${refersTo('objective_id', 'objective')},
  ${refersTo('project_id', 'project')},
  ${refersTo('owner_id', 'officer')},${SOURCED}
);
CREATE INDEX ON risk (programme_id, objective_id);
CREATE INDEX ON risk (programme_id, project_id);
CREATE INDEX ON risk (programme_id, owner_id);
CREATE INDEX ON risk (programme_id, source_document_id);

CREATE TABLE risk_assessment (${ROW},
  risk_id uuid NOT NULL,
  assessed_on date NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'closed')),
  likelihood integer CHECK (likelihood BETWEEN 1 AND 5),
  impact integer NOT NULL CHECK (impact BETWEEN 1 AND 5),
  note text CHECK (note <> ''),
  assessed_by text NOT NULL CHECK (assessed_by <> ''),
  ${refersTo('risk_id', 'risk')}
);
CREATE INDEX ON risk_assessment (programme_id, risk_id);

CREATE TABLE change_request (${ROW},
  number integer NOT NULL CHECK (number > 0),
  kind text NOT NULL CHECK (kind IN ('move', 'add', 'split', 'merge', 'cancel')),
  project_id uuid NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  reason_category text NOT NULL CHECK (reason_category IN (${REASONS})),
  reason text NOT NULL CHECK (reason <> ''),
  requested_by text NOT NULL CHECK (requested_by <> ''),
  requested_on date NOT NULL,
  UNIQUE (programme_id, number),
  ${refersTo('project_id', 'project')}
);
CREATE INDEX ON change_request (programme_id, project_id);

CREATE TABLE change_item (${ROW},
  change_request_id uuid NOT NULL,
  position integer NOT NULL,
  action text NOT NULL CHECK (action IN ('move', 'add', 'cancel')),
  milestone_id uuid,
  name text CHECK (name <> ''),
  seen_baseline_id uuid,
  text text,
  earliest date,
  latest date,
  "precision" text CHECK ("precision" IN (${PRECISIONS})),
  UNIQUE (change_request_id, position),
  CHECK (earliest <= latest),
  CHECK ((action = 'add') = (milestone_id IS NULL)),
  CHECK ((action = 'add') = (name IS NOT NULL)),
  CHECK (num_nulls(text, earliest, latest, "precision") = CASE action WHEN 'cancel' THEN 4 ELSE 0 END),
  ${refersTo('change_request_id', 'change_request')},
  ${refersTo('milestone_id', 'milestone')},
  ${refersTo('seen_baseline_id', 'baseline_version')}
);
CREATE INDEX ON change_item (programme_id, change_request_id);
CREATE INDEX ON change_item (programme_id, milestone_id);
CREATE INDEX ON change_item (programme_id, seen_baseline_id);

-- Each step is taken once; approved, rejected and withdrawn shut each other out, and so do the two answers of the DfE.
CREATE TABLE change_step (${ROW},
  change_request_id uuid NOT NULL,
  step text NOT NULL CHECK (step IN ('recommend', 'approve', 'reject', 'withdraw', 'agree', 'decline')),
  taken_on date NOT NULL,
  taken_by text NOT NULL CHECK (taken_by <> ''),
  comment text CHECK (comment <> ''),
  board_meeting_id uuid,
  decision text CHECK (decision <> ''),
  evidence_url text CHECK (evidence_url ~ '^https?://'),
  UNIQUE (change_request_id, step),
  CHECK (step NOT IN ('approve', 'reject') OR decision IS NOT NULL),
  ${refersTo('change_request_id', 'change_request')},
  ${refersTo('board_meeting_id', 'board_meeting')}
);
CREATE UNIQUE INDEX ON change_step (change_request_id) WHERE step IN ('approve', 'reject', 'withdraw');
CREATE UNIQUE INDEX ON change_step (change_request_id) WHERE step IN ('agree', 'decline');
CREATE INDEX ON change_step (programme_id, change_request_id);
CREATE INDEX ON change_step (programme_id, board_meeting_id);

CREATE TABLE plan_version (${ROW},
  number integer NOT NULL CHECK (number > 0),
  title text NOT NULL CHECK (title <> ''),
  opened_on date NOT NULL,
  note text CHECK (note <> ''),
  UNIQUE (programme_id, number),${SOURCED}
);
CREATE INDEX ON plan_version (programme_id, source_document_id);

CREATE TABLE plan_version_step (${ROW},
  plan_version_id uuid NOT NULL,
  standing text NOT NULL CHECK (standing IN ('approved', 'agreed', 'published')),
  taken_on date NOT NULL,
  taken_by text NOT NULL CHECK (taken_by <> ''),
  decision text NOT NULL CHECK (decision <> ''),
  evidence_url text CHECK (evidence_url ~ '^https?://'),
  UNIQUE (plan_version_id, standing),
  ${refersTo('plan_version_id', 'plan_version')},${SOURCED}
);
CREATE INDEX ON plan_version_step (programme_id, plan_version_id);
CREATE INDEX ON plan_version_step (programme_id, source_document_id);

CREATE TABLE update_response (${ROW},
  status_update_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('acknowledged', 'returned')),
  comment text CHECK (comment <> ''),
  responded_by text NOT NULL CHECK (responded_by <> ''),
  responded_on date NOT NULL,
  CHECK (kind = 'acknowledged' OR comment IS NOT NULL),
  ${refersTo('status_update_id', 'status_update')}
);
CREATE INDEX ON update_response (programme_id, status_update_id);
`;

/** New columns are added without touching the rows: what is recorded keeps its time. */
const PLAN_COLUMNS = `
ALTER TABLE programme ADD COLUMN needs_agreement boolean NOT NULL DEFAULT false;
ALTER TABLE milestone ADD COLUMN change_request_id uuid, ADD ${refersTo('change_request_id', 'change_request')};
ALTER TABLE baseline_version ADD COLUMN change_request_id uuid, ADD ${refersTo('change_request_id', 'change_request')};
ALTER TABLE status_update ADD COLUMN change_request_id uuid, ADD ${refersTo('change_request_id', 'change_request')};
CREATE INDEX ON milestone (programme_id, change_request_id) WHERE change_request_id IS NOT NULL;
CREATE INDEX ON baseline_version (programme_id, change_request_id) WHERE change_request_id IS NOT NULL;
CREATE INDEX ON status_update (programme_id, change_request_id) WHERE change_request_id IS NOT NULL;
`;

/** A draft becomes the original once, when the board approves the plan; its dates and words stay as they are. */
const KEPT_BASELINES = `
CREATE FUNCTION keep_baseline() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  decided text[] := ARRAY['standing', 'approved_on', 'decision', 'approver', 'recorded_at', 'recorded_by', 'recorded_reason', 'recorded_by_account'];
BEGIN
  IF OLD.standing = 'draft' AND NEW.standing = 'approved' AND to_jsonb(NEW) - decided = to_jsonb(OLD) - decided THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'UPDATE on baseline_version is refused: a baseline is kept, a decision adds another' USING ERRCODE = 'WM004';
END $$;

-- When a promise was first written down stays, whoever approves it later.
ALTER TABLE baseline_version ADD COLUMN written_at timestamptz;
ALTER TABLE baseline_version DISABLE TRIGGER USER;
UPDATE baseline_version SET written_at = recorded_at;
ALTER TABLE baseline_version ENABLE TRIGGER USER;
ALTER TABLE baseline_version ALTER COLUMN written_at SET NOT NULL;

-- Named to come after the trigger that sets the time. One that is brought back was written when it first was.
CREATE FUNCTION write_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.written_at := coalesce((SELECT min(recorded_from) FROM baseline_version_history WHERE id = NEW.id), NEW.recorded_at);
  RETURN NEW;
END $$;
CREATE TRIGGER write_once BEFORE INSERT ON baseline_version FOR EACH ROW EXECUTE FUNCTION write_once();

DROP TRIGGER append_only ON baseline_version;
CREATE TRIGGER append_only BEFORE UPDATE ON baseline_version FOR EACH ROW EXECUTE FUNCTION keep_baseline();
`;

/** What concerns a person and is no part of the record: it has no history. */
const PEOPLE = `
ALTER TABLE account ADD COLUMN digest text NOT NULL DEFAULT 'daily' CHECK (digest IN ('daily', 'weekly', 'none'));

-- When somebody looked at an objective last.
CREATE TABLE objective_look (
  programme_id uuid NOT NULL REFERENCES programme (id),
  objective_id uuid NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  looked_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, objective_id),
  FOREIGN KEY (programme_id, objective_id) REFERENCES objective (programme_id, id) ON DELETE CASCADE
);
CREATE INDEX ON objective_look (programme_id, objective_id);

-- One digest a person a day; a chase by hand goes at once.
CREATE TABLE mail (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('digest', 'chase')),
  -- The day in London it is for.
  digest_on date NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  refused_at timestamptz,
  problem text,
  CHECK (sent_at IS NULL OR refused_at IS NULL)
);
CREATE UNIQUE INDEX ON mail (account_id, digest_on) WHERE kind = 'digest';
CREATE INDEX ON mail (account_id, made_at);

-- What somebody is told in the tool. Nobody is told the same twice: not of a milestone and a board, nor of a request.
CREATE TABLE notice (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  programme_id uuid NOT NULL REFERENCES programme (id),
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('reminder', 'late_owner', 'late_programme_manager', 'late_sponsor', 'chased',
    'update_returned', 'change_submitted', 'change_recommended', 'change_decided')),
  milestone_id uuid,
  change_request_id uuid,
  status_update_id uuid,
  -- The board that the report is owed for, and its cut-off when this was told: another cut-off is told anew.
  board_meeting_id uuid,
  cut_off_on date,
  made_on date NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  read_at timestamptz,
  mail_id uuid REFERENCES mail (id) ON DELETE SET NULL,
  CHECK ((board_meeting_id IS NULL) = (cut_off_on IS NULL)),
  FOREIGN KEY (programme_id, milestone_id) REFERENCES milestone (programme_id, id) ON DELETE CASCADE,
  FOREIGN KEY (programme_id, change_request_id) REFERENCES change_request (programme_id, id) ON DELETE CASCADE,
  FOREIGN KEY (programme_id, status_update_id) REFERENCES status_update (programme_id, id) ON DELETE CASCADE,
  FOREIGN KEY (programme_id, board_meeting_id) REFERENCES board_meeting (programme_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ON notice (account_id, board_meeting_id, cut_off_on, milestone_id, kind) WHERE kind IN ('reminder', 'late_owner', 'late_programme_manager', 'late_sponsor');
CREATE INDEX ON notice (account_id, made_at);
CREATE INDEX ON notice (programme_id, milestone_id);
CREATE INDEX ON notice (programme_id, change_request_id);
CREATE INDEX ON notice (programme_id, status_update_id);
CREATE INDEX ON notice (programme_id, board_meeting_id);
CREATE INDEX ON notice (mail_id);

-- A secret address for calendars, one a person: only its hash is kept.
CREATE TABLE calendar_link (
  account_id uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  token_hash text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL DEFAULT now()
);
`;
