"""A project's financial or substantive report as a workbook, with formulas over the ledger it was made from.

Rules: as for the report's workbook: right without recalculation, the same bytes within one build.
"""

from collections.abc import Sequence
from datetime import UTC
from decimal import Decimal

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.figures import ProjectFigures
from fieldreport.documents.project_figures import (
    TEXTS,
    beneficiary_rows,
    certificate_words,
    event_people,
    measure,
    measured_on,
    partner_words,
    period_words,
    plain,
    project_facts,
)
from fieldreport.documents.words import Words, words_of
from fieldreport.documents.workbook_cells import Book, Cell, Formula, Heading, Sheet, State, letter, money
from fieldreport.documents.workbook_people import count_cell, day_cells
from fieldreport.documents.workbook_projects import LINE_SUMS, WIDTHS, LedgerSheet, Span, entries_sheet
from fieldreport.ledger import LineBalance
from fieldreport.models import PARTS
from fieldreport.project_reports import FinancialFigures, ProjectDocument, value_until

FORMAT = "fieldreport-document-workbook/1"


def render_project_workbook(document: ProjectDocument, facts: RenderFacts) -> bytes:
    """Return the document as an Excel workbook (.xlsx) with formulas and their values."""
    words = words_of(document.language)
    revision = words.say("revision", revision=facts.revision)
    footer = f"{document.mission.code}, {period_words(words, document)}, {revision}"
    book = Book(words, words[f"class.{facts.classification}"].upper(), footer)
    if document.type == "financial":
        _financial(book, document)
    else:
        _substantive(book, document)
    _identity(book, document, facts)
    title = words[f"gff.{document.type}"]
    book.book.set_properties(
        {
            "title": f"{document.mission.code} {document.period}: {title}, {document.project.title}",
            "subject": words["gff.facility"],
            "author": f"{document.mission.code}, {words[f'role.{document.role}']}",
            "category": words[f"class.{facts.classification}"],
            "comments": revision,
            "created": facts.created.astimezone(UTC).replace(tzinfo=None, microsecond=0),
        }
    )
    return book.finish()


def period_span(words: Words, document: ProjectDocument) -> Span:
    """Return the period of a document with the words for before, in and after it."""
    told = (words[f"gff.when.{name}"] for name in ("before", "period", "after"))
    return Span(document.start, document.end, *told)


def _financial(book: Book, document: ProjectDocument) -> None:
    words = book.words
    page = book.sheet(words["gff.sheet.report"])
    span = period_span(words, document)
    entries = entries_sheet(book, words["gff.sheet.entries"], [document.project], span)
    held = ProjectFigures(1, document.project, document.figures.sums)
    _FinancialSheet(page, held, entries, span).write_report(document)
    page.page.activate()


