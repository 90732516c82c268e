"""What is looked for as a row of fields: words, mission, country, area or theme, and the period."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldreport.values import Quarter
from ui.forms.choices import CheckChoice
from ui.forms.limits import limit_length
from ui.icons import icon
from ui.locales import quarter_short
from ui.screens.quoting.state import Looked
from ui.widgets.drop_down import DropDown
from ui.widgets.flow import FlowLayout

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.workflows.citing import Narrowing

ASK_AFTER = 250  # ms after the last key


class SearchFields(QWidget):
    """`changed` tells, a moment after the last key, that something else is looked for; `entered` of Enter."""

    changed = Signal()
    entered = Signal()
    filtered = Signal()  # the list shall show only what is cleared, or everything again

    def __init__(self) -> None:
        super().__init__()
        self.words = QLineEdit()
        limit_length(self.words)
        self.words.setPlaceholderText(self.tr("Words of all years’ reports"))
        self.words.setAccessibleName(self.tr("What to quote"))
        self.words.setClearButtonEnabled(True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(ASK_AFTER)
        self._later.timeout.connect(self.changed)
        self.words.textChanged.connect(self._on_typed)
        self.words.returnPressed.connect(self._on_entered)
        self.words.addAction(icon("search", "text2", "centre"), QLineEdit.ActionPosition.LeadingPosition)
        self.mission = DropDown(self.tr("Mission"))
        self.country = DropDown(self.tr("Country"))
        self.theme = DropDown(self.tr("Area or theme"))
        self.first = DropDown(self.tr("From"))
        self.last = DropDown(self.tr("To"))
        self.cleared = CheckChoice(self.tr("Only what is cleared for public use"))
        self.cleared.toggled.connect(self.filtered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.words)
        row = FlowLayout(line_spacing=8)
        for box in self._boxes:
            box.activated.connect(self.changed)
            box.setMaximumWidth(230)
            row.addWidget(box)
        row.addWidget(self.cleared)
        column.addLayout(row)
        self.forget()

    @property
    def _boxes(self) -> tuple[DropDown, ...]:
        return (self.mission, self.country, self.theme, self.first, self.last)

    def forget(self) -> None:
        """Hold nothing."""
        self.words.clear()
        self._later.stop()
        self.cleared.setChecked(False)
        for box, any_words in zip(self._boxes, self._any(), strict=True):
            box.set_choices([("", any_words)], "")

    def offer(self, narrowing: "Narrowing") -> None:
        """Offer what there is to narrow by; what was chosen stays where it is still there."""
        quarters = [(str(one), quarter_short(one)) for one in narrowing.quarters]
        offered = (
            [(code, code) for code in narrowing.missions],
            list(narrowing.countries),
            [(code, f"{code} · {title}") for code, title in narrowing.areas],
            [(code, self.tr("From {quarter}").format(quarter=words)) for code, words in quarters],
            [(code, self.tr("To {quarter}").format(quarter=words)) for code, words in quarters],
        )
        for box, any_words, choices in zip(self._boxes, self._any(), offered, strict=True):
            held = box.code()
            chosen = held if held in dict(choices) else ""
            box.set_choices([("", any_words), *choices], chosen)

    def looked(self) -> Looked:
        """Return what is looked for."""
        first, last = self.first.code(), self.last.code()
        return Looked(
            self.words.text(),
            self.mission.code(),
            self.country.code(),
            self.theme.code(),
            Quarter.parse(first) if first else None,
            Quarter.parse(last) if last else None,
        )

    def _any(self) -> tuple[str, ...]:
        return (
            self.tr("All missions"),
            self.tr("All countries"),
            self.tr("All areas and themes"),
            self.tr("From the first quarter"),
            self.tr("To the newest quarter"),
        )

    def _on_typed(self, _words: str) -> None:
        self._later.start()

    def _on_entered(self) -> None:
        if self._later.isActive():
            self._later.stop()
            self.changed.emit()
        self.entered.emit()
