"""A long list of records of one kind: every id is known, rows come a screenful at a time when they are looked at.

Rules: nothing is worked out here, rows are `workflows.listing.EventRow`s; a row not there yet is an empty line that
says so. What a row paints it also says, in one sentence with its first cell.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from fieldreport.values import PartialDate
from ui.locales import number
from ui.marks import SEVERITY_MARKS, Mark, mark_words
from ui.typed_dates import short_span, span_words

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
CHUNK = 100
DASH = "—"
FIGURES = ("women", "men", "total", "share")


class Figures(Protocol):
    """What is read of `workflows.listing.Figures`."""

    @property
    def state(self) -> str: ...
    @property
    def women(self) -> int | None: ...
    @property
    def men(self) -> int | None: ...
    @property
    def total(self) -> int | None: ...
    @property
    def share(self) -> Decimal | None: ...
    @property
    def is_floor(self) -> bool: ...
    @property
    def complete(self) -> int: ...
    @property
    def groups(self) -> int: ...


class EventFacts(Protocol):
    """What is read of `workflows.listing.EventRow`."""

    @property
    def kind(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def status(self) -> str: ...
    @property
    def start(self) -> PartialDate | None: ...
    @property
    def end(self) -> PartialDate | None: ...
    @property
    def places(self) -> tuple[str, ...]: ...
    @property
    def audience(self) -> str: ...
    @property
    def components(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def figures(self) -> Figures: ...
    @property
    def project(self) -> str: ...
    @property
    def area(self) -> str: ...
    @property
    def sub_actions(self) -> tuple[str, ...]: ...
    @property
    def severity(self) -> str: ...
    @property
    def values(self) -> Mapping[str, Any]: ...
    @property
    def is_restricted(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class EventColumn:
    """A column: what it shows, its title, its width in the drawing (0 takes what is left), and what orders it.

    `words` says a cell of a column that only some kinds have.
    """

    id: str
    title: str
    width: int
    order: str = ""
    words: Callable[[EventFacts], str] | None = None
    is_figure: bool = False

    @property
    def is_number(self) -> bool:
        """Return whether its cells stand at the trailing edge."""
        return self.is_figure or (self.words is None and self.id in FIGURES)

    def text(self, row: EventFacts) -> str:
        """Return the text of a cell, for painting and for copying."""
        return self.words(row) if self.words else cell_text(row, self.id)


class EventsModel(QAbstractTableModel):
    """`wanted` carries the ids of rows that are looked at and not there yet."""

    wanted = Signal(object)

    def __init__(
        self,
        columns: Sequence[EventColumn],
        parent: QObject | None = None,
        *,
        second: Callable[[EventFacts], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.second = second or second_line  # below the title
        self.ids: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self._rows: dict[str, EventFacts] = {}
        self._asked: set[str] = set()
        self._missing: set[int] = set()  # chunks to ask for
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._ask)

    def set_list(self, ids: Sequence[str], rows: Mapping[str, EventFacts] | None = None) -> None:
        """Show another list; `rows` are those that came with it, the others are asked for when looked at."""
        self._rows = dict(rows or {})
        self._asked, self._missing = set(), set()
        if tuple(ids) == self.ids:
            if self.ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self.ids = tuple(ids)
        self._places = {name: place for place, name in enumerate(self.ids)}
        self.endResetModel()

    def put_rows(self, rows: Mapping[str, EventFacts]) -> None:
        """Fill in rows that were asked for."""
        self._rows.update(rows)
        places = sorted(self._places[name] for name in rows if name in self._places)
        if places:
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[-1], len(self.columns) - 1))

    def row(self, place: int) -> EventFacts | None:
        """Return the row at a place, or None where it is not there yet; then it is asked for."""
        if not 0 <= place < len(self.ids):
            return None
        found = self._rows.get(self.ids[place])
        if found is None and self.ids[place] not in self._asked:
            self._missing.add(place // CHUNK)
            if not self._timer.isActive():
                self._timer.start()
        return found

    def text_of(self, row: EventFacts, column_id: str) -> str:
        """Return the text of a cell by its column."""
        return next((column.text(row) for column in self.columns if column.id == column_id), "")

    def place_of(self, event_id: str) -> int:
        """Return where an id stands, -1 where it is not in the list."""
        return self._places.get(event_id, -1)

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.ids)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            edge = Qt.AlignmentFlag.AlignTrailing if column.is_number else Qt.AlignmentFlag.AlignLeading
            return edge | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        column = self.columns[index.column()]
        if row is None:
            return self.tr("Loading…") if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if index.column() == 0:
                return event_words(row, self.second(row), self.columns)
            return f"{column.title}: {column.text(row) or self.tr('empty')}"
        if role == Qt.ItemDataRole.ToolTipRole and column.id in ("title", "day"):
            told = (row.title, self.second(row), span_words(row.start, row.end), restricted_words(row))
            return "\n".join(part for part in told if part)
        return None

    def _ask(self) -> None:
        names = [
            name
            for chunk in sorted(self._missing)
            for name in self.ids[chunk * CHUNK : (chunk + 1) * CHUNK]
            if name not in self._rows and name not in self._asked
        ]
        self._missing = set()
        if names:
            self._asked.update(names)
            self.wanted.emit(tuple(names))


def event_mark(row: EventFacts) -> Mark:
    """Return the mark at the beginning of a row."""
    if row.severity:
        return SEVERITY_MARKS[row.severity]
    if row.figures.state == "missing":
        return Mark.STARTED
    return {
        "planned": Mark.UNTOUCHED,
        "cancelled": Mark.NOT_DUE,
        "dropped": Mark.NOT_DUE,
        "ongoing": Mark.STARTED,
        "overdue": Mark.LATE,
    }.get(row.status, Mark.COMPLETE)


def cell_text(row: EventFacts, column: str) -> str:
    """Return the text of a cell that every kind may have."""
    figures = row.figures
    if column == "day":
        return short_span(row.start, row.end)
    if column == "title":
        return row.title or QCoreApplication.translate("events", "(no title)")
    if column == "project":
        return row.project
    if column == "area":
        return row.sub_actions[0] if row.sub_actions else row.area
    if column == "women":
        return number(figures.women) if figures.women is not None else state_words(figures.state)
    if column == "men":
        return number(figures.men) if figures.men is not None else ""
    if column == "total":
        if figures.total is None:
            return "" if figures.state == "none" else DASH
        return f"≥ {number(figures.total)}" if figures.is_floor else number(figures.total)
    if column == "share":
        return number(figures.share.normalize() + 0) if figures.share is not None else _no_share(figures)
    return ""


def restricted_words(row: EventFacts) -> str:
    """Return that a record has restricted fields, else an empty text."""
    return QCoreApplication.translate("events", "restricted fields") if row.is_restricted else ""


def _no_share(figures: Figures) -> str:
    return "" if figures.state == "none" else DASH


def state_words(state: str) -> str:
    """Return why there are no figures by sex."""
    return {
        "not_collected": QCoreApplication.translate("events", "not collected"),
        "na": QCoreApplication.translate("events", "not applicable"),
        "withheld": QCoreApplication.translate("events", "withheld"),
        "missing": QCoreApplication.translate("events", "missing"),
    }.get(state, "")


def component_words(component: str, counterpart: str = "") -> str:
    """Return a component, or where it is stated the kind of national counterpart, in the practitioners' words."""
    if component == "national_counterparts" and counterpart:
        return {
            "police": QCoreApplication.translate("events", "national police"),
            "army": QCoreApplication.translate("events", "national army"),
            "justice": QCoreApplication.translate("events", "justice"),
            "parliament": QCoreApplication.translate("events", "parliament"),
            "candidates": QCoreApplication.translate("events", "candidates"),
            "government": QCoreApplication.translate("events", "government"),
            "civil_society": QCoreApplication.translate("events", "civil society"),
            "media": QCoreApplication.translate("events", "media"),
            "contributors": QCoreApplication.translate("events", "contributors"),
        }.get(counterpart, counterpart)
    return {
        "military": QCoreApplication.translate("events", "military"),
        "police": QCoreApplication.translate("events", "United Nations police"),
        "civilian": QCoreApplication.translate("events", "civilian staff"),
        "national_counterparts": QCoreApplication.translate("events", "national counterparts"),
        "other": QCoreApplication.translate("events", "other participants"),
        "": QCoreApplication.translate("events", "component not stated"),
    }.get(component, component)


