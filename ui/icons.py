"""Line icons drawn by QPainter: no files, sharp at any scaling, in the colours of the theme in force.

Rules: an icon is a function that strokes a path in a 16 x 16 square. Icons of `MIRRORED` point along the reading
direction and turn round in a right-to-left window. The engine draws at the leading edge of a wider box, which
gives buttons the distance between icon and text that Qt lacks.
"""

from collections.abc import Callable
from math import cos, sin
from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap

from ui.marks import Mark, paint_mark
from ui.theme import theme

Edge = Literal["leading", "trailing", "centre"]
MIRRORED = frozenset({"back", "forward", "list", "help", "send"})
BOX = QSize(23, 16)  # icon 16 wide plus distance to the text
SQUARE = QSize(16, 16)


def icon(name: str, tone: str = "text", edge: Edge = "leading") -> QIcon:
    """Return the line icon `name` in the colour of `tone` (grey when disabled)."""
    return QIcon(IconEngine(name, tone, edge))


def icon_size(edge: Edge = "leading") -> QSize:
    """Return the icon size to set on a button for this theme's zoom."""
    size = SQUARE if edge == "centre" else BOX
    return QSize(theme().px(size.width()), theme().px(size.height()))


def paint_icon(painter: QPainter, square: QRectF, name: str, tone: str = "text") -> None:
    """Draw a line icon, or a mark (`mark:error`), into `square`; the painter is left as it was."""
    if name.startswith("mark:"):
        paint_mark(painter, square, Mark(name.removeprefix("mark:")))
        return
    side = min(square.width(), square.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.center().x() - side / 2, square.center().y() - side / 2)
    painter.scale(side / 16, side / 16)
    if name in MIRRORED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(16, 0)
        painter.scale(-1, 1)
    pen = QPen(theme().colour(tone), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(name))
    painter.restore()


class IconEngine(QIconEngine):
    """Draws one named icon at an edge of the box it is given."""

    def __init__(self, name: str, tone: str, edge: Edge) -> None:
        super().__init__()
        self._name, self._tone, self._edge = name, tone, edge

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        x = rect.x() + (rect.width() - side) / 2
        if self._edge != "centre":
            is_left = self._edge == "leading"
            if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                is_left = not is_left
            x = rect.x() if is_left else rect.right() + 1 - side
        square = QRectF(x, rect.y() + (rect.height() - side) / 2, side, side)
        tone = "text3" if mode == QIcon.Mode.Disabled else self._tone
        paint_icon(painter, square, self._name, tone)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return IconEngine(self._name, self._tone, self._edge)


_PATHS: dict[str, QPainterPath] = {}


def _path(name: str) -> QPainterPath:
    if name not in _PATHS:
        path = QPainterPath()
        _DRAW[name](path)
        _PATHS[name] = path
    return _PATHS[name]


def _lines(path: QPainterPath, *strokes: tuple[tuple[float, float], ...]) -> None:
    for stroke in strokes:
        path.moveTo(*stroke[0])
        for point in stroke[1:]:
            path.lineTo(*point)


def _home(path: QPainterPath) -> None:
    _lines(path, ((1.8, 7.6), (8, 2), (14.2, 7.6)), ((3.4, 6.6), (3.4, 13.6), (12.6, 13.6), (12.6, 6.6)))
    _lines(path, ((6.4, 13.4), (6.4, 9.4), (9.6, 9.4), (9.6, 13.4)))


def _document(path: QPainterPath) -> None:
    _lines(
        path, ((9.4, 1.8), (3.2, 1.8), (3.2, 14.2), (12.8, 14.2), (12.8, 5.2), (9.4, 1.8), (9.4, 5.2), (12.8, 5.2))
    )
    _lines(path, ((5.6, 8.2), (10.4, 8.2)), ((5.6, 11), (10.4, 11)))


def _people(path: QPainterPath) -> None:
    path.addEllipse(QRectF(3.4, 2.6, 5.2, 5.2))
    path.moveTo(1.4, 13.8)
    path.cubicTo(1.4, 8.6, 10.6, 8.6, 10.6, 13.8)
    path.moveTo(10.6, 2.9)
    path.cubicTo(13.6, 3.2, 13.6, 7.3, 10.6, 7.6)
    path.moveTo(12.2, 9.9)
    path.cubicTo(13.8, 10.6, 14.6, 11.9, 14.6, 13.8)


