"""Version 2 of the schema: documents of a project that are signed by themselves. Frozen text, as `schema_0001`."""

from typing import Final

from fieldreport.storage.schema_0001 import _TIME, _digest, _guarded

_DOCUMENT: Final = f"""
        mission TEXT NOT NULL,
        project TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('financial', 'substantive', 'audit')),
        period TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        role TEXT NOT NULL,
        title TEXT NOT NULL,
        supersedes TEXT NOT NULL,
        reason TEXT NOT NULL,
        language TEXT NOT NULL,
        classification TEXT NOT NULL,
        created TEXT NOT NULL CHECK (created {_TIME}),
        identity TEXT NOT NULL UNIQUE CHECK ({_digest("identity")})"""

STATEMENTS: Final = (
    f"""CREATE TABLE project_document (
        no INTEGER PRIMARY KEY,{_DOCUMENT},
        author TEXT NOT NULL,
        payload BLOB NOT NULL,
        UNIQUE (mission, project, type, period, number)
    ) STRICT""",
    *_guarded(
        "project_document",
        "no = NEW.no OR identity = NEW.identity OR (mission = NEW.mission AND project = NEW.project"
        " AND type = NEW.type AND period = NEW.period AND number = NEW.number)",
    ),
    f"""CREATE TABLE project_document_file (
        document_no INTEGER NOT NULL REFERENCES project_document(no),
        path TEXT NOT NULL,
        original_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL CHECK ({_digest("sha256")}),
        content BLOB NOT NULL,
        PRIMARY KEY (document_no, path)
    ) STRICT""",
    *_guarded("project_document_file", "document_no = NEW.document_no AND path = NEW.path"),
    f"""CREATE TABLE project_document_signature (
        document_no INTEGER NOT NULL REFERENCES project_document(no),
        number INTEGER NOT NULL CHECK (number > 0),
        role TEXT NOT NULL,
        name TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        signed_at TEXT NOT NULL CHECK (signed_at {_TIME}),
        manifest BLOB NOT NULL,
        signature BLOB NOT NULL,
        pdf BLOB NOT NULL,
        PRIMARY KEY (document_no, number)
    ) STRICT""",
    *_guarded("project_document_signature", "document_no = NEW.document_no AND number = NEW.number"),
    f"""CREATE TABLE project_document_event (
        no INTEGER PRIMARY KEY,
        document_no INTEGER NOT NULL REFERENCES project_document(no),
        event TEXT NOT NULL CHECK (event IN ('frozen', 'signed', 'cleared', 'exported')),
        at TEXT NOT NULL CHECK (at {_TIME}),
        actor TEXT NOT NULL,
        detail TEXT NOT NULL CHECK (json_valid(detail))
    ) STRICT""",
    *_guarded("project_document_event", "no = NEW.no"),
    f"""CREATE TABLE received_document (
        no INTEGER PRIMARY KEY,{_DOCUMENT},
        received_at TEXT NOT NULL CHECK (received_at {_TIME}),
        payload BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX received_document_by_project ON received_document (mission, project, type, period, number)",
    *_guarded("received_document", "no = NEW.no OR identity = NEW.identity"),
    "CREATE INDEX delivery_by_identity ON delivery (identity)",
    # A document lives as long as one of its deliveries is genuine, or may be.
    "CREATE VIEW living_document AS SELECT * FROM received_document WHERE EXISTS (SELECT 1 FROM delivery"
    " WHERE delivery.identity = received_document.identity AND state IN ('verified', 'pdf_pending'))",
)
