"""The lists of an annual report: practices, lessons, gaps, indicators, gender units, capacity, remarks (H6-H13)."""

from collections import Counter
from collections.abc import Sequence

from fieldreport.consolidation.learned import GapLine, PracticeLine
from fieldreport.consolidation.tables import CAPACITY_ANSWERS, IndicatorLine, StaffingLine
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.learning_words import DOT, recurrence, theme_names
from fieldreport.documents.pdf_layout import Block, heading
from fieldreport.documents.pdf_prose import facts, small
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.words import NOTHING

_PRACTICE_TEXTS = ("done", "result", "evidence", "lesson", "repeatable")


def practice_blocks(page: AnnualPage) -> list[Block]:
    """Return the good practices with the panel's word (H6)."""
    blocks = [block for line in page.annual.practices for block in _practice(page, line)]
    return _chapter(page, "practices", blocks)


def _practice(page: AnnualPage, line: PracticeLine) -> list[Block]:
    words, practice, setter = page.words, line.held.record, page.setter
    state = words.get(f"practice.status.{line.state}", line.state)
    about = [
        page.where(line.held.source),
        practice.place,
        theme_names(words, practice.themes),
        state,
    ]
    pairs: list[tuple[str, str | Text]] = [
        (words[f"practice.{name}"], getattr(practice, name)) for name in _PRACTICE_TEXTS if getattr(practice, name)
    ]
    if line.remark:
        pairs.append((words["practice.panel"], line.remark))
    origin = page.origin(line.held.source, practice.address, [part for part in about if part])
    origin.keep_with_next = bool(pairs)
    return [
        heading(setter, practice.title or practice.id, level=2, wants=80),
        origin,
        *([facts(setter, pairs)] if pairs else []),
    ]


def lesson_blocks(page: AnnualPage) -> list[Block]:
    """Return the lessons that were recorded."""
    blocks: list[Block] = []
    for one in page.annual.lessons:
        title = f"{one.record.area}  {one.record.title or one.record.id}".strip()
        blocks += [
            heading(page.setter, title, level=3),
            *page.told(one.record.text, page.origin(one.source, one.record.address)),
        ]
    return _chapter(page, "lessons", blocks)


def gap_blocks(page: AnnualPage) -> list[Block]:
    """Return the gaps with how long they are known, where else, and how they ended (H7)."""
    return _chapter(page, "gaps", [block for line in page.annual.gaps for block in _gap(page, line)])


def _gap(page: AnnualPage, line: GapLine) -> list[Block]:
    words, gap = page.words, line.held.record
    title = [heading(page.setter, f"{gap.area}  {gap.title or gap.id}".strip(), level=3)]
    texts = [gap.text] if gap.text.strip() else []
    if gap.recommendation:
        texts.append(f"{words['recommendation']} {gap.recommendation}")
    if gap.closed_how:
        texts.append(f"{words['practice.closed_how']} {gap.closed_how}")
    about = [page.where(line.held.source)]
    if line.is_recurring:
        about.append(page["gap.recurs"])
    if line.quarters:
        about.append(page.say("gap.quarters", quarters=", ".join(map(words.quarter, line.quarters))))
    if line.also_in:
        about.append(page.say("gap.also", missions=", ".join(line.also_in)))
    if gap.since and not line.quarters:
        about.append(recurrence(words, gap))
    origin = page.origin(line.held.source, gap.address, about)
    return [*title, *page.told("\n\n".join(texts) or NOTHING, origin)]


def indicator_blocks(page: AnnualPage) -> list[Block]:
    """Return baseline, target and the values by quarter, as the missions stated them (H9)."""
    quarters = page.annual.holdings.year.quarters
    columns = (
        Column(page["col.indicator"], wraps=True),
        Column(page["col.baseline"], 62, wraps=True),
        Column(page["col.target"], 62, wraps=True),
        *(Column(page.words.quarter(quarter), 52, wraps=True) for quarter in quarters),
    )
    rows = [
        Row(
            (
                Text(_indicator_name(page, line), second=_indicator_of(page, line)),
                line.baseline or NOTHING,
                line.target or NOTHING,
                *(line.values.get(quarter, NOTHING) for quarter in quarters),
            )
        )
        for line in page.annual.indicators
    ]
    return _chapter(page, "indicators", [table(page.setter, columns, rows)] if rows else [])


