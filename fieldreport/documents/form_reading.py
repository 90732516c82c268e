"""Reads a filled form: a hostile workbook until it is proven to be one of ours.

Rules: nothing is unpacked before its sizes are known to be harmless, no part may declare a document type or an
entity, programs are refused, formulas are never worked out (the value that was kept counts), and only the cells that
the form prepared are looked at.
"""

import io
import re
import uuid
import zipfile
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Final

from fieldreport.documents.form_parts import (
    FORMAT,
    IDENTITY,
    KINDS,
    LISTS,
    ROWS,
    AskedRow,
    FormFacts,
    FormProblem,
    plain,
)
from fieldreport.documents.form_values import FilledCell, text_of
from fieldreport.documents.workbook_cells import letter

MAX_FILE: Final = 8 * 2**20
MAX_PARTS: Final = 200
MAX_UNPACKED: Final = 32 * 2**20
MAX_QUESTIONS: Final = 2000
_OLD: Final = b"\xd0\xcf\x11\xe0"  # the container of .xls, and of a workbook with a password
_DECLARED: Final = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FilledRow:
    """A row in which something stands: its number, and code -> cell of what is not blank."""

    number: int
    cells: Mapping[str, FilledCell]


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A form as it came back; its cells are still what somebody typed."""

    facts: FormFacts
    filled_by: str
    rows: tuple[FilledRow, ...]
    asked: tuple[AskedRow, ...] = ()


def claims_to_be_form(untrusted: bytes) -> bool:
    """Return whether a file claims to be a workbook; nothing is proven by this."""
    if untrusted.startswith(_OLD):
        return True
    if not untrusted.startswith(b"PK\3\4"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            return any(name == "xl/workbook.xml" for name in archive.namelist())
    except Exception:  # zipfile has a dozen ways to fail on a hostile directory
        return False


def read_form(untrusted: bytes) -> FilledForm:
    """Return what stands in a filled form.

    Raises NOT_A_FORM, FORM_MACROS, FORM_TOO_LARGE, FORM_HOSTILE, FORM_VERSION, FORM_NO_NAME.
    """
    _guard(untrusted)
    from openpyxl import load_workbook  # reading workbooks is not needed at start; slow to import

    try:
        book = load_workbook(io.BytesIO(untrusted), read_only=True, data_only=True, keep_links=False)
        with closing(book):
            shown = next((name for name in book.sheetnames if name not in (IDENTITY, LISTS)), None)
            if IDENTITY not in book.sheetnames or shown is None:
                raise FormProblem("NOT_A_FORM", problem="its hidden sheet is missing")
            facts, asked = _facts(book[IDENTITY])
            return _filled(book[shown], facts, asked)
    except FormProblem:
        raise
    except Exception as failure:  # whatever a reader of foreign files stumbles over
        raise FormProblem("NOT_A_FORM", problem=type(failure).__name__) from None


def _guard(untrusted: bytes) -> None:
    if untrusted.startswith(_OLD):
        raise FormProblem("NOT_A_FORM", problem="an old or password-protected workbook")
    if len(untrusted) > MAX_FILE:
        raise FormProblem("FORM_TOO_LARGE", problem=f"{len(untrusted)} bytes")
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS:
                raise FormProblem("FORM_TOO_LARGE", problem=f"{len(parts)} parts")
            if len({part.filename.casefold() for part in parts}) != len(parts):
                raise FormProblem("FORM_HOSTILE", problem="a part occurs twice")
            if any("vbaproject" in part.filename.casefold() for part in parts):
                raise FormProblem("FORM_MACROS")
            left = MAX_UNPACKED
            for part in parts:
                left -= _judge(archive, part, left)
    except FormProblem:
        raise
    except Exception as failure:  # zipfile and zlib have a dozen ways to fail on hostile bytes
        raise FormProblem("NOT_A_FORM", problem=type(failure).__name__) from None


def _judge(archive: zipfile.ZipFile, part: zipfile.ZipInfo, left: int) -> int:
    """Return how long a part is when unpacked, counted and not believed."""
    with archive.open(part) as stream:
        data = stream.read(left + 1)
    if len(data) > left:
        raise FormProblem("FORM_TOO_LARGE", problem=f"more than {MAX_UNPACKED} bytes unpacked")
    if part.filename.casefold().endswith((".xml", ".rels", ".vml")):
        # In another encoding than UTF-8 the words could hide; spreadsheets write UTF-8.
        if data[:2] in (b"\xfe\xff", b"\xff\xfe") or b"\0" in data[:64]:
            raise FormProblem("FORM_HOSTILE", problem="a part in an unusual encoding")
        if _DECLARED.search(data):
            raise FormProblem("FORM_HOSTILE", problem="a part declares entities")
        if part.filename == "[Content_Types].xml" and b"macroEnabled" in data:
            raise FormProblem("FORM_MACROS")
    return len(data)


def _facts(page: Any) -> tuple[FormFacts, tuple[AskedRow, ...]]:
    held: dict[str, str] = {}
    asked: list[AskedRow] = []
    for row in page.iter_rows(min_row=1, max_row=MAX_QUESTIONS, max_col=4, values_only=True):
        key, value, question, digest = ("" if cell is None else str(cell) for cell in (*row, *[None] * 4)[:4])
        if key == "row" and value.isascii() and value.isdigit() and len(value) < 6:
            asked.append(AskedRow(int(value), question, digest))
        elif key:
            held[key] = value
    if held.get("format") != FORMAT:
        raise FormProblem("FORM_VERSION", format=held.get("format", "")[:80])
    kind = next((one for one in KINDS if one == held.get("kind")), None)
    if kind is None:
        raise FormProblem("FORM_VERSION", format=f"{FORMAT} {held.get('kind', '')}"[:80])
    first, name_cell = held.get("first_row", ""), held.get("name_cell", "")
    is_whole = re.fullmatch(r"[1-9][0-9]{0,2}", first) and re.fullmatch(r"B[1-9][0-9]?", name_cell)
    try:
        form_id = str(uuid.UUID(held.get("form", "")))
    except ValueError:
        form_id = ""
    if not (is_whole and form_id and held.get("mission")):
        raise FormProblem("NOT_A_FORM", problem="its hidden sheet is damaged")
    facts = FormFacts(
        kind=kind,
        form_id=form_id,
        mission=held["mission"][:40],
        language=held.get("language", "en"),
        period=held.get("period", ""),
        template=held.get("template", ""),
        project=held.get("project", ""),
        first_row=int(first),
        name_cell=name_cell,
        columns=tuple(held.get("columns", "").split()[:60]),
    )
    return facts, tuple(asked)


def _filled(page: Any, facts: FormFacts, asked: tuple[AskedRow, ...]) -> FilledForm:
    title = " ".join(str(page.title).split())
    last = max((one.row for one in asked), default=facts.first_row + ROWS - 1)
    filled_by, rows = "", []
    for number, line in enumerate(page.iter_rows(min_row=1, max_row=last, max_col=len(facts.columns) + 1), 1):
        held = [_cell(cell, f"{title}, {letter(place)}{number}") for place, cell in enumerate(line)]
        if facts.name_cell == f"B{number}" and held[1] is not None:
            filled_by = " ".join(text_of(held[1]).split())[:200]
        if number >= facts.first_row:
            pairs = zip(facts.columns, held[1:], strict=True)
            cells = {code: cell for code, cell in pairs if cell is not None}
            if cells:
                rows.append(FilledRow(number, cells))
    if not filled_by:
        raise FormProblem("FORM_NO_NAME", cell=facts.name_cell)
    return FilledForm(facts, filled_by, tuple(rows), asked)


def _cell(cell: Any, place: str) -> FilledCell | None:
    value = getattr(cell, "value", None)
    if value is None or (isinstance(value, str) and not plain(value)):
        return None
    is_error = getattr(cell, "data_type", "") == "e"
    return FilledCell(value, place, str(getattr(cell, "number_format", "")), is_error)
