"""Keep a verified package as the revision that it is, on another computer than the one it was frozen on.

Rules: the caller has verified it. What is here already is never touched: a revision is only added, and what came as
data alone is completed when the rest comes. Another revision of the same number is refused and stays refused.
"""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.project_reports import SignedDocument
from fieldreport.reports import Report, ReportFile
from fieldreport.storage import drafts, project_documents, revisions
from fieldreport.storage.project_documents import DocumentSignature, KeptDocument
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # verification is not needed at start
    from fieldreport.bundle.container import Container
    from fieldreport.bundle.verdicts import VerifiedBundle


class CarryingProblem(FieldReportError):
    """A package that contradicts what is here."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NUMBER_TAKEN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Another revision {revision} of {period} is on this computer already."),
            QT_TRANSLATE_NOOP("errors", "That one stays as it is."),
            QT_TRANSLATE_NOOP("errors", "Ask Headquarters which of the two counts."),
        ),
    }


def keep_package(session: Session, report: Report, verified: "VerifiedBundle") -> tuple[revisions.Revision, bool]:
    """Keep a verified package of this desk's mission; return its revision, and whether it brought anything.

    Raises NUMBER_TAKEN.
    """
    store, at = session.store, session.now()
    draft = drafts.open_report(
        store,
        session.profile().mission,
        report.quarter,
        report.role.replace("_", "-"),
        template=report.template.id,
        template_version=report.template.version,
        language=report.language,
        classification=report.classification,
        actor=session.actor,
        at=at,
    )
    held = next((one for one in revisions.revisions(store, draft.no) if one.number == report.revision), None)
    if held is not None and held.identity != verified.report_sha256:
        raise CarryingProblem("NUMBER_TAKEN", revision=report.revision, period=report.period)
    if held is not None and revisions.signatures(store, held.no, verified.profile):
        return held, False
    kept = held or revisions.freeze_revision(
        store,
        draft.no,
        verified.report,
        (),
        author=verified.signers[0].name,
        actor=session.actor,
        at=at,
        frozen_at=datetime.fromisoformat(report.created),
    )
    if verified.profile == "full":
        files = [_as_frozen(file, verified.container) for file in report.files]
        revisions.add_files(store, kept.no, files)
    add_signatures(session, kept, verified)
    return kept, True


def add_signatures(session: Session, kept: revisions.Revision, verified: "VerifiedBundle", *, first: int = 1) -> None:
    """Add the signatures of a verified package from number `first` on, with the PDF as it is after the last.

    Call inside a transaction.
    """
    from fieldreport.bundle.manifests import manifest_path, signature_path  # verification is not needed at start

    store, actor, at, container = session.store, session.actor, session.now(), verified.container
    count = len(verified.signers)
    if verified.profile == "full":
        revisions.add_signed_pdf(store, kept.no, count, container.read("report.pdf"), actor=actor, at=at)
    for number, signer in list(enumerate(verified.signers, start=1))[first - 1 :]:
        made = revisions.Signature(
            profile=verified.profile,
            number=number,
            role=signer.role,
            name=signer.name,
            fingerprint=signer.fingerprint,
            manifest=container.read(manifest_path(number)),
            signature=container.read(signature_path(number)),
            signed_at=signer.claimed_time.isoformat(),
        )
        revisions.add_signature(store, kept.no, made, actor=actor, at=at)


def keep_document(
    session: Session, document: SignedDocument, verified: "VerifiedBundle"
) -> tuple[KeptDocument, bool]:
    """Keep a verified package of a project's document; return it, and whether it brought anything.

    Raises NUMBER_TAKEN.
    """
    store = session.store
    same = (document.type, document.period, document.revision)
    held = project_documents.documents(store, document.mission, document.project)
    found = next((one for one in held if (one.type, one.period, one.number) == same), None)
    if found is not None and found.identity != verified.report_sha256:
        raise CarryingProblem("NUMBER_TAKEN", revision=document.revision, period=document.period)
    if found is not None:
        return found, False
    files = [_as_frozen(file, verified.container) for file in document.files]
    kept = project_documents.freeze_document(
        store,
        document,
        verified.report,
        files,
        author=verified.signers[0].name,
        actor=session.actor,
        at=session.now(),
    )
    add_document_signatures(session, kept, verified)
    return kept, True


def add_document_signatures(
    session: Session, kept: KeptDocument, verified: "VerifiedBundle", *, first: int = 1
) -> None:
    """Add the signatures of a verified package of a document from number `first` on, with the PDF after the last."""
    from fieldreport.bundle.manifests import manifest_path, signature_path  # verification is not needed at start

    container = verified.container
    for number, signer in list(enumerate(verified.signers, start=1))[first - 1 :]:
        made = DocumentSignature(
            number=number,
            role=signer.role,
            name=signer.name,
            fingerprint=signer.fingerprint,
            manifest=container.read(manifest_path(number)),
            signature=container.read(signature_path(number)),
            pdf=container.read("report.pdf"),
            signed_at=signer.claimed_time.isoformat(),
        )
        project_documents.add_signature(session.store, kept.no, made, actor=session.actor, at=session.now())


def _as_frozen(file: ReportFile, container: "Container") -> revisions.FrozenFile:
    """Return a file as it was when the revision was frozen: signing a PDF only appends to it (decisions 6)."""
    content = container.read(file.path)[: file.bytes]
    return revisions.FrozenFile(file.path, file.original_name, file.media_type, content)
