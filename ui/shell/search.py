"""Search over everything: typed words on top, places below; arrows choose while typing goes on, Enter opens.

Rules: asks the store off the GUI thread, 150 ms after the last key; an answer to older words is dropped. What was
found is held only while the sheet is open. What narrows the search stands in the typed line itself, so that it can be
typed, read, and saved by name; the lists below the line only write it there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QWidget

from ui.accessible import announce
from ui.forms.limits import limit_length
from ui.icons import icon
from ui.locales import quarter_short
from ui.registers.named_filters import NamedFilters
from ui.screen import Desk
from ui.shell.overlay import Overlay
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Label
from ui.widgets.saved_filters import SavedFilters
from ui.widgets.two_line_list import TwoLineList, TwoLines

if TYPE_CHECKING:  # the store's index is not needed at start
    from fieldreport.folding import Piece
    from fieldreport.workflows.searching import Found, Offered

ASK_AFTER = 150  # ms

# kind of a record -> the screens that may show it, the best first, and its icon
_PLACES = {
    "training": (("trainings",), "people"),
    "activity": (("activities",), "list"),
    "project": (("projects",), "coins"),
    "dataset": (("statistics",), "chart"),
    "plan": (("plan",), "flag"),
    "practice": (("practices",), "bulb"),
    "gap": (("gaps",), "bulb"),
    "lesson": (("lessons",), "bulb"),
    "staffing": (("staffing",), "people"),
    "document": (("documents",), "folder"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where Enter leads: a screen and its argument; a blank screen has no door yet."""

    screen: str
    argument: Any = None


def place_of(found: "Found", has: Callable[[str], bool]) -> Place:
    """Return where something found is shown."""
    if found.is_received:
        return Place("mission_file", (found.mission, found.quarter)) if has("mission_file") else Place("inbox")
    if found.kind == "answer":
        return Place("report", (found.quarter, found.address))
    screens, _icon = _PLACES.get(found.kind, ((), ""))
    screen = next((name for name in screens if has(name)), "")
    argument = found.address if found.kind == "document" else found.id  # its address is that of its owner
    return Place(screen, argument) if screen else Place("")


def kind_words(kind: str) -> str:
    """Return the kind of a record or answer in words."""
    return {
        "answer": QCoreApplication.translate("search", "Report"),
        "training": QCoreApplication.translate("search", "Training"),
        "activity": QCoreApplication.translate("search", "Activity"),
        "project": QCoreApplication.translate("search", "Project"),
        "dataset": QCoreApplication.translate("search", "Statistics"),
        "plan": QCoreApplication.translate("search", "Action plan"),
        "practice": QCoreApplication.translate("search", "Good practice"),
        "gap": QCoreApplication.translate("search", "Gap"),
        "lesson": QCoreApplication.translate("search", "Lesson"),
        "staffing": QCoreApplication.translate("search", "Staffing"),
        "document": QCoreApplication.translate("search", "Document"),
    }.get(kind, kind)


