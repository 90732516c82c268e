"""Every number among the answers as a typed cell: one row per figure, with question, row and column it stands in.

Rules: the sheet of the report shows an answer as it is read, a table as lines; here each figure can be filtered and
added up. A share is a percentage, an amount has its currency beside it, a state stands as its word. Tables of rich
rows have sheets of their own (`workbook_rows`).
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from fieldreport.documents.answers import NUMBER_TYPES, Shown, shown_sections
from fieldreport.documents.workbook_cells import Book, Cell, Heading, Number, State, money
from fieldreport.documents.workbook_people import count_cell
from fieldreport.reports import ReportContent
from fieldreport.templates import is_blank, load_labels, state_of
from fieldreport.values import CountState, minor_digits


def figures_sheet(book: Book, content: ReportContent) -> None:
    """Write one row per figure of the answers; no sheet where there is none."""
    words = book.words
    labels = load_labels(content.template.version, content.language)
    rows = [
        (item.question.id, item.label, *cells, words["restricted"] if item.question.restricted else None)
        for held in shown_sections(content, labels, words)
        for item in held.items
        for cells in _figures(book, item)
    ]
    if not rows:
        return
    sheet = book.sheet(words["sheet.figures"])
    titles = ("question_id", "question", "row", "measure", "figure", "currency", "restricted")
    widths = (16, 50, 40, 26, 14, 10, 12)
    sheet.head(
        [
            Heading(words[f"col.{title}"], width, is_number=title == "figure")
            for title, width in zip(titles, widths, strict=True)
        ]
    )
    sheet.add_all(rows)


def _figures(book: Book, item: Shown) -> Iterator[tuple[Cell, Cell, Cell, Cell]]:
    """Yield row, column, figure and currency of each number of an answer."""
    if item.table is None:
        if item.question.type in NUMBER_TYPES and not is_blank(item.value):
            yield None, None, *_cells(book, item.question.type, item.value)
        return
    table = item.table
    for cells, values in zip(table.rows, table.values, strict=True):
        named = "; ".join(cell for cell, kind in zip(cells, table.kinds, strict=True) if not kind and cell)
        for head, kind, value in zip(table.columns, table.kinds, values, strict=True):
            if kind and not is_blank(value):
                yield named or None, head or None, *_cells(book, kind, value)


def _cells(book: Book, kind: str, value: Any) -> tuple[Cell, Cell]:
    """Return a figure and its currency; what is no number stands as its words."""
    state = state_of(value) or (value if value in ("na", "not_collected", "withheld") else None)
    if isinstance(value, CountState):
        return count_cell(book.words, value), None
    if state is not None:
        return State(book.words[f"state.{state}"]), None
    try:
        if kind == "money":
            currency = str(value["currency"])
            return money(Decimal(str(value["amount"])), minor_digits(currency)), currency
        number = Decimal(str(value))
    except (ArithmeticError, KeyError, TypeError, ValueError):
        return str(value), None
    if kind == "pct":
        return Number(float(number) / 100, "percent"), None
    return (int(number) if number == number.to_integral_value() else number), None
