"""What the projects' screen shows, and what it asks of the core."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.models import Record
    from fieldreport.workflows.accounting import DocumentPages, HeldDocument, ProjectReportView
    from fieldreport.workflows.adopting import AdoptionView
    from fieldreport.workflows.funding import NoteChanged, ProjectsView, ProjectView, RowsChange
    from fieldreport.workflows.record_editing import FieldChange, RecordChange
    from fieldreport.workflows.sending import Written
    from ui.forms.memo import Memo

# Lists of a project: saved whole, taken back by the rows that differ.
LISTS = frozenset(
    {
        "budget",
        "budget_versions",
        "entries",
        "tranches",
        "approvals",
        "finance_section",
        "partners",
        "indicators",
        "reports",
        "extensions",
    }
)


@dataclass(frozen=True)
class OpenProject:
    """One project as the core derives it, and as its form shows it."""

    view: "ProjectView"
    values: Mapping[str, Any]  # in the form of records.md
    areas: tuple[tuple[str, str], ...] = ()  # letter and name


@dataclass(frozen=True)
class ProjectsCalls:
    """The workflow functions behind the screen; each runs on a worker thread with a session."""

    open_all: "Callable[[Any], ProjectsView]"
    open_one: Callable[[Any, str], OpenProject]
    save: "Callable[[Any, str, str, Any], RecordChange | RowsChange]"
    replace_rows: "Callable[[Any, RowsChange], RowsChange]"
    explain: "Callable[..., NoteChanged]"
    add: "Callable[[Any], Record]"
    move_to_bin: "Callable[[Any, str], RecordChange]"
    restore: "Callable[[Any, str], RecordChange]"
    begin_budget: "Callable[[Any, str, str, str, str], tuple[RowsChange, ...]]"
    replace_all: "Callable[[Any, Sequence[RowsChange]], tuple[RowsChange, ...]]"
    history: "Callable[[Any, str, str], tuple[FieldChange, ...]]"
    open_report: "Callable[[Any, str, str, str], ProjectReportView]"
    preview_report: "Callable[[Any, str, str, str], DocumentPages]"
    signed_pdf: Callable[[Any, int], bytes]
    sign_report: "Callable[[Any, str, str, str, str, Memo | None], HeldDocument]"
    clear_report: "Callable[[Any, int, str], HeldDocument]"
    export_report: "Callable[[Any, int, Path], Written]"
    sign_audit: "Callable[[Any, str, str, Memo | None], HeldDocument]"
    open_adoption: "Callable[[Any, str], AdoptionView]"
    load_grant: "Callable[[Any, Path], AdoptionView]"
    take_over: "Callable[[Any, str, Sequence[str]], AdoptionView]"
    explain_grant: "Callable[[Any, str, str, str], AdoptionView]"
