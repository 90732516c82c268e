"""Who approved a received revision at which level, where acceptance takes two people; beside the decisions.

Rules: rows are added and never change. What was approved before the revision was returned counts no longer.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.storage.drafts import canonical

Level = Literal["reviewer", "chief"]


@dataclass(frozen=True, slots=True)
class Approval:
    """One officer's word for a revision; `at` is Headquarters' time, ISO 8601 UTC."""

    level: Level
    officer: str
    at: str
    actor: str
    remark: str


def add_approval(
    store: Store, revision_no: int, level: Level, officer: str, remark: str, *, actor: str, at: datetime
) -> None:
    """Keep an officer's approval of a revision."""
    row = {
        "revision_no": revision_no,
        "level": level,
        "officer": officer,
        "at": changes.utc_text(at),
        "actor": actor,
        "remark": remark,
    }
    with store.transaction():
        store.db.table("approval").insert(row)
        address = f"received[{revision_no}].approval"
        changes.append(
            store, actor=actor, at=at, subject="review", scope="", address=address, before=None, after=canonical(row)
        )


def approvals_of(store: Store, revision_no: int) -> tuple[Approval, ...]:
    """Return the approvals of a revision since it was last returned, oldest first."""
    found = store.rows(
        "SELECT level, officer, at, actor, remark FROM approval WHERE revision_no = ?1 AND at >= coalesce("
        "(SELECT max(at) FROM review_event WHERE revision_no = ?1 AND event = 'returned'), '') ORDER BY no",
        (revision_no,),
    )
    return tuple(Approval(*row) for row in found)


def every_approval_of(store: Store, revision_no: int) -> tuple[Approval, ...]:
    """Return all approvals of a revision, also those from before it was returned, oldest first."""
    found = store.rows(
        "SELECT level, officer, at, actor, remark FROM approval WHERE revision_no = ? ORDER BY no", (revision_no,)
    )
    return tuple(Approval(*row) for row in found)
