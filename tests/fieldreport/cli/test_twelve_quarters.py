"""Three years of one mission by commands, and then in the window: carried forward, amended, its template changed."""

from pathlib import Path
from typing import Any

import twelve_quarters
import worlds
from commands import Run
from desktops import open_desktop, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from twelve_quarters import AMENDED, CHANGED, COUNT, OLD_TEXT, REASON, Told
from worlds import World

from fieldreport.storage import inbox, journal
from fieldreport.templates import load_template
from fieldreport.workflows import drafting, reviewing, switching, tracking


def test_three_years_of_a_mission(run: Run, tmp_path: Path, qtbot: QtBot) -> None:
    world = worlds.world(tmp_path / "world")
    told = twelve_quarters.walk(world, run, tmp_path)
    assert len(told) == COUNT
    _each_quarter_has_the_form_of_its_time(told)
    _what_lasts_was_typed_once(told)
    _the_change_of_template_lost_nothing(world, told)
    _headquarters_has_all_of_it(world, told)
    _the_window_opens_each_of_them(world, told, qtbot)


def _each_quarter_has_the_form_of_its_time(told: list[Told]) -> None:
    for one in told:
        assert one.begun["template"] == ("2006" if one.quarter.year < 2008 else "2008")


def _what_lasts_was_typed_once(told: list[Told]) -> None:
    asked: dict[str, int] = {}
    for one in told:
        for name in one.asked:
            asked[name] = asked.get(name, 0) + 1
    # The contact and the programme plan are carried forward, also from one version to the next.
    assert [name for name in asked if name.endswith("/BI-6")] == ["2006/BI-6"]
    assert asked["2006/BI-6"] == 1
    assert asked["2008/PL"] == 1
    assert asked["2008/PR"] == sum(one.begun["template"] == "2008" for one in told)
    # The yearly review is asked in one quarter of a year at most, and answered anew only where it was not carried.
    for version in ("2006", "2008"):
        yearly = {question.id for question in load_template(version).questions() if question.yearly}
        assert max((asked.get(name, 0) for name in yearly), default=0) <= 1
    years = [one.quarter.year for one in told if one.begun["yearly_due"]]
    assert len(years) == len(set(years))


def _the_change_of_template_lost_nothing(world: World, told: list[Told]) -> None:
    change = next(one.change for one in told if one.quarter == CHANGED)
    assert (change["old"], change["new"], change["applied"]) == ("2006", "2008", True)
    assert {"source": "2006/BI-6", "target": "2008/BI-6"} in change["moves"]
    assert OLD_TEXT in {held["value"] for held in change["parked"]}
    with world.adviser.session() as session:
        parked = {held.question: held.value for held in switching.parked_answers(session, CHANGED)}
        draft = drafting.open_draft(session, CHANGED)
    assert parked["2006/AR-B.PR.F"] == OLD_TEXT
    assert OLD_TEXT not in str(draft.content.values())


def _headquarters_has_all_of_it(world: World, told: list[Told]) -> None:
    with world.headquarters.session() as session:
        for one in told:
            cell = tracking.open_board(session, one.quarter.year).missions["MONUC"][one.quarter.number - 1]
            assert (cell.state, cell.template) == ("received", one.begun["template"])
            assert cell.revision == len(one.revisions)
            assert not cell.is_late
            kept = journal.received_revisions(session.store, "MONUC", one.quarter)
            assert [held.identity for held in kept] == one.revisions[::-1]
        amended = next(one for one in told if one.quarter == AMENDED)
        review = reviewing.review(session, amended.revisions[-1])
        first, second = (inbox.received_report(session.store, name) for name in amended.revisions)
    assert review.compared_with == 1
    assert {held.address for held in review.differences} == {
        f"training[T-{AMENDED}].participants[0].{name}" for name in ("women", "men", "total")
    }
    assert (second.supersedes, second.reason, first.supersedes) == (amended.revisions[0], REASON, "")


def _the_window_opens_each_of_them(world: World, told: list[Told], qtbot: QtBot) -> None:
    """By keyboard: the list of all reports, Enter on each quarter, the form of its time, what was kept aside."""
    desktop = open_desktop(world.adviser.workspace, qtbot)
    shown = desktop.window
    for one in told:
        desktop.desk.open("reports")
        settle(desktop, qtbot)
        reports: Any = shown.current
        reports.table.select_key(one.quarter)
        qtbot.keyClick(reports.table, Qt.Key.Key_Return)
        settle(desktop, qtbot)
        report: Any = shown.current
        assert report.name == "report"
        assert report.keeper.quarter == one.quarter
        assert report._draft.template.version == one.begun["template"]
        if one.quarter == CHANGED:
            assert any(OLD_TEXT[:20] in _words(held) for held in report.page.findChildren(QWidget))
    desktop.desk.open("history", (AMENDED, 2))
    settle(desktop, qtbot)
    history: Any = shown.current
    assert any(REASON in _words(held) for held in history.panel.findChildren(QWidget))
    desktop.lock()
    settle(desktop, qtbot)
    desktop.tasks.close()


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""
