-- The shared archive of Headquarters, version 1. Run by whoever owns the database; running it again changes nothing.
-- Reports, packages and decisions are only added; of a package only the verdict about its PDF comes later.
CREATE SCHEMA IF NOT EXISTS fieldreport;
SET search_path = fieldreport, pg_temp;

CREATE TABLE IF NOT EXISTS archive_version (version integer PRIMARY KEY);
INSERT INTO archive_version VALUES (1) ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS revision (
    no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identity text NOT NULL UNIQUE CHECK (identity ~ '^[0-9a-f]{64}$'),
    place text NOT NULL,  -- what has one revision under each number: a mission's quarter, or a project's document
    is_report boolean NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    mission text NOT NULL,
    quarter integer NOT NULL CHECK (quarter BETWEEN 19001 AND 99994),
    role text NOT NULL,
    template_version text NOT NULL,
    classification text NOT NULL,
    clearance text NOT NULL CHECK (clearance IN ('signed', 'documented', 'none')),
    received_at timestamptz NOT NULL,
    payload bytea NOT NULL  -- the canonical JSON, packed with zlib
);
CREATE INDEX IF NOT EXISTS revision_by_place ON revision (place, number);
CREATE INDEX IF NOT EXISTS revision_by_quarter ON revision (quarter, mission) WHERE is_report;

CREATE TABLE IF NOT EXISTS bundle (
    no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    encrypted_sha256 text NOT NULL,
    revision_no bigint NOT NULL REFERENCES revision,
    profile text NOT NULL,
    file_name text NOT NULL,
    bytes bigint NOT NULL,
    signers jsonb NOT NULL,
    warnings jsonb NOT NULL,
    trust_serial integer,
    received_at timestamptz NOT NULL,
    actor text NOT NULL,
    received_by text NOT NULL DEFAULT session_user,
    state text NOT NULL CHECK (state IN ('verified', 'pdf_pending', 'quarantined')),
    code text NOT NULL DEFAULT '',
    text text NOT NULL DEFAULT '',
    checked_at timestamptz
);
CREATE INDEX IF NOT EXISTS bundle_by_revision ON bundle (revision_no, state, profile);

-- A revision lives as long as one of its packages is genuine, or may be.
CREATE OR REPLACE VIEW living_revision AS SELECT * FROM revision WHERE EXISTS (
    SELECT 1 FROM bundle WHERE revision_no = revision.no AND state IN ('verified', 'pdf_pending'));

-- Two officers who have seen the same cannot both decide: the second finds the place behind it taken.
CREATE TABLE IF NOT EXISTS decision (
    no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revision_no bigint NOT NULL REFERENCES revision,
    follows bigint NOT NULL,  -- number of the decision that its author has seen as the last one; 0: none
    event text NOT NULL CHECK (event IN ('accepted', 'returned')),
    at timestamptz NOT NULL,
    actor text NOT NULL,
    decided_by text NOT NULL DEFAULT session_user,
    detail jsonb NOT NULL,
    UNIQUE (revision_no, follows)
);

CREATE TABLE IF NOT EXISTS exemption (
    no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mission text NOT NULL,
    quarter integer NOT NULL CHECK (quarter BETWEEN 19001 AND 99994),
    reason text,  -- none: the mission owes the quarter again
    at timestamptz NOT NULL,
    actor text NOT NULL,
    stated_by text NOT NULL DEFAULT session_user
);
CREATE INDEX IF NOT EXISTS exemption_by_quarter ON exemption (quarter, mission, no);

CREATE TABLE IF NOT EXISTS fact_count (
    revision_no bigint NOT NULL REFERENCES revision,
    kind text NOT NULL, record text NOT NULL, path text NOT NULL, area text NOT NULL, status text NOT NULL,
    component text NOT NULL, counterpart text NOT NULL, category text NOT NULL,
    unit text NOT NULL, qualifier text NOT NULL, is_complete integer NOT NULL,
    measure text NOT NULL, age_band text NOT NULL, sex text NOT NULL, state text NOT NULL, value bigint,
    PRIMARY KEY (revision_no, kind, record, path, measure, age_band, sex)
);
CREATE TABLE IF NOT EXISTS fact_money (
    revision_no bigint NOT NULL REFERENCES revision,
    project text NOT NULL, line text NOT NULL, title text NOT NULL, category integer, status text NOT NULL,
    currency text NOT NULL, approved text NOT NULL, received text NOT NULL, spent text NOT NULL,
    obligated text NOT NULL, unconverted integer NOT NULL,
    PRIMARY KEY (revision_no, project, line)
);

-- The highest living revision of each role is what facts are taken from.
CREATE OR REPLACE VIEW standing_revision AS SELECT DISTINCT ON (mission, quarter, role) *
    FROM living_revision WHERE is_report ORDER BY mission, quarter, role, number DESC, no DESC;

-- Rights: a reader reads; a reviewer also takes in and decides first; a chief may also change what was decided.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['fieldreport_reader', 'fieldreport_reviewer', 'fieldreport_chief'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
    END LOOP;
END $$;
GRANT fieldreport_reader TO fieldreport_reviewer;
GRANT fieldreport_reviewer TO fieldreport_chief;
REVOKE ALL ON SCHEMA fieldreport FROM PUBLIC;
GRANT USAGE ON SCHEMA fieldreport TO fieldreport_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA fieldreport TO fieldreport_reader;
GRANT INSERT ON revision, fact_count, fact_money TO fieldreport_reviewer;
-- Who it was is said by the database: nobody may write the columns *_by.
GRANT INSERT (sha256, encrypted_sha256, revision_no, profile, file_name, bytes, signers, warnings, trust_serial,
    received_at, actor, state, code, text) ON bundle TO fieldreport_reviewer;
GRANT UPDATE (state, code, text, checked_at) ON bundle TO fieldreport_reviewer;
GRANT INSERT (revision_no, follows, event, at, actor, detail) ON decision TO fieldreport_reviewer;
GRANT INSERT (mission, quarter, reason, at, actor) ON exemption TO fieldreport_reviewer;

ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS everybody_reads ON decision;
CREATE POLICY everybody_reads ON decision FOR SELECT TO fieldreport_reader USING (true);
DROP POLICY IF EXISTS a_reviewer_decides_first ON decision;
CREATE POLICY a_reviewer_decides_first ON decision FOR INSERT TO fieldreport_reviewer WITH CHECK (follows = 0);
DROP POLICY IF EXISTS a_chief_decides_anew ON decision;
CREATE POLICY a_chief_decides_anew ON decision FOR INSERT TO fieldreport_chief WITH CHECK (true);
