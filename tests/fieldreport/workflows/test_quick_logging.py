"""One line becomes a training or an activity: in any order, language and script, and never by a silent guess."""

from datetime import date
from typing import Any

import builders
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreport.models import Activity, Training
from fieldreport.records import read_record, write_record
from fieldreport.values import CountState
from fieldreport.workflows.quick_dates import read_span
from fieldreport.workflows.quick_logging import Known, activity_of, line_of, read_line, training_of
from fieldreport.workflows.quick_words import COMPONENTS, PARTS, component_of, component_phrase, folded, part_of

TODAY = date(2006, 7, 12)
KNOWN = Known(frozenset({"goma", "bunia"}), {"B": "B", "B1": "B", "E": "E", "E2": "E"}, {"gff-03": "GFF-03"})


def read(text: str) -> dict[str, Any]:
    """Return what a line says, blanks left out."""
    line = read_line(text, TODAY, KNOWN)
    held = {
        "title": line.title,
        "start": line.start.text if line.start and not line.is_day_assumed else "",
        "end": line.end.text if line.end else "",
        "place": line.place,
        "groups": [(g.component, g.counterpart, dict(g.counts)) for g in line.groups],
        "hours": line.hours,
        "area": line.area,
        "sub_actions": line.sub_actions,
        "project": line.project,
        "partners": line.partners,
    }
    return {name: value for name, value in held.items() if value not in ("", None, [], ())}


POLICE = [("police", "", {"women": 12, "men": 8})]
ELECTIONS = {"title": "Gender and elections", "start": "2006-05-08", "place": "Bukavu", "groups": POLICE}


@pytest.mark.parametrize(
    "text",
    [
        "8 May, Bukavu, Gender and elections, police, 12 women 8 men",
        "8 May, Gender and elections, Bukavu, police, 12 women 8 men",
        "Gender and elections, at Bukavu, 12 women 8 men, police, 8.5.2006",
        "police 12 women 8 men; Gender and elections; Bukavu; May 8",
        "8 May 2006, in Bukavu, Gender and elections, police: women 12, men 8",
        "2006-05-08, Bukavu, “Gender and elections”, un police, 12w 8m",
        "8/5, Bukavu, Gender and elections, police, 12 f, 8 h",
        "8 mai, à Bukavu, Gender and elections, policiers, 12 femmes et 8 hommes",
        "8 mayo, en Bukavu, Gender and elections, policía, 12 mujeres y 8 hombres",
        "٨ مايو، Bukavu، Gender and elections، شرطة، ١٢ نساء ٨ رجال",
        "८ May, Bukavu, Gender and elections, police, १२ women ८ men",
    ],
)
def test_order_language_and_script_do_not_matter(text: str) -> None:
    assert read(text) == ELECTIONS


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Night-patrol briefing, Bunia", {"title": "Night-patrol briefing", "place": "Bunia"}),
        ("Bunia night-patrol briefing", {"title": "night-patrol briefing", "place": "Bunia"}),
        ("Night patrols in Bunia", {"title": "Night patrols in Bunia", "place": "Bunia"}),
        ("Induction", {"title": "Induction"}),
        ("Women, peace and security, Goma", {"title": "Women, peace and security", "place": "Goma"}),
        ('"Women, peace, security", Kindu', {"title": "Women, peace, security", "place": "Kindu"}),
        ("Briefing for 12 women", {"title": "Briefing for 12 women"}),
        ("Briefing 12 women 3 men", {"title": "Briefing", "groups": [("", "", {"women": 12, "men": 3})]}),
        ("Rally, 1,234 women", {"title": "Rally", "groups": [("", "", {"women": 1234})]}),
        ("Rally, 1 234 women, 20 men", {"title": "Rally", "groups": [("", "", {"women": 1234, "men": 20})]}),
        ("Course, B1, with UNDP, 6 h, GFF-03", {
            "title": "Course", "area": "B", "sub_actions": ("B1",), "partners": ("UNDP",), "hours": 6.0,
            "project": "GFF-03",
        }),
        ("Course, area E", {"title": "Course", "area": "E"}),
        ("Course, area Z", {"title": "Course, area Z"}),
        ("Plan B, B", {"title": "Plan B", "place": "B"}),
        ("Course, military 3 women 40 men, police 2 women 9 men", {
            "title": "Course",
            "groups": [("military", "", {"women": 3, "men": 40}), ("police", "", {"women": 2, "men": 9})],
        }),
        ("Course, military, 3 women, 40 men, police, 2 women", {
            "title": "Course",
            "groups": [("military", "", {"women": 3, "men": 40}), ("police", "", {"women": 2})],
        }),
        ("Open day, 80 women, 15 men, 3 girls, 2 boys", {
            "title": "Open day", "groups": [("", "", {"women": 80, "men": 15, "girls": 3, "boys": 2})],
        }),
        ("Course, 240 people not collected, national police", {
            "title": "Course",
            "groups": [("national_counterparts", "police", {
                "total": 240, "women": CountState.NOT_COLLECTED, "men": CountState.NOT_COLLECTED,
            })],
        }),
        ("Course, Bukavu, 112/8", {"title": "Course, 112/8", "place": "Bukavu"}),
        ("", {}),
        (" , ; ", {}),
    ],
)  # fmt: skip
def test_each_part_goes_where_it_belongs(text: str, held: dict[str, Any]) -> None:
    assert read(text) == held


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("8 May", "2006-05-08", None),
        ("28 Aug", "2005-08-28", None),  # the latest that has been
        ("10 Aug", "2006-08-10", None),  # or is at hand
        ("29 Feb", "2004-02-29", None),
        ("12/7", "2006-07-12", None),
        ("today", "2006-07-12", None),
        ("hier", "2006-07-11", None),
        ("May", "2006-05", None),
        ("sept.", "2005-09", None),
        ("mai 2004", "2004-05", None),
        ("Q2", "2006-Q2", None),
        ("Q4", "2005-Q4", None),
        ("Q1 2006", "2006-Q1", None),
        ("2006-Q3", "2006-Q3", None),
        ("2005", "2005", None),
        ("8-10 May", "2006-05-08", "2006-05-10"),
        ("8–10 May 2004", "2004-05-08", "2004-05-10"),
        ("28 May to 2 June", "2006-05-28", "2006-06-02"),
        ("30 Dec to 2 Jan", "2005-12-30", "2006-01-02"),
        ("8 au 10 mai", "2006-05-08", "2006-05-10"),
        ("2006-05-08 to 2006-05-10", "2006-05-08", "2006-05-10"),
    ],
)
def test_days_are_read_day_first_and_the_year_is_the_latest_that_has_been(
    text: str, first: str, last: str | None
) -> None:
    span = read_span(text, TODAY)
    assert span is not None
    assert (span[0].text, span[1].text if span[1] else None) == (first, last)


