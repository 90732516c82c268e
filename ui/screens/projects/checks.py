"""The checks beside a project: what is to correct, and what is to explain, with the note written in place.

Rules: a fact that needs a note has an amber bubble and a box for it; once written the check is explained and stays
in sight with its note, which travels with the report. A line that is overspent can also be redeployed to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible import describe
from ui.forms.answers import IDLE_MS
from ui.forms.growing_edit import GrowingTextEdit
from ui.marks import SEVERITY_MARKS, Mark, mark_words
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label
from ui.widgets.panel import empty

_RANK = {"error": 0, "explain": 1, "warning": 2, "hint": 3}


@dataclass(frozen=True, slots=True)
class ProjectCheck:
    """One check in words; `note` is what was written about it."""

    code: str
    severity: str
    address: str
    title: str
    text: str
    note: str = ""
    note_id: str = ""
    is_explained: bool = False
    redeploy_to: str = ""  # the overspent budget line


class ProjectChecks(Card):
    """`jumped` carries a check, `explained` a check and its note, `redeployed` the line that needs money."""

    jumped = Signal(object)
    explained = Signal(object, str)
    redeployed = Signal(str)

    def __init__(self) -> None:
        super().__init__(" ")
        self.heading.setText(self.tr("Checks"))
        self.setAccessibleName(self.tr("Checks"))
        self.caption = self.add_caption("")
        self._checks: tuple[ProjectCheck, ...] = ()
        self._items: list[_Item] = []
        self._waiting: tuple[ProjectCheck, ...] | None = None
        self._opened: set[tuple[str, str]] = set()
        self._place = -1
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        self.body.addLayout(self._column)
        self.none = Label(self.tr("Nothing to correct or explain."), "help", wraps=True)
        self.body.addWidget(self.none)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_checks(self, checks: Sequence[ProjectCheck]) -> None:
        """Show the checks, the gravest first; a note that is being written stays."""
        ordered = tuple(sorted(checks, key=lambda held: (held.is_explained, _RANK[held.severity])))
        self._waiting = None
        if ordered == self._checks:
            return
        if any(item.is_written_in() for item in self._items):
            self._waiting = ordered  # shown when the box is left: nothing moves under the hands
            return
        self._checks, self._items, self._place = ordered, [], -1
        empty(self._column)
        first = next((held for held in ordered if held.severity == "explain" and not held.is_explained), None)
        for place, check in enumerate(ordered):
            item = _Item(check, is_open=check is first or _key(check) in self._opened)
            item.chosen.connect(lambda place=place: self._jump(place))
            item.explained.connect(lambda text, check=check: self.explained.emit(check, text))
            item.redeployed.connect(self.redeployed)
            item.opened.connect(lambda check=check: self._opened.add(_key(check)))
            item.left.connect(self._on_left)
            self._items.append(item)
            self._column.addWidget(item)
        self.none.setVisible(not ordered)
        self.caption.setText(self._summary())

    def flush(self) -> None:
        """Hand on at once what is being written."""
        for item in self._items:
            item.flush()

    def forget(self) -> None:
        """Hold nothing."""
        self._waiting = None
        self._opened.clear()
        self._checks, self._items = (), []
        empty(self._column)

    def _on_left(self) -> None:
        if self._waiting is not None:
            QTimer.singleShot(0, self, self._show_waiting)  # not inside the box's own event

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.show_checks(self._waiting)

    def go_to_next(self) -> None:
        """Jump to the next open check (F8)."""
        still_open = [place for place, check in enumerate(self._checks) if not check.is_explained]
        if still_open:
            self._jump(next((place for place in still_open if place > self._place), still_open[0]))

    def open_note(self, check: ProjectCheck) -> None:
        """Go to the box for the note of a check."""
        for item in self._items:
            if item.key == _key(check):
                item.open_note()

    def counts(self) -> tuple[int, int, int]:
        """Return how many are to correct, to explain and to look at."""
        held = [check.severity for check in self._checks if not check.is_explained]
        return held.count("error"), held.count("explain"), held.count("warning")

    def _summary(self) -> str:
        errors, to_explain, warnings = self.counts()
        if errors:
            return self.tr("%n to correct", "", errors)
        if to_explain:
            return self.tr("%n to explain", "", to_explain)
        return self.tr("%n to look at", "", warnings) if warnings else ""

    def _jump(self, place: int) -> None:
        self._place = place
        self.jumped.emit(self._checks[place])


class _Item(QWidget):
    """One check; its words behave as a link."""

    chosen = Signal()
    explained = Signal(str)
    redeployed = Signal(str)
    opened = Signal()
    left = Signal()

    def __init__(self, check: ProjectCheck, *, is_open: bool) -> None:
        super().__init__()
        self.key = _key(check)
        self._check = check
        self._mark = Mark.COMPLETE if check.is_explained else SEVERITY_MARKS[check.severity]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Glyph(f"mark:{self._mark.value}"), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        row.addLayout(column, 1)
        said = self.tr("explained") if check.is_explained else mark_words(self._mark)
        words = _Words(check, f"{said}: {check.title}")
        words.chosen.connect(self.chosen)
        column.addWidget(words)
        self._note = GrowingTextEdit(least_lines=2)
        self._note.setAccessibleName(
            self.tr("{place}: your explanation; it travels with the report").format(place=check.title)
        )
        self._note.set_text(check.note)
        self._said = check.note
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(IDLE_MS)
        self._later.timeout.connect(self.flush)
        self._note.textChanged.connect(self._on_typed)
        self._note.left.connect(self._on_left)
        self._add = Button(self.tr("Change note") if check.note else self.tr("Add note"))
        self._add.clicked.connect(self.flush)
        self._redeploy = Button(self.tr("Redeploy…"), "quiet")
        self._redeploy.setToolTip(self.tr("Move money to this line from another one"))
        self._redeploy.clicked.connect(lambda: self.redeployed.emit(check.redeploy_to))
        self._open = Button(self.tr("Change note…") if check.note else self.tr("Explain…"), "link")
        self._open.setAccessibleDescription(check.title)
        self._open.clicked.connect(self.open_note)
        self._build(column, is_open)

    def _build(self, column: QVBoxLayout, is_open: bool) -> None:
        check = self._check
        self._box = QWidget()
        inner = QVBoxLayout(self._box)
        inner.setContentsMargins(0, 6, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._note)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._add)
        buttons.addWidget(self._redeploy)
        buttons.addStretch(1)
        inner.addLayout(buttons)
        self._redeploy.setHidden(not check.redeploy_to or check.is_explained)
        # What the record itself explains (the note of an entry) is changed there.
        wants_note = bool(check.note) or (check.severity == "explain" and not check.is_explained)
        column.addWidget(self._box)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        self._box.setHidden(not (wants_note and is_open and not check.is_explained))
        self._open.setHidden(not wants_note or not self._box.isHidden())

    def open_note(self) -> None:
        """Show the box and go there."""
        if not (self._box.isHidden() and self._open.isHidden()):
            self._open.hide()
            self._box.show()
            self._note.setFocus()
            self.opened.emit()

    def is_written_in(self) -> bool:
        """Return whether the note is being written."""
        return self._note.hasFocus()

    def flush(self) -> None:
        """Hand on what stands in the box, where it is new."""
        self._later.stop()
        text = self._note.toPlainText().strip()
        if text != self._said:
            self._said = text
            self.explained.emit(text)

    def _on_typed(self) -> None:
        if self._note.toPlainText().strip() != self._said and not self._later.isActive():
            self._later.start()  # counted from the first letter: at most that long is unsaved

    def _on_left(self) -> None:
        self.flush()
        self.left.emit()


class _Words(QWidget):
    """Title and sentence of a check; a click or Enter jumps to its place."""

    chosen = Signal()

    def __init__(self, check: ProjectCheck, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        describe(self, QAccessible.Role.Link, name, check.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(check.title, "strong", wraps=True))
        said = check.text
        if check.is_explained:  # the note says more than the check; the check stays as tool tip
            said = check.note or self.tr("Explained where it stands.")
            self.setToolTip(check.text)
        column.addWidget(Label(said, "help", wraps=True))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)


def _key(check: ProjectCheck) -> tuple[str, str]:
    return check.code, check.address
