"""What the viewer says beside and over a page: changed, explained, restricted, selected; never part of the file.

Rules: always in the light colours, because paper stays paper. Each kind has a shape of its own: a bar in the margin,
a triangle in the margin, a hatched shade with a lock, a frame.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from ui.icons import paint_icon
from ui.theme import theme
from ui.tokens import LIGHT

if TYPE_CHECKING:  # the documents are not needed at start
    from fieldreport.documents.pdf_places import PagePlace

Kind = Literal["changed", "check", "restricted"]
MARGIN, TRIANGLE, SECOND = 15.0, 13.0, 32.0  # of the drawing, from the text outwards
_OUTSET = 3.0


@dataclass(frozen=True, slots=True)
class Overlay:
    """One remark on the pages; `words` are shown by the pointer and read in the list beside."""

    kind: Kind
    address: str
    places: "tuple[PagePlace, ...]"
    words: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page on the screen: where its paper lies, pixels to the point, and its height in points."""

    paper: QRectF
    scale: float
    height: float

    def box(self, place: "PagePlace") -> QRectF:
        """Return where a place of the page lies on the screen."""
        return QRectF(
            self.paper.x() + place.left * self.scale,
            self.paper.y() + (self.height - place.top) * self.scale,
            (place.right - place.left) * self.scale,
            (place.top - place.bottom) * self.scale,
        )


def paint_paper(painter: QPainter, paper: QRect) -> None:
    """Draw an empty page with its hairline."""
    painter.setPen(QPen(theme().colour("line"), 1))
    painter.setBrush(QColor(LIGHT["surface"]))
    painter.drawRoundedRect(QRectF(paper).adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)


def paint_overlays(
    painter: QPainter,
    sheet: Sheet,
    shown: Sequence[tuple[Overlay, "PagePlace"]],
    selected: Sequence["PagePlace"],
) -> None:
    """Draw the remarks on one page."""
    painter.save()
    painter.setClipRect(sheet.paper)
    bars = [sheet.box(place) for overlay, place in shown if overlay.kind == "changed"]
    for overlay, place in shown:
        box = sheet.box(place)
        if overlay.kind == "restricted":
            _restricted(painter, box, sheet.scale)
        elif overlay.kind == "changed":
            _bar(painter, box, sheet.scale)
        else:
            is_beside_bar = any(bar.top() - 4 <= box.top() + 8 <= bar.bottom() + 4 for bar in bars)
            _triangle(painter, box, sheet.scale, SECOND if is_beside_bar else MARGIN)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT["accent"]), 2))
    for place in selected:
        painter.drawRoundedRect(sheet.box(place).adjusted(-4, -_OUTSET, 4, _OUTSET), 4, 4)
    painter.restore()


def paint_stamp(painter: QPainter, paper: QRectF, words: str) -> None:
    """Say on a page, by the viewer alone, what it is: a draft."""
    look = theme()
    painter.save()
    painter.setFont(look.font("caption", bold=True))
    metrics = painter.fontMetrics()
    width, high = metrics.horizontalAdvance(words) + look.px(24), look.px(22)
    box = QRectF(paper.center().x() - width / 2, paper.y() + look.px(10), width, high)
    painter.setPen(QPen(QColor(LIGHT["warn"]), 1))
    painter.setBrush(QColor(LIGHT["warnSoft"]))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(LIGHT["warn"]))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
    painter.restore()


def _bar(painter: QPainter, box: QRectF, scale: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT["accent"]))
    painter.drawRoundedRect(QRectF(box.x() - MARGIN * scale - 1.5, box.y(), 3, max(box.height(), 8)), 1.5, 1.5)


def _triangle(painter: QPainter, box: QRectF, scale: float, out: float) -> None:
    side = max(TRIANGLE * scale, 10.0)
    middle = QPointF(box.x() - out * scale, box.y() + min(box.height(), 22 * scale) / 2)
    x, y = middle.x() - side / 2, middle.y() - side / 2
    ink = QColor(LIGHT["warn"])
    pen = QPen(ink, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(x + side / 2, y + 1), QPointF(x + side, y + side), QPointF(x, y + side)]))
    painter.setPen(QPen(QColor(LIGHT["surface"]), side / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(middle.x(), y + side * 0.42), QPointF(middle.x(), y + side * 0.64))
    painter.drawPoint(QPointF(middle.x(), y + side * 0.84))


def _restricted(painter: QPainter, box: QRectF, scale: float) -> None:
    area = box.adjusted(-4, 0, 4, 0)
    shade = QColor(LIGHT["warn"])
    shade.setAlpha(22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(area, shade)
    shade.setAlpha(40)
    painter.fillRect(area, QBrush(shade, Qt.BrushStyle.BDiagPattern))
    side = max(12.0 * scale, 9.0)
    paint_icon(painter, QRectF(area.right() + 4, box.y() + 2, side, side), "lock", LIGHT["warn"])
