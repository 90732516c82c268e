"""Why a signed revision is replaced: one reason for all of it, and below a line for each answer and record changed.

Rules: the reason for all is enough; a change with a line of its own filled has that reason. Return goes on to the
next line. What was typed stays while the changes are read again.
"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from ui.forms.limits import limit_length
from ui.screens.signing.state import ChangeLine, Reasons
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import empty

MOST = 40  # changes with a line of their own; beyond, the reason for all speaks


class ReasonsForm(Card):
    """`value` says what was typed."""

    def __init__(self) -> None:
        super().__init__(self.tr("Why is there a new revision?"), "field")
        self._typed: dict[str, str] = {}
        self._changes: tuple[ChangeLine, ...] = ()
        self.lines: dict[str, QLineEdit] = {}
        self.whole = self._line(self.tr("Why is there a new revision?"))
        self.body.addWidget(
            Label(self.tr("Headquarters keeps both; the reason travels with it."), "help", wraps=True)
        )
        self.body.addWidget(self.whole)
        self.what = Label("", "help", wraps=True)
        self.body.addWidget(self.what)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.body.addLayout(self._column)
        self.more = Label("", "caption", wraps=True)
        self.body.addWidget(self.more)
        self.show_changes(())

    def show_changes(self, changes: tuple[ChangeLine, ...]) -> None:
        """Show a line for each change; what was typed for one that is still there stays."""
        self._typed |= {address: line.text() for address, line in self.lines.items()}
        if changes != self._changes:
            self._changes = changes
            self._fill(changes[:MOST])
        self.what.setText(
            self.tr("What changed. Give a reason of its own where the one above does not fit.") if changes else ""
        )
        self.what.setVisible(bool(changes))
        left = len(changes) - MOST
        self.more.setText(self.tr("and %n more; the reason above is for them", "", left) if left > 0 else "")
        self.more.setVisible(left > 0)

    def value(self) -> Reasons:
        """Return the reasons typed, without those that say nothing."""
        own = {address: line.text().strip() for address, line in self.lines.items()}
        return Reasons(self.whole.text().strip(), {address: text for address, text in own.items() if text})

    def clear(self) -> None:
        """Forget everything typed, and what changed."""
        self.whole.clear()
        self._typed, self._changes = {}, ()
        self._fill(())
        self.show_changes(())

    def _fill(self, changes: tuple[ChangeLine, ...]) -> None:
        empty(self._column)
        self.lines = {}
        for change in changes:
            line = self._line(self.tr("Reason for {change}").format(change=f"{change.title}, {change.note}"))
            line.setPlaceholderText(self.tr("Its own reason"))
            line.setText(self._typed.get(change.address, ""))
            title = Label(change.title, "strong", wraps=True)
            title.setContentsMargins(0, 6, 0, 0)
            title.setBuddy(line)
            self._column.addWidget(title)
            if change.note:
                self._column.addWidget(Label(change.note, "caption", wraps=True))
            self._column.addWidget(line)
            self.lines[change.address] = line
        if self._changes:
            self._typed = {change.address: self._typed.get(change.address, "") for change in self._changes}

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        limit_length(line)
        line.setAccessibleName(name)
        line.returnPressed.connect(self._on_return)
        return line

    @Slot()
    def _on_return(self) -> None:
        self.focusNextPrevChild(True)
