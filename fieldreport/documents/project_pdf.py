"""A project's financial or substantive report as a PDF that the project holder certifies and signs.

Rules: as for the report (`report_pdf`): the same bytes within one build, classification on every page, the places of
the signatures returned. All figures are those of `fieldreport.project_reports`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldreport.documents.archive import DocumentInformation, make_archival
from fieldreport.documents.facts import RenderFacts, documented_text
from fieldreport.documents.figures import line_name
from fieldreport.documents.pdf_front import Space
from fieldreport.documents.pdf_furniture import Furniture, draw_pages
from fieldreport.documents.pdf_layout import Block, Lines, Pages, heading, paginate
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_places import chapters_of, places_of
from fieldreport.documents.pdf_projects import entry_blocks, finance_blocks
from fieldreport.documents.pdf_records import DATE_WIDTH, people_table
from fieldreport.documents.pdf_sections import facts as fact_list
from fieldreport.documents.pdf_sections import prose, small
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import CELL_STRONG, CELL_WARN, LEAD, MISSION, SMALL, TITLE, Typesetter
from fieldreport.documents.project_figures import (
    TEXTS,
    beneficiary_rows,
    certificate_words,
    event_people,
    measured_on,
    overrun_lines,
    partner_words,
    period_words,
    plain,
    project_facts,
    standing_rows,
)
from fieldreport.documents.report_pdf import RenderedPdf, SignatureBoxes
from fieldreport.documents.words import Words, words_of
from fieldreport.ledger import LineBalance
from fieldreport.missions import Mission
from fieldreport.project_reports import FinancialFigures, ProjectDocument, value_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """What stands on every page of a project's document and in its properties."""

    mission: str  # code
    role: str
    title: str
    project: str
    period: str
    about: str


def render_project_pdf(document: ProjectDocument, facts: RenderFacts) -> RenderedPdf:
    """Return the document as an unsigned PDF/A-2b, with the places of its signatures."""
    words = words_of(document.language)
    setter = Typesetter()
    is_financial = document.type == "financial"
    body = _financial(setter, words, document) if is_financial else _substantive(setter, words, document)
    title, period = words[f"gff.{document.type}"], period_words(words, document)
    front = front_blocks(
        setter,
        words,
        facts,
        mission=document.mission,
        role=document.role,
        title=f"{title}, {period}",
        days=f"{words.day(document.start)} – {words.day(document.end)}",
        pairs=project_facts(words, document),
    )
    bound = Bound(
        mission=document.mission.code,
        role=document.role,
        title=title,
        project=document.project.title or document.project.id,
        period=document.period,
        about=f"{document.mission.code}, {period}",
    )
    return bind(setter, words, facts, bound, [*front, *body])


def bind(setter: Typesetter, words: Words, facts: RenderFacts, bound: Bound, blocks: Sequence[Block]) -> RenderedPdf:
    """Return blocks as an unsigned PDF/A-2b that ends with the places of its signatures."""
    roles = facts.signatories or (bound.role,)
    signatures = SignatureBoxes(before=12.0, setter=setter, words=words, roles=roles, author=bound.role)
    whole: list[Block] = [
        *blocks,
        heading(setter, words["signatures.title"], level=2, anchor="signatures", wants=150),
        *prose(setter, words["gff.signature"]),
        signatures,
    ]
    if setter.missing:
        whole.append(small(setter, words["missing.glyphs"], before=16))
    pages = Pages()
    paginate([whole], pages)
    revision = words.say("revision", revision=facts.revision)
    furniture = Furniture(
        setter=setter,
        words=words,
        code=bound.mission,
        running=f"{bound.title}, {bound.project}",
        about=f"{bound.about}, {revision}",
        classification=facts.classification,
    )
    information = DocumentInformation(
        title=f"{bound.mission} {bound.period}: {bound.title}, {bound.project}",
        author=f"{bound.mission}, {words[f'role.{bound.role}']}",
        subject=f"{words['gff.facility']}, {revision}",
        language=words.language,
        created=facts.created,
        tool=f"Fieldreport {facts.app_version}",
    )
    page = next(index for index, held in enumerate(pages.pages) if any(placed.block is signatures for placed in held))
    archival = make_archival(draw_pages(pages, furniture), information)
    boxes = {role: (page, *box) for role, box in signatures.boxes.items()}
    return RenderedPdf(archival, boxes, len(pages.pages), places_of(pages), chapters_of(pages))


