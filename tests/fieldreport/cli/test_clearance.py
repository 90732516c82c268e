"""`clearance`: the whole way between two homes on the command line."""

import worlds
from commands import Run
from worlds import World


def test_a_report_goes_to_another_computer_comes_back_with_suggestions_and_is_cleared(
    loaded: World, run: Run
) -> None:
    officer, author = worlds.officers_desk(loaded), loaded.adviser
    out, quarter = loaded.folder / "out", ("--period", "2006-Q2")
    assert run(author, "sign", *quarter).code == 0
    asked = run(author, "clearance", "ask", *quarter, "--out", out, "--note", "By Friday, please.", "--json")
    assert (asked.code, asked.json["name"]) == (0, "Olga Officer")
    came = run(officer, "load", asked.json["path"], "--json").json["for_clearance"][0]
    assert (came["author"], came["note"], came["news"]) == ("Ada Adviser", "By Friday, please.", True)
    (line,) = run(officer, "clearance", "waiting", "--json").json["waiting"]
    assert (line["period"], line["revision"], line["document"]) == ("2006-Q2", 1, 0)
    assert run(officer, "clearance", "answer", *quarter, "--out", out).err.startswith("NOT_DECIDED")
    narrative = next(one for one in _texts(loaded))
    place = ("clearance", "suggest", narrative, *quarter)
    held = run(officer, *place, "--text", "As it should be said.", "--remark", "Shorter.", "--json").json
    assert [one["text"] for one in held["suggestions"]] == ["As it should be said."]
    back = run(officer, "clearance", "return", *quarter, "--out", out, "--remark", "Nearly.", "--json").json
    assert back["outcome"] == "returned"
    told = run(author, "load", back["path"])
    assert "returned by Olga Officer" in told.out and "1 suggested edits" in told.out
    taken = run(author, "clearance", "suggestions", *quarter, "--take", 1, "--json").json
    assert [one["decision"] for one in taken["suggestions"]] == ["taken"]
    assert "suggested: As it should be said." in run(author, "clearance", "suggestions", *quarter).out
    assert run(author, "sign", *quarter, "--reason", "As suggested.").code == 0
    asked = run(author, "clearance", "ask", *quarter, "--out", out, "--json")
    assert run(officer, "load", asked.json["path"]).code == 0
    cleared = run(officer, "clearance", "sign", *quarter, "--out", out, "--json").json
    assert cleared["outcome"] == "cleared"
    assert run(author, "load", cleared["path"], "--json").json["clearances"][0]["officer"] == "Olga Officer"
    assert run(author, "export", *quarter, "--out", out).code == 0
    assert run(author, "clearance", "suggestions", *quarter).out.strip() == "Nothing is suggested."


def test_at_an_authors_desk_nobody_signs_as_if_it_were_the_officers(loaded: World, run: Run) -> None:
    run(loaded.adviser, "sign", "--period", "2006-Q2")
    for words in (("sign",), ("agree",), ("return", "--remark", "No.")):
        done = run(
            loaded.adviser, "clearance", words[0], "--period", "2006-Q2", "--out", loaded.folder, *words[1:], "--json"
        )
        assert (done.code, done.json["error"]) == (2, "NOT_OFFICERS_DESK")


def test_a_clearing_officer_agrees_before_the_last_signs(loaded: World, run: Run) -> None:
    officer, out = worlds.officers_desk(loaded), loaded.folder / "out"
    policy = ("trust", "policy", "--mission", "MONUC", "--clearance", "signed", "--steps", 2, "--json")
    assert run(loaded.headquarters, *policy).json["steps"] == 2
    run(loaded.adviser, "sign", "--period", "2006-Q2")
    asked = run(loaded.adviser, "clearance", "ask", "--period", "2006-Q2", "--out", out, "--json").json
    run(officer, "load", asked["path"])
    agreed = run(officer, "clearance", "agree", "--period", "2006-Q2", "--out", out, "--remark", "Fine.", "--json")
    assert agreed.json["outcome"] == "agreed"
    told = run(loaded.adviser, "load", agreed.json["path"]).out
    assert "agreed by Olga Officer" in told and "Fine." in told


def _texts(world: World) -> list[str]:
    from worlds import Q2

    from fieldreport.workflows import suggesting

    with world.adviser.session() as session:
        return [one.address for one in suggesting.open_suggestions(session, Q2).fields]
