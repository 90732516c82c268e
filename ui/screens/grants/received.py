"""What a mission sent about one project, and what it still owes: two cards under the grant."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreport.values import PartialDate
from ui.locales import long_date, moment, number
from ui.typed_dates import date_words
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.two_line_list import TwoLineList, TwoLines

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.chasing import FollowedProject


class ReceivedCards(QWidget):
    """`chosen` carries the document whose package shall be saved."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.overdue_card = Card(self.tr("Overdue reports"), "strong")
        self.overdue = TwoLineList(self.tr("Overdue reports"))
        self.overdue_card.body.addWidget(self.overdue)
        self.documents_card = Card(self.tr("Reports and audit files that came"), "strong")
        self.documents = TwoLineList(self.tr("Reports and audit files that came"))
        self.documents.chosen.connect(self.chosen)
        self.documents_card.body.addWidget(self.documents)
        self.hint = Label(self.tr("Enter saves the signed package, as it came."), "caption", wraps=True)
        self.documents_card.body.addWidget(self.hint)
        for card in (self.overdue_card, self.documents_card):
            column.addWidget(card)
        self.forget()

    def forget(self) -> None:
        """Hold nothing."""
        self.overdue.set_lines(())
        self.documents.set_lines(())
        self.overdue_card.hide()
        self.documents_card.hide()

    def show_project(self, followed: "FollowedProject") -> None:
        """Show what came and what is owed."""
        self.overdue.set_lines(
            [
                TwoLines(
                    place,
                    type_words(late.type),
                    self.tr("Due on {date}").format(date=long_date(late.due)),
                    self.tr("%n day(s) late", "", late.days),
                    icon="mark:late",
                )
                for place, late in enumerate(followed.overdue)
            ]
        )
        self.documents.set_lines(
            [
                TwoLines(
                    kept,
                    self.tr("{document}, {period}").format(
                        document=type_words(kept.type), period=date_words(PartialDate.parse(kept.period))
                    ),
                    self.tr("Came on {moment}, verified").format(
                        moment=moment(datetime.fromisoformat(kept.status).astimezone())
                    ),
                    self.tr("revision {number}").format(number=number(kept.number)),
                    icon="mark:complete",
                )
                for kept in followed.documents
            ]
        )
        self.overdue_card.setVisible(bool(followed.overdue))
        self.documents_card.setVisible(bool(followed.documents))


def type_words(kind: str) -> str:
    """Return what a document of a project is called."""
    return {
        "financial": QCoreApplication.translate("ReceivedCards", "Financial report"),
        "substantive": QCoreApplication.translate("ReceivedCards", "Substantive report"),
        "audit": QCoreApplication.translate("ReceivedCards", "Audit file"),
    }.get(kind, QCoreApplication.translate("ReceivedCards", "Report"))
