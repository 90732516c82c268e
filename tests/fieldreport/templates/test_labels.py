"""Labels of the templates: complete in both languages, well set, and found for every question."""

import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fieldreport.resources import schema_path
from fieldreport.templates import Field, Labels, Template, available_languages, load_labels, load_template

VERSIONS = ("2006", "2008", "2014", "2018")


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def template(version: str) -> Template:
    return load_template(version)


@pytest.fixture(params=["en", "fr"])
def texts(request: pytest.FixtureRequest, version: str) -> dict[str, Any]:
    return sidecar(version, request.param)


def sidecar(version: str, language: str) -> Any:
    path = schema_path("templates/standardized", f"{version}.labels.{language}.json")
    return json.loads(path.read_text(encoding="utf-8"))


def columns_of(field: Field, prefix: str = "") -> set[str]:
    """Return the keys under which the columns of a table have their texts."""
    own = {prefix + column.id for column in field.columns}
    return own.union(*(columns_of(column, f"{prefix}{column.id}.") for column in field.columns))


def test_languages(version: str) -> None:
    assert available_languages(version) == ("en", "fr")
    assert available_languages("../2006") == ()


def test_form_of_the_files(texts: dict[str, Any]) -> None:
    schema = json.loads(schema_path("template-labels.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(texts)] == []


def test_every_text_is_there_and_none_is_idle(template: Template, texts: dict[str, Any]) -> None:
    patterns = {q.pattern for q in template.questions()}
    shared = texts.get("follow_ups", {}).keys()
    common = {q.pattern for q in template.questions() if q.follow_up in shared}
    assert patterns - common <= texts["questions"].keys() <= patterns
    assert texts["sections"].keys() == {section.pattern for section in template.sections}
    assert texts["groups"].keys() == {section.group for section in template.sections}
    assert shared <= {q.follow_up for q in template.questions() if q.pattern not in texts["questions"]}
    assert texts["states"].keys() == {"na", "not_collected", "withheld"}
    for question in template.questions():
        held = texts["questions"].get(question.pattern, {})
        assert held.get("columns", {}).keys() == columns_of(question)
        assert held.get("states", {}).keys() <= set(question.states)
    codes = {name: {choice.code for choice in listed.choices} for name, listed in template.lists.items()}
    for name, labels in texts["choices"].items():
        assert labels.keys() <= codes[name]
    grades = {"D-2", "D-1", "P-5", "P-4", "P-3", "P-2"}  # stand for themselves
    for name, wanted in codes.items():
        assert wanted - grades <= texts["choices"].get(name, {}).keys()


def test_both_languages_say_the_same_things(version: str) -> None:
    def paths(node: Any, path: str = "") -> set[str]:
        if not isinstance(node, dict):
            return {path}
        return set().union(*(paths(value, f"{path}/{key}") for key, value in node.items()))

    english, french = (sidecar(version, code) for code in ("en", "fr"))
    assert paths(english) == paths(french)


def test_english_typography(version: str) -> None:
    text = schema_path("templates/standardized", f"{version}.labels.en.json").read_text(encoding="utf-8")
    assert "'" not in text


def test_french_typography(version: str) -> None:
    content = sidecar(version, "fr")

    def every(node: Any) -> list[str]:
        if isinstance(node, list):
            return node
        return [text for value in node.values() for text in every(value)] if isinstance(node, dict) else [node]

    for text in every({key: value for key, value in content.items() if key not in ("format", "version")}):
        assert "'" not in text, text
        assert not re.search(r"[^\u202f][;?!]", text), text
        assert not re.search(r"[^\u00a0]:", text), text
        assert not re.search(r"  |^\s|\s$", text), text


def test_words_for_a_repeated_block() -> None:
    labels = load_labels("2006", "fr")
    assert labels.section("2006/AR-G") == "Violences sexistes dans les conflits armés"
    assert labels.question("2006/AR-G.PR.F") == "Progrès et résultats sur le terrain"
    assert labels.short("2006/AR-G.PR.F") == "Progrès, terrain"
    assert labels.group("AR") == "Domaines d’action"


def test_common_and_own_words_of_follow_ups() -> None:
    labels = load_labels("2006", "en")
    assert labels.question("2006/CR-01.d") == "Please describe"
    assert labels.question("2006/CR-09.d") == "Which indicators?"
    assert labels.help("2006/CR-01.e") and labels.help("2006/CR-01.d") == ""


def test_headquarters_is_never_confused() -> None:
    labels = load_labels("2006", "en")
    assert labels.question("2006/AR-A.PR.H", "adviser") == "Progress and results at mission headquarters"
    assert labels.question("2006/AR-A.PR.H", "headquarters-office") == "Progress and results at UN Headquarters"
    assert labels.short("2006/AR-A.PR.H", "headquarters-office") == "Progress, UN Headquarters"


def test_states_choices_and_columns() -> None:
    labels = load_labels("2006", "en")
    assert labels.state("na") == "Not applicable"
    assert labels.state("na", "2006/AR-C.GC.F") == "No new gap this quarter"
    assert labels.choice("yn4", "dont_know") == "Don’t know"
    assert labels.choice("missions", "MONUC") == "MONUC"
    assert labels.column("2006/BI-7", "filled") == "Filled"
    assert labels.column_help("2006/BI-7", "filled") == ""
    assert labels.title().startswith("Quarterly report")


def test_a_language_without_labels_is_shown_in_english() -> None:
    labels = load_labels("2006", "sw")
    assert labels.language == "en"
    assert labels.section("2006/IM") == "What would help"
    assert load_labels("2006", "fr_CA.UTF-8").language == "fr"


def test_a_missing_text_falls_back_to_english_then_to_the_id() -> None:
    template = load_template("2006")
    english = {"questions": {"BI-1": {"text": "Mission"}}}
    labels = Labels(template, "fr", ({"questions": {}}, english))
    assert labels.question("2006/BI-1") == "Mission"
    assert labels.question("2006/BI-2") == "2006/BI-2"
    assert labels.indicator("none") == "none"


def test_no_screen_says_only_hq(version: str) -> None:
    for code in ("en", "fr"):
        text = schema_path("templates/standardized", f"{version}.labels.{code}.json").read_text(encoding="utf-8")
        assert not re.search(r"\bHQ\b|\bQG\b", text)  # decisions 3
