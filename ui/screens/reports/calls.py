"""Joins the list of all reports to the workflow `overviewing`; the call runs on a worker thread."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui.locales import long_date, number, quarter_months, quarter_title, short_date
from ui.marks import Mark
from ui.screens.reports.screen import ReportsCalls, ReportsView
from ui.tables.row_table import Row, RowCell

if TYPE_CHECKING:  # not needed at start
    from fieldreport.workflows.overviewing import QuarterFacts


def reports_calls() -> ReportsCalls:
    """Return the calls behind the list."""
    return ReportsCalls(open=open_view)


def open_view(session: Any) -> ReportsView:
    """Return one row for each quarter, newest first, and the quarters that can be begun."""
    from fieldreport.workflows import overviewing  # not needed at start

    return ReportsView(
        rows=tuple(_row(facts) for facts in overviewing.list_quarters(session)),
        to_begin=tuple((str(one), quarter_title(one)) for one in overviewing.quarters_to_begin(session)),
    )


def _row(facts: "QuarterFacts") -> Row:
    title, state = quarter_title(facts.quarter), _state_words(facts)
    is_due = facts.exception not in ("vacant", "liquidation")
    due = QCoreApplication.translate("reports", "due {day}").format(day=long_date(facts.due)) if is_due else ""
    revision = number(facts.revision) if facts.revision else ""
    mark = Mark.WARNING if facts.is_late else _MARKS[facts.state]
    late = QCoreApplication.translate("reports", "late") if facts.is_late else _exception_words(facts.exception)
    words = ", ".join(
        part
        for part in (
            title,
            state,
            due,
            late if is_due else _not_due(late),
            facts.why,
            QCoreApplication.translate("reports", "revision {number}").format(number=revision) if revision else "",
        )
        if part
    )
    return Row(
        facts.quarter,
        (
            RowCell(title, quarter_months(facts.quarter), mark=mark, is_strong=True),
            RowCell(state),
            RowCell(revision, is_quiet=True),
            RowCell(short_date(facts.due) if is_due else _not_due(), late, is_quiet=not facts.is_late),
        ),
        words,
    )


def _exception_words(exception: str) -> str:
    return {
        "": "",
        "extended": QCoreApplication.translate("reports", "extended"),
        "vacant": QCoreApplication.translate("marks", "post vacant"),
        "liquidation": QCoreApplication.translate("marks", "in liquidation"),
    }[exception]


def _not_due(why: str = "") -> str:
    words = QCoreApplication.translate("reports", "Not due")
    return f"{words}, {why}" if why else words


def _state_words(facts: "QuarterFacts") -> str:
    words = {
        "running": QCoreApplication.translate("reports", "Running, nothing written yet"),
        "open": QCoreApplication.translate("reports", "Nothing written"),
        "draft": QCoreApplication.translate("reports", "Being written, last on {day}"),
        "waiting": QCoreApplication.translate("reports", "Waits for clearance"),
        "ready": QCoreApplication.translate("reports", "Signed on {day}, not written yet"),
        "written": QCoreApplication.translate("reports", "Written on {day}, no receipt yet"),
        "received": QCoreApplication.translate("reports", "Received, receipt of {day}"),
        "accepted": QCoreApplication.translate("reports", "Accepted on {day}"),
        "returned": QCoreApplication.translate("reports", "Returned on {day} with questions"),
    }[facts.state]
    day = short_date(datetime.fromisoformat(facts.at).astimezone().date()) if facts.at else ""
    return words.format(day=day)


_MARKS = {
    "running": Mark.UNTOUCHED,
    "open": Mark.UNTOUCHED,
    "draft": Mark.STARTED,
    "waiting": Mark.STARTED,
    "ready": Mark.STARTED,
    "written": Mark.STARTED,
    "received": Mark.COMPLETE,
    "accepted": Mark.COMPLETE,
    "returned": Mark.EXPLAIN,
}
