"""Who took part: one row per group with its component, girls and boys on demand, and how sure the figures are."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from fieldreport.models import PARTS
from ui.forms.field import FieldWidget
from ui.forms.limits import limit_length
from ui.tables.events_model import component_words
from ui.tables.people_model import Group, PeopleModel
from ui.tables.people_table import PeopleTable
from ui.widgets.buttons import Button
from ui.widgets.drop_down import DropDown

KINDS = (
    ("military", ""),
    ("police", ""),
    ("civilian", ""),
    *(
        ("national_counterparts", counterpart)
        for counterpart in (
            "police", "army", "justice", "parliament", "candidates", "government", "civil_society", "media", "",
        )
    ),
    ("other", ""),
)  # fmt: skip
STATES = ("not_collected", "na", "withheld")
ADULTS, CHILDREN = ("women", "men"), ("girls", "boys")


class ParticipantsField(FieldWidget):
    """A list of count groups as records.md has it; what the table does not show is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[dict[str, Any]] = []
        self.model = PeopleModel([], ADULTS, states=STATES, takes_total=True, parent=self)
        self.table = PeopleTable("", self.model)
        self.add = Button(self.tr("Add a group"), "link", "plus")
        self.menu = QMenu(self.add)
        for component, counterpart in KINDS:
            words = component_words(component, counterpart)
            self.menu.addAction(words[:1].upper() + words[1:]).triggered.connect(
                lambda _on=False, held=(component, counterpart): self.add_group(*held)
            )
        self.add.setMenu(self.menu)
        self.remove = Button(self.tr("Remove this group"), "link", "bin")
        self.children_button = Button(self.tr("Girls and boys too"), "link", "plus")
        self.sureness = DropDown(self.tr("Figures of this group are"))
        self.sureness.set_choices(
            [
                ("exact", self.tr("Exact figures")),
                ("over", self.tr("At least this many")),
                ("about", self.tr("About this many")),
            ],
            "exact",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.table)
        tools = QHBoxLayout()
        tools.setSpacing(6)
        for widget in (self.add, self.remove, self.children_button):
            tools.addWidget(widget)
        tools.addStretch(1)
        tools.addWidget(self.sureness)
        column.addLayout(tools)
        self.remove.clicked.connect(self._remove)
        self.children_button.clicked.connect(self._show_children)
        self.sureness.activated.connect(self._on_sureness)
        self.model.edited.connect(self._on_edited)
        self.table.selectionModel().currentChanged.connect(lambda *_places: self._show_tools())
        self._show_tools()

    def value(self) -> Any:
        return [dict(group) for group in self._groups] or None

    def set_value(self, value: Any) -> None:
        groups = [dict(group) for group in value or ()]
        if groups == self._groups and self.model.groups:
            return
        if self.table.state() == PeopleTable.State.EditingState:
            return  # what is being typed is not rewritten under the hands
        at = self.table.currentIndex()
        self._groups = groups
        self._rebuild(self._parts_of(groups))
        if at.isValid():
            self.table.setCurrentIndex(self.model.index(at.row(), at.column()))

    def add_group(self, component: str, counterpart: str) -> None:
        """Add a group and go to its first cell."""
        self.put_group({"component": component} | ({"counterpart": counterpart} if counterpart else {}))

    def put_group(self, group: dict[str, Any]) -> None:
        """Add a group with what names it, and go to its first cell."""
        self.table.commit()
        self._groups.append(group)
        self._rebuild(self.model.parts)
        self.edited.emit()
        self.table.setFocus()
        self.table.setCurrentIndex(self.model.index(len(self._groups) - 1, 1))

    def problem(self) -> str:
        found = self.model.first_problem()
        if found is None:
            return ""
        group, part, text = found
        part = self.model.part_words(part).casefold()
        if text:
            return self.tr("{group}, {part}: “{text}” is not a number. Enter a whole number, 0 if none.").format(
                group=group, part=part, text=text
            )
        return self.tr("{group}, {part}: enter a number, 0 if none, or choose “not collected”.").format(
            group=group, part=part
        )

    def focus_target(self) -> QWidget:
        return self.table if self._groups else self.add

    def reveal(self, address: str) -> None:
        """Go to the cell of `participants[1].men`, else to the first cell of the group."""
        self.focus_target().setFocus()
        names = address.replace("]", "").replace("[", ".").split(".")
        row = next((int(name) for name in names if name.isdigit() and int(name) < len(self._groups)), 0)
        places = {part: place + 1 for place, part in enumerate((*self.model.parts, "total"))}
        column = next((places[name] for name in reversed(names) if name in places), 1)
        if self._groups:
            self.table.setCurrentIndex(self.model.index(row, column))

    def set_names(self, name: str, description: str) -> None:
        self.table.setAccessibleName(name)
        self.table.setAccessibleDescription(description)

    def label_of(self, group: Mapping[str, Any]) -> str:
        """Return what a group is called."""
        return component_words(group.get("component", ""), group.get("counterpart", ""))

    def _parts_of(self, groups: Sequence[dict[str, Any]]) -> tuple[str, ...]:
        """Return the parts to show: women and men always, the others where they are used or were asked for."""
        used = {part for part in PARTS for group in groups if group.get(part) is not None}
        if used & set(CHILDREN) or set(CHILDREN) & set(self.model.parts):
            used |= set(CHILDREN)
        return tuple(part for part in PARTS if part in ADULTS or part in used)

    def _rebuild(self, parts: Sequence[str]) -> None:
        labels = [self.label_of(group) for group in self._groups]
        groups = [Group(str(place), words[:1].upper() + words[1:]) for place, words in enumerate(labels)]
        self.model.set_shape(groups, parts)
        self.model.set_value({str(place): group for place, group in enumerate(self._groups)})
        self.table.setVisible(bool(self._groups))
        self._show_tools()

    def _show_children(self) -> None:
        self.table.commit()
        self._rebuild(tuple(part for part in PARTS if part in (*ADULTS, *CHILDREN) or part in self.model.parts))
        self.table.setFocus()

    def _remove(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._groups):
            del self._groups[row]
            self._rebuild(self.model.parts)
            self.edited.emit()
            self.focus_target().setFocus()

    def _on_sureness(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._groups):
            self._groups[row]["qualifier"] = self.sureness.code()
            self._rebuild(self.model.parts)
            self.table.setCurrentIndex(self.model.index(row, 1))
            self.edited.emit()

    def _on_edited(self) -> None:
        held = self.model.value()
        for place, group in enumerate(self._groups):
            fresh = held.get(str(place), {})
            for part in (*PARTS, "total"):
                group.pop(part, None)
            group.update(fresh)
        self.edited.emit()

    def _show_tools(self) -> None:
        row = self.table.currentIndex().row()
        has_row = 0 <= row < len(self._groups)
        self.remove.setVisible(bool(self._groups))
        self.remove.setEnabled(has_row)
        self.sureness.setVisible(bool(self._groups))
        self.sureness.setEnabled(has_row)
        self.children_button.setVisible(bool(self._groups) and not set(CHILDREN) & set(self.model.parts))
        if has_row:
            self.sureness.setCurrentIndex(max(0, self.sureness.findData(self._groups[row].get("qualifier", "exact"))))


