"""Marks in the rows of a table, where checks are about single rows of it."""

from collections.abc import Sequence

from fieldreport.reports import SEVERITIES
from ui.forms.frame import QuestionFrame
from ui.forms.sheets import SheetsField
from ui.forms.states import StatedField
from ui.forms.tables import PeopleField
from ui.messages import FindingWords


def mark_rows(frame: QuestionFrame, findings: Sequence[FindingWords]) -> None:
    """Mark the rows and sheets of a field that checks are about, each with the worst of them."""
    field = frame.field.inner if isinstance(frame.field, StatedField) else frame.field
    if isinstance(field, SheetsField):
        field.set_findings(findings)
    if not isinstance(field, PeopleField):
        return
    worst: dict[str, str] = {}
    for finding in findings:
        for group in field.model.groups:
            if f".{group.code}" in finding.address or f"[{group.code}]" in finding.address:
                held = worst.get(group.code, "hint")
                worst[group.code] = min(held, finding.severity, key=SEVERITIES.index)
    field.set_row_marks({code: severity for code, severity in worst.items() if severity != "error"})
