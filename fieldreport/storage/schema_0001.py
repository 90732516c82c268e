"""The first released schema, as frozen text: never edit it, add the next migration (product.md, rule 7).

Rules of all tables: STRICT; integer row numbers stay inside one file, outside they are UUIDs, ids and digests; times
are ISO 8601 UTC with Z; days ISO 8601; quarters `year * 10 + number`; digests lower-case hex except in the change
log; money is decimal text; a count's state is `value`, `na`, `not_collected` or `withheld`, and blank is no row.
"""

from typing import Final

_TIME: Final = "GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z'"
_QUARTER: Final = "BETWEEN 19001 AND 99994"


def _digest(column: str) -> str:
    return f"length({column}) = 64 AND {column} NOT GLOB '*[^0-9a-f]*'"


def _guarded(table: str, key: str, *, columns: str = "") -> tuple[str, ...]:
    """Return triggers that refuse changes of a row (of all columns, or of `columns`), its deletion and replacement.

    `key` says which rows a new one would replace: REPLACE deletes without firing the delete trigger on connections
    that did not switch recursive triggers on.
    """
    of = f" OF {columns}" if columns else ""
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} {{}}'); END"
    would_replace = f"EXISTS (SELECT 1 FROM {table} WHERE {key})"  # noqa: S608 - frozen text, no input
    return (
        f"CREATE TRIGGER {table}_never_changes BEFORE UPDATE{of} ON {table} {refuse.format('never changes')}",
        f"CREATE TRIGGER {table}_is_never_deleted BEFORE DELETE ON {table} {refuse.format('is never deleted')}",
        f"CREATE TRIGGER {table}_is_never_replaced BEFORE INSERT ON {table} WHEN {would_replace}"
        f" {refuse.format('is never replaced')}",
    )


HOUSE: Final = (
    # Read by every version before anything else: this table keeps its shape for ever.
    "CREATE TABLE store_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value)),"
    f" changed_at TEXT NOT NULL CHECK (changed_at {_TIME})) STRICT, WITHOUT ROWID",
    "CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL,"
    f" changed_at TEXT NOT NULL CHECK (changed_at {_TIME})) STRICT",
    f"""CREATE TABLE change_log (
        seq INTEGER PRIMARY KEY,
        at TEXT NOT NULL CHECK (at {_TIME}),
        is_clock_suspect INTEGER NOT NULL CHECK (is_clock_suspect IN (0, 1)),
        actor TEXT NOT NULL,
        device TEXT NOT NULL,
        subject TEXT NOT NULL,
        scope TEXT NOT NULL,
        address TEXT NOT NULL,
        body TEXT,
        body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
        previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
        hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT""",
    *_guarded(
        "change_log",
        "seq = NEW.seq",
        columns="seq, at, is_clock_suspect, actor, device, subject, scope, address, body_hash, previous_hash, hash",
    ),
    "CREATE TRIGGER change_log_body_is_only_dropped BEFORE UPDATE OF body ON change_log WHEN NEW.body IS NOT NULL"
    " BEGIN SELECT RAISE(ABORT, 'change_log bodies are only dropped'); END",
)

