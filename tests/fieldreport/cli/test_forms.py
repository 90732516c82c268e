"""`begin`, `template`, `place`: any quarter in the form of its time, and a draft whose template changes."""

from commands import Run
from worlds import World


def test_a_quarter_is_begun_in_the_form_of_its_time(run: Run, world: World) -> None:
    said = run(world.adviser, "begin", "--period", "2008-Q3", "--json")
    assert said.code == 0
    assert said.json == {
        "mission": "MONUC",
        "period": "2008-Q3",
        "role": "adviser",
        "template": "2008",
        "answers": 0,
        "yearly_due": True,
    }
    assert "version 2006, adviser" in run(world.adviser, "begin", "--period", "2006-Q1").out


def test_a_change_is_shown_made_and_finished_by_hand(run: Run, world: World) -> None:
    assert run(world.adviser, "begin", "--period", "2008-Q3").code == 0
    back = run(world.adviser, "template", "--period", "2008-Q3", "--to", "2006", "--apply", "--json")
    assert (back.json["old"], back.json["new"], back.json["applied"]) == ("2008", "2006", True)
    shown = run(world.adviser, "template", "--period", "2008-Q3")
    assert "version 2006 -> 2008" in shown.out and "Nothing was changed. Do it with --apply." in shown.out
    assert "  new    2008/PL" in shown.out
    assert "Done; nothing was deleted." in run(world.adviser, "template", "--period", "2008-Q3", "--apply").out
    assert "has this version already" in run(world.adviser, "template", "--period", "2008-Q3").out
    assert run(world.adviser, "place", "--period", "2008-Q3").out == "No answer is kept aside.\n"
    refused = run(world.adviser, "place", "--period", "2008-Q3", "--put", "2006/AR-B.PR.F", "2008/TH-PART.LL")
    assert refused.code == 2 and "NOT_PARKED" in refused.err


def test_without_a_draft_nothing_changes(run: Run, world: World) -> None:
    refused = run(world.adviser, "template", "--period", "2008-Q3", "--json")
    assert refused.code == 2
    assert refused.json["error"] == "NO_DRAFT"
