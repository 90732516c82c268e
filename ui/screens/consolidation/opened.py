"""The chosen figure opened: what it is, whether it is accepted, and mission by mission the packages behind it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.figure_words import Names, reference_words
from ui.locales import number, quarter_short
from ui.marks import Mark
from ui.screens.consolidation.state import FigureView
from ui.screens.consolidation.words import (
    absence_words,
    amount_words,
    figure_words,
    packages_words,
    signer_words,
    source_mark,
    state_words,
)
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Rule
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.panel import empty
from ui.widgets.segments import SegmentBar

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.consolidation.texts import MissionShare, PackageShare

LINE = 28  # height of a line in the drawing
SHOWN = 4  # missions; the others stand under one line


class Unfolding(QWidget):
    """A line with an amount at its end that opens what is behind it."""

    def __init__(self, name: str, note: str, amount: str) -> None:
        super().__init__()
        self.button = Button(name, "back", "forward")
        self.button.setCheckable(True)
        self.button.setAccessibleDescription(f"{note}, {amount}" if note else amount)
        self.button.toggled.connect(self._on_toggled)
        self._fit()
        theme().changed.connect(self._fit)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(2)
        self._content.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.button)
        row.addWidget(ElidedLabel(note, "caption"), 1)
        row.addWidget(Label(amount, "strong"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._content)

    def _fit(self) -> None:
        self.button.setFixedHeight(theme().px(LINE))

    def _on_toggled(self, is_open: bool) -> None:
        self.button.set_icon_name("down" if is_open else "forward")
        self._content.setVisible(is_open)


class FigureCard(Card):
    """`source_wanted` carries mission and identity of a package's report."""

    source_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._view: FigureView | None = None
        self.value = Label("", "figure")
        self.place = Label("", "caption")
        self.mark, self.state = Glyph(), Label("", "strong")
        self.what = Label("", "help", wraps=True)
        self.segments = SegmentBar(self.tr("Missions in the figure"))
        self.coverage = Label("", "caption", wraps=True)
        self.absent = Label("", "caption", wraps=True)
        self.why = Button(self.tr("Why"), "link")
        self.why.setCheckable(True)
        self.why.toggled.connect(self._on_why)
        self.reasons = Label("", "caption", wraps=True)
        self.reasons.hide()
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTrailing)
        marked = QHBoxLayout()
        marked.setSpacing(6)
        marked.addStretch(1)
        marked.addWidget(self.mark)
        marked.addWidget(self.state)
        side.addLayout(marked)
        top = QHBoxLayout()
        top.addWidget(self.value, 1)
        top.addLayout(side)
        self._missions = QVBoxLayout()
        self._missions.setSpacing(5)
        foot = QHBoxLayout()
        foot.addWidget(self.absent, 1)
        foot.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(5)
        self.body.addLayout(top)
        self.body.addWidget(self.what)
        self.body.addWidget(self.segments)
        self.body.addWidget(self.coverage)
        self.body.addLayout(self._missions)
        self.body.addWidget(Rule())
        self.body.addLayout(foot)
        self.body.addWidget(self.reasons)
        self.hide()

    def show_figure(self, view: FigureView, names: Names, place: str) -> None:
        """Show a figure; `place` says where it stands in the text, "" where it stands nowhere."""
        self._view = view
        opened, linked = view.opened, view.opened.linked
        self.value.setText(figure_words(linked.value))
        self.place.setText(place)
        name, note = reference_words(linked.reference, names)
        self.what.setText(self.tr("{figure}, {period}").format(figure=name, period=note))
        self.mark.show_icon("mark:complete" if linked.is_final else "mark:started")
        self.state.set_role("okText" if linked.is_final else "strong")
        self.state.setText(self.tr("accepted") if linked.is_final else self.tr("provisional"))
        self.setAccessibleName(f"{self.value.text()}. {self.what.text()}. {self.state.text()}")
        self._show_coverage()
        self._show_missions(opened.missions, linked.value.unit if linked.value else "")
        self.why.setChecked(False)
        self.absent.setText(
            self.tr("Not in: {missions}").format(missions=self.tr(", ").join(code for code, _why in opened.absent))
        )
        self.reasons.setText(
            "\n".join(
                self.tr("{mission}: {reason}").format(mission=code, reason=absence_words(why))
                for code, why in opened.absent
            )
        )
        for part in (self.absent, self.why):
            part.setVisible(bool(opened.absent))
        self.show()

    def forget(self) -> None:
        """Hold nothing."""
        self._view = None
        empty(self._missions)
        for label in (self.value, self.what, self.coverage, self.absent, self.reasons):
            label.setText("")
        self.hide()

    def _show_coverage(self) -> None:
        assert self._view is not None
        opened = self._view.opened
        whole = [one for one in opened.missions if one.is_complete]
        marks = [Mark.COMPLETE] * len(whole) + [Mark.STARTED] * (len(opened.missions) - len(whole))
        words = self.tr("{in_it} of {all} missions").format(
            in_it=number(len(opened.missions)), all=number(len(opened.missions) + len(opened.absent))
        )
        if len(whole) < len(opened.missions):
            words = self.tr("{missions}, {whole} of them with every number").format(
                missions=words, whole=number(len(whole))
            )
        self.segments.set_marks([*marks, *[Mark.NOT_DUE] * len(opened.absent)], words)
        self.coverage.setText(words)

    def _show_missions(self, shares: "Sequence[MissionShare]", unit: str) -> None:
        empty(self._missions)
        first, others = shares[:SHOWN], shares[SHOWN:]
        for share in first:
            self._missions.addWidget(Rule())
            self._missions.addWidget(self._mission(share, unit))
        if others:
            total = sum(one.amount or 0 for one in others)
            line = Unfolding(self.tr("%n more mission(s)", "", len(others)), "", amount_words(total or None, unit))
            for share in others:
                line.body.addWidget(self._mission(share, unit))
            self._missions.addWidget(Rule())
            self._missions.addWidget(line)

    def _mission(self, share: "MissionShare", unit: str) -> Unfolding:
        line = Unfolding(share.mission, packages_words(share), amount_words(share.amount, unit))
        for package in share.packages:
            line.body.addWidget(self._package(package, unit))
        return line

    def _package(self, held: "PackageShare", unit: str) -> QWidget:
        source = held.source
        name = quarter_short(source.quarter)
        if source.revision > 1:
            name = self.tr("{quarter}, rev {revision}").format(quarter=name, revision=number(source.revision))
        signers, amount = signer_words(source), amount_words(held.amount, unit)
        button = Button(name, "link")
        button.setAccessibleName(
            self.tr("{quarter}, {state}, signed by {signers}, {amount}. Opens the mission’s file.").format(
                quarter=name, state=state_words(source), signers=signers, amount=amount
            )
        )
        button.setToolTip(self.tr("Open the mission’s file"))
        button.clicked.connect(lambda: self.source_wanted.emit(source.mission, source.identity))
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(18, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(button)
        row.addWidget(Glyph(f"mark:{source_mark(source)}"))
        row.addWidget(ElidedLabel(signers, "caption"), 1)
        row.addWidget(Label(amount, "caption"))
        return shown

    def _on_why(self, is_open: bool) -> None:
        self.reasons.setVisible(is_open)
