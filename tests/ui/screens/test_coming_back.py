"""What comes back from Headquarters, in the window: receipts taken, questions beside fields, the next revision."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desktops import focus, open_desktop, settle, show, signed_and_cleared
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from worlds import Q2, World

from fieldreport.receipts import Asked
from fieldreport.storage import inbox
from fieldreport.workflows import arriving, receipting, reviewing, sending
from ui.app import Desktop
from ui.widgets.state_line import StateLine


@pytest.fixture
def desk(tmp_path: Path) -> World:
    return signed_and_cleared(tmp_path)


@pytest.fixture
def desktop(desk: World, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(desk.adviser.workspace, qtbot)
    yield made
    made.lock()
    settle(made, qtbot)
    made.tasks.close()


@pytest.fixture
def answered(desk: World, tmp_path: Path) -> Path:
    """Headquarters has the report, returned it with a question about one field, and wrote the receipt."""
    with desk.adviser.session() as session:
        sending.export(session, Q2, tmp_path / "stick")
    desk.receive(tmp_path / "stick")
    with desk.headquarters.session() as session:
        number = inbox.submissions(session.store, 2006)[("MONUC", Q2)].revision_no
        asked = (Asked(address="report.2006/BI-5", text="Which components?"),)
        reviewing.decide(session, number, "returned", asked=asked)
        return receipting.write_receipts(session, tmp_path / "receipts", mission="MONUC")[0].path


def test_a_receipt_is_opened_and_its_question_stands_beside_the_field(
    desktop: Desktop, qtbot: QtBot, answered: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = show(desktop, qtbot, "packages")
    monkeypatch.setattr("ui.forms.arrivals.ask_files", lambda *_parts: (answered,))
    screen.arrivals.open.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    for _ in range(3):
        settle(desktop, qtbot)
    said = [line.accessibleName() for line in screen.arrivals.findChildren(StateLine)]
    assert said == ["Q2 2006, revision 1: returned. The questions stand in the report."]
    assert screen.state.label.text().startswith("Returned")
    report = show(desktop, qtbot, "report", Q2)
    found = [finding for finding in report._findings if finding.code == "H12"]
    assert [one.address for one in found] == ["report.2006/BI-5"]
    assert "Which components?" in found[0].text


def test_a_file_that_is_no_answer_is_refused_in_words(
    desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = show(desktop, qtbot, "packages")
    letter = tmp_path / "letter.asice"
    letter.write_text("Dear colleague", encoding="utf-8")
    monkeypatch.setattr("ui.forms.arrivals.ask_files", lambda *_parts: (letter,))
    screen.arrivals.open.click()
    settle(desktop, qtbot)
    assert desktop.desk.failure.isVisible()
    assert screen.arrivals.open.isEnabled()
    assert screen.arrivals.findChildren(StateLine) == []


def test_a_letter_among_the_receipts_is_named_and_holds_back_nothing(
    desktop: Desktop, answered: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "letter.asice"
    letter.write_text("Dear colleague", encoding="utf-8")
    screen = show(desktop, qtbot, "packages")
    monkeypatch.setattr("ui.forms.arrivals.ask_files", lambda *_parts: (letter, answered))
    screen.arrivals.open.click()
    for _ in range(3):
        settle(desktop, qtbot)
    refused, returned = [line.accessibleName() for line in screen.arrivals.findChildren(StateLine)]
    assert refused.startswith("letter.asice: ")
    assert returned == "Q2 2006, revision 1: returned. The questions stand in the report."
    assert screen.state.label.text().startswith("Returned")


def test_a_returned_report_is_signed_anew_before_anything_is_exported(
    desktop: Desktop, desk: World, answered: Path, qtbot: QtBot
) -> None:
    page = show(desktop, qtbot, "signing", Q2)
    assert page.form.isVisible()
    assert page.sidebar.progress_words.text() == "3 of 4 steps done"
    with desk.adviser.session() as session:
        arriving.take_files(session, [answered])
    show(desktop, qtbot, "packages")
    page = show(desktop, qtbot, "signing", Q2)
    assert not page.form.isVisible()
    assert page.primary.text() == "Sign report"
    assert page.sidebar.progress_words.text() == "1 of 4 steps done"
    assert any("Which components?" in line.label.text() for line in page.page.findChildren(StateLine))
