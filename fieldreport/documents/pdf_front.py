"""The first pages: what report this is, its main figures, the contents, and the charts at a glance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fieldreport.documents import palette
from fieldreport.documents.answers import ShownSection
from fieldreport.documents.charts import Chart, budget_utilization, events_by_month, women_share_by_component
from fieldreport.documents.facts import RenderFacts, clearance_text, reason_text, template_text
from fieldreport.documents.figures import activities, funds, held_trainings, participation
from fieldreport.documents.pdf_charts import ChartRow, Figure, Figures
from fieldreport.documents.pdf_layout import NUMBER_WIDTH, Block, Heading, Lines, Pages, Solid, heading
from fieldreport.documents.pdf_pen import WIDTH, Pen
from fieldreport.documents.pdf_sections import facts as fact_list
from fieldreport.documents.pdf_tables import Text
from fieldreport.documents.pdf_text import BODY, CELL_STRONG, H3, LEAD, MISSION, SMALL, TITLE, Typesetter
from fieldreport.documents.words import Words
from fieldreport.reports import ReportContent

ENTRY = 18.5


@dataclass(slots=True)
class Space(Solid):
    """White space that stays at the head of a page."""

    size: float = 0.0

    @property
    def height(self) -> float:
        """Return the space."""
        return self.size

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw nothing."""


def title_page(
    setter: Typesetter,
    words: Words,
    content: ReportContent,
    facts: RenderFacts,
    sections: Sequence[ShownSection],
) -> list[Block]:
    """Return what stands on the first page."""
    mission = content.mission
    name = f"{mission.code}\u2002{mission.name}" if mission.name != mission.code else mission.code
    shares = women_share_by_component(content)
    return [
        Space(size=12),
        Lines(setter.wrap(name, MISSION, WIDTH), MISSION),
        Lines(setter.wrap(f"{words['title']}, {words.quarter(content.quarter)}", TITLE, WIDTH), TITLE, before=6),
        Lines(setter.wrap(words.quarter_months(content.quarter), LEAD, WIDTH), LEAD, before=4),
        Figures(before=30, setter=setter, figures=_figures(words, content, sections)),
        *([ChartRow(before=28, setter=setter, charts=(shares,))] if shares.bars else []),
        fact_list(setter, _facts(words, content, facts), before=28),
        Lines(setter.wrap(words["subtitle"], SMALL, WIDTH), SMALL, before=10),
    ]


def _figures(words: Words, content: ReportContent, sections: Sequence[ShownSection]) -> list[Figure]:
    whole = participation(content)
    figures = [
        Figure(
            words.count(whole.total if whole.groups else 0, at_least="total" in whole.floors),
            words["figure.participations"],
            words.plural("figure.trainings", len(held_trainings(content))),
        ),
        Figure(
            words.percent_sign(whole.share),
            words["figure.share"],
            words.coverage(whole.complete, whole.groups),
        ),
    ]
    gated = [held for held in sections if held.state]
    reported = sum(held.state == "reported" for held in gated)
    figures.append(
        Figure(
            words.number(reported),
            words["figure.areas.label"],
            words.say("figure.areas.of", areas=len(gated), activities=len(activities(content))),
        )
    )
    money = funds(content)
    if money and money[0].percent is not None:
        first = money[0]
        approved = words.money(first.approved, first.currency)
        detail = words.say("figure.spent", spent=words.amount(first.spent, first.currency), approved=approved)
        figures.append(Figure(words.percent_sign(first.percent), words["figure.utilized"], detail))
    return figures


def _facts(words: Words, content: ReportContent, facts: RenderFacts) -> list[tuple[str, str | Text]]:
    revision = words.say("fact.revision.value", revision=facts.revision, moment=words.moment(facts.created))
    pairs: list[tuple[str, str | Text]] = [
        (words["fact.host"], content.mission.host),
        (words["fact.role"], words[f"role.{content.role}"]),
        (words["fact.classification"], Text(words[f"class.{facts.classification}"], style=CELL_STRONG)),
        (words["fact.clearance"], clearance_text(words, content, facts)),
        (words["fact.template"], template_text(words, content)),
        (words["fact.revision"], revision),
    ]
    if facts.supersedes:
        pairs.append((words["fact.supersedes"], words.say("fact.supersedes.value", digest=facts.supersedes[:16])))
    if why := reason_text(words, facts):
        pairs.append((words["fact.reason"], why))
    return pairs


@dataclass(slots=True)
class Contents(Solid):
    """The list of chapters with their pages; the pages are known when it is drawn."""

    setter: Typesetter = field(default_factory=Typesetter)
    entries: Sequence[Heading] = ()
    pages: Pages = field(default_factory=Pages)

    @property
    def height(self) -> float:
        """Return the height of all entries."""
        return len(self.entries) * ENTRY

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw number, title and page of each entry, and make it a link."""
        widest = max((self.setter.width(entry.number, H3) for entry in self.entries), default=0.0)
        indent = max(NUMBER_WIDTH, widest + 10)
        with pen.group("TOC"):
            for entry in self.entries:
                page = str(self.pages.anchors[entry.anchor] + 1)
                with pen.content("TOCI"):
                    title = self.setter.fit(entry.title, BODY, WIDTH - indent - 46)
                    pen.text(x, top + 1.5, f"{entry.number} ", H3)
                    pen.text(x + indent, top + 1.5, f"{title} ", BODY)
                    pen.right(x + WIDTH, top + 1.5, page, BODY)
                pen.rule(x, top + ENTRY, WIDTH, palette.LINE)
                pen.link(x, top, WIDTH, ENTRY, entry.anchor)
                top += ENTRY


def contents_page(
    setter: Typesetter, words: Words, content: ReportContent, body: Iterable[Block], pages: Pages
) -> list[Block]:
    """Return the contents and, below, the charts."""
    entries = [block for block in body if isinstance(block, Heading) and block.level == 1 and block.anchor]
    blocks: list[Block] = [heading(setter, words["contents"], level=1)]
    for first in range(0, len(entries), 24):
        blocks.append(Contents(setter=setter, entries=entries[first : first + 24], pages=pages))
    charts = _charts(content)
    if charts:
        blocks.append(heading(setter, words["glance"], level=1, anchor="glance"))
        blocks.append(ChartRow(setter=setter, charts=charts))
    return blocks


def _charts(content: ReportContent) -> tuple[Chart, ...]:
    months = events_by_month(content)
    charts: list[Chart] = [months] if any(value for series in months.series for value in series.values) else []
    budget = budget_utilization(content)
    return tuple([*charts, budget] if budget.bars else charts)