@pytest.mark.parametrize("text", ["31 June", "May be", "12 women", "13/13", "10-8 May", "Ma", "", "8", "3006"])
def test_what_is_no_day_is_not_taken_for_one(text: str) -> None:
    assert read_span(text, TODAY) is None


def test_a_line_becomes_a_training_that_the_schema_holds() -> None:
    line = read_line("8-10 May, Bukavu, Gender and elections, national police, 12 women 8 men, B1, 6h", TODAY, KNOWN)
    held = training_of(line, TODAY, country="CD")
    assert read_record(write_record(held)) == held
    assert (held.status, held.type, held.country, held.hours) == ("held", "national_counterpart", "CD", 6.0)
    assert held.places == ("Bukavu",)
    assert held.participants[0].women_share == builders.amount("60.0")


def test_what_lies_ahead_is_planned() -> None:
    assert training_of(read_line("20 July 2006, Course", TODAY), TODAY).status == "planned"


def test_a_line_becomes_an_activity_with_one_count_group() -> None:
    line = read_line("2 June, Goma, Open day, military 3 women 4 men, police 2 women 1 men", TODAY, KNOWN)
    held = activity_of(line)
    assert read_record(write_record(held)) == held
    assert held.people is not None
    assert (held.people.women, held.people.men, held.components) == (5, 5, ("military", "police"))
    assert (held.date, held.start) == (builders.date("2006-06-02"), None)


@pytest.mark.parametrize(
    "record",
    [
        builders.training(title="Women, peace and security", project="GFF-03"),
        builders.training(places=(), sub_actions=(), area="E"),
        builders.activity(area="B", sub_actions=("B1",), components=("military",), place="Goma"),
    ],
)
def test_the_last_line_can_be_logged_again(record: Training | Activity) -> None:
    line = read_line(line_of(record) + "12 July, 9 women 7 men", TODAY, KNOWN)
    made: Any = training_of(line, TODAY) if isinstance(record, Training) else activity_of(line)
    assert (made.title, made.area, made.sub_actions) == (record.title, record.area, record.sub_actions)
    if isinstance(record, Training):
        assert (made.places, made.project) == (record.places, record.project)
        assert made.participants[0].component == record.participants[0].component
        assert made.participants[0].women == 9
    else:
        assert (made.place, made.components) == (record.place, record.components)


@given(st.text(max_size=120))
def test_no_line_breaks_it_and_what_is_understood_can_be_stored(text: str) -> None:
    line = read_line(text, TODAY, KNOWN)
    for record in (training_of(line, TODAY), activity_of(line)):
        assert record.day is not None


def test_every_word_is_found_and_belongs_to_one_meaning() -> None:
    for key, phrases in COMPONENTS.items():
        for phrase in phrases:
            assert component_of(folded(phrase)) == key, phrase
    for part, words in PARTS.items():
        for word in words:
            assert part_of(folded(word)) == part, word
    assert component_phrase("national_counterparts", "unheard_of") == "national counterparts"
    assert component_phrase("", "") == ""
