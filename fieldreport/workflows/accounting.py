"""Account for a project: its financial and substantive report as typed, shown, and sent with the quarter.

Rules: figures are derived when a document is shown or frozen, never typed. Signing one alone is `attesting`.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from fieldreport import __version__
from fieldreport.models import Record
from fieldreport.project_reports import (
    REPORT_TYPES,
    ProjectDocument,
    SignedDocument,
    events_of,
    read_document,
    role_of,
)
from fieldreport.projects import Project, ProjectReport
from fieldreport.records import read_record
from fieldreport.reports import ReportContent
from fieldreport.storage import drafts, project_documents, records
from fieldreport.storage.project_documents import KeptDocument
from fieldreport.storage.revisions import FrozenFile
from fieldreport.trust_context import CLEARING_OFFICER, Clearance
from fieldreport.values import PartialDate
from fieldreport.workflows import enrolling, funding, serving
from fieldreport.workflows.attaching import AttachingProblem
from fieldreport.workflows.document_entries import CLASSIFICATIONS
from fieldreport.workflows.freezing import PDF, WORKBOOK, Travelling
from fieldreport.workflows.session import Session

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.facts import RenderFacts
    from fieldreport.documents.report_pdf import RenderedPdf

PROJECTS: Final = "projects/"  # where the documents of projects lie in a quarter's package


@dataclass(frozen=True, slots=True)
class HeldDocument:
    """A signed document with who signed it and whom it waits for (roles with hyphens)."""

    kept: KeptDocument
    signed: tuple[tuple[str, str, str], ...]  # role, name, time
    waiting_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProjectReportView:
    """A project's report as it is now: what it says, what the ledger makes of it, and what was signed before."""

    document: ProjectDocument
    is_begun: bool
    other_is_begun: bool  # the report of the other type about the same period (V52)
    signed: tuple[HeldDocument, ...]  # newest first
    clearance: Clearance = "signed"  # how policy has reports of this desk cleared
    audit: HeldDocument | None = None  # the audit file of the project that was signed last


@dataclass(frozen=True, slots=True)
class DocumentPages:
    """A document as pages."""

    document: ProjectDocument
    pdf: bytes
    revision: int


def open_project_report(session: Session, project_id: str, kind: str, period: str) -> ProjectReportView:
    """Return a project's report of a type about a period (2006-Q2, 2006-05, 2006); blank where it is not begun.

    Raises UNKNOWN_RECORD, BAD_DATE.
    """
    project = funding.held_project(session, project_id)
    held = project.report_of(_type(kind), period)
    other = next(name for name in REPORT_TYPES if name != kind)
    documents = open_documents(session, project_id)
    document = _document(session, project, held or _blank(kind, period))
    return ProjectReportView(
        document=document,
        is_begun=held is not None,
        other_is_begun=project.report_of(_type(other), period) is not None,
        signed=tuple(one for one in documents if (one.kept.type, one.kept.period) == (kind, period)),
        clearance=clearance_policy(session, document.end),
        audit=max((one for one in documents if one.kept.type == "audit"), key=lambda one: one.kept.no, default=None),
    )


def open_documents(session: Session, project_id: str | None = None) -> tuple[HeldDocument, ...]:
    """Return the signed documents of a project, or of all, newest first."""
    mission = session.profile().mission
    return tuple(
        held_document(session, kept) for kept in project_documents.documents(session.store, mission, project_id)
    )


def save_project_report(session: Session, project_id: str, report: ProjectReport) -> Project:
    """Keep what a report says beside the ledger, in the place of the one of its type and period.

    Raises UNKNOWN_RECORD; RecordProblem SCHEMA for what the record cannot hold.
    """
    from fieldreport.records import check_held  # what the record cannot hold is refused before it is stored

    project = funding.held_project(session, project_id)
    same = (report.type, report.period)
    others = [held for held in project.reports if (held.type, held.period) != same]
    changed = replace(project, reports=(*others, report))
    check_held(changed)
    mission = session.profile().mission
    records.put_record(session.store, mission, changed, actor=session.actor, at=session.now())
    return changed


