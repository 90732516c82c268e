"""The comparison as a screen: what differs between two revisions of a quarter, place by place.

Rules: nothing can be changed here. The later revision stands at the end of the line, also from right to left.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.locales import number, quarter_short
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.compare.pairs import PassagePair
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.drop_down import DropDown
from ui.widgets.headquarters_side import HeadquartersSide
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage
from ui.widgets.panel import empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.contrasting import Contrast
    from fieldreport.workflows.overseeing import Summary

MOST = 150  # places shown at once


@dataclass(frozen=True, slots=True)
class CompareView:
    """What differs, and at Headquarters what its sidebar shows."""

    contrast: "Contrast"
    summary: "Summary | None" = None


@dataclass(frozen=True)
class CompareCalls:
    """The workflow function; it runs on a worker thread with a session."""

    open: Callable[[Any, Any, str], CompareView]  # what (see `activate`), and the key of the other, "" the usual


class CompareScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate` takes (quarter, number), the identity of a received revision, or
    the number of a package that was set aside (V55)."""

    name = "compare"

    def __init__(self, desk: Desk, calls: CompareCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._what: Any = None
        self._pairs: list[PassagePair] = []
        self._at_headquarters = desk.home == "inbox"
        if self._at_headquarters:
            self.headquarters_side = HeadquartersSide("mission_file", desk.has)
            self.headquarters_side.chosen.connect(desk.open)
            self.side: QWidget = self.headquarters_side
        else:
            self.side = desk.author_side
        self.panel: QWidget | None = None
        self.actions = None if self._at_headquarters else desk.make_actions()
        self._build_page()
        theme().changed.connect(self._on_theme)

    def activate(self, argument: Any = None) -> None:
        """Fetch both revisions."""
        if argument is not None:
            self._what = argument
        if self._at_headquarters:
            self.headquarters_side.show_rooms()
        else:
            self._desk.author_side.set_active("history")
        self._desk.status.checks_button.setVisible(False)
        self._desk.status.sentence.setText(self.tr("Signed revisions never change; a correction is a new one."))
        self.back.setFocus()
        self._refresh("")

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """There is nothing to save here."""

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._what = None
        self._show_pairs([])
        self.reason.setText("")
        self.list_page.heading.setText(self.tr("Compare revisions"))

    def fold(self, _is_folded: bool) -> None:
        """There is no panel, so the margins stay equal."""

    def go_to_next_check(self) -> None:
        """There are no checks here: go to the first place that differs."""
        if self._pairs:
            self._pairs[0].setFocus()

    def title(self) -> str:
        """Return the heading."""
        return self.list_page.heading.text()

    @Slot(object)
    def show_view(self, view: CompareView) -> None:
        """Show both sides."""
        held = view.contrast
        if view.summary is not None and self._at_headquarters:
            self.headquarters_side.show_summary(view.summary)
        self.list_page.heading.setText(
            self.tr("{mission} {quarter}: revision {later} beside {earlier}").format(
                mission=held.mission,
                quarter=quarter_short(held.quarter),
                later=number(held.later),
                earlier=number(held.earlier),
            )
        )
        for part in (self.other, self.other_label):
            part.setHidden(held.is_conflict)
        choices = [(key, self.tr("Revision {number}").format(number=number(one))) for key, one in held.others]
        self.other.set_choices(choices, held.key)
        self.reason.setText(self.tr("Reason: {reason}").format(reason=held.reason) if held.reason else "")
        self.reason.setVisible(bool(held.reason))
        self.before.setText(self.tr("Revision {number}").format(number=number(held.earlier)))
        self.after.setText(self.tr("Revision {number}").format(number=number(held.later)))
        if held.is_conflict:
            self.list_page.heading.setText(
                self.tr("{mission} {quarter}: two reports with number {number}").format(
                    mission=held.mission, quarter=quarter_short(held.quarter), number=number(held.later)
                )
            )
            self.before.setText(self.tr("Was here first, and stands"))
            self.after.setText(self.tr("Was set aside"))
            self.reason.setText(
                self.tr("Ask the mission which one is right; it sends that one as a new revision. Both are kept.")
            )
            self.reason.show()
        self._show_pairs([PassagePair(one, held.labels) for one in held.passages[:MOST]])
        count = len(held.passages)
        words = self.tr("%n place(s) differ", "", count) if count else self.tr("Nothing in the report differs.")
        if count > MOST:
            words = self.tr("{count}; the first {most} are shown").format(count=words, most=number(MOST))
        self.count.setText(words)

    def _show_pairs(self, pairs: list[PassagePair]) -> None:
        empty(self._column)
        self._pairs = pairs
        for pair in pairs:
            pair.stepped.connect(self._on_stepped)
            self._column.addWidget(pair)

    def _refresh(self, other: str) -> None:
        what = self._what
        if what is not None:
            self._desk.tasks.read_long(
                self, lambda session: self._calls.open(session, what, other), self.show_view, self._on_failed
            )

    def _on_failed(self, failure: BaseException) -> None:
        self._show_pairs([])
        self._desk.failure.show_failure(error_words(failure))

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        place = self._pairs.index(self.sender()) + step  # type: ignore[arg-type]
        if 0 <= place < len(self._pairs):
            self._pairs[place].setFocus()
            self.list_page.scroll.ensureWidgetVisible(self._pairs[place])

    @Slot()
    def _on_theme(self) -> None:
        for pair in self._pairs:
            if shiboken6.isValid(pair):  # the theme outlives every window
                pair.show_colours()

    @Slot()
    def _on_back(self) -> None:
        came_from = "inbox" if isinstance(self._what, int) else "mission_file"
        self._desk.open(came_from if self._at_headquarters else "history")

    def _build_page(self) -> None:
        self.list_page = ListPage(self.tr("Compare revisions"))
        self.list_page.set_folded(True)
        self.page = self.list_page
        self.other = DropDown(self.tr("Compare with"))
        self.other.setMinimumContentsLength(14)
        self.other.activated.connect(lambda: self._refresh(self.other.code()))
        self.other_label = Label(self.tr("Compare with"), "help")
        self.other_label.setBuddy(self.other)
        self.back = Button(self.tr("Back"), "link", "back")
        self.back.clicked.connect(self._on_back)
        for part in (self.other_label, self.other, self.back):
            self.list_page.title_row.addWidget(part)
        self.reason = Label("", "help", wraps=True)
        self.count = Label("", "caption")
        heads = QHBoxLayout()
        heads.setContentsMargins(14, 0, 14, 0)
        heads.setSpacing(18)
        self.before, self.after = Label("", "strong"), Label("", "strong")
        heads.addWidget(self.before, 1)
        heads.addWidget(self.after, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        body = self.list_page.body
        for part in (self.reason, self.count):
            body.addWidget(part)
        body.addLayout(heads)
        body.addLayout(self._column)
        body.addStretch(1)
