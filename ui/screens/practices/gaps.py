"""The register of gaps and challenges: each is one record that recurs until it is closed."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from fieldreport.values import PartialDate
from ui.forms.lines import DateField, TextField
from ui.forms.narrative import NarrativeField
from ui.locales import number
from ui.registers.events import belonging_links, remark_fact
from ui.registers.fields import FieldSpec, area_field, form_of
from ui.registers.register import ChoiceFilter, Fact, RecordAction, Register
from ui.registers.steps import step_of
from ui.screen import Desk
from ui.screens.practices.screen import LearnedScreen, text_fact
from ui.screens.practices.told import ToldField
from ui.tables.events_model import EventColumn, EventFacts
from ui.typed_dates import date_words

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import ListFacts
    from fieldreport.workflows.record_editing import OpenRecord, RecordChange

translate = QCoreApplication.translate  # lupdate knows it by this name
STILL_OPEN = "F6"


class GapsScreen(LearnedScreen):
    """Implements `ui.screen.Screen`; F6 says that a gap is still open this quarter."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, gap_register(), clock)
        self.detail.acted.connect(lambda name: self.note_open() if name == "open" else self.close_gap())
        self.add_key(STILL_OPEN, self.note_open)

    def note_open(self) -> None:
        """Note that the gap in force is still open in the quarter in work."""
        gap_id = self._current_id()
        if not gap_id:
            return
        self.save_now()

        def work(session: Any) -> "RecordChange | None":
            from fieldreport.workflows import recurring  # not needed at start

            return recurring.still_open(session, gap_id)

        def done(change: "RecordChange | None") -> None:
            if change is None:
                self._say(translate("practices", "It is noted already that this gap is open."))
                return
            self._desk.undo.seal()
            self._desk.undo.committed(step_of(change, self._register.label(change.key)))
            words = translate("practices", "Noted as still open: {quarters}.")
            self._say(words.format(quarters=quarter_words(change.after)))

        self._desk.tasks.write(self, work, done, self._on_failed)

    def close_gap(self) -> None:
        """Open the gap in force where its closing is entered."""
        gap_id = self._current_id()
        if gap_id:
            self.editor.open(gap_id, f"gap[{gap_id}].closed")


def gap_register() -> Register:
    """Return the words, columns and fields of gaps."""
    return Register(
        kind="gap",
        name="gaps",
        heading=translate("practices", "Gaps and challenges"),
        new=translate("practices", "New gap"),
        back=translate("practices", "All gaps"),
        search=translate("practices", "Search title, text, recommendation"),
        empty=translate(
            "practices",
            "No gap is recorded yet. Choose “New gap” (Ctrl+N), say what is missing and what you recommend. It stays "
            "one record until it is closed, and each report offers it beside the box for gaps of its area.",
        ),
        columns=(
            EventColumn("mark", "", 32),
            EventColumn("day", translate("practices", "Since"), 96, "day"),
            EventColumn("title", translate("practices", "Gap, recommendation"), 0, "title"),
            EventColumn("quarters", translate("practices", "Quarters"), 84, words=_count, is_figure=True),
            EventColumn("state", translate("practices", "State"), 96, words=_state),
            EventColumn("area", translate("practices", "Area"), 52, "area"),
        ),
        second=lambda row: str(row.values.get("recommendation") or ""),
        filters=lambda: (
            ChoiceFilter(
                "closed", translate("practices", "State"), translate("practices", "All states"), 140, _states
            ),
        ),
        fields=_fields,
        facts=_facts,
        actions=_actions,
        links=belonging_links,
    )


def _states(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
    return (("no", translate("practices", "Open")), ("yes", translate("practices", "Closed")))


def _count(row: EventFacts) -> str:
    """Return in how many quarters it is known to have been open."""
    quarters = row.values.get("quarters", 0)
    return number(quarters) if quarters else ""


def _state(row: EventFacts) -> str:
    return translate("practices", "Closed") if row.values.get("closed") else translate("practices", "Open")


def _actions(record: "OpenRecord") -> tuple[RecordAction, ...]:
    closing = (
        translate("practices", "Change the closing…")
        if record.values.get("closed")
        else translate("practices", "Close it…")
    )
    is_open = not record.values.get("closed")
    again = RecordAction("open", translate("practices", "Still open this quarter"), "again", STILL_OPEN)
    return (*((again,) if is_open else ()), RecordAction("close", closing, "check"))


def quarter_words(quarters: Any) -> str:
    """Return quarters as they are read."""
    return ", ".join(date_words(PartialDate.parse(str(held))) for held in quarters or ())


def _facts(record: "OpenRecord") -> tuple[Fact, ...]:
    body = record.values
    closed = date_words(PartialDate.parse(str(body["closed"]))) if body.get("closed") else ""
    since = date_words(PartialDate.parse(str(body["since"]))) if body.get("since") else ""
    return (
        Fact(translate("practices", "Since"), since or translate("practices", "not known"), ("since",)),
        Fact(translate("practices", "Found open in"), quarter_words(body.get("open_in")), ("open_in",)),
        text_fact(translate("practices", "Gap"), body.get("text"), "text"),
        text_fact(translate("practices", "Recommendation"), body.get("recommendation"), "recommendation"),
        Fact(translate("practices", "Closed"), closed, ("closed",)),
        text_fact(translate("practices", "How"), body.get("closed_how"), "closed_how"),
        remark_fact(record),
    )


def _fields() -> tuple[FieldSpec, ...]:
    return form_of(
        FieldSpec(
            "title",
            translate("practices", "Title"),
            lambda _facts: TextField(),
            heading=translate("practices", "What is missing"),
        ),
        FieldSpec("text", translate("practices", "Gap or challenge"), lambda _facts: NarrativeField()),
        FieldSpec(
            "recommendation",
            translate("practices", "Recommendation"),
            lambda _facts: NarrativeField(),
            translate("practices", "Who should do what, by when? It can be quoted as language for a mandate."),
        ),
        area_field(translate("practices", "Where it belongs")),
        FieldSpec(
            "since",
            translate("practices", "Since when"),
            lambda _facts: DateField(),
            translate("practices", "As much as is known: 2005, Q2 2006, 8 May 2006."),
            heading=translate("practices", "Over the quarters"),
        ),
        FieldSpec(
            "open_in",
            translate("practices", "Found still open in"),
            lambda _facts: ToldField(lambda held: quarter_words(held) or translate("practices", "not noted yet")),
            translate("practices", "F6 adds the quarter you work on."),
        ),
        FieldSpec(
            "closed",
            translate("practices", "Closed on"),
            lambda _facts: DateField(),
            translate("practices", "From the next quarter on, reports have it no longer."),
        ),
        FieldSpec("closed_how", translate("practices", "How it was closed"), lambda _facts: NarrativeField()),
        restricted=("text", "recommendation", "closed_how", "documents", "remark"),
    )
