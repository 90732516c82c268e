"""What the plan's register asks of the core: its rows are the actions of the plan in force, a part of one record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ui.registers.calls import Filters, Opened, RegisterCalls

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.listing import EventRow
    from fieldreport.workflows.planning import PlanState, Review
    from fieldreport.workflows.record_editing import FieldChange, OpenRecord, RecordChange


@dataclass(frozen=True, slots=True)
class PlanCalls(RegisterCalls):
    """Each call joins to one function of the workflow `planning`."""

    kind: str = "plan_action"

    def open(self, session: Any, filters: Filters) -> Opened:
        from fieldreport.workflows import listing, planning  # not needed at start

        found, rows = planning.list_actions(session, self.selection(filters))
        facts = replace(listing.list_facts(session, "plan"), total=planning.count_actions(session))
        return Opened(facts, found, rows)

    def rows(self, session: Any, ids: Sequence[str]) -> "dict[str, EventRow]":
        from fieldreport.workflows import planning  # not needed at start

        return planning.list_actions(session, self.selection(Filters(only=tuple(ids))))[1]

    def with_checks(self, _session: Any, _filters: Filters) -> dict[str, str]:
        return {}  # no rule looks at a single action

    def record(self, session: Any, record_id: str) -> "OpenRecord":
        from fieldreport.workflows import planning  # not needed at start

        return planning.open_action(session, record_id)

    def history(self, session: Any, record_id: str) -> "tuple[FieldChange, ...]":
        from fieldreport.workflows import planning  # not needed at start

        return planning.action_history(session, record_id)

    def save(self, session: Any, record_id: str, key: str, value: Any) -> "RecordChange":
        from fieldreport.workflows import planning  # not needed at start

        return planning.save_action(session, record_id, key, value)

    def new(self, session: Any) -> "RecordChange":
        from fieldreport.workflows import planning  # not needed at start

        return planning.new_action(session)

    def duplicate(self, session: Any, record_id: str) -> "RecordChange":
        from fieldreport.workflows import planning  # not needed at start

        return planning.duplicate_action(session, record_id)

    def move_to_bin(self, session: Any, record_id: str) -> "RecordChange":
        from fieldreport.workflows import planning  # not needed at start

        return planning.remove_action(session, record_id)

    def restore(self, session: Any, record_id: str) -> "RecordChange":
        from fieldreport.workflows import planning  # not needed at start

        return planning.restore_action(session, record_id)


def plan_state(session: Any) -> "PlanState":
    """Return the plan as a whole."""
    from fieldreport.workflows import planning  # not needed at start

    return planning.plan_state(session)


def save_plan(session: Any, key: str, value: Any) -> "RecordChange":
    """Save a field of the plan as a whole."""
    from fieldreport.workflows import planning  # not needed at start

    return planning.save_plan(session, key, value)


def add_review(session: Any, review: "Review") -> "RecordChange":
    """Record a review."""
    from fieldreport.workflows import planning  # not needed at start

    return planning.add_review(session, review)


def has_action(session: Any, action_id: str) -> bool:
    """Return whether an id is that of an action."""
    from fieldreport.workflows import listing  # not needed at start

    return action_id in listing.plan_actions(session)


def write_review(session: Any, place: Path) -> Path:
    """Write the review for the senior management team and return where it is."""
    from fieldreport.workflows import planning  # not needed at start

    return planning.write_review(session, place)
