"""The rooms in the sidebar stand in groups: what fits is open, where one is is open, and a heading opens the rest."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldreport.values import Quarter
from ui.widgets.author_side import AuthorSide, SideView

GROUPS = ["group:records", "group:programme", "group:sending", "group:more"]


@pytest.fixture
def side(qtbot: QtBot) -> AuthorSide:
    """Return the sidebar of a laptop with 768 lines."""
    made = AuthorSide(lambda _name: True)
    qtbot.addWidget(made)
    made.show_desk(SideView("MONUC", "", quarter=Quarter.parse("2006-Q2"), packages_to_send=2))
    shown(made, 728)
    return made


def shown(side: AuthorSide, height: int) -> None:
    side.resize(274, height)
    side.show()
    QApplication.sendPostedEvents()


def open_groups(side: AuthorSide) -> list[str]:
    return [row.key for row in side.list.rows if row.is_open]


def keys(side: AuthorSide) -> list[str]:
    return [row.key for row in side.list.rows]


def go_to(side: AuthorSide, key: str) -> None:
    side.list.setFocus()
    side.list.setCurrentIndex(side.list.model().index(keys(side).index(key), 0))


def test_every_room_is_there_and_needs_no_scrolling(side: AuthorSide) -> None:
    for height in (582, 728):
        for room in ("home", "trainings", "plan", "packages", "settings"):
            side.set_active(room)
            shown(side, height)
            assert room in keys(side), "the group of the room in force is open"
            assert [key for key in keys(side) if key in GROUPS] == GROUPS
            assert side.list.verticalScrollBar().maximum() == 0
    shown(side, 1040)
    assert open_groups(side) == GROUPS and len(keys(side)) == 3 + 16 + len(GROUPS)


def test_a_heading_opens_and_closes_by_keyboard_and_keeps_it(side: AuthorSide) -> None:
    assert open_groups(side) == GROUPS[:2]
    go_to(side, "group:sending")
    met: list[str] = []
    side.list.selectionModel().currentChanged.connect(
        lambda now, _before: met.append(side.list.rows[now.row()].key) if now.isValid() else None
    )
    QTest.keyClick(side.list, Qt.Key.Key_Return)
    assert "history" in keys(side)
    assert set(met) <= {"group:sending"}, "a reader says where the ring comes to"
    assert side.list.rows[side.list.currentIndex().row()].key == "group:sending"
    QTest.keyClick(side.list, Qt.Key.Key_Left)
    assert "history" not in keys(side)
    QTest.keyClick(side.list, Qt.Key.Key_Right)
    assert "history" in keys(side)
    QTest.keyClick(side.list, Qt.Key.Key_Down)
    chosen: list[str] = []
    side.chosen.connect(chosen.append)
    QTest.keyClick(side.list, Qt.Key.Key_Space)
    assert chosen == ["signing"]


def test_in_a_window_read_from_the_right_the_arrows_turn_round(side: AuthorSide) -> None:
    side.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    go_to(side, "group:records")
    QTest.keyClick(side.list, Qt.Key.Key_Right)
    assert "trainings" not in keys(side)
    QTest.keyClick(side.list, Qt.Key.Key_Left)
    assert "trainings" in keys(side)


def test_closing_one_opens_no_other_and_the_room_in_force_shows_through_its_heading(side: AuthorSide) -> None:
    side.set_active("trainings")
    go_to(side, "group:records")
    QTest.keyClick(side.list, Qt.Key.Key_Space)
    assert open_groups(side) == ["group:programme"]
    assert side.list.stand_in == "group:records"
    side.set_active("staffing")  # another way led there
    assert "staffing" in keys(side) and side.list.stand_in == ""


def test_a_closed_heading_says_what_waits_and_that_it_is_closed(side: AuthorSide) -> None:
    place = keys(side).index("group:sending")
    words = side.list.model().data(side.list.model().index(place, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Clear and send, closed, 2"
    go_to(side, "group:sending")
    QTest.keyClick(side.list, Qt.Key.Key_Space)
    words = side.list.model().data(side.list.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Clear and send, open"
    assert next(row.trailing for row in side.list.rows if row.key == "packages") == "2"