def front_blocks(
    setter: Typesetter,
    words: Words,
    facts: RenderFacts,
    *,
    mission: Mission,
    role: str,
    title: str,
    days: str,
    pairs: Sequence[tuple[str, str | Text]],
) -> list[Block]:
    """Return the head of the first page: mission, title, days, and what the document is about."""
    name = f"{mission.code}\u2002{mission.name}" if mission.name != mission.code else mission.code
    revision = words.say("fact.revision.value", revision=facts.revision, moment=words.moment(facts.created))
    told: list[tuple[str, str | Text]] = [
        *pairs,
        (words["fact.role"], words[f"role.{role}"]),
        (words["fact.classification"], Text(words[f"class.{facts.classification}"], style=CELL_STRONG)),
        (words["fact.revision"], revision),
    ]
    if facts.supersedes:
        told.append((words["fact.supersedes"], words.say("fact.supersedes.value", digest=facts.supersedes[:16])))
    if facts.clearance:
        told.append((words["fact.clearance"], documented_text(words, facts)))
    if facts.reason:
        told.append((words["fact.reason"], facts.reason))
    return [
        Space(size=4),
        Lines(setter.wrap(name, MISSION, WIDTH), MISSION),
        Lines(setter.wrap(title, TITLE, WIDTH), TITLE, before=6),
        Lines(setter.wrap(days, LEAD, WIDTH), LEAD, before=4),
        Lines(setter.wrap(words["gff.facility"], SMALL, WIDTH), SMALL, before=4),
        fact_list(setter, told, before=16),
    ]


def _financial(setter: Typesetter, words: Words, document: ProjectDocument) -> list[Block]:
    figures, project, report = document.figures, document.project, document.report
    currency = project.currency
    blocks: list[Block] = [
        heading(setter, words["gff.standing"], level=2, anchor="standing", wants=150),
        _standing(setter, words, figures),
        heading(setter, words.say("gff.lines", currency=currency), level=2, anchor="lines", wants=170),
        _lines(setter, words, figures),
    ]
    if figures.sums.unconverted:
        blocks.append(small(setter, words.say("entries.unconverted", n=len(figures.sums.unconverted))))
    over = overrun_lines(figures)
    if over:
        names = ", ".join(line_name(words, line) for line in over)
        blocks.append(small(setter, words.say("gff.overrun", lines=names), style=CELL_WARN))
    if over or report.variance_note:
        blocks.append(heading(setter, words["gff.variance"], level=3))
        blocks += prose(setter, report.variance_note or words["gff.nothing"])
    following = [
        (words["gff.planned_next"], words.money(report.planned_next, currency)),
        (words["gff.requested"], words.money(report.requested, currency)),
    ]
    blocks += [heading(setter, words["gff.next"], level=3), fact_list(setter, following, before=2)]
    blocks += finance_blocks(setter, words, project, document.end)
    said = (words["gff.entries"], words["gff.entries.none"])
    blocks += entry_blocks(setter, words, project, (document.start, document.end), said)
    blocks += [
        heading(setter, words["gff.certification"], level=2, anchor="certification", wants=110),
        *prose(setter, words["gff.certificate"]),
        fact_list(
            setter,
            [
                (words["gff.certified"], certificate_words(words, report.certified)),
                (words["gff.approved"], certificate_words(words, report.approved)),
            ],
            before=6,
        ),
    ]
    return blocks


def _standing(setter: Typesetter, words: Words, figures: FinancialFigures) -> Table:
    columns = (Column("", wraps=True), Column(figures.sums.currency, 130, is_number=True))
    rows = [
        Row((words[f"gff.{name}"], words.amount(amount, figures.sums.currency)), is_strong=is_sum)
        for name, amount, is_sum in standing_rows(figures)
    ]
    return table(setter, columns, rows, before=4)