class GroupField(ParticipantsField):
    """One count group without a component: the people an activity reached."""

    def __init__(self) -> None:
        super().__init__()
        self.add.setMenu(None)  # type: ignore[arg-type]  # Qt takes the menu away
        self.add.setText(self.tr("Add figures"))
        self.add.clicked.connect(lambda: self.add_group("", ""))

    def value(self) -> Any:
        held = {key: count for key, count in (self._groups[0] if self._groups else {}).items() if key != "component"}
        return held or None

    def set_value(self, value: Any) -> None:
        super().set_value([value] if isinstance(value, dict) and value else None)

    def _rebuild(self, parts: Sequence[str]) -> None:
        super()._rebuild(parts)
        self.add.setVisible(not self._groups)
        if self._groups:
            self.model.groups = (Group("0", self.tr("People reached")),)


class CategoriesField(ParticipantsField):
    """Count groups by category, whose names are typed: the table of a data set."""

    def __init__(self) -> None:
        super().__init__()
        self.add.setMenu(None)  # type: ignore[arg-type]  # Qt takes the menu away
        self.add.setText(self.tr("Add a category"))
        self.name = QLineEdit()
        limit_length(self.name)
        self.name.setPlaceholderText(self.tr("Category, for example: candidates"))
        self.name.setAccessibleName(self.tr("Name of a new category"))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.name, 1)
        line.addWidget(self.add)
        self.layout().insertLayout(1, line)  # type: ignore[attr-defined]  # a box
        self.name.returnPressed.connect(self._add_named)
        self.add.clicked.connect(self._add_named)

    def label_of(self, group: Mapping[str, Any]) -> str:
        return str(group.get("category") or self.tr("Category not stated"))

    def focus_target(self) -> QWidget:
        return self.table if self._groups else self.name

    def _add_named(self) -> None:
        words = " ".join(self.name.text().split())
        if not words:
            self.name.setFocus()
            return
        self.name.clear()
        self.put_group({"category": words})
