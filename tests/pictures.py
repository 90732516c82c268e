"""Golden pictures: how they are kept, and how far another picture is from one.

The measure: both pictures are drawn at half their size, which blurs the edges of letters. The difference is taken for
each channel of colour, and its mean over each tile of 16 x 16 pixels of the window. The greatest mean is the
distance, 0 to 255. What moves by two pixels changes its tile by far more than `TOLERANCE`; a softer edge does not.
"""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, qRgb

TOLERANCE = 5.0
TILE = 16  # pixels of the window
COLOURS = 255  # the most of a picture that is kept
_NEAR = 12  # of three channels together: so near a commoner one a colour is kept as that


def halved(picture: QImage) -> QImage:
    """Return a picture at half its size; each pixel is the mean of four."""
    size = QSize(picture.width() // 2, picture.height() // 2)
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return plain.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def save(picture: QImage, file: Path, *, is_halved: bool = False) -> None:
    """Write a picture as a small PNG, at half its size where that is enough."""
    writer = QImageWriter(str(file), b"png")
    writer.setCompression(100)
    if not writer.write(_in_few_colours(halved(picture) if is_halved else picture)):
        raise OSError(f"{file}: {writer.errorString()}")


def distance(golden: QImage, actual: QImage) -> float:
    """Return how far `actual` is from `golden`, which may be kept at half its size; 255 where the sizes differ."""
    tiles = _tiles(golden, actual)
    return 255.0 if tiles is None else float(max(_channels(tiles)))


def show_difference(golden: QImage, actual: QImage) -> QImage:
    """Return `actual` in pale colours with a red frame round every tile that is too far from `golden`."""
    shown = actual.convertToFormat(QImage.Format.Format_RGB32)
    tiles = _tiles(golden, actual)
    painter = QPainter(shown)
    painter.fillRect(shown.rect(), QColor(255, 255, 255, 120))
    painter.setPen(QColor(220, 0, 0))
    if tiles is None:
        painter.drawRect(shown.rect().adjusted(0, 0, -1, -1))
    else:
        across, down = shown.width() / tiles.width(), shown.height() / tiles.height()
        for x in range(tiles.width()):
            for y in range(tiles.height()):
                colour = tiles.pixelColor(x, y)
                if max(colour.red(), colour.green(), colour.blue()) > TOLERANCE:
                    painter.drawRect(QRect(int(x * across), int(y * down), int(across), int(down)))
    painter.end()
    return shown


def _tiles(golden: QImage, actual: QImage) -> QImage | None:
    """Return a picture whose pixels are the mean differences of the tiles, or None where the sizes differ."""
    now = halved(actual)
    then = golden if golden.size() == now.size() else halved(golden)
    if then.size() != now.size() or golden.size() not in (now.size(), actual.size()):
        return None
    difference = then.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, now)
    painter.end()
    size = QSize(max(1, now.width() * 2 // TILE), max(1, now.height() * 2 // TILE))
    return difference.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _channels(picture: QImage) -> bytes:
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    data, across, stride = bytes(plain.constBits()), 3 * plain.width(), plain.bytesPerLine()
    return b"".join(data[start : start + across] for start in range(0, stride * plain.height(), stride))


def _in_few_colours(picture: QImage) -> QImage:
    """Return a picture in its commonest colours, at most `COLOURS`; each pixel has the nearest of them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(plain.constBits())).cast("I")
    counted = Counter(pixels)
    table: list[tuple[int, int, int]] = []
    for pixel, _count in counted.most_common():
        parts = _parts(pixel)
        if len(table) < COLOURS and all(_apart(held, parts) >= _NEAR for held in table):
            table.append(parts)
    place_of = {
        pixel: min(range(len(table)), key=lambda place: _apart(table[place], _parts(pixel))) for pixel in counted
    }
    kept = QImage(
        bytes(map(place_of.__getitem__, pixels)), plain.width(), plain.height(), plain.width(),
        QImage.Format.Format_Indexed8,
    ).copy()  # fmt: skip
    kept.setColorTable([qRgb(*colour) for colour in table])
    return kept


def _parts(pixel: int) -> tuple[int, int, int]:
    return pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255


def _apart(left: tuple[int, int, int], right: tuple[int, int, int]) -> int:
    return sum(abs(a - b) for a, b in zip(left, right, strict=True))
