"""From the lock page to a package that verifies, by keyboard on a registered desk; and what stands in the way."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from desktops import focus
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from worlds import Q2, World, memo, world

from fieldreport.storage import revisions
from fieldreport.workflows import drafting, enrolling, registering, signing, verifying
from ui.app import Desktop
from ui.screens.signing import SigningScreen
from ui.widgets.state_line import StateLine


@pytest.fixture
def loaded(tmp_path: Path) -> World:
    made = world(tmp_path, "loaded")
    with made.adviser.session() as session:  # something is left to write
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-5", None)
    return made


@pytest.fixture
def desktop(loaded: World, qtbot: QtBot) -> Iterator[Desktop]:
    loaded.adviser.workspace.lock()
    made = Desktop(loaded.adviser.workspace)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    yield made
    made.tasks.close()


def wait(desktop: Desktop, qtbot: QtBot) -> None:
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=30_000)
    QApplication.sendPostedEvents()


def type_keys(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(focus(), text)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(focus(), key, modifier)


def unlock(desktop: Desktop, qtbot: QtBot, passphrase: str) -> None:
    desktop.unlock.field.setFocus()
    type_keys(qtbot, passphrase)
    press(qtbot, Qt.Key.Key_Return)
    wait(desktop, qtbot)
    assert desktop.window.current.name == "home"  # type: ignore[union-attr]


def sign_page(desktop: Desktop, qtbot: QtBot) -> SigningScreen:
    desktop.desk.open("signing", Q2)
    wait(desktop, qtbot)
    screen = desktop.window.current
    assert isinstance(screen, SigningScreen)
    return screen


def test_no_neighbour_gets_the_keyboard_while_the_report_is_signed(
    desktop: Desktop, loaded: World, qtbot: QtBot
) -> None:
    unlock(desktop, qtbot, loaded.adviser.passphrase)
    with desktop.workspace.session() as session:
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-5", "The gender unit")
    screen = sign_page(desktop, qtbot)
    assert focus() is screen.primary
    visited: list[QWidget] = []
    QApplication.instance().focusChanged.connect(lambda _old, new: visited.append(new))  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_Space)
    wait(desktop, qtbot)
    named = [held.accessibleName() or getattr(held, "text", str)() for held in visited if held is not None]
    assert "Back up…" not in named, "a reader would speak each of them"
    assert named[-1].startswith("Passphrase of the Head of Mission")
    visited.clear()
    type_keys(qtbot, loaded.officer_passphrase)
    press(qtbot, Qt.Key.Key_Return)
    wait(desktop, qtbot)
    assert not any(isinstance(held, QPushButton) and held is not screen.primary for held in visited)
    assert focus() is screen.primary


def lines(screen: SigningScreen) -> list[str]:
    QApplication.sendPostedEvents()
    found = screen.page.findChildren(StateLine)
    return [line.label.text() for line in found if line.isVisibleTo(screen.page)]


def test_the_whole_way_by_keyboard(
    loaded: World, desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.forms.exporting.ask_yes", lambda *_asked: True)
    unlock(desktop, qtbot, loaded.adviser.passphrase)

    # Home's one primary button has the focus: on to the report, at what is left to write; F8 goes to the check.
    press(qtbot, Qt.Key.Key_Space)
    wait(desktop, qtbot)
    assert desktop.window.current.name == "report"  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_F8)
    assert focus().accessibleName() == "Which components and units contributed to this report?"
    type_keys(qtbot, "The gender office.")
    press(qtbot, Qt.Key.Key_Tab)
    wait(desktop, qtbot)
    assert desktop.desk.status.checks_button.text() == "No open checks"

    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait(desktop, qtbot)
    screen = desktop.window.current
    assert isinstance(screen, SigningScreen)
    assert focus() is screen.primary
    press(qtbot, Qt.Key.Key_Space)
    wait(desktop, qtbot)
    assert screen._view is not None
    assert (screen._view.revision, screen._view.signed) == (1, ("adviser",))

    # The clearing officer signs the same revision with a passphrase of her own; the focus is there already.
    assert focus() is screen.clearance.field
    type_keys(qtbot, "not hers")
    press(qtbot, Qt.Key.Key_Return)
    wait(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert screen._view.waiting_for == ("clearing-officer",)
    screen.clearance.field.setFocus()
    type_keys(qtbot, loaded.officer_passphrase)
    press(qtbot, Qt.Key.Key_Return)
    wait(desktop, qtbot)
    assert screen._view.waiting_for == ()
    assert not desktop.desk.failure.isVisible()

    assert focus() is screen.primary
    assert screen.primary.text() == "Export"
    screen.form.set_folder(tmp_path / "stick")
    press(qtbot, Qt.Key.Key_Space)
    wait(desktop, qtbot)
    written = tmp_path / "stick" / "MONUC_2006-Q2_r1.asice.age"
    assert str(written) in screen.result_words.text()
    received = loaded.receive(written)
    assert [item.file for item in received.imported] == [written.name]

    # And without a network any other desk can check the plain one.
    screen.form.plain.click()
    screen.primary.click()
    wait(desktop, qtbot)
    assert not screen.form.plain.isChecked()
    with loaded.focal_point.session() as session:
        judge = verifying.judge_of(session)
    verdict = verifying.verify_file(written.with_suffix(""), judge)
    assert verdict.is_verified, verdict
    assert [role for role, _name, _time in verdict.signers] == ["adviser", "clearing-officer"]


def test_nothing_is_signed_while_errors_stand_in_the_way(loaded: World, desktop: Desktop, qtbot: QtBot) -> None:
    unlock(desktop, qtbot, loaded.adviser.passphrase)
    screen = sign_page(desktop, qtbot)
    assert not screen.primary.isEnabled()
    assert screen.primary.accessibleDescription() == "Correct what stands in the way, then sign."
    assert lines(screen)[0].startswith("1 check")
    link = next(button for button in screen.page.findChildren(QPushButton) if button.text() == "Show")
    link.click()
    wait(desktop, qtbot)
    assert desktop.window.current.name == "report"  # type: ignore[union-attr]


def complete(loaded: World) -> None:
    with loaded.adviser.session() as session:
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-5", "The gender office.")
    loaded.adviser.workspace.lock()


def test_whoever_is_not_registered_is_told_what_to_do(loaded: World, desktop: Desktop, qtbot: QtBot) -> None:
    complete(loaded)
    with loaded.adviser.session() as session:
        mine = hashlib.sha256(enrolling.own_identity(session).certificate).hexdigest()
    with loaded.headquarters.session() as session:
        registering.revoke(session, mine, "superseded")
    loaded.publish_and_load()
    loaded.adviser.workspace.lock()
    unlock(desktop, qtbot, loaded.adviser.passphrase)
    screen = sign_page(desktop, qtbot)
    assert not screen.primary.isEnabled()
    assert any("withdrawn" in line and "registration request" in line for line in lines(screen))


def test_a_signed_report_asks_for_a_reason_only_when_something_changed(
    loaded: World, desktop: Desktop, qtbot: QtBot
) -> None:
    complete(loaded)
    with loaded.adviser.session() as session:
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
    loaded.adviser.workspace.lock()
    unlock(desktop, qtbot, loaded.adviser.passphrase)
    screen = sign_page(desktop, qtbot)
    assert screen.primary.text() == "Export"
    assert not screen.reason_box.isVisible()
    with loaded.adviser.session() as session:
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-5", "Two offices.")
    screen.activate(Q2)
    wait(desktop, qtbot)
    assert screen.primary.text() == "Sign report"
    screen.primary.click()
    wait(desktop, qtbot)
    assert "Say why it is replaced" in desktop.desk.failure.words.text()
    screen.reason_box.whole.setText("A second office reported.")
    screen.primary.click()
    wait(desktop, qtbot)
    with loaded.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert (kept.number, kept.reason) == (2, "A second office reported.")


def test_documented_clearance_travels_with_the_report(
    loaded: World, desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    complete(loaded)
    loaded.set_policy("documented")
    loaded.adviser.workspace.lock()
    unlock(desktop, qtbot, loaded.adviser.passphrase)
    screen = sign_page(desktop, qtbot)
    assert screen.memo.isVisible()
    screen.primary.click()
    wait(desktop, qtbot)
    assert "Attach the memorandum" in desktop.desk.failure.words.text()
    held = memo()
    file = tmp_path / "memo.txt"
    file.write_bytes(held.content)
    screen.memo.file.setText(str(file))
    for field, text in (
        (screen.memo.name, held.name),
        (screen.memo.function, held.function),
        (screen.memo.date.edit, "8 July 2006"),
    ):
        field.setFocus()
        type_keys(qtbot, text)
    screen.primary.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    wait(desktop, qtbot)
    with loaded.adviser.session() as session:
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        clearance = revisions.frozen_report(session.store, kept.no).clearance
    assert (clearance["kind"], clearance["name"], clearance["date"]) == ("documented", held.name, "2006-07-08")


def test_signing_can_be_cancelled_and_keeps_nothing(loaded: World, desktop: Desktop, qtbot: QtBot) -> None:
    complete(loaded)
    unlock(desktop, qtbot, loaded.adviser.passphrase)
    screen = sign_page(desktop, qtbot)
    screen.primary.click()
    screen.progress.cancel.click()
    wait(desktop, qtbot)
    assert not screen.progress.isVisible()
    assert screen.primary.isEnabled()
    with loaded.adviser.session() as session:
        assert signing.newest_revision(session, Q2) is None
