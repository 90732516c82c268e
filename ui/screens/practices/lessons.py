"""The register of lessons learned."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.forms.lines import DateField, TextField
from ui.forms.narrative import NarrativeField
from ui.registers.events import belonging_links, remark_fact
from ui.registers.fields import FieldSpec, area_field, form_of
from ui.registers.register import Fact, Register
from ui.screen import Desk
from ui.screens.practices.screen import LearnedScreen, text_fact
from ui.tables.events_model import EventColumn

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import OpenRecord

translate = QCoreApplication.translate  # lupdate knows it by this name


class LessonsScreen(LearnedScreen):
    """Implements `ui.screen.Screen`."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, lesson_register(), clock)


def lesson_register() -> Register:
    """Return the words, columns and fields of lessons."""
    return Register(
        kind="lesson",
        name="lessons",
        heading=translate("practices", "Lessons learned"),
        new=translate("practices", "New lesson"),
        back=translate("practices", "All lessons"),
        search=translate("practices", "Search title and text"),
        empty=translate(
            "practices",
            "No lesson is recorded yet. Choose “New lesson” (Ctrl+N) and write what others should know. The report "
            "offers it beside the box for lessons of its area.",
        ),
        columns=(
            EventColumn("mark", "", 32),
            EventColumn("day", translate("practices", "Date"), 96, "day"),
            EventColumn("title", translate("practices", "Lesson"), 0, "title"),
            EventColumn("area", translate("practices", "Area"), 52, "area"),
        ),
        fields=_fields,
        facts=_facts,
        links=belonging_links,
    )


def _facts(record: "OpenRecord") -> tuple[Fact, ...]:
    return (text_fact(translate("practices", "Lesson"), record.values.get("text"), "text"), remark_fact(record))


def _fields() -> tuple[FieldSpec, ...]:
    return form_of(
        FieldSpec(
            "title",
            translate("practices", "Title"),
            lambda _facts: TextField(),
            heading=translate("practices", "What was learned"),
        ),
        FieldSpec(
            "text",
            translate("practices", "Lesson"),
            lambda _facts: NarrativeField(),
            translate("practices", "What would you do again, or differently? Write it so that others can use it."),
        ),
        area_field(translate("practices", "Where it belongs")),
        FieldSpec(
            "date",
            translate("practices", "Date"),
            lambda _facts: DateField(),
            translate("practices", "A date or a quarter such as Q2 2006; without one every report has it."),
        ),
        beside=("date",),
        restricted=("text", "documents", "remark"),
    )
