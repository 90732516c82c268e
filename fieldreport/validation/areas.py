"""Rules about areas of action and their numbered sub-actions (V33)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from fieldreport.errors import QT_TRANSLATE_NOOP
from fieldreport.models import Activity, Training
from fieldreport.templates import Template
from fieldreport.validation.registry import AskedQuestion, Flaw, Scene, flaw, rule

_NUMBERED: Final = re.compile(r"([A-Z])[0-9]{1,2}")


def _known_areas(template: Template) -> dict[str, str]:
    """Return sub-action -> area, from the pick lists of the questions that ask for sub-actions."""
    lists = {question.list_id for question in template.questions() if question.purpose == "sub_actions"}
    choices = (choice for name in lists if name for choice in template.lists[name].choices)
    return {choice.code: choice.area for choice in choices if choice.area}


def _area_of(code: str, scene: Scene) -> str | None:
    """Return the area of a sub-action: by the list, else by the letter of its number; None for free words."""
    template = scene.content.template
    known = scene.once(_known_areas, lambda: _known_areas(template)).get(code.strip())
    if known is not None:
        return known
    numbered = _NUMBERED.fullmatch(code.strip())
    return numbered[1] if numbered and any(section.area == numbered[1] for section in template.sections) else None


def _strangers(codes: Sequence[object], area: str, at: str, message: str, scene: Scene) -> Iterator[Flaw]:
    for index, code in enumerate(codes):
        own = _area_of(code, scene) if isinstance(code, str) else None
        if own is not None and own != area:
            yield flaw("error", f"{at}[{index}]", message, code=code, own=own, area=area)


@rule(
    "V33",
    on=Training,
    severities=("error",),
    summary=QT_TRANSLATE_NOOP("rules", "A sub-action belongs to the area it stands under."),
)
def sub_actions_of_trainings_fit(training: Training, scene: Scene) -> Iterator[Flaw]:
    """Compare each numbered sub-action with the training's area."""
    if training.area:
        yield from _strangers(training.sub_actions, training.area, "sub_actions", _IN_RECORD, scene)


@rule("V33", on=Activity)
def sub_actions_of_activities_fit(activity: Activity, scene: Scene) -> Iterator[Flaw]:
    """Compare each numbered sub-action with the activity's area."""
    if activity.area:
        yield from _strangers(activity.sub_actions, activity.area, "sub_actions", _IN_RECORD, scene)


@rule("V33", on=AskedQuestion)
def answered_sub_actions_fit(asked: AskedQuestion, scene: Scene) -> Iterator[Flaw]:
    """Compare each sub-action ticked or written in an area with that area."""
    question = asked.question
    if question.purpose == "sub_actions" and question.area and isinstance(asked.value, list | tuple):
        yield from _strangers(asked.value, question.area, "", _IN_ANSWER, scene)


_IN_RECORD: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{title}” stands under area {area}, but sub-action {code} belongs to area {own}. Either change the area, or "
    "choose a sub-action of area {area}.",
)
_IN_ANSWER: Final = QT_TRANSLATE_NOOP(
    "findings",
    "“{question}”: sub-action {code} belongs to area {own}, not to area {area}. Either report it under area {own}, "
    "or choose a sub-action of area {area}.",
)
