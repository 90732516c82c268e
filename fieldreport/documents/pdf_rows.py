"""Tables of rich rows in the PDF: the grid that counts them, then a short chapter for each row."""

from fieldreport.documents.answer_rows import InnerRows, ShownRow, ShownRows
from fieldreport.documents.pdf_layout import Block, Lines, addressed, heading
from fieldreport.documents.pdf_pen import WIDTH
from fieldreport.documents.pdf_prose import facts, prose
from fieldreport.documents.pdf_tables import Column, Row, Table, Text, table
from fieldreport.documents.pdf_text import SMALL_STRONG, Typesetter
from fieldreport.documents.words import NOTHING, Words

_NAME_WIDTH = 98.0
_ROW_WIDTH = 150.0


def rows_blocks(setter: Typesetter, words: Words, shown: ShownRows, address: str) -> list[Block]:
    """Return everything there is to say about the rows of one answer."""
    blocks: list[Block] = [_grid(setter, shown)] if shown.grid else []
    for number, row in enumerate(shown.rows, 1):
        blocks += addressed(f"{address}{row.at}", _row(setter, words, row, number, f"{address}{row.at}"))
    return blocks


def _grid(setter: Typesetter, shown: ShownRows) -> Table:
    head, *lines = shown.grid
    wide = (WIDTH - _NAME_WIDTH) / (len(head) - 1)
    columns = [Column("", _NAME_WIDTH, wraps=True)]
    columns += [Column(title.replace("-", "-\n"), wide, is_number=True) for title in head[1:]]
    return table(setter, columns, [Row(line) for line in lines], before=2.0)


def _row(setter: Typesetter, words: Words, row: ShownRow, number: int, address: str) -> list[Block]:
    blocks: list[Block] = [heading(setter, row.title or f"{number}", level=3, wants=90)]
    short = [cell for cell in row.cells if not cell.is_prose]
    if short:
        pairs = [
            (cell.label, Text(cell.text, second=words["restricted"] if cell.column.restricted else ""))
            for cell in short
        ]
        blocks.append(facts(setter, pairs, addresses=[f"{address}.{_last(cell.path)}" for cell in short]))
    for path, inner in row.inner.items():
        blocks += [_label(setter, inner.label), _inner(setter, words, inner, f"{address}.{_last(path)}")]
    for cell in row.cells:
        if cell.is_prose:
            texts = prose(setter, cell.text)
            blocks += addressed(f"{address}.{_last(cell.path)}", [_label(setter, cell.label), *texts])
    return blocks


def _label(setter: Typesetter, text: str) -> Lines:
    return Lines(setter.wrap(text, SMALL_STRONG, WIDTH), SMALL_STRONG, before=6, keep_with_next=True)


def _inner(setter: Typesetter, words: Words, inner: InnerRows, address: str) -> Table:
    named = inner.columns()
    columns = [Column("", _ROW_WIDTH, wraps=True), *(Column(label, wraps=True) for label in named.values())]
    colon = "\u00a0:" if words.language == "fr" else ":"
    rows = []
    for number, row in enumerate(inner.rows, 1):
        held = {cell.kind: cell.text for cell in row.cells if not cell.is_small}
        small = (
            cell.text if cell.column.type == "one" else f"{cell.label}{colon} {cell.text}"
            for cell in row.cells
            if cell.is_small
        )
        name = Text(row.title or f"{number}", second=" · ".join(small))
        cells: tuple[str | Text, ...] = (name, *(held.get(kind, NOTHING) for kind in named))
        rows.append(Row(cells, address=f"{address}{row.at[row.at.rindex('[') :]}"))
    return table(setter, columns, rows, before=2.0)


def _last(path: str) -> str:
    return path.rpartition(".")[2]
