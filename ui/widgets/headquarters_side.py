"""The sidebar of Headquarters' screens: the quarter that is coming in, and the rooms.

Rules: the same on every screen; offers only rooms that exist.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from fieldreport.values import Quarter
from ui.locales import number, quarter_short
from ui.marks import Mark
from ui.widgets.nav_rows import NavRow
from ui.widgets.sidebar import Sidebar

# The marks of the states of a report at Headquarters (`workflows.overseeing.TILES`).
STATE_MARKS = {
    "accepted": Mark.COMPLETE,
    "received": Mark.STARTED,
    "returned": Mark.RETURNED,
    "late": Mark.LATE,
    "expected": Mark.UNTOUCHED,
    "extended": Mark.EXTENDED,
    "vacant": Mark.VACANT,
    "liquidation": Mark.CLOSING,
    "not_due": Mark.NOT_DUE,
}


class SummaryView(Protocol):
    """What is read of `workflows.overseeing.Summary`."""

    @property
    def name(self) -> str: ...
    @property
    def quarter(self) -> Quarter: ...
    @property
    def come(self) -> int: ...
    @property
    def owed(self) -> int: ...
    @property
    def states(self) -> tuple[str, ...]: ...
    @property
    def quarantined(self) -> int: ...
    @property
    def waiting_requests(self) -> int: ...


class HeadquartersSide(Sidebar):
    """Shows a summary; `chosen` carries the name of the screen."""

    def __init__(self, active: str, has: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.list.setAccessibleName(self.tr("Rooms"))
        self._active, self._has = active, has
        self.offer_search()
        self.set_heading(self.tr("UN Headquarters"), "")
        self.set_progress((), "")
        self.set_foot(self.tr("Works without a network"), "lock")

    def show_summary(self, summary: SummaryView) -> None:
        """Show the quarter and how many of its reports are in."""
        self.set_heading(self.tr("UN Headquarters"), self.tr("Fieldreport of {name}").format(name=summary.name))
        words = self.tr("{quarter}: {come} of {owed} reports in").format(
            quarter=quarter_short(summary.quarter), come=number(summary.come), owed=number(summary.owed)
        )
        self.set_progress([STATE_MARKS[state] for state in summary.states], words)
        self.show_rooms(summary.quarantined, summary.waiting_requests)

    def show_rooms(self, quarantined: int = 0, requests: int = 0) -> None:
        """Show the rooms there are, with what waits in them."""
        rows = [
            NavRow("inbox", self.tr("Inbox"), icon="tray", badge=quarantined),
            NavRow("status", self.tr("Submission status"), icon="grid"),
            NavRow("mission_file", self.tr("Missions"), icon="folder"),
            NavRow("grants", self.tr("Grants"), icon="coins"),
            NavRow("consolidation", self.tr("Annual report"), icon="document"),
            NavRow("quoting", self.tr("Find and quote"), icon="search"),
            NavRow("-"),
            NavRow(
                "signatories",
                self.tr("Authorized signatories"),
                icon="key",
                badge=requests,
                badge_is_error=False,
            ),
            NavRow("settings", self.tr("Settings"), icon="gear"),
            NavRow("help", self.tr("Help"), icon="help"),
        ]
        shown = [row for row in rows if row.key == "-" or self._has(row.key)]
        self.set_rows(shown, self._active)
