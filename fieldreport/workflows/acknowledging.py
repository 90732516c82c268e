"""The mission takes Headquarters' receipt: only then is a package "received" (product rule 2).

Rules: a receipt counts when Headquarters' key signed it, by the list of signatories that this desk pinned, and when
it is about the exact bytes that this desk wrote; of several about one revision the highest number stands. The signed
file is kept with the event. What cannot be proven changes nothing. What it says of good practices is written into
the records (`judging`).
"""

import base64
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Literal

from fieldreport.codec import RecordProblem, encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.receipts import Asked, Receipt, read_receipt
from fieldreport.storage import drafts, revisions
from fieldreport.values import Quarter
from fieldreport.workflows import enrolling, judging, questioning, sending, signing, verifying
from fieldreport.workflows.session import Session

Taken = Literal["new", "known", "older"]


class ReceiptProblem(FieldReportError):
    """A receipt that does not count here."""

    exit_code: ClassVar[int] = 1
    texts: ClassVar[dict[str, ErrorText]] = {
        "NOT_SENT_HERE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This receipt is about a package that was not written here ({about})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Load it on the computer that the package came from."),
        ),
        "RECEIPT_DATA": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The receipt is signed, but cannot be read ({detail})."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Install the newest version of this program, or ask Headquarters."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What a receipt said; `taken` tells whether it is news."""

    receipt: Receipt
    quarter: Quarter
    revision: int
    taken: Taken
    signer: str
    is_newest: bool = True  # whether no later revision of the quarter was signed here since


def take_receipt(session: Session, untrusted: bytes, *, dry_run: bool = False) -> Acknowledged:
    """Verify a receipt, encrypted or plain, and keep it with the revision it is about; with `dry_run` only verify.

    Raises `BundleRefused` as `verify`, TRUST_OLD without a list, RECEIPT_DATA, NOT_SENT_HERE.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.bundle.verifier import verify

    judge = verifying.judge_of(session)
    plain = decrypt(untrusted, judge.age_identities)
    verified = verify(plain, judge.trust, now=enrolling.moment_inside(judge.trust, judge.now), kind=Kind.RECEIPT)
    try:
        receipt = read_receipt(verified.report)
    except RecordProblem as problem:
        raise ReceiptProblem("RECEIPT_DATA", detail=problem.text) from None
    kept = _revision_of(session, receipt)
    known = questioning.receipts_of(session.store, kept.no)
    taken: Taken = "new"
    if any(held.number == receipt.number for held in known):
        taken = "known"
    elif any(held.number > receipt.number for held in known):
        taken = "older"
    if taken == "new" and not dry_run:
        # A refused package counts for nothing there; the revision itself is as good as before.
        event: revisions.EventKind = "sent" if receipt.outcome == "refused" else receipt.outcome
        detail = {
            "by": "headquarters",
            "remark": receipt.remarks,
            "code": receipt.code,
            "receipt": encode(receipt),
            "signed": base64.b64encode(plain).decode("ascii"),
            "signer": verified.signers[0].name,
        }
        with session.store.transaction():
            revisions.add_event(session.store, kept.no, event, detail, actor=session.actor, at=session.now())
            judging.take_words(session, receipt.practices, verified.signers[0].name)
    is_newest = revisions.next_number(session.store, kept.report_no) == kept.number + 1
    return Acknowledged(receipt, kept.quarter, kept.number, taken, verified.signers[0].name, is_newest)


def take_receipt_file(session: Session, file: Path) -> Acknowledged:
    """Take the receipt in a file, as `take_receipt`. Raises OSError as well."""
    from fieldreport.bundle.container import MAX_FILE  # not needed at start

    with file.open("rb") as stream:
        return take_receipt(session, stream.read(MAX_FILE))


def open_questions(session: Session, quarter: Quarter) -> tuple[Asked, ...]:
    """Return what Headquarters asks about a quarter whose newest revision it returned."""
    report = drafts.find_report(session.store, session.profile().mission, quarter)
    return questioning.open_questions(session.store, report.no) if report else ()


def _revision_of(session: Session, receipt: Receipt) -> revisions.Revision:
    """Return the revision whose package has the receipt's digest. Raises NOT_SENT_HERE."""
    about = " ".join(part for part in (receipt.mission, receipt.period) if part) or receipt.sha256[:12]
    for kept in revisions.revisions(session.store):
        if receipt.identity and kept.identity != receipt.identity:
            continue
        written = [event.detail for event in revisions.events(session.store, kept.no) if event.event == "exported"]
        if any(receipt.sha256 in (one.get("sha256"), one.get("file_sha256")) for one in written):
            return kept
        if receipt.identity and not signing.waiting_for(session, kept) and _makes(session, kept, receipt.sha256):
            return kept
    raise ReceiptProblem("NOT_SENT_HERE", about=about)


def _makes(session: Session, kept: revisions.Revision, sha256: str) -> bool:
    """Return whether a package of this revision has these bytes: it may have been written before a backup."""
    return any(
        hashlib.sha256(sending.build_package(session, kept, profile)).hexdigest() == sha256
        for profile in ("full", "data")
    )
