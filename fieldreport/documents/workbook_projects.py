"""A financial sheet per project, whose formulas add up one tidy sheet of ledger entries."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from fieldreport.documents.figures import ProjectFigures, line_name, project_figures
from fieldreport.documents.words import Words
from fieldreport.documents.workbook_cells import Book, Cell, Formula, Heading, Sheet, is_exact, letter, money
from fieldreport.documents.workbook_people import day_cells, partners_cell
from fieldreport.ledger import LineBalance, effect_of, entry_amount, line_of, statements_until
from fieldreport.projects import Entry, Project
from fieldreport.reports import ReportContent
from fieldreport.values import minor_digits

_ENTRY_COLUMNS = [
    "project",
    "project_title",
    "id",
    "start",
    "start_date",
    "when",
    "line",
    "to_line",
    "type",
    "amount",
    "currency",
    "rate",
    "rate_date",
    "in",
    "effect_spent",
    "effect_obligated",
    "payee",
    "document",
    "obligation",
    "note",
]
_ENTRY_NUMBERS = frozenset(("amount", "rate", "in", "effect_spent", "effect_obligated"))
WIDTHS = (38, 24, 15, 15, 15, 15, 15, 15, 11)
_ENTRY_WIDTHS = {"project_title": 34, "payee": 26, "note": 40, "type": 20, "document": 18}


class Span(NamedTuple):
    """A period with the words for what lies before, in and after it, by which formulas tell entries apart."""

    start: date
    end: date
    before: str
    period: str
    after: str

    def word(self, entry: Entry) -> str:
        """Return the word for an entry; an undated one counts as of the period."""
        if entry.date is None or self.start <= entry.date.last <= self.end:
            return self.period
        return self.before if entry.date.last < self.start else self.after


def quarter_span(words: Words, content: ReportContent) -> Span:
    """Return the quarter of a report."""
    told = (words[f"when.{name}"] for name in ("before", "period", "after"))
    return Span(content.quarter.start, content.quarter.end, *told)


def _at(name: str) -> str:
    return letter(_ENTRY_COLUMNS.index(name))


def project_sheets(book: Book, content: ReportContent) -> None:
    """Write a sheet per project and, behind them, all entries of all projects."""
    projects = project_figures(content)
    if not projects:
        return
    words = book.words
    ledgers = [book.sheet(words.say("sheet.ledger", n=held.number)) for held in projects]
    span = quarter_span(words, content)
    sheet = entries_sheet(book, words["sheet.entries"], [held.project for held in projects], span)
    for held, page in zip(projects, ledgers, strict=True):
        LedgerSheet(page, held, sheet, span).write(content)


def entries_sheet(book: Book, name: str, projects: Sequence[Project], span: Span) -> Sheet:
    """Write all entries of projects as one tidy sheet, each told to lie before, in or after the period."""
    words, sheet = book.words, book.sheet(name)
    titles = {"in": words["col.own_currency"], "project_title": words["col.title"], "start": words["col.date"]}
    titles["start_date"] = words["col.exact_date"]
    sheet.head(
        [
            Heading(
                titles.get(column) or words[f"col.{column}"],
                _ENTRY_WIDTHS.get(column, 13),
                is_number=column in _ENTRY_NUMBERS,
            )
            for column in _ENTRY_COLUMNS
        ]
    )
    for project in projects:
        for entry in project.entries:
            sheet.add(_entry_row(words, span, project, entry))
    sheet.filter()
    return sheet


def _entry_row(words: Words, span: Span, project: Project, entry: Entry) -> list[Cell]:
    own = entry_amount(project, entry)
    digits = minor_digits(project.currency)
    spent, obligated = effect_of(entry)
    return [
        project.id,
        project.title,
        entry.id or None,
        *day_cells(entry.date),
        span.word(entry),
        line_of(project, entry) or None,
        entry.to_line or None,
        words[f"entry.{entry.type}"],
        money(entry.amount, minor_digits(project.currency_of(entry))),
        project.currency_of(entry),
        entry.rate,
        entry.rate_date.text if entry.rate_date else None,
        money(own, digits),
        money(own * spent, digits) if own is not None and spent else None,
        money(own * obligated, digits) if own is not None and obligated else None,
        entry.payee or None,
        entry.document or None,
        entry.obligation or None,
        entry.note or None,
    ]


class LedgerSheet:
    """The sheet of one project; B2 holds the project's id, to which all formulas refer."""

    def __init__(self, sheet: Sheet, held: ProjectFigures, entries: Sheet, span: Span) -> None:
        self.span = span
        self.sheet, self.words = sheet, sheet.book.words
        self.project, self.sums = held.project, held.ledger
        self.entries, self.last_entry = entries.reference, max(entries.row, 2)
        self.digits = minor_digits(self.sums.currency)
        amounts = [entry.amount for entry in self.project.entries] + [line.approved for line in self.sums.lines]
        self.has_formulas = all(is_exact(amount) for amount in [*amounts, self.sums.received_total])

    def write(self, content: ReportContent) -> None:
        """Write the sheet of a report's project."""
        words, sheet, project = self.words, self.sheet, self.project
        for column, width in enumerate(WIDTHS):
            sheet.page.set_column(column, column, width)
        sheet.put(0, 0, project.title or project.id, "heading")
        sheet.row = 1
        status = words[f"status.{project.status}"]
        self.pairs(
            [
                (words["col.id"], project.id),
                (words["fact.period"], words.quarter(content.quarter)),
                (words["project.period"], words.span(project.start, project.ends, short=False) + f", {status}"),
                (words["project.purpose"], project.purpose),
                (words["project.theme"], project.theme),
                (words["project.partners"], partners_cell(project.partners)),
                (words["col.currency"], project.currency),
                (f"{words['project.donor']} ({words['restricted'].lower()})", project.donor),
                (f"{words['project.focal_person']} ({words['restricted'].lower()})", _plain(project.focal_person)),
            ]
        )
        sheet.row += 1
        total_row = self._lines()
        self._standing(total_row)
        self._lists(content)

    def pairs(self, pairs: Sequence[tuple[str, Cell]]) -> None:
        """Write names and values, without the blank ones."""
        for name, cell in pairs:
            if cell not in (None, ""):
                self.sheet.put(self.sheet.row, 0, name, "quiet")
                self.sheet.put(self.sheet.row, 1, cell, "plain")
                self.sheet.row += 1

    def money(self, expression: str, value: Decimal) -> Cell:
        """Return a formula with its value, or the amount where a spreadsheet would lose digits of it."""
        if self.has_formulas and is_exact(value):
            return Formula(expression, float(value), f"money{self.digits}")
        return money(value, self.digits)

    def _over(self, row: int, effect: str, when: str) -> str:
        """Return the sum over one line's entries; by equality, for SUMIFS would read `*` and `>` in names."""

        def column(name: str) -> str:
            return f"{self.entries}${_at(name)}$2:${_at(name)}${self.last_entry}"

        mine = f"({column('project')}=$B$2)*({column('line')}=$B{row})*({column('when')}{when})"
        return f"=SUMPRODUCT({mine},{column(effect)})"

    def _lines(self) -> int:
        """Write the budget lines with their total; return the total's row (from 1)."""
        words, sheet = self.words, self.sheet
        names = ("line", "line.code", "budget", "before", "period", "cumulative", "obligated", "balance", "used")
        sheet.page.freeze_panes(sheet.row + 1, 2)
        titles = [words[f"col.{name}"] for name in names]
        heads = [
            Heading(title, width, is_number=index > 1)
            for index, (title, width) in enumerate(zip(titles, WIDTHS, strict=True))
        ]
        sheet.head(heads, is_tidy=False)
        first = sheet.row + 1
        for line in self.sums.lines:
            sheet.add(self.line(sheet.row + 1, line))
        last = sheet.row
        total_row = sheet.row + 1
        sums = [
            self.money(
                f"=SUM({letter(index)}{first}:{letter(index)}{last})",
                sum((getattr(line, name) for line in self.sums.lines), Decimal(0)),
            )
            for index, name in enumerate(LINE_SUMS, 2)
        ]
        approved = sum((line.approved for line in self.sums.lines), Decimal(0))
        spent = sum((line.spent_total for line in self.sums.lines), Decimal(0))
        share = Formula(f"=F{total_row}/C{total_row}", float(spent / approved), "percent") if approved else None
        if self.sums.lines:
            sheet.add([words["row.total"], None, *sums, share], is_total=True)
            bars = {
                "type": "data_bar",
                "bar_color": "#B7C4BF",
                "bar_solid": True,
                "min_type": "num",
                "max_type": "num",
            }
            sheet.page.conditional_format(first - 1, 8, last - 1, 8, bars | {"min_value": 0, "max_value": 1})
        return total_row

    def line(self, row: int, line: LineBalance) -> list[Cell]:
        """Return the cells of a budget line in `row` (from 1)."""
        period, before, after = self.span.period, self.span.before, self.span.after
        share: Cell = None
        if line.approved:
            share = Formula(f"=F{row}/C{row}", float(line.spent_total / line.approved), "percent")
        return [
            line_name(self.words, line),
            line.line or None,
            money(line.approved, self.digits),
            self.money(self._over(row, "effect_spent", f'="{before}"'), line.spent_before),
            self.money(self._over(row, "effect_spent", f'="{period}"'), line.spent),
            self.money(f"=D{row}+E{row}", line.spent_total),
            self.money(self._over(row, "effect_obligated", f'<>"{after}"'), line.obligated),
            self.money(f"=C{row}-F{row}-G{row}", line.balance),
            share,
        ]

    def _standing(self, total_row: int) -> None:
        words, sums = self.words, self.sums
        has_lines = bool(sums.lines)
        self.sheet.row += 1
        start = self.sheet.row + 1
        spent = self.money(f"=F{total_row}", sums.spent_total) if has_lines else money(sums.spent_total, self.digits)
        obligated = self.money(f"=G{total_row}", sums.obligated) if has_lines else money(sums.obligated, self.digits)
        rows: list[tuple[str, Cell, str]] = [
            ("approved", money(sums.approved, self.digits), ""),
            ("received", money(sums.received_total, self.digits), ""),
            ("spent", spent, ""),
            ("obligated", obligated, "obligated.how"),
            ("balance", self.money(f"=C{start + 1}-C{start + 2}", sums.balance), "balance.how"),
            ("available", self.money(f"=C{start}-C{start + 2}-C{start + 3}", sums.available), "available.how"),
        ]
        others = (("advanced", sums.advanced), ("interest", sums.interest), ("returned", sums.returned))
        rows += [(name, money(value, self.digits), "") for name, value in others if value]
        for name, cell, how in rows:
            self.sheet.put(self.sheet.row, 0, words[name])
            self.sheet.put(self.sheet.row, 1, words[how] if how else None, "quiet_line")
            self.sheet.put(self.sheet.row, 2, cell)
            self.sheet.row += 1
        if sums.unconverted:
            self.sheet.put(self.sheet.row, 0, words.say("entries.unconverted", n=len(sums.unconverted)), "warn")
            self.sheet.row += 1

    def _lists(self, content: ReportContent) -> None:
        words, sheet, project = self.words, self.sheet, self.project
        if project.tranches:
            self.title(words["tranches.title"])
            for tranche in project.tranches:
                iso, day = day_cells(tranche.date)
                self.row(
                    [words.say("tranche.number", number=tranche.number), iso, money(tranche.amount, self.digits), day]
                )
        if project.approvals:
            self.title(words["project.approvals"])
            for approval in project.approvals:
                iso, _ = day_cells(approval.date)
                self.row([approval.reference, iso, money(approval.amount, self.digits), approval.conditions or None])
        self.statements(content.quarter.end)
        sheet.row += 1

    def statements(self, until: date) -> None:
        """Write the finance section's statements up to a day."""
        words = self.words
        statements = statements_until(self.project, until)
        if not statements:
            return
        self.title(words["finance.title"])
        for _, statement in statements:
            iso, _ = day_cells(statement.statement_date)
            for key, value in statement.amounts.items():
                self.row([words.get(key, key), iso, _figure(value, self.digits), statement.document or None])
            if statement.difference:
                self.row([words["finance.difference"], iso, None, statement.difference])

    def title(self, title: str) -> None:
        """Write a title below a blank row."""
        self.sheet.row += 1
        self.sheet.put(self.sheet.row, 0, title, "heading")
        self.sheet.row += 1

    def row(self, cells: Sequence[Cell]) -> None:
        """Write a plain row."""
        for column, cell in enumerate(cells):
            self.sheet.put(self.sheet.row, column, cell, "line")
        self.sheet.row += 1


LINE_SUMS = ("approved", "spent_before", "spent", "spent_total", "obligated", "balance")


def _figure(value: Any, digits: int) -> Cell:
    try:
        return money(Decimal(str(value)), digits)
    except ArithmeticError:
        return str(value)


def _plain(value: Any) -> str:
    return ", ".join(str(part) for part in value.values()) if isinstance(value, dict) else str(value or "")
