"""People by group: what is typed, what is derived from it, and why a cell is empty.

Rules: totals and shares come from `fieldreport.models.People`, never from a cell (V5); the last row sums the rows
that are complete by sex and says how many they are (decisions 24). What cannot be read as a count stays in its
cell as typed, marked, until it is put right: it is not part of `value()`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from fieldreport.models import PARTS, People, share_of
from fieldreport.values import Count, CountState, ValueProblem, parse_count_value, parse_typed_count
from ui.locales import number
from ui.marks import SEVERITY_MARKS, Mark
from ui.messages import part_words
from ui.tables.cells import CELL_ROLE, Cell

Index = QModelIndex | QPersistentModelIndex
DASH = "—"
_TYPED = frozenset({*PARTS, "total"})


@dataclass(frozen=True, slots=True)
class Group:
    """One row: its code in the answer and its words."""

    code: str
    label: str


class PeopleModel(QAbstractTableModel):
    """A people table; `edited` after every accepted change by the user."""

    edited = Signal()

    def __init__(
        self,
        groups: Sequence[Group],
        parts: Sequence[str] = ("women", "men"),
        *,
        states: Sequence[str] = ("not_collected",),
        is_editable: bool = True,
        takes_total: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.groups = tuple(groups)
        self.parts = tuple(parts)
        self._takes_total = takes_total
        self._states = tuple(states)
        self._is_editable = is_editable
        self._counts: dict[str, dict[str, Count]] = {}
        self._unread: dict[tuple[str, str], str] = {}  # typed, but no count
        self._kept: dict[str, dict[str, Any]] = {}  # keys of the answer that this table does not show
        self._marks: dict[str, Mark] = {}

    def value(self) -> dict[str, dict[str, Any]]:
        """Return group code -> people object; groups without anything are left out."""
        answer: dict[str, dict[str, Any]] = {}
        for group in self.groups:
            held = {part: self._json(count) for part, count in self._counts.get(group.code, {}).items()}
            whole = {**self._kept.get(group.code, {}), **held}
            if whole:
                answer[group.code] = whole
        return answer

    def set_value(self, value: Mapping[str, Mapping[str, Any]] | None) -> None:
        """Show an answer; what its groups hold beside the shown parts is kept."""
        self.beginResetModel()
        self._counts, self._kept, self._unread = {}, {}, {}
        typed = (*self.parts, "total") if self._takes_total else self.parts
        for code, people in (value or {}).items():
            counts = {part: parse_count_value(people.get(part)) for part in typed}
            self._counts[code] = {part: count for part, count in counts.items() if count is not None}
            self._kept[code] = {key: held for key, held in people.items() if key not in typed}
        self.endResetModel()

    def set_shape(self, groups: Sequence[Group], parts: Sequence[str]) -> None:
        """Show other groups or parts; the answer is shown anew with `set_value`."""
        self.beginResetModel()
        self.groups, self.parts = tuple(groups), tuple(parts)
        self._counts, self._kept, self._unread, self._marks = {}, {}, {}, {}
        self.endResetModel()

    def set_marks(self, severities: Mapping[str, str]) -> None:
        """Mark groups with the severity of their worst finding (group code -> severity)."""
        self._marks = {code: SEVERITY_MARKS[severity] for code, severity in severities.items()}
        self._repaint()

    def first_problem(self) -> tuple[str, str, str] | None:
        """Return group label, part and text of the first cell that is missing or cannot be read, or None."""
        for group in self.groups:
            for part in (*self.parts, "total"):
                if (group.code, part) in self._unread:
                    return group.label, part, self._unread[group.code, part]
                if self._is_missing(group.code, part):
                    return group.label, part, ""
        return None

    def part_words(self, part: str) -> str:
        """Return the column name of a part."""
        return self.tr("Total") if part == "total" else part_words(part)

    def state_words(self, state: str) -> str:
        """Return the words of a kind of empty."""
        return {
            "na": self.tr("not applicable"),
            "not_collected": self.tr("not collected"),
            "withheld": self.tr("withheld"),
        }[state]

    @property
    def states(self) -> tuple[str, ...]:
        """Return the kinds of empty that this table offers."""
        return self._states

    def set_state(self, index: Index, state: str) -> None:
        """Put a kind of empty into a cell."""
        if self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self._put(index, CountState(state))

    # Qt's side

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.groups) + (1 if len(self.groups) > 1 else 0)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(self.parts) + 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if section == 0:
                return self.tr("Group")
            if section <= len(self.parts):
                return self.part_words(self.parts[section - 1])
            return self.tr("Total") if section == len(self.parts) + 1 else self.tr("Women, %")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            edge = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return edge | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._is_editable and index.row() < len(self.groups) and self._part_at(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _part_at(self, index: Index) -> str:
        """Return the part that is typed into a cell; the total only where it does not follow from the parts."""
        if 1 <= index.column() <= len(self.parts):
            return self.parts[index.column() - 1]
        if self._takes_total and index.column() == len(self.parts) + 1:
            people = self._people(self.groups[index.row()].code)
            is_derived = people.is_complete_by_sex and people.total is None
            return "" if is_derived else "total"
        return ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == CELL_ROLE:
            return self._cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(index).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self._cell(index)
            if index.column() == 0:
                return cell.words or cell.text
            row = self.groups[index.row()].label if index.row() < len(self.groups) else self._totals()[0]
            column = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{column}, {row}: {cell.words or cell.text}"
        if role == Qt.ItemDataRole.EditRole:
            return self._edit_text(index)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        text = str(value).strip()
        key = (self.groups[index.row()].code, self._part_at(index))
        if text == self._edit_text(index):
            return False
        try:
            count: Count | None = self._typed_state(text) or parse_typed_count(text)
        except ValueProblem:
            self._unread[key] = text
            self._counts.get(key[0], {}).pop(key[1], None)
            self._changed(index)
            return True
        self._put(index, count)
        return True

    # What is shown

    def _cell(self, index: Index) -> Cell:
        if index.row() >= len(self.groups):
            return self._total_cell(index.column())
        group = self.groups[index.row()]
        if index.column() == 0:
            mark = self._marks.get(group.code)
            return Cell(group.label, mark=mark)
        if index.column() <= len(self.parts):
            return self._count_cell(group.code, self.parts[index.column() - 1])
        people = self._people(group.code)
        if index.column() == len(self.parts) + 1 and self._part_at(index):
            return self._count_cell(group.code, "total")
        if index.column() == len(self.parts) + 1:
            total = people.derived_total if people.is_complete_by_sex else None
            return Cell(
                number(total) if total is not None else DASH,
                "" if total is not None else self.tr("cannot be worked out yet"),
                is_number=True,
                is_derived=True,
            )
        share = people.women_share
        if share is None:
            return Cell(DASH, self.tr("cannot be worked out yet"), is_number=True, is_derived=True)
        return Cell(number(share), is_number=True, is_derived=True, share=float(share) / 100)

    def _count_cell(self, code: str, part: str) -> Cell:
        if (code, part) in self._unread:
            typed = self._unread[code, part]
            return Cell(typed, self.tr("{text}, not a number").format(text=typed), is_number=True, state="invalid")
        count = self._counts.get(code, {}).get(part)
        if isinstance(count, CountState):
            return Cell(self.state_words(count), is_number=True, state="stated")
        if count is not None:
            return Cell(number(count), is_number=True)
        if self._is_missing(code, part):
            return Cell(self.tr("Missing"), is_number=True, state="missing")
        return Cell("", self.tr("empty"), is_number=True)

    def _total_cell(self, column: int) -> Cell:
        words, sums, total = self._totals()
        if column == 0:
            return Cell(words, is_total=True)
        if column <= len(self.parts):
            return Cell(number(sums[self.parts[column - 1]]), is_number=True, is_total=True)
        if column == len(self.parts) + 1:
            return Cell(number(total), is_number=True, is_total=True)
        if not total:
            return Cell(DASH, self.tr("cannot be worked out yet"), is_number=True, is_total=True)
        share = share_of(sums.get("women", 0) + sums.get("girls", 0), total)
        return Cell(number(share), is_number=True, is_total=True, share=float(share) / 100)

    def _totals(self) -> tuple[str, dict[str, int], int]:
        complete = [people for group in self.groups if (people := self._people(group.code)).is_complete_by_sex]
        sums = {part: sum(people.numbers().get(part, 0) for people in complete) for part in self.parts}
        words = self.tr("Complete rows, {done} of {all}").format(
            done=number(len(complete)), all=number(len(self.groups))
        )
        return words, sums, sum(sums.values())

    def _people(self, code: str) -> People:
        return People(**{part: count for part, count in self._counts.get(code, {}).items() if part in _TYPED})

    def _is_missing(self, code: str, part: str) -> bool:
        """Return whether the other adult count is there and this one is blank."""
        held = self._counts.get(code, {})
        pairs = {"women": "men", "men": "women", "girls": "boys", "boys": "girls"}
        return self._is_editable and part not in held and pairs.get(part, "") in held

    # What is typed

    def _typed_state(self, text: str) -> CountState | None:
        plain = text.casefold()
        return next(
            (CountState(state) for state in self._states if plain == self.state_words(state).casefold()), None
        )

    def _edit_text(self, index: Index) -> str:
        if index.row() >= len(self.groups) or not self._part_at(index):
            return ""
        code, part = self.groups[index.row()].code, self._part_at(index)
        if (code, part) in self._unread:
            return self._unread[code, part]
        count = self._counts.get(code, {}).get(part)
        if isinstance(count, CountState):
            return self.state_words(count)
        return "" if count is None else number(count)

    def _put(self, index: Index, count: Count | None) -> None:
        code, part = self.groups[index.row()].code, self._part_at(index)
        self._unread.pop((code, part), None)
        held = self._counts.setdefault(code, {})
        if part != "total" and held.get("total") is not None and held["total"] == self._people(code).sum_of_parts:
            del held["total"]  # a total that agreed with its parts follows them
        if count is None:
            held.pop(part, None)
        else:
            held[part] = count
        self._changed(index)

    def _changed(self, index: Index) -> None:
        last = self.index(index.row(), self.columnCount() - 1)
        self.dataChanged.emit(self.index(index.row(), 0), last)
        if self.rowCount() > len(self.groups):
            foot = self.rowCount() - 1
            self.dataChanged.emit(self.index(foot, 0), self.index(foot, self.columnCount() - 1))
        self.edited.emit()

    def _repaint(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    @staticmethod
    def _json(count: Count) -> Any:
        return count.value if isinstance(count, CountState) else count
