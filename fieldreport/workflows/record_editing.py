"""Work on one record of any kind: open it, save a field as it is typed, duplicate, bin, restore, see its history.

Rules: every write is durable when its function returns, keeps what the form does not show, and returns a
`RecordChange` from which it can be taken back. A key is that of records.md, or two joined by a point
(`evaluation.answers`).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal

from fieldreport.learning import OWN_STATES, Practice
from fieldreport.models import Dataset, Record, Training
from fieldreport.records import KINDS, read_record, write_record
from fieldreport.reports import Finding
from fieldreport.storage import changes, listings, records
from fieldreport.templates import is_blank
from fieldreport.values import PartialDate, uuid7
from fieldreport.workflows import judging, recording, timing
from fieldreport.workflows.listing import EventRow, Scenes, country_of, row_of, template_in_work, used_words
from fieldreport.workflows.quick_logging import Known, QuickLine, activity_of, line_of, read_line, training_of
from fieldreport.workflows.quick_words import folded
from fieldreport.workflows.session import Session

TOGETHER: Final = timedelta(minutes=10)  # saves of one field this close are one line of the history
# What a duplicate does not take over, whatever its kind.
_OF_ITS_TIME: Final = frozenset(
    {
        *("documents", "invented", "source", "extra", "start", "end", "date", "period", "evaluation", "cost"),
        *("outcome", "people", "result", "carried_forward", "since", "adopted", "reviews"),
        *("open_in", "closed", "closed_how", "panel_remark"),
    }
)
Deed = Literal["added", "changed", "binned", "restored"]


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What one write did to a record; `key` is empty where it was added, binned or restored as a whole."""

    kind: str
    id: str
    deed: Deed
    title: str = ""
    key: str = ""
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """A record as its form shows it; `values` is its JSON, `saved` ISO 8601 UTC.

    `signed` is Headquarters' signed word on a practice, where the practice says the same.
    """

    kind: str
    id: str
    values: Mapping[str, Any]
    row: EventRow
    findings: tuple[Finding, ...] = ()
    saved: str = ""
    signed: judging.SignedWord | None = None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One line of a record's history; values are JSON, None where there is or was nothing."""

    at: datetime
    actor: str
    deed: Deed
    key: str = ""
    before: Any = None
    after: Any = None


@dataclass(frozen=True, slots=True)
class Binned:
    """A record in the bin."""

    kind: str
    id: str
    title: str
    deleted_at: datetime
    quarter: str = ""


@dataclass(frozen=True, slots=True)
class QuickFacts:
    """What reading a quick line needs; fetched once, so that the line is read without the store while it is typed."""

    kind: str
    today: date
    known: Known = field(default_factory=Known)
    country: str = ""
    last: str = ""  # the line that logs the like of the newest record again


def open_record(session: Session, kind: str, record_id: str) -> OpenRecord:
    """Return a record with its findings. Raises UNKNOWN_RECORD."""
    mission = session.profile().mission
    held = records.record(session.store, mission, kind, record_id)
    scenes = Scenes(session)
    log = changes.history(session.store, held.address, scope=mission)
    return OpenRecord(
        kind,
        record_id,
        write_record(held),
        row_of(held, scenes.severity(held)),
        scenes.findings(held),
        log[-1].at if log else "",
        judging.signed_word(session, held) if isinstance(held, Practice) else None,
    )


def save_field(session: Session, kind: str, record_id: str, key: str, value: Any) -> RecordChange:
    """Save one field durably (None or blank removes it). Raises UNKNOWN_RECORD, SCHEMA, V1."""
    with session.store.transaction():
        held = records.record(session.store, session.profile().mission, kind, record_id)
        body = write_record(held)
        before = value_of(body, key)
        if kind == "dataset" and key == "rows" and before != value:
            body.pop("carried_forward", None)  # figures typed anew are those of this quarter
        changed = _read(_with(body, key, value))
        recording.put_record(session, changed)
    return RecordChange(kind, record_id, "changed", changed.title, key, before, value_of(write_record(changed), key))


def add_record(session: Session, record: Record) -> RecordChange:
    """Add a new record."""
    recording.put_record(session, record)
    return RecordChange(record.kind, record.id, "added", record.title)


def new_record(session: Session, kind: str) -> RecordChange:
    """Add an empty record, to be filled in.

    A training is in the mission's country, what has a date today, what was learned is of the quarter in work.
    """
    begun: dict[str, Any] = {}
    if kind == "training":
        begun["country"] = country_of(session.profile().mission)
    elif kind == "activity":
        begun["level"] = "field"
    elif kind == "staffing":
        begun["date"] = PartialDate.parse(timing.today(session).isoformat())
    elif kind == "practice":
        begun["status"] = OWN_STATES[0]
    elif kind in ("gap", "lesson"):
        from fieldreport.workflows import overviewing  # which builds on this module

        key = "since" if kind == "gap" else "date"
        begun[key] = PartialDate.parse(str(overviewing.quarter_in_work(session)))
    return add_record(session, KINDS[kind](id=uuid7(), **begun))


