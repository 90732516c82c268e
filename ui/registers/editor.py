"""The page and panel of one record at work: its form, its open checks, its history."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.forms.findings import ChecksCard
from ui.locales import clock, number, short_date
from ui.registers.fields import FieldSpec
from ui.typed_dates import date_words, parse_typed_date
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.labels import Label
from ui.widgets.page import Page
from ui.widgets.panel import Panel, empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.record_editing import FieldChange

translate = QCoreApplication.translate  # lupdate knows it by this name
SHOWN = 12


class EditorPanel(Panel):
    """Actions on top, checks, history."""

    def __init__(self, remove: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.done = Button(self.tr("Done"), "primary", "check")
        self.done.setToolTip(self.tr("Esc"))
        self.bin = Button(remove or self.tr("Move to the bin"), "plain", "bin")
        self.top.addWidget(self.bin, 1)
        self.top.addWidget(self.done, 1)
        self.checks = ChecksCard()
        self.history = HistoryCard()
        self.cards.addWidget(self.checks)
        self.cards.addWidget(self.history)
        self.cards.addStretch(1)


class HistoryCard(Card):
    """Who changed which field when, the newest first; `wanted` when it is opened."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.heading.setText(self.tr("History"))
        self.heading.set_role("strong")
        self.setAccessibleName(self.tr("History"))
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.toggle = Button(self.tr("Show"), "link")
        self.toggle.setAccessibleName(self.tr("Show the history"))
        self.toggle.clicked.connect(self._on_toggle)
        self.head.addWidget(self.toggle)
        self.body.addLayout(self.head)
        self._holder = QWidget()
        self._lines = QVBoxLayout(self._holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self.body.addWidget(self._holder)
        self.is_open = False
        self.close_history()

    def close_history(self) -> None:
        """Fold it."""
        self.is_open = False
        self.toggle.setText(self.tr("Show"))
        self._holder.hide()
        empty(self._lines)

    def show_changes(self, changes: "Sequence[FieldChange]", specs: dict[str, FieldSpec]) -> None:
        """Show the changes."""
        self.show_lines(changes, lambda change: HistoryLine(change, *history_words(change, specs)))

    def show_lines(self, changes: "Sequence[FieldChange]", line_of: "Callable[[FieldChange], HistoryLine]") -> None:
        """Show the newest changes as lines, and how many there are before them."""
        empty(self._lines)
        for change in changes[:SHOWN]:
            self._lines.addWidget(line_of(change))
        if len(changes) > SHOWN:
            left = len(changes) - SHOWN
            self._lines.addWidget(Label(self.tr("%n earlier change(s)", "", left), "caption"))
        if not changes:
            self._lines.addWidget(Label(self.tr("Nothing was entered here yet."), "help", wraps=True))
        self.is_open = True
        self.toggle.setText(self.tr("Hide"))
        self._holder.show()

    def _on_toggle(self) -> None:
        if self.is_open:
            self.close_history()
        else:
            self.wanted.emit()


class HistoryLine(QWidget):
    """One change: who and when, which field, what it was and is; the keyboard stops here to read it."""

    used = Signal()

    def __init__(self, change: "FieldChange", heading: str, text: str, again: str = "") -> None:
        """`again` names the button that brings the value before back (`used`); without it there is none."""
        super().__init__()
        when = change.at.astimezone()
        caption = f"{moment_words(when)}, {change.actor}"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(heading, "strong", wraps=True))
        if text:
            column.addWidget(Label(text, "help", wraps=True))
        row = QHBoxLayout()
        row.addWidget(Label(caption, "caption", wraps=True), 1)
        if again:
            use = Button(again, "link")
            use.setAccessibleDescription(text)
            use.clicked.connect(self.used)
            row.addWidget(use)
        column.addLayout(row)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(f"{text} {caption}".strip())


class EditorPage(Page):
    """A column like the report's; a button leads back to the list."""

    def __init__(self, back: str, lead: int = 79) -> None:
        super().__init__(lead=lead)
        self.back = Button(back, "back", "back")
        self.title_actions.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)


def moment_words(moment: datetime) -> str:
    """Return day and time."""
    return f"{short_date(moment.date())}, {clock(moment)}"


def history_words(change: "FieldChange", specs: dict[str, FieldSpec]) -> tuple[str, str]:
    """Return what a change did, and what the field was and is."""
    if change.deed != "changed":
        return {
            "added": translate("history", "Added"),
            "binned": translate("history", "Moved to the bin"),
            "restored": translate("history", "Taken out of the bin"),
        }[change.deed], ""
    spec = specs.get(change.key) or next((held for key, held in specs.items() if key.startswith(change.key)), None)
    before, after = shown_value(change.before), shown_value(change.after)
    words = translate("history", "{before} → {after}").format(
        before=before or translate("history", "(empty)"), after=after or translate("history", "(empty)")
    )
    return spec.label if spec else change.key, words


def shown_value(value: Any) -> str:
    """Return a stored value in a few words."""
    if value is None:
        return ""
    if isinstance(value, bool | int):
        return number(int(value))
    if isinstance(value, dict):
        inner = [f"{key} {shown_value(held)}" for key, held in value.items() if key not in ("unit", "qualifier")]
        return ", ".join(inner)
    if isinstance(value, list | tuple):
        return "; ".join(shown_value(held) for held in value)
    text = str(value)
    if len(text) in (4, 7, 10) and text[:4].isdigit():
        day = parse_typed_date(text)
        return date_words(day) if day else text
    return text if len(text) <= 90 else text[:80].rstrip() + "…"
