"""The lock page as a screen.

Rules: the passphrase lives in the field until it was tried, and is cleared then; the key is derived off the GUI
thread. A wrong passphrase says what to do and loses nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.forms.field import restyle
from ui.forms.frame import CheckLine
from ui.messages import error_words
from ui.screen import Desk
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins
from ui.widgets.page import Page
from ui.widgets.sidebar import Sidebar


@dataclass(frozen=True)
class UnlockCalls:
    """What the lock page asks; both run on a worker thread, without a session."""

    exists: Callable[[], bool]  # whether the data folder holds data; asked on the GUI thread, must be quick
    unlock: Callable[[str], None]
    unlock_with_recovery_code: Callable[[str], None]
    folder: Callable[[], str]  # for the sentence that says where the data is


class UnlockScreen(QWidget):
    """Implements `ui.screen.Screen`; `unlocked` when the data is open."""

    name = "unlock"
    unlocked = Signal()

    def __init__(self, desk: Desk, calls: UnlockCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._uses_code = False
        self.sidebar = Sidebar(self.tr("Rooms"))
        self.side = self.sidebar
        self.sidebar.list.hide()
        self.sidebar.segments.hide()
        self.sidebar.set_heading(self.tr("Locked"), self.tr("Everything is saved"))
        self.sidebar.set_foot(self.tr("Works without a network"), "lock")
        self.sidebar.keep_foot_down()
        self.unlock_page = Page()
        self.page = self.unlock_page
        self.page.caption.setText(self.tr("Fieldreport"))
        self.actions = None
        self._build()
        self._build_panel()
        self._show_mode()

    def activate(self, _argument: Any = None) -> None:
        """Show the empty field, or say that there is no data yet."""
        status = self._desk.status
        status.checks_button.setVisible(False)
        status.sentence.setText(self.tr("Offline. The passphrase never leaves this computer."))
        has_data = self._calls.exists()
        self._form.setVisible(has_data)
        self._none.setVisible(not has_data)
        self.page.heading.setText(self.tr("Open your reports") if has_data else self.tr("No reports here yet"))
        self.field.setFocus()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Forget what was typed."""
        self.field.clear()

    def forget(self) -> None:
        """Nothing is held here."""
        self.field.clear()

    def fold(self, is_folded: bool) -> None:
        """Use narrow margins."""
        self.unlock_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """There are no checks here."""

    def title(self) -> str:
        """Return that it is locked."""
        return self.tr("Locked")

    def _build(self) -> None:
        self._form = QWidget()
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(0)
        self.label = Label("", "field")
        self.help = Label("", "help", wraps=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self._on_open)
        self.field.textEdited.connect(self._clear_problem)
        self.label.setBuddy(self.field)
        self.reveal = Button(self.tr("Show"), "quiet", "eye")
        self.reveal.setCheckable(True)
        self.reveal.toggled.connect(self._on_reveal)
        self.go = Button(self.tr("Open"), "primary")
        self.go.clicked.connect(self._on_open)
        self.other = Button("", "link")
        self.other.clicked.connect(self._on_other)
        self._problem_place = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.reveal)
        row.addWidget(self.go)
        column.addWidget(self.label)
        column.addSpacing(2)
        column.addWidget(self.help)
        column.addSpacing(8)
        column.addLayout(row)
        column.addLayout(self._problem_place)
        column.addSpacing(14)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        self._none = QWidget()
        none = QVBoxLayout(self._none)
        none.setContentsMargins(0, 14, 0, 0)
        sentence = self.tr(
            "There is no Fieldreport data in {folder}. Either start the program with --home and the folder that "
            "holds your data, or set one up in the terminal with “fieldreport init”."
        ).format(folder=self._calls.folder())
        none.addWidget(Label(sentence, "body", wraps=True))
        self.page.body.addWidget(self._form)
        self.page.body.addWidget(self._none)
        self.page.body.addStretch(1)

    def _build_panel(self) -> None:
        self.panel = QWidget()
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(margins(14, 18, 20, 12))
        card = Card(self.tr("Why a passphrase"))
        for name, text in (
            ("lock", self.tr("If the laptop is lost or taken, the file cannot be read.")),
            ("pen", self.tr("It proves that you signed, and nobody for you.")),
            ("help", self.tr("Nobody can reset it, also not UN Headquarters. The recovery sheet can.")),
        ):
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(Glyph(name, "accent"), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(text, "help", wraps=True), 1)
            card.body.addLayout(line)
        column.addWidget(card)
        column.addStretch(1)

    def _show_mode(self) -> None:
        if self._uses_code:
            self.label.setText(self.tr("Recovery code"))
            self.help.setText(self.tr("From the recovery sheet; groups, spaces and capitals do not matter."))
            self.other.setText(self.tr("Use the passphrase instead"))
        else:
            self.label.setText(self.tr("Passphrase"))
            self.help.setText(
                self.tr("Nothing was lost: every word was on disk, encrypted, before the screen locked.")
            )
            self.other.setText(self.tr("Use the recovery code instead"))
        self.field.setAccessibleName(self.label.text())
        self.field.setAccessibleDescription(self.help.text())

    def _on_reveal(self, is_shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self.reveal.setText(self.tr("Hide") if is_shown else self.tr("Show"))

    @Slot()
    def _on_other(self) -> None:
        self._uses_code = not self._uses_code
        self._clear_problem()
        self._show_mode()
        self.field.clear()
        self.field.setFocus()

    @Slot()
    def _on_open(self) -> None:
        typed = self.field.text()
        if not typed or not self.go.isEnabled():
            return
        self._clear_problem()
        self._set_busy(True)
        unlock = self._calls.unlock_with_recovery_code if self._uses_code else self._calls.unlock
        self._desk.tasks.call(self, lambda: unlock(typed), self._on_unlocked, self._on_refused)

    def _on_unlocked(self, _nothing: object) -> None:
        self._set_busy(False)
        self.field.clear()
        self.unlocked.emit()

    def _on_refused(self, failure: BaseException) -> None:
        self._set_busy(False)
        words = error_words(failure)
        line = CheckLine("error", words)
        self._problem_place.addWidget(line)
        restyle(self.field, "invalid", "true")
        self.field.setAccessibleDescription(words)
        announce(self.field, words)
        self.field.selectAll()
        self.field.setFocus()

    def _set_busy(self, is_busy: bool) -> None:
        self.go.setEnabled(not is_busy)
        self.field.setReadOnly(is_busy)
        self.go.setText(self.tr("Opening…") if is_busy else self.tr("Open"))

    def _clear_problem(self) -> None:
        restyle(self.field, "invalid", "false")
        while self._problem_place.count():
            item = self._problem_place.takeAt(0)
            if item is not None and item.widget():
                item.widget().hide()
                item.widget().deleteLater()
