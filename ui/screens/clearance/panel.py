"""The panel of the clearance: the three ways on, what changed, the women's share, the explained checks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.charts.bars import BarChart
from ui.charts.trend import coverage_words, trend_bars
from ui.forms.reading import ReportReader
from ui.locales import number, quarter_short
from ui.screens.clearance.words import has_agreed, needs_agreement, steps_words
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.mirroring import margins
from ui.widgets.panel import EDGE, Panel

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.clearing import ClearanceView
    from fieldreport.workflows.overviewing import Share


class ClearancePanel(Panel):
    """Sign stands above return and memo."""

    def __init__(self, reader: ReportReader) -> None:
        super().__init__()
        self.primary = Button(self.tr("Sign report…"), "primary", "pen")
        self.primary.setToolTip(self.tr("Ctrl+Enter"))
        self.give_back = Button(self.tr("Return with remark…"))
        self.memo = Button(self.tr("Clearance by memo…"))
        self.ask = Button(self.tr("Clear on another computer…"), "plain", "usb")
        self.suggest = Button(self.tr("Suggest edit…"))
        self.answer = Button(self.tr("Write the answer again…"), "plain", "usb")
        self.steps = Label("", "help", wraps=True)
        self.why = Label("", "help", wraps=True)
        self.top.addWidget(self.primary)
        self._second = QHBoxLayout()
        self._second.setSpacing(8)
        self._second.setContentsMargins(margins(0, 0, EDGE, 0))
        self._second.addWidget(self.give_back, 1)
        self._second.addWidget(self.suggest, 1)
        self._second.addWidget(self.memo, 1)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(1, self._second)
        self._third = QHBoxLayout()
        self._third.setSpacing(8)
        self._third.setContentsMargins(margins(0, 0, EDGE, 0))
        for button in (self.ask, self.answer):
            self._third.addWidget(button, 1)
        column.insertLayout(2, self._third)
        column.insertWidget(3, self.why)
        column.insertWidget(4, self.steps)
        self.reader = reader
        self._reader_cards = (reader.changes_card, reader.checks_card, reader.legend)
        self._build_share()
        for card in (reader.changes_card, self.share_card, reader.checks_card, reader.legend):
            self.cards.addWidget(card)
        self.cards.addStretch(1)
        self.show_nothing()

    def fold(self, is_folded: bool, title_row: QHBoxLayout) -> None:
        """Give the primary button to the title row, or take it back."""
        (title_row if is_folded else self.top).addWidget(self.primary)

    def show_nothing(self) -> None:
        """Offer nothing where no report is open."""
        offered = (self.primary, self.give_back, self.memo, self.ask, self.suggest, self.answer, self.why, self.steps)
        for widget in (*offered, self.share_card, *self._reader_cards):
            widget.hide()

    def set_busy(self, words: str) -> None:
        """Offer nothing while work is under way, and say which."""
        for button in (self.primary, self.give_back, self.memo, self.ask, self.suggest, self.answer):
            button.setEnabled(False)
        self.why.setText(words)
        self.why.setVisible(bool(words))

    def show_view(self, view: "ClearanceView") -> None:
        """Offer what can be done now."""
        is_waiting = view.state == "waiting"
        may_sign = (
            view.author is not None
            and view.author.is_verified
            and view.officer.has_key
            and view.officer.until is not None
        )
        words, icon = {
            "waiting": (self.tr("Sign report…"), "pen"),
            "document": (self.tr("Clearance by memo…"), "document"),
            "unsigned": (self.tr("Sign as author…"), "pen"),
            "returned": (self.tr("Open the report"), "document"),
            "cleared": (self.tr("Send…"), "usb"),
            "not_needed": (self.tr("Sign as author…"), "pen"),
        }[view.state]
        held = view.clearers
        is_elsewhere = held is not None and held.is_elsewhere
        if is_waiting and needs_agreement(view):
            words, icon = self.tr("Agree, for the next step"), "check"
        elif is_elsewhere and view.state in ("cleared", "returned"):
            words, icon = self.tr("Write the answer…"), "usb"
        self.primary.setText(words)
        self.primary.set_icon_name(icon)
        self.primary.setEnabled(may_sign or not is_waiting)
        for button in (self.ask, self.suggest, self.answer):
            button.setEnabled(True)
        self.ask.setVisible(is_waiting and not is_elsewhere)
        self.suggest.setVisible(is_waiting and view.pages.document is None)
        self.answer.setVisible(is_waiting and is_elsewhere and has_agreed(view))
        said = steps_words(view)
        self.steps.setText(said)
        self.steps.setVisible(bool(said))
        why = (
            ""
            if self.primary.isEnabled()
            else self.tr("Nothing can be signed yet; the reason stands above the pages.")
        )
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.primary.setAccessibleDescription(why)
        self.give_back.setEnabled(is_waiting)
        self.memo.setEnabled(view.state == "document")
        for widget in (self.primary, *self._reader_cards):
            widget.show()
        is_document = view.pages.document is not None
        if is_document:  # it is compared with nothing
            self.reader.changes_card.hide()
            self.reader.legend.hide()
            if view.state != "waiting" and not is_elsewhere:
                self.primary.setText(self.tr("Open the project"))
                self.primary.set_icon_name("document")
        self.give_back.setVisible(is_waiting)
        self.memo.setVisible(is_waiting and view.policy == "documented")
        self._show_share(view)

    def _show_share(self, view: "ClearanceView") -> None:
        shares = tuple(view.shares)
        self.share_card.setVisible(bool(shares) and any(held.percent is not None for held in shares))
        if not shares:
            return
        newest = shares[-1]
        self.figure.setText("–" if newest.percent is None else f"{number(newest.percent)}%")
        self.before.setText(self._before_words(shares))
        self.coverage.setText(coverage_words(shares))
        self.chart.set_bars(trend_bars(shares[-5:]))

    def _before_words(self, shares: "tuple[Share, ...]") -> str:
        earlier = [held for held in shares[:-1] if held.percent is not None]
        if not earlier:
            return ""
        percent = earlier[-1].percent
        return self.tr("{percent}% in {quarter}").format(
            percent=number(percent) if percent is not None else "", quarter=quarter_short(earlier[-1].quarter)
        )

    def _build_share(self) -> None:
        self.share_card = Card(self.tr("Women among participants"), "strong")
        self.figure, self.before, self.coverage = Label("", "figure"), Label("", "help"), Label("", "help")
        words = QVBoxLayout()
        words.setSpacing(1)
        for label in (self.figure, self.before, self.coverage):
            words.addWidget(label, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        self.chart = BarChart(self.tr("Women among participants, per cent, by quarter"), 112)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(words)
        row.addWidget(self.chart, 1)
        self.share_card.body.addWidget(holder)
