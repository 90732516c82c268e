"""What of a report may leave the United Nations: its public form, without money, persons and small numbers.

Rules: only what is named here comes through, so that a field nobody thought of stays inside. Amounts, ranges and
donors of the Gender Funding Facility, contacts, and whatever is marked as restricted never come through (V50, R43,
R99). Small counts of incidents and survivors can point at one person and are withheld.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from fieldreport.codec import encode
from fieldreport.models import PARTS, Record
from fieldreport.reports import ReportContent
from fieldreport.templates import Field, Question, is_asked, is_blank

FORMAT: Final = "fieldreport-public/1"
LEAST_SHOWN: Final = 5  # counts of incidents and survivors from 1 to 4 are withheld unless somebody decides otherwise
_WITHHELD: Final = "withheld"
_COUNTS: Final = (*PARTS, "total")
_PEOPLE: Final = (*_COUNTS, "qualifier", "unit", "ages", "displaced", "repeats", "reach")
_COMMON: Final = ("id", "title", "area", "sub_actions")
_OPEN: Final[Mapping[str, tuple[str, ...]]] = {
    "training": (
        *(*_COMMON, "topic", "level", "type", "status", "start", "end", "hours", "places", "country", "language"),
        *("audience", "participants", "partners", "outcome"),
    ),
    "activity": (*_COMMON, "level", "date", "start", "end", "place", "components", "partners", "people", "result"),
    "dataset": (*_COMMON, "source_unit", "date", "period", "measure", "place", "rows"),
    "plan": ("id", "title", "adopted"),
    "project": (*_COMMON, "purpose", "theme", "partners", "target_groups", "start", "end", "status", "beneficiaries"),
    "practice": (
        *(*_COMMON, "bodies", "level", "place", "start", "end", "themes", "done", "result", "evidence", "lesson"),
        *("partners", "contribution", "repeatable"),
    ),
    "gap": (*_COMMON, "text", "recommendation", "since", "open_in", "closed", "closed_how"),
    "lesson": (*_COMMON, "text", "date"),
    "staffing": ("id", "date", "role", "level", "posts", "filled", "women", "men"),
}
_GROUP_NAMES: Final = ("component", "counterpart", "category", *_PEOPLE)
_DONOR: Final = ("donor",)  # kinds of partners that are not named
_INCIDENT_PURPOSES: Final = ("incidents", "survivors")
_INCIDENTS: Final = re.compile(
    r"\b(?:incidents?|victims?|survivors?|cases?|complain\w*|rapes?|viols?|victimes?|survivant\w*|cas|plaintes?)\b",
    re.IGNORECASE,
)


def public_extract(content: ReportContent, *, least: int = LEAST_SHOWN) -> dict[str, Any]:
    """Return the public form of a report as JSON values.

    Counts from 1 to `least` - 1 in tables of incidents and survivors are withheld, and with them what would give
    them away; 0 withholds none.
    """
    records = [public_record(record, least=least) for record in content.records]
    return {
        "format": FORMAT,
        "mission": content.mission.code,
        "period": str(content.quarter),
        "template": content.template.version,
        "answers": _answers(content, least),
        "records": sorted(records, key=lambda one: (one["kind"], one["id"])),
    }


def public_record(record: Record, *, least: int = LEAST_SHOWN) -> dict[str, Any]:
    """Return the public form of one record."""
    written: dict[str, Any] = encode(record)
    kept = {
        name: written[name]
        for name in _OPEN.get(record.kind, ("id",))
        if name in written and name not in record.restricted
    }
    for name in ("participants", "rows"):
        if name in kept:
            kept[name] = [_only(group, _GROUP_NAMES) for group in kept[name]]
    for name in ("people", "beneficiaries"):
        if name in kept:
            kept[name] = _only(kept[name], _PEOPLE)
    if "partners" in kept:
        kept["partners"] = [_only(one, ("name", "type")) for one in kept["partners"] if one.get("type") not in _DONOR]
    if record.kind == "dataset" and "rows" in kept:
        kept["rows"] = [
            without_small_counts(row, least)
            if _INCIDENTS.search(f"{record.title} {row.get('category', '')}")
            else row
            for row in kept["rows"]
        ]
    return {"kind": record.kind, **kept}


def _only(held: Any, names: tuple[str, ...]) -> Any:
    return {name: held[name] for name in names if name in held} if isinstance(held, Mapping) else held


def without_small_counts(group: Mapping[str, Any], least: int) -> dict[str, Any]:
    """Return a count group in which counts from 1 to `least` - 1 are withheld, and no sum gives them away.

    Where a single part is withheld beside a total, the total is withheld too; so are the groups inside.
    """
    small = [name for name in _COUNTS if _is_small(group.get(name), least)]
    if not small:
        return dict(group)
    kept = {name: _WITHHELD if name in small else held for name, held in group.items()}
    for name in ("ages", "displaced", "repeats"):
        kept.pop(name, None)
    if len([name for name in small if name != "total"]) == 1 and "total" in kept:
        kept["total"] = _WITHHELD
    return kept


def _is_small(count: Any, least: int) -> bool:
    return isinstance(count, int) and not isinstance(count, bool) and 0 < count < least


def _answers(content: ReportContent, least: int) -> dict[str, Any]:
    values, found = content.values(), dict[str, Any]()
    for question in content.template.questions():
        value = values.get(question.id)
        is_open = not question.restricted and question.type not in ("money", "links") and not is_blank(value)
        if is_open and is_asked(question, content.role, values, yearly_due=content.yearly_due):
            found[question.id] = _public_answer(question, value, least)
    return found


def _public_answer(question: Question, value: Any, least: int) -> Any:
    is_of_incidents = question.purpose in _INCIDENT_PURPOSES
    if question.type == "table" and isinstance(value, list | tuple):
        return [_public_row(question, row, least if is_of_incidents else 0) for row in value]
    if question.type == "people" and is_of_incidents and isinstance(value, Mapping):
        if question.rows is None:
            return without_small_counts(value, least)
        return {
            code: without_small_counts(group, least) for code, group in value.items() if isinstance(group, Mapping)
        }
    if question.type == "int" and is_of_incidents and _is_small(value, least):
        return {"state": _WITHHELD}
    return value


def _public_row(table: Field, row: Any, least: int) -> dict[str, Any]:
    """Return a row without restricted cells and money, and without counts that are too small to show."""
    kept: dict[str, Any] = {}
    for column in table.columns if isinstance(row, Mapping) else ():
        value = row.get(column.id)
        if column.restricted or column.type == "money" or is_blank(value):
            continue
        if column.type == "table" and isinstance(value, list | tuple):
            value = [_public_row(column, inner, least) for inner in value]
        elif column.type == "people" and isinstance(value, Mapping):
            value = without_small_counts(value, least)
        elif _is_small(value, least):
            value = {"state": _WITHHELD}
        kept[column.id] = value
    return ({"row": row["row"]} if isinstance(row, Mapping) and "row" in row else {}) | kept
