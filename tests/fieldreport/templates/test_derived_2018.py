"""Version 2018, made from what is public (domain section H): what it asks, its goals, and what it leaves open."""

import pytest

from fieldreport.templates import Template, load_labels, load_template, template_for
from fieldreport.values import Quarter


@pytest.fixture(scope="module")
def template() -> Template:
    return load_template("2018")


def test_forms_that_are_not_known_say_that_they_are_derived() -> None:
    assert load_template("2018").is_derived and load_template("2014").is_derived
    assert not load_template("2006").is_derived


@pytest.mark.parametrize("language", ["en", "fr"])
def test_sources_are_named_and_open_points_said(language: str) -> None:
    labels = load_labels("2018", language)
    assert labels.note("derived")
    assert len(labels.notes("sources")) == 3 and len(labels.notes("open")) == 3
    assert load_labels("2006", language).note("derived") == "" and load_labels("2006", language).notes("open") == ()


def test_every_quarter_since_2018_has_it() -> None:
    assert template_for(Quarter(2017, 4)) == "2014"
    assert template_for(Quarter(2018, 1)) == template_for(Quarter(2026, 4)) == "2018"


def test_what_it_asks(template: Template) -> None:
    purposes = {question.purpose for question in template.questions()}
    assert {
        "political_participation",
        "patrols",
        "alerts",
        "incidents",
        "survivors",
        "uniformed",
        "parity",
    } <= purposes
    assert {"staffing", "persons_trained", "funds", "recommendation"} <= purposes


def test_both_forms(template: Template) -> None:
    def mandatory(role: str) -> set[str]:
        return {q.id.removeprefix("2018/") for q in template.questions() if q.demand(role) == "M" and not q.parent}

    ours = mandatory("focal-point") - {"BI-1", "BI-2", "BI-3", "BI-6"}
    assert ours == {"PP.0", "PW.0", "GV.0", "PW-1", "UP-1", "ST-1"}
    assert ours < mandatory("adviser")


def test_violence_is_counted_and_never_told(template: Template) -> None:
    incidents, survivors = template.question("2018/GV-1"), template.question("2018/GV-2")
    assert {column.type for column in incidents.columns} == {"int"}
    assert survivors.type == "people" and survivors.parts == ("women", "men", "girls", "boys")
    assert all("withheld" in column.states for column in incidents.columns) and "withheld" in survivors.states


def test_goals_of_parity_are_data(template: Template) -> None:
    """The goals that domain section H names, and no other."""
    listed = template.lists["uniformed"].choices
    goals = {held.id: held for held in template.indicators}
    named = {choice.code: goals[choice.attributes["indicator"]] for choice in listed}
    assert {code: held.goal(2028) for code, held in named.items()} == {
        "troops": "15",
        "individual_military": "25",
        "formed_police": "20",
        "individual_police": "30",
    }
    assert {code: held.goal(2021) for code, held in named.items() if held.goal(2021)} == {
        "troops": "8",
        "individual_military": "18",
    }
    assert not any(held.goal(2026) for held in named.values())
