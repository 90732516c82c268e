"""One mission's file on a real desk: revisions, signers, sums, and documents that leave the store."""

from collections.abc import Iterator
from pathlib import Path

import builders
import pytest
import worlds
from headquarters_window import answering, opened, press, screen, settle, tab_to
from project_documents import busy_project, financial
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import Q2, World

from fieldreport.workflows import attesting, judging, recording, sending, signing
from ui.app import Desktop
from ui.screens.mission_file import MissionFileScreen
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = worlds.world(tmp_path, "signed")
    made.receive(made.folder / "packages" / "MONUC_2006-Q2_r1.asice.age")
    made.receive(made.folder / "packages" / "UNFICYP_2006-Q2_r1_data.asice.age")
    return made


@pytest.fixture
def desktop(world: World, qtbot: QtBot) -> Iterator[Desktop]:
    with opened(world, qtbot) as made:
        yield made


@pytest.fixture
def file(desktop: Desktop, qtbot: QtBot) -> MissionFileScreen:
    held = screen(desktop, qtbot, "mission_file")
    assert isinstance(held, MissionFileScreen)
    return held


def test_the_first_mission_that_sent_anything_is_shown(desktop: Desktop, file: MissionFileScreen) -> None:
    assert file.title() == "MONUC"
    assert "Ada Adviser (gender adviser)" in file.caption.text()
    assert [row.words for row in file.table.rows.rows] == [
        "Q2 2006, rev 1, Received, Adviser, Head of Mission, 10 Jul 2006"
    ]
    assert file.trend.accessibleDescription() == "Q2 06: 60"
    assert file.trend_caption.text() == "1 of 1 events counted"
    assert nameless(desktop.window) == []


def test_a_revision_names_signers_records_and_packages(file: MissionFileScreen) -> None:
    panel = file.panel
    assert panel.title.text() == "Q2 2006, revision 1"
    assert "Trainings: 1" in panel.records.text()
    assert panel.packages_card.isVisible()
    assert panel.pdf.isEnabled()
    assert not panel.why.isVisible()


@pytest.mark.parametrize(("button", "beginning"), [("pdf", b"%PDF"), ("workbook", b"PK"), ("save_package", b"PK")])
def test_a_document_is_saved_where_it_was_asked_for(
    desktop: Desktop,
    file: MissionFileScreen,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    beginning: bytes,
) -> None:
    proposed: list[Path] = []

    def answer(_parent: object, _title: str, start: Path, _pattern: str) -> Path:
        proposed.append(start)
        return tmp_path / "saved"

    answering(monkeypatch, "ui.screens.mission_file.screen.ask_new_file", answer)
    tab_to(getattr(file.panel, button))
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert (tmp_path / "saved").read_bytes().startswith(beginning)
    assert proposed[0].name.startswith("MONUC_2006-Q2_r1.")
    assert "It is not encrypted there." in file.saved.text()
    opened_urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened_urls.append(url.toLocalFile()))
    file._on_open_saved()
    assert opened_urls == [str(tmp_path / "saved")]


def test_data_alone_offers_the_package_only(desktop: Desktop, file: MissionFileScreen, qtbot: QtBot) -> None:
    file.mission.setFocus()
    file.mission.setCurrentIndex(file.mission.findData("UNFICYP"))
    file.mission.activated.emit(file.mission.currentIndex())
    settle(desktop, qtbot)
    assert file.title() == "UNFICYP"
    assert not file.panel.pdf.isEnabled()
    assert file.panel.why.text().startswith("Only the data has come")


def test_a_mission_that_sent_nothing_says_so(desktop: Desktop, file: MissionFileScreen, qtbot: QtBot) -> None:
    screen(desktop, qtbot, "mission_file", "UNMIL")
    assert file.nothing.isVisible()
    assert not file.table.isVisible()
    assert not file.panel.pdf.isEnabled()
    assert "Nobody is registered" in file.caption.text()


def test_enter_leads_to_checks_and_decision(desktop: Desktop, file: MissionFileScreen, qtbot: QtBot) -> None:
    file.table.setFocus()
    press(Qt.Key.Key_Return)
    settle(desktop, qtbot)
    status = desktop.window.current
    assert status is not None
    assert status.name == "status"
    assert status._view.status.quarters[status.table.current_quarter()] == Q2  # type: ignore[attr-defined]


def test_a_disk_that_refuses_is_said(desktop: Desktop, file: MissionFileScreen, tmp_path: Path, qtbot: QtBot) -> None:
    file.save_to(file.table.current_key(), "report.pdf", tmp_path / "missing" / "report.pdf")
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert not file.saved_row.isVisible()


def test_locking_leaves_nothing_on_the_screen(desktop: Desktop, file: MissionFileScreen) -> None:
    desktop.lock()
    assert file.table.rows.rows == ()
    assert file.trend.accessibleDescription() == ""
    assert file.panel.revision_card.isHidden()


