"""Joins the projects' screen to the workflows behind it; each call runs on a worker thread."""

from pathlib import Path
from typing import Any

from ui.removable import is_on_stick
from ui.screens.projects.state import LISTS, OpenProject, ProjectsCalls

KIND = "project"


def projects_calls() -> ProjectsCalls:
    """Return the calls behind the projects' screen."""
    return ProjectsCalls(
        open_all=lambda session: _funding().open_projects(session),
        open_one=open_one,
        save=save,
        replace_rows=lambda session, change: _funding().replace_rows(session, change),
        explain=lambda session, *about, **note: _funding().explain(session, *about, **note),
        add=lambda session: _funding().add_project(session),
        move_to_bin=lambda session, project_id: _editing().move_to_bin(session, KIND, project_id),
        restore=lambda session, project_id: _editing().restore(session, KIND, project_id),
        begin_budget=begin_budget,
        replace_all=lambda session, changes: _funding().replace_all(session, changes),
        history=lambda session, project_id, field: _funding().field_history(session, project_id, field),
        open_report=lambda session, *about: _accounting().open_project_report(session, *about),
        preview_report=lambda session, *about: _accounting().preview(session, *about),
        signed_pdf=lambda session, number: _attesting().document_pdf(session, number),
        sign_report=lambda session, project_id, kind, period, reason, memo: _attesting().sign_project_report(
            session, project_id, kind, period, reason=reason, memo=memo.read() if memo is not None else None
        ),
        clear_report=lambda session, number, phrase: _attesting().clear_project_report(session, number, phrase),
        export_report=export_report,
        sign_audit=lambda session, project_id, reason, memo: _auditing().sign_audit_file(
            session, project_id, reason=reason, memo=memo.read() if memo is not None else None
        ),
        open_adoption=lambda session, project_id: _adopting().open_adoption(session, project_id),
        load_grant=lambda session, path: _adopting().load_grant(session, path.read_bytes()),
        take_over=lambda session, project_id, places: _adopting().take_over(session, project_id, places),
        explain_grant=lambda session, *about: _adopting().explain(session, *about),
    )


def _funding() -> Any:
    from fieldreport.workflows import funding  # not needed at start

    return funding


def _accounting() -> Any:
    from fieldreport.workflows import accounting  # not needed at start

    return accounting


def _attesting() -> Any:
    from fieldreport.workflows import attesting  # not needed at start

    return attesting


def _adopting() -> Any:
    from fieldreport.workflows import adopting  # not needed at start

    return adopting


def _auditing() -> Any:
    from fieldreport.workflows import auditing  # not needed at start

    return auditing


def _editing() -> Any:
    from fieldreport.workflows import record_editing  # not needed at start

    return record_editing


def begin_budget(session: Any, project_id: str, day: str, approval: str, reason: str) -> Any:
    """Begin a new version of the budget."""
    from fieldreport.values import PartialDate  # not needed at start
    from fieldreport.workflows import budgeting

    return budgeting.begin_budget(session, project_id, PartialDate.parse(day), approval=approval, reason=reason)


def open_one(session: Any, project_id: str) -> OpenProject:
    """Return one project with the values of its form."""
    from fieldreport.records import write_record  # not needed at start
    from fieldreport.templates import load_labels
    from fieldreport.workflows.listing import template_of

    view = _funding().open_project(session, project_id)
    template = template_of(view.quarter)
    labels = load_labels(template.version, session.profile().language)
    areas = tuple((section.area, labels.section(section.id)) for section in template.sections if section.area)
    return OpenProject(view, write_record(view.project), areas)


def save(session: Any, project_id: str, key: str, value: Any) -> Any:
    """Save one field; a list tells which of its rows differ."""
    if key in LISTS:
        return _funding().save_rows(session, project_id, key, value or ())
    return _editing().save_field(session, KIND, project_id, key, value)


def export_report(session: Any, number: int, folder: Path) -> Any:
    """Write a signed report as a package; onto a stick it travels by hand."""
    way = "stick" if is_on_stick(folder) else None
    return _attesting().export_project_document(session, number, folder, way=way)
