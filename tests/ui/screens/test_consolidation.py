"""The annual report on a real desk: its text is kept, its figures open, and what reports change is taken or kept."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import worlds
from headquarters_window import answering, opened, press, screen, settle, tab_to
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from walking import nameless
from worlds import World

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.quotes import Quote, Reference, Value, quotes
from fieldreport.storage import inbox
from fieldreport.workflows import composing, importing, reviewing
from fieldreport.workflows.session import Session
from ui.app import Desktop
from ui.screens.consolidation import ConsolidationScreen
from ui.screens.consolidation.parts import ChangedBar
from ui.screens.consolidation.state import SOURCES
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

YEAR = ReportingYear(2006)
WOMEN = Reference("trainings", "women")
WRONG = Quote(WOMEN, Value(Decimal(5)))


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = worlds.world(tmp_path, "signed")
    with made.headquarters.session() as session:
        importing.import_paths(session, [made.folder / "packages"])
        composing.save_part(session, YEAR, "C", "progress", f"There were {WRONG.text} women.")
    return made


@pytest.fixture
def desktop(world: World, qtbot: QtBot) -> Iterator[Desktop]:
    with opened(world, qtbot) as made:
        yield made


@pytest.fixture
def held(desktop: Desktop, qtbot: QtBot) -> ConsolidationScreen:
    shown = screen(desktop, qtbot, "consolidation")
    assert isinstance(shown, ConsolidationScreen)
    return shown


def _kept(world: World, chapter: str = "C") -> str:
    with world.headquarters.session() as session:
        composition = composing.open_composition(session, YEAR)
    assert composition is not None
    found = composition.chapter(chapter)
    assert found is not None
    return found.parts[0].text


def test_the_newest_year_opens_at_its_summary(desktop: Desktop, held: ConsolidationScreen) -> None:
    assert held.title() == "Annual report 2006"
    assert held.annual_page.chapter.heading.text() == "Summary"
    assert held.sidebar.progress_words.text() == "0 of 13 chapters ready"
    assert desktop.desk.status.checks_button.text().startswith("1 figure")
    assert nameless(desktop.window) == []


def test_what_is_typed_is_kept(world: World, desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot) -> None:
    edit = held.annual_page.parts["progress"].field.edit
    tab_to(edit)
    qtbot.keyClicks(edit, "A good year.")
    held.leave()
    settle(desktop, qtbot)
    assert _kept(world, "summary") == "A good year."
    assert desktop.desk.status.saved_words.text().startswith("Saved")


def test_a_first_text_is_put_together_by_a_press(
    world: World, desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot
) -> None:
    part = held.annual_page.parts["progress"]
    tab_to(part.draft)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert part.field.edit.toPlainText().startswith("In 2006 the missions held 2 trainings")
    assert part.draft.isHidden()
    held.leave()
    settle(desktop, qtbot)
    assert {quote.reference.what for quote in quotes(_kept(world, "summary"))} >= {"trainings"}


def _bar(held: ConsolidationScreen) -> ChangedBar | None:
    found = [one for one in held.annual_page.findChildren(ChangedBar) if one.isVisible()]
    return found[0] if found else None


def test_a_changed_figure_is_found_by_f8_taken_and_given_back(
    world: World, desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot
) -> None:
    held.go_to_next_check()
    settle(desktop, qtbot)
    qtbot.waitUntil(lambda: _bar(held) is not None)
    bar = _bar(held)
    assert bar is not None
    assert bar.keep.text() == "Keep 5"
    tab_to(bar.use)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert _bar(held) is None
    assert not desktop.desk.status.checks_button.isVisible()
    assert "There were 24 women." in held.annual_page.parts["progress"].field.edit.toPlainText()
    desktop.desk.undo.undo()
    settle(desktop, qtbot)
    assert _kept(world) == f"There were {WRONG.text} women."
    qtbot.waitUntil(lambda: _bar(held) is not None)
    again = _bar(held)
    assert again is not None
    again.keep.click()
    settle(desktop, qtbot)
    assert _bar(held) is None
    assert _kept(world) == f"There were {WRONG.text} women."


def test_a_figure_opens_to_missions_and_packages(desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot) -> None:
    held.show_chapter("C")
    edit = held.annual_page.parts["progress"].field.edit
    edit.setFocus()
    cursor = edit.textCursor()
    cursor.setPosition(edit.figures()[0].start)
    edit.setTextCursor(cursor)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    settle(desktop, qtbot)
    card = held.annual_panel.figure
    assert card.isVisible()
    assert card.place.text() == "figure C.1"
    assert card.what.text() == "Women in trainings, 2006"
    assert card.state.text() == "provisional"
    assert held.annual_panel.chart.accessibleDescription().startswith("Q1, ")
    card.why.setChecked(True)
    assert "UNMIL: sent no report of the year" in card.reasons.text()
    lines = [one for one in card.findChildren(Button) if "Opens the mission" in one.accessibleName()]
    assert "signed by Adviser, Head of Mission" in lines[0].accessibleName()
    held.annual_panel.table_button.setChecked(True)
    assert held.annual_panel.table.isVisible()
    assert nameless(desktop.window) == []
    lines[0].click()
    settle(desktop, qtbot)
    assert desktop.window.current is not None
    assert desktop.window.current.name == "mission_file"


def test_the_last_page_lists_every_figure(desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot) -> None:
    held.show_chapter(SOURCES)
    settle(desktop, qtbot)
    assert [row.words for row in held.annual_page.table.rows.rows] == [
        "5, Women in trainings, 2006, Peacekeeping operations"
    ]
    assert held.annual_panel.figure.isVisible()


def test_a_chapter_is_called_ready(desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot) -> None:
    tab_to(held.annual_page.ready)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert held.sidebar.progress_words.text().startswith("1 of ")
    assert held.annual_page.ready.text() == "Open the chapter again"


def test_the_files_are_written_into_a_folder(
    desktop: Desktop, held: ConsolidationScreen, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, "ui.screens.consolidation.panel.ask_folder", lambda *_about: tmp_path / "out")
    tab_to(held.annual_panel.export)
    press(Qt.Key.Key_Space)
    tab_to(held.annual_panel.export_card.go)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert (tmp_path / "out" / "annual-report.pdf").read_bytes().startswith(b"%PDF")
    assert "They are not encrypted there." in held.annual_panel.done.text()


def test_another_year_is_chosen_by_the_calendar_or_the_budget(
    desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot
) -> None:
    box = held.annual_panel.year
    tab_to(box)
    box.setCurrentIndex(box.findData("2006/07"))
    box.activated.emit(box.currentIndex())
    settle(desktop, qtbot)
    assert held.title() == "Annual report 2006/07"
    assert held.sidebar.caption.text() == "July to June"


def test_a_narrow_window_brings_the_panel_when_a_figure_is_opened(
    desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot
) -> None:
    desktop.window.resize(1092, 582)
    qtbot.waitUntil(lambda: not held.annual_panel.isVisible())
    held.open_figure(WOMEN)
    settle(desktop, qtbot)
    assert held.annual_panel.figure.isVisible()


def test_locking_leaves_nothing(desktop: Desktop, held: ConsolidationScreen, qtbot: QtBot) -> None:
    held.show_chapter("C")
    settle(desktop, qtbot)
    desktop.lock()
    assert held.annual_page.parts["progress"].field.value() is None
    assert held.annual_panel.figure.isHidden()
    assert dict(held.keeper.texts) == {}


def _accept_all(session: Session) -> None:
    for held in inbox.submissions(session.store).values():
        reviewing.decide(session, held.revision_no, "accepted")


def test_a_year_is_issued_and_what_was_superseded_is_corrected(
    desktop: Desktop, held: ConsolidationScreen, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel, target = held.annual_panel, tmp_path / "corrigendum.pdf"
    answering(monkeypatch, "ui.screens.consolidation.panel.ask_yes", lambda *_about: True)
    answering(monkeypatch, "ui.screens.consolidation.panel.ask_folder", lambda *_about: tmp_path / "out")
    answering(monkeypatch, "ui.screens.consolidation.issued.ask_new_file", lambda *_about: target)
    desktop.desk.tasks.write(held, _accept_all)
    settle(desktop, qtbot)
    assert panel.issued.isHidden()
    tab_to(panel.export)
    press(Qt.Key.Key_Space)
    tab_to(panel.export_card.issue)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(panel.issued.isVisible, timeout=20000)
    settle(desktop, qtbot)
    said = [one.text() for one in panel.issued.findChildren(Label)]
    assert any(text.startswith("Number 1, internal, ") for text in said)
    assert "1 figure superseded" in said
    assert "Women in trainings, 2006: 5 is now 24" in said
    assert nameless(desktop.window) == []
    (button,) = panel.issued.findChildren(Button)
    tab_to(button)
    press(Qt.Key.Key_Space)
    settle(desktop, qtbot)
    assert target.read_bytes().startswith(b"%PDF")
    assert any("1 corrigendum" in one.text() for one in panel.issued.findChildren(Label))
