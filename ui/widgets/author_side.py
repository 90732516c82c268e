"""The sidebar of an author's screens: the quarter in work with its sections, and the rooms with what is in them.

Rules: one for the whole desk (`Desk.author_side`), fed by home; a screen that shows it says which room is in force.
Offers only rooms that exist.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from fieldreport.values import Quarter
from ui.locales import number, quarter_short
from ui.marks import Mark
from ui.widgets.nav_list import NavRow
from ui.widgets.sidebar import Sidebar


@dataclass(frozen=True, slots=True)
class SideView:
    """What the sidebar shows of the desk."""

    heading: str = ""
    caption: str = ""
    marks: tuple[Mark, ...] = ()
    progress: str = ""
    quarter: Quarter | None = None
    open_checks: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)  # record kind -> number
    packages_to_send: int = 0


class AuthorSide(Sidebar):
    """Shows a view; `chosen` carries the name of the screen."""

    def __init__(self, has: Callable[[str], bool], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.list.setAccessibleName(self.tr("Rooms"))
        self.offer_search()
        self._has, self._active = has, "home"
        self._view = SideView()

    @property
    def view(self) -> SideView:
        """Return what is shown."""
        return self._view

    def set_active(self, name: str) -> None:
        """Say which room is in force; called by a screen when it comes to the front."""
        self._active = name
        self._show_rooms()

    def show_desk(self, view: SideView) -> None:
        """Show the quarter and the rooms."""
        self._view = view
        self.set_heading(view.heading, view.caption)
        self.set_progress(view.marks, view.progress)
        waiting = view.packages_to_send
        self.set_foot(self.tr("%n package(s) to send", "", waiting) if waiting else "")
        self._show_rooms()

    def _show_rooms(self) -> None:
        groups = [self._work(), self._records(), self._others()]
        shown: list[NavRow] = []
        for group in groups:
            rows = [row for row in group if self._has(row.key)]
            shown += [NavRow("-"), *rows] if shown and rows and group is not groups[1] else rows
        self.set_rows(shown, self._active)

    def _work(self) -> Sequence[NavRow]:
        quarter = self._view.quarter
        report = self.tr("Report, {quarter}").format(quarter=quarter_short(quarter)) if quarter else self.tr("Report")
        return (
            NavRow("home", self.tr("Home"), icon="home"),
            NavRow("report", report, icon="document", badge=self._view.open_checks, short=self.tr("Report")),
            NavRow("reports", self.tr("All reports"), icon="calendar", short=self.tr("All")),
        )

    def _records(self) -> Sequence[NavRow]:
        def counted(*kinds: str) -> str:
            found = sum(self._view.counts.get(kind, 0) for kind in kinds)
            return number(found) if found else ""

        return (
            NavRow("trainings", self.tr("Trainings"), icon="people", trailing=counted("training")),
            NavRow("activities", self.tr("Activities"), icon="list", trailing=counted("activity")),
            NavRow(
                "statistics",
                self.tr("Mission statistics"),
                icon="chart",
                trailing=counted("dataset"),
                short=self.tr("Statistics"),
            ),
            NavRow("staffing", self.tr("Staffing"), icon="grid", trailing=counted("staffing")),
            NavRow("projects", self.tr("Projects"), icon="coins", trailing=counted("project")),
            NavRow("plan", self.tr("Action plan"), icon="flag", trailing=counted("plan"), short=self.tr("Plan")),
            NavRow(
                "practices",
                self.tr("Good practices and gaps"),
                icon="bulb",
                trailing=counted("practice", "gap", "lesson"),
                short=self.tr("Practices"),
            ),
            NavRow("documents", self.tr("Documents"), icon="folder"),
            NavRow("bin", self.tr("Bin"), icon="bin"),
        )

    def _others(self) -> Sequence[NavRow]:
        waiting = self._view.packages_to_send
        return (
            NavRow("signing", self.tr("Sign and export"), icon="pen", short=self.tr("Sign")),
            NavRow("clearance", self.tr("Clearance"), icon="check", short=self.tr("Clear")),
            NavRow(
                "packages",
                self.tr("Submission packages"),
                icon="tray",
                trailing=number(waiting) if waiting else "",
                short=self.tr("Packages"),
            ),
            NavRow("history", self.tr("What was sent"), icon="again", short=self.tr("Sent")),
            NavRow("registration", self.tr("Registration"), icon="key", short=self.tr("Registered")),
            NavRow("settings", self.tr("Settings"), icon="gear"),
            NavRow("help", self.tr("Help"), icon="help", trailing=self.tr("F1")),
        )
