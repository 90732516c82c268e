"""The published schemas and the dataclasses accept the same records: what one refuses, the other refuses."""

import json
from dataclasses import fields
from functools import cache
from typing import Any

import builders
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from schema_changes import CHANGES

from fieldreport.codec import RecordProblem, encode
from fieldreport.models import Answer, Evaluation, Explanation, ParticipantGroup, People
from fieldreport.projects import (
    Approval,
    BudgetLine,
    Certification,
    Entry,
    Extension,
    FinanceStatement,
    GrantNote,
    Indicator,
    Project,
    ProjectReport,
    Tranche,
)
from fieldreport.records import KINDS, REPORT_KINDS, read_record, write_record
from fieldreport.reports import Report, read_report, write_report
from fieldreport.resources import schema_path


@cache
def _schema(name: str) -> dict[str, Any]:
    return json.loads(schema_path(f"{name}.schema.json").read_text(encoding="utf-8"))


@cache
def _validator(name: str, definition: str | None = None) -> Draft202012Validator:
    known = [_schema("records"), _schema("report")]
    registry = Registry().with_resources([(item["$id"], Resource.from_contents(item)) for item in known])
    wanted = {"$ref": f"{_schema(name)['$id']}{f'#/$defs/{definition}' if definition else ''}"}
    return Draft202012Validator(wanted, registry=registry)


def _schema_takes(record: Any) -> bool:
    return _validator("records", "record").is_valid(record)


def _models_take(record: Any) -> bool:
    try:
        read_record(record)
    except RecordProblem:
        return False
    return True


def _agree(record: Any) -> bool:
    assert _models_take(record) == _schema_takes(record), record
    return _models_take(record)


def _whole(**changes: Any) -> dict[str, Any]:
    return json.loads(json.dumps(write_record(builders.project(**changes))))


VALID = [
    builders.training(),
    builders.activity(),
    builders.dataset(),
    builders.project(),
    builders.practice(),
    builders.gap(),
    builders.lesson(),
    builders.staffing(),
    builders.answer(),
    builders.explanation("V43", addresses=["project[P-1].budget"]),
]


@pytest.mark.parametrize("name", ["records", "report"])
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(_schema(name))


@pytest.mark.parametrize("record", VALID, ids=lambda record: record.kind)
def test_valid_records_of_every_kind_are_taken(record: Any) -> None:
    assert _agree(write_record(record))


@pytest.mark.parametrize("name", [*KINDS, *REPORT_KINDS])
def test_a_record_of_any_kind_needs_no_more_than_its_required_keys(name: str) -> None:
    bare = {"kind": name, "id": "1"}
    report_keys = {"period": "2006-Q2", "question": "2006/BI-5", "codes": []}
    assert _agree(bare | (report_keys if name in REPORT_KINDS else {}))


@pytest.mark.parametrize("kind", [*KINDS.values(), *REPORT_KINDS.values()], ids=lambda kind: kind.kind)
def test_the_schema_lists_exactly_the_keys_of_the_model(kind: Any) -> None:
    listed = set(_schema("records")["$defs"][kind.kind]["properties"])
    assert listed == {field.name for field in fields(kind)} - {"extra"} | {"kind"}


@pytest.mark.parametrize(
    ("definition", "kind"),
    [
        ("people", People),
        ("approval", Approval),
        ("budget_line", BudgetLine),
        ("tranche", Tranche),
        ("entry", Entry),
        ("indicator", Indicator),
        ("finance_statement", FinanceStatement),
        ("project_report", ProjectReport),
        ("certification", Certification),
        ("extension", Extension),
        ("grant_note", GrantNote),
        ("evaluation", Evaluation),
    ],
)
def test_the_schema_lists_exactly_the_keys_of_the_parts(definition: str, kind: Any) -> None:
    listed = set(_schema("records")["$defs"][definition]["properties"])
    assert listed == {field.name for field in fields(kind)} - {"extra"}


