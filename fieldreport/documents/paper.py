"""What one-page sheets for the safe and for the post have in common: paragraphs, and QR codes."""

import io
from datetime import datetime
from itertools import groupby

from fieldreport.documents.archive import DocumentInformation, make_archival
from fieldreport.documents.pdf_pen import BOTTOM, LEFT, PAGE_HEIGHT, PAGE_WIDTH, WIDTH, Pen, new_canvas
from fieldreport.documents.pdf_text import SMALL, Style, Typesetter


class Sheet:
    """One page to draw on; `finish` makes a PDF/A of it."""

    def __init__(self, language: str) -> None:
        self._out = io.BytesIO()
        self._canvas = new_canvas(self._out, PAGE_WIDTH, PAGE_HEIGHT, language)
        self._language = language
        self.setter = Typesetter()
        self.pen = Pen(self._canvas)

    def finish(
        self, *, title: str, subject: str, author: str, created: datetime, app_version: str, foot: str = ""
    ) -> bytes:
        """Return the PDF with the program's name at the foot, and `foot` behind it; `created` is aware."""
        tool = f"Fieldreport {app_version}"
        self.pen.rule(LEFT, BOTTOM + 18, WIDTH)
        self.pen.text(LEFT, BOTTOM + 26, self.setter.fit(tool + foot, SMALL, WIDTH), SMALL)
        self.pen.end_page()
        self._canvas.save()
        information = DocumentInformation(
            title=title, author=author, subject=subject, language=self._language, created=created, tool=tool
        )
        return make_archival(self._out.getvalue(), information)


def paragraph(pen: Pen, setter: Typesetter, top: float, text: str, style: Style, *, indent: float = 0.0) -> float:
    """Draw a wrapped paragraph from `top` (points) down and return where it ends."""
    lines = setter.wrap(text, style, WIDTH - indent)
    pen.lines(LEFT + indent, top, lines, style)
    return top + len(lines) * style.leading


def qr_modules(text: str) -> list[list[bool]]:
    """Return the dark (True) and light modules of a text's QR symbol, row by row."""
    from reportlab.graphics.barcode.qr import QrCodeWidget  # only for rendering; slow to import

    symbol = QrCodeWidget(text, barLevel="M").qr
    symbol.make()
    return [[bool(module) for module in row] for row in symbol.modules]


def draw_qr(pen: Pen, text: str, place: tuple[float, float], side: float) -> None:
    """Draw a text's symbol, each run of dark modules in one piece, so that no hairline parts them."""
    modules = qr_modules(text)
    size = side / len(modules)
    for row, line in enumerate(modules):
        start = 0
        for is_dark, run in groupby(line):
            length = len(list(run))
            if is_dark:
                left, top = place[0] + start * size, place[1] + row * size
                pen.box(left, top, length * size, size + 0.05, fill="#000000")
            start += length
