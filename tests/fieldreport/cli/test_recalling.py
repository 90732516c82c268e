"""`history` and `bin`: what was before, by answer, record and field; records put away and brought back."""

from commands import Run
from worlds import Q2, World

from fieldreport.workflows import drafting, record_editing

ANSWER = "report.2006/IM-3"


def test_an_answer_tells_what_it_was(run: Run, loaded: World) -> None:
    with loaded.adviser.session() as session:
        report = drafting.open_report(session, Q2).no
        drafting.save_answer(session, report, "2006/IM-3", "Patrols met women.")
    loaded.clock.pass_(minutes=20)
    with loaded.adviser.session() as session:
        drafting.save_answer(session, report, "2006/IM-3", "Patrols met men.")
        drafting.save_answer(session, report, "2006/IM-3", "Patrols met women and men.")
    told = run(loaded.adviser, "history", ANSWER, "--period", "2006-Q2", "--json").json["changes"]
    assert [(one["before"], one["after"]) for one in told[:2]] == [
        ("Patrols met women.", "Patrols met women and men."),  # typed in one go
        (told[1]["before"], "Patrols met women."),
    ]
    assert "  - Patrols met women." in run(loaded.adviser, "history", ANSWER).out
    assert run(loaded.adviser, "history", ANSWER, "--period", "2009-Q1").out == "Nothing was entered there yet.\n"


def test_a_record_and_its_field_tell_what_they_were(run: Run, loaded: World) -> None:
    with loaded.adviser.session() as session:
        name = record_editing.new_record(session, "lesson").id
        record_editing.save_field(session, "lesson", name, "title", "Before the campaign")
        record_editing.save_field(session, "lesson", name, "remark", "Said by all.")
    whole = run(loaded.adviser, "history", f"lesson[{name}]", "--json").json["changes"]
    assert [(one["deed"], one["key"]) for one in whole] == [
        ("changed", "remark"),
        ("changed", "title"),
        ("added", ""),
    ]
    field = run(loaded.adviser, "history", f"lesson[{name}].title", "--json").json["changes"]
    assert [(one["deed"], one["after"]) for one in field] == [("changed", "Before the campaign"), ("added", None)]
    wrong = run(loaded.adviser, "history", "somewhere", "--json")
    assert (wrong.code, wrong.json["error"]) == (2, "NO_ADDRESS")


def test_a_record_goes_into_the_bin_and_comes_out(run: Run, loaded: World) -> None:
    with loaded.adviser.session() as session:
        name = record_editing.new_record(session, "lesson").id
    address = f"lesson[{name}]"
    put = run(loaded.adviser, "bin", "--put", address, "--json")
    assert [one["address"] for one in put.json["records"]] == [address]
    assert run(loaded.adviser, "bin", "--put", address, "--json").json["error"] == "UNKNOWN_RECORD"
    assert run(loaded.adviser, "bin", "--restore", address).out == "The bin is empty.\n"
    assert run(loaded.adviser, "bin", "--restore", f"{address}.title", "--json").json["error"] == "NO_ADDRESS"
