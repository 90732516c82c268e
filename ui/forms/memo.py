"""Documented clearance: the memo or e-mail that cleared a report, attached when the author signs (decisions 9)."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit

from ui.dialogs import ask_file
from ui.forms.lines import DateField
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.freezing import ClearanceMemo


@dataclass(frozen=True)
class Memo:
    """Documented clearance: the attached document, who cleared, in which function, when (decisions 9)."""

    file: Path
    name: str
    function: str
    date: str  # partial date

    def read(self) -> "ClearanceMemo":
        """Return the memo with the document's bytes, for a worker thread. Raises OSError, BAD_DATE."""
        from fieldreport.values import PartialDate
        from fieldreport.workflows.freezing import ClearanceMemo  # not needed at start

        day = PartialDate.parse(self.date)
        return ClearanceMemo(self.file.name, self.file.read_bytes(), self.name, self.function, day)


class MemoForm(Card):
    """Four fields; `value` is None until all are filled, and the core then says what is missing."""

    def __init__(self) -> None:
        super().__init__("", "field")
        self.heading.setText(self.tr("Clearance by memo"))
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self.body.addWidget(
            Label(
                self.tr("Attach the memo or e-mail that cleared this report, and say who cleared it."),
                "help",
                wraps=True,
            )
        )
        self.file, self.name, self.function = QLineEdit(), QLineEdit(), QLineEdit()
        self.file.setReadOnly(True)
        self.date = DateField()
        choose = Button(self.tr("Attach…"), "plain", "folder")
        choose.setAccessibleName(self.tr("Attach the memo or e-mail"))
        choose.clicked.connect(self._on_choose)
        grid = QGridLayout()
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(12)
        for place, (words, field) in enumerate(
            (
                (self.tr("Document"), self.file),
                (self.tr("Cleared by"), self.name),
                (self.tr("Function"), self.function),
                (self.tr("Date"), self.date.edit),
            )
        ):
            label = Label(words, "help")
            label.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(label, place, 0)
            if field is self.file:
                row = QHBoxLayout()
                row.setSpacing(8)
                row.addWidget(field, 1)
                row.addWidget(choose)
                grid.addLayout(row, place, 1)
            else:
                grid.addWidget(self.date if field is self.date.edit else field, place, 1)
        self.body.addLayout(grid)

    def value(self) -> Memo | None:
        """Return the memo, or None where something is missing."""
        name, function, day = self.name.text().strip(), self.function.text().strip(), self.date.value()
        if not (self.file.text() and name and function and day):
            return None
        return Memo(Path(self.file.text()), name, function, day)

    def clear(self) -> None:
        """Hold nothing of a memo any more."""
        for field in (self.file, self.name, self.function):
            field.clear()
        self.date.set_value(None)

    def _on_choose(self) -> None:
        pattern = self.tr("Documents") + " (*.pdf *.eml *.msg *.png *.jpg *.jpeg *.docx *.odt)"
        chosen = ask_file(self, self.tr("The memo or e-mail"), Path.home(), pattern)
        if chosen is not None:
            self.file.setText(str(chosen))
