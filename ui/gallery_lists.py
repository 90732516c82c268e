"""The gallery's tables: the status board, long lists, rows to look at, rows to type, and the list of checks."""

from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from fieldreport.projects import Tranche
from fieldreport.values import PartialDate
from ui.forms.findings import ChecksCard
from ui.forms.row_fields import TypedRowsField
from ui.gallery_frames import column, row, titled
from ui.marks import Mark
from ui.messages import FindingWords
from ui.tables.board_table import BoardCell, BoardColumn, BoardLine, BoardTable
from ui.tables.events_model import EventColumn, EventsModel
from ui.tables.events_table import EventsFoot, EventsTable
from ui.tables.fund_rows import FundRows
from ui.tables.people_glance import GlanceRow, PeopleGlance
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.tables.typed_rows import TypedColumn
from ui.theme import theme


@dataclass(frozen=True)
class Counted:
    """Invented figures of an event."""

    state: str = "counted"
    women: int | None = None
    men: int | None = None
    total: int | None = None
    share: Decimal | None = None
    is_floor: bool = False
    complete: int = 1
    groups: int = 1


@dataclass(frozen=True)
class Event:
    """An invented event."""

    id: str
    title: str
    figures: Counted
    status: str = "held"
    start: PartialDate | None = field(default_factory=lambda: PartialDate.parse("2006-06-12"))
    end: PartialDate | None = None
    places: tuple[str, ...] = ("Bunia",)
    components: tuple[tuple[str, str], ...] = (("police", ""),)
    severity: str = ""
    kind: str = "training"
    audience: str = ""
    project: str = ""
    area: str = "A"
    sub_actions: tuple[str, ...] = ()
    is_restricted: bool = False


EVENTS = (
    Event("a", "A course for police", Counted(women=24, men=36, total=60, share=Decimal(40))),
    Event("b", "A course with a gap", Counted("partly", 9, 21, 44, Decimal(30), True, 1, 2), severity="warning"),
    Event("c", "Not collected by sex", Counted("not_collected", total=111), severity="explain"),
    Event("d", "Nothing typed yet", Counted("missing"), severity="error"),
    Event("e", "Planned for July", Counted("none"), status="planned"),
)
COLUMNS = (
    EventColumn("mark", "", 32),
    EventColumn("day", "Date", 86, "day"),
    EventColumn("title", "Title, place, component", 0, "title"),
    EventColumn("women", "Women", 63, "women"),
    EventColumn("men", "Men", 56, "men"),
    EventColumn("total", "Total", 60, "total"),
    EventColumn("share", "Women, %", 96, "share"),
    EventColumn("area", "Area", 52, "area"),
)


def boards() -> QWidget:
    """Return the status board with every state, one quarter faint by a filter."""
    states = (
        BoardCell(Mark.COMPLETE, "accepted", "r2"),
        BoardCell(Mark.DOCUMENTED, "accepted, clearance documented"),
        BoardCell(Mark.STARTED, "received"),
        BoardCell(Mark.RETURNED, "returned", tint="warn"),
        BoardCell(Mark.LATE, "late", "12 d", tint="err"),
        BoardCell(Mark.UNTOUCHED, "expected"),
        BoardCell(Mark.VACANT, "post vacant"),
        BoardCell(Mark.NOT_DUE, "not due", is_faint=True),
    )
    columns = [
        BoardColumn(f"Q{place % 4 + 1}" + (f" {2005 + place // 4}" if place % 4 == 0 else ""), "1 of 2",
                    f"Quarter {place + 1}: 1 of 2", begins_year=place == 4, is_current=place == 7)
        for place in range(8)
    ]  # fmt: skip
    table = BoardTable("Submission status")
    lines = [
        BoardLine("MONUC", "MONUC", "Democratic Republic of the Congo", states, "3 of 5", "3 of 5 on time"),
        BoardLine("UNMIL", "UNMIL", "Liberia", states[::-1], "–", "nothing due"),
    ]
    table.set_board("Mission", columns, ("On time", "of due"), lines)
    table.select("MONUC", 4)
    table.setFixedHeight(theme().px(40 + 2 * 30) + 3)
    return titled("BoardTable", table)


