"""Blocks of the PDF as parts of a Word document: one set of chapters serves both.

Rules: texts stay whole, for a word processor breaks its own lines; charts are pictures with their figures in words.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fieldreport.documents.chart_words import chart_words
from fieldreport.documents.charts import Chart
from fieldreport.documents.pdf_charts import ChartRow, Figures
from fieldreport.documents.pdf_front import Contents
from fieldreport.documents.pdf_layout import Block, Heading, Lines
from fieldreport.documents.pdf_pen import WIDTH, Pen, new_canvas
from fieldreport.documents.pdf_tables import Table
from fieldreport.documents.pdf_text import CELL_QUIET, MISSION, SMALL, TITLE, Style, Typesetter
from fieldreport.documents.word_file import WordCell, WordFile

_LETTER = 6.3  # points, of a letter in a bold heading of a column
_SHARPNESS = 2.5  # pixels for each point of a chart's picture


class WholeTexts(Typesetter):
    """Leaves texts whole: a word processor breaks its own lines and brings its own fonts."""

    def clean(self, text: str) -> str:
        return text

    def width(self, text: str, style: Style) -> float:
        return 0.0

    def wrap(self, text: str, style: Style, width: float) -> list[str]:
        return [line.strip(" ") for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]

    def fit(self, text: str, style: Style, width: float) -> str:
        return text.replace("\n", " ")


@dataclass(slots=True)
class BlockWriter:
    """Writes blocks into a document; `source` names in words where the parts at some addresses come from."""

    file: WordFile
    language: str
    source: Callable[[Sequence[str]], str]
    cites_paragraphs: bool = (
        False  # a footnote at every paragraph that has an address, not at headings and tables only
    )

    def write(self, blocks: Sequence[Block]) -> None:
        """Write blocks one after the other."""
        for block in blocks:
            match block:
                case Heading():
                    number = f"{block.number}  " if block.number else ""
                    source = self.source([block.address]) if block.address else ""
                    self.file.heading(f"{number}{block.title}", block.level, source)
                case Lines():
                    self._lines(block)
                case Table():
                    self._table(block)
                case Figures():
                    rows = [
                        [WordCell(held.value, is_number=True), WordCell(held.label, held.detail)]
                        for held in block.figures
                    ]
                    self.file.table((), rows, widths=(WIDTH * 0.25, WIDTH * 0.75))
                case ChartRow():
                    for chart in block.charts:
                        self.file.picture(chart_picture(chart, self.language), WIDTH, chart_words(chart))
                case Contents():
                    pass  # a word processor makes its own

    def _lines(self, block: Lines) -> None:
        names = {TITLE: "Title", MISSION: "Subtitle", SMALL: "Caption"}
        style = "List Bullet" if block.mark else names.get(block.style, "Normal")
        source = self.source([block.address]) if self.cites_paragraphs and block.address else ""
        self.file.paragraph("\n".join(block.lines), style, source, keeps=block.keep_with_next)

    def _table(self, block: Table) -> None:
        head = ["\n".join(lines) for lines in block.head] if block.has_head else []
        rows, strong = [], []
        for index, row in enumerate(block.rows):
            cells = []
            for column, cell in zip(block.columns, row.cells, strict=True):
                quiet = [text for text, style in cell.lines[1:] if style == CELL_QUIET]
                first = [text for text, _ in cell.lines[: len(cell.lines) - len(quiet)]]
                cells.append(WordCell("\n".join(first), "\n".join(quiet), is_number=column.is_number))
            rows.append(cells)
            if row.is_strong:
                strong.append(index)
        named = [row.address for row in block.rows if row.address] or [block.address]
        self.file.table(head, rows, strong=strong, widths=_widths(head, rows), source=self.source(named))


def _widths(head: Sequence[str], rows: Sequence[Sequence[WordCell]]) -> list[float]:
    """Return widths in points: names and values 3 to 7; else numbers as wide as they need, texts share the rest."""
    if not head:
        return [WIDTH * 0.3, WIDTH * 0.7]
    wanted = []
    for at, title in enumerate(head):
        cells = [row[at] for row in rows]
        word = max((len(part) for part in title.split(" ")), default=0)
        if cells and all(cell.is_number for cell in cells):
            wanted.append((max([word, *(len(cell.text) for cell in cells)]) * _LETTER + 16, 0.0))
        else:
            longest = max([len(title), *(len(cell.text) for cell in cells), *(len(cell.second) for cell in cells)])
            cells_word = max((len(part) for cell in cells for part in cell.text.split(" ")), default=0)
            wanted.append((max(word, 6, min(cells_word, 14)) * _LETTER + 16, float(min(longest, 60))))
    spare = WIDTH - sum(least for least, _ in wanted)
    share = sum(more for _, more in wanted)
    if spare < 0 or not share:
        return [least * WIDTH / sum(held for held, _ in wanted) for least, _ in wanted]
    return [least + spare * more / share for least, more in wanted]


def chart_picture(chart: Chart, language: str) -> bytes:
    """Return a chart as PNG, drawn as on the pages of the PDF."""
    from PIL import Image  # only for this output

    from fieldreport.documents.pdf_pictures import PdfPictures

    row = ChartRow(setter=Typesetter(), charts=(chart,))
    page = io.BytesIO()
    canvas = new_canvas(page, WIDTH, row.height, language)
    row.draw(Pen(canvas, row.height), 0, 0)
    canvas.showPage()
    canvas.save()
    with PdfPictures(page.getvalue()) as pictures:
        held = pictures.picture(0, _SHARPNESS)
    out = io.BytesIO()
    size = (held.width, held.height)
    Image.frombytes("RGB", size, held.pixels, "raw", "BGRX", held.stride).save(out, "PNG", optimize=True)
    return out.getvalue()
