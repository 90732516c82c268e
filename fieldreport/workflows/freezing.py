"""Freeze a quarter's report: canonical report.json, workbook, PDF and attachments, exactly as they will be signed.

Rules: "same data, same bytes" within one build: every time comes from the moment of freezing (decisions 12). A
correction is a new revision that names what it replaces and why (V26). Nothing is kept here; the caller keeps it.
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Event
from typing import Any, ClassVar, Final

from fieldreport import __version__
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.reports import Report, ReportContent, ReportFile, TemplateReference, record_items, write_report
from fieldreport.storage import changes, drafts, revisions
from fieldreport.values import PartialDate
from fieldreport.workflows import amending, comparing, questioning
from fieldreport.workflows.session import Progress, Session, raise_if_cancelled

PDF: Final = "application/pdf"
WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAX_MEMO: Final = 10 * 2**20
ATTACHMENTS: Final = "attachments/"
MEDIA_TYPES: Final = {
    "pdf": PDF,
    "txt": "text/plain",
    "eml": "message/rfc822",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


Attachment = tuple[revisions.FrozenFile, Mapping[str, Any]]  # the file, and what report.json says of it


class FreezingProblem(FieldReportError):
    """The report cannot become a revision now."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_REASON": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{period} was already signed as revision {revision}."),
            QT_TRANSLATE_NOOP("errors", "That revision stays as it is."),
            QT_TRANSLATE_NOOP("errors", "Say why it is replaced, and sign again."),
        ),
        "UNCHANGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing has changed since revision {revision} of {period}."),
            QT_TRANSLATE_NOOP("errors", "That revision stays as it is."),
            QT_TRANSLATE_NOOP("errors", "There is nothing to sign."),
        ),
        "MEMO_NEEDED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This mission documents clearance by memorandum, and none is attached."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP(
                "errors", "Attach the memorandum or e-mail with the clearer's name, function and date."
            ),
        ),
        "BAD_MEMO": ErrorText(
            QT_TRANSLATE_NOOP("errors", "{name} cannot be attached."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Choose a PDF, text, e-mail, picture or Word file of at most 10 MB."),
        ),
    }


@dataclass(frozen=True, slots=True)
class ClearanceMemo:
    """Documented clearance (decisions 9): the attached document, who cleared, in which function, when."""

    file_name: str
    content: bytes
    name: str
    function: str
    date: PartialDate


@dataclass(frozen=True, slots=True)
class Travelling:
    """A document that goes with the report, and its classification (decisions 27)."""

    file: revisions.FrozenFile
    classification: str = "unclassified"


@dataclass(frozen=True, slots=True)
class FrozenRevision:
    """Everything of a new revision before it is kept."""

    report_json: bytes
    files: tuple[revisions.FrozenFile, ...]
    pdf_with_fields: bytes


