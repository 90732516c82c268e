"""The editor on a real desk: areas open by themselves, the rest closes at once, earlier answers stand beside."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from worlds import Q2, World, world

from fieldreport.models import Staffing
from fieldreport.storage import drafts
from fieldreport.values import PartialDate, Quarter
from fieldreport.workflows import drafting, recording, signing
from ui.app import Desktop
from ui.forms.builder import SectionForm
from ui.screens.report import ReportScreen
from ui.widgets.status_bar import Saving

Q3 = Quarter(2006, 3)


@pytest.fixture
def desk(tmp_path: Path) -> World:
    """A signed second quarter, and a third in which one training and the staffing are recorded."""
    made = world(tmp_path, "loaded")
    with made.adviser.session() as session:
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/AR-B.0", "reported")
        drafting.save_answer(session, report.no, "2006/AR-B.PR.F", "Women took part in the talks.")
        drafting.save_answer(session, report.no, "2006/AR-B.LL.F", "Ask early.")
        drafting.save_answer(session, report.no, "2006/AR-B.GC.F", "No vehicles.")
        drafting.save_answer(session, report.no, "2006/AR-B.SUB", ["B1"])
        signing.sign(session, Q2)
        recording.put_record(
            session, builders.training(id="T-3", area="B", start=PartialDate.parse("2006-08-03"), end=None)
        )
        recording.put_record(
            session,
            Staffing(id="S-1", date=PartialDate.parse("2006-09-30"), level="P-5", posts=1, filled=1, women=1, men=0),
        )
    made.clock.pass_(days=80)
    return made


@pytest.fixture
def desktop(desk: World, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(desk.adviser.workspace)
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    made.desk.open("report", Q3)
    wait(made, qtbot)
    yield made
    made.tasks.close()


def wait(desktop: Desktop, qtbot: QtBot) -> None:
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: desktop.tasks.is_idle, timeout=30_000)
    QApplication.sendPostedEvents()


def screen_of(desktop: Desktop) -> ReportScreen:
    screen = desktop.window.current
    assert isinstance(screen, ReportScreen)
    return screen


def section(desktop: Desktop, section_id: str) -> SectionForm:
    screen_of(desktop).show_section(section_id)
    return screen_of(desktop).sections.forms[section_id]


def saved(desk: World, quarter: Quarter = Q3) -> dict[str, Any]:
    with desk.adviser.session() as session:
        report = drafting.open_report(session, quarter)
        return {key: held.value for key, held in drafts.answers(session.store, report.no).items()}


def settle(desktop: Desktop, qtbot: QtBot) -> None:
    screen_of(desktop).save_now()
    wait(desktop, qtbot)


def test_an_area_with_records_is_open_but_nothing_is_answered_for_the_author(
    desk: World, desktop: Desktop, qtbot: QtBot
) -> None:
    form = section(desktop, "2006/AR-B")
    assert [record.kind for record in form.records.list.records] == ["Training"]
    assert form.frames["2006/AR-B.0"].field.value() == "reported"
    assert form.frames["2006/AR-B.PR.F"].isVisible()
    assert "1 record" in form.frames["2006/AR-B.0"].offer.words.text()
    settle(desktop, qtbot)
    assert "2006/AR-B.0" not in saved(desk)


def test_writing_makes_the_proposal_an_answer_and_undo_takes_both_back(
    desk: World, desktop: Desktop, qtbot: QtBot
) -> None:
    form = section(desktop, "2006/AR-B")
    edit = form.frames["2006/AR-B.PR.F"].field.focus_target()
    qtbot.keyClicks(edit, "Talks went on.")
    settle(desktop, qtbot)
    assert saved(desk)["2006/AR-B.0"] == "reported"
    assert saved(desk)["2006/AR-B.PR.F"] == "Talks went on."
    assert form.frames["2006/AR-B.0"].offer.isHidden()
    screen_of(desktop).book.end_group()
    screen_of(desktop)._on_undo()
    settle(desktop, qtbot)
    assert not {"2006/AR-B.0", "2006/AR-B.PR.F"} & saved(desk).keys()


def test_a_proposal_can_be_confirmed_by_a_press(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    form = section(desktop, "2006/AR-B")
    button = form.frames["2006/AR-B.0"].offer.button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert saved(desk)["2006/AR-B.0"] == "reported"


def test_an_area_without_records_asks_only_whether_there_is_anything(desktop: Desktop) -> None:
    form = section(desktop, "2006/AR-F")
    assert set(form.frames) == {"2006/AR-F.0"}
    assert form.frames["2006/AR-F.0"].field.value() is None
    assert form.records.isHidden()


def test_boxes_for_lessons_and_gaps_come_when_they_are_wanted(desktop: Desktop, qtbot: QtBot) -> None:
    form = section(desktop, "2006/AR-B")
    settle(desktop, qtbot)
    assert "2006/AR-B.LL.F" not in form.frames
    fold = form._folds["2006/AR-B.LL.F"]
    assert fold.isVisible()
    qtbot.keyClick(fold.button, Qt.Key.Key_Space)
    box = form.frames["2006/AR-B.LL.F"]
    assert box.isVisible()
    assert QApplication.focusWidget() is box.field.focus_target()
    # Tab goes on to what stands below, though it was built before.
    order, at = [], box.field.focus_target()
    for _ in range(12):
        at = at.nextInFocusChain()
        order.append(at)
    below = form._folds["2006/AR-B.GC.H"].button
    assert below in order


def test_the_rest_is_closed_in_one_action_and_taken_back_in_one(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    form = section(desktop, "2006/AR-F")
    screen = screen_of(desktop)
    assert screen.rest.isVisible()
    assert "F Disarmament" in screen.rest.words.text()
    assert "B Peacemaking" not in screen.rest.words.text()
    screen.rest.button.setFocus()
    qtbot.keyClick(screen.rest.button, Qt.Key.Key_Space)
    wait(desktop, qtbot)
    closed = {key: value for key, value in saved(desk).items() if value == "nothing"}
    assert set(closed) == {f"2006/AR-{area}.0" for area in "ACDEFGHIJKL"}
    assert form.frames["2006/AR-F.0"].field.value() == "nothing"
    assert screen.rest.button.text() == "Take back"
    qtbot.keyClick(screen.rest.button, Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert not {key for key, value in saved(desk).items() if value == "nothing"}
    assert screen.sections.current_id == "2006/AR-F"


def test_the_earlier_answer_stands_beside_and_can_be_taken_over(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    form = section(desktop, "2006/AR-B")
    earlier = form.frames["2006/AR-B.PR.F"].earlier
    assert earlier.toggle.text() == "Q2 2006"
    assert not earlier.isVisible()
    qtbot.keyClick(earlier.toggle, Qt.Key.Key_Space)
    assert earlier.words.text() == "Women took part in the talks."  # type: ignore[union-attr]
    qtbot.keyClick(earlier.take, Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert saved(desk)["2006/AR-B.PR.F"] == "Women took part in the talks."
    assert not earlier.isVisible()


def test_earlier_answers_of_every_type_are_told_in_words(desktop: Desktop) -> None:
    form = section(desktop, "2006/AR-B")
    gate = form.frames["2006/AR-B.0"].earlier
    gate.toggle.click()
    assert gate.words.text() == "Yes, we have something to report"  # type: ignore[union-attr]


def test_what_is_carried_forward_is_there_already(desk: World, desktop: Desktop) -> None:
    form = section(desktop, "2006/BI")
    assert form.frames["2006/BI-6"].field.value() == saved(desk, Q2)["2006/BI-6"]


def test_the_staffing_table_is_filled_from_records_by_one_press(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    form = section(desktop, "2006/BI")
    screen_of(desktop).book.set("2006/BI-7", None)
    settle(desktop, qtbot)
    screen_of(desktop).activate(Q3)  # what is blank in the store is suggested anew
    wait(desktop, qtbot)
    form = section(desktop, "2006/BI")
    offer = form.frames["2006/BI-7"].offer
    assert "1 record" in offer.words.text()
    qtbot.keyClick(offer.button, Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert saved(desk)["2006/BI-7"][0]["level"] == "P-5"
    assert offer.isHidden()


def test_a_fact_is_explained_in_place_and_the_note_is_kept(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    form = section(desktop, "2006/AR-B")
    edit = form.frames["2006/AR-B.PR.F"].field.focus_target()
    edit.setPlainText("Word " * 320)
    settle(desktop, qtbot)
    frame = form.frames["2006/AR-B.PR.F"]
    qtbot.waitUntil(frame.note.isVisible)
    qtbot.keyClicks(frame.note.edit, "Two offices report together.")
    settle(desktop, qtbot)
    with desk.adviser.session() as session:
        report = drafting.open_report(session, Q3)
        [note] = drafts.explanations(session.store, report.no)
    assert (note.text, note.addresses) == ("Two offices report together.", ("report.2006/AR-B.PR.F",))
    assert note.codes
    explained = [held for held in screen_of(desktop)._findings if held.question_id == "2006/AR-B.PR.F"]
    assert all(held.is_explained for held in explained if held.severity == "explain")


def test_the_panel_shows_the_share_of_women_over_complete_groups(desktop: Desktop) -> None:
    panel = screen_of(desktop).report_panel
    assert panel.chart_card.isVisible()
    assert "groups" in panel.coverage.text()


def test_sections_stand_in_groups_and_the_current_one_is_in_sight(desktop: Desktop) -> None:
    screen = screen_of(desktop)
    rows = screen.sidebar.list.model().rows  # type: ignore[attr-defined]
    assert [row.text for row in rows if row.is_heading] == ["Areas of action"]
    screen.show_section("2006/IM")
    QApplication.sendPostedEvents()
    view = screen.sidebar.list
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    assert all(
        not view.model().flags(view.model().index(place, 0)) for place, row in enumerate(rows) if row.is_heading
    )


def test_saving_says_what_is_true(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    form = section(desktop, "2006/BI")
    qtbot.keyClicks(form.frames["2006/BI-5"].field.focus_target(), "Unit")
    assert desktop.desk.status.saving is Saving.PENDING
    screen_of(desktop).autosave.idle.timeout.emit()
    wait(desktop, qtbot)
    assert desktop.desk.status.saving is Saving.SAVED
    assert "Unit" in saved(desk)["2006/BI-5"]
