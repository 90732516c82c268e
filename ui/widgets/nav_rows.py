"""The rows of the list in the sidebar, and the words in which screen readers speak them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from ui.marks import Mark, mark_words

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class NavRow:
    """One row; `key` is what `chosen` reports. A row without text is a separator line."""

    key: str
    text: str = ""
    number: str = ""  # section number or letter; with it the row has a mark
    mark: Mark | None = None
    icon: str = ""
    trailing: str = ""  # count or key
    short: str = ""  # the name as the rail has room for it
    badge: int = 0
    badge_is_error: bool = True
    has_dot: bool = False  # something new in it
    spoken: str = ""  # what icon and dot say, for screen readers
    is_heading: bool = False  # over the rows that follow; cannot be chosen
    is_open: bool | None = None  # of a heading that shows and hides the rows that follow; None: it does not

    @property
    def can_be_chosen(self) -> bool:
        """Return whether this leads somewhere: it is neither a line nor a heading."""
        return bool(self.text) and not self.is_heading

    @property
    def takes_keyboard(self) -> bool:
        """Return whether there is something to do here: to go, or to show and hide."""
        return self.can_be_chosen or self.is_open is not None


class NavModel(QAbstractListModel):
    """Rows with the words screen readers speak."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[NavRow, ...] = ()

    def set_rows(self, rows: Sequence[NavRow]) -> None:
        """Replace the rows; rows with the same keys keep their place and only repaint."""
        fresh = tuple(rows)
        if [row.key for row in fresh] == [row.key for row in self.rows]:
            changed = [place for place, row in enumerate(fresh) if row != self.rows[place]]
            self.rows = fresh
            for place in changed:
                self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.rows = fresh
        self.endResetModel()

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.rows[index.row()].takes_keyboard:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _words(self, row: NavRow) -> str:
        parts = [f"{row.number}. {row.text}" if row.number else row.text]
        if row.mark is not None:
            parts.append(mark_words(row.mark))
        if row.badge:
            parts.append(self.tr("%n problem(s)", "", row.badge))
        if row.spoken:
            parts.append(row.spoken)
        if row.is_open is not None:
            parts.append(self.tr("open") if row.is_open else self.tr("closed"))
        if row.trailing:
            parts.append(row.trailing)
        return ", ".join(parts)