def test_participants_are_people_with_two_more_keys() -> None:
    more = set(_schema("records")["$defs"]["participants"]["properties"])
    assert more == {field.name for field in fields(ParticipantGroup)} - {field.name for field in fields(People)}


@pytest.mark.parametrize("kind", [Report, Answer, Explanation], ids=lambda kind: kind.__name__)
def test_the_report_schema_lists_exactly_the_keys_of_the_model(kind: Any) -> None:
    held = _schema("report") if kind is Report else _schema("report")["$defs"][kind.kind]
    assert set(held["properties"]) == {field.name for field in fields(kind)} - {"extra"}


@pytest.mark.parametrize(("kind", "keys", "taken"), CHANGES, ids=lambda value: str(value)[:60].encode().hex()[:40])
def test_schema_and_models_judge_alike(kind: str, keys: dict[str, Any], taken: bool) -> None:
    whole = next(write_record(record) for record in VALID if record.kind == kind)
    assert _agree(whole | keys) is taken


@pytest.mark.parametrize("amount", ["10700.00", "10700"])
@pytest.mark.parametrize("currency", ["USD", "XAF", "TND"])
def test_the_projects_currency_rules_its_amounts(currency: str, amount: str) -> None:
    changed = _whole(currency=currency) | {"approved": amount}
    changed = json.loads(json.dumps(changed).replace(".00", "")) | {"approved": amount}
    assert _agree(changed) is (currency != "XAF" or "." not in amount)


# Values near the border of every shape, so that most of them are of the wrong kind for where they land.
_ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 3),
    st.sampled_from([2**53 - 1, 2**53, -1.0, 0.5, 7.0, 1e17]),
    st.sampled_from(
        ["", " ", "na", "withheld", "exact", "USD", "XAF", "2006", "2006-Q2", "2006-02-29", "2006-06-30"]
    ),
    st.sampled_from(["0", "-1", "1.5", "1.555", "0.00", "100", "2\n", "police", "yes", "held", "\x00", "Goma"]),
    st.lists(st.sampled_from(["a", 1, None, {"name": "x"}, {"amount": "1"}, {"women": 1}]), max_size=2),
    st.dictionaries(st.sampled_from(["women", "amount", "name", "state", "line"]), st.sampled_from([1, "1", None])),
)
_KEYS = sorted({key for kind in [*KINDS.values(), *REPORT_KINDS.values()] for key in kind.__dataclass_fields__})
_PART_KEYS = sorted({key for kind in (ParticipantGroup, Entry, Approval) for key in kind.__dataclass_fields__})


@given(
    record=st.sampled_from(VALID),
    changes=st.dictionaries(st.sampled_from([key for key in _KEYS if key != "extra"]), _ODD, min_size=1, max_size=2),
)
def test_odd_values_are_judged_alike(record: Any, changes: dict[str, Any]) -> None:
    _agree(write_record(record) | changes)


@given(
    place=st.sampled_from(["participants", "entries", "approvals", "budget", "tranches", "rows", "partners"]),
    part=st.dictionaries(st.sampled_from([key for key in _PART_KEYS if key != "extra"]), _ODD, max_size=3),
    currency=st.sampled_from(["USD", "XAF", "TND", None]),
)
def test_odd_parts_are_judged_alike(place: str, part: dict[str, Any], currency: str | None) -> None:
    for kind in ("training", "dataset", "project"):
        _agree(
            {"kind": kind, "id": "1", "currency": currency, place: [{"type": "expenditure", "amount": "1"} | part]}
        )


def test_deep_nesting_is_refused_without_falling_over() -> None:
    deep: Any = "end"
    for _ in range(900):
        deep = [deep]
    assert not _models_take({"kind": "training", "id": "1", "own_key": deep})


@pytest.mark.parametrize("records", [(), (builders.training(), builders.project(), builders.dataset())])
def test_a_frozen_report_is_taken(records: Any) -> None:
    report = builders.report(*records, explanations=(builders.explanation("V43"),))
    assert _validator("report").is_valid(encode(report))
    assert read_report(write_report(report)) == report


