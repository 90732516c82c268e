"""Pages through long lists of records: filtered, ordered and added up by the engine, a screenful at a time.

Rules: a page carries payloads, what is shown of them is for the workflows; sums run over count groups of persons that
are complete by sex (decisions 24, V8). Records in the bin are in no list but the bin's.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from fieldreport.storage import finding
from fieldreport.storage.database import Store
from fieldreport.storage.finding import OWN
from fieldreport.values import Quarter

Order = Literal[
    "day", "title", "place", "women", "men", "total", "share", "project", "area", "status", "level", "role",
    "source_unit", "measure", "posts", "filled",
]  # fmt: skip

_FACTS: Final = """ LEFT JOIN (
    SELECT record AS of, sum(CASE WHEN is_complete THEN female END) AS female,
        sum(CASE WHEN is_complete THEN counted END) AS counted, sum(total) AS total
    FROM fact_group WHERE source = :own AND mission = :mission AND kind = :kind AND unit IN ('persons', '')
    GROUP BY record
) AS fact ON fact.of = record.id"""
# {n} is the number of the word.
_WORD: Final = """(:kind || '[' || record.id || ']' IN (
    SELECT address FROM narrative_words JOIN narrative ON narrative.no = narrative_words.rowid
    WHERE narrative_words MATCH :match{n} AND source = :own AND narrative.mission = :mission
        AND narrative.kind = :kind
) OR EXISTS (
    SELECT 1 FROM json_each(payload, '$.partners') WHERE json_extract(value, '$.name') LIKE :like{n} ESCAPE '!'
))"""
_PLACE: Final = "coalesce(json_extract(payload, '$.places[0]'), json_extract(payload, '$.place'), '')"
_KEYS: Final[dict[str, str]] = {
    # The middle of what is known, so that "June" stands among the days of June; undated ones lie ahead.
    "day": "julianday(first_day) + julianday(last_day)",
    "title": "title COLLATE NOCASE",
    "place": f"nullif({_PLACE}, '') COLLATE NOCASE",
    "women": "fact.female",
    "men": "fact.counted - fact.female",
    "total": "coalesce(fact.counted, fact.total)",
    "share": "fact.female * 1.0 / nullif(fact.counted, 0)",
    "project": "nullif(json_extract(payload, '$.project'), '')",
    "status": "nullif(status, '')",
    "posts": "json_extract(payload, '$.posts')",
    "filled": "json_extract(payload, '$.filled')",
    **{
        key: f"nullif(json_extract(payload, '$.{key}'), '')"
        for key in ("area", "level", "role", "source_unit", "measure")
    },
}
# What a list may be narrowed to: the condition for a value bound to {name}.
_CHOICES: Final[dict[str, str]] = {
    "status": "status = :{name}",
    "component": (
        "(EXISTS (SELECT 1 FROM json_each(payload, '$.participants')"
        " WHERE json_extract(value, '$.component') = :{name})"
        " OR EXISTS (SELECT 1 FROM json_each(payload, '$.components') WHERE value = :{name}))"
    ),
    "closed": "(json_extract(payload, '$.closed') IS NOT NULL) = (:{name} = 'yes')",
    "themes": "EXISTS (SELECT 1 FROM json_each(payload, '$.themes') WHERE value = :{name})",
    **{
        key: f"json_extract(payload, '$.{key}') = :{{name}}"
        for key in ("project", "area", "level", "role", "measure", "title", "plan_action", "source_unit")
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which records of one kind a list shows, in which order; blank parts select everything."""

    kind: str
    words: str = ""  # all of them in title, texts or a partner's name
    since: str = ""  # ISO days; a record that touches the span is in it
    until: str = ""
    chosen: Mapping[str, str] = field(default_factory=dict)  # key of `_CHOICES` -> the value wanted, "" for any
    ids: tuple[str, ...] | None = None  # these only
    order: Order = "day"
    is_descending: bool = True


@dataclass(frozen=True, slots=True)
class Sums:
    """A list added up: records, and of those not cancelled or planned the participations complete by sex."""

    records: int
    events: int  # held
    complete_events: int  # held, with at least one group complete by sex
    female: int
    counted: int


def page(store: Store, mission: str, selection: Selection, limit: int, offset: int = 0) -> tuple[str, ...]:
    """Return the payloads of one page, in the selection's order."""
    where, values = _where(mission, selection)
    found = store.rows(
        f"SELECT payload FROM record{_FACTS} WHERE {where} ORDER BY {_order(selection)} LIMIT :limit OFFSET :offset",  # noqa: S608 - made of the texts above
        values | {"limit": limit, "offset": offset},
    )
    return tuple(row[0] for row in found)