def remove_project_report(session: Session, project_id: str, kind: str, period: str) -> Project:
    """Take a report that was begun away from the project; what was signed stays."""
    project = funding.held_project(session, project_id)
    left = tuple(
        held
        for held in project.reports
        if not (held.type == kind and held.period is not None and held.period.text == period)
    )
    changed = replace(project, reports=left)
    mission = session.profile().mission
    records.put_record(session.store, mission, changed, actor=session.actor, at=session.now())
    return changed


def preview(session: Session, project_id: str, kind: str, period: str) -> DocumentPages:
    """Return the report as the pages it would be signed as, unsigned."""
    view = open_project_report(session, project_id, kind, period)
    rendered, facts = render(session, view.document, signatories(session, view.document.end))
    return DocumentPages(view.document, rendered.data, facts.revision)


def write_preview(session: Session, project_id: str, kind: str, period: str, folder: Path) -> tuple[Path, ...]:
    """Write the unsigned report as PDF and workbook into `folder`; return both. OSError from the disk."""
    from fieldreport.documents.project_workbook import render_project_workbook  # not needed at start

    view = open_project_report(session, project_id, kind, period)
    rendered, facts = render(session, view.document, signatories(session, view.document.end))
    stem = f"{view.document.mission.code}_{safe_name(project_id)}_{kind}_{period}"
    folder.mkdir(parents=True, exist_ok=True)
    made = (folder / f"{stem}.pdf", folder / f"{stem}.xlsx")
    enrolling.write_file(made[0], rendered.data)
    enrolling.write_file(made[1], render_project_workbook(view.document, facts))
    return made


def travelling_with_quarter(session: Session, content: ReportContent, moment: datetime) -> tuple[Travelling, ...]:
    """Return both documents of each project's report about the quarter, to be signed and sent with it.

    Raises DOCUMENT_CLASSIFIED where one is classified higher than the quarter's report (decisions 27).
    """
    from fieldreport.documents.project_workbook import render_project_workbook  # not needed at start

    files: list[Travelling] = []
    draft = drafts.find_report(session.store, content.mission.code, content.quarter, content.role)
    highest = CLASSIFICATIONS.index(draft.classification) if draft is not None else 0
    for number, project in enumerate(content.of_kind(Project), 1):
        for kind in REPORT_TYPES:
            report = project.report_of(_type(kind), str(content.quarter))
            if report is None:
                continue
            document = replace(_document(session, project, report, content.language), role=content.role)
            rendered, facts = render(session, document, (content.role,), moment=moment)
            stem = f"{PROJECTS}{number}-{kind}"
            name = f"{project.title or project.id}, {kind} report"
            if CLASSIFICATIONS.index(facts.classification) > highest:
                raise AttachingProblem("DOCUMENT_CLASSIFIED", name=name)
            made = (
                FrozenFile(f"{stem}.pdf", f"{name}.pdf", PDF, rendered.data),
                FrozenFile(f"{stem}.xlsx", f"{name}.xlsx", WORKBOOK, render_project_workbook(document, facts)),
            )
            files += [Travelling(file, facts.classification) for file in made]
    return tuple(files)


def safe_name(text: str) -> str:
    """Return an id as part of a file name that every system can hold."""
    kept = "".join(one if one.isascii() and (one.isalnum() or one in "-_") else "-" for one in text)
    return kept.strip("-")[:60] or "project"


def _type(kind: str) -> Any:
    return kind


def _blank(kind: str, period: str) -> ProjectReport:
    return ProjectReport(type=_type(kind), period=PartialDate.parse(period))


def _document(session: Session, project: Project, report: ProjectReport, language: str = "") -> ProjectDocument:
    profile = session.profile()
    period = report.period or PartialDate.parse(str(funding.working_quarter(session)))
    held = records.records(session.store, profile.mission)
    return ProjectDocument(
        mission=session.mission(profile.mission),
        role=serving.role_of(session, period.last),
        project=project,
        report=report,
        start=period.first,
        end=period.last,
        events=events_of(held, project.id, period.first, period.last),
        language=language or profile.language,
    )


