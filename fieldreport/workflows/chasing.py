"""Follow at Headquarters what projects owe and what came: proposals, overdue reports with reminders, audit files.

Rules: what is due comes from the newest signed grant, else from what the mission entered as approved (R40). A report
is given when its signed package came, or where Headquarters approved it on paper; a draft of the mission is none. A
proposal waits until something is granted to it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from fieldreport.consolidation.portfolio import OverdueReport, overdue_reports
from fieldreport.grants import Grant
from fieldreport.project_reports import REPORT_TYPES, SignedDocument, read_document
from fieldreport.projects import Project, ProjectReport
from fieldreport.storage import grants, identity, originals, project_documents
from fieldreport.storage.places import replacing
from fieldreport.storage.project_documents import KeptDocument
from fieldreport.trust_context import CLASSIFIED
from fieldreport.values import PartialDate
from fieldreport.workflows import granting
from fieldreport.workflows.copying import CopyProblem
from fieldreport.workflows.granting import FundedProject
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

AUDIT: Final = "audit"
PROPOSED: Final = "proposed"


@dataclass(frozen=True, slots=True)
class FollowedProject:
    """A project that missions told of, with what came of it and what is overdue; documents newest first."""

    funded: FundedProject
    documents: tuple[KeptDocument, ...]
    overdue: tuple[OverdueReport, ...]

    @property
    def is_waiting(self) -> bool:
        """Return whether it is a proposal that Headquarters has not answered."""
        return self.funded.project.status == PROPOSED and self.funded.newest is None

    @property
    def audit_files(self) -> tuple[KeptDocument, ...]:
        """Return the audit files that came, newest first."""
        return tuple(one for one in self.documents if one.type == AUDIT)

    @property
    def days(self) -> int:
        """Return since how many days the oldest of its reports is overdue, 0 where none is."""
        return max((one.days for one in self.overdue), default=0)


def open_followed(session: Session, mission: str | None = None) -> tuple[FollowedProject, ...]:
    """Return the projects of all missions: proposals first, then what is overdue longest. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    came: dict[tuple[str, str], list[KeptDocument]] = {}
    for one in project_documents.received_documents(session.store, mission):
        came.setdefault((one.mission, one.project), []).append(one)
    today = session.now().date()
    found = []
    for funded in granting.open_funded(session, mission):
        documents = tuple(came.get((funded.mission, funded.project.id), ()))
        grant = grants.grant_of(session.store, funded.newest.no) if funded.newest else None
        given = [_given(session, one) for one in documents if one.type in REPORT_TYPES]
        overdue = tuple(overdue_reports(_as_owed(funded.project, grant, given), today))
        found.append(FollowedProject(funded, _newest_first(documents), overdue))
    return tuple(sorted(found, key=lambda one: (not one.is_waiting, -one.days)))


def open_document(session: Session, kept: KeptDocument, target: Path, *, may_be_classified: bool = False) -> Path:
    """Write the package of a received document as it was signed, not encrypted, and return its path.

    `may_be_classified`: somebody was asked. Raises NOT_HEADQUARTERS, CLASSIFIED_COPY, UNKNOWN_REVISION, OSError.
    """
    from fieldreport.bundle.encryption import decrypt  # not needed at start

    require_headquarters(session)
    if kept.classification in CLASSIFIED and not may_be_classified:
        raise CopyProblem("CLASSIFIED_COPY")
    digest = project_documents.original_of(session.store, kept.identity)
    held = originals.read_original(session.home.originals, digest)
    with replacing(target) as stream:
        stream.write(decrypt(held, identity.age_identities(session.store)))
    return target


def package_name(kept: KeptDocument) -> str:
    """Return the file name of a received document's package."""
    from fieldreport.workflows.accounting import safe_name  # not needed at start

    return f"{kept.mission}_{safe_name(kept.project)}_{kept.type}_{kept.period}_r{kept.number}.asice"


def write_reminders(session: Session, folder: Path, mission: str | None = None) -> tuple[Path, ...]:
    """Write a letter for each mission with overdue project reports into `folder`, made where it is missing.

    Raises NOT_HEADQUARTERS, OSError.
    """
    from fieldreport.documents.reminder_word import render_reminder  # rendering is not needed at start

    owing: dict[str, list[FollowedProject]] = {}
    for one in open_followed(session, mission):
        if one.overdue:
            owing.setdefault(one.funded.mission, []).append(one)
    written = []
    folder.mkdir(parents=True, exist_ok=True)
    profile = session.profile()
    for code in sorted(owing):
        lines = [(one.funded.project, late) for one in owing[code] for late in one.overdue]
        data = render_reminder(
            session.mission(code), lines, sender=profile.name, created=session.now(), language=profile.language
        )
        target = folder / f"{code}_reminder_{session.now():%Y-%m-%d}.docx"
        with replacing(target) as stream:
            stream.write(data)
        written.append(target)
    return tuple(written)


def received_on(kept: KeptDocument) -> date:
    """Return the day on which a document came, by Headquarters' clock."""
    return datetime.fromisoformat(kept.status).date()


def _given(session: Session, kept: KeptDocument) -> ProjectReport:
    document: SignedDocument = read_document(project_documents.received_json(session.store, kept.identity))
    return ProjectReport(type=document.type, period=PartialDate.parse(document.period))  # type: ignore[arg-type]


def _as_owed(project: Project, grant: Grant | None, given: Iterable[ProjectReport]) -> Project:
    """Return the project with what Headquarters asked for, and only the reports that came or were approved."""
    came: Mapping[tuple[str, str], ProjectReport] = {
        (one.type, str(one.period)): one
        for one in (*(held for held in project.reports if held.approved is not None), *given)
    }
    approvals = grant.approvals if grant is not None and grant.approvals else project.approvals
    return replace(project, approvals=approvals, reports=tuple(came.values()))


def _newest_first(documents: Iterable[KeptDocument]) -> tuple[KeptDocument, ...]:
    return tuple(sorted(documents, key=lambda one: (one.period, one.number), reverse=True))