def ids(store: Store, mission: str, selection: Selection) -> tuple[str, ...]:
    """Return the ids of the whole list, in its order."""
    where, values = _where(mission, selection)
    sql = f"SELECT record.id FROM record{_FACTS} WHERE {where} ORDER BY {_order(selection)}"  # noqa: S608 - as above
    return tuple(row[0] for row in store.rows(sql, values))


def payloads(store: Store, mission: str, kind: str, wanted: Iterable[str]) -> dict[str, str]:
    """Return id -> payload of the records named that are not in the bin."""
    found = store.rows(
        "SELECT id, payload FROM record WHERE mission = ? AND kind = ? AND deleted_at IS NULL"
        " AND id IN (SELECT value FROM json_each(?))",
        (mission, kind, json.dumps(list(wanted))),
    )
    return dict(found)


def sums(store: Store, mission: str, selection: Selection) -> Sums:
    """Return how many records a selection has, and what they add up to."""
    where, values = _where(mission, selection)
    held = "status IN ('held', '')"
    found = store.row(
        f"SELECT count(*), sum({held}), sum({held} AND fact.counted IS NOT NULL),"  # noqa: S608 - as above
        f" sum(CASE WHEN {held} THEN fact.female END), sum(CASE WHEN {held} THEN fact.counted END)"
        f" FROM record{_FACTS} WHERE {where}",
        values,
    )
    return Sums(*(int(value or 0) for value in found or (0, 0, 0, 0, 0)))


def quarters(store: Store, mission: str, kind: str) -> tuple[Quarter, ...]:
    """Return the quarters that have records of a kind, newest first."""
    found = store.rows(
        "SELECT DISTINCT quarter FROM record WHERE mission = ? AND kind = ? AND deleted_at IS NULL"
        " AND quarter IS NOT NULL ORDER BY quarter DESC",
        (mission, kind),
    )
    return tuple(Quarter.from_code(row[0]) for row in found)


def used_words(store: Store, mission: str, key: str, limit: int = 400) -> tuple[str, ...]:
    """Return the values of a text key, or of a list of texts, in all records, most used first.

    `key` is a JSON key such as `place`, `places`, `facilitators`, `topic`; for `partners` the names.
    """
    value = "json_extract(item.value, '$.name')" if key == "partners" else "item.value"
    found = store.rows(
        f"SELECT {value} AS word FROM record, json_each(payload, '$.' || ?) AS item WHERE mission = ?"  # noqa: S608 - as above
        " AND deleted_at IS NULL AND word IS NOT NULL AND word <> ''"
        " GROUP BY word ORDER BY count(*) DESC, word LIMIT ?",
        (key, mission, limit),
    )
    return tuple(str(row[0]) for row in found)


def newest_id(store: Store, mission: str, kind: str) -> str | None:
    """Return the id of the record of a kind that was added last, or None."""
    found: str | None = store.value(
        "SELECT id FROM record WHERE mission = ? AND kind = ? AND deleted_at IS NULL ORDER BY no DESC LIMIT 1",
        (mission, kind),
    )
    return found


def _order(selection: Selection) -> str:
    """Return the ORDER BY: blanks last whichever way, ties by day and by age, so that pages never overlap."""
    key = _KEYS[selection.order]
    way = "DESC" if selection.is_descending else "ASC"
    return f"{key} IS NULL, {key} {way}, last_day DESC, record.no DESC"


def _where(mission: str, selection: Selection) -> tuple[str, dict[str, Any]]:
    parts = ["record.mission = :mission", "record.kind = :kind", "deleted_at IS NULL"]
    values: dict[str, Any] = {"own": OWN, "mission": mission, "kind": selection.kind}
    if selection.since:
        parts.append("last_day >= :since")
        values["since"] = selection.since
    if selection.until:
        parts.append("first_day <= :until")
        values["until"] = selection.until
    for key, wanted in selection.chosen.items():
        if wanted:
            parts.append(_CHOICES[key].format(name=f"chosen_{key}"))
            values[f"chosen_{key}"] = wanted
    if selection.ids is not None:
        parts.append("record.id IN (SELECT value FROM json_each(:ids))")
        values["ids"] = json.dumps(selection.ids)
    _add_words(selection, parts, values)
    return " AND ".join(parts), values


def _add_words(selection: Selection, parts: list[str], values: dict[str, Any]) -> None:
    """Want every word, or its beginning, in title and texts, or somewhere in a partner's name."""
    for number, word in enumerate(selection.words.replace('"', " ").split()):
        parts.append(_WORD.format(n=number))
        values[f"match{number}"] = finding.beginning(word)
        plain = word.replace("!", "!!").replace("%", "!%").replace("_", "!_")
        values[f"like{number}"] = f"%{plain}%"
