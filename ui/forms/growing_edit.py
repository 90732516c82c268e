"""A plain-text editor as high as its text: no scroll inside a scroll.

Rules: Qt lays out a paragraph anew as a whole with each key. One of many pages is shown without kerning and
ligatures, which takes half the time; scripts whose letters join are shaped all the same.
"""

from PySide6.QtCore import QEvent, QMimeData, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QSizePolicy, QTextEdit, QWidget

from ui.theme import theme

LINE_HEIGHT = 107.0  # per cent of the font's own
LEAST_LINES = 3
LONG = 20_000  # characters of a paragraph


class GrowingTextEdit(QTextEdit):
    """A plain-text editor as high as its text: no scroll inside a scroll, Tab leaves, paste is plain."""

    left = Signal()

    def __init__(self, least_lines: int = LEAST_LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self._is_light = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustIgnored)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(4)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self.textChanged.connect(self._on_text)
        self.cursorPositionChanged.connect(self._keep_caret_in_sight)
        theme().changed.connect(self._grow)

    def set_text(self, text: str) -> None:
        """Show `text`; undo starts afresh."""
        self.document().setUndoRedoEnabled(False)
        self._set_light(len(text) > LONG and max(map(len, text.split("\n"))) > LONG)
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spacing)
        self.document().setUndoRedoEnabled(True)
        self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_light(self._is_light)  # the document has taken the new font as it is
            self._grow()

    @Slot()
    def _on_text(self) -> None:
        if not self._is_light and self.textCursor().block().length() > LONG:
            self._set_light(True)

    def _set_light(self, is_light: bool) -> None:
        self._is_light = is_light
        wanted = QFont.StyleStrategy.PreferNoShaping if is_light else QFont.StyleStrategy.PreferDefault
        font = self.document().defaultFont()
        if font.styleStrategy() != wanted:
            font.setStyleStrategy(wanted)
            font.setKerning(not is_light)
            self.document().setDefaultFont(font)

    def _grow(self) -> None:
        # The padding of the style sheet (6) and its border (1) on both sides; focus trades one for the other.
        lines = round(self._least_lines * self.fontMetrics().lineSpacing() * LINE_HEIGHT / 100) + 8
        height = max(round(self.document().size().height()), lines) + 14
        if height != self.height():
            self.setFixedHeight(height)

    def _keep_caret_in_sight(self) -> None:
        if not self.hasFocus():
            return
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea) and parent.widget() is not None:
            caret: QRect = self.cursorRect()
            at = self.viewport().mapTo(parent.widget(), caret.center())
            parent.ensureVisible(at.x(), at.y(), 0, caret.height() + 24)
