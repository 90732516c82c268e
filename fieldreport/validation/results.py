"""Rules about themes, priority areas and single figures of later versions of the template (V36-V38).

Rules: areas are known by the meanings of the choices of their gate, themes by the list they are made from; no
question is known by its id. What the form demands is V21's matter; here is what no single answer can tell.
"""

from collections.abc import Iterator
from typing import Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.reports import ReportContent
from fieldreport.templates import Question, Section, is_asked, is_blank
from fieldreport.validation.registry import Flaw, Scene, flaw, rule
from fieldreport.validation.shapes import broken_checks, rows_of


@rule(
    "V36",
    on=ReportContent,
    severities=("warning",),
    summary=QT_TRANSLATE_NOOP("rules", "A theme with programme lines has a lesson or a gap."),
)
def themes_with_lines_have_lessons(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Ask for a lesson or a gap of each theme that a programme line names; that themes are of the list is V21."""
    used = set(_themes_used(content))
    for section in content.template.sections:
        if section.expanded_from is None or section.expanded_from not in used:
            continue
        boxes = [one for one in section.questions if one.purpose in ("lessons", "gaps")]
        offered = [one for one in boxes if one.demand(content.role) != "-"]
        if offered and not any(_is_filled(content, one) for one in offered):
            asked = [one for one in offered if one.demand(content.role) == "M" and _is_open(content, one)]
            if not asked:  # what is demanded is V21's matter
                gate = section.gate
                yield flaw("warning", f"report.{(gate or offered[0]).id}", _NO_LESSON)


def _themes_used(content: ReportContent) -> Iterator[tuple[str, str]]:
    """Yield list and code of each theme that a row of a programme table names."""
    for question in content.template.questions():
        answer = content.answers.get(question.id)
        for column in question.columns if answer is not None else ():
            if column.purpose == "theme" and column.list_id:
                for _index, row in rows_of(answer.value if answer else None):
                    if isinstance(code := row.get(column.id), str):
                        yield column.list_id, code


def _is_filled(content: ReportContent, question: Question) -> bool:
    answer = content.answers.get(question.id)
    return answer is not None and not is_blank(answer.value)


def _is_open(content: ReportContent, question: Question) -> bool:
    return is_asked(question, content.role, content.values(), yearly_due=content.yearly_due)


_NO_LESSON: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: programme lines serve this theme, but it has neither lesson nor gap. Either write one of the two, "
    "or note that there is none this quarter.",
)


@rule(
    "V37",
    on=ReportContent,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "An area that is reported on has a result; one that is not says why."),
)
def areas_in_the_mandate_have_results(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Want a result where an area is reported and the form demands none by itself; an optional one is enough."""
    for section in content.template.sections:
        gate = section.gate
        answer = content.answers.get(gate.id) if gate is not None else None
        if gate is None or answer is None or not gate.means(answer.value, "reported"):
            continue
        results = [one for one in _boxes(section) if _is_open(content, one)]
        is_demanded = any(one.demand(content.role) in ("M", "Y") for one in results)
        if results and not is_demanded and not any(_is_filled(content, one) for one in _contents(section)):
            yield flaw("error", f"report.{results[0].id}", _NO_RESULT)


def _boxes(section: Section) -> list[Question]:
    return [one for one in section.questions if one.purpose == "progress"]


def _contents(section: Section) -> list[Question]:
    """Return everything in an area that can show a result."""
    return [one for one in section.questions if one.purpose not in ("gate", "reason", "area_name")]


_NO_RESULT: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: the area is marked as reported, but holds nothing. Either write what was reached, or choose "
    "“nothing this quarter” or “not in mandate”.",
)


@rule(
    "V38",
    on=ReportContent,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "No more senior managers have a goal than there are senior managers."),
)
def managers_with_a_goal_are_managers(content: ReportContent, _scene: Scene) -> Iterator[Flaw]:
    """Hold the two numbers to what the template states about them."""
    yield from broken_checks(content, "V38")
