"""Labels begin where the window begins, whatever language their text is in."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.mirroring import direction_of

RIGHT = Qt.LayoutDirection.RightToLeft
LEFT = Qt.LayoutDirection.LeftToRight


def inked(label: Label) -> tuple[int, int]:
    """Return the first and the last column of pixels that hold ink."""
    image = label.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = QColor(image.pixel(0, 0)).rgb()
    columns = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]
    return columns[0], columns[-1]


@pytest.mark.parametrize("kind", [Label, ElidedLabel])
@pytest.mark.parametrize("text", ["Women and men", "النساء والرجال"])
def test_a_label_begins_at_the_leading_edge(kind: type[Label], text: str, qapp: QApplication, qtbot: QtBot) -> None:
    label = kind(text)
    qtbot.addWidget(label)
    label.resize(300, 24)
    assert inked(label)[0] < 6
    qapp.setLayoutDirection(RIGHT)  # put back by the tests' own fixture
    assert inked(label)[1] > 293


@pytest.mark.parametrize("kind", [Label, ElidedLabel])
def test_a_trailing_figure_turns_round_with_the_window(kind: type[Label], qapp: QApplication, qtbot: QtBot) -> None:
    label = kind("1,286")
    qtbot.addWidget(label)
    label.resize(300, 24)
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    assert inked(label)[1] > 293
    qapp.setLayoutDirection(RIGHT)
    assert inked(label)[0] < 6


def test_a_shortened_text_ends_with_the_ellipsis_in_both_directions(qapp: QApplication, qtbot: QtBot) -> None:
    label = ElidedLabel("Women and men " * 9)
    qtbot.addWidget(label)
    label.resize(160, 24)
    shown = label.grab().toImage()
    qapp.setLayoutDirection(RIGHT)
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)  # the left edge now
    assert label.grab().toImage() == shown


@pytest.mark.parametrize(
    ("text", "direction"),
    [("Women", LEFT), ("النساء", RIGHT), ("12 النساء", RIGHT), ("12", LEFT), ("", LEFT), ("שלום", RIGHT)],
)
def test_a_text_is_read_by_its_first_letter(text: str, direction: Qt.LayoutDirection) -> None:
    assert direction_of(text) is direction
