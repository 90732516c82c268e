"""Headquarters' views over what came: the journal as a list, and a mission's received revisions.

Rules: read only; the verdicts themselves are written in `deliveries` and `inbox`. A refused file that was judged
again later is shown once, with its last verdict; the earlier rows stay in the journal.
"""

from dataclasses import dataclass
from typing import Any, Final

from fieldreport.storage.database import Store
from fieldreport.storage.deliveries import Delivery, DeliveryState, read_delivery
from fieldreport.values import Quarter

# A later row about the same bytes, opened or not, says more than an earlier refusal.
_SHOWN: Final = (
    " NOT (d.state = 'quarantined' AND EXISTS (SELECT 1 FROM delivery l WHERE l.no > d.no"
    " AND (l.sha256 = d.sha256 OR l.encrypted_sha256 = d.sha256)))"
)
_COLUMNS: Final = (
    "no, mission, quarter, role, number, identity, supersedes, reason, template, template_version, language,"
    " classification, created, clearance, received_at"
)


@dataclass(frozen=True, slots=True)
class JournalRow:
    """A delivery as the list shows it; `clearance` is that of its revision, "" where it has none."""

    delivery: Delivery
    clearance: str


@dataclass(frozen=True, slots=True)
class ReceivedRevision:
    """A received revision that somebody vouches for."""

    no: int
    mission: str
    quarter: Quarter
    role: str
    number: int
    identity: str
    supersedes: str
    reason: str
    template: str
    template_version: str
    language: str
    classification: str
    created: str  # the author's clock
    clearance: str  # signed, documented, none
    received_at: str  # Headquarters' clock


def journal(store: Store, *, state: DeliveryState | None = None, limit: int = 1000) -> tuple[JournalRow, ...]:
    """Return the journal: refused files first, then those whose PDF waits, then the others, each newest first."""
    found = store.rows(
        "SELECT d.*, coalesce(r.clearance, '') FROM delivery d LEFT JOIN received_revision r ON r.no = d.revision_no"  # noqa: S608
        f" WHERE (?1 IS NULL OR d.state = ?1) AND {_SHOWN}"
        " ORDER BY d.state = 'quarantined' DESC, d.state = 'pdf_pending' DESC, d.no DESC LIMIT ?2",
        (state, limit),
    )
    return tuple(JournalRow(read_delivery(row[:-1]), row[-1]) for row in found)


def journal_counts(store: Store) -> dict[str, int]:
    """Return state -> how many rows the list has."""
    return dict(store.rows(f"SELECT d.state, count(*) FROM delivery d WHERE {_SHOWN} GROUP BY d.state"))  # noqa: S608


def waiting_for_verdict(store: Store, codes: tuple[str, ...]) -> tuple[Delivery, ...]:
    """Return the refused files that were kept and whose last refusal has one of `codes`, oldest first."""
    shown = (row.delivery for row in journal(store, state="quarantined", limit=-1))
    return tuple(sorted((one for one in shown if one.original and one.code in codes), key=lambda one: one.no))


def deliveries_of(store: Store, revision_no: int) -> tuple[Delivery, ...]:
    """Return the genuine deliveries of a received revision, oldest first."""
    found = store.rows(
        "SELECT * FROM delivery WHERE revision_no = ? AND state IN ('verified', 'pdf_pending') ORDER BY no",
        (revision_no,),
    )
    return tuple(read_delivery(row) for row in found)


def received_revisions(
    store: Store, mission: str | None = None, quarter: Quarter | None = None
) -> tuple[ReceivedRevision, ...]:
    """Return the living revisions: newest quarter first, in it the highest number first."""
    found = store.rows(
        f"SELECT {_COLUMNS} FROM living_revision WHERE (?1 IS NULL OR mission = ?1) AND (?2 IS NULL OR quarter = ?2)"  # noqa: S608
        " ORDER BY quarter DESC, number DESC, no DESC",
        (mission, quarter.code if quarter else None),
    )
    return tuple(_revision(row) for row in found)


def _revision(row: tuple[Any, ...]) -> ReceivedRevision:
    return ReceivedRevision(row[0], row[1], Quarter.from_code(row[2]), *row[3:])
