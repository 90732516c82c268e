"""Documents of a project that are signed by themselves: frozen with files, signatures and events, or received.

Rules: as for revisions: inserted once, never changed; signatures and events are only added (decisions 17). A
document's identity is the SHA-256 of its canonical document.json. Of two received under one number the first stays
(V55); a newer one takes the view over and both are kept.
"""

import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final, Literal

from fieldreport.project_reports import SignedDocument, document_identity, role_of
from fieldreport.storage import changes
from fieldreport.storage.database import Store
from fieldreport.storage.deliveries import Delivery, NewDelivery, add_entry, same_entry
from fieldreport.storage.drafts import canonical
from fieldreport.storage.inbox import InboxProblem
from fieldreport.storage.problems import StoreError
from fieldreport.storage.revisions import FrozenFile

DocumentEvent = Literal["frozen", "signed", "cleared", "exported"]
_COLUMNS: Final = (
    "no, mission, project, type, period, number, role, title, supersedes, reason, language, classification, created,"
    " identity"
)
_STEPS: Final[tuple[DocumentEvent, ...]] = ("frozen", "signed", "cleared", "exported")


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document without its payload; `status` is the furthest it has come, for a received one when it came."""

    no: int  # inside this file only
    mission: str
    project: str
    type: str
    period: str
    number: int
    role: str
    title: str
    supersedes: str
    reason: str
    language: str
    classification: str
    created: str
    identity: str
    status: str = ""


@dataclass(frozen=True, slots=True)
class DocumentSignature:
    """One signer's manifest with the detached signature, and the PDF as it was after it."""

    number: int
    role: str
    name: str
    fingerprint: str
    manifest: bytes
    signature: bytes
    pdf: bytes
    signed_at: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened to a document."""

    event: str
    at: str
    actor: str
    detail: Mapping[str, Any] = field(default_factory=dict)


def next_number(store: Store, mission: str, project: str, kind: str, period: str) -> int:
    """Return the number that the next document of a project, type and period takes."""
    found = store.value(
        "SELECT coalesce(max(number), 0) + 1 FROM project_document"
        " WHERE mission = ? AND project = ? AND type = ? AND period = ?",
        (mission, project, kind, period),
    )
    return int(found)


def freeze_document(
    store: Store,
    document: SignedDocument,
    document_json: bytes,
    files: Iterable[FrozenFile],
    *,
    author: str,
    actor: str,
    at: datetime,
) -> KeptDocument:
    """Keep a document for ever, with the files it lists, in one transaction."""
    with store.transaction():
        row = _row(document, document_json) | {"author": author}
        number = int(store.db.table("project_document").insert(row).last_rowid or 0)
        for held in files:
            packed = {
                "document_no": number,
                "path": held.path,
                "original_name": held.original_name,
                "media_type": held.media_type,
                "bytes": len(held.content),
                "sha256": hashlib.sha256(held.content).hexdigest(),
                "content": held.content,
            }
            store.db.table("project_document_file").insert(packed)
        add_event(store, number, "frozen", {"identity": row["identity"]}, actor=actor, at=at)
    return document_of(store, number)


def documents(store: Store, mission: str | None = None, project: str | None = None) -> tuple[KeptDocument, ...]:
    """Return the frozen documents of this desk, newest first."""
    found = store.rows(
        f"SELECT {_COLUMNS} FROM project_document WHERE (?1 IS NULL OR mission = ?1)"  # noqa: S608
        " AND (?2 IS NULL OR project = ?2) ORDER BY created DESC, no DESC",
        (mission, project),
    )
    return tuple(_with_status(store, KeptDocument(*row)) for row in found)


def document_of(store: Store, number: int) -> KeptDocument:
    """Return a frozen document by its row number. Raises UNKNOWN_REVISION."""
    found = store.row(f"SELECT {_COLUMNS} FROM project_document WHERE no = ?", (number,))  # noqa: S608
    if found is None:
        raise StoreError("UNKNOWN_REVISION", number=number)
    return _with_status(store, KeptDocument(*found))


def document_json(store: Store, number: int) -> bytes:
    """Return the canonical document.json of a frozen document, byte for byte."""
    return zlib.decompress(store.value("SELECT payload FROM project_document WHERE no = ?", (number,)))


def document_files(store: Store, number: int) -> tuple[FrozenFile, ...]:
    """Return the files of a frozen document, in the order of their paths."""
    found = store.rows(
        "SELECT path, original_name, media_type, content FROM project_document_file WHERE document_no = ?"
        " ORDER BY path",
        (number,),
    )
    return tuple(FrozenFile(*[*row[:3], bytes(row[3])]) for row in found)


def add_signature(store: Store, number: int, made: DocumentSignature, *, actor: str, at: datetime) -> None:
    """Add one signer's signature with the PDF as it is then."""
    with store.transaction():
        names = ("number", "role", "name", "fingerprint", "manifest", "signature", "pdf")
        row = {name: getattr(made, name) for name in names}
        signed_at = datetime.fromisoformat(made.signed_at) if made.signed_at else at
        row |= {"document_no": number, "signed_at": changes.utc_text(signed_at)}
        store.db.table("project_document_signature").insert(row)


