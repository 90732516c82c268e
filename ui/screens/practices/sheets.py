"""The register of good practices: sheets that a panel judges, and a page to hand out."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from fieldreport.learning import OWN_STATES, PANEL_STATES
from fieldreport.templates import load_template
from ui import dialogs
from ui.forms.choices import CheckGroup, Option, RadioGroup
from ui.forms.field import FieldWidget
from ui.forms.lines import DateField, TextField
from ui.forms.narrative import NarrativeField
from ui.locales import short_date
from ui.registers.events import remark_fact
from ui.registers.fields import (
    FieldSpec,
    FormFacts,
    area_field,
    completed,
    form_of,
    listed,
    named_rows,
    names,
    partners,
)
from ui.registers.register import ChoiceFilter, Fact, RecordAction, Register
from ui.screen import Desk
from ui.screens.practices.screen import LearnedScreen, text_fact
from ui.screens.practices.told import StateField, ToldField, state_words
from ui.tables.events_model import EventColumn, EventFacts
from ui.typed_dates import span_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import ListFacts
    from fieldreport.workflows.record_editing import OpenRecord

translate = QCoreApplication.translate  # lupdate knows it by this name
HAND_OUT = "F6"
THEMES_OF = "2008"  # the version that has the five themes (R86)


class PracticesScreen(LearnedScreen):
    """Implements `ui.screen.Screen`; F6 makes the hand-out sheet."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, practice_register(), clock)
        self.detail.acted.connect(lambda _name: self.hand_out())
        self.add_key(HAND_OUT, self.hand_out)

    def hand_out(self) -> None:
        """Write the hand-out sheet of the practice in force where the user wants it."""
        practice_id = self._current_id()
        if not practice_id:
            return
        self.save_now()
        start = Path.home() / translate("practices", "good-practice.pdf")
        heading = translate("practices", "Save the hand-out sheet")
        chosen = dialogs.ask_new_file(self.page, heading, start, translate("practices", "PDF (*.pdf)"))
        if chosen is None:
            return
        file = chosen

        def work(session: Any) -> Path:
            from fieldreport.workflows import sharing  # not needed at start

            return sharing.write_practice_sheet(session, practice_id, file)

        def done(written: Path) -> None:
            self._say(translate("practices", "The hand-out sheet is in {file}.").format(file=written))

        self._desk.tasks.read_long(self, work, done, self._on_failed)


def practice_register() -> Register:
    """Return the words, columns and fields of good practices."""
    return Register(
        kind="practice",
        name="practices",
        heading=translate("practices", "Good practices"),
        new=translate("practices", "New practice"),
        back=translate("practices", "All practices"),
        search=translate("practices", "Search title, result, partner"),
        empty=translate(
            "practices",
            "No good practice is recorded yet. Choose “New practice” (Ctrl+N): what was done, what came of it, and "
            "what others can learn. It travels with the report; a panel at Headquarters judges it.",
        ),
        columns=(
            EventColumn("mark", "", 32),
            EventColumn("day", translate("practices", "Period"), 110, "day"),
            EventColumn("title", translate("practices", "Practice, place, themes"), 0, "title"),
            EventColumn("level", translate("practices", "Level"), 90, "level", words=_level),
            EventColumn(
                "status", translate("practices", "State"), 116, "status", words=lambda row: state_words(row.status)
            ),
        ),
        second=_second,
        filters=_filters,
        fields=_fields,
        facts=_facts,
        actions=lambda _record: (
            RecordAction("sheet", translate("practices", "Hand-out sheet…"), "document", HAND_OUT),
        ),
        completed=("place", "themes", "bodies", "documents"),
    )


def levels() -> tuple[tuple[str, str], ...]:
    """Return the levels of a practice (R86)."""
    return (
        ("global", translate("practices", "Global")),
        ("regional", translate("practices", "Regional")),
        ("national", translate("practices", "National")),
        ("local", translate("practices", "Local")),
    )


def _level(row: EventFacts) -> str:
    return dict(levels()).get(str(row.values.get("level", "")), "")


def _second(row: EventFacts) -> str:
    themes = ", ".join(theme_words(str(held)) for held in row.values.get("themes", ()))
    return " – ".join(part for part in (", ".join(row.places), themes) if part)


def _filters() -> tuple[ChoiceFilter, ...]:
    state, every_state = translate("practices", "State"), translate("practices", "All states")
    level, every_level = translate("practices", "Level"), translate("practices", "All levels")
    return (
        ChoiceFilter("status", state, every_state, 140, _states),
        ChoiceFilter("level", level, every_level, 120, lambda _facts: levels()),
    )


