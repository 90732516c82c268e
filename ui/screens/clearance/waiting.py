"""The list of reports that wait for clearance, with what to do where there is none."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from ui.forms.arrivals import ArrivalCard
from ui.locales import moment, number, quarter_title
from ui.screens.clearance.words import document_title
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.page import Page
from ui.widgets.two_line_list import TwoLineList, TwoLines

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.clearing import ReportToClear


class WaitingList(Page):
    """`chosen` carries the report to clear, `room_wanted` the name of a screen."""

    chosen = Signal(object)
    room_wanted = Signal(str)

    def __init__(self, arrivals: ArrivalCard) -> None:
        super().__init__()
        self.arrivals = arrivals
        self.caption.hide()
        self.heading.setText(self.tr("Reports to clear"))
        self.card = Card()
        self.reports = TwoLineList(self.tr("Reports to clear"))
        self.reports.chosen.connect(self.chosen)
        self.none, self.how = Label("", "body", wraps=True), Label("", "help", wraps=True)
        self.home = Button("", "plain", "home")
        self.home.clicked.connect(lambda: self.room_wanted.emit(self._way))
        for widget in (self.reports, self.none, self.how):
            self.card.body.addWidget(widget)
        self.show_desk(is_authors=True)
        self.card.body.addWidget(self.home, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.card)
        self.body.addSpacing(12)
        self.body.addWidget(self.arrivals)
        self.body.addStretch(1)

    def show_desk(self, *, is_authors: bool) -> None:
        """Say what to do while nothing waits, to authors or at the desk of a clearing officer."""
        self._way = "home" if is_authors else "registration"
        self.home.set_icon_name("home" if is_authors else "key")
        self.arrivals.setVisible(not is_authors)
        if is_authors:
            self.none.setText(self.tr("No report waits for clearance."))
            self.how.setText(self.tr("One appears here as soon as its author has signed it."))
            self.home.setText(self.tr("Home"))
        else:
            self.none.setText(self.tr("No report waits for clearance here."))
            self.how.setText(
                self.tr(
                    "The author writes a package for clearance for you; open it here, read it, then sign it or return"
                    " it. What you decide goes back to the author as a file."
                )
            )
            self.home.setText(self.tr("Registration"))

    def set_reports(self, reports: "Sequence[ReportToClear]") -> None:
        """Show the reports, the newest quarter first."""
        self.reports.set_lines([self._line(report) for report in reports])
        self.reports.setVisible(bool(reports))
        for part in (self.none, self.how, self.home):
            part.setVisible(not reports)

    def take_focus(self) -> None:
        """Put the focus where the next step is."""
        (self.home if self.reports.isHidden() else self.reports).setFocus()

    def _line(self, report: "ReportToClear") -> TwoLines:
        when = moment(datetime.fromisoformat(report.signed_at))
        note = self.tr("revision {revision}, signed by {name}, {when}").format(
            revision=number(report.revision), name=report.author, when=when
        )
        title = document_title(report.document) if report.document else quarter_title(report.quarter)
        return TwoLines(report, title, note, icon="coins" if report.document else "document")
