"""The list in the sidebar in groups under headings that open and close.

Rules: what fits stands open, from the top; the group of the row in force is always open when a room is entered. What
somebody opened or closed stays so while there is room, and opening one group never opens another. Enter, Space, a
click or the arrow keys along the line turn a heading. Rows before the first heading are always there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.widgets.nav_list import LEAST_ROW_HEIGHT, RAIL_ROW, NavList
from ui.widgets.nav_rows import Index, NavRow


@dataclass(frozen=True, slots=True)
class Group:
    """A heading, or none, and the rows under it."""

    heading: NavRow | None
    rows: tuple[NavRow, ...]

    @property
    def key(self) -> str:
        """Return the key of the heading."""
        return self.heading.key if self.heading is not None else ""


class FoldingList(NavList):
    """A list whose headings with `is_open` set open and close their rows; `trailing` of one is shown while closed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._groups: tuple[Group, ...] = ()
        self._turned: dict[str, bool] = {}
        theme().changed.connect(self._fold_anew)

    def set_rows(self, rows: Sequence[NavRow], active_key: str) -> None:
        """Show `rows` with one of them in force; its group opens when it was not in force before."""
        self._groups = _grouped(rows)
        if active_key != self.active_key:
            entered = self._group_of(active_key)
            self._turned = {key: False for key, is_open in self._turned.items() if not is_open and key != entered}
        self._show(active_key)

    def set_rail(self, is_rail: bool) -> None:
        """Show marks with short names, or whole rows."""
        super().set_rail(is_rail)
        self._fold_anew()

    def turn(self, key: str, is_open: bool) -> None:
        """Open or close the group under a heading."""
        states = self._states(self.active_key)
        if states.get(key, is_open) == is_open:
            return
        self._turned = {other: False for other, was_open in states.items() if not was_open} | {key: is_open}
        self._show(self.active_key)
        place = next(place for place, row in enumerate(self.rows) if row.key == key)
        self.setCurrentIndex(self.model().index(place, 0))
        if is_open:  # the end of what was opened comes into sight, but never at the cost of its heading
            last = next(group for group in self._groups if group.key == key).rows[-1]
            end = next(place for place, row in enumerate(self.rows) if row.key == last.key)
            self.scrollTo(self.model().index(end, 0))
        self.scrollTo(self.model().index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        along = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}
        index = self.currentIndex()
        if event.key() in along and index.isValid() and self.rows[index.row()].is_open is not None:
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.turn(self.rows[index.row()].key, along[Qt.Key(event.key())] != is_mirrored)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_anew()

    def _choose(self, index: Index) -> None:
        row = self.rows[index.row()] if index.isValid() else None
        if row is not None and row.is_open is not None:
            self.turn(row.key, not row.is_open)
        else:
            super()._choose(index)

    def _fold_anew(self) -> None:
        """Fold for the room there is now."""
        if self._groups:
            self._show(self.active_key)

    def _show(self, active_key: str) -> None:
        states = self._states(active_key)
        shown: list[NavRow] = []
        for group in self._groups:
            is_open = states.get(group.key, True)
            if group.heading is not None:
                trailing = "" if is_open else group.heading.trailing
                shown.append(replace(group.heading, is_open=is_open, trailing=trailing))
            shown += group.rows if is_open else ()
        entered = self._group_of(active_key)
        self.stand_in = "" if states.get(entered, True) else entered
        held = self.rows[self.currentIndex().row()].key if self.currentIndex().isValid() else ""
        stays = self.hasFocus() and any(row.key == held for row in shown)
        self._show_rows(shown, active_key, held if stays else active_key)

    def _states(self, active_key: str) -> dict[str, bool]:
        """Return which groups stand open: the one in force, what was opened by hand, then what fits."""
        entered = self._group_of(active_key)
        states = {group.key: self._turned.get(group.key, group.key == entered) for group in self._groups if group.key}
        room = self.viewport().height()
        room -= sum(self._height(group.heading) for group in self._groups if group.heading is not None)
        room -= sum(self._heights(group) for group in self._groups if states.get(group.key, True))
        for group in self._groups:
            high = self._heights(group)
            if group.key and group.key not in self._turned and not states[group.key] and high <= room:
                states[group.key] = True
                room -= high
        return states

    def _group_of(self, key: str) -> str:
        return next((group.key for group in self._groups if any(row.key == key for row in group.rows)), "")

    def _heights(self, group: Group) -> int:
        return sum(map(self._height, group.rows))

    def _height(self, row: NavRow) -> int:
        if self.is_rail:
            return theme().px(RAIL_ROW)
        return self.height_of(row, theme().px(LEAST_ROW_HEIGHT))


def _grouped(rows: Sequence[NavRow]) -> tuple[Group, ...]:
    """Return the rows in their groups; those before the first heading have none."""
    number, numbered = 0, []
    for row in rows:
        number += row.is_open is not None
        numbered.append((number, row))
    groups = [tuple(row for _number, row in some) for _number, some in groupby(numbered, key=lambda pair: pair[0])]
    return tuple(
        Group(rows[0], rows[1:]) if rows[0].is_open is not None else Group(None, rows) for rows in groups if rows
    )
