"""A colleague without the program: fills in a form with another program, and sends it back."""

import io
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl

NAME_CELL = "B6"
FIRST = 10  # the first row to fill in, as people count
WHO = "Chinwe Example, civil affairs"


def shown_sheet(data: bytes) -> Any:
    """Return the sheet that a colleague sees."""
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]


def column(data: bytes, heading: str) -> str:
    """Return the letters of the column with this heading."""
    return next(cell.column_letter for cell in shown_sheet(data)[FIRST - 2] if cell.value == heading)


def filled(data: bytes, cells: Mapping[str, Any], name: str | None = WHO) -> bytes:
    """Return the form with these cells filled in: a place (`B10`), or a heading and a row (`Women 10`)."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.worksheets[0]
    sheet[NAME_CELL] = name
    headings = {cell.value: cell.column_letter for cell in sheet[FIRST - 2] if cell.value}
    for place, value in cells.items():
        heading, _, row = place.rpartition(" ")
        sheet[f"{headings[heading]}{row}" if heading else place] = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def answer_cells(data: bytes) -> dict[str, str]:
    """Return number of the question -> place of its answer in a form of questions."""
    rows = shown_sheet(data).iter_rows(min_row=FIRST - 1, max_col=2, values_only=True)
    return {str(number): f"D{row}" for row, (_check, number) in enumerate(rows, FIRST - 1) if number}


def through_libreoffice(data: bytes, folder: Path) -> bytes:
    """Return the workbook as LibreOffice opens and saves it."""
    (folder / "out").mkdir()
    (folder / "form.xlsx").write_bytes(data)
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx",
    ]
    command += ["--outdir", str(folder / "out"), str(folder / "form.xlsx")]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return (folder / "out" / "form.xlsx").read_bytes()


def with_part(data: bytes, name: str, content: bytes | None) -> bytes:
    """Return a workbook in which one part is another, or is added; with None what it held begins with an entity."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            held = old.read(part)
            if part == name:
                held = content if content is not None else b'<!DOCTYPE a [<!ENTITY b "c">]>' + held
            new.writestr(part, held)
        if name not in old.namelist():
            new.writestr(name, content or b"")
    return stream.getvalue()


def with_identity(data: bytes, key: str, value: str) -> bytes:
    """Return a form whose hidden sheet says something else under a key."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for row in book["fieldreport"].iter_rows(max_col=2):
        if row[0].value == key:
            row[1].value = value
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
