"""The pen that draws on a reportlab canvas, in points from the top left corner, and the measures of the page."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO, Final

from fieldreport.documents import palette
from fieldreport.documents.pdf_tags import Tags
from fieldreport.documents.pdf_text import Style, faces

PAGE_WIDTH: Final = 595.28  # A4
PAGE_HEIGHT: Final = 841.89
LEFT: Final = 66.0
WIDTH: Final = PAGE_WIDTH - 2 * LEFT
TOP: Final = 92.0
BOTTOM: Final = PAGE_HEIGHT - 78.0


def new_canvas(out: BinaryIO, width: float, height: float, language: str) -> Any:
    """Return a canvas that gives the same bytes for the same drawing and names no font that is not embedded."""
    from reportlab.pdfgen.canvas import Canvas  # only for rendering; slow to import

    # Not compressed here: the pass for the archive does it better and without a detour over base 85.
    canvas = Canvas(out, pagesize=(width, height), pageCompression=0, invariant=1, lang=language)
    canvas._preamble = "1 0 0 1 0 0 cm"  # reportlab's own also selects Helvetica, which PDF/A cannot have
    return canvas


class Pen:
    """Draws on a reportlab canvas in points from the top left corner.

    Colours and line styles are told to the canvas only where they change, which is most of the speed of a page.
    """

    def __init__(self, canvas: Any, height: float = PAGE_HEIGHT, tags: Tags | None = None) -> None:
        self.canvas = canvas
        self.height = height
        self.tags = tags  # where the structure is noted; None for a page that has none
        self._is_marked = False
        self._fill = ""
        self._stroke: tuple[Any, ...] = ()

    def end_page(self) -> None:
        """End the page; the next one begins with the canvas' own colours."""
        self.canvas.showPage()
        self._fill, self._stroke = "", ()
        if self.tags is not None:
            self.tags.turn()

    @contextmanager
    def group(self, tag: str) -> Iterator[None]:
        """Draw the parts of an element: of a table, a row, the contents."""
        if self.tags is None:
            yield
            return
        self.tags.begin(tag)
        yield
        self.tags.end()

    @contextmanager
    def content(self, tag: str, alternative: str = "") -> Iterator[None]:
        """Draw one element; what is drawn inside belongs to it, whatever it says of itself."""
        if self.tags is None or self._is_marked:
            yield
            return
        number = self.tags.mark(self.tags.begin(tag, alternative))
        with self._marked(f"/{tag} <</MCID {number}>> BDC"):
            yield
        self.tags.end()

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw what is not read: lines, boxes, header and footer."""
        if self.tags is None or self._is_marked:
            yield
            return
        with self._marked("/Artifact BMC"):
            yield

    @contextmanager
    def _marked(self, begin: str) -> Iterator[None]:
        self.canvas._code.append(begin)  # reportlab has no call for marked content
        self._is_marked = True
        yield
        self._is_marked = False
        self.canvas._code.append("EMC")

    def _fill_with(self, colour: str) -> None:
        if colour != self._fill:
            self.canvas.setFillColorRGB(*palette.rgb(colour))
            self._fill = colour

    def _stroke_with(self, colour: str, thickness: float, dash: tuple[float, ...] = ()) -> None:
        if (colour, thickness, dash) != self._stroke:
            self.canvas.setStrokeColorRGB(*palette.rgb(colour))
            self.canvas.setLineWidth(thickness)
            self.canvas.setDash(*([list(dash)] if dash else []))
            self._stroke = (colour, thickness, dash)

    def text(self, x: float, top: float, text: str, style: Style) -> None:
        """Draw one line of clean text whose line box begins at `top`."""
        self.lines(x, top, [text], style)

    def lines(self, x: float, top: float, lines: Sequence[str], style: Style) -> None:
        """Draw lines of clean text below each other."""
        baseline = top + (style.leading + style.size * 0.72) / 2
        with self.content("P"):
            self._fill_with(style.colour)
            text = self.canvas.beginText(x, self.height - baseline)
            text.setFont(style.font, style.size, style.leading)
            for line in lines[:-1]:
                text.textLine(f"{line} ")  # read aloud, the words of two lines are two words
            text.textLine(lines[-1] if lines else "")
            self.canvas.drawText(text)

    def right(self, x: float, top: float, text: str, style: Style) -> None:
        """Draw one line of clean text that ends at `x`."""
        face = faces()[style.font]
        width = sum([face.charWidths.get(ord(character), face.defaultWidth) for character in text]) / 1000
        self.text(x - width * style.size, top, text, style)

    def rule(self, x: float, top: float, width: float, colour: str = palette.LINE, thickness: float = 0.6) -> None:
        """Draw a horizontal line."""
        self.line(x, top, x + width, top, colour=colour, thickness=thickness)

    def line(
        self,
        x: float,
        top: float,
        x2: float,
        top2: float,
        *,
        colour: str = palette.LINE,
        thickness: float = 0.6,
        dash: tuple[float, ...] = (),
    ) -> None:
        """Draw a line between two points."""
        with self.artifact():
            self._stroke_with(colour, thickness, dash)
            self.canvas.line(x, self.height - top, x2, self.height - top2)

    def box(
        self,
        x: float,
        top: float,
        width: float,
        height: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        radius: float = 0,
    ) -> None:
        """Draw a rectangle, filled or outlined, with round corners where `radius` is given."""
        with self.artifact():
            if fill:
                self._fill_with(fill)
            if stroke:
                self._stroke_with(stroke, 0.7)
            bottom = self.height - top - height
            if radius:
                self.canvas.roundRect(
                    x, bottom, width, height, min(radius, width / 2, height / 2), bool(stroke), bool(fill)
                )
            else:
                self.canvas.rect(x, bottom, width, height, bool(stroke), bool(fill))

    def shape(
        self, points: Sequence[tuple[float, float]], fill: str | None = None, stroke: str | None = None
    ) -> None:
        """Draw a filled area or an open line through points."""
        path = self.canvas.beginPath()
        for index, (x, top) in enumerate(points):
            (path.lineTo if index else path.moveTo)(x, self.height - top)
        with self.artifact():
            if fill:
                path.close()
                self._fill_with(fill)
            if stroke:
                self._stroke_with(stroke, 1.4)
            self.canvas.drawPath(path, stroke=int(bool(stroke)), fill=int(bool(fill)))

    def link(self, x: float, top: float, width: float, height: float, anchor: str) -> None:
        """Make an area lead to an anchor."""
        area = (x, self.height - top - height, x + width, self.height - top)
        self.canvas.linkRect("", anchor, area, Border="[0 0 0]")
