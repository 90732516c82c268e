"""Headquarters answers each package with a signed receipt: received, accepted, returned with questions, refused.

Rules: a receipt is written once for each state of a package and kept in the follow-up log (H12); asking again gives
the newest one anew. It is encrypted to whoever may sign for the mission, because questions are about the mission's
own words; a refusal goes to the mission that the file names, or stays plain where nothing in it was proven.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from fieldreport import __version__
from fieldreport.receipts import Asked, Outcome, Receipt, write_receipt
from fieldreport.storage import identity, inbox, journal
from fieldreport.storage.deliveries import Delivery
from fieldreport.storage.places import replacing
from fieldreport.workflows import enrolling, judging
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

_SERIES = "receipt_number"


@dataclass(frozen=True, slots=True)
class WrittenReceipt:
    """A receipt on a disk."""

    path: Path
    receipt: Receipt
    is_encrypted: bool


def write_receipts(
    session: Session, folder: Path, *, mission: str | None = None, only_new: bool = True
) -> tuple[WrittenReceipt, ...]:
    """Sign and write the receipts of everything that came, or of one mission, into `folder`, made where missing.

    With `only_new` those whose state was told already are left out. Raises NOT_HEADQUARTERS, NOT_REGISTERED; OSError.
    """
    require_headquarters(session)
    written = []
    for delivery, receipt in _due(session, mission):
        if only_new and _is_told(session, delivery, receipt):
            continue
        written.append(_write(session, folder, delivery, receipt))
    return tuple(written)


def waiting_receipts(session: Session, mission: str | None = None) -> int:
    """Return how many receipts have not been written since something changed."""
    require_headquarters(session)
    return sum(not _is_told(session, delivery, receipt) for delivery, receipt in _due(session, mission))


def _due(session: Session, mission: str | None) -> Iterator[tuple[Delivery, Receipt]]:
    """Yield the receipt that each package deserves now, still without a number."""
    for row in journal.journal(session.store, limit=-1):
        delivery = row.delivery
        if delivery.state == "repeated" or (mission is not None and delivery.mission != mission):
            continue
        receipt = _receipt_of(session, delivery)
        if receipt is not None:
            yield delivery, receipt


def _receipt_of(session: Session, delivery: Delivery) -> Receipt | None:
    outcome: Outcome = "refused" if delivery.state == "quarantined" else "received"
    decided, remarks, questions = delivery.checked_at or delivery.received_at, "", tuple[Asked, ...]()
    if delivery.state == "pdf_pending":
        return None  # it may still be refused
    if outcome == "received" and delivery.revision_no is not None:
        decisions = [
            held
            for held in inbox.reviews(session.store, delivery.revision_no)
            if held.event in ("accepted", "returned")
        ]
        if decisions:
            last = decisions[-1]
            outcome, decided = ("accepted" if last.event == "accepted" else "returned"), last.at
            remarks = str(last.detail.get("questions", ""))
            questions = tuple(_asked(last.detail.get("asked", ())))
    return Receipt(
        number=1,
        outcome=outcome,
        sha256=delivery.sha256,
        encrypted_sha256=delivery.encrypted_sha256,
        identity=delivery.identity,
        mission=delivery.mission,
        period=str(delivery.quarter) if delivery.quarter else "",
        role=delivery.role.replace("-", "_"),
        revision=delivery.number or 0,
        received=moment_text(delivery.received_at),
        decided=moment_text(decided),
        code=delivery.code if outcome == "refused" else "",
        remarks=remarks or (delivery.text if outcome == "refused" else ""),
        questions=questions,
        practices=() if outcome == "refused" else judging.words_about(session, delivery.mission, delivery.identity),
        app_version=__version__,
    )


def _asked(untrusted: Iterable[object]) -> Iterator[Asked]:
    for one in untrusted:
        if isinstance(one, dict):
            yield Asked(text=str(one.get("text", "")), address=str(one.get("address", "")))


def signed_receipt(session: Session, delivery: Delivery) -> bytes | None:
    """Return the receipt that a package deserves now, numbered and signed; None where it is still being judged.

    Nothing is written and nobody is told, so that the next `write_receipts` still writes it. Raises NOT_REGISTERED.
    """
    receipt = _receipt_of(session, delivery)
    return _signed(session, receipt)[1] if receipt else None


def moment_text(text: str) -> str:
    """Return a moment of the store as documents have it: ISO 8601 UTC with Z, whole seconds."""
    return datetime.fromisoformat(text).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _key(delivery: Delivery) -> str:
    return f"receipt[{delivery.sha256}]"


def _is_told(session: Session, delivery: Delivery, receipt: Receipt) -> bool:
    """Return whether the last receipt about a package said what would be said now."""
    told = identity.setting(session.store, _key(delivery), {})
    return isinstance(told, dict) and told == _state_of(receipt)


def _state_of(receipt: Receipt) -> dict[str, str]:
    said = {f"practice[{word.practice}]": word.said for word in receipt.practices}
    return {"outcome": receipt.outcome, "decided": receipt.decided} | said


def _write(session: Session, folder: Path, delivery: Delivery, receipt: Receipt) -> WrittenReceipt:
    from fieldreport.bundle.encryption import ENCRYPTED_SUFFIX, encrypt  # not needed at start

    moment = _now(session)
    folder.mkdir(parents=True, exist_ok=True)
    with session.store.transaction():
        receipt, data = _signed(session, receipt)
        readers = _readers(session, receipt.mission)
        name = _file_name(receipt)
        if readers:
            data, name = encrypt(data, readers), name + ENCRYPTED_SUFFIX
        with replacing(folder / name) as stream:
            stream.write(data)
        identity.set_setting(session.store, _key(delivery), _state_of(receipt), actor=session.actor, at=moment)
        if delivery.revision_no is not None and receipt.outcome != "refused":
            detail = {"number": receipt.number, "outcome": receipt.outcome, "file": name}
            inbox.add_review(session.store, delivery.revision_no, "receipt", detail, actor=session.actor, at=moment)
    return WrittenReceipt(folder / name, receipt, bool(readers))


def _signed(session: Session, receipt: Receipt) -> tuple[Receipt, bytes]:
    """Return a receipt with the next number, and its signed container."""
    # Signing is not needed at start.
    from fieldreport.bundle.container import Member
    from fieldreport.bundle.signing import sign_document

    signer, moment = enrolling.own_identity(session), _now(session)
    number = identity.next_number(session.store, _SERIES, actor=session.actor, at=moment)
    numbered = replace(receipt, number=number)
    member = Member("receipt.json", write_receipt(numbered), "application/json")
    return numbered, sign_document(member, signer, moment)


def _now(session: Session) -> datetime:
    return session.now().astimezone(UTC).replace(microsecond=0)


def _readers(session: Session, mission: str) -> list[str]:
    trust = session.trust()
    found = [one.age_recipient for one in (trust.signers if trust else ()) if one.mission == mission]
    return [recipient for recipient in dict.fromkeys(found) if recipient] if mission else []


def _file_name(receipt: Receipt) -> str:
    about = f"{receipt.mission}_{receipt.period}_r{receipt.revision}" if receipt.mission else receipt.sha256[:12]
    return f"receipt_{about}_{receipt.number:05d}.asice"
