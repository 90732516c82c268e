"""Find and quote as a screen: words above, what can be quoted in a list, the one in force in full beside it.

Rules: typing asks, arrows move, Space marks; Ctrl+C copies what is marked, else the row in force, with its source;
Ctrl+E writes it into a Word document. Nothing can be changed here.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.accessible import announce
from ui.dialogs import ask_new_file, is_sure_of_copy
from ui.locales import number, quarter_short
from ui.marks import Mark
from ui.messages import error_words
from ui.screen import Desk
from ui.screens.quoting.fields import SearchFields
from ui.screens.quoting.panel import QuotationPanel
from ui.screens.quoting.state import Looked, QuotingCalls, QuotingView
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.widgets.headquarters_side import HeadquartersSide
from ui.widgets.labels import Label
from ui.widgets.list_page import ListPage
from ui.widgets.panel import WIDTH

if TYPE_CHECKING:  # rendering is not needed at start
    from fieldreport.documents.citations import Citation

Key = tuple[str, str]  # report and place


class QuotingScreen(QWidget):
    """Implements `ui.screen.Screen`; `activate` may take words to look for."""

    name = "quoting"
    panel_width = WIDTH

    def __init__(self, desk: Desk, calls: QuotingCalls) -> None:
        super().__init__()
        self._desk, self._calls = desk, calls
        self.found: tuple[Citation, ...] = ()
        self.marked: set[Key] = set()
        self._looked = Looked()
        self._is_front = False
        self.side = HeadquartersSide(self.name, desk.has)
        self.side.chosen.connect(desk.open)
        self.quotation = QuotationPanel()
        self.panel: QWidget | None = self.quotation
        self.actions = None
        self.quotation.copy.clicked.connect(self.copy)
        self.quotation.write.clicked.connect(self.write)
        self._build()
        desk.tasks.changed.connect(self._on_store_changed)

    # What the window asks

    def activate(self, argument: Any = None) -> None:
        """Offer what there is to narrow by, and look for the words given."""
        self._is_front = True
        self.side.show_rooms()
        self._desk.status.show_button(self.tr("Details"), "ok", "hint")
        self._say_usual()
        if isinstance(argument, str) and argument:
            self.fields.words.setText(argument)
        self.fields.words.setFocus()
        self._refresh()

    def save_now(self) -> None:
        """There is nothing to save here."""

    def leave(self) -> None:
        """Stop following the store."""
        self._is_front = False

    def forget(self) -> None:
        """Hold nothing while locked."""
        self.marked.clear()
        self._looked = Looked()
        self.fields.forget()
        self.show_found(())

    def fold(self, is_folded: bool) -> None:
        """Give the primary button to the title row, or take it back."""
        self.page.set_folded(is_folded)
        if is_folded:
            self.page.title_row.addWidget(self.quotation.copy)
        else:
            self.quotation.top.insertWidget(0, self.quotation.copy, 1)
        self._desk.status.checks_button.setVisible(is_folded)

    def go_to_next_check(self) -> None:
        """There are no checks here: go to what was found."""
        self.table.setFocus()

    def title(self) -> str:
        """Return the heading."""
        return self.page.heading.text()

    # What is shown

    @Slot(object)
    def show_view(self, view: QuotingView) -> None:
        """Offer what there is to narrow by."""
        self.side.show_summary(view.summary)
        self.fields.offer(view.narrowing)

    def show_found(self, found: "tuple[Citation, ...]") -> None:
        """Show what can be quoted; what was marked stays marked where it is still there."""
        self.found = found
        self.marked &= {one.key for one in found}
        self._show_rows()

    def chosen(self) -> "tuple[Citation, ...]":
        """Return what is marked and shown, else the one in force."""
        shown = self._shown()
        marked = tuple(one for one in shown if one.key in self.marked)
        return marked or tuple(one for one in shown if one.key == self.table.current_key())

    def _shown(self) -> "tuple[Citation, ...]":
        is_cleared_only = self.fields.cleared.isChecked()
        return tuple(one for one in self.found if one.held.is_cleared or not is_cleared_only)

    def _show_rows(self) -> None:
        shown = self._shown()
        self.table.set_rows([self._row(one) for one in shown])
        self.table.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.nothing.setText(
            self.tr("Type words, or choose a mission, country, area or period.")
            if self._looked.is_blank
            else self.tr("Nothing that stands can be quoted for this. Use fewer words, or a longer period.")
        )
        self._show_count(len(shown))
        self._show_current()

    def _show_count(self, count: int) -> None:
        words = self.tr("%n passage(s) and figure(s)", "", count) if count else ""
        if self.marked:
            words = self.tr("{count}, {marked} marked").format(count=words, marked=number(len(self.marked)))
        self.count.setText(words)

    def _row(self, one: "Citation") -> Row:
        held, source = one.held, one.held.source
        is_marked = one.key in self.marked
        cleared = self.tr("public") if held.is_cleared else self.tr("internal")
        quarter = f"{source.mission} {quarter_short(source.quarter)}"
        state = self.tr("accepted") if source.is_accepted else self.tr("provisional")
        cells = (
            RowCell("", mark=Mark.COMPLETE if is_marked else Mark.UNTOUCHED),
            RowCell(one.text.replace("\n", " "), note=one.title, is_strong=held.is_figure),
            RowCell(quarter, note=one.as_of),
            RowCell(state, note=cleared, tone="" if source.is_accepted else "warn"),
        )
        marked = self.tr("marked") if is_marked else ""
        said = (marked, one.title, one.text, quarter, state, one.clearance)
        return Row(one.key, cells, ", ".join(part for part in said if part))

    @Slot()
    def _show_current(self, *_parts: object) -> None:
        key = self.table.current_key()
        current = next((one for one in self._shown() if one.key == key), None)
        if current is None:
            self.quotation.clear()
        else:
            self.quotation.show_citation(current)

    def _refresh(self) -> None:
        self._desk.tasks.read_long(self, self._calls.open, self.show_view, self._on_failed)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        looked = self.fields.looked()
        self._looked = looked
        self._desk.failure.clear()
        if looked.is_blank:
            self.show_found(())
            return

        def on_found(found: "tuple[Citation, ...]") -> None:
            if looked == self._looked:  # an answer to older words is dropped
                self.show_found(found)
                announce(self.table, self.count.text() or self.nothing.text())

        self._desk.tasks.read_long(self, lambda session: self._calls.find(session, looked), on_found, self._on_failed)

    @Slot(object)
    def _on_store_changed(self, _changes: object) -> None:
        if self._is_front:
            self._refresh()

    # What the user does

    @Slot()
    def toggle(self) -> None:
        """Mark the row in force, or take its mark away."""
        key = self.table.current_key()
        if key is not None:
            self.marked ^= {key}
            self._show_rows()
            announce(self.table, self.tr("marked") if key in self.marked else self.tr("not marked"))

    @Slot()
    def copy(self) -> None:
        """Put what is chosen on the clipboard, each with its source."""
        chosen = self.chosen()
        if chosen:
            QGuiApplication.clipboard().setText("\n\n".join(one.pasted() for one in chosen))
            self._say(self.tr("%n passage(s) or figure(s) copied with their source", "", len(chosen)))

    @Slot()
    def write(self) -> None:
        """Write what is chosen into a Word document."""
        chosen = self.chosen()
        if not chosen:
            return
        name = self.tr("quotations")
        start = Path.home() / f"{name}.docx"
        target = ask_new_file(self, self.tr("Write with sources as footnotes"), start, "Word (*.docx)")
        if target is not None:
            self._write(chosen, target)

    def _write(self, chosen: "tuple[Citation, ...]", target: Path, *, is_sure: bool = False) -> None:
        looked = self._looked

        def on_failed(failure: BaseException) -> None:
            if getattr(failure, "code", "") != "CLASSIFIED_COPY":
                self._on_failed(failure)
            elif is_sure_of_copy(self):
                self._write(chosen, target, is_sure=True)

        self._desk.tasks.read_long(
            self,
            lambda session: self._calls.write(session, chosen, looked, target, is_sure),
            lambda path: self._say(self.tr("Written: {file}").format(file=path.name)),
            on_failed,
        )

    def _say(self, words: str) -> None:
        announce(self.page, words)
        self._desk.status.sentence.setText(words)

    def _say_usual(self) -> None:
        self._desk.status.sentence.setText(self.tr("Only what stands is offered, with its source."))

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle()

    # What there is

    def _build(self) -> None:
        self.page = ListPage(self.tr("Find and quote"))
        self.fields = SearchFields()
        self.fields.changed.connect(self._ask)
        self.fields.filtered.connect(self._show_rows)
        self.fields.entered.connect(self._on_entered)
        self.count = Label("", "caption")
        columns = (
            Column("", 46),
            Column(self.tr("Paragraph or figure"), 0),
            Column(self.tr("Report"), 140, least=110),
            Column(self.tr("State"), 108, least=92),
        )
        self.table = RowTable(self.tr("What can be quoted"), columns, 44)
        self.table.setAccessibleDescription(self.tr("Space marks a row, Ctrl+C copies with source, Ctrl+E writes."))
        self.table.chosen.connect(self._show_current)
        self.table.opened.connect(self.toggle)
        self.table.clicked.connect(self._on_clicked)
        self.nothing = Label("", "help", wraps=True)
        for part in (self.fields, self.count, self.nothing):
            self.page.body.addWidget(part)
        self.page.body.addWidget(self.table, 1)
        self.page.body.addStretch(0)
        self._bind("Space", self.table, self.toggle, Qt.ShortcutContext.WidgetShortcut)
        self._bind("Ctrl+C", self.table, self.copy, Qt.ShortcutContext.WidgetShortcut)
        self._bind("Ctrl+E", self.page, self.write, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._show_rows()

    def _bind(self, keys: str, widget: QWidget, deed: Callable[[], None], context: Qt.ShortcutContext) -> None:
        shortcut = QShortcut(QKeySequence(keys), widget)
        shortcut.setContext(context)
        shortcut.activated.connect(deed)

    @Slot()
    def _on_entered(self) -> None:
        self.table.setFocus()