def test_headquarters_states_an_extension_and_takes_it_back_by_keyboard(
    desktop: Desktop, file: MissionFileScreen, qtbot: QtBot
) -> None:
    card = file.panel.facts_card
    tab_to(card.add)
    press(Qt.Key.Key_Space)
    assert card.kind.hasFocus()
    card.kind.setCurrentIndex(1)
    card.kind.activated.emit(1)
    assert not card.state.isEnabled()
    for field, typed in ((card.start, "3 May 2006"), (card.end, "15 December 2006")):
        field.edit.setFocus()
        field.edit.clear()
        qtbot.keyClicks(field.edit, typed)
    assert not card.state.isEnabled()  # nobody says why yet
    qtbot.keyClicks(card.reason, "Evacuation of Bunia")
    tab_to(card.state)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert not card.state.isVisible()
    assert card.add.hasFocus()

    def offered() -> list[Button]:
        return [one for one in card.findChildren(Button) if one.text() == "Take back" and one.isVisible()]

    qtbot.waitUntil(lambda: len(offered()) == 1)
    back = offered()[0]
    assert back.accessibleName() == "Take back: Report due later, Q2 2006 until 15 Dec 2006"
    assert nameless(desktop.window) == []
    tab_to(back)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert file._view is not None and file._view.file is not None
    assert file._view.file.mission.facts == ()


def test_days_that_do_not_go_together_are_said_and_stay_typed(
    desktop: Desktop, file: MissionFileScreen, qtbot: QtBot
) -> None:
    card = file.panel.facts_card
    card.add.click()
    for field, typed in ((card.start, "2006-05-03"), (card.end, "2006-05-01")):
        qtbot.keyClicks(field.edit, typed)
    qtbot.keyClicks(card.reason, "x")
    card.state.click()
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert card.reason.text() == "x"


def test_a_mission_and_a_quarter_lead_to_the_revision_of_that_quarter(
    world: World, desktop: Desktop, file: MissionFileScreen, qtbot: QtBot
) -> None:
    desktop.desk.open("mission_file", ("UNFICYP", Q2))
    settle(desktop, qtbot)
    assert file.title() == "UNFICYP"
    assert file.table.rows.rows[file.table.currentIndex().row()].words.startswith("Q2 2006")


def test_reports_of_projects_are_listed_and_saved(
    world: World, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with world.adviser.session() as session:
        recording.put_record(session, busy_project(reports=(financial(),)))
        made = attesting.sign_project_report(session, "P-1", "financial", "2006-Q2")
        attesting.clear_project_report(session, made.kept.no, world.officer_passphrase)
        written = attesting.export_project_document(session, made.kept.no, tmp_path / "documents")
    world.receive(written.path)
    answering(monkeypatch, "ui.screens.mission_file.screen.ask_new_file", lambda *_about: tmp_path / "saved")
    with opened(world, qtbot) as desktop:
        held = screen(desktop, qtbot, "mission_file")
        card = held.panel.documents_card
        assert card.isVisible()
        button = next(one for one in card.findChildren(Button) if "Workbook" in one.text())
        assert "Financial report, Q2 2006, revision 1" in button.accessibleName()
        tab_to(button)
        press(Qt.Key.Key_Space)
        settle(desktop, qtbot)
        assert (tmp_path / "saved").read_bytes().startswith(b"PK")
        assert nameless(desktop.window) == []


def test_what_the_panel_says_is_kept_by_keyboard_and_stays_typed_meanwhile(
    world: World, desktop: Desktop, qtbot: QtBot
) -> None:
    with world.adviser.session() as session:
        recording.put_record(session, builders.practice(status="submitted"))
        signing.sign(session, Q2, reason="A practice.")
        signing.clear(session, Q2, world.officer_passphrase)
        package = sending.export(session, Q2, world.folder / "second")
    file = screen(desktop, qtbot, "mission_file", "MONUC")
    card = file.panel.practices_card
    assert not card.isVisible()
    world.receive(package.path)
    file._refresh()
    settle(desktop, qtbot)
    assert "The panel has not spoken yet." in [one.text() for one in card.findChildren(Label)]
    tab_to(
        next(one for one in card.findChildren(Button) if one.accessibleName() == "What the panel says: Mixed patrols")
    )
    press(Qt.Key.Key_Space)
    card.state.setCurrentIndex(1)
    tab_to(card.remark)
    card.remark.setText("Well shown.")
    file._refresh()
    settle(desktop, qtbot)
    assert card.remark.text() == "Well shown."
    tab_to(card.keep)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert "The panel: Accepted" in [one.text() for one in card.findChildren(Label)]
    with world.headquarters.session() as session:
        assert judging.verdicts(session) == {("MONUC", "GP-1"): ("accepted", "Well shown.")}
    assert nameless(desktop.window) == []
