"""Sign a project's report as a document of its own, have it cleared, and write it as a package.

Rules: a frozen document never changes, a correction is a new one that names what it replaces and why; signatures,
manifests and packages are made as those of the quarter's report. The clearing officer signs where policy asks for her
signature on the mission's reports.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.project_reports import (
    ProjectDocument,
    SignedDocument,
    figures_json,
    read_document,
    record_of,
    write_document,
)
from fieldreport.records import write_record
from fieldreport.reports import ReportFile
from fieldreport.storage import changes, project_documents
from fieldreport.storage.project_documents import DocumentSignature, KeptDocument
from fieldreport.storage.revisions import FrozenFile
from fieldreport.trust_context import CLEARING_OFFICER, SigningIdentity, Way
from fieldreport.workflows import accounting, enrolling, funding, minuting, sending, signing
from fieldreport.workflows.accounting import HeldDocument
from fieldreport.workflows.freezing import PDF, WORKBOOK, ClearanceMemo, attached_memo, classification_of
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.facts import RenderFacts
    from fieldreport.documents.report_pdf import RenderedPdf


class AttestingProblem(FieldReportError):
    """A project's document that cannot be made now."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_PROJECT_REPORT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "“{project}” has no such report for {period} yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; everything typed is saved."),
            QT_TRANSLATE_NOOP("errors", "Begin it on the project's page, then sign it."),
        ),
        "NOT_CERTIFIED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The financial report of “{project}” for {period} is not certified."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; everything typed is saved."),
            QT_TRANSLATE_NOOP("errors", "Enter name, title and date of the person who certifies it, then sign."),
        ),
        "PROJECT_ERRORS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{count} errors stand in the way of signing; the first: {first}"),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; everything typed is saved."),
            QT_TRANSLATE_NOOP("errors", "Correct them on the project's page, then sign."),
        ),
        "DOCUMENT_NO_REASON": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This report was already signed as revision {revision}."),
            QT_TRANSLATE_NOOP("errors", "That revision stays as it is."),
            QT_TRANSLATE_NOOP("errors", "Say why it is replaced, and sign again."),
        ),
        "DOCUMENT_UNCHANGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing has changed since revision {revision} of this report."),
            QT_TRANSLATE_NOOP("errors", "That revision stays as it is."),
            QT_TRANSLATE_NOOP("errors", "There is nothing to sign."),
        ),
        "NO_DOCUMENT_SIGNED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This report for {period} has not been signed yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Sign it first."),
        ),
        "DOCUMENT_CLEARED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This report needs no signature of a clearing officer."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "It is ready to send as it is."),
        ),
        "DOCUMENT_RETURNED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Revision {revision} of this report was returned to its author."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed; the revision stays as it is."),
            QT_TRANSLATE_NOOP("errors", "The author answers the remark and signs the next revision."),
        ),
        "DOCUMENT_WAITS": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This report still needs the signature of: {roles}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written; the signed report is safe."),
            QT_TRANSLATE_NOOP("errors", "Have it cleared, then write the package."),
        ),
    }


def sign_project_report(
    session: Session,
    project_id: str,
    kind: str,
    period: str,
    *,
    reason: str = "",
    memo: ClearanceMemo | None = None,
) -> HeldDocument:
    """Freeze a project's report as a document of its own and sign it as its author.

    `memo` is what cleared it where the mission documents clearance (decisions 9); it travels in the package.
    Raises NO_PROJECT_REPORT, NOT_CERTIFIED (V51), PROJECT_ERRORS, MEMO_NEEDED, BAD_MEMO, PICTURE_DAMAGED,
    PICTURE_TOO_LARGE, DOCUMENT_NO_REASON, DOCUMENT_UNCHANGED, NOT_REGISTERED.
    """
    from fieldreport.documents.project_workbook import render_project_workbook  # not needed at start

    view = accounting.open_project_report(session, project_id, kind, period)
    document = view.document
    identity = enrolling.own_identity(session, document.role)
    title = document.project.title or project_id
    if not view.is_begun:
        raise AttestingProblem("NO_PROJECT_REPORT", project=title, period=period)
    certified = document.report.certified
    if kind == "financial" and (certified is None or not certified.is_complete):
        raise AttestingProblem("NOT_CERTIFIED", project=title, period=period)
    errors = [one for one in funding.check_project(session, project_id) if one.severity == "error"]
    if errors:
        raise AttestingProblem("PROJECT_ERRORS", count=len(errors), first=errors[0].text)
    signatories = accounting.signatories(session, document.end)
    attachment = attached_memo(memo, is_needed=view.clearance == "documented")
    clearance = attachment[1] if attachment else {}
    moment = session.now().astimezone(UTC).replace(microsecond=0)
    rendered, facts = accounting.render(
        session, document, signatories, moment=moment, reason=reason, clearance=clearance
    )
    files = (
        FrozenFile("report.pdf", "report.pdf", PDF, rendered.data),
        FrozenFile("report.xlsx", "report.xlsx", WORKBOOK, render_project_workbook(document, facts)),
        *([attachment[0]] if attachment else []),
    )
    made = _signed_document(session, document, facts, files)
    if view.signed:
        _check_amendment(session, view.signed[0].kept, made)
    return freeze_and_sign(session, made, files, rendered, identity=identity, moment=moment)