def events() -> QWidget:
    """Return the long list with its sums, in every state of figures, and the people of one event at a glance."""
    model = EventsModel(COLUMNS)
    table = EventsTable("Events", model)
    model.setParent(table)
    model.set_list([held.id for held in EVENTS], {held.id: held for held in EVENTS})
    table.show_order("day", is_descending=True)
    table.select_id("b")
    table.join_foot(is_joined=True)
    table.setFixedHeight(36 + 42 * len(EVENTS))
    foot = EventsFoot(table)
    foot.show_sums("5 events", {"women": "33", "men": "57", "total": "≥ 215", "share": "36.7"}, 0.367)
    glance = PeopleGlance()
    glance.set_rows(
        [
            GlanceRow("Military", 14, 86, 100),
            GlanceRow("Police", state="not_collected", total=40),
            GlanceRow("Civilian", state="missing"),
        ],
        GlanceRow("Total", 14, 86, 140, is_floor=True),
    )
    narrow = QWidget()
    return column(
        titled("EventsTable, EventsFoot", column(table, foot, spacing=0)), row(titled("PeopleGlance", glance), narrow)
    )


def rows() -> QWidget:
    """Return rows to look at with all that a cell can hold, and rows to type, with a check and empty."""
    look = RowTable(
        "Rows", [Column("Name"), Column("State", 150), Column("Spent", 150, True), Column("Sum", 110, True)]
    )
    look.set_rows([
        Row("a", (RowCell("Strong", "with a second line", is_strong=True), RowCell("Accepted", mark=Mark.COMPLETE),
                  RowCell("40%", share=0.4, rest=0.2), RowCell("1,250.00")), "Strong, accepted, 40 per cent"),
        Row("b", (RowCell("Usual", suffix="r2"), RowCell("Late", mark=Mark.LATE, tone="err"),
                  RowCell("113%", share=1.13), RowCell("9,040.00")), "Usual, late, 113 per cent"),
        Row("c", (RowCell("Quiet", is_quiet=True), RowCell("Expected", mark=Mark.UNTOUCHED), RowCell("—"),
                  RowCell("—", is_quiet=True)), "Quiet, expected"),
    ])  # fmt: skip
    look.select_key("b")
    look.setFixedHeight(33 + 3 * 40)
    columns = (
        TypedColumn("date", "date", "Date", 130),
        TypedColumn("amount", "amount", "Amount", 130),
        TypedColumn("reference", "text", "Reference"),
    )
    typed = TypedRowsField("Instalments", FundRows(Tranche, columns))
    none = TypedRowsField("No instalments", FundRows(Tranche, columns))
    typed.set_value([
        {"date": "2006-02-01", "amount": "12000", "reference": "First"},
        {"date": "2006-06-15", "amount": "8000"},
    ])  # fmt: skip
    typed.show_findings([(1, "reference", "warning", "What happened, and what to do next.")])
    return column(
        titled("RowTable", look),
        titled("TypedRowsField, TypedTable", typed),
        titled("TypedRowsField, empty", none),
    )


def open_checks() -> QWidget:
    """Return the list of checks: of every severity, with a note open, and with nothing left."""
    found = [
        FindingWords(
            "V1", severity, f"record[{severity}]", f"Severity: {severity}", "What happened, what to do next."
        )
        for severity in ("error", "explain", "warning", "hint")
    ]
    full, noted, none = ChecksCard(), ChecksCard(), ChecksCard()
    full.set_findings(found)
    noted.set_findings(found[1:2])
    noted.open_note(found[1])
    none.set_findings([])
    return row(
        titled("ChecksCard", full), titled("ChecksCard, a note open", noted), titled("ChecksCard, empty", none)
    )
