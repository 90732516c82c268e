"""Settings as a screen: one page of cards, with their names in the sidebar to jump to."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.accessible import announce
from ui.forms.sample_card import SampleCard
from ui.messages import error_words
from ui.preferences import PreferencesInForce
from ui.screen import Desk
from ui.screens.settings.about import AboutCard
from ui.screens.settings.appearance import AppearanceCard
from ui.screens.settings.guarding import DataCard
from ui.screens.settings.handing import HandingCard
from ui.screens.settings.locking import LockingCard
from ui.screens.settings.losing import LosingCard
from ui.screens.settings.serving import ServingCard
from ui.screens.settings.state import SettingsCalls, SettingsView
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.nav_rows import NavRow
from ui.widgets.page import Page
from ui.widgets.sidebar import Sidebar


class SettingsScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate("about")` goes to that card. Every role has it."""

    name = "settings"

    def __init__(
        self,
        desk: Desk,
        calls: SettingsCalls,
        preferences: PreferencesInForce,
        *,
        languages: tuple[str, ...] = ("en",),
        is_sample: bool = False,
    ) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._is_front = False
        self._may_part = not is_sample  # a sample is left, not handed over
        self._shown = "appearance"
        self.sidebar = Sidebar(self.tr("Settings"), self.tr("Back"))
        self.side = self.sidebar
        self.sidebar.back.connect(lambda: desk.open("home"))
        self.sidebar.chosen.connect(self._on_chosen)
        self.sidebar.set_heading(self.tr("Settings"), self.tr("Of this computer and of your Fieldreport"))
        self.sidebar.set_progress((), "")
        self.sidebar.set_foot(self.tr("Works without a network"), "lock")
        self.settings_page = Page()
        self.page = self.settings_page
        self.page.caption.setText(self.tr("Every choice counts at once"))
        self.page.heading.setText(self.tr("Settings"))
        self.panel = None
        self.actions = None
        self.appearance = AppearanceCard(preferences, languages)
        self.locking = LockingCard(desk, calls, preferences)
        self.data = DataCard(desk, calls)
        self.sample: Card = self._leaving() if is_sample else self._entering()
        self.about = AboutCard(desk, calls)
        self.serving = ServingCard(desk, calls)
        self.serving.hide()
        self.losing = LosingCard(desk, calls)
        self.losing.retiring.gone.connect(self._on_gone)
        self.handing = HandingCard(desk, calls)
        self.handing.handed.connect(self._on_handed)
        self.handing.hide()
        self._cards: dict[str, tuple[str, str, QWidget]] = {
            "appearance": (self.tr("Appearance and language"), "eye", self.appearance),
            "locking": (self.tr("Locking and passphrase"), "lock", self.locking),
            "serving": (self.tr("Who reports"), "people", self.serving),
            "data": (self.tr("Data and backups"), "usb", self.data),
            "losing": (self.tr("If this computer is lost"), "document", self.losing),
            "handing": (self.tr("Hand Fieldreport over"), "people", self.handing),
            "sample": (self.tr("Sample world"), "people", self.sample),
            "about": (self.tr("About"), "help", self.about),
        }
        self.page.body.setSpacing(16)
        for _words, _icon, card in self._cards.values():
            self.page.body.addWidget(card)
        self.page.body.addStretch(1)
        desk.tasks.changed.connect(self._on_store_changed)

    def activate(self, argument: Any = None) -> None:
        """Show the facts of the data folder, and go to a card that was named."""
        self._is_front = True
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer by itself."))
        key = argument if isinstance(argument, str) and argument in self._cards else "appearance"
        self._show_rows(key)
        if key == "appearance":
            self.page.scroll_to_top()
            self.appearance.scheme.focus_target().setFocus()
        else:
            self._on_chosen(key)
        self._refresh()

    def save_now(self) -> None:
        """Every choice is kept when it is made."""

    def leave(self) -> None:
        """Forget passphrases that were typed."""
        self._is_front = False
        self.forget()

    def forget(self) -> None:
        """Hold no secret while locked."""
        for card in (self.locking, self.serving, self.losing, self.handing):
            card.forget()

    def fold(self, is_folded: bool) -> None:
        """Use narrow margins."""
        self.settings_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """There are no checks here."""

    def title(self) -> str:
        """Return what is shown."""
        return self.tr("Settings")

    @Slot(object)
    def show_view(self, view: SettingsView) -> None:
        """Show the facts of the data folder."""
        self.data.show_view(view)
        self.serving.show_facts(view.roles)
        self.locking.rehearsal.show_standing(view.recovery)
        self.locking.escrow.show_standing(view.escrow)
        self.losing.show_standing(view.card)
        self.handing.setVisible(view.may_hand_over and self._may_part)
        self.losing.retiring.setVisible(self._may_part)
        self._show_rows(self._shown)

    def _refresh(self) -> None:
        self._desk.tasks.read(self, self._calls.open, self.show_view)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        card = self._cards[key][2]
        self._show_rows(key)
        place = card.mapTo(self.page.scroll.widget(), QPoint(0, 0)).y()
        self.page.scroll.verticalScrollBar().setValue(place - 14)
        for part in card.findChildren(QWidget):
            if part.isVisibleTo(card) and part.isEnabled() and part.focusPolicy().value & 1:
                part.setFocus()
                break

    def _show_rows(self, active: str) -> None:
        self._shown = active
        shown = {key: held for key, held in self._cards.items() if not held[2].isHidden()}
        self.sidebar.set_rows([NavRow(key, held[0], icon=held[1]) for key, held in shown.items()], active)

    def _entering(self) -> Card:
        card = SampleCard(self._desk.tasks, self._calls.sample, can_renew=True)
        card.made.connect(self._desk.sample_requested)
        card.failed.connect(self._on_failed)
        return card

    def _leaving(self) -> Card:
        card = Card(self.tr("Sample world"), "section")
        words = self.tr("This is the sample: nothing here is real work. Your own Fieldreport is as you left it.")
        card.body.addWidget(Label(words, "help", wraps=True))
        self.leave_sample = Button(self.tr("Leave the sample"))
        self.leave_sample.clicked.connect(lambda: self._desk.sample_requested.emit(None))
        card.body.addWidget(self.leave_sample, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _on_gone(self) -> None:
        self._desk.lock_requested.emit()
        self._desk.open("setup")

    @Slot(object)
    def _on_handed(self, made: Any) -> None:
        words = self.tr(
            "Fieldreport here is {name}’s. The request is saved: {file}. Make a recovery sheet and a backup now."
        ).format(name=made.name, file=made.saved_to)
        self._desk.tasks.changed.emit(made)
        self._on_chosen("locking")
        self._desk.status.sentence.setText(words)
        announce(self, words)

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))
