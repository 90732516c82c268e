"""Two revisions side by side: every changed word once, and nothing of what stayed."""

import pytest
from worlds import Q2, World, refuses

from fieldreport.storage import journal
from fieldreport.workflows import contrasting, drafting, sending, signing
from fieldreport.workflows.contrasting import Segment
from fieldreport.workflows.session import Session

CONTACT = "2006/BI-6"


def test_words_are_marked_and_each_side_is_its_text_again() -> None:
    before, after = "Two sectors opened desks.", "Three sectors opened new desks."
    left, right = contrasting.segments_of(before, after)
    assert [one for one in left if one.kind == "out"] == [Segment("out", "Two")]
    assert [one.text.strip() for one in right if one.kind == "in"] == ["Three", "new"]
    assert "".join(one.text for one in left) == before
    assert "".join(one.text for one in right) == after


def test_a_number_is_marked_whole() -> None:
    left, right = contrasting.segments_of("Some 2,400 people", "Some 2,600 people")
    assert Segment("out", "2,400") in left
    assert Segment("in", "2,600") in right


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "x"),
        ("x", ""),
        ("a\n\nb", "a b"),
        ("نص قديم", "نص جديد"),
        ("w " * 3000, "v " * 3000),
    ],
)
def test_nothing_is_lost_whatever_the_texts(before: str, after: str) -> None:
    left, right = contrasting.segments_of(before, after)
    assert "".join(one.text for one in left) == before
    assert "".join(one.text for one in right) == after
    assert {one.kind for one in left} <= {"same", "out"}
    assert {one.kind for one in right} <= {"same", "in"}


def test_a_revision_is_shown_beside_the_one_before(signed: World) -> None:
    with signed.adviser.session() as session:
        change_contact(session)
        signing.sign(session, Q2, reason="A sentence was wrong.")
        found = contrasting.contrast_own(session, Q2, 2)
        assert (found.mission, found.earlier, found.later, found.reason) == ("MONUC", 1, 2, "A sentence was wrong.")
        (passage,) = found.passages
        assert (passage.kind, passage.key) == ("answer", CONTACT)
        assert "Newcomer" in "".join(one.text for one in passage.after if one.kind == "in")
        assert found.others == (("1", 1),)
        # The other way round says the same, with the sides exchanged.
        back = contrasting.contrast_own(session, Q2, 1, 2)
        assert _said(back.passages[0].before) == _said(passage.after)


def test_each_change_shows_its_own_reason(signed: World) -> None:
    with signed.adviser.session() as session:
        change_contact(session)
        signing.sign(session, Q2, reasons={f"report.{CONTACT}": "She has left."})
        found = contrasting.contrast_own(session, Q2, 2)
        assert (found.reason, [one.reason for one in found.passages]) == ("", ["She has left."])
        # Beside its own state nothing differs, so the reason is told for the whole.
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/IM-3", "Patrols met women.")
        signing.sign(session, Q2, reasons={"report.2006/IM-3": "It was forgotten."})
        back = contrasting.contrast_own(session, Q2, 2, 3)
        assert (back.reason, [one.reason for one in back.passages]) == ("She has left.", [""])


def test_headquarters_sees_what_an_amendment_changed(signed: World) -> None:
    with signed.adviser.session() as session:
        change_contact(session)
        signing.sign(session, Q2, reason="A sentence was wrong.")
        signing.clear(session, Q2, signed.officer_passphrase)
        sending.export(session, Q2, signed.folder / "packages")
    signed.receive(signed.folder / "packages")
    with signed.headquarters.session() as session:
        newest = _identity(session, 2)
        found = contrasting.contrast_received(session, newest)
        assert (found.earlier, found.later, len(found.passages)) == (1, 2, 1)
        assert found.key == _identity(session, 1)


def test_one_revision_alone_has_no_other(signed: World) -> None:
    signed.receive(signed.folder / "packages")
    with signed.adviser.session() as session, refuses("NO_OTHER_REVISION"):
        contrasting.contrast_own(session, Q2, 1)
    with signed.headquarters.session() as session, refuses("NO_OTHER_REVISION"):
        contrasting.contrast_received(session, _identity(session, 1))


def change_contact(session: Session) -> None:
    drafting.save_answer(session, drafting.open_report(session, Q2).no, CONTACT, "B. Newcomer")


def _identity(session: Session, number: int) -> str:
    found = journal.received_revisions(session.store, "MONUC", Q2)
    return next(one.identity for one in found if one.number == number)


def _said(side: tuple[Segment, ...]) -> str:
    return "".join(one.text for one in side)
