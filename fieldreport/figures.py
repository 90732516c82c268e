"""The figures of the records that a text can quote: what there is, what each comes to, and from which records.

Rules: one function works a figure out, for the picker, the checks and the signature alike. Sums of people are
participations; only groups of persons of trainings that were held and of activities count (V8); a sum that leaves
something out is "at least" (V11, decisions 24); money of several currencies is never added up.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final, Literal

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.ledger import Ledger, ledger
from fieldreport.models import Dataset, People, Record, Training
from fieldreport.participation import PeopleSum, add_people, counts_persons
from fieldreport.projects import Project
from fieldreport.quotes import Quote, Reference, Value, quotes, shown, with_values
from fieldreport.reports import ReportContent, Term
from fieldreport.values import CountState, Quarter, ValueProblem

RecordsOf = Callable[[Quarter], Sequence[Record] | None]  # None: this desk does not have them
Standing = Literal["", "unknown", "elsewhere", "nothing"]

_PEOPLE: Final = ("total", "women", "men", "girls", "boys", "share")
_MONEY: Final = ("approved", "received", "received_in_all", "spent", "spent_in_all", "obligated", "balance")
_POSTS: Final = ("posts", "filled", "women", "men")
_KINDS: Final[Mapping[str, str]] = {
    "trainings": "training",
    "activities": "activity",
    "projects": "project",
    "statistics": "dataset",
    "staffing": "staffing",
    "practices": "practice",
    "gaps": "gap",
    "lessons": "lesson",
}
_MEASURES: Final[Mapping[str, tuple[str, ...]]] = {
    "trainings": ("count", *_PEOPLE),
    "activities": ("count", *_PEOPLE),
    "projects": ("count", *_MONEY),
    "statistics": _PEOPLE,
    "staffing": _POSTS,
    "practices": ("count",),
    "gaps": ("count",),
    "lessons": ("count",),
}
_FILTERS: Final[Mapping[str, tuple[str, ...]]] = {
    "trainings": ("id", "area", "component", "type", "topic", "place", "project"),
    "activities": ("id", "area", "component", "level", "place"),
    "projects": ("id", "currency"),
    "statistics": ("id", "category"),
    "staffing": ("role", "level"),
    "practices": ("id", "status", "level"),
    "gaps": ("id", "area"),
    "lessons": ("id", "area"),
}
_OF_GROUPS: Final = {"trainings": "component", "statistics": "category"}  # a filter on groups inside a record
_SEVERAL: Final[Mapping[str, str]] = {"place": "places", "component": "components"}  # fields that hold several words
LABELS: Final[Mapping[str, Term]] = {
    "trainings.count": Term(QT_TRANSLATE_NOOP("terms", "Trainings held")),
    "trainings.total": Term(QT_TRANSLATE_NOOP("terms", "Participants in trainings")),
    "trainings.women": Term(QT_TRANSLATE_NOOP("terms", "Women in trainings")),
    "trainings.men": Term(QT_TRANSLATE_NOOP("terms", "Men in trainings")),
    "trainings.girls": Term(QT_TRANSLATE_NOOP("terms", "Girls in trainings")),
    "trainings.boys": Term(QT_TRANSLATE_NOOP("terms", "Boys in trainings")),
    "trainings.share": Term(QT_TRANSLATE_NOOP("terms", "Share of women in trainings")),
    "activities.count": Term(QT_TRANSLATE_NOOP("terms", "Activities")),
    "activities.total": Term(QT_TRANSLATE_NOOP("terms", "People reached by activities")),
    "activities.women": Term(QT_TRANSLATE_NOOP("terms", "Women reached by activities")),
    "activities.men": Term(QT_TRANSLATE_NOOP("terms", "Men reached by activities")),
    "activities.girls": Term(QT_TRANSLATE_NOOP("terms", "Girls reached by activities")),
    "activities.boys": Term(QT_TRANSLATE_NOOP("terms", "Boys reached by activities")),
    "activities.share": Term(QT_TRANSLATE_NOOP("terms", "Share of women among people reached")),
    "projects.count": Term(QT_TRANSLATE_NOOP("terms", "Projects")),
    "projects.approved": Term(QT_TRANSLATE_NOOP("terms", "Approved for projects")),
    "projects.received": Term(QT_TRANSLATE_NOOP("terms", "Received in the period")),
    "projects.received_in_all": Term(QT_TRANSLATE_NOOP("terms", "Received in all")),
    "projects.spent": Term(QT_TRANSLATE_NOOP("terms", "Spent in the period")),
    "projects.spent_in_all": Term(QT_TRANSLATE_NOOP("terms", "Spent in all")),
    "projects.obligated": Term(QT_TRANSLATE_NOOP("terms", "Obligated")),
    "projects.balance": Term(QT_TRANSLATE_NOOP("terms", "Balance of projects")),
    "statistics.total": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: total")),
    "statistics.women": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: women")),
    "statistics.men": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: men")),
    "statistics.girls": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: girls")),
    "statistics.boys": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: boys")),
    "statistics.share": Term(QT_TRANSLATE_NOOP("terms", "Mission statistics: share of women")),
    "staffing.posts": Term(QT_TRANSLATE_NOOP("terms", "Posts of the gender unit")),
    "staffing.filled": Term(QT_TRANSLATE_NOOP("terms", "Filled posts of the gender unit")),
    "staffing.women": Term(QT_TRANSLATE_NOOP("terms", "Women on posts of the gender unit")),
    "staffing.men": Term(QT_TRANSLATE_NOOP("terms", "Men on posts of the gender unit")),
    "practices.count": Term(QT_TRANSLATE_NOOP("terms", "Good practices")),
    "gaps.count": Term(QT_TRANSLATE_NOOP("terms", "Gaps and challenges")),
    "lessons.count": Term(QT_TRANSLATE_NOOP("terms", "Lessons learned")),
}


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


def label_of(reference: Reference) -> Term:
    """Return the name of a figure without period and filters."""
    return LABELS.get(f"{reference.what}.{reference.measure}", Term(reference.text))


def kind_of(reference: Reference) -> str:
    """Return the kind of record behind a figure (`training`), or an empty text."""
    return _KINDS.get(reference.what, "")


def work_out(reference: Reference, quarter: Quarter, records_of: RecordsOf) -> QuotedFigure:
    """Return what a reference in the report of `quarter` comes to now, with the records behind it."""
    quarters = _quarters(reference.period, quarter)
    known = reference.measure in _MEASURES.get(reference.what, ())
    keys = [key for key, _word in reference.filters]
    if not known or not quarters or not set(keys) <= set(_FILTERS[reference.what]):
        return QuotedFigure(reference, standing="unknown")
    held: dict[str, Record] = {}
    for one in quarters:
        found = records_of(one)
        if found is None:
            return QuotedFigure(reference, standing="elsewhere")
        held |= {record.address: record for record in found if record.kind == _KINDS[reference.what]}
    chosen = [record for record in held.values() if _fits(record, reference)]
    value, behind = _measured(reference, chosen, quarters)
    return QuotedFigure(reference, value, tuple(record.address for record in behind), "" if value else "nothing")


def quotable(content: ReportContent, records_of: RecordsOf) -> tuple[QuotedFigure, ...]:
    """Return the figures that the records of a report offer: of this quarter, in parts, of last quarter and the year.

    Only what there is: a measure that nothing was counted for is left out.
    """
    quarter = content.quarter
    references = [
        Reference(what, measure, filters=filters)
        for what, measures in _MEASURES.items()
        for filters in _parts(what, content.records)
        for measure in measures
    ]
    periods = [str(quarter.shifted(-1))] + ([str(quarter.year)] if quarter.number > 1 else [])
    references += [
        Reference(what, measure, period)
        for period in periods
        for what in ("trainings", "activities", "projects")
        for measure in _MEASURES[what]
    ]
    worked_out = (work_out(reference, quarter, records_of) for reference in references)
    return tuple(figure for figure in worked_out if figure.value is not None and figure.records)


def as_read(value: Any) -> Any:
    """Return an answer's value with numbers, as English writes them, in place of references."""
    return _each_text(value, shown) if any(texts_in(value)) else value


