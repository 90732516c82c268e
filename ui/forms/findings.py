"""The list of open checks: mark, where, what; a click or Enter jumps to the field, F8 goes to the next."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import describe
from ui.forms.growing_edit import GrowingTextEdit
from ui.marks import SEVERITY_MARKS, mark_words
from ui.messages import FindingWords
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label
from ui.widgets.page import Content


class ChecksCard(Card):
    """The checks panel; `jumped` carries the check that was chosen, `explained` a check and the note about it.

    `emptied` when the last check goes while the keyboard is in the list.
    """

    jumped = Signal(object)
    explained = Signal(object, str)
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("Checks"))
        self.setAccessibleName(self.tr("Checks"))
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.add_caption(self.tr("F8: next"))
        self.body.addLayout(self.head)
        self._findings: tuple[FindingWords, ...] = ()
        self._place = -1
        self._lines: list[CheckItem] = []
        self.none = Label(self.tr("Nothing to correct or explain."), "help", wraps=True)
        self._holder = Content()
        self._holder.setObjectName("checksHolder")
        self._holder.setStyleSheet("#checksHolder { background: transparent; }")
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.none)
        self._column.addStretch(1)
        self._area = _FittingArea(self._holder)
        self.body.addWidget(self._area, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_findings(self, findings: Sequence[FindingWords]) -> None:
        """Show the open checks in the order given."""
        if tuple(findings) == self._findings and self._lines:
            return
        focus = QApplication.focusWidget()
        held = next(
            (line for line in self._lines if focus is not None and (line is focus or line.isAncestorOf(focus))), None
        )
        is_gone = 0 <= self._place < len(self._findings) and self._findings[self._place] not in findings
        self._place = self._kept_place(findings)
        self._findings = tuple(findings)
        gone, self._lines = self._lines, []
        for place, finding in enumerate(self._findings):
            line = next((line for line in gone if line.finding == finding), None)
            if line is not None:
                gone.remove(line)  # it stays, with the note that is being written in it
            else:
                line = self._added(finding)
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
            self._lines.append(line)
        self._order_tabs()
        if held in gone:  # before the old lines go: else the keyboard would fall to whatever comes after the list
            self._keep_keyboard(is_gone)
        for line in gone:
            self._column.removeWidget(line)
            line.hide()  # a queued show of the layout would make it a window
            line.deleteLater()
        self.none.setVisible(not self._findings)
        self._area.updateGeometry()

    def _added(self, finding: FindingWords) -> "CheckItem":
        line = CheckItem(finding)
        line.chosen.connect(lambda: self._jump(self._lines.index(line)))
        line.explained.connect(lambda text: self.explained.emit(finding, text))
        return line

    def _order_tabs(self) -> None:
        """Let Tab go from the top down, though lines came at different times."""
        parts = [part for line in self._lines for part in line.stops()]
        for before, following in pairwise(parts):
            if before.nextInFocusChain() is not following:
                QWidget.setTabOrder(before, following)

    def _kept_place(self, findings: Sequence[FindingWords]) -> int:
        """Return where the check that was gone to stands now; one that is done leaves the place before the next."""
        if self._place < 0:
            return -1
        for step, held in enumerate(self._findings[self._place :]):
            if held in findings:
                return list(findings).index(held) - min(step, 1)
        return len(findings) - 1

    def _keep_keyboard(self, is_gone: bool) -> None:
        if self._lines:
            place = self._place + 1 if is_gone else self._place
            line = self._lines[place % len(self._lines)]
            line.show()  # the layout would do so later
            line.setFocus()
        else:
            self.emptied.emit()

    def go_to_next(self) -> None:
        """Jump to the next check, after the last to the first (F8)."""
        if self._findings:
            self._jump((self._place + 1) % len(self._findings))

    def go_to(self, finding: FindingWords) -> None:
        """Jump to a check from where the next F8 goes on; one that is not listed is jumped to all the same."""
        if finding in self._findings:
            self._jump(self._findings.index(finding))
        else:
            self.jumped.emit(finding)

    def open_note(self, finding: FindingWords) -> None:
        """Let a check about a record be explained in place, where no field is there to jump to."""
        if finding in self._findings:
            self._lines[self._findings.index(finding)].open_note()
            self._area.updateGeometry()

    def _jump(self, place: int) -> None:
        self._place = place
        self._area.ensureWidgetVisible(self._lines[place])
        self.jumped.emit(self._findings[place])


class _FittingArea(QScrollArea):
    """As high as its content, and scrolling where the panel has less room."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setStyleSheet("QScrollArea { background: transparent; }")
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        content = self.widget()
        width = self.width()
        height = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        return QSize(200, height + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        # A bar that is there makes the text longer, and thereby itself needed: decide without it.
        is_short = self.height() < self.sizeHint().height() - 2
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_short else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class CheckItem(QWidget):
    """One check; behaves as a button, and can open a line for a note."""

    chosen = Signal()
    explained = Signal(str)

    def __init__(self, finding: FindingWords) -> None:
        super().__init__()
        self.finding = finding
        self._is_hovered = False
        mark = SEVERITY_MARKS[finding.severity]
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name = f"{mark_words(mark)}: {finding.title}"
        describe(self, QAccessible.Role.Link, name, finding.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 3)
        row.setSpacing(10)
        row.addWidget(Glyph(f"mark:{mark.value}"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(finding.title, "strong", wraps=True))
        words.addWidget(Label(finding.text, "help", wraps=True))
        row.addLayout(words, 1)
        self._words = words
        self._note: GrowingTextEdit | None = None
        self._add: Button | None = None

    def stops(self) -> tuple[QWidget, ...]:
        """Return what the keyboard stops at, from the top down."""
        return tuple(held for held in (self, self._note, self._add) if held is not None)

    def open_note(self) -> None:
        """Show the line for the note and go there."""
        if self._note is None:
            self._note = GrowingTextEdit(least_lines=2)
            self._note.setAccessibleName(self.tr("Your explanation; it travels with the report"))
            self._note.setAccessibleDescription(self.accessibleDescription())
            self._note.installEventFilter(self)
            add = self._add = Button(self.tr("Add note"))
            add.clicked.connect(self._add_note)
            self._words.addSpacing(6)
            self._words.addWidget(self._note)
            self._words.addSpacing(6)
            self._words.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)
        self._note.show()  # the layout would do so later
        self._note.setFocus()

    def _add_note(self) -> None:
        if self._note is not None and self._note.toPlainText().strip():
            self.explained.emit(self._note.toPlainText().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl+Enter in the note add it: elsewhere it signs, and the note would be left behind."""
        if watched is self._note and isinstance(event, QKeyEvent):
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._add_note()
                return True
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not (self._is_hovered or self.hasFocus()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("hover" if self._is_hovered else "surface"))
        painter.drawRoundedRect(self.rect().adjusted(-3, 0, 2, -1), 6, 6)
