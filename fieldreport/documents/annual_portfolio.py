"""The portfolio of the Gender Funding Facility: money for insiders, titles alone for the public (H5, R43)."""

from fieldreport.consolidation.portfolio import ProjectLine
from fieldreport.documents.annual_charts import burn_downs, utilization
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.learning_words import DOT
from fieldreport.documents.pdf_charts import ChartRow
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.words import NOTHING

_MONEY = ("approved", "received", "spent", "obligated", "balance")


def portfolio_blocks(page: AnnualPage) -> list[Block]:
    """Return the chapter of the projects."""
    blocks: list[Block] = [heading(page.setter, page["portfolio"], anchor="portfolio", wants=140)]
    if not page.annual.projects:
        return [*blocks, *page.quiet("portfolio.none")]
    if page.annual.holdings.is_public:
        return [*blocks, _titles(page)]
    blocks += [
        heading(page.setter, page["portfolio.currencies"], level=2, anchor="portfolio-currencies"),
        _currencies(page),
        heading(page.setter, page["portfolio.each"], level=2, anchor="portfolio-each"),
        _money(page),
    ]
    chart = utilization(page.annual, page.words)
    if chart is not None:
        blocks.append(ChartRow(before=18, setter=page.setter, charts=(chart,)))
    for title, steps in burn_downs(page.annual, page.words.language):
        blocks += [
            heading(page.setter, title, level=3, wants=170),
            ChartRow(before=4, setter=page.setter, charts=(steps,)),
        ]
    return blocks


def _titles(page: AnnualPage) -> Table:
    words = page.words
    columns = (
        Column(page["col.mission"], 80, wraps=True),
        Column(page["col.project"], wraps=True),
        Column(words["project.period"], 130, wraps=True),
        Column(words["col.status"], 70, wraps=True),
    )
    rows = [
        Row(
            (
                Text(line.held.mission, second=page.marks([line.held.source])),
                Text(line.project.title or line.project.id, second=line.project.theme or line.project.area),
                words.span(line.project.start, line.project.ends),
                words.get(f"status.{line.project.status}", line.project.status),
            )
        )
        for line in page.annual.projects
    ]
    return table(page.setter, columns, rows)


def _currencies(page: AnnualPage) -> Table:
    words = page.words
    columns = (
        Column(page["col.currency"], wraps=True),
        Column(page["portfolio.projects"], is_number=True),
        *(Column(words[name], is_number=True) for name in _MONEY),
    )
    rows = []
    for total in page.annual.currencies:
        amounts = [words.amount(getattr(total, name), total.currency) for name in _MONEY]
        if total.is_floor:
            amounts = [amounts[0], *(f"≥\u00a0{amount}" for amount in amounts[1:])]
        lines = [line for line in page.annual.projects if line.sums and line.sums.currency == total.currency]
        marks = page.marks(line.held.source for line in lines)
        rows.append(Row((Text(total.currency, second=marks), words.number(total.projects), *amounts)))
    return table(page.setter, columns, rows, before=2)


def _money(page: AnnualPage) -> Table:
    words = page.words
    columns = (
        Column(page["col.project"], wraps=True),
        *(Column(words[name], is_number=True) for name in ("approved", "spent", "obligated", "balance")),
        Column(words["col.used"], is_number=True),
    )
    return table(page.setter, columns, [_money_row(page, line) for line in page.annual.projects], before=2)


def _money_row(page: AnnualPage, line: ProjectLine) -> Row:
    words, sums, project = page.words, line.sums, line.project
    state = page["portfolio.closing"] if line.is_closing else words.get(f"status.{project.status}", project.status)
    facts = [line.held.mission, words.span(project.start, project.ends), state]
    if line.overdue:
        facts.append(words.plural("annual.overdue", len(line.overdue)))
    second = f"{DOT.join(fact for fact in facts if fact and fact != NOTHING)} {page.marks([line.held.source])}"
    name = Text(project.title or project.id, second=second)
    if sums is None:
        return Row((name, *[NOTHING] * 5))
    amounts = (sums.approved, sums.spent_total, sums.obligated, sums.balance)
    code = sums.currency
    first = Text(words.amount(amounts[0], code), second=code)
    return Row(
        (name, first, *(words.amount(amount, code) for amount in amounts[1:]), words.percent(sums.percent_used))
    )
