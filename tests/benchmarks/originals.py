"""Writes down, from one real export and one real import, what the floors have to do: cells, strokes, rows.

Done while preparing, so that the process of a floor holds nothing but its libraries.
"""

import io
import pickle
import warnings
from dataclasses import dataclass, field
from typing import Any, Final

from benchmarks.world import PACKAGE, World

from fieldreport.storage.database import Store

CELLS: Final = "cells.pickle"
STROKES: Final = "strokes.pickle"
ROWS: Final = "rows.pickle"
WORDS: Final = "narrative_words (rowid, words)"
Stroke = tuple[str, tuple[Any, ...]]
Rows = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a workbook; row and column from 0."""

    row: int
    column: int
    value: Any
    formula: str
    look: tuple[tuple[str, Any], ...]


@dataclass(slots=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    cells: list[Cell] = field(default_factory=list)
    widths: dict[int, float] = field(default_factory=dict)


def write_down(world: World) -> None:
    """Leave all three lists in the world's folder."""
    _keep(world, CELLS, _read_workbook((world.folder / "report.xlsx").read_bytes()))
    _keep(world, STROKES, _record_pages(world))
    _keep(world, ROWS, _rows_of_one_import(world, (world.folder / PACKAGE).read_bytes()))


def written_down(world: World, name: str) -> Any:
    """Return one of the lists; our own file of this very run."""
    return pickle.loads((world.folder / name).read_bytes())


def _keep(world: World, name: str, held: Any) -> None:
    (world.folder / name).write_bytes(pickle.dumps(held))


def _read_workbook(file: bytes) -> list[Sheet]:
    """Return all cells of the exported workbook with what they look like."""
    from openpyxl import load_workbook
    from openpyxl.utils import column_index_from_string

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # data bars are not read; they are no cells
        formulas = load_workbook(io.BytesIO(file))
        values = load_workbook(io.BytesIO(file), data_only=True)
    sheets = []
    for page in formulas.worksheets:
        sheet = Sheet(page.title)
        shown = values[page.title]
        for row in page.iter_rows():
            for cell in row:
                if not cell.has_style and cell.value is None:
                    continue
                is_formula = cell.data_type == "f"
                value = shown.cell(cell.row, cell.column).value if is_formula else cell.value
                look = {
                    "bold": bool(cell.font.b),
                    "font_size": cell.font.sz,
                    "num_format": cell.number_format,
                    "text_wrap": bool(cell.alignment.wrap_text),
                    "valign": "top",
                }
                formula = str(cell.value) if is_formula else ""
                sheet.cells.append(Cell(cell.row - 1, cell.column - 1, value, formula, tuple(look.items())))
        sheet.widths = {
            column_index_from_string(name) - 1: held.width for name, held in page.column_dimensions.items()
        }
        sheets.append(sheet)
    return sheets


def _record_pages(world: World) -> list[Stroke]:
    """Render the report once and return what its PDF is drawn with: lines of text, boxes, rules, page ends."""
    from reportlab.pdfgen import canvas as canvases
    from reportlab.pdfgen.textobject import PDFTextObject

    strokes: list[Stroke] = []
    plain = canvases.Canvas

    class Text(PDFTextObject):
        """A text that is written down when it is drawn."""

        def setFont(self, font: str, size: float, leading: float | None = None) -> None:
            super().setFont(font, size, leading)
            strokes.append(("font", (font, size, leading)))

        def setFillColorRGB(self, r: float, g: float, b: float, alpha: float | None = None) -> None:
            super().setFillColorRGB(r, g, b, alpha)
            strokes.append(("colour", (r, g, b)))

        def textLine(self, text: str = "") -> None:
            super().textLine(text)
            strokes.append(("line of text", (text,)))

    class Recorder(plain):
        """A canvas that writes down what the report draws on it."""

        def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> Any:
            strokes.append(("text", (x, y)))
            return Text(self, x, y, direction=direction)

        def drawText(self, text: Any) -> None:
            super().drawText(text)
            strokes.append(("draw", ()))

        def rect(self, *where: Any, **how: Any) -> None:
            super().rect(*where, **how)
            strokes.append(("rect", where))

        def roundRect(self, *where: Any, **how: Any) -> None:
            super().roundRect(*where, **how)
            strokes.append(("roundRect", where))

        def line(self, *where: Any) -> None:
            super().line(*where)
            strokes.append(("rule", where))

        def showPage(self) -> None:
            super().showPage()
            strokes.append(("page", ()))

    canvases.Canvas = Recorder
    try:
        _render(world)
    finally:
        canvases.Canvas = plain
    return strokes


def _render(world: World) -> None:
    from benchmarks import data

    from fieldreport.documents.facts import RenderFacts
    from fieldreport.documents.report_pdf import render_pdf
    from fieldreport.reports import read_report

    facts = RenderFacts.of_report(read_report((world.folder / "report.json").read_bytes()))
    render_pdf(data.typical_quarter(), facts)


def _rows_of_one_import(world: World, package: bytes) -> Rows:
    from fieldreport.workflows import importing
    from fieldreport.workflows.verifying import judge_of

    with world.session("headquarters", "importing-rows") as session:
        before = _tables(session.store)
        importing.import_bytes(session, package, PACKAGE, judge_of(session))
        after = _tables(session.store)
    known = {table: set(rows) for table, rows in before.items()}
    added = {table: [row for row in rows if row not in known[table]] for table, rows in after.items()}
    # The index of words keeps no texts to read back; it is filled from the rows that it is about.
    added[WORDS] = [(row[0], f"{row[-2]} {row[-1]}") for row in added["narrative"]]
    return {table: rows for table, rows in added.items() if rows}


def _tables(store: Store) -> Rows:
    """Return every row of every ordinary table; those of the indexes of texts fill themselves."""
    names = store.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'narrative_text%' AND name NOT LIKE 'narrative_words%'"
    )
    return {name: store.rows(f"SELECT * FROM {name}") for (name,) in names}
