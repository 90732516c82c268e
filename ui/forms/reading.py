"""A report to be read: contents at the side, pages in the middle, changes and explained checks beside, steps below.

Rules: the preview and the clearance are made of the same parts, so that both show the same. A chapter counts as
viewed once all its pages have been in sight.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.accessible import announce
from ui.forms.changes import ChangeLine, as_list, change_lines, check_lines, compared_words, overlays
from ui.locales import number
from ui.marks import Mark
from ui.tasks import Tasks
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.document_page import DocumentPage
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label
from ui.widgets.nav_rows import NavRow
from ui.widgets.sidebar import Sidebar
from ui.widgets.two_line_list import TwoLineList

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.documents.pdf_places import Chapter
    from fieldreport.workflows.previewing import Pages

SHOWN_CHANGES, TIGHT = 4, 1.5  # from this zoom on the steps are told in one word
SUMMARY = "0"


class ReportReader(QObject):
    """The parts, and what joins them; `show_pages` fills all of them."""

    moved = Signal()  # another change is in force, or pages were viewed

    def __init__(self, tasks: Tasks, back_text: str) -> None:
        super().__init__()
        self.pages: Pages | None = None
        self._lines: tuple[ChangeLine, ...] = ()
        self._stops: tuple[ChangeLine, ...] = ()  # lines that lead somewhere
        self._stop = -1
        self._shows_all = False
        self.sidebar = Sidebar(self.tr("Contents"), back_text)
        self.sidebar.chosen.connect(self._on_chapter)
        self.page = DocumentPage(tasks, self.tr("Report"))
        self.view = self.page.view
        self.view.opened.connect(self._show_contents)
        self.view.page_changed.connect(self._show_contents)
        self.view.settled.connect(self._show_contents)
        self.view.viewed_changed.connect(self._show_contents)
        self.view.overlay_chosen.connect(self._on_overlay)
        self._build_cards()
        self._build_steps()
        self.setParent(self.actions)  # it goes with its buttons: the theme outlives every window

    @property
    def viewed(self) -> int:
        """Return how many pages have been in sight as a whole."""
        return len(self.view.viewed)

    def show_pages(self, pages: "Pages", stamp: str = "") -> None:
        """Show a report; the same one again keeps the place."""
        held = self.pages
        is_same = held is not None and (held.quarter, held.revision, held.is_draft) == (
            pages.quarter,
            pages.revision,
            pages.is_draft,
        )
        self.pages = pages
        self._lines = change_lines(pages)
        self._stops = tuple(
            sorted(
                (line for line in self._lines if line.places),
                key=lambda line: (line.places[0].page, -line.places[0].top),
            )
        )
        self._shows_all = False
        self._stop = -1
        self.view.open(pages.pdf, overlays(pages), stamp, keeps_place=is_same)
        self._show_changes(pages)
        self._show_checks(pages)
        self._show_step()

    def clear(self) -> None:
        """Show nothing and hold nothing."""
        self.pages, self._lines, self._stops, self._stop = None, (), (), -1
        self.view.close_document()
        self.changes.set_lines(())
        self.checks.set_lines(())
        self.sidebar.set_rows((), "")
        self.sidebar.set_progress((), "")
        self._show_step()

    def step(self, direction: int) -> None:
        """Go to the next (1) or the previous (-1) change."""
        place = self._stop + direction
        if 0 <= place < len(self._stops):
            self._go_to_change(self._stops[place])

    # What is shown

    def _show_changes(self, pages: "Pages") -> None:
        compared = pages.compared_with
        heading = self.tr("Since last quarter")
        is_same_quarter = compared is not None and compared.is_same_quarter
        if is_same_quarter:
            heading = self.tr("Since {state}").format(state=compared_words(compared))
        self.changes_card.heading.setText(heading)
        self.changes_card.setAccessibleName(heading)
        words = self.tr("against {state}").format(state=compared_words(compared))
        if compared is None or is_same_quarter:
            words = ""
        self.compared.setText(words)
        self.nothing.setVisible(not self._lines)
        self.nothing.setText(
            self.tr("Nothing to compare with: this is the first report.")
            if compared is None
            else self.tr("Nothing has changed.")
        )
        self._list_changes()

    def _list_changes(self) -> None:
        shown = self._lines if self._shows_all else self._lines[:SHOWN_CHANGES]
        self.changes.set_lines(as_list(shown))
        self.changes.setVisible(bool(self._lines))
        self.all_button.setVisible(len(self._lines) > SHOWN_CHANGES)
        self.all_button.setText(
            self.tr("Show fewer") if self._shows_all else self.tr("Show all %n", "", len(self._lines))
        )

    @Slot()
    def _on_all(self) -> None:
        self._shows_all = not self._shows_all
        self._list_changes()

    def _show_checks(self, pages: "Pages") -> None:
        self.checks.set_lines(check_lines(pages))
        self.checks.setVisible(bool(pages.checks))
        self.no_checks.setVisible(not pages.checks)
        errors = self.tr("%n error(s)", "", pages.errors) if pages.errors else self.tr("no errors")
        self.counted.setText(
            self.tr("{count}, {errors}").format(count=number(len(pages.checks)), errors=errors)
            if pages.checks
            else errors
        )

    @Slot()
    def _show_contents(self, _page: int = 0) -> None:
        pages, view = self.pages, self.view
        if pages is None or not view.pages:
            return
        starts = self._starts()
        changed = self._changed_chapters(starts)
        rows = []
        for place, (title, letter, first, _top) in enumerate(starts):
            following = starts[place + 1][2] if place + 1 < len(starts) else view.pages
            own = range(first, max(first + 1, following))
            is_viewed = view.viewed.issuperset(own)
            spoken = self.tr("viewed") if is_viewed else self.tr("not viewed")
            if place in changed:
                spoken = self.tr("{state}, changed").format(state=spoken)
            rows.append(
                NavRow(
                    str(place),
                    title,
                    letter,
                    icon="eye" if is_viewed else "ring",
                    trailing=number(first + 1),
                    has_dot=place in changed,
                    spoken=spoken,
                )
            )
        page, top = view.reading_point()
        passed = [place for place, start in enumerate(starts) if (start[2], -start[3]) <= (page, -top)]
        self.sidebar.set_rows(rows, str(passed[-1] if passed else 0))
        marks = [Mark.STARTED if page in view.viewed else Mark.UNTOUCHED for page in range(view.pages)]
        words = self.tr("{viewed} of {all} pages viewed").format(viewed=number(self.viewed), all=number(view.pages))
        self.sidebar.set_progress(marks if len(marks) <= 40 else (), words)
        self.moved.emit()

    def _starts(self) -> list[tuple[str, str, int, float]]:
        """Return title, letter, page and top of every chapter; the first pages are the summary."""
        assert self.pages is not None
        found = [(self.tr("Summary"), "", 0, 1e6)]
        found += [(held.title, held.number, held.place.page, held.place.top) for held in self._chapters()]
        return found

    def _chapters(self) -> "list[Chapter]":
        """Return the chapters of the highest level: short documents begin with the second."""
        held = self.pages.chapters if self.pages is not None else ()
        highest = min((one.level for one in held), default=1)
        return [one for one in held if one.level == highest]

    def _changed_chapters(self, starts: list[tuple[str, str, int, float]]) -> frozenset[int]:
        found = set()
        for line in self._lines:
            for spot in line.places:
                at = (spot.page, -spot.top)
                held = [place for place, start in enumerate(starts) if (start[2], -start[3]) <= at]
                found.add(held[-1] if held else 0)
        return frozenset(found)

    @Slot()
    def _show_step(self) -> None:
        is_tight = theme().zoom >= TIGHT
        self.previous.setVisible(bool(self._stops))
        self.next.setVisible(bool(self._stops))
        self.previous.setEnabled(self._stop > 0)
        has_next = self._stop + 1 < len(self._stops)
        self.next.setEnabled(has_next)
        if has_next:
            page = number(self._stops[self._stop + 1].places[0].page + 1)
            words = self.tr("Next change: page {page}").format(page=page)
            short = self.tr("Page {page}").format(page=page)
        else:
            words, short = self.tr("No more changes"), self.tr("Next")
        self.next.setText(short if is_tight else words)
        self.next.setAccessibleName(words)
        self.previous.setText("" if is_tight else self.tr("Previous change"))
        self.previous.setAccessibleName(self.tr("Previous change"))

    # What the reader does

    def _go_to_change(self, line: ChangeLine) -> None:
        if line in self._stops:
            self._stop = self._stops.index(line)
        if line.places:
            self.view.show_place(line.places[0])
            self.view.select(line.places)
        if not self._shows_all and self._lines.index(line) >= SHOWN_CHANGES:
            self._on_all()
        self.changes.set_current(self._lines.index(line))
        announce(self.view, f"{line.text}, {line.note}")
        self._show_step()

    @Slot(str)
    def _on_chapter(self, key: str) -> None:
        starts = self._starts()
        if not key.isdigit() or int(key) >= len(starts) or self.pages is None:
            return
        chapters = self._chapters()
        if key == SUMMARY:
            self.view.go_to_page(0)
        else:
            self.view.show_place(chapters[int(key) - 1].place, selects=False)
        self._show_contents()

    @Slot(object)
    def _on_change(self, key: object) -> None:
        if isinstance(key, int) and key < len(self._lines):
            self._go_to_change(self._lines[key])

    @Slot(object)
    def _on_check(self, key: object) -> None:
        pages = self.pages
        if pages is not None and isinstance(key, int) and key < len(pages.checks):
            places = pages.where(pages.checks[key].finding.address)
            if places:
                self.view.show_place(places[0])

    @Slot(str)
    def _on_overlay(self, address: str) -> None:
        for line in self._lines:
            if line.address == address:
                self._go_to_change(line)
                return

    def _build_cards(self) -> None:
        self.changes_card = Card(self.tr("Since last quarter"))
        self.compared = self.changes_card.add_caption("")
        self.changes = TwoLineList(self.tr("What changed"))
        self.changes.chosen.connect(self._on_change)
        self.nothing = Label("", "help", wraps=True)
        self.all_button = Button("", "link")
        self.all_button.clicked.connect(self._on_all)
        self.changes_card.body.addWidget(self.changes)
        self.changes_card.body.addWidget(self.nothing)
        self.changes_card.body.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.checks_card = Card(self.tr("Explained checks"))
        self.counted = self.checks_card.add_caption("")
        self.checks = TwoLineList(self.tr("Explained checks"), 3)
        self.checks.chosen.connect(self._on_check)
        self.no_checks = Label(self.tr("No check needed an explanation."), "help", wraps=True)
        self.checks_card.body.addWidget(self.checks)
        self.checks_card.body.addWidget(self.no_checks)

        self.legend = Card(self.tr("Marks beside the pages"), "strong")
        for icon, tone, words in (
            ("margin_bar", "accent", self.tr("changed")),
            ("mark:warning", "warn", self.tr("a check, explained in a note")),
            ("lock", "warn", self.tr("restricted: stays within the mission and Headquarters")),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(Glyph(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(words, "help", wraps=True), 1)
            self.legend.body.addLayout(row)
        self.legend.body.addWidget(
            Label(self.tr("Only this window shows them; the file has none."), "caption", wraps=True)
        )

    def _build_steps(self) -> None:
        self.previous = Button(self.tr("Previous change"), "quiet", "back")
        self.next = Button("", "plain", "forward", "trailing")
        self.next.setMinimumWidth(120)
        theme().changed.connect(self._show_step)
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.actions = QWidget()
        row = QHBoxLayout(self.actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.previous, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignVCenter)