def freeze(
    session: Session,
    draft: drafts.DraftReport,
    content: ReportContent,
    *,
    signatories: tuple[str, ...],
    reason: str,
    attachment: Attachment | None,
    moment: datetime,
    progress: Progress,
    cancel: Event | None,
    travelling: Sequence[Travelling] = (),
    reasons: Mapping[str, str] = amending.NO_REASONS,
) -> FrozenRevision:
    """Render and freeze `content` as the next revision of `draft`.

    `signatories` are roles in signing order; `travelling` are documents of the author; `moment` (aware, UTC, whole
    seconds) is the author's clock; `reasons` are by the address of what changed. Raises NO_REASON, REASON_MISSING,
    NO_SUCH_CHANGE, UNCHANGED, Cancelled.
    """
    # Rendering and PDF signatures are not needed at start.
    from fieldreport.bundle.pdf_signatures import Place, add_signature_fields
    from fieldreport.documents.facts import RenderFacts
    from fieldreport.documents.report_pdf import render_pdf
    from fieldreport.documents.workbook import render_workbook

    earlier = revisions.revisions(session.store, draft.no)
    report = Report(
        mission=draft.mission,
        period=str(draft.quarter),
        role=draft.role.replace("-", "_"),  # type: ignore[arg-type]  # author roles only
        revision=revisions.next_number(session.store, draft.no),
        created=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        app_version=__version__,
        template=TemplateReference(
            id=content.template.id, version=content.template.version, sha256=content.template.sha256
        ),
        signatories=tuple(role.replace("-", "_") for role in signatories),
        supersedes=earlier[0].identity if earlier else "",
        reason=reason.strip(),
        reasons=amending.given(reasons),
        asked=questioning.answered(session.store, draft.no, content.explanations),
        language=content.language,
        classification=draft.classification,  # type: ignore[arg-type]  # one of the three
        clearance=attachment[1] if attachment else {},
        answers=tuple(content.answers[question] for question in sorted(content.answers)),
        records=record_items(content.records),
        explanations=content.explanations,
        change_log_head=changes.head(session.store).hash,
    )
    if earlier:
        _check_amendment(session, earlier[0], report, [one.file for one in travelling])
    else:
        amending.check_reasons((), report, is_rest_changed=True)
    facts = RenderFacts.of_report(report)
    progress(0.15, "workbook")
    workbook = render_workbook(content, facts)
    raise_if_cancelled(cancel)
    progress(0.25, "pdf")
    pdf = render_pdf(content, facts)
    raise_if_cancelled(cancel)
    files = [
        revisions.FrozenFile("report.xlsx", "report.xlsx", WORKBOOK, workbook),
        revisions.FrozenFile("report.pdf", "report.pdf", PDF, pdf.data),
        *([attachment[0]] if attachment else []),
        *(one.file for one in travelling),
    ]
    classified = {one.file.path: one.classification for one in travelling}
    places = {role: Place(box[0], box[1:]) for role, box in pdf.boxes.items()}
    listed = tuple(
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
    report_json = write_report(replace(report, files=listed))
    return FrozenRevision(report_json, tuple(files), add_signature_fields(pdf.data, signatories, places))


def classification_of(classification: str) -> dict[str, str]:
    """Return what a header says of a file beside its digest: its classification, where it has one."""
    return {"classification": classification} if classification not in ("", "unclassified") else {}


def _check_amendment(
    session: Session, earlier: revisions.Revision, report: Report, travelling: Sequence[revisions.FrozenFile]
) -> None:
    """Ask for a reason, and for a change (V26); what was returned may be signed again as it was, with an answer."""
    before = revisions.frozen_report(session.store, earlier.no)
    # What is rendered from the records (documents of projects) is compared with the records.
    attached = (one for one in travelling if one.path.startswith(ATTACHMENTS))
    now = {hashlib.sha256(one.content).hexdigest() for one in attached}
    if (
        earlier.status != "returned"
        and sent_documents(before) == now
        and _signed_content(before) == _signed_content(report)
    ):
        raise FreezingProblem("UNCHANGED", revision=earlier.number, period=earlier.quarter)
    if not report.why:
        raise FreezingProblem("NO_REASON", revision=earlier.number, period=earlier.quarter)
    parts = comparing.changed_parts(before, report)
    is_rest_changed = sent_documents(before) != now or _around(before) != _around(report)
    amending.check_reasons(parts, report, is_rest_changed=is_rest_changed)


def sent_documents(report: Report) -> set[str]:
    """Return the SHA-256 of every document that travels with a frozen report; the memorandum is none of them."""
    memo = report.clearance.get("document")
    return {one.sha256 for one in report.files if one.path.startswith(ATTACHMENTS) and one.path != memo}


def _signed_content(report: Report) -> tuple[Any, ...]:
    """Return what makes two revisions differ: all that is signed but numbers, times and this program's version."""
    return (report.answers, tuple(report.records), report.explanations, report.classification, *_around(report))


def _around(report: Report) -> tuple[Any, ...]:
    """Return what is signed and is no answer, record or note of which a difference could be shown."""
    return (report.clearance, report.language, report.signatories)


def member_path(stem: str, suffix: str, default: str = "memo", taken: set[str] | None = None) -> str:
    """Return a path for an attachment that every system can hold; the user's own name stays in report.json.

    `taken` holds paths in lower case that are used already, and gets this one.
    """
    from fieldreport.bundle.container import is_safe_name  # not needed at start

    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii")
    safe = re.sub(r"[^A-Za-z0-9_-]+", "_", plain).strip("_-.")[:40] or default
    if not is_safe_name(f"{ATTACHMENTS}{safe}.{suffix}"):
        safe = f"{default}_{safe}"  # Windows gives names such as con.pdf to devices
    held = set() if taken is None else taken
    path, number = f"{ATTACHMENTS}{safe}.{suffix}", 1
    while path.lower() in held:
        number += 1
        path = f"{ATTACHMENTS}{safe}-{number}.{suffix}"
    held.add(path.lower())
    return path


def attached_memo(memo: ClearanceMemo | None, *, is_needed: bool) -> Attachment | None:
    """Return the memorandum as a file of the report, a photo of it without what it tells of its place.

    Raises MEMO_NEEDED, BAD_MEMO, PICTURE_DAMAGED, PICTURE_TOO_LARGE.
    """
    from fieldreport.documents.pictures import cleaned  # not needed at start

    if memo is None:
        if is_needed:
            raise FreezingProblem("MEMO_NEEDED")
        return None
    stem, _, suffix = memo.file_name.rpartition(".")
    media_type = MEDIA_TYPES.get(suffix.lower())
    if media_type is None or not 0 < len(memo.content) <= MAX_MEMO:
        raise FreezingProblem("BAD_MEMO", name=memo.file_name)
    path = member_path(stem, suffix.lower())
    clearance = {
        "kind": "documented",
        "name": memo.name,
        "function": memo.function,
        "date": str(memo.date),
        "document": path,
    }
    content = cleaned(memo.file_name, memo.content).content
    return revisions.FrozenFile(path, memo.file_name, media_type, content), clearance
