"""The answers of a report as they are shown: in the order of the form, with words instead of codes.

Rules: an answer is shown where its question is asked, blank ones are left out; a mandatory question without an answer
stays visible as such (domain D). What is worked out stands in its place like an answer; mission, period and sums of
people over records have places of their own in every report.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, Literal

from fieldreport.codec import RecordProblem, decode
from fieldreport.documents.answer_rows import RowReader, ShownRows
from fieldreport.documents.words import NOTHING, Words, words_of
from fieldreport.drawing import drawn_answers
from fieldreport.models import PARTS, People
from fieldreport.reports import ReportContent
from fieldreport.templates import Field, Labels, Question, Section, Tables, is_blank, is_required, state_of
from fieldreport.values import PartialDate, ValueProblem

_LONGEST_RAW: Final = 200  # letters of an answer that cannot be read
NUMBER_TYPES: Final = ("int", "pct", "money")  # of questions and columns
AreaState = Literal["", "reported", "nothing", "not_in_mandate", "unanswered"]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table or a people answer: headings, which of them hold numbers, and cells."""

    columns: tuple[str, ...]
    are_numbers: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...] = ()  # what leads to each row below the answer's address: "[0]", ".military"
    kinds: tuple[str, ...] = ()  # of the columns: int, pct, money; blank where they hold words
    values: tuple[tuple[Any, ...], ...] = ()  # of the cells, as they were answered


@dataclass(frozen=True, slots=True)
class Shown:
    """One answer; `text` is empty where a table or rows are shown instead, or where the answer is missing."""

    question: Question
    label: str  # the question
    short: str  # its name in lists
    text: str = ""
    table: ShownTable | None = None
    rows: ShownRows | None = None  # of a table whose rows are too rich for a line each
    note: str = ""
    is_missing: bool = False
    value: Any = None  # as it was answered

    @property
    def is_prose(self) -> bool:
        """Return whether the answer is running text."""
        return self.question.type == "para" and self.table is None and not self.is_missing


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A page of the form with its answers; `state` is set where the page has a gate."""

    section: Section
    title: str
    group: str
    items: tuple[Shown, ...]
    state: AreaState = ""
    reason: str = ""


def shown_sections(content: ReportContent, labels: Labels, words: Words) -> tuple[ShownSection, ...]:
    """Return every page of the role's form that has something to show."""
    values = content.values()
    titles = {(record.kind, record.id): record.title for record in content.records}
    writer = _Writer(labels, words, titles, Tables(content.template, values), content.role)
    drawn = drawn_answers(content)
    sections = []
    for section in content.template.sections_for(content.role):
        state = _state(section, content.role, values)
        items = tuple(_items(content, section, writer, drawn)) if state in ("", "reported") else ()
        if items or state:
            sections.append(
                ShownSection(
                    section,
                    labels.section(section.id),
                    labels.group(section.group),
                    items,
                    state,
                    _reason(section, values),
                )
            )
    return tuple(sections)


def cell_writer(content: ReportContent, labels: Labels) -> Callable[[Field, Any], str]:
    """Return what puts a value of this report into words, by the type of its question or column."""
    titles = {(record.kind, record.id): record.title for record in content.records}
    tables = Tables(content.template, content.values())
    return _Writer(labels, words_of(content.language), titles, tables, content.role).text


def _reason(section: Section, values: Mapping[str, Any]) -> str:
    """Return why there is nothing to report: of the state that holds, not one left over from another."""
    reasons = (
        str(values[question.id]).strip()
        for question in section.questions
        if question.purpose == "reason"
        and not is_blank(values.get(question.id))
        and (question.condition is None or question.condition.holds(values))
    )
    return next(reasons, "")


def _is_shown_elsewhere(question: Question) -> bool:
    source = question.source
    return (
        source is not None
        and question.is_derived
        and (source.report is not None or (source.records is not None and source.measure in ("people", "records")))
    )


def _state(section: Section, role: str, values: Mapping[str, Any]) -> AreaState:
    gate = section.gate
    if gate is None:
        return ""
    value = values.get(gate.id)
    if gate.means(value, "reported"):
        return "reported"
    if gate.means(value, "nothing"):
        return "nothing"
    if gate.means(value, "not_in_mandate"):
        return "not_in_mandate"
    return "unanswered" if gate.demand(role) == "M" else ""


def _items(content: ReportContent, section: Section, writer: "_Writer", drawn: Mapping[str, Any]) -> Iterator[Shown]:
    values = content.values()
    for question in section.questions:
        if question.demand(content.role) == "-" or question.purpose in ("gate", "reason"):
            continue
        if _is_shown_elsewhere(question) or (question.condition and not question.condition.holds(values)):
            continue
        if question.is_derived:
            if question.id in drawn:
                yield writer.shown(question, drawn[question.id], "")
            continue
        answer = content.answers.get(question.id)
        if answer is None or is_blank(answer.value):
            if is_required(question, content.role, values, yearly_due=content.yearly_due):
                yield writer.missing(question)
        else:
            yield writer.shown(question, answer.value, answer.note)


