"""What stands above the first page of a report whose form has changed or should change.

Rules: what would happen is said before; nothing is deleted; what is kept aside stays readable until it has its place.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.screens.report.draft import Aside, AsideLine
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.disclosure import Disclosure
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.panel import empty


class AsideCards(QWidget):
    """`placed` carries an answer kept aside and the question it goes to; `change_wanted` asks for the change."""

    placed = Signal(str, str)
    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.change: Button | None = None
        self.lines: dict[str, tuple[DropDown, Button]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 14)
        self._column.setSpacing(12)
        self.hide()

    def show_aside(self, aside: Aside) -> None:
        """Show what there is; nothing at all in most reports."""
        empty(self._column)
        self.change, self.lines = None, {}
        if aside.new:
            self._column.addWidget(self._change_card(aside))
        if aside.lines:
            self._column.addWidget(self._lines_card(aside.lines))
        self.setVisible(bool(aside.new or aside.lines))

    def _change_card(self, aside: Aside) -> Card:
        card = Card(self.tr("This report has the form of another time"), "strong")
        words = self.tr("It was begun with version {old}; version {new} is meant for this quarter.")
        card.body.addWidget(Label(words.format(old=aside.old, new=aside.new), "help", wraps=True))
        for heading, names in (
            (self.tr("%n answer(s) move to the same question", "", len(aside.moves)), aside.moves),
            (self.tr("%n answer(s) are kept aside for you to place", "", len(aside.parked)), aside.parked),
            (self.tr("%n question(s) are new", "", len(aside.fresh)), aside.fresh),
        ):
            if names:
                part = Disclosure(heading)
                part.body.addWidget(Label("\n".join(names), "help", wraps=True))
                card.body.addWidget(part)
        self.change = Button(self.tr("Change to version {new}").format(new=aside.new))
        self.change.setAccessibleDescription(self.tr("Nothing is deleted."))
        self.change.clicked.connect(self.change_wanted)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addWidget(Label(self.tr("Nothing is deleted."), "caption"))
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _lines_card(self, lines: tuple[AsideLine, ...]) -> Card:
        card = Card(self.tr("%n answer(s) kept aside", "", len(lines)), "strong")
        help_text = self.tr(
            "They belong to an older form and are no part of this report until you put them somewhere."
        )
        card.body.addWidget(Label(help_text, "help", wraps=True))
        for line in lines:
            card.body.addWidget(Label(line.label, "strong", wraps=True))
            text = Label(line.text, "body", wraps=True)
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            text.setAccessibleName(line.label)
            card.body.addWidget(text)
            if line.places:
                card.body.addLayout(self._way(line))
            else:
                card.body.addWidget(Label(self.tr("No question of this form takes it."), "caption"))
        return card

    def _way(self, line: AsideLine) -> QHBoxLayout:
        box = DropDown(self.tr("Where “{answer}” belongs").format(answer=line.label))
        box.set_choices(list(line.places), line.places[0][0])
        put = Button(self.tr("Put it there"), "link", "down")
        put.setAccessibleDescription(line.label)
        put.clicked.connect(lambda: self.placed.emit(line.question_id, box.code()))
        self.lines[line.question_id] = (box, put)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 10)
        row.addWidget(box)
        row.addWidget(put)
        row.addStretch(1)
        return row
