"""Version 3 of the schema: grants that Headquarters signed, as issued or received. Frozen text, as `schema_0001`."""

from typing import Final

from fieldreport.storage.schema_0001 import _TIME, _digest, _guarded

STATEMENTS: Final = (
    f"""CREATE TABLE signed_grant (
        no INTEGER PRIMARY KEY,
        mission TEXT NOT NULL,
        project TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        created TEXT NOT NULL CHECK (created {_TIME}),
        reason TEXT NOT NULL,
        identity TEXT NOT NULL UNIQUE CHECK ({_digest("identity")}),
        sha256 TEXT NOT NULL CHECK ({_digest("sha256")}),
        signer TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        kept_at TEXT NOT NULL CHECK (kept_at {_TIME}),
        container BLOB NOT NULL,
        payload BLOB NOT NULL,
        UNIQUE (mission, project, number)
    ) STRICT""",
    "CREATE INDEX signed_grant_by_package ON signed_grant (sha256, mission, project)",
    *_guarded(
        "signed_grant",
        "no = NEW.no OR identity = NEW.identity"
        " OR (mission = NEW.mission AND project = NEW.project AND number = NEW.number)",
    ),
)
