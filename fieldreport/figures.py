"""The figures of the records that a text can quote: what there is, what each comes to, and from which records.

Rules: one function works a figure out, for the picker, the checks and the signature alike. Sums of people are
participations; only groups of persons of trainings that were held and of activities count (V8); a sum that leaves
something out is "at least" (V11, decisions 24); money of several currencies is never added up.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, Literal

from fieldreport.figure_kinds import FILTERS, KINDS, MEASURES, label_of
from fieldreport.ledger import Ledger, ledger
from fieldreport.models import Dataset, People, Record, Training
from fieldreport.participation import PeopleSum, add_people, counts_persons
from fieldreport.projects import Project
from fieldreport.quotes import Quote, Reference, Value, quotes, shown, with_values
from fieldreport.reports import ReportContent, Term
from fieldreport.values import CountState, Quarter, ValueProblem

RecordsOf = Callable[[Quarter], Sequence[Record] | None]  # None: this desk does not have them
Standing = Literal["", "unknown", "elsewhere", "nothing"]

_OF_GROUPS: Final = {"trainings": "component", "statistics": "category"}  # a filter on groups inside a record
_SEVERAL: Final[Mapping[str, str]] = {"place": "places", "component": "components"}  # fields that hold several words


@dataclass(frozen=True, slots=True)
class QuotedFigure:
    """A figure as it comes out now; `records` are the addresses of what it is made of.

    Without a value, `standing` says why: no such figure, records that are elsewhere, or nothing that was counted.
    """

    reference: Reference
    value: Value | None = None
    records: tuple[str, ...] = ()
    standing: Standing = ""

    @property
    def label(self) -> Term:
        """Return its name without period and filters; a reference to nothing known stands for itself."""
        return label_of(self.reference)


class FigureBook:
    """Works out the figures of one report; what several figures share is gone through once."""

    def __init__(self, quarter: Quarter, records_of: RecordsOf) -> None:
        self._quarter, self._records_of = quarter, records_of
        self._of_kind: dict[tuple[str, str], list[Record] | None] = {}
        self._chosen: dict[tuple[str, str, tuple[tuple[str, str], ...]], _Chosen] = {}

    def work_out(self, reference: Reference) -> QuotedFigure:
        """Return what a reference comes to now, with the records behind it."""
        quarters = _quarters(reference.period, self._quarter)
        known = reference.measure in MEASURES.get(reference.what, ())
        keys = {key for key, _word in reference.filters}
        if not known or not quarters or not keys <= set(FILTERS[reference.what]):
            return QuotedFigure(reference, standing="unknown")
        key = (reference.what, reference.period, reference.filters)
        chosen = self._chosen.get(key)
        if chosen is None:
            records = self._records(reference, quarters)
            if records is None:
                return QuotedFigure(reference, standing="elsewhere")
            chosen = _Chosen(reference, [record for record in records if fits(record, reference)], quarters)
            self._chosen[key] = chosen
        value, behind = chosen.measured(reference.measure)
        return QuotedFigure(reference, value, tuple(record.address for record in behind), "" if value else "nothing")

    def _records(self, reference: Reference, quarters: Sequence[Quarter]) -> list[Record] | None:
        """Return the records of a kind in a period, each once; None where this desk does not have them."""
        key = (reference.what, reference.period)
        if key not in self._of_kind:
            held: dict[str, Record] | None = {}
            for one in quarters:
                found = self._records_of(one)
                held = (
                    None
                    if held is None or found is None
                    else held | {record.id: record for record in found if record.kind == KINDS[reference.what]}
                )
            self._of_kind[key] = None if held is None else list(held.values())
        return self._of_kind[key]


def work_out(reference: Reference, quarter: Quarter, records_of: RecordsOf) -> QuotedFigure:
    """Return what a reference in the report of `quarter` comes to now, with the records behind it."""
    return FigureBook(quarter, records_of).work_out(reference)


def quotable(content: ReportContent, records_of: RecordsOf) -> tuple[QuotedFigure, ...]:
    """Return the figures that the records of a report offer: of this quarter, in parts, of last quarter and the year.

    Only what there is: a measure that nothing was counted for is left out.
    """
    quarter = content.quarter
    references = [
        Reference(what, measure, filters=filters)
        for what, measures in MEASURES.items()
        for filters in _parts(what, content.records)
        for measure in measures
    ]
    periods = [str(quarter.shifted(-1))] + ([str(quarter.year)] if quarter.number > 1 else [])
    references += [
        Reference(what, measure, period)
        for period in periods
        for what in ("trainings", "activities", "projects")
        for measure in MEASURES[what]
    ]
    book = FigureBook(quarter, records_of)
    worked_out = (book.work_out(reference) for reference in references)
    return tuple(figure for figure in worked_out if figure.value is not None and figure.records)


def as_read(value: Any) -> Any:
    """Return an answer's value with numbers, as English writes them, in place of references."""
    return _each_text(value, shown) if any(texts_in(value)) else value


