"""Every screen and every component looks as it did when somebody last looked at it: `make goldens` accepts a change.

The pictures are taken once, by a process of its own (`golden/take.py`), in light, dark and right to left. It says how
far each is from the one that is kept, and writes only those that look different.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from pictures import TOLERANCE, distance, save, show_difference
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

HERE = Path(__file__).resolve().parent / "golden"
GOLDEN = {file.stem: file for file in sorted((HERE / "pictures").glob("*.png"))}
MOST_BYTES = 4_000_000  # all together
ACCEPT = "`make goldens` accepts it; look at what it changed before you commit."

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="letters are drawn in another way on other systems"
)


@dataclass(frozen=True)
class Taken:
    """How the window looks now: name -> distance from the kept picture; in `folder` those that look different."""

    folder: Path
    distances: dict[str, float]


@pytest.fixture(scope="session")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """Look at everything there is to see."""
    folder = tmp_path_factory.mktemp("taken")
    command = [sys.executable, str(HERE / "take.py"), "--into", str(folder), "--differing"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    return Taken(folder, json.loads((folder / "distances.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", GOLDEN)
def test_it_looks_as_it_did(name: str, taken: Taken) -> None:
    assert name in taken.distances, f"{name} is no longer to be seen. {ACCEPT}"
    found = taken.distances[name]
    if found <= TOLERANCE:
        return
    file = taken.folder / f"{name}.png"
    golden, actual = QImage(str(GOLDEN[name])), QImage(str(file))
    shown = file.with_name(f"{name} difference.png")
    show_difference(golden, actual).save(str(shown))
    pytest.fail(
        f"{name} looks different ({found:.0f}, allowed {TOLERANCE:.0f}).\n  kept:       {GOLDEN[name]}\n"
        f"  now:        {file}\n  difference: {shown}\n{ACCEPT}",
        pytrace=False,
    )


def test_everything_that_is_to_be_seen_has_its_picture(taken: Taken) -> None:
    assert set(taken.distances) - set(GOLDEN) == set(), ACCEPT


def test_the_pictures_stay_small() -> None:
    assert sum(file.stat().st_size for file in GOLDEN.values()) < MOST_BYTES


@pytest.fixture
def page() -> QImage:
    """Return the picture of a page with three lines and a button, invented."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#F6F7F5"))
    painter = QPainter(image)
    painter.setPen(QColor("#18211F"))
    for line in range(3):
        painter.drawText(20, 40 + 30 * line, "Women and men at the table")
    painter.end()
    return image


def with_button(page: QImage, x: int, y: int, colour: str = "#0B6073", size: int = 24) -> QImage:
    """Return the page with a square at a place."""
    image = QImage(page)
    painter = QPainter(image)
    painter.fillRect(QRect(x, y, size, size), QColor(colour))
    painter.end()
    return image


@pytest.mark.parametrize("is_halved", [False, True])
def test_a_kept_picture_is_near_the_one_it_was_made_of(page: QImage, is_halved: bool, tmp_path: Path) -> None:
    image = with_button(page, 200, 200)
    save(image, tmp_path / "kept.png", is_halved=is_halved)
    assert distance(QImage(str(tmp_path / "kept.png")), image) < TOLERANCE / 2
    assert (tmp_path / "kept.png").stat().st_size < 4000


def test_what_moves_changes_colour_or_size_is_found(page: QImage) -> None:
    image = with_button(page, 200, 200)
    assert distance(image, QImage(image)) == 0
    for changed in (
        with_button(page, 202, 200),
        with_button(page, 200, 202),
        with_button(page, 200, 200, "#B3261E"),
        with_button(page, 200, 200, size=22),
        page,
    ):
        assert distance(image, changed) > TOLERANCE
    assert distance(image, image.copy(0, 0, 400, 298)) == 255
    assert distance(image, image.copy(0, 0, 200, 150)) == 255


def test_a_softer_edge_is_not_found(page: QImage) -> None:
    image = with_button(page, 200, 200)
    soft = QImage(image)
    painter = QPainter(soft)
    painter.setPen(QColor(11, 96, 115, 60))
    painter.drawRect(QRect(199, 199, 25, 25))
    painter.end()
    assert 0 < distance(image, soft) < TOLERANCE


def test_the_difference_shows_where(page: QImage) -> None:
    image = with_button(page, 200, 200)
    shown = show_difference(page, image)
    assert shown.size() == image.size()
    red = [
        (x, y)
        for x in range(shown.width())
        for y in range(shown.height())
        if shown.pixelColor(x, y) == QColor(220, 0, 0)
    ]
    assert red and all(180 <= x <= 240 and 180 <= y <= 240 for x, y in red)
