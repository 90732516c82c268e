"""Differences between two states of a report: every change is told once, by address, and nothing else is."""

from dataclasses import replace
from decimal import Decimal

import builders
import pytest

from fieldreport.reports import ReportContent
from fieldreport.values import Quarter
from fieldreport.workflows import comparing
from fieldreport.workflows.comparing import Value


@pytest.fixture
def before() -> ReportContent:
    note = builders.explanation("V43", addresses=["project[P-1].budget[1]"], text="Fuel was dearer.")
    return builders.content(
        builders.training(id="T-1"),
        builders.activity(id="A-1"),
        builders.gap(id="G-1"),
        builders.project(),
        values={"2006/AR-B.0": "reported", "2006/AR-B.PR.F": "Two sectors opened desks for women."},
        explanations=(note,),
    )


def test_a_report_does_not_differ_from_itself(before: ReportContent) -> None:
    assert list(comparing.differences(before, before)) == []
    assert comparing.changed_parts(before, before) == ()
    assert comparing.figure_changes(before, before) == ()


def test_a_new_text_is_told_by_its_words(before: ReportContent) -> None:
    after = _answering(before, "2006/AR-B.PR.F", "Three sectors opened desks for women this quarter.")
    (found,) = comparing.differences(before, after)
    assert found.address == "report.2006/AR-B.PR.F"
    assert (found.before, found.after) == (Value("words", 6), Value("words", 8))


def test_a_figure_of_a_record_is_told_by_its_place(before: ReportContent) -> None:
    old = next(record for record in before.records if record.id == "T-1")
    group = replace(old.participants[0], women=77)  # type: ignore[attr-defined]
    new = replace(old, participants=(group, *old.participants[1:]))  # type: ignore[attr-defined, call-arg]
    after = replace(before, records=tuple(new if record is old else record for record in before.records))
    (found,) = comparing.differences(before, after)
    assert found.address == "training[T-1].participants[0].women"
    assert found.path == ("participants", "1", "women")
    assert found.after == Value("number", 77)


def test_a_record_more_or_less_is_one_difference(before: ReportContent) -> None:
    more = replace(before, records=(*before.records, builders.lesson(id="L-9", title="Ask early")))
    (added,) = comparing.differences(before, more)
    assert (added.change, added.kind, added.title, added.address) == ("added", "lesson", "Ask early", "lesson[L-9]")
    (removed,) = comparing.differences(more, before)
    assert (removed.change, removed.address) == ("removed", "lesson[L-9]")


def test_a_note_that_changes_is_told(before: ReportContent) -> None:
    (note,) = before.explanations
    (found,) = comparing.differences(before, replace(before, explanations=(replace(note, text="Roads."),)))
    assert (found.kind, found.address, found.after) == (
        "explanation",
        "project[P-1].budget[1]",
        Value("text", 0, "Roads."),
    )


def test_changes_of_one_answer_or_record_stand_together(before: ReportContent) -> None:
    old = next(record for record in before.records if record.id == "G-1")
    new = replace(old, title="No second day", text="Commanders cannot release anybody for two days.")  # type: ignore[call-arg]
    after = replace(before, records=tuple(new if record is old else record for record in before.records))
    (part,) = comparing.changed_parts(before, after)
    assert (part.kind, part.address, part.change) == ("gap", "gap[G-1]", "changed")
    assert len(part.differences) == 2


def test_a_blank_answer_that_is_filled_is_new(before: ReportContent) -> None:
    after = _answering(before, "2006/AR-B.PR.L", "Ask early.")
    assert [part.change for part in comparing.changed_parts(before, after)] == ["added"]
    assert [part.change for part in comparing.changed_parts(after, before)] == ["removed"]


def test_against_another_quarter_what_happens_once_is_left_out(before: ReportContent) -> None:
    later = replace(
        before,
        quarter=Quarter.parse("2006-Q3"),
        records=(builders.training(id="T-7"), builders.gap(id="G-2", title="Night patrols"), *before.records[3:]),
    )
    parts = comparing.changed_parts(before, later)
    assert [(part.change, part.address) for part in parts] == [("added", "gap[G-2]")]


def test_figures_are_told_before_and_after(before: ReportContent) -> None:
    after = replace(before, records=(*before.records, builders.training(id="T-2")))
    figures = {one.figure: one for one in comparing.figure_changes(before, after)}
    held = figures["participations"]
    assert held.before is not None and held.after == held.before * 2
    assert "project" not in figures  # unchanged
    spent = replace(before, records=tuple(r for r in before.records if r.kind != "project"))
    (project,) = [one for one in comparing.figure_changes(spent, before) if one.figure == "project"]
    assert project.before is None and isinstance(project.after, Decimal)
    assert project.address == "project[P-1]"


def _answering(content: ReportContent, question: str, value: str) -> ReportContent:
    return replace(content, answers={**content.answers, question: builders.answer(question, value)})
