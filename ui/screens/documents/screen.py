"""Documents as a screen: those of all records and reports, or of one that another screen names."""

from typing import Any

from PySide6.QtWidgets import QWidget

from ui.documents import DocumentsCalls, DocumentsView
from ui.locales import quarter_short
from ui.screen import Desk
from ui.widgets.buttons import Button
from ui.widgets.list_page import ListPage


class DocumentsScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate` takes nothing (all documents), or the address of an owner."""

    name = "documents"

    def __init__(self, desk: Desk, calls: DocumentsCalls) -> None:
        super().__init__()
        self._desk = desk
        self.side = desk.author_side
        self.panel: QWidget | None = None
        self.actions = desk.make_actions()
        self.list_page = _Page(self.tr("Documents"))
        self.page = self.list_page
        self.view = DocumentsView(desk, calls)
        self.all = Button(self.tr("All documents"), "link", "back")
        self.all.clicked.connect(lambda: self.activate(None))
        self.list_page.title_row.addWidget(self.all)
        self.list_page.body.addWidget(self.view, 1)
        self.view.counted.connect(self._on_counted)
        desk.undo.install(self.page)

    def activate(self, argument: Any = None) -> None:
        """Show all documents, or those of the record or report named."""
        self._desk.author_side.set_active(self.name)
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        owner = argument if isinstance(argument, str) and "[" in argument else ""
        self.all.setVisible(bool(owner))
        self.view.show_owner(owner)
        self.view.add.setFocus()

    def save_now(self) -> None:
        """Nothing is typed here."""

    def leave(self) -> None:
        """Stop following the store."""
        self.view.is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self.view.forget()

    def fold(self, is_folded: bool) -> None:
        """Lay the page out for the width there is."""
        self.view.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """Nothing here is checked."""

    def title(self) -> str:
        """Return the screen's name."""
        return self.tr("Documents")

    def _on_counted(self, _count: int) -> None:
        """Say what new documents are added to."""
        held = self.view.listed
        if held is None or held.quarter is None:
            return
        quarter = quarter_short(held.quarter)
        words = self.tr("Add to report, {quarter}…").format(quarter=quarter) if not self.view.owner else ""
        self.view.add.setText(words or self.tr("Add documents…"))
        self.list_page.heading.setText(self.view.owner_title() or self.tr("Documents"))


class _Page(ListPage):
    """A page without a panel: the margins stay equal."""

    def __init__(self, heading: str) -> None:
        super().__init__(heading, 24)
        super().set_folded(True)
