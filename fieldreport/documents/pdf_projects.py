"""A project's pages: what it is, where the money stands, budget utilization, the quarter's entries."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from fieldreport.documents.charts import utilization_over_time
from fieldreport.documents.figures import ProjectFigures, line_name, project_figures
from fieldreport.documents.pdf_charts import ChartRow, Figure, Figures
from fieldreport.documents.pdf_layout import Block, addressed, heading
from fieldreport.documents.pdf_records import DATE_WIDTH, DOT, partner_names
from fieldreport.documents.pdf_sections import facts, small
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import CELL_WARN, Typesetter
from fieldreport.documents.words import NOTHING, Words
from fieldreport.ledger import Ledger, LineBalance, entry_amount, ledger, line_of, percent, statements_until
from fieldreport.projects import Entry, FinanceStatement, Project
from fieldreport.reports import ReportContent

BAR_WIDTH = 78.0


def project_blocks(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    """Return the chapter of the projects."""
    blocks: list[Block] = []
    for figures in project_figures(content):
        blocks += _project(setter, words, content, figures)
    return [heading(setter, words["projects.title"], anchor="projects", wants=300), *blocks] if blocks else []


def _project(setter: Typesetter, words: Words, content: ReportContent, figures: ProjectFigures) -> list[Block]:
    project, sums = figures.project, figures.ledger
    title = project.title or project.id
    blocks: list[Block] = [
        heading(setter, title, level=2, anchor=f"project-{figures.number}", wants=280 if figures.number > 1 else 0),
        _facts(setter, words, project),
        _money(setter, words, project, sums),
        *_lines(setter, words, project, sums),
    ]
    chart = utilization_over_time(project, content.quarter.end, content.language)
    if chart is not None:
        blocks.append(ChartRow(before=16, setter=setter, charts=(chart,)))
    span = (content.quarter.start, content.quarter.end)
    blocks += entry_blocks(setter, words, project, span, (words["entries.title"], words["entries.none"]))
    blocks += finance_blocks(setter, words, project, content.quarter.end)
    return addressed(project.address, blocks)


def _facts(setter: Typesetter, words: Words, project: Project) -> Table:
    pairs, about = _about(words, project), project.address
    restricted = [name for name in ("donor", "focal_person") if getattr(project, name)]
    addresses = [about] * (len(pairs) - len(restricted)) + [f"{about}.{name}" for name in restricted]
    return facts(setter, pairs, before=0, addresses=addresses)


def _about(words: Words, project: Project) -> list[tuple[str, str | Text]]:
    """Return the facts of a project, the restricted ones last."""
    state = DOT.join((words.span(project.start, project.ends, short=False), words[f"status.{project.status}"]))
    pairs: list[tuple[str, str | Text]] = [(words["project.period"], state)]
    plain = {
        "project.purpose": project.purpose,
        "project.theme": project.theme,
        "project.partners": partner_names(project.partners),
        "project.approvals": "\n".join(_approvals(words, project)),
        "tranches.title": "\n".join(_tranches(words, project)),
    }
    pairs += [(words[name], text) for name, text in plain.items() if text]
    if project.beneficiaries is not None:
        held = project.beneficiaries
        counts = [
            f"{words[f'col.{name}']}: {words.count(value)}"
            for name in ("women", "men", "girls", "boys", "unspecified")
            if (value := getattr(held, name)) is not None
        ]
        counts.append(f"{words['col.total']}: {words.count(held.derived_total, at_least=held.qualifier != 'exact')}")
        pairs.append((words["project.beneficiaries"], ", ".join(counts)))
    for name, value in (("donor", project.donor), ("focal_person", project.focal_person)):
        if value:
            pairs.append((words[f"project.{name}"], Text(_plain(value), second=words["restricted"])))
    return pairs


def _plain(value: Any) -> str:
    return ", ".join(str(part) for part in value.values()) if isinstance(value, dict) else str(value)


def _approvals(words: Words, project: Project) -> list[str]:
    return [
        ", ".join(
            part
            for part in (
                approval.reference,
                words.partial(approval.date) if approval.date else "",
                words.money(approval.amount, project.currency) if approval.amount is not None else "",
                approval.conditions,
            )
            if part
        )
        for approval in project.approvals
    ]


def _tranches(words: Words, project: Project) -> list[str]:
    return [
        words.say(
            "tranche.of",
            number=tranche.number,
            amount=words.money(tranche.amount, project.currency),
            date=words.partial(tranche.date),
        )
        for tranche in project.tranches
    ]


def _money(setter: Typesetter, words: Words, project: Project, sums: Ledger) -> Figures:
    def figure(name: str, value: Any, detail: str = "") -> Figure:
        return Figure(words.amount(value, sums.currency), words[name], detail)

    spent = words.percent_sign(sums.percent_used)
    return Figures(
        before=12,
        setter=setter,
        is_small=True,
        figures=(
            figure("approved", sums.approved, sums.currency),
            figure("received", sums.received_total, words.plural("figure.instalments", len(project.tranches))),
            figure("spent", sums.spent_total, spent),
            figure("obligated", sums.obligated, words["obligated.how"]),
            figure("balance", sums.balance, words["balance.how"]),
            figure("available", sums.available, words["available.how"]),
        ),
    )


def _lines(setter: Typesetter, words: Words, project: Project, sums: Ledger) -> list[Block]:
    if not sums.lines:
        return []
    places = {line.line: f"{project.address}.budget[{index}]" for index, line in enumerate(project.budget)}
    rows = [
        Row(
            (Text(line_name(words, line)), *_line_cells(words, sums.currency, line)),
            address=places.get(line.line, ""),
        )
        for line in sums.lines
    ]
    totals = [
        sum(getattr(line, name) for line in sums.lines)
        for name in ("approved", "spent", "spent_total", "obligated", "balance")
    ]
    share = percent(totals[2], totals[0]) if totals[0] else None
    cells = (*(words.amount(total, sums.currency) for total in totals), words.percent(share))
    rows.append(Row((words["row.total"], *cells), is_strong=True))
    columns = [
        Column(words["col.line"], wraps=True),
        *(Column(words[f"col.{name}"], is_number=True) for name in ("budget", "period", "cumulative", "obligated")),
        Column(words["col.balance"], is_number=True),
        Column(words["col.used"], BAR_WIDTH, is_number=True),
    ]
    title = heading(setter, words.say("lines.title", currency=sums.currency), level=3)
    blocks: list[Block] = [title, table(setter, columns, rows, before=2)]
    others = {"advanced": sums.advanced, "interest": sums.interest, "returned": sums.returned}
    apart = [f"{words[name]}: {words.money(value, sums.currency)}" for name, value in others.items() if value]
    if sums.unconverted:
        apart.append(words.say("entries.unconverted", n=len(sums.unconverted)))
    if apart:
        blocks.append(small(setter, DOT.join(apart)))
    return blocks


def _line_cells(words: Words, currency: str, line: LineBalance) -> tuple[str | Text, ...]:
    is_over = line.balance < 0 or (not line.approved and line.spent_total > 0)
    share = float(line.spent_total / line.approved) if line.approved else (1.0 if line.spent_total else 0.0)
    obligated = float(line.obligated / line.approved) if line.approved else 0.0
    style = CELL_WARN if is_over else None
    return (
        *(words.amount(value, currency) for value in (line.approved, line.spent, line.spent_total, line.obligated)),
        Text(words.amount(line.balance, currency), style=style),
        Text(words.percent(line.percent_used), style=style, bar=(share, obligated, is_over)),
    )


def entry_blocks(
    setter: Typesetter, words: Words, project: Project, span: tuple[date, date], names: tuple[str, str]
) -> list[Block]:
    """Return the entries from the first to the last day of `span`; `names` are the title and what stands for none."""
    start, end = span
    numbered = enumerate(project.entries)
    held = [(at, entry) for at, entry in numbered if entry.date is None or start <= entry.date.last <= end]
    title = heading(setter, names[0], level=3)
    if not held:
        return [title, small(setter, names[1], before=0)]
    rows = [
        _entry(words, project, entry, f"{project.address}.entries[{at}]")
        for at, entry in sorted(
            held, key=lambda one: (one[1].date.last.isoformat() if one[1].date else "9", one[1].id)
        )
    ]
    columns = [
        Column(words["col.date"], wraps=True, most=DATE_WIDTH),
        Column(words["col.line"], 44, wraps=True),
        Column(words["col.type"], wraps=True),
        Column(words["col.amount"], is_number=True),
        Column(words.say("col.in", currency=project.currency), is_number=True),
    ]
    undated = sum(entry.date is None for _, entry in held)
    notes = [small(setter, words.say("entries.undated", n=undated))] if undated else []
    return [title, table(setter, columns, rows, before=2), *notes]


def _entry(words: Words, project: Project, entry: Entry, address: str) -> Row:
    currency = project.currency_of(entry)
    about = [entry.payee, entry.document]
    if entry.rate is not None and currency != project.currency:
        about.append(words.say("rate.of", rate=_rate(words, entry), currency=currency))
    second = DOT.join(part for part in about if part)
    second = "\n".join(part for part in (second, entry.note) if part)
    line = f"{entry.line} → {entry.to_line}" if entry.to_line else line_of(project, entry)
    return Row(
        (
            words.partial(entry.date, short=True),
            line,
            Text(words[f"entry.{entry.type}"], second=second),
            words.money(entry.amount, currency),
            words.amount(entry_amount(project, entry), project.currency),
        ),
        address=address,
    )


def _rate(words: Words, entry: Entry) -> str:
    if entry.rate is None:
        return NOTHING
    return words.number(entry.rate, max(0, -int(entry.rate.as_tuple().exponent)))


def finance_blocks(setter: Typesetter, words: Words, project: Project, until: date) -> list[Block]:
    """Return the finance section's statements up to a day, each beside our own figure of its day."""
    held = statements_until(project, until)
    if not held:
        return []
    pairs = [_statement(words, project, statement) for _, statement in held]
    addresses = [f"{project.address}.finance_section[{at}]" for at, _ in held]
    return [heading(setter, words["finance.title"], level=3), facts(setter, pairs, before=2, addresses=addresses)]


def _statement(words: Words, project: Project, statement: FinanceStatement) -> tuple[str, str | Text]:
    sums = ledger(project, until=statement.statement_date.last if statement.statement_date else None)
    name = words.say("finance.statement", date=words.partial(statement.statement_date))
    amounts = [
        f"{words.get(key, key)} {_amount(words, value, project.currency)}" for key, value in statement.amounts.items()
    ]
    first = DOT.join([*amounts, statement.document] if statement.document else amounts)
    ours = words.say("finance.ours", spent=words.amount(sums.spent_total, project.currency))
    second = f"{ours}\n{words['finance.difference']} {statement.difference}" if statement.difference else ours
    return name, Text(first, second=second)


def _amount(words: Words, value: Any, currency: str) -> str:
    try:
        return words.amount(Decimal(str(value)), currency)
    except (InvalidOperation, ValueError):
        return str(value)
