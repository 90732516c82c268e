"""What reached Headquarters: every delivery with its verdict, and the revisions that stand.

Rules: one transaction per delivery with its facts and its change-log row; the same bytes twice change nothing; data
and full profile of one identity are one revision completing itself (decisions 7); a newer revision takes the view
over and both are kept; a second report under one revision number is quarantined (V55). A revision lives as long as
one of its deliveries is verified or awaits its PDF check (decisions 14); what nobody vouches for is not shown.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText
from fieldreport.project_reports import SignedDocument
from fieldreport.reports import Report, report_identity
from fieldreport.storage import changes, projections, standing
from fieldreport.storage.database import Store
from fieldreport.storage.deliveries import (
    Delivery,
    DeliveryState,
    NewDelivery,
    add_entry,
    close_entry,
    deliveries,
    delivery,
    find_delivery,
    same_entry,
)
from fieldreport.storage.drafts import canonical
from fieldreport.storage.problems import StoreError
from fieldreport.storage.reading import report_of
from fieldreport.storage.standing import Submission, submissions
from fieldreport.storage.unfolding import Unfolded, facts_of, unfold
from fieldreport.values import Quarter

__all__ = [
    "Delivery",
    "DeliveryState",
    "InboxProblem",
    "NewDelivery",
    "ReviewEvent",
    "Submission",
    "add_exemption",
    "add_review",
    "clearance_of",
    "deliveries",
    "delivery",
    "exemptions",
    "find_delivery",
    "identity_of",
    "number_of",
    "project_standing",
    "received_report",
    "remove_exemption",
    "report_json",
    "reviews",
    "set_pdf_verdict",
    "store_delivery",
    "submissions",
]


class InboxProblem(StoreError):
    """A genuine delivery that finds its place taken; kept in the journal, and raised by nobody."""

    exit_code: ClassVar[int] = 1
    texts: ClassVar[dict[str, ErrorText]] = {
        "REPEAT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Already imported on {day}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
        ),
        "OLDER": ErrorText(
            QT_TRANSLATE_NOOP("errors", "A newer revision is already here ({newest})."),
            QT_TRANSLATE_NOOP("errors", "Both are kept, and the newer one is shown."),
        ),
        "V55": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Another report with revision number {number} is already here."),
            QT_TRANSLATE_NOOP("errors", "The one that was here first stays as it is; this one was set aside."),
            QT_TRANSLATE_NOOP("errors", "Ask the mission which is right and to send it as a new revision."),
        ),
    }


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """What Headquarters did about a received revision."""

    revision_no: int
    event: str
    at: str
    actor: str
    detail: Mapping[str, Any] = field(default_factory=dict)


def store_delivery(
    store: Store,
    new: NewDelivery,
    report_json: bytes | None = None,
    unfolded: Unfolded | None = None,
    *,
    actor: str,
    at: datetime,
) -> Delivery:
    """Keep a delivery and, where it is genuine, its report with the facts in it; return its row in the journal.

    `report_json` (canonical) is given for "verified" and "pdf_pending", `unfolded` where it was taken apart already.
    The state returned may differ from the one
    handed in: "repeated" with REPEAT, "quarantined" with V55; OLDER is only a remark. Raises StoreError,
    RecordProblem.
    """
    with store.transaction():
        known = same_entry(store, new)
        if known is not None:
            return known
        if new.state == "quarantined" or report_json is None:
            return add_entry(store, new, new.state, new.code, new.text, revision_no=None, actor=actor, at=at)
        if report_identity(report_json) != new.identity or new.quarter is None or new.number is None:
            raise ValueError("a verified delivery names its report")
        repeated = store.row(
            "SELECT received_at, revision_no FROM delivery WHERE sha256 = ? AND state IN ('verified', 'pdf_pending')",
            (new.sha256,),
        )
        if repeated:
            text = InboxProblem("REPEAT", day=repeated[0][:10]).text
            return add_entry(store, new, "repeated", "REPEAT", text, revision_no=repeated[1], actor=actor, at=at)
        key = (new.mission, new.quarter.code, new.role)
        live = store.rows(
            "SELECT number, identity FROM living_revision WHERE mission = ? AND quarter = ? AND role = ?",
            key,
        )
        if any(number == new.number and identity != new.identity for number, identity in live):
            same = same_entry(store, replace(new, state="quarantined", code="V55"))
            if same is not None:
                return same
            text = InboxProblem("V55", number=new.number).text
            return add_entry(store, new, "quarantined", "V55", text, revision_no=None, actor=actor, at=at)
        revision_no = number_of(store, new.identity)
        if revision_no is None:
            unfolded = unfolded or unfold(report_of(store, new.identity, report_json), report_json)
            revision_no = _keep(store, new, unfolded, at)
        newest = max((number for number, _ in live), default=0)
        code, text = new.code, new.text
        if newest > new.number and not code:
            code, text = "OLDER", InboxProblem("OLDER", newest=newest).text
        made = add_entry(store, new, new.state, code, text, revision_no=revision_no, actor=actor, at=at)
        _settle(store, *key, unfolded=unfolded)
        return made


def set_pdf_verdict(
    store: Store,
    delivery_no: int,
    *,
    code: str = "",
    text: str = "",
    warnings: tuple[Mapping[str, Any], ...] | None = None,
    actor: str,
    at: datetime,
) -> Delivery:
    """Close a pending PDF check: verified without a code, quarantined with one; the view follows."""
    with store.transaction():
        held = delivery(store, delivery_no)
        close_entry(store, held, code=code, text=text, warnings=warnings, actor=actor, at=at)
        if held.quarter is not None:
            _settle(store, held.mission, held.quarter.code, held.role)
    return delivery(store, delivery_no)


def report_json(store: Store, identity: str) -> bytes:
    """Return the canonical report.json of a received revision. Raises UNKNOWN_REVISION."""
    held = store.value("SELECT payload FROM received_revision WHERE identity = ?", (identity,))
    if held is None:
        raise StoreError("UNKNOWN_REVISION", number=identity[:12])
    return zlib.decompress(held)


def number_of(store: Store, identity: str) -> int | None:
    """Return the number of a received revision here, or None where it never came."""
    found: int | None = store.value("SELECT no FROM received_revision WHERE identity = ?", (identity,))
    return found


def identity_of(store: Store, revision_no: int) -> str:
    """Return the identity of a received revision. Raises UNKNOWN_REVISION."""
    found = store.value("SELECT identity FROM received_revision WHERE no = ?", (revision_no,))
    if found is None:
        raise StoreError("UNKNOWN_REVISION", number=revision_no)
    return str(found)


def received_report(store: Store, identity: str) -> Report:
    """Return a received revision's report. Raises UNKNOWN_REVISION, RecordProblem."""
    return report_of(store, identity, report_json(store, identity))


