"""`grant` and `load`: from Headquarters' file to what the mission takes over or explains."""

import json
from pathlib import Path

from commands import Run
from granted import PROJECT, approval, issued, package, proposed
from worlds import World

GRANTED = {
    "approvals": [
        {
            "reference": "GFF/2006/04",
            "date": "2006-01-20",
            "amount": "53500",
            "support_rate": "7",
            "support_base": "direct",
        }
    ],
    "tranches": [{"number": 1, "date": "2006-01-25", "amount": "25000"}, {"number": 2, "amount": "19000"}],
    "extensions": [{"until": "2007-03", "reference": "GFF/2006/04-E1"}],
}


def test_a_grant_travels_from_headquarters_to_the_ledger(loaded: World, run: Run, tmp_path: Path) -> None:
    proposed(loaded)
    file = tmp_path / "granted.json"
    file.write_text(json.dumps(GRANTED), encoding="utf-8")
    before = run(loaded.headquarters, "grant", "list", "--json").json
    assert [(one["mission"], one["project"], one["number"]) for one in before] == [("MONUC", PROJECT, None)]
    wanted = ("--mission", "MONUC", "--project", PROJECT, "--out", tmp_path / "out")
    made = run(loaded.headquarters, "grant", "issue", file, *wanted, "--json").json
    assert (made["number"], made["encrypted"], Path(made["path"]).name) == (1, True, "MONUC_P-1_grant_1.asice.age")
    shown = run(loaded.adviser, "load", "--dry-run", made["path"], "--json")
    assert (shown.code, shown.json["grants"][0]["sha256"]) == (1, None)
    said = run(loaded.adviser, "load", made["path"])
    assert said.code == 1
    assert "ours:   amount 20000" in said.out and "signed: amount 19000" in said.out
    assert "Added" not in said.out
    explained = run(loaded.adviser, "grant", "explain", PROJECT, "tranches[2]", "Exchange at the bank.")
    assert "note:   Exchange at the bank." in explained.out
    assert run(loaded.adviser, "grant", "compare", PROJECT).code == 1
    taken = run(loaded.adviser, "grant", "take-over", PROJECT, "--json").json
    assert [line["state"] for line in taken["lines"]] == ["same", "same", "explained", "same"]
    assert run(loaded.adviser, "grant", "compare", PROJECT).code == 0
    [own] = run(loaded.adviser, "grant", "list", "--json").json
    assert (own["sha256"], own["open"], own["explained"]) == (made["sha256"], 0, 1)
    assert "grant 1" in run(loaded.headquarters, "grant", "list").out


def test_what_is_wrong_is_said(loaded: World, run: Run, tmp_path: Path) -> None:
    proposed(loaded)
    file = tmp_path / "granted.json"
    wanted = ("--mission", "MONUC", "--project", PROJECT, "--out", tmp_path / "out", "--json")
    for said, code in (("[", "SCHEMA"), ("{}", "NOTHING_GRANTED"), ('{"tranches": [{"amount": "1"}]}', "SCHEMA")):
        file.write_text(said, encoding="utf-8")
        assert run(loaded.headquarters, "grant", "issue", file, *wanted).json["error"] == code
    assert "No grant of Headquarters" in run(loaded.adviser, "grant", "compare", PROJECT).out
    assert run(loaded.adviser, "grant", "take-over", PROJECT, "--json").json["error"] == "NO_GRANT_LINE"
    file.write_text("{}", encoding="utf-8")
    assert run(loaded.adviser, "grant", "issue", file, *wanted).json["error"] == "NOT_HEADQUARTERS"


def test_a_grant_and_records_load_together_or_not_at_all(loaded: World, run: Run, tmp_path: Path) -> None:
    proposed(loaded)
    issued(loaded)
    records = tmp_path / "records.json"
    other = {"kind": "gap", "id": "G-77", "title": "New"}
    records.write_text(
        json.dumps({"format": "fieldreport-records/1", "mission": "MONUC", "records": [other]}), encoding="utf-8"
    )
    broken = tmp_path / "broken.asice"
    broken.write_bytes(package(loaded).read_bytes()[:-1])
    assert run(loaded.adviser, "load", records, broken, "--json").json["error"] == "DAMAGED"
    both = run(loaded.adviser, "load", records, package(loaded), "--json")
    assert (both.code, both.json["added"], both.json["grants"][0]["number"]) == (0, 1, 1)


def test_what_is_overdue_and_what_came_is_listed_and_written(loaded: World, run: Run, tmp_path: Path) -> None:
    asked = approval(report_due=({"date": "2006-04-30", "type": "financial"},))
    proposed(loaded)
    issued(loaded, approvals=(asked,))
    headquarters = loaded.headquarters
    found = run(headquarters, "grant", "overdue", "--mission", "MONUC", "--out", tmp_path / "letters", "--json")
    assert found.code == 1
    [late] = found.json["overdue"]
    assert (late["project"], late["type"], late["days"]) == (PROJECT, "financial", 71)
    assert Path(found.json["letters"][0]).exists()
    assert run(headquarters, "grant", "overdue", "--mission", "UNFICYP").code == 0
    [came] = run(headquarters, "grant", "received", "--type", "financial", "--out", tmp_path / "out", "--json").json
    assert (came["type"], came["period"], Path(came["path"]).exists()) == ("financial", "2006-Q2", True)
    assert "financial" in run(headquarters, "grant", "received").out
