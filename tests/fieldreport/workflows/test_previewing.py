"""The report as pages: the draft before it is signed, and revisions as they were signed."""

from dataclasses import replace

import builders
import pytest
import worlds
from worlds import Q2

from fieldreport.documents.pdf_pictures import PdfPictures
from fieldreport.documents.pdf_places import place_of
from fieldreport.reports import Finding
from fieldreport.storage import drafts, revisions
from fieldreport.workflows import drafting, previewing, signing


def _text(pages: previewing.Pages) -> str:
    with PdfPictures(pages.pdf) as opened:
        return "\n".join(opened.text(number) for number in range(len(opened.sizes)))


def test_a_draft_is_shown_as_it_would_be_signed_and_nothing_is_kept(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session:
        pages = previewing.draft_pages(session, Q2)
        assert (pages.is_draft, pages.revision, pages.status, pages.identity) == (True, 1, "", "")
        assert revisions.revisions(session.store) == ()
    assert "MONUC, Q2 2006, revision 1" in _text(pages)
    assert pages.chapters[-1].title == "Signatures"
    assert pages.compared_with is None
    record = next(record for record in pages.content.records if record.kind == "training")
    assert place_of(f"{record.address}.title", pages.places)


def test_a_signed_revision_is_shown_with_its_signatures_and_places(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        pages = previewing.revision_pages(session, Q2)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        assert pages.pdf == revisions.signed_pdf(session.store, kept.no)
        assert pages.identity == kept.identity
    assert not pages.is_draft
    assert pages.places, "rendering again gives the bytes that were frozen"
    assert {"report.2006/BI-6"} & set(pages.restricted)


def test_the_stamps_of_the_signatures_are_drawn(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        pages = previewing.revision_pages(session, Q2)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
        unsigned = revisions.frozen_file(session.store, kept.no, "report.pdf") or b""

    def ink(pdf: bytes) -> int:
        with PdfPictures(pdf) as opened:
            drawn = opened.picture(len(opened.sizes) - 1, 1.0)
        return sum(value < 0x80 for value in drawn.pixels[::4])

    assert ink(pages.pdf) > ink(unsigned) + 500


def test_where_this_program_draws_otherwise_no_place_is_claimed(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        report = drafts.find_report(session.store, "MONUC", Q2)
        assert report is not None
        kept = revisions.revision(session.store, report.no)
        frozen = revisions.frozen_report(session.store, kept.no)
        other = drafting.frozen_content(session, kept)
        assert previewing._as_frozen(frozen, other) is not None
        assert previewing._as_frozen(replace(frozen, revision=7), other) is None


def test_a_period_without_a_revision_says_so(loaded: worlds.World) -> None:
    with loaded.adviser.session() as session, worlds.refuses("NO_REVISION"):
        previewing.revision_pages(session, Q2)


def test_a_second_revision_shows_what_changed_since_the_first(signed: worlds.World) -> None:
    with signed.adviser.session() as session:
        report = drafting.open_report(session, Q2)
        drafting.save_answer(session, report.no, "2006/BI-6", "B. Newcomer")
        draft = previewing.draft_pages(session, Q2)
        assert draft.revision == 2
        assert draft.compared_with == previewing.Compared(Q2, 1, is_same_quarter=True)
        assert [part.address for part in draft.changed] == ["report.2006/BI-6"]
        signing.sign(session, Q2, reason="The contact has changed.")
        newer, older = previewing.revision_pages(session, Q2), previewing.revision_pages(session, Q2, 1)
    assert [part.address for part in newer.changed] == ["report.2006/BI-6"]
    assert (older.revision, older.changed) == (1, ())
    assert "B. Newcomer" in _text(newer)
    assert "B. Newcomer" not in _text(older)


def test_a_new_quarter_is_compared_with_the_last_one(signed: worlds.World) -> None:
    following = Q2.shifted(1)
    with signed.adviser.session() as session:
        pages = previewing.draft_pages(session, following)
        assert pages.compared_with == previewing.Compared(Q2, 1, is_same_quarter=False)
        assert {one.figure for one in pages.figures} >= {"participations"}


@pytest.mark.parametrize(
    ("address", "code", "note"),
    [
        ("project[P-1].budget[1].amount", "V43", "Fuel was dearer."),
        ("project[P-1].entries[0].date", "V46", "Paid late."),
        ("project[P-1].currency", "V45", "Of the project."),
        ("report.2006/BI-6.anything", "V21", "Of the answer."),
        ("gap[nowhere]", "V31", ""),
    ],
)
def test_a_check_is_shown_with_the_note_that_answers_it(address: str, code: str, note: str) -> None:
    content = builders.content(
        builders.project(remark="Of the project.", entries=(builders.entry(note="Paid late."),)),
        explanations=(builders.explanation("V43", addresses=["project[P-1].budget[1]"], text="Fuel was dearer."),),
    )
    answers = {**content.answers, "2006/BI-6": builders.answer("2006/BI-6", "A. Example", note="Of the answer.")}
    finding = Finding(code, "explain", address, "Why?")
    assert previewing.note_about(finding, replace(content, answers=answers)) == note
