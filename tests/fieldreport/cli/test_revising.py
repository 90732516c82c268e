"""`trust facts`, `role`, `compare`: dated facts of missions, dated roles of desks, two revisions side by side."""

from commands import Run
from worlds import Q2, World

from fieldreport.workflows import drafting, signing


def test_a_fact_is_stated_published_and_taken_back(run: Run, world: World) -> None:
    said = run(
        world.headquarters, "trust", "facts", "--state", "extended", "--mission", "MONUC",
        "--since", "2006-04-01", "--until", "2006-12-15", "--reason", "Evacuation", "--json",
    )  # fmt: skip
    assert said.code == 0
    assert said.json["facts"] == [
        {
            "mission": "MONUC",
            "kind": "extended",
            "start": "2006-04-01",
            "end": "2006-12-15",
            "reason": "Evacuation",
        }
    ]
    board = run(world.headquarters, "board", "--year", "2006", "--json")
    cell = next(one for one in board.json["missions"] if one["mission"] == "MONUC")["quarters"]["Q2"]
    assert (cell["state"], cell["due"], cell["reason"]) == ("extended", "2006-12-15", "Evacuation")
    world.publish_and_load()
    assert "MONUC, extended, 2006-04-01 to 2006-12-15, Evacuation" in run(world.adviser, "trust", "facts").out
    assert run(world.headquarters, "trust", "facts", "--withdraw", "2", "--json").json["error"] == "NO_FACT"
    assert run(world.headquarters, "trust", "facts", "--withdraw", "1").out == "Nothing is stated.\n"
    refused = run(world.headquarters, "trust", "facts", "--state", "vacant", "--mission", "MONUC", "--json")
    assert (refused.code, refused.json["error"]) == (2, "NO_DAY")


def test_a_desk_changes_its_role(run: Run, world: World) -> None:
    assert run(world.adviser, "role").out == "Today: adviser.\n"
    changed = run(
        world.adviser, "role", "--to", "focal-point", "--since", "2006-06-01", "--reason", "She left", "--json"
    )
    assert changed.json == {
        "role": "focal-point",
        "set_up_as": "adviser",
        "changes": [{"start": "2006-06-01", "role": "focal-point", "reason": "She left"}],
    }
    assert run(world.adviser, "begin", "--period", "2006-Q2", "--json").json["role"] == "focal-point"
    assert run(world.adviser, "role", "--to", "adviser").code == 2


def test_revisions_are_compared_word_by_word(run: Run, signed: World) -> None:
    assert run(signed.adviser, "compare", "--period", "2006-Q2", "--revision", "1").code == 1
    with signed.adviser.session() as session:
        drafting.save_answer(session, drafting.open_report(session, Q2).no, "2006/BI-6", "B. Newcomer")
        signing.sign(session, Q2, reason="Another contact.", reasons={"report.2006/BI-6": "She has left."})
    said = run(signed.adviser, "compare", "--period", "2006-Q2", "--revision", "2")
    assert said.code == 0
    assert "revision 2 beside 1." in said.out and "Reason: Another contact." in said.out
    assert "{+" in said.out and "[-" in said.out
    assert "  Reason: She has left." in said.out
    told = run(signed.adviser, "compare", "--period", "2006-Q2", "--revision", "2", "--json").json
    assert [(one["key"], one["after"]) for one in told["differences"]] == [("2006/BI-6", "B. Newcomer")]
