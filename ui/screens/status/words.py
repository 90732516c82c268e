"""States of a report at Headquarters, in words and as cells of the board."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from fieldreport.values import Quarter
from ui.locales import long_date, number, quarter_short, short_date
from ui.marks import Mark
from ui.messages import role_words
from ui.tables.board_table import BoardCell, BoardColumn, BoardLine
from ui.widgets.headquarters_side import STATE_MARKS

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.overseeing import Status, StatusRow
    from fieldreport.workflows.tracking import BoardCell as Cell

# Widths of the tiles in the drawing; together they are as wide as the board. The two seldom ones come on top.
SELDOM = ("extended", "liquidation")
TILE_WIDTHS = {
    "accepted": 90,
    "received": 90,
    "returned": 90,
    "late": 86,
    "expected": 86,
    "extended": 86,
    "vacant": 96,
    "liquidation": 104,
    "not_due": 122,
}


class StatusPlurals(QObject):
    """Counted words: lupdate finds plurals in `tr` of a class only."""

    def late(self, days: int) -> str:
        """Return how late a report is."""
        return self.tr("Late by %n day(s)", "", days)

    def words(self, count: int) -> str:
        """Return how long a text is."""
        return self.tr("%n word(s)", "", count)


def tile_words(tile: str) -> str:
    """Return the legend of a count."""
    return {
        "accepted": QCoreApplication.translate("status", "Accepted"),
        "received": QCoreApplication.translate("status", "Received"),
        "returned": QCoreApplication.translate("status", "Returned"),
        "late": QCoreApplication.translate("status", "Late"),
        "expected": QCoreApplication.translate("status", "Expected"),
        "extended": QCoreApplication.translate("status", "Extended"),
        "vacant": QCoreApplication.translate("status", "Post vacant"),
        "liquidation": QCoreApplication.translate("status", "In liquidation"),
        "not_due": QCoreApplication.translate("status", "Not due, exempt"),
    }[tile]


def type_words(mission_type: str) -> str:
    """Return a type of mission in words."""
    return {
        "": QCoreApplication.translate("status", "All types"),
        "traditional": QCoreApplication.translate("status", "Traditional"),
        "multidimensional": QCoreApplication.translate("status", "Multidimensional"),
        "integrated": QCoreApplication.translate("status", "Integrated"),
        "political": QCoreApplication.translate("status", "Political"),
    }[mission_type]


def role_choice(role: str) -> str:
    """Return an author role as a choice."""
    return {
        "": QCoreApplication.translate("status", "All roles"),
        "adviser": QCoreApplication.translate("status", "Gender advisers"),
        "focal-point": QCoreApplication.translate("status", "Gender focal points"),
    }[role]


def state_mark(tile: str, clearance: str) -> Mark:
    """Return the mark of a state; accepted with documented clearance is a ring."""
    return Mark.DOCUMENTED if tile == "accepted" and clearance == "documented" else STATE_MARKS[tile]


def state_words(cell: "Cell", tile: str) -> str:
    """Return how a mission's quarter stands, in one sentence."""
    if tile == "accepted":
        if cell.clearance == "documented":
            return QCoreApplication.translate("status", "Accepted, clearance documented")
        return QCoreApplication.translate("status", "Accepted")
    if tile == "late":
        words = StatusPlurals().late(cell.days_late)
        return words + QCoreApplication.translate("status", ", was due {day}").format(day=short_date(cell.due))
    if tile == "not_due" and cell.state == "exempt":
        return QCoreApplication.translate("status", "Exempt: {reason}").format(reason=cell.reason)
    if tile == "received" and cell.is_pdf_pending:
        return QCoreApplication.translate("status", "Received, the PDF is being checked")
    return {
        "received": QCoreApplication.translate("status", "Received, waiting for your review"),
        "returned": QCoreApplication.translate("status", "Returned to the mission with questions"),
        "expected": QCoreApplication.translate("status", "Expected by {day}").format(day=long_date(cell.due)),
        "extended": QCoreApplication.translate("status", "Extended until {day}").format(day=long_date(cell.due)),
        "vacant": QCoreApplication.translate("status", "Post vacant, nothing is due"),
        "liquidation": QCoreApplication.translate("status", "Mission in liquidation, nothing is due"),
        "not_due": QCoreApplication.translate("status", "Not due"),
    }[tile]


def columns_of(status: "Status") -> list[BoardColumn]:
    """Return the quarters of the header."""
    found = []
    for place, quarter in enumerate(status.quarters):
        come, owed = status.coverage[place]
        short = QCoreApplication.translate("status", "Q{number}").format(number=number(quarter.number))
        words = QCoreApplication.translate("status", "{quarter}: {come} of {owed} reports in").format(
            quarter=quarter_short(quarter), come=number(come), owed=number(owed)
        )
        begins = quarter.number == 1
        cover = QCoreApplication.translate("status", "{come} of {owed}").format(come=number(come), owed=number(owed))
        found.append(
            BoardColumn(
                quarter_short(quarter) if begins else short,
                cover if owed else "",
                words,
                begins and place > 0,
                quarter == status.current,
            )
        )
    return found


def line_of(row: "StatusRow", quarters: tuple[Quarter, ...], shown: str) -> BoardLine:
    """Return one mission's line; with a filter, cells of other states are faint."""
    cells = [
        _cell(row.mission, quarter, cell, tile, is_faint=bool(shown) and tile != shown)
        for quarter, cell, tile in zip(quarters, row.cells, row.tiles, strict=True)
    ]
    facts = {"on_time": number(row.on_time), "due": number(row.due)}
    on_time = QCoreApplication.translate("status", "{on_time} of {due}").format(**facts)
    words = QCoreApplication.translate("status", "{on_time} of {due} reports on time").format(**facts)
    return BoardLine(row.mission, row.mission, row.host, tuple(cells), on_time if row.due else "–", words)


def _cell(mission: str, quarter: Quarter, cell: "Cell", tile: str, *, is_faint: bool) -> BoardCell:
    suffix, tint = "", ""
    if tile == "late":
        suffix = QCoreApplication.translate("status", "{days} d").format(days=number(cell.days_late))
        tint = "err"
    elif tile == "returned":
        tint = "warn"
    if cell.revision is not None and cell.revision > 1:
        suffix = QCoreApplication.translate("status", "r{number}").format(number=number(cell.revision))
    words = [
        QCoreApplication.translate("status", "{mission} {quarter}").format(
            mission=mission, quarter=quarter_short(quarter)
        ),
        state_words(cell, tile),
    ]
    if cell.revision is not None:
        words.append(QCoreApplication.translate("status", "revision {number}").format(number=number(cell.revision)))
    if cell.role:
        words.append(role_words(cell.role))
    return BoardCell(state_mark(tile, cell.clearance), ", ".join(words), suffix, tint, is_faint)


def asked_words(detail: Mapping[str, Any]) -> list[str]:
    """Return what a decision asked, about the whole report and about its fields."""
    whole = str(detail.get("questions", ""))
    asked = [str(one.get("text", "")) for one in detail.get("asked", ()) if isinstance(one, Mapping)]
    return [text for text in (whole, *asked) if text]
