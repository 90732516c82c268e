"""The panel beside a list: the action on top, cards below that scroll, and the small lines cards are made of."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.mirroring import margins
from ui.widgets.page import Content

WIDTH = 354  # cards of 312 and the margins
EDGE = 16  # of the margin, where the scroll bar goes


class Panel(QWidget):
    """Put the actions into `top` and cards into `cards`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        holder = Content()
        holder.setObjectName("formHost")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.cards = QVBoxLayout(holder)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.cards.setSpacing(12)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll = scroll
        top = QHBoxLayout()
        top.setContentsMargins(margins(0, 0, EDGE, 0))
        top.addLayout(self.top)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(22, 16, 20 - EDGE, 12))
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(scroll, 1)
        scroll.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        self._keep_edge(0, 0)

    def _keep_edge(self, _least: int, most: int) -> None:
        """Let the cards end where the actions end, whether or not there is a scroll bar beside them."""
        bar = self.scroll.verticalScrollBar().sizeHint().width() if most else 0
        self.cards.setContentsMargins(margins(0, 0, max(EDGE - bar, 0), 0))


class Strip(QFrame):
    """A tinted strip with a mark, a strong line and a line below: a verdict or a state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._glyph, self.heading, self.words = Glyph(), Label("", "strong"), Label("", "help", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 5, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        row.addLayout(column, 1)

    def show_state(self, mark: str, tone: str, heading: str, words: str = "") -> None:
        """Show a state; `tone` is err, warn, ok, accent or empty."""
        self._glyph.show_icon(f"mark:{mark}")
        self.setProperty("tone", tone)
        for widget in (self, self.heading):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.heading.setText(heading)
        self.words.setText(words)
        self.words.setVisible(bool(words))


class FactList(QWidget):
    """Names and values in two columns; a value may run over several lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show (name, value); facts without a value are left out."""
        empty(self._grid)
        for place, (name, value) in enumerate((name, value) for name, value in facts if value):
            label = Label(name, "caption")
            held = Label(value, "help", wraps=True)
            held.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(held, place, 1)


class MarkLine(QWidget):
    """A mark, a line of text, and a quiet word at the end."""

    def __init__(
        self,
        mark: str,
        text: str,
        trailing: str = "",
        note: str = "",
        *,
        is_strong: bool = False,
        wraps: bool = False,
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Glyph(f"mark:{mark}"), 0, Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(0)
        role = "strong" if is_strong else "help"
        column.addWidget(Label(text, role, wraps=True) if wraps else ElidedLabel(text, role))
        if note:
            column.addWidget(Label(note, "caption", wraps=True))
        row.addLayout(column, 1)
        if trailing:
            row.addWidget(Label(trailing, "caption"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed if not wraps else self._fitting())

    @staticmethod
    def _fitting() -> QSizePolicy.Policy:
        return QSizePolicy.Policy.Minimum


class NumberedLine(QWidget):
    """A step to do, with its number."""

    def __init__(self, number: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Label(number, "strong"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, "help", wraps=True), 1)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; a queued show must not make it a window."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
