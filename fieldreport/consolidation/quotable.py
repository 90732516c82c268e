"""Paragraphs and figures of a standing report as they can be quoted, each with its place, its day and its clearance.

Rules: no word and no number is altered. What may be public is decided by `disclosure` (R43, R99): a paragraph or
figure is cleared only where the public form of its report says the very same at the same place, and never where the
report is classified. A figure that only a state stands for (not collected, withheld) is none.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from fieldreport.codec import RecordProblem, decode
from fieldreport.consolidation.holdings import Holding, Source, public_holding
from fieldreport.consolidation.narratives import PROGRAMME, passages_of
from fieldreport.figures import as_read
from fieldreport.folding import Terms, fold
from fieldreport.ledger import ledger
from fieldreport.missions import Mission
from fieldreport.models import People, Record, Staffing
from fieldreport.progress import area_at
from fieldreport.projects import Project
from fieldreport.quotes import Value
from fieldreport.templates import Field, Question, row_key

ANSWER: Final = "answer"
PROSE: Final = (
    *("text", "recommendation", "closed_how", "outcome", "result", "done", "evidence", "lesson", "contribution"),
    "purpose",
)
_UNQUOTED: Final = ("contact", "mission", "role", "period")  # who reports, and not what
_MONEY: Final = ("approved", "received", "spent", "balance")
_POSTS: Final = ("posts", "filled", "women", "men")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotable:
    """One paragraph (`text`) or figure (`people`, or `value`), with the standing report that vouches for it.

    `measure` says of a figure what it counts: the field or column, the component or category of a group.
    """

    source: Source
    address: str  # report.2006/AR-B.PR.F, training[T-1].participants[0]
    kind: str  # of the record, or ANSWER
    title: str  # of the record; of an answer its question
    as_of: date
    area: str = ""
    themes: tuple[str, ...] = ()
    text: str = ""
    measure: str = ""
    people: People | None = None
    value: Value | None = None
    is_cleared: bool = False  # for public use

    @property
    def is_figure(self) -> bool:
        """Return whether it is a figure and not a paragraph."""
        return self.people is not None or self.value is not None

    @property
    def said(self) -> tuple[Any, ...]:
        """Return what is said where, without who may read it."""
        return (self.address, self.text, self.measure, self.value, _counts(self.people))


def quotables(holding: Holding, missions: Mapping[str, Mission]) -> tuple[Quotable, ...]:
    """Return everything that can be quoted from one report, answers in the order of the form, then records."""
    is_open = holding.report.classification == "unclassified"
    shown = {one.said for one in _all(public_holding(holding, missions))} if is_open else set()
    return tuple(replace(one, is_cleared=one.said in shown) for one in _all(holding))


def about(found: Iterable[Quotable], address: str, terms: Terms) -> tuple[Quotable, ...]:
    """Return what stands at an address or below it: of paragraphs those with the words, where any has one."""
    here = [one for one in found if one.address == address or one.address.startswith((f"{address}.", f"{address}["))]
    with_words = {one.address for one in here if not one.is_figure and _has_any(one.text, terms)}
    return tuple(one for one in here if one.is_figure or not with_words or one.address in with_words)


def _has_any(text: str, terms: Terms) -> bool:
    folded = fold(text)
    return any(word in folded for sequence in terms.sequences for word in sequence)


def _all(holding: Holding) -> Iterator[Quotable]:
    for question in holding.template.questions():
        value = holding.value(question.id)
        if value is not None and question.purpose not in _UNQUOTED:
            yield from _of_answer(holding, question, value)
    for record in holding.records:
        yield from _of_record(holding, record)


def _of_answer(holding: Holding, question: Question, value: Any) -> Iterator[Quotable]:
    place = f"report.{question.id}"
    common: dict[str, Any] = {
        "source": holding.source,
        "kind": ANSWER,
        "title": question.id,
        "as_of": holding.source.quarter.end,
        "area": area_at(holding.source.template, place),
    }
    if question.purpose == PROGRAMME:  # its lines have their themes in another table
        for line in passages_of(holding):
            if line.question == question.id:
                yield Quotable(**common, address=line.address, text=line.text, themes=(line.subject,))
        return
    for address, measure, held in _cells(question, value, place):
        yield Quotable(**common, address=address, measure=measure, **held)


def _cells(field: Field, value: Any, place: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield address, measure and content of what an answer or a cell holds, however deep."""
    if field.type == "table":
        rows = value if isinstance(value, list | tuple) else ()
        for number, row in enumerate(rows):
            for column in field.columns if isinstance(row, Mapping) else ():
                at = f"{place}[{row_key(row, number)}].{column.id}"
                yield from ((a, m or column.id, h) for a, m, h in _cells(column, row.get(column.id), at))
    elif field.type == "people" and isinstance(value, Mapping):
        groups = {"": value} if field.rows is None else value
        for code, group in groups.items():
            people = _people(group)
            if people is not None:
                yield (f"{place}[{code}]" if code else place), str(code), {"people": people}
    elif field.type in ("para", "text") and isinstance(value, str) and value.strip():
        yield place, "", {"text": str(as_read(value)).strip()}
    elif field.type in ("int", "pct") and isinstance(value, int | float) and not isinstance(value, bool):
        yield place, "", {"value": Value(Decimal(str(value)), "%" if field.type == "pct" else "")}


def _people(group: Any) -> People | None:
    try:
        people = decode(People, group, "people") if isinstance(group, Mapping) else None
    except RecordProblem:
        return None
    return people if people is not None and _has_number(people) else None


def _of_record(holding: Holding, record: Record) -> Iterator[Quotable]:
    held = getattr(record, "themes", None) or (getattr(record, "theme", ""),)
    common: dict[str, Any] = {
        "source": holding.source,
        "kind": record.kind,
        "title": record.title or record.id,
        "as_of": record.day.last if record.day and record.kind != Project.kind else holding.source.quarter.end,
        "area": str(getattr(record, "area", "")),
        "themes": tuple(theme for theme in held if theme),
    }
    texts = [(name, text.strip()) for name in PROSE if isinstance(text := getattr(record, name, ""), str)]
    written = [(name, str(as_read(text))) for name, text in texts if text]
    for name, text in written or [("title", record.title.strip())]:
        if text:
            yield Quotable(**common, address=f"{record.address}.{name}", text=text)
    for path, people in record.counts():
        if _has_number(people):
            measure = str(getattr(people, "component", "") or getattr(people, "category", ""))
            yield Quotable(**common, address=f"{record.address}.{path}", measure=measure, people=people)
    if isinstance(record, Staffing):
        for name in _POSTS:
            number = getattr(record, name)
            if isinstance(number, int):
                at = f"{record.address}.{name}"
                yield Quotable(**common, address=at, measure=name, value=Value(Decimal(number)))
    if isinstance(record, Project) and record.approved_total is not None:
        sums = ledger(record, until=holding.source.quarter.end)
        amounts = (sums.approved, sums.received_total, sums.spent_total, sums.balance)
        for name, amount in zip(_MONEY, amounts, strict=True):
            value = Value(amount, record.currency, is_floor=bool(sums.unconverted) and name == "spent")
            yield Quotable(**common, address=f"{record.address}.{name}", measure=name, value=value)


def _has_number(people: People) -> bool:
    return bool(people.numbers()) or isinstance(people.total, int)


def _counts(people: People | None) -> tuple[Any, ...]:
    return (*people.numbers().items(), people.total, people.qualifier, people.unit) if people else ()
