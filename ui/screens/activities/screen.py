"""The register of activities."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ui.registers.calls import RegisterCalls
from ui.registers.fields import activity_fields
from ui.registers.register import Register
from ui.registers.screen import RegisterScreen
from ui.screen import Desk
from ui.tables.events_model import EventColumn

translate = QCoreApplication.translate  # lupdate knows it by this name


class ActivitiesScreen(RegisterScreen):
    """Implements `ui.screen.Screen`."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, activity_register(), RegisterCalls("activity"), clock)


def activity_register() -> Register:
    """Return the words, columns and fields of activities."""
    return Register(
        kind="activity",
        name="activities",
        heading=translate("activities", "Activities"),
        new=translate("activities", "New activity"),
        back=translate("activities", "All activities"),
        example=translate("activities", "2 June, Goma, Open day with women’s associations, 80 women 15 men, C4"),
        search=translate("activities", "Search title, place, partner"),
        empty=translate(
            "activities",
            "No activity is recorded yet. Type one above in one line and press Enter, or choose “New activity” to "
            "fill in a form. Activities of a quarter come into its report by themselves.",
        ),
        columns=(
            EventColumn("mark", "", 32),
            EventColumn("day", translate("activities", "Date"), 86, "day"),
            EventColumn("title", translate("activities", "Title, place, component"), 0, "title"),
            EventColumn("women", translate("activities", "Women"), 63, "women"),
            EventColumn("men", translate("activities", "Men"), 56, "men"),
            EventColumn("total", translate("activities", "Total"), 60, "total"),
            EventColumn("share", translate("activities", "Women, %"), 96, "share"),
            EventColumn("area", translate("activities", "Area"), 52, "area"),
        ),
        fields=activity_fields,
    )