def _lines(setter: Typesetter, words: Words, figures: FinancialFigures) -> Table:
    currency = figures.sums.currency

    def row(name: str, line: LineBalance, *, is_sum: bool) -> Row:
        is_over = line.spent_total > line.approved and not is_sum
        amounts = (
            line.approved,
            line.spent_before,
            line.spent,
            line.spent_total,
            line.obligated,
        )
        return Row(
            (
                Text(name),
                *(words.amount(value, currency) for value in amounts),
                Text(words.amount(line.balance, currency), style=CELL_WARN if is_over else None),
                Text(words.percent(line.percent_used), style=CELL_WARN if is_over else None),
            ),
            is_strong=is_sum,
        )

    rows = [row(line_name(words, line), line, is_sum=False) for line in figures.direct]
    rows.append(row(words["gff.direct"], figures.direct_total, is_sum=True))
    rows += [row(line_name(words, line), line, is_sum=False) for line in figures.support]
    rows.append(row(words["gff.support"], figures.support_total, is_sum=True))
    rows.append(row(words["gff.total"], figures.total, is_sum=True))
    names = ("budget", "before", "reported", "cumulative", "obligated", "balance", "used")
    columns = [Column(words["col.line"], wraps=True)]
    columns += [Column(words[f"col.{name}"], is_number=True) for name in names]
    return table(setter, columns, rows, before=4)


def _substantive(setter: Typesetter, words: Words, document: ProjectDocument) -> list[Block]:
    report = document.report
    blocks: list[Block] = [heading(setter, words["gff.activities"], level=2, anchor="activities", wants=90)]
    blocks += prose(setter, report.activities or words["gff.nothing"])
    blocks += _events(setter, words, document)
    blocks.append(heading(setter, words["gff.results"], level=2, anchor="results", wants=90))
    blocks += prose(setter, report.results or words["gff.nothing"])
    blocks += _indicators(setter, words, document)
    blocks.append(heading(setter, words["gff.beneficiaries"], level=2, anchor="beneficiaries", wants=90))
    groups = beneficiary_rows(words, document)
    blocks.append(people_table(setter, words, groups) if groups else small(setter, words["gff.nothing"], before=0))
    blocks.append(heading(setter, words["gff.partners"], level=2, anchor="partners", wants=70))
    named = partner_words(document.project.partners)
    blocks += prose(setter, "\n".join(part for part in (named, report.partners) if part) or words["gff.nothing"])
    for name in TEXTS:
        blocks.append(heading(setter, words[f"gff.{name}"], level=2, anchor=name, wants=70))
        blocks += prose(setter, getattr(report, name) or words["gff.nothing"])
    return blocks


def _events(setter: Typesetter, words: Words, document: ProjectDocument) -> Sequence[Block]:
    if not document.events:
        return []
    columns = [
        Column(words["col.date"], wraps=True, most=DATE_WIDTH),
        Column(words["col.title"], wraps=True),
        Column(words["col.women"], is_number=True),
        Column(words["col.men"], is_number=True),
        Column(words["col.total"], is_number=True),
    ]
    rows = []
    for event in document.events:
        result = getattr(event, "outcome", "") or getattr(event, "result", "")
        women, men, total = event_people(event)
        counts = (words.count(women), words.count(men), words.count(total))
        rows.append(
            Row((words.partial(event.day, short=True), Text(event.title or event.id, second=result), *counts))
        )
    return [heading(setter, words["gff.activities.linked"], level=3), table(setter, columns, rows, before=2)]


def _indicators(setter: Typesetter, words: Words, document: ProjectDocument) -> Sequence[Block]:
    indicators = document.project.indicators
    if not indicators:
        return []
    columns = [Column(words["gff.indicator"], wraps=True)]
    columns += [Column(words[f"gff.{name}"], 76, wraps=True) for name in ("baseline", "target", "value")]
    rows = [
        Row(
            (
                Text(held.text, second=held.unit),
                Text(plain(held.baseline), second=measured_on(words, held.baseline)),
                Text(plain(held.target), second=measured_on(words, held.target)),
                plain(value_until(held, document.end)),
            )
        )
        for held in indicators
    ]
    return [heading(setter, words["gff.indicators"], level=3), table(setter, columns, rows, before=2)]