def content_as_read(content: ReportContent, in_words: Callable[[Value], str] | None = None) -> ReportContent:
    """Return the report with numbers in place of references; `in_words` writes them, else English."""
    return _with_texts(content, lambda text: shown(text, in_words))


def refreshed(content: ReportContent, records_of: RecordsOf) -> ReportContent:
    """Return the report with the present value in every reference of its answers."""
    known: dict[Reference, Value | None] = {}

    def value_of(reference: Reference) -> Value | None:
        if reference not in known:
            known[reference] = work_out(reference, content.quarter, records_of).value
        return known[reference]

    return _with_texts(content, lambda text: with_values(text, value_of))


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
    held = [record for record in records if record.kind == _KINDS[what]]
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


def _fits(record: Record, reference: Reference) -> bool:
    if isinstance(record, Training) and record.status != "held":
        return False
    return all(word in _words(record, key, reference.what) for key, word in reference.filters)


def _measured(
    reference: Reference, records: Sequence[Record], quarters: Sequence[Quarter]
) -> tuple[Value | None, Sequence[Record]]:
    """Return the value and the records it is made of."""
    if reference.measure == "count":
        return Value(Decimal(len(records))), records
    if reference.what == "projects":
        return _money(reference.measure, records, quarters)
    if reference.what == "staffing":
        return _posts(reference.measure, records)
    if reference.what == "statistics" and "id" not in dict(reference.filters):
        return None, ()  # sets count different things
    by_group = _OF_GROUPS.get(reference.what, "")
    wanted = dict(reference.filters).get(by_group)
    groups: list[People] = []
    behind: list[Record] = []
    for record in records:
        counted = [group for _at, group in record.counts() if wanted in (None, str(getattr(group, by_group, "")))]
        persons = [group for group in counted if counts_persons(group)]
        groups += persons
        behind += [record] if persons else []
    if not records:
        return (None if reference.measure == "share" else Value(Decimal(0))), ()
    return _people(reference.measure, groups), behind


def _people(measure: str, groups: Sequence[People]) -> Value | None:
    added = add_people(groups)
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