def signatures(store: Store, number: int) -> tuple[DocumentSignature, ...]:
    """Return the signatures of a frozen document, in their order."""
    found = store.rows(
        "SELECT number, role, name, fingerprint, manifest, signature, pdf, signed_at"
        " FROM project_document_signature WHERE document_no = ? ORDER BY number",
        (number,),
    )
    return tuple(DocumentSignature(*row) for row in found)


def add_event(
    store: Store, number: int, event: DocumentEvent, detail: Mapping[str, Any], *, actor: str, at: datetime
) -> None:
    """Add what happened to a frozen document; its status follows."""
    with store.transaction():
        said = canonical(dict(detail))
        row = {"document_no": number, "event": event, "at": changes.utc_text(at), "actor": actor, "detail": said}
        store.db.table("project_document_event").insert(row)
        mission, project, kind, period, revision = store.rows(
            "SELECT mission, project, type, period, number FROM project_document WHERE no = ?", (number,)
        )[0]
        changes.append(
            store,
            actor=actor,
            at=at,
            subject="document",
            scope=mission,
            address=f"project[{project}].{kind}[{period}].{revision}.{event}",
            before=None,
            after=said,
        )


def events(store: Store, number: int) -> tuple[Happened, ...]:
    """Return what happened to a frozen document, oldest first."""
    found = store.rows(
        "SELECT event, at, actor, detail FROM project_document_event WHERE document_no = ? ORDER BY no", (number,)
    )
    return tuple(Happened(*[*row[:3], json.loads(row[3])]) for row in found)


def store_received(
    store: Store, new: NewDelivery, document: SignedDocument, document_json: bytes, *, actor: str, at: datetime
) -> Delivery:
    """Keep a genuine delivery and its document at Headquarters; return its row in the journal.

    The state may differ from the one handed in: "repeated" with REPEAT, "quarantined" with V55; OLDER is a remark.
    """
    key = (document.mission, document.project, document.type, document.period)
    with store.transaction():
        known = same_entry(store, new)
        if known is not None:
            return known

        def entry(state: Any, code: str, text: str) -> Delivery:
            return add_entry(store, new, state, code, text, revision_no=None, actor=actor, at=at)

        earlier = store.value(
            "SELECT received_at FROM delivery WHERE sha256 = ? AND state IN ('verified', 'pdf_pending')",
            (new.sha256,),
        )
        if earlier:
            return entry("repeated", "REPEAT", InboxProblem("REPEAT", day=earlier[:10]).text)
        live = store.rows(
            "SELECT number, identity FROM living_document"
            " WHERE mission = ? AND project = ? AND type = ? AND period = ?",
            key,
        )
        if any(number == document.revision and identity != new.identity for number, identity in live):
            same = same_entry(store, replace(new, state="quarantined", code="V55"))
            return same or entry("quarantined", "V55", InboxProblem("V55", number=document.revision).text)
        if store.value("SELECT no FROM received_document WHERE identity = ?", (new.identity,)) is None:
            row = _row(document, document_json) | {"received_at": changes.utc_text(at)}
            store.db.table("received_document").insert(row)
        newest = max((number for number, _ in live), default=0)
        if newest > document.revision:
            return entry(new.state, "OLDER", InboxProblem("OLDER", newest=newest).text)
        return entry(new.state, new.code, new.text)


def received_documents(store: Store, mission: str | None = None) -> tuple[KeptDocument, ...]:
    """Return the documents that Headquarters holds, newest first; `status` is the day they came."""
    found = store.rows(
        f"SELECT {_COLUMNS}, received_at FROM living_document WHERE ?1 IS NULL OR mission = ?1"  # noqa: S608
        " ORDER BY mission, project, period DESC, type, number DESC",
        (mission,),
    )
    return tuple(KeptDocument(*row) for row in found)


def received_json(store: Store, identity: str) -> bytes:
    """Return the canonical document.json of a received document. Raises UNKNOWN_REVISION."""
    held = store.value("SELECT payload FROM received_document WHERE identity = ?", (identity,))
    if held is None:
        raise StoreError("UNKNOWN_REVISION", number=identity[:12])
    return zlib.decompress(held)


def original_of(store: Store, identity: str) -> str:
    """Return the digest under which the package of a received document is kept. Raises UNKNOWN_REVISION."""
    found = store.value(
        "SELECT original FROM delivery WHERE identity = ? AND state IN ('verified', 'pdf_pending') ORDER BY no",
        (identity,),
    )
    if found is None:
        raise StoreError("UNKNOWN_REVISION", number=identity[:12])
    return str(found)


def _row(document: SignedDocument, document_json: bytes) -> dict[str, Any]:
    return {
        "mission": document.mission,
        "project": document.project,
        "type": document.type,
        "period": document.period,
        "number": document.revision,
        "role": role_of(document),
        "title": str(document.record.get("title") or document.project),
        "supersedes": document.supersedes,
        "reason": document.reason,
        "language": document.language,
        "classification": document.classification,
        "created": document.created,
        "identity": document_identity(document_json),
        "payload": zlib.compress(document_json, 9),
    }


def _with_status(store: Store, held: KeptDocument) -> KeptDocument:
    happened = {one.event for one in events(store, held.no)}
    furthest = max((name for name in _STEPS if name in happened), key=_STEPS.index, default="frozen")
    return replace(held, status=furthest)
