"""In which role the author of this desk reports on a quarter: an adviser leaves, a focal point serves, another comes.

Rules: the role on the last day of the quarter decides the form, never the type of the mission (R23, V28). What was
entered on this desk, with a reason, counts before what Headquarters states, and that before the role the desk was set
up with; the register's sources are history and impose nothing. Reports that were begun keep their role.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.storage import identity
from fieldreport.trust_context import AUTHOR_ROLES
from fieldreport.values import Quarter
from fieldreport.workflows.session import Session

SERVICE: Final = "service"


class ServingProblem(FieldReportError):
    """The desk does not report, or not so."""

    exit_code: ClassVar[int] = 2
    texts: ClassVar[dict[str, ErrorText]] = {
        "NOT_AN_AUTHOR": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Fieldreport here belongs to a {role}, who does not write reports."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Use the author's data folder."),
        ),
        "NO_ROLE_REASON": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nothing says why the role changes."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Write the reason, for example: the adviser left on 30 June."),
        ),
        "NOT_A_ROLE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "Nobody of {mission} reports as {role}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Choose adviser or focal point."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Service:
    """From when on the author of this desk has a role, and why it changed."""

    start: date
    role: str
    reason: str


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """What decides the role of a desk; `stated` says of the role today whether it was entered here or stated."""

    role: str  # today
    set_up_as: str
    own: tuple[Service, ...]  # the newest first
    stated: tuple[Service, ...]  # by Headquarters, the newest first
    choices: tuple[str, ...]


def author_role(session: Session, at: Quarter | date | None = None) -> str:
    """Return the author role of this desk in a quarter or on a day, without one today's. Raises NOT_AN_AUTHOR."""
    profile = session.profile()
    if profile.role not in AUTHOR_ROLES:
        raise ServingProblem("NOT_AN_AUTHOR", role=profile.role)
    day = at.end if isinstance(at, Quarter) else at or session.now().date()
    for held in own_services(session):
        if held.start <= day:
            return held.role
    stated = (fact for fact in reversed(session.mission_facts()) if fact.mission == profile.mission)
    return next((fact.role for fact in stated if fact.kind == "role" and fact.covers(day)), profile.role)


def role_of(session: Session, at: Quarter | date | None = None) -> str:
    """Return the role of this desk's owner, an author's in a quarter or on a day."""
    role = session.profile().role
    return author_role(session, at) if role in AUTHOR_ROLES else role


def own_services(session: Session) -> tuple[Service, ...]:
    """Return what was entered on this desk, the newest first."""
    held = identity.setting(session.store, SERVICE, [])
    services = (Service(date.fromisoformat(one["start"]), one["role"], one["reason"]) for one in held)
    return tuple(sorted(services, key=lambda one: one.start, reverse=True))


def role_facts(session: Session) -> RoleFacts:
    """Return what decides the role of this desk, for showing and changing. Raises NOT_AN_AUTHOR."""
    profile = session.profile()
    stated = [
        Service(fact.start, fact.role, fact.reason)
        for fact in session.mission_facts()
        if fact.mission == profile.mission and fact.kind == "role"
    ]
    return RoleFacts(
        role=author_role(session),
        set_up_as=profile.role,
        own=own_services(session),
        stated=tuple(sorted(stated, key=lambda one: one.start, reverse=True)),
        choices=_choices(profile.role),
    )


def set_role(session: Session, start: date, role: str, reason: str) -> None:
    """Have this desk report in a role from `start` on; the same day again replaces it, and the change log keeps both.

    Raises NOT_AN_AUTHOR, NOT_A_ROLE, NO_ROLE_REASON.
    """
    author_role(session)
    profile, reason = session.profile(), reason.strip()
    if role not in _choices(profile.role):
        raise ServingProblem("NOT_A_ROLE", mission=profile.mission, role=role)
    if not reason:
        raise ServingProblem("NO_ROLE_REASON")
    others = [one for one in own_services(session) if one.start != start]
    _keep(session, (*others, Service(start, role, reason)))


def withdraw_role(session: Session, start: date) -> bool:
    """Take back what was entered for a day, and return whether there was anything. Raises NOT_AN_AUTHOR."""
    author_role(session)
    held = own_services(session)
    left = tuple(one for one in held if one.start != start)
    if len(left) < len(held):
        _keep(session, left)
    return len(left) < len(held)


def _choices(set_up_as: str) -> tuple[str, ...]:
    """Return the roles a desk may change between: a Headquarters office has no mission to serve in."""
    return ("headquarters-office",) if set_up_as == "headquarters-office" else ("adviser", "focal-point")


def _keep(session: Session, services: tuple[Service, ...]) -> None:
    lines = [
        {"start": one.start.isoformat(), "role": one.role, "reason": one.reason}
        for one in sorted(services, key=lambda one: one.start)
    ]
    identity.set_setting(session.store, SERVICE, lines or None, actor=session.actor, at=session.now())
