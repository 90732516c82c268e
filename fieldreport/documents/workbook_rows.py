"""Tables of rich rows in the workbook: a tidy sheet for each, and one for each table inside their rows."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from fieldreport.codec import RecordProblem, decode
from fieldreport.documents.answers import cell_writer
from fieldreport.documents.workbook_cells import Book, Cell, Heading, Number, money
from fieldreport.documents.workbook_people import count_cell
from fieldreport.models import PARTS, People
from fieldreport.reports import ReportContent
from fieldreport.templates import (
    Column,
    Field,
    Labels,
    Question,
    TableRow,
    Tables,
    is_asked,
    is_blank,
    state_of,
    title_column,
)
from fieldreport.values import minor_digits

_LONGEST_NAME: Final = 31  # of a sheet
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\']")
_WIDTHS: Final = {"para": 60.0, "text": 34.0, "many": 30.0, "int": 13.0, "pct": 13.0, "date": 13.0}
_PEOPLE: Final = (*PARTS, "total", "share")


@dataclass(frozen=True, slots=True)
class _Part:
    """One column of a table on its way into a sheet: where its value stands, and what the heading says."""

    column: Column
    label: str
    is_behind: bool = False  # of the row that this one comes from


def rows_sheets(book: Book, content: ReportContent, labels: Labels) -> None:
    """Write the sheets of every question whose rows are too rich for a line each."""
    values = content.values()
    writer = _Writer(book, labels, Tables(content.template, values), content.role, cell_writer(content, labels))
    for question in content.template.questions():
        if question.has_rich_rows and not is_blank(values.get(question.id)):
            if not is_asked(question, content.role, values, yearly_due=content.yearly_due):
                continue
            rows = [row for row in writer.tables.rows(question, values[question.id]) if not row.is_left_over]
            writer.sheet(question, question, "", labels.short(question.id), [("", row) for row in rows])


@dataclass(frozen=True, slots=True)
class _Writer:
    book: Book
    labels: Labels
    tables: Tables
    role: str
    write: Callable[[Field, Any], str]

    def sheet(
        self, question: Question, table: Field, prefix: str, name: str, rows: Sequence[tuple[str, TableRow]]
    ) -> None:
        """Write one sheet: `rows` with the title of the row around each, then the tables inside them."""
        words = self.book.words
        sheet = self.book.sheet(self._name(name))
        parts = list(self._parts(question, table, prefix))
        around = [Heading(self.labels.short(question.id), 34.0)] if prefix else []
        named = Heading(self._title_of(question, table, prefix), 34.0)
        sheet.head([*around, named, *(heading for part in parts for heading in self._headings(part))])
        sheet.add_all(
            [
                *([outer or None] if prefix else []),
                row.title or f"{number}",
                *(cell for part in parts for cell in self._cells(part, row)),
            ]
            for number, (outer, row) in enumerate(rows, 1)
        )
        sheet.row += 1
        if any(part.column.restricted for part in parts):
            sheet.put(sheet.row, 0, words["workbook.restricted"], "quiet")
        for column in table.columns:
            if column.type == "table" and column.demand(self.role) != "-":
                path = f"{prefix}{column.id}"
                inner = [
                    (row.title, held)
                    for _outer, row in rows
                    for held in self.tables.rows(column, row.cells.get(column.id), row)
                ]
                if inner:
                    self.sheet(question, column, f"{path}.", self.labels.column(question.id, path), inner)

    def _name(self, text: str) -> str:
        """Return a sheet's name that is free: no longer and of no other letters than Excel allows."""
        taken = {page.get_name().casefold() for page in self.book.book.worksheets()}
        plain = _NOT_IN_NAMES.sub(" ", text).strip()
        found, number = plain[:_LONGEST_NAME], 1
        while found.casefold() in taken:
            number += 1
            found = f"{plain[: _LONGEST_NAME - 4]} {number}"
        return found

    def _title_of(self, question: Question, table: Field, prefix: str) -> str:
        own = title_column(table)
        if own is not None and (table.rows is None or table.rows.from_question is None):
            return self.labels.column(question.id, f"{prefix}{own.id}")
        if table.rows is not None and table.rows.from_question is not None:
            behind = self.tables.template.question(table.rows.from_question)
            if table.rows.each is None:
                return self.labels.short(behind.id)
            return self.labels.column(behind.id, table.rows.each)
        return self.labels.short(question.id)

    def _parts(self, question: Question, table: Field, prefix: str) -> Iterator[_Part]:
        rows = table.rows
        named = None if rows is not None and rows.from_question is not None else title_column(table)
        if rows is not None and rows.from_question is not None and rows.each is not None:
            behind = self.tables.template.question(rows.from_question)
            inner = behind.column(rows.each)
            for column in inner.columns if inner is not None else ():
                if column.purpose in ("unit", "baseline", "target"):
                    yield _Part(column, self.labels.column(behind.id, f"{rows.each}.{column.id}"), is_behind=True)
        for column in table.columns:
            if column is not named and column.type != "table" and column.demand(self.role) != "-":
                yield _Part(column, self.labels.column(question.id, f"{prefix}{column.id}"))

    def _headings(self, part: _Part) -> Iterator[Heading]:
        words, column = self.book.words, part.column
        label = f"{part.label} ({words['restricted']})" if column.restricted else part.label
        match column.type:
            case "people":
                yield from (Heading(f"{label}: {words[f'col.{name}']}", 13.0, is_number=True) for name in _PEOPLE)
            case "money":
                yield Heading(label, 16.0, is_number=True)
                yield Heading(words["col.currency"], 10.0)
            case kind:
                yield Heading(label, _WIDTHS.get(kind, 20.0), is_number=kind in ("int", "pct"))

    def _cells(self, part: _Part, row: TableRow) -> Iterator[Cell]:
        column, value = part.column, (row.source if part.is_behind else row.cells).get(part.column.id)
        if column.type == "people":
            yield from self._people(value)
        elif column.type == "money":
            yield from self._money(column, value)
        elif is_blank(value) or (not part.is_behind and not row.asks(column, self.role)):
            yield None
        elif column.type in ("int", "pct") and state_of(value) is None:
            yield self._number(column, value)
        else:
            yield self.write(column, value)

    def _number(self, column: Column, value: Any) -> Cell:
        try:
            number = Decimal(str(value))
        except ArithmeticError:
            return self.write(column, value)
        return int(number) if number == number.to_integral_value() else number

    def _money(self, column: Column, value: Any) -> Iterator[Cell]:
        try:
            currency = str(value["currency"])
            yield money(Decimal(str(value["amount"])), minor_digits(currency))
            yield currency
        except (ArithmeticError, KeyError, TypeError, ValueError):
            yield from (None if is_blank(value) else self.write(column, value), None)

    def _people(self, value: Any) -> Iterator[Cell]:
        try:
            group = decode(People, value, "people") if value else People()
        except (RecordProblem, TypeError, ValueError):
            group = People()
        yield from (count_cell(self.book.words, getattr(group, name)) for name in PARTS)
        yield count_cell(self.book.words, group.derived_total)
        share = group.women_share
        yield None if share is None else Number(float(share) / 100, "percent")
