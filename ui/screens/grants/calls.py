"""Joins the grants' screen to the workflow `granting`; each call runs on a worker thread."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ui.screens.grants.state import GrantsCalls, GrantsView, OpenGrant


def grants_calls() -> GrantsCalls:
    """Return the calls behind the screen."""
    return GrantsCalls(open_all, open_one, sign, write, remind, save)


def open_all(session: Any) -> GrantsView:
    """Return all projects that missions told of."""
    from fieldreport.workflows import chasing, overseeing  # not needed at start

    return GrantsView(chasing.open_followed(session), overseeing.open_summary(session))


def open_one(session: Any, mission: str, project: str) -> OpenGrant:
    """Return one project with what was granted last."""
    from fieldreport.codec import encode  # not needed at start
    from fieldreport.workflows import chasing, granting

    view = granting.open_grant(session, mission, project)
    followed = chasing.open_followed(session, mission)
    return OpenGrant(view, next(one for one in followed if one.funded.project.id == project), encode(view.grant))


def sign(session: Any, mission: str, project: str, rows: Mapping[str, Any], reason: str) -> Any:
    """Sign the rows as they stand in the form."""
    from fieldreport.codec import decode  # not needed at start
    from fieldreport.projects import Project
    from fieldreport.workflows import granting

    held = decode(Project, {**rows, "id": project}, "grant")
    return granting.issue(
        session,
        mission,
        project,
        approvals=held.approvals,
        tranches=held.tranches,
        extensions=held.extensions,
        reason=reason,
    )


def write(session: Any, mission: str, project: str, folder: Path) -> Any:
    """Write the newest grant as a package for the mission."""
    from fieldreport.workflows import granting  # not needed at start

    return granting.write_package(session, mission, project, folder)


def remind(session: Any, folder: Path) -> tuple[Path, ...]:
    """Write a letter for each mission that owes a report of a project."""
    from fieldreport.workflows import chasing  # not needed at start

    return chasing.write_reminders(session, folder)


def save(session: Any, kept: Any, target: Path, is_sure: bool) -> Path:
    """Write the package of a document that came."""
    from fieldreport.workflows import chasing  # not needed at start

    return chasing.open_document(session, kept, target, may_be_classified=is_sure)