def freeze_and_sign(
    session: Session,
    made: SignedDocument,
    files: Sequence[FrozenFile],
    rendered: "RenderedPdf",
    *,
    identity: SigningIdentity,
    moment: datetime,
) -> HeldDocument:
    """Keep a document with its files and the author's signature, all or nothing."""
    from fieldreport.bundle.pdf_signatures import Place, add_signature_fields  # not needed at start

    places = {role: Place(box[0], box[1:]) for role, box in rendered.boxes.items()}
    roles = tuple(role.replace("_", "-") for role in made.signatories)
    pdf = add_signature_fields(rendered.data, roles, places)
    with session.store.transaction():
        kept = project_documents.freeze_document(
            session.store, made, write_document(made), files, author=session.actor, actor=session.actor, at=moment
        )
        _sign_as(session, kept, identity, role=kept.role, pdf=pdf, moment=moment)
    return accounting.held_document(session, project_documents.document_of(session.store, kept.no))


def clear_project_report(session: Session, number: int, passphrase: str = "") -> HeldDocument:
    """Add the clearing officer's signature to a signed document, with her or his own key.

    Raises DOCUMENT_CLEARED, DOCUMENT_RETURNED, STEPS_MISSING, NO_OFFICER, WRONG_PASSPHRASE,
    NOT_REGISTERED, UNKNOWN_REVISION.
    """
    held = accounting.held_document(session, project_documents.document_of(session.store, number))
    if CLEARING_OFFICER not in held.waiting_for:
        raise AttestingProblem("DOCUMENT_CLEARED")
    if minuting.minutes_of(session, held.kept.identity).returned is not None:
        raise AttestingProblem("DOCUMENT_RETURNED", revision=held.kept.number)
    signing.require_steps(session, held.kept, enrolling.officer_name(session))
    identity = enrolling.clearing_identity(session, passphrase)
    moment = session.now().astimezone(UTC).replace(microsecond=0)
    pdf = project_documents.signatures(session.store, number)[-1].pdf
    with session.store.transaction():
        _sign_as(session, held.kept, identity, role=CLEARING_OFFICER, pdf=pdf, moment=moment)
    return accounting.held_document(session, project_documents.document_of(session.store, number))


def export_project_document(
    session: Session, number: int, folder: Path, *, encrypted: bool = True, way: Way | None = None
) -> sending.Written:
    """Write a signed document as a package of its own into `folder`, and read it back.

    Raises DOCUMENT_WAITS, CLASSIFIED_PLAIN, WAY_UNSAID, WAY_CLOSED, NO_RECIPIENT, NOT_KEPT, UNKNOWN_REVISION;
    OSError from the disk.
    """
    held = accounting.held_document(session, project_documents.document_of(session.store, number))
    if held.waiting_for:
        raise AttestingProblem("DOCUMENT_WAITS", roles=", ".join(held.waiting_for).replace("-", " "))
    container = build_document_package(session, held.kept)
    kept = held.kept
    name = f"{kept.mission}_{accounting.safe_name(kept.project)}_{kept.type}_{kept.period}_r{kept.number}.asice"
    written = sending.write_container(
        session, container, folder, name, encrypted=encrypted, classification=kept.classification, way=way
    )
    detail = {
        "file": written.path.name,
        "sha256": written.sha256,
        "folder": str(folder),
        "bytes": written.bytes,
        "encrypted": encrypted,
    }
    project_documents.add_event(session.store, number, "exported", detail, actor=session.actor, at=session.now())
    return written


