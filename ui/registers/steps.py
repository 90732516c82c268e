"""Turns what the core did to a record into a step that can be taken back, and says it in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.registers.calls import RegisterCalls
from ui.undo import Step
from ui.widgets.record_list import kind_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import RecordChange


def step_of(change: "RecordChange", label: str = "", calls: RegisterCalls | None = None) -> Step:
    """Return the step for a change; `label` is the field's name, `calls` what the change was made with."""
    kind, record_id, key = change.kind, change.id, change.key
    title, calls = change.title or kind_words(kind), calls or RegisterCalls(kind)
    if change.deed == "changed":
        return Step(
            QCoreApplication.translate("events", "{field} of “{title}”").format(field=label or key, title=title),
            lambda session: calls.save(session, record_id, key, change.before),
            lambda session: calls.save(session, record_id, key, change.after),
            f"{kind}[{record_id}].{key}",
        )
    if change.deed == "binned":
        return Step(
            QCoreApplication.translate("events", "“{title}” into the bin").format(title=title),
            lambda session: calls.restore(session, record_id),
            lambda session: calls.move_to_bin(session, record_id),
        )
    words = (
        QCoreApplication.translate("events", "“{title}” added")
        if change.deed == "added"
        else QCoreApplication.translate("events", "“{title}” out of the bin")
    )
    return Step(
        words.format(title=title),
        lambda session: calls.move_to_bin(session, record_id),
        lambda session: calls.restore(session, record_id),
    )
