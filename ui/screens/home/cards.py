"""The cards of home: summary with the one primary button, figures with what to do while there are none, packages."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import describe
from ui.charts.budget import paint_utilization
from ui.locales import long_date
from ui.screens.home.overview import PackageLine
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Rule
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.state_line import StateLine


class RenewalLine(StateLine):
    """Says when the own registration ends, with the way to renew it; hidden while there is time."""

    def __init__(self) -> None:
        self.go = Button(QCoreApplication.translate("RenewalLine", "Renew…"), "plain")
        super().__init__("mark:warning", "", "strong", self.go)
        self.hide()

    def show_end(self, end: date | None) -> None:
        """Show the day, or nothing."""
        self.setVisible(end is not None)
        if end is not None:
            words = self.tr("Your registration ends on {day}. Reports signed after it are refused.")
            self.show_state("mark:warning", words.format(day=long_date(end)), "warn")
            self.go.setAccessibleDescription(self.label.text())


class RecoveryLine(StateLine):
    """Asks kindly to try the recovery sheet, or to make one; hidden while all is well."""

    def __init__(self) -> None:
        self.go = Button(QCoreApplication.translate("RecoveryLine", "To the recovery sheet…"), "plain")
        super().__init__("mark:hint", "", "body", self.go)
        self.hide()

    def show_standing(self, state: str, rehearsed: date | None) -> None:
        """Show a state (due, missing, or "" for none) and when the sheet was last tried."""
        self.setVisible(bool(state))
        if state == "missing":
            words = self.tr("There is no recovery sheet: a forgotten passphrase would lose everything here.")
            self.show_state("mark:warning", words, "warn")
        elif rehearsed is not None:
            words = self.tr(
                "The recovery sheet was last tried on {day}. Two minutes show that it still opens Fieldreport."
            )
            self.show_state("mark:hint", words.format(day=long_date(rehearsed)))
        else:
            self.show_state("mark:hint", self.tr("The recovery sheet was never tried. It takes two minutes."))
        self.go.setAccessibleDescription(self.label.text())


class Figure(QWidget):
    """A big figure with a line under it."""

    def __init__(self) -> None:
        super().__init__()
        self.figure, self.words = Label("", "figure"), ElidedLabel("", "help")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self.figure)
        column.addWidget(self.words)

    def show_figure(self, figure: str, words: str) -> None:
        """Show both lines; screen readers hear them as one."""
        self.figure.setText(figure)
        self.words.setText(words)
        self.setAccessibleName(f"{figure}, {words}")


class SummaryCard(Card):
    """Three figures, what comes next, and the way there."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setContentsMargins(17, 13, 17, 13)
        self.body.setSpacing(0)
        self.figures = [Figure(), Figure(), Figure()]
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, figure in enumerate(self.figures):
            if place:
                rule = Rule(is_vertical=True)
                rule.setFixedHeight(46)
                row.addWidget(rule)
                row.addSpacing(19)
            row.addWidget(figure, 1)
        self.body.addLayout(row)
        self.body.addSpacing(13)
        self.body.addWidget(Rule())
        self.body.addSpacing(11)
        self.glyph = Glyph("mark:untouched")
        self.next_title, self.next_text = Label("", "field"), ElidedLabel("", "help")
        self.go = Button("", "primary", "forward", "trailing")
        self.go.setMinimumWidth(190)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.next_title)
        words.addWidget(self.next_text)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.glyph)
        foot.addLayout(words, 1)
        foot.addWidget(self.go)
        self.body.addLayout(foot)


class FigureCard(Card):
    """A card around a chart or list; while there is nothing to show it says what brings it to life."""

    def __init__(self, heading: str, content: QWidget, empty_words: str) -> None:
        super().__init__(heading, "strong")
        self.caption = self.add_caption("")
        self.content = content
        self.empty = Label(empty_words, "help", wraps=True)
        self.body.addWidget(content, 1)
        self.body.addWidget(self.empty)
        self.body.addStretch(0)
        self.set_filled(False)

    def set_filled(self, is_filled: bool, caption: str = "") -> None:
        """Show the content, or what to do to get some."""
        self.content.setVisible(is_filled)
        self.empty.setVisible(not is_filled)
        self.caption.setText(caption if is_filled else "")
        self.body.setStretch(self.body.count() - 1, 0 if is_filled else 1)


class PackagesCard(Card):
    """Submission packages and where they are."""

    def __init__(self) -> None:
        super().__init__("")
        self.heading.setText(self.tr("Packages"))
        self.setAccessibleName(self.heading.text())
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.open = Button(self.tr("Open"), "link")
        self.open.setAccessibleName(self.tr("Open submission packages"))
        self.head.addWidget(self.open)
        self.body.addLayout(self.head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(9)
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self.export = Button(self.tr("Export…"), "plain", "usb")
        self.body.addWidget(self.export)

    def set_packages(self, packages: Sequence[PackageLine]) -> None:
        """Show the packages, the newest first."""
        while self._lines.count():
            item = self._lines.takeAt(0)
            if item is not None and item.widget():
                item.widget().hide()
                item.widget().deleteLater()
        for package in packages:
            self._lines.addWidget(_Package(package))
        if not packages:
            words = self.tr("No package yet. A signed report becomes one when it is exported.")
            self._lines.addWidget(Label(words, "help", wraps=True))
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room()

    def _keep_room(self) -> None:
        """Ask for the height the wrapped lines need: a column short of room would print them over each other."""
        self.setMinimumHeight(max(0, self.body.totalHeightForWidth(self.width())))  # -1: too narrow to say


class _Package(QWidget):
    def __init__(self, package: PackageLine) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Glyph(package.icon, package.tone), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(package.title, "strong"))
        words.addWidget(Label(package.text, "help", wraps=True))
        if package.progress is not None:
            words.addSpacing(5)
            words.addWidget(ProgressLine(package.title, package.progress))
        row.addLayout(words, 1)


class ProgressLine(QWidget):
    """A thin bar for something under way."""

    def __init__(self, name: str, share: float) -> None:
        super().__init__()
        self._share = share
        describe(self, QAccessible.Role.ProgressBar, name, f"{round(share * 100)}%")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        paint_utilization(painter, QRectF(0, 0, self.width(), 6), self._share, 0)
