"""The register of staffing, with the way of its figures into the report."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot

from ui.accessible import announce
from ui.locales import number, quarter_short
from ui.messages import error_words
from ui.registers.calls import RegisterCalls
from ui.registers.events import remark_fact
from ui.registers.register import ChoiceFilter, Fact, Register
from ui.registers.screen import RegisterScreen
from ui.screen import Desk
from ui.screens.staffing.fields import level_words, levels, role_words, roles, staffing_fields
from ui.tables.events_model import EventColumn, EventFacts
from ui.typed_dates import span_words
from ui.undo import Step
from ui.widgets.buttons import Button

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import ListFacts
    from fieldreport.workflows.record_editing import OpenRecord
    from fieldreport.workflows.staffing import TableChange

translate = QCoreApplication.translate  # lupdate knows it by this name
ORDERED = ("posts", "filled")


class StaffingScreen(RegisterScreen):
    """Implements `ui.screen.Screen`."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, staffing_register(), RegisterCalls("staffing"), clock)
        self.into_report = Button(self.tr("Put into the report"), "plain", "document")
        self.into_report.setToolTip(self.tr("The posts as they stood at the end of the quarter in work"))
        self.into_report.clicked.connect(self._put_into_report)
        self.list_page.title_actions.addWidget(self.into_report, 0, Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def _put_into_report(self) -> None:
        self.save_now()
        self._desk.tasks.write(self, put_into_report, self._on_put, self._on_refused)

    def _on_put(self, change: "TableChange") -> None:
        quarter = quarter_short(change.quarter)
        words = self.tr("The staffing table of {quarter} has %n row(s) from here.", "", change.rows)
        words = words.format(quarter=quarter)
        if change.before != change.after:
            self._desk.undo.seal()
            self._desk.undo.committed(
                Step(
                    self.tr("Staffing table of {quarter}").format(quarter=quarter),
                    lambda session: save_table(session, change, change.before),
                    lambda session: save_table(session, change, change.after),
                )
            )
        announce(self.page, words)
        self._desk.status.sentence.setText(words)

    def _on_refused(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))


def put_into_report(session: Any) -> "TableChange":
    """Fill the staffing table of the quarter in work."""
    from fieldreport.workflows import staffing  # not needed at start

    return staffing.put_into_report(session)


def save_table(session: Any, change: "TableChange", value: Any) -> None:
    """Give the staffing table another value."""
    from fieldreport.workflows import staffing  # not needed at start

    staffing.save_table(session, change, value)


def staffing_register() -> Register:
    """Return the words, columns and fields of staffing."""
    return Register(
        kind="staffing",
        name="staffing",
        heading=translate("staffing", "Staffing"),
        new=translate("staffing", "New entry"),
        back=translate("staffing", "All entries"),
        search=translate("staffing", "Search remarks"),
        empty=translate(
            "staffing",
            "No post is recorded yet. Choose “New entry” and give the day, the role and level, and how many posts "
            "there are and are filled. Add an entry when something changes: “Put into the report” fills the "
            "staffing table with what was true at the end of the quarter.",
        ),
        columns=(
            EventColumn("mark", "", 32),
            EventColumn("day", translate("staffing", "As of"), 86, "day"),
            EventColumn("title", translate("staffing", "Role, level"), 0, "role", words=role_of),
            *(
                EventColumn(key, label, 58, key if key in ORDERED else "", words=figure_of(key), is_figure=True)
                for key, label in (
                    ("posts", translate("staffing", "Posts")),
                    ("filled", translate("staffing", "Filled")),
                    ("vacant", translate("staffing", "Vacant")),
                    ("women", translate("staffing", "Women")),
                    ("men", translate("staffing", "Men")),
                )
            ),
        ),
        fields=staffing_fields,
        filters=_filters,
        facts=_facts,
        second=_level,
        title=role_of,
    )


def role_of(row: EventFacts) -> str:
    """Return the role of an entry."""
    return role_words(str(row.values.get("role") or "")) or translate("staffing", "Role not stated")


def figure_of(key: str) -> Callable[[EventFacts], str]:
    """Return what says a count of an entry; `vacant` is posts less filled."""

    def words(row: EventFacts) -> str:
        values = row.values
        if key == "vacant":
            posts, filled = values.get("posts"), values.get("filled")
            return number(posts - filled) if isinstance(posts, int) and isinstance(filled, int) else ""
        return count_words(values.get(key))

    return words


def count_words(value: Any) -> str:
    """Return a count, or why there is none."""
    if isinstance(value, int):
        return number(value)
    return {
        "not_collected": translate("staffing", "n/c"),
        "na": translate("staffing", "n/a"),
        "withheld": translate("staffing", "withheld"),
    }.get(str(value or ""), "")


def _level(row: EventFacts) -> str:
    return level_words(str(row.values.get("level") or ""))


def _facts(record: "OpenRecord") -> tuple[Fact, ...]:
    row = record.row
    counts = tuple(
        Fact(label, figure_of(key)(row), (key,))
        for key, label in (
            ("posts", translate("staffing", "Posts")),
            ("filled", translate("staffing", "Filled")),
            ("vacant", translate("staffing", "Vacant")),
            ("women", translate("staffing", "Women")),
            ("men", translate("staffing", "Men")),
        )
    )
    return (
        Fact(translate("staffing", "As of"), span_words(row.start, None), ("date",)),
        Fact(translate("staffing", "Level"), _level(row), ("level",)),
        *counts,
        remark_fact(record),
    )


def _filters() -> tuple[ChoiceFilter, ...]:
    def of_roles(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
        return [(held.code, held.label) for held in roles()]

    def of_levels(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
        return [(held.code, held.label) for held in levels()]

    return (
        ChoiceFilter("role", translate("staffing", "Role"), translate("staffing", "All roles"), 150, of_roles),
        ChoiceFilter("level", translate("staffing", "Level"), translate("staffing", "All levels"), 120, of_levels),
    )
