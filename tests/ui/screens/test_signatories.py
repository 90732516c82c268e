"""The register of signatories on a real desk: compare and register, withdraw, clearance, publish."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import worlds
from headquarters_window import answering, focus, opened, press, screen, settle, tab_to
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import World

from fieldreport.trust.keyfile import FLOOR
from fieldreport.trust.requests import mail_text
from fieldreport.trust_context import TravelPolicy
from fieldreport.workflows import authorizing, enrolling, registering, safekeeping
from fieldreport.workflows.session import Profile
from fieldreport.workspace import Workspace
from ui.app import Desktop
from ui.screens.signatories import SignatoriesScreen


@pytest.fixture
def world(tmp_path: Path) -> World:
    return worlds.world(tmp_path)


@pytest.fixture
def request_file(world: World, tmp_path: Path) -> tuple[Path, str]:
    """Return the request of UNDOF's focal point as a file, and its fingerprint as read aloud."""
    workspace = Workspace(tmp_path / "undof", clock=world.clock, key_cost=FLOOR)
    workspace.create(Profile("focal-point", "UNDOF", "Nadia New"), "saffron window cedar marble")
    with workspace.session() as session:
        made = enrolling.request(session)
    file = tmp_path / "request.json"
    file.write_bytes(made.data)
    return file, made.spoken


@pytest.fixture
def desktop(world: World, qtbot: QtBot) -> Iterator[Desktop]:
    with opened(world, qtbot) as made:
        yield made


@pytest.fixture
def register(desktop: Desktop, qtbot: QtBot) -> SignatoriesScreen:
    held = screen(desktop, qtbot, "signatories")
    assert isinstance(held, SignatoriesScreen)
    return held


def names(register: SignatoriesScreen) -> list[str]:
    return [row.cells[0].text for row in register.table.rows.rows]


def test_the_register_lists_who_may_sign(desktop: Desktop, register: SignatoriesScreen) -> None:
    assert names(register) == ["Q. Headquarters", "Ada Adviser", "Omar Officer", "Fatou Focal"]
    assert desktop.desk.status.checks_button.text() == "List is up to date"
    assert register.publish.property("kind") == "plain"
    assert nameless(desktop.window) == []


