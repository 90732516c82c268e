"""Documents attached to records and reports: keep, list, copy out, take away and bring back, send along.

Rules: the bytes lie encrypted beside the store and never in clear outside an explicit copy; a record's `documents`
names each by SHA-256, and only those marked `travels` enter the bundle. Photos lose what they tell of place, camera
and names before they are kept. Taking a document away deletes no file. What
the desk did not attach itself (a bare name in a loaded record) is listed, but has no file.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.models import Record
from fieldreport.reports import ReportContent
from fieldreport.storage import attachments, identity, records, revisions
from fieldreport.storage.changes import utc_text
from fieldreport.values import Quarter
from fieldreport.workflows import serving
from fieldreport.workflows.document_entries import (
    CLASSIFICATIONS,
    TYPES,
    Classification,
    Document,
    document_of,
    media_type,
)
from fieldreport.workflows.freezing import Travelling, member_path
from fieldreport.workflows.session import Session

MAX_DOCUMENT: Final = 50 * 2**20
MAX_TRAVELLING: Final = 40 * 2**20  # together; a package holds 64 MB, the report itself needs little (bundle.md 3)
MAX_FILES: Final = 100
_OWNER: Final = re.compile(r"([a-z]+)\[(.+)\]", re.DOTALL)
_REPORT: Final = "report"
_BIN: Final = "documents_bin"


class AttachingProblem(FieldReportError):
    """A document that cannot be kept, found or sent."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "DOCUMENT_TOO_BIG": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} is larger than {limit} MB."),
            QT_TRANSLATE_NOOP("errors", "Nothing was attached; the file itself is untouched."),
            QT_TRANSLATE_NOOP("errors", "Either attach a smaller copy, or the pages that matter."),
        ),
        "DOCUMENT_EMPTY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} holds nothing."),
            QT_TRANSLATE_NOOP("errors", "Nothing was attached."),
            QT_TRANSLATE_NOOP("errors", "Choose the document again where it was written."),
        ),
        "DOCUMENT_UNKNOWN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no such document at {owner}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Look at the list of documents again."),
        ),
        "DOCUMENT_DAMAGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} is no longer what was attached."),
            QT_TRANSLATE_NOOP("errors", "No copy was written; the damaged file stays where it is."),
            QT_TRANSLATE_NOOP("errors", "Restore it from a backup, or attach the document again."),
        ),
        "DOCUMENT_MISSING": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} is to travel with the report, but its file is not here."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Either attach it again, or do not let it travel."),
        ),
        "DOCUMENTS_TOO_BIG": ErrorText(
            QT_TRANSLATE_NOOP(
                "errors", "The documents that travel make {count} files of {size} MB; {most} of {limit} MB fit."
            ),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Let fewer of them travel."),
        ),
        "DOCUMENT_CLASSIFIED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} is classified higher than the report it is to travel with."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Either classify the report as high, or do not let it travel."),
        ),
    }


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """One line of the list; `owner` is an address such as `project[P-1]` or `report[2006-Q2]`."""

    owner: str
    owner_title: str
    document: Document
    is_here: bool  # its file lies on this desk
    removed_at: str = ""  # in the bin since (ISO 8601 UTC)


@dataclass(frozen=True, slots=True)
class DocumentsChanged:
    """What a change made of one owner's documents; with `before`, `replace_documents` takes it back."""

    owner: str
    before: tuple[Any, ...]
    after: tuple[Any, ...]


def report_owner(quarter: Quarter) -> str:
    """Return the address under which documents of a quarter's report itself are kept."""
    return f"{_REPORT}[{quarter}]"