def _states(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
    return [(code, state_words(code)) for code in (*OWN_STATES, *PANEL_STATES)]


def theme_words(code: str) -> str:
    """Return one of the five themes in words; any other theme stands for itself."""
    return {
        "PREV": translate("practices", "Prevention"),
        "PART": translate("practices", "Participation"),
        "PROT": translate("practices", "Protection"),
        "RELF": translate("practices", "Relief and recovery"),
        "NORM": translate("practices", "Normative"),
    }.get(code, code)


def _facts(record: "OpenRecord") -> tuple[Fact, ...]:
    row, body = record.row, record.values
    contact = text_fact(translate("practices", "Contact"), body.get("contact"), "contact")
    hidden = translate("practices", "{words} (restricted)").format(words=contact.words) if contact.words else ""
    is_marked = "contact" in body.get("restricted", ())
    return (
        Fact(translate("practices", "Period"), span_words(row.start, row.end), ("start", "end")),
        Fact(translate("practices", "Place"), ", ".join(row.places), ("place",)),
        text_fact(translate("practices", "Result"), body.get("result"), "result"),
        text_fact(translate("practices", "Lesson"), body.get("lesson"), "lesson"),
        contact if is_marked else Fact(contact.label, hidden),
        Fact(translate("practices", "State"), _whose_state(record)),
        text_fact(translate("practices", "The panel says"), body.get("panel_remark")),
        remark_fact(record),
    )


def _whose_state(record: "OpenRecord") -> str:
    """Return the state in words; of a state that the panel gives, whether Headquarters signed it."""
    status = str(record.values.get("status") or "")
    if status not in PANEL_STATES:
        return state_words(status)
    if record.signed is None:
        noted = translate("practices", "{state}: noted by the mission, not signed by Headquarters")
        return noted.format(state=state_words(status))
    day = short_date(datetime.fromisoformat(record.signed.word.said).astimezone().date())
    words = translate("practices", "{state}: signed by {name} of Headquarters on {day}")
    return words.format(state=state_words(status), name=record.signed.signer, day=day)


def _themes(_facts: FormFacts) -> FieldWidget:
    codes = [choice.code for choice in load_template(THEMES_OF).lists["themes"].choices]
    return CheckGroup([Option(code, theme_words(code)) for code in codes], takes_other_words=True)


def _fields() -> tuple[FieldSpec, ...]:
    return form_of(
        FieldSpec(
            "title",
            translate("practices", "Title"),
            lambda _facts: TextField(),
            heading=translate("practices", "What and where"),
        ),
        FieldSpec(
            "bodies",
            translate("practices", "Submitted by"),
            names("bodies"),
            translate("practices", "One body or several together, with commas between."),
            shown=listed,
        ),
        FieldSpec(
            "level",
            translate("practices", "Level"),
            lambda _facts: RadioGroup([Option(code, words) for code, words in levels()]),
        ),
        FieldSpec("place", translate("practices", "Place"), completed("place")),
        FieldSpec("start", translate("practices", "From"), lambda _facts: DateField()),
        FieldSpec("end", translate("practices", "Until"), lambda _facts: DateField()),
        FieldSpec("themes", translate("practices", "Themes"), _themes, shown=listed),
        FieldSpec(
            "done",
            translate("practices", "What was done"),
            lambda _facts: NarrativeField(),
            heading=translate("practices", "What others can learn"),
        ),
        FieldSpec(
            "result",
            translate("practices", "Result"),
            lambda _facts: NarrativeField(),
            translate("practices", "Results come first: what is different now, and for whom?"),
        ),
        FieldSpec("evidence", translate("practices", "Evidence"), lambda _facts: NarrativeField()),
        FieldSpec("lesson", translate("practices", "What was learned"), lambda _facts: NarrativeField()),
        FieldSpec("partners", translate("practices", "Partners"), partners, shown=listed, stored=named_rows),
        FieldSpec(
            "contribution",
            translate("practices", "How it advanced the goal of the theme"),
            lambda _facts: NarrativeField(),
        ),
        FieldSpec(
            "repeatable", translate("practices", "Can it be repeated elsewhere?"), lambda _facts: NarrativeField()
        ),
        FieldSpec(
            "contact",
            translate("practices", "Contact (restricted)"),
            lambda _facts: TextField(),
            translate("practices", "For Headquarters only: never in public exports, nor on the hand-out sheet."),
            shown=_contact,
        ),
        area_field(translate("practices", "Where it belongs")),
        FieldSpec(
            "status",
            translate("practices", "State"),
            lambda _facts: StateField(OWN_STATES),
            translate("practices", "Once the panel has it, the state comes from Headquarters."),
            heading=translate("practices", "The panel at Headquarters"),
        ),
        FieldSpec(
            "panel_remark",
            translate("practices", "What the panel says"),
            lambda _facts: ToldField(lambda held: str(held or translate("practices", "nothing yet"))),
        ),
        beside=("end",),
        restricted=("place", "done", "result", "evidence", "lesson", "partners", "documents", "remark"),
    )


def _contact(value: object) -> object:
    """Return a contact as a line of text, however a record file writes it."""
    if isinstance(value, dict):
        return ", ".join(str(held) for held in value.values())
    return None if value is None else str(value)
