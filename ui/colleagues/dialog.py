"""Shows what a filled form would change before it is taken; doing nothing is the default."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.colleagues.calls import Looked
from ui.colleagues.words import change_line, refusal_line
from ui.locales import number
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.two_line_list import TwoLineList

SHOWN = 300  # lines; a form has no more than two hundred rows


class FormDialog(QDialog):
    """Modal; accepted where the form is to be taken."""

    def __init__(self, parent: QWidget, name: str, looked: Looked, label: Callable[[str], str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Filled form"))
        held = looked.collected
        self.heading = Label(self.tr("What “{file}” would change").format(file=name), "title", wraps=True)
        self.by = Label(self.tr("Filled in by {name}").format(name=held.filled_by), "help", wraps=True)
        told = (
            (self.tr("Changes: {number}"), len(looked.changes)),
            (self.tr("Not taken: {number}"), len(held.refused)),
        )
        parts = [words.format(number=number(count)) for words, count in told if count]
        self.sums = Label(" · ".join(parts) or self.tr("Nothing changes."), "strong", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(8)
        for label_ in (self.heading, self.by, self.sums):
            column.addWidget(label_)
        self.changes = TwoLineList(self.tr("Changes"), 3)
        self.changes.set_lines(
            [change_line(*one, looked.language, label) for one in enumerate(looked.changes[:SHOWN])]
        )
        self.refused = TwoLineList(self.tr("Not taken"), 3)
        self.refused.set_lines([refusal_line(*one) for one in enumerate(held.refused[:SHOWN])])
        column.addWidget(self._lists(looked), 1)
        self.take = Button(self.tr("Take over"), "primary")
        self.take.setEnabled(bool(looked.changes))
        self.cancel = Button(self.tr("Cancel") if looked.changes else self.tr("Close"))
        self.cancel.setDefault(True)
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.take)
        column.addLayout(row)
        self.resize(theme().px(640), theme().px(480))
        self.cancel.setFocus()

    def _lists(self, looked: Looked) -> QScrollArea:
        host = QWidget()
        host.setObjectName("formHost")
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        if looked.collected.refused:
            column.addWidget(Label(self.tr("Not taken"), "section"))
            column.addWidget(self.refused)
        if looked.changes:
            column.addWidget(Label(self.tr("Changes"), "section"))
            column.addWidget(self.changes)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(host)
        return area


def ask_to_take(parent: QWidget, name: str, looked: Looked, label: Callable[[str], str]) -> bool:
    """Show what a form would change; return whether it is to be taken."""
    return FormDialog(parent, name, looked, label).exec() == QDialog.DialogCode.Accepted
