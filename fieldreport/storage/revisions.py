"""Frozen revisions of reports with their files, signatures and what happened to them.

Rules: a revision is inserted once and never changes; signatures and events are only added (decisions 17), and the
status is derived from them. A revision's identity is the SHA-256 of its canonical report.json (decisions 6). A
returned revision keeps its number, the next takes the next; gaps are normal (decisions 13).
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from fieldreport.reports import Report, report_identity
from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.storage.drafts import canonical
from fieldreport.storage.problems import StoreError
from fieldreport.storage.reading import report_of
from fieldreport.values import Quarter, uuid7

EventKind = Literal[
    "frozen", "signed", "cleared", "exported", "sent", "received", "accepted", "returned", "withdrawn"
]
Profile = Literal["full", "data"]
_SELECT: Final = (
    "SELECT revision.no, revision.id, report_no, report.mission, report.quarter, report.role, number, supersedes,"
    " reason, revision.template_version, revision.classification, author, frozen_at, sha256, change_head, status"
    " FROM revision JOIN report ON report.no = report_no JOIN revision_status ON revision_no = revision.no"
)
_PACKED: Final = (b"%PDF-", b"PK\x03\x04")  # PDF and workbook are compressed inside; trying costs and gains nothing


@dataclass(frozen=True, slots=True)
class Revision:
    """A frozen revision without its payload."""

    no: int  # inside this file only
    id: str
    report_no: int
    mission: str
    quarter: Quarter
    role: str
    number: int
    supersedes: str  # identity of the replaced revision, or ""
    reason: str
    template_version: str
    classification: str
    author: str
    frozen_at: str
    identity: str
    change_head: str
    status: str  # the newest that counts of EventKind


@dataclass(frozen=True, slots=True)
class FrozenFile:
    """Workbook, unsigned PDF or attachment, as rendered or attached when the revision was frozen."""

    path: str
    original_name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Signature:
    """One signer's manifest over one profile, with the detached signature."""

    profile: Profile
    number: int
    role: str
    name: str
    fingerprint: str
    manifest: bytes
    signature: bytes
    signed_at: str = ""


@dataclass(frozen=True, slots=True)
class RevisionEvent:
    """Something that happened to a revision."""

    event: EventKind
    at: str
    actor: str
    detail: Mapping[str, Any] = field(default_factory=dict)


def next_number(store: Store, report_no: int) -> int:
    """Return the number that the next revision of a report takes."""
    return int(store.value("SELECT coalesce(max(number), 0) + 1 FROM revision WHERE report_no = ?", (report_no,)))


def freeze_revision(
    store: Store,
    report_no: int,
    report_json: bytes,
    files: Iterable[FrozenFile],
    *,
    author: str,
    actor: str,
    at: datetime,
    frozen_at: datetime | None = None,
) -> Revision:
    """Keep a revision for ever: canonical report.json and the files it lists, in one transaction.

    `frozen_at`: where it was frozen on another computer, by that one's clock.
    Number, what it supersedes and the rest are read from the report. Freezing the same bytes again returns what is
    there. A number already taken is a bug of the caller and ends in the driver's IntegrityError.
    """
    identity = report_identity(report_json)
    report = report_of(store, identity, report_json)
    with store.transaction():
        known = store.value("SELECT no FROM revision WHERE sha256 = ?", (identity,))
        if known is not None:
            return _one(store, "revision.no = ?", (known,), 0)
        row = {
            "id": uuid7(),
            "report_no": report_no,
            "number": report.revision,
            "supersedes": report.supersedes,
            "reason": report.why,
            "template": report.template.id,
            "template_version": report.template.version,
            "language": report.language,
            "classification": report.classification,
            "author": author,
            "frozen_at": changes.utc_text(frozen_at or at),
            "sha256": identity,
            "change_head": report.change_log_head or changes.NO_HASH.hex(),
            "payload": zlib.compress(report_json, 9),
        }
        number = int(store.db.table("revision").insert(row).last_rowid or 0)
        for held in files:
            _keep_file(store, number, held)
        _add(store, number, "frozen", {"identity": identity, "number": report.revision}, actor=actor, at=at)
        return _one(store, "revision.no = ?", (number,), report.revision)


