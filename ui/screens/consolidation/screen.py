"""The annual report as a screen: chapters at the side, the officer's text, and the chosen figure opened.

Rules: what is typed is saved as it is typed; a figure changes by the officer's press alone, which can be taken back.
Ctrl+PgUp and Ctrl+PgDn change the chapter, F8 goes to the next changed figure.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.quotes import Quote, Reference
from ui.accessible import announce
from ui.locales import number, short_date
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.consolidation.figures import AnnualFigures
from ui.screens.consolidation.issued import ReportIssuing
from ui.screens.consolidation.keeping import TextKeeper
from ui.screens.consolidation.page import AnnualPage
from ui.screens.consolidation.panel import AnnualPanel
from ui.screens.consolidation.side import chapter_rows
from ui.screens.consolidation.state import AnnualView, ConsolidationCalls, FigureView, TextChange
from ui.screens.consolidation.words import (
    MARKS,
    changed_words,
    chapter_words,
    letter_of,
    span_words,
    year_words,
)
from ui.screens.consolidation.writing import ReportWriting
from ui.undo import Step
from ui.widgets.panel import WIDTH
from ui.widgets.sidebar import Sidebar
from ui.widgets.step_buttons import StepButtons

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.consolidation.texts import ChangedFigure


class ConsolidationScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate(ReportingYear)` opens a year."""

    name = "consolidation"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: ConsolidationCalls, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: AnnualView | None = None
        self._year: ReportingYear | None = None
        self._code, self._figure = "", None
        self._is_front = self._is_folded = False
        self.keeper = TextKeeper(desk, calls, clock, self)
        self.keeper.saved.connect(self._compose)
        self.keeper.moved.connect(self._refresh)
        self.side = self.sidebar = Sidebar(self.tr("Chapters"), self.tr("Fieldreport at Headquarters"))
        self.sidebar.chosen.connect(self.show_chapter)
        self.sidebar.back.connect(lambda: desk.open("products" if desk.has("products") else "status"))
        self.figures = AnnualFigures(desk, calls, self)
        self.figures.wanted.connect(self.open_figure)
        self.page = self.annual_page = AnnualPage(desk.tasks, self.figures)
        self.panel = self.annual_panel = AnnualPanel()
        self.writing = ReportWriting(desk, calls, self.annual_panel, self.save_now)
        self.issuing = ReportIssuing(desk, calls, self.annual_panel.issued, lambda: self.figures.names)
        self.writing.issued.connect(lambda: self.issuing.show_year(self._year))
        self.actions = StepButtons()
        self.actions.stepped.connect(self._step)
        self._join()

    # What the window asks

    def activate(self, argument: Any = None) -> None:
        """Show a year, by default the one that was open or the newest."""
        self._is_front = self.keeper.is_front = True
        if isinstance(argument, ReportingYear) and argument != self._year:
            self._year, self._code = argument, ""
            self.annual_panel.forget()
        self._desk.status.checks_button.setVisible(False)
        self._refresh()

    def save_now(self) -> None:
        """Save at once what is typed."""
        self.keeper.autosave.flush()

    def leave(self) -> None:
        """Save at once and stop following the store."""
        self.save_now()
        self._is_front = self.keeper.is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self.keeper.forget()
        self.annual_page.forget()
        self.annual_panel.forget()
        self.annual_panel.preview.setChecked(False)
        self.figures.show_view(None)
        self._view, self._figure = None, None

    def fold(self, is_folded: bool) -> None:
        """Give export to the title row where the panel is folded away, or take it back."""
        self._is_folded = is_folded
        self.annual_page.set_folded(is_folded)
        row = self.annual_page.chapter.title_actions if is_folded else self.annual_panel.top
        row.addWidget(self.annual_panel.export, 0 if is_folded else 2)
        self._show_changed()

    def go_to_next_check(self) -> None:
        """Go to the next figure that the reports have changed."""
        changed = self._view.composition.changed if self._view else ()
        if not changed:
            return
        codes = [one.chapter for one in changed]
        after = next((one for one in codes if one != self._code), codes[0])
        self.show_chapter(self._code if self._code in codes and len(set(codes)) == 1 else after)
        first = next(one for one in changed if one.chapter == self._code)
        part = self.annual_page.parts[first.part]
        part.field.edit.setFocus()
        self.annual_page.chapter.scroll_to(part)
        announce(part, changed_words(first))

    def title(self) -> str:
        """Return the year."""
        if self._view is None:
            return self.tr("Annual report")
        return self.tr("Annual report {year}").format(year=year_words(self._view.composition.year))

    # What is shown

    @Slot(object)
    def show_view(self, view: AnnualView | None) -> None:
        """Show a year; what is typed and not yet saved stays."""
        self._view = view
        self.figures.show_view(view)
        self.annual_panel.export.setEnabled(view is not None)
        self.annual_panel.preview.setEnabled(view is not None)
        if view is None:
            self.sidebar.set_heading(self.tr("Annual report"), "")
            self.sidebar.set_rows((), "")
            self.annual_page.show_nothing()
            return
        self._year = self.keeper.year = view.composition.year
        self.annual_panel.export_card.show_year(self._year)
        self.annual_panel.show_years(view.years, self._year)
        self.keeper.load(view)
        if self._code not in view.codes:
            self._code = view.codes[0]
        self._show_side()
        self._show_page()
        self._show_changed()

    @Slot(str)
    def show_chapter(self, code: str) -> None:
        """Show a chapter, or all figures."""
        if self._view is None or code not in self._view.codes:
            return
        self.keeper.autosave.flush()
        self._code = code
        self.annual_panel.preview.setChecked(False)
        self._show_side()
        self._show_page()
        self.annual_page.chapter.scroll_to_top()

    def open_figure(self, wanted: Reference | Quote) -> None:
        """Open a figure beside the page."""
        view, reference = self._view, wanted.reference if isinstance(wanted, Quote) else wanted
        if view is None:
            return
        self._figure = reference
        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.figure(session, view.composition.annual, reference),
            lambda held: self._show_figure(reference, held),
            self._on_failed,
        )

    def _show_figure(self, reference: Reference, held: FigureView) -> None:
        if reference != self._figure or self._view is None:
            return
        self._bring_panel()
        self.annual_panel.show_figure(held, self.figures.names, self._place_of(reference))
        announce(self.annual_panel.figure, self.annual_panel.figure.accessibleName())

    def _place_of(self, reference: Reference) -> str:
        """Return where a figure first stands in the text, as chapter and number."""
        chapters = self._view.composition.chapters if self._view else ()
        for chapter in sorted(chapters, key=lambda one: one.code != self._code):
            for place, quote in enumerate(chapter.figures, start=1):
                if quote.reference == reference:
                    letter = letter_of(chapter)
                    shown = number(place)
                    return self.tr("figure {number}").format(number=f"{letter}.{shown}" if letter else shown)
        return ""

    def _show_side(self) -> None:
        assert self._view is not None
        view, composition = self._view, self._view.composition
        self.sidebar.set_heading(self.title(), span_words(composition.year))
        ready = sum(one.state == "ready" for one in composition.chapters)
        self.sidebar.set_progress(
            [MARKS[one.state] for one in composition.chapters],
            self.tr("{ready} of {all} chapters ready").format(
                ready=number(ready), all=number(len(composition.chapters))
            ),
        )
        self.sidebar.set_rows(chapter_rows(view), self._code)
        self.sidebar.set_foot(
            self.tr("{accepted} of {all} reports accepted").format(
                accepted=number(composition.accepted), all=number(composition.reports)
            ),
            "grid",
        )

    def _show_page(self) -> None:
        assert self._view is not None
        view = self._view
        self.figures.chapter = self._code
        self.annual_page.show_chapter(view, self._code, self.keeper.texts)
        place = view.codes.index(self._code)
        names = {one.code: chapter_words(one.code, one.section, view.labels) for one in view.composition.chapters}
        following = [names.get(code) or chapter_words(code, "", view.labels) for code in view.codes[place + 1 :][:1]]
        self.actions.show_place(place, following)
        as_of = datetime.fromisoformat(view.composition.annual.holdings.as_of).date()
        self._desk.status.sentence.setText(
            self.tr("As of {day}. Reports that are not accepted count as provisional.").format(day=short_date(as_of))
        )

    def _show_changed(self) -> None:
        count = len(self._view.composition.changed) if self._view else 0
        if not self._is_front:
            return
        if count:
            self._desk.status.show_button(self.tr("%n figure(s) changed", "", count), "warn", "warning")
        elif self._is_folded:
            self._desk.status.show_button(self.tr("Figures"), "ok", "hint")
        else:
            self._desk.status.checks_button.setVisible(False)

    def _bring_panel(self) -> None:
        """Open the panel where it is folded away: what was asked for stands in it."""
        if self._is_folded and self._is_front and not self.annual_panel.isVisible():
            self._desk.status.checks_wanted.emit()

    # What the user does

    def _on_draft(self, part: str) -> None:
        view, code = self._view, self._code
        if view is None:
            return
        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.draft(session, view.composition.annual, code, part),
            lambda text: self._take_draft(code, part, text),
            self._on_failed,
        )

    def _take_draft(self, code: str, part: str, text: str) -> None:
        field = self.annual_page.parts[part].field
        if code != self._code or field.value() is not None:
            return  # something was typed meanwhile
        if not text:
            words = self.tr("No figure and no passage of the reports belongs here. The text is yours to write.")
            self._desk.status.sentence.setText(words)
            announce(self.page, words)
            return
        self.keeper.put(code, part, text)
        self.annual_page.parts[part].set_text(text)
        field.edit.setFocus()

    def _on_changed_figure(self, changed: "ChangedFigure", *, is_kept: bool) -> None:
        year, view = self._year, self._view
        if year is None or view is None:
            return
        self.keeper.autosave.flush()
        chapter = view.composition.chapter(changed.chapter)
        held = next(one for one in chapter.parts if one.part == changed.part) if chapter else None
        if held is None:
            return
        text = self.keeper.texts.get(f"{changed.chapter}.{changed.part}", "")
        before = TextChange(changed.chapter, changed.part, text, held.kept)
        work = self._calls.keep if is_kept else self._calls.use
        step = Step(
            changed_words(changed),
            undo=lambda session: self._calls.save(session, year, before),
            redo=lambda session: work(session, year, changed),
        )

        def done(_result: object) -> None:
            self._desk.undo.committed(step)
            self.annual_page.parts[changed.part].field.edit.setFocus()

        self._desk.tasks.write(self, lambda session: work(session, year, changed), done, self._on_failed)

    def _on_ready(self, is_ready: bool) -> None:
        year, code = self._year, self._code
        if year is not None:
            self.keeper.autosave.flush()
            self._desk.tasks.write(
                self,
                lambda session: self._calls.set_ready(session, year, code, is_ready),
                on_error=self._on_failed,
            )

    def _on_preview(self, is_on: bool) -> None:
        view = self._view
        if not is_on or view is None:
            self.annual_page.setCurrentWidget(self.annual_page.chapter)
            return
        self.save_now()
        self.annual_page.document.heading.setText(self.title())
        self.annual_page.document.caption.setText(self.tr("As it would be written now; nothing is kept"))
        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.preview(session, view.composition.annual),
            self._show_preview,
            self._on_failed,
        )

    def _show_preview(self, pdf: bytes) -> None:
        if self.annual_panel.preview.isChecked():
            self.annual_page.document.view.open(pdf)
            self.annual_page.setCurrentWidget(self.annual_page.document)
            self.annual_page.document.view.setFocus()

    def _on_year(self, year: ReportingYear) -> None:
        self.save_now()
        self.activate(year)

    def _step(self, way: int) -> None:
        if self._view is None:
            return
        place = self._view.codes.index(self._code) + way
        if 0 <= place < len(self._view.codes):
            self.show_chapter(self._view.codes[place])

    # The store

    @Slot()
    def _refresh(self) -> None:
        year = self._year
        self._desk.tasks.read_long(
            self, lambda session: self._calls.open(session, year), self._take_opened, self._on_failed
        )

    def _take_opened(self, view: AnnualView | None) -> None:
        self.show_view(view)
        self.issuing.show_year(self._year if view is not None else None)

    @Slot()
    def _compose(self) -> None:
        view = self._view
        if view is not None:
            self._desk.tasks.read(
                self, lambda session: self._calls.compose(session, view), self._take_composed, self._on_failed
            )

    def _take_composed(self, view: AnnualView) -> None:
        if self._view is not None and view.composition.year == self._year:
            self.show_view(view)

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    def _join(self) -> None:
        page, panel = self.annual_page, self.annual_panel
        page.edited.connect(
            lambda part: self.keeper.put(self._code, part, self.annual_page.parts[part].field.value() or "")
        )
        page.left.connect(self.keeper.autosave.flush)
        page.kept.connect(lambda changed: self._on_changed_figure(changed, is_kept=True))
        page.used.connect(lambda changed: self._on_changed_figure(changed, is_kept=False))
        page.draft_wanted.connect(self._on_draft)
        page.ready_wanted.connect(self._on_ready)
        page.figure_wanted.connect(self.open_figure)
        panel.preview.toggled.connect(self._on_preview)
        panel.year_chosen.connect(self._on_year)
        panel.export.clicked.connect(self._bring_panel)
        panel.figure.source_wanted.connect(
            lambda mission, identity: self._desk.open("mission_file", (mission, identity))
        )
        for part in (page, panel):
            self._desk.undo.install(part)
        for keys, way in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            shortcut = QShortcut(QKeySequence(keys), page.chapter)
            shortcut.activated.connect(lambda way=way: self._step(way))
