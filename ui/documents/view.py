"""The list of documents with the chosen one beside it: add, copy out, let travel, classify, put away, bring back.

Rules: files are dropped or chosen; nothing is opened in clear but by an explicit copy to a chosen place. Whatever is
done can be taken back; putting away deletes no file.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.dialogs import ask_files, ask_new_file
from ui.documents.calls import BIN, TRAVELLING, DocumentList, DocumentsCalls
from ui.documents.card import DocumentCard
from ui.documents.words import classifications, kind_words, owner_kind, owner_words
from ui.marks import Mark
from ui.messages import error_words
from ui.screen import Desk
from ui.tables.row_table import Column, Row, RowCell, RowTable
from ui.undo import Step
from ui.widgets.buttons import Button
from ui.widgets.chips import Filter, FilterRow
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from fieldreport.workflows.attaching import DocumentsChanged, HeldDocument

SIDE = 300
Key = tuple[str, str]  # owner, digest or name


class DocumentsView(QWidget):
    """Shows the documents of `owner`, or of all where it is blank; `counted` carries how many there are."""

    counted = Signal(int)

    def __init__(self, desk: Desk, calls: DocumentsCalls, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._calls = desk, calls
        self._list: DocumentList | None = None
        self.owner = ""
        self.is_front = False
        self.setAcceptDrops(True)
        self._build()
        self.set_folded(False)
        desk.tasks.changed.connect(self._on_changed)
        for keys, action in (("Ctrl+N", self.choose_files), ("Delete", self._on_remove)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    @Slot(object)
    def _on_changed(self, _changes: object) -> None:
        if self.is_front:
            self.refresh()

    def show_owner(self, owner: str) -> None:
        """Show the documents of one record or report, or all."""
        if owner != self.owner:
            self.owner = owner
            self.table.set_rows(())
        self.is_front = True
        self.refresh()

    @property
    def listed(self) -> DocumentList | None:
        """Return what was fetched last."""
        return self._list

    def owner_title(self) -> str:
        """Return the title of the record or report whose documents are shown, "" for all."""
        rows = (*self._list.rows, *self._list.binned) if self._list and self.owner else ()
        return self.tr("Documents of “{title}”").format(title=owner_words(rows[0])) if rows else ""

    def refresh(self) -> None:
        """Fetch the list anew."""
        owner = self.owner
        self._desk.tasks.read(self, lambda session: self._calls.open(session, owner), self._show, self._on_failed)

    def forget(self) -> None:
        """Hold nothing while locked."""
        self._list, self.owner, self.is_front = None, "", False
        self.table.set_rows(())
        self.card.show_document(None)

    def set_folded(self, is_folded: bool) -> None:
        """Put the chosen document below the list where the window is narrow."""
        way = QBoxLayout.Direction.TopToBottom if is_folded else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self.card.setMinimumWidth(0 if is_folded else SIDE)
        self.card.setMaximumWidth(16_000_000 if is_folded else SIDE)

    def choose_files(self) -> None:
        """Let files be chosen and attach them."""
        paths = ask_files(self, self.tr("Attach documents"), Path.home(), self.tr("All files (*)"))
        self.attach(paths)

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files to the owner shown, else to the report in work."""
        target = self.owner or (self._list.report if self._list else "")
        for path in paths:
            if target and path.is_file():
                self._desk.tasks.job(
                    self,
                    lambda session, _progress, _cancel, path=path: self._calls.attach(session, target, path),
                    lambda changed, path=path: self._on_attached(changed, path),
                    on_error=self._on_failed,
                )

    # What is shown

    def _show(self, held: DocumentList) -> None:
        self._list = held
        travelling = sum(one.document.travels for one in held.rows)
        filters = [
            Filter("", self.tr("All"), len(held.rows)),
            Filter(TRAVELLING, self.tr("Travel with the report"), travelling),
            Filter(BIN, self.tr("Bin"), len(held.binned)),
        ]
        self.filters.set_filters(filters, self.filters.key if self.filters.buttons else "")
        self._show_rows()
        self.counted.emit(len(held.rows))

    def _show_rows(self) -> None:
        if self._list is None:
            return
        is_bin = self.filters.key == BIN
        shown = self._list.binned if is_bin else self._list.rows
        if self.filters.key == TRAVELLING:
            shown = tuple(held for held in shown if held.document.travels)
        self._shown = {_key(held): held for held in shown}
        self.table.set_rows([_row(key, held) for key, held in self._shown.items()])
        if self.table.select_key(self._next):
            self._next = None
        self.table.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.nothing.setText(
            self.tr("Nothing was put away.")
            if is_bin
            else self.tr("No document travels with the report yet. Choose one and mark it.")
            if self.filters.key == TRAVELLING
            else self.tr(
                "No documents yet. Drop files here, or add them: approvals, statements, attendance lists. "
                "They are kept encrypted beside your data and leave only where you say so."
            )
        )
        self._on_chosen(self.table.current_key())

    def _on_chosen(self, key: object) -> None:
        held = self._shown.get(key) if self._list is not None and isinstance(key, tuple) else None
        self.card.show_document(held, is_binned=self.filters.key == BIN)

    # What the user does

    def _on_attached(self, changed: "DocumentsChanged", path: Path) -> None:
        if changed.before == changed.after:
            announce(self, self.tr("{name} is attached already").format(name=path.name))
        else:
            self._committed(self.tr("{name} attached").format(name=path.name), changed)
            announce(self, self.tr("{name} attached").format(name=path.name))
        self._desk.tasks.changed.emit(changed)

    def _write(self, words: str, work: Any) -> None:
        self._desk.tasks.write(self, work, lambda changed: self._committed(words, changed), self._on_failed)

    def _committed(self, words: str, changed: "DocumentsChanged") -> None:
        calls = self._calls
        if changed.before != changed.after:
            self._desk.undo.committed(
                Step(
                    words,
                    lambda session: calls.replace(session, changed.owner, changed.before),
                    lambda session: calls.replace(session, changed.owner, changed.after),
                )
            )

    def _on_travels(self, is_wanted: bool) -> None:
        held = self.card.held
        if held is not None:
            words = self.tr("Travelling of {name}").format(name=held.document.name)
            self._write(
                words,
                lambda session: self._calls.set_travels(session, held.owner, held.document.sha256, is_wanted),
            )

    def _on_classified(self, code: str) -> None:
        held = self.card.held
        if held is not None:
            words = self.tr("Classification of {name}").format(name=held.document.name)
            self._write(words, lambda session: self._calls.classify(session, held.owner, held.document.sha256, code))

    def _on_smaller(self) -> None:
        held = self.card.held
        if held is None or not held.document.can_shrink:
            return
        calls, document = self._calls, held.document
        self.card.smaller.setEnabled(False)

        def done(changed: "DocumentsChanged") -> None:
            self._committed(self.tr("{name} made smaller").format(name=document.name), changed)
            fresh = [item for item in changed.after if item not in changed.before]
            self._next = (changed.owner, str(fresh[0]["sha256"])) if fresh else None
            self._desk.tasks.changed.emit(changed)

        def failed(failure: BaseException) -> None:
            self.card.smaller.setEnabled(True)
            self._on_failed(failure)

        self._desk.tasks.job(
            self,
            lambda session, _progress, _cancel: calls.make_smaller(session, held.owner, document.sha256),
            done,
            on_error=failed,
        )

    def _on_remove(self) -> None:
        held = self.card.held
        if held is None or self.filters.key == BIN or not held.document.sha256:
            return
        words = self.tr("{name} put away").format(name=held.document.name)
        self._write(words, lambda session: self._calls.remove(session, held.owner, held.document.sha256))
        announce(self, words)

    def _on_put_back(self) -> None:
        held = self.card.held
        if held is not None:
            words = self.tr("{name} brought back").format(name=held.document.name)
            self._write(words, lambda session: self._calls.put_back(session, held.owner, held.document.sha256))
            announce(self, words)

    def _on_copy(self) -> None:
        held = self.card.held
        if held is None or not held.is_here:
            return
        target = ask_new_file(
            self, self.tr("Save a readable copy"), Path.home() / held.document.name, self.tr("All files (*)")
        )
        if target is not None:
            self._desk.tasks.job(
                self,
                lambda session, _progress, _cancel: self._calls.save_copy(session, held.document, target),
                self.card.show_copy,
                on_error=self._on_failed,
            )

    def _on_failed(self, failure: BaseException) -> None:
        self._desk.failure.show_failure(error_words(failure))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._set_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.setDropAction(Qt.DropAction.CopyAction)  # what is dropped stays where it was
        event.accept()
        self.attach(paths)

    def _set_over(self, is_over: bool) -> None:
        self.drop_hint.setProperty("role", "okText" if is_over else "caption")
        self.drop_hint.style().unpolish(self.drop_hint)
        self.drop_hint.style().polish(self.drop_hint)

    def _build(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._shown: dict[Key, HeldDocument] = {}
        self._next: Key | None = None  # to be chosen when the list comes
        self.filters = FilterRow(self.tr("Which documents"))
        self.filters.chosen.connect(lambda _key: self._show_rows())
        self.add = Button(self.tr("Add documents…"), "plain", "plus")
        self.add.setToolTip(self.tr("Ctrl+N"))
        self.add.clicked.connect(self.choose_files)
        columns = (
            Column(self.tr("Document"), 0),
            Column(self.tr("Belongs to"), 230),
            Column(self.tr("Classification"), 150),
        )
        self.table = RowTable(self.tr("Documents"), columns, 44)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(lambda _key: self._on_copy())
        self.nothing = Label("", "help", wraps=True)
        self.nothing.setMaximumWidth(560)
        self.drop_hint = Label(self.tr("Files can be dropped anywhere on this page."), "caption")
        head = QHBoxLayout()
        head.addWidget(self.filters, 1)
        head.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.nothing)
        column.addWidget(self.drop_hint)
        column.addStretch(0)
        self.card = DocumentCard(classifications())
        self.card.copy_wanted.connect(self._on_copy)
        self.card.smaller_wanted.connect(self._on_smaller)
        self.card.travels_wanted.connect(self._on_travels)
        self.card.classified.connect(self._on_classified)
        self.card.removed.connect(self._on_remove)
        self.card.put_back.connect(self._on_put_back)
        self._row.addLayout(column, 1)
        self._row.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)


def _key(held: "HeldDocument") -> Key:
    return held.owner, held.document.sha256 or held.document.name


def _row(key: Key, held: "HeldDocument") -> Row:
    document = held.document
    lost = bool(document.sha256) and not held.is_here
    mark = Mark.ERROR if lost else Mark.COMPLETE if document.travels else None
    travels = QCoreApplication.translate("documents", "travels with the report") if document.travels else ""
    kind = QCoreApplication.translate("documents", "The file is not here") if lost else kind_words(document)
    note = ", ".join(part for part in (kind, travels) if part)
    words = dict(classifications())[document.classification]
    owner, owned_by = owner_words(held), owner_kind(held)
    cells = (
        RowCell(document.name, note=note, mark=mark, is_strong=True),
        RowCell(owner, note=owned_by),
        RowCell(words, is_quiet=document.classification == "unclassified"),
    )
    return Row(key, cells, ", ".join((document.name, note, owned_by, owner, words)))