def add_review(
    store: Store, revision_no: int, event: str, detail: Mapping[str, Any] | None = None, *, actor: str, at: datetime
) -> None:
    """Record what Headquarters did about a revision: accepted, returned, queried, receipt."""
    with store.transaction():
        row = {
            "revision_no": revision_no,
            "event": event,
            "at": changes.utc_text(at),
            "actor": actor,
            "detail": canonical(dict(detail or {})),
        }
        store.db.table("review_event").insert(row)
        changes.append(
            store,
            actor=actor,
            at=at,
            subject="review",
            scope="",
            address=f"received[{revision_no}]",
            before=None,
            after=canonical(row),
        )
        standing.draw_of(store, revision_no)


def reviews(store: Store, revision_no: int) -> tuple[ReviewEvent, ...]:
    """Return what was done about a revision, oldest first."""
    found = store.rows(
        "SELECT revision_no, event, at, actor, detail FROM review_event WHERE revision_no = ? ORDER BY no",
        (revision_no,),
    )
    return tuple(ReviewEvent(*[*row[:4], json.loads(row[4])]) for row in found)


def project_standing(store: Store) -> None:
    """Draw the facts of every revision that stands; for a rebuild, inside its transaction."""
    for key in store.rows("SELECT DISTINCT mission, quarter, role FROM received_revision"):
        _settle(store, *key)


