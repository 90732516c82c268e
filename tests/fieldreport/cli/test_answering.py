"""Headquarters' answer by commands: decide, write the receipts."""

from pathlib import Path

import builders
import pytest
from commands import Run
from worlds import Q2, World

from fieldreport.workflows import acknowledging, drafting, recording, signing

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


def test_the_panels_word_goes_home_by_commands(run: Run, loaded: World, tmp_path: Path) -> None:
    with loaded.adviser.session() as session:
        recording.put_record(session, builders.practice(status="submitted"))
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
    package = run(loaded.adviser, "export", "--period", "2006-Q2", "--out", tmp_path / "out", "--json").json["path"]
    assert run(loaded.headquarters, "import", package).code == 0
    (listed,) = run(loaded.headquarters, "practices", "--mission", "MONUC", "--json").json
    assert (listed["practice"], listed["status"], listed["panel"]) == ("GP-1", "submitted", None)
    said = ("judge", "GP-1", "--mission", "MONUC", "--state", "under-review", "--remark", "Show June.")
    assert "under_review" in run(loaded.headquarters, *said).out
    assert run(loaded.headquarters, "judge", "GP-9", "--mission", "MONUC", "--state", "accepted").code != 0
    assert "the panel: under_review" in run(loaded.headquarters, "practices").out
    (receipt,) = run(loaded.headquarters, "receipts", "--out", tmp_path / "receipts", "--json").json
    taken = run(loaded.adviser, "load", receipt["path"], "--json").json["receipts"][0]
    assert taken["practices"] == [{"practice": "GP-1", "state": "under_review", "remark": "Show June."}]


def test_ways_and_classified_copies_by_commands(run: Run, loaded: World, tmp_path: Path) -> None:
    closed = run(loaded.headquarters, "trust", "ways", "--class", "confidential", "--allow", "stick", "--json")
    assert closed.json == {"class": "confidential", "ways": ["stick"]}
    loaded.publish_and_load()
    with loaded.adviser.session() as session:
        drafting.set_classification(session, drafting.open_report(session, Q2).no, "confidential")
        signing.sign(session, Q2)
        signing.clear(session, Q2, loaded.officer_passphrase)
    export = ("export", "--period", "2006-Q2", "--out", tmp_path / "out")
    assert "limits the ways" in run(loaded.adviser, *export).err
    assert "may not travel by e-mail" in run(loaded.adviser, *export, "--way", "email").err
    assert run(loaded.adviser, *export, "--way", "stick").code == 0
    copy = ("copy", "--period", "2006-Q2", "--out", tmp_path / "copy.pdf")
    assert "classified" in run(loaded.adviser, *copy).err
    assert run(loaded.adviser, *copy, "--classified").code == 0
