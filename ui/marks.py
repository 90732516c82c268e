"""The marks that say a state by shape as well as colour, drawn in a 16 x 16 square.

Rules: a mark is named by its meaning; its words for screen readers stand in `mark_words`. Painters pass the
square, the mark finds its colours in the theme in force.
"""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import theme


class Mark(StrEnum):
    """What a mark says."""

    COMPLETE = "complete"
    STARTED = "started"
    UNTOUCHED = "untouched"
    ERROR = "error"
    WARNING = "warning"
    EXPLAIN = "explain"
    HINT = "hint"
    NOT_DUE = "not_due"
    DOCUMENTED = "documented"
    RETURNED = "returned"
    LATE = "late"
    VACANT = "vacant"
    EXTENDED = "extended"
    CLOSING = "closing"
    REPEATED = "repeated"


def mark_words(mark: Mark) -> str:
    """Return what the mark says, in the language of the window."""
    return {
        Mark.COMPLETE: QCoreApplication.translate("marks", "complete"),
        Mark.STARTED: QCoreApplication.translate("marks", "started"),
        Mark.UNTOUCHED: QCoreApplication.translate("marks", "not started"),
        Mark.ERROR: QCoreApplication.translate("marks", "to correct"),
        Mark.WARNING: QCoreApplication.translate("marks", "warning"),
        Mark.EXPLAIN: QCoreApplication.translate("marks", "to explain"),
        Mark.HINT: QCoreApplication.translate("marks", "hint"),
        Mark.NOT_DUE: QCoreApplication.translate("marks", "not asked"),
        Mark.DOCUMENTED: QCoreApplication.translate("marks", "clearance documented"),
        Mark.RETURNED: QCoreApplication.translate("marks", "returned"),
        Mark.LATE: QCoreApplication.translate("marks", "late"),
        Mark.VACANT: QCoreApplication.translate("marks", "post vacant"),
        Mark.EXTENDED: QCoreApplication.translate("marks", "extended"),
        Mark.CLOSING: QCoreApplication.translate("marks", "in liquidation"),
        Mark.REPEATED: QCoreApplication.translate("marks", "already imported"),
    }[mark]


SEVERITY_MARKS = {
    "error": Mark.ERROR,
    "explain": Mark.EXPLAIN,
    "warning": Mark.WARNING,
    "hint": Mark.HINT,
}
MARK_COLOURS = {
    Mark.COMPLETE: "ok",
    Mark.STARTED: "accent",
    Mark.UNTOUCHED: "text3",
    Mark.ERROR: "err",
    Mark.WARNING: "warn",
    Mark.EXPLAIN: "warn",
    Mark.HINT: "accent",
    Mark.NOT_DUE: "text3",
    Mark.DOCUMENTED: "ok",
    Mark.RETURNED: "warn",
    Mark.LATE: "err",
    Mark.VACANT: "text2",
    Mark.EXTENDED: "accent",
    Mark.CLOSING: "text2",
    Mark.REPEATED: "text2",
}


def paint_mark(painter: QPainter, square: QRectF, mark: Mark) -> None:
    """Draw `mark` into `square`; the painter is left as it was."""
    side = min(square.width(), square.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.center().x() - side / 2, square.center().y() - side / 2)
    painter.scale(side / 16, side / 16)
    _DRAW[mark](painter, theme().colour(MARK_COLOURS[mark]), theme().colour("surface"))
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _complete(painter: QPainter, ink: QColor, paper: QColor) -> None:
    _fill(painter, ink)
    painter.drawEllipse(QRectF(1, 1, 14, 14))
    painter.setPen(_pen(paper, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([QPointF(4.9, 8.3), QPointF(7.1, 10.5), QPointF(11.1, 6.0)]))


def _started(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.75, 1.75, 12.5, 12.5))
    _fill(painter, ink)
    painter.drawPie(QRectF(4.2, 4.2, 7.6, 7.6), -90 * 16, 180 * 16)


def _untouched(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    pen = QPen(ink, 1.4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.0, 1.72])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.75, 1.75, 12.5, 12.5))


def _exclamation(painter: QPainter, ink: QColor, top: float, foot: float) -> None:
    painter.setPen(_pen(ink, 1.8))
    painter.drawLine(QPointF(8, top), QPointF(8, foot - 3))
    _fill(painter, ink)
    painter.drawEllipse(QPointF(8, foot), 1.05, 1.05)