def build_document_package(session: Session, kept: KeptDocument) -> bytes:
    """Return a signed document's plain container."""
    from fieldreport.bundle.signing import SignedManifest, pack_bundle  # not needed at start

    signatures = project_documents.signatures(session.store, kept.no)
    signed = [SignedManifest(one.number, one.manifest, one.signature) for one in signatures]
    return pack_bundle(_payload(session, kept, signatures[-1].pdf), signed)


def document_pdf(session: Session, number: int) -> bytes:
    """Return the PDF of a frozen document with the signatures it has so far. Raises UNKNOWN_REVISION."""
    project_documents.document_of(session.store, number)
    return project_documents.signatures(session.store, number)[-1].pdf


def _signed_document(
    session: Session, document: ProjectDocument, facts: "RenderFacts", files: Sequence[FrozenFile]
) -> SignedDocument:
    return SignedDocument(
        type=document.type,  # type: ignore[arg-type]  # financial or substantive
        mission=document.mission.code,
        period=document.period,
        role=document.role.replace("-", "_"),  # type: ignore[arg-type]  # author roles only
        revision=facts.revision,
        created=facts.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
        app_version=facts.app_version,
        signatories=tuple(role.replace("-", "_") for role in facts.signatories),
        project=document.project.id,
        record=record_of(document.project),
        figures=figures_json(document.figures),
        events=tuple(write_record(event) for event in document.events),
        supersedes=facts.supersedes,
        reason=facts.reason,
        language=document.language,
        classification=facts.classification,
        clearance=facts.clearance,
        files=listed(files),
        change_log_head=changes.head(session.store).hash,
    )


def listed(
    files: Sequence[FrozenFile], classified: Mapping[str, str] = MappingProxyType({})
) -> tuple[ReportFile, ...]:
    """Return the files of a document as its header lists them, by path with what is classified."""
    return tuple(
        ReportFile(
            path=file.path,
            original_name=file.original_name,
            media_type=file.media_type,
            bytes=len(file.content),
            sha256=hashlib.sha256(file.content).hexdigest(),
            extra=classification_of(classified.get(file.path, "")),
        )
        for file in files
    )


def _check_amendment(session: Session, earlier: KeptDocument, made: SignedDocument) -> None:
    before = read_document(project_documents.document_json(session.store, earlier.no))
    around = (before.events, before.signatories, before.language, dict(before.clearance))
    said = (made.record, made.figures, made.events, made.signatories, made.language, dict(made.clearance))
    if said == (dict(before.record), dict(before.figures), *around):
        raise AttestingProblem("DOCUMENT_UNCHANGED", revision=earlier.number)
    if not made.reason:
        raise AttestingProblem("DOCUMENT_NO_REASON", revision=earlier.number)


def _payload(session: Session, kept: KeptDocument, pdf: bytes) -> list[Any]:
    from fieldreport.bundle.container import Member  # not needed at start

    root = project_documents.document_json(session.store, kept.no)
    members = [Member("document.json", root, "application/json")]
    for file in project_documents.document_files(session.store, kept.no):
        members.append(Member(file.path, pdf if file.path == "report.pdf" else file.content, file.media_type))
    return members


def _sign_as(
    session: Session, kept: KeptDocument, identity: SigningIdentity, *, role: str, pdf: bytes, moment: datetime
) -> None:
    """Sign the PDF and the manifest, and keep both; call inside a transaction."""
    from fieldreport.bundle import signing as manifests  # not needed at start

    store = session.store
    done = project_documents.signatures(store, kept.no)
    number = len(done) + 1
    signer, signed_pdf = signing.stamp_and_sign(
        pdf, identity, role, language=kept.language, is_first=number == 1, moment=moment
    )
    document = read_document(project_documents.document_json(store, kept.no))
    covered = manifests.covered_payload(
        _payload(session, kept, signed_pdf), is_last_signer=number == len(document.signatories)
    )
    earlier = [manifests.SignedManifest(one.number, one.manifest, one.signature) for one in done]
    made = manifests.sign_manifest(covered, earlier, identity, number, moment)
    held = DocumentSignature(number, role, signer.name, signer.fingerprint, made.manifest, made.signature, signed_pdf)
    project_documents.add_signature(store, kept.no, held, actor=session.actor, at=moment)
    event: project_documents.DocumentEvent = "cleared" if role == CLEARING_OFFICER else "signed"
    detail = {"role": role, "name": signer.name}
    project_documents.add_event(store, kept.no, event, detail, actor=session.actor, at=moment)
