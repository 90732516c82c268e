"""What one-page sheets for the safe and for the post have in common: paragraphs, and QR codes."""

from itertools import groupby

from fieldreport.documents.pdf_pen import LEFT, WIDTH, Pen
from fieldreport.documents.pdf_text import Style, Typesetter


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
