"""Joins the editor to the workflow `switching`: what is kept aside and what a change of form would do, in words."""

from typing import Any

from fieldreport.reports import ReportContent
from fieldreport.templates import Question, Template, available_templates, load_labels, load_template
from fieldreport.values import Quarter
from ui.forms.earlier import answer_words
from ui.screens.report.draft import Aside, AsideLine


def read_aside(session: Any, content: ReportContent) -> Aside:
    """Return what is kept aside in a draft, and what changing to the form of its quarter would do."""
    from fieldreport.workflows import switching  # not needed at start

    parked = switching.parked_answers(session, content.quarter)
    lines = tuple(_line(held, content, switching.fits_into) for held in parked)
    change = switching.plan_change(session, content.quarter)
    if not change.is_needed:
        return Aside(lines)
    return Aside(
        lines,
        change.old,
        change.new,
        tuple(_name(move.source, content.language) for move in change.moves),
        tuple(_name(held.question, content.language) for held in change.parked),
        tuple(_name(name, content.language) for name in change.fresh),
    )


def place(session: Any, quarter: Quarter, question_id: str, target: str) -> None:
    """Put an answer that is kept aside where it belongs."""
    from fieldreport.workflows import switching  # not needed at start

    switching.place_answer(session, quarter, question_id, target)


def change_template(session: Any, quarter: Quarter) -> None:
    """Change a draft to the form of its quarter."""
    from fieldreport.workflows import switching  # not needed at start

    switching.change_template(session, quarter)


def _line(held: Any, content: ReportContent, fits: Any) -> AsideLine:
    question = _question(held.question)
    labels = load_labels(question.id.partition("/")[0], content.language) if question else None
    text = answer_words(question, held.value, labels) if question and labels else str(held.value)
    open_ones = [one for one in content.template.questions() if one.demand(content.role) != "-"]
    fitting = [one.id for one in open_ones if one.purpose not in ("gate", "contact") and fits(one, held.value)]
    ordered = dict.fromkeys([*(name for name in held.places if name in fitting), *fitting])
    return AsideLine(
        held.question,
        _name(held.question, content.language),
        text,
        tuple((name, _name(name, content.language)) for name in ordered),
    )


def _question(question_id: str) -> Question | None:
    version = question_id.partition("/")[0]
    template: Template | None = load_template(version) if version in available_templates() else None
    return template.index.get(question_id) if template is not None else None


def _name(question_id: str, language: str) -> str:
    question = _question(question_id)
    if question is None:
        return question_id
    labels = load_labels(question_id.partition("/")[0], language)
    return f"{labels.section(question.section)} – {labels.short(question_id)}"
