"""One place that differs, as two texts beside each other.

Rules: what was taken out is struck through, what was put in is underlined, both besides their colour; a screen reader
says "taken out" and "put in" before the words. Each pair takes the focus, arrows go from one to the next.
"""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from fieldreport.models import PARTS
from ui.accessible import describe
from ui.forms.changes import part_title
from ui.messages import part_words
from ui.theme import theme
from ui.widgets.labels import Label

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.templates import Labels
    from fieldreport.workflows.contrasting import Passage, Segment


class PassagePair(QFrame):
    """`stepped` asks for the pair that many places further."""

    stepped = Signal(int)

    def __init__(self, passage: "Passage", labels: "Labels") -> None:
        super().__init__()
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._passage = passage
        title = title_words(passage, labels)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        column.addWidget(Label(title, "strong", wraps=True))
        why = passage.reason and QCoreApplication.translate("compare", "Reason: {reason}").format(
            reason=passage.reason
        )
        self.reason = Label(why, "help", wraps=True)
        column.addWidget(self.reason)
        self.reason.setHidden(not why)
        row = QHBoxLayout()
        row.setSpacing(18)
        self.before, self.after = self._side(), self._side()
        row.addWidget(self.before, 1)
        row.addWidget(self.after, 1)
        column.addLayout(row)
        self.show_colours()
        describe(
            self, QAccessible.Role.StaticText, " ".join(part for part in (f"{title}.", spoken(passage), why) if part)
        )

    def show_colours(self) -> None:
        """Draw both texts in the colours of the theme."""
        self.before.setText(_rich(self._passage.before))
        self.after.setText(_rich(self._passage.after))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    @staticmethod
    def _side() -> Label:
        side = Label("", "body", wraps=True)
        side.setTextFormat(Qt.TextFormat.RichText)
        side.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return side


def title_words(passage: "Passage", labels: "Labels") -> str:
    """Return the answer, record or note and the place in it."""
    steps = [
        _first_step(step, passage, labels) if place == 0 else _part(step) for place, step in enumerate(passage.path)
    ]
    return QCoreApplication.translate("compare", ", ").join((part_title(passage, labels), *steps))


def _first_step(step: str, passage: "Passage", labels: "Labels") -> str:
    # Into an answer with rows the first step is a row of its list.
    index = labels.template.index
    question = index.get(passage.key) if passage.kind == "answer" else None
    if question is not None and question.rows is not None and question.rows.list_id:
        return labels.choice(question.rows.list_id, step)
    return _part(step)


def spoken(passage: "Passage") -> str:
    """Return what a screen reader says of the change."""
    out = _joined(passage.before, "out")
    put = _joined(passage.after, "in")
    if passage.change == "added":
        return QCoreApplication.translate("compare", "New: {text}").format(text=put)
    if passage.change == "removed":
        return QCoreApplication.translate("compare", "Taken out altogether: {text}").format(text=out)
    parts = [
        QCoreApplication.translate("compare", "Taken out: {text}.").format(text=out) if out else "",
        QCoreApplication.translate("compare", "Put in: {text}.").format(text=put) if put else "",
        QCoreApplication.translate("compare", "Now: {text}").format(text="".join(one.text for one in passage.after)),
    ]
    return " ".join(part for part in parts if part)


def _joined(segments: "Sequence[Segment]", kind: str) -> str:
    found = (one.text.strip() for one in segments if one.kind == kind)
    return QCoreApplication.translate("compare", "; ").join(text for text in found if text)


def _part(step: str) -> str:
    return part_words(step).lower() if step in PARTS else step.replace("_", " ")


def _rich(segments: "Sequence[Segment]") -> str:
    if not segments:
        blank = escape(QCoreApplication.translate("compare", "blank"))
        return f'<i style="color:{theme().colour("text2").name()}">{blank}</i>'
    return "".join(_marked(one) for one in segments)


def _marked(segment: "Segment") -> str:
    text = escape(segment.text).replace("\n", "<br>")
    if segment.kind == "same":
        return text
    tone, ground, line = {
        "out": ("err", "errSoft", "line-through"),
        "in": ("ok", "okSoft", "underline"),
    }[segment.kind]
    ink, paper = theme().colour(tone).name(), theme().colour(ground).name()
    return f'<span style="color:{ink}; background-color:{paper}; text-decoration:{line}">{text}</span>'
