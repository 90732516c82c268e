"""The quick line: one line of entry, below it what was understood, Enter logs.

Rules: the line is read while it is typed and never stored before Enter; what is missing is said, not guessed. The
arrow up brings the last line back without its day and figures.
"""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fieldreport.values import CountState
from ui.accessible import announce
from ui.forms.limits import limit_length
from ui.forms.lines import LineEdit
from ui.locales import number
from ui.tables.events_model import component_words, state_words
from ui.typed_dates import span_words
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.word_chips import WordChip, WordChips

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.quick_logging import QuickGroup, QuickLine
    from fieldreport.workflows.record_editing import QuickFacts

translate = QCoreApplication.translate  # lupdate knows it by this name
LONGEST = 400  # characters of one line: a training with its places, partners and groups has some 150
SAY_AFTER_MS = 900  # of rest, so that a screen reader is not talked over while typing


class QuickLog(QFrame):
    """`logged` carries the line; call `done` when it is in the store."""

    logged = Signal(str)

    def __init__(self, example: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._facts: QuickFacts | None = None
        self._line: QuickLine | None = None
        self.label = Label(self.tr("&Quick log"), "strong")
        self.edit = _Line()
        limit_length(self.edit, LONGEST)
        self.edit.setPlaceholderText(example)
        self.edit.setAccessibleName(self.tr("Quick log"))
        self.label.setBuddy(self.edit)
        self.again = Button("", "back", "again")
        self.again.setAccessibleName(self.tr("Repeat the last entry"))
        self.again.setToolTip(self.tr("Repeat the last entry (arrow up)"))
        self.log = Button(self.tr("Log"))
        self.log.setToolTip(self.tr("Enter"))
        self.chips = WordChips(self.tr("What was understood"))
        self.chips.hide()
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in (self.label, self.edit, self.again, self.log):
            row.addWidget(widget, 1 if widget is self.edit else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 6, 9, 6)
        column.setSpacing(5)
        column.addLayout(row)
        column.addWidget(self.chips)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._say = QTimer(self)
        self._say.setSingleShot(True)
        self._say.setInterval(SAY_AFTER_MS)
        self._say.timeout.connect(lambda: announce(self.edit, self.edit.accessibleDescription()))
        self.edit.textChanged.connect(self._read)
        self.edit.returnPressed.connect(self._on_log)
        self.edit.repeated.connect(self.repeat)
        self.log.clicked.connect(self._on_log)
        self.again.clicked.connect(self.repeat)
        self._read("")

    def set_facts(self, facts: "QuickFacts | None") -> None:
        """Take over what reading needs; None while locked."""
        self._facts = facts
        self.again.setVisible(facts is not None and bool(facts.last))
        if facts is None:
            self.edit.clear()
        self._read(self.edit.text())

    @property
    def facts(self) -> "QuickFacts | None":
        """Return what lines are read with."""
        return self._facts

    def repeat(self) -> None:
        """Bring the last line back, to be given a day and figures."""
        if self._facts is not None and self._facts.last and not self.edit.text().strip():
            self.edit.setText(self._facts.last)
            self.edit.setFocus()
            self.edit.setCursorPosition(len(self.edit.text()))

    def begin(self, day: date) -> None:
        """Begin a line with its day; what was typed already stays behind it."""
        self.edit.setText(f"{day.isoformat()}, {self.edit.text()}")
        self.edit.setFocus()

    def done(self) -> None:
        """Empty the line for the next one."""
        self.edit.clear()
        self.edit.setFocus()

    def _on_log(self) -> None:
        if self._line is None or not self._line.is_complete:
            if self.edit.text().strip():
                announce(self.edit, self.edit.accessibleDescription())
            self.edit.setFocus()
            return
        self.logged.emit(self.edit.text())

    def _read(self, text: str) -> None:
        if self._facts is None or not text.strip():
            self._line = None
            self.chips.set_chips(())
            self.edit.setAccessibleDescription(self.edit.placeholderText())
            self.log.setEnabled(False)
            return
        from fieldreport.workflows.record_editing import understood  # not needed at start

        self._line = understood(self._facts, text)
        told = line_chips(self._line, is_planned=self._is_planned(self._line))
        self.chips.set_chips([WordChip(words, icon, tone) for words, icon, tone in told])
        self.edit.setAccessibleDescription(
            self.tr("Understood: {what}").format(what="; ".join(words for words, _icon, _tone in told))
        )
        self.log.setEnabled(self._line.is_complete)
        self._say.start()

    def _is_planned(self, line: "QuickLine") -> bool:
        facts = self._facts
        is_training = facts is not None and facts.kind == "training"
        return is_training and line.start is not None and line.start.first > facts.today


def line_chips(line: "QuickLine", *, is_planned: bool = False) -> list[tuple[str, str, str]]:
    """Return (words, icon, tone) for each thing that was understood."""
    day = span_words(line.start, line.end)
    chips = [
        (translate("quick", "today, {day}").format(day=day) if line.is_day_assumed else day, "calendar", "accent")
    ]
    if is_planned:
        chips.append((translate("quick", "planned"), "", "warn"))
    if line.title:
        chips.append((line.title, "document", "accent"))
    else:
        chips.append((translate("quick", "Say what it was about"), "", "warn"))
    if line.place:
        chips.append((translate("quick", "in {place}").format(place=line.place), "flag", "accent"))
    chips += [(_group_words(group), "people", "accent") for group in line.groups]
    if line.hours is not None:
        hours = int(line.hours)
        chips.append((translate("quick", "%n hour(s)", "", hours), "", "accent"))
    if line.area:
        codes = ", ".join(line.sub_actions) or line.area
        chips.append((translate("quick", "area {area}").format(area=codes), "", "accent"))
    if line.project:
        chips.append((translate("quick", "project {project}").format(project=line.project), "coins", "accent"))
    chips += [
        (translate("quick", "with {partner}").format(partner=partner), "", "accent") for partner in line.partners
    ]
    return chips


def _group_words(group: "QuickGroup") -> str:
    counts = [_part_words(part, count) for part, count in group.counts.items() if not isinstance(count, CountState)]
    states = {count for count in group.counts.values() if isinstance(count, CountState)}
    counts += [translate("quick", "sex {state}").format(state=state_words(state)) for state in states]
    who = component_words(group.component, group.counterpart) if group.component else ""
    return (
        translate("quick", "{who}: {figures}").format(who=who, figures=", ".join(counts))
        if who and counts
        else (who or ", ".join(counts))
    )


def _part_words(part: str, count: Any) -> str:
    """Return "12 women"."""
    return {
        "women": translate("quick", "{count} women"),
        "men": translate("quick", "{count} men"),
        "girls": translate("quick", "{count} girls"),
        "boys": translate("quick", "{count} boys"),
        "total": translate("quick", "{count} in all"),
    }[part].format(count=number(count))


class _Line(LineEdit):
    """A line whose arrow up asks for the last entry; without anything typed, undo is the window's."""

    repeated = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up:
            self.repeated.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
