import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People and what they do: accounts, sessions and roles; what a report of theirs says beside a date; evidence; the
 * board's meetings; the plan's cover. Whoever changes the record is known by account, and every change is told to
 * whoever listens.
 */
export class People1764000000003 implements MigrationInterface {
  name = 'People1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ACCOUNTS);
    await runner.query(WHO);
    await runner.query(PLAN_COLUMNS);
    await runner.query(PLAN_TABLES);
    await runner.query(`
      DO $$ BEGIN
        PERFORM system_version(name), sign_rows(name) FROM unnest(ARRAY[
          'board_meeting', 'evidence', 'membership', 'membership_scope'
        ]) AS name;
        PERFORM append_only('evidence');
      END $$`);
    await runner.query(NOTIFY);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('People cannot be undone: it would drop who did what.'));
  }
}

/** Accounts, sessions and limits have no history: it must never hold a password hash or a session. */
const ACCOUNTS = `
CREATE TABLE account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email text CHECK (email = btrim(email) AND email <> ''),
  name text NOT NULL CHECK (name <> ''),
  password_hash text,
  -- Entra ID: a person is the tenant and the object id; elsewhere the issuer and the subject.
  oidc_issuer text,
  oidc_subject text,
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  disabled_at timestamptz,
  CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL)),
  UNIQUE (oidc_issuer, oidc_subject)
);
CREATE UNIQUE INDEX ON account (lower(email));

-- A link that sets a password, once: only the hash of its secret is kept.
CREATE TABLE account_token (
  token_hash text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX ON account_token (account_id);

-- As connect-pg-simple wants it.
CREATE TABLE session (
  sid varchar PRIMARY KEY,
  sess json NOT NULL,
  expire timestamp(6) NOT NULL
);
CREATE INDEX ON session (expire);
CREATE INDEX ON session ((sess ->> 'accountId'));

-- As rate-limiter-flexible wants it.
CREATE TABLE rate_limit (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);

-- What one installation knows of itself: the secret that signs its cookies, alike for all its processes.
CREATE TABLE installation (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  session_secret text NOT NULL
);
`;

/** The account beside the name: in the row, in what it replaces, in every history. */
const WHO = `
CREATE FUNCTION waymark_account() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('waymark.account', true), '')::uuid
$$;

CREATE FUNCTION sign_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.recorded_by_account := waymark_account();
  RETURN NEW;
END $$;

CREATE FUNCTION sign_rows(name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ADD COLUMN recorded_by_account uuid', name);
  EXECUTE format('ALTER TABLE %I ADD COLUMN changed_by_account uuid DEFAULT waymark_account()', name || '_history');
  EXECUTE format('CREATE TRIGGER sign_row BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION sign_row()', name);
END $$;

DO $$ BEGIN
  PERFORM sign_rows(name) FROM unnest(ARRAY[
    'programme', 'tolerances', 'source_document', 'source_quote', 'organisation', 'officer', 'objective', 'area',
    'project', 'project_officer', 'project_area', 'kpi', 'kpi_area', 'project_kpi', 'milestone', 'baseline_version',
    'status_update', 'confidence_declaration', 'measure', 'target', 'comparator', 'observation'
  ]) AS name;
END $$;
`;

/** New columns are added without touching the rows: what is recorded keeps its time. */
const PLAN_COLUMNS = `
ALTER TABLE programme
  ADD COLUMN is_open boolean NOT NULL DEFAULT true,
  ADD COLUMN inspection text,
  ADD COLUMN revisit text,
  ADD COLUMN revisit_published text,
  ADD COLUMN accountable_council text,
  ADD COLUMN accountable_health text,
  ADD COLUMN adviser_dfe text,
  ADD COLUMN adviser_nhs text;
-- Open were those from before there were people; from now on a programme says so or is closed.
ALTER TABLE programme ALTER COLUMN is_open SET DEFAULT false;

ALTER TABLE officer ADD COLUMN holder text;
ALTER TABLE area ADD COLUMN monitoring text
  CHECK (monitoring IN ('monitored', 'stepped_down', 'business_as_usual', 'reopened'));

ALTER TABLE status_update
  ADD COLUMN is_no_change boolean NOT NULL DEFAULT false,
  ADD COLUMN reason_category text
    CHECK (reason_category IN ('recruitment', 'data', 'partner', 'funding', 'scope', 'external', 'other')),
  ADD COLUMN reason text,
  ADD COLUMN recovery text,
  ADD COLUMN confidence_reason text,
  ADD COLUMN confidence_until date,
  ADD CHECK ((reason_category IS NULL) = (reason IS NULL)),
  ADD CHECK ((confidence_reason IS NULL) = (confidence_until IS NULL));
`;

