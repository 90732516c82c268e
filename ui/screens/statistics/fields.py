"""The form of a data set."""

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import Option, RadioGroup
from ui.forms.lines import DateField
from ui.registers.fields import FieldSpec, area_field, completed, form_of, listed
from ui.registers.participants import CategoriesField

translate = QCoreApplication.translate  # lupdate knows it by this name
COMPLETED = ("title", "source_unit", "place", "documents")


def measures() -> list[Option]:
    """Return what figures say: how many there are, or how many there were in the period."""
    return [
        Option("stock", translate("statistics", "How many there are (stock)")),
        Option("flow", translate("statistics", "How many in the period (flow)")),
    ]


def measure_words(code: str) -> str:
    """Return a measure in a word."""
    return {"stock": translate("statistics", "stock"), "flow": translate("statistics", "flow")}.get(code, code)


def dataset_fields() -> tuple[FieldSpec, ...]:
    """Return the fields of a data set in the order of the form."""
    return form_of(
        FieldSpec(
            "title",
            translate("statistics", "Title"),
            completed("title"),
            translate("statistics", "Keep the words from quarter to quarter: sets of one title are one series."),
            translate("statistics", "What and when"),
        ),
        FieldSpec("measure", translate("statistics", "The figures say"), lambda _facts: RadioGroup(measures())),
        FieldSpec(
            "period",
            translate("statistics", "Period"),
            lambda _facts: DateField(),
            translate("statistics", "For example Q2 2006."),
        ),
        FieldSpec(
            "date",
            translate("statistics", "Day of the count"),
            lambda _facts: DateField(),
            translate("statistics", "Only of a stock, where it is known."),
        ),
        FieldSpec(
            "source_unit",
            translate("statistics", "Unit that has the figures"),
            completed("source_unit"),
            heading=translate("statistics", "From whom and where"),
        ),
        FieldSpec("place", translate("statistics", "Place"), completed("place")),
        area_field(),
        FieldSpec(
            "rows",
            translate("statistics", "Figures by category"),
            lambda _facts: CategoriesField(),
            translate("statistics", "Figures that are changed here are no longer shown as carried forward."),
            translate("statistics", "The figures"),
            listed,
        ),
        beside=("date", "place"),
        restricted=("source_unit", "place", "rows", "documents", "remark"),
    )
