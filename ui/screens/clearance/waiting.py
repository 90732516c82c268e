"""The list of reports that wait for clearance, with what to do where there is none."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.locales import moment, number, quarter_title
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.page import Page
from ui.widgets.two_line_list import TwoLineList, TwoLines

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.clearing import ReportToClear


class WaitingList(Page):
    """`chosen` carries the quarter."""

    chosen = Signal(object)
    home_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading.setText(self.tr("Reports to clear"))
        self.card = Card()
        self.reports = TwoLineList(self.tr("Reports to clear"))
        self.reports.chosen.connect(self.chosen)
        self.none = Label(
            self.tr("No report waits for clearance. One appears here as soon as its author has signed it."),
            "body",
            wraps=True,
        )
        self.home = Button(self.tr("Home"), "plain", "home")
        self.home.clicked.connect(self.home_wanted)
        for widget in (self.reports, self.none):
            self.card.body.addWidget(widget)
        self.card.body.addWidget(self.home, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.card)
        self.body.addStretch(1)

    def set_reports(self, reports: "Sequence[ReportToClear]") -> None:
        """Show the reports, the newest quarter first."""
        self.reports.set_lines([self._line(report) for report in reports])
        self.reports.setVisible(bool(reports))
        self.none.setVisible(not reports)
        self.home.setVisible(not reports)

    def take_focus(self) -> None:
        """Put the focus where the next step is."""
        (self.home if self.reports.isHidden() else self.reports).setFocus()

    def _line(self, report: "ReportToClear") -> TwoLines:
        when = moment(datetime.fromisoformat(report.signed_at))
        note = self.tr("revision {revision}, signed by {name}, {when}").format(
            revision=number(report.revision), name=report.author, when=when
        )
        return TwoLines(report.quarter, quarter_title(report.quarter), note, icon="document")
