"""Put everything about a project into one signed package for auditors, which stock tools open and check.

Rules: it holds the ledger with its voucher references, every attached document, the signed reports and grants as they
travelled, the history and the signatures, with an index for people and one for programs. What is missing is named.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final

from fieldreport import __version__
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.models import Activity, Training
from fieldreport.project_reports import (
    SignedDocument,
    events_of,
    figures_json,
    financial_figures,
    read_document,
    record_of,
)
from fieldreport.projects import Project
from fieldreport.records import write_record
from fieldreport.storage import changes, grants, project_documents, records
from fieldreport.storage.project_documents import KeptDocument
from fieldreport.storage.revisions import FrozenFile
from fieldreport.values import Quarter
from fieldreport.workflows import accounting, attaching, attesting, enrolling, funding, timing
from fieldreport.workflows.accounting import HeldDocument
from fieldreport.workflows.document_entries import CLASSIFICATIONS, TYPES
from fieldreport.workflows.freezing import (
    ATTACHMENTS,
    PDF,
    WORKBOOK,
    ClearanceMemo,
    Travelling,
    attached_memo,
    member_path,
)
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.audit_facts import AuditFile, Changed, Enclosed, Signed, Voucher

AUDIT: Final = "audit"
CLEARANCE: Final = "clearance"  # where the memos of documented clearance lie
HISTORY: Final = 5000  # saves that are told
MAX_FILES: Final = 150  # a container has room for 200 members, signatures among them
MAX_BYTES: Final = 50 * 2**20
_ASICE: Final = "application/vnd.etsi.asic-e+zip"
_JSON: Final = "application/json"
_ROLE_OF_GRANTS: Final = "headquarters"


class AuditingProblem(FieldReportError):
    """An audit file that cannot be made."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "AUDIT_TOO_BIG": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The documents of this project are {count} files of {size} MB."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; all documents stay attached."),
            QT_TRANSLATE_NOOP("errors", "One audit file holds {most} files of {limit} MB: put smaller copies."),
        ),
        "NO_AUDIT_FILE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No audit file of “{project}” has been signed yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Make it first."),
        ),
    }


def sign_audit_file(
    session: Session, project_id: str, *, reason: str = "", memo: ClearanceMemo | None = None
) -> HeldDocument:
    """Freeze everything about a project as it is today and sign it as its author.

    The one of the same quarter before it is replaced and wants a reason. It is classified as high as the highest of
    what it holds (decisions 27); `memo` is what cleared it where the mission documents clearance (decisions 9).
    Raises UNKNOWN_RECORD, AUDIT_TOO_BIG, DOCUMENT_DAMAGED, DOCUMENT_NO_REASON, NOT_REGISTERED, MEMO_NEEDED, BAD_MEMO.
    """
    # Rendering is not needed at start.
    from fieldreport.documents.audit_facts import history_json, index_json
    from fieldreport.documents.audit_pdf import render_audit_pdf
    from fieldreport.documents.audit_workbook import render_audit_workbook
    from fieldreport.documents.facts import RenderFacts

    today = timing.today(session)
    roles = accounting.signatories(session, today)
    identity = enrolling.own_identity(session, roles[0])
    moment = session.now().astimezone(UTC).replace(microsecond=0)
    held, files = _gathered(session, project_id)
    earlier = _earlier(session, project_id, held.period)
    if earlier is not None and not reason.strip():
        raise attesting.AttestingProblem("DOCUMENT_NO_REASON", revision=earlier.kept.number)
    is_documented = accounting.clearance_policy(session, today) == "documented"
    cleared = attached_memo(memo, is_needed=is_documented) if is_documented else None
    highest = max((one.classification for one in files), key=CLASSIFICATIONS.index, default=CLASSIFICATIONS[0])
    if cleared is not None:
        own = replace(cleared[0], path=f"{CLEARANCE}/{cleared[0].path.removeprefix(ATTACHMENTS)}")
        cleared = own, {**cleared[1], "document": own.path}
        files.append(Travelling(own))
    files.append(Travelling(_file("history.json", "history.json", _JSON, _as_json(history_json(held.history)))))
    held = replace(held, enclosed=_enclosed(files))
    index = _file("index.json", "index.json", _JSON, _as_json(index_json(held)))
    facts = RenderFacts(
        revision=project_documents.next_number(session.store, held.mission.code, project_id, AUDIT, held.period),
        created=moment,
        app_version=__version__,
        signatories=roles,
        supersedes=earlier.kept.identity if earlier else "",
        reason=reason.strip(),
        classification=highest,  # type: ignore[arg-type]  # one of the three
        clearance=cleared[1] if cleared is not None else {},
    )
    rendered = render_audit_pdf(held, facts)
    whole = (
        _file("report.pdf", "report.pdf", PDF, rendered.data),
        _file("report.xlsx", "report.xlsx", WORKBOOK, render_audit_workbook(held, facts)),
        *(one.file for one in files),
        index,
    )
    made = SignedDocument(
        type=AUDIT,
        mission=held.mission.code,
        period=held.period,
        role=held.role.replace("-", "_"),  # type: ignore[arg-type]  # author roles only
        revision=facts.revision,
        created=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        app_version=__version__,
        signatories=tuple(role.replace("-", "_") for role in roles),
        project=project_id,
        record=record_of(held.project),
        figures=figures_json(financial_figures(held.project, date.min, held.until)),
        events=tuple(write_record(event) for event in _events(session, held.project, held.until)),
        supersedes=facts.supersedes,
        reason=facts.reason,
        language=held.language,
        classification=facts.classification,
        clearance=facts.clearance,
        files=attesting.listed(whole, {one.file.path: one.classification for one in files}),
        change_log_head=changes.head(session.store).hash,
    )
    return attesting.freeze_and_sign(session, made, whole, rendered, identity=identity, moment=moment)


