"""The register of authorized signatories as a screen."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.accessible import announce
from ui.dialogs import ask_files, ask_folder, ask_new_file, ask_yes
from ui.locales import long_date, number
from ui.marks import Mark
from ui.messages import error_words
from ui.removable import first_removable
from ui.screen import Desk
from ui.screens.signatories import words
from ui.screens.signatories.panel import SignatoryPanel
from ui.screens.signatories.state import PublishedList, SignatoriesCalls, SignatoriesView
from ui.tables.row_table import Column, Row, RowTable
from ui.widgets.buttons import Button
from ui.widgets.chips import Filter, FilterRow
from ui.widgets.headquarters_side import HeadquartersSide
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage
from ui.widgets.panel import WIDTH


class SignatoriesScreen(QWidget):
    """Implements `ui.screen.Screen`."""

    name = "signatories"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: SignatoriesCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: SignatoriesView | None = None
        self._is_front = False
        self._shown = ""
        self._wanted: tuple[str, ...] | None = None
        self.side = HeadquartersSide("signatories", desk.has)
        self.side.chosen.connect(desk.open)
        self._build_page()
        self.panel = SignatoryPanel()
        self.panel.registered.connect(self._on_register)
        self.panel.withdrawn.connect(self._on_withdraw)
        self.panel.policy_set.connect(self._on_set_policy)
        self.panel.travel.ways_set.connect(self._on_set_ways)
        self.panel.starter_wanted.connect(self._on_starter)
        self.details = Button(self.tr("Details"), "plain")
        self.details.clicked.connect(desk.status.checks_wanted)
        self.details.hide()
        self.list_page.title_row.addWidget(self.details)
        self.actions = QWidget()
        row = QHBoxLayout(self.actions)
        row.setContentsMargins(0, 0, 0, 0)
        self.publish = Button(self.tr("Publish list…"), "plain", "send")
        self.publish.clicked.connect(self._on_publish)
        row.addWidget(self.publish)
        desk.tasks.changed.connect(self._on_store_changed)

    # What the window asks

    def activate(self, _argument: Any = None) -> None:
        """Show the register."""
        self._is_front = True
        self.side.show_rooms()
        self._desk.status.sentence.setText(
            self.tr("Registering and withdrawing take effect for missions with the next published list.")
        )
        self.table.setFocus()
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False
        self.panel.stick.forget()
        self.result.hide()
        self.recheck.hide()

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._view = None
        self.table.set_rows(())
        self.panel.clear()
        self.panel.stick.forget()

    def fold(self, is_folded: bool) -> None:
        """Offer the panel from the title row where it is folded away."""
        self.list_page.set_folded(is_folded)
        self.details.setVisible(is_folded)

    def go_to_next_check(self) -> None:
        """Go to the next request that waits."""
        waiting = [row.key for row in self.table.rows.rows if row.key[0] == "request"]
        if waiting:
            held = self.table.current_key()
            place = waiting.index(held) + 1 if held in waiting else 0
            self.table.select_key(waiting[place % len(waiting)])
            self.table.setFocus()

    def title(self) -> str:
        """Return the screen's name."""
        return self.tr("Authorized signatories")

    # What is shown

    @Slot(object)
    def show_view(self, view: SignatoriesView) -> None:
        """Show the register."""
        self._view = view
        register = view.register
        self.side.show_summary(view.summary)
        self.caption.setText(self._list_words(view))
        self.panel.show_register(register, view.missions)
        in_force = [one for one in register.signatories if one.withdrawn is None and not one.has_ended]
        gone = [one for one in register.signatories if one not in in_force]
        self.filters.set_filters(
            [
                Filter("", self.tr("All"), len(register.signatories) + len(register.requests)),
                Filter("requests", self.tr("Requests"), len(register.requests), Mark.STARTED),
                Filter("in_force", self.tr("In force"), len(in_force), Mark.COMPLETE),
                Filter("gone", self.tr("Withdrawn, ended"), len(gone), Mark.NOT_DUE),
                Filter("policies", self.tr("Clearance"), len(register.policies), Mark.DOCUMENTED),
            ],
            self._shown,
        )
        rows: list[Row] = []
        if self._shown in ("", "requests"):
            rows += [words.request_row(one) for one in register.requests]
        if self._shown in ("", "in_force"):
            rows += [words.signatory_row(one) for one in in_force]
        if self._shown in ("", "gone"):
            rows += [words.signatory_row(one) for one in gone]
        if self._shown == "policies":
            rows = [
                words.policy_row(one, is_own=place < register.own_policies)
                for place, one in enumerate(register.policies)
            ]
        self.table.set_rows(rows)
        if self._wanted is not None and self.table.select_key(self._wanted):
            self._wanted = None
        self.nothing.setVisible(not rows)
        self.nothing.setText(self._nothing_words())
        self._show_chosen()
        if self._is_front:
            changes = register.unpublished
            self._desk.status.show_button(
                self.tr("%n change(s) not published", "", changes) if changes else self.tr("List is up to date"),
                "warn" if changes else "ok",
                "warning" if changes else "complete",
            )

    def _show_chosen(self) -> None:
        key, view = self.table.current_key(), self._view
        if view is None or key is None:
            self.panel.clear()
        elif key[0] == "request":
            self.panel.show_request(next(one for one in view.register.requests if one.fingerprint == key[1]))
        elif key[0] == "signatory":
            self.panel.show_signatory(next(one for one in view.register.signatories if one.fingerprint == key[1]))
        else:
            fitting = (one for one in view.register.policies if (one.mission, one.role) == key[1:])
            self.panel.show_policy(next(fitting, None))
        has_request = key is not None and key[0] == "request"
        self.publish.set_kind(
            "primary" if view is not None and view.register.unpublished and not has_request else "plain"
        )

    def _list_words(self, view: SignatoriesView) -> str:
        register = view.register
        if register.serial is None or register.issued is None or register.next_update is None:
            return self.tr("No list has been published yet")
        if register.now > register.next_update:
            return self.tr("The list must be published anew: it ran out on {day}").format(
                day=long_date(register.next_update.astimezone().date())
            )
        return self.tr("List {serial} of {day}, valid to {end}").format(
            serial=number(register.serial),
            day=long_date(register.issued.astimezone().date()),
            end=long_date(register.next_update.astimezone().date()),
        )

    def _nothing_words(self) -> str:
        if self._shown == "requests":
            return self.tr("No request waits. Open the request files that missions send, one or several at a time.")
        return self.tr("There is nothing of this kind.")

    def _refresh(self) -> None:
        self._desk.tasks.read(self, self._calls.open, self.show_view)

    # What the user does

    @Slot(str)
    def _on_filter(self, shown: str) -> None:
        self._shown = shown
        if self._view is not None:
            self.show_view(self._view)

    def _on_open_requests(self) -> None:
        pattern = self.tr("Registration requests") + " (*.request *.json);;" + self.tr("All files") + " (*)"
        for file in ask_files(self, self.tr("Registration requests"), Path.home(), pattern):
            self.open_request(file)

    def open_request(self, file: Path) -> None:
        """Keep a request file and show it."""
        self._write(lambda session: self._calls.receive(session, file), self._on_received)

    def _on_received(self, request: Any) -> None:
        self._shown = "" if self._shown not in ("", "requests") else self._shown
        self._wanted = ("request", request.fingerprint)
        self._say(self.tr("The request of {name} waits for the telephone call.").format(name=request.name))

    def _on_paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        self._write(lambda session: self._calls.receive_text(session, text), self._on_received)

    @Slot(str, bool)
    def _on_register(self, fingerprint: str, is_successor: bool) -> None:
        stick = self.panel.stick.brought()
        self._write(
            lambda session: self._calls.register(session, fingerprint, is_successor, stick), self._on_registered
        )

    @Slot(str, str, str)
    def _on_starter(self, mission: str, fingerprint: str, note: str) -> None:
        folder = ask_folder(self, self.tr("Where to write the starter pack"), first_removable() or Path.home())
        if folder is not None:
            self._write(
                lambda session: self._calls.write_starter(session, mission, fingerprint, note, folder),
                self._on_starter_written,
            )

    def _on_starter_written(self, made: Any) -> None:
        said = self.tr("The starter pack for {name} is written, with {count} packages: {file}")
        self._say(said.format(name=made.name, count=number(made.packages), file=made.path))

    def _on_registered(self, issued: Any) -> None:
        self._wanted = ("signatory", issued.fingerprint)
        self.publish.setFocus()  # the panel with the comparison goes
        self._say(self.tr("{name} is registered. Publish the list for it to take effect.").format(name=issued.name))

    @Slot(str, str, str)
    def _on_withdraw(self, fingerprint: str, reason: str, name: str) -> None:
        if ask_yes(
            self,
            self.tr("Withdraw the registration of {name}?").format(name=name),
            self.tr("Reports signed after this are refused. It cannot be undone, but the person can register anew."),
            self.tr("Withdraw"),
            self.tr("Keep"),
        ):
            said = self.tr("Withdrawn. Publish the list so that missions learn of it.")
            self._write(
                lambda session: self._calls.withdraw(session, fingerprint, reason), lambda _done: self._say(said)
            )

    @Slot(str, str, str)
    def _on_set_policy(self, mission: str, role: str, clearance: str) -> None:
        self._wanted = ("policy", mission, role)
        said = self.tr("Clearance is set. Publish the list for it to take effect.")
        self._write(
            lambda session: self._calls.set_policy(session, mission, role, clearance), lambda _done: self._say(said)
        )

    @Slot(str, object)
    def _on_set_ways(self, classification: str, ways: object) -> None:
        said = self.tr("The ways are set. Publish the list for it to take effect.")
        self._write(
            lambda session: self._calls.set_ways(session, classification, ways), lambda _done: self._say(said)
        )

    def _on_publish(self) -> None:
        if self._view is None:
            return
        pattern = self.tr("Lists of authorized signatories") + " (*.asice)"
        proposed = Path.home() / self._view.file_name
        chosen = ask_new_file(self, self.tr("Where to write the list"), proposed, pattern)
        if chosen is not None:
            self.publish_to(chosen)

    def publish_to(self, file: Path) -> None:
        """Publish a new list and write it to `file`."""
        stick = self.panel.stick.brought()
        self._write(lambda session: self._calls.publish(session, file, stick), self._on_published)

    def _on_published(self, made: PublishedList) -> None:
        words_of = self.tr(
            "List {serial} with {count} signatories is in use here and written to {file}. Send it to all missions."
        )
        self._say(words_of.format(serial=number(made.serial), count=number(made.signatories), file=made.path))
        self.recheck.setVisible(self._desk.has("inbox"))

    def _write(self, work: Any, on_done: Any) -> None:
        self._desk.failure.clear()
        self.result.hide()
        self.recheck.hide()
        self._desk.tasks.write(
            self, work, on_done, lambda failure: self._desk.failure.show_failure(error_words(failure))
        )

    def _say(self, said: str) -> None:
        self.result.setText(said)
        self.result.show()
        announce(self.result, said)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    # What there is

    def _build_page(self) -> None:
        self.list_page = ListPage(self.tr("Authorized signatories"))
        self.page = self.list_page
        self.open_requests = Button(self.tr("Open requests…"), "plain", "folder")
        self.open_requests.clicked.connect(self._on_open_requests)
        self.paste = Button(self.tr("Paste request"), "plain")
        self.paste.setAccessibleDescription(self.tr("A request that was copied from an e-mail or read by a scanner"))
        self.paste.clicked.connect(self._on_paste)
        self.list_page.title_row.addWidget(self.paste)
        self.list_page.title_row.addWidget(self.open_requests)
        self.caption = Label("", "caption", wraps=True)
        self.filters = FilterRow(self.tr("Show signatories by state"))
        self.filters.chosen.connect(self._on_filter)
        self.result = Label("", "strong", wraps=True)
        self.result.hide()
        self.recheck = Button(self.tr("Check refused packages again"), "link")
        self.recheck.clicked.connect(lambda: self._desk.open("inbox", "recheck"))
        self.recheck.hide()
        self.table = RowTable(
            self.tr("Signatories"),
            (
                Column(self.tr("Name")),
                Column(self.tr("Mission"), 132),
                Column(self.tr("Role"), 190),
                Column(self.tr("State"), 130),
            ),
        )
        self.table.chosen.connect(lambda _key: self._show_chosen())
        self.nothing = Label("", "help", wraps=True)
        self.nothing.hide()
        body = self.list_page.body
        for widget in (self.caption, self.result, self.recheck, self.filters, self.nothing):
            body.addWidget(widget)
        body.addWidget(self.table, 1)
