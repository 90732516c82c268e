"""The bar at the bottom: when it was saved, how many checks are open, one sentence, and the page's actions."""

from datetime import datetime
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from ui import tokens
from ui.accessible import announce
from ui.locales import clock
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.glyph import Glyph
from ui.widgets.labels import ElidedLabel, Label


class Saving(Enum):
    """Where the last change is."""

    NOTHING = "nothing"
    PENDING = "pending"
    SAVED = "saved"
    FAILED = "failed"


class Actions(QStackedWidget):
    """The actions of the page at the front, as wide as these alone need."""

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


class StatusBar(QWidget):
    """Shared by all pages; `checks_wanted` when the checks button is pressed."""

    checks_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.saving = Saving.NOTHING
        self._mark = Glyph()
        self.saved_words = Label("", "strong")
        self.checks_button = Button("", "err", "mark:error")
        self.checks_button.clicked.connect(self.checks_wanted)
        self.checks_button.setVisible(False)
        self.sentence = ElidedLabel("", "caption")
        self.actions = Actions()
        self.actions.currentChanged.connect(lambda _place: self.actions.updateGeometry())
        self.actions.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.actions.setObjectName("actions")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(9)
        row.addWidget(self._mark)
        row.addWidget(self.saved_words)
        row.addSpacing(8)
        row.addWidget(self.checks_button)
        row.addSpacing(7)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.actions)
        self.set_saving(Saving.NOTHING)

    def set_saving(self, saving: Saving, moment: datetime | None = None) -> None:
        """Show and say where the last change is; `moment` is the time of a saving that succeeded."""
        was, self.saving = self.saving, saving
        if saving is Saving.SAVED and moment is not None:
            self.saved_words.setText(self.tr("Saved {time}").format(time=clock(moment)))
            if was is not Saving.SAVED:
                announce(self, self.saved_words.text())
        elif saving is Saving.PENDING:
            self.saved_words.setText(self.tr("Saving…"))
        elif saving is Saving.FAILED:
            self.saved_words.setText(self.tr("Not saved"))
        else:
            self.saved_words.setText("")
        for widget in (self._mark, self.saved_words):
            widget.setHidden(saving is Saving.NOTHING)
        self._mark.show_icon(
            *{
                Saving.SAVED: ("check", "ok"),
                Saving.PENDING: ("pen", "text3"),
                Saving.FAILED: ("mark:error", "err"),
            }.get(saving, ("", "text3"))
        )

    def show_done(self, words: str) -> None:
        """Show what is done where nothing is saved by itself, as a tick and words; "" takes it away."""
        self.saving = Saving.NOTHING
        self.saved_words.setText(words)
        self._mark.show_icon("check", "ok")
        for widget in (self._mark, self.saved_words):
            widget.setVisible(bool(words))

    def set_checks(self, errors: int, to_explain: int, warnings: int = 0, *, of_record: bool = False) -> None:
        """Show how many checks are open, of one record or of all; without any the button says so quietly."""
        total = errors + to_explain + warnings
        kind, mark = ("err", "error") if errors else ("warn", "explain" if to_explain else "warning")
        if not total:
            kind, mark = "ok", "complete"
        self.checks_button.set_icon_name(f"mark:{mark}")
        self.checks_button.set_kind(kind)
        none = self.tr("No checks on this record") if of_record else self.tr("No open checks")
        words = self.tr("%n check(s)", "", total) if total else none
        if words != self.checks_button.text():
            self.checks_button.setText(words)
            if self.checks_button.isVisible():
                announce(self.checks_button, words)

    def show_button(self, words: str, kind: str, mark: str) -> None:
        """Let the button say something else than open checks; `kind` is err, warn or ok."""
        self.checks_button.set_icon_name(f"mark:{mark}")
        self.checks_button.set_kind(kind)
        self.checks_button.setText(words)
        self.checks_button.setVisible(True)

    def sizeHint(self) -> QSize:
        return QSize(600, theme().px(tokens.BAR_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, theme().px(tokens.BAR_HEIGHT))
