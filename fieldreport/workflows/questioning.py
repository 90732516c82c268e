"""What Headquarters' receipts say of a revision, and what it asks about a report that it returned.

Rules: read only; receipts were verified when they were taken. Questions stand until a new revision is signed.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from fieldreport.codec import decode
from fieldreport.models import Explanation
from fieldreport.receipts import Asked, Receipt
from fieldreport.reports import AskedBefore
from fieldreport.storage import revisions
from fieldreport.storage.database import Store


def receipts_of(store: Store, revision_no: int) -> tuple[Receipt, ...]:
    """Return the receipts of a revision, the one that stands last."""
    held = (event.detail.get("receipt") for event in revisions.events(store, revision_no))
    found = (decode(Receipt, dict(one), "receipt") for one in held if isinstance(one, Mapping))
    return tuple(sorted(found, key=lambda receipt: receipt.number))


def why_returned(events: Iterable[revisions.RevisionEvent]) -> str:
    """Return the remark and the questions with which a revision was returned last, one a line, or ""."""
    held = [one.detail for one in events if one.event == "returned"]
    return "\n".join(told(held[-1])) if held else ""


def told(detail: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the remark of an event and the questions of its receipt: a clearing officer sends no receipt."""
    receipt = detail.get("receipt")
    asked = receipt.get("questions", ()) if isinstance(receipt, Mapping) else ()
    texts = (detail.get("remark", ""), *(one.get("text", "") for one in asked))
    return tuple(text for text in map(str, texts) if text.strip())


def open_questions(store: Store, report_no: int) -> tuple[Asked, ...]:
    """Return what Headquarters asks about a report whose newest revision it returned; remarks come last."""
    found = revisions.revisions(store, report_no)
    if not found or found[0].status != "returned":
        return ()
    held = receipts_of(store, found[0].no)
    if not held or held[-1].outcome != "returned":
        return ()
    last = held[-1]
    remark = last.remarks.strip()
    return (*last.questions, *((Asked(text=remark),) if remark else ()))


def answered(store: Store, report_no: int, notes: Iterable[Explanation]) -> tuple[AskedBefore, ...]:
    """Return what is asked about the revision that was returned, with the notes since then that answer it (H12)."""
    asked = open_questions(store, report_no)
    if not asked:
        return ()
    from fieldreport import validation  # the rules are not needed at start

    before = notes_before(store, report_no)
    new = [note for note in notes if note not in before]
    return tuple(
        AskedBefore(
            text=one.text,
            address=one.address,
            notes=tuple(note.id for note in new if note.covers(validation.ASKED, one.address)),
        )
        for one in asked
    )


def notes_before(store: Store, report_no: int) -> tuple[Explanation, ...]:
    """Return the notes of the newest revision: they answer nothing that was asked about it."""
    return revisions.frozen_report(store, revisions.revision(store, report_no).no).explanations
