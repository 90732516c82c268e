"""Registration as a screen: how far it has come, and the next step of it as the one primary button."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.accessible import announce
from ui.dialogs import ask_file, ask_new_file
from ui.forms.fingerprints import FingerprintView
from ui.locales import long_date
from ui.messages import error_words, role_words
from ui.removable import first_removable
from ui.screen import Desk
from ui.screens.registration.list_card import ListCard
from ui.screens.registration.officer_card import OfficerCard
from ui.screens.registration.state import RegistrationCalls
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins
from ui.widgets.page import Page
from ui.widgets.state_line import StateLine

if TYPE_CHECKING:  # its floor below is not needed at start
    from fieldreport.workflows.joining import RegistrationView, Standing


class RegistrationScreen(QWidget):
    """Implements `ui.screen.Screen`."""

    name = "registration"

    def __init__(self, desk: Desk, calls: RegistrationCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: RegistrationView | None = None
        self._is_front = False
        self.side = desk.author_side
        self.registration_page = Page()
        self.page = self.registration_page
        self.page.caption.setText(self.tr("Signatures that count"))
        self.page.heading.setText(self.tr("Registration"))
        self.actions = desk.make_actions()
        self._build_page()
        self._build_panel()
        desk.tasks.changed.connect(self._on_store_changed)

    def activate(self, _argument: Any = None) -> None:
        """Show where registration stands."""
        self._is_front = True
        self._desk.author_side.set_active(self.name)
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("Offline. Files travel by stick, e-mail or courier."))
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Forget passphrases; the fingerprint that was typed stays until the list is loaded."""
        self._is_front = False
        self.copied.hide()
        self.officer.end()

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._view = None
        self.officer.end()
        self.list.end_asking()

    def fold(self, is_folded: bool) -> None:
        """Use narrow margins."""
        self.registration_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """There are no checks here."""

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Registration")

    @Slot(object)
    def show_view(self, view: RegistrationView) -> None:
        """Show where registration stands."""
        self._view = view
        self._show_own(view.own)
        self.list.show_view(view)
        self.officer.setVisible(view.may_have_officer)
        self.officer.show_standing(view.officer)

    def _show_own(self, own: Standing) -> None:
        who = self.tr("{name}, {role}").format(name=own.name, role=role_words(own.role))
        self.who.setText(who)
        icon, words = {
            "unsent": ("mark:untouched", self.tr("Not asked yet: save the request and give it to UN Headquarters.")),
            "asked": ("mark:started", self.tr("Asked. Everything works but signing, until the list comes.")),
            "listed": ("mark:complete", self.tr("You are on the list of authorized signatories.")),
            "withdrawn": ("mark:error", self.tr("Your certificate was withdrawn. Ask Headquarters; then ask anew.")),
        }[own.state]
        if own.is_ending and own.ends is not None:
            icon = "mark:warning"
            words = self.tr("Your registration ends on {day}. Renew it now; you can sign until the new list comes.")
            words = words.format(day=long_date(own.ends.astimezone().date()))
        self.own_state.show_state(icon, words)
        if own.saved_at is not None:
            words = self.tr("Request saved on {day}: {file}")
            self.saved.setText(words.format(day=long_date(own.saved_at.astimezone().date()), file=own.saved_to))
        self.saved.setVisible(own.saved_at is not None)
        needs_call = (own.state in ("asked", "withdrawn") or own.is_ending) and bool(own.spoken)
        self.call.setVisible(needs_call)
        if needs_call:
            self.fingerprint.show_groups(own.spoken)
        self.save.setText(
            self.tr("Save the request…") if own.state == "unsent" else self.tr("Save the request again…")
        )
        if own.is_ending:
            self.save.setText(self.tr("Save the renewal request…"))
        self.save.set_kind("primary" if own.state in ("unsent", "withdrawn") or own.is_ending else "plain")
        for other in (self.sheet, self.copy):
            other.setVisible(own.state != "listed" or own.is_ending)

    def _refresh(self) -> None:
        self._desk.tasks.read(self, self._calls.open, self.show_view)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    # What the user does

    def _on_save(self) -> None:
        view = self._view
        if view is None:
            return
        file = self._ask_place(self._calls.file_name(view.mission, view.own.name, view.role))
        if file is not None:
            self.save_to(file)

    def save_to(self, file: Path) -> None:
        """Write the request to a chosen place."""
        self._desk.failure.clear()
        self._desk.tasks.write(
            self, lambda session: self._calls.save_request(session, file), self._on_saved, self._on_failed
        )

    def _on_sheet(self) -> None:
        view = self._view
        if view is None:
            return
        name = self._calls.file_name(view.mission, view.own.name, view.role).removesuffix(".request") + ".pdf"
        pattern = self.tr("PDF documents") + " (*.pdf)"
        start = first_removable() or Path.home()
        file = ask_new_file(self, self.tr("Save the request as a sheet"), start / name, pattern)
        if file is not None:
            self.save_sheet_to(file)

    def save_sheet_to(self, file: Path) -> None:
        """Write the request as a sheet with QR code, text and fingerprint."""
        self._desk.failure.clear()
        self._desk.tasks.write(
            self, lambda session: self._calls.save_sheet(session, file), self._on_saved, self._on_failed
        )

    def _on_copy(self) -> None:
        self._desk.failure.clear()
        self._desk.tasks.write(self, self._calls.newest_text, self._on_text, self._on_failed)

    def _on_text(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        said = self.tr("The request is in the clipboard: paste it into an e-mail.")
        self.copied.setText(said)
        self.copied.show()
        announce(self.copied, said)

    @Slot(str, str)
    def _on_officer(self, name: str, passphrase: str) -> None:
        view = self._view
        if view is None:
            return
        file = self._ask_place(self._calls.file_name(view.mission, name, "clearing-officer"))
        if file is not None:
            self.save_officer_to(name, passphrase, file)

    def save_officer_to(self, name: str, passphrase: str, file: Path) -> None:
        """Write the clearing officer's request to a chosen place; her key is made where there is none."""
        self._desk.failure.clear()
        self._desk.tasks.write(
            self,
            lambda session: self._calls.save_officer_request(session, name, passphrase, file),
            self._on_saved,
            self._on_failed,
        )
        self.officer.end()

    def _ask_place(self, name: str) -> Path | None:
        start = first_removable() or Path.home()
        pattern = self.tr("Registration request") + " (*.request)"
        return ask_new_file(self, self.tr("Save the registration request"), start / name, pattern)

    def _on_saved(self, standing: Standing) -> None:
        announce(self.page, self.tr("Saved: {file}").format(file=standing.saved_to))

    def _on_choose_list(self) -> None:
        pattern = self.tr("Lists of authorized signatories") + " (*.asice);;" + self.tr("All files") + " (*)"
        start = first_removable() or Path.home()
        file = ask_file(self, self.tr("The list from Headquarters"), start, pattern)
        if file is not None:
            self.take_list(file)

    def take_list(self, file: Path) -> None:
        """Load a list; the first one asks for the fingerprint before."""
        self._desk.failure.clear()
        if self._view is not None and self._view.serial:
            self._load(file, "")
            return
        self._desk.tasks.call(
            self,
            lambda: self._calls.authority_in(file),
            lambda claimed: self.list.ask_fingerprint(file, claimed),
            self._on_failed,
        )

    @Slot(object, str)
    def _load(self, file: Path, fingerprint: str) -> None:
        self.list.choose.setEnabled(False)
        self._desk.tasks.write(
            self, lambda session: self._calls.load_list(session, file, fingerprint), self._on_loaded, self._on_failed
        )

    def _on_loaded(self, view: RegistrationView) -> None:
        self.list.choose.setEnabled(True)
        self.list.end_asking()
        self.show_view(view)
        announce(self.page, self.list.state.label.text())
        self.list.choose.setFocus()

    def _on_failed(self, failure: BaseException) -> None:
        self.list.choose.setEnabled(True)
        self._desk.failure.show_failure(error_words(failure))

    # What there is

    def _build_page(self) -> None:
        body = self.page.body
        body.setSpacing(12)
        own = Card(self.tr("Your own signature"), "field")
        self.who = Label("", "help")
        self.own_state = StateLine()
        self.saved = Label("", "caption", wraps=True)
        self.saved.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.saved.hide()
        self.save = Button(self.tr("Save the request…"), "plain", "usb")
        self.save.clicked.connect(self._on_save)
        self.sheet = Button(self.tr("As a sheet with QR code…"), "plain")
        self.sheet.clicked.connect(self._on_sheet)
        self.copy = Button(self.tr("Copy as text"), "plain")
        self.copy.clicked.connect(self._on_copy)
        self.copied = Label("", "caption", wraps=True)
        self.copied.hide()
        self.call = QWidget()
        call = QVBoxLayout(self.call)
        call.setContentsMargins(0, 6, 0, 0)
        call.setSpacing(6)
        call.addWidget(Label(self.tr("Telephone Headquarters and read this aloud"), "strong"))
        self.fingerprint = FingerprintView(self.tr("Fingerprint of the request"))
        call.addWidget(self.fingerprint)
        self.call.hide()
        for part in (self.who, self.own_state, self.saved):
            own.body.addWidget(part)
        own.body.addWidget(flow((self.save, self.sheet, self.copy), 8, 6))
        own.body.addWidget(self.copied)
        own.body.addWidget(self.call)
        self.list = ListCard()
        self.list.choose_wanted.connect(self._on_choose_list)
        self.list.load_wanted.connect(self._load)
        self.officer = OfficerCard()
        self.officer.save_wanted.connect(self._on_officer)
        for card in (own, self.list, self.officer):
            body.addWidget(card)
        body.addStretch(1)

    def _build_panel(self) -> None:
        self.panel = QWidget()
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(margins(14, 18, 20, 12))
        card = Card(self.tr("How it works"))
        for icon, text in (
            ("usb", self.tr("Your request goes to UN Headquarters as a file. It holds no secret.")),
            ("people", self.tr("By telephone you make sure that the same file arrived.")),
            ("receipt", self.tr("Headquarters sends one list for all missions. Loading it lets you sign.")),
            ("lock", self.tr("Your key never leaves this computer.")),
        ):
            line = StateLine("", text, "help")
            line.glyph.show_icon(icon, "accent")
            card.body.addWidget(line)
        column.addWidget(card)
        column.addStretch(1)
