"""Pages of a PDF as pictures and as text, read by PDFium; for whoever shows them.

Rules: PDFium knows no threads, so every call goes through one lock; the bytes may come from outside, and what cannot
be read says so in words. Nothing is drawn on a page here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from types import TracebackType
from typing import Any, ClassVar, Final

from fieldreport.documents.pdf_places import PagePlace
from fieldreport.errors import QT_TRANSLATE_NOOP, ErrorText, FieldReportError

_one_at_a_time: Final = Lock()
MOST_PIXELS: Final = 40_000_000  # of one picture: 160 MB; a hostile page may claim to be a kilometre wide


class PagesProblem(FieldReportError):
    """The pages cannot be shown."""

    texts: ClassVar[dict[str, ErrorText]] = {
        "NOT_A_PDF": ErrorText(
            QT_TRANSLATE_NOOP("errors", "The document cannot be shown: it is no PDF that can be read."),
            QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
            QT_TRANSLATE_NOOP("errors", "Save a copy and open it with another program."),
        ),
    }


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a page in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as drawn: rows of `stride` bytes, four for each pixel (blue, green, red, unused)."""

    width: int
    height: int
    stride: int
    pixels: bytes


class PdfPictures:
    """An open document; close it, or use it as a context manager."""

    def __init__(self, untrusted_pdf: bytes) -> None:
        """Open a document. Raises NOT_A_PDF."""
        import pypdfium2  # a library of 8 MB, not needed at start

        self._document: Any = None
        with _one_at_a_time:
            try:
                self._document = pypdfium2.PdfDocument(untrusted_pdf)
                self._document.init_forms()  # else the stamps of the signatures, which are fields, are not drawn
                count = len(self._document)
                sizes = [self._document.get_page_size(number) for number in range(count)]
            except pypdfium2.PdfiumError:
                raise PagesProblem("NOT_A_PDF") from None
        self.sizes: Sequence[PageSize] = tuple(PageSize(*size) for size in sizes)

    def __enter__(self) -> "PdfPictures":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, failure: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the document."""
        with _one_at_a_time:
            if self._document is not None:
                self._document.close()
                self._document = None

    def picture(self, number: int, scale: float) -> PagePicture:
        """Return page `number` (from 0), `scale` pixels to the point. Raises NOT_A_PDF."""
        import pypdfium2

        size = self.sizes[number]
        area = max(size.width * size.height, 1.0)
        scale = min(scale, (MOST_PIXELS / area) ** 0.5)
        with _one_at_a_time:
            if self._document is None:
                raise PagesProblem("NOT_A_PDF")
            try:
                page = self._document[number]
                drawn = page.render(scale=scale, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRx)
            except pypdfium2.PdfiumError:
                raise PagesProblem("NOT_A_PDF") from None
            try:
                return PagePicture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
            finally:
                drawn.close()
                page.close()

    def text(self, number: int) -> str:
        """Return the text of page `number` (from 0), line by line."""
        with _one_at_a_time:
            if self._document is None:
                return ""
            page = self._document[number]
            held = page.get_textpage()
            try:
                return str(held.get_text_bounded()).replace("\r\n", "\n")
            finally:
                held.close()
                page.close()

    def find(self, words: str, most: int = 500) -> tuple[PagePlace, ...]:
        """Return where words stand, page by page, whatever their capitals; at most `most` places."""
        found: list[PagePlace] = []
        for number in range(len(self.sizes)):
            if words.strip() and len(found) < most:
                found += self._find_on(number, words.strip())
        return tuple(found[:most])

    def _find_on(self, number: int, words: str) -> list[PagePlace]:
        with _one_at_a_time:
            if self._document is None:
                return []
            page = self._document[number]
            held = page.get_textpage()
            hits = held.search(words)
            try:
                found: list[PagePlace] = []
                while (hit := hits.get_next()) is not None:
                    if held.count_rects(*hit):  # the first line of a hit that runs over several
                        found.append(PagePlace(number, *held.get_rect(0)))
                return found
            finally:
                hits.close()
                held.close()
                page.close()

    def text_within(self, number: int, left: float, bottom: float, right: float, top: float) -> str:
        """Return the text inside a rectangle of page `number`, in points from the bottom left corner."""
        with _one_at_a_time:
            if self._document is None:
                return ""
            page = self._document[number]
            held = page.get_textpage()
            try:
                return str(held.get_text_bounded(left, bottom, right, top)).replace("\r\n", "\n")
            finally:
                held.close()
                page.close()