class _FinancialSheet(LedgerSheet):
    """The layout of domain G: lines with subtotals, the money at hand, what comes next, the certification."""

    def write_report(self, document: ProjectDocument) -> None:
        """Write the whole sheet."""
        words, sheet, report = self.words, self.sheet, document.report
        for column, width in enumerate(WIDTHS):
            sheet.page.set_column(column, column, width)
        sheet.put(0, 0, f"{words['gff.financial']}, {period_words(words, document)}", "heading")
        sheet.row = 1
        mission = f"{document.mission.code} {document.mission.name}"
        about = [pair for pair in project_facts(words, document) if pair[0] != words["col.id"]]
        self.pairs([(words["col.id"], document.project.id), (words["gff.mission"], mission), *about])
        sheet.row += 1
        figures = document.figures
        total_row = self._groups(figures)
        self._standing_of(figures, total_row)
        self.title(words["gff.next"])
        self.pairs(
            [
                (words["gff.planned_next"], _optional(report.planned_next, self.digits)),
                (words["gff.requested"], _optional(report.requested, self.digits)),
                (words["gff.variance"], report.variance_note),
            ]
        )
        self.statements(document.end)
        self.title(words["gff.certification"])
        self.pairs(
            [
                (words["gff.certified"], certificate_words(words, report.certified)),
                (words["gff.approved"], certificate_words(words, report.approved)),
            ]
        )

    def _groups(self, figures: FinancialFigures) -> int:
        """Write direct lines and support cost with their sums; return the total's row (from 1)."""
        words, sheet = self.words, self.sheet
        names = ("line", "line.code", "budget", "before", "reported", "cumulative", "obligated", "balance", "used")
        heads = [
            Heading(words[f"col.{name}"], width, is_number=index > 1)
            for index, (name, width) in enumerate(zip(names, WIDTHS, strict=True))
        ]
        sheet.head(heads, is_tidy=False)
        rows = [
            self._group(words["gff.direct"], figures.direct, figures.direct_total),
            self._group(words["gff.support"], figures.support, figures.support_total),
        ]
        total_row = sheet.row + 1
        cells = [
            self.money("=" + "+".join(f"{letter(index)}{row}" for row in rows), getattr(figures.total, name))
            for index, name in enumerate(LINE_SUMS, 2)
        ]
        sheet.add([words["gff.total"], None, *cells, _share(total_row, figures.total)], is_total=True)
        return total_row

    def _group(self, name: str, lines: Sequence[LineBalance], whole: LineBalance) -> int:
        sheet = self.sheet
        first = sheet.row + 1
        for line in lines:
            sheet.add(self.line(sheet.row + 1, line))
        row = sheet.row + 1
        cells = [
            self.money(f"=SUM({letter(index)}{first}:{letter(index)}{row - 1})", getattr(whole, field))
            if lines
            else money(getattr(whole, field), self.digits)
            for index, field in enumerate(LINE_SUMS, 2)
        ]
        sheet.add([name, None, *cells, _share(row, whole)], is_total=True)
        return row

    def _standing_of(self, figures: FinancialFigures, total_row: int) -> None:
        """Write the way from the opening to the closing balance, each sum as a formula over the rows above."""
        words, sums = self.words, figures.sums
        self.title(words["gff.standing"])
        row = self.sheet.row + 1
        rows: list[tuple[str, Cell, bool]] = [
            ("received_before", money(sums.received_before, self.digits), False),
            ("other_before", money(sums.interest_before - sums.returned_before, self.digits), False),
            ("spent_before", self.money(f"=D{total_row}", sums.spent_before), False),
            ("opening", self.money(f"=C{row}+C{row + 1}-C{row + 2}", sums.opening), True),
            ("received", money(sums.received, self.digits), False),
            ("interest", money(figures.interest, self.digits), False),
            ("returned", money(figures.returned, self.digits), False),
            ("at_hand", self.money(f"=C{row + 3}+C{row + 4}+C{row + 5}-C{row + 6}", figures.at_hand), True),
            ("spent", self.money(f"=E{total_row}", sums.spent), False),
            ("closing", self.money(f"=C{row + 7}-C{row + 8}", sums.closing), True),
            ("advanced", money(sums.advanced, self.digits), False),
            ("obligated", self.money(f"=G{total_row}", sums.obligated), False),
            ("after_obligations", self.money(f"=C{row + 9}-C{row + 11}", sums.closing - sums.obligated), True),
        ]
        for name, cell, is_sum in rows:
            self.sheet.put(self.sheet.row, 0, words[f"gff.{name}"], is_total=is_sum)
            self.sheet.put(self.sheet.row, 1, None, is_total=is_sum)
            self.sheet.put(self.sheet.row, 2, cell, is_total=is_sum)
            self.sheet.row += 1
        if sums.unconverted:
            self.sheet.put(self.sheet.row, 0, words.say("entries.unconverted", n=len(sums.unconverted)), "warn")
            self.sheet.row += 1


def _share(row: int, line: LineBalance) -> Cell:
    if not line.approved:
        return None
    return Formula(f"=F{row}/C{row}", float(line.spent_total / line.approved), "percent")


def _optional(amount: Decimal | None, digits: int) -> Cell:
    return None if amount is None else money(amount, digits)