DESK: Final = (
    f"""CREATE TABLE report (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        mission TEXT NOT NULL,
        quarter INTEGER NOT NULL CHECK (quarter {_QUARTER}),
        role TEXT NOT NULL,
        template TEXT NOT NULL,
        template_version TEXT NOT NULL,
        language TEXT NOT NULL,
        classification TEXT NOT NULL,
        created TEXT NOT NULL CHECK (created {_TIME}),
        UNIQUE (mission, quarter, role)
    ) STRICT""",
    f"""CREATE TABLE draft_answer (
        report_no INTEGER NOT NULL REFERENCES report(no),
        question_id TEXT NOT NULL,
        value TEXT,
        note TEXT NOT NULL DEFAULT '',
        more TEXT NOT NULL DEFAULT '',
        changed_at TEXT NOT NULL CHECK (changed_at {_TIME}),
        PRIMARY KEY (report_no, question_id)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE explanation (
        report_no INTEGER NOT NULL REFERENCES report(no),
        id TEXT NOT NULL,
        codes TEXT NOT NULL CHECK (json_valid(codes)),
        addresses TEXT NOT NULL CHECK (json_valid(addresses)),
        text TEXT NOT NULL,
        more TEXT NOT NULL DEFAULT '',
        changed_at TEXT NOT NULL CHECK (changed_at {_TIME}),
        PRIMARY KEY (report_no, id)
    ) STRICT""",
    f"""CREATE TABLE record (
        no INTEGER PRIMARY KEY,
        mission TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        quarter INTEGER CHECK (quarter {_QUARTER}),
        status TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload)),
        deleted_at TEXT CHECK (deleted_at {_TIME}),
        changed_at TEXT NOT NULL CHECK (changed_at {_TIME}),
        UNIQUE (mission, kind, id)
    ) STRICT""",
    f"""CREATE TABLE kept_template (
        template TEXT NOT NULL,
        version TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK ({_digest("sha256")}),
        content BLOB NOT NULL,
        PRIMARY KEY (template, version)
    ) STRICT""",
    *_guarded("kept_template", "template = NEW.template AND version = NEW.version"),
    "CREATE INDEX record_by_day ON record (mission, kind, last_day, first_day)",
)

REVISIONS: Final = (
    f"""CREATE TABLE revision (
        no INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        report_no INTEGER NOT NULL REFERENCES report(no),
        number INTEGER NOT NULL CHECK (number > 0),
        supersedes TEXT NOT NULL,
        reason TEXT NOT NULL,
        template TEXT NOT NULL,
        template_version TEXT NOT NULL,
        language TEXT NOT NULL,
        classification TEXT NOT NULL,
        author TEXT NOT NULL,
        frozen_at TEXT NOT NULL CHECK (frozen_at {_TIME}),
        sha256 TEXT NOT NULL UNIQUE CHECK ({_digest("sha256")}),
        change_head TEXT NOT NULL CHECK ({_digest("change_head")}),
        payload BLOB NOT NULL,
        UNIQUE (report_no, number)
    ) STRICT""",
    *_guarded(
        "revision",
        "no = NEW.no OR id = NEW.id OR sha256 = NEW.sha256 OR (report_no = NEW.report_no AND number = NEW.number)",
    ),
    f"""CREATE TABLE revision_file (
        revision_no INTEGER NOT NULL REFERENCES revision(no),
        path TEXT NOT NULL,
        original_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL CHECK ({_digest("sha256")}),
        is_compressed INTEGER NOT NULL CHECK (is_compressed IN (0, 1)),
        content BLOB NOT NULL,
        PRIMARY KEY (revision_no, path)
    ) STRICT""",
    *_guarded("revision_file", "revision_no = NEW.revision_no AND path = NEW.path"),
    f"""CREATE TABLE revision_signature (
        revision_no INTEGER NOT NULL REFERENCES revision(no),
        profile TEXT NOT NULL CHECK (profile IN ('full', 'data')),
        number INTEGER NOT NULL CHECK (number > 0),
        role TEXT NOT NULL,
        name TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        signed_at TEXT NOT NULL CHECK (signed_at {_TIME}),
        manifest BLOB NOT NULL,
        signature BLOB NOT NULL,
        PRIMARY KEY (revision_no, profile, number)
    ) STRICT""",
    *_guarded(
        "revision_signature", "revision_no = NEW.revision_no AND profile = NEW.profile AND number = NEW.number"
    ),
    f"""CREATE TABLE revision_pdf (
        revision_no INTEGER NOT NULL REFERENCES revision(no),
        number INTEGER NOT NULL CHECK (number > 0),
        sha256 TEXT NOT NULL CHECK ({_digest("sha256")}),
        is_compressed INTEGER NOT NULL CHECK (is_compressed IN (0, 1)),
        content BLOB NOT NULL,
        PRIMARY KEY (revision_no, number)
    ) STRICT""",
    *_guarded("revision_pdf", "revision_no = NEW.revision_no AND number = NEW.number"),
    f"""CREATE TABLE revision_event (
        no INTEGER PRIMARY KEY,
        revision_no INTEGER NOT NULL REFERENCES revision(no),
        event TEXT NOT NULL CHECK (event IN ('frozen', 'signed', 'cleared', 'exported', 'sent', 'received',
            'accepted', 'returned', 'withdrawn')),
        at TEXT NOT NULL CHECK (at {_TIME}),
        actor TEXT NOT NULL,
        detail TEXT NOT NULL CHECK (json_valid(detail))
    ) STRICT""",
    "CREATE INDEX revision_event_by_revision ON revision_event (revision_no, event)",
    *_guarded("revision_event", "no = NEW.no"),
    # The last verdict stands; without one, the furthest the revision has come (exporting again is no step back).
    """CREATE VIEW revision_status AS SELECT revision.no AS revision_no, coalesce(
        (SELECT event FROM revision_event WHERE revision_no = revision.no
            AND event IN ('accepted', 'returned', 'withdrawn') ORDER BY no DESC LIMIT 1),
        (SELECT event FROM revision_event WHERE revision_no = revision.no ORDER BY CASE event
            WHEN 'frozen' THEN 1 WHEN 'signed' THEN 2 WHEN 'cleared' THEN 3 WHEN 'exported' THEN 4
            WHEN 'sent' THEN 5 ELSE 6 END DESC LIMIT 1)) AS status FROM revision""",
)

