"""Where answers and records stand on the pages: what lies in a place is what its address says."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from fieldreport.documents.facts import RenderFacts
from fieldreport.documents.pdf_pictures import PagesProblem, PdfPictures
from fieldreport.documents.pdf_places import PagePlace, place_of, restricted_addresses
from fieldreport.documents.report_pdf import RenderedPdf, render_pdf
from fieldreport.models import Training
from fieldreport.reports import ReportContent


@pytest.fixture(scope="module")
def rendered(rich: ReportContent, facts: RenderFacts) -> RenderedPdf:
    return render_pdf(rich, facts)


@pytest.fixture(scope="module")
def pictures(rendered: RenderedPdf) -> Iterator[PdfPictures]:
    with PdfPictures(rendered.data) as opened:
        yield opened


def _text(pictures: PdfPictures, place: PagePlace) -> str:
    return pictures.text_within(place.page, place.left, place.bottom, place.right, place.top)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("report.2006/AR-B.PR.F", "-First line looks like a formula."),
        ("report.2006/BI-6", "A. Example"),
        ("report.2006/AR-A.0", "The mandate leaves prevention to the country team."),
        ("training[T-2]", "=SUM(A1:A9)"),
        ("activity[A-2]", "@office"),
        ("project[P-1].entries[2]", "CDF"),
        ("project[P-1].budget[0]", "."),
        ("project[P-1].finance_section[0]", "45.00 booked in July."),
        ("plan[PL-1]", "Train all"),
    ],
)
def test_a_place_holds_what_its_address_names(
    rendered: RenderedPdf, pictures: PdfPictures, address: str, words: str
) -> None:
    assert words in " ".join(_text(pictures, place) for place in rendered.places[address])


def test_a_place_holds_nothing_of_its_neighbours(rendered: RenderedPdf, pictures: PdfPictures) -> None:
    (place,) = rendered.places["training[T-1]"]
    assert "=SUM(A1:A9)" not in _text(pictures, place)
    assert "œuvre commune" in _text(pictures, place)


def test_every_record_that_is_listed_has_its_place(rich: ReportContent, rendered: RenderedPdf) -> None:
    shown = {record.address for record in rich.records}
    assert shown - set(rendered.places) == set()


def test_places_lie_on_their_pages(rendered: RenderedPdf, pictures: PdfPictures) -> None:
    for places in rendered.places.values():
        for place in places:
            size = pictures.sizes[place.page]
            assert 0 < place.left < place.right < size.width
            assert 0 < place.bottom < place.top < size.height


def test_what_runs_over_pages_has_a_place_on_each(rich: ReportContent, facts: RenderFacts) -> None:
    text = "A sentence of the field that goes on and on. " * 400
    longer = replace(rich.answers["2006/AR-B.PR.F"], value=text)
    content = replace(rich, answers={**rich.answers, "2006/AR-B.PR.F": longer})
    places = render_pdf(content, facts).places["report.2006/AR-B.PR.F"]
    assert len(places) >= 2
    assert [place.page for place in places] == list(range(places[0].page, places[0].page + len(places)))


def test_a_part_that_is_not_shown_stands_with_the_whole(rich: ReportContent, rendered: RenderedPdf) -> None:
    training = next(record for record in rich.records if isinstance(record, Training))
    assert place_of(f"{training.address}.participants[0].women", rendered.places) == rendered.places[training.address]
    assert place_of("training[nowhere].start", rendered.places) == ()
    assert place_of("", rendered.places) == ()


def test_chapters_are_those_of_the_contents(rendered: RenderedPdf, pictures: PdfPictures) -> None:
    first = [chapter for chapter in rendered.chapters if chapter.level == 1]
    assert [chapter.title for chapter in first][-1] == "Signatures"
    for chapter in first:
        assert chapter.title.split()[0] in _text(pictures, chapter.place)
    assert [chapter.place.page for chapter in first] == sorted(chapter.place.page for chapter in first)


def test_restricted_parts_are_named_and_have_places(rich: ReportContent, rendered: RenderedPdf) -> None:
    restricted = restricted_addresses(rich)
    assert {"report.2006/BI-6", "project[P-1].donor"} <= set(restricted)
    assert rendered.places["project[P-1].donor"] != rendered.places["project[P-1]"]


def test_a_page_becomes_a_picture_with_ink_on_paper(pictures: PdfPictures) -> None:
    drawn = pictures.picture(0, 1.0)
    assert (drawn.width, drawn.height) == (596, 842)
    assert len(drawn.pixels) == drawn.stride * drawn.height
    assert drawn.pixels[:3] == b"\xff\xff\xff"
    assert min(drawn.pixels[: drawn.stride * drawn.height // 2 : 4]) < 0x80


def test_a_huge_picture_is_held_to_a_size_that_memory_bears(pictures: PdfPictures) -> None:
    drawn = pictures.picture(0, 30.0)
    assert drawn.width * drawn.height <= 41_000_000


def test_words_are_found_where_they_stand(pictures: PdfPictures, rendered: RenderedPdf) -> None:
    (found,) = pictures.find("first LINE looks like a formula")
    place = rendered.places["report.2006/AR-B.PR.F"][0]
    assert found.page == place.page
    assert place.bottom <= found.bottom < found.top <= place.top
    assert len(pictures.find("monuc")) > len(pictures.sizes)  # on every page, more than once
    assert pictures.find("no such words at all") == pictures.find("  ") == ()


def test_what_is_no_pdf_says_so() -> None:
    with pytest.raises(PagesProblem) as caught:
        PdfPictures(b"%PDF-1.7 nothing more")
    assert caught.value.code == "NOT_A_PDF"


def test_a_closed_document_gives_no_more_pages(rendered: RenderedPdf) -> None:
    opened = PdfPictures(rendered.data)
    opened.close()
    opened.close()
    with pytest.raises(PagesProblem):
        opened.picture(0, 1.0)
    assert opened.text(0) == ""