def _substantive(book: Book, document: ProjectDocument) -> None:
    words, report, project = book.words, document.report, document.project
    sheet = book.sheet(words["gff.sheet.report"])
    sheet.put(0, 0, f"{words['gff.substantive']}, {period_words(words, document)}", "heading")
    sheet.page.set_column(0, 0, 30)
    sheet.page.set_column(1, 1, 110)
    sheet.headings = (Heading("", 30), Heading("", 110))
    sheet.row = 1
    mission = f"{document.mission.code} {document.mission.name}"
    partners = "\n".join(part for part in (partner_words(project.partners), report.partners) if part)
    texts = [
        (words["gff.mission"], mission),
        *project_facts(words, document),
        (words["gff.activities"], report.activities),
        (words["gff.results"], report.results),
        (words["gff.partners"], partners),
        *((words[f"gff.{name}"], getattr(report, name)) for name in TEXTS),
    ]
    for name, text in texts:
        sheet.add([name, text or words["gff.nothing"]])
    _indicator_sheet(book, document)
    _beneficiary_sheet(book, document)
    _event_sheet(book, document)
    sheet.page.activate()


def _indicator_sheet(book: Book, document: ProjectDocument) -> None:
    words = book.words
    sheet = book.sheet(words["gff.sheet.indicators"])
    names = ("baseline", "baseline.date", "target", "target.date", "value")
    heads = [Heading(words["gff.indicator"], 60), Heading(words["col.unit"], 18)]
    sheet.head(heads + [Heading(words[f"gff.{name}"], 18, is_number="." not in name) for name in names])
    for held in document.project.indicators:
        dated = [
            cell
            for value in (held.baseline, held.target)
            for cell in (_typed(measure(value)), measured_on(words, value) or None)
        ]
        sheet.add([held.text, held.unit or None, *dated, _typed(value_until(held, document.end))])
    sheet.filter()


def _typed(value: object) -> Cell:
    if value in (None, ""):
        return None
    return value if isinstance(value, int) and not isinstance(value, bool) else State(plain(value))


def _beneficiary_sheet(book: Book, document: ProjectDocument) -> None:
    words = book.words
    sheet = book.sheet(words["gff.sheet.beneficiaries"])
    names = [*PARTS, "total"]
    heads = [Heading(words["gff.age"], 30), *(Heading(words[f"col.{name}"], 14, is_number=True) for name in names)]
    sheet.head(heads)
    for label, group in beneficiary_rows(words, document):
        counts = [count_cell(words, getattr(group, name)) for name in PARTS]
        row = sheet.row + 1
        total: Cell = count_cell(words, group.derived_total)
        if group.derived_total is not None and group.derived_total == group.sum_of_parts:
            total = Formula(f"=SUM(B{row}:{letter(len(PARTS))}{row})", group.derived_total)
        sheet.add([label, *counts, total])
    sheet.filter()


def _event_sheet(book: Book, document: ProjectDocument) -> None:
    words = book.words
    sheet = book.sheet(words["gff.sheet.events"])
    heads = [Heading(words["col.id"], 16), Heading(words["col.title"], 50), Heading(words["col.date"], 14)]
    heads.append(Heading(words["col.result"], 60))
    sheet.head([*heads, *(Heading(words[f"col.{name}"], 12, is_number=True) for name in ("female", "male", "total"))])
    for event in document.events:
        women, men, total = event_people(event)
        result = getattr(event, "outcome", "") or getattr(event, "result", "")
        iso, _ = day_cells(event.day)
        sheet.add([event.id, event.title, iso, result or None, women, men, total])
    sheet.filter()


def _identity(book: Book, document: ProjectDocument, facts: RenderFacts) -> None:
    """Write the hidden sheet by which an importer knows what the file is; codes, never words."""
    sheet: Sheet = book.sheet("_fieldreport")
    rows = {
        "format": FORMAT,
        "type": document.type,
        "mission": document.mission.code,
        "project": document.project.id,
        "period": document.period,
        "role": document.role,
        "revision": str(facts.revision),
        "created": facts.created.astimezone(UTC).isoformat(),
        "language": document.language,
        "classification": facts.classification,
        "supersedes": facts.supersedes,
        "app_version": facts.app_version,
    }
    for row, (name, text) in enumerate(rows.items()):
        sheet.put(row, 0, name, "code")
        sheet.put(row, 1, text, "code")
    sheet.page.hide()