TRUST: Final = (
    f"""CREATE TABLE trust_package (
        serial INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL CHECK ({_digest("sha256")}),
        issued TEXT NOT NULL CHECK (issued {_TIME}),
        loaded_at TEXT NOT NULL CHECK (loaded_at {_TIME}),
        ca_fingerprint TEXT NOT NULL,
        content BLOB NOT NULL,
        container BLOB NOT NULL
    ) STRICT""",
    *_guarded("trust_package", "serial >= NEW.serial"),
    f"""CREATE TABLE certificate_request (
        fingerprint TEXT PRIMARY KEY CHECK ({_digest("fingerprint")}),
        mission TEXT NOT NULL,
        role TEXT NOT NULL,
        name TEXT NOT NULL,
        content BLOB NOT NULL,
        received_at TEXT NOT NULL CHECK (received_at {_TIME})
    ) STRICT""",
    *_guarded("certificate_request", "fingerprint = NEW.fingerprint"),
    f"""CREATE TABLE certificate (
        fingerprint TEXT PRIMARY KEY CHECK ({_digest("fingerprint")}),
        serial TEXT NOT NULL UNIQUE,
        request TEXT REFERENCES certificate_request(fingerprint),
        mission TEXT NOT NULL,
        role TEXT NOT NULL,
        name TEXT NOT NULL,
        age_recipient TEXT NOT NULL,
        issued_at TEXT NOT NULL CHECK (issued_at {_TIME}),
        not_after TEXT NOT NULL CHECK (not_after {_TIME}),
        certificate BLOB NOT NULL
    ) STRICT""",
    *_guarded("certificate", "fingerprint = NEW.fingerprint OR serial = NEW.serial"),
    f"""CREATE TABLE revocation (
        fingerprint TEXT PRIMARY KEY REFERENCES certificate(fingerprint),
        reason TEXT NOT NULL,
        revoked_at TEXT NOT NULL CHECK (revoked_at {_TIME})
    ) STRICT""",
    *_guarded("revocation", "fingerprint = NEW.fingerprint"),
)

