"""What was learned as blocks: good practices, lessons, gaps and challenges.

Rules: a lesson or gap that an answer quotes is not printed twice, its chapter leads to the section (`passages`).
"""

from fieldreport.documents.figures import in_order
from fieldreport.documents.learning_words import DOT, recurrence, state_of, theme_names
from fieldreport.documents.pdf_layout import Block, addressed, heading
from fieldreport.documents.pdf_prose import facts, prose, small
from fieldreport.documents.pdf_tables import Text
from fieldreport.documents.pdf_text import Typesetter
from fieldreport.documents.words import NOTHING, Words
from fieldreport.learning import Gap, Lesson, Practice
from fieldreport.passages import quoted_in
from fieldreport.reports import ReportContent


def practice_blocks(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    """Return the chapter of good practices."""
    practices = in_order(content.of_kind(Practice))
    blocks = [block for one in practices for block in addressed(one.address, _practice(setter, words, one))]
    return [heading(setter, words["practices.title"], anchor="practices"), *blocks] if blocks else []


def _practice(setter: Typesetter, words: Words, practice: Practice) -> list[Block]:
    blocks: list[Block] = [heading(setter, practice.title or practice.id, level=2)]
    about = [
        practice.place,
        words.span(practice.start, practice.end),
        words.get(f"practice.level.{practice.level}", practice.level),
        theme_names(words, practice.themes),
        ", ".join(partner.name for partner in practice.partners),
    ]
    line = DOT.join(part for part in about if part and part != NOTHING)
    if line:
        blocks.append(small(setter, line, before=0))
    blocks += prose(setter, practice.done, before=3)
    texts = [
        ("result", words["practice.result"], practice.result),
        ("evidence", words["practice.evidence"], practice.evidence),
        ("lesson", words["practice.lesson"], practice.lesson),
        ("contribution", words["practice.contribution"], practice.contribution),
        ("repeatable", words["practice.repeatable"], practice.repeatable),
        ("status", words["practice.state"], state_of(words, practice)),
        ("panel_remark", words["practice.panel"], practice.panel_remark),
    ]
    shown = [(name, label, text) for name, label, text in texts if text]
    held: list[tuple[str, str | Text]] = [(label, text) for _, label, text in shown]
    addresses = [f"{practice.address}.{name}" for name, _, _ in shown]
    if practice.contact:
        held.append((words["practice.contact"], Text(str(practice.contact), second=words["restricted"])))
        addresses.append(f"{practice.address}.contact")
    return [*blocks, facts(setter, held, addresses=addresses)] if held else blocks


def lesson_blocks(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    """Return the chapter of lessons learned."""
    blocks: list[Block] = []
    quoted = _quoted(words, content)
    for lesson in in_order(content.of_kind(Lesson)):
        title = heading(setter, _with_area(lesson.title or lesson.id, lesson.area), level=3)
        blocks += addressed(lesson.address, [title, *prose(setter, quoted.get(lesson.address) or lesson.text)])
    return [heading(setter, words["lessons.title"], anchor="lessons"), *blocks] if blocks else []


def gap_blocks(setter: Typesetter, words: Words, content: ReportContent) -> list[Block]:
    """Return the chapter of gaps, each with how long it is known and how it was closed."""
    blocks: list[Block] = []
    quoted = _quoted(words, content)
    for gap in in_order(content.of_kind(Gap)):
        parts: list[Block] = [heading(setter, _with_area(gap.title or gap.id, gap.area), level=3)]
        line = recurrence(words, gap)
        if line:
            parts.append(small(setter, line, before=0))
        if gap.address in quoted:
            parts += prose(setter, quoted[gap.address], before=2)
        else:
            parts += prose(setter, gap.text, before=2)
            if gap.recommendation:
                parts += prose(setter, f"{words['recommendation']} {gap.recommendation}", before=4)
        if gap.closed_how:
            parts += prose(setter, f"{words['practice.closed_how']} {gap.closed_how}", before=4)
        blocks += addressed(gap.address, parts)
    return [heading(setter, words["gaps.title"], anchor="gaps"), *blocks] if blocks else []


def _quoted(words: Words, content: ReportContent) -> dict[str, str]:
    """Return address -> where the report quotes the record, in words."""
    sections = {
        address: content.template.section(question.section) for address, question in quoted_in(content).items()
    }
    return {address: words.say("practice.quoted", section=held.number) for address, held in sections.items()}


def _with_area(title: str, area: str) -> str:
    return f"{area}  {title}" if area else title
