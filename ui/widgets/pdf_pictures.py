"""The pictures of a document's pages, drawn beside the window and kept while memory allows.

Rules: PDFium works on one thread (`Tasks.draw`); the window only takes finished pictures. What is no longer wanted
when its turn comes is not drawn. A new document makes everything of the old one void.
"""

from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from ui.tasks import Tasks

if TYPE_CHECKING:  # PDFium is not needed at start
    from fieldreport.documents.pdf_pictures import PageSize, PdfPictures

MOST_BYTES = 96 * 2**20
Key = tuple[int, int]  # page from 0, width in device pixels


class _Held:
    """The document that is open, for whoever comes last."""

    def __init__(self) -> None:
        self.document: PdfPictures | None = None

    def let_go(self) -> None:
        """Close it; once is enough."""
        document, self.document = self.document, None
        if document is not None:
            document.close()


class PictureShelf(QObject):
    """Opens a document; `opened` when its pages are known, `arrived` when a picture is there."""

    opened = Signal()
    arrived = Signal(int)  # page
    text_arrived = Signal(int)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._generation = 0
        self._document: PdfPictures | None = None
        self.sizes: tuple[PageSize, ...] = ()
        self._pictures: OrderedDict[Key, QImage] = OrderedDict()
        self._bytes = 0
        self._wanted: frozenset[Key] = frozenset()
        self._asked: set[Key] = set()
        self._texts: dict[int, str] = {}
        # The threads may have ended before the last document is let go: with the shelf, or with the program.
        held = self._held = _Held()
        self.destroyed.connect(lambda _gone=None: held.let_go())
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(held.let_go)

    @property
    def is_open(self) -> bool:
        """Return whether there are pages."""
        return self._document is not None

    def open(self, untrusted_pdf: bytes) -> None:
        """Open a document instead of the one there was."""
        self.close()
        generation = self._generation

        def work() -> "PdfPictures":
            from fieldreport.documents.pdf_pictures import PdfPictures  # a large library, not needed at start

            return PdfPictures(untrusted_pdf)

        self._tasks.draw(self, work, lambda held: self._take(generation, held), self.failed.emit)

    def close(self) -> None:
        """Let go of the document and its pictures."""
        self._generation += 1
        held, self._document = self._document, None
        if held is not None:
            self._tasks.draw(self, held.close, lambda _done: None)
        self.sizes = ()
        self._pictures.clear()
        self._asked.clear()
        self._texts.clear()
        self._wanted, self._bytes = frozenset(), 0

    def picture(self, page: int, width: int) -> QImage | None:
        """Return a page in this width, else in another one while the right one is drawn, or None."""
        held = self._pictures.get((page, width))
        if held is not None:
            self._pictures.move_to_end((page, width))
            return held
        return next((image for (number, _), image in reversed(self._pictures.items()) if number == page), None)

    def want(self, keys: Iterable[Key]) -> None:
        """Say which pictures are wanted now, the most urgent first; earlier wishes are dropped."""
        order = list(dict.fromkeys(keys))
        self._wanted = frozenset(order)
        for key in order:
            if key not in self._pictures and key not in self._asked:
                self._ask(key)

    def text(self, page: int) -> str | None:
        """Return the text of a page, or None where it is fetched first."""
        if page not in self._texts and self._document is not None:
            held, generation = self._document, self._generation
            self._tasks.draw(self, lambda: held.text(page), lambda words: self._take_text(generation, page, words))
        return self._texts.get(page)

    @property
    def document(self) -> "PdfPictures | None":
        """Return the open document, for work on the drawing thread."""
        return self._document

    def _ask(self, key: Key) -> None:
        document, generation = self._document, self._generation
        if document is None:
            return
        self._asked.add(key)

        def work() -> QImage | None:
            if key not in self._wanted or generation != self._generation:
                return None
            page, width = key
            # PDFium rounds up: a hair less gives exactly the pixels there are, and nothing is scaled on the screen.
            drawn = document.picture(page, (width - 0.01) / document.sizes[page].width)
            image = QImage(drawn.pixels, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
            return image.copy()  # its own memory: the bytes are gone after this

        self._tasks.draw(self, work, lambda image: self._keep(generation, key, image), self.failed.emit)

    def _take(self, generation: int, document: "PdfPictures") -> None:
        if generation != self._generation:
            self._tasks.draw(self, document.close, lambda _done: None)
            return
        self._document, self.sizes = document, tuple(document.sizes)
        self._held.document = document
        self.opened.emit()

    def _take_text(self, generation: int, page: int, words: str) -> None:
        if generation == self._generation:
            self._texts[page] = words
            self.text_arrived.emit(page)

    def _keep(self, generation: int, key: Key, image: QImage | None) -> None:
        if generation != self._generation:
            return
        self._asked.discard(key)
        if image is None:
            return
        self._pictures[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > MOST_BYTES and len(self._pictures) > 1:
            _, dropped = self._pictures.popitem(last=False)
            self._bytes -= dropped.sizeInBytes()
        self.arrived.emit(key[0])
