"""The appendix of an annual report: the signed packages by number, and every figure with the packages behind it."""

from collections.abc import Sequence

from fieldreport.consolidation.holdings import Source
from fieldreport.consolidation.printed import PrintedFigure, printed_figures
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.learning_words import DOT
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_prose import small
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.words import Words
from fieldreport.quotes import Value


def source_blocks(page: AnnualPage) -> list[Block]:
    """Return the chapter of figures and sources."""
    blocks: list[Block] = [heading(page.setter, page["sources"], anchor="sources", wants=140)]
    if not page.annual.holdings.held:
        return [*blocks, *page.quiet("sources.none")]
    return [
        *blocks,
        small(page.setter, page["sources.lead"], before=0),
        heading(page.setter, page["sources.packages"], level=2, anchor="sources-packages"),
        packages_table(page),
        heading(page.setter, page["sources.figures"], level=2, anchor="sources-figures"),
        _figures(page),
    ]


def packages_table(page: AnnualPage) -> Table:
    """Return the packages with what a reader needs to find and verify them."""
    columns = (
        Column(page["col.number"], 34, is_number=True),
        Column(page["col.mission"], 96, wraps=True),
        Column(page["col.package"], wraps=True),
        Column(page["col.state"], 84, wraps=True),
    )
    held = {one.source.package: one.source for one in page.annual.holdings.held}
    rows = [
        Row(
            (
                f"{number}",
                Text(held[package].mission, second=page.words.quarter(held[package].quarter)),
                Text(_about(page, held[package]), second=f"SHA-256 {package}"),
                page[f"state.{held[package].state}"],
            )
        )
        for package, number in page.numbers.items()
    ]
    return table(page.setter, columns, rows, before=2)


def _about(page: AnnualPage, source: Source) -> str:
    parts = [page.words.say("revision", revision=source.revision)]
    if source.signers:
        named = (f"{name}, {page.words.get(f'role.{role}', role)}" for role, name in source.signers)
        parts.append(page.say("signed", names="; ".join(named)))
    return DOT.join(parts)


def _figures(page: AnnualPage) -> Table:
    """Return one line for all measures of a thing: `participation.training.mission.MONUC` with its women and men."""
    columns = (
        Column(page["col.figures"], wraps=True),
        Column(page["col.sources"], 118, wraps=True),
    )
    grouped: dict[str, list[PrintedFigure]] = {}
    for figure in printed_figures(page.annual):
        grouped.setdefault(figure.id.rpartition(".")[0], []).append(figure)
    rows = [Row((_values(page, name, held), _packages(page, held))) for name, held in grouped.items()]
    return table(page.setter, columns, rows, before=2)


def _values(page: AnnualPage, name: str, figures: Sequence[PrintedFigure]) -> Text:
    texts = []
    for figure in figures:
        measure = figure.id.rpartition(".")[2]
        texts.append(f"{page[f'measure.{measure}']} {figure_text(page.words, figure.value)}")
    return Text(DOT.join(texts), second=name)


def figure_text(words: Words, value: Value | None) -> str:
    """Return a printed number as the tables show it: with its unit, and ≥ where it is a lower bound."""
    if value is None:
        return "–"
    if value.unit == "%":
        return words.quoted(value)
    if value.unit:
        text = words.money(value.amount, value.unit)
        return f"≥\u00a0{text}" if value.is_floor else text
    return words.count(int(value.amount), at_least=value.is_floor)


def _packages(page: AnnualPage, figures: Sequence[PrintedFigure]) -> Text:
    parts = {(part.source.package, part.address) for figure in figures for part in figure.parts}
    state = page["sources.final" if all(figure.is_final for figure in figures) else "provisional"]
    rows = page.words.plural("annual.sources.rows", len(parts))
    marks = page.marks(part.source for figure in figures for part in figure.parts)
    return Text(marks or "–", second=DOT.join((rows, state)))
