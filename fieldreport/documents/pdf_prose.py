"""Paragraphs, notes in small type, and lists of facts: what every chapter of the PDF is made of."""

from collections.abc import Sequence

from fieldreport.documents.pdf_layout import Block, Lines
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import BODY, CELL_QUIET, SMALL, Style, Typesetter

LABEL_WIDTH = 138.0
_MARKS = ("- ", "– ", "• ", "* ", "· ")


def prose(setter: Typesetter, text: str, style: Style = BODY, *, before: float = 0.0) -> list[Block]:
    """Return the paragraphs of a text; lines that begin with a dash or a bullet become list items."""
    blocks: list[Block] = []
    gap = before
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if not line.strip():
            gap = 7.0 if blocks else before
            continue
        mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
        indent = 14.0 if mark else 0.0
        lines = setter.wrap(line[len(mark) :].strip(), style, WIDTH - indent)
        blocks.append(Lines(lines, style, before=gap, indent=indent, mark="•" if mark else ""))
        gap = 2.0 if mark else 6.0
    return blocks


def small(setter: Typesetter, text: str, *, before: float = 5.0, style: Style = SMALL) -> Lines:
    """Return a note in small type."""
    return Lines(setter.wrap(text, style, WIDTH), style, before=before)


def facts(
    setter: Typesetter,
    pairs: Sequence[tuple[str, str | Text]],
    *,
    before: float = 4.0,
    addresses: Sequence[str] = (),
) -> Table:
    """Return names and values in two columns without a header; `addresses` say what each line shows."""
    columns = (Column("", LABEL_WIDTH, wraps=True), Column("", wraps=True))
    named = addresses or [""] * len(pairs)
    rows = [
        Row((Text(name, style=CELL_QUIET), value), address=address)
        for (name, value), address in zip(pairs, named, strict=True)
    ]
    return table(setter, columns, rows, before=before, has_head=False)
