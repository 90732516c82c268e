"""The editor on a desk of today: the derived form, what is worked out while typing, and the way to the records."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import fillings
import pytest
import worlds
from desktops import open_desktop, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fieldreport.storage import drafts
from fieldreport.templates import load_labels, load_template
from fieldreport.workflows import drafting, recording
from ui.app import Desktop
from ui.forms.builder import SectionForm
from ui.forms.earlier import answer_words
from ui.forms.form_note import FormNote
from ui.forms.tables import PeopleField, RowsField
from ui.locales import number

NOW = datetime(2026, 10, 8, 9, 30, tzinfo=UTC)
QUARTER = fillings.QUARTERS["2018"]


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    made = worlds.world(tmp_path, moment=NOW, mission="MINUSCA")
    with made.adviser.session() as session:
        recording.load(session, fillings.record_file("2018", "MINUSCA"))
    return made


@pytest.fixture
def desktop(world: worlds.World, qtbot: QtBot) -> Iterator[Desktop]:
    made = open_desktop(world.adviser.workspace, qtbot)
    made.desk.open("report", QUARTER)
    settle(made, qtbot)
    yield made
    made.tasks.close()


def section(desktop: Desktop, name: str) -> SectionForm:
    screen = desktop.window.screen("report")
    screen.show_section(f"2018/{name}")  # type: ignore[attr-defined]
    return screen.sections.forms[f"2018/{name}"]  # type: ignore[attr-defined,no-any-return]


def test_home_opens_on_the_quarter_of_today(world: worlds.World, qtbot: QtBot) -> None:
    made = open_desktop(world.adviser.workspace, qtbot)
    home = made.window.current
    assert home._view.quarter == QUARTER  # type: ignore[attr-defined]
    assert home._view.due.isoformat() == "2026-10-30"  # type: ignore[attr-defined]
    made.tasks.close()


def test_the_first_page_says_that_the_form_is_derived(desktop: Desktop) -> None:
    (note,) = section(desktop, "BI").findChildren(FormNote)
    assert not note.isHidden()
    assert section(desktop, "RC").findChildren(FormNote) == []


def test_shares_follow_while_the_numbers_are_typed(desktop: Desktop) -> None:
    form = section(desktop, "UP")
    typed, worked_out = form.frames["2018/UP-1"].field, form.frames["2018/UP-2"].field
    assert isinstance(typed, PeopleField) and isinstance(worked_out, RowsField)
    assert worked_out.value()[0]["share"] == "7.2"
    typed.model.setData(typed.model.index(0, 1), "2000")
    assert worked_out.value()[0]["share"] == "15.5"
    assert worked_out.value()[0]["difference"] == "0.5"
    assert worked_out.table.isEnabled()
    assert (
        not worked_out.model.flags(worked_out.model.index(0, 1))
        & worked_out.model.flags(worked_out.model.index(0, 1)).ItemIsEditable
    )


def _saved(world: worlds.World) -> dict[str, Any]:
    with world.adviser.session() as session:
        report = drafting.open_report(session, QUARTER)
        return {key: held.value for key, held in drafts.answers(session.store, report.no).items()}


def test_the_rest_is_closed_with_one_reason_for_all(tmp_path: Path, qtbot: QtBot) -> None:
    world = worlds.world(tmp_path, moment=NOW, mission="MINUSCA")  # without records every area is still shut
    desktop = open_desktop(world.adviser.workspace, qtbot)
    desktop.desk.open("report", QUARTER)
    settle(desktop, qtbot)
    screen = desktop.window.screen("report")
    gate = next(held for held in screen._draft.template.sections_for("adviser") if held.gate)  # type: ignore[attr-defined]
    screen.show_section(gate.id)  # type: ignore[attr-defined]
    rest = screen.rest  # type: ignore[attr-defined]
    assert rest.reason.isVisible()
    screen.sections.forms[gate.id].focus_first()  # type: ignore[attr-defined]
    order = []
    while rest.button not in order:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        order.append(QApplication.focusWidget())
        assert screen.form_page.isAncestorOf(order[-1])  # type: ignore[attr-defined]
    assert order[-2] is rest.reason
    qtbot.keyClick(rest.button, Qt.Key.Key_Space)  # nothing is closed before it is said why
    assert rest.reason.hasFocus()
    assert rest.button.text() == "Nothing else to report"
    qtbot.keyClicks(rest.reason, "No activities were planned.")
    qtbot.keyClick(rest.reason, Qt.Key.Key_Return)
    settle(desktop, qtbot)
    values = _saved(world)
    closed = [key for key, value in values.items() if value == "nothing"]
    assert closed
    assert {values[f"{key}.why"] for key in closed} == {"No activities were planned."}
    assert rest.reason.isHidden()
    qtbot.keyClick(rest.button, Qt.Key.Key_Space)  # take back
    screen.save_now()
    settle(desktop, qtbot)
    values = _saved(world)
    assert not [key for key, value in values.items() if value in ("nothing", "No activities were planned.")]
    desktop.tasks.close()


def test_survivors_are_counted_as_women_men_girls_and_boys(desktop: Desktop) -> None:
    field = section(desktop, "GV").frames["2018/GV-2"].field
    assert isinstance(field, PeopleField)
    assert field.model.parts == ("women", "men", "girls", "boys")


def test_last_quarter_names_the_rows_of_a_table() -> None:
    question = load_template("2018").question("2018/PW-1")
    words = answer_words(question, fillings.values("2018")[question.id], load_labels("2018", "en"))
    first = (
        f"Military: Patrols {number(4210)}, Gender-responsive {number(690)}, With at least one woman {number(512)}"
    )
    assert words.splitlines()[0] == first


def settled(desktop: Desktop, qtbot: QtBot, name: str) -> SectionForm:
    """Return a section with all its questions: they are built turn by turn."""
    form = section(desktop, name)
    settle(desktop, qtbot)
    return form


def way(form: SectionForm, words: str) -> QPushButton:
    (found,) = [button for button in form.findChildren(QPushButton) if button.text() == words]
    return found


def test_a_figure_opens_the_records_it_is_made_of(desktop: Desktop, qtbot: QtBot) -> None:
    way(settled(desktop, qtbot, "TR"), "Open the trainings").click()
    settle(desktop, qtbot)
    assert desktop.window.current.name == "trainings"
    desktop.desk.open("report", QUARTER)
    settle(desktop, qtbot)
    way(settled(desktop, qtbot, "FI"), "Open the projects").click()
    settle(desktop, qtbot)
    assert desktop.window.current.name == "projects"


def test_a_row_of_the_ledgers_opens_its_project(desktop: Desktop, qtbot: QtBot) -> None:
    funds = section(desktop, "FI").frames["2018/FI-1"].field
    assert isinstance(funds, RowsField)
    funds.table.doubleClicked.emit(funds.model.index(0, 0))
    settle(desktop, qtbot)
    assert desktop.window.current.name == "projects"
    assert desktop.window.current.keeper.project_id == "P-1"  # type: ignore[attr-defined]
