"""Links from an answer to records: a check per record of the quarter (type `links`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.forms.choices import CheckGroup, Option
from ui.forms.field import FieldWidget


@dataclass(frozen=True, slots=True)
class LinkOption:
    """A record that can be linked, in the words the list shows."""

    kind: str
    id: str
    label: str


class LinksField(FieldWidget):
    """An answer of type `links`: a list of {"kind", "id"}; links to records not offered are kept."""

    def __init__(self, options: Sequence[LinkOption]) -> None:
        super().__init__()
        self._group = CheckGroup([Option(f"{held.kind}:{held.id}", held.label) for held in options])
        self._options = {f"{held.kind}:{held.id}": held for held in options}
        self._others: list[Mapping[str, Any]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._group)
        self._group.edited.connect(self.edited)
        self._group.left.connect(self.left)

    def value(self) -> list[Mapping[str, Any]] | None:
        chosen = [{"kind": self._options[key].kind, "id": self._options[key].id} for key in self._group.value() or ()]
        return [*chosen, *self._others] or None

    def set_value(self, value: Any) -> None:
        links = [link for link in value or () if isinstance(link, Mapping)]
        keys = [f"{link.get('kind')}:{link.get('id')}" for link in links]
        self._others = [link for link, key in zip(links, keys, strict=True) if key not in self._options]
        self._group.set_value([key for key in keys if key in self._options])

    def focus_target(self) -> QWidget:
        return self._group.focus_target()

    def set_names(self, name: str, description: str) -> None:
        self._group.set_names(name, description)
