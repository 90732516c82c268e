"""Headquarters' answer by commands: decide, write the receipts."""

from pathlib import Path

import pytest
from commands import Run
from worlds import Q2, World

from fieldreport.workflows import acknowledging, signing

FIELD = "report.2006/AR-B.PR.F"


@pytest.fixture
def received(signed: World) -> World:
    signed.receive(signed.folder / "packages")
    return signed


def test_a_report_goes_back_with_its_questions(received: World, run: Run, tmp_path: Path) -> None:
    words = ("--mission", "MONUC", "--period", "2006-Q2")
    said = run(received.headquarters, "decide", "returned", *words, "--json")
    assert (said.code, said.json["error"]) == (1, "NO_QUESTIONS")
    said = run(
        *(received.headquarters, "decide", "returned", *words, "--remark", "One point."),
        *("--question", f"{FIELD}=Which courses, and why?", "--json"),
    )
    assert (said.code, said.json["revision"], said.json["decision"]) == (0, 1, "returned")
    said = run(received.headquarters, "receipts", "--out", tmp_path / "receipts", "--mission", "MONUC", "--json")
    assert said.code == 0
    assert {one["outcome"] for one in said.json} == {"returned"}
    assert all(one["encrypted"] for one in said.json)
    files = [one["path"] for one in said.json]
    dry = run(received.adviser, "load", *files, "--dry-run", "--json")
    assert dry.json["receipts"][0]["taken"] == "new"
    home = run(received.adviser, "load", *files, "--json")
    assert home.code == 0
    assert {(one["outcome"], one["taken"]) for one in home.json["receipts"]} == {("returned", "new")}
    assert home.json["receipts"][0]["questions"] == [{"address": FIELD, "text": "Which courses, and why?"}]
    again = run(received.adviser, "load", files[0])
    assert again.out.splitlines()[0] == "2006-Q2 revision 1: returned, says Q. Headquarters of Headquarters."
    with received.adviser.session() as session:
        asked, remark = acknowledging.open_questions(session, Q2)
        kept = signing.newest_revision(session, Q2)
        assert kept is not None
    assert (asked.address, asked.text, kept.status) == (FIELD, "Which courses, and why?", "returned")
    assert remark.text == "One point."
    assert run(received.headquarters, "receipts", "--out", tmp_path, "--mission", "MONUC").out == "Nothing is new.\n"


def test_nothing_can_be_decided_about_what_has_not_come(received: World, run: Run) -> None:
    said = run(received.headquarters, "decide", "accepted", "--mission", "UNMIL", "--period", "2006-Q2", "--json")
    assert (said.code, said.json["error"]) == (2, "NOTHING_RECEIVED")
