"""Tonight's paper: everything that stands is found over all years, with its source, and written with footnotes."""

import io
import zipfile
from pathlib import Path

import pytest
import worlds
from builders import training

from fieldreport.documents.citations import Citation
from fieldreport.storage import inbox
from fieldreport.values import Quarter
from fieldreport.workflows import citing, importing, reviewing
from fieldreport.workflows.citing import Asked


@pytest.fixture(scope="module")
def headquarters(tmp_path_factory: pytest.TempPathFactory) -> worlds.World:
    world = worlds.world(tmp_path_factory.mktemp("paper"), "signed")
    with world.headquarters.session() as session:
        importing.import_paths(session, [world.folder / "packages"])
    return world


def _find(world: worlds.World, **asked: object) -> tuple[Citation, ...]:
    with world.headquarters.session() as session:
        return citing.find(session, Asked(**asked))  # type: ignore[arg-type]


def test_words_lead_to_paragraph_and_figure_with_their_source(headquarters: worlds.World) -> None:
    text, figure = _find(headquarters, words="police trainers", mission="MONUC")
    assert text.text == training().outcome
    assert figure.text.endswith("12 women, 8 men, 20 in all, women and girls 60.0%")
    package = text.held.source.package[:8]
    about = f"received 10 Jul 2006, provisional, package {package}, training T-1"
    assert text.source == f"MONUC, quarterly report 2006-Q2, revision 1, {about}"
    assert text.pasted().splitlines()[-1].endswith("As of 10 May 2006; cleared for public use.)")


@pytest.mark.parametrize(
    ("asked", "missions"),
    [
        ({"country": "CY"}, {"UNFICYP"}),
        ({"country": "congo", "words": "police"}, {"MONUC"}),
        ({"mission": "monuc", "area": "b"}, {"MONUC"}),
        ({"area": "PART"}, {"MONUC", "UNFICYP"}),
        ({"theme": "PART"}, {"MONUC", "UNFICYP"}),
        ({"words": "police", "first": Quarter.parse("2007-Q1")}, set()),
        ({"words": "police", "last": Quarter.parse("2006-Q2")}, {"MONUC", "UNFICYP"}),
        ({"words": "police", "theme": "of nobody"}, set()),
    ],
)
def test_a_search_is_narrowed(headquarters: worlds.World, asked: dict[str, object], missions: set[str]) -> None:
    assert {one.held.source.mission for one in _find(headquarters, **asked)} == missions


def test_what_cannot_be_asked(headquarters: worlds.World) -> None:
    with worlds.refuses("NOTHING_ASKED"):
        _find(headquarters)
    with worlds.refuses("UNKNOWN_COUNTRY"):
        _find(headquarters, country="Atlantis")
    with headquarters.headquarters.session() as session, worlds.refuses("NOTHING_TO_QUOTE"):
        citing.write_citations(session, (), Asked(words="x"), headquarters.folder / "none.docx")
    with headquarters.adviser.session() as session, worlds.refuses("NOT_HEADQUARTERS"):
        citing.find(session, Asked(words="police"))


def test_the_document_has_every_source_in_a_footnote(headquarters: worlds.World, tmp_path: Path) -> None:
    asked = Asked(words="police")
    with headquarters.headquarters.session() as session:
        found = citing.find(session, asked)
        target = citing.write_citations(session, found, asked, tmp_path / "paper.docx")
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as package:
        notes = package.read("word/footnotes.xml").decode()
        body = package.read("word/document.xml").decode()
    assert all(one.source in notes for one in found)
    assert all(one.text in body for one in found)


def test_an_accepted_report_says_when(tmp_path: Path) -> None:
    world = worlds.world(tmp_path, "signed")
    world.receive(world.folder / "packages")
    world.clock.pass_(days=3)
    with world.headquarters.session() as session:
        held = inbox.submissions(session.store)[("MONUC", worlds.Q2)]
        reviewing.decide(session, held.revision_no, "accepted")
    [text, _figure] = _find(world, words="police", mission="MONUC")
    assert text.state == "accepted 13 Jul 2006"
    assert text.held.source.is_accepted


def test_what_there_is_to_narrow_by(headquarters: worlds.World) -> None:
    with headquarters.headquarters.session() as session:
        offered = citing.open_narrowing(session)
    assert offered.missions == ("MONUC", "UNFICYP")
    assert [code for code, _name in offered.countries] == ["CD", "CY"]
    assert offered.quarters == (worlds.Q2,)
    assert "B" in dict(offered.areas)
