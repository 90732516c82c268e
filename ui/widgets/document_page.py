"""A page of the window that shows a document: caption and title, stepping through the pages, finding words.

Rules: Ctrl+F finds, Enter goes from hit to hit, Escape closes the field; the pages keep the focus otherwise.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible import announce
from ui.locales import number
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.labels import ElidedLabel, Label
from ui.widgets.mirroring import margins
from ui.widgets.pdf_pages import PdfPages

if TYPE_CHECKING:  # the documents are not needed at start
    from fieldreport.documents.pdf_places import PagePlace


class DocumentPage(QWidget):
    """Put what folds into `title_actions`; `view` holds the pages, `notice` a line above them."""

    failed = Signal(object)

    def __init__(self, tasks: Tasks, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tasks = tasks
        self._hits: tuple[PagePlace, ...] = ()
        self._hit, self._sought = -1, ""
        self.caption = ElidedLabel("", "caption")
        self.heading = ElidedLabel("", "title")
        self.view = PdfPages(tasks, name)
        self.view.failed.connect(self.failed)
        self.view.page_changed.connect(self._show_number)
        self.view.opened.connect(self._show_number)
        self.notice = Label("", "help", wraps=True)
        self.notice.hide()
        self.previous = self._square("back", self.tr("Previous page"))
        self.next = self._square("forward", self.tr("Next page"))
        self.previous.clicked.connect(lambda: self.view.go_to_page(self.view.page - 1))
        self.next.clicked.connect(lambda: self.view.go_to_page(self.view.page + 1))
        self.number = Label("")
        self.number.setMinimumWidth(56)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.find_button = self._square("search", self.tr("Find words"))
        self.find_button.setToolTip(self.tr("Ctrl+F"))
        self.find_button.clicked.connect(self.open_find)
        self.title_actions = QHBoxLayout()
        self.title_actions.setSpacing(8)
        self._build_find()
        self._build_columns()
        shortcut = QShortcut(QKeySequence.StandardKey.Find, self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open_find)
        self._show_number()

    def set_notice(self, words: str) -> None:
        """Say a sentence above the pages; an empty one takes it away."""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))

    def set_folded(self, is_folded: bool) -> None:
        """Use equal margins where the panel is folded away."""
        lead = 16
        self._column.setContentsMargins(margins(lead, 12, lead if is_folded else 6, 0))

    @Slot()
    def open_find(self) -> None:
        """Open the field for words to find."""
        self.find_row.show()
        self.find_edit.setFocus()
        self.find_edit.selectAll()

    @Slot()
    def close_find(self) -> None:
        """Close the field and give the pages the focus."""
        self.find_row.hide()
        self._hits, self._hit, self._sought = (), -1, ""
        self.view.select(())
        self.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.find_edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_find()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._find(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _square(icon: str, name: str) -> Button:
        button = Button("", "square", icon, "centre")
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _find(self, direction: int) -> None:
        words, document = self.find_edit.text().strip(), self.view.shelf.document
        if not words or document is None:
            return
        if words == self._sought:
            self._step(direction)
            return
        self._sought = words
        self._tasks.draw(self, lambda: document.find(words), self._take_hits)

    def _take_hits(self, hits: "tuple[PagePlace, ...]") -> None:
        here = self.view.page
        self._hits = hits
        # The first hit from the page in sight on.
        self._hit = next((place for place, hit in enumerate(hits) if hit.page >= here), 0) - 1
        self._step(1)

    def _step(self, direction: int) -> None:
        if not self._hits:
            self.found.setText(self.tr("Not found"))
        else:
            self._hit = (self._hit + direction) % len(self._hits)
            words = self.tr("{hit} of {all}").format(hit=number(self._hit + 1), all=number(len(self._hits)))
            self.found.setText(words)
            self.view.show_place(self._hits[self._hit])
        announce(self.find_edit, self.found.text())

    @Slot()
    def _show_number(self, _page: int = 0) -> None:
        pages, page = self.view.pages, self.view.page
        words = self.tr("{page} of {all}").format(page=number(page + 1), all=number(pages)) if pages else ""
        self.number.setText(words)
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page + 1 < pages)
        self.find_button.setEnabled(pages > 0)

    def _build_find(self) -> None:
        self.find_row = QWidget()
        row = QHBoxLayout(self.find_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.find_edit = QLineEdit()
        self.find_edit.setPlaceholderText(self.tr("Find words in the report"))
        self.find_edit.setAccessibleName(self.tr("Find words in the report"))
        self.find_edit.installEventFilter(self)
        self.found = Label("", "caption")
        before, after = self._square("up", self.tr("Previous hit")), self._square("down", self.tr("Next hit"))
        before.clicked.connect(lambda: self._find(-1))
        after.clicked.connect(lambda: self._find(1))
        close = self._square("cross", self.tr("Close the search"))
        close.clicked.connect(self.close_find)
        row.addWidget(self.find_edit, 1)
        for widget in (self.found, before, after, close):
            row.addWidget(widget)
        self.find_row.hide()

    def _build_columns(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.caption)
        words.addWidget(self.heading)
        top = QHBoxLayout()
        top.setContentsMargins(margins(12, 0, 4, 0))
        top.setSpacing(8)
        top.addLayout(words, 1)
        for widget in (self.previous, self.number, self.next):
            top.addWidget(widget)
        top.addSpacing(2)
        top.addWidget(self.find_button)
        top.addLayout(self.title_actions)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addLayout(top)
        self._column.addWidget(self.notice)
        self.slot = QVBoxLayout()  # for a form above the pages
        self.slot.setContentsMargins(margins(0, 0, 4, 0))
        self._column.addLayout(self.slot)
        self._column.addWidget(self.find_row)
        self._column.addWidget(self.view, 1)
        self.set_folded(False)
