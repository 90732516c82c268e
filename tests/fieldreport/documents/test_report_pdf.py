"""The report as PDF: what is read in it, the ingredients of PDF/A-2b, and the same bytes for the same data."""

import hashlib
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import builders
import pikepdf
import pytest

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.report_pdf import RenderedPdf, render_pdf
from fieldreport.reports import ReportContent, record_items

MISSIONS = ("MONUC", "UNMIL", "MINUSTAH", "ONUB", "UNMIK", "UNFICYP", "UNMOGIP")


def text_of(pdf: bytes, folder: Path) -> list[str]:
    """Return the text of each page, as a stock tool reads it."""
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return run.stdout.decode().replace("\u00a0", " ").split("\f")[:-1]


@pytest.fixture(scope="module")
def rendered(rich: ReportContent, facts: RenderFacts) -> RenderedPdf:
    return render_pdf(rich, facts)


@pytest.fixture(scope="module")
def pages(rendered: RenderedPdf, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return text_of(rendered.data, tmp_path_factory.mktemp("pdf"))


@pytest.fixture
def opened(rendered: RenderedPdf) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(rendered.data)) as pdf:
        yield pdf


def test_text_keeps_accents_and_marks(pages: list[str]) -> None:
    text = "\n".join(pages)
    assert "Égalité: œuvre commune, façon" in text
    assert "Œuvre, ≥ 30 %." in text
    assert "another “point”" in text


def test_text_is_never_markup_or_formula(pages: list[str]) -> None:
    text = re.sub(r"\s+", " ", "\n".join(pages))
    assert "<b>forte</b> & juste" in text
    assert "=SUM(A1:A9)" in text
    assert "-First line looks like a formula." in text


def test_every_page_has_number_revision_and_classification(
    rich: ReportContent, facts_with: Callable[..., RenderFacts], tmp_path: Path
) -> None:
    made = render_pdf(rich, facts_with(classification="strictly_confidential"))
    pages = text_of(made.data, tmp_path)
    assert len(pages) == made.pages
    for number, page in enumerate(pages, 1):
        assert page.count("STRICTLY CONFIDENTIAL") == 2
        assert f"{number} of {len(pages)}" in page
        assert "MONUC, Q2 2006, revision 2" in page


def test_no_page_is_empty(pages: list[str]) -> None:
    assert min(len(page.split()) for page in pages) > 25


def test_the_contents_name_the_right_pages(pages: list[str]) -> None:
    entries = re.findall(r"^\s*(?:[A-L\d.–]{1,4}\s)?\s*(\S.*?\S)\s{2,}(\d+)$", pages[1].split("At a glance")[0], re.M)
    titles = [title for title, _ in entries]
    assert {"Peacemaking and peacebuilding", "People in training", "Signatures"} <= set(titles)
    for title, page in entries:
        assert title in pages[int(page) - 1], (title, page)


