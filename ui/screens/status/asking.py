"""The card in which Headquarters asks the mission: one question after the other, each about a field or the whole."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.forms.limits import limit_length
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.panel import empty

Question = tuple[str, str]  # address of the field, "" for the whole report, and the question


class QuestionsCard(Card):
    """`returned` carries the questions (address, text) with which the report goes back."""

    returned = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("What is to be answered or corrected?"), "field")
        self._held: list[Question] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.place = DropDown(self.tr("About"))
        self.questions = QLineEdit()
        limit_length(self.questions)
        self.questions.setAccessibleName(self.tr("Question to the mission"))
        self.questions.returnPressed.connect(self._on_entered)
        self.questions.textChanged.connect(self._show_buttons)
        self.more = Button(self.tr("Another question"), "link")
        self.more.clicked.connect(self._on_more)
        self.do_return = Button(self.tr("Return report"), "plain")
        self.do_return.clicked.connect(self._on_return)
        note = Label(
            self.tr("The mission finds each question beside its field, with the receipt."), "caption", wraps=True
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.do_return)
        row.addWidget(self.more)
        row.addStretch(1)
        self.body.addLayout(self._list)
        self.body.addWidget(self.place)
        self.body.addWidget(self.questions)
        self.body.addLayout(row)
        self.body.addWidget(note)
        self.set_places(())

    def set_places(self, places: Sequence[Question]) -> None:
        """Offer fields (address, words) to ask about; the whole report comes first."""
        self.place.set_choices([("", self.tr("The whole report")), *places], self.place.code())
        self.place.setMinimumContentsLength(12)
        self._show_buttons()

    def begin(self) -> None:
        """Begin without questions."""
        self._held.clear()
        self.questions.clear()
        self.place.setCurrentIndex(0)
        self._show_held()

    def asked(self) -> tuple[Question, ...]:
        """Return what is asked so far, with what is being typed."""
        typed = self.questions.text().strip()
        return (*self._held, (self.place.code(), typed)) if typed else tuple(self._held)

    @Slot()
    def _show_buttons(self) -> None:
        self.more.setEnabled(bool(self.questions.text().strip()))
        self.do_return.setEnabled(bool(self.asked()))

    @Slot()
    def _on_entered(self) -> None:
        if self.asked():
            self._on_return()

    @Slot()
    def _on_more(self) -> None:
        self._held = list(self.asked())
        self.questions.clear()
        self._show_held()
        self.questions.setFocus()

    @Slot()
    def _on_return(self) -> None:
        self.returned.emit(self.asked())  # it stays here until the disk has it

    def _show_held(self) -> None:
        empty(self._list)
        for at, (address, text) in enumerate(self._held):
            self._list.addWidget(self._line(at, self._place_words(address), text))
        self._show_buttons()

    def _place_words(self, address: str) -> str:
        return self.place.itemText(max(self.place.findData(address), 0))

    def _line(self, at: int, place: str, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Label(self.tr("{place}: {question}").format(place=place, question=text), "help", wraps=True), 1)
        drop = Button(self.tr("Remove"), "link")
        drop.setAccessibleName(self.tr("Remove the question “{question}”").format(question=text))
        drop.clicked.connect(lambda: self._on_dropped(at))
        row.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _on_dropped(self, at: int) -> None:
        del self._held[at]
        self._show_held()
        self.questions.setFocus()
