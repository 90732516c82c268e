"""The register of trainings."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.registers.calls import RegisterCalls
from ui.registers.fields import training_fields
from ui.registers.register import Register
from ui.registers.screen import RegisterScreen
from ui.screen import Desk
from ui.tables.events_model import EventColumn

translate = QCoreApplication.translate  # lupdate knows it by this name


class TrainingsScreen(RegisterScreen):
    """Implements `ui.screen.Screen`."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, training_register(), RegisterCalls("training"), clock)


def training_register() -> Register:
    """Return the words, columns and fields of trainings."""
    return Register(
        kind="training",
        name="trainings",
        heading=translate("trainings", "Trainings"),
        new=translate("trainings", "New training"),
        back=translate("trainings", "All trainings"),
        example=translate("trainings", "8 May, Bukavu, Gender and elections, police, 12 women 8 men"),
        search=translate("trainings", "Search title, place, partner"),
        empty=translate(
            "trainings",
            "No training is recorded yet. Type one above in one line and press Enter, or choose “New training” to "
            "fill in a form. Trainings held in a quarter come into its report by themselves.",
        ),
        columns=(
            EventColumn("mark", "", 32),
            EventColumn("day", translate("trainings", "Date"), 86, "day"),
            EventColumn("title", translate("trainings", "Title, place, component"), 0, "title"),
            EventColumn("women", translate("trainings", "Women"), 63, "women"),
            EventColumn("men", translate("trainings", "Men"), 56, "men"),
            EventColumn("total", translate("trainings", "Total"), 60, "total"),
            EventColumn("share", translate("trainings", "Women, %"), 96, "share"),
            EventColumn("project", translate("trainings", "Project"), 66, "project"),
            EventColumn("area", translate("trainings", "Area"), 48, "area"),
        ),
        fields=training_fields,
    )
