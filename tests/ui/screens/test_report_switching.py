"""A draft whose template changes, in a real window: seen before, changed, and what was kept aside put by hand."""

from pathlib import Path

from desktops import open_desktop, settle, workspace_of
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldreport.storage import drafts
from fieldreport.values import Quarter
from fieldreport.workflows import drafting
from ui.app import Desktop
from ui.screens.report.aside import AsideCards
from ui.screens.report.screen import ReportScreen
from ui.widgets.disclosure import Disclosure

QUARTER = Quarter(2008, 1)
GAP = "2006/AR-G.GC.F"


def opened(tmp_path: Path, qtbot: QtBot) -> tuple[Desktop, ReportScreen]:
    """Open the report of 2008 that was begun with version 2006, on its first page."""
    workspace = workspace_of("adviser", tmp_path, "loaded")
    with workspace.session() as session:
        report = drafting.begin_report(session, QUARTER)
        drafts.change_report(session.store, report.no, actor="Ada", at=session.now(), template_version="2006")
        drafting.save_answer(session, report.no, "2006/BI-5", "Police and human rights.")
        drafting.save_answer(session, report.no, GAP, "No shelter outside the capital.")
    desktop = open_desktop(workspace, qtbot)
    desktop.desk.open("report", (QUARTER, ""))
    settle(desktop, qtbot)
    screen = desktop.window.screen("report")
    assert isinstance(screen, ReportScreen)
    screen.show_section("2006/BI")
    return desktop, screen


def cards(screen: ReportScreen) -> AsideCards:
    assert screen.sections.aside is not None
    return screen.sections.aside


def words_in(screen: ReportScreen) -> str:
    return "\n".join(label.text() for label in cards(screen).findChildren(QLabel))


def test_the_whole_change(tmp_path: Path, qtbot: QtBot) -> None:
    desktop, screen = opened(tmp_path, qtbot)
    shown = cards(screen)
    assert not shown.isHidden() and shown.change is not None
    heads = [part.button.text() for part in shown.findChildren(Disclosure)]
    assert [head.split("answer")[0] for head in heads[:2]] == ["1 ", "1 "]
    assert heads[0].endswith("to the same question") and heads[1].endswith("kept aside for you to place")
    assert "Basic information – Contributors" in words_in(screen)
    shown.change.click()
    settle(desktop, qtbot)
    screen.show_section("2008/BI")
    assert screen.book.values["2008/BI-5"] == "Police and human rights."
    assert cards(screen).change is None
    assert "No shelter outside the capital." in words_in(screen)
    box, put = cards(screen).lines[GAP]
    assert box.code() == "2008/TH-PROT.GC"
    put.click()
    settle(desktop, qtbot)
    assert screen.book.values["2008/TH-PROT.GC"] == "No shelter outside the capital."
    assert cards(screen).isHidden()
    desktop.tasks.close()


def test_most_reports_have_nothing_aside(tmp_path: Path, qtbot: QtBot) -> None:
    desktop = open_desktop(workspace_of("adviser", tmp_path, "loaded"), qtbot)
    desktop.desk.open("report", Quarter(2006, 2))
    settle(desktop, qtbot)
    screen = desktop.window.screen("report")
    assert isinstance(screen, ReportScreen)
    screen.show_section("2006/BI")
    assert cards(screen).isHidden()
    desktop.tasks.close()
