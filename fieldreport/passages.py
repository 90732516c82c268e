"""What recorded gaps, lessons and practices offer to the report's boxes for them: nothing is typed twice (R13, R19).

Rules: a box takes over a record's words once; a box that already says them quotes the record, and the chapter of gaps
or lessons then points there instead of repeating it. Practices go to the box for lessons, unless the form has sheets
for them. What is restricted in a record is not offered: the box may be read by more people.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fieldreport.learning import Gap, Lesson, Practice
from fieldreport.progress import subject_of
from fieldreport.quotes import literal, shown
from fieldreport.reports import ReportContent
from fieldreport.templates import Question, Section

_BOXES: Mapping[type[Gap | Lesson | Practice], str] = {Gap: "gaps", Lesson: "lessons", Practice: "lessons"}
_SHEETS = "practices"  # purpose of the table that takes whole sheets


@dataclass(frozen=True, slots=True)
class Passage:
    """The words that one record offers; `text` is ready to stand in an answer."""

    address: str
    title: str
    text: str


def passages(content: ReportContent) -> dict[str, tuple[Passage, ...]]:
    """Return question id -> what the records of its area say, whether it is quoted yet or not."""
    found: dict[str, list[Passage]] = {}
    has_sheets = any(question.purpose == _SHEETS for question in content.template.questions())
    for record in content.records:
        if isinstance(record, Practice) and (has_sheets or record.quarter not in (None, content.quarter)):
            continue  # it belongs to every later quarter too, and is told once
        if isinstance(record, Gap | Lesson | Practice) and (words := words_of(record)):
            box = _box(content, record)
            if box is not None:
                found.setdefault(box.id, []).append(Passage(record.address, record.title, literal(words)))
    return {question: tuple(held) for question, held in found.items()}


def unquoted(answer: Any, offered: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return what an answer does not say yet, however its words are broken into lines; a stated answer wants none."""
    if answer is not None and not isinstance(answer, str):
        return ()
    said = _flat(answer or "")
    return tuple(passage for passage in offered if _flat(passage.text) not in said)


def with_passages(answer: str | None, offered: Iterable[Passage]) -> str:
    """Return an answer that also says what the records say: each once, as a paragraph of its own."""
    text = (answer or "").rstrip()
    for passage in offered:
        if unquoted(text, [passage]):
            text = f"{text}\n{passage.text}" if text else passage.text
    return text


def quoted_in(content: ReportContent) -> dict[str, Question]:
    """Return address of a gap, lesson or practice -> question whose answer quotes it."""
    quoting: dict[str, Question] = {}
    for question, held in passages(content).items():
        answer = content.answers.get(question)
        value = answer.value if answer is not None else None
        missing = {passage.address for passage in unquoted(value or "", held)}
        if isinstance(value, str):
            quoting |= {
                one.address: content.template.question(question) for one in held if one.address not in missing
            }
    return quoting


def words_of(record: Gap | Lesson | Practice) -> str:
    """Return what a record says in running text: of a gap the recommendation too, of a practice results first."""
    names = {Gap: ("text", "recommendation"), Lesson: ("text",), Practice: ("result", "lesson")}[type(record)]
    parts = {name: getattr(record, name).strip() for name in names if name not in record.restricted}
    first = record.title.strip() if isinstance(record, Practice) or not parts.get(names[0]) else ""
    return "\n".join(part for part in (first, *parts.values()) if part)


def _box(content: ReportContent, record: Gap | Lesson | Practice) -> Question | None:
    """Return the question that asks for such records: the one of its area, else the one for all areas."""
    subject = subject_of(record, content.template)
    sections = content.template.sections_for(content.role)
    return next(
        (
            box
            for held in (
                [section for section in sections if section.area and section.area == subject],
                [section for section in sections if not section.area],
            )
            for section in held
            if (box := _box_in(section, content.role, _BOXES[type(record)])) is not None
        ),
        None,
    )


def _box_in(section: Section, role: str, purpose: str) -> Question | None:
    """Return a section's box for gaps or lessons; where it has several, one that is mandatory, else the last."""
    boxes = [
        question
        for question in section.questions
        if (question.type, question.purpose) == ("para", purpose)
        and question.demand(role) != "-"
        and (question.parent is None or question.parent == (section.gate.id if section.gate else None))
    ]
    return next((box for box in boxes if box.demand(role) == "M"), boxes[-1] if boxes else None)


def _flat(text: str) -> str:
    return " ".join(shown(text).split()).casefold()
