"""The narrative field: text that grows with its words, with a word meter under it, and figures drawn from records.

Rules: the value holds figures as references with their numbers (`fieldreport.quotes`); a figure that has changed is
taken over by a press and never by itself.
"""

from typing import Any

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldreport.quotes import places
from fieldreport.values import count_words, normal_text
from ui.forms.field import FieldWidget, restyle
from ui.forms.figure_picker import FigurePicker
from ui.forms.figure_words import FigureSource
from ui.forms.quoting_edit import QuotingTextEdit
from ui.widgets.buttons import Button
from ui.widgets.word_meter import WordMeter

COUNTED_AT_ONCE = 30_000  # characters
COUNT_AFTER_MS = 300


class NarrativeField(FieldWidget):
    """An answer of type `para`: text, or None where only white space was typed.

    With `figures` it offers figures of the records (Ctrl+Shift+F, or a typed brace), and opens what is behind one.
    """

    def __init__(
        self,
        least: int | None = None,
        most: int | None = None,
        parent: QWidget | None = None,
        *,
        figures: FigureSource | None = None,
    ) -> None:
        super().__init__(parent)
        self._figures = figures
        self.edit = QuotingTextEdit(figures)
        self.meter = WordMeter(least, most)
        self.refresh: Button | None = None
        self.picker: FigurePicker | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self.edit)
        column.addWidget(self.meter)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_AFTER_MS)
        self._counting.timeout.connect(self._count_now)
        self.edit.textChanged.connect(self._count)
        self._is_silent = False
        self.edit.textChanged.connect(self._report)
        self.edit.left.connect(self._on_left)
        self.edit.picker_wanted.connect(self._pick)

    def value(self) -> str | None:
        text = normal_text(self.edit.text())
        return text if text.strip() else None

    def set_value(self, value: Any) -> None:
        text, shown = value if isinstance(value, str) else "", self.edit.text()
        if text != (normal_text(shown) if text else shown):
            self._is_silent = True
            self.edit.set_text(text)
            self._is_silent = False
        self._count()

    def set_invalid(self, is_invalid: bool) -> None:
        restyle(self.edit, "invalid", "true" if is_invalid else "false")

    def focus_target(self) -> QWidget:
        return self.edit

    def remedy(self) -> QWidget | None:
        if self._figures is None:
            return None
        self.refresh = Button(self.tr("Take new figures over"), "link")
        self.refresh.clicked.connect(self._take_over)
        self.refresh.hide()
        return self.refresh

    def set_changed(self, has_changed: bool) -> None:
        """Offer to take figures over, where a check says that they have changed."""
        if self.refresh is not None:
            self.refresh.setVisible(has_changed)

    def _pick(self) -> None:
        if self._figures is None:
            return
        self.picker = FigurePicker(self)
        self.picker.chosen.connect(self.edit.insert_quote)
        self.picker.dismissed.connect(self.edit.insert_brace)
        caret = self.edit.cursorRect()
        self.picker.open_at(self.edit.viewport().mapToGlobal(QPoint(caret.center().x(), caret.bottom() + 4)))
        picker = self.picker
        self._figures.offer(picker, picker.show_figures)

    def _take_over(self) -> None:
        if self._figures is not None:
            self._figures.refresh(self, self.edit.text(), self._put_fresh)

    def _put_fresh(self, text: str) -> None:
        self.edit.take_figures(text)
        self.edit.setFocus()
        self.left.emit()

    def _on_left(self) -> None:
        # References that were typed by hand have no number yet.
        if self._figures is not None and any(quote.value is None for _start, _end, quote in places(self.edit.text())):
            self._figures.refresh(self, self.edit.text(), self.edit.take_figures)
        self.left.emit()

    def _count(self) -> None:
        """Count the words; those of a very long text when the keys rest, for that takes a while."""
        if self.edit.document().characterCount() > COUNTED_AT_ONCE:
            self._counting.start()
        else:
            self._count_now()

    def _count_now(self) -> None:
        self._counting.stop()
        self.meter.set_words(count_words(self.edit.toPlainText()))

    def _report(self) -> None:
        if not self._is_silent:
            self.edited.emit()