def duplicate(session: Session, kind: str, record_id: str) -> RecordChange:
    """Add the like of a record for another time: without day, figures, evaluation, documents and sources."""
    held = records.record(session.store, session.profile().mission, kind, record_id)
    shared: dict[str, Any] = {"id": uuid7()} | {
        one.name: one.default if one.default_factory is MISSING else one.default_factory()
        for one in fields(held)
        if one.name in _OF_ITS_TIME
    }
    if isinstance(held, Training):
        shared["participants"] = tuple(
            type(group)(component=group.component, counterpart=group.counterpart) for group in held.participants
        )
    elif isinstance(held, Dataset):
        shared["rows"] = tuple(type(row)(category=row.category, unit=row.unit) for row in held.rows)
    elif isinstance(held, Practice):
        shared["status"] = OWN_STATES[0]
    return add_record(session, replace(held, **shared))


def move_to_bin(session: Session, kind: str, record_id: str) -> RecordChange:
    """Put a record into the bin. Raises UNKNOWN_RECORD."""
    held = records.record(session.store, session.profile().mission, kind, record_id)
    recording.delete_record(session, kind, record_id)
    return RecordChange(kind, record_id, "binned", held.title)


def restore(session: Session, kind: str, record_id: str) -> RecordChange:
    """Take a record out of the bin, as it was. Raises UNKNOWN_RECORD."""
    recording.restore_record(session, kind, record_id)
    held = records.record(session.store, session.profile().mission, kind, record_id)
    return RecordChange(kind, record_id, "restored", held.title)


def list_bin(session: Session) -> tuple[Binned, ...]:
    """Return what lies in the bin, the last deleted first."""
    found = records.list_records(session.store, session.profile().mission, is_deleted=True)
    return tuple(
        Binned(
            row.kind,
            row.id,
            row.title,
            datetime.fromisoformat(row.deleted_at or row.changed_at),
            str(row.quarter) if row.quarter else "",
        )
        for row in found
    )


def record_history(session: Session, kind: str, record_id: str) -> tuple[FieldChange, ...]:
    """Return who changed which field when, newest first; saves of one field in a row are one line."""
    mission = session.profile().mission
    found: list[FieldChange] = []
    was_there = False
    for change in changes.history(session.store, f"{kind}[{record_id}]", scope=mission):
        at = datetime.fromisoformat(change.at)
        old, new = (json.loads(text) if text is not None else None for text in (change.before, change.after))
        if old is None or new is None:
            deed: Deed = "binned" if new is None else "restored" if was_there else "added"
            found.append(FieldChange(at, change.actor, deed))
        else:
            found += [FieldChange(at, change.actor, "changed", *held) for held in _differences(old, new)]
        was_there = True
    return tuple(reversed(joined(found)))


def quick_facts(session: Session, kind: str) -> QuickFacts:
    """Return what reading a quick line needs."""
    profile = session.profile()
    newest = listings.newest_id(session.store, profile.mission, kind)
    projects: dict[str, str] = {}
    for row in records.list_records(session.store, profile.mission, "project"):
        projects |= {folded(row.id): row.id} | ({folded(row.title): row.id} if row.title else {})
    template = template_in_work(session, kind)
    areas = {section.area: section.area for section in template.sections if section.area}
    for choices in template.lists.values():
        areas |= {choice.code: choice.area for choice in choices.choices if choice.area}
    last = records.record(session.store, profile.mission, kind, newest) if newest else None
    return QuickFacts(
        kind,
        timing.today(session),
        Known(frozenset(map(folded, used_words(session, "places"))), areas, projects),
        country_of(profile.mission),
        line_of(last) if last is not None else "",
    )


def understood(facts: QuickFacts, text: str) -> QuickLine:
    """Return what a line says, without the store."""
    return read_line(text, facts.today, facts.known)


def log_line(session: Session, facts: QuickFacts, text: str) -> RecordChange:
    """Log a line as a new record; the caller shows first what was understood."""
    line = understood(facts, text)
    if facts.kind == "activity":
        return add_record(session, activity_of(line))
    return add_record(session, training_of(line, facts.today, country=facts.country))


def value_of(body: Mapping[str, Any], key: str) -> Any:
    """Return the value under a key or two joined by a point, None where there is none."""
    outer, _, inner = key.partition(".")
    held = body.get(outer)
    if not inner:
        return held
    return held.get(inner) if isinstance(held, Mapping) else None


def _with(body: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    """Return the record's JSON with one value changed; an object left empty goes."""
    outer, _, inner = key.partition(".")
    changed = dict(body)
    if inner:
        held = changed.get(outer)
        value = _with(held if isinstance(held, Mapping) else {}, inner, value)
    if is_blank(value):
        changed.pop(outer, None)
    else:
        changed[outer] = value
    return changed


def _differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for key in dict.fromkeys([*old, *new]):
        if old.get(key) != new.get(key):
            yield key, old.get(key), new.get(key)


def joined(found: list[FieldChange]) -> list[FieldChange]:
    """Return changes, oldest first, with saves of one field in a row as one; what ends as it began is left out."""
    lines: list[FieldChange] = []
    for change in found:
        last = lines[-1] if lines and change.key else None
        if last and (last.key, last.actor) == (change.key, change.actor) and change.at - last.at <= TOGETHER:
            lines[-1] = replace(last, at=change.at, after=change.after)
        else:
            lines.append(change)
    return [line for line in lines if line.deed != "changed" or line.before != line.after]


def _read(body: Mapping[str, Any]) -> Record:
    found = read_record(body)
    if not isinstance(found, Record):
        raise TypeError(f"a {found.kind} among the records")
    return found
