"""Clearance in the window on a registered desk: read, sign with an own passphrase, return with a remark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from desktops import focus, open_desktop, settle
from project_documents import busy_project, financial, substantive
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import Q2, World, world

from fieldreport.storage import revisions
from fieldreport.workflows import accounting, attesting, clearing, drafting, recording, signing
from ui.app import Desktop
from ui.screens.clearance import ClearanceScreen


@pytest.fixture
def desk(tmp_path: Path) -> World:
    made = world(tmp_path, "loaded")
    with made.adviser.session() as session:
        signing.sign(session, Q2)
    return made


@pytest.fixture
def loaded_desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[World, Desktop]]:
    """A desk with a project's financial report that waits for clearance."""
    made = world(tmp_path, "loaded")
    with made.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(), substantive())))
        attesting.sign_project_report(session, "P-1", "financial", "2006-Q2")
    shown = open_desktop(made.adviser.workspace, qtbot)
    yield made, shown
    shown.lock()
    settle(shown, qtbot)
    shown.tasks.close()


@pytest.fixture
def desktop(desk: World, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(desk.adviser.workspace, qtbot)
    yield made
    made.lock()
    settle(made, qtbot)
    made.tasks.close()


def clearance(desktop: Desktop, qtbot: QtBot, argument: Any = None) -> ClearanceScreen:
    desktop.desk.open("clearance", argument)
    settle(desktop, qtbot)
    settle(desktop, qtbot)
    screen = desktop.window.current
    assert isinstance(screen, ClearanceScreen)
    return screen


def status(desk: World) -> str:
    with desk.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        return kept.status


def test_the_only_report_that_waits_opens_by_itself(desktop: Desktop, qtbot: QtBot) -> None:
    screen = clearance(desktop, qtbot)
    assert screen.reader.page.heading.text() == "Gender equality report, Q2 2006"
    assert screen.reader.view.pages > 3
    assert focus() is screen.reader.view
    assert desktop.desk.status.saved_words.text() == "Adviser’s signature verified"
    assert "Omar Officer" in screen.reader.sidebar.foot._text.text()
    assert screen.clearance_panel.primary.text() == "Sign report…"
    assert screen.clearance_panel.memo.isHidden()  # this mission clears by signature


def test_the_contents_say_what_was_viewed(desktop: Desktop, qtbot: QtBot) -> None:
    screen = clearance(desktop, qtbot)
    model = screen.reader.sidebar.list.model()

    def words() -> list[str]:
        places = (model.index(row, 0) for row in range(model.rowCount()))
        return [model.data(place, Qt.ItemDataRole.AccessibleTextRole) for place in places]

    assert words()[0] == "Summary, not viewed, 1"
    for _ in range(3):
        qtbot.keyClick(focus(), Qt.Key.Key_PageDown)
    assert words()[0] == "Summary, viewed, 1"
    assert "1 of" in screen.reader.sidebar.progress_words.text()
    screen.reader.sidebar.list.chosen.emit("3")
    assert screen.reader.view.page == screen.reader._starts()[3][2]


def test_she_signs_by_keyboard_with_her_own_passphrase(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    screen = clearance(desktop, qtbot)
    qtbot.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert focus() is screen.officer.field
    assert screen.officer.heading.text() == "Clear as Omar Officer"
    qtbot.keyClicks(focus(), "not hers")
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert screen.officer.field.text() == ""
    assert focus() is screen.officer.field
    assert status(desk) == "signed"
    qtbot.keyClicks(focus(), desk.officer_passphrase)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(desktop, qtbot)
    settle(desktop, qtbot)
    assert status(desk) == "cleared"
    assert screen.officer.isHidden()
    assert screen.clearance_panel.primary.text() == "Send…"
    screen.clearance_panel.primary.click()
    settle(desktop, qtbot)
    assert desktop.window.current.name == "packages"  # type: ignore[union-attr]


def test_escape_takes_the_passphrase_away(desktop: Desktop, qtbot: QtBot) -> None:
    screen = clearance(desktop, qtbot)
    screen.clearance_panel.primary.click()
    qtbot.keyClicks(screen.officer.field, "half of it")
    qtbot.keyClick(screen.officer.field, Qt.Key.Key_Escape)
    assert screen.officer.isHidden()
    assert screen.officer.field.text() == ""
    screen.clearance_panel.primary.click()
    qtbot.keyClicks(screen.officer.field, "half of it")
    desktop.desk.open("home")
    assert screen.officer.field.text() == ""


def test_she_returns_it_and_the_author_reads_why(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    screen = clearance(desktop, qtbot)
    screen.clearance_panel.give_back.click()
    assert focus() is screen.give_back.remark
    assert not screen.give_back.button.isEnabled()
    qtbot.keyClicks(focus(), "Say how many women spoke.")
    screen.give_back.button.click()
    settle(desktop, qtbot)
    settle(desktop, qtbot)
    assert status(desk) == "returned"
    assert "Say how many women spoke." in screen.reader.page.notice.text()
    assert screen.clearance_panel.give_back.isHidden()
    assert screen.clearance_panel.primary.text() == "Open the report"
    with desk.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert revisions.events(session.store, kept.no)[-1].detail["name"] == "Omar Officer"


def test_changes_since_the_returned_revision_are_stepped_through(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.adviser.session() as session:
        clearing.return_report(session, Q2, "Name the contact.")
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-6", "B. Newcomer")
        signing.sign(session, Q2, reason="The contact is named.")
    screen = clearance(desktop, qtbot)
    assert screen.reader.changes_card.heading.text() == "Since revision 1"
    (line,) = screen.reader.changes.lines
    assert "B. Newcomer" in line.note
    page = int(line.trailing.removeprefix("p. ")) - 1
    assert screen.reader.next.text() == f"Next change: page {page + 1}"
    qtbot.keyClick(focus(), Qt.Key.Key_F8)
    assert screen.reader.view.page == page
    assert screen.reader.view._selected
    assert not screen.reader.next.isEnabled()
    assert [one.kind for one in screen.reader.view._overlays].count("changed") == 1


def test_a_signature_that_does_not_verify_keeps_her_from_signing(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        pdf = revisions.signed_pdf(session.store, kept.no) or b""
        revisions.add_signed_pdf(session.store, kept.no, 2, pdf + b"\n%more", actor="x", at=session.now())
    screen = clearance(desktop, qtbot)
    assert not screen.clearance_panel.primary.isEnabled()
    assert "could not be verified" in screen.reader.page.notice.text()
    assert desktop.desk.status.saved_words.text() == ""


def test_without_anything_to_clear_the_list_says_so(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.adviser.session() as session:
        signing.clear(session, Q2, desk.officer_passphrase)
    screen = clearance(desktop, qtbot)
    assert screen.page.currentWidget() is screen.list
    assert screen.list.none.isVisible()
    assert focus() is screen.list.home
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    assert desktop.window.current.name == "home"  # type: ignore[union-attr]


def test_back_leads_to_the_list_and_enter_opens_from_it(desktop: Desktop, qtbot: QtBot) -> None:
    screen = clearance(desktop, qtbot)
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    settle(desktop, qtbot)
    assert focus() is screen.list.reports
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(desktop, qtbot)
    assert screen.page.currentWidget() is screen.reader.page


def test_documented_clearance_leads_to_the_memo(desk: World, qtbot: QtBot, tmp_path: Path) -> None:
    other = world(tmp_path / "other", "loaded")
    other.set_policy("documented")
    desktop = open_desktop(other.adviser.workspace, qtbot)
    screen = clearance(desktop, qtbot, Q2)
    assert screen.clearance_panel.primary.text() == "Clearance by memo…"
    assert screen.reader.view._stamp == "Draft, not signed"
    screen.clearance_panel.primary.click()
    settle(desktop, qtbot)
    signing_screen = desktop.window.current
    assert signing_screen is not None and signing_screen.name == "signing"
    desktop.lock()
    settle(desktop, qtbot)
    desktop.tasks.close()


def test_in_a_small_window_the_panel_opens_over_the_pages(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.window.resize(1092, 582)
    screen = clearance(desktop, qtbot)
    button = desktop.desk.status.checks_button
    assert button.isVisible()
    assert not screen.clearance_panel.give_back.isVisible()
    button.click()
    assert screen.clearance_panel.give_back.isVisible()
    screen.clearance_panel.give_back.click()
    assert screen.give_back.remark.isVisible()
    assert screen.clearance_panel.primary.isVisible()  # in the title row, whatever the panel does


def test_locking_forgets_the_report(desktop: Desktop, qtbot: QtBot) -> None:
    screen = clearance(desktop, qtbot)
    desktop.lock()
    settle(desktop, qtbot)
    assert screen.reader.pages is None
    assert screen.reader.view.pages == 0
    assert screen.reader.changes.lines == ()


@pytest.mark.parametrize("size", [(1366, 728), (1092, 582), (874, 466)])
def test_everything_that_takes_the_focus_has_a_name(desktop: Desktop, size: tuple[int, int], qtbot: QtBot) -> None:
    desktop.window.resize(*size)
    screen = clearance(desktop, qtbot)
    screen.clearance_panel.primary.click()
    assert nameless(desktop.window) == []
    assert (desktop.window.width(), desktop.window.height()) == size


def test_where_only_clearance_is_left_signing_opens_at_her_passphrase(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("signing", Q2)
    settle(desktop, qtbot)
    assert focus() is desktop.window.current.clearance.field  # type: ignore[union-attr]


def test_the_second_row_of_actions_ends_where_the_first_does(desktop: Desktop, qtbot: QtBot) -> None:
    panel = clearance(desktop, qtbot).clearance_panel
    ends = {button.mapTo(panel, button.rect().topRight()).x() for button in (panel.primary, panel.suggest, panel.ask)}
    assert len(ends) == 1


def test_a_projects_report_is_cleared_in_the_same_room(loaded_desktop: tuple[World, Desktop], qtbot: QtBot) -> None:
    world, desktop = loaded_desktop
    screen = clearance(desktop, qtbot)
    assert screen.reader.page.heading.text() == "Financial report, Q2 2006: Women mediators in the eastern provinces"
    assert desktop.desk.status.saved_words.text() == "Adviser’s signature verified"
    assert not screen.clearance_panel.give_back.isHidden()
    assert screen.reader.changes_card.isHidden()
    assert "Certification" in [title for title, *_place in screen.reader._starts()]
    qtbot.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert focus() is screen.officer.field
    qtbot.keyClicks(focus(), world.officer_passphrase)
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(desktop, qtbot)
    settle(desktop, qtbot)
    with world.adviser.session() as session:
        (held,) = accounting.open_documents(session)
        assert held.waiting_for == ()
    assert screen.clearance_panel.primary.text() == "Open the project"
    assert nameless(screen.page) == []
    screen.clearance_panel.primary.click()
    settle(desktop, qtbot)
    assert desktop.window.current.name == "projects"  # type: ignore[union-attr]


def test_reports_and_documents_stand_in_one_list(loaded_desktop: tuple[World, Desktop], qtbot: QtBot) -> None:
    world, desktop = loaded_desktop
    with world.adviser.session() as session:
        attesting.sign_project_report(session, "P-1", "substantive", "2006-Q2")
    screen = clearance(desktop, qtbot)
    titles = [line.text for line in screen.list.reports.lines]
    assert titles == [
        "Substantive report, Q2 2006: Women mediators in the eastern provinces",
        "Financial report, Q2 2006: Women mediators in the eastern provinces",
    ]
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    settle(desktop, qtbot)
    settle(desktop, qtbot)
    assert screen.reader.page.heading.text() == titles[0]
    assert screen.reader.view.pages > 0
