"""Work on the mission-wide action plan: its actions one by one, their activities, and its reviews (R69, R79).

Rules: an action is a part of the plan's record and not a record of its own: every change of it is a change of the
plan, in its history and in its package. The plan that was adopted last is the one in force; the first action makes
one where there is none. An action is overdue when its last day has passed and it is neither done nor dropped.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, ClassVar, Final

from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.missions import mission as registered_mission
from fieldreport.models import Activity, Plan
from fieldreport.records import read_record, write_record
from fieldreport.storage import changes, drafts, records
from fieldreport.templates import is_blank
from fieldreport.values import PartialDate, ValueProblem, uuid7
from fieldreport.workflows import recording, timing
from fieldreport.workflows.listing import EventList, EventRow, Selection, Sums
from fieldreport.workflows.record_editing import FieldChange, OpenRecord, RecordChange
from fieldreport.workflows.session import Session

KIND: Final = "plan_action"  # of rows and changes; no kind of records.md
CLOSED: Final = ("done", "dropped")
OVERDUE: Final = "overdue"


class PlanningProblem(FieldReportError):
    """A plan that cannot be reviewed."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_PLAN": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no action plan with actions yet."),
            QT_TRANSLATE_NOOP("errors", "No file was written."),
            QT_TRANSLATE_NOOP("errors", "Add the first action under “Action plan”, then try again."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Review:
    """One review of the plan."""

    date: PartialDate | None
    body: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class PlanState:
    """The plan in force as a whole; `id` is blank while there is none."""

    id: str = ""
    title: str = ""
    adopted: PartialDate | None = None
    reviews: tuple[Review, ...] = ()  # newest first
    by_status: Mapping[str, int] = field(default_factory=dict)  # with `overdue` counted apart
    actions: int = 0


def plan_state(session: Session) -> PlanState:
    """Return the plan in force with its reviews, and how many actions are where."""
    plan, today = _plan(session), timing.today(session)
    if plan is None:
        return PlanState()
    counts: dict[str, int] = {}
    for action in _actions(plan):
        state = state_of(action, today)
        counts[state] = counts.get(state, 0) + 1
    reviews = [
        Review(_day(held.get("date")), str(held.get("body", "")), str(held.get("remark", "")))
        for held in plan.reviews
        if isinstance(held, Mapping)
    ]
    reviews.sort(key=lambda held: held.date.last if held.date else date.min, reverse=True)
    return PlanState(plan.id, plan.title, plan.adopted, tuple(reviews), counts, len(_actions(plan)))


def list_actions(session: Session, selection: Selection) -> tuple[EventList, dict[str, EventRow]]:
    """Return the actions of the plan in force that a selection wants, in its order; those without a day last."""
    plan, today = _plan(session), timing.today(session)
    linked = _linked(session)
    rows = [_row(action, today, linked) for action in _actions(plan)] if plan else []
    wanted = [row for row in rows if _fits(row, selection)]
    wanted.sort(key=lambda row: row.title.casefold())
    if selection.order == "day":
        wanted.sort(key=lambda row: row.end.last if row.end else date.max, reverse=selection.is_descending)
    elif selection.order != "title":
        key = selection.order
        wanted.sort(key=lambda row: str(row.values.get(key) or "~"), reverse=selection.is_descending)
    elif selection.is_descending:
        wanted.reverse()
    return EventList(tuple(row.id for row in wanted), Sums(len(wanted), 0, 0, 0, 0)), {row.id: row for row in wanted}


def count_actions(session: Session) -> int:
    """Return how many actions the plan in force has."""
    plan = _plan(session)
    return len(_actions(plan)) if plan else 0


def open_action(session: Session, action_id: str) -> OpenRecord:
    """Return one action, with `activities` the activities linked to it. Raises UNKNOWN_RECORD."""
    plan = _plan_of(session, action_id)
    action = _found(plan, action_id)
    row = _row(action, timing.today(session), _linked(session))
    held = changes.history(session.store, plan.address, scope=session.profile().mission)
    values = {**action, "activities": row.values["activities"]}
    return OpenRecord(KIND, action_id, values, row, saved=held[-1].at if held else "")


def new_action(session: Session, like: Mapping[str, Any] | None = None) -> RecordChange:
    """Add an action to the plan in force; makes the plan where there is none."""
    action = {**(like or {"status": "planned"}), "id": uuid7()}
    plan = _plan(session) or Plan(id=uuid7())
    recording.put_record(session, replace(plan, actions=(*plan.actions, action)))
    return RecordChange(KIND, action["id"], "added", str(action.get("text", "")))


def duplicate_action(session: Session, action_id: str) -> RecordChange:
    """Add the like of an action, without its day and status. Raises UNKNOWN_RECORD."""
    action = _found(_plan_of(session, action_id), action_id)
    left = {key: held for key, held in action.items() if key not in ("due", "status")}
    return new_action(session, left | {"status": "planned"})


def save_action(session: Session, action_id: str, key: str, value: Any) -> RecordChange:
    """Save one field of an action durably; None or blank removes it. Raises UNKNOWN_RECORD."""
    with session.store.transaction():
        plan = _plan_of(session, action_id)
        action = _found(plan, action_id)
        changed = {name: held for name, held in action.items() if name != key}
        if not is_blank(value):
            changed[key] = value
        _put(session, plan, [changed if held is action else held for held in plan.actions])
    return RecordChange(KIND, action_id, "changed", str(changed.get("text", "")), key, action.get(key), value)


def remove_action(session: Session, action_id: str) -> RecordChange:
    """Take an action out of the plan; `restore_action` brings it back. Raises UNKNOWN_RECORD."""
    with session.store.transaction():
        plan = _plan_of(session, action_id)
        action = _found(plan, action_id)
        _put(session, plan, [held for held in plan.actions if held is not action])
    return RecordChange(KIND, action_id, "binned", str(action.get("text", "")))


def restore_action(session: Session, action_id: str) -> RecordChange:
    """Bring back an action that was taken out, as it last was. Raises UNKNOWN_RECORD."""
    mission = session.profile().mission
    for plan in _plans(session):
        for change in reversed(changes.history(session.store, plan.address, scope=mission)):
            before = read_record(json.loads(change.before)) if change.before else None
            action = _find(before, action_id) if isinstance(before, Plan) else None
            if action is not None and _find(plan, action_id) is None:
                _put(session, plan, [*plan.actions, action])
                return RecordChange(KIND, action_id, "restored", str(action.get("text", "")))
    raise _unknown(session, action_id)


def action_history(session: Session, action_id: str) -> tuple[FieldChange, ...]:
    """Return who changed which field of an action when, newest first. Raises UNKNOWN_RECORD."""
    plan = _plan_of(session, action_id)
    found: list[FieldChange] = []
    for change in changes.history(session.store, plan.address, scope=session.profile().mission):
        at = datetime.fromisoformat(change.at)
        old, new = (_in_text(text, action_id) for text in (change.before, change.after))
        if old == new:
            continue
        if old is None or new is None:
            deed: Any = "added" if old is None and not found else "restored" if old is None else "binned"
            found.append(FieldChange(at, change.actor, deed))
            continue
        for key in dict.fromkeys([*old, *new]):
            if old.get(key) != new.get(key):
                found.append(FieldChange(at, change.actor, "changed", key, old.get(key), new.get(key)))
    return tuple(reversed(found))


def save_plan(session: Session, key: str, value: Any) -> RecordChange:
    """Save title, adoption day or reviews of the plan in force, which is made where there is none.

    Raises SCHEMA.
    """
    with session.store.transaction():
        plan = _plan(session) or Plan(id=uuid7())
        body = write_record(plan)
        before = body.pop(key, None)
        changed = read_record(body if is_blank(value) else {**body, key: value})
        assert isinstance(changed, Plan)
        recording.put_record(session, changed)
    return RecordChange("plan", plan.id, "changed", changed.title, key, before, value)


def add_review(session: Session, review: Review) -> RecordChange:
    """Record a review of the plan in force. Raises SCHEMA."""
    plan = _plan(session)
    held = {"date": str(review.date) if review.date else "", "body": review.body, "remark": review.remark}
    kept = {key: words for key, words in held.items() if words}
    return save_plan(session, "reviews", [*(plan.reviews if plan else ()), kept])


def write_review(session: Session, place: Path) -> Path:
    """Write the one-page review of the plan for the senior management team, and return its place.

    Raises NO_PLAN where there is no action to review, OSError where the file cannot be written.
    """
    from fieldreport.documents.plan_review import PlanReview, ReviewedAction, render_plan_review  # for start-up time
    from fieldreport.storage.places import replacing

    plan, today = _plan(session), timing.today(session)
    if plan is None or not plan.actions:
        raise PlanningProblem("NO_PLAN")
    profile, linked = session.profile(), _linked(session)
    actions = tuple(
        ReviewedAction(
            text=str(action.get("text", "")),
            owner=str(action.get("owner", "")),
            due=_day(action.get("due")),
            status=state_of(action, today),
            activities=len(linked.get(str(action.get("id")), ())),
            component=str(action.get("component", "")),
        )
        for action in _actions(plan)
    )
    state = plan_state(session)
    reviews = tuple(
        (held.date, " – ".join(part for part in (held.body, held.remark) if part)) for held in state.reviews
    )
    made = render_plan_review(
        PlanReview(
            registered_mission(profile.mission), plan.title, plan.adopted, today, actions, reviews, _class(session)
        ),
        created=session.now(),
        language=profile.language,
    )
    with replacing(place) as stream:
        stream.write(made)
    return place


def _class(session: Session) -> str:
    """Return the classification of the newest report: what the mission says of its work there holds here (27)."""
    drafted = drafts.reports(session.store, session.profile().mission)
    return drafted[0].classification if drafted else "unclassified"


def state_of(action: Mapping[str, Any], today: date) -> str:
    """Return the status of an action, `overdue` where its last day has passed and it is not closed."""
    status = str(action.get("status") or "planned")
    due = _day(action.get("due"))
    return OVERDUE if status not in CLOSED and due is not None and due.last < today else status


def _plans(session: Session) -> tuple[Plan, ...]:
    held = records.records(session.store, session.profile().mission, "plan")
    plans = [plan for plan in held if isinstance(plan, Plan)]
    return tuple(sorted(plans, key=lambda plan: (plan.adopted.last if plan.adopted else date.min, plan.id)))


def _plan(session: Session) -> Plan | None:
    plans = _plans(session)
    return plans[-1] if plans else None


def _plan_of(session: Session, action_id: str) -> Plan:
    for plan in _plans(session):
        if _find(plan, action_id) is not None:
            return plan
    raise _unknown(session, action_id)


def _unknown(session: Session, action_id: str) -> Exception:
    from fieldreport.storage.problems import StoreError

    return StoreError("UNKNOWN_RECORD", address=f"{KIND}[{action_id}]")


def _find(plan: Plan, action_id: str) -> dict[str, Any] | None:
    return next((held for held in _actions(plan) if held.get("id") == action_id), None)


def _found(plan: Plan, action_id: str) -> dict[str, Any]:
    action = _find(plan, action_id)
    assert action is not None
    return action


def _actions(plan: Plan) -> list[dict[str, Any]]:
    return [held for held in plan.actions if isinstance(held, dict)]


def _put(session: Session, plan: Plan, actions: Iterable[Any]) -> None:
    recording.put_record(session, replace(plan, actions=tuple(actions)))


def _in_text(text: str | None, action_id: str) -> dict[str, Any] | None:
    held = read_record(json.loads(text)) if text else None
    return _find(held, action_id) if isinstance(held, Plan) else None


def _linked(session: Session) -> dict[str, list[tuple[str, str]]]:
    """Return action id -> id and title of the activities linked to it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for held in records.records(session.store, session.profile().mission, "activity"):
        if isinstance(held, Activity) and held.plan_action:
            found.setdefault(held.plan_action, []).append((held.id, held.title))
    return found


def _row(action: Mapping[str, Any], today: date, linked: Mapping[str, list[tuple[str, str]]]) -> EventRow:
    due = _day(action.get("due"))
    values = {**action, "activities": tuple(linked.get(str(action.get("id")), ()))}
    return EventRow(KIND, str(action.get("id", "")), str(action.get("text", "")), state_of(action, today), due, due,
                    values=values)  # fmt: skip


def _fits(row: EventRow, selection: Selection) -> bool:
    words = " ".join(str(held) for key, held in row.values.items() if key != "id").casefold()
    chosen = {key: str(row.values.get(key, "")) for key in ("component", "standard")} | {"status": row.status}
    return (
        all(word in words for word in selection.words.casefold().split())
        and all(chosen.get(key) == wanted for key, wanted in selection.chosen.items() if wanted)
        and (selection.ids is None or row.id in selection.ids)
        and (not selection.since or (row.end is not None and row.end.last.isoformat() >= selection.since))
        and (not selection.until or (row.end is not None and row.end.first.isoformat() <= selection.until))
    )


def _day(untrusted: Any) -> PartialDate | None:
    try:
        return PartialDate.parse(untrusted) if isinstance(untrusted, str) and untrusted else None
    except ValueProblem:
        return None
