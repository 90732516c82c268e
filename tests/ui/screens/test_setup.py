"""Setting up a desk on a real disk: every step by keyboard, nothing lost by going back, nothing counted unproven."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from walking import nameless

from fieldreport.trust.keyfile import FLOOR
from fieldreport.workflows import joining
from fieldreport.workflows.preferring import read_preferences
from fieldreport.workspace import Workspace
from ui.app import Desktop
from ui.screens.setup import SetupScreen


@pytest.fixture
def desktop(tmp_path: Path, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(Workspace(tmp_path / "home", key_cost=FLOOR))
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    settle(made, qtbot)
    yield made
    made.tasks.close()


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=30_000)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, as a person does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def write(text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClicks(widget, text)


def go_on() -> None:
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def choose_role(setup: SetupScreen, role: str = "adviser") -> None:
    while setup.state.role != role:
        press(Qt.Key.Key_Down)
    go_on()


def choose_mission(typed: str = "monuc", name: str = "Ada Example") -> None:
    write(typed)
    press(Qt.Key.Key_Return)  # takes what fits best; the cursor is in the name then
    write(name)
    press(Qt.Key.Key_Return)


def type_words(setup: SetupScreen) -> str:
    words = setup.passphrase_step.choice.chosen.passphrase
    write(words.upper().replace(" ", "  "))
    press(Qt.Key.Key_Return)
    write(words)
    press(Qt.Key.Key_Return)
    return words


def save_sheet(desktop: Desktop, file: Path, qtbot: QtBot) -> str:
    settle(desktop, qtbot)
    desktop.setup.recovery_step.write_to(file)
    settle(desktop, qtbot)
    code = desktop.setup.state.recovery.code
    assert isinstance(code, str)
    return code


def test_a_desk_is_set_up_by_keyboard_alone(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    setup, sheet, request = desktop.setup, tmp_path / "sheet.pdf", tmp_path / "ada.request"
    assert desktop.window.current is setup
    choose_role(setup)
    choose_mission()
    words = type_words(setup)
    code = save_sheet(desktop, sheet, qtbot)
    assert not desktop.workspace.exists  # nothing counts before the code was typed back
    write(code.lower().replace("-", " "))
    go_on()
    assert setup.step is setup.key_step
    go_on()
    settle(desktop, qtbot)
    assert setup.step is setup.registration_step
    assert (setup.state.passphrase, setup.state.recovery) == ("", None)
    setup.registration_step.write_to(request)
    settle(desktop, qtbot)
    spoken = setup.registration_step.fingerprint.tiles.texts
    assert len(spoken) == 16
    with desktop.workspace.session() as session:
        view = joining.open_registration(session)
        assert (view.own.name, view.role, view.mission) == ("Ada Example", "adviser", "MONUC")
        assert view.own.spoken.split() == list(spoken)
    assert setup.next.hasFocus()
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert desktop.window.current.name == "home"  # type: ignore[union-attr]
    desktop.lock()
    desktop.workspace.unlock(words)
    desktop.workspace.lock()
    desktop.workspace.unlock_with_recovery_code(code)
    if sys.platform != "win32":
        assert stat.S_IMODE(sheet.stat().st_mode) == 0o600


def test_headquarters_is_shown_its_authority(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    setup = desktop.setup
    choose_role(setup, "headquarters")
    assert setup.state.mission == "HQ"
    write("Q. Headquarters")
    press(Qt.Key.Key_Return)
    type_words(setup)
    write(save_sheet(desktop, tmp_path / "sheet.pdf", qtbot))
    go_on()
    go_on()
    settle(desktop, qtbot)
    assert len(setup.registration_step.authority_view.tiles.texts) == 16
    assert not setup.registration_step.request.isVisible()
    assert setup.next.isEnabled()


def test_next_says_what_is_missing(desktop: Desktop) -> None:
    setup = desktop.setup
    assert not setup.next.isEnabled()
    assert setup.why.text() == setup.next.accessibleDescription() == "Choose what you do"
    choose_role(setup)
    assert setup.why.text() == "Choose a mission"
    setup.mission_step.choose("MONUC")
    assert setup.why.text() == "Write your name"
    write("A")
    assert setup.why.text() == ""
    assert setup.next.isEnabled()


def test_going_back_loses_nothing(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    setup = desktop.setup
    choose_role(setup)
    choose_mission()
    words = type_words(setup)
    save_sheet(desktop, tmp_path / "sheet.pdf", qtbot)
    write("ABCD")
    for _step in range(3):
        press(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert setup.step is setup.role_step
    for _step in range(2):
        go_on()
    assert setup.mission_step.name.text() == "Ada Example"
    choice = setup.passphrase_step.choice
    assert choice.value() == words
    assert choice.second.edit.text() == words
    go_on()
    assert setup.recovery_step.check_code.edit.text() == "ABCD"
    assert setup.state.sheet_counts


def test_another_mission_wants_another_sheet(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    setup = desktop.setup
    choose_role(setup)
    choose_mission()
    type_words(setup)
    write(save_sheet(desktop, tmp_path / "sheet.pdf", qtbot))
    assert setup.next.isEnabled()
    setup.show_step(1)
    setup.mission_step.choose("UNMIL")
    setup.show_step(3)
    assert setup.why.text() == "Save the sheet first"
    assert "changed" in setup.recovery_step.saved.label.text()


def test_mistakes_show_at_once_and_words_are_compared(desktop: Desktop) -> None:
    setup = desktop.setup
    choose_role(setup)
    choose_mission()
    first = setup.passphrase_step.choice.first
    write("zzz")
    assert first.said.text() == "Word 1 is not right yet"
    assert first.edit.accessibleDescription() == first.said.text()
    first.edit.selectAll()
    write(" ".join(first.words[:2]))
    assert "2 of 6" in first.said.text()
    assert not setup.next.isEnabled()


def test_a_passphrase_of_ones_own_must_be_strong_and_the_same(desktop: Desktop) -> None:
    setup = desktop.setup
    choose_role(setup)
    choose_mission()
    choice = setup.passphrase_step.choice
    choice.own_switch.set_open(True)
    assert choice.own.first.hasFocus()
    write("password12345678")
    assert setup.why.text() == "Too easy to guess"
    choice.own.first.clear()
    write("Kinshasa 2006 rainy season")
    assert setup.why.text() == "Type it once more"
    choice.own.second.setFocus()
    write("Kinshasa 2006 rainy reason")
    assert choice.own.same.text() == "Differs from the first"
    choice.own.second.clear()
    write("Kinshasa 2006 rainy season")
    assert setup.state.passphrase == "Kinshasa 2006 rainy season"
    assert setup.next.isEnabled()
    assert choice.own.first.echoMode() == choice.own.first.EchoMode.Password


def test_the_register_proposes_a_role_and_finds_spellings(desktop: Desktop) -> None:
    setup = desktop.setup
    choose_role(setup, "focal-point")
    write("onuci")
    press(Qt.Key.Key_Return)
    assert setup.state.mission == "UNOCI"
    step = setup.mission_step
    assert step.proposal.isVisible()
    assert "gender adviser" in step.proposal.label.text()
    step.take_role.click()
    assert setup.state.role == "adviser"
    assert not step.proposal.isVisible()


def test_arrow_keys_lead_from_the_search_into_the_list(desktop: Desktop) -> None:
    setup = desktop.setup
    choose_role(setup)
    write("congo")
    press(Qt.Key.Key_Down)
    assert setup.mission_step.list.hasFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert setup.state.mission == setup.mission_step.model.shown[1].code


def test_a_name_that_cannot_stand_in_a_certificate_is_explained(desktop: Desktop) -> None:
    setup = desktop.setup
    choose_role(setup)
    setup.mission_step.choose("MONUC")
    QGuiApplication.clipboard().setText("Ada\u202eExample")
    setup.mission_step.name.paste()
    go_on()
    assert setup.step is setup.mission_step
    assert "certificate" in setup.mission_step.problem.text()
    assert setup.mission_step.name.hasFocus()


def test_a_disk_that_fails_keeps_everything_typed(desktop: Desktop, tmp_path: Path, qtbot: QtBot) -> None:
    setup = desktop.setup
    choose_role(setup)
    choose_mission()
    type_words(setup)
    settle(desktop, qtbot)
    setup.recovery_step.write_to(tmp_path / "no such folder" / "sheet.pdf")
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert not setup.state.sheet_counts
    code = save_sheet(desktop, tmp_path / "sheet.pdf", qtbot)
    write(code)
    go_on()
    (tmp_path / "home").write_bytes(b"a file where the folder should be")
    go_on()
    settle(desktop, qtbot)
    assert not setup.state.is_made
    assert setup.state.passphrase
    (tmp_path / "home").unlink()
    go_on()
    settle(desktop, qtbot)
    assert setup.state.is_made


def test_a_folder_that_is_copied_elsewhere_is_named_before_anything_is_typed(tmp_path: Path, qtbot: QtBot) -> None:
    made = Desktop(Workspace(tmp_path / "OneDrive" / "home", key_cost=FLOOR))
    qtbot.addWidget(made.window)
    made.window.show()
    settle(made, qtbot)
    assert made.setup.role_step.warning.isVisible()
    assert "OneDrive" in made.setup.role_step.warning.text()
    assert not made.setup.next.isEnabled()
    made.tasks.close()


def test_locking_by_itself_can_be_declined(desktop: Desktop, tmp_path: Path) -> None:
    assert desktop.setup.passphrase_step.locks.isChecked()
    desktop.setup.passphrase_step.locks.click()
    desktop.preferences.keep()
    assert read_preferences(tmp_path / "home").lock_minutes == 0
    desktop.idle.start()
    assert not desktop.idle.timer.isActive()


@pytest.mark.parametrize("place", range(6))
def test_every_step_has_names_for_everything(desktop: Desktop, place: int, qtbot: QtBot) -> None:
    desktop.setup.state.role, desktop.setup.state.mission = "adviser", "MONUC"
    desktop.setup.show_step(place)
    settle(desktop, qtbot)
    assert nameless(desktop.window) == []


def test_the_words_are_spoken_as_one(desktop: Desktop) -> None:
    setup = desktop.setup
    choose_role(setup)
    choose_mission()
    tiles = setup.passphrase_step.choice.tiles
    spoken = QAccessible.queryAccessibleInterface(tiles).text(QAccessible.Text.Name)
    assert spoken == "Your words: " + ", ".join(tiles.texts)
    assert tiles.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (1092, 582), (874, 466)])
def test_every_step_fits_small_screens(desktop: Desktop, width: int, height: int) -> None:
    for place in range(6):
        desktop.setup.show_step(place)
        desktop.window.resize(width, height)
        assert (desktop.window.width(), desktop.window.height()) == (width, height)
