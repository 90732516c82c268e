"""The cross-walk of domain section D.4: its table, what it says of questions; it names only what is there."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fieldreport.resources import schema_path
from fieldreport.templates import (
    Crosswalk,
    TemplateError,
    available_templates,
    load_crosswalk,
    load_template,
    parse_crosswalk,
)

# Transcribed from D.4: area of 2006, themes of 2008 (main, then second in brackets), sections of 2014.
TABLE = """
A PREV         PA-1 (PA-8)
B PART         PA-1
C NORM (PART)  O1.1 O1.2 O1.3 O2.1 O2.2 O2.3
D RELF         PA-8
E RELF (PROT PART) PA-1 PA-2 PA-6
F RELF (PROT)  PA-3
G PROT (PREV)  PA-7 PA-8
H PROT (PREV)  -
I PART         (O1.2)
J NORM         O3.1 O3.2 O3.3
K NORM         O2.1 O2.2
L NORM         O2.1
"""


@pytest.fixture(scope="module")
def walk() -> Crosswalk:
    return load_crosswalk()


@pytest.mark.parametrize("line", TABLE.strip().splitlines())
def test_the_table_of_the_domain(walk: Crosswalk, line: str) -> None:
    area, *rest = line.replace("(", "").replace(")", "").split()
    themes = [code for code in rest if code.isalpha()]
    sections = [code for code in rest if not code.isalpha() and code != "-"]
    assert list(walk.subjects("2006", area, "2008")) == themes
    assert list(walk.subjects("2006", area, "2014")) == sections
    second = line.partition("(")[2].partition(")")[0].split() if "(" in line else []
    main = [code for code in (*themes, *sections) if code not in second]
    alone = [
        *walk.subjects("2006", area, "2008", with_second=False),
        *walk.subjects("2006", area, "2014", with_second=False),
    ]
    assert alone == main


def test_the_way_back(walk: Crosswalk) -> None:
    assert walk.subjects("2008", "RELF", "2006") == ("D", "E", "F")
    assert walk.subjects("2014", "PA-8", "2006") == ("D", "G")
    assert walk.subjects("2006", "H", "2006") == ("H",)


def test_it_names_only_what_is_there(walk: Crosswalk) -> None:
    for group in walk.same:
        for version, bare in group.items():
            assert f"{version}/{bare}" in load_template(version).index
    for heading in walk.headings:
        for version in heading.main:
            template = load_template(version)
            known = {section.area or section.id.partition("/")[2] for section in template.sections}
            assert {*heading.main[version], *heading.second[version]} <= known


def test_every_area_and_theme_has_its_place(walk: Crosswalk) -> None:
    areas = {section.area for section in load_template("2006").sections if section.area}
    assert {code for heading in walk.headings for code in heading.main["2006"]} == areas
    themes = {section.area for section in load_template("2008").sections if section.area}
    assert {code for heading in walk.headings for code in heading.main["2008"]} == themes


def test_questions_that_are_asked_alike(walk: Crosswalk) -> None:
    assert walk.same_question("2006/CR-14.d", "2008") == "2008/CR-14.d"
    assert walk.same_question("2008/BI-8.date", "2014") == "2014/AP-1.date"
    assert walk.same_question("2006/IM-4", "2018") == "2018/RC-3"
    assert walk.same_question("2006/AR-B.PR.F", "2008") is None
    assert walk.same_question("2006/CR-14", "2014") is None
    assert walk.same_question("2006/CR-14", "2006") == "2006/CR-14"


def test_counterparts_have_the_same_shape(walk: Crosswalk) -> None:
    for old in available_templates():
        for new in available_templates():
            for question in load_template(old).questions():
                found = walk.counterpart(question, load_template(new))
                assert found is None or found.type == question.type
    old, new = load_template("2006"), load_template("2008")
    counterpart = walk.counterpart(old.question("2006/BI-7"), new)
    assert counterpart is not None and counterpart.id == "2008/BI-7"
    assert walk.counterpart(old.question("2006/TR-1"), new) is None  # worked out, never moved


def test_places_for_a_narrative(walk: Crosswalk) -> None:
    old, new = load_template("2006"), load_template("2008")
    places = walk.places(old.question("2006/AR-G.LL.F"), new)
    assert [place.id for place in places][:2] == ["2008/TH-PROT.LL", "2008/TH-PREV.LL"]
    assert walk.places(old.question("2006/CR-01"), new) == ()


def test_the_published_form() -> None:
    schema = json.loads(schema_path("crosswalk.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    content = json.loads(schema_path("templates/standardized/crosswalk.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(content)] == []
    assert "crosswalk" not in available_templates()


BASE: dict[str, Any] = {"format": "fieldreport-crosswalk/1", "template": "standardized", "headings": [], "same": []}


@pytest.mark.parametrize(
    "untrusted",
    [
        b"{",
        b"[]",
        json.dumps({**BASE, "format": "other/1"}).encode(),
        json.dumps({**BASE, "more": 1}).encode(),
        json.dumps({**BASE, "headings": {}}).encode(),
        json.dumps({**BASE, "headings": [{"versions": {"2006": {"main": "A"}}}]}).encode(),
        json.dumps({**BASE, "headings": [{"versions": {"2006": {"third": []}}}]}).encode(),
        json.dumps({**BASE, "same": [{"2006": 1}]}).encode(),
        json.dumps({**BASE, "same": ["2006"]}).encode(),
    ],
)
def test_what_is_no_crosswalk_is_refused(untrusted: bytes) -> None:
    with pytest.raises(TemplateError) as caught:
        parse_crosswalk(untrusted)
    assert caught.value.code == "TEMPLATE_DAMAGED"
