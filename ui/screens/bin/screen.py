"""The bin as a screen: a list of every kind, newest first; Enter restores, and that can be taken back too.

Rules: nothing is ever emptied here; what lies in the bin is in no report, no sum and no search.
"""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.locales import clock, quarter_short, short_date
from ui.messages import error_words
from ui.registers.steps import step_of
from ui.screen import Desk
from ui.screens.bin.calls import list_bin, restore
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage
from ui.widgets.panel import FactList, Panel
from ui.widgets.record_list import kind_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import Binned, RecordChange


class BinScreen(QWidget):
    """Implements `ui.screen.Screen`."""

    name = "bin"
    panel_width = 336

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_front = False
        self._binned: dict[tuple[str, str], Binned] = {}
        self.side = desk.author_side
        self.list_page = ListPage(self.tr("Bin"), lead=24)
        self.page = self.list_page
        self.table = RowTable(
            self.tr("Deleted records"),
            [
                Column(self.tr("Kind"), 120, least=100),
                Column(self.tr("Title")),
                Column(self.tr("Quarter"), 100, least=88),
                Column(self.tr("Deleted"), 160, least=144),
            ],
        )
        self.empty = Card("", "strong")
        self.empty.body.addWidget(
            Label(
                self.tr(
                    "The bin is empty. What you delete lies here and can be restored; it is in no report or sum."
                ),
                "help",
                wraps=True,
            )
        )
        self.home = Button(self.tr("Home"), "plain", "home")
        self.home.clicked.connect(lambda: desk.open("home"))
        self.empty.body.addWidget(self.home, 0, Qt.AlignmentFlag.AlignLeading)
        self.list_page.body.addWidget(self.empty)
        self.list_page.body.addWidget(self.table, 1)
        self.list_page.body.addStretch(0)
        self.panel = Panel()
        self.restore = Button(self.tr("Restore"), "primary", "again")
        self.restore.setToolTip(self.tr("Enter"))
        self.panel.top.addWidget(self.restore, 1)
        self.card = Card("", "strong")
        self.title_label = Label("", "section", wraps=True)
        self.facts = FactList()
        self.card.body.addWidget(self.title_label)
        self.card.body.addWidget(self.facts)
        self.panel.cards.addWidget(self.card)
        self.panel.cards.addStretch(1)
        self.actions = desk.make_actions()
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _key: self._on_restore())
        self.restore.clicked.connect(self._on_restore)
        desk.tasks.changed.connect(self._on_store_changed)
        desk.undo.install(self.page)
        desk.undo.install(self.panel)

    def activate(self, _argument: Any = None) -> None:
        """Fetch what lies in the bin."""
        self._is_front = True
        self.side.set_active(self.name)
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        self._refresh()
        self.table.setFocus()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._show(())

    def fold(self, is_folded: bool) -> None:
        """Take the main action into the title row, or give it back."""
        self.list_page.set_folded(is_folded)
        (self.list_page.title_row if is_folded else self.panel.top).addWidget(self.restore)

    def go_to_next_check(self) -> None:
        """Nothing here is checked."""

    def title(self) -> str:
        """Return the screen's name."""
        return self.tr("Bin")

    def _refresh(self) -> None:
        self._desk.tasks.read(self, list_bin, self._show, self._on_failed)

    def _show(self, binned: "tuple[Binned, ...]") -> None:
        self._binned = {(held.kind, held.id): held for held in binned}
        self.table.set_rows([_row(held) for held in binned])
        self.empty.setVisible(not binned)
        self.table.setVisible(bool(binned))
        self.restore.setVisible(bool(binned))
        if not binned and self._is_front:
            self.home.setFocus()  # on this page, where the last step can still be taken back
        self._on_chosen(self.table.current_key())

    @Slot(object)
    def _on_chosen(self, key: Any) -> None:
        held = self._binned.get(key)
        self.card.setVisible(held is not None)
        if held is not None:
            self.title_label.setText(held.title or self.tr("(no title)"))
            self.facts.set_facts(
                [
                    (self.tr("Kind"), kind_words(held.kind)),
                    (self.tr("Quarter"), quarter_short(Quarter.parse(held.quarter)) if held.quarter else ""),
                    (self.tr("Deleted"), _moment(held.deleted_at)),
                ]
            )

    @Slot()
    def _on_restore(self) -> None:
        held = self._binned.get(self.table.current_key())
        if held is None:
            return

        def on_done(change: "RecordChange") -> None:
            self._desk.undo.seal()
            self._desk.undo.committed(step_of(change))
            words = self.tr("“{title}” is restored.").format(title=change.title or self.tr("(no title)"))
            announce(self.page, words)
            self._desk.status.sentence.setText(words)

        self._desk.tasks.write(self, lambda session: restore(session, held.kind, held.id), on_done, self._on_failed)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    @Slot(object)
    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))


def _row(held: "Binned") -> Row:
    quarter = quarter_short(Quarter.parse(held.quarter)) if held.quarter else ""
    texts = (kind_words(held.kind), held.title, quarter, _moment(held.deleted_at))
    cells = tuple(RowCell(text, is_strong=place == 1, is_quiet=place != 1) for place, text in enumerate(texts))
    return Row((held.kind, held.id), cells, ", ".join(text for text in texts if text))


def _moment(moment: datetime) -> str:
    here = moment.astimezone()
    return f"{short_date(here.date())}, {clock(here)}"