def _indicator_name(page: AnnualPage, line: IndicatorLine) -> str:
    name = line.text or page.labels(line.source.template).short(line.question)
    return f"{name} ({line.unit})" if line.unit else name


def _indicator_of(page: AnnualPage, line: IndicatorLine) -> str:
    return f"{DOT.join(part for part in (line.source.mission, line.origin) if part)} {page.marks([line.source])}"


def staffing_blocks(page: AnnualPage) -> list[Block]:
    """Return who reports in each mission, and the posts of its gender unit (H10)."""
    lines = page.annual.staffing
    blocks = [*_staffing_sums(page, lines), staffing_table(page, lines)] if lines else page.quiet("sources.none")
    return _chapter(page, "staffing", blocks)


def staffing_table(page: AnnualPage, lines: Sequence[StaffingLine]) -> Table:
    """Return the gender units line by line."""
    words = page.words
    columns = (
        Column(page["col.mission"], 92, wraps=True),
        Column(page["col.reporter"], wraps=True),
        *(Column(words[f"col.{name}"], is_number=True) for name in ("posts", "filled", "women", "men")),
        Column(page["col.levels"], 92, wraps=True),
    )
    return table(page.setter, columns, [_unit(page, line) for line in lines])


def _staffing_sums(page: AnnualPage, lines: Sequence[StaffingLine]) -> list[Block]:
    roles = Counter(_reporter(page, line) for line in lines)
    levels = Counter(level for line in lines for level in line.levels)
    texts = [page.say("staffing.roles", roles=_counted(page, roles))]
    if levels:
        texts.append(page.say("staffing.levels", levels=_counted(page, levels)))
    return [small(page.setter, text, before=0) for text in texts]


def _counted(page: AnnualPage, counter: Counter[str]) -> str:
    return ", ".join(f"{name} {page.words.number(count)}" for name, count in sorted(counter.items()))


def _reporter(page: AnnualPage, line: StaffingLine) -> str:
    if line.is_vacant:
        return page["staffing.vacant"]
    return page.words.get(f"role.{line.reporter}", line.reporter) if line.reporter else page["staffing.nobody"]


def _unit(page: AnnualPage, line: StaffingLine) -> Row:
    counts = [
        NOTHING if (held := line.count(name)) is None else page.words.count(held, at_least=line.is_floor(name))
        for name in ("posts", "filled", "women", "men")
    ]
    name = Text(line.mission, second=page.marks(one.source for one in line.posts))
    return Row((name, _reporter(page, line), *counts, ", ".join(line.levels) or NOTHING))


def capacity_blocks(page: AnnualPage) -> list[Block]:
    """Return how the missions answered the yearly review, question by question (H11, R96)."""
    columns = (
        Column(page.words["col.question"], wraps=True),
        *(Column(page[f"measure.{code}"].capitalize(), is_number=True) for code in CAPACITY_ANSWERS),
    )
    rows = [
        Row(
            (
                Text(
                    page.labels(line.question.partition("/")[0]).short(line.question),
                    second=f"{line.question} {page.marks(one for held in line.answers.values() for one in held)}",
                ),
                *(page.words.number(line.count(code)) for code in CAPACITY_ANSWERS),
            )
        )
        for line in page.annual.capacity
    ]
    return _chapter(page, "capacity", [table(page.setter, columns, rows)] if rows else [])


def feedback_blocks(page: AnnualPage) -> list[Block]:
    """Return what the missions said about the form itself (H13, R98)."""
    blocks: list[Block] = []
    for source, question, text in page.annual.feedback:
        label = page.labels(source.template).short(question)
        about = [page.where(source), label]
        blocks += page.told(text, page.origin(source, f"report.{question}", about))
    return _chapter(page, "feedback", blocks)


def _chapter(page: AnnualPage, name: str, blocks: Sequence[Block]) -> list[Block]:
    return [
        heading(page.setter, page[name], anchor=name, wants=120),
        *(blocks or page.quiet(f"{name}.none")),
    ]