def newest_audit_file(session: Session, project_id: str) -> HeldDocument:
    """Return the audit file of a project that was signed last. Raises NO_AUDIT_FILE, UNKNOWN_RECORD."""
    project = funding.held_project(session, project_id)
    found = [one for one in accounting.open_documents(session, project_id) if one.kept.type == AUDIT]
    if not found:
        raise AuditingProblem("NO_AUDIT_FILE", project=project.title or project_id)
    return max(found, key=lambda one: one.kept.no)


def _gathered(session: Session, project_id: str) -> "tuple[AuditFile, list[Travelling]]":
    """Return what the audit file tells, and the files that are enclosed, without index and history."""
    from fieldreport.documents.audit_facts import AuditFile  # not needed at start

    project = funding.held_project(session, project_id)
    until = timing.today(session)
    period = str(Quarter.of(until))
    files, missing = _attached(session, project)
    signed: list[Signed] = []
    for enclosed, signatures in (*_documents(session, project_id), *_grants(session, project_id)):
        files += enclosed
        signed += signatures
    size = sum(len(one.file.content) for one in files)
    if len(files) > MAX_FILES or size > MAX_BYTES:
        facts = {"count": len(files), "size": -(-size // 2**20), "most": MAX_FILES, "limit": MAX_BYTES // 2**20}
        raise AuditingProblem("AUDIT_TOO_BIG", **facts)
    history, is_cut = _history(session, project_id)
    view = accounting.open_project_report(session, project_id, "financial", period).document
    held = AuditFile(
        mission=view.mission,
        role=accounting.signatories(session, until)[0],
        project=project,
        period=period,
        until=until,
        language=view.language,
        missing=missing,
        vouchers=_vouchers(project, [one.file for one in files]),
        history=history,
        signed=tuple(sorted(signed, key=lambda one: one.at)),
        is_history_cut=is_cut,
    )
    return held, files


def _attached(session: Session, project: Project) -> tuple[list[Travelling], tuple[str, ...]]:
    """Return the project's documents as files, each once, and the names of those whose file is not here."""
    files: list[Travelling] = []
    missing: list[str] = []
    paths: set[str] = set()
    seen: set[str] = set()
    for line in attaching.documents(session, project.address):
        document = line.document
        if not document.sha256 or not line.is_here:
            missing.append(document.name)
        elif document.sha256 not in seen:
            seen.add(document.sha256)
            stem, _, suffix = document.name.rpartition(".")
            suffix = suffix.lower() if stem and suffix.lower() in TYPES else "bin"
            path = member_path(stem or document.name, suffix, "document", paths)
            file = _file(path, document.name, document.media_type, attaching.content_of(session, document))
            files.append(Travelling(file, document.classification))
    return files, tuple(missing)


def _documents(session: Session, project_id: str) -> "Iterator[tuple[list[Travelling], list[Signed]]]":
    """Yield the signed reports of a project as the packages they travel in, with the memo that cleared each.

    With them comes who signed.
    """
    from fieldreport.documents.audit_facts import Signed  # not needed at start

    for held in reversed(accounting.open_documents(session, project_id)):
        kept = held.kept
        if kept.type == AUDIT or held.waiting_for:
            continue
        title = f"{kept.type}, {kept.period}, r{kept.number}"
        name = f"documents/{kept.type}_{kept.period}_r{kept.number}.asice"
        package = attesting.build_document_package(session, kept)
        signatures = [Signed(title, role, who, datetime.fromisoformat(at)) for role, who, at in held.signed]
        files = [_file(name, title, _ASICE, package), *_memo(session, kept, title)]
        yield [Travelling(file, kept.classification) for file in files], signatures


def _memo(session: Session, kept: KeptDocument, title: str) -> Iterator[FrozenFile]:
    """Yield the memo or e-mail that cleared a report where its mission documents clearance (decisions 9)."""
    clearance = read_document(project_documents.document_json(session.store, kept.no)).clearance
    for file in project_documents.document_files(session.store, kept.no):
        if file.path == clearance.get("document"):
            path = f"{CLEARANCE}/{kept.type}_{kept.period}_r{kept.number}_{file.path.removeprefix(ATTACHMENTS)}"
            who = ", ".join(str(clearance.get(key, "")) for key in ("name", "function", "date"))
            yield _file(path, f"{title}: {who}", file.media_type, file.content)


def _grants(session: Session, project_id: str) -> "Iterator[tuple[list[Travelling], list[Signed]]]":
    """Yield the grants of Headquarters as they came, with who signed them."""
    from fieldreport.documents.audit_facts import Signed  # not needed at start

    for kept in reversed(grants.grants(session.store, session.profile().mission, project_id)):
        title = f"grant {kept.number}"
        file = _file(f"grants/{kept.number}.asice", title, _ASICE, grants.grant_package(session.store, kept.no))
        yield [Travelling(file)], [Signed(title, _ROLE_OF_GRANTS, kept.signer, datetime.fromisoformat(kept.created))]


def _vouchers(project: Project, files: Sequence[FrozenFile]) -> "tuple[Voucher, ...]":
    """Return the ledger by date with the enclosed document that each entry names.

    A document belongs to an entry whose reference is its name, or stands in its name as a whole word.
    """
    from fieldreport.documents.audit_facts import Voucher  # not needed at start

    named = [(_words(file.original_name), file.path) for file in files if file.path.startswith("attachments/")]
    found = []
    for entry in project.entries:
        wanted = _words(entry.document)
        path = next((path for words, path in named if wanted and f" {wanted} " in f" {words} "), "")
        found.append(Voucher(entry, path))
    return tuple(sorted(found, key=lambda one: (one.entry.date.last if one.entry.date else date.max, one.entry.id)))


def _words(text: str) -> str:
    plain = "".join(sign if sign.isalnum() else " " for sign in text.casefold())
    return " ".join(plain.split())


def _history(session: Session, project_id: str) -> "tuple[tuple[Changed, ...], bool]":
    """Return the saves with the fields that differ, newest first, and whether older ones are left out."""
    from fieldreport.documents.audit_facts import Changed  # not needed at start

    mission = session.profile().mission
    current = records.payload(session.store, mission, Project.kind, project_id)
    address = f"{Project.kind}[{project_id}]"
    found: list[Changed] = []
    rows = changes.newest(session.store, address, current, scope=mission, limit=HISTORY)
    for change in rows:
        if change.is_dropped:
            return tuple(found), True
        before, after = _fields(change.before), _fields(change.after)
        differ = {
            name: (before.get(name), after.get(name))
            for name in sorted({*before, *after})
            if before.get(name) != after.get(name)
        }
        if differ:
            found.append(Changed(datetime.fromisoformat(change.at), change.actor, differ))
    return tuple(found), len(rows) == HISTORY


def _fields(payload: str | None) -> dict[str, Any]:
    return dict(json.loads(payload)) if payload else {}


def _enclosed(files: Sequence[Travelling]) -> "tuple[Enclosed, ...]":
    from fieldreport.documents.audit_facts import Enclosed  # not needed at start

    kinds = {
        "attachments": "attachment",
        CLEARANCE: "clearance",
        "documents": "report",
        "grants": "grant",
        "history.json": "history",
    }
    return tuple(
        Enclosed(
            path=one.file.path,
            kind=kinds[one.file.path.partition("/")[0]],
            title=one.file.original_name,
            media_type=one.file.media_type,
            bytes=len(one.file.content),
            sha256=hashlib.sha256(one.file.content).hexdigest(),
            classification=one.classification,
        )
        for one in files
    )


def _earlier(session: Session, project_id: str, period: str) -> HeldDocument | None:
    held = accounting.open_documents(session, project_id)
    same = [one for one in held if (one.kept.type, one.kept.period) == (AUDIT, period)]
    return max(same, key=lambda one: one.kept.number, default=None)


def _events(session: Session, project: Project, until: date) -> tuple[Training | Activity, ...]:
    return events_of(records.records(session.store, session.profile().mission), project.id, date.min, until)


def _file(path: str, name: str, media_type: str, content: bytes) -> FrozenFile:
    return FrozenFile(path, name, media_type, content)


def _as_json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()
