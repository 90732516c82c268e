"""Export of the typical quarter: from the finished draft to the signed package, with both signatures.

Measured: `workflows.signing.sign` and `clear` and `sending.build_package` (full profile), with imports warm and the
clearing officer's key already open: opening it is slow on purpose. Floor: XlsxWriter writing the same cells and a
chart, reportlab's canvas drawing the same lines of text, boxes and rules in the same fonts on the same pages, and
four P-256 signatures. What is the same comes from one real export, made while preparing.

A canvas gets every line broken and placed, which is half of the work. The second floor lets reportlab do that too
(platypus): every answer a paragraph, every record a row of a table with paragraphs in its cells.
"""

import hashlib
import io
import time
from collections.abc import Callable
from typing import Any, Final

from benchmarks.originals import CELLS, STROKES, Sheet, Stroke, written_down
from benchmarks.world import QUARTER, World

from fieldreport.resources import resource_path

SIGNATURES: Final = 4
FONTS: Final = {"FieldreportSans": "NotoSans-Regular.ttf", "FieldreportSans-SemiBold": "NotoSans-SemiBold.ttf"}


def export(world: World) -> Callable[[], float]:
    """Sign, clear and pack."""
    from fieldreport.workflows import sending, signing

    officer = world.officer()
    # The key is ready, as after the unlocking that the start leaves out too.
    signing.enrolling.clearing_identity = lambda _session, _passphrase: officer

    def run() -> float:
        with world.session("author", "exporting") as session:
            _ = session.store.db  # sqlite-utils is in place, as in any desk that has written before
            began = time.perf_counter()
            signing.sign(session, QUARTER)
            signing.clear(session, QUARTER)
            kept = signing.newest_revision(session, QUARTER)
            if kept is None:
                raise ValueError("nothing was signed")
            sending.build_package(session, kept, "full")
            return time.perf_counter() - began

    return run


def floor(world: World) -> Callable[[], float]:
    """Let the libraries write the same content where it stood, and sign four times."""
    strokes = written_down(world, STROKES)
    return _libraries(world, lambda: _draw(strokes))


def floor_with_layout(world: World) -> Callable[[], float]:
    """Let the libraries write the same content and lay it out, and sign four times."""
    from benchmarks.flowing import lay_out, texts_of

    content = texts_of(world)
    return _libraries(world, lambda: lay_out(content, FONTS))


def _libraries(world: World, write_pdf: Callable[[], bytes]) -> Callable[[], float]:
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256

    workbook = written_down(world, CELLS)
    _register_fonts()
    key = ec.generate_private_key(ec.SECP256R1())
    content = (world.folder / "report.json").read_bytes()

    def run() -> float:
        began = time.perf_counter()
        _write_workbook(workbook)
        write_pdf()
        digest = hashlib.sha256(content).digest()
        for _ in range(SIGNATURES):
            key.sign(digest, ec.ECDSA(SHA256()))
        return time.perf_counter() - began

    return run


def _write_workbook(sheets: list[Sheet]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    looks: dict[tuple[tuple[str, Any], ...], Any] = {}
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for column, width in sheet.widths.items():
            page.set_column(column, column, width)
        for cell in sheet.cells:
            look = looks.get(cell.look)
            if look is None:
                look = looks[cell.look] = book.add_format(dict(cell.look))
            if cell.formula:
                page.write_formula(cell.row, cell.column, cell.formula, look, cell.value)
            elif cell.value is None:
                page.write_blank(cell.row, cell.column, None, look)
            elif isinstance(cell.value, str):
                page.write_string(cell.row, cell.column, cell.value, look)
            elif isinstance(cell.value, int | float):
                page.write_number(cell.row, cell.column, cell.value, look)
            else:
                page.write_datetime(cell.row, cell.column, cell.value, look)
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"categories": [sheets[1].name, 1, 0, 5, 0], "values": [sheets[1].name, 1, 7, 5, 7]})
    book.worksheets()[1].insert_chart(20, 0, chart)
    book.close()
    return out.getvalue()


def _draw(strokes: list[Stroke]) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595.28, 841.89), pageCompression=1)
    text: Any = None
    for what, where in strokes:
        match what:
            case "text":
                text = canvas.beginText(*where)
            case "font":
                text.setFont(*where)
            case "colour":
                text.setFillColorRGB(*where)
            case "line of text":
                text.textLine(*where)
            case "draw":
                canvas.drawText(text)
            case "rect":
                canvas.rect(*where)
            case "roundRect":
                canvas.roundRect(*where)
            case "rule":
                canvas.line(*where)
            case _:
                canvas.showPage()
    canvas.save()
    return out.getvalue()


def _register_fonts() -> None:
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in FONTS.items():
        registerFont(TTFont(name, str(resource_path("fonts", file))))
