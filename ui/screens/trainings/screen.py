"""The register of trainings."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.locales import number
from ui.registers.calls import RegisterCalls
from ui.registers.choices import type_words
from ui.registers.events import event_register
from ui.registers.register import Register
from ui.registers.screen import RegisterScreen
from ui.screen import Desk
from ui.screens.trainings.fields import training_fields

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import OpenRecord

translate = QCoreApplication.translate  # lupdate knows it by this name


class TrainingsScreen(RegisterScreen):
    """Implements `ui.screen.Screen`."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, training_register(), RegisterCalls("training"), clock)


def training_register() -> Register:
    """Return the words, columns and fields of trainings."""
    return event_register(
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
        fields=training_fields,
        caption=_caption,
        has_projects=True,
    )


def _caption(record: "OpenRecord") -> str:
    body = record.values
    parts = [type_words(str(body.get("type") or ""))]
    if body.get("level"):
        parts.append(translate("DetailCard", "level {level}").format(level=number(int(body["level"]))))
    return ", ".join(part for part in parts if part)
