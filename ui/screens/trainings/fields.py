"""The form of a training."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import RadioGroup
from ui.forms.lines import DateField, DecimalField, TextField
from ui.forms.narrative import NarrativeField
from ui.registers.choices import financing, levels, statuses, training_types
from ui.registers.fields import (
    FieldSpec,
    as_code,
    as_decimal,
    as_float,
    as_whole,
    belonging,
    completed,
    count_field,
    form_of,
    listed,
    named_rows,
    names,
    partners,
    projects,
)  # fmt: skip
from ui.registers.participants import ParticipantsField
from ui.registers.record_fields import CostField, CountryField, LanguageField, PickField

translate = QCoreApplication.translate  # lupdate knows it by this name


def training_fields() -> tuple[FieldSpec, ...]:
    """Return the fields of a training in the order of the form."""
    return form_of(
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
            "hours",
            translate("record_fields", "Hours"),
            lambda _facts: DecimalField(),
            shown=as_decimal,
            stored=as_float,
        ),
        FieldSpec(
            "level",
            translate("record_fields", "Module level"),
            lambda _facts: RadioGroup(levels()),
            shown=as_code,
            stored=as_whole,
        ),
        FieldSpec("type", translate("record_fields", "Type"), lambda _facts: PickField(training_types())),
        FieldSpec("topic", translate("record_fields", "Topic"), completed("topic")),
        FieldSpec(
            "places",
            translate("record_fields", "Places"),
            names("places"),
            translate("record_fields", "Several with commas between."),
            translate("record_fields", "Where and with whom"),
            listed,
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
            names("facilitators"),
            translate("record_fields", "Several with commas between."),
            shown=listed,
        ),
        FieldSpec("partners", translate("record_fields", "Partners"), partners, shown=listed, stored=named_rows),
        FieldSpec(
            "audience",
            translate("record_fields", "Audience, in words"),
            completed("audience"),
            heading=translate("record_fields", "Who took part"),
        ),
        FieldSpec(
            "participants",
            translate("record_fields", "Participants by component"),
            lambda _facts: ParticipantsField(),
            shown=listed,
        ),
        *belonging(),
        FieldSpec("project", translate("record_fields", "Project that paid"), projects),
        FieldSpec("financing", translate("record_fields", "Financing"), lambda _facts: PickField(financing())),
        FieldSpec("cost", translate("record_fields", "Cost"), lambda _facts: CostField()),
        replace(
            count_field("evaluation.answers", translate("record_fields", "Evaluation sheets returned")),
            heading=translate("record_fields", "What came of it"),
        ),
        FieldSpec(
            "evaluation.satisfied_pct",
            translate("record_fields", "Satisfied, %"),
            lambda _facts: DecimalField("%"),
            shown=as_decimal,
            stored=as_float,
        ),
        FieldSpec("outcome", translate("record_fields", "Outcome"), lambda _facts: NarrativeField()),
        beside=("level", "end", "language", "financing", "evaluation.satisfied_pct"),
        restricted=("audience", "facilitators", "partners", "places", "outcome", "documents", "remark"),
    )
