"""Versions of a budget: begun by an approval, taken back whole, and counted on the days on which they counted."""

from dataclasses import replace

import pytest
from builders import amount, date, entry
from project_documents import busy_project, financial
from worlds import World, refuses

from fieldreport.budgets import budget_on, budgets
from fieldreport.projects import Approval, BudgetLine, BudgetVersion, Project
from fieldreport.workflows import accounting, budgeting, funding, recording
from fieldreport.workflows.session import Session

MOVED = (
    entry(id="M-1", type="redeployment", date=date("2006-03-20"), line="4", to_line="2", amount=amount("1500")),
    entry(id="M-2", type="redeployment", date=date("2006-05-20"), line="5", to_line="2", amount=amount("100")),
    entry(id="M-3", type="redeployment", date=date("2006-07-20"), line="5", to_line="6", amount=amount("40")),
)
FURTHER = Approval(reference="GFF/2006/04-A", date=date("2006-05-10"), amount=amount("10700"))


@pytest.fixture
def desk(loaded: World) -> World:
    with loaded.adviser.session() as session:
        project = busy_project(reports=(financial(),))
        recording.put_record(session, replace(project, approved=None, entries=(*project.entries, *MOVED)))
    return loaded


def _second(session: Session) -> None:
    """Begin the second version with a further approval, and give lines 4 and 8 what was approved."""
    held = funding.held_project(session, "P-1")
    recording.put_record(session, replace(held, approvals=(*held.approvals, FURTHER)))
    budgeting.begin_budget(session, "P-1", date("2006-05-10"), approval=" GFF/2006/04-A ", reason="A fifth province")
    held = funding.held_project(session, "P-1")
    more = {"4": amount("10000"), "8": amount("700")}
    lines = (replace(line, amount=line.amount + more.get(line.line, 0)) for line in held.budget)
    recording.put_record(session, replace(held, budget=tuple(lines)))


def _approved(session: Session, period: str) -> dict[str, int]:
    figures = accounting.open_project_report(session, "P-1", "financial", period).document.figures
    return {line.line: int(line.approved) for line in figures.sums.lines} | {"all": int(figures.sums.approved)}


def test_a_report_is_made_over_the_budget_of_its_time(desk: World) -> None:
    with desk.adviser.session() as session:
        _second(session)
        first = {"2": 9500, "4": 28500, "5": 12000, "8": 3500, "all": 53500}
        second = {"2": 9600, "4": 38500, "5": 11900, "8": 4200, "all": 64200}
        assert _approved(session, "2006-Q1") == _approved(session, "2006-04") == first
        assert _approved(session, "2006-Q2") == _approved(session, "2006-05") == second
        assert _approved(session, "2006-Q3") == second | {"5": 11860, "6": 40}


def test_beginning_a_version_moves_no_money(desk: World) -> None:
    with desk.adviser.session() as session:
        before = _approved(session, "2006-Q3")
        budgeting.begin_budget(session, "P-1", date("2006-06-01"))
        assert _approved(session, "2006-Q3") == before
        project = funding.held_project(session, "P-1")
    assert [line.amount for line in project.budget] == [9600, 28500, 11900, 3500]
    assert [line.amount for line in project.budget_versions[0].budget] == [8000, 30000, 12000, 3500]


def test_the_history_says_what_changed_when_and_by_which_approval(desk: World) -> None:
    with desk.adviser.session() as session:
        _second(session)
        first, second = funding.open_project(session, "P-1").versions
    assert (first.budget.since, str(first.budget.until), first.budget.place) == (None, "2006-05-09", None)
    assert (str(second.budget.since), second.budget.until) == ("2006-05-10", None)
    assert (second.budget.approval, second.budget.reason) == ("GFF/2006/04-A", "A fifth province")
    assert [one.id for one, _amount in first.redeployments] == ["M-1"]
    assert [one.id for one, _amount in second.redeployments] == ["M-2", "M-3"]
    lines = {line.line: line for line in second.lines}
    assert (lines["4"].before, lines["4"].approved, lines["4"].change) == (28500, 38500, 10000)
    assert (lines["5"].redeployed, lines["5"].in_force) == (-140, 11860)
    assert (lines["6"].approved, lines["6"].in_force) == (0, 40)


def test_a_version_is_taken_back_whole_and_done_again(desk: World) -> None:
    with desk.adviser.session() as session:
        before = funding.held_project(session, "P-1")
        made = budgeting.begin_budget(session, "P-1", date("2006-06-01"), reason="Asked for")
        after = funding.held_project(session, "P-1")
        back = [one.reverse() for one in reversed(made)]
        funding.replace_all(session, back)
        assert funding.held_project(session, "P-1") == before
        funding.replace_all(session, made)
        assert funding.held_project(session, "P-1") == after
        recording.put_record(session, replace(after, budget=(BudgetLine(line="1", amount=amount("5")),)))
        with refuses("CHANGED_SINCE"):
            funding.replace_all(session, list(reversed(back)))
        assert len(funding.held_project(session, "P-1").budget_versions) == 1  # all or none


def test_versions_follow_each_other_and_replace_something(desk: World) -> None:
    with desk.adviser.session() as session:
        budgeting.begin_budget(session, "P-1", date("2006-05"))
        with refuses("VERSION_EARLY"):
            budgeting.begin_budget(session, "P-1", date("2006-05-01"))
        recording.put_record(session, replace(busy_project(), budget=()))
        with refuses("VERSION_EMPTY"):
            budgeting.begin_budget(session, "P-1", date("2006-05-10"))


def test_a_version_without_a_day_counts_for_none() -> None:
    project: Project = busy_project()
    held = BudgetVersion(version=1, budget=project.budget[:1])
    assert budgets(replace(project, budget_versions=(held,))) == budgets(project)
    assert budget_on(project, None).lines == project.budget
