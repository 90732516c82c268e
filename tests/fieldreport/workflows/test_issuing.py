"""What Headquarters issued stays as it was; what later reports supersede is found and corrected by a sheet."""

import json
from decimal import Decimal
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import worlds

from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.quotes import Quote, Reference, Value
from fieldreport.storage import inbox, issued
from fieldreport.workflows import composing, importing, issuing, reviewing
from fieldreport.workflows.session import Session

YEAR = ReportingYear(2006)
WOMEN = Reference("trainings", "women", filters=(("mission", "MONUC"),))


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    made = worlds.world(tmp_path, "signed")
    with made.headquarters.session() as session:
        importing.import_paths(session, [made.folder / "packages"])
        held = composing.open_composition(session, YEAR)
        assert held is not None
        value = held.annual.figures.work_out(WOMEN).value
        composing.save_part(session, YEAR, "C", "progress", f"{Quote(WOMEN, value).text} women.")
    return made


def test_what_is_issued_keeps_its_files_and_figures(world: worlds.World, tmp_path: Path) -> None:
    with world.headquarters.session() as session:
        made = issuing.issue_annual(session, YEAR, tmp_path / "out")
        figures = issued.figures_of(session.store, made.no)
        (view,) = issuing.issued_products(session)
    assert set(made.files) >= {"annual-report.pdf", "figures.json"}
    printed = json.loads((tmp_path / "out" / "figures.json").read_text(encoding="utf-8"))["figures"]
    assert {one["id"] for one in printed} <= {one.figure for one in figures}
    (quoted,) = [one for one in figures if one.chapter]
    assert (quoted.chapter, quoted.figure) == ("C", WOMEN.text)
    assert quoted.sources[0]["mission"] == "MONUC"
    assert (view.product, view.superseded, view.corrigenda) == (made, (), ())


def test_a_public_product_holds_no_figure_of_the_internal_text(world: worlds.World, tmp_path: Path) -> None:
    with world.headquarters.session() as session:
        made = issuing.issue_annual(session, YEAR, tmp_path / "out", is_public=True)
        figures = issued.figures_of(session.store, made.no)
    assert {one.chapter for one in figures} == {""}
    assert not any(one.figure.startswith("portfolio.") for one in figures)


def _write_too_few(session: Session) -> None:
    """Let the text quote a number that the reports no longer come to."""
    text = f"{Quote(WOMEN, Value(Decimal(5))).text} women."
    composing.save_part(session, YEAR, "C", "progress", text)


def test_a_superseded_figure_is_corrected_once_its_report_is_accepted(world: worlds.World, tmp_path: Path) -> None:
    sheet = tmp_path / "corrigendum.pdf"
    with world.headquarters.session() as session:
        _write_too_few(session)
        made = issuing.issue_annual(session, YEAR, tmp_path / "out")
        (view,) = issuing.issued_products(session)
        (one,) = view.superseded
        assert (one.figure, one.was, one.now, one.is_final) == (WOMEN.text, "5", "12", False)
        with worlds.refuses("NOTHING_TO_CORRECT"):
            issuing.correct(session, made.no, sheet)
        assert one.source is not None
        number = inbox.submissions(session.store)[one.source.mission, one.source.quarter].revision_no
        reviewing.decide(session, number, "accepted")
        done = issuing.correct(session, made.no, sheet)
        (again,) = issuing.issued_products(session)
        assert issued.corrigendum_pdf(session.store, done.no) == sheet.read_bytes()
    with pdfium.PdfDocument(sheet.read_bytes()) as document:
        words = document[0].get_textpage().get_text_range()
    assert "Printed: 5. Correct: 12." in words
    assert "MONUC, Q2" in words
    assert (done.number, [line["now"] for line in done.changes]) == (1, ["12"])
    assert (again.product, again.corrigenda) == (made, (done,))


def test_nothing_is_corrected_that_is_true_or_was_never_issued(world: worlds.World, tmp_path: Path) -> None:
    with world.headquarters.session() as session:
        made = issuing.issue_annual(session, YEAR, tmp_path / "out")
        with worlds.refuses("NOTHING_TO_CORRECT"):
            issuing.correct(session, made.no, tmp_path / "sheet.pdf")
        with worlds.refuses("NO_PRODUCT"):
            issuing.correct(session, made.no + 1, tmp_path / "sheet.pdf")
    assert not (tmp_path / "sheet.pdf").exists()
