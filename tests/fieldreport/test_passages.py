"""Gaps and lessons are offered to the boxes of their area, said once, and known to be quoted."""

import builders
import pytest
from builders import answer

from fieldreport.missions import mission
from fieldreport.passages import passages, quoted_in, unquoted, with_passages
from fieldreport.quotes import shown
from fieldreport.reports import ReportContent
from fieldreport.templates import load_template
from fieldreport.values import Quarter

GAP = builders.gap(area="C", text="Posts stay vacant.", recommendation="Widen the roster.")
LESSON = builders.lesson(area="C", text="Before the campaign.")
BOX = "2006/AR-C.GC.F"


def content(role: str = "adviser", version: str = "2006", period: str = "2006-Q2", **more: object) -> ReportContent:
    records = more.pop("records", (GAP, LESSON))
    made = {"mission": mission("MONUC"), "quarter": Quarter.parse(period), "role": role}
    return ReportContent(template=load_template(version), records=records, **made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("role", "version", "period", "area", "gaps", "lessons"),
    [
        ("adviser", "2006", "2006-Q2", "C", "2006/AR-C.GC.F", "2006/AR-C.LL.F"),
        ("headquarters-office", "2006", "2006-Q2", "C", "2006/AR-C.GC.H", "2006/AR-C.LL.H"),
        ("focal-point", "2006", "2006-Q2", "C", "2006/FP-GC", "2006/FP-LL"),
        ("adviser", "2008", "2008-Q2", "C", "2008/TH-NORM.GC", "2008/TH-NORM.LL"),
        ("adviser", "2014", "2015-Q2", "PA-1", "2014/PA-1.GC", "2014/PA-1.LL"),
        ("focal-point", "2018", "2019-Q2", "PP", "2018/PP.GC", "2018/PP.LL"),
    ],
)
def test_each_form_has_its_boxes(role: str, version: str, period: str, area: str, gaps: str, lessons: str) -> None:
    records = (builders.gap(area=area), builders.lesson(area=area))
    found = passages(content(role, version, period, records=records))
    assert {question: held[0].address for question, held in found.items()} == {
        gaps: "gap[G-1]",
        lessons: "lesson[L-1]",
    }


@pytest.mark.parametrize(
    ("version", "period", "area", "box"),
    [
        ("2006", "2006-Q3", "C", "2006/AR-C.LL.F"),
        ("2014", "2015-Q2", "PA-1", "2014/PA-1.LL"),
        ("2008", "2008-Q2", "C", None),  # it has sheets for them
    ],
)
def test_a_practice_is_offered_where_lessons_and_practices_are_asked_together(
    version: str, period: str, area: str, box: str | None
) -> None:
    told = builders.practice(area=area, end=builders.date(period))
    found = passages(content("adviser", version, period, records=(told, builders.practice(id="GP-0", area=area))))
    assert list(found) == ([box] if box else [])
    assert box is None or [one.address for one in found[box]] == ["practice[GP-1]"]  # the older was told in its time
    assert box is None or found[box][0].text == "Mixed patrols\nMore women report.\nPlan together."


def test_what_is_restricted_in_a_record_is_not_offered() -> None:
    secret = builders.gap(area="C", text="At the house of N.", title="Shelter", restricted=("text",))
    assert passages(content(records=(secret,)))[BOX][0].text.splitlines()[0] == "Shelter"


def test_what_has_no_area_or_no_words_is_offered_nowhere_in_an_advisers_form() -> None:
    empty = builders.gap(id="G-2", title="", text="", recommendation="")
    assert passages(content(records=(builders.gap(area=""), empty))) == {}


def test_a_passage_is_said_once_however_often_it_is_taken_over() -> None:
    offered = passages(content())[BOX]
    assert with_passages(None, offered) == "Posts stay vacant.\nWiden the roster."
    text = with_passages("Vehicles are missing.\n", offered)
    assert text == "Vehicles are missing.\nPosts stay vacant.\nWiden the roster."
    assert with_passages(text, offered) == text
    assert unquoted(text, offered) == ()
    assert unquoted("POSTS stay\nvacant. Widen   the roster.", offered) == ()
    assert unquoted("Posts stay vacant.", offered) == offered
    assert unquoted({"state": "na"}, offered) == ()


def test_braces_in_a_record_stay_words_in_the_answer() -> None:
    offered = passages(content(records=(builders.gap(text="As {trainings.women} shows.", recommendation=""),)))[BOX]
    text = with_passages("", offered)
    assert shown(text) == "As {trainings.women} shows."
    assert unquoted(text, offered) == ()


def test_a_report_knows_where_it_quotes_a_record() -> None:
    said = {BOX: answer(question=BOX, value="Posts stay vacant.\nWiden the roster.\nVehicles too.")}
    assert {address: one.id for address, one in quoted_in(content(answers=said)).items()} == {"gap[G-1]": BOX}
    assert quoted_in(content()) == {}
    assert quoted_in(content(answers={BOX: answer(question=BOX, value={"state": "na"})})) == {}