def signatories(session: Session, day: date) -> tuple[str, ...]:
    """Return the roles that sign a document of this desk about a time until `day`, in their order (R23, V28)."""
    role = serving.author_role(session, day)
    return (role, CLEARING_OFFICER) if clearance_policy(session, day) == "signed" else (role,)


def clearance_policy(session: Session, day: date) -> Clearance:
    """Return how policy has such a document cleared (decisions 9); without a list by signature."""
    profile, trust = session.profile(), session.trust()
    return trust.clearance(profile.mission, serving.author_role(session, day)) if trust else "signed"


def render(
    session: Session,
    document: ProjectDocument,
    roles: tuple[str, ...],
    *,
    moment: datetime | None = None,
    reason: str = "",
    clearance: Mapping[str, Any] | None = None,
) -> "tuple[RenderedPdf, RenderFacts]":
    """Return a document as the next revision's pages, with what they state about it.

    `roles` are to sign; `clearance` says who cleared it by memorandum.
    """
    # Rendering is not needed at start.
    from fieldreport.documents.facts import RenderFacts
    from fieldreport.documents.project_pdf import render_project_pdf

    facts = RenderFacts(
        revision=project_documents.next_number(
            session.store, document.mission.code, document.project.id, document.type, document.period
        ),
        created=(moment or session.now()).astimezone(UTC).replace(microsecond=0),
        app_version=__version__,
        signatories=roles,
        supersedes=_supersedes(session, document),
        reason=reason.strip(),
        classification=document.report.classification or "unclassified",
        clearance=clearance or {},
    )
    return render_project_pdf(document, facts), facts


def as_frozen(session: Session, signed: SignedDocument) -> "RenderedPdf | None":
    """Render a frozen report again; None where this program draws other bytes than those that were frozen."""
    # Rendering is not needed at start.
    from fieldreport.documents.facts import RenderFacts
    from fieldreport.documents.project_pdf import render_project_pdf

    project = signed.read_project()
    report = project.report_of(_type(signed.type), signed.period)
    if report is None:
        return None  # an audit file
    events = [read_record(one) for one in signed.events]
    document = ProjectDocument(
        mission=session.mission(signed.mission),
        role=role_of(signed),
        project=project,
        report=report,
        start=signed.span.first,
        end=signed.span.last,
        events=events_of((one for one in events if isinstance(one, Record)), project.id, date.min, date.max),
        language=signed.language,
    )
    facts = RenderFacts(
        revision=signed.revision,
        created=datetime.fromisoformat(signed.created).astimezone(UTC),
        app_version=signed.app_version,
        signatories=tuple(role.replace("_", "-") for role in signed.signatories),
        supersedes=signed.supersedes,
        reason=signed.reason,
        classification=signed.classification,
        clearance=signed.clearance,
    )
    rendered = render_project_pdf(document, facts)
    wanted = next((held.sha256 for held in signed.files if held.path == "report.pdf"), "")
    return rendered if hashlib.sha256(rendered.data).hexdigest() == wanted else None


def _supersedes(session: Session, document: ProjectDocument) -> str:
    held = project_documents.documents(session.store, document.mission.code, document.project.id)
    same = [one for one in held if (one.type, one.period) == (document.type, document.period)]
    return max(same, key=lambda one: one.number).identity if same else ""


def held_document(session: Session, kept: KeptDocument) -> HeldDocument:
    """Return a frozen document with its signatures and whom it waits for."""
    document = read_document(project_documents.document_json(session.store, kept.no))
    signed = project_documents.signatures(session.store, kept.no)
    roles = {one.role for one in signed}
    wanted = (role.replace("_", "-") for role in document.signatories)
    return HeldDocument(
        kept,
        tuple((one.role, one.name, one.signed_at) for one in signed),
        tuple(role for role in wanted if role not in roles),
    )
