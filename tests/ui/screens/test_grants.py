"""Grants in Headquarters' window: from a proposal that came to a signed package, by keyboard, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import worlds
from granted import PROJECT, proposed
from headquarters_window import opened, press, screen, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import World

from fieldreport.workflows import adopting
from ui.app import Desktop
from ui.screens.grants import GrantsScreen
from ui.screens.grants import screen as grants_screen


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = worlds.world(tmp_path, "loaded")
    proposed(made)
    return made


@pytest.fixture
def desktop(world: World, qtbot: QtBot) -> Iterator[Desktop]:
    with opened(world, qtbot) as made:
        yield made


@pytest.fixture
def grants(desktop: Desktop, qtbot: QtBot) -> GrantsScreen:
    held = screen(desktop, qtbot, "grants")
    assert isinstance(held, GrantsScreen)
    return held


def _open(desktop: Desktop, grants: GrantsScreen, qtbot: QtBot) -> None:
    grants.table.setFocus()
    press(Qt.Key.Key_Return)
    settle(desktop, qtbot)


def _enter(grants: GrantsScreen, amount: str = "53500") -> None:
    model = grants.form.rows["approvals"].model
    place = model.row_count - 1 if model.row_count else model.add_row()
    for key, text in (("reference", "GFF/2006/04"), ("amount", amount)):
        model.setData(model.index(place, model.place_of(key)), text)
    assert (model.value() or [])[place]["amount"].partition(".")[0] == amount


def test_a_proposal_becomes_a_signed_package(
    world: World,
    desktop: Desktop,
    grants: GrantsScreen,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    [row] = grants.table.rows.rows
    assert row.words.endswith("Nothing signed yet")
    _open(desktop, grants, qtbot)
    form = grants.form
    assert form.isVisible() and not form.write.isEnabled()
    assert nameless(desktop.window) == []
    _enter(grants)
    form.sign.setFocus()
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert "Grant 1 is signed" in form.state.label.text() and "Ada Adviser" in form.state.label.text()
    monkeypatch.setattr(grants_screen, "ask_folder", lambda *_: tmp_path / "out")
    form.write.setFocus()
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    [file] = (tmp_path / "out").iterdir()
    with world.adviser.session() as session:
        view = adopting.load_grant(session, file.read_bytes())
    assert view.grant is not None and view.grant.approvals[0].reference == "GFF/2006/04"
    # Headquarters sees where the mission's last report says something else.
    said = " ".join(label.text() for label in form.differs.findChildren(QLabel))
    assert "Approval GFF/2006/04" in said and form.differs.isVisible()
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle(desktop, qtbot)
    assert "differ" in grants.table.rows.rows[0].words


def test_what_is_taken_back_wants_a_reason(desktop: Desktop, grants: GrantsScreen, qtbot: QtBot) -> None:
    _open(desktop, grants, qtbot)
    grants.form.sign.click()
    settle(desktop, qtbot)
    assert "names no approval" in desktop.desk.failure.words.text()
    _enter(grants)
    grants.form.sign.click()
    settle(desktop, qtbot)
    _enter(grants, "1000")
    grants.form.sign.click()
    settle(desktop, qtbot)
    assert "changes or takes back" in desktop.desk.failure.words.text()
    grants.form.reason.focus_target().setFocus()
    qtbot.keyClicks(grants.form.reason.focus_target(), "A slip of the pen.")
    grants.form.sign.click()
    settle(desktop, qtbot)
    assert "Grant 2 is signed" in grants.form.state.label.text()
    assert "A slip of the pen." in [label.text() for label in grants.form.signed.findChildren(QLabel)]


def test_a_locked_desk_shows_nothing(grants: GrantsScreen) -> None:
    grants.open_project(("MONUC", PROJECT))
    grants.forget()
    assert grants.form.title.text() == "" and grants.table.rows.rows == ()