def revision(store: Store, report_no: int, number: int | None = None) -> Revision:
    """Return a revision of a report by its number, the newest by default. Raises UNKNOWN_REVISION."""
    if number is None:
        return _one(store, "report_no = ? ORDER BY number DESC", (report_no,), 1)
    return _one(store, "report_no = ? AND number = ?", (report_no, number), number)


def revision_of(store: Store, identity: str) -> Revision:
    """Return a revision by its identity, for a receipt or a return. Raises UNKNOWN_REVISION."""
    return _one(store, "sha256 = ?", (identity,), identity[:12])


def revisions(store: Store, report_no: int | None = None) -> tuple[Revision, ...]:
    """Return the revisions of a report (default: of all), newest first."""
    found = store.rows(
        f"{_SELECT} WHERE ? IS NULL OR report_no = ? ORDER BY report.quarter DESC, report_no, number DESC",
        (report_no, report_no),
    )
    return tuple(_revision(row) for row in found)


def report_json(store: Store, revision_no: int) -> bytes:
    """Return the canonical report.json of a revision, byte for byte."""
    return zlib.decompress(store.value("SELECT payload FROM revision WHERE no = ?", (revision_no,)))


def frozen_report(store: Store, revision_no: int) -> Report:
    """Return the report of a revision; read once per connection, because every check looks at the one before."""
    identity, payload = store.rows("SELECT sha256, payload FROM revision WHERE no = ?", (revision_no,))[0]
    return report_of(store, identity, zlib.decompress(payload))


def frozen_files(store: Store, revision_no: int) -> tuple[FrozenFile, ...]:
    """Return the files of a revision, in the order of their paths."""
    found = store.rows(
        "SELECT path, original_name, media_type, is_compressed, content FROM revision_file WHERE revision_no = ?"
        " ORDER BY path",
        (revision_no,),
    )
    return tuple(FrozenFile(*[*row[:3], _unpacked(row[3], row[4])]) for row in found)


def frozen_file(store: Store, revision_no: int, path: str) -> bytes | None:
    """Return the content of one file of a revision, or None."""
    found = store.row(
        "SELECT is_compressed, content FROM revision_file WHERE revision_no = ? AND path = ?", (revision_no, path)
    )
    return None if found is None else _unpacked(*found)


def add_files(store: Store, revision_no: int, files: Iterable[FrozenFile]) -> None:
    """Add the files of a revision whose data was here before them."""
    with store.transaction():
        for held in files:
            _keep_file(store, revision_no, held)


def add_signature(store: Store, revision_no: int, made: Signature, *, actor: str, at: datetime) -> None:
    """Add one signer's signature over one profile; the caller adds the event once both profiles are signed."""
    with store.transaction():
        names = ("profile", "number", "role", "name", "fingerprint", "manifest", "signature")
        row = {name: getattr(made, name) for name in names}
        signed_at = datetime.fromisoformat(made.signed_at) if made.signed_at else at
        row |= {"revision_no": revision_no, "signed_at": changes.utc_text(signed_at)}
        store.db.table("revision_signature").insert(row)
        digest = hashlib.sha256(made.signature).hexdigest()
        said = {"profile": made.profile, "number": made.number, "role": made.role, "sha256": digest}
        _log(store, revision_no, "signature", said, actor=actor, at=at)


def signatures(store: Store, revision_no: int, profile: Profile) -> tuple[Signature, ...]:
    """Return the signatures over one profile, in their order."""
    found = store.rows(
        "SELECT profile, number, role, name, fingerprint, manifest, signature, signed_at FROM revision_signature"
        " WHERE revision_no = ? AND profile = ? ORDER BY number",
        (revision_no, profile),
    )
    return tuple(Signature(*row) for row in found)


