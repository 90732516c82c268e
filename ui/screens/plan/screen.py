"""The register of the plan's actions, with the plan as a whole above them and its review as a page."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Slot

from ui.dialogs import ask_new_file
from ui.registers.choices import components
from ui.registers.register import ChoiceFilter, Fact, RecordLink, Register
from ui.registers.screen import RegisterScreen
from ui.screen import Desk
from ui.screens.plan import calls
from ui.screens.plan.fields import action_fields, standard_words, standards, state_words, states
from ui.screens.plan.whole import WholeCard
from ui.tables.events_model import EventColumn, EventFacts, component_words
from ui.typed_dates import span_words
from ui.undo import Step
from ui.widgets.buttons import Button

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import ListFacts
    from fieldreport.workflows.record_editing import OpenRecord, RecordChange

translate = QCoreApplication.translate  # lupdate knows it by this name


class PlanScreen(RegisterScreen):
    """Implements `ui.screen.Screen`; `activate` takes the id of an action, or the plan's address."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, plan_register(), calls.PlanCalls(), clock)
        self.whole = WholeCard()
        self.list_page.add_above(self.whole)
        self.review = Button(self.tr("One-page review (PDF)"), "plain", "document")
        self.review.setToolTip(self.tr("For the senior management team"))
        self.list_page.title_actions.addWidget(self.review, 0, Qt.AlignmentFlag.AlignVCenter)
        self.review.clicked.connect(self._save_review)
        self.whole.adopted.connect(self._on_adopted)
        self.whole.reviewed.connect(self._on_reviewed)

    def activate(self, argument: Any = None) -> None:
        """Show the plan; an action's id opens it."""
        if not isinstance(argument, str) or argument in ("", "new"):
            super().activate(argument)
            return
        super().activate()
        wanted = argument.partition("[")[2].partition("]")[0] or argument

        def show(is_action: bool) -> None:
            if is_action:
                self.editor.open(wanted)

        self._desk.tasks.read(self, lambda session: calls.has_action(session, wanted), show, self._on_failed)

    def _refresh(self) -> None:
        super()._refresh()
        if self._is_front:
            self._desk.tasks.read(self, calls.plan_state, self.whole.show_plan, self._on_failed)

    @Slot(object)
    def _on_adopted(self, day: Any) -> None:
        self._change_plan(lambda session: calls.save_plan(session, "adopted", day))

    @Slot(object)
    def _on_reviewed(self, told: Any) -> None:
        def work(session: Any) -> "RecordChange":
            from fieldreport.workflows.planning import Review  # not needed at start

            return calls.add_review(session, Review(*told))

        self._change_plan(work)

    def _change_plan(self, work: "Callable[[Any], RecordChange]") -> None:
        def on_done(change: "RecordChange") -> None:
            words = {"adopted": self.tr("Adoption of the plan"), "reviews": self.tr("Review of the plan")}
            self._desk.undo.seal()
            self._desk.undo.committed(
                Step(
                    words[change.key],
                    lambda session: calls.save_plan(session, change.key, change.before),
                    lambda session: calls.save_plan(session, change.key, change.after),
                )
            )

        self._desk.tasks.write(self, work, on_done, self._on_failed)

    @Slot()
    def _save_review(self) -> None:
        self.save_now()
        start = Path.home() / "action-plan-review.pdf"
        place = ask_new_file(self.page, self.tr("Save the review"), start, "PDF (*.pdf)")
        if place is not None:
            self._desk.tasks.read_long(
                self, lambda session: calls.write_review(session, place), self._on_saved, self._on_failed
            )

    def _on_saved(self, place: Path) -> None:
        words = self.tr("The review is saved as {file}. There it is not encrypted.")
        self._say(words.format(file=place.name))


def plan_register() -> Register:
    """Return the words, columns and fields of the plan's actions."""
    return Register(
        kind="plan_action",
        name="plan",
        heading=translate("plan", "Action plan"),
        new=translate("plan", "New action"),
        back=translate("plan", "All actions"),
        search=translate("plan", "Search action, responsible, indicator"),
        empty=translate(
            "plan",
            "The mission-wide plan has no action yet. Choose “New action”: one sentence, who is responsible, and "
            "when it is due. Then name the action in the activities that carry it out, and record each review here.",
        ),
        columns=(
            EventColumn("mark", "", 32),
            EventColumn("day", translate("plan", "Due"), 86, "day"),
            EventColumn("title", translate("plan", "Action, responsible"), 0, "title"),
            EventColumn("component", translate("plan", "Component"), 112, "component", words=_component),
            EventColumn("state", translate("plan", "Status"), 84, "status", words=_state),
            EventColumn("linked", translate("plan", "Activities"), 82, words=_linked, is_figure=True),
        ),
        fields=action_fields,
        order="day",
        is_descending=False,
        filters=_filters,
        facts=_facts,
        links=_links,
        second=lambda row: " – ".join(
            part for part in (str(row.values.get("owner") or ""), str(row.values.get("indicator") or "")) if part
        ),
        remove=translate("plan", "Take out of the plan"),
        has_documents=False,
    )


def _component(row: EventFacts) -> str:
    code = str(row.values.get("component") or "")
    return component_words(code) if code else ""


def _state(row: EventFacts) -> str:
    return state_words(row.status)


def _linked(row: EventFacts) -> str:
    return str(len(row.values.get("activities", ())) or "")


def _facts(record: "OpenRecord") -> tuple[Fact, ...]:
    row, body = record.row, record.values
    due = span_words(row.start, None)
    return (
        Fact(translate("plan", "Due"), due or translate("plan", "not stated")),
        Fact(translate("plan", "Status"), _state(row)),
        Fact(translate("plan", "Responsible"), str(body.get("owner") or "")),
        Fact(translate("plan", "Component"), _component(row)),
        Fact(translate("plan", "Indicator"), str(body.get("indicator") or "")),
        Fact(translate("plan", "Standard"), standard_words(body.get("standard"))),
        Fact(translate("plan", "Remark"), str(body.get("remark") or "")),
    )


def _links(record: "OpenRecord") -> tuple[RecordLink, ...]:
    held = record.values.get("activities", ())
    return tuple(RecordLink(title or name, "list", "activities", name) for name, title in held)


def _filters() -> tuple[ChoiceFilter, ...]:
    def of_states(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
        return [("overdue", state_words("overdue")), *((held.code, held.label) for held in states())]

    def of_components(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
        return [(held.code, held.label) for held in components()]

    def of_standards(_facts: "ListFacts") -> Sequence[tuple[str, str]]:
        return [(held.code, held.label) for held in standards()]

    return (
        ChoiceFilter("status", translate("plan", "Status"), translate("plan", "Any status"), 116, of_states),
        ChoiceFilter(
            "component", translate("plan", "Component"), translate("plan", "All components"), 150, of_components
        ),
        ChoiceFilter(
            "standard", translate("plan", "Standard"), translate("plan", "All standards"), 140, of_standards
        ),
    )
