"""What the answer in which the keyboard is was before, beside the report: who changed it when, to be used again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from fieldreport.templates import Labels
from ui.forms.answers import AnswerBook
from ui.forms.earlier import answer_words
from ui.forms.frame import QuestionFrame
from ui.messages import error_words
from ui.registers.editor import HistoryCard, HistoryLine
from ui.screen import Desk
from ui.screens.report.draft import ReportCalls
from ui.screens.report.keeping import Keeper

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import FieldChange

LINE = 32  # letters that fit beside the button; longer words take a second line
WIDE = 20  # characters of a question beside the button in the panel
CUT = 400  # characters of a text shown in a line


class AnswerHistory(QObject):
    """Fills the card; the answer is that of the field which had the keyboard last."""

    def __init__(self, desk: Desk, calls: ReportCalls, keeper: Keeper, book: AnswerBook) -> None:
        self.card = HistoryCard()
        super().__init__(self.card)
        self._desk, self._calls, self._keeper, self._book = desk, calls, keeper, book
        self.labels: Labels | None = None  # of the report that is open
        self.question_id = ""
        self.card.wanted.connect(self._fetch)
        self.card.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def show_report(self, labels: Labels) -> None:
        """Take over the questions of the report that is open, and the one in which the keyboard is already."""
        self.labels = labels
        self._on_focus(None, QApplication.focusWidget())

    def forget(self) -> None:
        """Hold nothing while locked."""
        self.question_id, self.labels = "", None
        self.card.close_history()
        self.card.hide()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not self._keeper.is_front:
            return
        while new is not None and not isinstance(new, QuestionFrame):
            new = new.parentWidget()
        labels = self.labels
        if new is None or labels is None or new.question_id == self.question_id:
            return
        if new.question_id not in labels.template.index:
            return
        self.question_id = new.question_id
        self.card.close_history()
        name = labels.short(self.question_id)
        short = name if len(name) <= WIDE else name[:WIDE].rstrip() + "…"
        heading = self.tr("History: {question}").format(question=short)
        self.card.heading.setWordWrap(len(heading) > LINE)
        self.card.heading.setText(heading)
        self.card.heading.setToolTip(name)
        self.card.toggle.setAccessibleName(self.tr("Show the history of “{question}”").format(question=name))
        self.card.show()

    def _fetch(self) -> None:
        quarter, question_id = self._keeper.quarter, self.question_id
        if quarter is None or not question_id:
            return
        self._keeper.autosave.flush()

        def show(changes: "tuple[FieldChange, ...]") -> None:
            if question_id == self.question_id:
                self.card.show_lines(changes, self._line)
                self.card.toggle.setFocus()

        self._desk.tasks.read(
            self,
            lambda session: self._calls.history(session, quarter, question_id),
            show,
            lambda failure: self._desk.failure.show_failure(error_words(failure)),
        )

    def _line(self, change: "FieldChange") -> HistoryLine:
        was, now = self._words(change.before), self._words(change.after)
        heading = now or self.tr("Emptied")
        text = self.tr("Before: {value}").format(value=was) if was else self.tr("It was empty before.")
        line = HistoryLine(change, heading, text, self.tr("Use this again") if was else "")
        line.used.connect(lambda: self._use(change))
        return line

    def _words(self, value: object) -> str:
        labels = self.labels
        if labels is None or value is None:
            return ""
        words = answer_words(labels.template.question(self.question_id), value, labels)
        return words if len(words) <= CUT else words[:CUT].rstrip() + "…"

    def _use(self, change: "FieldChange") -> None:
        """Put the value before in the field, as a step that Ctrl+Z takes back."""
        self._book.end_group()
        self._book.set(change.key, change.before)
        self._book.end_group()
        self._keeper.autosave.flush()
        self.card.close_history()
