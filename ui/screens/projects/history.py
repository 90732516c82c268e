"""The history of one field: who changed it when, and what it said before, with a way to use that again."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.locales import moment, number
from ui.screens.projects.state import LISTS
from ui.screens.projects.words import field_words, status_words
from ui.typed_dates import date_words, parse_typed_date
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.panel import empty

if TYPE_CHECKING:
    from fieldreport.workflows.record_editing import FieldChange

SHOWN, CUT = 8, 160


class HistoryCard(Card):
    """`used` carries a field and the earlier value that is wanted again."""

    used = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(" ")
        self.heading.setText(self.tr("History"))
        self.setAccessibleName(self.tr("History"))
        self.about = Label(self.tr("Go into a field to see what it said before."), "help", wraps=True)
        self.body.addWidget(self.about)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.body.addLayout(self._lines)

    def forget(self) -> None:
        """Hold nothing."""
        empty(self._lines)
        self.about.setText(self.tr("Go into a field to see what it said before."))

    def show_history(self, key: str, changes: "Sequence[FieldChange]") -> None:
        """Show the last changes of a field, newest first."""
        empty(self._lines)
        self.about.setText(field_words(key))
        if not changes:
            self._lines.addWidget(Label(self.tr("Never changed."), "caption"))
        for change in changes[:SHOWN]:
            self._lines.addWidget(self._line(key, change))

    def _line(self, key: str, change: "FieldChange") -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        who = self.tr("{moment}, {name}").format(moment=moment(change.at.astimezone()), name=change.actor)
        column.addWidget(Label(who, "strong"))
        if key in LISTS:
            column.addWidget(Label(self._rows_words(change.before, change.after), "help", wraps=True))
            return holder
        before = value_words(key, change.before)
        said = self.tr("Before: {value}").format(value=before) if before else self.tr("It was empty before.")
        column.addWidget(Label(said, "help", wraps=True))
        if before:
            use = Button(self.tr("Use this again"), "link")
            use.setAccessibleName(self.tr("Use “{value}” again").format(value=before[:60]))
            use.clicked.connect(lambda: self.used.emit(key, change.before))
            column.addWidget(use)
        return holder

    def _rows_words(self, before: Any, after: Any) -> str:
        was, now = _by_name(before), _by_name(after)
        added = [name for name in now if name not in was]
        gone = [name for name in was if name not in now]
        changed = [name for name in now if name in was and now[name] != was[name]]
        parts = [
            self.tr("added {names}").format(names=_listed(added)) if added else "",
            self.tr("removed {names}").format(names=_listed(gone)) if gone else "",
            self.tr("changed {names}").format(names=_listed(changed)) if changed else "",
        ]
        return self.tr("; ").join(part for part in parts if part)


def value_words(key: str, value: Any) -> str:
    """Return a value of a field as one reads it."""
    if value in (None, "", [], {}):
        return ""
    if key == "status":
        return status_words(str(value))
    if key in ("start", "end"):
        day = parse_typed_date(str(value))
        return date_words(day) if day else ""
    if key == "approved":
        try:
            return number(Decimal(str(value)))
        except InvalidOperation:
            return str(value)
    if isinstance(value, list | tuple):
        return ", ".join(str(held) for held in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {held}" for name, held in value.items())
    text = str(value)
    return text if len(text) <= CUT else text[: CUT - 1] + "…"


def _by_name(rows: Any) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for place, row in enumerate(rows or (), 1):
        held = row if isinstance(row, Mapping) else {}
        name = next(
            (str(held[key]) for key in ("id", "line", "name", "reference", "number", "text") if held.get(key)), ""
        )
        named[name or number(place)] = row
    return named


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:4])
    return shown if len(names) <= 4 else f"{shown}, …"
