"""The annual text: drafts with linked figures, figures that later reports change, and what is behind them."""

from datetime import date
from pathlib import Path

import builders
import consolidated
import pypdfium2
import pytest
import worlds
from worlds import Q2

from fieldreport.consolidation.annual import assemble
from fieldreport.consolidation.holdings import ReportingYear
from fieldreport.consolidation.texts import REST, SUMMARY
from fieldreport.quotes import Quote, Reference, quotes, shown
from fieldreport.storage import annual_texts
from fieldreport.workflows import composing, consolidating, importing

YEAR = ReportingYear(2006)
WOMEN = Reference("trainings", "women", filters=(("mission", "MONUC"),))


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    made = worlds.world(tmp_path, "signed")
    with made.headquarters.session() as session:
        importing.import_paths(session, [made.folder / "packages"])
    return made


def test_a_draft_is_put_together_from_figures_and_passages(world: worlds.World) -> None:
    with world.headquarters.session() as session:
        held = composing.open_composition(session)
    assert held is not None
    assert (held.year, held.reports, held.accepted) == (YEAR, 2, 0)
    assert held.chapters[0].code == SUMMARY
    summary = composing.draft_part(held.annual, SUMMARY, "progress")
    assert "the missions held 2 trainings" in shown(summary)
    assert all(quote.value is not None for quote in quotes(summary))


def test_a_draft_carries_the_passages_over_word_for_word() -> None:
    told = {"2006/AR-B.PR.F": "Women took {trainings.women: 9} seats, {{trainings.women: 3}} as written."}
    training = builders.training(id="T-1", area="B")
    annual = assemble(consolidated.holdings(consolidated.holding(training, answers=told)), date(2007, 3, 12))
    text = composing.draft_part(annual, "B", "progress")
    first, second = shown(text).split("\n\n")
    assert first.startswith("In 2006 the missions held 1 trainings")
    assert second == "MONUC, Q2\u00a02006: Women took 9 seats, {trainings.women: 3} as written."
    assert {quote.reference.filters for quote in quotes(text)} == {(("area", "B"),)}
    assert composing.draft_part(annual, "C", "progress") == ""


def test_chapters_say_how_far_they_are(world: worlds.World) -> None:
    with world.headquarters.session() as session:
        composing.save_part(session, YEAR, "B", "progress", "Women were at the table.")
        composing.set_ready(session, YEAR, "C", True)
        held = composing.open_composition(session, YEAR)
        assert held is not None
        states = {one.code: one.state for one in held.chapters}
        assert (states["A"], states["B"], states["C"]) == ("untouched", "started", "ready")
        assert not composing.set_ready(session, YEAR, "C", True)
        assert composing.set_ready(session, YEAR, "C", False)
        assert composing.save_part(session, YEAR, "B", "progress", "")
        held = composing.open_composition(session, YEAR)
        assert held is not None
        assert {one.state for one in held.chapters} == {"untouched"}
        history = annual_texts.history(session.store, "2006", "B", "progress")
    assert [(one.before, one.after) for one in history] == [
        ("Women were at the table.", None),
        (None, "Women were at the table."),
    ]


def test_a_figure_that_changed_is_named_until_it_is_taken_or_kept(world: worlds.World) -> None:
    with world.headquarters.session() as session:
        held = composing.open_composition(session, YEAR)
        assert held is not None
        now = held.annual.figures.work_out(WOMEN).value
        assert now is not None
        wrong = Quote(WOMEN, type(now)(now.amount - 1))
        text = f"In the east {wrong.text} women came, {wrong.text} of them twice."
        composing.save_part(session, YEAR, "C", "progress", text)
        held = composing.open_composition(session, YEAR)
        assert held is not None
        (changed,) = held.changed
        chapter = held.chapter("C")
        assert chapter is not None and chapter.state == "changed"
        assert (changed.quote, changed.value) == (wrong, now)
        assert changed.source is not None and (changed.source.mission, changed.source.quarter) == ("MONUC", Q2)
        composing.keep_figure(session, YEAR, changed)
        kept = composing.open_composition(session, YEAR)
        assert kept is not None and kept.changed == ()
        composing.use_figure(session, YEAR, changed)
        taken = composing.open_composition(session, YEAR)
        assert taken is not None
        fresh = taken.chapter("C")
    assert fresh is not None
    assert [quote.value for quote in fresh.figures] == [now, now]
    assert fresh.parts[0].kept == {}


def test_a_figure_opens_mission_by_mission_and_says_who_is_not_in_it(world: worlds.World) -> None:
    with world.headquarters.session() as session:
        held = composing.open_composition(session, YEAR)
    assert held is not None
    opened = composing.open_figure(held.annual, Reference("trainings", "women"))
    total = opened.linked.value
    assert total is not None
    assert sum(one.amount or 0 for one in opened.missions) == total.amount
    (package,) = opened.missions[0].packages
    assert package.source.signers[0][0] == "adviser"
    absent = dict(opened.absent)
    assert set(absent) | {one.mission for one in opened.missions} == set(held.annual.holdings.expected)
    assert "no_report" in absent.values()
    chart = composing.figure_chart(held.annual, Reference("trainings", "women"))
    assert chart is not None
    assert chart.series[0].values[1] == int(total.amount)
    assert composing.figure_chart(held.annual, Reference("gaps", "count")) is None


def test_what_can_be_quoted_has_a_number_and_a_source(world: worlds.World) -> None:
    with world.headquarters.session() as session:
        held = composing.open_composition(session, YEAR)
    assert held is not None
    offered = composing.offered(held.annual, REST)
    assert all(one.value is not None and one.parts for one in offered)
    assert {dict(one.reference.filters).get("mission") for one in offered} >= {None, "MONUC"}


def test_only_headquarters_writes_it(world: worlds.World) -> None:
    with world.adviser.session() as session, worlds.refuses("NOT_HEADQUARTERS"):
        composing.save_part(session, YEAR, "B", "progress", "Text")


def test_what_was_written_is_in_the_files_and_in_the_preview(world: worlds.World, tmp_path: Path) -> None:
    with world.headquarters.session() as session:
        annual = consolidating.open_annual(session, YEAR)
        value = annual.figures.work_out(WOMEN).value
        composing.save_part(session, YEAR, SUMMARY, "progress", f"We saw {Quote(WOMEN, value).text} women.")
        assert value is not None and f"We saw {value.amount} women." in pdf_text(
            consolidating.preview(session, annual)
        )
        consolidating.consolidate(session, YEAR, tmp_path / "all")
        consolidating.consolidate(session, YEAR, tmp_path / "public", is_public=True)
    assert "Written by Headquarters" in pdf_text((tmp_path / "all" / "annual-report.pdf").read_bytes())
    assert "We saw" not in pdf_text((tmp_path / "public" / "annual-report.pdf").read_bytes())
