"""The register of activities."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.registers.calls import RegisterCalls
from ui.registers.events import belonging_links, event_register
from ui.registers.register import RecordLink, Register
from ui.registers.screen import RegisterScreen
from ui.screen import Desk
from ui.screens.activities.fields import activity_fields

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import OpenRecord

translate = QCoreApplication.translate  # lupdate knows it by this name


class ActivitiesScreen(RegisterScreen):
    """Implements `ui.screen.Screen`."""

    def __init__(self, desk: Desk, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk, activity_register(), RegisterCalls("activity"), clock)


def activity_register() -> Register:
    """Return the words, columns and fields of activities."""
    return event_register(
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
        fields=activity_fields,
        caption=_caption,
        links=_links,
    )


def _caption(record: "OpenRecord") -> str:
    return {"hq": translate("DetailCard", "Mission headquarters"), "field": translate("DetailCard", "Field")}.get(
        str(record.values.get("level")), ""
    )


def _links(record: "OpenRecord") -> tuple[RecordLink, ...]:
    action = str(record.values.get("plan_action") or "")
    words = translate("activities", "Action of the plan")
    plan = (RecordLink(words, "flag", "plan", action),) if action else ()
    return (*belonging_links(record), *plan)
