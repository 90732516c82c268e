"""Headquarters' inbox on a real desk: take in, look, judge again, and what is said on the way."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import worlds
from headquarters_window import answering, focus, forged, opened, press, screen, settle, tab_to
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import Q2, World

from fieldreport.workflows import enrolling, registering
from ui.app import Desktop
from ui.screens.inbox import InboxScreen


@pytest.fixture
def world(tmp_path: Path) -> World:
    return worlds.world(tmp_path, "signed")


@pytest.fixture
def desktop(world: World, qtbot: QtBot) -> Iterator[Desktop]:
    with opened(world, qtbot) as made:
        yield made


@pytest.fixture
def inbox(desktop: Desktop) -> InboxScreen:
    held = desktop.window.current
    assert isinstance(held, InboxScreen), "Headquarters' home is the inbox"
    return held


def verdicts(inbox: InboxScreen) -> list[str]:
    return [row.cells[0].text for row in inbox.table.rows.rows]


def test_an_empty_inbox_says_what_to_do_next(desktop: Desktop, inbox: InboxScreen) -> None:
    assert inbox.nothing.isVisible()
    assert "Drop the packages" in inbox.nothing.text()
    assert not inbox.table.isVisible()
    assert nameless(desktop.window) == []


def test_the_keyboard_is_where_work_begins_and_at_what_came(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert focus() is inbox.drop.files
    package = world.folder / "packages" / "MONUC_2006-Q2_r1.asice.age"
    answering(monkeypatch, "ui.screens.inbox.screen.ask_files", lambda *_asked: [package])
    press(Qt.Key.Key_Space)
    assert focus() is inbox.import_card.cancel
    settle(desktop, qtbot)
    assert focus() is inbox.table


def test_packages_are_taken_in_by_keyboard(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    forged(world).rename(world.folder / "packages" / "MONUC_changed.asice")
    answering(monkeypatch, "ui.screens.inbox.screen.ask_folder", lambda *_asked: world.folder / "packages")
    inbox.side.list.setFocus()
    tab_to(inbox.drop.folder)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert verdicts(inbox) == ["Quarantined", *["Verified"] * 4]
    assert inbox.result.text() == "4 packages imported, 1 quarantined."
    assert desktop.desk.status.checks_button.text() == "1 quarantined"
    assert not inbox.import_card.isVisible()
    assert inbox.drop.files.isEnabled()

    tab_to(inbox.table)
    press(Qt.Key.Key_Down)
    settle(desktop, qtbot)
    assert inbox.panel.title.text().startswith(("MONUC Q2 2006", "UNFICYP Q2 2006"))
    press(Qt.Key.Key_Up)
    settle(desktop, qtbot)
    assert inbox.panel.strip.words.text() == "report.json was changed after signing."
    assert nameless(desktop.window) == []


def test_dropped_files_are_copied_never_moved(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot
) -> None:
    package = world.folder / "packages" / "MONUC_2006-Q2_r1.asice.age"
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(package))])
    event = QDropEvent(
        QPoint(10, 10),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    inbox.drop.dropEvent(event)
    settle(desktop, qtbot)
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert verdicts(inbox) == ["Verified"]
    assert package.exists()


def test_a_folder_without_packages_is_said(
    desktop: Desktop, inbox: InboxScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    inbox.take_in([tmp_path / "world" / "officer-none"])
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    (tmp_path / "empty").mkdir()
    inbox.take_in([tmp_path / "empty"])
    settle(desktop, qtbot)
    assert inbox.result.text() == "No submission package was found there."


def test_cancelling_keeps_what_was_imported(desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot) -> None:
    inbox.take_in([world.folder / "packages"])
    assert inbox.import_card.isVisible()
    assert not inbox.drop.folder.isEnabled()
    inbox.import_card.cancel.click()
    settle(desktop, qtbot)
    assert not inbox.import_card.isVisible()
    assert inbox.drop.folder.isEnabled()
    if inbox.result.text() == "Stopped. What had been imported stays.":
        inbox.take_in([world.folder / "packages"])
        settle(desktop, qtbot)
    assert verdicts(inbox).count("Verified") == 4


def test_a_refusal_says_what_it_means_what_to_do_and_how_far_it_went(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot
) -> None:
    inbox.take_in([forged(world)])
    settle(desktop, qtbot)
    panel = inbox.panel
    assert panel.strip.heading.text() == "Quarantined"
    assert "not the one that was signed" in panel.meaning.text()
    assert panel.safe.text().startswith("Nothing of it was imported.")
    names = [panel._steps.itemAt(place).widget().accessibleName() for place in range(panel._steps.count())]
    assert names == [
        "Opened, not damaged: passed",
        "On the list of signatories: passed",
        "Signatures are valid: passed",
        "Contents as signed: failed",
        "Clearance and report data: not reached",
        "Signatures in the PDF: not reached",
    ]
    assert panel.todo_card.isVisible()
    panel.primary.click()
    copied = QGuiApplication.clipboard().text()
    assert "MONUC_figure-changed.asice" in copied
    assert "CHANGED" in copied


def test_a_filter_shows_one_verdict_and_the_same_again_shows_all(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot
) -> None:
    inbox.take_in([forged(world), world.folder / "packages"])
    settle(desktop, qtbot)
    button = inbox.filters.buttons["quarantined"]
    assert button.accessibleName() == "Quarantined, 1"
    inbox.filters.buttons[""].setFocus()
    press(Qt.Key.Key_Right)
    assert focus() is button
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert verdicts(inbox) == ["Quarantined"]
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert len(verdicts(inbox)) == 5


def test_a_verified_package_leads_to_its_cell_in_the_status(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot
) -> None:
    inbox.take_in([world.folder / "packages" / "MONUC_2006-Q2_r1.asice.age"])
    settle(desktop, qtbot)
    inbox.table.setFocus()
    press(Qt.Key.Key_Return)
    settle(desktop, qtbot)
    status: Any = desktop.window.current
    assert status.name == "status"
    assert status.table.current_key() == "MONUC"
    assert status._view.status.quarters[status.table.current_quarter()] == Q2


def test_what_policy_refused_is_checked_again_after_a_new_list(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot
) -> None:
    _set_policy(world, "signed")
    inbox.take_in([world.folder / "packages" / "UNFICYP_2006-Q2_r1.asice.age"])
    settle(desktop, qtbot)
    assert verdicts(inbox) == ["Quarantined"]
    assert inbox.again.isEnabled()
    inbox.again.click()
    settle(desktop, qtbot)
    assert inbox.result.text() == "Nothing has changed: the same packages stay in quarantine."
    _set_policy(world, "none")
    screen(desktop, qtbot, "inbox", "recheck")
    assert verdicts(inbox) == ["Verified"]
    assert inbox.result.text() == "1 package that was refused is imported now."
    assert not inbox.again.isEnabled()


def _set_policy(world: World, clearance: str) -> None:
    with world.headquarters.session() as session:
        registering.set_policy(session, "UNFICYP", "focal-point", clearance)
        enrolling.publish(session)


def test_f8_goes_from_one_refused_package_to_the_next(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot
) -> None:
    inbox.take_in([forged(world, "figure-changed"), forged(world, "file-added"), world.folder / "packages"])
    settle(desktop, qtbot)
    places = []
    for _ in range(3):
        press(Qt.Key.Key_F8)
        places.append(inbox.table.currentIndex().row())
    assert places == [1, 0, 1]


def test_locking_leaves_nothing_on_the_screen(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot
) -> None:
    inbox.take_in([world.folder / "packages"])
    settle(desktop, qtbot)
    desktop.lock()
    assert inbox.table.rows.rows == ()
    assert inbox.panel.facts_card.isHidden()
    assert inbox._view is None


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (1092, 582), (874, 466)])
def test_the_inbox_fits_small_screens(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot, width: int, height: int
) -> None:
    inbox.take_in([forged(world)])
    settle(desktop, qtbot)
    desktop.window.resize(width, height)
    assert (desktop.window.width(), desktop.window.height()) == (width, height)
    qtbot.waitUntil(lambda: inbox.details.isVisible() == desktop.window.is_folded)
    if desktop.window.is_folded:
        inbox.details.click()
        assert inbox.panel.primary.isVisible()
    assert nameless(desktop.window) == []


def test_a_found_laptops_report_is_taken_in_with_a_reason(
    desktop: Desktop, inbox: InboxScreen, world: World, qtbot: QtBot
) -> None:
    with world.headquarters.session() as session:
        trust = session.trust()
        assert trust is not None
        ada = next(one for one in trust.signers if one.role == "adviser")
        registering.revoke(session, ada.fingerprint, "superseded")
        enrolling.publish(session)
    world.clock.pass_(days=2)
    inbox.take_in(sorted((world.folder / "packages").glob("MONUC*_data*")))
    settle(desktop, qtbot)
    inbox.table.setCurrentIndex(inbox.table.model().index(0, 0))
    settle(desktop, qtbot)
    panel = inbox.panel
    assert not panel.branch.isHidden()
    assert not panel.take_branch.isEnabled()
    panel.branch_reason.setText("Found in the container")
    panel.take_branch.click()
    settle(desktop, qtbot)
    assert inbox.result.text().startswith("Verified: MONUC 2006-Q2 revision 1")
    assert nameless(desktop.window) == []
