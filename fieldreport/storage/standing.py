"""What stands for each mission and quarter, and what it adds up to: kept in the transaction that changes it.

Rules: a summary is never the truth; it is drawn from revisions, deliveries, reviews and facts, again whenever one of
them changes for that mission and quarter, so that the board and a year's totals need no look at every report. Of two
roles under one number the one that came last stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from fieldreport.storage.database import Store
from fieldreport.values import Quarter

COLUMNS: Final = (
    "mission, quarter, role, template_version, number, received_at, clearance, state, first_received, revision_no,"
    " identity, profiles, is_pdf_pending"
)
_ALIVE: Final = "state IN ('verified', 'pdf_pending')"
_DRAW_STANDING: Final = (
    "INSERT INTO standing SELECT mission, quarter, no, role, template_version, number, identity, clearance,"  # noqa: S608
    " received_at,"
    " (SELECT min(received_at) FROM living_revision f WHERE f.mission = r.mission AND f.quarter = r.quarter),"
    " coalesce((SELECT event FROM review_event WHERE revision_no = r.no AND event IN ('accepted', 'returned')"
    "  ORDER BY no DESC LIMIT 1), 'received'),"
    " (SELECT group_concat(profile, ' ') FROM (SELECT DISTINCT profile FROM delivery WHERE revision_no = r.no"
    f"  AND {_ALIVE} ORDER BY profile)),"
    " EXISTS (SELECT 1 FROM delivery WHERE revision_no = r.no AND state = 'pdf_pending')"
    " FROM living_revision r WHERE mission = ?1 AND quarter = ?2 ORDER BY number DESC, no DESC LIMIT 1"
)
_DRAW_SUMS: Final = (
    "INSERT INTO quarter_sum SELECT mission, quarter, kind, status,"
    " coalesce(sum(CASE WHEN is_complete THEN female END), 0),"
    " coalesce(sum(CASE WHEN is_complete THEN counted END), 0), sum(is_complete), count(*),"
    " count(DISTINCT CASE WHEN is_complete THEN source || ' ' || record END),"
    " count(DISTINCT source || ' ' || record)"
    " FROM fact_group WHERE mission = ?1 AND quarter = ?2 AND source > 0 GROUP BY kind, status"
)


@dataclass(frozen=True, slots=True)
class Submission:
    """The revision that stands for a mission's quarter, for the board."""

    role: str
    template: str
    revision: int
    received: str  # when this revision first came, Headquarters' time, ISO 8601 UTC
    clearance: str  # signed, documented, none
    state: str  # received, returned, accepted
    first_received: str  # when the quarter's first revision came: decides about "late"
    revision_no: int
    identity: str
    profiles: tuple[str, ...]
    is_pdf_pending: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """What the received reports of one quarter, or of several, add up to for one kind of record."""

    kind: str
    status: str
    female: int  # participations in groups complete by sex (decisions 24)
    counted: int
    complete_groups: int
    groups: int
    complete_events: int
    events: int


def draw(store: Store, mission: str, quarter: int) -> None:
    """Draw the summary of a mission's quarter (its code) anew; call inside the transaction that changed it."""
    key = (mission, quarter)
    run = store.connection.execute
    run("DELETE FROM standing WHERE mission = ?1 AND quarter = ?2", key)
    run(_DRAW_STANDING, key)
    run("DELETE FROM quarter_sum WHERE mission = ?1 AND quarter = ?2", key)
    run(_DRAW_SUMS, key)


def draw_of(store: Store, revision_no: int) -> None:
    """Draw the summary of the quarter that a received revision is about."""
    found = store.row("SELECT mission, quarter FROM received_revision WHERE no = ?", (revision_no,))
    if found:
        draw(store, *found)


def clear(store: Store) -> None:
    """Forget all summaries; call inside the transaction that draws them again."""
    store.connection.execute("DELETE FROM standing")
    store.connection.execute("DELETE FROM quarter_sum")


def submissions(store: Store, year: int | None = None) -> dict[tuple[str, Quarter], Submission]:
    """Return (mission, quarter) -> the revision that stands, of one year or of all."""
    first, last = (year * 10, year * 10 + 9) if year is not None else (0, 99999)
    found = store.rows(
        f"SELECT {COLUMNS} FROM standing WHERE quarter BETWEEN ? AND ?",  # noqa: S608 - names above
        (first, last),
    )
    return read_submissions(found)


def read_submissions(found: Sequence[tuple[Any, ...]]) -> dict[tuple[str, Quarter], Submission]:
    """Return (mission, quarter) -> submission, of rows that hold COLUMNS."""
    quarters = {code: Quarter.from_code(code) for code in {row[1] for row in found}}
    return {(row[0], quarters[row[1]]): _submission(row[2:]) for row in sorted(found, key=lambda row: row[:2])}


def standing_identities(store: Store, mission: str) -> frozenset[str]:
    """Return the identities of the revisions that stand for a mission."""
    return frozenset(row[0] for row in store.rows("SELECT identity FROM standing WHERE mission = ?", (mission,)))


def totals(store: Store, year: int) -> tuple[Sum, ...]:
    """Return what the received reports of a year add up to, by kind and status of their records."""
    found = store.rows(
        "SELECT kind, status, sum(female), sum(counted), sum(complete_groups), sum(all_groups), sum(complete_events),"
        " sum(events) FROM quarter_sum WHERE quarter BETWEEN ? AND ? GROUP BY kind, status ORDER BY kind, status",
        (year * 10, year * 10 + 9),
    )
    return tuple(Sum(*row) for row in found)


def _submission(row: tuple[Any, ...]) -> Submission:
    role, template, number, received, clearance, state, first, no, identity, profiles, is_pending = row
    return Submission(
        role=role,
        template=template,
        revision=number,
        received=received,
        clearance=clearance,
        state=state,
        first_received=first,
        revision_no=no,
        identity=identity,
        profiles=tuple(profiles.split()),
        is_pdf_pending=bool(is_pending),
    )
