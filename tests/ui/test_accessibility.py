"""What a screen reader meets: every control that takes the focus has a name; nothing opens a stray window."""

import gc
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from drafts import QUARTER, home_view, small_draft
from drafts import Desk as Drawer
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.screen import Desk
from ui.screens.home import HomeCalls, HomeScreen
from ui.screens.report import ReportScreen
from ui.screens.signing import SigningCalls, SigningScreen, SigningView
from ui.screens.unlock import UnlockCalls, UnlockScreen
from ui.tasks import Tasks
from ui.widgets.word_tiles import WordTiles

SIGNING = SigningView(
    "MONUC", QUARTER, "adviser", 0, 1, revision=1, signed=("adviser",), waiting_for=("clearing-officer",),
    clearance="documented",
)  # fmt: skip


def nodes(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield every accessible object that is visible."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        children = (node.child(place) for place in range(node.childCount()))
        pending += [child for child in children if child is not None and not child.state().invisible]


def nameless(widget: QWidget) -> list[str]:
    """Return the focusable objects of a window that have no name."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    found = []
    for node in nodes(root):
        if node.state().focusable and not node.text(QAccessible.Text.Name).strip():
            thing = node.object()
            if node.role() not in (QAccessible.Role.Cell, QAccessible.Role.ListItem):
                found.append(f"{type(thing).__name__} {node.role()}")
    return found


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    drawer = Drawer(small_draft())
    tasks = Tasks(lambda: nullcontext(object()))
    desk = Desk(None, tasks)
    screens = [
        UnlockScreen(desk, UnlockCalls(lambda: True, lambda _typed: None, lambda _typed: None, lambda: str(Path()))),
        HomeScreen(desk, HomeCalls(open=lambda _session, _quarter: home_view())),
        ReportScreen(desk, drawer.calls()),
        SigningScreen(desk, SigningCalls(lambda _session, _quarter: SIGNING, *[lambda *_parts: None] * 3)),
    ]
    made = MainWindow(desk, screens)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    tasks.close()


def show(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.show_screen(name, QUARTER)
    qtbot.waitUntil(lambda: window.desk.tasks.is_idle)


@pytest.mark.parametrize("name", ["unlock", "home", "report", "signing"])
def test_everything_that_takes_the_focus_has_a_name(window: MainWindow, name: str, qtbot: QtBot) -> None:
    show(window, name, qtbot)
    assert nameless(window) == []


@pytest.mark.parametrize("section", ["test/T", "test/R"])
def test_every_field_of_a_section_has_a_name(window: MainWindow, section: str, qtbot: QtBot) -> None:
    show(window, "report", qtbot)
    window.current.show_section(section)  # type: ignore[union-attr]
    assert nameless(window) == []


@pytest.mark.parametrize("name", ["unlock", "home", "report", "signing"])
def test_only_one_window_is_ever_open(window: MainWindow, name: str, qtbot: QtBot) -> None:
    show(window, name, qtbot)
    assert [held for held in QApplication.topLevelWidgets() if held.isVisible()] == [window]


def test_painted_figures_have_role_name_and_words(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "report", qtbot)
    chart = QAccessible.queryAccessibleInterface(window.current.report_panel.chart)  # type: ignore[union-attr]
    assert chart.role() == QAccessible.Role.Chart
    assert chart.text(QAccessible.Text.Name) == "Women among participants, per cent, by quarter"
    assert chart.text(QAccessible.Text.Description) == "Q3 25: 20; Q4: 22; Q1 26: 24; Q2: 25; Q3: 23; Goal 30"


def test_the_window_turns_round_for_right_to_left(window: MainWindow, qapp: QApplication, qtbot: QtBot) -> None:
    show(window, "report", qtbot)
    assert window.sides.mapTo(window, window.sides.rect().topLeft()).x() == 0
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window.sides.mapTo(window, window.sides.rect().topRight()).x() >= window.width() - 2)
    assert window.panels.mapTo(window, window.panels.rect().topLeft()).x() == 0


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (1092, 582), (874, 466)])
def test_the_window_fits_small_screens(window: MainWindow, width: int, height: int, qtbot: QtBot) -> None:
    for name in ("home", "report", "signing"):
        show(window, name, qtbot)
        window.resize(width, height)
        assert (window.width(), window.height()) == (width, height)


def test_a_painted_widget_speaks_under_the_name_it_has_now(qtbot: QtBot) -> None:
    tiles = WordTiles("Fingerprint", 4)
    qtbot.addWidget(tiles)
    held = QAccessible.queryAccessibleInterface(tiles)
    assert held.text(QAccessible.Text.Name) == "Fingerprint"
    tiles.set_texts(["A962", "BA11"])
    assert held.text(QAccessible.Text.Name) == "Fingerprint: A962, BA11"


def test_a_painted_widget_may_go_while_a_reader_knows_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for _time in range(20):
        tiles = WordTiles("Fingerprint", 4, parent=window)
        assert QAccessible.queryAccessibleInterface(tiles).role() == QAccessible.Role.StaticText
        tiles.deleteLater()
        del tiles
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(WordTiles) == []
