"""The import journal of Headquarters: one row per file that came, with what verifying it found.

Rules: a row never changes, except that a pending PDF check is closed once (decisions 14); triggers see to it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.storage.drafts import canonical
from fieldreport.values import Quarter

DeliveryState = Literal["verified", "repeated", "quarantined", "pdf_pending"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDelivery:
    """A file that came, as far as verifying it went; what is not known is blank."""

    file_name: str
    bytes: int
    sha256: str  # of the plain container; of the file itself where it could not be opened
    state: Literal["verified", "pdf_pending", "quarantined"]
    encrypted_sha256: str = ""
    code: str = ""
    text: str = ""
    warnings: tuple[Mapping[str, Any], ...] = ()
    mission: str = ""
    quarter: Quarter | None = None
    role: str = ""  # of the author, with hyphens
    number: int | None = None
    identity: str = ""
    profile: str = ""
    signers: tuple[Mapping[str, Any], ...] = ()  # role, name, fingerprint, time
    trust_serial: int | None = None
    crl_number: str = ""
    original: str = ""  # digest under which the original is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(NewDelivery):
    """A row of the import journal."""

    no: int
    state: DeliveryState  # type: ignore[assignment]  # a stored one may also be a repetition
    received_at: str
    actor: str
    revision_no: int | None
    checked_at: str | None

    @property
    def is_alive(self) -> bool:
        """Return whether it is genuine, or may be."""
        return self.state in ("verified", "pdf_pending")


def find_delivery(store: Store, digest: str) -> Delivery | None:
    """Return the genuine delivery of a file by the digest of its plain or encrypted form, without opening it."""
    found = store.row(
        "SELECT * FROM delivery WHERE (sha256 = ?1 OR encrypted_sha256 = ?1)"
        " AND state IN ('verified', 'pdf_pending')",
        (digest,),
    )
    return read_delivery(found) if found else None


def delivery(store: Store, delivery_no: int) -> Delivery:
    """Return a row of the journal by its number."""
    found = store.row("SELECT * FROM delivery WHERE no = ?", (delivery_no,))
    if found is None:
        raise LookupError(f"no delivery {delivery_no}")
    return read_delivery(found)


def deliveries(store: Store, *, state: DeliveryState | None = None, limit: int = -1) -> tuple[Delivery, ...]:
    """Return the journal, newest first."""
    found = store.rows(
        "SELECT * FROM delivery WHERE ?1 IS NULL OR state = ?1 ORDER BY no DESC LIMIT ?2", (state, limit)
    )
    return tuple(read_delivery(row) for row in found)


def same_entry(store: Store, new: NewDelivery) -> Delivery | None:
    """Return the journal's newest row about these bytes where another one would say the same."""
    found = store.row("SELECT * FROM delivery WHERE sha256 = ? ORDER BY no DESC LIMIT 1", (new.sha256,))
    if found is None:
        return None
    held = read_delivery(found)
    is_same_refusal = held.state == "quarantined" and (new.state, new.code) == ("quarantined", held.code)
    is_same_repeat = held.state == "repeated" and new.state != "quarantined" and held.file_name == new.file_name
    return held if is_same_refusal or is_same_repeat else None


def add_entry(
    store: Store,
    new: NewDelivery,
    state: DeliveryState,
    code: str,
    text: str,
    *,
    revision_no: int | None,
    actor: str,
    at: datetime,
) -> Delivery:
    """Write a row of the journal; call inside the transaction that stores what it tells of."""
    row = {
        "file_name": new.file_name,
        "bytes": new.bytes,
        "sha256": new.sha256,
        "encrypted_sha256": new.encrypted_sha256,
        "received_at": changes.utc_text(at),
        "actor": actor,
        "state": state,
        "code": code,
        "text": text,
        "warnings": canonical([dict(item) for item in new.warnings]),
        "mission": new.mission,
        "quarter": new.quarter.code if new.quarter else None,
        "role": new.role,
        "number": new.number,
        "identity": new.identity,
        "profile": new.profile,
        "signers": canonical([dict(item) for item in new.signers]),
        "trust_serial": new.trust_serial,
        "crl_number": new.crl_number,
        "original": new.original,
        "revision_no": revision_no,
    }
    number = int(store.db.table("delivery").insert(row).last_rowid or 0)
    said = canonical({name: row[name] for name in ("file_name", "sha256", "state", "code", "identity")})
    _log(store, number, before=None, after=said, actor=actor, at=at)
    return delivery(store, number)


def close_entry(
    store: Store,
    held: Delivery,
    *,
    code: str,
    text: str,
    warnings: tuple[Mapping[str, Any], ...] | None,
    actor: str,
    at: datetime,
) -> None:
    """Close a pending PDF check; call inside the transaction that moves the view."""
    verdict = {
        "state": "quarantined" if code else "verified",
        "code": code or held.code,
        "text": text or held.text,
        "warnings": canonical([dict(item) for item in (held.warnings if warnings is None else warnings)]),
        "checked_at": changes.utc_text(at),
    }
    store.db.table("delivery").update(held.no, verdict)
    _log(store, held.no, before=canonical({"state": held.state}), after=canonical(verdict), actor=actor, at=at)


def read_delivery(row: tuple[Any, ...]) -> Delivery:
    """Return a delivery from a whole row of its table."""
    return Delivery(
        no=row[0],
        file_name=row[1],
        bytes=row[2],
        sha256=row[3],
        encrypted_sha256=row[4],
        received_at=row[5],
        actor=row[6],
        state=row[7],
        code=row[8],
        text=row[9],
        warnings=tuple(json.loads(row[10])),
        mission=row[11],
        quarter=Quarter.from_code(row[12]) if row[12] else None,
        role=row[13],
        number=row[14],
        identity=row[15],
        profile=row[16],
        signers=tuple(json.loads(row[17])),
        trust_serial=row[18],
        crl_number=row[19],
        original=row[20],
        revision_no=row[21],
        checked_at=row[22],
    )


def _log(store: Store, number: int, *, before: str | None, after: str, actor: str, at: datetime) -> None:
    address = f"delivery[{number}]"
    changes.append(
        store, actor=actor, at=at, subject="delivery", scope="", address=address, before=before, after=after
    )