def _list(path: QPainterPath) -> None:
    for y in (3.4, 8.0, 12.6):
        _lines(path, ((6, y), (14, y)), ((2.2, y), (2.9, y)))


def _coins(path: QPainterPath) -> None:
    path.addEllipse(QRectF(2, 1.8, 12, 4.2))
    for y in (3.9, 8.0):
        path.moveTo(2, y)
        path.lineTo(2, y + 4.1)
        path.cubicTo(2, y + 6.8, 14, y + 6.8, 14, y + 4.1)
        path.lineTo(14, y)


def _chart(path: QPainterPath) -> None:
    _lines(path, ((1.8, 14), (14.2, 14)), ((4, 13.6), (4, 9)), ((8, 13.6), (8, 3)), ((12, 13.6), (12, 6.4)))


def _flag(path: QPainterPath) -> None:
    _lines(path, ((3.2, 14.4), (3.2, 2), (13, 2), (10.8, 5.2), (13, 8.6), (3.2, 8.6)))


def _bulb(path: QPainterPath) -> None:
    path.moveTo(6, 11)
    path.cubicTo(6, 9.2, 3.6, 8.6, 3.6, 5.9)
    path.cubicTo(3.6, 0.2, 12.4, 0.2, 12.4, 5.9)
    path.cubicTo(12.4, 8.6, 10, 9.2, 10, 11)
    path.closeSubpath()
    _lines(path, ((6.4, 14), (9.6, 14)))


def _tray(path: QPainterPath) -> None:
    _lines(path, ((1.8, 8.8), (4, 2.8), (12, 2.8), (14.2, 8.8), (14.2, 13.2), (1.8, 13.2), (1.8, 8.8)))
    _lines(path, ((1.8, 8.8), (5.4, 8.8), (6.6, 10.8), (9.4, 10.8), (10.6, 8.8), (14.2, 8.8)))


def _gear(path: QPainterPath) -> None:
    path.addEllipse(QRectF(5.9, 5.9, 4.2, 4.2))
    outline = []
    for tooth in range(8):
        for turn, radius in ((-0.17, 6.9), (0.17, 6.9), (0.24, 5.3), (0.545, 5.3)):
            angle = tooth * 0.7854 + turn
            outline.append(_on_circle(angle, radius))
    path.moveTo(*outline[0])
    for point in outline[1:]:
        path.lineTo(*point)
    path.closeSubpath()


def _on_circle(angle: float, radius: float) -> tuple[float, float]:
    return 8 + radius * cos(angle), 8 + radius * sin(angle)


def _help(path: QPainterPath) -> None:
    path.addEllipse(QRectF(1.6, 1.6, 12.8, 12.8))
    path.moveTo(5.9, 6.3)
    path.cubicTo(5.9, 3.5, 10.2, 3.6, 10.1, 6.4)
    path.cubicTo(10, 8, 8, 8, 8, 9.6)
    _lines(path, ((8, 11.8), (8, 11.9)))


def _eye(path: QPainterPath) -> None:
    path.moveTo(1, 8)
    path.cubicTo(3.6, 2.6, 12.4, 2.6, 15, 8)
    path.cubicTo(12.4, 13.4, 3.6, 13.4, 1, 8)
    path.addEllipse(QRectF(5.8, 5.8, 4.4, 4.4))


def _pen(path: QPainterPath) -> None:
    _lines(
        path, ((2.4, 13.6), (3.2, 10.2), (10.8, 2.6), (13.4, 5.2), (5.8, 12.8), (2.4, 13.6)), ((9, 4.4), (11.6, 7))
    )


def _lock(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(3, 7, 10, 7.4), 1.4, 1.4)
    path.moveTo(5, 7)
    path.lineTo(5, 5)
    path.cubicTo(5, 0.8, 11, 0.8, 11, 5)
    path.lineTo(11, 7)
    _lines(path, ((8, 10), (8, 11.4)))


def _usb(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(4.2, 6, 7.6, 8.6), 1.8, 1.8)
    _lines(path, ((5.6, 6), (5.6, 1.6), (10.4, 1.6), (10.4, 6)), ((7.2, 3.6), (7.2, 3.7)), ((8.8, 3.6), (8.8, 3.7)))


def _receipt(path: QPainterPath) -> None:
    _lines(path, ((3, 14.2), (3, 2), (13, 2), (13, 14.2), (10.5, 12.6), (8, 14.2), (5.5, 12.6), (3, 14.2)))
    _lines(path, ((5.6, 7.2), (7.4, 9), (10.6, 5.4)))