def add_signed_pdf(store: Store, revision_no: int, number: int, pdf: bytes, *, actor: str, at: datetime) -> None:
    """Keep the PDF as it is after signature `number`."""
    with store.transaction():
        digest = hashlib.sha256(pdf).hexdigest()
        row = {"revision_no": revision_no, "number": number, "sha256": digest, **_packed(pdf)}
        store.db.table("revision_pdf").insert(row)
        _log(store, revision_no, "pdf", {"number": number, "sha256": digest}, actor=actor, at=at)


def signed_pdf(store: Store, revision_no: int) -> bytes | None:
    """Return the PDF with all signatures so far, or None before the first."""
    found = store.row(
        "SELECT is_compressed, content FROM revision_pdf WHERE revision_no = ? ORDER BY number DESC LIMIT 1",
        (revision_no,),
    )
    return None if found is None else _unpacked(*found)


def add_event(
    store: Store,
    revision_no: int,
    event: EventKind,
    detail: Mapping[str, Any] | None = None,
    *,
    actor: str,
    at: datetime,
) -> None:
    """Add what happened to a revision; its status follows."""
    with store.transaction():
        _add(store, revision_no, event, detail or {}, actor=actor, at=at)


def events(store: Store, revision_no: int) -> tuple[RevisionEvent, ...]:
    """Return what happened to a revision, oldest first."""
    found = store.rows(
        "SELECT event, at, actor, detail FROM revision_event WHERE revision_no = ? ORDER BY no", (revision_no,)
    )
    return tuple(RevisionEvent(*[*row[:3], json.loads(row[3])]) for row in found)


def _keep_file(store: Store, revision_no: int, held: FrozenFile) -> None:
    row = {
        "revision_no": revision_no,
        "path": held.path,
        "original_name": held.original_name,
        "media_type": held.media_type,
        "bytes": len(held.content),
        "sha256": hashlib.sha256(held.content).hexdigest(),
        **_packed(held.content),
    }
    store.db.table("revision_file").insert(row)


def _packed(content: bytes) -> dict[str, Any]:
    small = content if content.startswith(_PACKED) else zlib.compress(content, 6)
    is_compressed = len(small) < len(content)
    return {"is_compressed": int(is_compressed), "content": small if is_compressed else content}


def _unpacked(is_compressed: int, content: bytes) -> bytes:
    return zlib.decompress(content) if is_compressed else bytes(content)


def _add(store: Store, revision_no: int, event: str, detail: Mapping[str, Any], *, actor: str, at: datetime) -> None:
    said = canonical(dict(detail))
    row = {"revision_no": revision_no, "event": event, "at": changes.utc_text(at), "actor": actor, "detail": said}
    store.db.table("revision_event").insert(row)
    _log(store, revision_no, event, detail, actor=actor, at=at)


def _log(store: Store, revision_no: int, what: str, detail: Mapping[str, Any], *, actor: str, at: datetime) -> None:
    scope, number = store.rows(
        "SELECT report.id, number FROM revision JOIN report ON report.no = report_no WHERE revision.no = ?",
        (revision_no,),
    )[0]
    changes.append(
        store,
        actor=actor,
        at=at,
        subject="revision",
        scope=scope,
        address=f"revision[{number}].{what}",
        before=None,
        after=canonical(dict(detail)),
    )


def _one(store: Store, where: str, parameters: tuple[Any, ...], number: Any) -> Revision:
    found = store.row(f"{_SELECT} WHERE {where} LIMIT 1", parameters)
    if found is None:
        raise StoreError("UNKNOWN_REVISION", number=number)
    return _revision(found)


def _revision(row: tuple[Any, ...]) -> Revision:
    return Revision(*[*row[:4], Quarter.from_code(row[4]), *row[5:]])
