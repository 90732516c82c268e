"""Change records field by field as they are typed, and tell what each field was before.

Rules: a change names fields at the top of a record and gives their whole new value in the form of records.md (None
takes a field away), so that two screens never overwrite each other's fields. What the schema cannot hold is refused
and nothing is stored; broken rules are stored and show up in the checks (decisions 21).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldreport.models import Record
from fieldreport.records import read_record, write_record
from fieldreport.storage import changes, records
from fieldreport.workflows.session import Session

HISTORY: Final = 200  # saves of a record that are looked through for one field


@dataclass(frozen=True, slots=True)
class RecordChanged:
    """A change that is in the store; `change_fields` with `before` takes it back."""

    kind: str
    id: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]

    @property
    def address(self) -> str:
        """Return the address that findings name."""
        return f"{self.kind}[{self.id}]"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One step in the history of a field; `at` is ISO 8601 UTC, values have the form of records.md."""

    at: str
    actor: str
    before: Any
    after: Any


def change_fields(session: Session, kind: str, record_id: str, fields: Mapping[str, Any]) -> RecordChanged:
    """Change fields of a record durably and return both sides. Raises UNKNOWN_RECORD, SCHEMA, V1."""
    mission = session.profile().mission
    held = write_record(records.record(session.store, mission, kind, record_id))
    before = {name: held.get(name) for name in fields}
    held.update(fields)
    changed = read_record({name: value for name, value in held.items() if value is not None})
    if not isinstance(changed, Record):
        raise TypeError(f"a {changed.kind} among the records")
    records.put_record(session.store, mission, changed, actor=session.actor, at=session.now())
    return RecordChanged(kind, record_id, before, dict(fields))


def field_history(session: Session, kind: str, record_id: str, field: str) -> tuple[FieldChange, ...]:
    """Return the changes of one field, newest first, as far back as the last 200 saves of its record."""
    mission = session.profile().mission
    address = f"{kind}[{record_id}]"
    current = records.payload(session.store, mission, kind, record_id)
    found = []
    for change in changes.newest(session.store, address, current, scope=mission, limit=HISTORY):
        if change.is_dropped:
            break
        before, after = _value(change.before, field), _value(change.after, field)
        if before != after:
            found.append(FieldChange(change.at, change.actor, before, after))
    return _joined(found)


def _joined(found: list[FieldChange]) -> tuple[FieldChange, ...]:
    """Join the saves of one bout of typing (same person, same minute) into one step; newest first."""
    steps: list[FieldChange] = []
    for change in found:
        last = steps[-1] if steps else None
        if last is not None and (last.actor, last.at[:16]) == (change.actor, change.at[:16]):
            steps[-1] = FieldChange(last.at, last.actor, change.before, last.after)
        else:
            steps.append(change)
    return tuple(step for step in steps if step.before != step.after)


def _value(payload: str | None, field: str) -> Any:
    return None if payload is None else json.loads(payload).get(field)
