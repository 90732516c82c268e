"""Two revisions side by side in the window: marked words, by keyboard, and said in words."""

import shutil
from pathlib import Path

import worlds
from desktops import open_desktop, settle
from headquarters_window import press, tab_to
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import Q2, World

from fieldreport.workflows import drafting, receiving, sending, signing
from ui.app import Desktop
from ui.screens.compare import CompareScreen
from ui.screens.compare.pairs import PassagePair


def amended(tmp_path: Path) -> World:
    made = worlds.world(tmp_path, "signed")
    with made.adviser.session() as session:
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/BI-6", "Bea Newcomer <b@example.org>")
        signing.sign(session, Q2, reason="The contact has changed.")
        signing.clear(session, Q2, made.officer_passphrase)
        sending.export(session, Q2, made.folder / "packages")
    return made


def conflicting(tmp_path: Path) -> World:
    """Return a world in which two copies of one desk have signed different revisions with one number (V55)."""
    made = worlds.world(tmp_path, "signed")
    home = made.focal_point.home
    shutil.copytree(home, tmp_path / "twin")
    for place, name in enumerate(("Bea First", "Cora Second")):
        if place:
            shutil.rmtree(home)
            (tmp_path / "twin").rename(home)
        with made.focal_point.session() as session:
            report = drafting.open_report(session, Q2)
            drafting.save_answer(session, report.no, "2006/BI-6", name)
            signing.sign(session, Q2, reason="The contact has changed.")
            made.receive(sending.export(session, Q2, tmp_path / f"out-{place}").path)
    return made


def shown(desktop: Desktop, qtbot: QtBot) -> CompareScreen:
    for _ in range(3):
        settle(desktop, qtbot)
    held = desktop.window.current
    assert isinstance(held, CompareScreen)
    return held


def pairs(screen: CompareScreen) -> list[PassagePair]:
    return [one for one in screen.findChildren(PassagePair) if one.isVisible()]


def test_history_leads_to_both_revisions_and_back(tmp_path: Path, qtbot: QtBot) -> None:
    desktop = open_desktop(amended(tmp_path).adviser.workspace, qtbot)
    desktop.desk.open("history", (Q2, 2))
    for _ in range(3):
        settle(desktop, qtbot)
    tab_to(desktop.window.current.detail_panel.compare)  # type: ignore[union-attr]
    press(Qt.Key.Key_Space)
    screen = shown(desktop, qtbot)
    assert screen.title() == "MONUC Q2 2006: revision 2 beside 1"
    assert screen.reason.text() == "Reason: The contact has changed."
    (pair,) = screen._pairs
    assert pair.accessibleName().endswith("Now: Bea Newcomer <b@example.org>")
    assert "Put in: " in pair.accessibleName()
    # Marked with lines as well as colours, and what was typed is no markup.
    assert "line-through" in pair.before.text()
    assert "underline" in pair.after.text()
    assert "&lt;" in pair.after.text()
    assert nameless(desktop.window) == []
    tab_to(screen.back)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert desktop.window.current.name == "history"  # type: ignore[union-attr]
    desktop.lock()
    assert screen._pairs == []
    desktop.tasks.close()


def test_arrows_go_from_place_to_place(tmp_path: Path, qtbot: QtBot) -> None:
    world = amended(tmp_path)
    with world.adviser.session() as session:
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/BI-6", "Cora Next")
        drafting.save_answer(session, report.no, "2006/AR-B.PR.F", "Nine sectors opened desks.")
        signing.sign(session, Q2, reason="More was known.")
    desktop = open_desktop(world.adviser.workspace, qtbot)
    desktop.desk.open("compare", (Q2, 3))
    screen = shown(desktop, qtbot)
    assert len(screen._pairs) == 2
    screen.go_to_next_check()
    press(Qt.Key.Key_Down)
    assert screen._pairs[1].hasFocus()
    press(Qt.Key.Key_Down)
    assert screen._pairs[1].hasFocus()
    press(Qt.Key.Key_Up)
    assert screen._pairs[0].hasFocus()
    # Another revision can be put beside it.
    assert [screen.other.itemText(place) for place in range(screen.other.count())] == ["Revision 2", "Revision 1"]
    screen.other.setCurrentIndex(1)
    screen.other.activated.emit(1)
    screen = shown(desktop, qtbot)
    assert screen.title() == "MONUC Q2 2006: revision 3 beside 1"
    desktop.tasks.close()


def test_headquarters_compares_from_the_missions_file(tmp_path: Path, qtbot: QtBot) -> None:
    world = amended(tmp_path)
    world.receive(world.folder / "packages")
    desktop = open_desktop(world.headquarters.workspace, qtbot)
    desktop.desk.open("mission_file", ("MONUC", Q2))
    for _ in range(3):
        settle(desktop, qtbot)
    button = desktop.window.current.panel.compare  # type: ignore[union-attr]
    assert button.isVisible()
    button.click()
    screen = shown(desktop, qtbot)
    assert screen.title() == "MONUC Q2 2006: revision 2 beside 1"
    assert len(screen._pairs) == 1
    assert nameless(desktop.window) == []
    desktop.tasks.close()


def test_two_reports_with_one_number_are_shown_from_the_inbox(tmp_path: Path, qtbot: QtBot) -> None:
    world = conflicting(tmp_path)
    with world.headquarters.session() as session:
        key = next(one.no for one in receiving.open_journal(session).entries if one.reason.code == "V55")
    desktop = open_desktop(world.headquarters.workspace, qtbot)
    desktop.desk.open("inbox")
    for _ in range(3):
        settle(desktop, qtbot)
    inbox = desktop.window.current
    inbox.table.select_key(key)  # type: ignore[union-attr]
    for _ in range(3):
        settle(desktop, qtbot)
    assert inbox.panel.compare.isVisible()  # type: ignore[union-attr]
    inbox.panel.compare.click()  # type: ignore[union-attr]
    screen = shown(desktop, qtbot)
    assert screen.title() == "UNFICYP Q2 2006: two reports with number 2"
    assert (screen.before.text(), screen.after.text()) == ("Was here first, and stands", "Was set aside")
    assert not screen.other.isVisible()
    (pair,) = screen._pairs
    assert "Taken out: Bea First" in pair.accessibleName()
    screen.back.click()
    settle(desktop, qtbot)
    assert desktop.window.current.name == "inbox"  # type: ignore[union-attr]
    desktop.tasks.close()