def attach_file(session: Session, owner: str, path: Path) -> DocumentsChanged:
    """Keep a file as a document of a record or a report; raises DOCUMENT_TOO_BIG, DOCUMENT_EMPTY; OSError."""
    if path.stat().st_size > MAX_DOCUMENT:
        raise AttachingProblem("DOCUMENT_TOO_BIG", name=path.name, limit=MAX_DOCUMENT // 2**20)
    return attach(session, owner, path.name, path.read_bytes())


def attach(session: Session, owner: str, name: str, content: bytes) -> DocumentsChanged:
    """Keep bytes as a document; the same document attached again to the same owner changes nothing.

    Photos are kept without the place, camera and names in them; the entry says what was taken out. Raises
    DOCUMENT_TOO_BIG, DOCUMENT_EMPTY, PICTURE_DAMAGED, PICTURE_TOO_LARGE, UNKNOWN_RECORD, DISK_ERROR.
    """
    if not content:
        raise AttachingProblem("DOCUMENT_EMPTY", name=name)
    if len(content) > MAX_DOCUMENT:
        raise AttachingProblem("DOCUMENT_TOO_BIG", name=name, limit=MAX_DOCUMENT // 2**20)
    untrusted_digest = hashlib.sha256(content).hexdigest()
    before = _items(session, owner)
    known = {one for item in before for one in (document_of(item).sha256, _original(item)) if one}
    if untrusted_digest in known:
        return DocumentsChanged(owner, before, before)
    item = _kept(session, name, content)
    if item["sha256"] in known:
        return DocumentsChanged(owner, before, before)
    return replace_documents(session, owner, (*before, item))


def make_smaller(session: Session, owner: str, sha256: str) -> DocumentsChanged:
    """Put a smaller copy in a photo's place; the photo's own file stays, so that this can be taken back.

    Raises DOCUMENT_UNKNOWN, PICTURE_NOT_SMALLER, NO_ATTACHMENT, DOCUMENT_DAMAGED, DISK_ERROR.
    """
    from fieldreport.documents.pictures import smaller  # pictures are not needed at start

    before = _items(session, owner)
    held = next((document_of(item) for item in before if document_of(item).sha256 == sha256), None)
    if held is None or not sha256:
        raise AttachingProblem("DOCUMENT_UNKNOWN", owner=owner)
    made = _kept(session, held.name, smaller(held.name, content_of(session, held)))
    keys = {key: made[key] for key in ("sha256", "bytes")} | {"bytes_before": held.bytes}
    return _changed(session, owner, sha256, keys)


def _kept(session: Session, name: str, content: bytes) -> dict[str, Any]:
    """Keep the file of a document, freed of what it tells beside itself, and return its entry."""
    from fieldreport.documents.pictures import cleaned  # pictures are not needed at start

    kept = cleaned(name, content)
    # The file first: a document without its file is worse than a file that nothing names.
    digest = keep_content(session, kept.content)
    item = {"name": name, "sha256": digest, "bytes": len(kept.content), "media_type": media_type(name)}
    if kept.removed:
        item |= {"removed": list(kept.removed), "original_sha256": hashlib.sha256(content).hexdigest()}
    return item


def keep_content(session: Session, content: bytes) -> str:
    """Keep the file of a document as it is, encrypted, and return its SHA-256; an entry must name it. DISK_ERROR."""
    from fieldreport.bundle.encryption import encrypt, recipient_of  # age is not needed at start

    digest = hashlib.sha256(content).hexdigest()
    recipient = recipient_of(identity.age_identities(session.store)[0])
    attachments.write_attachment(_place(session, digest), encrypt(content, [recipient]))
    return digest


def _original(item: Any) -> str:
    """Return the digest of the file as it was chosen, where something was taken out of it."""
    return str(item.get("original_sha256", "")) if isinstance(item, Mapping) else ""


def replace_documents(session: Session, owner: str, items: Sequence[Any]) -> DocumentsChanged:
    """Give a record or report exactly these document entries (undo and redo go this way)."""
    before, after = _items(session, owner), tuple(items)
    if before != after:
        kind, name = _parts(owner)
        if kind == _REPORT:
            setting = _report_setting(session, Quarter.parse(name))
            value = list(after) or None
            quarter = Quarter.parse(name)
            with session.store.transaction():
                identity.set_setting(session.store, setting, value, actor=session.actor, at=session.now())
                attachments.find_documents(session.store, session.profile().mission, quarter, after)
        else:
            changed = replace(_record(session, kind, name), documents=after)
            records.put_record(
                session.store, session.profile().mission, changed, actor=session.actor, at=session.now()
            )
    return DocumentsChanged(owner, before, after)


def set_travels(session: Session, owner: str, sha256: str, travels: bool) -> DocumentsChanged:
    """Let a document travel with the report, or not; raises DOCUMENT_UNKNOWN."""
    return _changed(session, owner, sha256, {"travels": True if travels else None})


def classify(session: Session, owner: str, sha256: str, classification: Classification) -> DocumentsChanged:
    """Set a document's classification (decisions 27); raises DOCUMENT_UNKNOWN."""
    return _changed(
        session, owner, sha256, {"classification": None if classification == "unclassified" else classification}
    )


def remove(session: Session, owner: str, sha256: str) -> DocumentsChanged:
    """Put a document into the bin; its file stays. Raises DOCUMENT_UNKNOWN."""
    before = _items(session, owner)
    taken = [item for item in before if document_of(item).sha256 == sha256]
    if not taken or not sha256:
        raise AttachingProblem("DOCUMENT_UNKNOWN", owner=owner)
    with session.store.transaction():
        removed = [*identity.setting(session.store, _BIN, []), *({"owner": owner, "item": one} for one in taken)]
        removed[-1]["at"] = utc_text(session.now())
        identity.set_setting(session.store, _BIN, removed, actor=session.actor, at=session.now())
        return replace_documents(session, owner, [item for item in before if item not in taken])


def put_back(session: Session, owner: str, sha256: str) -> DocumentsChanged:
    """Take a document out of the bin; raises DOCUMENT_UNKNOWN."""
    binned = [held for held in identity.setting(session.store, _BIN, []) if held["owner"] == owner]
    item = next((held["item"] for held in reversed(binned) if document_of(held["item"]).sha256 == sha256), None)
    if item is None:
        raise AttachingProblem("DOCUMENT_UNKNOWN", owner=owner)
    before = _items(session, owner)
    return replace_documents(session, owner, before if item in before else (*before, item))


def documents(session: Session, owner: str = "") -> tuple[HeldDocument, ...]:
    """Return the documents of one owner, or of all: reports first, newest quarter first, then records by title."""
    if owner:
        return tuple(_held(session, owner, _title(session, owner), item) for item in _items(session, owner))
    found = [
        _held(session, address, "", item)
        for address in sorted(_report_owners(session), reverse=True)
        for item in _items(session, address)
    ]
    with_documents = records.records_with_documents(session.store, session.profile().mission)
    for record in sorted(with_documents, key=lambda held: (held.kind, held.title.casefold(), held.id)):
        found += [_held(session, record.address, record.title or record.id, item) for item in record.documents]
    return tuple(found)


def binned_documents(session: Session) -> tuple[HeldDocument, ...]:
    """Return the documents taken away and not brought back, last taken first."""
    found: dict[tuple[str, str], HeldDocument] = {}
    for held in reversed(identity.setting(session.store, _BIN, [])):
        owner, document = held["owner"], document_of(held["item"])
        try:
            is_back = any(document_of(item).sha256 == document.sha256 for item in _items(session, owner))
        except FieldReportError:
            continue  # its record is in the bin itself
        if not is_back:
            line = replace(_held(session, owner, _title(session, owner), held["item"]), removed_at=held.get("at", ""))
            found.setdefault((owner, document.sha256), line)
    return tuple(found.values())


def content_of(session: Session, document: Document) -> bytes:
    """Return a document's bytes as they were attached; raises NO_ATTACHMENT, DOCUMENT_DAMAGED."""
    from fieldreport.bundle.encryption import decrypt  # age is not needed at start
    from fieldreport.bundle.verdicts import BundleRefused

    untrusted = attachments.read_attachment(_place(session, document.sha256))
    try:
        content = decrypt(untrusted, identity.age_identities(session.store))
    except BundleRefused:
        raise AttachingProblem("DOCUMENT_DAMAGED", name=document.name) from None
    if hashlib.sha256(content).hexdigest() != document.sha256:
        raise AttachingProblem("DOCUMENT_DAMAGED", name=document.name)
    return content


def save_copy(session: Session, document: Document, target: Path) -> Path:
    """Write a readable copy to a place the user chose, and return it; raises as `content_of`; OSError."""
    from fieldreport.workflows.enrolling import write_file

    write_file(target, content_of(session, document))
    return target


def travelling(
    session: Session, content: ReportContent, classification: str, taken: set[str] | None = None
) -> tuple[Travelling, ...]:
    """Return the files that travel with a report: those marked, of the report itself and of its records, each once.

    `taken`: paths of other attachments, in lower case. Raises DOCUMENT_MISSING, DOCUMENT_DAMAGED,
    DOCUMENT_CLASSIFIED, DOCUMENTS_TOO_BIG.
    """
    marked = marked_documents(session, content)
    size = sum(document.bytes for document in marked.values())
    if len(marked) > MAX_FILES or size > MAX_TRAVELLING:
        facts = {"count": len(marked), "size": -(-size // 2**20), "most": MAX_FILES, "limit": MAX_TRAVELLING // 2**20}
        raise AttachingProblem("DOCUMENTS_TOO_BIG", **facts)
    files: list[Travelling] = []
    paths = set(taken or ())
    for document in marked.values():
        if CLASSIFICATIONS.index(document.classification) > _rank(classification):
            raise AttachingProblem("DOCUMENT_CLASSIFIED", name=document.name)
        if not document.sha256 or not _place(session, document.sha256).exists():
            raise AttachingProblem("DOCUMENT_MISSING", name=document.name)
        stem, _, suffix = document.name.rpartition(".")
        suffix = suffix.lower() if stem and suffix.lower() in TYPES else "bin"
        path = member_path(stem or document.name, suffix, "document", paths)
        file = revisions.FrozenFile(path, document.name, document.media_type, content_of(session, document))
        files.append(Travelling(file, document.classification))
    return tuple(files)


def marked_documents(session: Session, content: ReportContent) -> dict[str, Document]:
    """Return SHA-256 -> document of everything that is marked to travel with a report."""
    owned = [*_items(session, report_owner(content.quarter)), *_of_records(content.records)]
    return {document.sha256: document for item in owned if (document := document_of(item)).travels}


def missing_documents(session: Session) -> tuple[str, ...]:
    """Return the first twelve digits of every attached document whose file is not here (self-test)."""
    held = (line for line in documents(session) if line.document.sha256 and not line.is_here)
    return tuple(sorted({line.document.sha256[:12] for line in held}))


def _changed(session: Session, owner: str, sha256: str, keys: Mapping[str, Any]) -> DocumentsChanged:
    before = _items(session, owner)
    if not sha256 or all(document_of(item).sha256 != sha256 for item in before):
        raise AttachingProblem("DOCUMENT_UNKNOWN", owner=owner)
    after = [_with(item, keys) if document_of(item).sha256 == sha256 else item for item in before]
    return replace_documents(session, owner, after)


def _with(item: Mapping[str, Any], keys: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in {**item, **keys}.items() if value is not None}


def _held(session: Session, owner: str, title: str, item: Any) -> HeldDocument:
    document = document_of(item)
    is_here = bool(document.sha256) and _place(session, document.sha256).exists()
    return HeldDocument(owner, title, document, is_here)


def _items(session: Session, owner: str) -> tuple[Any, ...]:
    kind, name = _parts(owner)
    if kind == _REPORT:
        return tuple(identity.setting(session.store, _report_setting(session, Quarter.parse(name)), []))
    return tuple(_record(session, kind, name).documents)


def _of_records(held: Sequence[Record]) -> Iterator[Any]:
    for record in held:
        yield from record.documents


def _record(session: Session, kind: str, name: str) -> Record:
    return records.record(session.store, session.profile().mission, kind, name)


def _title(session: Session, owner: str) -> str:
    kind, name = _parts(owner)
    return "" if kind == _REPORT else _record(session, kind, name).title or name


def _parts(owner: str) -> tuple[str, str]:
    found = _OWNER.fullmatch(owner)
    if found is None:
        raise AttachingProblem("DOCUMENT_UNKNOWN", owner=owner)
    return found[1], found[2]


def _report_setting(session: Session, quarter: Quarter) -> str:
    return (
        f"{attachments.REPORT_SETTING}.{session.profile().mission}.{quarter}.{serving.author_role(session, quarter)}"
    )


def _report_owners(session: Session) -> Iterator[str]:
    start = f"{attachments.REPORT_SETTING}.{session.profile().mission}."
    for name in identity.settings(session.store):
        if name.startswith(start):
            yield f"{_REPORT}[{name.removeprefix(start).partition('.')[0]}]"


def _rank(classification: str) -> int:
    return CLASSIFICATIONS.index(classification) if classification in CLASSIFICATIONS else 0


def _place(session: Session, digest: str) -> Path:
    salted = attachments.salt(session.store, actor=session.actor, at=session.now())
    return attachments.attachment_path(session.home.attachments, salted, digest)
