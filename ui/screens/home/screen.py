"""Home as a screen: only one primary button, and it leads to what comes next."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreport.values import Quarter
from ui import tokens
from ui.accessible import hold_keyboard, is_keyboard_free
from ui.charts.bars import BarChart
from ui.charts.budget import BudgetBars
from ui.forms.findings import ChecksCard
from ui.locales import long_date, number, quarter_months, quarter_short, quarter_title, weekday_date
from ui.marks import SEVERITY_MARKS
from ui.messages import FindingWords, by_weight, error_words
from ui.screen import Desk
from ui.screens.home.cards import FigureCard, PackagesCard, RecoveryLine, RenewalLine, SummaryCard
from ui.screens.home.overview import HomeCalls, HomeView
from ui.widgets.author_side import SideView
from ui.widgets.buttons import Button
from ui.widgets.mirroring import margins
from ui.widgets.page import Page
from ui.widgets.record_list import RecordList
from ui.widgets.status_bar import Saving

WIDTH = 750


class HomeScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate(quarter)` shows another quarter than the one in work."""

    name = "home"

    def __init__(self, desk: Desk, calls: HomeCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: HomeView | None = None
        self._quarter: Quarter | None = None  # None follows the quarter in work
        self._is_front = self._is_reading = self._must_read_again = self._takes_keyboard = False
        self.sidebar = desk.author_side
        self.side = self.sidebar
        self._build_page()
        self._build_panel()
        self.actions = desk.make_actions()
        desk.tasks.changed.connect(self._on_store_changed)

    def activate(self, argument: Any = None) -> None:
        """Fetch the state of the quarter anew."""
        self._is_front = True
        self._quarter = argument if isinstance(argument, Quarter) else None
        self.sidebar.set_active("home")
        has = self._desk.has
        self.new_training.setVisible(has("trainings"))
        self.new_activity.setVisible(has("activities"))
        self.all_reports.setVisible(has("reports"))
        self.packages.open.setVisible(has("packages"))
        self._takes_keyboard = self._view is None  # what the button does is not known before
        if self._view is not None:
            self.summary.go.setFocus()
        else:
            hold_keyboard(self.page)
        self._desk.status.checks_button.setVisible(self._view is not None)
        self._desk.status.sentence.setText(self.tr("Offline. Nothing leaves this computer until you export."))
        self.refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Go to the background; the sidebar is still kept up to date while it is seen."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._view, self._quarter = None, None
        self.sidebar.show_desk(SideView())
        self.checks.set_findings(())
        self.recent.set_records(())
        self.packages.set_packages(())
        self.home_page.heading.setText("")

    def fold(self, is_folded: bool) -> None:
        """The primary button is in the page already."""
        self.home_page.set_folded(is_folded)

    def go_to_next_check(self) -> None:
        """Jump to the next open check."""
        self.checks.go_to_next()

    def title(self) -> str:
        """Return the mission."""
        return self._view.mission if self._view else ""

    def refresh(self) -> None:
        """Read the state anew; wishes that come while it is read become one."""
        if self._is_reading:
            self._must_read_again = True
            return
        self._is_reading, quarter = True, self._quarter
        self._desk.tasks.read_long(
            self, lambda session: self._calls.open(session, quarter), self._on_read, self._on_failed
        )

    @Slot(object)
    def show_view(self, view: HomeView) -> None:
        """Show the state of the quarter."""
        for _step in self._showing(view):
            pass

    def _showing(self, view: HomeView) -> Iterator[None]:
        """Show the state part by part, what comes next first."""
        self._view = view
        self.home_page.caption.setText(weekday_date(view.today))
        self.home_page.heading.setText(quarter_title(view.quarter))
        shown = [held for held in by_weight(view.findings) if held.severity != "hint" or held.is_of_figure]
        self.renewal.show_end(view.renew_by)
        self.recovery.show_standing(view.recovery, view.rehearsed)
        self._show_side(view, sum(held.severity in ("error", "explain") for held in shown))
        self._show_summary(view, shown)
        counts = [sum(held.severity == level for held in shown) for level in ("error", "explain", "warning")]
        if self._is_front:
            self._desk.status.checks_button.setVisible(True)
            self._desk.status.set_checks(*counts)
            if view.saved is not None:
                self._desk.status.set_saving(Saving.SAVED, view.saved)
        for show in (
            lambda: self.checks.set_findings(shown),
            lambda: self._show_figures(view),
            lambda: self._show_packages(view),
        ):
            yield
            if self._view is view:  # else it was locked meanwhile, or read anew
                show()

    def _show_packages(self, view: HomeView) -> None:
        self.packages.set_packages(view.packages)
        words = self.tr("Write to a stick or folder…") if view.state in ("ready", "written") else self.tr("Export…")
        self.packages.export.setText(words)

    def _show_side(self, view: HomeView, open_checks: int) -> None:
        self.sidebar.show_desk(
            SideView(
                heading=self.tr("{mission} · {quarter}").format(
                    mission=view.mission, quarter=quarter_short(view.quarter)
                ),
                caption=self._caption(view),
                marks=view.section_marks,
                progress=self.tr("{done} of {all} sections complete").format(
                    done=number(view.sections_done), all=number(len(view.section_marks))
                ),
                quarter=view.quarter,
                open_checks=open_checks,
                counts=view.counts,
                packages_to_send=view.packages_waiting,
            )
        )

    def _caption(self, view: HomeView) -> str:
        months = quarter_months(view.quarter)
        if view.is_not_due:
            return self.tr("{months} · not due").format(months=months)
        return self.tr("{months} · due {day}").format(months=months, day=long_date(view.due))

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
        self._show_due(view)
        self._show_next(view, errors, left)

    def _show_due(self, view: HomeView) -> None:
        days = (view.due - view.today).days
        figure, (kind, why) = self.summary.figures[2], view.exception
        if view.state in ("ready", "written", "received", "accepted"):
            words = {
                "ready": self.tr("ready to be sent, due {day}"),
                "written": self.tr("written; no receipt yet"),
                "received": self.tr("Headquarters has received it"),
                "accepted": self.tr("Headquarters has accepted it"),
            }[view.state]
            figure.show_figure(self.tr("Signed"), words.format(day=long_date(view.due)))
        elif view.is_not_due:
            cause = self.tr("the post is vacant") if kind == "vacant" else self.tr("the mission is being closed")
            figure.show_figure(self.tr("Not due"), ", ".join(filter(None, (cause, why))))
        elif kind and days >= 0:
            words = self.tr("left, extended to {day}").format(day=long_date(view.due))
            figure.show_figure(self.tr("%n day(s)", "", days), ", ".join(filter(None, (words, why))))
        elif days >= 0:
            figure.show_figure(
                self.tr("%n day(s)", "", days), self.tr("left, report due {day}").format(day=long_date(view.due))
            )
        else:
            figure.show_figure(
                self.tr("%n day(s)", "", -days), self.tr("late, due {day}").format(day=long_date(view.due))
            )

    def _show_next(self, view: HomeView, errors: int, left: int) -> None:
        summary = self.summary
        mark = SEVERITY_MARKS[view.next_severity].value if view.next_severity else "started" if left else "complete"
        text, go, self._goal = view.next_text, self.tr("Continue report"), "report"
        if view.state == "returned":
            title, text, mark = self.tr("Returned with a remark"), view.remark, "explain"
        elif view.state == "waiting":
            title, go, self._goal = self.tr("Waits for clearance"), self.tr("Go to clearance"), "clearance"
            text = self.tr("The Head of Mission or delegate signs the same revision.")
        elif view.state in ("ready", "written", "received", "accepted"):
            title, go = self.tr("This report is signed"), self.tr("Open report")
            text, mark = self.tr("A change makes a revised report; the signed one stays as it is."), "complete"
            if view.state == "ready":
                go, self._goal = self.tr("Send report"), "packages"
        elif view.next_title:
            title = self.tr("Next: {what}").format(what=view.next_title)
        elif errors:
            title, text = self.tr("Next: correct what the checks found"), ""
        else:
            title, go, self._goal = self.tr("Ready to sign"), self.tr("Sign report"), "signing"
            text = self.tr("Every section is complete.")
        summary.glyph.show_icon(f"mark:{mark}")
        summary.next_title.setText(title)
        summary.next_text.setText(text)
        summary.next_text.setVisible(bool(text))
        summary.go.setText(go)
        if self._takes_keyboard and self._is_front:
            self._takes_keyboard = False
            if is_keyboard_free():
                summary.go.setFocus()

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
        self.trend_card.set_filled(bool(view.trend), view.trend_coverage)
        self.budgets.set_budgets(view.budgets)
        self.budget_card.set_filled(bool(view.budgets), view.currency)
        self.recent.set_records(view.recent)
        self.recent_card.set_filled(bool(view.recent))

    def _on_read(self, view: HomeView) -> None:
        self._is_reading = False
        if not self._must_read_again:
            self._desk.tasks.later(self, self._showing(view))
            return
        self._must_read_again = False
        self.refresh()

    def _on_failed(self, failure: BaseException) -> None:
        self._is_reading = self._must_read_again = False
        self._desk.failure.show_failure(error_words(failure), self.refresh)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front or self.sidebar.isVisible():
            self.refresh()

    def _on_continue(self) -> None:
        if self._view is not None:
            self._desk.open(self._goal, self._view.quarter)

    def _on_export(self) -> None:
        if self._view is not None:
            is_ready = self._view.state in ("ready", "written") and self._desk.has("packages")
            self._desk.open("packages" if is_ready else "signing", self._view.quarter)

    @Slot(object)
    def _on_jumped(self, finding: FindingWords) -> None:
        if self._view is not None:
            self._desk.open("report", (self._view.quarter, finding))

    def _build_page(self) -> None:
        self.home_page = Page(WIDTH, 32)
        self.page = self.home_page
        self.all_reports = Button(self.tr("All reports"), "link", "calendar")
        self.all_reports.clicked.connect(lambda: self._desk.open("reports"))
        self.home_page.title_actions.addWidget(self.all_reports, 0, Qt.AlignmentFlag.AlignBottom)
        self._goal = "report"
        self.summary = SummaryCard()
        self.summary.go.clicked.connect(self._on_continue)
        self.trend = BarChart(self.tr("Women among participants, per cent, by quarter"), 150)
        self.trend_card = FigureCard(
            self.tr("Women among participants, %"),
            self.trend,
            self.tr("No training has been logged as held yet. Their participants make this chart."),
        )
        self.budgets = BudgetBars()
        self.budget_card = FigureCard(
            self.tr("Projects, budget utilization"),
            self.budgets,
            self.tr("No project is open. Enter one with its budget, and what is spent shows here."),
        )
        self.recent = RecordList(self.tr("Recent records"))
        self.recent.chosen.connect(lambda address: self._desk.has("record") and self._desk.open("record", address))
        self.recent_card = FigureCard(
            self.tr("Recent records"),
            self.recent,
            self.tr(
                "Nothing has been recorded yet. Log trainings and activities as they happen; they fill the report."
            ),
        )
        middle = QHBoxLayout()
        middle.setSpacing(tokens.SPACE[2])
        for card in (self.trend_card, self.budget_card):
            card.setMinimumHeight(205)
            middle.addWidget(card, 1)
        body = self.home_page.body
        body.setSpacing(tokens.SPACE[2])
        self.renewal = RenewalLine()
        self.renewal.go.clicked.connect(lambda: self._desk.open("registration"))
        body.addWidget(self.renewal)
        self.recovery = RecoveryLine()
        self.recovery.go.clicked.connect(lambda: self._desk.open("settings", "locking"))
        body.addWidget(self.recovery)
        body.addWidget(self.summary)
        body.addLayout(middle)
        body.addWidget(self.recent_card)
        body.addStretch(1)

    def _build_panel(self) -> None:
        self.panel = QWidget()
        self.panel.setObjectName("panel")
        self.panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.new_training = Button(self.tr("Training"), "plain", "plus")
        self.new_training.setAccessibleName(self.tr("New training"))
        self.new_activity = Button(self.tr("Activity"), "plain", "plus")
        self.new_activity.setAccessibleName(self.tr("New activity"))
        self.checks = ChecksCard()
        self.checks.jumped.connect(self._on_jumped)
        self.packages = PackagesCard()
        self.packages.export.clicked.connect(self._on_export)
        self.packages.open.clicked.connect(lambda: self._desk.open("packages"))
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