def second_line(row: EventFacts) -> str:
    """Return place and component, and how much of the figures is complete where it is not all."""
    place = ", ".join(row.places) or row.audience
    who = ", ".join(component_words(*held) for held in row.components[:2])
    figures = row.figures
    if figures.state == "partly":
        who = QCoreApplication.translate("events", "{complete} of {groups} groups complete").format(
            complete=number(figures.complete), groups=number(figures.groups)
        )
    status = {
        "planned": QCoreApplication.translate("events", "planned"),
        "cancelled": QCoreApplication.translate("events", "cancelled"),
    }.get(row.status, "")
    return " – ".join(part for part in (place, status or who) if part)


def event_words(row: EventFacts, second: str, columns: Sequence[EventColumn] = ()) -> str:
    """Return what a screen reader says of a row; `columns` those that only some kinds have."""
    figures = row.figures
    own = {column.id: (column.title, column.words(row)) for column in columns if column.words}
    title = own.pop("title", ("", row.title))[1]
    parts = [title or QCoreApplication.translate("events", "(no title)"), span_words(row.start, row.end)]
    parts.append(second)
    if figures.women is not None and figures.men is not None and figures.total is not None:
        parts.append(
            QCoreApplication.translate("events", "{women} women, {men} men, {total} in all").format(
                women=number(figures.women), men=number(figures.men), total=cell_text(row, "total")
            )
        )
        if figures.share is not None:
            parts.append(QCoreApplication.translate("events", "{share}% women").format(share=cell_text(row, "share")))
    elif figures.state != "none":
        parts.append(
            QCoreApplication.translate("events", "figures by sex: {why}").format(why=state_words(figures.state))
        )
        if figures.total is not None:
            parts.append(QCoreApplication.translate("events", "{total} in all").format(total=cell_text(row, "total")))
    if row.project:
        parts.append(QCoreApplication.translate("events", "project {project}").format(project=row.project))
    area = cell_text(row, "area")
    if area:
        parts.append(QCoreApplication.translate("events", "area {area}").format(area=area))
    parts += [f"{heading}: {words}" for heading, words in own.values() if words]
    parts += [restricted_words(row), mark_words(event_mark(row))]
    return ", ".join(part for part in parts if part)