def test_contents_are_links_and_bookmarks(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
    assert "B  Peacemaking and peacebuilding" in titles
    links = [note for note in opened.pages[1].obj.Annots if note.Subtype == "/Link"]
    assert len(links) >= len(titles) - 1


def test_shares_say_over_how_many_groups(pages: list[str]) -> None:
    text = "\n".join(pages)
    assert "Shares are worked out over the groups complete by sex: 3 of 5 groups." in text
    assert "28.9%" in pages[0]
    assert re.search(r"≥\s768", pages[0])


def test_other_units_are_told_but_not_summed(pages: list[str]) -> None:
    assert re.search(r"organisations: 14", re.sub(r"\s+", " ", "\n".join(pages)))


def test_areas_without_report_share_one_list_with_reasons(pages: list[str]) -> None:
    text = re.sub(r"\s+", " ", "\n".join(pages))
    assert "Areas without a report this quarter" in text
    assert "The mandate leaves prevention to the country team." in text
    assert "Humanitarian response" in text
    assert sum(page.count("Progress and results in the field") for page in pages) == 1


def test_a_missing_mandatory_answer_stays_visible(rich: ReportContent, facts: RenderFacts, tmp_path: Path) -> None:
    answers = {name: held for name, held in rich.answers.items() if name != "2006/BI-5"}
    pages = text_of(render_pdf(replace(rich, answers=answers), facts).data, tmp_path)
    assert "No answer given" in "\n".join(pages)


def test_restricted_fields_are_marked(pages: list[str]) -> None:
    text = "\n".join(pages)
    assert re.search(r"A\. Example\s+Restricted", text)
    assert re.search(r"Government of a donor country\s+Restricted", text)


def test_notes_that_travel_name_the_record(pages: list[str]) -> None:
    text = re.sub(r"\s+", " ", "\n".join(pages))
    assert re.search(r"V43 .*Women’s resource centre|V43 .*Women's resource centre", text)
    assert "Fuel was dearer than foreseen." in text


def test_money_of_the_ledger_is_right(pages: list[str]) -> None:
    text = "\n".join(pages)
    for figure in (
        "10,700.00",
        "2,760.50",
        "3,239.50",
        "7,639.50",
        "CDF 441,500.00",
        "441.50 CDF per US dollar",
    ):
        assert figure in text, figure


def test_french_reports_are_french(rich_french: ReportContent, facts: RenderFacts, tmp_path: Path) -> None:
    text = "\n".join(text_of(render_pdf(rich_french, facts).data, tmp_path))
    assert "Rapport sur l’égalité des sexes," in text
    assert "Rétablissement et consolidation de la paix" in text
    assert "non recueilli" in text
    assert not re.search(r"\b(People in training|Signed|Approved|Women and girls)\b", text)


def test_characters_that_cannot_be_shown_are_explained(facts: RenderFacts, tmp_path: Path) -> None:
    held = builders.content(builders.training(title="Cours 漢字"))
    pages = text_of(render_pdf(held, facts).data, tmp_path)
    assert "□□" in "\n".join(pages)
    assert "□ stands for a character" in pages[-1]


def test_signature_boxes_are_free_and_on_the_page_of_signatures(rendered: RenderedPdf, pages: list[str]) -> None:
    assert list(rendered.boxes) == ["adviser", "clearing-officer"]
    (first_page, *first), (second_page, *second) = rendered.boxes.values()
    assert first_page == second_page
    assert "Signatures" in pages[first_page]
    assert first[2] < second[0]
    for left, bottom, right, top in (first, second):
        assert 60 <= left < right <= 535
        assert 80 < bottom < top < 760
        assert all(isinstance(value, int) for value in (left, bottom, right, top))


def test_boxes_match_the_drawn_rectangles(rendered: RenderedPdf, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(rendered.data)
    page, left, bottom, right, top = rendered.boxes["adviser"]
    options = ["-f", str(page + 1), "-l", str(page + 1), "-x", str(left), "-y", str(842 - top)]
    size = ["-W", str(right - left), "-H", str(top - bottom)]
    command = ["pdftotext", "-r", "72", *options, *size, str(tmp_path / "report.pdf"), "-"]
    assert subprocess.run(command, capture_output=True, check=True).stdout.split() == []


def test_an_author_alone_has_one_box_and_clearance_is_told(
    rich: ReportContent, facts_with: Callable[..., RenderFacts], tmp_path: Path
) -> None:
    clearance = {"name": "H. Example", "function": "Chief of Staff", "date": "2006-07-18"}
    made = render_pdf(rich, facts_with(signatories=("adviser",), clearance=clearance))
    assert list(made.boxes) == ["adviser"]
    text = "\n".join(text_of(made.data, tmp_path))
    assert text.count("documented: H. Example, Chief of Staff, 18 July 2006") == 2


def test_a_revised_report_names_what_it_replaces_and_why(
    rich: ReportContent, facts_with: Callable[..., RenderFacts], tmp_path: Path
) -> None:
    made = render_pdf(rich, facts_with(supersedes="ab" * 32, reason="Figures of May corrected."))
    first = text_of(made.data, tmp_path)[0]
    assert "ab" * 8 in first
    assert "Figures of May corrected." in first


def test_pdf_a_ingredients(opened: pikepdf.Pdf, facts: RenderFacts) -> None:
    root = opened.Root
    assert len(root.OutputIntents) == 1
    intent = root.OutputIntents[0]
    assert intent.S == "/GTS_PDFA1"
    assert bytes(intent.DestOutputProfile.read_bytes())[36:40] == b"acsp"
    assert opened.pdf_version >= "1.7"
    assert not opened.is_encrypted
    assert str(opened.docinfo["/CreationDate"]) == "D:20060719093000+00'00'"
    packet = bytes(root.Metadata.read_bytes()).decode()
    assert "<pdfaid:part>2</pdfaid:part>" in packet
    assert "<pdfaid:conformance>B</pdfaid:conformance>" in packet
    with opened.open_metadata() as metadata:
        assert metadata.pdfa_status == "2B"
        assert metadata["dc:title"] == str(opened.docinfo["/Title"])
        assert metadata["xmp:CreateDate"] == "2006-07-19T09:30:00+00:00"
    assert str(root.Lang) == "en"


def test_a_reader_finds_no_fault(rendered: RenderedPdf, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(rendered.data)
    command = ["pdftoppm", "-r", "20", str(tmp_path / "report.pdf"), str(tmp_path / "page")]
    assert subprocess.run(command, capture_output=True, check=True).stderr == b""


def test_all_fonts_are_embedded_and_annotations_print(opened: pikepdf.Pdf) -> None:
    fonts = 0
    for page in opened.pages:
        for font in page.obj.Resources.Font.values():
            fonts += 1
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font
        listed = set(page.obj.Resources.Font.keys())
        drawn = [item for item in pikepdf.parse_content_stream(page) if str(item.operator) == "Tf"]
        assert {str(item.operands[0]) for item in drawn} <= listed
        for note in page.obj.get("/Annots", ()):
            assert int(note.F) & 4
    assert fonts > 2


def test_same_data_same_bytes_whatever_the_order(
    rich: ReportContent, shuffled: ReportContent, facts: RenderFacts, rendered: RenderedPdf
) -> None:
    assert render_pdf(rich, facts).data == rendered.data
    assert render_pdf(shuffled, facts).data == rendered.data


_SCRIPT = """
import hashlib, json, sys
sys.path[:0] = json.loads(sys.argv[1])
import builders
from datetime import UTC, datetime
from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.report_pdf import render_pdf
from fieldreport.documents.workbook import render_workbook
records = (builders.training(), builders.activity(), builders.project())
held = builders.content(*records, values={"2006/AR-B.0": "reported"})
facts = RenderFacts(revision=1, created=datetime(2006, 7, 19, tzinfo=UTC), app_version="0.1.0")
print(hashlib.sha256(render_pdf(held, facts).data + render_workbook(held, facts)).hexdigest())
"""


def test_another_process_with_another_hash_seed_and_zone_gives_the_same_bytes() -> None:
    root = Path(__file__).resolve().parents[3]
    paths = json.dumps([str(root), str(root / "tests")])
    digests = set()
    for seed, zone in (("1", "UTC"), ("77", "Asia/Kathmandu")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        run = subprocess.run([sys.executable, "-c", _SCRIPT, paths], capture_output=True, check=True, env=environment)
        digests.add(run.stdout)
    assert len(digests) == 1
    assert len(digests.pop().strip()) == hashlib.sha256().digest_size * 2


def test_a_report_read_back_renders_the_same(rich: ReportContent, facts: RenderFacts, rendered: RenderedPdf) -> None:
    report = builders.report(answers=tuple(rich.answers.values()), records=record_items(rich.records))
    again = replace(rich, records=report.read_records(), yearly_due=False)
    assert render_pdf(again, facts).data == rendered.data


@pytest.mark.parametrize("code", MISSIONS)
def test_sample_missions_render_whole(
    code: str, sample: Callable[[str], ReportContent], facts_with: Callable[..., RenderFacts], tmp_path: Path
) -> None:
    content = sample(code)
    made = render_pdf(content, facts_with(signatories=(content.role,)))
    pages = text_of(made.data, tmp_path)
    assert 4 <= len(pages) <= 20
    assert "No answer given" not in "\n".join(pages)
    assert "□" not in "\n".join(pages)
