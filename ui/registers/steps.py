"""Turns what the core did to a record into a step that can be taken back, and says it in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.undo import Step

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import RecordChange


def step_of(change: "RecordChange", label: str = "") -> Step:
    """Return the step for a change; `label` is the field's name."""
    kind, record_id, key = change.kind, change.id, change.key
    title = change.title or QCoreApplication.translate("events", "(no title)")
    if change.deed == "changed":
        return Step(
            QCoreApplication.translate("events", "{field} of “{title}”").format(field=label or key, title=title),
            lambda session: _editing().save_field(session, kind, record_id, key, change.before),
            lambda session: _editing().save_field(session, kind, record_id, key, change.after),
            f"{kind}[{record_id}].{key}",
        )
    if change.deed == "binned":
        return Step(
            QCoreApplication.translate("events", "“{title}” into the bin").format(title=title),
            lambda session: _editing().restore(session, kind, record_id),
            lambda session: _editing().move_to_bin(session, kind, record_id),
        )
    words = (
        QCoreApplication.translate("events", "“{title}” added")
        if change.deed == "added"
        else QCoreApplication.translate("events", "“{title}” out of the bin")
    )
    return Step(
        words.format(title=title),
        lambda session: _editing().move_to_bin(session, kind, record_id),
        lambda session: _editing().restore(session, kind, record_id),
    )


def _editing():  # type: ignore[no-untyped-def]
    from fieldreport.workflows import record_editing  # not needed at start

    return record_editing