class SearchSheet(Overlay):
    """`chosen` carries the `Place` to open."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window, QCoreApplication.translate("SearchSheet", "Search everything"), 680, 520)
        self._desk = desk
        self.found: tuple[Found, ...] = ()
        self.words = QLineEdit()
        limit_length(self.words)
        self.words.setPlaceholderText(self.tr("Search records, answers and received reports"))
        self.words.setAccessibleName(self.tr("Search everything"))
        self.words.setAccessibleDescription(self.tr("Arrow keys choose what was found, Enter opens it."))
        self.words.addAction(icon("search", "text2", "centre"), QLineEdit.ActionPosition.LeadingPosition)
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self.words.returnPressed.connect(self._open_current)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(ASK_AFTER)
        self._later.timeout.connect(self._ask)
        self.words.textChanged.connect(self._on_typed)
        self.list = TwoLineList(self.tr("Found"))
        self.list.chosen.connect(self._open)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.list)
        scroll.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = scroll
        self.state = Label("", "help", wraps=True)
        self._build_filters()
        self.column.addWidget(self.words)
        self.column.addLayout(self._row)
        self.column.addWidget(scroll, 1)
        self.column.addWidget(self.state)
        self.closed.connect(self.forget)

    def open_empty(self) -> None:
        """Open with an empty field."""
        if not self.isVisible():
            self.forget()
            self._prepare()
        self.open_with(self.words)

    def forget(self) -> None:
        """Hold nothing."""
        self.words.clear()
        self._later.stop()
        self.named.forget()
        self._show((), "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }.get(Qt.Key(event.key()), 0)
            if step:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _build_filters(self) -> None:
        self.kind = DropDown(self.tr("What"))
        self.time = DropDown(self.tr("When"))
        self.area = DropDown(self.tr("Area"))
        self._boxes = {"kind": self.kind, "quarter": self.time, "area": self.area}
        self.saved = SavedFilters()
        self.named = NamedFilters(self._desk, self.saved, "search", self._asked, self.words.setText)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        for key, box in self._boxes.items():
            box.activated.connect(lambda _place, key=key, box=box: self._narrow(key, box.code()))
            self._row.addWidget(box)
        self._row.addStretch(1)
        self._row.addWidget(self.saved)
        self._offer(None)

    def _offer(self, offered: "Offered | None") -> None:
        kinds = offered.kinds if offered else ()
        times = offered.quarters if offered else ()
        years = sorted({quarter.year for quarter in times}, reverse=True)
        periods = [("", self.tr("Any time"))]
        for year in years:
            periods.append((f"{year:04d}", f"{year:04d}"))
            periods += [(str(quarter), quarter_short(quarter)) for quarter in times if quarter.year == year]
        self.kind.set_choices([("", self.tr("Everything")), *((kind, kind_words(kind)) for kind in kinds)], "")
        self.time.set_choices(periods, "")
        areas = offered.areas if offered else ()
        self.area.set_choices([("", self.tr("Any area")), *((area, area) for area in areas)], "")
        for box in self._boxes.values():
            box.setVisible(box.count() > 1)
        self._show_filters()

    def _narrow(self, key: str, value: str) -> None:
        from fieldreport.workflows import searching  # not needed at start

        self.words.setText(searching.narrow(self.words.text(), key, value))
        self.words.setFocus()

    def _show_filters(self) -> None:
        """Let the lists show what the line says."""
        said: dict[str, str] = {}
        if self.words.text():  # the way to an empty sheet imports nothing; a worker does while it opens
            from fieldreport.workflows import searching

            said = searching.filters_of(self.words.text())
        for key, box in self._boxes.items():
            box.setCurrentIndex(max(0, box.findData(said.get(key, ""))))
        self.named.look()

    def _asked(self) -> str:
        return " ".join(self.words.text().split())

    def _prepare(self) -> None:
        def work(session: Any) -> "Offered":
            from fieldreport.workflows import searching  # not needed at start

            return searching.prepare(session)

        self._desk.tasks.read(self, work, self._offer, self._on_failed)
        self.named.fetch()

    def _on_typed(self, text: str) -> None:
        self._show_filters()
        if text.strip():
            self._later.start()
        else:
            self._later.stop()
            self._show((), "")

    def _ask(self) -> None:
        self._later.stop()
        asked = self.words.text().strip()
        if not asked:
            return

        def work(session: Any) -> "tuple[Found, ...]":
            from fieldreport.workflows import searching  # not needed at start

            return searching.search(session, asked)

        self._desk.tasks.read(self, work, lambda found: self._show(found, asked), self._on_failed)

    def _show(self, found: "Sequence[Found]", asked: str) -> None:
        if asked and asked != self.words.text().strip():
            return
        self.found = tuple(found)
        self.list.set_lines([_line(place, one) for place, one in enumerate(self.found)])
        self.list.setVisible(bool(self.found))
        if self.found:
            self.list.set_current(0)
        words = self.tr(
            "Type words; the last one may be a beginning, “words in quotation marks” stand together. Esc closes."
        )
        if asked:
            count = len(self.found)
            words = self.tr("%n place(s) found", "", count) if count else self.tr("Nothing has these words.")
            announce(self.words, words)
        self.state.setText(words)

    def _move(self, step: int) -> None:
        count = len(self.found)
        if count:
            place = max(0, min(count - 1, self.list.currentIndex().row() + step))
            self.list.set_current(place)
            area = self.list.visualRect(self.list.currentIndex())
            self._scroll.ensureVisible(0, area.center().y(), 0, area.height())
            announce(self.words, self.list.lines[place].words)

    def _open_current(self) -> None:
        if self._later.isActive():
            self._ask()
        elif self.found:
            self._open(max(0, self.list.currentIndex().row()))

    def _open(self, place: int) -> None:
        where = place_of(self.found[place], self._desk.has)
        if where.screen:
            self.close_sheet()
            self.chosen.emit(where)
            return
        self.state.setText(self.tr("This record has no page of its own; it stands in the report of its quarter."))
        announce(self.words, self.state.text())

    def _on_failed(self, failure: BaseException) -> None:
        from ui.messages import error_words  # not needed at start

        self.state.setText(error_words(failure))
        announce(self.words, self.state.text())


def _line(place: int, found: "Found") -> TwoLines:
    _screens, symbol = _PLACES.get(found.kind, ((), "document"))
    kind = kind_words(found.kind)
    when = quarter_short(found.quarter) if found.quarter else ""
    title, title_marks = _marked(found.title)
    excerpt, marks = _marked(found.excerpt)
    trailing = ", ".join(part for part in (kind, found.mission if found.is_received else "", when) if part)
    return TwoLines(
        place,
        title or kind,
        excerpt if excerpt != title else "",
        trailing,
        symbol,
        words=f"{title or kind}, {trailing}. {excerpt}",
        text_marks=title_marks,
        note_marks=marks,
    )


def _marked(pieces: "Sequence[Piece]") -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text of an excerpt, and where the words that were looked for stand in it."""
    text, marks = "", []
    for piece in pieces:
        if piece.is_match:
            marks.append((len(text), len(piece.text)))
        text += piece.text
    return text, tuple(marks)
