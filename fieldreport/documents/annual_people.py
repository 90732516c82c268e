"""Participation by mission, quarter, audience, component and area, and what keeps figures out of sums (H3, H4)."""

from collections.abc import Sequence

from fieldreport.consolidation.linking import value_of
from fieldreport.consolidation.people import EVENT_KINDS, PeopleTotal
from fieldreport.consolidation.printed import PARTICIPATION_TABLES
from fieldreport.documents.annual_charts import people_by_component, regions, share_over_quarters
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.learning_words import DOT
from fieldreport.documents.pdf_charts import ChartRow
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_prose import small
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.words import NOTHING, Words
from fieldreport.values import Quarter

MEASURES = ("women", "men", "girls", "boys", "unspecified", "total")


def people_blocks(page: AnnualPage) -> list[Block]:
    """Return the chapter of participation: charts, then the tables of trainings and of activities."""
    charts = [
        chart
        for chart in (
            share_over_quarters(page.annual, page.words, target=page.facts.target),
            people_by_component(page.annual, page.words),
            regions(page.annual, page.words),
        )
        if chart is not None
    ]
    blocks: list[Block] = [
        heading(page.setter, page["people"], anchor="people", wants=200),
        small(page.setter, page["people.note"], before=0),
    ]
    blocks += [ChartRow(before=14, setter=page.setter, charts=(chart,)) for chart in charts]
    tables = [block for kind in EVENT_KINDS for by in PARTICIPATION_TABLES for block in _table(page, kind, by)]
    return [*blocks, *(tables or page.quiet("people.none"))]


def _table(page: AnnualPage, kind: str, by: str) -> list[Block]:
    found = page.annual.totals(by, kind)
    if not found:
        return []
    title = page.say(f"by.{by}", kind=page[f"kind.{kind}"])
    rows = [(key_text(page.words, by, total.key), total) for total in found]
    return [
        heading(page.setter, title, level=2, anchor=f"people-{kind}-{by}", wants=90),
        people_table(page, page["col.group"], rows),
    ]


def people_table(page: AnnualPage, title: str, rows: Sequence[tuple[str, PeopleTotal]]) -> Table:
    """Return sums of people line by line; below each name its packages, and what its sums leave out."""
    words = page.words
    columns = (
        Column(title, wraps=True),
        Column(page["col.events"], is_number=True),
        *(Column(words[f"col.{name}"], is_number=True) for name in MEASURES),
        Column(page["col.share"], is_number=True),
    )
    lines = [
        Row(
            (
                Text(
                    name,
                    second="\n".join(
                        filter(None, (page.marks(row.source for row in total.rows), left_out(words, total)))
                    ),
                ),
                words.number(total.events),
                *(count_text(words, total, measure) for measure in MEASURES),
                _share(words, total),
            )
        )
        for name, total in rows
    ]
    return table(page.setter, columns, lines, before=4)


def count_text(words: Words, total: PeopleTotal, measure: str) -> str:
    """Return one measure of a sum with its "at least" mark, or a dash where nobody counted it."""
    value = value_of(total, measure)
    return NOTHING if value is None else words.count(int(value.amount), at_least=value.is_floor)


def _share(words: Words, total: PeopleTotal) -> str | Text:
    share = words.percent(total.share)
    return (
        share
        if total.share is None
        else Text(share, second=words.say("basis", complete=total.complete, groups=total.groups))
    )


def left_out(words: Words, total: PeopleTotal) -> str:
    """Return in words what a sum leaves out, or nothing."""
    parts = [
        words.say(f"annual.left.{name}", groups=groups, sum=words.number(added))
        for name, (groups, added) in (("bounds", total.lower_bounds), ("estimates", total.estimates))
        if groups
    ]
    for name, groups in (
        ("shares", total.shares_only),
        ("not_persons", total.not_persons),
        ("uncollected", total.uncollected),
    ):
        if groups:
            parts.append(words.say(f"annual.left.{name}", groups=groups))
    return words.say("annual.left", parts="; ".join(parts)) if parts else ""


def key_text(words: Words, by: str, key: Sequence[str]) -> str:
    """Return the key of a sum in words."""
    match by:
        case "quarter":
            return words.quarter(Quarter.parse(key[0]))
        case "mission_quarter":
            return f"{key[0]}, {words.quarter(Quarter.parse(key[1]))}"
        case "component":
            return words.get(f"component.{key[0]}", key[0])
        case "counterpart":
            component = words.get(f"component.{key[0]}", key[0])
            return DOT.join((component, words.get(f"counterpart.{key[1]}", key[1]))) if key[1] else component
        case _:
            return ", ".join(key) if any(key) else words["annual.none"]


def quality_blocks(page: AnnualPage) -> list[Block]:
    """Return the chapter of data quality: every count group and date that keeps a figure from being added up."""
    blocks: list[Block] = [heading(page.setter, page["quality"], anchor="quality", wants=120)]
    notes = page.annual.quality
    if not notes:
        return [*blocks, *page.quiet("quality.none")]
    columns = (
        Column(page["col.mission"], 100, wraps=True),
        Column(page["col.fault"], 120, wraps=True),
        Column(page["col.record"], wraps=True),
    )
    rows = [
        Row(
            (
                Text(
                    note.source.mission,
                    second=f"{page.words.quarter(note.source.quarter)} {page.marks([note.source])}",
                ),
                Text(page[f"fault.{note.fault}"], second=note.rule),
                Text(note.title or note.address, second=note.address),
            )
        )
        for note in notes
    ]
    return [*blocks, table(page.setter, columns, rows)]
