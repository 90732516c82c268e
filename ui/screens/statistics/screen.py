"""The register of mission statistics, with the data sets that are due this quarter."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot

from fieldreport.models import People
from ui.registers.calls import RegisterCalls
from ui.registers.events import belonging_links, remark_fact
from ui.registers.register import ChoiceFilter, Fact, Register
from ui.registers.screen import RegisterScreen
from ui.registers.steps import step_of
from ui.screen import Desk
from ui.screens.statistics import calls
from ui.screens.statistics.due import DueCard, SuggestionMenu
from ui.screens.statistics.fields import COMPLETED, dataset_fields, measure_words, measures
from ui.tables.events_model import EventColumn, EventFacts
from ui.typed_dates import span_words
from ui.undo import Step
from ui.widgets.buttons import Button

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.gathering import Gathering
    from fieldreport.workflows.listing import ListFacts
    from fieldreport.workflows.record_editing import OpenRecord, RecordChange

translate = QCoreApplication.translate  # lupdate knows it by this name


class StatisticsScreen(RegisterScreen):
    """Implements `ui.screen.Screen`."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, statistics_register(), RegisterCalls("dataset"), clock)
        self.due = DueCard()
        self.list_page.add_above(self.due)
        self.suggest = Button(self.tr("Suggested data sets"), "plain", "bulb")
        self.suggestions = SuggestionMenu(self.suggest)
        self.suggest.setMenu(self.suggestions)
        self.list_page.title_actions.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignVCenter)
        self.suggestions.chosen.connect(self._begin)
        self.due.taken.connect(lambda title: self._carry(title, is_opened=False))
        self.due.opened.connect(lambda title: self._carry(title, is_opened=True))
        self.due.dropped.connect(self._drop)

    def forget(self) -> None:
        """Hold nothing while locked."""
        super().forget()
        self.due.list.set_lines(())
        self.due.hide()

    def _refresh(self) -> None:
        super()._refresh()
        if self._is_front:
            self._desk.tasks.read(self, calls.gathering, self._show_gathered, self._on_failed)

    def _show_gathered(self, gathered: "Gathering") -> None:
        self.due.show_due(gathered)
        self.suggestions.show_left(gathered.titles)
        self.suggest.setVisible(not self.suggestions.isEmpty())

    def _carry(self, title: str, *, is_opened: bool) -> None:
        def on_done(change: "RecordChange") -> None:
            self._take_step(change)
            self._say(self.tr("“{title}” is taken over. Ctrl+Z takes it back.").format(title=title))
            if is_opened:
                self.editor.open(change.id, f"dataset[{change.id}].rows")

        self._desk.tasks.write(self, lambda session: calls.carry_forward(session, title), on_done, self._on_failed)

    @Slot(object)
    def _begin(self, suggested: Any) -> None:
        def on_done(change: "RecordChange") -> None:
            self._take_step(change)
            self.editor.open(change.id, f"dataset[{change.id}].rows")

        self._desk.tasks.write(self, lambda session: calls.begin_set(session, suggested), on_done, self._on_failed)

    @Slot(object)
    def _drop(self, title: str) -> None:
        def on_done(_nothing: object) -> None:
            self._desk.undo.committed(
                Step(
                    self.tr("“{title}” is no longer kept").format(title=title),
                    lambda session: calls.keep_set(session, title, is_kept=True),
                    lambda session: calls.keep_set(session, title, is_kept=False),
                )
            )
            self._say(self.tr("“{title}” is no longer asked for. Its figures stay.").format(title=title))

        self._desk.tasks.write(
            self, lambda session: calls.keep_set(session, title, is_kept=False), on_done, self._on_failed
        )

    def _take_step(self, change: "RecordChange") -> None:
        self._wanted_id = change.id
        self._desk.undo.seal()
        self._desk.undo.committed(step_of(change))


def statistics_register() -> Register:
    """Return the words, columns and fields of mission statistics."""
    return Register(
        kind="dataset",
        name="statistics",
        heading=translate("statistics", "Mission statistics"),
        new=translate("statistics", "New data set"),
        back=translate("statistics", "All data sets"),
        search=translate("statistics", "Search title, unit, remark"),
        empty=translate(
            "statistics",
            "No data set is recorded yet. Choose one under “Suggested data sets”, or “New data set” for one of your "
            "own. Settle with the units which ones they give you every quarter: from the second quarter on, this "
            "page asks for each of them and offers the last figures.",
        ),
        columns=(
            EventColumn("mark", "", 32),
            EventColumn("day", translate("statistics", "Period"), 86, "day"),
            EventColumn("title", translate("statistics", "Title, unit"), 0, "title"),
            EventColumn("women", translate("statistics", "Women"), 63, "women"),
            EventColumn("men", translate("statistics", "Men"), 56, "men"),
            EventColumn("total", translate("statistics", "Total"), 68, "total"),
            EventColumn("share", translate("statistics", "Women, %"), 96, "share"),
            EventColumn("measure", translate("statistics", "Figures"), 62, "measure", words=_measure),
            EventColumn("area", translate("statistics", "Area"), 52, "area"),
        ),
        fields=dataset_fields,
        filters=_filters,
        facts=_facts,
        links=belonging_links,
        second=second_words,
        groups=translate("statistics", "By category"),
        group_name=translate("statistics", "Category"),
        group_words=_category,
        completed=COMPLETED,
    )


def second_words(row: EventFacts) -> str:
    """Return the unit and place of a data set, and whether its figures were carried forward."""
    carried = translate("statistics", "carried forward") if row.values.get("carried_forward") else ""
    parts = (str(row.values.get("source_unit") or ""), ", ".join(row.places), carried)
    return " – ".join(part for part in parts if part)


def _measure(row: EventFacts) -> str:
    return measure_words(str(row.values.get("measure") or ""))


def _category(group: People) -> str:
    return str(getattr(group, "category", "")) or translate("statistics", "Category not stated")


def _facts(record: "OpenRecord") -> tuple[Fact, ...]:
    row, body = record.row, record.values
    is_carried = bool(body.get("carried_forward"))
    carried = translate("statistics", "carried forward from an earlier quarter") if is_carried else ""
    figures = ", ".join(part for part in (_measure(row), carried) if part)
    return (
        Fact(translate("statistics", "Period"), span_words(row.start, row.end), ("period", "date")),
        Fact(translate("statistics", "Unit"), str(body.get("source_unit") or ""), ("source_unit",)),
        Fact(translate("statistics", "Place"), ", ".join(row.places), ("place",)),
        Fact(translate("statistics", "Figures"), figures, ("rows",)),
        remark_fact(record),
    )


def _filters() -> tuple[ChoiceFilter, ...]:
    def of_measures(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
        return [(held.code, held.label) for held in measures()]

    every = translate("statistics", "Stocks and flows")
    return (ChoiceFilter("measure", translate("statistics", "Figures"), every, 150, of_measures),)
