"""Stamp and recovery sheet: one page each, embedded fonts, nothing cut, nothing secret beside the code."""

import io
import subprocess
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pikepdf
import pytest

from fieldreport.documents.paper import qr_modules
from fieldreport.documents.recovery_sheet import QR_SIZE, groups_of, render_recovery_sheet
from fieldreport.documents.stamp import STAMP_HEIGHT, STAMP_WIDTH, render_stamp

MOMENT = datetime(2006, 7, 19, 9, 30, tzinfo=UTC)
USUAL = {"mission": "MONUC", "created": MOMENT, "app_version": "0.1.0"}
CODE = "ABCD-EFGH-JKMN-PQRS-TUVW-XYZ2-3456-789A-BCDE"


def text_of(pdf: bytes, folder: Path) -> str:
    (folder / "one.pdf").write_bytes(pdf)
    run = subprocess.run(["pdftotext", "-layout", str(folder / "one.pdf"), "-"], capture_output=True, check=True)
    return run.stdout.decode()


@pytest.mark.parametrize("role", ["adviser", "focal-point", "headquarters-office", "clearing-officer"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_stamp_is_as_large_as_its_box_and_inside_it(role: str, language: str, tmp_path: Path) -> None:
    stamp = render_stamp(
        role, "Dr Maximiliana Wolfeschlegelsteinhausen de la Tour d’Auvergne", MOMENT, language=language
    )
    with pikepdf.open(io.BytesIO(stamp)) as pdf:
        assert [float(value) for value in pdf.pages[0].mediabox] == [0, 0, STAMP_WIDTH, STAMP_HEIGHT]
        fonts = list(pdf.pages[0].obj.Resources.Font.values())
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
    (tmp_path / "stamp.pdf").write_bytes(stamp)
    command = ["pdftotext", "-bbox", str(tmp_path / "stamp.pdf"), "-"]
    found = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    words = [line for line in found.splitlines() if "<word" in line]
    assert "Wolfeschlegelsteinhausen" in found
    assert "Auvergne" in found
    for word in words:
        place = {part.split("=")[0]: float(part.split("=")[1].strip('"')) for part in word.split(">")[0].split()[1:]}
        assert 0 < place["xMin"] < place["xMax"] < STAMP_WIDTH
        assert 0 <= place["yMin"] < place["yMax"] <= STAMP_HEIGHT + 3  # line boxes are higher than the letters


def test_the_claimed_time_is_told_in_utc_and_called_a_claim(tmp_path: Path) -> None:
    local = MOMENT.astimezone(timezone(timedelta(hours=2)))
    text = text_of(render_stamp("adviser", "Aïcha N’Guyen", local), tmp_path)
    assert "Aïcha N’Guyen" in text
    assert "19 July 2006, 09:30 UTC" in text
    assert "by the signer’s clock" in text


def test_stamps_are_the_same_bytes_twice() -> None:
    assert render_stamp("adviser", "A", MOMENT) == render_stamp("adviser", "A", MOMENT)


def test_the_recovery_sheet_shows_every_group_and_what_it_does_not_bring_back(tmp_path: Path) -> None:
    sheet = render_recovery_sheet(CODE, **USUAL)
    text = text_of(sheet, tmp_path)
    assert all(group in text for group in CODE.split("-"))
    assert "What it does not bring back" in text
    assert "19 July 2006" in text
    with pikepdf.open(io.BytesIO(sheet)) as pdf:
        assert len(pdf.pages) == 1


def test_the_qr_code_on_paper_is_the_symbol_of_the_code(tmp_path: Path) -> None:
    modules = qr_modules(CODE)
    (tmp_path / "sheet.pdf").write_bytes(sheet := render_recovery_sheet(CODE, **USUAL))
    text = text_of(sheet, tmp_path)
    assert CODE not in text  # only in groups
    # One pixel per module: the symbol begins where the box of the code has it.
    scale = 72 * len(modules) / QR_SIZE
    command = ["pdftoppm", "-gray", "-singlefile", "-r", f"{scale:.4f}", "-aa", "no"]
    subprocess.run([*command, str(tmp_path / "sheet.pdf"), str(tmp_path / "sheet")], check=True)
    header, pixels = (tmp_path / "sheet.pgm").read_bytes().split(b"\n255\n", 1)
    width = int(header.split()[1])
    rows = [[value < 128 for value in pixels[start : start + width]] for start in range(0, len(pixels), width)]
    side = len(modules)
    places = [
        (top, left)
        for top in range(len(rows) - side)
        for left in range(width - side)
        if sum(rows[top + r][left : left + side] == modules[r] for r in range(side)) > side * 0.8
    ]
    assert len(places) == 1


def test_readers_find_no_fault_in_stamp_and_sheet(tmp_path: Path) -> None:
    made = {
        "stamp": render_stamp("adviser", "A. Example", MOMENT),
        "sheet": render_recovery_sheet(CODE, **USUAL),
    }
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
        run = subprocess.run(["pdftoppm", "-r", "20", str(tmp_path / name)], capture_output=True, check=True)
        assert run.stderr == b""
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert all("/FontDescriptor" in font for font in pdf.pages[0].obj.Resources.Font.values())


@pytest.mark.parametrize("code", ["ABCD-EFGH", "ABCD EFGH", "ABCDEFGH"])
def test_groups_however_the_code_is_written(code: str) -> None:
    assert groups_of(code) == ["ABCD", "EFGH"]