def _error(painter: QPainter, ink: QColor, paper: QColor) -> None:
    _fill(painter, ink)
    cut, low, high = 4.9, 0.8, 15.2
    corners = [
        (cut, low), (16 - cut, low), (high, cut), (high, 16 - cut),
        (16 - cut, high), (cut, high), (low, 16 - cut), (low, cut),
    ]  # fmt: skip
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    _exclamation(painter, paper, 4.4, 11.4)


def _warning(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.6))
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(8, 1.9), QPointF(15, 14.1), QPointF(1, 14.1)]))
    _exclamation(painter, paper, 5.9, 12.2)


def _explain(painter: QPainter, ink: QColor, paper: QColor) -> None:
    bubble = QPainterPath()
    bubble.addRoundedRect(QRectF(0.8, 1.8, 14.4, 10.2), 2.6, 2.6)
    tail = QPainterPath()
    tail.addPolygon(QPolygonF([QPointF(4, 11), QPointF(4, 15), QPointF(8.4, 11)]))
    _fill(painter, ink)
    painter.drawPath(bubble.united(tail))
    painter.setPen(_pen(paper, 1.3))
    painter.drawLine(QPointF(4, 5.4), QPointF(12, 5.4))
    painter.drawLine(QPointF(4, 8.3), QPointF(9.6, 8.3))


def _hint(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.75, 1.75, 12.5, 12.5))
    painter.drawLine(QPointF(8, 7.4), QPointF(8, 11.2))
    _fill(painter, ink)
    painter.drawEllipse(QPointF(8, 4.9), 1.0, 1.0)


def _not_due(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.5))
    painter.drawLine(QPointF(5, 8), QPointF(11, 8))


def _documented(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1.75, 1.75, 12.5, 12.5))
    painter.drawPolyline(QPolygonF([QPointF(5.1, 8.3), QPointF(7.2, 10.4), QPointF(10.9, 6.1)]))


def _returned(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(1.75, 1.75, 12.5, 12.5), 2.6, 2.6)
    painter.drawPolyline(QPolygonF([QPointF(6.9, 4.7), QPointF(4.8, 6.8), QPointF(6.9, 8.9)]))
    painter.drawPolyline(QPolygonF([QPointF(5.0, 6.8), QPointF(11.0, 6.8), QPointF(11.0, 10.8), QPointF(8.2, 10.8)]))


def _late(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.2))
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(8, 0.9), QPointF(15.1, 8), QPointF(8, 15.1), QPointF(0.9, 8)]))
    painter.setPen(_pen(paper, 1.6))
    painter.drawPolyline(QPolygonF([QPointF(8, 4.6), QPointF(8, 8.4), QPointF(10.4, 9.8)]))


def _vacant(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(5.6, 2.2, 4.8, 4.8))
    shoulders = QPainterPath(QPointF(3.2, 14))
    shoulders.cubicTo(3.2, 8.6, 12.8, 8.6, 12.8, 14)
    painter.drawPath(shoulders)
    painter.drawLine(QPointF(2.2, 2.2), QPointF(13.8, 13.8))


def _extended(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(2, 2, 12, 12))
    painter.drawLine(QPointF(5, 8), QPointF(11, 8))
    painter.drawPolyline(QPolygonF([QPointF(8.6, 5.6), QPointF(11, 8), QPointF(8.6, 10.4)]))


def _closing(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(1.8, 2.6, 12.4, 3.2))
    painter.drawPolyline(QPolygonF([QPointF(3, 5.8), QPointF(3, 13.6), QPointF(13, 13.6), QPointF(13, 5.8)]))
    painter.drawLine(QPointF(6.2, 8.6), QPointF(9.8, 8.6))


def _repeated(painter: QPainter, ink: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(ink, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(2, 5, 9, 9), 2, 2)
    behind = QPainterPath(QPointF(5, 2.2))
    behind.lineTo(11.4, 2.2)
    behind.quadTo(13.8, 2.2, 13.8, 4.6)
    behind.lineTo(13.8, 11)
    painter.drawPath(behind)


_DRAW: dict[Mark, Callable[[QPainter, QColor, QColor], None]] = {
    Mark.COMPLETE: _complete,
    Mark.STARTED: _started,
    Mark.UNTOUCHED: _untouched,
    Mark.ERROR: _error,
    Mark.WARNING: _warning,
    Mark.EXPLAIN: _explain,
    Mark.HINT: _hint,
    Mark.NOT_DUE: _not_due,
    Mark.DOCUMENTED: _documented,
    Mark.RETURNED: _returned,
    Mark.LATE: _late,
    Mark.VACANT: _vacant,
    Mark.EXTENDED: _extended,
    Mark.CLOSING: _closing,
    Mark.REPEATED: _repeated,
}
