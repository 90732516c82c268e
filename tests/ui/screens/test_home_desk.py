"""Home and the list of all reports on a real desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import builders
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from worlds import Q2, World, world

from fieldreport.storage import revisions
from fieldreport.values import Quarter
from fieldreport.workflows import closing, drafting, recording, sending, signing
from ui.app import Desktop
from ui.charts.budget import UtilizationBar
from ui.screens.home import HomeScreen
from ui.screens.reports import ReportsScreen


@pytest.fixture
def desk(tmp_path: Path) -> World:
    return world(tmp_path, "loaded")


@pytest.fixture
def desktop(desk: World, qtbot: QtBot) -> Iterator[Desktop]:
    made = Desktop(desk.adviser.workspace)
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


def home(desktop: Desktop, qtbot: QtBot) -> HomeScreen:
    desktop.desk.open("home")
    wait(desktop, qtbot)
    screen = desktop.window.current
    assert isinstance(screen, HomeScreen)
    return screen


def test_the_keyboard_waits_until_the_button_says_what_it_does(desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("home")
    desktop.window._on_waited()  # a slow computer: the window has waited long enough, the quarter is not read
    assert desktop.window.focusWidget() is desktop.window._middle
    wait(desktop, qtbot)
    screen = desktop.window.current
    assert isinstance(screen, HomeScreen)
    assert screen.summary.go.hasFocus()
    assert screen.summary.go.text() == "Sign report"


def test_an_empty_desk_says_what_to_do_next(tmp_path: Path, qtbot: QtBot) -> None:
    empty = Desktop(world(tmp_path).adviser.workspace)
    qtbot.addWidget(empty.window)
    empty.window.show()
    screen = home(empty, qtbot)
    assert screen.home_page.heading.text() == "Second quarter 2006"
    assert screen.trend_card.empty.isVisible()
    assert screen.budget_card.empty.isVisible()
    assert "as they happen" in screen.recent_card.empty.text()
    assert "No package yet" in "".join(
        label.text() for label in screen.packages.findChildren(type(screen.packages.heading))
    )
    assert screen.summary.go.text() == "Continue report"
    empty.tasks.close()


def test_figures_records_and_budgets_are_the_desks_own(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.adviser.session() as session:
        recording.put_record(session, builders.project())
        recording.put_record(session, builders.training(id="T-9", start=None, end=None))
    screen = home(desktop, qtbot)
    assert screen.trend_card.content.isVisible()
    assert screen.budget_card.content.isVisible()
    kinds = [record.kind for record in screen.recent.records]
    assert kinds[:2] == ["Training", "Project"]
    assert screen.recent.records[0].mark.value in ("error", "explain", "warning")
    assert screen.recent.records[1].figure.endswith("spent")
    assert screen.title() == "MONUC"


def test_money_spent_without_an_approval_is_not_said_in_per_cent(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.adviser.session() as session:
        recording.put_record(session, replace(builders.project(), budget=(), approvals=()))
    card = home(desktop, qtbot).budgets
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "No approved amount" in said
    assert not [words for words in said if "%" in words]
    assert not card.findChildren(UtilizationBar)


def test_what_comes_next_follows_the_report(desk: World, desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    screen = home(desktop, qtbot)
    assert (screen.summary.next_title.text(), screen.summary.go.text()) == ("Ready to sign", "Sign report")
    with desk.adviser.session() as session:
        signing.sign(session, Q2)
    desktop.desk.open("home", Q2)
    wait(desktop, qtbot)
    assert screen.summary.next_title.text() == "Waits for clearance"
    assert "signature of: Head of Mission" in packages(screen)
    with desk.adviser.session() as session:
        signing.clear(session, Q2, desk.officer_passphrase)
    screen.refresh()
    wait(desktop, qtbot)
    assert screen.summary.go.text() == "Send report"
    assert "not written yet" in packages(screen)
    with desk.adviser.session() as session:
        sending.export(session, Q2, tmp_path / "stick")
    screen.refresh()
    wait(desktop, qtbot)
    assert "No receipt yet" in packages(screen)
    assert "received" not in packages(screen).lower().replace("no receipt", "")
    with desk.adviser.session() as session:
        kept = revisions.revisions(session.store)[0]
        revisions.add_event(session.store, kept.no, "received", actor="Q", at=session.now())
        revisions.add_event(
            session.store, kept.no, "returned", {"remark": "Who trained?"}, actor="Q", at=session.now()
        )
    screen.refresh()
    wait(desktop, qtbot)
    assert screen.summary.next_title.text() == "Returned with a remark"
    assert screen.summary.next_text.text() == "Who trained?"


def packages(screen: HomeScreen) -> str:
    QApplication.sendPostedEvents()
    labels = screen.packages.findChildren(type(screen.packages.heading))
    return " ".join(label.text() for label in labels if label.isVisibleTo(screen.packages))


def test_a_new_quarter_begins_when_the_last_is_signed(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.adviser.session() as session:
        signing.sign(session, Q2)
    screen = home(desktop, qtbot)
    assert screen.home_page.heading.text() == "Third quarter 2006"
    assert screen.summary.figures[2].words.text() == "left, report due 30 October 2006"


def test_a_report_that_is_late_says_so(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    desk.clock.now = datetime(2006, 8, 9, 9, tzinfo=UTC)
    screen = home(desktop, qtbot)
    assert screen.summary.figures[2].words.text() == "late, due 30 July 2006"


def test_a_change_elsewhere_reaches_the_sidebar(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    screen = home(desktop, qtbot)
    before = screen.sidebar.view.counts.get("training", 0)
    desktop.tasks.write(screen, lambda session: recording.put_record(session, builders.training(id="T-9")))
    wait(desktop, qtbot)
    qtbot.waitUntil(lambda: screen.sidebar.view.counts.get("training") == before + 1)


def test_all_reports_are_opened_by_keyboard(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.adviser.session() as session:
        drafting.open_draft(session, Quarter(2006, 1))
    screen = home(desktop, qtbot)
    qtbot.keyClick(screen.all_reports, Qt.Key.Key_Space)
    wait(desktop, qtbot)
    reports = desktop.window.current
    assert isinstance(reports, ReportsScreen)
    titles = [row.cells[0].text for row in reports.table.rows.rows]
    assert titles == ["Third quarter 2006", "Second quarter 2006", "First quarter 2006"]
    assert QApplication.focusWidget() is reports.table
    reports.table.selectRow(0)
    qtbot.keyClick(reports.table, Qt.Key.Key_Down)
    qtbot.keyClick(reports.table, Qt.Key.Key_Return)
    wait(desktop, qtbot)
    assert desktop.window.current.title() == "Q2 2006, MONUC"  # type: ignore[union-attr]


def test_any_quarter_can_be_begun_from_all_reports(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    desktop.desk.open("reports")
    wait(desktop, qtbot)
    reports = desktop.window.current
    assert isinstance(reports, ReportsScreen)
    offered = [reports.quarter.itemText(place) for place in range(reports.quarter.count())]
    assert offered[0] == "Third quarter 2006"
    assert "Second quarter 2006" not in offered  # it was begun by what was loaded
    reports.quarter.setFocus()
    qtbot.keyClick(reports.quarter, Qt.Key.Key_End)
    assert reports.quarter.currentText() == "First quarter 2005"
    qtbot.keyClick(reports.begin, Qt.Key.Key_Space)
    wait(desktop, qtbot)
    assert desktop.window.current.title() == "Q1 2005, MONUC"  # type: ignore[union-attr]
    desktop.desk.open("reports")
    wait(desktop, qtbot)
    assert reports.table.rows.rows[-1].cells[0].text == "First quarter 2005"
    assert reports.quarter.findText("First quarter 2005") == -1


def test_an_extension_is_said_in_the_list_of_reports(desk: World, desktop: Desktop, qtbot: QtBot) -> None:
    with desk.headquarters.session() as session:
        closing.extend(session, "MONUC", Q2, date(2006, 12, 15), "Evacuation")
    desk.publish_and_load()
    desktop.desk.open("reports")
    wait(desktop, qtbot)
    row = next(one for one in desktop.window.current.table.rows.rows if one.key == Q2)  # type: ignore[union-attr]
    assert row.cells[-1].note == "extended"
    assert "due 15 December 2006, extended, Evacuation" in row.words


@pytest.mark.parametrize(("kind", "said"), [("ended", "in liquidation"), ("vacant", "post vacant")])
def test_what_is_not_due_has_no_day_in_the_list_of_reports(
    kind: str, said: str, desk: World, desktop: Desktop, qtbot: QtBot
) -> None:
    with desk.headquarters.session() as session:
        closing.state(session, "MONUC", kind, date(2006, 3, 31), date(2006, 12, 31), reason="Why")  # type: ignore[arg-type]
    desk.publish_and_load()
    desktop.desk.open("reports")
    wait(desktop, qtbot)
    row = next(one for one in desktop.window.current.table.rows.rows if one.key == Q2)  # type: ignore[union-attr]
    assert (row.cells[-1].text, row.cells[-1].note) == ("Not due", said)
    assert f"Not due, {said}, Why" in row.words


@pytest.mark.parametrize(
    ("exception", "figure", "words"),
    [
        (("extended", "Evacuation"), "157 day(s)", "left, extended to 14 December 2006, Evacuation"),
        (("vacant", ""), "Not due", "the post is vacant"),
        (("liquidation", "Closed in June"), "Not due", "the mission is being closed, Closed in June"),
    ],
)
def test_home_says_why_a_report_is_due_later_or_not_at_all(
    desktop: Desktop, qtbot: QtBot, exception: tuple[str, str], figure: str, words: str
) -> None:
    screen = home(desktop, qtbot)
    assert screen._view is not None
    screen.show_view(
        replace(screen._view, today=date(2006, 7, 10), due=date(2006, 12, 14), exception=exception, state="")
    )
    held = screen.summary.figures[2]
    assert (held.figure.text(), held.words.text()) == (figure, words)
    assert ("not due" in screen.sidebar.caption.text()) == (exception[0] != "extended")


def test_in_a_narrow_window_the_sidebar_becomes_a_rail_with_names(desktop: Desktop, qtbot: QtBot) -> None:
    screen = home(desktop, qtbot)
    desktop.window.resize(860, 600)
    QApplication.sendPostedEvents()
    assert desktop.window.sides.width() == 56
    assert screen.sidebar.isVisible()
    model = screen.sidebar.list.model()
    assert model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole) == "Home"
    desktop.desk.open("report", Q2)
    wait(desktop, qtbot)
    report = desktop.window.current
    assert report.sidebar.list.is_rail  # type: ignore[union-attr]
    assert report.sidebar.back_button.accessibleName() == "All reports"  # type: ignore[union-attr]
    desktop.window.resize(1366, 728)
    QApplication.sendPostedEvents()
    assert desktop.window.sides.width() == 274
    assert report.sidebar.back_button.text() == "All reports"  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["report", "signing"])
def test_a_room_opened_before_home_was_read_shows_the_quarter_in_work(
    desktop: Desktop, qtbot: QtBot, name: str
) -> None:
    desktop.desk.open(name)
    wait(desktop, qtbot)
    assert "Q2 2006" in desktop.window.windowTitle()
