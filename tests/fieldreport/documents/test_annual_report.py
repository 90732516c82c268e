"""The annual report as PDF and Word: its chapters, its sources, what it leaves out, and what the public may see."""

import io
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import builders
import docx
import pikepdf
import pypdfium2
from consolidated import holding, holdings

from fieldreport.consolidation.annual import AnnualReport, assemble
from fieldreport.documents.annual_facts import AnnualFacts
from fieldreport.documents.annual_page import AnnualPage
from fieldreport.documents.annual_report import render_annual_pdf, render_annual_word
from fieldreport.documents.council_extract import render_council_pdf, render_council_word
from fieldreport.documents.pdf_text import Typesetter

Year = Callable[..., tuple[AnnualReport, AnnualFacts]]


def read(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.replace("\u00a0", " ").split())


def outline(data: bytes) -> dict[str, list[str]]:
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as held:
        return {item.title: [child.title for child in item.children] for item in held.root}


def test_chapters_follow_the_template_and_stand_in_the_outline(year: Year) -> None:
    chapters = outline(render_annual_pdf(*year()))
    titles = list(chapters)
    assert titles[0] == "Who reported" and titles[-1] == "Figures and sources"
    assert chapters["B  Peacemaking and peacebuilding"] == ["Progress", "Gaps and challenges", "Numbers"]
    assert "Data quality" in titles


def test_the_first_page_says_as_of_when_and_over_what(year: Year) -> None:
    text = read(render_annual_pdf(*year()))
    assert "12 March 2007, 09:00 UTC" in text
    assert "3 of 4 missions; 3 reports, 1 of them provisional" in text
    assert "No report came from: UNMIS." in text


def test_a_passage_names_mission_quarter_package_and_its_own_heading(year: Year) -> None:
    text = read(render_annual_pdf(*year()))
    assert "Talks went on. • slowly MONUC, Q2 2006 [1], provisional · field" in text
    assert "Forty applied. UNMIL, Q4 2006 [3] · written under “" in text


def test_a_sum_says_what_it_leaves_out(year: Year) -> None:
    text = read(render_annual_pdf(*year()))
    assert "Left out: lower bounds: 1, in all 406" in text
    assert "women ≥ 30" in text


def test_every_figure_names_its_packages(year: Year) -> None:
    annual, facts = year()
    text = read(render_annual_pdf(annual, facts))
    assert "participation.training.mission.MONUC" in text
    for one in annual.holdings.held:
        assert f"SHA-256 {one.source.package}" in text


def test_the_public_report_has_titles_of_projects_and_no_money(year: Year) -> None:
    text = read(render_annual_pdf(*year(is_public=True)))
    title = builders.project().title
    assert title and title in text
    assert "USD" not in text and "Adviser of MONUC" not in text
    assert "Data quality" not in text and "Too long." not in text


def test_it_is_written_in_french(year: Year) -> None:
    text = read(render_annual_pdf(*year(language="fr")))
    assert "Qui a fait rapport" in text and "au moins" not in text
    assert "MONUC, T2 2006 [1], provisoire" in text


def test_the_same_year_gives_the_same_bytes(year: Year) -> None:
    assert render_annual_pdf(*year()) == render_annual_pdf(*year())
    assert render_annual_word(*year()) == render_annual_word(*year())


def test_word_has_the_chapters_as_headings_and_sources_as_footnotes(year: Year) -> None:
    data = render_annual_word(*year())
    document: Any = docx.Document(io.BytesIO(data))
    headings = [held.text for held in document.paragraphs if held.style.name == "Heading 1"]
    assert "B  Peacemaking and peacebuilding" in headings
    notes = next(part for part in document.part.package.iter_parts() if part.partname == "/word/footnotes.xml")
    assert "Source: MONUC, Q2\u00a02006, revision 1, question 2006/AR-B.PR.F, package" in notes.blob.decode()


def test_screen_readers_find_headings_tables_and_charts_in_words(year: Year, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_bytes(render_annual_pdf(*year()))
    told = subprocess.run(
        ["pdfinfo", "-struct-text", tmp_path / "report.pdf"], check=True, capture_output=True, encoding="utf-8"
    )
    assert told.stderr == ""
    lines = [line.strip() for line in told.stdout.replace("\u00a0", " ").splitlines()]
    assert lines[lines.index('"B Peacemaking and peacebuilding"') - 1] == "H1 (block)"
    assert {"Table (block)", "TR", "TD", "TOCI", "Figure"} <= set(lines)
    assert '"HQ"' not in lines, "header and footer are not read with the text"
    with pikepdf.open(tmp_path / "report.pdf") as pdf:
        said = [str(one.Alt) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]
    assert any(text.startswith("Women and girls in trainings, %. Q1") for text in said)


def test_a_long_passage_is_not_parted_from_whose_it_is(year: Year) -> None:
    page = AnnualPage(Typesetter(), *year())
    source = page.annual.holdings.held[0].source
    *text, tail, origin = page.told("word " * 200, page.origin(source, "report.2006/AR-B.PR.F"))
    assert text and not text[0].keep_with_next
    assert tail.keep_with_next and origin.address


def test_a_year_without_reports_says_so(year: Year) -> None:
    created = year()[1].created
    annual = assemble(holdings(), created.date())
    text = read(render_annual_pdf(annual, AnnualFacts.of(annual, created=created, language="en")))
    assert "No mission owed a report." in text and "No report stands." in text


def test_the_extract_for_the_council_is_of_one_mission_and_names_its_sources(year: Year) -> None:
    text = read(render_council_pdf(*year(), "MONUC"))
    assert "MONUC" in text and "UNFICYP" not in text and "Few came." not in text
    assert text.index("Overall achievements") < text.index("Trainings by quarter") < text.index("Talks went on.")
    assert "Talks went on. • slowly MONUC, Q2 2006 [1], provisional · field" in text


def test_the_extract_as_word_has_footnotes(year: Year) -> None:
    document: Any = docx.Document(io.BytesIO(render_council_word(*year(language="fr"), "MONUC")))
    notes = next(part for part in document.part.package.iter_parts() if part.partname == "/word/footnotes.xml")
    assert "question 2006/AR-B.PR.F" in notes.blob.decode()
    assert any("Réalisations" in held.text for held in document.paragraphs)


def test_an_office_at_headquarters_is_told_apart_from_missions() -> None:
    office = holding(mission="HQ", role="headquarters-office", answers={"2006/AR-B.PR.H": "A course was planned."})
    annual = assemble(holdings(office, holding(builders.training())), date(2007, 3, 12))
    facts = AnnualFacts.of(annual, created=datetime(2007, 3, 12, tzinfo=UTC), language="en")
    assert (facts.missions, facts.expected, facts.reports) == (1, 1, 2)
    text = read(render_annual_pdf(annual, facts))
    assert "A course was planned. HQ, Q2 2006 [1] · UN Headquarters" in text


def test_a_target_stands_in_the_report_only_where_one_is_set() -> None:
    annual = assemble(holdings(holding(builders.training())), date(2007, 3, 12))
    facts = AnnualFacts.of(annual, created=datetime(2007, 3, 12, tzinfo=UTC), language="en")
    assert "target 30" not in read(render_annual_pdf(annual, facts))
    assert "target 30.0%" in read(render_annual_pdf(annual, replace(facts, target=Decimal(30))))
