"""The fields of a record's form: key, words, widget, and how a value of records.md becomes one the widget shows.

Rules: a screen makes one list with `form_of`, in the order of the form, of the parts that are here; a key is that of
records.md or two joined by a point. Nothing here judges a value: that is for the checks.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from fieldreport.templates import Labels
from ui.forms.choices import CheckGroup, Option
from ui.forms.field import FieldWidget
from ui.forms.lines import CountField, LineField, TextField
from ui.forms.narrative import NarrativeField
from ui.forms.states import StatedField
from ui.forms.tables import RowsField
from ui.registers.record_fields import (
    NamesField,
    PickField,
    SubActionsField,
    complete_words,
)
from ui.tables.rows_model import ColumnSpec

translate = QCoreApplication.translate  # lupdate knows it by this name


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What the fields offer: words of the template, projects, actions of the plan, and what was entered before."""

    labels: Labels
    projects: Mapping[str, str] = field(default_factory=dict)
    plan_actions: Mapping[str, str] = field(default_factory=dict)  # id -> text
    used: Mapping[str, Sequence[str]] = field(default_factory=dict)


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


def form_of(
    *specs: FieldSpec, beside: Sequence[str] = (), restricted: Sequence[str] = (), has_documents: bool = True
) -> tuple[FieldSpec, ...]:
    """Return a form's fields with those that every kind ends with.

    The fields named `beside` stand in one line with the one before them; those named `restricted` may be kept out of
    public exports.
    """
    documents = FieldSpec(
        "documents",
        translate("record_fields", "Documents"),
        names("documents"),
        translate("record_fields", "Names or symbols, with commas between."),
        shown=listed,
    )
    remark = FieldSpec("remark", translate("record_fields", "Remark"), lambda _facts: NarrativeField())
    held = (*specs, documents, remark) if has_documents else (*specs, remark)
    options = [Option(spec.key, spec.label) for spec in held if spec.key in restricted]
    private = FieldSpec(
        "restricted",
        translate("record_fields", "Not for public exports"),
        lambda _facts: CheckGroup(options),
        translate("record_fields", "These fields stay out of everything that is published."),
        shown=listed,
    )
    whole = (*held, private) if options else held
    return tuple(replace(spec, is_beside=spec.key in beside) for spec in whole)


def belonging() -> tuple[FieldSpec, ...]:
    """Return the fields for area and sub-actions."""
    return (
        area_field(translate("record_fields", "Where it belongs")),
        FieldSpec(
            "sub_actions",
            translate("record_fields", "Sub-actions"),
            lambda facts: SubActionsField(facts.labels),
            shown=listed,
        ),
    )


def area_field(heading: str = "") -> FieldSpec:
    """Return the field for the area of action."""
    return FieldSpec("area", translate("record_fields", "Area of action"), _areas, heading=heading)


def _areas(facts: FormFacts) -> FieldWidget:
    sections = [section for section in facts.labels.template.sections if section.area]
    return PickField([Option(one.area or "", f"{one.area}. {facts.labels.section(one.id)}") for one in sections])


def projects(facts: FormFacts) -> FieldWidget:
    """Return a choice among the projects."""
    return PickField([Option(name, f"{name}, {title}" if title else name) for name, title in facts.projects.items()])


def plan_actions(facts: FormFacts) -> FieldWidget:
    """Return a choice among the actions of the mission's plan."""
    return PickField([Option(name, text) for name, text in facts.plan_actions.items()])


def partners(_facts: FormFacts) -> FieldWidget:
    """Return a table of partners with their kinds."""
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
        ColumnSpec("name", "text", translate("record_fields", "Name"), is_needed=True),
        ColumnSpec("type", "one", translate("record_fields", "Kind"), types),
    ]
    return RowsField(columns, name=translate("record_fields", "Partners"))


def completed(key: str) -> Callable[[FormFacts], LineField]:
    """Return what makes a line that offers what was entered before under a key."""

    def make(facts: FormFacts) -> LineField:
        made = TextField()
        complete_words(made.edit, facts.used.get(key, ()))
        return made

    return make


def names(key: str) -> Callable[[FormFacts], FieldWidget]:
    """Return what makes a line of several names that offers those entered before under a key."""

    def make(facts: FormFacts) -> FieldWidget:
        made = NamesField()
        complete_words(made.edit, facts.used.get(key, ()))
        return made

    return make


def count_field(key: str, label: str, help_text: str = "") -> FieldSpec:
    """Return a field for a count, which may also be not collected (decisions 24)."""
    states = [Option("not_collected", translate("record_fields", "Not collected"))]
    return FieldSpec(
        key,
        label,
        lambda _facts: StatedField(CountField(), states),
        help_text,
        shown=as_state,
        stored=from_state,
    )


# Values of records.md and of the widgets


def listed(value: Any) -> Any:
    """Return a list, None where it is empty."""
    return list(value) if isinstance(value, list | tuple) and value else None


def as_code(value: Any) -> Any:
    """Return a number as a code."""
    return None if value is None else str(value)


def as_whole(value: Any) -> Any:
    """Return a code as a whole number."""
    return None if value is None else int(value)


def as_decimal(value: Any) -> Any:
    """Return a number as decimal text."""
    return None if value is None else f"{float(value):g}"


def as_float(value: Any) -> Any:
    """Return decimal text as a number."""
    if value is None:
        return None
    number = float(value)
    return int(number) if number.is_integer() else number


def as_state(value: Any) -> Any:
    """Return a count as a stated field has it."""
    return {"state": value} if isinstance(value, str) else value


def from_state(value: Any) -> Any:
    """Return a count from what a stated field has."""
    return value["state"] if isinstance(value, dict) and "state" in value else value


def named_rows(value: Any) -> Any:
    """Leave out rows without a name, which the record cannot hold, and the row ids of the table."""
    rows = [{key: held for key, held in row.items() if key != "id"} for row in value or () if row.get("name")]
    return rows or None