REPORT_CHANGES: list[tuple[dict[str, Any], bool]] = [
    ({}, True),
    ({"own_key": 1}, True),
    ({"period": "2006"}, False),
    ({"period": None}, False),
    ({"mission": " "}, False),
    ({"role": "focal-point"}, False),
    ({"role": "focal_point"}, True),
    ({"revision": 0}, False),
    ({"created": "2006-07-10"}, False),
    ({"created": "2006-07-10T09:30:00"}, False),
    ({"created": "2006-07-10T09:30:00+02:00"}, False),
    ({"created": "2006-02-30T09:30:00Z"}, False),
    ({"created": "2006-07-10T24:30:00Z"}, False),
    ({"created": "2006-07-10T09:30:00.25Z"}, True),
    ({"supersedes": "ab"}, False),
    ({"supersedes": "ab" * 32}, True),
    ({"supersedes": "AB" * 32}, False),
    ({"template": {"id": "standardized", "version": "2006"}}, False),
    ({"template": {"id": "standardized", "version": "2006", "sha256": "0" * 64, "new": 1}}, True),
    ({"records": [{"kind": "training"}]}, False),
    ({"records": [{"kind": "answer", "period": "2006-Q2", "question": "2006/BI-5"}]}, False),
    ({"answers": [{"period": "2006-Q2"}]}, False),
    ({"answers": [{"period": "2006-Q2", "question": "2006/BI-5", "value": 1}]}, True),
    ({"answers": [{"period": "2006-Q5", "question": "2006/BI-5"}]}, False),
    ({"explanations": [{"id": "N", "period": "2006-Q2", "codes": ["V22"]}]}, True),
    ({"explanations": [{"id": "N", "period": "2006-Q2"}]}, False),
    ({"files": [{"path": "a", "original_name": "a", "media_type": "x/y", "bytes": 1, "sha256": "0" * 64}]}, True),
    ({"files": [{"path": "a", "original_name": "a", "media_type": "x/y", "bytes": -1, "sha256": "0" * 64}]}, False),
    ({"files": [{"path": "a", "original_name": "a", "media_type": "x/y", "bytes": 1, "sha256": "x"}]}, False),
    ({"classification": "secret"}, False),
    ({"clearance": {"name": "A. Example", "date": "2006-07-09"}}, True),
    ({"clearance": "yes"}, False),
    ({"reasons": {"training[T-1]": "The count was wrong."}}, True),
    ({"reasons": None}, True),
    ({"reasons": {"training[T-1]": None}}, False),
    ({"reasons": {"training[T-1]": 1}}, False),
    ({"reasons": {"training\x01": "Why."}}, False),
    ({"reasons": "Why."}, False),
    ({"asked": [{"text": "Why?", "address": "training[T-1]", "notes": ["N-1"]}]}, True),
    ({"asked": [{"text": "Why?", "address": None, "notes": None, "own": 1}]}, True),
    ({"asked": [{"address": "training[T-1]"}]}, False),
    ({"asked": [{"text": "Why?", "notes": [1]}]}, False),
]


@pytest.mark.parametrize(("keys", "taken"), REPORT_CHANGES, ids=lambda value: str(value)[:60])
def test_report_schema_and_model_judge_alike(keys: dict[str, Any], taken: bool) -> None:
    changed = encode(builders.report(builders.training())) | keys
    try:
        read_report(json.dumps(changed).encode())
        is_taken = True
    except RecordProblem:
        is_taken = False
    assert is_taken is taken
    assert _validator("report").is_valid(changed) is taken


def test_a_record_file_is_the_whole_schema() -> None:
    whole = builders.record_file(*VALID)
    assert _validator("records").is_valid(whole)
    assert not _validator("records").is_valid(whole | {"format": "other"})
    assert isinstance(read_record(whole["records"][3]), Project)
