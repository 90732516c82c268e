"""A text editor whose figures from records stand in it as one unit each, with their source.

Rules: a figure is real text with a character format that holds its reference, so that it wraps, is read aloud and
copied as a number, and undo brings it back. The caret never stands inside one; what is left of a broken one is text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QToolTip, QWidget

from fieldreport.quotes import Quote, places
from ui.accessible import announce
from ui.forms.figure_words import FigureSource, reference_words, value_words
from ui.forms.growing_edit import GrowingTextEdit
from ui.theme import theme

QUOTE = QTextFormat.Property.UserProperty + 1
SERIAL = QTextFormat.Property.UserProperty + 2
SHOWN = QTextFormat.Property.UserProperty + 3
OWN_TEXT = "application/x-fieldreport-text"
_DELETES = {
    QKeySequence.StandardKey.DeleteStartOfWord: -1,
    QKeySequence.StandardKey.DeleteEndOfWord: 1,
    QKeySequence.StandardKey.Delete: 1,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure where it stands in the document."""

    start: int
    end: int
    quote: Quote


class QuotingTextEdit(GrowingTextEdit):
    """`text` is what is kept, with references; `picker_wanted` when the list of figures is asked for."""

    picker_wanted = Signal()

    def __init__(self, source: FigureSource | None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._source = source
        self._figures: tuple[Figure, ...] = ()
        self._kept: str | None = None  # the text with references, until the document changes
        self._serial = 0
        self._before = 0
        self._typed_brace = False
        self._changed: frozenset[str] = frozenset()
        self.document().contentsChange.connect(self._on_contents)
        self.cursorPositionChanged.connect(self._stay_outside)
        theme().changed.connect(self._paint_anew)
        self.setMouseTracking(source is not None)
        self.viewport().setMouseTracking(source is not None)

    # What is kept

    def text(self) -> str:
        """Return the text with references."""
        if self._kept is None:
            plain = self.toPlainText()
            self._kept = self._written(plain, 0, _length(plain)) if self._figures else plain
        return self._kept

    def _written(self, plain: str, start: int, end: int) -> str:
        """Return what is kept of a part of the document."""
        parts, place, units = [], start, _Places(plain)
        for figure in self._figures:
            if start <= figure.start and figure.end <= end:
                parts += [units.between(place, figure.start), figure.quote.text]
                place = figure.end
        return "".join([*parts, units.between(place, end)])

    def set_text(self, text: str) -> None:
        """Show a text with its figures; undo starts afresh."""
        found = [(start, end, quote) for start, end, quote in places(text) if quote.value is not None]
        words, at, marks = "", 0, []
        for start, end, quote in found:
            words += text[at:start]
            shown = _words(quote)
            marks.append((_length(words), shown, quote))
            words, at = words + shown, end
        super().set_text(words + text[at:])
        if not marks:
            return
        self.document().setUndoRedoEnabled(False)
        for start, shown, quote in marks:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + len(shown), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._format(quote))
        self.document().setUndoRedoEnabled(True)

    def figures(self) -> tuple[Figure, ...]:
        """Return the figures in their order; a broken one is none."""
        return self._figures

    def mark_changed(self, written: frozenset[str]) -> None:
        """Paint the figures, named as they are written, in the warning colour: something else is true by now."""
        if written != self._changed:
            self._changed = written
            self._paint_anew()

    def figure_at(self, place: int) -> Figure | None:
        """Return the figure that a place in the document touches."""
        return next((held for held in self._figures if held.start <= place <= held.end), None)

    # What is done to it

    def insert_quote(self, quote: Quote) -> None:
        """Put a figure at the caret, as one step."""
        self._typed_brace = False
        self._insert(self.textCursor(), quote)
        self._after_figure()
        self.setFocus()

    def insert_brace(self) -> None:
        """Write the brace that was typed when no figure was wanted."""
        if self._typed_brace:
            self._typed_brace = False
            self.insertPlainText("{")
        self.setFocus()

    def take_figures(self, text: str) -> None:
        """Show a text that differs in the values of its references only; as one step that can be taken back."""
        if text == self.text():
            return
        written = self.text()
        kept, fresh = places(written), places(text)
        if [quote.reference for _s, _e, quote in kept] != [quote.reference for _s, _e, quote in fresh]:
            return  # something was typed meanwhile
        shown = {figure.start: figure for figure in self._figures}
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        shift = 0  # between the written text and what is shown
        steps = []
        for (start, end, old), (_start, _end, new) in zip(kept, fresh, strict=True):
            at = _length(written[:start]) - shift
            held = shown.get(at)
            length = held.end - held.start if held else end - start
            steps.append((at, length, old, new))
            shift += (end - start) - length
        for at, length, old, new in reversed(steps):
            if new != old and new.value is not None:
                cursor.setPosition(at)
                cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)
                self._insert(cursor, new)
        cursor.endEditBlock()

    def open_records(self) -> bool:
        """Show the records behind the figure at the caret; return whether there is one."""
        figure = self.figure_at(self.textCursor().position())
        if figure is None or self._source is None:
            return False
        self._source.open_records(figure.quote.reference)
        return True

    # What Qt asks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._source is not None:
            is_brace = event.text() == "{"
            wants_list = event.keyCombination() == QKeySequence("Ctrl+Shift+F")[0]
            if is_brace or wants_list:
                self._typed_brace = is_brace
                self.picker_wanted.emit()
                return
            if event.keyCombination() == QKeySequence("Alt+Return")[0] and self.open_records():
                return
        if self._figures and self._deletes_figure(event):
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_plain = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        figure = self._figure_under(event.position().toPoint()) if is_plain else None
        if figure is not None and self._source is not None:
            self._source.open_records(figure.quote.reference)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self._source is not None and not event.buttons():
            is_over = self._figure_under(event.position().toPoint()) is not None
            shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._figures:
            figure = self._figure_under(event.pos())
            QToolTip.showText(event.globalPos(), self._about(figure.quote) if figure else "", self)
            return True
        return super().viewportEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        made.setText(cursor.selectedText().replace("\u2029", "\n"))
        if self._figures:
            made.setData(OWN_TEXT, self._written(self.toPlainText(), start, end).encode())
        return made

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._source is None or not source.hasFormat(OWN_TEXT):
            super().insertFromMimeData(source)
            return
        text, place = source.data(OWN_TEXT).data().decode(), 0
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for start, end, quote in places(text):
            cursor.insertText(text[place:start], QTextCharFormat())
            self._insert(cursor, quote)
            place = end
        cursor.insertText(text[place:], QTextCharFormat())
        cursor.endEditBlock()
        self._after_figure()

    # Inside

    def _insert(self, cursor: QTextCursor, quote: Quote) -> None:
        if quote.value is None:
            cursor.insertText(quote.text, QTextCharFormat())
        else:
            cursor.insertText(_words(quote), self._format(quote))

    def _on_contents(self, place: int, removed: int, added: int) -> None:
        """Look for figures where the document has changed; what stands behind moves along."""
        self._kept = None
        document, shift = self.document(), added - removed
        block = document.findBlock(place)
        last = document.findBlock(min(place + added, document.characterCount() - 1))
        start, end = block.position(), last.position() + last.length()
        before = [held for held in self._figures if held.end <= start]
        behind = [
            Figure(held.start + shift, held.end + shift, held.quote)
            for held in self._figures
            if held.start >= place + removed and held.start + shift >= end
        ]
        here: list[Figure] = []
        while block.isValid() and block.position() < end:
            here += _figures_of(block)
            block = block.next()
        self._figures = (*before, *here, *behind)

    def _format(self, quote: Quote) -> QTextCharFormat:
        self._serial += 1
        made = QTextCharFormat()
        made.setProperty(QUOTE, quote.text)
        made.setProperty(SHOWN, _words(quote))
        made.setProperty(SERIAL, self._serial)  # two that stand side by side stay two
        self._paint(made, quote)
        return made

    def _paint(self, made: QTextCharFormat, quote: Quote) -> None:
        tone = "warn" if quote.text in self._changed else "accent"
        made.setForeground(theme().colour(tone))
        made.setBackground(theme().colour(f"{tone}Soft"))
        made.setFontUnderline(True)

    def _paint_anew(self) -> None:
        if not self._figures:
            return
        self.blockSignals(True)
        self.document().setUndoRedoEnabled(False)
        for figure in self._figures:
            cursor = QTextCursor(self.document())
            cursor.setPosition(figure.start)
            cursor.setPosition(figure.end, QTextCursor.MoveMode.KeepAnchor)
            made = QTextCharFormat()
            self._paint(made, figure.quote)
            cursor.mergeCharFormat(made)
        self.document().setUndoRedoEnabled(True)
        self.blockSignals(False)

    def _after_figure(self) -> None:
        """Let what is typed next be plain text."""
        if not self.textCursor().hasSelection():
            self.setCurrentCharFormat(QTextCharFormat())

    def _stay_outside(self) -> None:
        before, cursor = self._before, self.textCursor()
        place = self._before = cursor.position()
        figure = self.figure_at(place)
        if figure is None:
            return
        if figure.start < place < figure.end:
            goes_on = before <= figure.start or (before < figure.end and place > before)
            edge = figure.end if goes_on else figure.start
            keep = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
            cursor.setPosition(edge, keep)
            self.setTextCursor(cursor)
            return
        self._after_figure()
        if self.hasFocus() and before != place and abs(before - place) <= figure.end - figure.start:
            announce(self, self._about(figure.quote))

    def _deletes_figure(self, event: QKeyEvent) -> bool:
        """Take out the whole figure beside the caret, where a key would break it."""
        if event.key() == Qt.Key.Key_Backspace:
            way = -1
        else:
            way = next((step for key, step in _DELETES.items() if event.matches(key)), 0)
        cursor = self.textCursor()
        figure = self.figure_at(cursor.position()) if way and not cursor.hasSelection() else None
        if figure is None or cursor.position() != (figure.end if way < 0 else figure.start):
            return False
        cursor.setPosition(figure.start)
        cursor.setPosition(figure.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._after_figure()
        return True

    def _figure_under(self, point: QPoint) -> Figure | None:
        """Return the figure at a point of the viewport, not one that is only near."""
        cursor = self.cursorForPosition(point)
        figure = self.figure_at(cursor.position())
        if figure is None:
            return None
        for place in range(figure.start, figure.end):
            cursor.setPosition(place)
            first = self.cursorRect(cursor)
            cursor.setPosition(place + 1)
            last = self.cursorRect(cursor)
            if first.top() == last.top() and first.united(last).contains(point):
                return figure
        return None

    def _about(self, quote: Quote) -> str:
        if self._source is None:
            return ""
        name, note = reference_words(quote.reference, self._source.names)
        return self.tr("{value}: {name}, {note}. A click or Alt+Enter opens the records.").format(
            value=_words(quote), name=name, note=note
        )


def _words(quote: Quote) -> str:
    return value_words(quote.value) if quote.value is not None else quote.text


def _length(text: str) -> int:
    """Return how many places a text takes in a document, which counts in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


class _Places:
    """The places of a text as a document counts them."""

    def __init__(self, text: str) -> None:
        self._text = text
        is_short = text.isascii() or max(text, default="") <= "\uffff"
        self._units = None if is_short else text.encode("utf-16-le")

    def between(self, start: int, end: int) -> str:
        """Return the text between two places."""
        if self._units is None:
            return self._text[start:end]
        return self._units[2 * start : 2 * end].decode("utf-16-le")


def _figures_of(block: QTextBlock) -> Iterator[Figure]:
    text = ""
    for held in block.textFormats():
        written = held.format.property(QUOTE)
        if not written:
            continue
        text = text or block.text()
        found = places(str(written))
        if found and _Places(text).between(held.start, held.start + held.length) == held.format.property(SHOWN):
            start = block.position() + held.start
            yield Figure(start, start + held.length, found[0][2])
