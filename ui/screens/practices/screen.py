"""What the three registers share: the tabs between them, their place in the menu, and keys for what only they do."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ui.registers.calls import RegisterCalls
from ui.registers.register import Fact, Register
from ui.registers.screen import RegisterScreen
from ui.screen import Desk
from ui.widgets.tab_row import TabRow

translate = QCoreApplication.translate  # lupdate knows it by this name
MENU = "practices"  # the entry that stands for all three
SHOWN = 200


class LearnedScreen(RegisterScreen):
    """Implements `ui.screen.Screen`."""

    def __init__(self, desk: Desk, register: Register, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, register, RegisterCalls(register.kind), clock)
        self.tabs = TabRow(
            translate("practices", "Good practices and gaps"),
            (
                ("practices", translate("practices", "Good practices")),
                ("gaps", translate("practices", "Gaps and challenges")),
                ("lessons", translate("practices", "Lessons learned")),
            ),
        )
        self.tabs.set_key(self.name)
        self.tabs.chosen.connect(self._on_tab)
        self.list_page.add_above(self.tabs)

    def activate(self, argument: Any = None) -> None:
        """Show the list; "new" adds a record, an address or an id opens one."""
        super().activate(argument)
        self.tabs.set_key(self.name)
        self.side.set_active(MENU)

    def add_key(self, key: str, deed: Callable[[], None]) -> None:
        """Let a key do something with the record in force, in the list and in its form."""
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for part in (self.page, self.panel):
            QShortcut(QKeySequence(key), part, activated=deed, context=inside)

    def _on_tab(self, name: str) -> None:
        self.tabs.set_key(self.name)
        if name != self.name:
            self._desk.open(name)


def text_fact(label: str, value: Any, *keys: str) -> Fact:
    """Return the beginning of a text as a line beside the list."""
    text = str(value or "")
    return Fact(label, text if len(text) < SHOWN + 20 else text[:SHOWN].rstrip() + "…", keys)
