"""Change the version of the template under an open draft: see what would happen, do it, place by hand what is left.

Rules: nothing is deleted. An answer moves where the new version asks the same in the same shape (D.4); every other
one is parked: it stays in the draft under its old id, readable, no part of the report, until it is placed by hand.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from fieldreport.codec import encode
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError
from fieldreport.models import Answer
from fieldreport.storage import drafts
from fieldreport.templates import (
    Question,
    Template,
    answer_problems,
    available_templates,
    is_blank,
    load_crosswalk,
    load_template,
    template_for,
)
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, serving
from fieldreport.workflows.session import Session


class SwitchingProblem(FieldReportError):
    """The template under a draft cannot be changed so, or an answer does not fit where it is to be placed."""

    exit_code: ClassVar[int] = 2
    texts: ClassVar[dict[str, ErrorText]] = {
        "NO_DRAFT": ErrorText(
            QT_TRANSLATE_NOOP("errors", "There is no draft for {quarter} yet."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Begin the report of that quarter first; it takes the right form by itself."),
        ),
        "NOT_PARKED": ErrorText(
            QT_TRANSLATE_NOOP("errors", "No answer to “{question}” is kept aside in {quarter}."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Look at the list of answers that are kept aside."),
        ),
        "NO_PLACE": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The answer to “{question}” does not fit into “{place}”."),
            QT_TRANSLATE_NOOP("errors", "It is kept aside as before, and nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Choose a question of the same kind that is still open, or one for text."),
        ),
    }


@dataclass(frozen=True, slots=True)
class Move:
    """An answer that goes to another question as it is."""

    source: str
    target: str
    value: Any


@dataclass(frozen=True, slots=True)
class ParkedAnswer:
    """An answer that no question of the draft's version takes by itself; `places` are the likely ones, best first."""

    question: str
    value: Any
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TemplateChange:
    """What a change of version does to a draft: what moves, what is parked, and what is newly asked for."""

    quarter: Quarter
    role: str
    old: str
    new: str
    moves: tuple[Move, ...]
    parked: tuple[ParkedAnswer, ...]
    fresh: tuple[str, ...]  # questions the new form demands and that have no answer after the change

    @property
    def is_needed(self) -> bool:
        """Return whether the draft has another version than the one asked about."""
        return self.old != self.new


def plan_change(session: Session, quarter: Quarter, version: str = "") -> TemplateChange:
    """Return what changing the version would do, and change nothing; by default to the one meant for the quarter.

    Raises NO_DRAFT, TEMPLATE_UNKNOWN, TEMPLATE_NO_PERIOD, NOT_AN_AUTHOR.
    """
    report = _draft(session, quarter)
    template = load_template(version or template_for(quarter))
    held = drafts.answers(session.store, report.no)
    kept = {name for name in held if name in template.index}
    moves = []
    parked = []
    for name, answer in held.items():
        if name in kept:
            continue
        question = _question(name)
        counterpart = load_crosswalk().counterpart(question, template) if question is not None else None
        is_free = counterpart is not None and counterpart.id not in kept
        if counterpart is not None and is_free and counterpart.demand(report.role) != "-":
            moves.append(Move(name, counterpart.id, encode(answer.value)))
            kept.add(counterpart.id)
        else:
            parked.append(_parked(name, answer, template))
    return TemplateChange(
        quarter,
        report.role,
        report.template_version,
        template.version,
        tuple(moves),
        tuple(parked),
        tuple(_fresh(template, report.role, kept)),
    )


def change_template(session: Session, quarter: Quarter, version: str = "") -> TemplateChange:
    """Change the version as `plan_change` says, in one step, and return what was done; the change log has it all."""
    with session.store.transaction():
        report = _draft(session, quarter)
        planned = plan_change(session, quarter, version)
        drafts.change_report(
            session.store, report.no, actor=session.actor, at=session.now(), template_version=planned.new
        )
        held = drafts.answers(session.store, report.no)
        for move in planned.moves:
            _put(session, report.no, move.target, held[move.source])
            _take_away(session, report.no, move.source)
    return planned


