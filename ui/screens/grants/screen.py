"""Grants to the missions' projects as a screen: the projects that missions told of, and one of them as a form."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreport.values import PartialDate
from ui.accessible import announce
from ui.dialogs import ask_folder, ask_new_file, is_sure_of_copy
from ui.locales import number
from ui.marks import Mark
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.grants.form import GrantForm
from ui.screens.grants.state import GrantsCalls, GrantsView, OpenGrant
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.typed_dates import date_words
from ui.widgets.buttons import Button
from ui.widgets.headquarters_side import HeadquartersSide
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage

if TYPE_CHECKING:
    from fieldreport.workflows.chasing import FollowedProject, KeptDocument

Key = tuple[str, str]  # mission, project


class GrantsScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate` takes nothing (the list), or a mission and a project."""

    name = "grants"

    def __init__(self, desk: Desk, calls: GrantsCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._open: Key | None = None
        self._is_front = False
        self.side = HeadquartersSide("grants", desk.has)
        self.side.chosen.connect(desk.open)
        self.panel: QWidget | None = None
        self.actions = None
        self._build()
        desk.tasks.changed.connect(self._on_store_changed)

    # What the window asks

    def activate(self, argument: Any = None) -> None:
        """Show the list, or the project that is named."""
        self._is_front = True
        self.side.show_rooms()
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("What is signed here is proven at the mission without a network."))
        if isinstance(argument, tuple):
            self.open_project(argument)
        elif self._open is None:
            self.show_list()

    def save_now(self) -> None:
        """What is entered counts when it is signed; nothing lies about half saved."""
        self.form.commit()

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._open = None
        self.table.set_rows(())
        self.form.forget()
        self._show_parts()

    def fold(self, is_folded: bool) -> None:
        """There is no panel beside this list: the margins stay equal."""
        self.page.set_folded(True)

    def go_to_next_check(self) -> None:
        """There are no checks here."""

    def title(self) -> str:
        """Return the project's title, or that of the list."""
        return self.form.title.text() if self._open else self.tr("Grants")

    # What is shown

    def show_list(self) -> None:
        """Go to the list of projects."""
        self._open = None
        self.form.forget()
        self._show_parts()
        self._desk.tasks.read_long(self, self._calls.open_all, self.show_view, self._on_failed)

    def open_project(self, key: Key) -> None:
        """Open one project; what was typed and not signed for another is forgotten."""
        if key != self._open:
            self.form.forget()
        self._open = key
        self._desk.failure.clear()
        self._read()

    @Slot(object)
    def show_view(self, view: GrantsView) -> None:
        """Show all projects."""
        self.side.show_summary(view.summary)
        self.remind.setVisible(any(one.overdue for one in view.projects))
        rows = [self._row(one) for one in view.projects]
        self.table.set_rows(rows)
        self._has_rows = bool(rows)
        self._show_parts()
        if self._is_front and rows and self._open is None:
            self.table.setFocus()

    def _read(self) -> None:
        key = self._open
        if key is not None:
            self._desk.tasks.read_long(
                self, lambda session: self._calls.open_one(session, *key), self._show_one, self._on_failed
            )

    def _show_one(self, opened: OpenGrant) -> None:
        funded = opened.view.funded
        if (funded.mission, funded.project.id) == self._open:
            is_new = self.form.isHidden()
            self.form.show_grant(opened)
            self._show_parts()
            if is_new:
                self.back.setFocus()
                announce(self.page, self.form.title.text())

    def _show_parts(self) -> None:
        is_list = self._open is None
        self.back.setVisible(not is_list)
        self.about.setVisible(is_list)
        self.remind_row.setVisible(is_list)
        self.table.setVisible(is_list and self._has_rows)
        self.nothing.setVisible(is_list and not self._has_rows)
        self.form.setVisible(not is_list)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front and self._open is None:
            self.show_list()

    # What the user does

    @Slot(object, str)
    def _on_sign(self, rows: Any, reason: str) -> None:
        key = self._open
        if key is None:
            return
        self._desk.failure.clear()

        def on_done(kept: Any) -> None:
            self.form.reason.set_value(None)
            words = self.tr("Grant {number} signed").format(number=number(kept.number))
            announce(self.page, words)
            self._desk.status.sentence.setText(words)
            self._read()

        self._desk.tasks.write(
            self, lambda session: self._calls.sign(session, *key, rows, reason), on_done, self._on_failed
        )

    def _on_write(self) -> None:
        key = self._open
        folder = ask_folder(self, self.tr("Write the package into"), Path.home()) if key is not None else None
        if key is None or folder is None:
            return

        self._desk.tasks.write(
            self,
            lambda session: self._calls.write(session, *key, folder),
            lambda written: self._say(self.tr("Written: {file}").format(file=written.path.name)),
            self._on_failed,
        )

    def _on_remind(self) -> None:
        folder = ask_folder(self, self.tr("Write a letter for each mission into"), Path.home())
        if folder is not None:
            self._desk.tasks.read_long(
                self,
                lambda session: self._calls.remind(session, folder),
                lambda letters: self._say(self.tr("%n letter(s) written", "", len(letters))),
                self._on_failed,
            )

    @Slot(object)
    def _on_save(self, kept: "KeptDocument") -> None:
        start = Path.home() / f"{kept.mission}_{kept.type}_{kept.period}.asice"
        target = ask_new_file(self, self.tr("Save the signed package"), start, "ASiC-E (*.asice)")
        if target is not None:
            self._save(kept, target)

    def _save(self, kept: "KeptDocument", target: Path, *, is_sure: bool = False) -> None:
        def on_failed(failure: BaseException) -> None:
            if getattr(failure, "code", "") != "CLASSIFIED_COPY":
                self._on_failed(failure)
            elif is_sure_of_copy(self):
                self._save(kept, target, is_sure=True)

        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.save(session, kept, target, is_sure),
            lambda path: self._say(self.tr("Saved: {file}").format(file=path.name)),
            on_failed,
        )

    def _say(self, words: str) -> None:
        announce(self.page, words)
        self._desk.status.sentence.setText(words)

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    # What there is

    def _build(self) -> None:
        self.page = ListPage(self.tr("Grants"), 24)
        self._has_rows = False
        self.about = Label(
            self.tr(
                "Projects as the missions’ packages tell of them. What is granted is signed here, and cannot be "
                "changed at the mission."
            ),
            "help",
            wraps=True,
        )
        self.back = Button(self.tr("All projects"), "link", "back")
        self.back.setToolTip(self.tr("Alt+Left"))
        self.back.clicked.connect(self.show_list)
        shortcut = QShortcut(QKeySequence("Alt+Left"), self.page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.show_list)
        self.remind = Button(self.tr("Write reminders…"), "plain", "send")
        self.remind.clicked.connect(self._on_remind)
        self.remind.hide()
        self.remind_row = QWidget()
        self.page.title_row.addWidget(self.remind_row)
        row = QHBoxLayout(self.remind_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.remind)
        columns = (
            Column(self.tr("Project"), 0),
            Column(self.tr("Mission"), 96),
            Column(self.tr("Told for"), 100),
            Column(self.tr("Approved"), 112, is_trailing=True),
            Column(self.tr("State"), 180),
        )
        self.table = RowTable(self.tr("Projects of all missions"), columns, 44)
        self.table.opened.connect(self.open_project)
        self.table.clicked.connect(lambda _index: self._open_current())
        self.nothing = Label(
            self.tr("No package has told of a project yet. Packages are taken in in the inbox."), "help", wraps=True
        )
        self.form = GrantForm()
        self.form.setMaximumWidth(900)
        self.form.sign_wanted.connect(self._on_sign)
        self.form.write_wanted.connect(self._on_write)
        self.form.received.chosen.connect(self._on_save)
        for part in (self.about, self.nothing):
            self.page.body.addWidget(part)
        self.page.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.page.body.addWidget(self.table, 1)
        self.page.body.addWidget(self.form)
        self.page.body.addStretch(0)
        self._show_parts()

    def _open_current(self) -> None:
        key = self.table.current_key()
        if key is not None:
            self.open_project(key)

    def _row(self, followed: "FollowedProject") -> Row:
        one = followed.funded
        title = one.project.title or one.project.id
        amount = one.project.approved_total
        approved = number(amount) if amount is not None else "—"
        mark, state = self._state(followed)
        late = self._late(followed)
        period = date_words(PartialDate.parse(one.source))
        cells = (
            RowCell(title, note=one.project.id, is_strong=True),
            RowCell(one.mission),
            RowCell(period),
            RowCell(approved, suffix=one.project.currency),
            RowCell(state, note=late, mark=mark),
        )
        said = (title, one.mission, period, f"{approved} {one.project.currency}", state, late)
        return Row((one.mission, one.project.id), cells, ", ".join(part for part in said if part))

    def _late(self, followed: "FollowedProject") -> str:
        if not followed.overdue:
            return ""
        words = self.tr("%n report(s) overdue", "", len(followed.overdue))
        return self.tr("{reports}, {days}").format(reports=words, days=self.tr("%n day(s)", "", followed.days))

    def _state(self, followed: "FollowedProject") -> tuple[Mark, str]:
        one = followed.funded
        if followed.is_waiting:
            return Mark.EXPLAIN, self.tr("Proposal, waits for an answer")
        if one.newest is None:
            return Mark.UNTOUCHED, self.tr("Nothing signed yet")
        still = sum(line.state == "open" for line in one.differing)
        if still:
            return Mark.EXPLAIN, self.tr("%n line(s) differ", "", still)
        words = (
            self.tr("Grant {number}, differences explained") if one.differing else self.tr("Grant {number}, agrees")
        )
        return Mark.COMPLETE, words.format(number=number(one.newest.number))
