"""Search over everything on a real desk."""

from pathlib import Path

import builders
import desktops
import pytest
import worlds

from fieldreport.templates import load_template, template_for
from fieldreport.values import Quarter
from fieldreport.workflows import attaching, drafting, guarding, recording, searching
from fieldreport.workflows.searching import Found

Q2 = worlds.Q2


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    return worlds.world(tmp_path, "loaded")


def marked(found: Found) -> list[str]:
    return [piece.text for piece in (*found.title, *found.excerpt) if piece.is_match]


def test_a_record_is_found_with_its_id(world: worlds.World) -> None:
    with world.adviser.session() as session:
        found = searching.search(session, "elections")
    assert [(one.kind, one.id, one.quarter, one.is_received) for one in found] == [("training", "T-1", Q2, False)]
    assert (found[0].words, set(marked(found[0]))) == ("Gender and elections", {"elections"})


def test_what_was_saved_is_found_at_once_with_its_section_and_question(world: worlds.World) -> None:
    with world.adviser.session() as session:
        draft = drafting.open_report(session, Q2)
        question = next(one for one in load_template(template_for(Q2)).questions() if one.type == "para")
        drafting.save_answer(session, draft.no, question.id, "Before it, Zanzibar was visited")
        (found,) = searching.search(session, "zanzi")
        assert (found.kind, found.section, found.quarter) == ("answer", question.section, Q2)
        assert found.words
        assert [(piece.text, piece.is_match) for piece in found.excerpt] == [
            ("Before it, ", False),
            ("Zanzibar", True),
            (" was visited", False),
        ]
        drafting.save_answer(session, draft.no, question.id, "")
        assert searching.search(session, "zanzi") == ()


def test_all_words_must_occur_and_signs_are_no_syntax(world: worlds.World) -> None:
    with world.adviser.session() as session:
        assert searching.search(session, "elections xyzzy") == ()
        assert searching.search(session, '"elections OR (') == ()
        assert searching.search(session, '"elections and gender"') == ()
        assert len(searching.search(session, '"gender and elec')) == 1
        assert searching.search(session, "  ") == ()


@pytest.mark.parametrize(
    "typed",
    [
        "kind:training elections",
        "elections type:formations",
        "نوع:تدريب elections",
        "quarter:2006-Q2 kind:training",
        "trimestre:q2-2006 type:formation",
        "année:2006 type:formation",
        "quarter:2005..2006q2 kind:training",
        "فترة:٢٠٠٦ elections",
    ],
)
def test_a_line_narrows_in_every_language(world: worlds.World, typed: str) -> None:
    with world.adviser.session() as session:
        assert [found.id for found in searching.search(session, typed)] == ["T-1"]


@pytest.mark.parametrize(
    "typed",
    [
        "kind:project elections",
        "quarter:2005 elections",
        "quarter:2007.. elections",
        "area:K elections",
        "x:y elections",
    ],
)
def test_what_does_not_fit_is_left_out(world: worlds.World, typed: str) -> None:
    with world.adviser.session() as session:
        assert searching.search(session, typed) == ()


def test_a_line_is_narrowed_for_whoever_does_not_type_it() -> None:
    assert searching.narrow("police women", searching.KIND, "gap") == "kind:gap police women"
    assert searching.narrow("kind:gap police women", searching.KIND, "training") == "kind:training police women"
    assert searching.narrow("type:lacune police", searching.KIND, "") == "police"
    assert searching.filters_of("type:formation area:d quarter:2006 x:y") == {
        "kind": "training",
        "area": "D",
        "quarter": "2006",
    }
    assert searching.filters_of("quarter:soon") == {}
    wanted = searching.wanted_of("quarter:2005..2006-Q2")
    assert (wanted.first, wanted.last) == (Quarter(2005, 1), Q2)


def test_a_document_is_found_by_its_name_and_its_owner_named(world: worlds.World) -> None:
    with world.adviser.session() as session:
        attaching.attach(session, "training[T-1]", "Présences à Goma.txt", b"list")
        attaching.attach(session, attaching.report_owner(Q2), "Carte.txt", b"map")
        (found,) = searching.search(session, "presences")
        assert (found.kind, found.id, found.words) == ("document", "training[T-1]", "Présences à Goma.txt")
        (map_,) = searching.search(session, "carte kind:document")
        assert (map_.id, map_.quarter) == ("report[2006-Q2]", Q2)
        attaching.remove(session, map_.id, attaching.documents(session, map_.id)[0].document.sha256)
        assert searching.search(session, "carte") == ()
        assert all(one.is_ok for one in guarding.examine(session))


def test_a_damaged_index_is_made_anew_by_the_examination(world: worlds.World) -> None:
    with world.adviser.session() as session:
        recording.put_record(session, builders.lesson(id="L-9", text="Kalemie"))
        searching.prepare(session)
        session.store.connection.execute("DELETE FROM narrative_words")
        assert searching.search(session, "kalemie") == ()
        (words,) = (one for one in guarding.examine(session) if one.name == "words")
        assert (words.is_ok, words.detail) == (True, "made anew")
        assert [found.id for found in searching.search(session, "kalemie")] == ["L-9"]


def test_headquarters_finds_what_it_received(tmp_path: Path) -> None:
    workspace = desktops.workspace_of("headquarters", tmp_path)
    with workspace.session() as session:
        found = searching.search(session, "elections")
    assert found
    assert {(one.mission, one.is_received) for one in found} >= {("MONUC", True)}