def parked_answers(session: Session, quarter: Quarter) -> tuple[ParkedAnswer, ...]:
    """Return the answers kept aside in a quarter's draft, in the order of their questions."""
    report = drafts.find_report(
        session.store, session.profile().mission, quarter, serving.author_role(session, quarter)
    )
    if report is None:
        return ()
    template = load_template(report.template_version)
    held = drafts.answers(session.store, report.no)
    return tuple(_parked(name, answer, template) for name, answer in held.items() if name not in template.index)


def place_answer(session: Session, quarter: Quarter, question_id: str, place: str) -> None:
    """Put an answer that is kept aside where it belongs: behind the text there, or into an empty field.

    Raises NOT_PARKED, NO_PLACE.
    """
    with session.store.transaction():
        report = _draft(session, quarter)
        template = load_template(report.template_version)
        held = drafts.answers(session.store, report.no)
        answer = held.get(question_id)
        if answer is None or question_id in template.index:
            raise SwitchingProblem("NOT_PARKED", question=question_id, quarter=str(quarter))
        target = template.index.get(place)
        value = _joined(target, held[place].value if place in held else None, answer.value) if target else None
        if target is None or target.demand(report.role) == "-" or value is None or answer_problems(target, value):
            raise SwitchingProblem("NO_PLACE", question=question_id, place=place)
        drafting.save_answer(session, report.no, place, value, answer.note or None)
        _take_away(session, report.no, question_id)


def fits_into(question: Question, value: Any) -> bool:
    """Return whether a value that is kept aside may go into a question: text into text, else the same shape."""
    return _joined(question, None, value) is not None and not answer_problems(question, encode(value))


def _joined(target: Question | None, there: Any, value: Any) -> Any:
    if target is None or target.is_derived:
        return None
    plain = encode(value)
    if target.type in ("text", "para") and isinstance(plain, str):
        between = " " if target.type == "text" else "\n\n"
        return f"{there}{between}{plain}" if isinstance(there, str) and there.strip() else plain
    return plain if is_blank(there) else None


def _draft(session: Session, quarter: Quarter) -> drafts.DraftReport:
    role = serving.author_role(session, quarter)
    found = drafts.find_report(session.store, session.profile().mission, quarter, role)
    if found is None:
        raise SwitchingProblem("NO_DRAFT", quarter=str(quarter))
    return found


def _question(question_id: str) -> Question | None:
    version = question_id.partition("/")[0]
    return load_template(version).index.get(question_id) if version in available_templates() else None


def _parked(name: str, answer: Answer, template: Template) -> ParkedAnswer:
    question = _question(name)
    places = load_crosswalk().places(question, template) if question is not None else ()
    return ParkedAnswer(
        name, encode(answer.value), tuple(held.id for held in places if fits_into(held, answer.value))
    )


def _fresh(template: Template, role: str, answered: Iterable[str]) -> Iterable[str]:
    held = set(answered)
    for question in template.questions():
        is_drawn = question.is_derived or (question.source is not None and question.source.report is not None)
        is_asked_anyway = question.demand(role) in ("M", "Y") and question.condition is None
        if is_asked_anyway and not is_drawn and question.id not in held:
            yield question.id


def _put(session: Session, report_no: int, question_id: str, answer: Answer) -> None:
    held: Mapping[str, Any] = {"question": question_id, "template": question_id.partition("/")[0]}
    moved = Answer(
        period=answer.period,
        value=answer.value,
        note=answer.note,
        id=answer.id,
        invented=answer.invented,
        source=answer.source,
        extra=answer.extra,
        **held,
    )
    drafts.put_answer(session.store, report_no, moved, actor=session.actor, at=session.now())


def _take_away(session: Session, report_no: int, question_id: str) -> None:
    drafts.save_answer(
        session.store, report_no, question_id, None, "", actor=session.actor, at=session.now(), more=""
    )
