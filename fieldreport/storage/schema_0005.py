"""Version 5 of the schema: what stands and what it adds up to, kept as it changes; approvals. Frozen text."""

from typing import Final

from fieldreport.storage.schema_0001 import _QUARTER, _TIME, _guarded

STATEMENTS: Final = (
    # One row for each mission and quarter of which anything living came. Drawn from received_revision, delivery and
    # review_event in the transaction that changes them, and drawn again at any time.
    f"""CREATE TABLE standing (
        mission TEXT NOT NULL,
        quarter INTEGER NOT NULL CHECK (quarter {_QUARTER}),
        revision_no INTEGER NOT NULL REFERENCES received_revision(no),
        role TEXT NOT NULL,
        template_version TEXT NOT NULL,
        number INTEGER NOT NULL,
        identity TEXT NOT NULL,
        clearance TEXT NOT NULL,
        received_at TEXT NOT NULL,
        first_received TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('received', 'returned', 'accepted')),
        profiles TEXT NOT NULL,
        is_pdf_pending INTEGER NOT NULL CHECK (is_pdf_pending IN (0, 1)),
        PRIMARY KEY (quarter, mission)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX standing_by_mission ON standing (mission)",
    # What the groups of the received reports that stand add up to; own records are few and are added up when asked.
    f"""CREATE TABLE quarter_sum (
        mission TEXT NOT NULL,
        quarter INTEGER NOT NULL CHECK (quarter {_QUARTER}),
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        female INTEGER NOT NULL,
        counted INTEGER NOT NULL,
        complete_groups INTEGER NOT NULL,
        all_groups INTEGER NOT NULL,
        complete_events INTEGER NOT NULL,
        events INTEGER NOT NULL,
        PRIMARY KEY (quarter, mission, kind, status)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE approval (
        no INTEGER PRIMARY KEY,
        revision_no INTEGER NOT NULL REFERENCES received_revision(no),
        level TEXT NOT NULL CHECK (level IN ('reviewer', 'chief')),
        officer TEXT NOT NULL CHECK (officer <> ''),
        at TEXT NOT NULL CHECK (at {_TIME}),
        actor TEXT NOT NULL,
        remark TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX approval_by_revision ON approval (revision_no)",
    *_guarded("approval", "no = NEW.no"),
    "INSERT INTO standing SELECT mission, quarter, no, role, template_version, number, identity, clearance,"
    " received_at,"
    " (SELECT min(received_at) FROM living_revision f WHERE f.mission = r.mission AND f.quarter = r.quarter),"
    " coalesce((SELECT event FROM review_event WHERE revision_no = r.no AND event IN ('accepted', 'returned')"
    "  ORDER BY no DESC LIMIT 1), 'received'),"
    " (SELECT group_concat(profile, ' ') FROM (SELECT DISTINCT profile FROM delivery WHERE revision_no = r.no"
    "  AND state IN ('verified', 'pdf_pending') ORDER BY profile)),"
    " EXISTS (SELECT 1 FROM delivery WHERE revision_no = r.no AND state = 'pdf_pending')"
    " FROM living_revision r WHERE NOT EXISTS (SELECT 1 FROM living_revision l WHERE l.mission = r.mission"
    "  AND l.quarter = r.quarter AND (l.number > r.number OR (l.number = r.number AND l.no > r.no)))",
    "INSERT INTO quarter_sum SELECT mission, quarter, kind, status,"
    " coalesce(sum(CASE WHEN is_complete THEN female END), 0),"
    " coalesce(sum(CASE WHEN is_complete THEN counted END), 0), sum(is_complete), count(*),"
    " count(DISTINCT CASE WHEN is_complete THEN source || ' ' || record END),"
    " count(DISTINCT source || ' ' || record)"
    " FROM fact_group WHERE source > 0 GROUP BY mission, quarter, kind, status",
)
