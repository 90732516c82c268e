"""Tell what a filled form changes, place by place, before it is taken.

Rules: what is new is one line with what it is known by; what changes is told with what it was. Codes stay codes: the
window has the words.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from fieldreport.models import Answer, Record
from fieldreport.projects import Project
from fieldreport.records import AnyRecord, write_record
from fieldreport.workflows.collecting import Collected
from fieldreport.workflows.comparing import changed_values, names_of


@dataclass(frozen=True, slots=True)
class Told:
    """One change: of a training, an activity, a ledger's `entry`, or an `answer`; `key` is the question's id.

    `place` leads into the record (`participants`, `1`, `women`), blank for what is new; there `after` is the day.
    """

    change: Literal["added", "changed"]
    kind: str
    key: str
    title: str
    place: tuple[str, ...] = ()
    before: Any = None
    after: Any = None


def told(collected: Collected) -> tuple[Told, ...]:
    """Return what a form changes, in its order; what stays as it is, is left out."""
    return tuple(one for taken, before in collected.before for one in _told(taken, before))


def _told(taken: AnyRecord, before: AnyRecord | None) -> Iterator[Told]:
    if isinstance(taken, Answer):
        old = before.value if isinstance(before, Answer) else None
        if old != taken.value:
            change: Literal["added", "changed"] = "added" if old is None else "changed"
            yield Told(change, "answer", taken.question, "", (), old, taken.value)
    elif isinstance(taken, Project) and isinstance(before, Project):
        yield from _entries(write_record(taken).get("entries", ()), write_record(before).get("entries", ()))
    elif isinstance(taken, Record) and isinstance(before, Record):
        for path, was, now in changed_values(write_record(before), write_record(taken)):
            yield Told("changed", taken.kind, taken.id, taken.title, names_of(path), was, now)
    elif isinstance(taken, Record):
        yield Told("added", taken.kind, taken.id, taken.title, (), None, taken.day.text if taken.day else "")


def _entries(after: Sequence[Mapping[str, Any]], before: Sequence[Mapping[str, Any]]) -> Iterator[Told]:
    held = {str(entry.get("id")): entry for entry in before}
    for entry in after:
        title = ", ".join(str(entry[name]) for name in ("amount", "currency", "payee") if entry.get(name))
        old = held.get(str(entry.get("id")))
        if old is None:
            yield Told("added", "entry", str(entry.get("type")), title, (), None, entry.get("date", ""))
            continue
        for path, was, now in changed_values(old, entry):
            yield Told("changed", "entry", str(entry.get("type")), title, names_of(path), was, now)
