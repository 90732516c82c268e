"""Home as a screen: only one primary button, and it goes on with the report."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import tokens
from ui.charts.bars import BarChart
from ui.charts.budget import BudgetBars
from ui.forms.findings import ChecksCard
from ui.locales import long_date, number, quarter_months, quarter_short, quarter_title, weekday_date
from ui.marks import SEVERITY_MARKS
from ui.messages import FindingWords, by_weight
from ui.screen import Desk
from ui.screens.home.cards import PackagesCard, RecentList, SummaryCard
from ui.screens.home.overview import HomeCalls, HomeView
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.mirroring import margins
from ui.widgets.nav_list import NavRow
from ui.widgets.page import Page
from ui.widgets.sidebar import Sidebar
from ui.widgets.status_bar import Saving

WIDTH = 750


class HomeScreen(QWidget):
    """Implements `ui.screen.Screen`."""

    name = "home"

    def __init__(self, desk: Desk, calls: HomeCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: HomeView | None = None
        self._is_front = False
        self.sidebar = Sidebar(self.tr("Rooms"))
        self.side = self.sidebar
        self.sidebar.chosen.connect(self._on_chosen)
        self._build_page()
        self._build_panel()
        self.actions = QWidget()
        row = QHBoxLayout(self.actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.lock = Button(self.tr("Lock"), "plain", "lock")
        self.lock.setToolTip(self.tr("Ctrl+L"))
        self.lock.clicked.connect(desk.lock_requested)
        row.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignVCenter)
        desk.tasks.changed.connect(self._on_store_changed)

    def activate(self, _argument: Any = None) -> None:
        """Fetch the state of the quarter anew."""
        self._is_front = True
        self.new_training.setVisible(self._desk.has("trainings"))
        self.new_activity.setVisible(self._desk.has("activities"))
        self.summary.go.setFocus()
        self._desk.status.checks_button.setVisible(True)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._view = None
        self.checks.set_findings(())
        self.recent.set_records(())
        self.packages.set_packages(())

    def fold(self, is_folded: bool) -> None:
        """The primary button is in the page already."""
        self.home_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """Jump to the next open check."""
        self.checks.go_to_next()

    def title(self) -> str:
        """Return the mission."""
        return self._view.mission if self._view else ""

    @Slot(object)
    def show_view(self, view: HomeView) -> None:
        """Show the state of the quarter."""
        self._view = view
        self.home_page.caption.setText(weekday_date(view.today))
        self.home_page.heading.setText(quarter_title(view.quarter))
        heading = self.tr("{mission} · {quarter}").format(mission=view.mission, quarter=quarter_short(view.quarter))
        caption = self.tr("{months} · due {day}").format(months=quarter_months(view.quarter), day=long_date(view.due))
        self.sidebar.set_heading(heading, caption)
        total = len(view.section_marks)
        words = self.tr("{done} of {all} sections complete").format(
            done=number(view.sections_done), all=number(total)
        )
        self.sidebar.set_progress(view.section_marks, words)
        waiting = view.packages_waiting
        self.sidebar.set_foot(self.tr("%n package(s) in outbox", "", waiting) if waiting else "")
        shown = [held for held in by_weight(view.findings) if held.severity != "hint"]
        self._show_summary(view, shown)
        self.checks.set_findings(shown)
        self._show_figures(view)
        self.packages.set_packages(view.packages)
        open_checks = sum(held.severity in ("error", "explain") for held in shown)
        self._show_rooms(view, open_checks)
        counts = [sum(held.severity == level for held in shown) for level in ("error", "explain", "warning")]
        if self._is_front:
            self._desk.status.set_checks(*counts)
            if view.saved is not None:
                self._desk.status.set_saving(Saving.SAVED, view.saved)

    def _show_summary(self, view: HomeView, shown: Sequence[FindingWords]) -> None:
        summary, total = self.summary, len(view.section_marks)
        left = total - view.sections_done
        summary.figures[0].show_figure(
            self.tr("{done} of {all}").format(done=number(view.sections_done), all=number(total)),
            self.tr("sections complete, {left} open").format(left=number(left)) if left else self.tr("all complete"),
        )
        errors = sum(held.severity == "error" for held in shown)
        explain = sum(held.severity == "explain" for held in shown)
        summary.figures[1].show_figure(
            self.tr("%n check(s)", "", len(shown)),
            self._counted(errors, explain, len(shown) - errors - explain),
        )
        days = (view.due - view.today).days
        if days >= 0:
            words = self.tr("left, report due {day}").format(day=long_date(view.due))
        else:
            words = self.tr("late, report was due {day}").format(day=long_date(view.due))
        summary.figures[2].show_figure(self.tr("%n day(s)", "", abs(days)), words)
        mark = SEVERITY_MARKS[view.next_severity].value if view.next_severity else "started" if left else "complete"
        summary.glyph.show_icon(f"mark:{mark}")
        if view.next_title:
            summary.next_title.setText(self.tr("Next: {what}").format(what=view.next_title))
        else:
            summary.next_title.setText(self.tr("Ready to sign") if not view.is_signed else self.tr("Signed"))
        summary.next_text.setText(view.next_text)
        summary.next_text.setVisible(bool(view.next_text))
        summary.go.setText(self.tr("Continue report") if view.next_title else self.tr("Open report"))

    def _counted(self, errors: int, explain: int, warnings: int) -> str:
        parts = [
            (errors, self.tr("{count} to correct")),
            (explain, self.tr("{count} to explain")),
            (warnings, self.tr("{count} to look at")),
        ]
        held = [text.format(count=number(count)) for count, text in parts if count]
        return self.tr(", ").join(held) or self.tr("nothing to correct or explain")

    def _show_figures(self, view: HomeView) -> None:
        self.trend.set_bars(
            view.trend,
            view.trend_goal,
            self.tr("Target {percent}").format(percent=number(view.trend_goal)) if view.trend_goal else "",
        )
        self.trend_caption.setText(view.trend_coverage)
        self.trend_card.setVisible(bool(view.trend))
        self.budgets.set_budgets(view.budgets)
        self.budget_caption.setText(view.currency)
        self.budget_card.setVisible(bool(view.budgets))
        self.recent.set_records(view.recent)
        self.recent_card.setVisible(bool(view.recent))

    def _show_rooms(self, view: HomeView, open_checks: int) -> None:
        report = self.tr("Report, {quarter}").format(quarter=quarter_short(view.quarter))
        rows = [
            NavRow("home", self.tr("Home"), icon="home"),
            NavRow("report", report, icon="document", badge=open_checks),
            *view.rooms,
        ]
        if self._desk.has("signing"):
            rows += [NavRow("-"), NavRow("signing", self.tr("Sign and export"), icon="pen")]
        self.sidebar.set_rows(rows, "home")

    def _refresh(self) -> None:
        self._desk.tasks.read(self, self._calls.open, self.show_view)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        if self._view is not None and self._desk.has(key):
            self._desk.open(key, self._view.quarter if key in ("report", "signing") else None)

    def _on_continue(self) -> None:
        if self._view is not None:
            self._desk.open("report", self._view.quarter)

    @Slot(object)
    def _on_jumped(self, finding: FindingWords) -> None:
        if self._view is not None:
            self._desk.open("report", (self._view.quarter, finding))

    def _build_page(self) -> None:
        self.home_page = Page(WIDTH, 32)
        self.page = self.home_page
        self.summary = SummaryCard()
        self.summary.go.clicked.connect(self._on_continue)
        self.trend_card = Card(self.tr("Women among participants, %"), "strong")
        self.trend_caption = self.trend_card.add_caption("")
        self.trend = BarChart(self.tr("Women among participants, per cent, by quarter"), 150)
        self.trend_card.body.addWidget(self.trend, 1)
        self.budget_card = Card(self.tr("Projects, budget utilization"), "strong")
        self.budget_caption = self.budget_card.add_caption("")
        self.budgets = BudgetBars()
        self.budget_card.body.addWidget(self.budgets, 1)
        self.recent_card = Card(self.tr("Recent records"), "strong")
        self.recent = RecentList(self.tr("Recent records"))
        self.recent_card.body.addWidget(self.recent)
        self.recent.chosen.connect(lambda address: self._desk.has("record") and self._desk.open("record", address))
        middle = QHBoxLayout()
        middle.setSpacing(tokens.SPACE[2])
        for card in (self.trend_card, self.budget_card):
            card.setMinimumHeight(205)
            middle.addWidget(card, 1)
        body = self.home_page.body
        body.setSpacing(tokens.SPACE[2])
        body.addWidget(self.summary)
        body.addLayout(middle)
        body.addWidget(self.recent_card)
        body.addStretch(1)

    def _build_panel(self) -> None:
        self.panel = QWidget()
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.new_training = Button(self.tr("Training"), "plain", "plus")
        self.new_activity = Button(self.tr("Activity"), "plain", "plus")
        self.checks = ChecksCard()
        self.checks.jumped.connect(self._on_jumped)
        self.packages = PackagesCard()
        self.packages.export.clicked.connect(lambda: self._on_chosen("signing"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.new_training)
        buttons.addWidget(self.new_activity)
        for button, screen in ((self.new_training, "trainings"), (self.new_activity, "activities")):
            button.clicked.connect(lambda _on=False, screen=screen: self._desk.open(screen, "new"))
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(margins(14, 18, 20, 12))
        column.setSpacing(12)
        column.addLayout(buttons)
        column.addWidget(self.checks)
        column.addWidget(self.packages, 1)
