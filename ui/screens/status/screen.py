"""The submission status as a screen: counts that filter, the board, and the panel that follows the cell."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from fieldreport.values import Quarter
from ui.accessible import announce
from ui.dialogs import ask_folder
from ui.locales import moment, number
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.status import words
from ui.screens.status.panel import CellPanel
from ui.screens.status.state import ReviewView, StatusCalls, StatusView
from ui.tables.board_table import BoardTable
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.chips import Filter, FilterRow
from ui.widgets.drop_down import DropDown
from ui.widgets.headquarters_side import STATE_MARKS, HeadquartersSide
from ui.widgets.list_page import ListPage
from ui.widgets.panel import WIDTH

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.reviewing import CellDetail

TYPES = ("", "traditional", "multidimensional", "integrated", "political")
ROLES = ("", "adviser", "focal-point")
NARROW = 114  # of a choice beside the title where the panel is folded away


class StatusScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate((mission, quarter))` goes to that cell."""

    name = "status"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: StatusCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self._view: StatusView | None = None
        self._detail: CellDetail | None = None
        self._is_front = self._is_folded = False
        self._year: int | None = None
        self._shown = ""
        self._wanted: tuple[str, Quarter] | None = None
        self.side = HeadquartersSide("status", desk.has)
        self.side.chosen.connect(desk.open)
        self._build_page()
        self.panel = CellPanel()
        self.panel.decided.connect(self._on_decided)
        self.panel.exempted.connect(self._on_exempted)
        self.panel.made_due.connect(self._on_made_due)
        self.panel.file_wanted.connect(self._on_file_wanted)
        self.details = Button(self.tr("Details"), "plain")
        self.details.clicked.connect(desk.status.checks_wanted)
        self.details.hide()
        self.list_page.title_row.addWidget(self.details)
        self.actions = QWidget()
        row = QHBoxLayout(self.actions)
        row.setContentsMargins(0, 0, 0, 0)
        self.inbox = Button(self.tr("Take in packages…"), "plain", "tray")
        self.inbox.clicked.connect(lambda: desk.open("inbox"))
        self.receipts = Button(self.tr("Write receipts…"), "plain", "receipt")
        self.receipts.clicked.connect(self._on_receipts)
        self.receipts.hide()
        self.colleagues = Button(self.tr("Fetch from colleagues"), "plain")
        self.colleagues.clicked.connect(self._on_fetch)
        self.colleagues.hide()
        row.setSpacing(8)
        row.addWidget(self.colleagues)
        row.addWidget(self.receipts)
        row.addWidget(self.inbox)
        desk.tasks.changed.connect(self._on_store_changed)

    # What the window asks

    def activate(self, argument: Any = None) -> None:
        """Show the board; with a mission and a quarter, go to that cell."""
        self._is_front = True
        self.side.show_rooms()
        self.inbox.setVisible(self._desk.has("inbox"))
        self.panel.offers_file = self._desk.has("mission_file")
        if isinstance(argument, tuple):
            self._wanted = argument
            self._year = None if self._is_shown(argument[1]) else argument[1].year
        self.table.setFocus()
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._view, self._detail = None, None
        self.table.set_board("", (), ("", ""), ())
        self.panel.clear()

    def fold(self, is_folded: bool) -> None:
        """Offer the panel from the title row where it is folded away."""
        self.list_page.set_folded(is_folded)
        self.details.setVisible(is_folded)
        self._is_folded = is_folded
        self._place_choices()

    def go_to_next_check(self) -> None:
        """Go to the next report that is late."""
        cells = self._late_cells()
        if cells:
            here = (self.table.current_key(), self.table.current_quarter())
            place = cells.index(here) + 1 if here in cells else 0
            self.table.select(*cells[place % len(cells)])
            self.table.setFocus()

    def title(self) -> str:
        """Return the screen's name."""
        return self.tr("Submission status")

    # What is shown

    @Slot(object)
    def show_view(self, view: StatusView) -> None:
        """Show the board; the cell stays where it was, even where fewer quarters fit."""
        if self._view is not None and self._wanted is None and self._view.status.quarters != view.status.quarters:
            place = self.table.current_quarter()
            self._wanted = (self.table.current_key(), self._view.status.quarters[place]) if place >= 0 else None
        self._view = view
        status = view.status
        self._year = status.years[-1]
        self.side.show_summary(status.summary)
        self._show_choices(view)
        self.tiles.set_filters(
            [
                Filter(tile, words.tile_words(tile), count, STATE_MARKS[tile], words.TILE_WIDTHS[tile])
                for tile, count in status.counts.items()
                if count or tile not in words.SELDOM or tile == self._shown
            ],
            self._shown,
        )
        self.table.set_board(
            self.tr("Mission"),
            words.columns_of(status),
            (self.tr("On time"), self.tr("of due")),
            [words.line_of(row, status.quarters, self._shown) for row in status.rows],
        )
        self._choose_cell(status)
        self.colleagues.setVisible(bool(view.archive))
        if self._is_front:
            self._show_bar(view)

    def _show_choices(self, view: StatusView) -> None:
        pair = self.tr("{first} and {second}")
        is_single = len(view.status.years) == 1
        years = [
            (str(year), _plain(year) if is_single else pair.format(first=_plain(year - 1), second=_plain(year)))
            for year in view.years
        ]
        self.year.set_choices(years, str(self._year))
        self.kind.set_choices([(kind, words.type_words(kind)) for kind in TYPES], self.kind.code())
        self.role.set_choices([(role, words.role_choice(role)) for role in ROLES], self.role.code())
        self._place_choices()

    def _place_choices(self) -> None:
        """Put the choices beside the title, narrower in a narrow window; below it where both do not fit whole."""
        boxes = (self.year, self.kind, self.role)
        narrow = theme().px(NARROW)
        wide = [box.sizeHint().width() for box in boxes]
        if self._is_folded:
            wide[1:] = [min(each, narrow) for each in wide[1:]]
        taken = self.list_page.heading.sizeHint().width() + sum(wide) + 8 * len(boxes)
        if self._is_folded:
            taken += self.details.sizeHint().width() + 8
        is_beside = theme().zoom <= 1.3 and taken <= self.list_page.room()
        row = self.list_page.title_row if is_beside else self._choices
        for box in boxes[1:]:
            box.setMaximumWidth(narrow if self._is_folded and is_beside else 16_777_215)
        if row.indexOf(self.year) < 0:
            for place, box in enumerate(boxes, start=int(is_beside)):
                row.insertWidget(place, box)

    def _choose_cell(self, status: Any) -> None:
        if self._wanted is not None and self._wanted[1] in status.quarters:
            mission, quarter = self._wanted
            self._wanted = None
            if self.table.select(mission, status.quarters.index(quarter)):
                return
        if self.table.current_quarter() >= 0 and self.table.current_key():
            self._on_moved(self.table.current_key(), self.table.current_quarter())
        elif status.rows:
            place = status.quarters.index(status.current) if status.current in status.quarters else 0
            self.table.select(status.rows[0].mission, place)
        else:
            self.panel.clear()

    def _show_bar(self, view: StatusView) -> None:
        late = view.status.counts["late"]
        self._desk.status.show_button(
            self.tr("%n report(s) late", "", late) if late else self.tr("No report is late"),
            "err" if late else "ok",
            "late" if late else "complete",
        )
        said = self.tr("Ring: clearance documented, not signed. r2: revision. As of {moment}.")
        if view.archive:
            said = self.tr("Shared archive {archive}, as of {moment}. Ring: clearance documented, not signed.")
        self._desk.status.sentence.setText(said.format(archive=view.archive, moment=moment(view.status.as_of)))

    def _late_cells(self) -> list[tuple[str, int]]:
        rows = self._view.status.rows if self._view else ()
        return [(row.mission, place) for row in rows for place, tile in enumerate(row.tiles) if tile == "late"]

    def _is_shown(self, quarter: Quarter) -> bool:
        return self._view is not None and quarter in self._view.status.quarters

    def _refresh(self) -> None:
        year, kind, role = self._year, self.kind.code(), self.role.code()
        years = 1 if self.table.is_narrow else 2
        self._desk.tasks.read(
            self, lambda session: self._calls.open(session, year, years, kind, role), self.show_view
        )
        self._desk.tasks.read_long(self, self._calls.waiting, self._show_waiting)

    def _show_waiting(self, count: int) -> None:
        self.receipts.setVisible(count > 0)
        self.receipts.setText(self.tr("Write %n receipt(s)…", "", count))

    # What the user does

    @Slot(str, int)
    def _on_moved(self, mission: str, place: int) -> None:
        if self._view is None or not 0 <= place < len(self._view.status.quarters):
            return
        quarter = self._view.status.quarters[place]
        self._desk.tasks.read(
            self, lambda session: self._calls.open_cell(session, mission, quarter), self._on_cell_opened
        )

    def _on_cell_opened(self, detail: "CellDetail") -> None:
        if self._view is None or not self._is_current(detail):
            return  # the keyboard was faster
        self._detail = detail
        self.panel.show_cell(detail)
        if detail.revisions:
            identity = detail.revisions[0].identity
            self._desk.tasks.read_long(
                self, lambda session: self._calls.review(session, identity), self._on_reviewed, self._on_unreviewed
            )

    def _is_current(self, detail: "CellDetail") -> bool:
        place, quarters = self.table.current_quarter(), self._view.status.quarters if self._view else ()
        return detail.mission == self.table.current_key() and place >= 0 and quarters[place] == detail.quarter

    def _on_reviewed(self, review: ReviewView) -> None:
        if self._detail and self._detail.revisions and self._detail.revisions[0].identity == review.identity:
            self.panel.show_review(review)

    def _on_unreviewed(self, failure: BaseException) -> None:
        self.panel.checks_caption.setText(error_words(failure))

    @Slot(str)
    def _on_filter(self, tile: str) -> None:
        self._shown = tile
        if self._view is not None:
            self.show_view(self._view)
            said = words.tile_words(tile) if tile else self.tr("All states")
            announce(self.tiles, said)

    @Slot(bool)
    def _on_narrowed(self, _is_narrow: bool) -> None:
        if self._is_front:
            self._refresh()

    def _on_year(self) -> None:
        self._year = int(self.year.code() or 0) or None
        self._refresh()

    @Slot(str, object)
    def _on_decided(self, decision: str, asked: Any) -> None:
        if self._detail is None or not self._detail.revisions:
            return
        revision = self._detail.revisions[0].no
        officer = self.panel.officer.code() if self._detail.officers else ""
        said = self.tr("Accepted") if decision == "accepted" else self.tr("Returned")
        if decision == "accepted" and officer != (self._detail.officers or ("",))[-1]:
            said = self.tr("Reviewed; the chief has to accept it")
        self._write(lambda session: self._calls.decide(session, revision, decision, asked, officer), said)

    @Slot(str, bool)
    def _on_exempted(self, reason: str, is_vacant: bool) -> None:
        if self._detail is not None:
            mission, quarter = self._detail.mission, self._detail.quarter
            said = self.tr("Post vacant") if is_vacant else self.tr("Not due")
            self._write(lambda session: self._calls.exempt(session, mission, quarter, reason, is_vacant), said)

    @Slot()
    def _on_made_due(self) -> None:
        if self._detail is not None:
            mission, quarter = self._detail.mission, self._detail.quarter
            self._write(lambda session: self._calls.make_due(session, mission, quarter), self.tr("Expected again"))

    @Slot()
    def _on_fetch(self) -> None:
        self._desk.failure.clear()
        self.colleagues.setEnabled(False)
        self._desk.tasks.job(self, self._calls.fetch, self._on_fetched, on_error=self._on_unfetched)

    def _on_fetched(self, fetched: tuple[int, int, int]) -> None:
        self.colleagues.setEnabled(True)
        said = self.tr("Fetched: packages {kept}, set aside {refused}, decisions {decisions}.")
        announce(self.table, said.format(kept=fetched[0], refused=fetched[1], decisions=fetched[2]))
        self._refresh()

    def _on_unfetched(self, failure: BaseException) -> None:
        self.colleagues.setEnabled(True)
        self._on_refused(failure)

    def _on_refused(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))
        self._refresh()  # a colleague may have been first

    @Slot()
    def _on_receipts(self) -> None:
        folder = ask_folder(self, self.tr("Where the receipts are written"), Path.home())
        if folder is not None:
            self._desk.failure.clear()
            self._desk.tasks.write(
                self,
                lambda session: self._calls.write_receipts(session, folder),
                lambda count: self._on_receipts_written(count, folder),
                lambda failure: self._desk.failure.show_failure(error_words(failure)),
            )

    def _on_receipts_written(self, count: int, folder: Path) -> None:
        if self.receipts.hasFocus():  # it goes when no receipt is left to write
            self.table.setFocus()
        words_of = self.tr("%n receipt(s) written to {folder}.", "", count).format(folder=folder)
        self._desk.status.sentence.setText(words_of)
        announce(self.table, words_of)

    def _write(self, work: Any, said: str) -> None:
        self._desk.failure.clear()
        self._desk.tasks.write(
            self,
            work,
            lambda _changes: self._on_written(said),
            self._on_refused,
        )

    def _on_written(self, said: str) -> None:
        """Say what was decided; the keyboard goes back to the cell, as the card it was in may be gone."""
        if self.panel.isAncestorOf(QApplication.focusWidget()):
            self.table.setFocus()
        announce(self.table, said)

    @Slot()
    def _on_file_wanted(self) -> None:
        if self._detail is not None and self._desk.has("mission_file"):
            identity = self._detail.revisions[0].identity if self._detail.revisions else ""
            self._desk.open("mission_file", (self._detail.mission, identity))

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    # What there is

    def _build_page(self) -> None:
        self.list_page = ListPage(self.tr("Submission status"))
        self.page = self.list_page
        self.year = DropDown(self.tr("Years"))
        self.kind = DropDown(self.tr("Type of mission"))
        self.role = DropDown(self.tr("Role of the author"))
        self.kind.set_choices([(kind, words.type_words(kind)) for kind in TYPES], "")
        self.role.set_choices([(role, words.role_choice(role)) for role in ROLES], "")
        self.year.activated.connect(self._on_year)
        self.kind.activated.connect(self._refresh)
        self.role.activated.connect(self._refresh)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(8)
        self.list_page.body.addLayout(self._choices)
        self.tiles = FilterRow(self.tr("Show cells by state"), is_tiled=True)
        self.tiles.chosen.connect(self._on_filter)
        self.table = BoardTable(self.tr("Submission status by mission and quarter"))
        self.table.moved.connect(self._on_moved)
        self.table.narrowed.connect(self._on_narrowed)
        self.table.opened.connect(lambda _mission, _place: self._on_file_wanted())
        self.list_page.body.addWidget(self.tiles)
        self.list_page.body.addWidget(self.table, 1)


def _plain(year: int) -> str:
    return number(year).replace(",", "").replace("٬", "")
