"""The mission register says what its sources prove, and no more."""

import json
from datetime import date

import pytest

from fieldreport.missions import MissionError, fact_json, load_missions, mission, read_fact, reporter, with_facts
from fieldreport.resources import resource_path
from fieldreport.trust_context import MissionFact
from fieldreport.values import Quarter

SUMMER_2006 = date(2006, 7, 1)
# S0 shows a gender unit or adviser in these eight; S0 section C counts eight.
ADVISERS_2006 = {"UNMIK", "MONUC", "UNAMA", "UNMIL", "UNOCI", "MINUSTAH", "ONUB", "UNMIS"}
# S0 section A lists seven traditional missions; section C gives all of them focal points.
FOCAL_POINTS_2006 = {"UNTSO", "UNMOGIP", "UNFICYP", "UNDOF", "UNIFIL", "MINURSO", "UNMEE"}


def test_advisers_and_focal_points_of_2006() -> None:
    roles = {code: entry.role_on(SUMMER_2006) for code, entry in load_missions().items()}
    assert {code for code, role in roles.items() if role == "adviser"} == ADVISERS_2006
    assert {code for code, role in roles.items() if role == "focal-point"} == FOCAL_POINTS_2006


def test_seventeen_missions_are_listed_in_2006() -> None:
    listed = {code for code, entry in load_missions().items() if "S0 A" in entry.sources}
    assert len(listed) == 17
    assert all(load_missions()[code].is_running_in(Quarter(2006, 2)) for code in listed)


def test_the_role_follows_the_date_and_not_the_type() -> None:
    lebanon = mission("UNIFIL")
    assert lebanon.type == "traditional"
    assert [lebanon.role_on(date(year, 7, 1)) for year in (2006, 2010, 2014)] == [
        "focal-point",
        "unknown",
        "adviser",
    ]


def test_an_undated_source_proves_no_role_on_a_date() -> None:
    timor = mission("UNTAET")
    assert timor.reporters[0].role == "adviser"
    assert timor.role_on(date(2001, 1, 1)) == "unknown"


@pytest.mark.parametrize(
    ("written", "code"), [("ONUCI", "UNOCI"), ("UNFIL", "UNIFIL"), (" unmil ", "UNMIL"), ("unisil", "UNIOSIL")]
)
def test_spellings_of_the_documents_are_understood(written: str, code: str) -> None:
    assert mission(written).code == code


def test_an_unknown_code_is_refused_by_name() -> None:
    with pytest.raises(MissionError, match="“UNXX” is not in the mission register") as caught:
        mission("UNXX")
    assert (caught.value.code, caught.value.exit_code) == ("UNKNOWN_MISSION", 2)


def test_a_mission_runs_until_the_last_day_of_its_last_month() -> None:
    burundi = mission("ONUB")  # 2004-06 to 2006-12
    running = [burundi.is_running_in(Quarter(*quarter)) for quarter in ((2004, 1), (2004, 2), (2006, 4), (2007, 1))]
    assert running == [False, True, True, False]
    assert mission("UNFICYP").is_running_in(Quarter(2030, 1))


def test_the_register_is_consistent() -> None:
    missions = load_missions()
    aliases = [alias for entry in missions.values() for alias in entry.aliases]
    assert len(missions) == 34
    assert len(set(aliases)) == len(aliases)
    assert not set(aliases) & set(missions)
    assert {entry.followed_by for entry in missions.values()} - {None} <= set(missions)
    assert sum(entry.had_gff_projects for entry in missions.values()) == 9  # S2 IV.B(vi)
    assert missions["UNMIK"].countries == ("XK",)
    for entry in missions.values():
        assert all(len(country) == 2 and country.isupper() for country in entry.countries)
        assert entry.end is None or entry.start.first < entry.end.first
        assert all(reporter.basis for reporter in entry.reporters)


def test_every_source_is_named() -> None:
    register = json.loads(resource_path("missions.json").read_text(encoding="utf-8"))
    for entry in register["missions"]:
        cited = [*entry["sources"], *(item["basis"] for item in entry["reporters"])]
        assert {text.replace(":", " ").split()[0] for text in cited} <= set(register["sources"])


def test_facts_are_read_as_they_were_written() -> None:
    fact = MissionFact("MONUC", "role", date(2006, 5, 1), date(2006, 6, 1), "focal-point", reason="Interim")
    assert read_fact(fact_json(fact)) == fact
    assert fact_json(fact)["role"] == "focal_point"
    for wrong in ({"kind": "abolished"}, {"start": "2006-13-01"}, {"end": "2006-04-01"}, {"role": ""}, {"reason": 3}):
        with pytest.raises((ValueError, TypeError)):
            read_fact(fact_json(fact) | wrong)


def test_of_two_facts_that_disagree_the_later_counts() -> None:
    first = MissionFact("MONUC", "role", date(2006, 1, 1), role="focal-point")
    second = MissionFact("MONUC", "role", date(2006, 6, 1), role="adviser")
    other = MissionFact("UNMIL", "role", date(2006, 1, 1), role="focal-point")
    held = with_facts(mission("MONUC"), (first, second, other))
    assert held.facts == (first, second)
    assert [held.role_on(date(2006, month, 30)) for month in (4, 6)] == ["focal-point", "adviser"]
    assert held.roles_in(Quarter(2006, 2)) == {"focal-point", "adviser"}
    assert with_facts(mission("UNFICYP"), (first, second)) == mission("UNFICYP")


def test_headquarters_reports_too_and_is_no_mission() -> None:
    office = reporter("HQ")
    assert (office.code, office.countries, office.region) == ("HQ", (), "")
    assert office.is_open_in(Quarter(2006, 1)) and office.role_on(date(2006, 3, 31)) == "unknown"
    assert reporter("UNMIL") is mission("UNMIL")
    assert "HQ" not in load_missions()
    with pytest.raises(MissionError):
        mission("HQ")
