"""The annual report as a workbook: the tables of the open data, sums, charts, and every figure with its sources (H2).

Rules: one header row and one fact a row, no merged cells, numbers as numbers, so that a pivot table can be made of
any sheet; packages go by the numbers of the appendix, whose sheet has their digests. No sum is a formula: the
cells it would add up do not show what is left out of it.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC
from decimal import Decimal
from typing import Any, Final

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.linking import value_of
from fieldreport.consolidation.people import EVENT_KINDS, PeopleTotal
from fieldreport.consolidation.printed import PARTICIPATION_TABLES, printed_figures
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.annual_front import stated_facts
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.annual_people import MEASURES
from fieldreport.documents.annual_workbook_charts import charts_sheet
from fieldreport.documents.data_columns import STATES, DataColumn, DataTable
from fieldreport.documents.data_tables import data_tables
from fieldreport.documents.pdf_tables import Text
from fieldreport.documents.word_blocks import WholeTexts
from fieldreport.documents.words import Words
from fieldreport.documents.workbook_cells import Book, Cell, Heading, Number, Sheet, State, money
from fieldreport.values import minor_digits

# columns of codes -> where their words are; a code without one stands as it is
_CODES: Final = {
    "component": "component", "counterpart": "counterpart", "status": "status", "state": "annual.state",
    "qualifier": "qualifier", "fault": "annual.fault", "part": "annual.part", "role": "role", "reporter": "role",
    "kind": "annual.kind", "answer": "annual.measure",
}  # fmt: skip
_LONG: Final = ("text", "done", "result", "evidence", "lesson", "repeatable", "purpose", "recommendation")
_DIGESTS: Final = ("report", "sha256")
_APART: Final = (
    "quarter",
    "currency",
    "qualifier",
    "path",
    "state",
    "received",
    "template",
    "address",
    "mission",
    *_DIGESTS,
)
_LEFT_OUT: Final = ("bounds", "bounds_sum", "estimates", "estimates_sum", "shares_only", "not_persons", "uncollected")


def render_annual_workbook(annual: AnnualReport, facts: AnnualFacts) -> bytes:
    """Return the annual report as an Excel workbook (.xlsx)."""
    page = AnnualPage(WholeTexts(), annual, facts)
    words = page.words
    book = Book(words, words[f"class.{facts.classification}"].upper(), f"{page['title']}, {facts.year.label}")
    cover = book.sheet(words["sheet.cover"])
    charts_sheet(book, annual, facts.target)
    _totals(book, annual)
    for table in data_tables(annual):
        _table(book, page, table)
    _figures(book, page)
    _figure_rows(book, page)
    _sources(book, page)
    _cover(book, cover, page)
    book.book.set_properties(
        {
            "title": f"{page['title']}: {page.say('subtitle', year=facts.year.label)}",
            "subject": page["edition.public" if facts.is_public else "edition.internal"],
            "author": page["headquarters"],
            "category": words[f"class.{facts.classification}"],
            "created": facts.created.astimezone(UTC).replace(tzinfo=None, microsecond=0),
        }
    )
    return book.finish()


def column_title(words: Words, name: str) -> str:
    """Return the heading of a column of the data in words."""
    return words.get(f"year.{name}") or words.get(f"annual.col.{name}") or words.get(f"col.{name}", name)


def _cover(book: Book, sheet: Sheet, page: AnnualPage) -> None:
    sheet.page.set_column(0, 0, 30)
    sheet.page.set_column(1, 1, 90)
    sheet.put(0, 0, page["headquarters"], "mission")
    sheet.put(1, 0, page["title"], "title")
    sheet.put(2, 0, page.say("subtitle", year=page.facts.year.label), "quiet")
    sheet.page.set_row(1, 28)
    sheet.row = 4
    for name, fact in stated_facts(page):
        text = fact.text if isinstance(fact, Text) else fact
        sheet.put(sheet.row, 0, name, "quiet_line")
        sheet.put(sheet.row, 1, text)
        sheet.page.set_row(sheet.row, 16 * -(-len(text) // 95))
        sheet.row += 1
    sheet.row += 1
    for held in book.book.worksheets()[1:]:
        name = held.get_name()
        quoted = name.replace("'", "''")
        sheet.page.write_url(sheet.row, 0, f"internal:'{quoted}'!A1", book.look("link"), name)
        sheet.row += 1
    sheet.page.activate()


def _table(book: Book, page: AnnualPage, table: DataTable) -> None:
    sheet = book.sheet(book.words[f"yearsheet.{table.name}"])
    sheet.head([_heading(book.words, column) for column in table.columns])
    sheet.add_all(
        [_cell(page, column, value, table, row) for column, value in zip(table.columns, row, strict=True)]
        for row in table.rows
    )


def _heading(words: Words, column: DataColumn) -> Heading:
    name, is_number = column.name, column.type in ("integer", "number", "year") or column.name == "bundle"
    wide = {"title": 30.0, "indicator": 40.0, "origin": 30.0, "path": 22.0, "address": 34.0, "received": 26.0}
    wide |= dict.fromkeys(("component", "counterpart", "role", "reporter", "category"), 23.0)
    width = 66.0 if name in (*_LONG, *_DIGESTS) else wide.get(name, 11.0 if is_number else 16.0)
    return _titled(words, name, width, is_number=is_number)


def _titled(words: Words, name: str, width: float, *, is_number: bool = False) -> Heading:
    """Return a column; short texts are set in a little, for many follow a number that ends at their edge."""
    return Heading(column_title(words, name), width, "line" if name in _APART else "text", is_number=is_number)


def _cell(page: AnnualPage, column: DataColumn, value: Any, table: DataTable, row: Sequence[Any]) -> Cell:
    words = page.words
    if value is None or value == "":
        return None
    if column.name == "bundle":
        return page.numbers.get(value)
    if column.is_count and value in STATES:
        return State(words[f"state.{value}"])
    if column.type == "year":
        return Number(int(value), "line")
    if column.type == "number":
        currency = row[[held.name for held in table.columns].index("currency")]
        return money(Decimal(value), minor_digits(currency))
    if column.type == "integer":
        return int(value)
    group = _CODES.get(column.name)
    return words.get(f"{group}.{value}", str(value)) if group else str(value)


def _totals(book: Book, annual: AnnualReport) -> None:
    """Write every sum of participation: one sheet, a row for each, what it leaves out beside it."""
    words = book.words
    sheet = book.sheet(words["yearsheet.totals"])
    numbers = ("events", *MEASURES, "complete", "groups", *_LEFT_OUT)
    names = ("kind", "table", "key", "second_key", "events", *MEASURES, "share", "complete", "groups", "at_least")
    sheet.head(
        [
            _titled(
                words,
                name,
                11.0 if name in numbers else 30.0 if name == "table" else 18.0,
                is_number=name in (*numbers, "share"),
            )
            for name in (*names, *_LEFT_OUT)
        ]
    )
    sheet.add_all(
        _total_row(words, kind, by, total)
        for kind in EVENT_KINDS
        for by in PARTICIPATION_TABLES
        for total in annual.totals(by, kind)
    )


def _total_row(words: Words, kind: str, by: str, total: PeopleTotal) -> list[Cell]:
    component = by in ("component", "counterpart")
    first = words.get(f"component.{total.key[0]}", total.key[0]) if component else total.key[0]
    second = total.key[1] if len(total.key) > 1 else ""
    table = words[f"annual.by.{by}"].format(kind=words[f"annual.kind.{kind}"])
    return [
        words[f"annual.kind.{kind}"],
        table,
        first or words["annual.none"],
        words.get(f"counterpart.{second}", second) or None,
        total.events,
        *(_measure(total, name) for name in MEASURES),
        None if total.share is None else Number(float(total.share) / 100, "percent"),
        total.complete,
        total.groups,
        words["yes"] if total.is_floor else None,
        *total.lower_bounds,
        *total.estimates,
        total.shares_only,
        total.not_persons,
        total.uncollected,
    ]


def _measure(total: PeopleTotal, name: str) -> Cell:
    value = value_of(total, name)
    return None if value is None else Number(int(value.amount), "floor" if value.is_floor else "number")


def _figures(book: Book, page: AnnualPage) -> None:
    words = book.words
    sheet = book.sheet(words["yearsheet.figures"])
    names = ("id", "value", "unit", "at_least", "complete", "groups", "final", "rows", "packages")
    numbers = ("value", "complete", "groups", "rows")
    widths = {"id": 52.0, "packages": 40.0}
    sheet.head([_titled(words, name, widths.get(name, 11.0), is_number=name in numbers) for name in names])

    def rows() -> Iterator[list[Cell]]:
        for figure in printed_figures(page.annual):
            value = figure.value
            complete, groups = value.groups if value and value.groups else (None, None)
            yield [
                figure.id,
                value.amount if value else None,
                value.unit if value else None,
                words["yes"] if value and value.is_floor else None,
                complete,
                groups,
                page["sources.final" if figure.is_final else "provisional"],
                len(figure.parts),
                page.marks(part.source for part in figure.parts).strip("[]"),
            ]

    sheet.add_all(rows())


def _figure_rows(book: Book, page: AnnualPage) -> None:
    """Write what every row adds to every figure, with the place it stands at."""
    words = book.words
    sheet = book.sheet(words["yearsheet.figure_rows"])
    names = ("id", "mission", "quarter", "revision", "address", "adds", "bundle")
    widths = {"id": 52.0, "address": 44.0, "adds": 14.0}
    numbers = ("revision", "adds", "bundle")
    sheet.head([_titled(words, name, widths.get(name, 12.0), is_number=name in numbers) for name in names])
    sheet.add_all(
        [
            figure.id,
            part.source.mission,
            str(part.source.quarter),
            part.source.revision,
            part.address,
            part.amount,
            page.numbers.get(part.source.package),
        ]
        for figure in printed_figures(page.annual)
        for part in figure.parts
    )


def _sources(book: Book, page: AnnualPage) -> None:
    words = book.words
    sheet = book.sheet(words["yearsheet.sources"])
    names = ("bundle", "mission", "quarter", "template", "revision", "state", "clearance", "received", "signers")
    widths = {"signers": 50.0, "received": 26.0}
    sheet.head(
        [
            *(
                _titled(words, name, widths.get(name, 13.0), is_number=name in ("bundle", "revision"))
                for name in names
            ),
            *(_titled(words, name, 66.0) for name in ("sha256", "report")),
        ]
    )
    held = {one.source.package: one.source for one in page.annual.holdings.held}
    sheet.add_all(
        [
            number,
            held[package].mission,
            str(held[package].quarter),
            held[package].template,
            held[package].revision,
            page[f"state.{held[package].state}"],
            held[package].clearance,
            held[package].received,
            "; ".join(f"{name}, {words.get(f'role.{role}', role)}" for role, name in held[package].signers),
            package,
            held[package].identity,
        ]
        for package, number in page.numbers.items()
    )
