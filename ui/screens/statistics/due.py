"""The data sets that are due this quarter: one key takes the last figures over, another opens them for change."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from ui.locales import number, quarter_short
from ui.screens.statistics.fields import measure_words
from ui.screens.statistics.suggestions import suggestions
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.flow import flow
from ui.widgets.labels import Label
from ui.widgets.two_line_list import TwoLineList, TwoLines

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.gathering import DueSet, Gathering


class DueCard(Card):
    """`taken` and `opened` carry the title of a series to carry forward, `dropped` one that is no longer kept."""

    taken = Signal(object)
    opened = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", "strong", parent=parent)
        self.list = TwoLineList(self.tr("Data sets due this quarter"))
        self.take = Button(self.tr("Take over"))
        self.take.setToolTip(self.tr("Enter in the list"))
        self.change = Button(self.tr("Take over and change"))
        self.change.setToolTip(self.tr("F2 in the list"))
        self.drop = Button(self.tr("No longer kept"), "link")
        self.body.addWidget(self.list)
        self.body.addWidget(flow((self.take, self.change, self.drop), 8, 6))
        self.body.addWidget(
            Label(self.tr("Stocks keep their figures, marked as carried forward."), "caption", wraps=True)
        )
        self.list.chosen.connect(self.taken)
        for button, signal in ((self.take, self.taken), (self.change, self.opened), (self.drop, self.dropped)):
            button.clicked.connect(lambda _on=False, signal=signal: self._tell(signal))
        QShortcut(
            QKeySequence("F2"),
            self.list,
            activated=lambda: self._tell(self.opened),
            context=Qt.ShortcutContext.WidgetShortcut,
        )
        self.hide()

    def show_due(self, gathered: "Gathering") -> None:
        """Show what is due; nothing where nothing is."""
        quarter = quarter_short(gathered.quarter)
        left = len(gathered.due)
        self.heading.setText(self.tr("%n data set(s) due for {quarter}", "", left).format(quarter=quarter))
        self.setAccessibleName(self.heading.text())
        self.list.set_lines([self._line(held) for held in gathered.due])
        if gathered.due and self.list.current_key() is None:
            self.list.set_current(gathered.due[0].title)
        self.setVisible(bool(gathered.due))

    def _line(self, held: "DueSet") -> TwoLines:
        last = quarter_short(held.last) if held.last else ""
        figures = self.tr("%n category/ies", "", held.categories)
        if held.total is not None and held.women is not None:
            figures = self.tr("{women} women of {total}").format(women=number(held.women), total=number(held.total))
        parts = (self.tr("last: {quarter}").format(quarter=last), figures, measure_words(held.measure))
        return TwoLines(held.title, held.title, ", ".join(part for part in parts if part), icon="chart")

    def _tell(self, signal: Signal) -> None:
        title = self.list.current_key()
        if title:
            signal.emit(title)  # type: ignore[attr-defined]  # bound


class SuggestionMenu(QMenu):
    """Data sets to begin with; `chosen` carries one."""

    chosen = Signal(object)

    def show_left(self, kept: tuple[str, ...]) -> None:
        """Offer those that are not kept yet."""
        self.clear()
        for held in suggestions():
            if held["title"] not in kept:
                self.addAction(held["title"]).triggered.connect(lambda _on=False, held=held: self.chosen.emit(held))
