"""One mission's file as a screen."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.charts.bars import Bar, BarChart
from ui.charts.budget import Budget, BudgetBars
from ui.dialogs import ask_new_file, is_sure_of_copy
from ui.locales import number
from ui.messages import error_words, role_words
from ui.screen import Desk
from ui.screens.mission_file import words
from ui.screens.mission_file.panel import RevisionPanel
from ui.screens.mission_file.state import FactTyped, MissionFileCalls, MissionFileView, WordTyped
from ui.tables.row_table import Column, RowTable
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.drop_down import DropDown
from ui.widgets.headquarters_side import HeadquartersSide
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage
from ui.widgets.panel import WIDTH

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.overseeing import MissionFile
    from fieldreport.workflows.receiving import ReceivedDocument

QUARTERS = 8


class MissionFileScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate((mission, identity))` or `activate(mission)` opens that mission."""

    name = "mission_file"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: MissionFileCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: MissionFileView | None = None
        self._is_front = False
        self._code = ""
        self._wanted: str | Quarter | None = ""
        self._saved: Path | None = None
        self.side = HeadquartersSide("mission_file", desk.has)
        self.side.chosen.connect(desk.open)
        self._build_page()
        self.panel = RevisionPanel()
        self.panel.wanted.connect(self._on_wanted)
        self.panel.document_wanted.connect(self._on_document_wanted)
        self.panel.status_wanted.connect(self._on_status_wanted)
        self.panel.compare_wanted.connect(self._on_compare_wanted)
        self.panel.facts_card.stated.connect(self._on_stated)
        self.panel.facts_card.withdrawn.connect(self._on_withdrawn)
        self.panel.practices_card.judged.connect(self._on_judged)
        self.details = Button(self.tr("Details"), "plain")
        self.details.clicked.connect(desk.status.checks_wanted)
        self.details.hide()
        self.list_page.title_row.addWidget(self.details)
        self.actions = None
        desk.tasks.changed.connect(self._on_store_changed)

    # What the window asks

    def activate(self, argument: Any = None) -> None:
        """Show a mission's file."""
        self._is_front = True
        self.side.show_rooms()
        if isinstance(argument, tuple):  # a mission, and a revision's identity or the quarter of the newest
            self._code, self._wanted = argument
        elif isinstance(argument, str) and argument:
            self._code = argument
        self.panel.to_status.setVisible(self._desk.has("status"))
        self._desk.status.sentence.setText(
            self.tr("Nothing lies unencrypted here. What you save leaves the encrypted store.")
        )
        self.table.setFocus()
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False
        self.saved_row.hide()

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._view, self._saved = None, None
        self.table.set_rows(())
        self.trend.set_bars(())
        self.budgets.set_budgets(())
        self.panel.clear()
        self.panel.show_documents(())
        self.panel.facts_card.forget()
        self.panel.practices_card.forget()

    def fold(self, is_folded: bool) -> None:
        """Offer the panel from the title row where it is folded away."""
        self.list_page.set_folded(is_folded)
        self.details.setVisible(is_folded)

    def go_to_next_check(self) -> None:
        """There are no checks here."""

    def title(self) -> str:
        """Return the mission."""
        return self._view.file.mission.code if self._view and self._view.file else self.tr("Missions")

    # What is shown

    @Slot(object)
    def show_view(self, view: MissionFileView) -> None:
        """Show a mission's file."""
        self._view = view
        self.side.show_summary(view.summary)
        held = view.file
        if held is None:
            return
        self._code = held.mission.code
        self.mission.set_choices(view.missions, held.mission.code)
        self.list_page.heading.setText(held.mission.code)
        self.caption.setText(self._mission_words(held))
        self.panel.show_documents(view.documents)
        self.panel.facts_card.show_facts(held.mission.facts)
        self.panel.practices_card.show_practices(view.practices)
        self._show_sums(held)
        rows = [words.revision_row(one) for one in held.revisions]
        self.table.set_rows(rows)
        if self._wanted:
            newest = (one.identity for one in held.revisions if one.quarter == self._wanted)
            self.table.select_key(next(newest, self._wanted))
            self._wanted = ""
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._show_chosen()
        if self._is_front:
            self._desk.status.checks_button.setVisible(False)

    def _mission_words(self, held: "MissionFile") -> str:
        people = [f"{name} ({role_words(role)})" for role, name, is_in_force in held.signatories if is_in_force]
        lines = [
            self.tr("{name}. {host}.").format(name=held.mission.name, host=held.mission.host),
            self.tr("May sign: {people}.").format(people=self.tr(", ").join(people))
            if people
            else self.tr("Nobody is registered for this mission."),
        ]
        return "\n".join(lines)

    def _show_sums(self, held: "MissionFile") -> None:
        quarters = sorted(held.sums)[-QUARTERS:]
        bars = []
        for place, quarter in enumerate(quarters):
            # The year only where it begins: eight full names would run into each other.
            words_of = self.tr("Q{number} {year}") if not place or quarter.number == 1 else self.tr("Q{number}")
            year = f"{quarter.year % 100:02d}"
            bars.append(Bar(words_of.format(number=number(quarter.number), year=year), held.sums[quarter].share))
        self.trend.set_bars(bars)
        sums = held.sums[quarters[-1]] if quarters else None
        self.trend_caption.setText(
            self.tr("{done} of {all} events counted").format(
                done=number(sums.complete_events), all=number(sums.events)
            )
            if sums
            else ""
        )
        self.trend_card.setVisible(bool(bars))
        self.budgets.set_budgets(
            [
                Budget(
                    title=one.title,
                    approved=one.approved,
                    spent=one.spent,
                    obligated=one.obligated,
                    spent_pct=one.spent_pct,
                )
                for one in held.budgets[:3]
            ]
        )
        self.budget_caption.setText(held.budgets[0].currency if held.budgets else "")
        self.budget_card.setVisible(bool(held.budgets))

    def _show_chosen(self) -> None:
        held = self._view.file if self._view else None
        found = [one for one in held.revisions if one.identity == self.table.current_key()] if held else []
        if held and found:
            self.panel.show_revision(found[0])
            same = [one for one in held.revisions if (one.quarter, one.role) == (found[0].quarter, found[0].role)]
            self.panel.compare.setVisible(len(same) > 1 and self._desk.has("compare"))
        else:
            self.panel.clear()

    def _refresh(self) -> None:
        code = self._code
        self._desk.tasks.read(self, lambda session: self._calls.open(session, code), self.show_view)

    # What the user does

    def _on_mission(self) -> None:
        self._code = self.mission.code()
        self.saved_row.hide()
        self._refresh()

    @Slot(str)
    def _on_wanted(self, name: str) -> None:
        held = self._view.file if self._view else None
        found = [one for one in held.revisions if one.identity == self.table.current_key()] if held else []
        if not held or not found:
            return
        stem = f"{held.mission.code}_{found[0].quarter}_r{found[0].number}"
        if found[0].classification != "unclassified" and not is_sure_of_copy(self):
            return
        chosen = self._ask_target(stem, name)
        if chosen is not None:
            self.save_to(found[0].identity, name, chosen)

    def _ask_target(self, stem: str, name: str) -> Path | None:
        ending = words.MEDIA[name]
        pattern = {"pdf": "PDF (*.pdf)", "xlsx": "Excel (*.xlsx)", "asice": "ASiC-E (*.asice)"}[ending]
        return ask_new_file(self, self.tr("Where to save it"), Path.home() / f"{stem}.{ending}", pattern)

    @Slot(object, str)
    def _on_document_wanted(self, held: "ReceivedDocument", name: str) -> None:
        stem = f"{held.mission}_{held.type}_{held.period}_r{held.revision}"
        chosen = self._ask_target(stem, name)
        if chosen is not None:
            self._save(lambda session: self._calls.export_document(session, held.identity, name, chosen))

    def save_to(self, identity: str, name: str, target: Path) -> None:
        """Write a document of a received package to a chosen place."""
        self._save(lambda session: self._calls.export(session, identity, name, target))

    def _save(self, work: Callable[[Any], Path]) -> None:
        self._desk.failure.clear()
        self.saved_row.hide()
        self._desk.tasks.read_long(
            self,
            work,
            self._on_saved,
            self._on_failed,
        )

    def _on_saved(self, path: Path) -> None:
        self._saved = path
        self.saved.setText(self.tr("Saved: {file}. It is not encrypted there.").format(file=path))
        self.saved_row.show()
        announce(self.saved, self.saved.text())

    def _on_open_saved(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved)))

    @Slot()
    def _on_compare_wanted(self) -> None:
        if self.table.current_key():
            self._desk.open("compare", self.table.current_key())

    @Slot(object)
    def _on_stated(self, typed: FactTyped) -> None:
        code = self._code
        self._desk.failure.clear()
        self._desk.tasks.write(
            self, lambda session: self._calls.state_fact(session, code, typed), self._on_fact_kept, self._on_failed
        )

    def _on_fact_kept(self, _fact: object) -> None:
        self.panel.facts_card.clear_form()
        announce(self.panel.facts_card, self.tr("Stated. Publish the list for the mission to know."))
        self._refresh()

    @Slot(object)
    def _on_judged(self, typed: WordTyped) -> None:
        code = self._code
        self._desk.failure.clear()
        self._desk.tasks.write(
            self, lambda session: self._calls.judge(session, code, typed), self._on_word_kept, self._on_failed
        )

    def _on_word_kept(self, _word: object) -> None:
        self.panel.practices_card.clear_form()
        announce(self.panel.practices_card, self.tr("Kept. The next receipt carries it."))
        self._refresh()

    def _on_fact_gone(self, _was_stated: object) -> None:
        self.panel.facts_card.add.setFocus()
        self._refresh()

    @Slot(object)
    def _on_withdrawn(self, fact: object) -> None:
        self._desk.failure.clear()
        self._desk.tasks.write(
            self,
            lambda session: self._calls.withdraw_fact(session, fact),
            self._on_fact_gone,
            self._on_failed,
        )

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    @Slot()
    def _on_status_wanted(self) -> None:
        held = self._view.file if self._view else None
        found = [one for one in held.revisions if one.identity == self.table.current_key()] if held else []
        if held and found and self._desk.has("status"):
            self._desk.open("status", (held.mission.code, found[0].quarter))

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    # What there is

    def _build_page(self) -> None:
        self.list_page = ListPage(self.tr("Missions"))
        self.page = self.list_page
        self.mission = DropDown(self.tr("Mission"))
        self.mission.setMinimumContentsLength(28)
        self.mission.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.mission.activated.connect(self._on_mission)
        label = Label(self.tr("Mission"), "help")
        label.setBuddy(self.mission)
        self.list_page.title_row.addWidget(label)
        self.list_page.title_row.addWidget(self.mission)
        self.caption = Label("", "caption", wraps=True)
        self.trend_card = Card(self.tr("Women among participants, %"), "strong")
        self.trend_caption = self.trend_card.add_caption("")
        self.trend = BarChart(self.tr("Women among participants, per cent, by quarter"), 110)
        self.trend_card.body.addWidget(self.trend, 1)
        self.budget_card = Card(self.tr("Projects, budget utilization"), "strong")
        self.budget_caption = self.budget_card.add_caption("")
        self.budgets = BudgetBars()
        self.budget_card.body.addWidget(self.budgets, 1)
        self.saved_row = QWidget()
        row = QHBoxLayout(self.saved_row)
        row.setContentsMargins(0, 0, 0, 0)
        self.saved = Label("", "strong", wraps=True)
        open_saved = Button(self.tr("Open it"), "link")
        open_saved.clicked.connect(self._on_open_saved)
        row.addWidget(self.saved, 1)
        row.addWidget(open_saved)
        self.saved_row.hide()
        self.table = RowTable(
            self.tr("Revisions received"),
            (
                Column(self.tr("Quarter")),
                Column(self.tr("State"), 110),
                Column(self.tr("Signed by"), 180),
                Column(self.tr("Received"), 112, is_trailing=True),
            ),
        )
        self.table.chosen.connect(lambda _key: self._show_chosen())
        self.table.opened.connect(lambda _key: self._on_status_wanted())
        self.nothing = Label(
            self.tr("Nothing has come from this mission yet. Packages are taken in in the inbox."), "help", wraps=True
        )
        middle = QHBoxLayout()
        middle.setSpacing(12)
        for card in (self.trend_card, self.budget_card):
            middle.addWidget(card, 1)
        body = self.list_page.body
        body.addWidget(self.caption)
        body.addLayout(middle)
        body.addWidget(self.saved_row)
        body.addWidget(self.nothing)
        body.addWidget(self.table, 1)
        body.addStretch(0)
