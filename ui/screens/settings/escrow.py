"""Whether UN Headquarters can open this desk: always said, switched here where the list leaves it to the owner."""

from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.accessible import announce
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.settings.state import SettingsCalls
from ui.widgets.buttons import Button
from ui.widgets.state_line import StateLine


class EscrowLine(StateLine):
    """One sentence, and a button where the owner may decide."""

    def __init__(self, desk: Desk, calls: SettingsCalls) -> None:
        self.switch = Button(QCoreApplication.translate("EscrowLine", "Allow it"), "plain")
        super().__init__("lock", "", "body", self.switch)
        self._desk, self._calls = desk, calls
        self._is_on = False
        self.switch.clicked.connect(self._on_switch)
        self.setContentsMargins(0, 8, 0, 0)

    def show_standing(self, standing: Any) -> None:
        """Show `workflows.escrowing.EscrowStanding`; None hides the line."""
        self.setVisible(standing is not None)
        if standing is None:
            return
        self._is_on = standing.is_on
        if standing.is_asked:
            words = self.tr("UN Headquarters can open this desk with its own key; your organisation asks for it.")
        elif standing.is_on:
            words = self.tr("UN Headquarters can open this desk with its own key; you allowed it.")
        else:
            words = self.tr("UN Headquarters cannot open this desk.")
        self.show_state("key" if standing.is_on else "lock", words)
        self.switch.setVisible(standing.is_offered and not standing.is_asked)
        self.switch.setText(self.tr("Take it back") if standing.is_on else self.tr("Allow it"))
        self.switch.setAccessibleDescription(words)

    def _on_switch(self) -> None:
        wanted = not self._is_on
        self._desk.failure.clear()
        self._desk.tasks.write(
            self, lambda session: self._calls.switch_escrow(session, wanted), self._on_switched, self._on_failed
        )

    def _on_switched(self, standing: Any) -> None:
        self.show_standing(standing)
        announce(self, self.label.text())

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))
