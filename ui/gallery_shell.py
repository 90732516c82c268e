"""The gallery's frames and lists: cards, strips, chips, tiles, bars, sidebars, pages."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from fieldreport.values import Quarter
from ui.gallery_frames import beside, column, row, titled
from ui.marks import Mark
from ui.widgets.author_side import AuthorSide, SideView
from ui.widgets.band import Band
from ui.widgets.buttons import Button
from ui.widgets.card import Card, Rule
from ui.widgets.chips import Filter, FilterRow
from ui.widgets.desk_actions import DeskActions
from ui.widgets.disclosure import Disclosure
from ui.widgets.failure_bar import FailureBar
from ui.widgets.headquarters_side import HeadquartersSide
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage
from ui.widgets.nav_rows import NavRow
from ui.widgets.panel import FactList, MarkLine, NumberedLine, Panel, Strip
from ui.widgets.record_list import RecordLine, RecordList
from ui.widgets.sidebar import Sidebar
from ui.widgets.state_line import StateLine
from ui.widgets.status_bar import Saving, StatusBar
from ui.widgets.step_buttons import StepButtons
from ui.widgets.tab_row import TabRow
from ui.widgets.two_line_list import TwoLineList, TwoLines
from ui.widgets.word_chips import WordChip, WordChips
from ui.widgets.word_tiles import WordTiles

QUARTER = Quarter(2026, 3)
MARKS = (Mark.COMPLETE, Mark.COMPLETE, Mark.STARTED, Mark.ERROR, Mark.WARNING, Mark.UNTOUCHED, Mark.NOT_DUE)


@dataclass(frozen=True)
class Coming:
    """An invented summary of a quarter at Headquarters."""

    name: str = "A. Reader"
    quarter: Quarter = QUARTER
    come: int = 3
    owed: int = 7
    states: tuple[str, ...] = (
        "accepted",
        "received",
        "returned",
        "late",
        "expected",
        "extended",
        "vacant",
        "liquidation",
        "not_due",
    )
    quarantined: int = 2
    waiting_requests: int = 1


def cards() -> QWidget:
    """Return a card with its parts, strips in all tones, lines with a state, and what folds."""
    card = Card("A card with a heading")
    card.add_caption("Caption")
    facts = FactList()
    facts.set_facts([("Name", "Value"), ("A longer name", "A value that may run over several lines of its column")])
    card.body.addWidget(facts)
    card.body.addWidget(Rule())
    for mark, trailing, note in (("complete", "Q2", ""), ("error", "", "A note below"), ("warning", "2 days", "")):
        card.body.addWidget(MarkLine(mark, "A line with a mark", trailing, note))
    card.body.addWidget(NumberedLine("1", "A step to do, with its number."))
    plain = Card()
    plain.body.addWidget(StateLine("mark:complete", "A state, and a button.", button=Button("Change", "link")))
    plain.body.addWidget(StateLine("key", "A state with an icon.", "help"))
    strips = []
    for mark, tone in (
        ("error", "err"),
        ("warning", "warn"),
        ("complete", "ok"),
        ("hint", "accent"),
        ("not_due", ""),
    ):
        strips.append(Strip())
        strips[-1].show_state(mark, tone, f"Strip, tone “{tone or 'none'}”", "A line below.")
    closed, opened = Disclosure("Closed", "Help below the line."), Disclosure("Open")
    for held in (closed, opened):
        held.body.addWidget(Label("What is hidden until it is wanted.", "help", wraps=True))
    opened.set_open(True)
    return column(
        row(
            titled("Card, FactList, MarkLine, NumberedLine", card), titled("Card without a heading, StateLine", plain)
        ),
        row(titled("Strip", column(*strips, spacing=6)), titled("Disclosure", column(closed, opened))),
    )


def chips() -> QWidget:
    """Return filters as chips and tiles, word chips in all tones, and tabs."""
    filters = (
        Filter("all", "All", 12),
        Filter("late", "Late", 2, Mark.LATE),
        Filter("none", "Returned", 0, Mark.RETURNED),
    )
    small, tiled = FilterRow("Filters"), FilterRow("Filters as tiles", is_tiled=True)
    small.set_filters(filters, "all")
    tiled.set_filters([Filter(held.key, held.words, held.count, held.mark, 110) for held in filters], "late")
    words = WordChips("Word chips")
    words.set_chips([
        *(WordChip(tone, "calendar", tone) for tone in ("accent", "warn", "err", "quiet")),
        WordChip("Without an icon"),
        WordChip("Link", "forward", is_link=True),
    ])  # fmt: skip
    tabs = TabRow("Tabs", (("table", "Table"), ("chart", "Chart"), ("words", "Words")))
    return column(
        titled("FilterRow", small),
        titled("FilterRow, tiled", tiled),
        titled("WordChips", words),
        titled("TabRow", tabs),
    )


def lists() -> QWidget:
    """Return lists of records and of two lines."""
    records = RecordList("Records")
    records.set_records([
        RecordLine(Mark.COMPLETE, "12 Sep", "Training", "A course for police", "24 of 60"),
        RecordLine(Mark.ERROR, "3 Sep", "Activity", "A visit with a gap", ""),
        RecordLine(Mark.EXPLAIN, "Today", "Project", "Money spent", "1,250 USD"),
    ])  # fmt: skip
    records.setFixedHeight(120)
    two = TwoLineList("Two lines", most_lines=2)
    two.set_lines([
        TwoLines("a", "A strong line", "a quiet line below", "open", "mark:warning"),
        TwoLines("b", "Without an icon", "Long texts take up to two lines each. " * 4),
        TwoLines("c", "One line", icon="document"),
    ])  # fmt: skip
    return row(titled("RecordList", records), titled("TwoLineList", two))


def tiles() -> QWidget:
    """Return the words of a passphrase and the groups of a fingerprint, compared and not."""
    words = WordTiles("Words")
    words.set_texts(("river", "lantern", "cotton", "harbour", "meadow", "pencil"))
    groups = WordTiles("Groups", 8, "strong")
    groups.set_texts(("3F2A", "91CC", "07D4", "B8E1"), ("ok", "ok", "err", ""))
    return column(titled("WordTiles: words", words), titled("WordTiles: right, right, wrong, not compared", groups))


def bars() -> QWidget:
    """Return the status bar in its states, the failure bar, and the band over a sample."""
    shown = []
    for saving, checks in (
        (Saving.SAVED, (0, 0, 0)),
        (Saving.PENDING, (0, 2, 1)),
        (Saving.FAILED, (3, 0, 0)),
        (Saving.NOTHING, (0, 0, 2)),
    ):
        bar = StatusBar()
        bar.set_saving(saving, datetime(2026, 10, 5, 14, 32))
        bar.set_checks(*checks)
        bar.checks_button.setVisible(True)
        bar.sentence.setText("One sentence about the page.")
        bar.actions.addWidget(beside(Button("Sign", "primary"), QWidget()))
        shown.append(titled(f"StatusBar: {saving.value}", bar))
    steps = StepButtons()
    steps.show_place(1, ["Humanitarian response"])
    shown.append(titled("StepButtons", steps))
    desk = StatusBar()
    desk.actions.addWidget(DeskActions(lambda: True))
    shown.append(titled("StatusBar with DeskActions", desk))
    plain, again = FailureBar(), FailureBar()
    plain.show_failure("What happened. What is safe. What to do next.")
    again.show_failure("The stick is full. Nothing was lost. Free some room, then try again.", lambda: None)
    band = Band("Sample data: nothing here is real work.", "Quieter words that may shorten", "Leave the sample")
    return column(*shown, titled("FailureBar", plain), titled("FailureBar that can try again", again), band)


def sidebars() -> QWidget:
    """Return the sidebars of both desks, the sections of a report, and the rail."""
    author = AuthorSide(lambda _name: True)
    counts = {"training": 11, "activity": 4, "project": 2}
    author.show_desk(SideView("MONUC", "Gender adviser", MARKS, "2 of 6 complete", QUARTER, 3, counts, 1))
    headquarters = HeadquartersSide("inbox", lambda _name: True)
    headquarters.show_summary(Coming())
    sections, rail = Sidebar("Sections", "Back"), Sidebar("Rail", "Home")
    rows = [NavRow("head", "A heading over the rows", is_heading=True)]
    rows += [
        NavRow(
            f"{place}",
            mark.value.replace("_", " ").capitalize(),
            f"{place}",
            mark,
            badge=2 if mark is Mark.ERROR else 0,
        )
        for place, mark in enumerate(MARKS, 1)
    ]
    rows.append(NavRow("new", "A long title of a section takes a second line", "8", Mark.STARTED, has_dot=True))
    for side in (sections, rail):
        side.set_heading("Q3 2026", "Standardized report")
        side.set_progress(MARKS, "2 of 6 complete")
        side.set_rows(rows, "3")
        side.set_foot("A quiet line at the foot", "tray")
    rail.set_rail(True)
    shown = (author, headquarters, sections, rail)
    for side in shown:
        side.setFixedHeight(700)
    first = row(titled("AuthorSide", author), titled("HeadquartersSide", headquarters))
    return column(first, row(titled("Sidebar", sections), titled("Sidebar as a rail", rail)))


def pages() -> QWidget:
    """Return a page that is a list, and a panel."""
    page, panel = ListPage("ListPage"), Panel()
    held = RecordList("Records of the page")
    held.set_records([RecordLine(Mark.STARTED, "12 Sep", "Training", "A course for police", "24 of 60")])
    page.body.addWidget(held, 1)
    panel.top.addWidget(Button("An action", "primary"))
    card = Card("Panel")
    card.body.addWidget(Label("Cards one under the other, at the trailing edge.", "help", wraps=True))
    panel.cards.addWidget(card)
    panel.cards.addStretch(1)
    for widget in (page, panel):
        widget.setFixedHeight(220)
    return row(page, panel)
