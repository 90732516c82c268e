"""What Headquarters granted beside what the mission entered, line by line, with the two answers to a difference.

Rules: nothing is taken over by accident: each line has its own button, and what follows stands beside it.
"""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.frame import QuestionFrame
from ui.forms.lines import TextField
from ui.locales import number
from ui.typed_dates import date_words, parse_typed_date
from ui.widgets.buttons import Button
from ui.widgets.card import Rule
from ui.widgets.labels import Label
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:
    from fieldreport.grants import GrantLine


class GrantLineView(QWidget):
    """One line on which both sides differ; `taken` and `explained` carry its place, the latter with the note."""

    taken = Signal(str)
    explained = Signal(str, str)

    def __init__(self, line: "GrantLine", *, may_decide: bool) -> None:
        super().__init__()
        self.line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Rule())
        title = line_words(line)
        mark = "mark:explain" if line.state == "open" else "mark:complete"
        column.addWidget(StateLine(mark, title, "strong"))
        column.addLayout(self._sides(line))
        self.note = TextField()
        if not may_decide:
            if line.note:
                said = self.tr("The mission says: {note}").format(note=line.note)
                column.addWidget(Label(said, "help", wraps=True))
            return
        frame = QuestionFrame(f"grant.{line.place}", self.tr("Why it stays as entered"), "", self.note)
        self.note.set_value(line.note or None)
        column.addWidget(frame)
        self.take = Button(self.tr("Take over as signed"), "plain", "check")
        self.take.setAccessibleName(self.tr("Take over as signed: {line}").format(line=title))
        self.take.clicked.connect(lambda: self.taken.emit(line.place))
        self.keep = Button(self.tr("Keep ours with this note"), "plain")
        self.keep.setAccessibleName(self.tr("Keep ours with this note: {line}").format(line=title))
        self.keep.clicked.connect(self._on_keep)
        self.note.edited.connect(self._fit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.take)
        row.addWidget(self.keep)
        row.addStretch(1)
        column.addLayout(row)
        self._fit()

    def _fit(self) -> None:
        said = str(self.note.value() or "").strip()
        self.keep.setEnabled(said != self.line.note)

    def _on_keep(self) -> None:
        self.explained.emit(self.line.place, str(self.note.value() or ""))

    def _sides(self, line: "GrantLine") -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(Label(self.tr("Entered by the mission"), "caption"), 0, 1)
        grid.addWidget(Label(self.tr("Signed by Headquarters"), "caption"), 0, 2)
        if line.ours is None or line.signed is None:
            nothing = self.tr("Not there")
            names = tuple(line.signed or line.ours or ())
            if not names:
                names = ("",)
        else:
            nothing, names = "", line.fields
        top = Qt.AlignmentFlag.AlignTop
        for row, name in enumerate(names, 1):
            if name:
                grid.addWidget(Label(field_words(name), "help"), row, 0, top)
            for column, side in ((1, line.ours), (2, line.signed)):
                said = self._said(name, side) if side is not None else nothing if row == 1 else ""
                grid.addWidget(Label(said, "body", wraps=True), row, column, top)
        return grid

    def _said(self, name: str, row: Mapping[str, Any]) -> str:
        return value_words(name, row.get(name)) or self.tr("Left empty")


def line_words(line: "GrantLine") -> str:
    """Return what a line is about: Approval GFF/2006/04, Instalment 2, Extension to March 2007."""
    if line.kind == "approvals":
        return QCoreApplication.translate("grants", "Approval {name}").format(name=line.key)
    if line.kind == "tranches":
        return QCoreApplication.translate("grants", "Instalment {name}").format(name=line.key)
    return QCoreApplication.translate("grants", "Extension to {name}").format(name=value_words("date", line.key))


def field_words(name: str) -> str:
    """Return the name of a field of a grant."""
    return {
        "date": QCoreApplication.translate("grants", "Date"),
        "amount": QCoreApplication.translate("grants", "Amount"),
        "conditions": QCoreApplication.translate("grants", "Conditions"),
        "report_due": QCoreApplication.translate("grants", "Reports due"),
        "support_rate": QCoreApplication.translate("grants", "Support cost, %"),
        "support_base": QCoreApplication.translate("grants", "Support cost of"),
        "support_charged_by": QCoreApplication.translate("grants", "Support cost charged by"),
        "reference": QCoreApplication.translate("grants", "Reference"),
        "reason": QCoreApplication.translate("grants", "Reason"),
    }.get(name, name)


def value_words(name: str, value: Any) -> str:
    """Return a value of a grant as one reads it; "" for an empty one."""
    if value in (None, "", []):
        return ""
    if name in ("amount", "support_rate"):
        try:
            return number(Decimal(str(value)))
        except InvalidOperation:
            return str(value)
    if name == "date":
        day = parse_typed_date(str(value))
        return date_words(day) if day else ""
    if name == "support_base":
        return {
            "direct": QCoreApplication.translate("fund", "direct cost"),
            "total": QCoreApplication.translate("fund", "total"),
        }.get(str(value), str(value))
    if isinstance(value, list | tuple):
        return ", ".join(_due_words(held) for held in value)
    return str(value)


def _due_words(held: Any) -> str:
    """Return a report that an approval asks for: its day, and which report where that is said."""
    if not isinstance(held, Mapping):
        return value_words("date", held)
    kinds = {
        "financial": QCoreApplication.translate("fund", "financial"),
        "substantive": QCoreApplication.translate("fund", "substantive"),
    }
    day = value_words("date", held.get("date"))
    kind = kinds.get(str(held.get("type", "")), "")
    return QCoreApplication.translate("grants", "{date} ({report})").format(date=day, report=kind) if kind else day
