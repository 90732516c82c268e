"""`begin`, `template`, `place`, `form`: any quarter in the form of its time, changed drafts, forms sent out."""

from pathlib import Path

import colleagues
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


def test_a_form_goes_out_and_comes_back(run: Run, world: World, tmp_path: Path) -> None:
    form, back = tmp_path / "form.xlsx", tmp_path / "back.xlsx"
    written = run(world.adviser, "form", "activity", "--out", form, "--language", "fr", "--json")
    assert written.json == {"path": str(form), "kind": "activity", "bytes": form.stat().st_size}
    assert "FILE_EXISTS" in run(world.adviser, "form", "activity", "--out", form).err
    assert "FORM_WHICH_PROJECT" in run(world.adviser, "form", "project", "--out", tmp_path / "p.xlsx").err
    back.write_bytes(colleagues.filled(form.read_bytes(), {"Titre 10": "Réunion", "Femmes 10": "trois"}))
    shown = run(world.adviser, "load", back, "--dry-run")
    assert shown.code == 1 and "Would add 1, change 0; unchanged 0." in shown.out
    loaded = run(world.adviser, "load", back, "--json")
    assert (loaded.code, loaded.json["added"]) == (1, 1)
    (told,) = loaded.json["forms"]
    assert (told["kind"], told["filled_by"], told["added"]) == ("activity", colleagues.WHO, 1)
    assert [one["code"] for one in told["refused"]] == ["FORM_COUNT"]
