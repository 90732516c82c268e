"""The table of the reports that approvals ask for: which approval, which report, by when.

Rules: an approval holds its own due days (records.md); here they are rows, and a row without an approval
belongs to the last one. What another program wrote as a bare day stays a day without a type.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from ui.tables.cells import Cell
from ui.tables.typed_rows import TypedColumn, TypedRows


class DueRows(TypedRows):
    """Rows (reference, type, date); a row counts once it has its day."""

    def new_row(self) -> dict[str, Any]:
        return {"reference": ""}

    def derived(self, _row: Mapping[str, Any], _key: str) -> Cell:
        return Cell()

    def is_missing(self, row: Mapping[str, Any], key: str) -> bool:
        return key == "date" and not row.get("date")

    def flaw(self, _row: Mapping[str, Any]) -> tuple[str, str] | None:
        return None


def due_rows(parent: QObject | None = None) -> DueRows:
    """Return the table of the reports that are asked for."""
    types = (
        ("financial", QCoreApplication.translate("fund", "financial")),
        ("substantive", QCoreApplication.translate("fund", "substantive")),
    )
    columns = (
        TypedColumn("type", "choice", QCoreApplication.translate("fund", "Report"), 150, types),
        TypedColumn("date", "date", QCoreApplication.translate("fund", "Due on"), 150),
        TypedColumn("reference", "text", QCoreApplication.translate("fund", "Asked for by approval")),
    )
    return DueRows(columns, parent=parent)


def due_of(approvals: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the due days of approvals as rows."""
    return [
        {**(dict(item) if isinstance(item, Mapping) else {"date": item}), "reference": row.get("reference", "")}
        for row in approvals
        for item in row.get("report_due") or ()
    ]


def with_due(approvals: Sequence[Mapping[str, Any]], due: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return approvals with the due days of the rows, in their order."""
    known = {row.get("reference") for row in approvals}
    made = []
    for place, row in enumerate(approvals):
        is_last = place == len(approvals) - 1
        own = [
            {key: value for key, value in item.items() if key != "reference" and value}
            for item in due
            if item.get("date")
            and (item.get("reference") == row.get("reference") or (is_last and item.get("reference") not in known))
        ]
        kept = {key: value for key, value in row.items() if key != "report_due"}
        made.append({**kept, "report_due": own} if own else kept)
    return made
