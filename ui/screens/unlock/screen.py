"""The lock page as a screen: passphrase, recovery code, a new passphrase after the code, or a backup brought back.

Rules: what is typed lives in the field until it was tried, and is cleared then; keys are derived off the GUI thread.
A wrong passphrase says what to do and loses nothing. After the recovery code nothing opens before there is a new
passphrase: whoever forgot the old one would stand here again tomorrow.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.forms.field import restyle
from ui.screen import Desk
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins
from ui.widgets.page import Page
from ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:  # hardly ever needed: not at start
    from ui.screens.unlock.restore import RestoreForm

Mode = Literal["passphrase", "code", "renew", "restore"]


@dataclass(frozen=True)
class UnlockCalls:
    """What the lock page asks; all but `exists` and `folder` run on a worker thread, without a session."""

    exists: Callable[[], bool]  # whether the data folder holds data; asked on the GUI thread, must be quick
    unlock: Callable[[str], None]
    unlock_with_recovery_code: Callable[[str], None]
    folder: Callable[[], str]  # for the sentence that says where the data is
    renew: Callable[[str], None] = lambda _passphrase: None  # after the recovery code
    lock: Callable[[], None] = lambda: None
    restore: Callable[[Path, str], Path | None] = lambda _file, _passphrase: None
    hint: str = ""  # shown under the field; only a sample desk has one


class UnlockScreen(QWidget):
    """Implements `ui.screen.Screen`; `unlocked` when the data is open. `activate("restore")` asks for a backup."""

    name = "unlock"
    unlocked = Signal()

    def __init__(self, desk: Desk, calls: UnlockCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._mode: Mode = "passphrase"
        self._is_opening = False  # the words were right, and the first room comes
        self._restore_form: RestoreForm | None = None  # built when it is needed, as is the next
        self._new: Any = None  # `ui.forms.passphrases.NewPassphrase`, built when it is needed
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
        self._set_mode("passphrase")

    @property
    def restore_form(self) -> "RestoreForm":
        """Return the form that brings a backup back."""
        if self._restore_form is None:
            from ui.screens.unlock.restore import RestoreForm  # hardly ever needed: not at start

            self._restore_form = RestoreForm()
            self._restore_form.wanted.connect(self._on_restore)
            self.unlock_page.body.insertWidget(1, self._restore_form)
        return self._restore_form

    def activate(self, argument: Any = None) -> None:
        """Show the empty field; without data, or when asked, the way to bring a backup back."""
        status = self._desk.status
        status.checks_button.setVisible(False)
        status.sentence.setText(self.tr("Offline. The passphrase never leaves this computer."))
        if self._mode == "renew":
            self._calls.lock()  # somebody left before there was a new passphrase
        self._is_opening = False
        has_data = self._calls.exists()
        self._set_mode("restore" if argument == "restore" or not has_data else "passphrase")
        (self.restore_form.choose if self._mode == "restore" else self.field).setFocus()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Forget what was typed."""
        self.forget()

    def forget(self) -> None:
        """Hold nothing that opens anything."""
        self.field.clear()
        if self._restore_form is not None:
            self._restore_form.forget()
        if self._new is not None:
            self._new.clear()

    def fold(self, is_folded: bool) -> None:
        """Use narrow margins."""
        self.unlock_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """There are no checks here."""

    def title(self) -> str:
        """Return that it is locked, or that it opens."""
        return self.tr("Opening") if self._is_opening else self.tr("Locked")

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
        self.hint = Label(self._calls.hint, "warnText", wraps=True)
        self.hint.setVisible(False)
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
        column.addSpacing(6)
        column.addWidget(self.hint)
        self.other, self.backup = Button("", "link"), Button("", "link")
        self.other.clicked.connect(self._on_other)
        self.backup.clicked.connect(self._on_backup)
        self._renewal = QWidget()
        self._renewal_column = QVBoxLayout(self._renewal)
        self._renewal_column.setContentsMargins(0, 14, 0, 0)
        self.keep = Button(self.tr("Keep this passphrase and open"), "primary")
        self.keep.clicked.connect(self._on_keep)
        self.why = Label("", "caption")
        body = self.page.body
        for part in (self._form, self._renewal):
            body.addWidget(part)
        body.addSpacing(14)
        body.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeading)
        body.addWidget(self.backup, 0, Qt.AlignmentFlag.AlignLeading)
        body.addStretch(1)

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

    def _set_mode(self, mode: Mode) -> None:
        self._mode = mode
        self._clear_problem()
        has_data = self._calls.exists()
        self._form.setVisible(mode in ("passphrase", "code"))
        if mode == "restore" or self._restore_form is not None:
            self.restore_form.setVisible(mode == "restore")
        self._renewal.setVisible(mode == "renew")
        self.hint.setVisible(mode == "passphrase" and bool(self._calls.hint))
        self.other.setVisible(mode in ("passphrase", "code"))
        self.backup.setVisible(mode != "renew")
        self.backup.setText(self.tr("Bring back a backup") if mode != "restore" else self._back_words(has_data))
        self.page.heading.setText(
            {
                "passphrase": self.tr("Open your reports"),
                "code": self.tr("Open with the recovery sheet"),
                "renew": self.tr("Choose a new passphrase"),
                "restore": self.tr("Bring back a backup"),
            }[mode]
        )
        self.page.set_help(
            self.tr("The recovery code was right. It opens once more after you have a new passphrase.")
            if mode == "renew"
            else ""
        )
        if mode == "code":
            self.label.setText(self.tr("Recovery code"))
            self.help.setText(self.tr("From the recovery sheet; groups, spaces and capitals do not matter."))
            self.other.setText(self.tr("Use the passphrase instead"))
        else:
            self.label.setText(self.tr("Passphrase"))
            self.help.setText(
                self.tr("Nothing was lost: every word was on disk, encrypted, before the screen locked.")
            )
            self.other.setText(self.tr("Passphrase forgotten? Use the recovery code"))
        self.field.setAccessibleName(self.label.text())
        self.field.setAccessibleDescription(self.help.text())
        self.field.clear()

    def _back_words(self, has_data: bool) -> str:
        return self.tr("Open with the passphrase instead") if has_data else self.tr("Set up Fieldreport anew instead")

    def _on_reveal(self, is_shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self.reveal.setText(self.tr("Hide") if is_shown else self.tr("Show"))

    @Slot()
    def _on_other(self) -> None:
        self._set_mode("passphrase" if self._mode == "code" else "code")
        self.field.setFocus()

    @Slot()
    def _on_backup(self) -> None:
        if self._mode != "restore":
            self._set_mode("restore")
            self.restore_form.choose.setFocus()
        elif self._calls.exists() or not self._desk.has("setup"):
            self._set_mode("passphrase")
            self.field.setFocus()
        else:
            self._desk.open("setup")

    @Slot()
    def _on_open(self) -> None:
        typed = self.field.text()
        if not typed or not self.go.isEnabled():
            return
        self._clear_problem()
        self._set_busy(True)
        if self._mode == "code":
            unlock = self._calls.unlock_with_recovery_code
            self._desk.tasks.call(self, lambda: unlock(typed), self._on_code_right, self._on_refused)
        else:
            unlock = self._calls.unlock
            self._desk.tasks.call(self, lambda: unlock(typed), self._on_unlocked, self._on_refused)

    def _on_unlocked(self, _nothing: object) -> None:
        self._set_busy(False)
        self.forget()
        self._mode = "passphrase"
        self._is_opening = True
        self.unlocked.emit()

    def _on_code_right(self, _nothing: object) -> None:
        from ui.forms.passphrases import NewPassphrase  # hardly ever needed: not at start

        self._set_busy(False)
        self.field.clear()
        if self._new is None:
            self._new = NewPassphrase(self.locale().name())
            self._new.changed.connect(self._show_renewal)
            self._new.second.edit.returnPressed.connect(self._on_keep)
            self._new.own.second.returnPressed.connect(self._on_keep)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(self.keep)
            row.addWidget(self.why, 1)
            self._renewal_column.addWidget(self._new)
            self._renewal_column.addSpacing(12)
            self._renewal_column.addLayout(row)
        self._set_mode("renew")
        self._show_renewal()
        announce(self.page, self.page.heading.text())
        self._new.focus_first()

    def _show_renewal(self) -> None:
        reason = self._new.reason()
        self.keep.setEnabled(not reason)
        self.why.setText(reason)
        self.keep.setAccessibleDescription(reason)

    @Slot()
    def _on_keep(self) -> None:
        chosen = self._new.value() if self._new is not None else None
        if chosen is None or not self.keep.isEnabled():
            return
        self.keep.setEnabled(False)
        self._desk.tasks.call(self, lambda: self._calls.renew(chosen), self._on_unlocked, self._on_not_kept)

    def _on_not_kept(self, failure: BaseException) -> None:
        from ui.messages import error_words  # not needed at start

        self._show_renewal()
        self._desk.failure.show_failure(error_words(failure))

    @Slot(object, str)
    def _on_restore(self, file: Path, passphrase: str) -> None:
        self._desk.failure.clear()
        self._desk.tasks.wait_until_idle()  # the last session must have let go of the store
        self._desk.tasks.call(
            self, lambda: self._calls.restore(file, passphrase), self._on_restored, self._on_not_restored
        )

    def _on_restored(self, moved_to: Path | None) -> None:
        self.restore_form.set_busy(False)
        self.restore_form.forget()
        self._set_mode("passphrase")
        words = self.tr("The backup is back. Open it with its passphrase or its recovery sheet.")
        if moved_to is not None:
            words += " " + self.tr("What was here before is kept in {folder}.").format(folder=moved_to)
        self.help.setText(words)
        self.field.setAccessibleDescription(words)
        announce(self.page, words)
        self.field.setFocus()

    def _on_not_restored(self, failure: BaseException) -> None:
        from ui.messages import error_words  # not needed at start

        self.restore_form.set_busy(False)
        self.restore_form.show_problem(error_words(failure))

    def _on_refused(self, failure: BaseException) -> None:
        self._set_busy(False)
        from ui.forms.frame import CheckLine  # not needed at start
        from ui.messages import error_words

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