HEADQUARTERS: Final = (
    f"""CREATE TABLE received_revision (
        no INTEGER PRIMARY KEY,
        mission TEXT NOT NULL,
        quarter INTEGER NOT NULL CHECK (quarter {_QUARTER}),
        role TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        identity TEXT NOT NULL UNIQUE CHECK ({_digest("identity")}),
        supersedes TEXT NOT NULL,
        reason TEXT NOT NULL,
        template TEXT NOT NULL,
        template_version TEXT NOT NULL,
        language TEXT NOT NULL,
        classification TEXT NOT NULL,
        change_head TEXT NOT NULL,
        created TEXT NOT NULL,
        clearance TEXT NOT NULL CHECK (clearance IN ('signed', 'documented', 'none')),
        received_at TEXT NOT NULL CHECK (received_at {_TIME}),
        payload BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX received_revision_by_quarter ON received_revision (mission, quarter, role, number)",
    *_guarded("received_revision", "no = NEW.no OR identity = NEW.identity"),
    f"""CREATE TABLE delivery (
        no INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL CHECK ({_digest("sha256")}),
        encrypted_sha256 TEXT NOT NULL,
        received_at TEXT NOT NULL CHECK (received_at {_TIME}),
        actor TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('verified', 'repeated', 'quarantined', 'pdf_pending')),
        code TEXT NOT NULL,
        text TEXT NOT NULL,
        warnings TEXT NOT NULL CHECK (json_valid(warnings)),
        mission TEXT NOT NULL,
        quarter INTEGER CHECK (quarter {_QUARTER}),
        role TEXT NOT NULL,
        number INTEGER,
        identity TEXT NOT NULL,
        profile TEXT NOT NULL,
        signers TEXT NOT NULL CHECK (json_valid(signers)),
        trust_serial INTEGER,
        crl_number TEXT NOT NULL,
        original TEXT NOT NULL,
        revision_no INTEGER REFERENCES received_revision(no),
        checked_at TEXT CHECK (checked_at {_TIME})
    ) STRICT""",
    "CREATE INDEX delivery_by_digest ON delivery (sha256)",
    "CREATE INDEX delivery_by_encrypted_digest ON delivery (encrypted_sha256)",
    "CREATE INDEX delivery_by_revision ON delivery (revision_no, state, profile)",
    # A revision lives as long as one of its deliveries is genuine, or may be.
    "CREATE VIEW living_revision AS SELECT * FROM received_revision WHERE EXISTS (SELECT 1 FROM delivery"
    " WHERE revision_no = received_revision.no AND state IN ('verified', 'pdf_pending'))",
    # Only the verdict of the PDF check, which follows in the background, comes later (decisions 14).
    *_guarded(
        "delivery",
        "no = NEW.no",
        columns="no, file_name, bytes, sha256, encrypted_sha256, received_at, actor, mission, quarter, role, number,"
        " identity, profile, signers, trust_serial, crl_number, original, revision_no",
    ),
    "CREATE TRIGGER delivery_verdict_is_final BEFORE UPDATE OF state, code, text, warnings, checked_at ON delivery"
    " WHEN OLD.state <> 'pdf_pending' BEGIN SELECT RAISE(ABORT, 'delivery verdicts are final'); END",
    f"""CREATE TABLE review_event (
        no INTEGER PRIMARY KEY,
        revision_no INTEGER NOT NULL REFERENCES received_revision(no),
        event TEXT NOT NULL CHECK (event IN ('accepted', 'returned', 'queried', 'receipt')),
        at TEXT NOT NULL CHECK (at {_TIME}),
        actor TEXT NOT NULL,
        detail TEXT NOT NULL CHECK (json_valid(detail))
    ) STRICT""",
    "CREATE INDEX review_event_by_revision ON review_event (revision_no)",
    *_guarded("review_event", "no = NEW.no"),
    f"""CREATE TABLE exemption (
        mission TEXT NOT NULL,
        quarter INTEGER NOT NULL CHECK (quarter {_QUARTER}),
        reason TEXT NOT NULL,
        granted_at TEXT NOT NULL CHECK (granted_at {_TIME}),
        PRIMARY KEY (mission, quarter)
    ) STRICT, WITHOUT ROWID""",
)

# Projections: dropped and rebuilt from payloads at any time. `source` is 0 for this desk's own records and otherwise
# the number of the received revision that stands.
PROJECTIONS: Final = (
    """CREATE TABLE fact_group (
        no INTEGER PRIMARY KEY,
        source INTEGER NOT NULL,
        mission TEXT NOT NULL,
        quarter INTEGER NOT NULL,
        kind TEXT NOT NULL,
        record TEXT NOT NULL,
        path TEXT NOT NULL,
        area TEXT NOT NULL,
        status TEXT NOT NULL,
        component TEXT NOT NULL,
        counterpart TEXT NOT NULL,
        category TEXT NOT NULL,
        unit TEXT NOT NULL,
        qualifier TEXT NOT NULL,
        is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
        female INTEGER,
        counted INTEGER,
        total INTEGER,
        UNIQUE (source, mission, kind, record, path)
    ) STRICT""",
    "CREATE INDEX fact_group_by_quarter ON fact_group"
    " (mission, quarter, kind, status, source, is_complete, female, counted, record)",
    """CREATE TABLE fact_count (
        mission TEXT NOT NULL,
        quarter INTEGER NOT NULL,
        area TEXT NOT NULL,
        group_no INTEGER NOT NULL REFERENCES fact_group(no),
        measure TEXT NOT NULL CHECK (measure IN ('people', 'displaced', 'repeats')),
        age_band TEXT NOT NULL,
        sex TEXT NOT NULL CHECK (sex IN ('women', 'men', 'girls', 'boys', 'unspecified', 'total')),
        state TEXT NOT NULL CHECK (state IN ('value', 'na', 'not_collected', 'withheld')),
        value INTEGER CHECK ((value IS NULL) = (state <> 'value')),
        PRIMARY KEY (mission, quarter, area, group_no, measure, age_band, sex)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX fact_count_by_group ON fact_count (group_no)",
    """CREATE TABLE fact_money (
        source INTEGER NOT NULL, mission TEXT NOT NULL, quarter INTEGER NOT NULL,
        project TEXT NOT NULL, line TEXT NOT NULL, title TEXT NOT NULL,
        category INTEGER,
        status TEXT NOT NULL,
        currency TEXT NOT NULL,
        approved TEXT NOT NULL, received TEXT NOT NULL, spent TEXT NOT NULL, obligated TEXT NOT NULL,
        unconverted INTEGER NOT NULL,
        PRIMARY KEY (source, mission, quarter, project, line)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE narrative (
        no INTEGER PRIMARY KEY,
        source INTEGER NOT NULL,
        mission TEXT NOT NULL,
        quarter INTEGER NOT NULL,
        kind TEXT NOT NULL,
        address TEXT NOT NULL,
        area TEXT NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX narrative_by_address ON narrative (source, mission, kind, address)",
    "CREATE VIRTUAL TABLE narrative_text USING fts5 (title, text, content = 'narrative', content_rowid = 'no',"
    " tokenize = 'unicode61 remove_diacritics 2')",
    "CREATE TRIGGER narrative_is_indexed AFTER INSERT ON narrative BEGIN"
    " INSERT INTO narrative_text (rowid, title, text) VALUES (NEW.no, NEW.title, NEW.text); END",
    "CREATE TRIGGER narrative_is_unindexed AFTER DELETE ON narrative BEGIN"
    " INSERT INTO narrative_text (narrative_text, rowid, title, text)"
    " VALUES ('delete', OLD.no, OLD.title, OLD.text); END",
    "CREATE TRIGGER narrative_is_only_replaced BEFORE UPDATE ON narrative"
    " BEGIN SELECT RAISE(ABORT, 'narrative rows are replaced'); END",
)

STATEMENTS: Final = (*HOUSE, *DESK, *REVISIONS, *TRUST, *HEADQUARTERS, *PROJECTIONS)
