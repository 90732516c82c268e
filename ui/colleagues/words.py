"""What a filled form changes and what of it cannot be read, as lines of a list."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from fieldreport.errors import FieldReportError
from fieldreport.models import PARTS
from fieldreport.templates import load_labels, state_of
from fieldreport.values import PartialDate, ValueProblem
from ui.locales import number
from ui.messages import part_words, stored_words
from ui.typed_dates import date_words
from ui.widgets.two_line_list import TwoLines

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.foretelling import Told

LONGEST = 160  # characters of a value in a line
translate = QCoreApplication.translate  # lupdate knows it by this name


def change_line(place: int, told: "Told", language: str, label: Callable[[str], str]) -> TwoLines:
    """Return one change; `label` names the fields of a record by their keys."""
    if told.kind == "answer":
        before, after = (_answer(told.key, value, language) for value in (told.before, told.after))
        version = told.key.partition("/")[0]
        title = load_labels(version, language).short(told.key)
        return TwoLines(place, f"{told.key.partition('/')[2]} {title}", _both(before, after), icon=_icon(told))
    title = told.title or translate("colleagues", "Without a title")
    if told.change == "added":
        new = {
            "training": translate("colleagues", "New training: {title}"),
            "activity": translate("colleagues", "New activity: {title}"),
        }.get(told.kind, translate("colleagues", "New entry: {title}"))
        return TwoLines(place, new.format(title=title), _value(told.after), icon=_icon(told))
    key = ".".join(told.place)
    field = " ".join(part for part in (label(key), _part(told.place)) if part) or key
    words = translate("colleagues", "{title}: {field}").format(title=title, field=field)
    return TwoLines(place, words, _both(_value(told.before), _value(told.after)), icon=_icon(told))


def refusal_line(place: int, failure: FieldReportError) -> TwoLines:
    """Return one cell that was not taken, and what would be right."""
    text = failure.texts[failure.code]
    happened, next_step = stored_words((text.happened, text.next_step), failure.facts)
    return TwoLines(place, happened, next_step, icon="mark:error", tone="err")


def _part(place: tuple[str, ...]) -> str:
    """Return which group of people a place is about, and which part of it."""
    numbers = [number(int(step)) for step in place if step.isdigit()]
    return " ".join([*numbers, *(part_words(step) for step in place if step in PARTS)])


def _icon(told: "Told") -> str:
    return "plus" if told.change == "added" else "pen"


def _both(before: str, after: str) -> str:
    if not before:
        return after
    return translate("colleagues", "{after} – before: {before}").format(after=after, before=before)


def _answer(question_id: str, value: Any, language: str) -> str:
    labels = load_labels(question_id.partition("/")[0], language)
    question = labels.template.question(question_id)
    state = state_of(value)
    if state is not None:
        return labels.state(state, question_id)
    if question.choices and isinstance(value, str | list):
        codes = [value] if isinstance(value, str) else value
        return ", ".join(labels.choice(question.list_id or question.type, str(code)) for code in codes)
    return _value(value)


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value)
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    text = " ".join(str(value).split())
    try:
        return date_words(PartialDate.parse(text))
    except ValueProblem:
        pass
    states = {
        "na": translate("colleagues", "not applicable"),
        "not_collected": translate("colleagues", "not collected"),
        "withheld": translate("colleagues", "withheld"),
    }
    return states.get(text) or (text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…")