def content_as_read(content: ReportContent, in_words: Callable[[Value], str] | None = None) -> ReportContent:
    """Return the report with numbers in place of references; `in_words` writes them, else English."""
    return _with_texts(content, lambda text: shown(text, in_words))


def refreshed(content: ReportContent, records_of: RecordsOf) -> ReportContent:
    """Return the report with the present value in every reference of its answers."""
    book = FigureBook(content.quarter, records_of)
    return _with_texts(content, lambda text: with_values(text, lambda reference: book.work_out(reference).value))


def quoted(content: ReportContent) -> Iterator[tuple[str, int, Quote]]:
    """Yield question id, place among the quotes of its answer, and quote, for every answer of a report."""
    for question, answer in content.answers.items():
        found = (quote for text in texts_in(answer.value) for quote in quotes(text))
        yield from ((question, place, quote) for place, quote in enumerate(found))


def other_quarters(content: ReportContent) -> frozenset[Quarter]:
    """Return the quarters beside its own whose records the texts of a report quote."""
    named = {quote.reference.period for _question, _place, quote in quoted(content)} - {""}
    return frozenset(one for period in named for one in _quarters(period, content.quarter)) - {content.quarter}


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text in an answer that has a brace, tables inside rows too."""
    if isinstance(value, str):
        if "{" in value:
            yield value
    elif isinstance(value, Mapping):
        for held in value.values():
            yield from texts_in(held)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from texts_in(held)


def _with_texts(content: ReportContent, change: Callable[[str], str]) -> ReportContent:
    changed = {
        question: replace(answer, value=_each_text(answer.value, change))
        for question, answer in content.answers.items()
        if any(texts_in(answer.value))
    }
    return replace(content, answers={**content.answers, **changed}) if changed else content


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _each_text(held, change) for name, held in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_each_text(held, change) for held in value)
    return value


def _quarters(period: str, quarter: Quarter) -> tuple[Quarter, ...]:
    """Return the quarters of a period up to the report's own; none for a period after it."""
    if not period:
        return (quarter,)
    numbers = (int(period[6]),) if "Q" in period else (1, 2, 3, 4)
    year = int(period[:4])
    if not 1 <= year <= 9999:
        return ()
    try:
        found = tuple(Quarter(year, number) for number in numbers)
    except ValueProblem:
        return ()
    return tuple(one for one in found if one <= quarter)


def _parts(what: str, records: Iterable[Record]) -> list[tuple[tuple[str, str], ...]]:
    """Return the filters worth offering: the whole, then by area, by component, by project, by row of statistics."""
    held = [record for record in records if record.kind == KINDS[what]]
    if what == "statistics":
        return [
            (("id", record.id), ("category", row.category))
            for record in held
            if isinstance(record, Dataset)
            for row in record.rows
            if row.category and not set(row.category) & set('"{}\n')
        ]
    parts: list[tuple[tuple[str, str], ...]] = [()]
    for key in ("component", "area") if what in ("trainings", "activities") else ():
        words = dict.fromkeys(word for record in held for word in _words(record, key, what))
        parts += [((key, word),) for word in sorted(words)]
    if what == "projects" and len(held) > 1:
        parts += [(("id", record.id),) for record in held]
    return parts


def _words(record: Record, key: str, what: str) -> tuple[str, ...]:
    if _OF_GROUPS.get(what) == key:
        return tuple(word for _at, group in record.counts() if (word := str(getattr(group, key, ""))))
    several = getattr(record, _SEVERAL.get(key, ""), None)
    held = (getattr(record, key, ""),) if several is None else several
    return tuple(str(word) for word in held if word)


