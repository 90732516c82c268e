"""Projects of a desk: sums, checks and notes, budget versions."""

from datetime import date
from decimal import Decimal

import builders
import pytest
from worlds import Q2, World, refuses

from fieldreport.codec import encode
from fieldreport.models import Explanation
from fieldreport.projects import FinanceStatement, next_entry_id
from fieldreport.workflows import drafting, funding, record_editing, recording


@pytest.fixture
def desk(loaded: World) -> World:
    with loaded.adviser.session() as session:
        recording.put_record(session, builders.project())
    return loaded


def test_the_list_has_open_projects_first_with_their_sums_and_checks(desk: World) -> None:
    with desk.adviser.session() as session:
        recording.put_record(session, builders.project(id="P-0", title="Over", status="closed"))
        recording.put_record(session, builders.project(id="P-2", title="Later", start=builders.date("2006-05")))
        view = funding.open_projects(session)
        assert (view.mission, view.quarter) == ("MONUC", Q2)
        assert [line.project.id for line in view.lines] == ["P-1", "P-2", "P-0"]
        assert view.lines[0].sums.spent_total == Decimal("2300.00")
        assert view.lines[0].findings == ()
        assert "V46" in {finding.code for finding in view.lines[1].findings}


def test_one_project_comes_with_everything_derived(desk: World) -> None:
    with desk.adviser.session() as session:
        view = funding.open_project(session, "P-1")
        assert view.project == builders.project()
        assert view.sums.balance == view.sums.received_total - view.sums.spent_total
        assert view.chart is not None
        assert view.chart.projected[0].day == date(2006, 6, 30)
        assert view.saved == "2006-07-10T09:30:00.000Z"
        assert funding.utilization(view.sums)[0] == pytest.approx(float(view.sums.spent_total / view.sums.approved))
        with refuses("UNKNOWN_RECORD"):
            funding.open_project(session, "P-9")


def test_a_note_answers_the_check_and_can_be_taken_back(desk: World) -> None:
    with desk.adviser.session() as session:
        entry = builders.entry(id="E-9", amount=builders.amount("9000.00"))
        recording.put_record(session, builders.project(entries=(*builders.project().entries, entry)))
        finding = next(one for one in funding.check_project(session, "P-1") if one.code == "V43")
        assert not finding.explained
        changed = funding.explain(session, Q2, finding.address, (finding.code,), text="Fuel for the generator")
        assert (changed.before, changed.after) == ("", "Fuel for the generator")
        view = funding.open_project(session, "P-1")
        assert next(one for one in view.findings if one.code == "V43").explained
        note = view.notes["V43", finding.address]
        assert note == funding.FundNote(finding.address, "Fuel for the generator", ("V43",))
        again = funding.explain(session, Q2, finding.address, ("V41",), text="Fuel", note_id=note.id)
        assert (again.codes, again.before) == (("V43", "V41"), "Fuel for the generator")
        funding.explain(session, Q2, finding.address, again.codes, text="", note_id=again.id)
        assert funding.open_project(session, "P-1").notes == {}


def test_a_note_about_several_checks_is_changed_as_one(desk: World) -> None:
    with desk.adviser.session() as session:
        entry = builders.entry(id="E-9", amount=builders.amount("9000.00"))
        recording.put_record(session, builders.project(entries=(*builders.project().entries, entry)))
        report = drafting.open_report(session, Q2)
        both = Explanation(
            period="2006-Q2", id="X-1", codes=("V41", "V43"), addresses=("project[P-1]",), text="Flood"
        )
        drafting.save_explanation(session, report.no, both)
        notes = funding.open_project(session, "P-1").notes
        assert {note.id for note in notes.values()} == {"X-1"}
        (address,) = (address for code, address in notes if code == "V43")
        changed = funding.explain(session, Q2, address, ("V43",), text="Flood in May", note_id="X-1")
        assert changed.codes == ("V41", "V43")
        assert {note.text for note in funding.open_project(session, "P-1").notes.values()} == {"Flood in May"}
        recording.put_record(session, builders.project(id="P-11", entries=(entry,)))
        assert funding.open_project(session, "P-11").notes == {}


