"""One part of a chapter on the page: the officer's text, the figures changed in it, and what the missions wrote."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fieldreport.quotes import literal
from ui.forms.narrative import NarrativeField
from ui.locales import quarter_short
from ui.screens.consolidation.figures import AnnualFigures
from ui.screens.consolidation.words import because_words, changed_words, figure_words, part_words
from ui.widgets.buttons import Button
from ui.widgets.glyph import Glyph
from ui.widgets.labels import Label
from ui.widgets.panel import empty

if TYPE_CHECKING:  # the workflows are not needed at start
    from fieldreport.consolidation.narratives import Passage
    from fieldreport.consolidation.texts import ChangedFigure
    from fieldreport.workflows.composing import WrittenPart


class ChangedBar(QFrame):
    """A figure that the reports say otherwise by now, with the two ways to go on."""

    kept = Signal(object)
    used = Signal(object)

    def __init__(self, changed: "ChangedFigure", accepted: str) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setProperty("tone", "warn")
        old = figure_words(changed.quote.value)
        words = changed_words(changed)
        heading, because = Label(words, "strong", wraps=True), Label(because_words(changed.source, accepted), "help")
        because.setWordWrap(True)
        self.keep = Button(self.tr("Keep {figure}").format(figure=old))
        self.keep.clicked.connect(lambda: self.kept.emit(changed))
        self.use = Button(self.tr("Use {figure}").format(figure=figure_words(changed.value)))
        self.use.clicked.connect(lambda: self.used.emit(changed))
        if changed.value is None:
            self.use.hide()  # without a parent, a show would make it a window
        for button in (self.keep, self.use):
            button.setAccessibleDescription(words)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(heading)
        column.addWidget(because)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 10, 8)
        row.setSpacing(10)
        row.addWidget(Glyph("mark:warning"))
        row.addLayout(column, 1)
        row.addWidget(self.keep)
        row.addWidget(self.use)


class PartView(QWidget):
    """`edited` and `left` as of a field; `kept` and `used` carry a changed figure; `draft_wanted` asks for a text."""

    edited = Signal(str)  # the part
    left = Signal()
    kept = Signal(object)
    used = Signal(object)
    draft_wanted = Signal(str)
    entered = Signal()

    def __init__(self, part: str, figures: AnnualFigures) -> None:
        super().__init__()
        self.part = part
        self._passages: tuple[Passage, ...] = ()
        self._changed: tuple[ChangedFigure, ...] = ()
        self.heading = Label(part_words(part), "section")
        self.carried = Button("", "link")
        self.carried.setCheckable(True)
        self.carried.toggled.connect(self._on_carried)
        self.field = NarrativeField(figures=figures)
        self.field.meter.hide()
        self.field.edit.setAccessibleName(part_words(part))
        self.field.edit.setAccessibleDescription(self.tr("Figures are quoted with Ctrl+Shift+F or a brace."))
        self.field.edited.connect(lambda: self.edited.emit(self.part))
        self.field.edited.connect(self._show_draft)
        self.field.left.connect(self.left)
        self.field.edit.installEventFilter(self)
        self.draft = Button(self.tr("Put a first text together"), "link", "list")
        self.draft.setAccessibleDescription(self.tr("From the figures and from what the missions wrote"))
        self.draft.setToolTip(self.draft.accessibleDescription())
        self.draft.clicked.connect(lambda: self.draft_wanted.emit(self.part))
        self._changes, self._told = QVBoxLayout(), QVBoxLayout()
        for column in (self._changes, self._told):
            column.setSpacing(8)
        self._told_host = QWidget()
        self._told_host.setLayout(self._told)
        self._told.setContentsMargins(0, 4, 0, 0)
        self._told_host.hide()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.draft)
        head.addWidget(self.carried)
        self.help = Label("", "help", wraps=True)
        self.help.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.help)
        column.addWidget(self.field)
        column.addLayout(self._changes)
        column.addWidget(self._told_host)
        _follow(self.draft, self.carried, self.field.edit)

    def set_help(self, words: str) -> None:
        """Say something under the heading."""
        self.help.setText(words)
        self.help.show()

    def show_part(self, held: "WrittenPart", text: str) -> None:
        """Show a part; `text` is what stands in it now, saved or not."""
        self.field.set_value(text)
        if held.passages != self._passages:
            self._passages = held.passages
            self.carried.setChecked(False)
        count = len(held.passages)
        self.carried.setText(self.tr("%n passage(s) from reports", "", count) if count else "")
        self.carried.setVisible(bool(count))
        self._show_draft()

    def set_text(self, text: str) -> None:
        """Put a text into it."""
        self.field.set_value(text)
        self._show_draft()

    def show_changes(self, changed: "Sequence[ChangedFigure]", accepted: dict[str, str]) -> None:
        """Show which of its figures the reports have changed."""
        if tuple(changed) == self._changed:
            return  # the keyboard may be in one of the bars
        self._changed = tuple(changed)
        self.field.edit.mark_changed(frozenset(one.quote.text for one in changed))
        empty(self._changes)
        last: QWidget = self.field.edit
        for one in changed:
            bar = ChangedBar(one, accepted.get(one.source.identity, "") if one.source else "")
            bar.kept.connect(self.kept)
            bar.used.connect(self.used)
            self._changes.addWidget(bar)
            last = _follow(last, bar.keep, bar.use)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field.edit and event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def _show_draft(self) -> None:
        self.draft.setVisible(self.field.value() is None)

    def _on_carried(self, is_open: bool) -> None:
        empty(self._told)
        last: QWidget = self.field.edit
        for one in self._passages if is_open else ():
            card = PassageCard(one, self.field)
            self._told.addWidget(card)
            last = _follow(last, card.take)
        self._told_host.setVisible(is_open)


def _follow(last: QWidget, *parts: QWidget) -> QWidget:
    """Let Tab go from one part to the next; what comes later on a page would else come last."""
    for part in parts:
        QWidget.setTabOrder(last, part)
        last = part
    return last


class PassageCard(QFrame):
    """What one mission wrote, word for word, to be read and to be put into the text."""

    def __init__(self, passage: "Passage", field: NarrativeField) -> None:
        super().__init__()
        self.setObjectName("card")
        self._passage, self._field = passage, field
        who = self.tr("{mission}, {quarter}").format(
            mission=passage.source.mission, quarter=quarter_short(passage.source.quarter)
        )
        self.take = Button(self.tr("Put into the text"), "link")
        self.take.setAccessibleName(self.tr("Put into the text: {passage}").format(passage=who))
        self.take.clicked.connect(self._on_take)
        words = Label(passage.text, "body", wraps=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.addWidget(Label(who, "strong"), 1)
        head.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(words)

    def _on_take(self) -> None:
        edit = self._field.edit
        cursor = edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        edit.setTextCursor(cursor)
        lead = "\n\n" if edit.toPlainText().strip() else ""
        edit.insertPlainText(lead + literal(self._passage.text))
        edit.setFocus()
