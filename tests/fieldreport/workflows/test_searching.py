"""Search over everything on a real desk."""

from pathlib import Path

import desktops
import pytest
import worlds

from fieldreport.templates import load_template, template_for
from fieldreport.workflows import drafting, searching

Q2 = worlds.Q2


@pytest.fixture
def world(tmp_path: Path) -> worlds.World:
    return worlds.world(tmp_path, "loaded")


def test_a_record_is_found_with_its_id(world: worlds.World) -> None:
    with world.adviser.session() as session:
        found = searching.search(session, "elections")
    assert [(one.kind, one.id, one.quarter, one.is_received) for one in found] == [("training", "T-1", Q2, False)]


def test_an_answer_is_found_after_catching_up_with_its_section_and_question(world: worlds.World) -> None:
    with world.adviser.session() as session:
        draft = drafting.open_report(session, Q2)
        question = next(one for one in load_template(template_for(Q2)).questions() if one.type == "para")
        drafting.save_answer(session, draft.no, question.id, "Zanzibar was visited")
        assert searching.search(session, "zanzi") == ()
        moment = searching.catch_up(session)
        assert searching.catch_up(session, moment) == moment
        (found,) = searching.search(session, "zanzi")
    assert (found.kind, found.section, found.quarter) == ("answer", question.section, Q2)
    assert found.title
    assert found.excerpt.startswith("[Zanzibar]")


def test_all_words_must_occur_and_signs_are_no_syntax(world: worlds.World) -> None:
    with world.adviser.session() as session:
        assert searching.search(session, "elections xyzzy") == ()
        assert searching.search(session, '"elections OR (') == ()
        assert searching.search(session, "  ") == ()


def test_headquarters_finds_what_it_received(tmp_path: Path) -> None:
    workspace = desktops.workspace_of("headquarters", tmp_path)
    with workspace.session() as session:
        found = searching.search(session, "elections")
    assert found
    assert {(one.mission, one.is_received) for one in found} >= {("MONUC", True)}
