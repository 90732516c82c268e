"""Grant at Headquarters what a mission proposed: enter approvals, instalments and extensions, sign, and send them.

Rules: the proposal is the project as the newest package of the mission tells of it. Each grant states everything that
holds; what was signed is never changed, only followed by a newer grant, and what it takes back wants a reason.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from fieldreport import __version__
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.grants import Grant, GrantLine, check_grant, compare, write_grant
from fieldreport.missions import mission as registered_mission
from fieldreport.project_reports import read_document
from fieldreport.projects import Approval, Extension, Project, Tranche
from fieldreport.records import read_record
from fieldreport.storage import grants, identity, inbox, project_documents
from fieldreport.storage.grants import KeptGrant
from fieldreport.trust_context import Signer
from fieldreport.workflows import accounting, enrolling, sending
from fieldreport.workflows.registering import require_headquarters
from fieldreport.workflows.session import Session

MEDIA_TYPE = "application/json"


class GrantingProblem(FieldReportError):
    """A grant that cannot be signed or sent."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_PROPOSAL": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No package of {mission} tells of a project “{project}”."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Import the mission's report with the proposal first."),
        ),
        "NOTHING_GRANTED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The grant names no approval, no instalment and no extension."),
            QT_TRANSLATE_NOOP("errors", "Nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Enter what is granted, then sign."),
        ),
        "GRANT_UNCHANGED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Grant {number} says the same already."),
            QT_TRANSLATE_NOOP("errors", "It stays as it is; nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "There is nothing to sign."),
        ),
        "GRANT_NO_REASON": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This changes or takes back what grant {number} says."),
            QT_TRANSLATE_NOOP("errors", "That grant stays as it is; nothing was signed."),
            QT_TRANSLATE_NOOP("errors", "Say why, and sign again."),
        ),
        "GRANT_NOBODY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nobody of {mission} is on the list who could open this package."),
            QT_TRANSLATE_NOOP("errors", "The grant is signed and kept; nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Register a signatory of the mission, publish the list, then write it."),
        ),
        "NO_GRANT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing was granted to “{project}” of {mission} yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was written."),
            QT_TRANSLATE_NOOP("errors", "Enter what is granted and sign it first."),
        ),
    }


@dataclass(frozen=True, slots=True)
class FundedProject:
    """A project as the newest package tells of it, with what was granted and where both differ."""

    mission: str
    project: Project
    source: str  # the period of the report that told of it
    told: datetime  # the author's clock
    newest: KeptGrant | None
    lines: tuple[GrantLine, ...] = ()

    @property
    def differing(self) -> tuple[GrantLine, ...]:
        """Return the lines on which mission and Headquarters do not agree."""
        return tuple(line for line in self.lines if line.state != "same")


@dataclass(frozen=True, slots=True)
class GrantView:
    """One project at Headquarters: `grant` is what was signed last, or what the proposal itself says."""

    funded: FundedProject
    grant: Grant
    history: tuple[KeptGrant, ...]
    openers: tuple[str, ...]  # names of those of the mission who can open the package


def open_funded(session: Session, mission: str | None = None) -> tuple[FundedProject, ...]:
    """Return the projects that the missions told of, by mission and title. Raises NOT_HEADQUARTERS."""
    require_headquarters(session)
    newest: dict[tuple[str, str], tuple[str, str, Project]] = {}
    for (code, quarter), held in inbox.submissions(session.store).items():
        if mission in (None, code):
            report = inbox.received_report(session.store, held.identity)
            for item in report.records:
                record = read_record(dict(item)) if item.get("kind") == Project.kind else None
                if isinstance(record, Project):
                    _keep_newest(newest, code, (report.created, str(quarter), record))
    for kept in project_documents.received_documents(session.store, mission):
        document = read_document(project_documents.received_json(session.store, kept.identity))
        _keep_newest(newest, kept.mission, (kept.created, kept.period, document.read_project()))
    granted: dict[tuple[str, str], KeptGrant] = {}
    for one in grants.grants(session.store, mission):
        granted.setdefault((one.mission, one.project), one)
    found = []
    for (code, name), (told, source, project) in newest.items():
        last = granted.get((code, name))
        lines = compare(project, grants.grant_of(session.store, last.no)) if last else ()
        found.append(FundedProject(code, project, source, datetime.fromisoformat(told), last, lines))
    return tuple(sorted(found, key=lambda one: (one.mission, one.project.title.casefold(), one.project.id)))


def open_grant(session: Session, mission: str, project_id: str) -> GrantView:
    """Return one project with what was granted so far. Raises NOT_HEADQUARTERS, NO_PROPOSAL."""
    code = registered_mission(mission).code
    funded = next((one for one in open_funded(session, code) if one.project.id == project_id), None)
    if funded is None:
        raise GrantingProblem("NO_PROPOSAL", mission=code, project=project_id)
    history = grants.grants(session.store, code, project_id)
    openers = tuple(one.name for one in _openers(session, code))
    blank = _grant(session, funded.project, code, revision=1)
    grant = grants.grant_of(session.store, history[0].no) if history else blank
    return GrantView(funded, grant, history, openers)


