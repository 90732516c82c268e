"""The form of an action, and its choices in words."""

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import Option, RadioGroup
from ui.forms.lines import DateField, TextField
from ui.forms.narrative import NarrativeField
from ui.registers.choices import components
from ui.registers.fields import FieldSpec, as_code, as_whole, completed
from ui.registers.record_fields import PickField

translate = QCoreApplication.translate  # lupdate knows it by this name


def states() -> list[Option]:
    """Return how far an action may be."""
    return [
        Option("planned", translate("plan", "Planned")),
        Option("ongoing", translate("plan", "Ongoing")),
        Option("done", translate("plan", "Done")),
        Option("dropped", translate("plan", "Dropped")),
    ]


def state_words(code: str) -> str:
    """Return a state in words; `overdue` is worked out and never chosen."""
    if code == "overdue":
        return translate("plan", "Overdue")
    return next((held.label for held in states() if held.code == code), code)


def standards() -> list[Option]:
    """Return the kinds of mission work with minimum standards (R79)."""
    kinds = (
        translate("plan", "Security"),
        translate("plan", "Law enforcement"),
        translate("plan", "HIV/AIDS"),
        translate("plan", "State authority"),
        translate("plan", "Disarmament, demobilization and reintegration"),
        translate("plan", "Mine action"),
        translate("plan", "Constitution"),
        translate("plan", "Human rights"),
        translate("plan", "Rule of law and security sector reform"),
        translate("plan", "Elections"),
        translate("plan", "Governance"),
        translate("plan", "Trust funds and quick impact projects"),
        translate("plan", "Procurement"),
        translate("plan", "Dialogue and reconciliation"),
        translate("plan", "Work inside the mission"),
        translate("plan", "Work with the United Nations system"),
        translate("plan", "Partnerships outside the United Nations"),
    )
    return [Option(str(place), f"{place}. {words}") for place, words in enumerate(kinds, 1)]


def standard_words(number: object) -> str:
    """Return a standard by its number, "" for none."""
    return next((held.label for held in standards() if held.code == str(number)), str(number or ""))


def action_fields() -> tuple[FieldSpec, ...]:
    """Return the fields of an action in the order of the form."""
    return (
        FieldSpec(
            "text",
            translate("plan", "Action"),
            lambda _facts: TextField(),
            translate("plan", "What will be done, in one sentence."),
            translate("plan", "What, who and when"),
        ),
        FieldSpec("component", translate("plan", "Component"), lambda _facts: PickField(components())),
        FieldSpec("owner", translate("plan", "Responsible"), completed("owner"), is_beside=True),
        FieldSpec(
            "due", translate("plan", "Due"), lambda _facts: DateField(), translate("plan", "For example Q2 2006.")
        ),
        FieldSpec("status", translate("plan", "Status"), lambda _facts: RadioGroup(states())),
        FieldSpec(
            "indicator",
            translate("plan", "Indicator"),
            lambda _facts: TextField(),
            translate("plan", "By what one sees that it is done."),
            translate("plan", "How it is measured"),
        ),
        FieldSpec(
            "standard",
            translate("plan", "Minimum standard"),
            lambda _facts: PickField(standards()),
            shown=as_code,
            stored=as_whole,
        ),
        FieldSpec("remark", translate("plan", "Remark"), lambda _facts: NarrativeField()),
    )
