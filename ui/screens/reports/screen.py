"""All reports as a screen: a list of quarters; Enter opens the report of one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fieldreport.values import Quarter
from ui.screen import Desk
from ui.tables.row_table import Column, Row, RowTable
from ui.widgets.buttons import Button
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.page import Page

WIDTH = 750


@dataclass(frozen=True, slots=True)
class ReportsView:
    """The rows, whose key is the quarter, and the quarters that can be begun as (quarter, words)."""

    rows: Sequence[Row]
    to_begin: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class ReportsCalls:
    """The workflow function behind the screen; it runs on a worker thread with a session."""

    open: Callable[[Any], "ReportsView"]


class ReportsScreen(QWidget):
    """Implements `ui.screen.Screen`."""

    name = "reports"

    def __init__(self, desk: Desk, calls: ReportsCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self.side = desk.author_side
        self.reports_page = Page(WIDTH, 32)
        self.page = self.reports_page
        self.page.heading.setText(self.tr("All reports"))
        self.page.set_help(
            self.tr("Enter opens a report. A new quarter begins by itself on its first day; others begin here.")
        )
        self._build_beginning()
        self.table = RowTable(
            self.tr("All reports"),
            (
                Column(self.tr("Quarter"), 230),
                Column(self.tr("State")),
                Column(self.tr("Revision"), 90, is_trailing=True),
                Column(self.tr("Due"), 130, is_trailing=True),
            ),
            row_height=46,
        )
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.opened.connect(self._on_opened)
        self.table.clicked.connect(lambda _index: self._on_opened(self.table.current_key()))
        self.page.body.addWidget(self.table, 1)
        self.panel = None
        self.actions = desk.make_actions()
        self.page.caption.hide()

    def activate(self, _argument: Any = None) -> None:
        """Fetch the list anew."""
        self._desk.author_side.set_active("reports")
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        self.table.setFocus()
        self._desk.tasks.read(self, self._calls.open, self.show_view)

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """There is nothing to save here."""

    def forget(self) -> None:
        """Hold nothing while locked."""
        self.table.set_rows(())
        self.quarter.set_choices((), "")

    def fold(self, is_folded: bool) -> None:
        """There is no panel."""
        self.reports_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """Go where the checks are."""
        self._desk.open("report")

    def title(self) -> str:
        """Return the heading."""
        return self.page.heading.text()

    @Slot(object)
    def show_view(self, view: ReportsView) -> None:
        """Show the quarters, and those that can be begun."""
        self.table.set_rows(view.rows)
        offered = [code for code, _words in view.to_begin]
        chosen = self.quarter.code() if self.quarter.code() in offered else next(iter(offered), "")
        self.quarter.set_choices(list(view.to_begin), chosen)
        self.beginning.setVisible(bool(offered))

    @Slot()
    def _on_begin(self) -> None:
        if self.quarter.code():
            self._desk.open("report", Quarter.parse(self.quarter.code()))

    def _build_beginning(self) -> None:
        self.beginning = QWidget()
        row = QHBoxLayout(self.beginning)
        row.setContentsMargins(0, 0, 0, 12)
        row.setSpacing(8)
        self.quarter = DropDown(self.tr("Another quarter"))
        self.quarter.setMinimumContentsLength(20)
        label = Label(self.tr("Another quarter"), "help")
        label.setBuddy(self.quarter)
        self.begin = Button(self.tr("Begin its report"), "plain", "document")
        self.begin.clicked.connect(self._on_begin)
        for part in (label, self.quarter, self.begin):
            row.addWidget(part)
        row.addStretch(1)
        self.beginning.hide()
        self.page.body.addWidget(self.beginning)

    @Slot(object)
    def _on_opened(self, quarter: object) -> None:
        if isinstance(quarter, Quarter):
            self._desk.open("report", quarter)
