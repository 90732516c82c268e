"""The choices of records.md in the practitioners' words."""

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import Option
from ui.tables.events_model import component_words

translate = QCoreApplication.translate  # lupdate knows it by this name


def statuses() -> list[Option]:
    """Return whether a training took place."""
    return [
        Option("held", translate("record_fields", "Held")),
        Option("planned", translate("record_fields", "Planned")),
        Option("cancelled", translate("record_fields", "Cancelled")),
    ]


def levels() -> list[Option]:
    """Return the levels of a training module."""
    return [Option(str(level), str(level)) for level in (1, 2, 3)]


def activity_levels() -> list[Option]:
    """Return where an activity belongs."""
    return [
        Option("hq", translate("record_fields", "Mission headquarters")),
        Option("field", translate("record_fields", "Field")),
    ]


def training_types() -> list[Option]:
    """Return the types of training."""
    return [
        Option("induction", translate("record_fields", "Induction")),
        Option("pre_deployment", translate("record_fields", "Pre-deployment")),
        Option("in_mission", translate("record_fields", "In mission")),
        Option("specialist", translate("record_fields", "Specialist")),
        Option("senior_leader", translate("record_fields", "Senior leaders")),
        Option("national_counterpart", translate("record_fields", "National counterparts")),
        Option("on_the_job", translate("record_fields", "On the job")),
        Option("e_learning", translate("record_fields", "E-learning")),
        Option("consultation", translate("record_fields", "Consultation")),
    ]


def type_words(code: str) -> str:
    """Return a type of training in words; one that is unknown stands for itself."""
    return next((held.label for held in training_types() if held.code == code), code)


def financing() -> list[Option]:
    """Return the ways of financing."""
    return [
        Option("none", translate("record_fields", "Nothing was paid")),
        Option("RB", translate("record_fields", "Regular budget")),
        Option("assessed", translate("record_fields", "Assessed contributions")),
        Option("XB", translate("record_fields", "Extrabudgetary")),
        Option("GFF", translate("record_fields", "Gender Funding Facility")),
    ]


def components() -> list[Option]:
    """Return the components of a mission."""
    codes = ("military", "police", "civilian", "national_counterparts", "other")
    words = {code: component_words(code) for code in codes}
    return [Option(code, held[:1].upper() + held[1:]) for code, held in words.items()]