def test_a_request_is_registered_only_after_all_groups_agree(
    desktop: Desktop,
    register: SignatoriesScreen,
    request_file: tuple[Path, str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, spoken = request_file
    answering(monkeypatch, "ui.screens.signatories.screen.ask_files", lambda *_asked: (file,))
    register.side.list.setFocus()
    tab_to(register.open_requests)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    panel = register.panel
    assert register.result.text() == "The request of Nadia New waits for the telephone call."
    assert names(register)[0] == "Nadia New"
    assert panel.name.text() == "Nadia New"
    assert not panel.primary.isEnabled()
    assert "16 group" in panel.why.text()
    assert nameless(desktop.window) == []

    tab_to(panel.check.edit)
    wrong = "0000" if not spoken.startswith("0000") else "FFFF"
    qtbot.keyClicks(focus(), wrong)
    assert not panel.primary.isEnabled()
    assert "Group 1 does not agree" in panel.why.text()
    panel.check.edit.clear()
    qtbot.keyClicks(focus(), spoken.lower())
    assert panel.primary.isEnabled()
    tab_to(panel.primary)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert register.result.text().startswith("Nadia New is registered.")
    assert register.table.current_key()[0] == "signatory"
    assert desktop.desk.status.checks_button.text() == "1 change not published"
    assert register.publish.property("kind") == "primary"


def test_typing_goes_on_while_the_store_changes(
    desktop: Desktop, register: SignatoriesScreen, request_file: tuple[Path, str], qtbot: QtBot
) -> None:
    register.open_request(request_file[0])
    settle(desktop, qtbot)
    register.panel.check.edit.setFocus()
    qtbot.keyClicks(focus(), request_file[1][:9])
    desktop.tasks.changed.emit(None)
    settle(desktop, qtbot)
    assert register.panel.check.edit.text() == request_file[1][:9]


def test_a_file_that_is_no_request_is_explained(
    desktop: Desktop, register: SignatoriesScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "letter.json"
    file.write_text("{}")
    register.open_request(file)
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert len(names(register)) == 4


@pytest.mark.parametrize("answer", [True, False])
def test_withdrawing_needs_a_reason_and_a_yes(
    desktop: Desktop, register: SignatoriesScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: bool
) -> None:
    answering(monkeypatch, "ui.screens.signatories.screen.ask_yes", lambda *_asked: answer)
    press(Qt.Key.Key_Down)
    panel = register.panel
    assert panel.name.text() == "Ada Adviser"
    assert not panel.withdraw.isEnabled()
    panel.reason.set_value("key_compromise")
    panel.reason.edited.emit()
    assert panel.withdraw.isEnabled()
    panel.withdraw.click()
    settle(desktop, qtbot)
    assert (names(register)[-1] == "Ada Adviser") == answer
    assert (desktop.desk.status.checks_button.text() == "1 change not published") == answer
    if answer:
        assert register.table.rows.rows[-1].cells[0].note == "Key or laptop lost or stolen"


def test_the_desks_own_signature_is_not_offered_for_withdrawal(register: SignatoriesScreen) -> None:
    assert register.panel.name.text() == "Q. Headquarters"
    assert not register.panel.withdraw_card.isVisible()


def test_clearance_is_set_for_a_mission(
    desktop: Desktop, register: SignatoriesScreen, world: World, qtbot: QtBot
) -> None:
    register.filters.buttons["policies"].click()
    settle(desktop, qtbot)
    panel = register.panel
    assert panel.policy_card.isVisible()
    panel.mission.setCurrentIndex(panel.mission.findData("MONUC"))
    panel.role.setCurrentIndex(panel.role.findData("adviser"))
    panel.clearance.set_value("documented")
    panel.set_policy.click()
    settle(desktop, qtbot)
    assert register.table.current_key() == ("policy", "MONUC", "adviser")
    assert names(register)[0] == "Memo or e-mail attached"
    with world.headquarters.session() as session:
        assert authorizing.open_register(session).policies[0].clearance == "documented"


def test_a_way_is_closed_to_a_class(
    desktop: Desktop, register: SignatoriesScreen, world: World, qtbot: QtBot
) -> None:
    card = register.panel.travel
    card.ways.buttons["network"].click()
    card.set.click()
    settle(desktop, qtbot)
    assert "Publish the list" in register.result.text()
    card.kind.setCurrentIndex(1)
    card.kind.activated.emit(1)
    assert card.ways.value() == ["network", "email", "stick"]
    for button in card.ways.buttons.values():
        button.click()
    assert not card.set.isEnabled()  # one way must stay open
    with world.headquarters.session() as session:
        assert registering.travel_policies(session) == (TravelPolicy("confidential", ("email", "stick")),)


def test_the_list_is_published_to_a_file_and_refused_packages_can_follow(
    desktop: Desktop, register: SignatoriesScreen, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "list.asice"
    answering(monkeypatch, "ui.screens.signatories.screen.ask_new_file", lambda *_asked: target)
    tab_to(register.publish)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert target.read_bytes().startswith(b"PK")
    assert register.result.text().startswith("List 2 with 5 signatories")
    assert "List 2" in register.caption.text()
    register.recheck.click()
    settle(desktop, qtbot)
    assert desktop.window.current is not None
    assert desktop.window.current.name == "inbox"


def test_a_disk_that_refuses_the_list_is_said_and_nothing_is_lost(
    desktop: Desktop, register: SignatoriesScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    register.publish_to(tmp_path / "missing" / "list.asice")
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert names(register) == ["Q. Headquarters", "Ada Adviser", "Omar Officer", "Fatou Focal"]


def test_the_authoritys_fingerprint_can_be_read_aloud(register: SignatoriesScreen, world: World) -> None:
    shown = "".join(register.panel.authority.tiles.texts).lower()
    assert shown == world.fingerprint


def test_locking_leaves_nothing_on_the_screen(desktop: Desktop, register: SignatoriesScreen) -> None:
    desktop.lock()
    assert register.table.rows.rows == ()
    assert register.panel.person_card.isHidden()


@pytest.mark.parametrize(("width", "height"), [(1366, 728), (1092, 582)])
def test_the_register_fits_small_screens(
    desktop: Desktop, register: SignatoriesScreen, qtbot: QtBot, width: int, height: int
) -> None:
    desktop.window.resize(width, height)
    assert (desktop.window.width(), desktop.window.height()) == (width, height)
    qtbot.waitUntil(lambda: register.details.isVisible() == desktop.window.is_folded)
    assert nameless(desktop.window) == []


def test_the_stick_of_the_authority_is_asked_for_and_forgotten(
    desktop: Desktop,
    register: SignatoriesScreen,
    world: World,
    request_file: tuple[Path, str],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    stick = safekeeping.PutAway(tmp_path / "authority.key", "walnut anchor violet kettle")
    panel = register.panel
    assert panel.stick.isHidden()
    with world.headquarters.session() as session:
        safekeeping.put_authority_away(session, stick)
    QGuiApplication.clipboard().setText(f"Dear colleague,\n{mail_text(request_file[0].read_bytes())}\nRegards")
    register.paste.click()
    settle(desktop, qtbot)
    assert not panel.stick.isHidden()
    panel.check.edit.setText(request_file[1])
    panel.primary.click()
    settle(desktop, qtbot)
    assert not desktop.desk.failure.isHidden()
    panel.stick.take(stick.file)
    panel.stick.passphrase.setText(stick.passphrase)
    panel.primary.click()
    settle(desktop, qtbot)
    assert register.result.text().startswith("Nadia New is registered.")
    register.publish_to(tmp_path / "list.asice")
    settle(desktop, qtbot)
    assert (tmp_path / "list.asice").exists()
    desktop.desk.open("inbox")
    settle(desktop, qtbot)
    assert panel.stick.brought() is None
    assert panel.stick.passphrase.text() == ""


def test_a_successor_replaces_who_was_before_and_gets_a_starter_pack(
    desktop: Desktop,
    register: SignatoriesScreen,
    world: World,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace = Workspace(tmp_path / "bea", clock=world.clock, key_cost=FLOOR)
    workspace.create(Profile("adviser", "MONUC", "Bea Successor"), "saffron window cedar marble")
    with workspace.session() as session:
        made = enrolling.request(session)
    (tmp_path / "bea.request").write_bytes(made.data)
    register.open_request(tmp_path / "bea.request")
    settle(desktop, qtbot)
    panel = register.panel
    assert panel.successor.text() == "Withdraw Ada Adviser in the same step"
    assert not panel.successor.isChecked()
    panel.successor.setChecked(True)
    panel.check.edit.setText(made.spoken)
    panel.primary.click()
    settle(desktop, qtbot)
    assert not panel.starter_card.write.isEnabled()  # nobody could open it yet
    register.publish_to(tmp_path / "list.asice")
    settle(desktop, qtbot)
    with world.headquarters.session() as session:
        gone = [one.name for one in authorizing.open_register(session).signatories if one.withdrawn]
    assert gone == ["Ada Adviser"]
    assert panel.name.text() == "Bea Successor"
    answering(monkeypatch, "ui.screens.signatories.screen.ask_folder", lambda *_asked: tmp_path / "stick")
    panel.starter_card.note.setPlainText("Ask Jean about the hall.")
    panel.starter_card.write.click()
    settle(desktop, qtbot)
    (pack,) = (tmp_path / "stick").iterdir()
    assert register.result.text() == f"The starter pack for Bea Successor is written, with 0 packages: {pack}"
    assert nameless(desktop.window) == []
