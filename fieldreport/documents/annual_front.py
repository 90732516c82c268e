"""The first pages of an annual report: what it covers as of when, its contents, and who reported."""

from collections.abc import Iterable

from fieldreport.documents.annual_charts import completeness
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.pdf_charts import ChartRow, Figure, Figures
from fieldreport.documents.pdf_front import Contents, Space
from fieldreport.documents.pdf_layout import Block, Heading, Lines, Pages, heading
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_prose import facts, small
from fieldreport.documents.pdf_tables import Text
from fieldreport.documents.pdf_text import CELL_STRONG, LEAD, MISSION, TITLE

_PER_PAGE = 24  # entries of the contents that stay together


def cover(page: AnnualPage) -> list[Block]:
    """Return what stands on the first page of the annual report."""
    return [
        Space(size=12),
        Lines(page.setter.wrap(page["headquarters"], MISSION, WIDTH), MISSION),
        Lines(page.setter.wrap(page["title"], TITLE, WIDTH), TITLE, before=6),
        Lines(
            page.setter.wrap(page.say("subtitle", year=page.facts.year.label), LEAD, WIDTH),
            LEAD,
            before=4,
        ),
        Figures(before=30, setter=page.setter, figures=_figures(page)),
        about(page, before=28),
    ]


def _figures(page: AnnualPage) -> list[Figure]:
    words, annual, stated = page.words, page.annual, page.facts
    held = sum(total.events for total in annual.totals("mission"))
    return [
        Figure(words.number(stated.missions), page["figure.missions"], page.say("of", n=stated.expected)),
        Figure(
            words.number(stated.reports), page["figure.reports"], page.say("figure.provisional", n=stated.provisional)
        ),
        Figure(words.number(held), page["figure.trainings"]),
        Figure(
            words.number(len(annual.practices)), page["figure.practices"], page.say("figure.gaps", n=len(annual.gaps))
        ),
    ]


def about(page: AnnualPage, *, before: float) -> Block:
    """Return the facts that every edition states as a table."""
    return facts(page.setter, stated_facts(page), before=before)


def stated_facts(page: AnnualPage) -> list[tuple[str, str | Text]]:
    """Return the facts that every edition states: as of when, over what, in which state."""
    words, stated, holdings = page.words, page.facts, page.annual.holdings
    year = stated.year
    pending = [one.source for one in holdings.held if not one.source.is_accepted]
    pairs: list[tuple[str, str | Text]] = [
        (page["fact.asof"], words.moment(stated.created)),
        (page["fact.year"], page.say("year.span", start=words.day(year.start), end=words.day(year.end))),
        (page["fact.coverage"], _coverage(page)),
        (page["edition"], page["edition.public" if stated.is_public else "edition.internal"]),
        (words["fact.classification"], Text(words[f"class.{stated.classification}"], style=CELL_STRONG)),
        (page["fact.template"], page.say("fact.template.value", version=page.annual.version)),
        (page["fact.reading"], page["reading"]),
    ]
    if holdings.absent:
        pairs.insert(3, (page["fact.absent"], ", ".join(holdings.absent)))
    if pending:
        named = "; ".join(f"{one.mission} {words.quarter(one.quarter)}" for one in pending)
        pairs.insert(3, (page["fact.provisional"], named))
    return pairs


def _coverage(page: AnnualPage) -> str:
    stated = page.facts
    return page.say(
        "coverage.value",
        reporting=stated.missions,
        expected=stated.expected,
        reports=stated.reports,
        provisional=stated.provisional,
    )


def contents(page: AnnualPage, body: Iterable[Block], pages: Pages) -> list[Block]:
    """Return the list of chapters with their pages, each a link."""
    entries = [block for block in body if isinstance(block, Heading) and block.level == 1 and block.anchor]
    blocks: list[Block] = [heading(page.setter, page.words["contents"], level=1)]
    for first in range(0, len(entries), _PER_PAGE):
        blocks.append(Contents(setter=page.setter, entries=entries[first : first + _PER_PAGE], pages=pages))
    return blocks


def coverage_blocks(page: AnnualPage) -> list[Block]:
    """Return the chapter that says who reported which quarter (H1)."""
    chart = completeness(page.annual, page.words)
    blocks: list[Block] = [
        heading(page.setter, page["coverage"], anchor="coverage"),
        small(page.setter, _coverage(page), before=0),
    ]
    if chart is None:
        return [*blocks, *page.quiet("coverage.none")]
    blocks.append(ChartRow(before=10, setter=page.setter, charts=(chart,)))
    absent = page.annual.holdings.absent
    if absent:
        blocks.append(small(page.setter, page.say("coverage.absent", missions=", ".join(absent)), before=8))
    return blocks