const ROW = `
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme (id),
  UNIQUE (programme_id, id)`;

const PLAN_TABLES = `
CREATE TABLE board_meeting (${ROW},
  held_on date NOT NULL,
  cut_off_on date NOT NULL,
  note text,
  UNIQUE (programme_id, held_on),
  CHECK (cut_off_on <= held_on)
);

-- Content has no history of its own: the evidence that names it has. Removed evidence can be put back.
CREATE TABLE evidence_file (
  id uuid PRIMARY KEY,
  programme_id uuid NOT NULL REFERENCES programme (id),
  content bytea NOT NULL,
  sha256 text NOT NULL,
  UNIQUE (programme_id, id)
);

CREATE TABLE evidence (${ROW},
  milestone_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('link', 'file', 'testimony')),
  title text NOT NULL CHECK (title <> ''),
  url text CHECK (url ~ '^https?://'),
  file_id uuid,
  file_name text,
  media_type text,
  size_bytes integer CHECK (size_bytes > 0),
  words text CHECK (words <> ''),
  whose text CHECK (whose <> ''),
  said_on date,
  added_by text NOT NULL CHECK (added_by <> ''),
  added_on date NOT NULL,
  CHECK ((kind = 'link') = (url IS NOT NULL)),
  CHECK (num_nulls(file_id, file_name, media_type, size_bytes) = CASE kind WHEN 'file' THEN 0 ELSE 4 END),
  CHECK (num_nulls(words, whose, said_on) = CASE kind WHEN 'testimony' THEN 0 ELSE 3 END),
  FOREIGN KEY (programme_id, milestone_id) REFERENCES milestone (programme_id, id),
  FOREIGN KEY (programme_id, file_id) REFERENCES evidence_file (programme_id, id)
);
CREATE INDEX ON evidence (programme_id, milestone_id);
CREATE INDEX ON evidence (programme_id, file_id);

-- What a person is in a programme; at most once each.
CREATE TABLE membership (${ROW},
  account_id uuid NOT NULL REFERENCES account (id),
  role text NOT NULL CHECK (role IN ('administrator', 'programme_manager', 'project_manager', 'sponsor',
    'board_member', 'chair', 'observer', 'data_officer')),
  UNIQUE (programme_id, account_id, role)
);
CREATE INDEX ON membership (account_id);

-- The objectives and projects that a scoped role is given for.
CREATE TABLE membership_scope (${ROW},
  membership_id uuid NOT NULL,
  objective_id uuid,
  project_id uuid,
  CHECK (num_nonnulls(objective_id, project_id) = 1),
  UNIQUE (membership_id, objective_id),
  UNIQUE (membership_id, project_id),
  FOREIGN KEY (programme_id, membership_id) REFERENCES membership (programme_id, id),
  FOREIGN KEY (programme_id, objective_id) REFERENCES objective (programme_id, id),
  FOREIGN KEY (programme_id, project_id) REFERENCES project (programme_id, id)
);
CREATE INDEX ON membership_scope (programme_id, membership_id);
CREATE INDEX ON membership_scope (programme_id, objective_id);
CREATE INDEX ON membership_scope (programme_id, project_id);
`;

/** Told at commit, with the revision: whoever has an older picture asks again. */
const NOTIFY = `
ALTER TABLE programme_revision ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

CREATE FUNCTION tell_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := clock_timestamp();
  PERFORM pg_notify('waymark_revision', NEW.programme_id || ' ' || NEW.revision);
  RETURN NEW;
END $$;

CREATE TRIGGER tell_revision BEFORE INSERT OR UPDATE ON programme_revision FOR EACH ROW EXECUTE FUNCTION tell_revision();
`;
