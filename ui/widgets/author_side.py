"""The sidebar of an author's screens: the quarter in work with its sections, and the rooms with what is in them.

Rules: one for the whole desk (`Desk.author_side`), fed by home; a screen that shows it says which room is in force.
Offers only rooms that exist, in groups by what they are for. Menu and keys lead to every room whether its group is
open or closed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from fieldreport.values import Quarter
from ui.locales import number, quarter_short
from ui.marks import Mark
from ui.widgets.folding_list import FoldingList
from ui.widgets.nav_rows import NavRow
from ui.widgets.sidebar import Sidebar

MOST_WITHOUT_HEADINGS = 8  # so few rooms are seen at a glance, as at the desk of a clearing officer


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

    list_kind = FoldingList

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
        groups = [(heading, [row for row in rows if self._has(row.key)]) for heading, rows in self._groups()]
        shown: list[NavRow] = []
        is_short = sum(len(rows) for _heading, rows in groups) <= MOST_WITHOUT_HEADINGS
        for heading, rows in groups:
            if rows and heading is not None and not is_short:
                shown.append(heading)
            shown += rows
        self.set_rows(shown, self._active)

    def _groups(self) -> Sequence[tuple[NavRow | None, Sequence[NavRow]]]:
        """Return the rooms by what they are for; the quarter in work needs no heading."""
        waiting = self._view.packages_to_send

        def heading(key: str, text: str, short: str, trailing: str = "") -> NavRow:
            return NavRow(f"group:{key}", text, short=short, trailing=trailing, is_heading=True, is_open=True)

        return (
            (None, self._work()),
            (heading("records", self.tr("Records"), self.tr("Records")), self._records()),
            (heading("programme", self.tr("Projects and plan"), self.tr("Projects")), self._programme()),
            (
                heading("sending", self.tr("Clear and send"), self.tr("Send"), number(waiting) if waiting else ""),
                self._sending(),
            ),
            (heading("more", self.tr("More"), self.tr("More")), self._more()),
        )

    def _work(self) -> Sequence[NavRow]:
        quarter = self._view.quarter
        report = self.tr("Report, {quarter}").format(quarter=quarter_short(quarter)) if quarter else self.tr("Report")
        return (
            NavRow("home", self.tr("Home"), icon="home"),
            NavRow("report", report, icon="document", badge=self._view.open_checks, short=self.tr("Report")),
            NavRow("reports", self.tr("All reports"), icon="calendar", short=self.tr("All")),
        )

    def _records(self) -> Sequence[NavRow]:
        return (
            NavRow("trainings", self.tr("Trainings"), icon="people", trailing=self._counted("training")),
            NavRow("activities", self.tr("Activities"), icon="list", trailing=self._counted("activity")),
            NavRow(
                "statistics",
                self.tr("Mission statistics"),
                icon="chart",
                trailing=self._counted("dataset"),
                short=self.tr("Statistics"),
            ),
            NavRow("staffing", self.tr("Staffing"), icon="grid", trailing=self._counted("staffing")),
            NavRow(
                "practices",
                self.tr("Good practices and gaps"),
                icon="bulb",
                trailing=self._counted("practice", "gap", "lesson"),
                short=self.tr("Practices"),
            ),
        )

    def _programme(self) -> Sequence[NavRow]:
        return (
            NavRow("projects", self.tr("Projects"), icon="coins", trailing=self._counted("project")),
            NavRow(
                "plan", self.tr("Action plan"), icon="flag", trailing=self._counted("plan"), short=self.tr("Plan")
            ),
        )

    def _sending(self) -> Sequence[NavRow]:
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
        )

    def _more(self) -> Sequence[NavRow]:
        return (
            NavRow("documents", self.tr("Documents"), icon="folder"),
            NavRow("bin", self.tr("Bin"), icon="bin"),
            NavRow("registration", self.tr("Registration"), icon="key", short=self.tr("Registered")),
            NavRow("settings", self.tr("Settings"), icon="gear"),
            NavRow("help", self.tr("Help"), icon="help", trailing=self.tr("F1")),
        )

    def _counted(self, *kinds: str) -> str:
        found = sum(self._view.counts.get(kind, 0) for kind in kinds)
        return number(found) if found else ""
