"""The workbook of a year as another program reads it: tidy, typed, with charts, and every figure with its rows."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.consolidation.printed import printed_figures
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.annual_workbook import render_annual_workbook

Year = Callable[..., tuple[AnnualReport, AnnualFacts]]
NOT_TIDY = ("Cover", "Charts")


@pytest.fixture(scope="module")
def book(year: Year) -> Any:
    return openpyxl.load_workbook(io.BytesIO(render_annual_workbook(*year())))


def rows(book: Any, name: str) -> list[dict[str, Any]]:
    head, *lines = book[name].iter_rows(values_only=True)
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_sheets_have_one_header_row_and_nothing_merged(book: Any) -> None:
    for sheet in book:
        assert not sheet.merged_cells.ranges
        if sheet.title not in NOT_TIDY:
            head = [cell.value for cell in sheet[1]]
            assert all(head) and sheet.freeze_panes == "C2"


def test_numbers_are_numbers(book: Any) -> None:
    (row,) = [one for one in rows(book, "Participation") if one["Women"] == 30]
    assert (row["Men"], row["Component"], row["Package no."], row["Year"]) == (30, "Police", 1, 2006)
    money = next(one for one in rows(book, "Money") if one["Line"] is None)
    assert isinstance(money["Approved"], int | float) and money["Currency"] == "USD"


def test_a_sum_stands_beside_what_it_leaves_out(book: Any) -> None:
    row = next(
        one for one in rows(book, "Totals") if one["Sum by"] == "Trainings by mission" and one["Of"] == "MONUC"
    )
    assert (row["Women"], row["Women and girls, share"], row["At least"]) == (30, 0.5, "Yes")
    assert row["Lower bounds left out"] == 1


def test_every_figure_has_its_value_its_mark_and_its_rows(book: Any, year: Year) -> None:
    figures = {row["Figure"]: row for row in rows(book, "Figures")}
    assert list(figures) == [figure.id for figure in printed_figures(year()[0])]
    women = figures["participation.training.mission.MONUC.women"]
    assert (women["Value"], women["At least"], women["State"], women["Package nos."]) == (
        30,
        "Yes",
        "provisional",
        "1",
    )
    adds = [row["Adds"] for row in rows(book, "Rows of figures") if row["Figure"] == women["Figure"]]
    assert len(adds) == women["Rows"] and sum(held or 0 for held in adds) == 30


def test_charts_are_native_and_described(year: Year) -> None:
    with zipfile.ZipFile(io.BytesIO(render_annual_workbook(*year()))) as held:
        charts = [name for name in held.namelist() if name.startswith("xl/charts/chart")]
        drawing = held.read("xl/drawings/drawing1.xml").decode()
    assert len(charts) >= 4
    assert 'descr="Women and girls in trainings, %"' in drawing


def test_the_public_workbook_has_no_money(year: Year) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_annual_workbook(*year(is_public=True))))
    assert "Money" not in book.sheetnames and "Data quality" not in book.sheetnames
    assert not any(cell == "USD" for sheet in book for line in sheet.iter_rows(values_only=True) for cell in line)


def test_the_same_year_gives_the_same_bytes_and_french_has_its_words(year: Year) -> None:
    assert render_annual_workbook(*year()) == render_annual_workbook(*year())
    book = openpyxl.load_workbook(io.BytesIO(render_annual_workbook(*year(language="fr"))))
    assert {"Totaux", "Chiffres", "Dossiers"} <= set(book.sheetnames)