def _search(path: QPainterPath) -> None:
    path.addEllipse(QRectF(2, 2, 9, 9))
    _lines(path, ((10, 10), (14.2, 14.2)))


def _key(path: QPainterPath) -> None:
    path.addEllipse(QRectF(1.4, 5, 6, 6))
    _lines(path, ((7.4, 8), (14.6, 8), (14.6, 10.6)), ((11.6, 8), (11.6, 10)))


def _calendar(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(2, 3, 12, 11), 1.4, 1.4)
    _lines(path, ((2, 6.6), (14, 6.6)), ((5, 1.4), (5, 4)), ((11, 1.4), (11, 4)))


def _folder(path: QPainterPath) -> None:
    _lines(path, ((1.6, 13), (1.6, 3), (6, 3), (7.6, 5), (14.4, 5), (14.4, 13), (1.6, 13)))


def _grid(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(2, 2.4, 12, 11.2), 1.6, 1.6)
    _lines(path, ((2, 6), (14, 6)), ((6, 6), (6, 13.4)), ((10, 6), (10, 13.4)))


def _again(path: QPainterPath) -> None:
    path.arcMoveTo(QRectF(2.6, 2.6, 10.8, 10.8), 50)
    path.arcTo(QRectF(2.6, 2.6, 10.8, 10.8), 50, 265)
    _lines(path, ((8.4, 1.2), (11.6, 3.8), (8.6, 6.6)))


_DRAW: dict[str, Callable[[QPainterPath], None]] = {
    "home": _home,
    "document": _document,
    "people": _people,
    "list": _list,
    "coins": _coins,
    "chart": _chart,
    "flag": _flag,
    "bulb": _bulb,
    "tray": _tray,
    "gear": _gear,
    "help": _help,
    "eye": _eye,
    "pen": _pen,
    "lock": _lock,
    "usb": _usb,
    "receipt": _receipt,
    "search": _search,
    "key": _key,
    "calendar": _calendar,
    "folder": _folder,
    "grid": _grid,
    "again": _again,
    "ring": lambda path: path.addEllipse(QRectF(3, 3, 10, 10)),
    "margin_bar": lambda path: path.addRoundedRect(QRectF(7, 2, 2, 12), 1, 1),
    "back": lambda path: _lines(path, ((9.6, 3.6), (5.4, 8), (9.6, 12.4))),
    "forward": lambda path: _lines(path, ((6.4, 3.6), (10.6, 8), (6.4, 12.4))),
    "down": lambda path: _lines(path, ((3.6, 6), (8, 10.4), (12.4, 6))),
    "up": lambda path: _lines(path, ((3.6, 10.4), (8, 6), (12.4, 10.4))),
    "arrow_up": lambda path: _lines(path, ((8, 14), (8, 2.4)), ((3.6, 6.8), (8, 2.4), (12.4, 6.8))),
    "download": lambda path: _lines(
        path, ((8, 2), (8, 10.4)), ((4.6, 7), (8, 10.4), (11.4, 7)), ((2, 11), (2, 14), (14, 14), (14, 11))
    ),
    "send": lambda path: _lines(path, ((14.4, 2), (1.8, 6.8), (6.6, 9.4), (9.2, 14.2), (14.4, 2), (6.6, 9.4))),
    "check": lambda path: _lines(path, ((2.4, 8.6), (6.2, 12.4), (13.6, 3.8))),
    "plus": lambda path: _lines(path, ((8, 2.6), (8, 13.4)), ((2.6, 8), (13.4, 8))),
    "cross": lambda path: _lines(path, ((3.4, 3.4), (12.6, 12.6)), ((12.6, 3.4), (3.4, 12.6))),
    "bin": lambda path: _lines(
        path, ((2.4, 4), (13.6, 4)), ((6, 4), (6, 2), (10, 2), (10, 4)), ((4, 4), (4.6, 14), (11.4, 14), (12, 4))
    ),
    "menu": lambda path: _lines(path, ((2.4, 4), (13.6, 4)), ((2.4, 8), (13.6, 8)), ((2.4, 12), (13.6, 12))),
    "more": lambda path: _lines(path, ((3, 8), (3.1, 8)), ((8, 8), (8.1, 8)), ((13, 8), (13.1, 8))),
}
ICON_NAMES = tuple(_DRAW)