def test_a_new_project_is_proposed_and_a_desk_without_a_quarter_shows_it(world: World) -> None:
    with world.adviser.session() as session:
        made = funding.add_project(session, "Radio for women")
        view = funding.open_projects(session)
        assert [line.project for line in view.lines] == [made]
        assert (made.status, made.currency) == ("proposed", "USD")
        assert str(view.quarter) == "2006-Q3"
        assert funding.open_project(session, made.id).chart is None
        assert funding.utilization(view.lines[0].sums) == (0, 0)
        with refuses("NO_QUARTER"):
            drafting.latest_quarter(session)  # looking began no report


def test_entries_are_numbered_on() -> None:
    assert next_entry_id(()) == "E-01"
    assert next_entry_id(("E-02", "E-09", "E-x", "F-77", "01890a5d")) == "E-10"
    assert next_entry_id(("E-1", "E-0099")) == "E-100"


def test_the_history_of_a_field_joins_what_was_typed_in_one_go(desk: World) -> None:
    def save(key: str, value: str) -> None:
        record_editing.save_field(session, "project", "P-1", key, value)

    with desk.adviser.session() as session:
        first = builders.project().title
        desk.clock.pass_(minutes=20)
        save("title", "R")
        save("title", "Ra")
        save("purpose", "Something else.")
        desk.clock.pass_(minutes=20)
        save("title", "Radio")
        found = funding.field_history(session, "P-1", "title")
        assert [(step.before, step.after) for step in found] == [("Ra", "Radio"), (first, "Ra"), (None, first)]
        assert (found[0].actor, found[0].at.minute) == ("Ada Adviser", 10)
        assert funding.field_history(session, "P-1", "remark") == ()


def test_only_the_rows_that_differ_are_remembered_and_go_back(desk: World) -> None:
    def ids() -> list[str]:
        return [entry.id for entry in funding.open_project(session, "P-1").project.entries]

    with desk.adviser.session() as session:
        rows = encode(tuple(builders.entry(id=f"E-{number}") for number in range(6)))
        funding.save_rows(session, "P-1", "entries", rows)
        changed = [*rows[:2], {**rows[2], "note": "late"}, *rows[4:]]
        change = funding.save_rows(session, "P-1", "entries", changed)
        assert (change.start, len(change.before), len(change.after)) == (2, 2, 1)
        back = funding.replace_rows(session, change.reverse())
        assert (back.before, back.after) == (change.after, change.before)
        assert ids() == [f"E-{number}" for number in range(6)]
        nothing = funding.save_rows(session, "P-1", "entries", rows)
        assert (nothing.before, nothing.after) == ((), ())
        with refuses("CHANGED_SINCE"):
            funding.replace_rows(session, change.reverse())
        funding.save_rows(session, "P-1", "entries", ())
        assert ids() == []


def test_the_newest_statement_of_the_finance_section_stands_beside_ours(desk: World) -> None:
    def finance(*statements: FinanceStatement) -> funding.FinanceLine | None:
        recording.put_record(session, builders.project(finance_section=statements))
        return funding.open_project(session, "P-1").finance

    old = FinanceStatement(statement_date=builders.date("2006-03-31"), amounts={"spent": "1.00"})
    new = FinanceStatement(
        statement_date=builders.date("2006-06-30"),
        amounts={"spent": "2345.00", "received": "6000.00"},
        document="S-6",
        difference="Booked in July.",
    )
    with desk.adviser.session() as session:
        assert finance() is None
        found = finance(new, old)
        assert found is not None
        assert (found.figure, found.stated, found.ours, found.difference) == (
            "spent",
            Decimal("2345.00"),
            Decimal("2300.00"),
            Decimal("45.00"),
        )
        assert (str(found.day), found.explanation) == ("2006-06-30", "Booked in July.")
        assert finance(FinanceStatement(amounts={"spent": "much"})) is None
        other = finance(FinanceStatement(amounts={"balance": {"amount": "3700.00", "currency": "USD"}}))
        assert other is not None
        assert (other.figure, other.difference) == ("balance", Decimal(0))