def measured(
    reference: Reference, records: Sequence[Record], quarters: Sequence[Quarter]
) -> tuple[Value | None, Sequence[Record]]:
    """Return what a reference measures of these records, chosen already, in these quarters; and those behind it."""
    return _Chosen(reference, records, quarters).measured(reference.measure)


def fits(record: Record, reference: Reference) -> bool:
    """Return whether a record is what a reference speaks of: a training that was held, and all its filters."""
    if isinstance(record, Training) and record.status != "held":
        return False
    return not reference.filters or all(
        word in _words(record, key, reference.what) for key, word in reference.filters
    )


@dataclass(frozen=True)
class _Chosen:
    """The records that a reference is about, whatever it measures."""

    reference: Reference
    records: Sequence[Record]
    quarters: Sequence[Quarter]

    def measured(self, measure: str) -> tuple[Value | None, Sequence[Record]]:
        """Return a value and the records it is made of."""
        what = self.reference.what
        if measure == "count":
            return Value(Decimal(len(self.records))), self.records
        if what == "projects":
            return _money(measure, self.records, self.quarters)
        if what == "staffing":
            return _posts(measure, self.records)
        if what == "statistics" and "id" not in dict(self.reference.filters):
            return None, ()  # sets count different things
        if not self.records:
            return (None if measure == "share" else Value(Decimal(0))), ()
        groups, behind = self.groups
        return _people(measure, groups, self.added), behind

    @cached_property
    def groups(self) -> tuple[list[People], list[Record]]:
        """Return the groups of persons that count, and the records that have them."""
        by_group = _OF_GROUPS.get(self.reference.what, "")
        wanted = dict(self.reference.filters).get(by_group)
        groups: list[People] = []
        behind: list[Record] = []
        for record in self.records:
            counted = [group for _at, group in record.counts() if wanted in (None, getattr(group, by_group, ""))]
            persons = [group for group in counted if counts_persons(group)]
            groups += persons
            behind += [record] if persons else []
        return groups, behind

    @cached_property
    def added(self) -> PeopleSum:
        """Return the groups added up."""
        return add_people(self.groups[0])


def _people(measure: str, groups: Sequence[People], added: PeopleSum) -> Value | None:
    if measure == "share":
        if added.share is None:
            return None
        return Value(
            added.share, "%", groups=None if added.complete == added.groups else (added.complete, added.groups)
        )
    number = added.total if measure == "total" else added.parts[measure]
    if not isinstance(number, int):
        return None
    return Value(Decimal(number), is_floor=_is_floor(measure, groups, added))


def _is_floor(measure: str, groups: Sequence[People], added: PeopleSum) -> bool:
    """Return whether a sum leaves something out: a part that was not collected, an estimate, people of no sex."""
    if measure == "total":
        return "total" in added.floors
    if measure in added.floors:
        return True
    return any(
        group.qualifier != "exact" or (getattr(group, measure) is None and not group.is_complete_by_sex)
        for group in groups
    )


def _money(
    measure: str, records: Sequence[Record], quarters: Sequence[Quarter]
) -> tuple[Value | None, Sequence[Record]]:
    projects = [record for record in records if isinstance(record, Project)]
    ledgers = [ledger(project, quarters[-1].end, quarters[0].start) for project in projects]
    currencies = {held.currency for held in ledgers}
    if len(currencies) != 1:
        return None, ()
    # An entry without a rate is in no sum (V45): money that was spent is then at least this much.
    left_out = any(held.unconverted for held in ledgers) and measure not in ("approved",)
    amount = sum((_amount(held, measure) for held in ledgers), Decimal(0))
    return Value(amount, currencies.pop(), is_floor=left_out), projects


def _amount(held: Ledger, measure: str) -> Decimal:
    match measure:
        case "received_in_all":
            return held.received_total
        case "spent_in_all":
            return held.spent_total
    amount: Decimal = getattr(held, measure)
    return amount


def _posts(measure: str, records: Sequence[Record]) -> tuple[Value | None, Sequence[Record]]:
    counted = [(record, getattr(record, measure, None)) for record in records]
    numbers = [(record, number) for record, number in counted if isinstance(number, int)]
    if not numbers:
        return None, ()
    left_out = any(
        isinstance(number, CountState) and number is not CountState.NOT_APPLICABLE for _r, number in counted
    )
    return Value(Decimal(sum(number for _r, number in numbers)), is_floor=left_out), [
        record for record, _n in numbers
    ]