def add_exemption(store: Store, mission: str, quarter: Quarter, reason: str, *, actor: str, at: datetime) -> None:
    """Free a mission from reporting on a quarter; a second one replaces the reason."""
    row = {"mission": mission, "quarter": quarter.code, "reason": reason, "granted_at": changes.utc_text(at)}
    with store.transaction():
        before = store.value(
            "SELECT reason FROM exemption WHERE mission = ? AND quarter = ?", (mission, quarter.code)
        )
        store.db.table("exemption").upsert(row, pk=("mission", "quarter"))
        address = f"exemption[{quarter}]"
        changes.append(
            store,
            actor=actor,
            at=at,
            subject="review",
            scope=mission,
            address=address,
            before=before,
            after=reason,
        )


def remove_exemption(store: Store, mission: str, quarter: Quarter, *, actor: str, at: datetime) -> bool:
    """Make a mission report on a quarter again; return whether it was freed."""
    with store.transaction():
        key = (mission, quarter.code)
        before = store.value("SELECT reason FROM exemption WHERE mission = ? AND quarter = ?", key)
        if before is None:
            return False
        store.db.table("exemption").delete(key)
        address = f"exemption[{quarter}]"
        changes.append(
            store, actor=actor, at=at, subject="review", scope=mission, address=address, before=before, after=None
        )
    return True


def exemptions(store: Store, year: int) -> dict[tuple[str, Quarter], str]:
    """Return (mission, quarter) -> reason."""
    found = store.rows("SELECT mission, quarter, reason FROM exemption WHERE quarter / 10 = ?", (year,))
    return {(mission, Quarter.from_code(quarter)): reason for mission, quarter, reason in found}


def _settle(store: Store, mission: str, quarter: int, role: str, *, unfolded: Unfolded | None = None) -> None:
    """Let the facts be those of the highest living revision of a mission, quarter and role, and of no other.

    `unfolded`: the report that just came, so that it is not taken apart again.
    """
    key = (mission, quarter, role)
    highest = store.value(
        "SELECT no FROM living_revision WHERE mission = ? AND quarter = ? AND role = ? ORDER BY number DESC LIMIT 1",
        key,
    )
    found = store.rows(
        "SELECT no, EXISTS (SELECT 1 FROM narrative WHERE source = received_revision.no) FROM received_revision"
        " WHERE mission = ? AND quarter = ? AND role = ?",
        key,
    )
    for no, is_projected in found:
        if is_projected and no != highest:
            projections.remove_source(store, no)
        elif not is_projected and no == highest:
            _project(store, no, unfolded)
    standing.draw(store, mission, quarter)


def _project(store: Store, revision_no: int, unfolded: Unfolded | None) -> None:
    identity, payload = store.rows("SELECT identity, payload FROM received_revision WHERE no = ?", (revision_no,))[0]
    if unfolded is not None and unfolded.payload == payload:
        facts = unfolded.facts
    else:
        facts = facts_of(report_of(store, identity, zlib.decompress(payload)))
    projections.put_facts(store, revision_no, facts)


def _keep(store: Store, new: NewDelivery, unfolded: Unfolded, at: datetime) -> int:
    report = unfolded.report
    row = {
        "mission": new.mission,
        "quarter": report.quarter.code,
        "role": new.role,
        "number": new.number,
        "identity": new.identity,
        "supersedes": report.supersedes,
        "reason": report.why,
        "template": report.template.id,
        "template_version": report.template.version,
        "language": report.language,
        "classification": report.classification,
        "change_head": report.change_log_head,
        "created": report.created,
        "clearance": clearance_of(new, report),
        "received_at": changes.utc_text(at),
        "payload": unfolded.payload,
    }
    return int(store.db.table("received_revision").insert(row).last_rowid or 0)


def clearance_of(new: NewDelivery, report: Report | SignedDocument) -> str:
    """Return how what was delivered was cleared: signed, documented, none."""
    if any(signer.get("role") == "clearing-officer" for signer in new.signers):
        return "signed"
    return "documented" if report.clearance else "none"
