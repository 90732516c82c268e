"""The workbook: typed cells, text that stays text, sums that are right before and after recalculation."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import builders
import openpyxl
import pytest
from office import sheets_of

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.workbook import render_workbook
from fieldreport.documents.workbook_cells import CELL_LIMIT, chunks, letter
from fieldreport.reports import ReportContent

# openpyxl, which reads here, does not know the solid data bars of the ledgers.
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")
RISKY = ("=1+1", "+1", "-1", "@SUM(A1)", "\tTab", "'quoted", '=HYPERLINK("x")')
Sheets = Mapping[str, list[list[str]]]


@pytest.fixture(scope="module")
def data(rich: ReportContent, facts: RenderFacts) -> bytes:
    return render_workbook(rich, facts)


@pytest.fixture(scope="module")
def book(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture(scope="module")
def values(data: bytes) -> openpyxl.Workbook:
    """Return the workbook with the cached values of its formulas."""
    return openpyxl.load_workbook(io.BytesIO(data), data_only=True)


@pytest.fixture(scope="module")
def calculated(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> tuple[Sheets, Sheets]:
    """Return all sheets as LibreOffice shows them without and with recalculation."""
    folder = tmp_path_factory.mktemp("office")
    return sheets_of(data, folder / "kept", is_calculated=False), sheets_of(data, folder / "anew")


def column(sheet: Any, title: str) -> list[Any]:
    """Return the cells below a heading of a tidy sheet."""
    titles = [cell.value for cell in sheet[1]]
    return [row[titles.index(title)].value for row in sheet.iter_rows(min_row=2)]


def test_cached_values_are_those_of_a_recalculation(calculated: tuple[Sheets, Sheets]) -> None:
    kept, anew = calculated
    assert kept.keys() == anew.keys()
    assert {"Cover", "Report", "People", "Trainings", "Activities", "Ledger 1", "Ledger entries"} <= kept.keys()
    for name in kept:
        assert [[_rounded(cell) for cell in row] for row in kept[name]] == [
            [_rounded(cell) for cell in row] for row in anew[name]
        ], name


def _rounded(cell: str) -> str:
    try:
        return f"{float(cell):.6f}"
    except ValueError:
        return cell


def test_recalculation_is_really_another_one(facts: RenderFacts, tmp_path: Path) -> None:
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as workbook:
        workbook.add_worksheet("A").write_formula(0, 0, "=1+1", None, 7)
    assert sheets_of(stream.getvalue(), tmp_path / "kept", is_calculated=False)["A"] == [["7"]]
    assert sheets_of(stream.getvalue(), tmp_path / "anew")["A"] == [["2"]]


def test_people_add_up(calculated: tuple[Sheets, Sheets]) -> None:
    head, *rows = calculated[0]["People"]
    held = {row[0]: dict(zip(head, row, strict=True)) for row in rows}
    assert held["Military"]["Total"] == "100"
    assert held["National counterparts"]["Sex not given"] == "406"
    assert held["National counterparts"]["Men"] == "not collected"
    whole = held["All components"]
    assert [whole[name] for name in ("Women", "Men", "Girls", "Boys", "Sex not given", "Total")] == [
        "222",
        "120",
        "12",
        "8",
        "406",
        "768",
    ]
    assert (whole["Complete by sex"], whole["Groups"]) == ("3", "5")
    assert whole["Women and girls,\u00a0%"].startswith("28.8888")


def test_the_ledger_adds_up(calculated: tuple[Sheets, Sheets]) -> None:
    rows = {row[0]: row for row in calculated[0]["Ledger 1"] if row}
    assert rows["4 Contracts"][2:8] == ["6000", "250.5", "1500", "1750.5", "0", "4249.5"]
    assert rows["5 Travel"][2:8] == ["4000", "0", "1000", "1000", "300", "2700"]
    assert rows["*"][2:8] == ["0", "0", "10", "10", "0", "-10"]  # a line of that name takes nobody else's entries
    assert rows["Total"][2:8] == ["10700", "250.5", "2510", "2760.5", "300", "7639.5"]
    assert rows["Balance"][2] == "3239.5"
    assert rows["Available"][2] == "7639.5"


def test_text_stays_text_unaltered(facts: RenderFacts) -> None:
    trainings = [builders.training(id=f"T-{index}", title=text, remark=text) for index, text in enumerate(RISKY)]
    held = builders.content(*trainings, values={"2006/BI-5": RISKY[0]})
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(held, facts)))
    sheet = workbook["Trainings"]
    assert set(column(sheet, "Title")) == set(RISKY) == set(column(sheet, "Remark"))
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value in RISKY]
    assert len(cells) == 2 * len(RISKY)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    assert RISKY[0] in column(workbook["Report"], "Answer")


def test_dates_are_typed_where_exact_and_text_beside(book: openpyxl.Workbook) -> None:
    sheet = book["Trainings"]
    by_id = dict(
        zip(column(sheet, "ID"), zip(column(sheet, "Start"), column(sheet, "Start (date)"), strict=True), strict=True)
    )
    assert by_id["T-1"] == ("2006-05-08", datetime(2006, 5, 8))
    assert by_id["T-2"] == ("2006-06", None)


def test_tidy_sheets_have_one_header_and_no_merged_cells(book: openpyxl.Workbook) -> None:
    for name in ("Report", "Trainings", "Activities", "Ledger entries", "Statistics", "Lessons and gaps", "Notes"):
        sheet = book[name]
        titles = [cell.value for cell in sheet[1]]
        assert all(isinstance(title, str) and title for title in titles), name
        assert len(set(titles)) == len(titles), name
        assert sheet.freeze_panes == "C2"
        assert sheet.auto_filter.ref
    assert not any(sheet.merged_cells.ranges for sheet in book)


def test_one_row_per_participant_group(book: openpyxl.Workbook) -> None:
    ids = column(book["Trainings"], "ID")
    assert {name: ids.count(name) for name in ids} == {"T-1": 2, "T-2": 3, "T-3": 1, "T-4": 1}
    assert column(book["Trainings"], "Counted").count("Yes") == 5


def test_states_are_words_and_blank_is_blank(values: openpyxl.Workbook) -> None:
    sheet = values["Trainings"]
    assert "not collected" in column(sheet, "Men")
    assert None in column(sheet, "Girls")
    assert 0 not in column(sheet, "Girls")


def test_a_cell_too_long_goes_on_in_the_next_row(facts: RenderFacts) -> None:
    text = "".join(f"word{number} " for number in range(9000)) + "end 𝄞"
    held = builders.content(builders.training(outcome=text), values={"2006/BI-5": text})
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(held, facts)))
    for name, title in (("Trainings", "Outcome"), ("Report", "Answer")):
        parts = [cell for cell in column(workbook[name], title) if cell and "word" in cell]
        assert len(parts) > 1
        assert all(len(part.encode("utf-16-le")) // 2 <= CELL_LIMIT for part in parts)
        assert "".join(part.removesuffix(" […continued in the next row]") for part in parts) == text
    assert "T-1 (continued 2)" in column(workbook["Trainings"], "ID")


def test_chunks_never_cut_a_character() -> None:
    text = "𝄞" * 40_000
    parts = chunks(text, "…")
    assert "".join(part.removesuffix("…") for part in parts) == text
    assert all(len(part.encode("utf-16-le")) // 2 <= CELL_LIMIT for part in parts)


def test_amounts_with_more_digits_than_a_spreadsheet_keeps_stand_as_text(facts: RenderFacts) -> None:
    big = builders.amount("123456789012345678.91")
    entries = (builders.entry(amount=big),)
    held = builders.content(builders.project(entries=entries))
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(held, facts)))
    assert column(workbook["Ledger entries"], "Amount") == ["123456789012345678.91"]
    cells = [cell.value for row in workbook["Ledger 1"].iter_rows() for cell in row]
    assert "123456789012345678.91" in cells


def test_the_hidden_sheet_says_what_the_file_is(book: openpyxl.Workbook, rich: ReportContent) -> None:
    sheet = book["_fieldreport"]
    assert sheet.sheet_state == "hidden"
    held = {row[0].value: row[1].value for row in sheet.iter_rows()}
    assert held["format"] == "fieldreport-workbook/1"
    assert (held["mission"], held["period"], held["revision"]) == ("MONUC", "2006-Q2", "2")
    assert (held["template_version"], held["template_sha256"]) == ("2006", rich.template.sha256)
    assert held["created"] == "2006-07-19T09:30:00+00:00"


def test_the_cover_names_template_version_and_revision(values: openpyxl.Workbook) -> None:
    text = " ".join(str(cell.value) for row in values["Cover"].iter_rows() for cell in row if cell.value is not None)
    assert "Standardized template, version 2006" in text
    assert "2, frozen 19\u00a0July\u00a02006, 09:30\u00a0UTC" in text
    assert "768" in text


def test_restricted_answers_and_fields_are_there_and_marked(book: openpyxl.Workbook) -> None:
    sheet = book["Report"]
    marked = dict(zip(column(sheet, "Question no."), column(sheet, "Restricted"), strict=True))
    assert marked["2006/BI-6"] == "Restricted"
    assert marked["2006/BI-5"] is None
    cells = {row[0].value: row[1].value for row in book["Ledger 1"].iter_rows()}
    assert cells["Donor (restricted)"] == "Government of a donor country"


def test_every_sheet_prints_with_its_classification(
    rich: ReportContent, facts_with: Callable[..., RenderFacts]
) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(rich, facts_with(classification="confidential"))))
    for sheet in workbook:
        assert sheet.page_setup.orientation == "landscape"
        assert "CONFIDENTIAL" in sheet.oddHeader.right.text
        assert "CONFIDENTIAL" in sheet.oddFooter.center.text


def test_the_chart_shows_the_shares_without_recalculation(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if "charts/chart" in name]
    assert len(charts) == 1
    assert "<c:v>0.1</c:v>" in charts[0]
    assert "<c:v>Military</c:v>" in charts[0]


def test_same_data_same_bytes_whatever_the_order(
    rich: ReportContent, shuffled: ReportContent, facts: RenderFacts, data: bytes
) -> None:
    assert render_workbook(rich, facts) == data
    assert render_workbook(shuffled, facts) == data


def test_nothing_is_written_to_disk(
    rich: ReportContent, facts: RenderFacts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "absent"))
    assert render_workbook(rich, facts)[:2] == b"PK"


def test_a_report_without_records_still_has_its_sheets(facts: RenderFacts) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(builders.content(), facts)))
    assert workbook.sheetnames[:4] == ["Cover", "Report", "People", "Trainings"]


def test_french_workbooks_are_french(rich_french: ReportContent, facts: RenderFacts) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(rich_french, facts)), data_only=True)
    assert workbook.sheetnames[:4] == ["Couverture", "Rapport", "Personnes", "Formations"]
    assert column(workbook["Personnes"], "Total")[:4] == [100, 60, 608, 768]


@pytest.mark.parametrize("code", ["MONUC", "MINUSTAH", "UNFICYP"])
def test_sample_missions_make_workbooks(
    code: str, sample: Callable[[str], ReportContent], facts: RenderFacts
) -> None:
    content = sample(code)
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(content, facts)))
    assert workbook["_fieldreport"].max_row > 10
    assert render_workbook(replace(content, yearly_due=False), facts)[:2] == b"PK"


@pytest.mark.parametrize(("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters_of_columns(number: int, name: str) -> None:
    assert letter(number) == name