@dataclass(frozen=True, slots=True)
class _Writer:
    labels: Labels
    words: Words
    titles: Mapping[tuple[str, str], str]
    tables: Tables
    role: str

    def missing(self, question: Question) -> Shown:
        return Shown(question, self.labels.question(question.id), self.labels.short(question.id), is_missing=True)

    def shown(self, question: Question, value: Any, note: str) -> Shown:
        """Return an answer in words; one of a shape that nobody can read stands as it came."""
        try:
            return self._shown(question, value, note)
        except (TypeError, AttributeError, KeyError, ValueError, ArithmeticError):
            names = (self.labels.question(question.id), self.labels.short(question.id))
            return Shown(question, *names, text=str(value)[:_LONGEST_RAW], note=note)

    def _shown(self, question: Question, value: Any, note: str) -> Shown:
        names = (self.labels.question(question.id), self.labels.short(question.id))
        state = state_of(value)
        if state is not None:
            return Shown(question, *names, text=self.labels.state(state, question.id), note=note)
        if question.has_rich_rows and isinstance(value, list):
            reader = RowReader(self.labels, self.words, self.tables, self.role, self.text)
            return Shown(question, *names, rows=reader.shown(question, value), note=note)
        if question.type == "table" and isinstance(value, list):
            return Shown(question, *names, table=self._table(question, value), note=note)
        if question.type == "people" and isinstance(value, Mapping):
            return Shown(question, *names, table=self._people(question, value), note=note)
        return Shown(question, *names, text=self.text(question, value), note=note, value=value)

    def text(self, field: Field, value: Any) -> str:
        """Return a value in words, by the type of its question or column."""
        state = state_of(value) or (value if field.type == "int" and isinstance(value, str) else None)
        if state in ("na", "not_collected", "withheld"):
            return self.labels.state(state)
        match field.type:
            case "yn3" | "yn4":
                return self.words.get(str(value), str(value))
            case "one":
                return self.labels.choice(field.list_id or "", str(value))
            case "many":
                return "\n".join(self.labels.choice(field.list_id or "", str(code)) for code in value)
            case "int" | "pct":
                return self._number(value, is_percent=field.type == "pct")
            case "date":
                return self._date(value)
            case "money":
                return self._money(value)
            case "links":
                return "\n".join(self._link(link) for link in value)
        return str(value).strip()

    def _number(self, value: Any, *, is_percent: bool) -> str:
        try:
            number = Decimal(str(value))
            digits = max(0, -int(number.as_tuple().exponent))
            text = self.words.number(number, digits)
        except (ArithmeticError, ValueError):
            return str(value)
        return self.words.say("percent", value=text) if is_percent else text

    def _date(self, value: Any) -> str:
        try:
            return self.words.partial(PartialDate.parse(value))
        except ValueProblem:
            return str(value)

    def _money(self, value: Any) -> str:
        try:
            return self.words.money(Decimal(value["amount"]), value["currency"])
        except (ArithmeticError, KeyError, TypeError, ValueProblem):
            return str(value)

    def _link(self, link: Any) -> str:
        kind, record_id = str(link.get("kind", "")), str(link.get("id", ""))
        return self.titles.get((kind, record_id)) or record_id

    def _table(self, question: Question, rows: list[Any]) -> ShownTable:
        columns = [column for column in question.columns if column.type != "table"]
        named = any("row" in row for row in rows if isinstance(row, Mapping))
        heads = [self.labels.column(question.id, column.id) for column in columns]
        list_id = question.rows.list_id if question.rows else None
        cells = []
        for row in rows:
            first = [self.labels.choice(list_id or "", str(row.get("row", "")))] if named else []
            cells.append((*first, *(self._cell(column, row.get(column.id)) for column in columns)))
        outer = ("",) if named else ()
        kinds = (*outer, *(column.type if column.type in NUMBER_TYPES else "" for column in columns))
        values = tuple((*outer, *(row.get(column.id) for column in columns)) for row in rows)
        keys = tuple(f"[{index}]" for index in range(len(rows)))
        return ShownTable((*outer, *heads), tuple(map(bool, kinds)), tuple(cells), keys, kinds, values)

    def _cell(self, column: Field, value: Any) -> str:
        return NOTHING if is_blank(value) else self.text(column, value)

    def _people(self, question: Question, value: Mapping[str, Any]) -> ShownTable:
        list_id = question.rows.list_id if question.rows else None
        order = [choice.code for choice in question.rows.choices] if question.rows else []
        groups = {code: value[code] for code in order if code in value} | dict(value) if list_id else {"": value}
        held: dict[str, People] = {}
        for code, counts in groups.items():
            try:
                held[code] = decode(People, dict(counts), question.id)
            except (RecordProblem, TypeError, ValueError):
                continue
        asked = question.parts or ("women", "men")
        parts = [
            part
            for part in PARTS
            if part in asked or any(getattr(group, part) is not None for group in held.values())
        ]
        rows = []
        for code, group in held.items():
            numbers = [self.words.count(getattr(group, part)) for part in parts]
            total, share = self.words.count(group.derived_total), self.words.percent(group.women_share)
            rows.append((self.labels.choice(list_id or "", code), *numbers, total, share))
        keys = tuple(f".{code}" if code else "" for code in held)
        heads = tuple(self.words[f"col.{name}"] for name in (*parts, "total", "share"))
        kinds = ("", *("int" for _ in heads[:-1]), "pct")
        values = tuple(
            ("", *(getattr(group, part) for part in parts), group.derived_total, group.women_share)
            for group in held.values()
        )
        return ShownTable(("", *heads), tuple(map(bool, kinds)), tuple(rows), keys, kinds, values)
