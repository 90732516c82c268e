"""What the missions wrote, subject by subject: progress, lessons, gaps, recommendations (H2, H8, H13, H14).

Rules: a passage is never altered; a report of another version of the template is shown under the heading that the
cross-walk (D.4) maps its own to, and keeps its own name beside it. Where a version has no place for a subject, the
passage stands in a chapter of its own, under its own heading: nothing is dropped.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from fieldreport.consolidation.holdings import Holding, Holdings, Source
from fieldreport.figures import as_read
from fieldreport.templates import Question, Section, Tables, Template, load_crosswalk, load_template

Part = Literal["progress", "lessons", "gaps", "recommendations", "council"]
PARTS: Final[tuple[Part, ...]] = ("progress", "lessons", "gaps", "recommendations", "council")
# purpose of a question or column -> the part of a chapter it belongs to
_PART_OF: Final[Mapping[str, Part]] = {
    "progress": "progress",
    "outside_plan": "progress",
    "evidence": "progress",
    "impact": "progress",
    "indicator_value": "progress",
    "lessons": "lessons",
    "gaps": "gaps",
    "recommendation": "recommendations",
    "suggestion": "recommendations",
    "best_step": "recommendations",
    "council": "council",
    "mandate_language": "council",
}
_FEEDBACK: Final = "form_feedback"
PROGRAMME: Final = "programme_progress"


@dataclass(frozen=True, slots=True)
class Passage:
    """One answer, or one cell of a programme line, as the mission wrote it; quoted figures stand as numbers."""

    source: Source
    part: Part
    question: str  # 2006/AR-B.PR.F
    address: str  # report.2006/AR-B.PR.F, report.2008/PR[l1].text
    subject: str  # the code in its own version: B, PREV, O1.1; "" outside any
    level: str  # hq (mission headquarters), field, ""
    text: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """One subject of the year's template, with every passage that belongs under it; `code` is "" for the rest."""

    code: str
    section: str  # its section in the version of the year, "" for the rest
    passages: tuple[Passage, ...]

    def of_part(self, part: Part) -> tuple[Passage, ...]:
        """Return the passages of one part, mission by mission."""
        return tuple(one for one in self.passages if one.part == part)

    @property
    def missions(self) -> tuple[str, ...]:
        """Return the codes of the missions that wrote about it."""
        return tuple(sorted({one.source.mission for one in self.passages}))


def subject_code(section: Section) -> str:
    """Return the code under which the cross-walk knows a section: its area, else the end of its id."""
    return section.area or section.id.partition("/")[2]


def passages(holdings: Holdings) -> tuple[Passage, ...]:
    """Return everything the year's reports say in running text, by mission, quarter and order of the form."""
    return tuple(one for holding in holdings.held for one in passages_of(holding))


def passages_of(holding: Holding) -> Iterator[Passage]:
    """Yield the passages of one report."""
    for section in holding.template.sections:
        for question in section.questions:
            value = holding.value(question.id)
            part = _PART_OF.get(question.purpose)
            if question.purpose == PROGRAMME:
                yield from _programme(holding, question)
            elif part is not None and isinstance(value, str) and value.strip():
                subject = subject_code(section) if section.area or question.area or _is_outcome(section) else ""
                address = f"report.{question.id}"
                yield Passage(
                    holding.source, part, question.id, address, subject, question.level, as_read(value).strip()
                )


def _is_outcome(section: Section) -> bool:
    return any(question.purpose == "output" for question in section.questions)


def _programme(holding: Holding, question: Question) -> Iterator[Passage]:
    """Yield what a programme line says of its progress, under the line's theme (domain D.2)."""
    answers = {name: answer.value for name, answer in holding.answers.items()}
    theme = _column_of(question.rows.from_question if question.rows else None, "theme", holding.template)
    for row in Tables(holding.template, answers).rows(question, answers.get(question.id)):
        for column in question.columns:
            part, text = _PART_OF.get(column.purpose), row.cells.get(column.id)
            if part is not None and isinstance(text, str) and text.strip():
                subject = str(row.source.get(theme, "")) if theme else ""
                address = f"report.{question.id}{row.key}.{column.id}"
                yield Passage(holding.source, part, question.id, address, subject, "", as_read(text).strip())


def _column_of(question: str | None, purpose: str, template: Template) -> str:
    if question is None:
        return ""
    return next((column.id for column in template.question(question).columns if column.purpose == purpose), "")


def chapters(found: tuple[Passage, ...], version: str) -> tuple[Chapter, ...]:
    """Return the passages under the headings of one version of the template, in its order; the rest comes last.

    A passage stands under the heading its own is mainly mapped to, the first where there are several (D.4).
    """
    template = load_template(version)
    by_code: dict[str, list[Passage]] = {}
    for one in found:
        by_code.setdefault(heading_code(one.source.template, one.subject, version), []).append(one)
    listed = [
        Chapter(subject_code(section), section.id, tuple(by_code.get(subject_code(section), ())))
        for section in template.sections
        if _is_subject(section)
    ]
    rest = tuple(one for code, held in by_code.items() if code not in {held.code for held in listed} for one in held)
    return (*listed, Chapter("", "", rest)) if rest else tuple(listed)


def heading_code(written: str, subject: str, version: str) -> str:
    """Return the code in `version` under which a subject of the version `written` stands, "" where it has none."""
    if not subject:
        return ""
    known = {subject_code(section) for section in load_template(version).sections}
    codes = load_crosswalk().subjects(written, subject, version, with_second=False)
    return next((code for code in codes if code in known), "")


def _is_subject(section: Section) -> bool:
    return bool(section.area) or _is_outcome(section)


def feedback(holdings: Holdings) -> tuple[tuple[Source, str, str], ...]:
    """Return source, question and words of every remark on the form itself (H13, R98)."""
    return tuple(
        (holding.source, question.id, value.strip())
        for holding in holdings.held
        for question in holding.template.questions()
        if question.purpose == _FEEDBACK and isinstance(value := holding.value(question.id), str) and value.strip()
    )
