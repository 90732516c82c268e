"""Takes records apart into rows of facts: counts, money and words, without touching the store.

Rules: every count keeps its state (decisions 19); a share is never stored, only what it is derived from; money stays
canonical decimal text in the project's currency. What is not a number or a known state is left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from fieldreport.ledger import ledger
from fieldreport.models import PARTS, People, Record
from fieldreport.projects import Project
from fieldreport.quotes import shown
from fieldreport.values import CountState, Quarter, ValueProblem, amount_text, parse_count_value

Row = dict[str, Any]
DOCUMENT: Final = "document"  # the kind of the texts that are names of attached documents
_TEXTS: Final = (
    "topic",
    "audience",
    "purpose",
    "theme",
    "text",
    "recommendation",
    "closed_how",
    "outcome",
    "result",
    "done",
    "evidence",
    "lesson",
    "contribution",
    "place",
    "places",
    "remark",
)


@dataclass(slots=True)
class Facts:
    """Rows for the four tables of facts."""

    groups: list[Row] = field(default_factory=list)
    counts: list[Row] = field(default_factory=list)
    money: list[Row] = field(default_factory=list)
    narratives: list[Row] = field(default_factory=list)


def collect(facts: Facts, record: Record, head: Row, quarter: Quarter | None, next_group: int) -> int:
    """Add the rows of one record; `head` holds source and mission. Return the next free group number."""
    code = quarter.code if quarter else 0
    status = str(getattr(record, "status", ""))
    area = str(getattr(record, "area", ""))
    for path, people in record.counts():
        facts.groups.append(
            head
            | {
                "no": next_group,
                "quarter": code,
                "kind": record.kind,
                "record": record.id,
                "path": path,
                "area": area,
                "status": status,
                "component": getattr(people, "component", ""),
                "counterpart": getattr(people, "counterpart", ""),
                "category": getattr(people, "category", ""),
                "unit": people.unit,
                "qualifier": people.qualifier,
                "is_complete": int(people.is_complete_by_sex),
                "female": people.female,
                "counted": people.sum_of_parts,
                "total": people.derived_total,
            }
        )
        place = {"mission": head["mission"], "quarter": code, "area": area, "group_no": next_group}
        facts.counts.extend(place | row for row in _counts(people))
        next_group += 1
    if isinstance(record, Project):
        facts.money.extend(_money(record, head, code, quarter))
    facts.narratives.append(
        head
        | {
            "quarter": code,
            "kind": record.kind,
            "address": record.address,
            "area": area,
            "title": record.title,
            "text": record_text(record),
        }
    )
    names = [document_name(item) for item in record.documents]
    facts.narratives.extend(document_rows(head, quarter, record.address, area, names))
    return next_group


def record_text(record: Record) -> str:
    """Return the words of a record that a search shall find, title aside."""
    found: list[str] = []
    for name in _TEXTS:
        held = getattr(record, name, "")
        found += [held] if isinstance(held, str) else list(held)
    return "\n".join(text for text in found if text)


def document_name(item: Any) -> str:
    """Return the name in a record's entry of a document; other programs write a bare name, or have other keys."""
    if not isinstance(item, Mapping):
        return str(item)
    return str(item.get("name") or item.get("title") or item.get("reference") or "–")


def document_rows(head: Row, quarter: Quarter | None, address: str, area: str, names: Sequence[str]) -> list[Row]:
    """Return a row of text for each name of a document of a record or report; `head` holds source and mission."""
    shared = {"quarter": quarter.code if quarter else 0, "kind": DOCUMENT, "address": address, "area": area}
    return [head | shared | {"title": name, "text": ""} for name in dict.fromkeys(names) if name]


def value_text(value: Any) -> str:
    """Return the words in an answer's value, whatever its shape."""
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, Mapping):
        return "\n".join(filter(None, (value_text(held) for held in value.values())))
    if isinstance(value, list | tuple):
        return "\n".join(filter(None, (value_text(held) for held in value)))
    return ""


def _counts(people: People) -> Iterator[Row]:
    yield from _count_rows("people", "", {name: getattr(people, name) for name in (*PARTS, "total")})
    for band, parts in people.ages.items():
        if isinstance(parts, Mapping):
            yield from _count_rows("people", str(band), parts)
    yield from _count_rows("displaced", "", people.displaced)
    yield from _count_rows("repeats", "", people.repeats)


def _count_rows(measure: str, band: str, parts: Mapping[str, Any]) -> Iterator[Row]:
    for sex in (*PARTS, "total"):
        try:
            count = parse_count_value(parts.get(sex))
        except ValueProblem:
            continue
        if count is None:
            continue
        state = count.value if isinstance(count, CountState) else "value"
        value = None if isinstance(count, CountState) else count
        yield {"measure": measure, "age_band": band, "sex": sex, "state": state, "value": value}


def _money(project: Project, head: Row, code: int, quarter: Quarter | None) -> Iterator[Row]:
    """Yield the project's sums (line "") and those of its budget lines, up to the quarter's end."""
    sums = ledger(project, until=quarter.end if quarter and head["source"] else None)

    def text(amount: Any) -> str:
        return amount_text(amount, project.currency)

    shared = head | {
        "quarter": code,
        "project": project.id,
        "status": project.status,
        "currency": project.currency,
        "unconverted": len(sums.unconverted),
    }
    yield shared | {
        "line": "",
        "title": project.title,
        "category": None,
        "approved": text(sums.approved),
        "received": text(sums.received_total),
        "spent": text(sums.spent_total),
        "obligated": text(sums.obligated),
    }
    for line in sums.lines:
        if line.line:
            yield shared | {
                "line": line.line,
                "title": line.title,
                "category": line.category,
                "approved": text(line.approved),
                "received": text(0 * line.approved),
                "spent": text(line.spent_total),
                "obligated": text(line.obligated),
            }
