"""The mission-wide action plan: actions one by one, what is overdue, activities behind them, reviews."""

from dataclasses import replace
from pathlib import Path

import builders
import pytest
import worlds
from worlds import Desk, refuses

from fieldreport.models import Plan
from fieldreport.storage.listings import Selection
from fieldreport.values import Quarter
from fieldreport.workflows import drafting, listing, planning, record_editing, recording
from fieldreport.workflows.planning import Review

ACTIONS = (
    {"id": "a1", "text": "Train patrol leaders", "component": "military", "due": "2006-03", "status": "ongoing"},
    {"id": "a2", "text": "Open units for victims", "component": "police", "due": "2006-Q4", "standard": 2},
    {"id": "a3", "text": "Name focal points", "due": "2006-02", "status": "done", "kept": "of another program"},
)


@pytest.fixture
def adviser(tmp_path: Path) -> Desk:
    desk = worlds.world(tmp_path, stage="registered").adviser
    with desk.session() as session:
        recording.put_record(session, Plan(id="P", title="Plan 2006", actions=ACTIONS))
        recording.put_record(session, replace(builders.activity(id="A-9", title="Briefing"), plan_action="a1"))
    return desk


def selected(**given: object) -> Selection:
    return Selection(**({"kind": planning.KIND, "is_descending": False} | given))  # type: ignore[arg-type]


def test_actions_are_listed_by_their_day_with_what_is_overdue(adviser: Desk) -> None:
    with adviser.session() as session:
        found, rows = planning.list_actions(session, selected())
        assert found.ids == ("a3", "a1", "a2")
        assert [rows[name].status for name in found.ids] == ["done", "overdue", "planned"]
        assert rows["a1"].values["activities"] == (("A-9", "Briefing"),)
        assert planning.list_actions(session, selected(chosen={"status": "overdue"}))[0].ids == ("a1",)
        assert planning.list_actions(session, selected(chosen={"component": "police"}))[0].ids == ("a2",)
        assert planning.list_actions(session, selected(words="units OPEN"))[0].ids == ("a2",)
        assert planning.list_actions(session, selected(since="2006-03-01", until="2006-03-31"))[0].ids == ("a1",)
        assert planning.list_actions(session, selected(ids=("a2",)))[0].ids == ("a2",)
        assert planning.list_actions(session, selected(order="title", is_descending=True))[0].ids == (
            "a1",
            "a2",
            "a3",
        )
        assert planning.list_actions(session, selected(order="component"))[0].ids == ("a1", "a2", "a3")
        state = planning.plan_state(session)
        assert (state.id, state.actions, dict(state.by_status)) == ("P", 3, {"overdue": 1, "planned": 1, "done": 1})
        assert listing.plan_actions(session)["a2"] == "Open units for victims"


def test_a_change_of_an_action_keeps_the_rest_of_the_plan_and_tells_its_history(adviser: Desk) -> None:
    with adviser.session() as session:
        change = planning.save_action(session, "a3", "status", "dropped")
        assert (change.before, change.after) == ("done", "dropped")
        planning.save_action(session, "a3", "owner", "Chief of Staff")
        planning.save_action(session, "a3", "due", None)
        held = planning.open_action(session, "a3")
        assert held.values["kept"] == "of another program"
        assert "due" not in held.values
        plan = record_editing.open_record(session, "plan", "P").values
        assert [action["id"] for action in plan["actions"]] == ["a1", "a2", "a3"]
        history = planning.action_history(session, "a3")
        assert [(one.deed, one.key) for one in history] == [
            ("changed", "due"), ("changed", "owner"), ("changed", "status"), ("added", ""),
        ]  # fmt: skip


def test_an_action_is_added_duplicated_taken_out_and_brought_back(adviser: Desk) -> None:
    with adviser.session() as session:
        added = planning.new_action(session)
        again = planning.duplicate_action(session, "a2")
        like = planning.open_action(session, again.id).values
        assert (like["text"], like["standard"], like["status"], "due" in like) == (
            "Open units for victims", 2, "planned", False,
        )  # fmt: skip
        planning.remove_action(session, "a2")
        with refuses("UNKNOWN_RECORD"):
            planning.open_action(session, "a2")
        assert planning.restore_action(session, "a2").title == "Open units for victims"
        assert planning.open_action(session, "a2").values["due"] == "2006-Q4"
        assert planning.count_actions(session) == 5
        assert planning.open_action(session, added.id).row.status == "planned"
        with refuses("UNKNOWN_RECORD"):
            planning.restore_action(session, "never there")


def test_the_plan_is_made_by_its_first_action_and_reviews_are_kept(tmp_path: Path) -> None:
    desk = worlds.world(tmp_path, stage="registered").adviser
    with desk.session() as session:
        assert planning.plan_state(session).id == ""
        with refuses("NO_PLAN"):
            planning.write_review(session, tmp_path / "review.pdf")
        planning.new_action(session)
        planning.save_plan(session, "adopted", "2006-01-20")
        planning.add_review(session, Review(builders.date("2006-04-05"), "Senior management team", "To go on"))
        planning.add_review(session, Review(builders.date("2006-06-05"), "Senior management team"))
        state = planning.plan_state(session)
        assert str(state.adopted) == "2006-01-20"
        assert [str(one.date) for one in state.reviews] == ["2006-06-05", "2006-04-05"]
        change = planning.save_plan(session, "reviews", None)
        assert len(change.before) == 2
        assert planning.plan_state(session).reviews == ()
    assert not (tmp_path / "review.pdf").exists()


@pytest.mark.parametrize("count", [1, 80])
def test_the_review_is_one_page_and_counts_what_finds_no_room(adviser: Desk, tmp_path: Path, count: int) -> None:
    import pypdfium2

    with adviser.session() as session:
        for _each in range(count):
            planning.duplicate_action(session, "a2")
        place = planning.write_review(session, tmp_path / "review.pdf")
    document = pypdfium2.PdfDocument(place.read_bytes())
    try:
        text = document[0].get_textpage().get_text_range()
        assert len(document) == 1
    finally:
        document.close()
    assert "Train patrol leaders" in text
    assert f"{count + 3} actions: 1 done, 0 ongoing, {count + 1} planned, 1 overdue" in " ".join(text.split())
    assert ("more actions are in the plan" in text) == (count == 80)


def test_the_review_has_the_classification_of_the_newest_report(adviser: Desk, tmp_path: Path) -> None:
    import pypdfium2

    def seen() -> str:
        with adviser.session() as session:
            document = pypdfium2.PdfDocument(planning.write_review(session, tmp_path / "review.pdf").read_bytes())
        try:
            return str(document[0].get_textpage().get_text_range()).casefold()
        finally:
            document.close()

    assert "unclassified" in seen()
    with adviser.session() as session:
        older = drafting.open_report(session, Quarter(2006, 1))
        newest = drafting.open_report(session, Quarter(2006, 2))
        drafting.set_classification(session, older.no, "strictly_confidential")
        drafting.set_classification(session, newest.no, "confidential")
    assert "unclassified" not in seen()
    assert "confidential" in seen()
    assert "strictly" not in seen()
