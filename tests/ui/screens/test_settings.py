"""Settings on a real desk: look, locking, passphrase, recovery sheet, backups, licences."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import worlds
from desktops import type_new_passphrase
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import Q2

from fieldreport.workflows import recovering, serving
from fieldreport.workflows.preferring import read_preferences
from fieldreport.workspace import Workspace
from ui.app import Desktop
from ui.locales import number, set_digits
from ui.screens.settings import SettingsScreen
from ui.theme import Theme, install, theme
from ui.widgets.buttons import Button


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    return worlds.world(tmp_path)


@pytest.fixture
def desktop(world: worlds.World, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(world.adviser.workspace)
    made.preferences.apply()
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    made.go_on("home")
    settle(made, qtbot)
    made.desk.open("settings")
    settle(made, qtbot)
    yield made
    made.tasks.close()
    set_digits("language")
    install(Theme("light"))


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=30_000)


def screen(desktop: Desktop) -> SettingsScreen:
    held = desktop.window.current
    assert isinstance(held, SettingsScreen)
    return held


def test_the_look_changes_at_once_and_is_kept(desktop: Desktop) -> None:
    card = screen(desktop).appearance
    card.scheme.buttons["dark"].click()
    card.larger.click()
    assert theme().is_dark
    assert theme().zoom == 1.1
    assert card.size.text() == "110 %"
    desktop.preferences.keep()
    kept = read_preferences(desktop.workspace.home)
    assert (kept.scheme, kept.zoom) == ("dark", 1.1)


def test_zooming_by_key_is_kept_too(desktop: Desktop) -> None:
    theme().step_zoom(1)
    desktop.preferences.keep_if_waiting()
    assert read_preferences(desktop.workspace.home).zoom == 1.1
    assert screen(desktop).appearance.size.text() == "110 %"


def test_digits_are_chosen_apart_from_the_language(desktop: Desktop) -> None:
    screen(desktop).appearance.digits.buttons["arabic"].click()
    assert number(1906) == "١,٩٠٦"
    screen(desktop).appearance.digits.buttons["western"].click()
    assert number(1906) == "1,906"


def test_the_role_of_the_desk_changes_with_a_day_and_a_reason(
    desktop: Desktop, world: worlds.World, qtbot: QtBot
) -> None:
    card = screen(desktop).serving
    assert card.isVisible()
    assert card.now.text() == "Today: gender adviser"
    assert "serving" in [row.key for row in screen(desktop).sidebar.list.rows]
    card.role.setCurrentIndex(card.role.findData("focal-point"))
    qtbot.keyClicks(card.start.edit, "2006-06-01")
    assert not card.change.isEnabled()
    qtbot.keyClicks(card.reason, "The adviser left")
    card.change.click()
    settle(desktop, qtbot)
    assert card.now.text() == "Today: gender focal point"
    assert card.reason.text() == ""
    with world.adviser.session() as session:
        assert serving.author_role(session, Q2) == "focal-point"
    back = next(one for one in card.findChildren(Button) if one.text() == "Take back")
    assert back.accessibleName() == "Take back: gender focal point from 1 Jun 2006: The adviser left"
    back.click()
    settle(desktop, qtbot)
    assert card.now.text() == "Today: gender adviser"


def test_a_desk_that_writes_no_report_has_no_role_to_change(world: worlds.World, qtbot: QtBot) -> None:
    made = Desktop(world.headquarters.workspace)
    qtbot.addWidget(made.window)
    made.window.show()
    made.desk.open("settings")
    settle(made, qtbot)
    assert screen(made).serving.isHidden()
    assert "serving" not in [row.key for row in screen(made).sidebar.list.rows]
    made.tasks.close()


def test_a_setting_cannot_be_taken_back_to_nothing(desktop: Desktop) -> None:
    group = screen(desktop).appearance.scheme
    before = group.value()
    group._choose(None)  # what Delete does in a form
    assert group.value() == before


def test_the_time_to_lock_is_followed(desktop: Desktop) -> None:
    card = screen(desktop).locking
    card.minutes.buttons["5"].click()
    assert desktop.idle.timer.interval() == 5 * 60_000
    assert desktop.idle.timer.isActive()
    card.minutes.buttons["0"].click()
    assert not desktop.idle.timer.isActive()


def test_the_passphrase_is_changed_only_by_who_knows_it(world: worlds.World, desktop: Desktop, qtbot: QtBot) -> None:
    form = screen(desktop).locking.passphrase
    form.set_open(True)
    assert form.current.hasFocus()
    assert not form.go.isEnabled()
    QTest.keyClicks(form.current, "wrong words")
    words = type_new_passphrase(form)
    form.go.click()
    settle(desktop, qtbot)
    assert form.problem.isVisible()
    assert form.current.accessibleDescription() == form.problem.text()
    form.current.clear()
    QTest.keyClicks(form.current, world.adviser.passphrase)
    form.go.click()
    settle(desktop, qtbot)
    assert form.done.isVisible()
    assert form.current.text() == ""
    fresh = Workspace(desktop.workspace.home)
    with worlds.refuses("WRONG_PASSPHRASE"):
        fresh.unlock(world.adviser.passphrase)
    fresh.unlock(words)


def test_a_new_recovery_sheet_counts_once_it_was_typed_back(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[str] = []
    original = recovering.renewed

    def remember(key_file: bytes, key: bytes) -> recovering.Recovery:
        made = original(key_file, key)
        codes.append(made.code)  # it stands on the sheet and nowhere else
        return made

    monkeypatch.setattr(recovering, "renewed", remember)
    form = screen(desktop).locking.sheet
    form.set_open(True)
    assert not form.check.isEnabled()
    form.write_to(tmp_path / "sheet.pdf")
    settle(desktop, qtbot)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    fresh = Workspace(desktop.workspace.home)
    with worlds.refuses("NO_RECOVERY_CODE"):
        fresh.unlock_with_recovery_code(codes[0])
    QTest.keyClicks(form.check.edit, codes[0].lower())
    settle(desktop, qtbot)
    assert form.done.isVisible()
    fresh.unlock_with_recovery_code(codes[0])


def test_a_backup_is_made_with_progress_and_remembered(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    card = screen(desktop).data
    assert "No backup" in card.last.label.text()
    seen: list[str] = []
    original = card.progress.show_progress
    card.progress.show_progress = lambda share, step: (seen.append(step), original(share, step))  # type: ignore[method-assign]
    card.back_up_to(tmp_path / "backup.zip")
    settle(desktop, qtbot)
    assert seen == ["copy", "check", "write", "read"]
    assert (tmp_path / "backup.zip").exists()
    assert "backup.zip" in card.last.label.text()
    assert not card.progress.isVisible()
    assert card.back_up.isEnabled()


def test_a_backup_that_fails_says_so(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    screen(desktop).data.back_up_to(tmp_path / "no such folder" / "backup.zip")
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert screen(desktop).data.back_up.isEnabled()


def test_the_data_is_examined(desktop: Desktop, qtbot: QtBot) -> None:
    card = screen(desktop).data
    card.examine.click()
    settle(desktop, qtbot)
    said = card.results.itemAt(0).widget()
    assert "Everything is whole" in said.label.text()  # type: ignore[attr-defined]
    desktop.workspace.files.clearing_officer_key_file.write_bytes(b"damaged")
    card.examine.click()
    settle(desktop, qtbot)
    words = [card.results.itemAt(place).widget().label.text() for place in range(card.results.count())]  # type: ignore[attr-defined]
    assert any("Head of Mission" in text for text in words)


def test_bringing_back_a_backup_begins_with_locking(desktop: Desktop) -> None:
    screen(desktop).data.restore.click()
    assert not desktop.workspace.is_unlocked
    assert desktop.window.current is desktop.unlock
    assert desktop.unlock.restore_form.isVisible()


def test_licences_are_in_the_window(desktop: Desktop, qtbot: QtBot) -> None:
    card = screen(desktop).about
    card.notices.set_open(True)
    settle(desktop, qtbot)
    text = card.text.toPlainText()
    for owed in ("ZETETIC LLC", "Redistributions in binary form", "pikepdf", "LGPL"):
        assert owed in text


def test_settings_forget_what_was_typed_on_locking(desktop: Desktop) -> None:
    form = screen(desktop).locking.passphrase
    form.set_open(True)
    QTest.keyClicks(form.current, "secret words")
    desktop.lock()
    assert form.current.text() == ""


def test_everything_has_a_name_and_fits(desktop: Desktop) -> None:
    shown = screen(desktop)
    for part in (
        shown.locking.passphrase,
        shown.locking.sheet,
        shown.losing.retiring,
        shown.handing.form,
        shown.about.notices,
    ):
        part.set_open(True)
    assert nameless(desktop.window) == []
    for size in ((1366, 728), (1092, 582), (874, 466)):
        desktop.window.resize(*size)
        assert (desktop.window.width(), desktop.window.height()) == size


@pytest.mark.parametrize("key", ["appearance", "locking", "data", "losing", "handing", "sample", "about"])
def test_the_sidebar_leads_to_every_card_and_into_it(desktop: Desktop, key: str) -> None:
    shown = screen(desktop)
    shown.sidebar.chosen.emit(key)
    card = shown._cards[key][2]
    focused = desktop.window.focusWidget()
    assert focused is not None
    assert card.isAncestorOf(focused)