def issue(
    session: Session,
    mission: str,
    project_id: str,
    *,
    approvals: Sequence[Approval] = (),
    tranches: Sequence[Tranche] = (),
    extensions: Sequence[Extension] = (),
    reason: str = "",
) -> KeptGrant:
    """Sign everything that is granted to a project, with the key of this desk, and keep it.

    Raises NOT_HEADQUARTERS, NO_PROPOSAL, NOTHING_GRANTED, GRANT_UNCHANGED, GRANT_NO_REASON, NOT_REGISTERED;
    RecordProblem SCHEMA for what a project cannot hold.
    """
    from fieldreport.bundle.container import Member  # signing is not needed at start
    from fieldreport.bundle.signing import sign_document
    from fieldreport.bundle.verdicts import Kind
    from fieldreport.trust.authority import certificate_fingerprint

    view = open_grant(session, mission, project_id)
    key = enrolling.own_identity(session)
    last = view.history[0] if view.history else None
    before = view.grant if last else None
    grant = _grant(
        session,
        view.funded.project,
        view.funded.mission,
        revision=last.number + 1 if last else 1,
        approvals=tuple(approvals),
        tranches=tuple(tranches),
        extensions=tuple(extensions),
        supersedes=last.identity if last else "",
        reason=reason.strip(),
    )
    if not (grant.approvals or grant.tranches or grant.extensions):
        raise GrantingProblem("NOTHING_GRANTED")
    check_grant(grant)
    if before is not None and before.said == grant.said:
        raise GrantingProblem("GRANT_UNCHANGED", number=before.revision)
    if before is not None and _takes_back(before, grant) and not grant.reason:
        raise GrantingProblem("GRANT_NO_REASON", number=before.revision)
    said = write_grant(grant)
    container = sign_document(Member(Kind.GRANT.root_file, said, MEDIA_TYPE), key, session.now())
    return grants.keep_grant(
        session.store,
        grant,
        said,
        container,
        sha256=hashlib.sha256(container).hexdigest(),
        signer=session.profile().name,
        fingerprint=certificate_fingerprint(key.certificate),
        actor=session.actor,
        at=session.now(),
    )


def write_package(
    session: Session, mission: str, project_id: str, folder: Path, *, encrypted: bool = True
) -> sending.Written:
    """Write the newest grant of a project into `folder`, encrypted to the mission's signatories, and read it back.

    Raises NOT_HEADQUARTERS, NO_GRANT, GRANT_NOBODY, NOT_KEPT; OSError from the disk.
    """
    require_headquarters(session)
    code = registered_mission(mission).code
    held = grants.grants(session.store, code, project_id)
    if not held:
        raise GrantingProblem("NO_GRANT", mission=code, project=project_id)
    recipients = [one.age_recipient for one in _openers(session, code)]
    if encrypted and not recipients:
        raise GrantingProblem("GRANT_NOBODY", mission=code)
    name = f"{code}_{accounting.safe_name(project_id)}_grant_{held[0].number}.asice"
    package = grants.grant_package(session.store, held[0].no)
    return sending.write_container(session, package, folder, name, encrypted=encrypted, recipients=recipients)


def _openers(session: Session, mission: str) -> tuple[Signer, ...]:
    """Return the signatories of a mission who can open a package; nobody whose certificate was withdrawn."""
    trust = session.trust()
    withdrawn = {one.fingerprint for one in identity.revocations(session.store)}
    return tuple(
        one
        for one in (trust.signers if trust else ())
        if one.mission == mission and one.age_recipient and one.fingerprint not in withdrawn
    )


def _keep_newest(
    newest: dict[tuple[str, str], tuple[str, str, Project]], mission: str, told: tuple[str, str, Project]
) -> None:
    key = (mission, told[2].id)
    if key not in newest or newest[key][:2] < told[:2]:
        newest[key] = told


def _grant(
    session: Session,
    project: Project,
    mission: str,
    *,
    revision: int,
    approvals: tuple[Approval, ...] = (),
    tranches: tuple[Tranche, ...] = (),
    extensions: tuple[Extension, ...] = (),
    supersedes: str = "",
    reason: str = "",
) -> Grant:
    return Grant(
        mission=mission,
        project=project.id,
        revision=revision,
        created=session.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        app_version=__version__,
        title=project.title,
        currency=project.currency,
        approvals=approvals,
        tranches=tranches,
        extensions=extensions,
        supersedes=supersedes,
        reason=reason,
    )


def _takes_back(before: Grant, after: Grant) -> bool:
    """Return whether something that was signed is gone or reads otherwise."""
    return any(
        one not in now
        for was, now in (
            (before.approvals, after.approvals),
            (before.tranches, after.tranches),
            (before.extensions, after.extensions),
        )
        for one in was
    )
