"""The form of an activity."""

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import CheckGroup, RadioGroup
from ui.forms.lines import DateField, TextField
from ui.forms.narrative import NarrativeField
from ui.registers.choices import activity_levels, components
from ui.registers.fields import (
    FieldSpec,
    belonging,
    completed,
    form_of,
    listed,
    named_rows,
    partners,
    plan_actions,
)  # fmt: skip
from ui.registers.participants import GroupField
from ui.registers.record_fields import CostField

translate = QCoreApplication.translate  # lupdate knows it by this name


def activity_fields() -> tuple[FieldSpec, ...]:
    """Return the fields of an activity in the order of the form."""
    return form_of(
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
            completed("place"),
            heading=translate("record_fields", "Where and with whom"),
        ),
        FieldSpec(
            "components",
            translate("record_fields", "Components"),
            lambda _facts: CheckGroup(components()),
            shown=listed,
        ),
        FieldSpec("partners", translate("record_fields", "Partners"), partners, shown=listed, stored=named_rows),
        FieldSpec(
            "people",
            translate("record_fields", "People reached"),
            lambda _facts: GroupField(),
            heading=translate("record_fields", "Who took part"),
        ),
        *belonging(),
        FieldSpec("plan_action", translate("record_fields", "Action of the mission’s plan"), plan_actions),
        FieldSpec("cost", translate("record_fields", "Cost"), lambda _facts: CostField()),
        FieldSpec(
            "result",
            translate("record_fields", "Result"),
            lambda _facts: NarrativeField(),
            heading=translate("record_fields", "What came of it"),
        ),
        beside=("end",),
        restricted=("place", "partners", "result", "documents", "remark"),
    )
