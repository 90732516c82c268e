"""The form of a staffing entry, and its roles and levels in words."""

from PySide6.QtCore import QCoreApplication

from ui.forms.choices import Option
from ui.forms.lines import DateField
from ui.registers.fields import FieldSpec, count_field, form_of
from ui.registers.record_fields import PickField

translate = QCoreApplication.translate  # lupdate knows it by this name


def roles() -> list[Option]:
    """Return the roles of a gender unit and of those who work with it."""
    return [
        Option("adviser", translate("staffing", "Gender adviser")),
        Option("gender_officer", translate("staffing", "Gender officer")),
        Option("focal_point", translate("staffing", "Gender focal point")),
        Option("protection_adviser", translate("staffing", "Women’s protection adviser")),
        Option("child_protection_adviser", translate("staffing", "Child protection adviser")),
    ]


def levels() -> list[Option]:
    """Return the levels of posts."""
    codes = ("D-2", "D-1", "P-5", "P-4", "P-3", "P-2")
    return [
        *(Option(code, code) for code in codes),
        Option("NO", translate("staffing", "National officer")),
        Option("FS", translate("staffing", "Field service")),
        Option("GS", translate("staffing", "General service")),
        Option("UNV", translate("staffing", "UN volunteer")),
    ]


def role_words(code: str) -> str:
    """Return a role in words; one that is unknown stands for itself."""
    return next((held.label for held in roles() if held.code == code), code)


def level_words(code: str) -> str:
    """Return a level in words; one that is unknown stands for itself."""
    return next((held.label for held in levels() if held.code == code), code)


def staffing_fields() -> tuple[FieldSpec, ...]:
    """Return the fields of a staffing entry in the order of the form."""
    return form_of(
        FieldSpec(
            "date",
            translate("staffing", "As of"),
            lambda _facts: DateField(),
            translate("staffing", "The day from which this is true, until a later entry of the same role and level."),
            translate("staffing", "What and when"),
        ),
        FieldSpec("role", translate("staffing", "Role"), lambda _facts: PickField(roles())),
        FieldSpec("level", translate("staffing", "Level"), lambda _facts: PickField(levels())),
        count_field("posts", translate("staffing", "Posts")),
        count_field("filled", translate("staffing", "Filled")),
        count_field("women", translate("staffing", "Women")),
        count_field("men", translate("staffing", "Men")),
        beside=("level", "filled", "men"),
        restricted=("women", "men", "remark"),
    )
