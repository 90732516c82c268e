"""What a form needs beside its questions, and the choices of a question in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from fieldreport.templates import Field, Labels
from fieldreport.values import Quarter
from ui.forms.choices import Option
from ui.forms.figure_words import FigureSource
from ui.forms.links import LinkOption
from ui.tasks import Pace


@dataclass(frozen=True)
class FormContext:
    """What a form needs beside the questions: words, role, and the records that can be linked."""

    labels: Labels
    role: str
    yearly_due: bool = True
    links: Sequence[LinkOption] = ()
    registers: Mapping[str, Sequence[Option]] = field(default_factory=dict)  # lists kept outside the template
    quarter: Quarter | None = None
    answers: Mapping[str, Any] = field(default_factory=dict)  # question id -> value, always as they are now
    figures: FigureSource | None = None  # what texts can quote
    pace: Pace | None = None  # builds a long form turn by turn; without it at once


def options_for(question: Field, context: FormContext) -> tuple[Option, ...]:
    """Return the choices of a question or column in words."""
    if question.list_id is None:
        return ()
    if question.list_id in context.registers:
        return tuple(context.registers[question.list_id])
    return tuple(Option(held.code, context.labels.choice(question.list_id, held.code)) for held in question.choices)


def yes_no_options(*, with_not_applicable: bool) -> tuple[Option, ...]:
    """Return the choices of yn3 and yn4."""
    options = [
        Option("yes", QCoreApplication.translate("fields", "Yes")),
        Option("no", QCoreApplication.translate("fields", "No")),
        Option("dont_know", QCoreApplication.translate("fields", "Don’t know")),
    ]
    if with_not_applicable:
        options.append(Option("na", QCoreApplication.translate("fields", "Not applicable")))
    return tuple(options)
