"""The fields of a record's form: key, words, widget, and how a value of records.md becomes one the widget shows.

Rules: one list per kind, in the order of the form; a key is that of records.md or two joined by a point. Nothing here
judges a value: that is for the checks.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from fieldreport.templates import Labels
from ui.forms.choices import CheckGroup, Option, RadioGroup
from ui.forms.field import FieldWidget
from ui.forms.lines import CountField, DateField, DecimalField, LineField, TextField
from ui.forms.narrative import NarrativeField
from ui.forms.states import StatedField
from ui.forms.tables import RowsField
from ui.registers.choices import activity_levels, components, financing, levels, statuses, training_types
from ui.registers.participants import GroupField, ParticipantsField
from ui.registers.record_fields import (
    CostField,
    CountryField,
    LanguageField,
    NamesField,
    PickField,
    SubActionsField,
    complete_words,
)
from ui.tables.rows_model import ColumnSpec


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What the fields offer: words of the template, projects, and what was entered before."""

    labels: Labels
    projects: Mapping[str, str] = field(default_factory=dict)
    used: Mapping[str, Sequence[str]] = field(default_factory=dict)


translate = QCoreApplication.translate  # lupdate knows it by this name


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field; `shown` and `stored` turn the record's value into the widget's and back."""

    key: str
    label: str
    make: Callable[[FormFacts], FieldWidget]
    help: str = ""
    heading: str = ""  # begins a part of the form
    is_beside: bool = False  # stands in one line with the field before it
    shown: Callable[[Any], Any] = _same
    stored: Callable[[Any], Any] = _same


_BESIDE = {
    "hours": ("level",),
    "start": ("end",),
    "country": ("language",),
    "project": ("financing",),
    "evaluation.answers": ("evaluation.satisfied_pct",),
}


def _laid_out(*specs: FieldSpec) -> tuple[FieldSpec, ...]:
    """Put short fields beside the one before them."""
    before = ("", *(spec.key for spec in specs))
    return tuple(
        replace(spec, is_beside=spec.key in _BESIDE.get(last, ())) for last, spec in zip(before, specs, strict=False)
    )


def training_fields() -> tuple[FieldSpec, ...]:
    """Return the fields of a training in the order of the form."""
    return _laid_out(
        FieldSpec(
            "title",
            translate("record_fields", "Title"),
            lambda _facts: TextField(),
            heading=translate("record_fields", "What and when"),
        ),
        FieldSpec("status", translate("record_fields", "Status"), lambda _facts: RadioGroup(statuses())),
        FieldSpec(
            "start",
            translate("record_fields", "First day"),
            lambda _facts: DateField(),
            translate("record_fields", "As much as is known: 8 May 2006, May 2006, Q2 2006."),
        ),
        FieldSpec(
            "end",
            translate("record_fields", "Last day"),
            lambda _facts: DateField(),
            translate("record_fields", "Only where it went on for longer; it decides the quarter."),
        ),
        FieldSpec(
            "hours", translate("record_fields", "Hours"), lambda _facts: DecimalField(), shown=_decimal, stored=_float
        ),
        FieldSpec(
            "level",
            translate("record_fields", "Module level"),
            lambda _facts: RadioGroup(levels()),
            shown=_code,
            stored=_whole,
        ),
        FieldSpec("type", translate("record_fields", "Type"), lambda _facts: PickField(training_types())),
        FieldSpec("topic", translate("record_fields", "Topic"), _completed("topic")),
        FieldSpec(
            "places",
            translate("record_fields", "Places"),
            _names("places"),
            translate("record_fields", "Several with commas between."),
            translate("record_fields", "Where and with whom"),
            _tuple,
        ),
        FieldSpec(
            "country",
            translate("record_fields", "Country"),
            lambda _facts: CountryField(),
            translate("record_fields", "Two letters, for example CD."),
        ),
        FieldSpec(
            "language",
            translate("record_fields", "Language"),
            lambda _facts: LanguageField(),
            translate("record_fields", "Two letters, for example fr."),
        ),
        FieldSpec(
            "facilitators",
            translate("record_fields", "Facilitators"),
            _names("facilitators"),
            translate("record_fields", "Several with commas between."),
            shown=_tuple,
        ),
        FieldSpec("partners", translate("record_fields", "Partners"), _partners, shown=_tuple, stored=_named_rows),
        FieldSpec(
            "audience",
            translate("record_fields", "Audience, in words"),
            _completed("audience"),
            heading=translate("record_fields", "Who took part"),
        ),
        FieldSpec(
            "participants",
            translate("record_fields", "Participants by component"),
            lambda _facts: ParticipantsField(),
            shown=_tuple,
        ),
        *_belonging(),
        FieldSpec("project", translate("record_fields", "Project that paid"), _projects),
        FieldSpec("financing", translate("record_fields", "Financing"), lambda _facts: PickField(financing())),
        FieldSpec("cost", translate("record_fields", "Cost"), lambda _facts: CostField()),
        FieldSpec(
            "evaluation.answers",
            translate("record_fields", "Evaluation sheets returned"),
            lambda _facts: StatedField(
                CountField(), [Option("not_collected", translate("record_fields", "Not collected"))]
            ),
            heading=translate("record_fields", "What came of it"),
            shown=_stated,
            stored=_unstated,
        ),
        FieldSpec(
            "evaluation.satisfied_pct",
            translate("record_fields", "Satisfied, %"),
            lambda _facts: DecimalField("%"),
            shown=_decimal,
            stored=_float,
        ),
        FieldSpec("outcome", translate("record_fields", "Outcome"), lambda _facts: NarrativeField()),
        *_ending(_TRAINING_RESTRICTED),
    )


def activity_fields() -> tuple[FieldSpec, ...]:
    """Return the fields of an activity in the order of the form."""
    return _laid_out(
        FieldSpec(
            "title",
            translate("record_fields", "Title"),
            lambda _facts: TextField(),
            heading=translate("record_fields", "What and when"),
        ),
        FieldSpec("level", translate("record_fields", "Level"), lambda _facts: RadioGroup(activity_levels())),
        FieldSpec(
            "date",
            translate("record_fields", "Day"),
            lambda _facts: DateField(),
            translate("record_fields", "As much as is known: 8 May 2006, May 2006, Q2 2006."),
        ),
        FieldSpec(
            "start",
            translate("record_fields", "First day"),
            lambda _facts: DateField(),
            translate("record_fields", "Only where it went on for longer than a day."),
        ),
        FieldSpec(
            "end",
            translate("record_fields", "Last day"),
            lambda _facts: DateField(),
            translate("record_fields", "It decides the quarter."),
        ),
        FieldSpec(
            "place",
            translate("record_fields", "Place"),
            _completed("place"),
            heading=translate("record_fields", "Where and with whom"),
        ),
        FieldSpec(
            "components",
            translate("record_fields", "Components"),
            lambda _facts: CheckGroup(components()),
            shown=_tuple,
        ),
        FieldSpec("partners", translate("record_fields", "Partners"), _partners, shown=_tuple, stored=_named_rows),
        FieldSpec(
            "people",
            translate("record_fields", "People reached"),
            lambda _facts: GroupField(),
            heading=translate("record_fields", "Who took part"),
        ),
        *_belonging(),
        FieldSpec(
            "plan_action", translate("record_fields", "Action of the mission’s plan"), _completed("plan_action")
        ),
        FieldSpec("cost", translate("record_fields", "Cost"), lambda _facts: CostField()),
        FieldSpec(
            "result",
            translate("record_fields", "Result"),
            lambda _facts: NarrativeField(),
            heading=translate("record_fields", "What came of it"),
        ),
        *_ending(_ACTIVITY_RESTRICTED),
    )


_TRAINING_RESTRICTED = ("audience", "facilitators", "partners", "places", "outcome", "documents", "remark")
_ACTIVITY_RESTRICTED = ("place", "partners", "result", "documents", "remark")


def _belonging() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec(
            "area",
            translate("record_fields", "Area of action"),
            _areas,
            heading=translate("record_fields", "Where it belongs"),
        ),
        FieldSpec(
            "sub_actions",
            translate("record_fields", "Sub-actions"),
            lambda facts: SubActionsField(facts.labels),
            shown=_tuple,
        ),
    )


def _ending(restricted: Sequence[str]) -> tuple[FieldSpec, ...]:
    names = {
        "audience": translate("record_fields", "Audience, in words"),
        "facilitators": translate("record_fields", "Facilitators"),
        "partners": translate("record_fields", "Partners"),
        "places": translate("record_fields", "Places"),
        "place": translate("record_fields", "Place"),
        "outcome": translate("record_fields", "Outcome"),
        "result": translate("record_fields", "Result"),
        "documents": translate("record_fields", "Documents"),
        "remark": translate("record_fields", "Remark"),
    }
    options = [Option(name, names[name]) for name in restricted]
    return (
        FieldSpec(
            "documents",
            translate("record_fields", "Documents"),
            _names("documents"),
            translate("record_fields", "Names or symbols, with commas between."),
            shown=_tuple,
        ),
        FieldSpec("remark", translate("record_fields", "Remark"), lambda _facts: NarrativeField()),
        FieldSpec(
            "restricted",
            translate("record_fields", "Not for public exports"),
            lambda _facts: CheckGroup(options),
            translate("record_fields", "These fields stay out of everything that is published."),
            shown=_tuple,
        ),
    )


def _areas(facts: FormFacts) -> FieldWidget:
    sections = [section for section in facts.labels.template.sections if section.area]
    return PickField([Option(one.area or "", f"{one.area}. {facts.labels.section(one.id)}") for one in sections])


def _projects(facts: FormFacts) -> FieldWidget:
    return PickField([Option(name, f"{name}, {title}" if title else name) for name, title in facts.projects.items()])


def _partners(_facts: FormFacts) -> FieldWidget:
    types = (
        ("government", translate("record_fields", "Government")),
        ("womens_organisation", translate("record_fields", "Women’s organisation")),
        ("ngo", translate("record_fields", "NGO")),
        ("un", translate("record_fields", "United Nations")),
        ("regional", translate("record_fields", "Regional organisation")),
        ("donor", translate("record_fields", "Donor")),
        ("contributor", translate("record_fields", "Troop or police contributor")),
        ("other", translate("record_fields", "Other")),
    )
    columns = [
        ColumnSpec("name", "text", translate("record_fields", "Name")),
        ColumnSpec("type", "one", translate("record_fields", "Kind"), types),
    ]
    return RowsField(columns, name=translate("record_fields", "Partners"))


def _completed(key: str) -> Callable[[FormFacts], LineField]:
    def make(facts: FormFacts) -> LineField:
        made = TextField()
        complete_words(made.edit, facts.used.get(key, ()))
        return made

    return make


def _names(key: str) -> Callable[[FormFacts], FieldWidget]:
    def make(facts: FormFacts) -> FieldWidget:
        made = NamesField()
        complete_words(made.edit, facts.used.get(key, ()))
        return made

    return make


# Values of records.md and of the widgets


def _tuple(value: Any) -> Any:
    return list(value) if isinstance(value, list | tuple) and value else None


def _code(value: Any) -> Any:
    return None if value is None else str(value)


def _whole(value: Any) -> Any:
    return None if value is None else int(value)


def _decimal(value: Any) -> Any:
    return None if value is None else f"{float(value):g}"


def _float(value: Any) -> Any:
    if value is None:
        return None
    number = float(value)
    return int(number) if number.is_integer() else number


def _stated(value: Any) -> Any:
    return {"state": value} if isinstance(value, str) else value


def _unstated(value: Any) -> Any:
    return value["state"] if isinstance(value, dict) and "state" in value else value


def _named_rows(value: Any) -> Any:
    """Leave out rows without a name, which the record cannot hold, and the row ids of the table."""
    rows = [{key: held for key, held in row.items() if key != "id"} for row in value or () if row.get("name")]
    return rows or None
