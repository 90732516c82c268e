"""Load at a mission what Headquarters granted, set it beside what was entered, take it over or say why not.

Rules: a grant is judged by the pinned list of signatories, off line, and inside that list's own time: neither a wrong
clock nor a long road keeps a mission from its approval (bundle.md 5). What agrees is marked as signed at once; what
differs is never changed without being asked.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.grants import Grant, GrantLine, compare, explained, taken_over
from fieldreport.projects import Project
from fieldreport.storage import grants, identity, records
from fieldreport.storage.grants import KeptGrant
from fieldreport.storage.problems import StoreError
from fieldreport.workflows import funding
from fieldreport.workflows.session import Session
from fieldreport.workflows.verifying import parsed_grant

_NOTHING = QT_TRANSLATE_NOOP("errors", "Nothing was taken from it; the projects are as they were.")


class AdoptingProblem(FieldReportError):
    """A grant that does not belong here, or a line of one that is none."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "GRANT_FOREIGN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This grant is for {file}, and Fieldreport here is {desk}."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Send it on to that mission, or ask Headquarters for the right one."),
        ),
        "GRANT_NO_PROJECT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This grant is for a project that is not here: {project}."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Bring the project back from the bin, or load its record, then try again."),
        ),
        "GRANT_CURRENCY": ErrorText(
            QT_TRANSLATE_NOOP("errors", "This grant is in {theirs}, and the project is kept in {ours}."),
            _NOTHING,
            QT_TRANSLATE_NOOP("errors", "Agree on one currency with Headquarters; it can sign a newer grant."),
        ),
        "NO_GRANT_LINE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The newest grant of the project has no difference at {place}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Look at the comparison again."),
        ),
    }


@dataclass(frozen=True, slots=True)
class AdoptionView:
    """A project's newest grant beside the project; no grant where nothing was loaded yet."""

    project: Project
    kept: KeptGrant | None
    grant: Grant | None
    lines: tuple[GrantLine, ...] = ()
    history: tuple[KeptGrant, ...] = ()

    @property
    def differing(self) -> tuple[GrantLine, ...]:
        """Return the lines on which both do not agree, those without an explanation first."""
        found = [line for line in self.lines if line.state != "same"]
        return tuple(sorted(found, key=lambda line: line.state != "open"))


def load_grant(session: Session, untrusted: bytes, *, dry_run: bool = False) -> AdoptionView:
    """Verify a grant, keep it, and mark what agrees with it as signed; the same one again changes nothing.

    Raises GRANT_FOREIGN, GRANT_NO_PROJECT, GRANT_CURRENCY, GRANT_OLDER, GRANT_TWICE, and what the verifier says of a
    package: DAMAGED, NOT_A_BUNDLE, NOT_FOR_US, BAD_SIGNATURE, UNKNOWN_SIGNER, SIGNATORIES, CHANGED, DATA and others.
    """
    # Verification is not needed at start.
    from fieldreport.bundle.encryption import decrypt
    from fieldreport.bundle.verdicts import BundleRefused, Kind
    from fieldreport.bundle.verifier import verify

    trust = session.trust()
    if trust is None:
        raise BundleRefused("TRUST_OLD")
    now = min(max(session.now(), trust.issued), trust.next_update)
    plain = decrypt(untrusted, identity.age_identities(session.store))
    verified = verify(plain, trust, now=now, kind=Kind.GRANT)
    grant = parsed_grant(verified.report)
    desk = session.profile().mission
    if grant.mission != desk:
        raise AdoptingProblem("GRANT_FOREIGN", file=grant.mission, desk=desk)
    project = _project_of(session, grant)
    if grant.currency != project.currency:
        raise AdoptingProblem("GRANT_CURRENCY", theirs=grant.currency, ours=project.currency)
    if dry_run:
        return AdoptionView(project, None, grant, compare(project, grant))
    signer = verified.signers[0]
    with session.store.transaction():
        kept = grants.keep_grant(
            session.store,
            grant,
            verified.report,
            plain,
            sha256=verified.sha256,
            signer=signer.name,
            fingerprint=signer.fingerprint,
            actor=session.actor,
            at=session.now(),
        )
        newest = grants.grants(session.store, desk, project.id)[0]
        if kept.no == newest.no:
            _put(session, taken_over(project, grant, kept.sha256, ()))
    return open_adoption(session, project.id)


def open_adoption(session: Session, project_id: str) -> AdoptionView:
    """Return a project beside its newest grant. Raises UNKNOWN_RECORD."""
    mission = session.profile().mission
    project = funding.held_project(session, project_id)
    history = grants.grants(session.store, mission, project_id)
    if not history:
        return AdoptionView(project, None, None)
    grant = grants.grant_of(session.store, history[0].no)
    return AdoptionView(project, history[0], grant, compare(project, grant), history)


def open_adoptions(session: Session) -> tuple[AdoptionView, ...]:
    """Return every project of this desk beside its newest grant."""
    held = records.records(session.store, session.profile().mission, Project.kind)
    return tuple(open_adoption(session, one.id) for one in held)


def take_over(session: Session, project_id: str, places: Collection[str] | None = None) -> AdoptionView:
    """Take the named lines over as they were signed, or every one that differs without an explanation.

    What was signed cannot be taken back here: only a newer grant replaces it. Raises NO_GRANT_LINE, UNKNOWN_RECORD.
    """
    view = open_adoption(session, project_id)
    differing = {line.place: line for line in view.differing}
    wanted = {name for name, line in differing.items() if line.state == "open"} if places is None else set(places)
    if view.kept is None or view.grant is None or not wanted or not wanted <= differing.keys():
        unknown = min(wanted - differing.keys(), default=project_id)
        raise AdoptingProblem("NO_GRANT_LINE", place=unknown)
    _put(session, taken_over(view.project, view.grant, view.kept.sha256, wanted))
    return open_adoption(session, project_id)


def explain(session: Session, project_id: str, place: str, note: str) -> AdoptionView:
    """Keep what was entered and say why; the note travels with the project. An empty note takes it away.

    Raises NO_GRANT_LINE, UNKNOWN_RECORD.
    """
    view = open_adoption(session, project_id)
    line = next((one for one in view.differing if one.place == place), None)
    if line is None:
        raise AdoptingProblem("NO_GRANT_LINE", place=place)
    _put(session, explained(view.project, line, note))
    return open_adoption(session, project_id)


def _put(session: Session, project: Project) -> None:
    mission = session.profile().mission
    records.put_record(session.store, mission, project, actor=session.actor, at=session.now(), superseding=True)


def _project_of(session: Session, grant: Grant) -> Project:
    try:
        return funding.held_project(session, grant.project)
    except StoreError as failure:
        if failure.code != "UNKNOWN_RECORD":
            raise
        raise AdoptingProblem("GRANT_NO_PROJECT", project=grant.title or grant.project) from None
